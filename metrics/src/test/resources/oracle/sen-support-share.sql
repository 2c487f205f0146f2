-- Pupils with SEN support, out of all on roll.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (sen_provision = 'SEN support')::INT AS n
FROM enrolment_period WHERE headcount;
FROM share_of_people(['pupil_sen_support'], ['pupil'], 'sen_support_percent')
UNION ALL BY NAME
FROM own('people', 100, ['roll'])
