-- Pupils with SEN support, out of all on roll.
FROM share_of_people(['pupil_sen_support'], ['pupil'], 'sen_support_percent')
