// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/** Pupils on roll on the January census day, and how many of them are what. */
final class RollCounts {
    private long pupils;
    private long girls;
    private long ehcPlans;
    private long senSupport;
    private long fsm;
    private long fsmInSixYears;
    private long english;
    private long otherLanguage;
    private long unclassified;

    void add(PupilYear pupil) {
        if (!pupil.onRollInJanuary()) {
            return;
        }
        pupils++;
        girls += pupil.pupil().girl() ? 1 : 0;
        ehcPlans += pupil.sen() == SenProvision.EHC_PLAN ? 1 : 0;
        senSupport += pupil.sen() == SenProvision.SUPPORT ? 1 : 0;
        fsm += pupil.fsm() ? 1 : 0;
        fsmInSixYears += pupil.fsmInSixYears() ? 1 : 0;
        switch (pupil.pupil().language()) {
            case ENGLISH -> english++;
            case OTHER -> otherLanguage++;
            case UNCLASSIFIED -> unclassified++;
        }
    }

    void add(RollCounts other) {
        pupils += other.pupils;
        girls += other.girls;
        ehcPlans += other.ehcPlans;
        senSupport += other.senSupport;
        fsm += other.fsm;
        fsmInSixYears += other.fsmInSixYears;
        english += other.english;
        otherLanguage += other.otherLanguage;
        unclassified += other.unclassified;
    }

    long pupils() {
        return pupils;
    }

    long girls() {
        return girls;
    }

    long boys() {
        return pupils - girls;
    }

    long ehcPlans() {
        return ehcPlans;
    }

    long senSupport() {
        return senSupport;
    }

    long fsm() {
        return fsm;
    }

    long fsmInSixYears() {
        return fsmInSixYears;
    }

    long speaking(FirstLanguage first) {
        return switch (first) {
            case ENGLISH -> english;
            case OTHER -> otherLanguage;
            case UNCLASSIFIED -> unclassified;
        };
    }
}
