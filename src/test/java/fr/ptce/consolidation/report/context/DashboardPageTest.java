package fr.ptce.consolidation.report.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import fr.ptce.consolidation.job.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The dashboard of the sample in a real browser, from the disk: nothing fetched, nothing wrong, usable by all. */
class DashboardPageTest {
    private static final Path IMAGES = Path.of("target", "tableau-de-bord");

    @TempDir
    static Path dossier;

    private static Path page;
    private static Browser navigateur;

    @BeforeAll
    static void consolidatesTheSampleAndOpensTheBrowser() throws IOException {
        navigateur = Browser.open(dossier.resolve("profil"));
        page = SampleRun.sample(dossier.resolve("sortie")).resolve("tableau-de-bord.html");
    }

    @AfterAll
    static void closesTheBrowser() {
        if (navigateur != null) {
            navigateur.close();
        }
    }

    @Test
    void loadsFromTheDiskWithoutAskingForAnythingElse() {
        navigateur.show(page, 1280, 900, false);
        navigateur.console();
        navigateur.requests();

        navigateur.show(page, 1280, 900, false);

        assertThat(navigateur.console()).isEmpty();
        assertThat(navigateur.requests())
                .filteredOn(url -> !url.startsWith("data:"))
                .containsOnly(page.toUri().toString());
        assertThat(navigateur.text("document.querySelectorAll('#zone-indicateurs article').length"))
                .isNotEqualTo("0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "large clair, 1280, 900, false",
        "large sombre, 1280, 900, true",
        "étroit clair, 360, 740, false",
        "étroit sombre, 360, 740, true"
    })
    void isAccessible(String name, int width, int height, boolean dark) throws IOException {
        navigateur.show(page, width, height, dark);
        choose("P116");
        navigateur.screenshot(IMAGES.resolve(name.replace(' ', '-').replace('é', 'e') + ".png"));

        Results results = new AxeBuilder().analyze(navigateur.driver());

        assertThat(results.getViolations())
                .as(() -> results.getViolations().stream()
                        .map(rule -> rule.getId() + " " + places(rule))
                        .toList()
                        .toString())
                .isEmpty();
        assertThat(results.getPasses()).hasSizeGreaterThan(15);
        assertThat(navigateur.text("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo("true");
    }

    private static List<String> places(Rule rule) {
        return rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Test
    void showsOnePoleFromTheKeyboard() {
        navigateur.show(page, 1280, 900, false);
        WebElement field = navigateur.element("#filtre-pole");
        assertThat(navigateur.element("#pole").isDisplayed()).isFalse();

        field.sendKeys("p116", Keys.ENTER);

        assertThat(navigateur.element("#annonce").getDomProperty("textContent"))
                .isEqualTo("Pôle affiché : P116 Pôle exemple 116, Reçu, non retenu.");
        assertThat(navigateur.text("document.activeElement.id")).isEqualTo("pole");
        assertThat(navigateur.element("#pole").getText())
                .contains("P116 – Pôle exemple 116", "Non retenu", "VCO-ANIMATION", "0,8", "médiane 2");

        navigateur.element("#tous").sendKeys(Keys.ENTER);
        assertThat(navigateur.element("#pole").isDisplayed()).isFalse();
        navigateur.element("#filtre-pole").sendKeys("rien de tel", Keys.ENTER);
        assertThat(navigateur.element("#annonce").getDomProperty("textContent")).startsWith("Aucun pôle");
    }

    @Test
    void reachesTheContentFirstFromTheKeyboard() {
        navigateur.show(page, 1280, 900, false);
        navigateur.element("body").sendKeys(Keys.TAB);
        assertThat(navigateur.text("document.activeElement.textContent")).isEqualTo("Aller au contenu");
        navigateur.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(navigateur.text("document.activeElement.id")).isEqualTo("contenu");
    }

    @Test
    void searchesPolesAndIndicators() {
        navigateur.show(page, 1280, 900, false);
        assertThat(navigateur.element("#compte-poles").getText()).startsWith("160 pôles, les 60 premiers");
        navigateur.element("#plus").sendKeys(Keys.ENTER);
        assertThat(rows("#zone-selection")).isEqualTo(120);

        navigateur.element("#cherche-pole").sendKeys("anomalie bloquante");
        assertThat(navigateur.element("#compte-poles").getText()).isEqualTo("10 pôles.");
        navigateur.element("#cherche-indicateur").sendKeys("I12 mutual");
        assertThat(navigateur.element("#compte-indicateurs").getText()).isEqualTo("1 titre.");
        assertThat(navigateur.driver().findElements(By.cssSelector("#zone-indicateurs article:not([hidden])")))
                .singleElement()
                .satisfies(article -> assertThat(article.getText()).contains("79,1", "148", "187"));
    }

    private static int rows(String zone) {
        return navigateur
                .driver()
                .findElements(By.cssSelector(zone + " tbody tr"))
                .size();
    }

    @Test
    void opensABreakdownWhenAsked() {
        navigateur.show(page, 1280, 900, false);
        WebElement summary = navigateur.element("#zone-indicateurs article details summary");
        summary.sendKeys(Keys.ENTER);
        assertThat(navigateur
                        .element("#zone-indicateurs article details[open] table")
                        .getText())
                .contains("Bretagne");
    }

    @Test
    void changesItsColoursAndSaysIt() {
        navigateur.show(page, 1280, 900, false);
        String light = navigateur.text("getComputedStyle(document.body).backgroundColor");
        WebElement button = navigateur.element("#theme");
        assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("false");

        button.sendKeys(Keys.SPACE);

        assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(navigateur.text("getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light);
    }

    @Test
    void printsOnA4AndSaysOnEachPageThatItIsInternal() throws IOException {
        navigateur.show(page, 1280, 900, true);
        byte[] pdf = navigateur.print();
        Files.createDirectories(IMAGES);
        Files.write(IMAGES.resolve("imprime.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                assertThat(stripper.getText(document)).contains("Document interne : ne pas diffuser");
            }
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            assertThat(new PDFTextStripper().getText(document)).contains("P160", "Mutualisations", "Bretagne");
        }
    }

    private static void choose(String pole) {
        navigateur.element("#filtre-pole").sendKeys(pole, Keys.ENTER);
    }
}
