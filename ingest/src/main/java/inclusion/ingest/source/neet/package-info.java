/** 16 and 17 year olds not in education, employment or training. */
package inclusion.ingest.source.neet;
