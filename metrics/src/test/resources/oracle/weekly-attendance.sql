-- The printed percentage.
FROM as_printed('attendance_percent')
