-- Enrolments that missed a tenth or more of their own possible sessions, out of all enrolments.
FROM share_of_people(['enrolment_persistent_absence'], ['enrolment'], 'persistent_absence_percent')
