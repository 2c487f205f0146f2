// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.Collection;
import java.util.List;

/** A page was asked for with a choice that it does not have; the answer says which it has. */
public final class InvalidChoiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> allowed;

    InvalidChoiceException(String name, String asked, Collection<String> allowed) {
        super("Invalid " + name + ": " + asked);
        this.name = name;
        this.allowed = List.copyOf(allowed);
    }

    /** The parameter. */
    public String name() {
        return name;
    }

    /** What it may be. */
    public List<String> allowed() {
        return allowed;
    }
}
