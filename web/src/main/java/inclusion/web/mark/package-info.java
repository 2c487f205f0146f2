// SPDX-License-Identifier: Apache-2.0
/** The small drawings inside table cells, and the inks that they share with the charts. */
package inclusion.web.mark;
