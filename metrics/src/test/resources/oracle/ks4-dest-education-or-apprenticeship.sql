-- Leavers in education as the files count them that put apprentices among them, out of all leavers.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sustained AND activity IN ('education', 'training', 'apprenticeship'))::INT AS n FROM destination;
FROM share_as_published(['leaver_education_or_apprenticeship'], ['leaver'], 'leaver_education_or_apprenticeship_percent')
UNION ALL BY NAME
FROM own('people', 100, ['destinations'])
WHERE geographic_level = 'School'
