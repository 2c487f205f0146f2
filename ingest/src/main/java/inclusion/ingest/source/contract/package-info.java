// SPDX-License-Identifier: Apache-2.0
/** The trust's own CSV files and the settings beside them, all of them as {@code contract.yaml} says. */
package inclusion.ingest.source.contract;
