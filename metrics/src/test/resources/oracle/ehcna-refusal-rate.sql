-- Requests decided not to assess, out of all requests received in the calendar year.
FROM share_as_published(['ehc_request_refused'], ['ehc_request'], 'ehc_request_refused_percent')
