-- Pupils measured twice whose later measurement is the higher one.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (progress_made)::INT AS n FROM programme_year
WHERE progress_measured;
FROM own('people', 100, ['programmes'])
