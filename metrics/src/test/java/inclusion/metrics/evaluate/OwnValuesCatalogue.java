// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.metrics.OwnCatalogue;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.Derivation;
import inclusion.metrics.catalogue.Derivation.Kind;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.catalogue.PupilRules;
import inclusion.metrics.catalogue.PupilRules.Minimum;
import inclusion.metrics.catalogue.PupilRules.Unknown;
import inclusion.metrics.catalogue.TallyUnit;
import inclusion.metrics.catalogue.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One small indicator for each way in which a value comes about from schools' own files. */
final class OwnValuesCatalogue {
    private OwnValuesCatalogue() {}

    static Catalogue of() {
        PupilRules mean = rules(Optional.of("session_squares"), Optional.empty(), Optional.empty(), List.of());
        PupilRules half = rules(
                Optional.empty(),
                Optional.of(new Unknown("not_captured", false, Optional.empty(), Optional.empty())),
                Optional.empty(),
                List.of());
        PupilRules nineTenths = rules(
                Optional.empty(),
                Optional.of(new Unknown("not_captured", false, Optional.empty(), Optional.of(new BigDecimal("0.9")))),
                Optional.empty(),
                List.of());
        PupilRules atLeastSixty =
                rules(Optional.empty(), Optional.empty(), Optional.of(new Minimum(60, Optional.empty())), List.of());
        PupilRules providers =
                rules(Optional.empty(), Optional.empty(), Optional.empty(), List.of("Alternative provision"));
        return new OwnCatalogue()
                .tally("pupil_headcount_january", TallyUnit.PUPIL, "enrolment_period", "headcount", "1", "roll")
                .tally("pupil_with_suspension_count", TallyUnit.ENROLMENT, "suspended_pupil", "", "1", "exclusions")
                .tally("session_sum", TallyUnit.SESSION, "suspended_pupil", "", "session", "exclusions")
                .tally("session_squares", TallyUnit.SQUARE, "suspended_pupil", "", "session * session", "exclusions")
                .tally("sustained", TallyUnit.PUPIL, "destination", "sustained", "1", "destinations")
                .tally("captured", TallyUnit.PUPIL, "destination", "captured", "1", "destinations")
                .tally("not_captured", TallyUnit.PUPIL, "destination", "not captured", "1", "destinations")
                .published("suspended-pupil-rate")
                .indicator(
                        "length",
                        ValueType.MEAN,
                        IntervalMethod.STUDENT_T,
                        "session_sum",
                        "pupil_with_suspension_count",
                        mean)
                .indicator("with-bounds", ValueType.PROPORTION, IntervalMethod.WILSON, "sustained", "captured", half)
                .indicator(
                        "bounds-only", ValueType.PROPORTION, IntervalMethod.WILSON, "sustained", "captured", nineTenths)
                .indicator(
                        "too-few", ValueType.PROPORTION, IntervalMethod.WILSON, "sustained", "captured", atLeastSixty)
                .indicator(
                        "roll", ValueType.COUNT, IntervalMethod.NONE, "pupil_headcount_january", null, PupilRules.NONE)
                .indicator("places", ValueType.COUNT, IntervalMethod.NONE, "pupil_headcount_january", null, providers)
                .derived("gap", IntervalMethod.NEWCOMBE, "100", groups(Kind.GAP, "Not eligible"))
                .derived("ratio", IntervalMethod.LOG_RATIO, "1", groups(Kind.RATIO, "Not eligible"))
                .derived("ratio-to-rest", IntervalMethod.LOG_RATIO, "1", groups(Kind.RATIO, "rest"))
                .derived(
                        "rate-ratio",
                        IntervalMethod.EXACT_CONDITIONAL,
                        "1",
                        new Derivation.OfTallies(
                                Kind.RATE_RATIO, "sustained", "captured", "not_captured", "pupil_headcount_january"))
                .build();
    }

    private static Derivation groups(Kind kind, String against) {
        return new Derivation.OfGroups(kind, "suspended-pupil-rate", "fsm", "Eligible", against);
    }

    private static PupilRules rules(
            Optional<String> squares, Optional<Unknown> unknown, Optional<Minimum> minimum, List<String> phases) {
        return new PupilRules(squares, Optional.empty(), unknown, minimum, phases, true, "");
    }
}
