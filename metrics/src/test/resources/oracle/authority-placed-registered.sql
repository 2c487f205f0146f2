-- Placements with a school number, out of all that authorities pay for.
FROM share_as_published(['authority_placement_registered'], ['authority_placement'], 'no such figure')
