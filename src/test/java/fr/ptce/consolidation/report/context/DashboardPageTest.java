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
    static Path folder;

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void consolidatesTheSampleAndOpensTheBrowser() throws IOException {
        browser = Browser.open(folder.resolve("profil"));
        page = SampleRun.sample(folder.resolve("sortie")).resolve("tableau-de-bord.html");
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void loadsFromTheDiskWithoutAskingForAnythingElse() {
        browser.show(page, 1280, 900, false);
        browser.console();
        browser.requests();

        browser.show(page, 1280, 900, false);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .filteredOn(url -> !url.startsWith("data:"))
                .containsOnly(page.toUri().toString());
        assertThat(browser.text("document.querySelectorAll('#zone-indicateurs article').length"))
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
        browser.show(page, width, height, dark);
        choose("P116");
        browser.screenshot(IMAGES.resolve(name.replace(' ', '-').replace('é', 'e') + ".png"));

        Results results = new AxeBuilder().analyze(browser.driver());

        assertThat(results.getViolations())
                .as(() -> results.getViolations().stream()
                        .map(rule -> rule.getId() + " " + places(rule))
                        .toList()
                        .toString())
                .isEmpty();
        assertThat(results.getPasses()).hasSizeGreaterThan(15);
        assertThat(browser.text("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo("true");
    }

    private static List<String> places(Rule rule) {
        return rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Test
    void showsOnePoleFromTheKeyboard() {
        browser.show(page, 1280, 900, false);
        WebElement field = browser.element("#filtre-pole");
        assertThat(browser.element("#pole").isDisplayed()).isFalse();

        field.sendKeys("p116", Keys.ENTER);

        assertThat(browser.element("#annonce").getDomProperty("textContent"))
                .isEqualTo("Pôle affiché : P116 Pôle exemple 116, Reçu, non retenu.");
        assertThat(browser.text("document.activeElement.id")).isEqualTo("pole");
        assertThat(browser.element("#pole").getText())
                .contains("P116 – Pôle exemple 116", "Non retenu", "VCO-ANIMATION", "0,8", "médiane 2");

        browser.element("#tous").sendKeys(Keys.ENTER);
        assertThat(browser.element("#pole").isDisplayed()).isFalse();
        browser.element("#filtre-pole").sendKeys("rien de tel", Keys.ENTER);
        assertThat(browser.element("#annonce").getDomProperty("textContent")).startsWith("Aucun pôle");
    }

    @Test
    void reachesTheContentFirstFromTheKeyboard() {
        browser.show(page, 1280, 900, false);
        browser.element("body").sendKeys(Keys.TAB);
        assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Aller au contenu");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.text("document.activeElement.id")).isEqualTo("contenu");
    }

    @Test
    void searchesPolesAndIndicators() {
        browser.show(page, 1280, 900, false);
        assertThat(browser.element("#compte-poles").getText()).startsWith("160 pôles, les 60 premiers");
        browser.element("#plus").sendKeys(Keys.ENTER);
        assertThat(rows("#zone-selection")).isEqualTo(120);

        browser.element("#cherche-pole").sendKeys("anomalie bloquante");
        assertThat(browser.element("#compte-poles").getText()).isEqualTo("10 pôles.");
        browser.element("#cherche-indicateur").sendKeys("I12 mutual");
        assertThat(browser.element("#compte-indicateurs").getText()).isEqualTo("1 titre.");
        assertThat(browser.driver().findElements(By.cssSelector("#zone-indicateurs article:not([hidden])")))
                .singleElement()
                .satisfies(article -> assertThat(article.getText()).contains("79,1", "148", "187"));
    }

    private static int rows(String zone) {
        return browser.driver().findElements(By.cssSelector(zone + " tbody tr")).size();
    }

    @Test
    void opensABreakdownWhenAsked() {
        browser.show(page, 1280, 900, false);
        WebElement summary = browser.element("#zone-indicateurs article details summary");
        summary.sendKeys(Keys.ENTER);
        assertThat(browser.element("#zone-indicateurs article details[open] table")
                        .getText())
                .contains("Bretagne");
    }

    @Test
    void changesItsColoursAndSaysIt() {
        browser.show(page, 1280, 900, false);
        String light = browser.text("getComputedStyle(document.body).backgroundColor");
        WebElement button = browser.element("#theme");
        assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("false");

        button.sendKeys(Keys.SPACE);

        assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light);
    }

    @Test
    void printsOnA4AndSaysOnEachPageThatItIsInternal() throws IOException {
        browser.show(page, 1280, 900, true);
        byte[] pdf = browser.print();
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
        browser.element("#filtre-pole").sendKeys(pole, Keys.ENTER);
    }
}
