/** Predecessors and successors of establishments, from the register. */
package inclusion.ingest.source.links;
