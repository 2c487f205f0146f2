// SPDX-License-Identifier: Apache-2.0
/** Facts that only schools' own files can give: staff, timetables, programmes, plans, destinations. */
package inclusion.ingest.facts.local;
