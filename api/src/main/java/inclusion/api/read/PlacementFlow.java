// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * Placements in alternative provision from one school with one provider in one year.
 *
 * @param homeName null when the snapshot does not know the school
 * @param sameTrust whether school and provider belong to one trust
 * @param senNotIdentified pupils without special educational needs identified on entry
 * @param senIdentifiedLater of those, pupils whose needs were identified within twelve months; null when it is too early
 */
public record PlacementFlow(
        String homeUrn,
        String homeName,
        String providerKey,
        String providerName,
        String providerGroup,
        boolean sameTrust,
        String timePeriod,
        long placements,
        long pupils,
        long senNotIdentified,
        Long senIdentifiedLater) {
    static PlacementFlow of(Row row) {
        String home = row.text("trust_id_home");
        return new PlacementFlow(
                row.text("home_urn"),
                row.text("home_name"),
                row.text("provider_key"),
                row.text("provider_name"),
                row.text("provider_group"),
                home != null && home.equals(row.text("trust_id_provider")),
                row.text("time_period"),
                row.count("placements"),
                row.count("pupils"),
                row.count("sen_not_identified"),
                row.count("sen_identified_later"));
    }
}
