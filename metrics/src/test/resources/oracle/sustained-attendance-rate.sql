-- Persistent absentees of a base term who were below a tenth in both of the next two.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, sustained::INT AS n FROM sustained_attendance;
FROM own('people', 100, ['attendance'])
