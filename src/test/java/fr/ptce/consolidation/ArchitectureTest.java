package fr.ptce.consolidation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import fr.ptce.consolidation.answer.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house: what may use what. */
class ArchitectureTest {
    private static final String ROOT = "fr.ptce.consolidation";

    /** Knows what an office file is, how French is written, how a template is filled: no survey. */
    private static final List<String> GROUND = List.of("finding", "french", "office", "fill");

    /** In the order of the data: a package uses those before it, never those after. */
    private static final List<String> ORDER = Stream.concat(
                    GROUND.stream(),
                    Stream.of(
                            "questionnaire",
                            "answer",
                            "typing",
                            "campaign",
                            "form",
                            "validation",
                            "correction",
                            "sample",
                            "store",
                            "merge",
                            "indicator",
                            "disclosure",
                            "report",
                            "job",
                            "cli"))
            .toList();

    /** After the reader of forms and before the job: a workbook no longer exists for them. */
    private static final List<String> WITHOUT_WORKBOOK =
            List.of("validation", "correction", "store", "merge", "indicator", "disclosure", "report");

    /** What the fillers show: their doors, what goes in and comes out, and their exceptions. */
    private static final Set<String> DOORS_OF_THE_FILLERS = Set.of(
            "xlsx.XlsxTemplate",
            "xlsx.XlsxTemplateException",
            "docx.DocxTemplate",
            "pdf.PdfTemplate",
            "text.TextTemplate",
            "text.TextFormat",
            "chart.BarChart");

    private static JavaClasses classes;

    @BeforeAll
    static void importsTheProduct() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    @Test
    void packagesStandInTheOrderOfTheData() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : ORDER) {
            layers = layers.optionalLayer(name).definedBy(ROOT + "." + name + "..");
        }
        for (int i = 0; i < ORDER.size(); i++) {
            List<String> after = ORDER.subList(i + 1, ORDER.size());
            layers = after.isEmpty()
                    ? layers.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(after.toArray(String[]::new));
        }

        layers.check(classes);
    }

    @Test
    void everyPackageOfTheProductIsInTheOrder() {
        assertThat(classes.stream()
                        .map(type -> type.getPackageName())
                        .filter(found -> found.length() > ROOT.length())
                        .map(found -> found.substring(ROOT.length() + 1).split("\\.", 2)[0])
                        .distinct())
                .isSubsetOf(ORDER);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void springStaysInTheJob() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".job..", ROOT + ".store..", ROOT + ".merge..", ROOT + ".indicator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(classes);
    }

    @Test
    void theGroundKnowsNoSurvey() {
        noClasses()
                .that()
                .resideInAnyPackage(within(GROUND))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(ORDER.subList(GROUND.size(), ORDER.size())))
                .check(classes);
    }

    @Test
    void nothingBetweenTheRulesAndTheReportsKnowsAWorkbook() {
        noClasses()
                .that()
                .resideInAnyPackage(within(WITHOUT_WORKBOOK))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".form..")
                .check(classes);
    }

    @Test
    void fillersShowTheirDoorsOnly() {
        assertThat(classes.stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT + ".fill."))
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(type -> type.getName().substring((ROOT + ".fill.").length())))
                .containsExactlyInAnyOrderElementsOf(DOORS_OF_THE_FILLERS);
    }

    @Test
    void poiServesWritersOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".form.write", ROOT + ".form.odk", ROOT + ".sample..", ROOT + ".fill.xlsx..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(classes);
    }

    @Test
    void receivedWorkbooksAreOpenedByTheHardenedReaderOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".office..", ROOT + ".form.read..", ROOT + ".form.annotate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..")
                .check(classes);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
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

    /** A kind told apart by {@code instanceof} is a kind one forgets: values answer for themselves, or are a case of each. */
    @Test
    void noKindOfValueIsToldApartByItsClass() {
        List<Class<?>> kinds = List.of(Value.class.getPermittedSubclasses());

        assertThat(classes.stream()
                        .flatMap(type -> type.getInstanceofChecks().stream())
                        .filter(check -> kinds.stream()
                                .anyMatch(kind -> check.getRawType().isEquivalentTo(kind)))
                        .map(check -> check.getOwner().getOwner().getFullName())
                        .filter(owner -> kinds.stream().map(Class::getName).noneMatch(owner::equals)))
                .isEmpty();
    }

    private static String[] within(List<String> packages) {
        return packages.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
