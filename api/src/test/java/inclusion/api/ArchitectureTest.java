package inclusion.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** snapshot ← read ← http, and nothing of the pipeline: the contract is the snapshot folder. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("inclusion.api");

    @Test
    void snapshot_then_read_then_http() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("snapshot")
                .definedBy("inclusion.api.snapshot..")
                .layer("read")
                .definedBy("inclusion.api.read..")
                .layer("http")
                .definedBy("inclusion.api.http..")
                .whereLayer("http")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("read")
                .mayOnlyBeAccessedByLayers("http")
                .check(MAIN);
    }

    @Test
    void nothing_of_the_pipeline_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..", "inclusion.ingest..", "inclusion.metrics..", "inclusion.web..")
                .check(MAIN);
    }

    @Test
    void reading_knows_nothing_of_http() {
        noClasses()
                .that()
                .resideInAnyPackage("inclusion.api.snapshot..", "inclusion.api.read..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..")
                .allowEmptyShould(true)
                .check(MAIN);
    }
}
