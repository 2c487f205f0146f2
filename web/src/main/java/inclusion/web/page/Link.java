// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

/**
 * A link, or plain text where {@code href} is null.
 *
 * @param current whether it leads to what the reader sees now
 */
public record Link(String text, String href, boolean current) {
    /** A link to somewhere else. */
    public static Link to(String text, String href) {
        return new Link(text, href, false);
    }

    /** Text that leads nowhere. */
    public static Link plain(String text) {
        return new Link(text, null, false);
    }
}
