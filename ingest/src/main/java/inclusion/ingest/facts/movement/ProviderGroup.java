// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

/** The contexts of alternative provision, each a peer group of its own. Registered means: has a school's number. */
final class ProviderGroup {
    static final String STATE_PLACE = "State-place AP";
    static final String HOSPITAL = "Hospital school";
    static final String TUITION = "Home tuition";
    static final String OTHER_REGISTERED = "Other registered";
    static final String NOT_REGISTERED = "Not registered";
    static final String SPECIAL = "Special";

    private static final String ONE_TO_ONE_TUITION = "OOT";

    private ProviderGroup() {}

    /** Of a provider without a school's number, by the census's setting type. */
    static String ofSetting(String settingType) {
        return ONE_TO_ONE_TUITION.equals(settingType) ? TUITION : NOT_REGISTERED;
    }
}
