// SPDX-License-Identifier: Apache-2.0
/** What a value stands beside: England of the same phase, its own past, all others of its kind. No verdicts. */
package inclusion.metrics.compare;
