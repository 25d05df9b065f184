package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A returned questionnaire made by a test: complete and without anything to say, but for what the test changes. Two
 * member structures, the first carrying the facilitation, the second an ACI.
 */
final class SubmissionFixture {
    static final String NOTHING = "(rien)";
    static final String GUIDE = "(guide)";
    static final String UNREADABLE = "(illisible)";
    /** Every box of the question is No. */
    static final String ALL_NO = "(aucune case)";
    /** NSP in the first box, the others being No. */
    static final String ONE_UNKNOWN = "(NSP dans une case)";
    /** The workbook, of another edition, does not hold the question. */
    static final String NOT_IN_FORM = "(absente)";
    /** Left blank in a workbook of another edition where it was not mandatory. */
    static final String NOT_DEMANDED = "(facultative)";

    static final int EXERCICE = 2015;
    private static final int FIRST_ROW = 5;

    private static final Map<String, String> POLE = Map.ofEntries(
            Map.entry("annee_creation", "2012"),
            Map.entry("organisation", "pivot"),
            Map.entry("filieres_pivot", "alimentation"),
            Map.entry("commune_siege", "40209"),
            Map.entry("departement", "40"),
            Map.entry("laureat", "aucun"),
            Map.entry("nb_structures", "2"),
            Map.entry("contact_courriel", "contact@pole.invalid"),
            Map.entry("porteuse_siret", "73282932000074"),
            Map.entry("etp_animation", "2"),
            Map.entry("etp_coordination", "1"),
            Map.entry("etp_developpement", "0.5"),
            Map.entry("etp_animation_autres", "0.5"),
            Map.entry("etp_investis", "5"),
            Map.entry("parcours_coordonnes", "10"),
            Map.entry("sorties_emploi", "4"),
            Map.entry("personnes_formees", "8"),
            Map.entry("formations_qualifiantes", "3"),
            Map.entry("budget_animation", "100000"),
            Map.entry("budget_etat", "40000"),
            Map.entry("budget_region", "30000"),
            Map.entry("budget_prive", "20000"),
            Map.entry("budget_membres", "10000"),
            Map.entry("budget_consolide", "250000"));
    private static final Map<String, String> STRUCTURE_1 = Map.ofEntries(
            Map.entry("structure_siret", "73282932000074"),
            Map.entry("cercle", "1"),
            Map.entry("iae", "non"),
            Map.entry("structure_commune", "40209"),
            Map.entry("etp_total", "8"),
            Map.entry("produits", "300000"),
            Map.entry("impact_rh", "non"));
    private static final Map<String, String> STRUCTURE_2 = Map.ofEntries(
            Map.entry("structure_siret", "35600000000048"),
            Map.entry("cercle", "2"),
            Map.entry("iae", "oui"),
            Map.entry("iae_types", "aci"),
            Map.entry("structure_commune", "40192"),
            Map.entry("etp_total", "10"),
            Map.entry("etp_insertion", "6"),
            Map.entry("produits", "200000"),
            Map.entry("part_ca_ptce", "12"),
            Map.entry("impact_rh", "oui"),
            Map.entry("impacts_rh", "mobilite"));

    private final Definition definition;
    private final Map<String, String> pole = new LinkedHashMap<>();
    private final List<Map<String, String>> structures = new ArrayList<>();
    private final Map<String, String> justifications = new LinkedHashMap<>();

    private SubmissionFixture(Definition definition) {
        this.definition = definition;
    }

    /** The checks of that definition but its benchmarks, which find so small a pole remarkable. */
    static SubmissionValidator validator(Definition definition, int exercice) {
        List<Rule> rules =
                definition.rules().stream().filter(rule -> rule.level() < 4).toList();
        return new SubmissionValidator(
                new Definition(
                        definition.settings(),
                        definition.sections(),
                        definition.lists(),
                        rules,
                        definition.indicators(),
                        definition.empreinte(),
                        definition.formDigest()),
                exercice);
    }

    /** Every mandatory question answered, every rule met. */
    static SubmissionFixture complete(Definition definition) {
        SubmissionFixture questionnaire = new SubmissionFixture(definition);
        fill(definition.poleFields(), POLE, questionnaire.pole);
        questionnaire.structures(2);
        return questionnaire;
    }

    /** Changes an answer: {@link #NOTHING}, NSP, SO, or a value; of the second structure when the field is a structure's. */
    SubmissionFixture with(String fieldName, String value) {
        boolean structure = definition.structureFields().stream()
                .anyMatch(field -> field.name().equals(fieldName));
        return structure ? structure(2, fieldName, value) : put(pole, fieldName, value);
    }

    /** Changes an answer of a structure, the first being 1. */
    SubmissionFixture structure(int rank, String fieldName, String value) {
        return put(structures.get(rank - 1), fieldName, value);
    }

    /** As many structures; those after the second have no SIRET. */
    SubmissionFixture structures(int number) {
        structures.clear();
        for (int rank = 1; rank <= number; rank++) {
            Map<String, String> answers = new LinkedHashMap<>();
            fill(definition.structureFields(), rank == 1 ? STRUCTURE_1 : STRUCTURE_2, answers);
            answers.put("structure_nom", "Structure exemple " + rank);
            if (rank > 2) {
                answers.remove("structure_siret");
                answers.put("siret_absence", "en_creation");
            }
            structures.add(answers);
        }
        return this;
    }

    /** Writes beside an answer, or beside a row when the field is {@code 1} or {@code 2}. */
    SubmissionFixture justified(String fieldName, String text) {
        justifications.put(fieldName, text);
        return this;
    }

    Submission submission() {
        List<StructureRow> rows = new ArrayList<>();
        for (int i = 0; i < structures.size(); i++) {
            int line = FIRST_ROW + i;
            rows.add(new StructureRow(
                    "P001-" + (i + 1),
                    line,
                    answers(definition.structureFields(), structures.get(i), line),
                    justifications.getOrDefault(String.valueOf(i + 1), "")));
        }
        return new Submission(
                "P001.xlsx",
                "0".repeat(64),
                new Identity("essai-2015", "2015", "v1", "P001", "pole", false, ""),
                answers(definition.poleFields(), pole, 0),
                rows,
                List.of());
    }

    /** The first code of a list, 0 for a number, a word for a text, unless the test data say better. */
    private static void fill(List<Field> fields, Map<String, String> given, Map<String, String> answers) {
        for (Field field : fields) {
            boolean asked = field.required().isPresent() && field.relevant().isEmpty() && !field.readOnly();
            if (given.containsKey(field.name())) {
                answers.put(field.name(), given.get(field.name()));
            } else if (asked && !field.name().equals("etp_insertion")) {
                answers.put(field.name(), any(field));
            }
        }
    }

    private static String any(Field field) {
        return switch (field.type()) {
            case SELECT_ONE, SELECT_MULTIPLE -> field.getList().codes().get(0).name();
            case INTEGER, DECIMAL -> "0";
            default -> "Texte";
        };
    }

    private SubmissionFixture put(Map<String, String> answers, String fieldName, String value) {
        if (definition.findField(fieldName).isEmpty()) {
            throw new IllegalArgumentException("no such field: " + fieldName);
        }
        answers.put(fieldName, value);
        return this;
    }

    private AnswerSet answers(List<Field> fields, Map<String, String> typed, int line) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        int rank = 0;
        for (Field field : fields) {
            rank++;
            String text = typed.getOrDefault(field.name(), NOTHING);
            String raw = text.equals(NOTHING) ? "" : text.equals(GUIDE) ? field.defaultText() : text;
            CellSource source = line == 0
                    ? new CellSource("POLE", "C" + rank, raw, "")
                    : new CellSource("6_STRUCTURES", column(rank) + line, raw, "");
            answers.put(field.name(), answer(field, raw, source));
        }
        return new AnswerSet(answers);
    }

    private Answer answer(Field field, String text, CellSource source) {
        String justification = justifications.getOrDefault(field.name(), "");
        Answer.State state =
                switch (text) {
                    case "" -> Answer.State.BLANK;
                    case "NSP" -> Answer.State.NSP;
                    case "SO" -> Answer.State.SO;
                    case UNREADABLE -> Answer.State.UNREADABLE;
                    case NOT_IN_FORM -> Answer.State.NOT_IN_FORM;
                    case NOT_DEMANDED -> Answer.State.NOT_DEMANDED;
                    default -> Answer.State.GIVEN;
                };
        Value value = state == Answer.State.GIVEN ? value(field, text) : Value.NONE;
        return new Answer(state, value, List.of(source), justification);
    }

    private static Value value(Field field, String text) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> new Value.Quantity(new BigDecimal(text));
            case DATE -> new Value.Day(LocalDate.parse(text));
            case SELECT_ONE -> new Value.Choice(code(field, text));
            case SELECT_MULTIPLE -> {
                TreeSet<String> chosen = new TreeSet<>();
                if (text.equals(ALL_NO)) {
                    yield new Value.Choices(chosen, new TreeSet<>());
                }
                if (text.equals(ONE_UNKNOWN)) {
                    String first = field.getList().codes().get(0).name();
                    yield new Value.Choices(chosen, new TreeSet<>(List.of(first)));
                }
                for (String word : text.split(" ", -1)) {
                    chosen.add(code(field, word));
                }
                yield new Value.Choices(chosen, new TreeSet<>());
            }
            default -> new Value.Text(text);
        };
    }

    private static String code(Field field, String code) {
        return field.getList()
                .findCode(code)
                .map(Code::name)
                .orElseThrow(() -> new IllegalArgumentException(field.name() + " has no code " + code));
    }

    private static String column(int rank) {
        int letter = rank - 1;
        return (letter < 26 ? "" : String.valueOf((char) ('A' + letter / 26 - 1))) + (char) ('A' + letter % 26);
    }
}
