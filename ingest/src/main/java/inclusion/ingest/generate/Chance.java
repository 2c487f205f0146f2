// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.SplittableRandom;

/**
 * Chance that falls the same way on every machine. Each school, pupil and year has a stream of its own, named by a path
 * of numbers, so that drawing something more for one of them changes nothing for the others. Only {@code nextLong} and
 * {@link StrictMath} are used: their results are specified, those of the library's other samplers may change.
 */
final class Chance {
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long key) {
        random = new SplittableRandom(key);
    }

    static Chance of(long key, long... path) {
        return new Chance(key(key, path));
    }

    /** The name of a stream further down the path. */
    static long key(long key, long... path) {
        long mixed = key;
        for (long step : path) {
            mixed = mix(mixed * 31 + step + GOLDEN_RATIO);
        }
        return mixed;
    }

    /** MurmurHash3's finaliser: neighbouring numbers come out unrelated. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    /** From 0 up to, never quite, 1. */
    double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** A whole number with this mean: the fraction is the chance of one more. */
    int whole(double mean) {
        return (int) StrictMath.floor(mean + uniform());
    }

    /** How often something happens again, when each time it happens again with the same probability. */
    int repeats(double probability) {
        int times = 0;
        while (times < 40 && happens(probability)) {
            times++;
        }
        return times;
    }

    /** A factor with mean 1 and this standard deviation of its logarithm. */
    double factor(double sigma) {
        return StrictMath.exp(sigma * normal() - sigma * sigma / 2);
    }

    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** A gamma variate with mean 1: the smaller the shape, the fewer have most of it (Marsaglia and Tsang 2000). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * (shape + 1) / shape * StrictMath.pow(1 - uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (StrictMath.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v / shape;
                }
            }
        }
    }
}
