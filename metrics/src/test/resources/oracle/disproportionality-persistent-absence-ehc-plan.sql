-- Share of pupils with an EHC plan with the event, divided by that of pupils without special educational needs.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, CASE WHEN sen_provision = 'EHC plan' THEN ((session_authorised_absence + session_unauthorised_absence) * 100 >= session_possible * 10)::INT END AS n, CASE WHEN sen_provision = 'EHC plan' THEN 1 END AS d,
       CASE WHEN sen_provision = 'No SEN' THEN ((session_authorised_absence + session_unauthorised_absence) * 100 >= session_possible * 10)::INT END AS other_n, CASE WHEN sen_provision = 'No SEN' THEN 1 END AS other_d
FROM enrolment_period WHERE attendance_known AND compulsory_age
    AND session_possible >= CASE time_identifier WHEN 'Academic year' THEN 1 ELSE 50 END;
FROM own('ratio of people', 1, ['attendance']) WHERE geographic_level = 'School' AND breakdown = 'Total'
