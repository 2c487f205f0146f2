-- Plans of children and young people in state alternative provision, out of all plans in January.
FROM share_as_published(['ehc_plan_alternative_provision'], ['ehc_plan'], 'ehc_plan_alternative_provision_percent')
