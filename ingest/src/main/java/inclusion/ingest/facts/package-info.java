/** Conformed facts: what all recognised files of a landing folder say together, each cell once. */
package inclusion.ingest.facts;
