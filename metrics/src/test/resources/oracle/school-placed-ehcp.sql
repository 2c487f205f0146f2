-- Pupils with an EHC plan at entry, out of all whom schools place.
FROM share_as_published(['school_placed_pupil_ehc_plan'], ['school_placed_pupil'], 'no such figure')
