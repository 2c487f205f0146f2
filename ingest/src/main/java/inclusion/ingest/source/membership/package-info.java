/** Which academies belong to which trust. */
package inclusion.ingest.source.membership;
