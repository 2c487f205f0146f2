// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.Statement;
import java.io.Serializable;

/**
 * A row of a school's own file, with where it stands: file and number, never shown with a value of it.
 *
 * @param file the number of the file
 */
public record OwnRow(int file, long sourceRow, Statement.PupilRow row) implements Serializable {}
