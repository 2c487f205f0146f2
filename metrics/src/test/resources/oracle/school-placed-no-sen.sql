-- Pupils without SEN at entry, out of all whom schools place.
FROM share_as_published(['school_placed_pupil_no_sen'], ['school_placed_pupil'], 'no such figure')
