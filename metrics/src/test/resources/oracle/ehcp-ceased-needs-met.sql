-- Plans that ceased because needs are met without one, out of all that ceased.
FROM share_as_published(['ehc_plan_ceased_needs_met'], ['ehc_plan_ceased'], 'nothing printed')
