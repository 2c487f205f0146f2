// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Arrays;

/** The rules that input is held against. Each says what it found, what that means for the figures, and what to do. */
public enum FindingRule {
    /** A file that no source knows. */
    UNRECOGNISED(
            "file-unrecognised",
            Severity.NOTE,
            "Nothing here reads a file with these columns.",
            "None of its figures are used.",
            "Nothing, if it is not meant to be read. If it is, compare its header with the list of sources."),
    /** A name that says CSV over a content that is a web page or JSON. */
    NOT_A_TABLE(
            "not-a-table",
            Severity.CHECK,
            "The content is a web page, JSON, a spreadsheet or binary, not a table of rows in text.",
            "None of it is used.",
            "Download the file again, as CSV; a server's error page may have been saved under its name."),
    /** A packing or a disk that gave out before the end. */
    DAMAGED(
            "file-damaged",
            Severity.MUST_FIX,
            "The file cannot be unpacked or read to its end.",
            "None of its rows are used, since nobody knows how many are missing.",
            "Download or copy it again and compare its size with the publisher's."),
    /** Text in UTF-16, as some spreadsheets save it. */
    ENCODING_UTF_16(
            "encoding-utf-16",
            Severity.MUST_FIX,
            "The text is in UTF-16.",
            "None of its rows are used.",
            "Save it again as CSV UTF-8."),
    /** Bytes that are UTF-8 nearly everywhere, so that windows-1252 garbles them. */
    ENCODING_MIXED(
            "encoding-mixed",
            Severity.CHECK,
            "The text is neither UTF-8 nor windows-1252 throughout.",
            "Figures are used; some names may be garbled.",
            "Save the file again as CSV UTF-8."),
    /** One of ours without a column that its reader needs. */
    COLUMN_MISSING(
            "column-missing",
            Severity.MUST_FIX,
            "The header says which source this is, yet a column that it needs is missing.",
            "None of its rows are used.",
            "Use the publisher's file as it was downloaded; if the publisher renamed the column, add the new name as an alias."),
    /** A needed column that stands twice in the header. */
    COLUMN_TWICE(
            "column-twice",
            Severity.MUST_FIX,
            "A column that is needed stands in the header twice.",
            "None of its rows are used, since nobody knows which of the two is meant.",
            "Remove the wrong one."),
    /** Another column that stands twice. */
    OTHER_COLUMN_TWICE(
            "other-column-twice",
            Severity.NOTE,
            "A column that is not needed stands in the header twice.",
            "Figures are not affected.",
            "Nothing."),
    /** No year in the content, and none given from outside. */
    PERIOD_UNKNOWN(
            "period-unknown",
            Severity.MUST_FIX,
            "The file does not say its academic year, and no folder above it is named like one.",
            "None of its rows are used.",
            "Put it in a folder named like 2022-23."),
    /** A header and nothing below. */
    NO_ROWS(
            "no-rows",
            Severity.MUST_FIX,
            "The file has a header and no rows.",
            "It gives no figures.",
            "Download it again."),
    /** A line longer than any real one, or a quote that never closes. */
    CSV_BROKEN(
            "csv-broken",
            Severity.MUST_FIX,
            "A line is far longer than any real one, or a quotation mark never closes.",
            "None of its rows are used.",
            "Open the file at that row and repair it, or download it again."),
    /** XML of another kind. */
    DOCUMENT_UNRECOGNISED(
            "document-unrecognised",
            Severity.CHECK,
            "The content is an XML document of a kind that nothing here reads.",
            "None of it is used.",
            "Nothing, if it is not meant to be read. A school census return has the root Message and the collection SC."),
    /** A document type declaration, the door for entities that grow and files that are fetched. */
    DOCUMENT_DTD(
            "document-dtd",
            Severity.MUST_FIX,
            "The document declares a document type, which returns never do and attacks do.",
            "None of it is used, and nothing that it declares was looked at.",
            "Export the return again from the school's system; do not pass this file on."),
    /** XML that ends too early or is not well-formed from some place on. */
    DOCUMENT_BROKEN_OFF(
            "document-broken-off",
            Severity.MUST_FIX,
            "The document breaks off or is not well-formed from that record on.",
            "The complete records before it are used; the broken one is in quarantine, and nobody knows what followed.",
            "Export the return again, or copy it again and compare its size."),
    /** A return that does not say whose or when. */
    HEADER_INCOMPLETE(
            "header-incomplete",
            Severity.MUST_FIX,
            "The header of the return lacks its school, term, year or reference date, or one that can be read.",
            "None of its records are used.",
            "Export the return again; the header is written by the school's system."),
    /** The same content under a second name. */
    DUPLICATE_FILE(
            "file-duplicate",
            Severity.NOTE,
            "The same content is there under another name.",
            "Its rows count once.",
            "Remove one of the two when convenient."),
    /** Rows of nothing but separators. */
    BLANK_ROWS(
            "rows-blank",
            Severity.NOTE,
            "Rows in which every cell is blank.",
            "They are no rows and are in no count.",
            "Nothing."),
    /** A row that ends before a column that is needed. */
    ROW_TOO_SHORT(
            "row-too-short",
            Severity.CHECK,
            "A row ends before a column that is needed.",
            "The row is in quarantine: its figures are missing from every sum.",
            "Compare the row with the publisher's file; the file may have been cut off there."),
    /** A row with text beyond the last column. */
    ROW_TOO_LONG(
            "row-too-long",
            Severity.CHECK,
            "A row has text beyond its last column, so its cells may have moved.",
            "The row is in quarantine: its figures are missing from every sum.",
            "Look for a comma in a name that stands without quotation marks."),
    /** Neither a number nor a known symbol. */
    CELL_UNREADABLE(
            "cell-unreadable",
            Severity.CHECK,
            "A cell is neither a number nor a symbol that the source uses.",
            "The row is in quarantine: its figures are missing from every sum.",
            "Correct the cell, or add the symbol to the source when the publisher has a new one."),
    /** A count with a fraction. */
    COUNT_NOT_WHOLE(
            "count-not-whole",
            Severity.CHECK,
            "A count is not a whole number.",
            "The row is in quarantine: its figures are missing from every sum.",
            "Compare the row with the publisher's file."),
    /** A number below zero where none can be. */
    VALUE_NEGATIVE(
            "value-negative",
            Severity.CHECK,
            "A number is below zero.",
            "The row is in quarantine: its figures are missing from every sum.",
            "Compare the row with the publisher's file."),
    /** A period that is no academic year. */
    PERIOD_INVALID(
            "period-invalid",
            Severity.CHECK,
            "A time period is not an academic year of six digits, the last two following the second two.",
            "The row is in quarantine.",
            "Compare the row with the publisher's file."),
    /** A level that is none of the five. */
    LEVEL_UNKNOWN(
            "level-unknown",
            Severity.CHECK,
            "A geographic level is not National, Regional, Local authority or School.",
            "The row is in quarantine.",
            "Nothing, unless that level matters to you."),
    /** A row that names no place. */
    PLACE_MISSING(
            "place-missing",
            Severity.CHECK,
            "A row lacks the code of the school or area that it is about.",
            "The row is in quarantine.",
            "Compare the row with the publisher's file."),
    /** A phase that nobody has met yet. */
    PHASE_UNKNOWN(
            "phase-unknown",
            Severity.CHECK,
            "A row names a phase that nobody has met yet.",
            "The row is in quarantine: its figures are missing from every sum.",
            "Add the name to the vocabulary of phases."),
    /** A date in a form that the source does not use. */
    DATE_UNREADABLE(
            "date-unreadable",
            Severity.CHECK,
            "A date is not written in the way of its source.",
            "The row is in quarantine.",
            "Correct the date; some spreadsheets rewrite dates when they save."),
    /** A row below none. */
    ROW_WITHOUT_PARENT(
            "row-without-parent",
            Severity.CHECK,
            "A row names a pupil or a return that is not in the tables beside it, or is in quarantine there.",
            "The row is in quarantine.",
            "Put all tables of one export into one folder, or correct the pupil's own row."),
    /** A number that two claim. */
    KEY_UNCLEAR(
            "key-unclear",
            Severity.CHECK,
            "Two pupils or two returns of the tables in a folder have the same number.",
            "Rows that name it are in quarantine, since nobody knows whose they are.",
            "Put the tables of each export into a folder of their own."),
    /** A record of nobody. */
    UPN_MISSING(
            "upn-missing",
            Severity.CHECK,
            "A pupil's record has no UPN.",
            "The record is in quarantine: the pupil is in no figure.",
            "Give the pupil a UPN in the school's system and export the file again."),
    /** A UPN that is mistyped, or made up. */
    UPN_CHECK_LETTER(
            "upn-check-letter",
            Severity.NOTE,
            "A UPN is not written like one, or its check letter is wrong.",
            "The pupil counts; under another school's right UPN they would be taken for somebody else.",
            "Compare it with the UPN that the previous school used."),
    /** An end before its beginning. */
    DATES_SWAPPED(
            "dates-swapped",
            Severity.CHECK,
            "A date comes before one that it must follow, such as leaving before entry.",
            "The record is in quarantine: the pupil is in no figure.",
            "Correct the two dates; day and month, or the dates themselves, may be swapped."),
    /** A code that is in no code set. */
    CODE_UNKNOWN(
            "code-unknown",
            Severity.CHECK,
            "A code is not in the code set of its column.",
            "The row counts; what the code says is unknown, and sessions and events are counted apart as unmapped.",
            "Correct the code, or add a new one to the tables of code sets."),
    /** A code before or after its time. */
    CODE_OUT_OF_TIME(
            "code-out-of-time",
            Severity.NOTE,
            "A code was not in use on the days that the row speaks of.",
            "It counts as the code that took its place, or as what it means where there is none.",
            "Nothing, if it stands for what the newer code says."),
    /** More absence than there was to be absent from. */
    SESSIONS_EXCEED_POSSIBLE(
            "sessions-exceed-possible",
            Severity.CHECK,
            "A pupil's absent sessions of a term are more than their possible sessions.",
            "The pupil's attendance of that term is not known, and in no figure.",
            "Compare the totals with the register."),
    /** A placement with two providers or none. */
    PROVIDER_UNCLEAR(
            "provider-unclear",
            Severity.CHECK,
            "A placement names more than one of URN, UKPRN and setting type, or none.",
            "It counts under the first of them; without any its provider is unknown.",
            "Give exactly one of the three."),
    /** Rows understood and left out on purpose. */
    ROW_SET_ASIDE(
            "rows-set-aside",
            Severity.NOTE,
            "Rows that are understood and left out on purpose.",
            "They would count schools twice, or are about something that the scorecard does not show.",
            "Nothing."),
    /** The same row twice. */
    ROW_REPEATED(
            "rows-repeated",
            Severity.NOTE,
            "The same row stands in the file more than once.",
            "It counts once.",
            "Nothing."),
    /** The same cell with different contents within one file or two of the same source. */
    CELL_CONFLICTS(
            "cells-conflict",
            Severity.CHECK,
            "The same figure is given twice with different contents.",
            "The first one is used.",
            "Find out which file is the newer one and remove the other."),
    /** The same cell, different beyond rounding in a file of another source. */
    CELL_DIFFERS(
            "cells-differ-between-sources",
            Severity.NOTE,
            "Another source gives the same figure differently, beyond rounding.",
            "The figure of the source that comes first in the registry is used.",
            "Nothing, when the two were taken at different times; otherwise ask the publisher."),
    /** Exact counts that do not make the rate printed beside them. */
    RATE_DIFFERS(
            "rate-differs",
            Severity.CHECK,
            "Counts and the rate printed beside them do not agree, beyond rounding.",
            "The rate made from the counts is used.",
            "Ask the publisher, or look for a changed cell."),
    /** A school whose URN no file of its year prints. */
    URN_UNKNOWN(
            "urn-unknown",
            Severity.CHECK,
            "No file of that year prints a URN for the school that no other has, nor does the register have one open on"
                    + " census day.",
            "The school keeps its LAESTAB as its name and stays in every sum.",
            "Add the year's register, or another file of that year which prints URNs."),
    /** An authority that no file and no table knows. */
    AUTHORITY_UNKNOWN(
            "authority-unknown",
            Severity.CHECK,
            "No file of that year and no table knows the nine-character code of a local authority.",
            "Its rows stand under the three-digit code, and its schools in no authority's sum.",
            "Add the authority to the table of codes."),
    /** Two deliveries of which nobody can say which is later. */
    DELIVERIES_UNORDERED(
            "deliveries-unordered",
            Severity.MUST_FIX,
            "Two deliveries speak of the same time differently, and neither says that it is the later one.",
            "Nothing of that table of the school is used.",
            "Say in delivery.csv when each was extracted and what it covers, or remove the older one."),
    /** A whole extract without pupils whom the one before had. */
    EXTRACT_LOST_PUPILS(
            "extract-lost-pupils",
            Severity.MUST_FIX,
            "A full extract lacks more than one in twenty of the pupils that the one it replaces had, and does not say"
                    + " that they left.",
            "Nothing of that table of the school is used.",
            "Export it again with leavers; if it is right as it is, say --accept-drop."),
    /** A whole extract without any leavers, unlike the one before. */
    EXTRACT_LOST_LEAVERS(
            "extract-lost-leavers",
            Severity.MUST_FIX,
            "A full extract has no leavers at all, and the one before had.",
            "Nothing of that table of the school is used: pupils who left would vanish from the figures.",
            "Export it again with leavers; if nobody left, say --accept-drop."),
    /** A school without a phase in any file. */
    SCHOOL_PHASE_UNKNOWN(
            "school-phase-unknown",
            Severity.NOTE,
            "No file and no register gives the school a phase.",
            "It counts in totals and in no phase.",
            "Add the year's register."),
    /** A cell without which a row means nothing. */
    VALUE_MISSING(
            "value-missing",
            Severity.CHECK,
            "A cell is blank that says whom or when the row is about.",
            "The row is in quarantine.",
            "Fill it in where it comes from."),
    /** Two marks of one half-day that differ. */
    MARKS_CONFLICT(
            "marks-conflict",
            Severity.CHECK,
            "A half-day of a pupil has two different marks.",
            "It counts as missing, neither present nor absent.",
            "Correct the register, or leave one of the two extracts out."),
    /** A placement that names no provider, or several. */
    PROVIDERS_NOT_ONE(
            "providers-not-one",
            Severity.CHECK,
            "A placement names its provider by none or by more than one of URN, UKPRN and kind of setting.",
            "The row is in quarantine.",
            "Leave exactly one of the three."),
    /** Columns that are there and not read. */
    SENSITIVE_NOT_READ(
            "sensitive-not-read",
            Severity.NOTE,
            "A sensitive column is there and was not read.",
            "Nothing is shown by it.",
            "Leave it out of the export; or name it in sensitive_columns.csv, if your assessment allows it."),
    /** The same said twice in a settings file. */
    SETTING_TWICE(
            "setting-twice",
            Severity.CHECK,
            "A settings file says something about the same school and table, or the same column, twice.",
            "The later row is not used.",
            "Remove the wrong one.");

    private final String code;
    private final Severity severity;
    private final String what;
    private final String meaning;
    private final String guidance;

    FindingRule(String code, Severity severity, String what, String meaning, String guidance) {
        this.code = code;
        this.severity = severity;
        this.what = what;
        this.meaning = meaning;
        this.guidance = guidance;
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
        return what;
    }

    /** One sentence: what it means for the figures. */
    public String meaning() {
        return meaning;
    }

    /** One sentence: what to do. */
    public String guidance() {
        return guidance;
    }
}
