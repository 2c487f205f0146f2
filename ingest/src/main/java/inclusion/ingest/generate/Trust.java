// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;

/** An invented multi-academy trust, or the single-academy trust of one school. */
record Trust(String uid, String name, String companyNumber, LocalDate opened, boolean single) {}
