-- Leavers in a sustained destination, out of all leavers.
FROM share_as_published(['leaver_sustained'], ['leaver'], 'leaver_sustained_percent')
