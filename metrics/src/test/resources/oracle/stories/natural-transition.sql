-- At the normal age.
SELECT entity_code, time_period, time_identifier, measure, pupils FROM arrived WHERE movement_type = 'normal-transition'
