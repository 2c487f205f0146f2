/** DfE's absence of three terms, by school and area. */
package inclusion.ingest.source.absence;
