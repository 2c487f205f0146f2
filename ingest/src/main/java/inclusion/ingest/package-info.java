/** Raw files of schools and publishers, to typed bronze, to conformed facts. */
package inclusion.ingest;
