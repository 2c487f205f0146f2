// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A local authority of England under one of its codes. The three digits mostly outlive a reorganisation that gives new
 * nine characters, so a code is looked up by the three digits and a day.
 */
public record LocalAuthority(String oldLaCode, String newLaCode, String name, String regionCode) {
    /** Public facts: ONS and GIAS codes with their days of operation. */
    private static final Map<String, List<Spell>> SPELLS = read();

    /** Whether an authority of any day has those three digits. */
    public static boolean isKnown(String oldLaCode) {
        return SPELLS.containsKey(oldLaCode);
    }

    /** The authority with those three digits on that day. */
    public static Optional<LocalAuthority> on(LocalDate day, String oldLaCode) {
        return SPELLS.getOrDefault(oldLaCode, List.of()).stream()
                .filter(spell -> !day.isBefore(spell.first) && !day.isAfter(spell.last))
                .map(Spell::authority)
                .findFirst();
    }

    /**
     * The same, or the authority that took the digits over next: a table of later years prints the codes of its own
     * day beside earlier years.
     */
    public static Optional<LocalAuthority> onOrAfter(LocalDate day, String oldLaCode) {
        return on(day, oldLaCode)
                .or(() -> SPELLS.getOrDefault(oldLaCode, List.of()).stream()
                        .filter(spell -> spell.first.isAfter(day))
                        .min(Comparator.comparing(Spell::first))
                        .map(Spell::authority));
    }

    /** The last authority that had those three digits. */
    public static Optional<LocalAuthority> last(String oldLaCode) {
        return SPELLS.getOrDefault(oldLaCode, List.of()).stream()
                .max(Comparator.comparing(Spell::last))
                .map(Spell::authority);
    }

    /**
     * The nine characters that had taken the place of printed ones by that day: publishers go on printing codes that
     * are no longer in use. The printed ones where they were still in use, or no table knows them.
     */
    public static String codeOn(LocalDate day, String oldLaCode, String printed) {
        boolean retired = SPELLS.getOrDefault(oldLaCode, List.of()).stream()
                .anyMatch(spell -> spell.authority.newLaCode.equals(printed) && spell.last.isBefore(day));
        return retired ? on(day, oldLaCode).map(LocalAuthority::newLaCode).orElse(printed) : printed;
    }

    private static Map<String, List<Spell>> read() {
        String resource = "/inclusion/ingest/vocabulary/local_authorities.tsv";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LocalAuthority.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(Spell::of)
                    .collect(Collectors.groupingBy(spell -> spell.authority.oldLaCode));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Spell(LocalAuthority authority, LocalDate first, LocalDate last) {
        private static final Pattern TAB = Pattern.compile("\t");

        private static Spell of(String line) {
            List<String> cells = TAB.splitAsStream(line).toList();
            return new Spell(
                    new LocalAuthority(cells.get(0), cells.get(1), cells.get(5), cells.get(2)),
                    cells.get(3).isEmpty() ? LocalDate.MIN : LocalDate.parse(cells.get(3)),
                    cells.get(4).isEmpty() ? LocalDate.MAX : LocalDate.parse(cells.get(4)));
        }
    }
}
