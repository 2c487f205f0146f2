// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** The special educational provision that a pupil has. */
enum SenProvision {
    NONE("N"),
    SUPPORT("K"),
    EHC_PLAN("E");

    private final String code;

    SenProvision(String code) {
        this.code = code;
    }

    /** As in the census. */
    String code() {
        return code;
    }
}
