package fr.ptce.consolidation.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.fill.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    @TempDir
    private Path folder;

    @Test
    void takesAnythingThatSaysNothingForAnInternalReportOfItsName() throws IOException, TemplateException {
        write("bilan.xlsx", "");
        write("lettre.docx", "");
        write("page.html", "<html/>");
        write("liste.csv", "a;b");
        write("note.md", "# Note");
        write("~$bilan.xlsx", "");
        write(".cache.txt", "");
        Files.createDirectories(folder.resolve("prose"));

        assertThat(Templates.read(folder))
                .extracting(Template::fichier, Template::profil, Template::title)
                .containsExactly(
                        tuple("bilan.xlsx", Profile.INTERNE, "bilan"),
                        tuple("lettre.docx", Profile.INTERNE, "lettre"),
                        tuple("liste.csv", Profile.INTERNE, "liste"),
                        tuple("note.md", Profile.INTERNE, "note"),
                        tuple("page.html", Profile.INTERNE, "page"));
    }

    @Test
    void readsTheHeaderOfATextAndTheLineOfAnyTemplate() throws IOException, TemplateException {
        write("annexe.html", "\uFEFF## titre : L’annexe\n## Profil: Financeur\n## sortie: pdf\n<html/>");
        write("retour.txt", "## profil: pôle\n## fichier: restitutions/{pole}.txt\nBonjour");
        write("lettre.docx", "");
        write("rapports.csv", "modele;titre;profil;fichier\nlettre.docx;La lettre;financeur;lettres/lettre.docx\n");

        assertThat(Templates.read(folder))
                .extracting(Template::fichier, Template::profil, Template::title)
                .containsExactly(
                        tuple("diffusion/annexe.pdf", Profile.FINANCEUR, "L’annexe"),
                        tuple("diffusion/lettres/lettre.docx", Profile.FINANCEUR, "La lettre"),
                        tuple("restitutions/{pole}.txt", Profile.POLE, "retour"));
        assertThat(Templates.read(folder).get(2).file("P007")).isEqualTo("restitutions/P007.txt");
    }

    @Test
    void saysEveryWrongWordWithItsFileAndLine() throws IOException {
        write("a.txt", "## titre: A\n## profil: public\n");
        write("b.txt", "## fichier: ../b.txt\n");
        write("c.txt", "## fichier: c.pdf\n");
        write("d.txt", "## profil: pole\n## fichier: d.txt\n");
        write("e.txt", "## fichier: donnees/e.txt\n");
        write("f.txt", "## fichier: diffusion/f.txt\n");
        write("g.txt", "## sortie: pdf\n");
        write("rapports.csv", "modele;titre;profil;fichier\nabsent.docx;X;;\n");

        assertThatThrownBy(() -> Templates.read(folder))
                .isInstanceOfSatisfying(TemplateException.class, wrong -> assertThat(wrong.errors())
                        .hasSize(8)
                        .anySatisfy(e ->
                                assertThat(e).contains("rapports.csv, ligne 2").contains("absent.docx"))
                        .anySatisfy(
                                e -> assertThat(e).startsWith("a.txt, ligne 2").contains("public"))
                        .anySatisfy(
                                e -> assertThat(e).startsWith("b.txt, ligne 1").contains("nom de fichier"))
                        .anySatisfy(
                                e -> assertThat(e).startsWith("c.txt, ligne 1").contains(".txt"))
                        .anySatisfy(
                                e -> assertThat(e).startsWith("d.txt, ligne 2").contains("{pole}"))
                        .anySatisfy(
                                e -> assertThat(e).startsWith("e.txt, ligne 1").contains("réservé"))
                        .anySatisfy(
                                e -> assertThat(e).startsWith("f.txt, ligne 1").contains("financeur"))
                        .anySatisfy(
                                e -> assertThat(e).startsWith("g.txt, ligne 1").contains("pdf")));
    }

    @Test
    void refusesTwoReportsOfTheSameName() throws IOException {
        write("note.md", "## fichier: Note.md\n");
        write("autre.md", "## fichier: note.md\n");

        assertThatThrownBy(() -> Templates.read(folder))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("autre.md")
                .hasMessageContaining("note.md");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
