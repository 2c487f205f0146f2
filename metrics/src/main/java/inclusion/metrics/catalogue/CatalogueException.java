// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be used; every problem found is in {@link #problems()}, so that one reading mends them all. */
public final class CatalogueException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueProblem> problems;

    CatalogueException(List<CatalogueProblem> problems) {
        super("Invalid catalogue: "
                + problems.stream().map(CatalogueProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of file names. */
    public List<CatalogueProblem> problems() {
        return problems;
    }
}
