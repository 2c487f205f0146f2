-- Pupils suspended at least once, out of the pupils on roll in January.
FROM share_of_people(['pupil_with_suspension'], ['headcount'], 'pupil_with_suspension_percent')
