-- Pupils and half-days of code C2, in the autumn that is not published yet.
SELECT entity_code, time_period, time_identifier,
    CASE indicator_id WHEN 'part-time-timetable-rate' THEN 'pupils' ELSE 'sessions' END, numerator
FROM indicator_value
WHERE indicator_id IN ('part-time-timetable-rate', 'part-time-session-share') AND evidence = 'own'
    AND geographic_level = 'School' AND breakdown_topic = 'Total' AND education_phase = 'Total'
    AND entity_code = '900003' AND time_period = '202526' AND told(time_period, time_identifier)
