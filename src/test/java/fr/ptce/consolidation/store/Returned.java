package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Builds the questionnaire a pole would send back, answer by answer. */
public final class Returned {
    public static final String CAMPAGNE = "essai-2015";
    public static final String DIGEST = "e1";

    private final String file;
    private final String pole;
    private String campagne = CAMPAGNE;
    private String sha256;
    private String modified = "2016-05-10T09:00:00Z";
    private String questionnaire = "pole";
    private int required = 10;
    private int answered = 10;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<StructureRow> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Set<String>> outOfScope = new LinkedHashMap<>();

    private Returned(String file, String pole) {
        this.file = file;
        this.pole = pole;
        sha256 = "sha-" + file;
    }

    /** A questionnaire that meets every criterion, with one structure declared and none described yet. */
    public static Returned of(String file, String pole) {
        return new Returned(file, pole)
                .with("pole_nom", new Value.Text("Pôle " + pole))
                .with("nb_structures", number("1"))
                .with("etp_animation", number("1.5"))
                .with("etp_investis", number("10"));
    }

    public Returned with(String field, Value value) {
        return with(field, Answer.State.GIVEN, value);
    }

    public Returned with(String field, Answer.State state, Value value) {
        CellSource source = new CellSource("1_POLE", "C" + (answers.size() + 2), "brut " + field, "");
        answers.put(field, new Answer(state, value, List.of(source), ""));
        return this;
    }

    public Returned without(String field) {
        answers.remove(field);
        return this;
    }

    public Returned structure(String siret, String statut, String etp) {
        int line = nextLine();
        Map<String, Answer> cells = new LinkedHashMap<>();
        cells.put("structure_nom", cell("B" + line, new Value.Text("Structure " + line)));
        if (!siret.isEmpty()) {
            cells.put("structure_siret", cell("C" + line, new Value.Text(siret)));
        }
        if (!statut.isEmpty()) {
            cells.put("statut", cell("D" + line, new Value.Choice(statut)));
        }
        if (!etp.isEmpty()) {
            cells.put("etp_total", cell("E" + line, number(etp)));
        }
        rows.add(new StructureRow(pole + "-" + line, line, new AnswerSet(cells), ""));
        return this;
    }

    /** A member structure, answer by answer. */
    public Returned structure(Map<String, Value> values) {
        int line = nextLine();
        Map<String, Answer> cells = new LinkedHashMap<>();
        values.forEach(
                (field, value) -> cells.put(field, cell(field.toUpperCase(java.util.Locale.ROOT) + line, value)));
        rows.add(new StructureRow(pole + "-" + line, line, new AnswerSet(cells), ""));
        return this;
    }

    /** The form of one structure has one row, a questionnaire those of its sheet. */
    private int nextLine() {
        return questionnaire.equals("structure") ? Submission.ONLY_LINE : rows.size() + 5;
    }

    /** Declines a question in the last structure: NSP, SO. */
    public Returned declined(String field, Answer.State state) {
        StructureRow last = rows.remove(rows.size() - 1);
        Map<String, Answer> cells = new LinkedHashMap<>(last.answers().answers());
        cells.put(field, new Answer(state, Value.NONE, List.of(new CellSource("6_STRUCTURES", "Z1", "NSP", "")), ""));
        rows.add(new StructureRow(last.key(), last.ligne(), new AnswerSet(cells), ""));
        return this;
    }

    /** Writes beside an answer why it is right. */
    public Returned justified(String field, String text) {
        Answer answer = answers.getOrDefault(field, Answer.ABSENT);
        answers.put(field, new Answer(answer.state(), answer.value(), answer.sources(), text));
        return this;
    }

    private static Answer cell(String cell, Value value) {
        return new Answer(Answer.State.GIVEN, value, List.of(new CellSource("6_STRUCTURES", cell, "brut", "")), "");
    }

    public Returned campagne(String value) {
        campagne = value;
        return this;
    }

    public Returned sha256(String value) {
        sha256 = value;
        return this;
    }

    public Returned modified(String value) {
        modified = value;
        return this;
    }

    public Returned questionnaire(String value) {
        questionnaire = value;
        return this;
    }

    public Returned answered(int given, int expected) {
        answered = given;
        required = expected;
        return this;
    }

    public Returned outOfScope(int line, String field) {
        outOfScope.put(line, Set.of(field));
        return this;
    }

    public Returned finding(Severity severity, String field, String value) {
        findings.add(new Finding(
                "T-" + severity,
                severity,
                List.of(new Location(file, "1_POLE", "C12"), new Location(file, "6_STRUCTURES", "D\t9")),
                pole,
                "",
                field,
                value,
                "attendu",
                "Message de " + severity + ".",
                "Action.",
                ""));
        return this;
    }

    /** What is said of the whole file. */
    public Returned coded(String code) {
        findings.add(new Finding(
                code,
                Severity.WARNING,
                List.of(Location.ofFile(file)),
                pole,
                "",
                "",
                "",
                "",
                "Message de " + code + ".",
                "Action.",
                ""));
        return this;
    }

    public CheckedSubmission submission() {
        Identity identity = new Identity(campagne, "2015", "v1", pole, questionnaire, false, modified);
        Submission submission = new Submission(file, sha256, identity, new AnswerSet(answers), rows, List.of());
        return new CheckedSubmission(
                campagne,
                DIGEST,
                1000,
                submission,
                findings,
                required,
                answered,
                outOfScope,
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    public ReceivedFile file() {
        return new ReceivedFile(file, sha256, 1000);
    }

    public RefusedFile refusal(String message) {
        Finding reason = new Finding(
                "FLF", Severity.ERROR, List.of(Location.ofFile(file)), pole, "", "", "", "", message, "", "");
        return new RefusedFile(CAMPAGNE, DIGEST, file(), pole, "pole", PresumedPoles.of(Set.of(pole)), List.of(reason));
    }

    public static Value number(String text) {
        return new Value.Quantity(new BigDecimal(text));
    }

    public static Value day(String text) {
        return new Value.Day(LocalDate.parse(text));
    }

    public static Value codes(Set<String> chosen, Set<String> unknown) {
        return new Value.Choices(new TreeSet<>(chosen), new TreeSet<>(unknown));
    }
}
