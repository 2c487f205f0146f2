// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.Map;

/** Characteristics of pupils that go with other things. */
enum Trait {
    GIRL,
    BOY,
    FSM,
    NOT_FSM,
    SEN_NONE,
    SEN_SUPPORT,
    EHC_PLAN;

    static Trait of(SenProvision sen) {
        return switch (sen) {
            case NONE -> SEN_NONE;
            case SUPPORT -> SEN_SUPPORT;
            case EHC_PLAN -> EHC_PLAN;
        };
    }

    /** The product of the factors of a pupil with these traits; one that is not named counts 1. */
    static double product(Map<Trait, Double> factors, Trait... traits) {
        double product = 1;
        for (Trait trait : traits) {
            product *= factors.getOrDefault(trait, 1.0);
        }
        return product;
    }
}
