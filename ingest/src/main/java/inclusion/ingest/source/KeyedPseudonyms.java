// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key, the first 22 characters of it in base64url: 132 bits. */
public final class KeyedPseudonyms implements Pseudonyms {
    /** Fewer bytes than these could be guessed. */
    public static final int KEY_BYTES = 32;

    private static final long serialVersionUID = 1;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 22;
    private static final int FINGERPRINT_LENGTH = 16;
    /** Rows of one pupil stand together in most files, so few remembered ones save most of the work. */
    private static final int REMEMBERED = 1 << 14;

    private final byte[] key;
    private transient Mac mac;
    private transient Map<String, String> remembered;

    private KeyedPseudonyms(byte[] key) {
        this.key = key;
    }

    /** Under a key of at least {@link #KEY_BYTES} bytes. */
    public static KeyedPseudonyms of(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException(
                    "Invalid key: %d bytes are too few. Use %d random ones.".formatted(key.length, KEY_BYTES));
        }
        return new KeyedPseudonyms(Arrays.copyOf(key, key.length));
    }

    /** Under a key that nobody keeps: for a look at files, never for a snapshot. */
    public static KeyedPseudonyms throwAway() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new KeyedPseudonyms(key);
    }

    @Override
    public String pupil(String upnOrKey) {
        return of("pupil", upnOrKey);
    }

    @Override
    public String staff(String of) {
        return of("staff", of);
    }

    @Override
    public String fingerprint() {
        try {
            byte[] signed = hmac("inclusion: which key");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(signed);
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw unsupported(impossible);
        }
    }

    private synchronized String of(String kind, String person) {
        String plain = person.replace('\u00A0', ' ').strip().toUpperCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return "";
        }
        if (remembered == null || remembered.size() > REMEMBERED) {
            remembered = new HashMap<>();
        }
        return remembered.computeIfAbsent(kind + ' ' + plain, this::pseudonym);
    }

    private String pseudonym(String text) {
        try {
            return Base64.getUrlEncoder().encodeToString(hmac(text)).substring(0, LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw unsupported(impossible);
        }
    }

    private synchronized byte[] hmac(String text) throws GeneralSecurityException {
        if (mac == null) {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        }
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static IllegalStateException unsupported(GeneralSecurityException cause) {
        return new IllegalStateException(
                "Cannot make pseudonyms: this Java has no " + ALGORITHM + ". Use another JDK.", cause);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "pseudonyms of " + fingerprint();
    }
}
