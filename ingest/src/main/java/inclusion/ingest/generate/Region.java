// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** An invented region. */
record Region(String code, String name) {}
