-- A record that cannot be read is in quarantine; a code that nobody knows is a finding, its row is kept.
SELECT entity_code, '202324', 'Spring term', 'unreadable_records', rows_quarantined
FROM return_file WHERE rows_quarantined > 0
UNION ALL
SELECT entity_code, '202425', 'Summer term', 'unknown_codes', row_count
FROM finding
JOIN return_file ON return_file.file_checksum = finding.file_checksum
WHERE finding_code = 'code-unknown' AND source_column = 'AttendanceReason'
