-- Year 11 pupils with a recognised outcome, where one is recorded.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (recognised_outcome)::INT AS n FROM programme_year
WHERE year_11 AND recognised_outcome IN (true, false);
FROM own('people', 100, ['programmes'])
