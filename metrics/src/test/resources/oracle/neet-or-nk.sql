-- The printed share, known and not known together.
FROM as_printed('neet_or_not_known_percent')
