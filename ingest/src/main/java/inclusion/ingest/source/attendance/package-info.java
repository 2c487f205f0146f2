/** Attendance week by week. */
package inclusion.ingest.source.attendance;
