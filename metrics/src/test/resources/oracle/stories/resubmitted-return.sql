-- On the census day by the ledger; and the pupils by which the return that counts is longer than the first, all of which
-- is superseded.
WITH collection(collection, time_period, time_identifier, census_day) AS (
    VALUES ('2025-SPR', '202425', 'Spring term', DATE '2025-01-16'), ('2024-SUM', '202324', 'Summer term', DATE '2024-05-16')),
on_roll AS (
    SELECT ledger.entity_code, ledger.time_period, ledger.time_identifier, second.rows_read - first.rows_read AS left_out,
        opening_roll + (
            SELECT count_if(direction = 'joiner' AND movement_date <= census_day)
                - count_if(direction = 'leaver' AND movement_date < census_day)
            FROM pupil_movement AS move
            WHERE move.school_urn = ledger.entity_code AND headcount_status AND move.time_period = ledger.time_period
                AND move.time_identifier = 'Academic year' AND term = ledger.time_identifier) AS pupils
    FROM collection
    JOIN return_file AS first ON first.collection = collection.collection
    JOIN return_file AS second ON second.collection = first.collection AND second.entity_code = first.entity_code
    JOIN movement_ledger AS ledger ON ledger.entity_code = first.entity_code
        AND ledger.time_period = collection.time_period AND ledger.time_identifier = collection.time_identifier
    WHERE first.replaced AND NOT second.replaced AND first.rows_superseded = first.rows_read
        AND second.rows_superseded = 0 AND breakdown_topic = 'Total')
SELECT entity_code, time_period, time_identifier, 'pupils_on_roll', pupils FROM on_roll
UNION ALL
SELECT entity_code, time_period, time_identifier, 'pupils_in_first', pupils - left_out FROM on_roll
