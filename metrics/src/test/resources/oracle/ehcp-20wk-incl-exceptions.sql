-- Plans issued within 20 weeks, out of all plans issued in the calendar year.
FROM share_as_published(['ehc_plan_issued_within_20_weeks'], ['ehc_plan_issued'], 'ehc_plan_issued_within_20_weeks_percent')
