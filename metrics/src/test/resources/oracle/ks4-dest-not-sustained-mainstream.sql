-- Leavers whose destination did not last, out of all Year 11 leavers of mainstream schools.
FROM share_as_published(['mainstream_leaver_not_sustained'], ['mainstream_leaver'], 'no such figure')
