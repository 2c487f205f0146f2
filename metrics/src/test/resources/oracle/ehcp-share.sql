-- Pupils with an education, health and care plan, out of all on roll.
FROM share_of_people(['pupil_ehc_plan'], ['pupil'], 'ehc_plan_percent')
