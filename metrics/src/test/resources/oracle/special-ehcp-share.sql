-- Plans of children and young people in special schools, out of all plans in January.
FROM share_as_published(['ehc_plan_special'], ['ehc_plan'], 'ehc_plan_special_percent')
