-- Attendance in the spell minus attendance before it, of each placement with 50 possible sessions on both sides, in
-- ten-thousandths of a percentage point; the mean over placements, in percentage points.
CREATE OR REPLACE TEMP TABLE unit AS
WITH change AS (
    SELECT *, round(spell_attended * 1000000.0::DOUBLE / spell_possible)::BIGINT
              - round(before_attended * 1000000.0::DOUBLE / before_possible)::BIGINT AS n
    FROM ap_spell
    WHERE spell_possible >= 50 AND before_possible >= 50 AND spell_attended >= 0 AND before_attended >= 0
)
SELECT *, 1 AS d, n * n AS sq FROM change;
FROM own('mean', 0.0001, ['placements'])
