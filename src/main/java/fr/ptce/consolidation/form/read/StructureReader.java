package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.SetAsideRow;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the member structures: one per row that holds an answer, even without a name. Totals and notes are none: they are
 * set aside, and told.
 */
final class StructureReader {
    private final Questions questions;
    private final FormerEdition edition;
    private final ReadingLog log;
    private final MergedPlaces merges = new MergedPlaces();
    private final @Nullable Question name;

    StructureReader(Questions questions, FormerEdition edition, ReadingLog log) {
        this.questions = questions;
        this.edition = edition;
        this.log = log;
        this.name = questions.all().stream()
                .filter(question -> isName(question.field()))
                .findFirst()
                .orElse(null);
    }

    /**
     * What stands under the titles.
     *
     * @param structures the member structures
     * @param setAside rows that are none
     */
    record Structures(List<StructureRow> structures, List<SetAsideRow> setAside) {}

    /** The rows of the tables found; those of a copied sheet are refused, never added up nor chosen. */
    Structures read(List<StructureTable> tables) {
        List<StructureTable> filled =
                tables.stream().filter(table -> !table.records().isEmpty()).toList();
        if (filled.size() > 1) {
            String sheets = String.join(
                    ", ", filled.stream().map(table -> table.sheet().name()).toList());
            log.onSheet(
                    FormCheck.FLF_DOUBLE,
                    filled.get(1).sheet().name(),
                    sheets,
                    "Les structures membres sont décrites sur plusieurs feuilles : " + sheets + ".",
                    "Réunissez-les sur une seule feuille et supprimez les copies.");
        }
        return filled.isEmpty() ? new Structures(List.of(), List.of()) : rows(filled.get(0));
    }

    private Structures rows(StructureTable table) {
        List<TableLine> lines =
                table.records().stream().map(row -> line(table, row)).toList();
        List<RowNature> natures = RowNatures.of(lines);
        RowFindings findings = new RowFindings(log);
        Set<String> keys = new HashSet<>();
        List<StructureRow> structures = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!natures.get(i).isSetAside()) {
                TableLine line = lines.get(i);
                StructureRow row = row(line, key(line, keys), line.answers());
                structures.add(row);
                log.add(line.log());
                Shift.along(line.slots()).ifPresent(shift -> findings.shifted(line, shift));
                if (natures.get(i).kind() == RowNature.Kind.DOUBTFUL) {
                    findings.doubtful(line, natures.get(i), row.key());
                }
            }
        }
        List<SetAsideRow> setAside = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (natures.get(i).isSetAside()) {
                TableLine line = lines.get(i);
                StructureRow row = row(line, key(line, keys), discreet(line.answers()));
                setAside.add(findings.setAside(line, natures.get(i), row));
            }
        }
        table.margins().forEach(findings::margin);
        return new Structures(structures, setAside);
    }

    private TableLine line(StructureTable table, Row row) {
        ReadingLog own = log.aside();
        Map<String, Answer> all = new LinkedHashMap<>();
        TableLine line = new TableLine(table, row, questions.all(), name, all, own);
        AnswerReader answers = new AnswerReader(own, merges);
        for (Question question : questions.all()) {
            Answer answer =
                    answers.read(question, marker -> table.places(marker, row.index()), List.of(), line.structure());
            all.put(question.field().name(), edition.told(question, table, answer));
        }
        answers.tellHidden(line.structure());
        return line;
    }

    private static StructureRow row(TableLine line, String key, Map<String, Answer> answers) {
        String justification = AnswerReader.justification(line.table().justifications(line.row()));
        return new StructureRow(key, line.number(), new AnswerSet(answers), justification);
    }

    /** The same without the telephones and addresses a note may hold. */
    private static Map<String, Answer> discreet(Map<String, Answer> answers) {
        Map<String, Answer> discreet = new LinkedHashMap<>();
        answers.forEach((field, answer) -> discreet.put(
                field,
                new Answer(
                        answer.state(),
                        answer.value(),
                        answer.sources().stream()
                                .map(source -> new CellSource(
                                        source.feuille(),
                                        source.cellule(),
                                        RowWords.discreet(source.brut()),
                                        source.traitement()))
                                .toList(),
                        answer.justification())));
        return discreet;
    }

    /** The key of the template, made unique by the row number when the row was copied, the row number without one. */
    private String key(TableLine line, Set<String> keys) {
        String number = String.valueOf(line.number());
        String written = line.table().key(line.row());
        String key = written.isEmpty() ? number : written;
        if (!keys.add(key)) {
            log.onSheet(
                    FormCheck.FLF_CLE,
                    line.table().sheet().name(),
                    key,
                    "La ligne " + number
                            + " porte la clé masquée d'une autre ligne, sans doute parce qu'elle a été copiée.",
                    "Rien à faire : elle est distinguée par son numéro de ligne.");
            key = key + "-L" + number;
            keys.add(key);
        }
        return key;
    }

    private static boolean isName(Field field) {
        return field.type() == FieldType.TEXT && !field.readOnly() && !field.personal();
    }
}
