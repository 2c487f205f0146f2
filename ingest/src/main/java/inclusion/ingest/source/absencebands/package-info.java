// SPDX-License-Identifier: Apache-2.0
/** DfE's distribution of pupils over how much school they miss, by authority and groups of pupils. */
package inclusion.ingest.source.absencebands;
