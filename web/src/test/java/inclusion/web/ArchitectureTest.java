// SPDX-License-Identifier: Apache-2.0
package inclusion.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Pages, charts and templates ask the read model and the HTTP layer; they never open a snapshot themselves. */
class ArchitectureTest {
    private static final String[] SHOWN = {"inclusion.web.page..", "inclusion.web.chart..", "inclusion.web.templates.."
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("inclusion.web");

    @Test
    void pages_ask_the_read_model_and_run_no_query() {
        noClasses()
                .that()
                .resideInAnyPackage(SHOWN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("inclusion.api.snapshot..", "java.sql..", "org.duckdb..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void charts_and_templates_know_no_page_routing() {
        noClasses()
                .that()
                .resideInAnyPackage("inclusion.web.chart..", "inclusion.web.templates..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void charts_know_no_page() {
        noClasses()
                .that()
                .resideInAPackage("inclusion.web.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("inclusion.web.page..", "inclusion.web.templates..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void nothing_of_the_pipeline_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "inclusion.ingest..", "inclusion.metrics..")
                .check(MAIN);
    }
}
