-- Leavers in a sustained destination, out of all Year 11 leavers of other alternative provision.
FROM share_as_published(['other_provision_leaver_sustained'], ['other_provision_leaver'], 'no such figure')
