-- Mediations about a request that were followed by an appeal, out of all mediations about requests.
FROM share_as_published(['ehc_request_tribunal_after_mediation'], ['ehc_request_mediation'], 'nothing printed')
