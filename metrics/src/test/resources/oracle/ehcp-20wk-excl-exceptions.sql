-- Plans without an exception issued within 20 weeks, out of all such plans issued in the calendar year.
FROM share_as_published(['ehc_plan_issued_no_exception_within_20_weeks'], ['ehc_plan_issued_no_exception'], 'ehc_plan_issued_no_exception_within_20_weeks_percent')
