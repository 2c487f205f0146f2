-- Leavers in education, apprentices left out, out of all leavers.
FROM share_as_published(['leaver_education'], ['leaver'], 'leaver_education_percent')
