-- Leavers whose destination was not sustained, out of all leavers.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (captured AND NOT sustained)::INT AS n FROM destination;
FROM share_as_published(['leaver_not_sustained'], ['leaver'], 'leaver_not_sustained_percent')
UNION ALL BY NAME
FROM own('people', 100, ['destinations'])
WHERE geographic_level = 'School'
