// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.FindingRule;
import java.io.Serializable;

/**
 * What a row was found to break.
 *
 * @param column the publisher's name; empty when it is about the row
 */
public record Flaw(FindingRule rule, String column) implements Serializable {}
