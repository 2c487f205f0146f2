-- Pupils for each teacher, as printed.
FROM as_printed('pupil_teacher_ratio')
