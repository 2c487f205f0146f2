/** A published snapshot as JSON, CSV, Parquet and XLSX over HTTP. */
package inclusion.api;
