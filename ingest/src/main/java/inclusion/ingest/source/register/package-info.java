/** Registers of establishments: who was open when, of what type, where. */
package inclusion.ingest.source.register;
