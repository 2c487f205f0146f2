SELECT entity_code, time_period, sum(arrivals)::BIGINT
FROM arrival_outcome WHERE geographic_level = 'School' GROUP BY ALL ORDER BY ALL
