/** DfE's suspensions and permanent exclusions, by school and area. */
package inclusion.ingest.source.exclusions;
