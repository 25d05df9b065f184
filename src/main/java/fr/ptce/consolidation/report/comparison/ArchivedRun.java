package fr.ptce.consolidation.report.comparison;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run, as its outputs tell it.
 *
 * @param nom what the user calls it, such as {@code 2016} or {@code 2016@3}
 * @param dossier folder of its data files
 * @param journal what {@code journal.json} says
 * @param chiffres complete figures, changes from year to year set aside, in the order of the file
 * @param selection received poles by id
 * @param redressements corrections, in the order of their file
 */
public record ArchivedRun(
        String nom,
        Path dossier,
        JournalRead journal,
        Map<Figure.Cle, Chiffre> chiffres,
        Map<String, Recu> selection,
        List<Redresse> redressements) {
    /** The breakdown of the changes from year to year: comparing them says nothing more. */
    private static final String EVOLUTION = "indicateur";

    /** A figure and its titles. */
    public record Chiffre(String libelle, String modaliteLibelle, FigureUnit unite, FigureValue valeur) {}

    /**
     * A received pole.
     *
     * @param retenu whether the selection keeps it
     * @param raison why not, "" when kept
     * @param fichier the file that counts
     */
    public record Recu(String nom, boolean retenu, String raison, String fichier) {}

    /** One correction and what became of it. */
    public record Redresse(
            String ligne, String pole, String structure, String champ, String ancienne, String nouvelle, String etat) {
        /** The correction itself, wherever its line is. */
        List<String> geste() {
            return List.of(pole, structure, champ, ancienne, nouvelle);
        }
    }

    /**
     * Reads a run.
     *
     * @param nom what the user calls it
     * @param sortie folder of its outputs: {@code journal.json} and {@code donnees/}
     * @throws IOException when it cannot be read
     */
    public static ArchivedRun read(String nom, Path sortie) throws IOException {
        Path donnees = sortie.resolve("donnees");
        Map<Figure.Cle, Chiffre> chiffres = new LinkedHashMap<>();
        Table.forEach(donnees.resolve("indicateurs.csv"), row -> {
            if (row.get("profil").equals(Figure.INTERNE)
                    && !row.get("ventilation").equals(EVOLUTION)) {
                chiffres.put(cle(row), chiffre(row));
            }
        });
        Map<String, Recu> selection = new TreeMap<>();
        Table.forEach(
                donnees.resolve("selection.csv"),
                row -> selection.put(
                        row.get("pole"),
                        new Recu(
                                row.get("nom"),
                                row.get("retenu").equals("oui"),
                                row.get("raison"),
                                row.get("fichier"))));
        List<Redresse> redressements = new ArrayList<>();
        Table.forEach(
                donnees.resolve("redressements.csv"),
                row -> redressements.add(new Redresse(
                        row.get("ligne"),
                        row.get("pole"),
                        row.get("structure"),
                        row.get("champ"),
                        row.get("ancienne"),
                        row.get("nouvelle"),
                        row.get("etat"))));
        return new ArchivedRun(
                nom, donnees, JournalRead.read(sortie.resolve("journal.json")), chiffres, selection, redressements);
    }

    private static Figure.Cle cle(Table.Row row) {
        return new Figure.Cle(
                row.get("indicateur"), row.get("modalite"), row.get("ventilation"), row.get("ventilation_modalite"));
    }

    private static Chiffre chiffre(Table.Row row) {
        return new Chiffre(
                row.get("libelle"),
                row.get("modalite_libelle"),
                new FigureUnit(row.get("unite")),
                new FigureValue(
                        row.number("valeur"), row.number("numerateur"), row.number("denominateur"), row.count("n")));
    }

    /** Whether the two tell the same data: same figures, files, corrections, selection, definition and software. */
    public boolean isSame(ArchivedRun other) {
        return journal.isSame(other.journal)
                && chiffres.equals(other.chiffres)
                && selection.equals(other.selection)
                && redressements.equals(other.redressements);
    }
}
