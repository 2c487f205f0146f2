// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/**
 * What stays with a pupil through the years. The ranks and tendencies say where a pupil stands among others; what is
 * usual at the school decides what follows from that.
 *
 * @param key names the pupil and its stream of chance
 * @param povertyRank 0 (poorest) to 1
 * @param needRank 0 (most need of support) to 1
 * @param absenceTendency mean 1
 * @param severeRank 0 (first to stop coming) to 1
 * @param unrest mean 1
 */
record Pupil(
        long key,
        boolean girl,
        FirstLanguage language,
        double povertyRank,
        double needRank,
        double absenceTendency,
        double severeRank,
        double unrest) {

    static Pupil born(long key, PhaseCalibration usual, Circumstances school) {
        Chance chance = Chance.of(key);
        return new Pupil(
                key,
                chance.happens(usual.girls()),
                language(chance, school.eal()),
                chance.uniform(),
                chance.uniform(),
                chance.gamma(1.15),
                chance.uniform(),
                chance.gamma(0.9));
    }

    private static FirstLanguage language(Chance chance, double eal) {
        double rank = chance.uniform();
        if (rank < eal) {
            return FirstLanguage.OTHER;
        }
        return rank > 0.9955 ? FirstLanguage.UNCLASSIFIED : FirstLanguage.ENGLISH;
    }
}
