-- Leavers who were not found in the data, out of all Year 11 leavers of mainstream schools.
FROM share_as_published(['mainstream_leaver_not_captured'], ['mainstream_leaver'], 'no such figure')
