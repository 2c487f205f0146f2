-- Pupils in settings with a school number, out of all whom schools place.
FROM share_as_published(['school_placed_pupil_registered'], ['school_placed_pupil'], 'no such figure')
