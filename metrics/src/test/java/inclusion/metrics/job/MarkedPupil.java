// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.vocabulary.Upn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A made-up child, and a made-up teacher, of whom every mark is a text that nothing else in the world holds. */
final class MarkedPupil {
    static final String UPN = upn("833409914711");
    static final String FORMER_UPN = upn("83340991472K");
    /** Its letter is not the one that its digits make. */
    static final String WRONG_UPN = (upn("833409914733").startsWith("A") ? "B" : "A") + "833409914733";

    static final String SURNAME = "Zzquexley";
    static final String FORENAME = "Wyndabeth";
    static final String POSTCODE = "ZZ99 9QX";
    static final LocalDate BORN = LocalDate.of(2012, 2, 29);
    static final String STAFF = "T7704199-ZZ";

    private static final List<String> TEXTS =
            List.of(UPN, FORMER_UPN, WRONG_UPN, SURNAME, FORENAME, POSTCODE, BORN.toString(), STAFF);

    /** With or without separators, the year first or last, of two digits or four; as days or seconds since 1970. */
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?<![0-9a-zA-Z])2012\\D{0,3}0?2\\D{0,3}29(?!\\d)"),
            Pattern.compile("(?<![0-9a-zA-Z])29\\D{0,3}0?2\\D{0,3}2012(?!\\d)"),
            Pattern.compile("(?<![0-9a-zA-Z])0?2\\D{0,3}29\\D{0,3}2012(?!\\d)"),
            Pattern.compile("(?<!\\d)29[-/. ]0?2[-/. ]12(?!\\d)"),
            Pattern.compile("(?i)29(th)?\\s*Feb\\w*\\s*2012|2012\\W?Feb\\w*\\W?29"),
            Pattern.compile("(?<![0-9a-zA-Z.])" + BORN.toEpochDay() + "(?![0-9a-zA-Z.])"),
            Pattern.compile("(?<!\\d)" + BORN.toEpochDay() * 86_400 + "(000)?(?!\\d)"));

    private static final Map<String, String> HASHES = hashes();

    private MarkedPupil() {}

    /**
     * What of the marks a text gives away: as typed, in any case, with any separators, or as a plain hash, which anybody
     * could make who knows the number.
     */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        String bare = bare(text);
        String lower = text.toLowerCase(Locale.ROOT);
        TEXTS.stream().filter(mark -> bare.contains(bare(mark))).forEach(found::add);
        HASHES.forEach((hash, mark) -> {
            if (lower.contains(hash)) {
                found.add("a plain hash of " + mark);
            }
        });
        if (DATES.stream().anyMatch(date -> date.matcher(text).find())) {
            found.add("the date of birth");
        }
        return found;
    }

    /** The plain hash of a text, in hex. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(hash("SHA-256", text));
    }

    /** Letters and digits alone, so that spaces and the second bytes of UTF-16 hide nothing. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each < 128 && Character.isLetterOrDigit(each)) {
                bare.append(Character.toLowerCase(each));
            }
        }
        return bare.toString();
    }

    private static Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        for (String mark : TEXTS) {
            for (String text : List.of(mark, mark.toLowerCase(Locale.ROOT), mark.toUpperCase(Locale.ROOT))) {
                for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                    byte[] hash = hash(algorithm, text);
                    hashes.put(HexFormat.of().formatHex(hash), mark);
                    String base64 = Base64.getEncoder().withoutPadding().encodeToString(hash);
                    hashes.put(base64.toLowerCase(Locale.ROOT), mark);
                    hashes.put(
                            Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(hash)
                                    .toLowerCase(Locale.ROOT),
                            mark);
                }
            }
        }
        return hashes;
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot look for hashes: this Java has no " + algorithm, e);
        }
    }

    private static String upn(String rest) {
        return Upn.checkLetter(rest) + rest;
    }
}
