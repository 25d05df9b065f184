package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoredRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything one version of a pole says, personal data set aside: the pole itself, then its structures in the order of the
 * sheet.
 *
 * @param fichier the file
 * @param pole its own answers by field: a value, or why there is none
 * @param structures its structures
 * @param cells first cell of each answer, by row and field
 */
record VersionAnswers(
        String fichier, Map<String, String> pole, List<Structure> structures, Map<String, CellSource> cells) {
    private static final String STRUCTURES = """
            SELECT %s, s._ligne, s._cle, n.nom AS _nom
            FROM reponse_structure s
            LEFT JOIN nom_structure n ON n.depot = s._depot AND n.ligne = s._ligne
            WHERE s._depot = ?
            ORDER BY s._ligne""";

    /** A line: what recognises it, and its answers by field. */
    record Structure(int ligne, String cle, String siret, String nom, Map<String, String> answers) {}

    static VersionAnswers read(CampaignUnderCheck check, long submission, String file) {
        Store store = check.store();
        Map<String, String> marks = new LinkedHashMap<>();
        store.rows()
                .forEach(
                        "SELECT ligne, champ, marque FROM marque WHERE depot = ?",
                        row -> marks.put(key(row.integer("ligne"), row.text("champ")), row.text("marque")),
                        submission);
        Map<String, CellSource> cells = new LinkedHashMap<>();
        store.forEachSourceOf(submission, cell -> cells.putIfAbsent(key(cell.ligne(), cell.champ()), cell.source()));
        List<Field> ofPole = shown(check.definition().poleFields());
        Map<String, String> pole = new LinkedHashMap<>();
        store.rows()
                .forEach(
                        "SELECT %s FROM reponse_pole WHERE _depot = ?".formatted(columns(ofPole)),
                        row -> pole.putAll(answers(row, ofPole, 0, marks)),
                        submission);
        List<Field> ofStructure = shown(check.definition().structureFields());
        List<Structure> structures = new ArrayList<>();
        store.rows()
                .forEach(
                        STRUCTURES.formatted(columns(ofStructure)),
                        row -> {
                            Map<String, String> answers = answers(row, ofStructure, row.integer("_ligne"), marks);
                            structures.add(new Structure(
                                    row.integer("_ligne"),
                                    row.text("_cle"),
                                    answers.getOrDefault("structure_siret", ""),
                                    row.findText("_nom").orElse(""),
                                    answers));
                        },
                        submission);
        return new VersionAnswers(file, pole, structures, cells);
    }

    static String key(int line, String field) {
        return line + "/" + field;
    }

    private static List<Field> shown(List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.personal() && field.isAsked() && !field.readOnly())
                .toList();
    }

    private static String columns(List<Field> fields) {
        return fields.stream().map(field -> Column.quote(field.name())).collect(Collectors.joining(", "));
    }

    private static Map<String, String> answers(StoredRow row, List<Field> fields, int line, Map<String, String> marks) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String text = row.findPlainText(i + 1).orElse("");
            String name = fields.get(i).name();
            String shown = text.isEmpty() ? marks.getOrDefault(key(line, name), "") : text;
            if (!shown.isEmpty()) {
                answers.put(name, shown);
            }
        }
        return answers;
    }
}
