-- Leavers in a sustained destination, out of all leavers.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sustained)::INT AS n FROM destination;
FROM share_as_published(['leaver_sustained'], ['leaver'], 'leaver_sustained_percent')
UNION ALL BY NAME
FROM own('people', 100, ['destinations'])
WHERE geographic_level = 'School'
