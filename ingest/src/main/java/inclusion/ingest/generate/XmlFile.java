// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Writes a gzipped XML file without a blank between elements. */
final class XmlFile {
    private final Writer text;

    private XmlFile(Writer text) {
        this.text = text;
    }

    static void write(Path file, Consumer<XmlFile> content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
                out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
                content.accept(new XmlFile(out));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }

    void within(String element, Runnable content) {
        print("<" + element + ">");
        content.run();
        print("</" + element + ">");
    }

    /** Nothing where there is no text. */
    void leaf(String element, String value) {
        if (!value.isEmpty()) {
            print("<" + element + ">" + value.replace("&", "&amp;").replace("<", "&lt;") + "</" + element + ">");
        }
    }

    /** A line end, so that the file can be looked at. */
    void line() {
        print("\n");
    }

    private void print(String printed) {
        try {
            text.write(printed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write XML", unwritable);
        }
    }
}
