-- The same as for all pupils, of those in alternative provision.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sustained)::INT AS n FROM sustained_attendance
WHERE in_ap;
FROM own('people', 100, ['attendance'])
