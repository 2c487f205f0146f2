-- Pupils suspended at least once, out of the pupils on roll in January.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS n FROM suspended_pupil
UNION ALL BY NAME
SELECT *, 1 AS d FROM enrolment_period WHERE headcount;
FROM share_of_people(['pupil_with_suspension'], ['headcount'], 'pupil_with_suspension_percent')
UNION ALL BY NAME
FROM own('people', 100, ['exclusions', 'roll'])
