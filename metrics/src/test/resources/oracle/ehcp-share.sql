-- Pupils with an education, health and care plan, out of all on roll.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sen_provision = 'EHC plan')::INT AS n
FROM enrolment_period WHERE headcount;
FROM share_of_people(['pupil_ehc_plan'], ['pupil'], 'ehc_plan_percent')
UNION ALL BY NAME
FROM own('people', 100, ['roll'])
