// SPDX-License-Identifier: Apache-2.0
/** Invented pupils in invented schools, counted and written as the publishers write theirs. */
package inclusion.ingest.generate;
