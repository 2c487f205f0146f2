// SPDX-License-Identifier: Apache-2.0
/**
 * Answers, as records, what the pages and the API ask of a snapshot: selection only, never arithmetic. A component that
 * is documented as null when missing is null here too: missing is not zero, and neither is hidden.
 */
package inclusion.api.read;
