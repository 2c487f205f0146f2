-- Leavers in a sustained destination, out of all Year 11 leavers of mainstream schools with SEN support.
FROM share_as_published(['mainstream_sen_support_leaver_sustained'], ['mainstream_sen_support_leaver'], 'no such figure')
