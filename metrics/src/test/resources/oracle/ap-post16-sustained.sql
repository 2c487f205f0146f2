-- Leavers of alternative provision in a sustained destination, out of all its leavers.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sustained)::INT AS n FROM destination
WHERE in_ap;
FROM own('people', 100, ['destinations'])
