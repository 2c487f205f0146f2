-- Leavers whose destination did not last, out of all Year 11 leavers of other alternative provision.
FROM share_as_published(['other_provision_leaver_not_sustained'], ['other_provision_leaver'], 'no such figure')
