/** DfE's schools, pupils and their characteristics, school by school. */
package inclusion.ingest.source.spc;
