-- Leavers in a sustained destination, out of all Year 11 leavers of mainstream schools without identified SEN.
FROM share_as_published(['mainstream_no_sen_leaver_sustained'], ['mainstream_no_sen_leaver'], 'no such figure')
