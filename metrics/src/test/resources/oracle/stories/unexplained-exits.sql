-- Leavers of whom nobody wrote down why; one at the age and time of a normal transition is taken for one.
SELECT entity_code, time_period, time_identifier, 'leavers', sum(pupils)::BIGINT
FROM movement_flow
WHERE geographic_level = 'School' AND breakdown_topic = 'Total' AND direction = 'leaver'
    AND movement_type = 'reason-not-recorded' AND told(time_period, time_identifier)
GROUP BY ALL
UNION ALL
SELECT school_urn, time_period, time_identifier, 'leavers_at_exam_time', count(*)
FROM pupil_movement
WHERE direction = 'leaver' AND movement_type = 'normal-transition' AND NOT reason_recorded AND headcount_status
    AND school_urn = '900013' AND told(time_period, time_identifier)
GROUP BY ALL
