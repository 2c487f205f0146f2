// SPDX-License-Identifier: Apache-2.0
/** The command line: from a landing folder to a published snapshot. */
package inclusion.metrics.job;
