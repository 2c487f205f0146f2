package inclusion.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One direction from the catalogue to the job, files only at the ends, and one door into ingest. */
class ArchitectureTest {
    /** Each may use those before it, never those after it. */
    private static final List<String> WAY =
            List.of("catalogue", "tally", "evaluate", "compare", "disclosure", "scorecard", "snapshot", "job");

    private static final String[] PURE = {
        "inclusion.metrics.evaluate..", "inclusion.metrics.compare..", "inclusion.metrics.disclosure.."
    };

    private static final DescribedPredicate<JavaClass> METHODS_MAY_NOT_USE = DescribedPredicate.describe(
            "are ours, but neither a method nor an interval",
            used -> used.getPackageName().startsWith("inclusion.")
                    && !used.getPackageName().startsWith("inclusion.metrics.compare.method")
                    && !(used.getPackageName().equals("inclusion.metrics.evaluate")
                            && used.getSimpleName().matches(".*Interval|RiskRatio|Confidence")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("inclusion.metrics");

    @TestFactory
    Stream<DynamicTest> nothing_looks_ahead() {
        return IntStream.range(0, WAY.size() - 1)
                .mapToObj(at -> DynamicTest.dynamicTest(
                        WAY.get(at),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(in(WAY.get(at)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(WAY.subList(at + 1, WAY.size()).stream()
                                        .map(ArchitectureTest::in)
                                        .toArray(String[]::new))
                                .allowEmptyShould(true)
                                .check(MAIN)));
    }

    @Test
    void every_class_has_a_place_on_the_way() {
        classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(WAY.stream().map(ArchitectureTest::in).toArray(String[]::new))
                .check(MAIN);
    }

    @Test
    void of_ingest_only_facts_and_vocabulary_are_read_and_only_the_job_generates_and_opens_files() {
        noClasses()
                .that()
                .resideOutsideOfPackage("inclusion.metrics.job..")
                .should()
                .dependOnClassesThat(ingestBeside("inclusion.ingest.facts", "inclusion.ingest.vocabulary"))
                .allowEmptyShould(true)
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("inclusion.metrics.job..")
                .should()
                .dependOnClassesThat(ingestBeside(
                        "inclusion.ingest.facts",
                        "inclusion.ingest.vocabulary",
                        "inclusion.ingest.generate",
                        "inclusion.ingest.source",
                        "inclusion.ingest.source.contract"))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void the_middle_touches_no_file_and_opens_no_dataset() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "org.apache.hadoop.fs..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.File.*|org\\.apache\\.spark\\.sql\\..*DataFrame(Reader|Writer).*")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void methods_are_numbers_alone() {
        noClasses()
                .that()
                .resideInAPackage("inclusion.metrics.compare.method..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..")
                .orShould()
                .dependOnClassesThat(METHODS_MAY_NOT_USE)
                .check(MAIN);
    }

    private static String in(String layer) {
        return "inclusion.metrics." + layer + "..";
    }

    private static DescribedPredicate<JavaClass> ingestBeside(String... doors) {
        return DescribedPredicate.describe(
                "stand in ingest beside " + String.join(", ", doors),
                used -> used.getPackageName().startsWith("inclusion.ingest")
                        && Stream.of(doors)
                                .noneMatch(door -> used.getPackageName().equals(door)
                                        || used.getPackageName().startsWith(door + ".")));
    }
}
