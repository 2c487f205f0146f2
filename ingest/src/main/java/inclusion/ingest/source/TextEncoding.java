// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the bytes of a file are text: UTF-8 when every byte agrees, windows-1252 for the whole file otherwise; or a Parquet
 * file, whose texts are UTF-8 in blocks.
 */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
    /** Read in documents; of tables it is named so that the finding can say what to do. */
    UTF_16("UTF-16", StandardCharsets.UTF_16),
    PARQUET("Parquet", StandardCharsets.UTF_8);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a Parquet file begins with. */
    private static final byte[] PARQUET_MARK = {'P', 'A', 'R', '1'};

    private final String word;
    private final Charset charset;

    TextEncoding(String word, Charset charset) {
        this.word = word;
        this.charset = charset;
    }

    /** The name in the books. */
    public String word() {
        return word;
    }

    /** The text of a beginning, without a byte-order mark. */
    String decode(byte[] head) {
        String text = new String(head, charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** A reader over the content, past a byte-order mark. */
    Reader reader(InputStream content) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(content, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Watches a content go by, block by block, and knows its encoding at the end. */
    static final class Detector {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer scratch = CharBuffer.allocate(1 << 16);
        private ByteBuffer pending = ByteBuffer.allocate(0);
        private boolean strictUtf8 = true;
        private boolean wide;
        private boolean parquet;
        private boolean started;

        void watch(byte[] block, int length) {
            if (!started && length >= 2) {
                int mark = ((block[0] & 0xff) << 8) | (block[1] & 0xff);
                wide = mark == 0xfffe || mark == 0xfeff;
                int marked = PARQUET_MARK.length;
                parquet = length >= marked && Arrays.equals(block, 0, marked, PARQUET_MARK, 0, marked);
            }
            started = true;
            if (strictUtf8) {
                ByteBuffer bytes = ByteBuffer.allocate(pending.remaining() + length)
                        .put(pending)
                        .put(block, 0, length);
                feed(bytes.flip(), false);
            }
        }

        TextEncoding found() {
            if (strictUtf8) {
                feed(pending, true);
            }
            if (wide) {
                return UTF_16;
            }
            if (parquet) {
                return PARQUET;
            }
            return strictUtf8 ? UTF_8 : WINDOWS_1252;
        }

        private void feed(ByteBuffer bytes, boolean last) {
            while (strictUtf8) {
                scratch.clear();
                var result = decoder.decode(bytes, scratch, last);
                if (result.isError()) {
                    strictUtf8 = false;
                } else if (result.isUnderflow()) {
                    break;
                }
            }
            pending = bytes;
        }
    }
}
