-- Assessments after which a plan was issued, out of those after which one was issued or refused.
FROM share_as_published(['ehc_assessment_plan_issued'], ['ehc_assessment_plan_issued', 'ehc_assessment_plan_refused'], 'nothing printed')
