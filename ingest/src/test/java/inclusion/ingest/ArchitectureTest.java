package inclusion.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** vocabulary ← source ← source.(name) ← facts; generate stands beside them. */
class ArchitectureTest {
    private static final String VOCABULARY = "inclusion.ingest.vocabulary..";
    private static final String SOURCE = "inclusion.ingest.source";
    private static final String EACH_SOURCE = "inclusion.ingest.source.*..";
    private static final String FACTS = "inclusion.ingest.facts..";
    private static final String GENERATE = "inclusion.ingest.generate..";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("inclusion.ingest");

    @Test
    void the_vocabulary_knows_nobody() {
        neverUses(VOCABULARY, SOURCE, EACH_SOURCE, FACTS, GENERATE);
    }

    @Test
    void what_all_sources_share_knows_no_single_source() {
        neverUses(SOURCE, EACH_SOURCE, FACTS, GENERATE);
    }

    @Test
    void a_source_knows_neither_the_facts_made_of_it_nor_the_sample_data() {
        neverUses(EACH_SOURCE, FACTS, GENERATE);
    }

    @Test
    void facts_never_lean_on_sample_data() {
        neverUses(FACTS, GENERATE);
    }

    @Test
    void no_source_uses_another() {
        slices().matching("inclusion.ingest.source.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    private static void neverUses(String layer, String... later) {
        noClasses()
                .that()
                .resideInAPackage(layer)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true)
                .check(MAIN);
    }
}
