// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Indicator;
import inclusion.api.read.ProgrammeEffect;
import inclusion.api.read.ProgrammeMember;
import inclusion.web.chart.ProgrammeDifferences;
import inclusion.web.chart.ProgrammeLines;
import inclusion.web.chart.ProgrammeYear;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.ProgrammeSentences;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the authorities of a programme are ahead, by one indicator.
 *
 * @param sentence both changes, their difference and the verdict, or why there is none
 * @param figures two lines and the difference by year; none where there is only a sentence
 * @param notes what a reader needs to doubt it
 */
public record AreaProgramme(String sentence, List<Drawn> figures, List<String> notes) {
    /** All programmes of an indicator. */
    static List<AreaProgramme> of(Edition edition, Indicator indicator) {
        List<ProgrammeMember> members = edition.read().programmes().members();
        return edition.read().programmes().effects(indicator.id()).stream()
                .map(effect -> of(
                        edition,
                        Shown.measure(indicator),
                        effect,
                        members.stream()
                                .filter(member -> member.programmeId().equals(effect.programmeId()))
                                .map(ProgrammeMember::title)
                                .findFirst()
                                .orElse(effect.programmeId())))
                .toList();
    }

    private static AreaProgramme of(Edition edition, Measure measure, ProgrammeEffect effect, String title) {
        String others = ProgrammeSentences.others(effect.controlSet());
        List<inclusion.api.read.ProgrammeYear> read =
                edition.read().programmes().years(effect);
        List<ProgrammeYear> years = read.stream().map(AreaProgramme::year).toList();
        String sentence = ProgrammeSentences.sentence(
                measure,
                new ProgrammeSentences.Told(
                        title,
                        effect.treated(),
                        effect.controls(),
                        others,
                        effect.firstPeriod(),
                        lastBefore(read),
                        effect.startPeriod(),
                        effect.lastPeriod(),
                        effect.treatedChange(),
                        effect.controlChange(),
                        effect.effect(),
                        effect.lower(),
                        effect.upper(),
                        Verdict.of(effect.verdict()),
                        effect.reason()));
        // Fewer than five authorities, or nothing to compare: a sentence only.
        if (effect.verdict() == null || years.isEmpty()) {
            return new AreaProgramme(sentence, List.of(), List.of());
        }
        List<Drawn> figures = new ArrayList<>();
        String id = "programme-" + effect.timeIdentifier().substring(0, 1).toLowerCase(java.util.Locale.UK);
        if (effect.treatedChange() != null) {
            figures.add(edition.draughtsman().draw(ProgrammeLines.figure(id, measure, others, sentence, years)));
        }
        figures.add(edition.draughtsman()
                .draw(ProgrammeDifferences.figure(
                        id + "-years",
                        measure,
                        others,
                        ProgrammeSentences.before(measure, effect.preTrend(), effect.preTrendP()),
                        years)));
        return new AreaProgramme(sentence, figures, notes(measure, effect));
    }

    private static List<String> notes(Measure measure, ProgrammeEffect effect) {
        List<String> notes = new ArrayList<>();
        if (effect.pValue() != null) {
            notes.add(ProgrammeSentences.chance(effect.pValue(), effect.assignments(), effect.examined()));
        }
        if (effect.placeboEffect() != null) {
            notes.add(ProgrammeSentences.placebo(
                    measure, effect.placeboPeriod(), effect.placeboEffect(), effect.placeboP()));
        }
        notes.add(ProgrammeSentences.chosen(effect.controlSet()));
        if (effect.leftOut() != null && effect.leftOut() > 0) {
            notes.add("%s without every year %s left out."
                    .formatted(
                            Numbers.of(effect.leftOut(), "authority", "authorities"),
                            effect.leftOut() == 1 ? "is" : "are"));
        }
        notes.add(
                "A year that the start cuts in two counts neither before nor after. A difference does not say where it comes from.");
        return notes;
    }

    private static String lastBefore(List<inclusion.api.read.ProgrammeYear> years) {
        return years.stream()
                .filter(year -> year.sinceStart() < 0)
                .map(inclusion.api.read.ProgrammeYear::timePeriod)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static ProgrammeYear year(inclusion.api.read.ProgrammeYear year) {
        String name = year.timePeriod() != null
                ? Years.name(year.timePeriod())
                : Numbers.of(Math.abs(year.sinceStart()), "year", "years")
                        + (year.sinceStart() < 0 ? " before" : " after");
        return new ProgrammeYear(
                name,
                year.sinceStart() >= 0,
                year.treated(),
                year.controls(),
                year.effect(),
                year.lower(),
                year.upper());
    }
}
