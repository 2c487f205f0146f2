// SPDX-License-Identifier: Apache-2.0
/** The published folder: staged, described, and put in place by one replacement of a pointer. */
package inclusion.metrics.snapshot;
