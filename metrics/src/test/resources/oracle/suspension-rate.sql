-- Suspensions of the year for each 100 pupils on roll in January; a pupil suspended twice counts twice.
FROM events_per_hundred(['suspension'], ['headcount'], 'suspension_percent')
