-- Permanent exclusions of the year for each 100 pupils on roll in January.
FROM events_per_hundred(['permanent_exclusion'], ['headcount'], 'permanent_exclusion_percent')
