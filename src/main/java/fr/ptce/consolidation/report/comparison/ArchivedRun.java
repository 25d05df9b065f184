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
 * @param folder folder of its data files
 * @param journal what {@code journal.json} says
 * @param figures complete figures, changes from year to year set aside, in the order of the file
 * @param selection received poles by id
 * @param corrections corrections, in the order of their file
 */
public record ArchivedRun(
        String nom,
        Path folder,
        JournalRead journal,
        Map<Figure.FigureKey, ArchivedFigure> figures,
        Map<String, ArchivedPole> selection,
        List<ArchivedCorrection> corrections) {
    /** The breakdown of the changes from year to year: comparing them says nothing more. */
    private static final String EVOLUTION = "indicateur";

    /** A figure and its titles. */
    public record ArchivedFigure(String libelle, String modaliteLibelle, FigureUnit unite, FigureValue valeur) {}

    /**
     * A received pole.
     *
     * @param retenu whether the selection keeps it
     * @param raison why not, "" when kept
     * @param fichier the file that counts
     */
    public record ArchivedPole(String nom, boolean retenu, String raison, String fichier) {}

    /** One correction and what became of it. */
    public record ArchivedCorrection(
            String ligne, String pole, String structure, String champ, String ancienne, String nouvelle, String etat) {
        /** The correction itself, wherever its line is. */
        List<String> gesture() {
            return List.of(pole, structure, champ, ancienne, nouvelle);
        }
    }

    /**
     * Reads a run.
     *
     * @param name what the user calls it
     * @param output folder of its outputs: {@code journal.json} and {@code donnees/}
     * @throws IOException when it cannot be read
     */
    public static ArchivedRun read(String name, Path output) throws IOException {
        Path data = output.resolve("donnees");
        Map<Figure.FigureKey, ArchivedFigure> figures = new LinkedHashMap<>();
        Table.forEach(data.resolve("indicateurs.csv"), row -> {
            if (row.get("profil").equals(Figure.INTERNAL)
                    && !row.get("ventilation").equals(EVOLUTION)) {
                figures.put(key(row), figure(row));
            }
        });
        Map<String, ArchivedPole> selection = new TreeMap<>();
        Table.forEach(
                data.resolve("selection.csv"),
                row -> selection.put(
                        row.get("pole"),
                        new ArchivedPole(
                                row.get("nom"),
                                row.get("retenu").equals("oui"),
                                row.get("raison"),
                                row.get("fichier"))));
        List<ArchivedCorrection> corrections = new ArrayList<>();
        Table.forEach(
                data.resolve("redressements.csv"),
                row -> corrections.add(new ArchivedCorrection(
                        row.get("ligne"),
                        row.get("pole"),
                        row.get("structure"),
                        row.get("champ"),
                        row.get("ancienne"),
                        row.get("nouvelle"),
                        row.get("etat"))));
        return new ArchivedRun(
                name, data, JournalRead.read(output.resolve("journal.json")), figures, selection, corrections);
    }

    private static Figure.FigureKey key(Table.Row row) {
        return new Figure.FigureKey(
                row.get("indicateur"), row.get("modalite"), row.get("ventilation"), row.get("ventilation_modalite"));
    }

    private static ArchivedFigure figure(Table.Row row) {
        return new ArchivedFigure(
                row.get("libelle"),
                row.get("modalite_libelle"),
                new FigureUnit(row.get("unite")),
                new FigureValue(
                        row.number("valeur"), row.number("numerateur"), row.number("denominateur"), row.count("n")));
    }

    /** Whether the two tell the same data: same figures, files, corrections, selection, definition and software. */
    public boolean isSame(ArchivedRun other) {
        return journal.isSame(other.journal)
                && figures.equals(other.figures)
                && selection.equals(other.selection)
                && corrections.equals(other.corrections);
    }
}
