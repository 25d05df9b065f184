package fr.ptce.consolidation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house: what may use what. */
class ArchitectureTest {
    private static final String RACINE = "fr.ptce.consolidation";

    /** In the order of the data: a package uses those before it, never those after. */
    private static final List<String> ORDRE = List.of(
            "finding",
            "questionnaire",
            "form",
            "validation",
            "store",
            "merge",
            "indicator",
            "disclosure",
            "report",
            "job",
            "cli");

    private static JavaClasses classes;

    @BeforeAll
    static void importsTheProduct() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(RACINE);
    }

    @Test
    void packagesStandInTheOrderOfTheData() {
        LayeredArchitecture couches = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String paquet : ORDRE) {
            couches = couches.optionalLayer(paquet).definedBy(RACINE + "." + paquet + "..");
        }
        for (int i = 0; i < ORDRE.size(); i++) {
            List<String> apres = ORDRE.subList(i + 1, ORDRE.size());
            couches = apres.isEmpty()
                    ? couches.whereLayer(ORDRE.get(i)).mayNotBeAccessedByAnyLayer()
                    : couches.whereLayer(ORDRE.get(i)).mayOnlyBeAccessedByLayers(apres.toArray(String[]::new));
        }

        couches.check(classes);
    }

    @Test
    void everyPackageOfTheProductIsInTheOrder() {
        assertThat(classes.stream()
                        .map(type -> type.getPackageName())
                        .filter(nom -> nom.length() > RACINE.length())
                        .map(nom -> nom.substring(RACINE.length() + 1).split("\\.", 2)[0])
                        .distinct())
                .isSubsetOf(ORDRE);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching(RACINE + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void springStaysInTheJob() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        RACINE + ".job..", RACINE + ".store..", RACINE + ".merge..", RACINE + ".indicator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage(RACINE + ".job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(classes);
    }

    @Test
    void poiServesWritersOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RACINE + ".form", RACINE + ".form.exemple..", RACINE + ".report.xlsx..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(classes);
    }

    @Test
    void receivedWorkbooksAreOpenedByTheHardenedReaderOnly() {
        noClasses()
                .that()
                .resideInAPackage(RACINE + ".form.xlsx..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", RACINE + ".questionnaire..")
                .check(classes);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RACINE + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(classes);
    }

    @Test
    void noClockIsTakenByDefault() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .check(classes);
    }
}
