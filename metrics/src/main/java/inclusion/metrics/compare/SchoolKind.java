// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.PeerGroup;
import inclusion.ingest.vocabulary.SexOfSchool;
import java.io.Serializable;
import java.util.Locale;

/** Whom a school takes by its own rules: only schools of one kind are alike. What is not known is a kind of its own. */
record SchoolKind(PeerGroup group, SexOfSchool sex) implements Serializable {
    static final SchoolKind UNKNOWN = new SchoolKind(PeerGroup.UNKNOWN, SexOfSchool.UNKNOWN);

    /** "selective girls’ schools", "hospital schools"; "schools" of the usual kind. */
    String schools() {
        String apart = group.isApart() ? group.word().toLowerCase(Locale.ROOT) + " " : "";
        return apart
                + switch (sex) {
                    case GIRLS -> "girls\u2019 schools";
                    case BOYS -> "boys\u2019 schools";
                    case MIXED, UNKNOWN -> "schools";
                };
    }
}
