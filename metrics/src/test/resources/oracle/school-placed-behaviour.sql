-- Pupils placed off site for behavioural support, out of all whom schools place.
FROM share_as_published(['school_placed_pupil_behaviour'], ['school_placed_pupil'], 'no such figure')
