-- Its own context, whoever sends pupils there.
SELECT home_urn, time_period, time_identifier, 'placements', count(*)
FROM placed WHERE provider_group = 'Hospital school' GROUP BY ALL
