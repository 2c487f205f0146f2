-- Share of pupils with an EHC plan with the event, divided by that of pupils without special educational needs.
CREATE OR REPLACE TEMP TABLE unit AS
SELECT *, CASE WHEN sen_provision = 'EHC plan' THEN (suspension > 0)::INT END AS n, CASE WHEN sen_provision = 'EHC plan' THEN 1 END AS d,
       CASE WHEN sen_provision = 'No SEN' THEN (suspension > 0)::INT END AS other_n, CASE WHEN sen_provision = 'No SEN' THEN 1 END AS other_d
FROM enrolment_period WHERE exclusions_known;
FROM own('ratio of people', 1, ['exclusions']) WHERE geographic_level = 'School' AND breakdown = 'Total'
