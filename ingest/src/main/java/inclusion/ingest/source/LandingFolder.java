// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.AcademicYear;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lies in a landing folder now, whatever its subfolders and packing; the folder is the whole truth.
 *
 * @param files by name
 */
public record LandingFolder(List<RawFile> files) {
    /** How much of a file is kept to recognise it by: more than any header that a publisher has made. */
    public static final int HEAD_BYTES = 1 << 18;

    private static final Pattern STEP = Pattern.compile("[/\\\\!]");

    public LandingFolder {
        files = List.copyOf(files);
    }

    /**
     * Reads every file once, for its checksum, encoding and beginning.
     *
     * @throws IOException when the folder itself cannot be read; a file that cannot is among the files, with its damage
     */
    public static LandingFolder scan(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("Cannot read the landing folder " + folder
                    + ": it is not a folder. Name the folder that holds the files.");
        }
        Path root = folder.toRealPath();
        List<RawFile> files = new ArrayList<>();
        for (Path path : paths(root)) {
            String name = root.relativize(path).toString().replace('\\', '/');
            try {
                Content.visit(path, name, (content, leaf, bytes) -> files.add(read(root, content, leaf, bytes)));
            } catch (IOException unreadable) {
                files.add(read(root, new Content(path.toString(), List.of()), name, new Content.Damaged(unreadable)));
            }
        }
        files.sort(Comparator.comparing(RawFile::name));
        return new LandingFolder(files);
    }

    private static List<Path> paths(Path root) throws IOException {
        List<Path> paths = new ArrayList<>();
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !hidden(file)) {
                            paths.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                        return hidden(inner) && !inner.equals(root)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    /** A loop of links or a file without permission: tried again when it is opened, and told then. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why) {
                        paths.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
        return paths;
    }

    private static boolean hidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static RawFile read(Path root, Content content, String name, InputStream bytes) {
        MessageDigest digest = sha256();
        TextEncoding.Detector encoding = new TextEncoding.Detector();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        Optional<String> damage = Optional.empty();
        long total = 0;
        byte[] block = new byte[1 << 16];
        try {
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                digest.update(block, 0, n);
                encoding.watch(block, n);
                head.write(block, 0, Math.min(n, HEAD_BYTES - head.size()));
                total += n;
            }
        } catch (IOException truncated) {
            damage = Optional.of(Optional.ofNullable(truncated.getMessage()).orElse("it ends too early"));
        }
        TextEncoding found = encoding.found();
        return new RawFile(
                name,
                content,
                HexFormat.of().formatHex(digest.digest()),
                found,
                total,
                found.decode(head.toByteArray()),
                folderYear(root, name),
                damage);
    }

    private static Optional<AcademicYear> folderYear(Path root, String name) {
        List<String> steps = STEP.splitAsStream(name).toList();
        for (int i = steps.size() - 2; i >= 0; i--) {
            Optional<AcademicYear> year = AcademicYear.ofFolder(steps.get(i));
            if (year.isPresent()) {
                return year;
            }
        }
        return Optional.ofNullable(root.getFileName()).flatMap(last -> AcademicYear.ofFolder(last.toString()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(
                    "Cannot make checksums: this Java has no SHA-256. Use another JDK.", impossible);
        }
    }
}
