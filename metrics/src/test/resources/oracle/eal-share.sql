-- Pupils with another first language than English, out of all whose language was asked for.
FROM share_of_people(['pupil_eal'], ['pupil_eal', 'pupil_english', 'pupil_language_unclassified'], 'eal_percent')
