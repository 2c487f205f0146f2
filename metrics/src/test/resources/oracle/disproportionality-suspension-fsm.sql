-- Share of pupils eligible for free school meals with the event, divided by that of the others.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, CASE WHEN fsm = 'Eligible' THEN (suspension > 0)::INT END AS n, CASE WHEN fsm = 'Eligible' THEN 1 END AS d,
       CASE WHEN fsm = 'Not eligible' THEN (suspension > 0)::INT END AS other_n, CASE WHEN fsm = 'Not eligible' THEN 1 END AS other_d
FROM enrolment_period WHERE exclusions_known;
FROM own('ratio of people', 1, ['exclusions']) WHERE geographic_level = 'School' AND breakdown = 'Total'
