-- Leavers in an apprenticeship, out of all leavers.
FROM share_as_published(['leaver_apprenticeship'], ['leaver'], 'leaver_apprenticeship_percent')
