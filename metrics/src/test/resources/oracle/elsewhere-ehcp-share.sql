-- Plans of children and young people educated elsewhere or not at all, out of all plans in January.
FROM share_as_published(['ehc_plan_elsewhere'], ['ehc_plan'], 'ehc_plan_elsewhere_percent')
