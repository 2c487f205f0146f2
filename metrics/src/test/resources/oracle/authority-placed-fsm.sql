-- Pupils eligible for free school meals, out of all whom authorities place.
FROM share_as_published(['authority_placed_pupil_fsm'], ['authority_placed_pupil'], 'no such figure')
