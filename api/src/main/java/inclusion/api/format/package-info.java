// SPDX-License-Identifier: Apache-2.0
/** Writes the rows of an answer as JSON, CSV, Parquet or a spreadsheet: the same digits in each. */
package inclusion.api.format;
