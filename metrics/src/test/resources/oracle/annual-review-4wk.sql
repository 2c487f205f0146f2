-- Decisions within four weeks of a review meeting, out of all decisions.
FROM share_as_published(['ehc_review_decided_within_4_weeks'], ['ehc_review_decided_within_4_weeks', 'ehc_review_decided_after_4_weeks'], 'ehc_review_decided_within_4_weeks_percent')
