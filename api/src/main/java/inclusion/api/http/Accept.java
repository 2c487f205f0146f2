// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of our formats a client would rather have (RFC 9110, section 12.5.1). */
final class Accept {
    private Accept() {}

    /** The format of the highest weight, the earlier one of equals; none when the header rules all of them out. */
    static Optional<Format> best(String header, List<Format> offered) {
        if (header == null || header.isBlank()) {
            return Optional.of(offered.get(0));
        }
        Optional<Format> best = Optional.empty();
        double highest = 0;
        for (Format format : offered) {
            double weight = weight(header, format.mediaType());
            if (weight > highest) {
                highest = weight;
                best = Optional.of(format);
            }
        }
        return best;
    }

    /** The weight that the most specific range of the header gives a media type. */
    private static double weight(String header, String mediaType) {
        double weight = 0;
        int closest = -1;
        for (String range : header.split(",", -1)) {
            String[] parts = range.strip().toLowerCase(Locale.ROOT).split(";", -1);
            int closeness = closeness(parts[0].strip(), mediaType);
            if (closeness > closest) {
                closest = closeness;
                weight = quality(parts);
            }
        }
        return weight;
    }

    private static int closeness(String range, String mediaType) {
        if (range.equals(mediaType)) {
            return 2;
        }
        if (range.endsWith("/*") && mediaType.startsWith(range.substring(0, range.length() - 1))) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            if (part.strip().matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(part.strip().substring(2));
            }
        }
        return 1;
    }
}
