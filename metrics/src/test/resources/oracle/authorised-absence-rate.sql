-- Sessions missed with permission, out of possible sessions.
FROM share_of_sessions(['session_authorised_absence'], ['session_possible'], 'authorised_absence_percent')
