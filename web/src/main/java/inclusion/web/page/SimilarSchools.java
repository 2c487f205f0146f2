// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.Entity;
import inclusion.api.read.Judgement;
import inclusion.api.read.Peer;
import inclusion.api.read.Scorecard;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.Years;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The schools that are most like one: who, why each is in and how far each is.
 *
 * @param says what they were chosen by, in a sentence
 */
public record SimilarSchools(String says, List<Row> rows) {
    private static final String TYPE = "similar-schools";
    private static final int DECIMALS = 2;

    /** One of them; {@code distance} is 0 for a school that is the same in everything looked at. */
    public record Row(String name, String href, String reason, String distance) {}

    /** The block of a school; none where the snapshot has no such set for the year. */
    static Optional<SimilarSchools> of(Edition edition, Scorecard card, String phase) {
        return card.values().values().stream()
                .filter(value -> value.value().timePeriod().equals(card.timePeriod()))
                .flatMap(value -> value.benchmark(TYPE).stream())
                .map(Benchmark::judgement)
                .filter(Objects::nonNull)
                .map(Judgement::comparatorSetId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(set -> of(edition.read().peers().of(set), kind(card.entity(), phase), card.timePeriod()))
                .filter(block -> !block.rows().isEmpty());
    }

    /** Only schools of its own kind are among them: "selective secondaries for girls". */
    private static String kind(Entity school, String phase) {
        String peers = Phases.isApart(school.peerGroup()) ? Phases.apart(phase) : Phases.plural(phase);
        return List.of("Girls", "Boys").contains(Objects.requireNonNullElse(school.sexOfSchool(), ""))
                ? peers + " for " + school.sexOfSchool().toLowerCase(Locale.UK)
                : peers;
    }

    private static SimilarSchools of(List<Peer> peers, String kind, String timePeriod) {
        return new SimilarSchools(
                "The %s %s most like it in %s by what schools do not decide themselves, the nearest first. Their results took no part in the choice."
                        .formatted(Numbers.inWords(peers.size()), kind, Years.name(timePeriod)),
                peers.stream()
                        .map(peer -> new Row(
                                peer.name() == null ? peer.code() : peer.name(),
                                Places.school(peer.code()),
                                Objects.requireNonNullElse(peer.reason(), "\u2013"),
                                peer.distance() == null ? "\u2013" : Numbers.value(peer.distance(), DECIMALS)))
                        .toList());
    }
}
