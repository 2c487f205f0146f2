// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.io.Serializable;

/** What the rules know beyond the pupil: who the schools are and what the files cover. */
record Known(Schools schools, Covered covered) implements Serializable {}
