-- Enrolments that missed half or more of their own possible sessions, out of all enrolments.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, 1 AS d, ((session_authorised_absence + session_unauthorised_absence) * 100 >= session_possible * 50)::INT AS n
FROM enrolment_period WHERE attendance_known AND compulsory_age
    AND session_possible >= CASE time_identifier WHEN 'Academic year' THEN 1 ELSE 50 END;
FROM share_of_people(['enrolment_severe_absence'], ['enrolment'], 'no such measure')
UNION ALL BY NAME
FROM own('people', 100, ['attendance'])
