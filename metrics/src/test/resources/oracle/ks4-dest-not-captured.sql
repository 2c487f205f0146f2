-- Leavers not found in the data, out of all leavers.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (NOT captured)::INT AS n FROM destination;
FROM share_as_published(['leaver_not_captured'], ['leaver'], 'leaver_not_captured_percent')
UNION ALL BY NAME
FROM own('people', 100, ['destinations'])
WHERE geographic_level = 'School'
