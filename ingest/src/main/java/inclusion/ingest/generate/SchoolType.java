// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** Kinds of school, each as the publishers spell it. */
enum SchoolType {
    COMMUNITY("Community school", "01", "Maintained school", "CY", ""),
    VOLUNTARY_AIDED("Voluntary aided school", "02", "Maintained school", "VA", ""),
    VOLUNTARY_CONTROLLED("Voluntary controlled school", "03", "Maintained school", "VC", ""),
    FOUNDATION("Foundation school", "05", "Maintained school", "FD", ""),
    COMMUNITY_SPECIAL("Community special school", "07", "Special school", "CYS", ""),
    PUPIL_REFERRAL_UNIT("Pupil referral unit", "14", "Pupil referral unit", "PRU", ""),
    SPONSORED("Academy sponsor led", "28", "Academy", "AC", "Sponsored academy"),
    SPECIAL_SPONSORED("Academy special sponsor led", "33", "Special school", "ACS", "Special sponsor led academy"),
    CONVERTER("Academy converter", "34", "Academy", "ACC", "Converter academy"),
    FREE("Free schools", "35", "Academy", "F", "Free school"),
    SPECIAL_FREE("Free schools special", "36", "Special school", "FS", "Special free school"),
    AP_CONVERTER("Academy alternative provision converter", "42", "Academy", "ACC", "AP converter academy"),
    SPECIAL_CONVERTER("Academy special converter", "44", "Special school", "ACCS", "Special converter academy");

    private final String title;
    private final String code;
    private final String minorGroup;
    private final String performanceTablesCode;
    private final String academyType;

    SchoolType(String title, String code, String minorGroup, String performanceTablesCode, String academyType) {
        this.title = title;
        this.code = code;
        this.minorGroup = minorGroup;
        this.performanceTablesCode = performanceTablesCode;
        this.academyType = academyType;
    }

    /** As in the register, the census and the group links. */
    String title() {
        return title;
    }

    /** Two digits, as in the group links. */
    String code() {
        return code;
    }

    /** As in the register's {@code MINORGROUP}. */
    String minorGroup() {
        return minorGroup;
    }

    /** As in {@code NFTYPE} of the performance tables. */
    String performanceTablesCode() {
        return performanceTablesCode;
    }

    /** As in the exclusion and absence files; meaningless for a school that its authority maintains. */
    String academyType() {
        return academyType;
    }

    boolean academy() {
        return !academyType.isEmpty();
    }
}
