-- Everyone ever on roll who was permanently excluded.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (permanent_exclusion > 0)::INT AS n FROM enrolment_period WHERE exclusions_known;
FROM own('people', 100, ['exclusions'])
