-- Plans of children and young people in mainstream schools, out of all plans in January.
FROM share_as_published(['ehc_plan_mainstream'], ['ehc_plan'], 'ehc_plan_mainstream_percent')
