// SPDX-License-Identifier: Apache-2.0
/** The tables that pages read, beside the values themselves. */
package inclusion.metrics.scorecard;
