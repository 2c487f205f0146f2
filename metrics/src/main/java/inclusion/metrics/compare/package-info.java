// SPDX-License-Identifier: Apache-2.0
/** What a value stands beside: England of the same phase, its own past, what its intake says; and how it is judged. */
package inclusion.metrics.compare;
