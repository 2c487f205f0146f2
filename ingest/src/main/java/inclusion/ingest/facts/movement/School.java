// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AdmissionsPolicy;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.PeerGroup;
import java.io.Serializable;
import java.util.Locale;

/**
 * What is known of a school, whatever the year.
 *
 * @param type of establishment in the register's words, empty where no register has it
 * @param lowestYear first year group, null where unknown
 * @param highestYear last year group, null where unknown
 */
record School(EducationPhase phase, String type, String name, Integer lowestYear, Integer highestYear)
        implements Serializable {
    static final School UNKNOWN = new School(EducationPhase.UNKNOWN, "", "", null, null);

    boolean alternativeProvision() {
        return phase == EducationPhase.ALTERNATIVE_PROVISION;
    }

    boolean special() {
        return phase == EducationPhase.SPECIAL;
    }

    /** Where a pupil comes back to; neither alternative provision nor a special school ever is. */
    boolean mainstream() {
        return phase == EducationPhase.PRIMARY
                || phase == EducationPhase.SECONDARY
                || phase == EducationPhase.ALL_THROUGH;
    }

    /** Whether pupils of that year group are in their last year here. */
    boolean endsWith(int yearGroup) {
        int highest = highestYear != null
                ? highestYear
                : phase == EducationPhase.PRIMARY ? YearGroup.LAST_OF_PRIMARY : YearGroup.LAST;
        return yearGroup >= highest;
    }

    /** Whether pupils of that year group are in their first year here. */
    boolean startsWith(int yearGroup) {
        return lowestYear != null && yearGroup == lowestYear;
    }

    /** In which context an alternative provider stands; they are never compared with one another. */
    String providerGroup() {
        String words = (type + " " + name).toLowerCase(Locale.ROOT);
        boolean apart = alternativeProvision() || special();
        if (PeerGroup.of(phase, name, AdmissionsPolicy.UNKNOWN) == PeerGroup.HOSPITAL) {
            return ProviderGroup.HOSPITAL;
        }
        if (apart && words.contains("tuition")) {
            return ProviderGroup.TUITION;
        }
        if (alternativeProvision()) {
            return ProviderGroup.STATE_PLACE;
        }
        return special() ? ProviderGroup.SPECIAL : ProviderGroup.OTHER_REGISTERED;
    }
}
