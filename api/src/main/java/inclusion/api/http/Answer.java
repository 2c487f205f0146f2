// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What goes back.
 *
 * @param fileName what a browser saves it as; null for JSON
 */
record Answer(Format format, String fileName, Body body) {
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    static Answer json(Object content) {
        return new Answer(Format.JSON, null, out -> Json.MAPPER.writeValue(out, content));
    }
}
