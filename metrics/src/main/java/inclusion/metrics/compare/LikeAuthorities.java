// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * Which authorities each authority is most like, all of them by the newest of their codes, so that one whose code has
 * changed is one authority through the years.
 *
 * @param like by code
 * @param newest the newest code of an authority by each that it had
 */
public record LikeAuthorities(Map<String, Like> like, Map<String, String> newest) implements Serializable {
    private static final Like NONE = new Like(false, Set.of());

    /** Those most like one, by the publisher's table or else by our own distance; none where nobody knows. */
    public record Like(boolean published, Set<String> codes) implements Serializable {
        /** Copies the codes. */
        public Like {
            codes = Set.copyOf(codes);
        }
    }

    /** Copies both. */
    public LikeAuthorities {
        like = Map.copyOf(like);
        newest = Map.copyOf(newest);
    }

    /** Those most like an authority. */
    public Like to(String code) {
        return like.getOrDefault(newest(code), NONE);
    }

    /** The newest code of an authority; its own where no file tells another. */
    public String newest(String code) {
        return newest.getOrDefault(code, code);
    }
}
