-- Leavers whose destination was not sustained, out of all leavers.
FROM share_as_published(['leaver_not_sustained'], ['leaver'], 'leaver_not_sustained_percent')
