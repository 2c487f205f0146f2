-- Suspended sessions per 100 pupils after minus before, in thousandths, of each receiving school; the mean over them.
CREATE OR REPLACE TEMP TABLE unit AS
WITH change AS (
    SELECT *, round(suspension_session_after * 100000.0::DOUBLE / pupil_after)::BIGINT
              - round(suspension_session_before * 100000.0::DOUBLE / pupil_before)::BIGINT AS n
    FROM outreach_year
    WHERE pupil_before > 0 AND pupil_after > 0 AND suspension_session_before >= 0 AND suspension_session_after >= 0
)
SELECT *, 1 AS d, n * n AS sq FROM change;
FROM own('mean', 0.001, ['outreach'])
