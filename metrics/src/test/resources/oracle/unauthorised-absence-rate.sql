-- Sessions missed without permission, out of possible sessions.
FROM share_of_sessions(['session_unauthorised_absence'], ['session_possible'], 'unauthorised_absence_percent')
