SELECT home_urn, time_period, time_identifier, 'placements', count(*)
FROM placed
WHERE provider_group <> 'Hospital school' AND NOT own_trust
GROUP BY ALL
