// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the files of each school speak of, by the school's last number. Plain Java; sent to every task. */
final class Covered implements Serializable {
    private static final long serialVersionUID = 1;

    static final String MOVEMENTS = "movements";
    static final String ATTENDANCE = "attendance";
    static final String PLACEMENTS = "placements";
    static final String ROLL = "roll";

    private final HashSet<String> periods;
    private final HashMap<String, List<LocalDate>> listedOn;
    private final HashSet<String> reasons;
    private final LocalDate lastDay;

    /**
     * Brings together what is covered.
     *
     * @param periods by {@link #key}
     * @param listedOn days on which a school listed its roll
     * @param reasons schools and periods in which any leaver has a reason, by {@link Schools#yearKey}
     * @param lastDay of which any roll speaks
     */
    Covered(Set<String> periods, Map<String, List<LocalDate>> listedOn, Set<String> reasons, LocalDate lastDay) {
        this.periods = new HashSet<>(periods);
        this.listedOn = new HashMap<>(listedOn);
        this.reasons = new HashSet<>(reasons);
        this.lastDay = lastDay;
    }

    static String key(String table, String last, String timePeriod, String timeIdentifier) {
        return table + " " + last + " " + timePeriod + " " + timeIdentifier;
    }

    boolean period(String table, String last, AcademicYear year, String timeIdentifier) {
        return periods.contains(key(table, last, year.timePeriod(), timeIdentifier));
    }

    /** The term alone: covered when the shortest period that ends with it is. */
    boolean term(String table, String last, SchoolTerm term) {
        return period(table, last, term.year(), term.season().periods().get(0));
    }

    List<LocalDate> listedOn(String last) {
        return listedOn.getOrDefault(last, List.of());
    }

    /** Whether the school writes reasons for leaving down at all. */
    boolean recordsReasons(String last, AcademicYear year) {
        return reasons.contains(Schools.yearKey(last, year.timePeriod()));
    }

    LocalDate lastDay() {
        return lastDay;
    }
}
