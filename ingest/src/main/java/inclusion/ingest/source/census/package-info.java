/** The January school census in DfE's school performance tables. */
package inclusion.ingest.source.census;
