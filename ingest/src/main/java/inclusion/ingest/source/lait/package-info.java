/** What DfE's local authority interactive tool (LAIT) brings together of authorities, regions and England over ten years. */
package inclusion.ingest.source.lait;
