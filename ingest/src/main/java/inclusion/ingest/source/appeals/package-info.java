/** Appeals to the SEND Tribunal. */
package inclusion.ingest.source.appeals;
