-- Leavers not found in the data, out of all leavers.
FROM share_as_published(['leaver_not_captured'], ['leaver'], 'leaver_not_captured_percent')
