-- Different subjects of a pupil, mean over pupils with a timetable.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, subject AS n, subject ^ 2 AS sq FROM timetable_year WHERE subject >= 0;
FROM own('mean', 1, ['timetable'])
