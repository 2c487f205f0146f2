/** What a source is: how a landed file is recognised, opened and read into observations, whatever its publisher. */
package inclusion.ingest.source;
