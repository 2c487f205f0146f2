-- From the roll of alternative provision back to a mainstream school.
SELECT entity_code, time_period, time_identifier, measure, pupils FROM arrived WHERE movement_type = 'alternative-provision'
