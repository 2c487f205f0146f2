-- Excluded for good by a school of the trust, now on the roll of its alternative provision.
SELECT entity_code, time_period, time_identifier, measure, pupils FROM arrived WHERE movement_type = 'permanent-exclusion'
