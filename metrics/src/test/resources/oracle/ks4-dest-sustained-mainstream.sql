-- Leavers in a sustained destination, out of all Year 11 leavers of mainstream schools.
FROM share_as_published(['mainstream_leaver_sustained'], ['mainstream_leaver'], 'no such figure')
