package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.typing.Cells;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.TextParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the member structures: one per row that holds an answer, even without a name. */
final class StructureReader {
    private final Questions questions;
    private final FormerEdition edition;
    private final ReadingLog log;
    private final AnswerReader answers;
    private final @Nullable Question name;

    StructureReader(Questions questions, FormerEdition edition, ReadingLog log) {
        this.questions = questions;
        this.edition = edition;
        this.log = log;
        this.answers = new AnswerReader(log);
        this.name = questions.all().stream()
                .filter(question -> isName(question.field()))
                .findFirst()
                .orElse(null);
    }

    /** The member structures of the tables found; those of a copied sheet are refused, never added up nor chosen. */
    List<StructureRow> read(List<StructureTable> tables) {
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
        return filled.isEmpty() ? List.of() : rows(filled.get(0));
    }

    private List<StructureRow> rows(StructureTable table) {
        List<StructureRow> rows = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Row row : table.records()) {
            rows.add(row(table, row, key(table, row, keys)));
        }
        return rows;
    }

    private StructureRow row(StructureTable table, Row row, String key) {
        String structure = structure(table, row);
        Map<String, Answer> all = new LinkedHashMap<>();
        for (Question question : questions.all()) {
            Answer answer = answers.read(question, marker -> table.places(marker, row.index()), List.of(), structure);
            all.put(question.field().name(), edition.told(question, table, answer));
        }
        String justification = AnswerReader.justification(table.justifications(row));
        return new StructureRow(key, row.index() + 1, new AnswerSet(all), justification);
    }

    /** The key of the template, made unique by the row number when the row was copied, the row number without one. */
    private String key(StructureTable table, Row row, Set<String> keys) {
        String number = String.valueOf(row.index() + 1);
        String written = table.key(row);
        String key = written.isEmpty() ? number : written;
        if (!keys.add(key)) {
            log.onSheet(
                    FormCheck.FLF_CLE,
                    table.sheet().name(),
                    key,
                    "La ligne " + number
                            + " porte la clé masquée d'une autre ligne, sans doute parce qu'elle a été copiée.",
                    "Rien à faire : elle est distinguée par son numéro de ligne.");
            key = key + "-L" + number;
            keys.add(key);
        }
        return key;
    }

    private String structure(StructureTable table, Row row) {
        Map<Marker, String> names = new HashMap<>();
        if (name != null) {
            Marker marker = name.markers().get(0);
            table.places(marker, row.index())
                    .forEach(place -> names.putIfAbsent(
                            marker,
                            TextParser.clean(place.findCell().map(Cells::shown).orElse(""))));
        }
        return names.values().stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("ligne " + (row.index() + 1));
    }

    private static boolean isName(Field field) {
        return field.type() == FieldType.TEXT && !field.readOnly() && !field.personal();
    }
}
