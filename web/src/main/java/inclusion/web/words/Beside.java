// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

/** What a value stands beside, in words: one name for each kind of benchmark of the snapshot. */
public final class Beside {
    /** The type of England’s schools of the same phase and peer group. */
    public static final String ENGLANDS_PEERS = "england-same-peers";

    private Beside() {}

    /**
     * The name of a benchmark: "England’s secondaries", "expected for its intake, modelled from school averages".
     *
     * @param type the snapshot's word for its kind
     * @param phase the phase that it is of; null for all
     */
    public static String name(String type, String phase) {
        String schools = Phases.plural(phase == null ? Phases.TOTAL : phase);
        return switch (type) {
            case "england-same-phase" -> Sentences.england(phase == null ? Phases.TOTAL : phase);
            // Nobody but schools apart from their phase stands beside peers, and in a phase there is one such group.
            case ENGLANDS_PEERS -> "England\u2019s " + Phases.apart(phase == null ? Phases.TOTAL : phase);
            case "england-same-group" -> "the same group in England";
            case "expected-for-phase-mix" -> ComparisonSentences.EXPECTED_FOR_MIX;
            case "region" -> "its region\u2019s other " + schools;
            case "local-authority" -> "its local authority\u2019s other " + schools;
            case "statistical-neighbours" -> "its statistical neighbours";
            case "similar-schools" -> "its ten most similar schools";
            case "own-past" -> "itself the year before";
            case "like-for-like-modelled" -> "expected for its intake, modelled from school averages";
            case "like-for-like-modelled-with-sen" -> "expected for its intake with SEN, modelled from school averages";
            case "like-for-like-records" -> "expected for its intake, from pupil records";
            case "like-for-like-records-with-sen" -> "expected for its intake with SEN, from pupil records";
            default -> type.replace('-', ' ');
        };
    }
}
