-- Leavers in a sustained destination, out of all Year 11 leavers of mainstream schools with free school meals.
FROM share_as_published(['mainstream_fsm_leaver_sustained'], ['mainstream_fsm_leaver'], 'no such figure')
