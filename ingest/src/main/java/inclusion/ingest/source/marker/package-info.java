/** The file by which a landing folder says that its schools are invented. */
package inclusion.ingest.source.marker;
