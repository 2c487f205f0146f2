// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/**
 * One thing wrong with the catalogue.
 *
 * @param file path below the catalogue's folder
 * @param key the key at fault, such as {@code ask.higher}; empty when the whole file is
 * @param what the fault and what to do about it
 */
public record CatalogueProblem(String file, String key, String what) {
    @Override
    public String toString() {
        return key.isEmpty() ? file + ": " + what : file + ", key '" + key + "': " + what;
    }
}
