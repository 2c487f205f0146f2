-- Leavers in employment, out of all leavers.
FROM share_as_published(['leaver_employment'], ['leaver'], 'leaver_employment_percent')
