-- Outcomes of plans met or on track, out of those due.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, outcome_due AS d, outcome_met + outcome_on_track AS n FROM ehc_plan;
FROM own('sessions', 100, ['plans'])
