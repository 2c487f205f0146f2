-- Leavers in education as the files count them that put apprentices among them, out of all leavers.
FROM share_as_published(['leaver_education_or_apprenticeship'], ['leaver'], 'leaver_education_or_apprenticeship_percent')
