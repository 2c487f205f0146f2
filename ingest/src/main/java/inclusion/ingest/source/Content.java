// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Where the bytes of a landed file are: a path, and inside zips the number of the entry at each depth. What a file is
 * packed in is told by its first bytes, never by its name.
 *
 * @param path absolute
 * @param entries ordinals of zip entries, outermost first
 */
public record Content(String path, List<Integer> entries) implements Serializable {
    private static final int DEEPEST = 3;
    private static final int MAGIC = 4;

    /** By what a spreadsheet or a document begins: one thing, though packed as a zip. */
    private static final Set<String> OFFICE = Set.of("[Content_Types].xml", "_rels/.rels", "mimetype");

    public Content {
        entries = List.copyOf(entries);
    }

    /** Opens the unpacked bytes. */
    public InputStream open() throws IOException {
        InputStream stream = unpacked(new BufferedInputStream(Files.newInputStream(Path.of(path)), 1 << 16));
        for (int entry : entries) {
            ZipInputStream zip = (ZipInputStream) stream;
            for (int i = 0; i <= entry; i++) {
                if (zip.getNextEntry() == null) {
                    throw new IOException("the zip has no entry " + entry);
                }
            }
            stream = unpacked(zip);
        }
        return stream;
    }

    /** Whether the bytes stand in another form in the file at the path. */
    boolean isPacked() throws IOException {
        if (!entries.isEmpty()) {
            return true;
        }
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            return isGzip(file.readNBytes(MAGIC));
        }
    }

    private static boolean isGzip(byte[] magic) {
        return magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    }

    /** Shows every leaf of a file to the visitor. */
    static void visit(Path path, String name, Visitor visitor) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            visit(new BufferedInputStream(file, 1 << 16), path, name, List.of(), visitor);
        }
    }

    private static void visit(InputStream packed, Path path, String name, List<Integer> entries, Visitor visitor)
            throws IOException {
        Content content = new Content(path.toString(), entries);
        InputStream stream;
        try {
            stream = unpacked(packed);
        } catch (IOException damaged) {
            visitor.visit(content, name, new Damaged(damaged));
            return;
        }
        if (stream instanceof ZipInputStream zip && entries.size() < DEEPEST) {
            visitEntries(zip, path, name, entries, visitor);
        } else {
            visitor.visit(content, name, stream);
        }
    }

    private static void visitEntries(ZipInputStream zip, Path path, String name, List<Integer> entries, Visitor visitor)
            throws IOException {
        int ordinal = 0;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry(), ordinal++) {
                if (ordinal == 0 && OFFICE.contains(entry.getName())) {
                    visitor.visit(new Content(path.toString(), entries), name, zip);
                    return;
                }
                if (!entry.isDirectory()) {
                    List<Integer> deeper = new ArrayList<>(entries);
                    deeper.add(ordinal);
                    visit(zip, path, name + "!" + entry.getName(), deeper, visitor);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            visitor.visit(new Content(path.toString(), entries), name, new Damaged(damaged));
        }
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(packed, MAGIC);
        byte[] magic = stream.readNBytes(MAGIC);
        stream.unread(magic);
        if (isGzip(magic)) {
            return unpacked(new GZIPInputStream(stream, 1 << 16));
        }
        if (magic.length == MAGIC && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4) {
            return new ZipInputStream(stream);
        }
        return stream;
    }

    /** Receives each leaf; must not close the stream. */
    interface Visitor {
        void visit(Content content, String name, InputStream bytes);
    }

    /** A stream that only tells what was wrong with the packing. */
    static final class Damaged extends InputStream {
        private final Exception why;

        Damaged(Exception why) {
            this.why = why;
        }

        @Override
        public int read() throws IOException {
            throw new IOException(why.getMessage(), why);
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            return read();
        }
    }
}
