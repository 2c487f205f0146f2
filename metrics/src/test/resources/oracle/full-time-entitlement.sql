-- Pupils with 25 hours of lessons a week, where lesson time is known.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, (lesson_minute >= 25 * 60)::INT AS n FROM timetable_year
WHERE lesson_minute >= 0;
FROM own('people', 100, ['timetable'])
