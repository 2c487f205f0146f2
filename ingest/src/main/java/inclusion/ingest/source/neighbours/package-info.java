// SPDX-License-Identifier: Apache-2.0
/** Whom the DfE's model says each authority is like. */
package inclusion.ingest.source.neighbours;
