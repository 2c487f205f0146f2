/** The school workforce census in DfE's school performance tables. */
package inclusion.ingest.source.workforce;
