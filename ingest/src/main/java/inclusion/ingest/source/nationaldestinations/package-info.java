/** What became of England's Year 11 leavers, by kind of institution. */
package inclusion.ingest.source.nationaldestinations;
