// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file with the key that makes pseudonyms: base64 text of at least 32 bytes, readable by its owner alone. Whoever
 * has it can find a known pupil among pseudonyms; whoever loses it can never again join new files to old snapshots.
 */
final class PupilKey {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private PupilKey() {}

    /** Reads the key. */
    static byte[] read(Path file) throws IOException {
        if (posix() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw invalid(
                    file,
                    "others than its owner may read it. Say chmod 600 " + file
                            + ", and make a new key if others may have read it");
        }
        byte[] key;
        try {
            key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw invalid(file, "it cannot be read as base64 text. Put back the copy that you keep");
        }
        if (key.length < BYTES) {
            throw invalid(
                    file,
                    "it holds %d bytes and needs %d. Put back the copy that you keep".formatted(key.length, BYTES));
        }
        return key;
    }

    /** Makes a new key where there is none yet, in a folder of its owner alone. */
    static byte[] make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createFile(file, only("rw-------"));
        } catch (FileAlreadyExistsException another) {
            return read(file);
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
        return key;
    }

    /** Refuses a key that would be handed on with the snapshots that it protects. */
    static void keepOutOf(Path file, Path lake) throws IOException {
        if (real(file).startsWith(real(lake))) {
            throw invalid(
                    file,
                    "it would lie inside the lake " + lake
                            + ", where everybody who reads snapshots could take it. Name a file elsewhere with --key");
        }
    }

    /** The place behind links, also of what is not there yet. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path parent = absolute.getParent();
        return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }

    private static FileAttribute<?>[] only(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static IOException invalid(Path file, String why) {
        return new IOException("Invalid key " + file + ": " + why + ".");
    }
}
