-- The printed share whose activity is not known.
FROM as_printed('activity_not_known_percent')
