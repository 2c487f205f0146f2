// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Arrays;

/** The rules that input is held against. Each says what it found, what that means for the figures, and what to do. */
public enum FindingRule {
    /** A file that no source knows. */
    UNRECOGNISED("file-unrecognised", Severity.NOTE),
    /** A name that says CSV over a content that is a web page or JSON. */
    NOT_A_TABLE("not-a-table", Severity.CHECK),
    /** A packing or a disk that gave out before the end. */
    DAMAGED("file-damaged", Severity.MUST_FIX),
    /** Text in UTF-16, as some spreadsheets save it. */
    ENCODING_UTF_16("encoding-utf-16", Severity.MUST_FIX),
    /** Bytes that are UTF-8 nearly everywhere, so that windows-1252 garbles them. */
    ENCODING_MIXED("encoding-mixed", Severity.CHECK),
    /** One of ours without a column that its reader needs. */
    COLUMN_MISSING("column-missing", Severity.MUST_FIX),
    /** A needed column that stands twice in the header. */
    COLUMN_TWICE("column-twice", Severity.MUST_FIX),
    /** Another column that stands twice. */
    OTHER_COLUMN_TWICE("other-column-twice", Severity.NOTE),
    /** No year in the content, and none given from outside. */
    PERIOD_UNKNOWN("period-unknown", Severity.MUST_FIX),
    /** A header and nothing below. */
    NO_ROWS("no-rows", Severity.MUST_FIX),
    /** A line longer than any real one, or a quote that never closes. */
    CSV_BROKEN("csv-broken", Severity.MUST_FIX),
    /** XML of another kind. */
    DOCUMENT_UNRECOGNISED("document-unrecognised", Severity.CHECK),
    /** A document type declaration, the door for entities that grow and files that are fetched. */
    DOCUMENT_DTD("document-dtd", Severity.MUST_FIX),
    /** XML that ends too early or is not well-formed from some place on. */
    DOCUMENT_BROKEN_OFF("document-broken-off", Severity.MUST_FIX),
    /** A return that does not say whose or when. */
    HEADER_INCOMPLETE("header-incomplete", Severity.MUST_FIX),
    /** The same content under a second name. */
    DUPLICATE_FILE("file-duplicate", Severity.NOTE),
    /** Rows of nothing but separators. */
    BLANK_ROWS("rows-blank", Severity.NOTE),
    /** A row that ends before a column that is needed. */
    ROW_TOO_SHORT("row-too-short", Severity.CHECK),
    /** A row with text beyond the last column. */
    ROW_TOO_LONG("row-too-long", Severity.CHECK),
    /** Neither a number nor a known symbol. */
    CELL_UNREADABLE("cell-unreadable", Severity.CHECK),
    /** A count with a fraction. */
    COUNT_NOT_WHOLE("count-not-whole", Severity.CHECK),
    /** A number below zero where none can be. */
    VALUE_NEGATIVE("value-negative", Severity.CHECK),
    /** A period that is no academic year. */
    PERIOD_INVALID("period-invalid", Severity.CHECK),
    /** A code of an authority that had been replaced by then. */
    AUTHORITY_CODE_RETIRED("authority-code-retired", Severity.NOTE),
    /** Counts of fewer places than the total beside them. */
    COUNTS_INCOMPLETE("counts-incomplete", Severity.NOTE),
    /** A level that is none of the five. */
    LEVEL_UNKNOWN("level-unknown", Severity.CHECK),
    /** A row that names no place. */
    PLACE_MISSING("place-missing", Severity.CHECK),
    /** A phase that nobody has met yet. */
    PHASE_UNKNOWN("phase-unknown", Severity.CHECK),
    /** A date in a form that the source does not use. */
    DATE_UNREADABLE("date-unreadable", Severity.CHECK),
    /** A row below none. */
    ROW_WITHOUT_PARENT("row-without-parent", Severity.CHECK),
    /** A number that two claim. */
    KEY_UNCLEAR("key-unclear", Severity.CHECK),
    /** A record of nobody. */
    UPN_MISSING("upn-missing", Severity.CHECK),
    /** A UPN that is mistyped, or made up. */
    UPN_CHECK_LETTER("upn-check-letter", Severity.NOTE),
    /** An end before its beginning. */
    DATES_SWAPPED("dates-swapped", Severity.CHECK),
    /** A code that is in no code set. */
    CODE_UNKNOWN("code-unknown", Severity.CHECK),
    /** A code before or after its time. */
    CODE_OUT_OF_TIME("code-out-of-time", Severity.NOTE),
    /** More absence than there was to be absent from. */
    SESSIONS_EXCEED_POSSIBLE("sessions-exceed-possible", Severity.CHECK),
    /** A placement with two providers or none. */
    PROVIDER_UNCLEAR("provider-unclear", Severity.CHECK),
    /** Rows understood and left out on purpose. */
    ROW_SET_ASIDE("rows-set-aside", Severity.NOTE),
    /** The same row twice. */
    ROW_REPEATED("rows-repeated", Severity.NOTE),
    /** The same cell with different contents within one file or two of the same source. */
    CELL_CONFLICTS("cells-conflict", Severity.CHECK),
    /** The same cell, different beyond rounding in a file of another source. */
    CELL_DIFFERS("cells-differ-between-sources", Severity.NOTE),
    /** Exact counts that do not make the rate printed beside them. */
    RATE_DIFFERS("rate-differs", Severity.CHECK),
    /** A school whose URN no file of its year prints. */
    URN_UNKNOWN("urn-unknown", Severity.CHECK),
    /** An authority that no file and no table knows. */
    AUTHORITY_UNKNOWN("authority-unknown", Severity.CHECK),
    /** Two deliveries of which nobody can say which is later. */
    DELIVERIES_UNORDERED("deliveries-unordered", Severity.MUST_FIX),
    /** A whole extract without pupils whom the one before had. */
    EXTRACT_LOST_PUPILS("extract-lost-pupils", Severity.MUST_FIX),
    /** A whole extract without any leavers, unlike the one before. */
    EXTRACT_LOST_LEAVERS("extract-lost-leavers", Severity.MUST_FIX),
    /** A school without a phase in any file. */
    SCHOOL_PHASE_UNKNOWN("school-phase-unknown", Severity.NOTE),
    /** A cell without which a row means nothing. */
    VALUE_MISSING("value-missing", Severity.CHECK),
    /** Two marks of one half-day that differ. */
    MARKS_CONFLICT("marks-conflict", Severity.CHECK),
    /** A placement that names no provider, or several. */
    PROVIDERS_NOT_ONE("providers-not-one", Severity.CHECK),
    /** Columns that are there and not read. */
    SENSITIVE_NOT_READ("sensitive-not-read", Severity.NOTE),
    /** The same said twice in a settings file. */
    SETTING_TWICE("setting-twice", Severity.CHECK);

    private final String code;
    private final Severity severity;

    FindingRule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** Whether it refuses a whole table of a school, though the rest of its files is used. */
    public boolean stopsTable() {
        return this == DELIVERIES_UNORDERED || this == EXTRACT_LOST_PUPILS || this == EXTRACT_LOST_LEAVERS;
    }

    /** The rule with that code. */
    public static FindingRule of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Invalid finding code: " + code + ". Use one of FindingRule."));
    }

    /** Stable, in kebab-case. */
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** One sentence: what was found. */
    public String what() {
        return FindingText.of(this).what();
    }

    /** One sentence: what it means for the figures. */
    public String meaning() {
        return FindingText.of(this).meaning();
    }

    /** One sentence: what to do. */
    public String guidance() {
        return FindingText.of(this).guidance();
    }
}
