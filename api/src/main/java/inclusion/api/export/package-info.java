// SPDX-License-Identifier: Apache-2.0
/** Writes published tables to files: as they are, or in the layout of explore education statistics. */
package inclusion.api.export;
