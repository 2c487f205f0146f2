/** The school census as COLLECT's tables: the same return, one CSV file for each kind of element, joined by row numbers. */
package inclusion.ingest.source.schoolcensus.tables;
