// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How a document begins: enough to tell what it is.
 *
 * @param root the outermost element, without prefix, in lower case; empty where none was reached
 * @param doctype whether it declares a document type
 * @param elements names of the first elements, likewise
 * @param texts first text of each of them that has no element in it
 */
public record DocumentStart(String root, boolean doctype, Set<String> elements, Map<String, String> texts) {
    /** More than any header. */
    private static final int BYTES = 1 << 16;

    private static final int LONGEST_TEXT = 64;

    public DocumentStart {
        elements = Set.copyOf(elements);
        texts = Map.copyOf(texts);
    }

    /** Of a content; empty where it does not begin as XML does. */
    public static Optional<DocumentStart> of(Content content) {
        Progress seen = new Progress();
        try (InputStream bytes = content.open()) {
            XMLStreamReader reader = HardenedXml.open(new FirstBytes(bytes, BYTES));
            while (reader.hasNext()) {
                seen.note(reader, reader.next());
            }
        } catch (XMLStreamException | IOException endOfWhatCanBeRead) {
            // a document may go on beyond its beginning, or break off in it: what was seen tells what it is
            return seen.start();
        }
        return seen.start();
    }

    /** Whether it is HTML, which a server may have sent in place of a file. */
    public boolean isWebPage() {
        return root.equals("html");
    }

    private static final class Progress {
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> elements = new HashSet<>();
        private final Map<String, String> texts = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private String root = "";
        private boolean doctype;

        void note(XMLStreamReader reader, int event) {
            switch (event) {
                case XMLStreamConstants.DTD -> doctype = true;
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = HardenedXml.name(reader);
                    root = root.isEmpty() ? name : root;
                    elements.add(name);
                    open.push(name);
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (text.length() < LONGEST_TEXT && !text.toString().isBlank()) {
                        texts.putIfAbsent(open.peek(), text.toString().strip());
                    }
                    open.pop();
                    text.setLength(0);
                }
                default -> {
                    // comments and the like say nothing
                }
            }
        }

        Optional<DocumentStart> start() {
            return root.isEmpty() && !doctype
                    ? Optional.empty()
                    : Optional.of(new DocumentStart(root, doctype, elements, texts));
        }
    }

    /** A stream that ends after so many bytes. */
    private static final class FirstBytes extends InputStream {
        private final InputStream bytes;
        private int left;

        FirstBytes(InputStream bytes, int left) {
            this.bytes = bytes;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? bytes.read() : -1;
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            int read = left <= 0 ? -1 : bytes.read(block, offset, Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
