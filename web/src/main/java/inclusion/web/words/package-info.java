// SPDX-License-Identifier: Apache-2.0
/** How numbers, years and facts are said: one form for each, used by every page, table and chart. */
package inclusion.web.words;
