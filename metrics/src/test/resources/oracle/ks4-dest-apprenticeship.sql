-- Leavers in an apprenticeship, out of all leavers.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sustained AND activity = 'apprenticeship')::INT AS n FROM destination;
FROM share_as_published(['leaver_apprenticeship'], ['leaver'], 'leaver_apprenticeship_percent')
UNION ALL BY NAME
FROM own('people', 100, ['destinations'])
WHERE geographic_level = 'School'
