-- Pupils eligible for free school meals now, out of those that the file divides by.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (fsm = 'Eligible')::INT AS n
FROM enrolment_period WHERE headcount;
FROM share_of_people(['pupil_fsm'], ['pupil_for_fsm'], 'fsm_percent')
UNION ALL BY NAME
FROM own('people', 100, ['roll'])
