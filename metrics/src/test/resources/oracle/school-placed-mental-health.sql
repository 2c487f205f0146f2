-- Pupils placed for a mental health need, out of all whom schools place.
FROM share_as_published(['school_placed_pupil_mental_health'], ['school_placed_pupil'], 'no such figure')
