// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

/** A question of a user's own that cannot be asked; the message is one line. */
public final class BadQueryException extends LakeException {
    private static final long serialVersionUID = 1L;

    BadQueryException(String message) {
        super(message);
    }
}
