// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What files say of a school, for years in which none of them does: what is said in the nearest year that has it. */
final class NearestYear {
    private final Map<String, Map<String, String>> byUrn = new HashMap<>();
    private final Map<String, Map<String, String>> byLaestab = new HashMap<>();

    /** Phases, by any file. */
    static NearestYear phases(List<Sighting> sightings, List<Register> registers) {
        NearestYear phases = new NearestYear();
        for (Sighting seen : sightings) {
            phases.note(seen.urn(), seen.laestab(), seen.timePeriod(), seen.phase());
        }
        phases.note(registers, Register.Entry::phase);
        return phases;
    }

    /** A word of registers; empty text where they do not know it. */
    static NearestYear registered(List<Register> registers, Function<Register.Entry, String> word) {
        NearestYear words = new NearestYear();
        words.note(registers, word);
        return words;
    }

    /** Empty text when no year knows it. */
    String of(String urn, String laestab, String period) {
        String found = nearest(byUrn.get(urn), period);
        return found.isEmpty() ? nearest(byLaestab.get(laestab), period) : found;
    }

    private void note(List<Register> registers, Function<Register.Entry, String> word) {
        for (Register register : registers) {
            for (Register.Entry entry : register.entries()) {
                note(entry.urn(), entry.laestab(), register.year().timePeriod(), word.apply(entry));
            }
        }
    }

    private void note(String urn, String laestab, String period, String word) {
        if (word.isEmpty()) {
            return;
        }
        if (!urn.isEmpty()) {
            byUrn.computeIfAbsent(urn, code -> new HashMap<>(2)).putIfAbsent(period, word);
        }
        if (!laestab.isEmpty()) {
            byLaestab.computeIfAbsent(laestab, code -> new HashMap<>(2)).putIfAbsent(period, word);
        }
    }

    private static String nearest(Map<String, String> words, String period) {
        if (words == null) {
            return "";
        }
        int wanted = Integer.parseInt(period);
        return words.entrySet().stream()
                .min(Comparator.comparingInt(
                                (Map.Entry<String, String> word) -> Math.abs(Integer.parseInt(word.getKey()) - wanted))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse("");
    }
}
