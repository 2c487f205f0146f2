-- Share of sessions missed by pupils eligible for free school meals, minus that of the others.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, CASE WHEN fsm = 'Eligible' THEN (session_authorised_absence + session_unauthorised_absence) END AS n, CASE WHEN fsm = 'Eligible' THEN session_possible END AS d,
       CASE WHEN fsm = 'Not eligible' THEN (session_authorised_absence + session_unauthorised_absence) END AS other_n, CASE WHEN fsm = 'Not eligible' THEN session_possible END AS other_d
FROM enrolment_period WHERE attendance_known AND compulsory_age;
FROM own('gap', 100, ['attendance']) WHERE geographic_level = 'School' AND breakdown = 'Total'
