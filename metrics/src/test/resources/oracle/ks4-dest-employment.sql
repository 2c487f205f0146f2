-- Leavers in employment, out of all leavers.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sustained AND activity = 'employment')::INT AS n FROM destination;
FROM share_as_published(['leaver_employment'], ['leaver'], 'leaver_employment_percent')
UNION ALL BY NAME
FROM own('people', 100, ['destinations'])
WHERE geographic_level = 'School'
