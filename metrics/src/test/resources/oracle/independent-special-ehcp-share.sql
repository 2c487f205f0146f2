-- Plans of children and young people in independent special schools, out of all plans in January.
FROM share_as_published(['ehc_plan_independent_special'], ['ehc_plan'], 'nothing printed')
