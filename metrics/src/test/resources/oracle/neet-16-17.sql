-- The printed share known to be out of education, employment and training.
FROM as_printed('neet_percent')
