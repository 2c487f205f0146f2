-- A placement of which no file has told the end is none to come back from.
WITH back AS (
    SELECT entity_code, time_period, count::BIGINT AS pupils
    FROM planted WHERE story = 'reintegration' OR measure = 'placements'
    UNION ALL
    SELECT home_urn, time_period, -1 FROM placed WHERE leaving_date IS NULL),
years AS (SELECT DISTINCT time_period FROM arrival_outcome)
SELECT entity_code, years.time_period, sum(pupils)::BIGINT
FROM back JOIN years ON years.time_period[:4]::INT - back.time_period[:4]::INT BETWEEN 0 AND 2
GROUP BY ALL ORDER BY ALL
