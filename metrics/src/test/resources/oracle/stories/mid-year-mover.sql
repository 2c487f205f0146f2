-- From census to census; a return has no reason for leaving.
SELECT entity_code, time_period, time_identifier, measure, pupils FROM arrived WHERE movement_type = 'destination-known'
