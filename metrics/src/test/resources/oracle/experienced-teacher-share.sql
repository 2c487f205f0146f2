-- For each pupil with special educational needs the share of lesson time with an experienced teacher, in
-- ten-thousandths; the mean over these pupils, in per cent.
CREATE OR REPLACE TEMP TABLE unit AS
WITH share AS (
    SELECT *, round(experienced_teacher_minute * 10000.0::DOUBLE / lesson_minute)::BIGINT AS n FROM timetable_year
    WHERE lesson_minute > 0 AND experienced_teacher_minute >= 0 AND sen_provision IN ('SEN support', 'EHC plan')
)
SELECT *, 1 AS d, n * n AS sq FROM share;
FROM own('mean', 0.01, ['timetable'])
