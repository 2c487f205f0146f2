-- Pupils eligible for free school meals now, out of those that the file divides by.
FROM share_of_people(['pupil_fsm'], ['pupil_for_fsm'], 'fsm_percent')
