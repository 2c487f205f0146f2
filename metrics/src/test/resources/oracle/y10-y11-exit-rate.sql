-- Pupils of the January roll in Year 10 who are not on the next one, out of those whose next one is held.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (in_year_11_january = false)::INT AS n FROM enrolment_period
WHERE year_10_january AND in_year_11_january IN (true, false);
FROM own('people', 100, ['roll'])
