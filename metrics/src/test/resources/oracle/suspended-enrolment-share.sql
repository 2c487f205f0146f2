-- Everyone ever on roll who was suspended at least once.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (suspension > 0)::INT AS n FROM enrolment_period WHERE exclusions_known;
FROM own('people', 100, ['exclusions'])
