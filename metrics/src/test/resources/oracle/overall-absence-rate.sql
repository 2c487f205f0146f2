-- Sessions missed, with or without permission, out of possible sessions.
FROM share_of_sessions(['session_overall_absence'], ['session_possible'], 'overall_absence_percent')
