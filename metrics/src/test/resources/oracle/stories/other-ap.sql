SELECT home_urn, time_period, time_identifier, 'placements', count(*)
FROM placed
WHERE provider_group <> 'Hospital school'
    AND CASE WHEN time_period = '202526' AND provider_key = '900011' THEN own_trust IS NULL AND home_urn = '900013'
        ELSE NOT own_trust END
GROUP BY ALL
