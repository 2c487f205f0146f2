-- The subsidiary registration is outside the headcount; what it is of is the same pupil's other one.
SELECT main.school_urn, main.time_period, main.time_identifier, 'dual_main', count(DISTINCT main.pupil)
FROM enrolment_period AS subsidiary
JOIN enrolment_period AS main USING (pupil, time_period, time_identifier)
WHERE subsidiary.enrol_status = 'S' AND NOT subsidiary.headcount AND main.school_urn <> subsidiary.school_urn
    AND told(main.time_period, main.time_identifier)
GROUP BY ALL
