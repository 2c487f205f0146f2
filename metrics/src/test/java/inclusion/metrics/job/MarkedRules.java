// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

/** The rules that {@link MarkedLanding} breaks with rows or files of the marked pupil. */
final class MarkedRules {
    static final String[] BROKEN = {
        "cell-unreadable",
        "code-unknown",
        "column-missing",
        "column-twice",
        "csv-broken",
        "date-unreadable",
        "dates-swapped",
        "deliveries-unordered",
        "document-broken-off",
        "document-dtd",
        "document-unrecognised",
        "encoding-utf-16",
        "extract-lost-pupils",
        "file-damaged",
        "file-duplicate",
        "file-unrecognised",
        "header-incomplete",
        "key-unclear",
        "marks-conflict",
        "not-a-table",
        "other-column-twice",
        "period-invalid",
        "provider-unclear",
        "providers-not-one",
        "row-too-long",
        "row-too-short",
        "row-without-parent",
        "rows-blank",
        "sensitive-not-read",
        "sessions-exceed-possible",
        "upn-check-letter",
        "upn-missing",
        "value-missing"
    };

    private MarkedRules() {}
}
