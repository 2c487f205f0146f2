-- Leavers in education, apprentices left out, out of all leavers.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sustained AND activity IN ('education', 'training'))::INT AS n FROM destination;
FROM share_as_published(['leaver_education'], ['leaver'], 'leaver_education_percent')
UNION ALL BY NAME
FROM own('people', 100, ['destinations'])
WHERE geographic_level = 'School'
