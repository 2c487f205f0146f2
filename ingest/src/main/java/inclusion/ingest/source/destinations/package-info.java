/** What became of Year 11 leavers, in DfE's school performance tables. */
package inclusion.ingest.source.destinations;
