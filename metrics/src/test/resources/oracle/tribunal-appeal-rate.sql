-- Appeals registered for each 100 appealable decisions of the calendar year.
FROM events_as_published(['send_appeal'], ['send_appealable_decision'], 'send_appeal_percent')
