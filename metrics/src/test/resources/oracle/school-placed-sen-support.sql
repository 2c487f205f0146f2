-- Pupils with SEN support at entry, out of all whom schools place.
FROM share_as_published(['school_placed_pupil_sen_support'], ['school_placed_pupil'], 'no such figure')
