-- Leavers who were not found in the data, out of all Year 11 leavers of other alternative provision.
FROM share_as_published(['other_provision_leaver_not_captured'], ['other_provision_leaver'], 'no such figure')
