// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

/** A snapshot that cannot be read; the message is a whole sentence that says what to do about it. */
public class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LakeException(String message) {
        super(message);
    }

    public LakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
