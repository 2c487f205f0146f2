// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.CatalogueException;
import inclusion.metrics.catalogue.IndicatorDefinition;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code catalogue}: every indicator and its definition. */
@Command(
        name = "catalogue",
        description = "Lists all indicators, shows one, or checks a folder of definitions.",
        subcommands = {CatalogueCommand.Show.class, CatalogueCommand.Validate.class, CatalogueCommand.ListAll.class})
final class CatalogueCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return list();
    }

    private static int list() {
        Catalogue catalogue = Catalogue.load();
        for (IndicatorDefinition indicator : catalogue.indicators()) {
            System.out.printf("%-38s %-12s %s%n", indicator.id(), indicator.perspective(), indicator.title());
        }
        return ExitCode.DONE;
    }

    @Command(name = "list", description = "all indicators, one a line")
    static final class ListAll implements Callable<Integer> {
        @Override
        public Integer call() {
            return list();
        }
    }

    @Command(name = "show", description = "the definition of one indicator")
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "ID")
        private String id;

        @Override
        public Integer call() {
            String definition = Catalogue.load().definitions().get(id);
            if (definition == null) {
                System.err.println("Cannot show " + id + ": there is no such indicator; 'catalogue list' names all");
                return ExitCode.WRONG_USAGE;
            }
            System.out.println(definition);
            return ExitCode.DONE;
        }
    }

    @Command(name = "validate", description = "checks a folder laid out as the product's own catalogue is")
    static final class Validate implements Callable<Integer> {
        @Parameters(paramLabel = "DIR")
        private Path folder;

        @Override
        public Integer call() {
            try {
                Catalogue catalogue = Catalogue.load(folder);
                System.out.println("Nothing wrong: " + catalogue.indicators().size() + " indicators, "
                        + catalogue.tallies().size() + " tallies");
                return ExitCode.DONE;
            } catch (CatalogueException e) {
                e.problems().forEach(System.err::println);
                return ExitCode.REJECTED;
            }
        }
    }
}
