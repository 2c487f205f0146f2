/** The school census as the school's own return: one XML document a school and term. */
package inclusion.ingest.source.schoolcensus;
