// SPDX-License-Identifier: Apache-2.0
/** From rows of schools' own files to facts: which deliveries stand, who is who, what a pupil's year was. */
package inclusion.ingest.facts.pupil;
