// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.FindingRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a row: statements, or none with the flaw that says why.
 *
 * @param flaws what is to be said about a row that is used all the same
 */
public record Reading(List<Statement> statements, List<Flaw> flaws) {
    public Reading {
        statements = List.copyOf(statements);
        flaws = List.copyOf(flaws);
    }

    /** A row that says these things. */
    public static Reading of(Statement... statements) {
        return new Reading(List.of(statements), List.of());
    }

    /** A row that is understood and left out on purpose. */
    public static Reading setAside() {
        return new Reading(List.of(), List.of(new Flaw(FindingRule.ROW_SET_ASIDE, "")));
    }

    /** The same with more to say. */
    public Reading with(List<Flaw> more) {
        return new Reading(
                statements, Stream.concat(flaws.stream(), more.stream()).toList());
    }
}
