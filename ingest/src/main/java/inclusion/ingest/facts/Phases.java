// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phase of a school in a year in which no file gives one: its own of the nearest year that does. */
final class Phases {
    private final Map<String, Map<String, String>> byUrn = new HashMap<>();
    private final Map<String, Map<String, String>> byLaestab = new HashMap<>();

    Phases(List<Sighting> sightings, List<Register> registers) {
        for (Sighting seen : sightings) {
            note(seen.urn(), seen.laestab(), seen.timePeriod(), seen.phase());
        }
        for (Register register : registers) {
            for (Register.Entry entry : register.entries()) {
                note(entry.urn(), entry.laestab(), register.year().timePeriod(), entry.phase());
            }
        }
    }

    /** Empty text when no year knows it. */
    String of(String urn, String laestab, String period) {
        String found = nearest(byUrn.get(urn), period);
        return found.isEmpty() ? nearest(byLaestab.get(laestab), period) : found;
    }

    private void note(String urn, String laestab, String period, String phase) {
        if (phase.isEmpty()) {
            return;
        }
        if (!urn.isEmpty()) {
            byUrn.computeIfAbsent(urn, code -> new HashMap<>(2)).putIfAbsent(period, phase);
        }
        if (!laestab.isEmpty()) {
            byLaestab.computeIfAbsent(laestab, code -> new HashMap<>(2)).putIfAbsent(period, phase);
        }
    }

    private static String nearest(Map<String, String> phases, String period) {
        if (phases == null) {
            return "";
        }
        int wanted = Integer.parseInt(period);
        return phases.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, String> phase) ->
                                Math.abs(Integer.parseInt(phase.getKey()) - wanted))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse("");
    }
}
