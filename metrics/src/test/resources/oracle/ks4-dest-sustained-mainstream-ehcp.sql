-- Leavers in a sustained destination, out of all Year 11 leavers of mainstream schools with an EHC plan.
FROM share_as_published(['mainstream_ehc_plan_leaver_sustained'], ['mainstream_ehc_plan_leaver'], 'no such figure')
