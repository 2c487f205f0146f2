// SPDX-License-Identifier: Apache-2.0
/** Authorities of a programme beside those most like them, before and after its start. */
package inclusion.metrics.compare.programme;
