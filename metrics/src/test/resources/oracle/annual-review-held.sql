-- Plans with a review meeting, out of those with a review expected.
FROM share_as_published(['ehc_review_held'], ['ehc_review_due'], 'nothing printed')
