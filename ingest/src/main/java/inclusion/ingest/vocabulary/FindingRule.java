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
    /** A school without a phase in any file. */
    SCHOOL_PHASE_UNKNOWN(
            "school-phase-unknown",
            Severity.NOTE,
            "No file and no register gives the school a phase.",
            "It counts in totals and in no phase.",
            "Add the year's register.");

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
