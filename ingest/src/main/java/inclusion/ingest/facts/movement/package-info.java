// SPDX-License-Identifier: Apache-2.0
/**
 * Rules over time: who came, who went and why, spells in alternative provision, what became of arrivals. Each is plain
 * Java over the history of one pupil; {@link inclusion.ingest.facts.movement.MovementFacts} lays them over all pupils.
 */
package inclusion.ingest.facts.movement;
