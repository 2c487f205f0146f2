/** The headline of absence in DfE's school performance tables. */
package inclusion.ingest.source.headline;
