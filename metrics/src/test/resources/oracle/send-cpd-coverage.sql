-- Staff with three hours of training in special educational needs, where training is recorded.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (send_cpd_minute >= 3 * 60)::INT AS n FROM staff_year
WHERE cpd_known;
FROM own('people', 100, ['staff', 'cpd'])
