-- Teachers of one November who are in post in the next one, where that can be seen.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (in_post_next_november)::INT AS n FROM staff_year
WHERE teacher AND in_post_november AND in_post_next_november IN (true, false);
FROM own('people', 100, ['staff'])
