-- Pupils with another first language than English, out of all whose language was asked for.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (first_language = 'Other than English')::INT AS n
FROM enrolment_period WHERE headcount;
FROM share_of_people(['pupil_eal'], ['pupil_eal', 'pupil_english', 'pupil_language_unclassified'], 'eal_percent')
UNION ALL BY NAME
FROM own('people', 100, ['roll'])
