package fr.ptce.consolidation.store;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one file in the base; the caller holds the transaction. */
final class SubmissionTables {
    private static final String INSERT_SUBMISSION = """
            INSERT INTO depot (campagne, fichier, sha256, empreinte, taille, etat, pole, questionnaire, version, modifie,
                exemple, requis, requis_repondus, lignes, reponses_sha256, erreurs, a_justifier, justifiees, informations,
                formulaire)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SAME = "campagne = ? AND fichier = ? AND sha256 = ? AND empreinte = ?";

    private final Rows rows;
    private final FindingTable findings;
    private final Set<String> personal;
    private final AnswerRows pole;
    private final AnswerRows structure;
    private final String insertPole;
    private final String insertStructure;

    SubmissionTables(Rows rows, Definition definition, AnswerTables tables, FindingTable findings) {
        this.rows = rows;
        this.findings = findings;
        personal = definition.poleFields().stream()
                .filter(Field::personal)
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
        pole = new AnswerRows(definition.poleFields(), tables.pole());
        structure = new AnswerRows(definition.structureFields(), tables.structure());
        insertPole = insert("reponse_pole", "_depot", tables.pole());
        insertStructure =
                insert("reponse_structure", "_depot, _ligne, _cle, _repondus, _justification", tables.structure());
    }

    void save(CheckedSubmission checked) {
        Submission submission = checked.submission();
        String digest = AnswerDigest.of(submission);
        ReceivedFile file = new ReceivedFile(submission.fichier(), submission.sha256(), checked.taille());
        SubmissionHeader header =
                new SubmissionHeader(checked.campagne(), checked.empreinte(), file, "valide", checked.findings());
        long id = insertSubmission(
                header,
                submission.identity(),
                new int[] {
                    checked.requis(),
                    checked.requisRepondus(),
                    submission.structures().size()
                },
                digest);
        Batch batch = new Batch(checked.contacts());
        if (!submission.identity().isStructure()) {
            addPole(batch, id, submission.pole(), checked.outOfScope().getOrDefault(0, Set.of()));
        }
        for (StructureRow row : submission.structures()) {
            addStructure(batch, id, row, checked.outOfScope().getOrDefault(row.ligne(), Set.of()));
        }
        submission.setAside().forEach(aside -> batch.addSetAside(id, aside.row()));
        batch.write();
        writeCorrections(id, checked);
    }

    /** Adds one row to a file already stored. */
    void saveRow(long checked, StructureRow row, Set<String> outOfScope) {
        Batch batch = new Batch(false);
        addStructure(batch, checked, row, outOfScope);
        batch.write();
    }

    private void writeCorrections(long id, CheckedSubmission checked) {
        rows.batch(
                "INSERT INTO etat_redressement (depot, ligne, applique, detail) VALUES (?, ?, ?, ?)",
                checked.corrections().stream()
                        .map(state -> new Object[] {id, state.ligne(), state.applique(), state.detail()})
                        .toList());
        rows.batch(
                "INSERT INTO arbitrage (depot, ligne, structure) VALUES (?, ?, ?)",
                checked.corrections().stream()
                        .filter(state -> state.structure() > 0)
                        .map(state -> new Object[] {id, state.ligne(), state.structure()})
                        .toList());
        rows.batch(
                "INSERT INTO retrait (depot, ligne, cle, nom, texte, detail) VALUES (?, ?, ?, ?, ?, ?)",
                checked.removals().stream()
                        .map(removal -> new Object[] {
                            id,
                            removal.row().ligne(),
                            removal.row().key(),
                            StructureName.of(removal.row().answers()).nom(),
                            structure.toRow(removal.row().answers(), Set.of()).sources(),
                            removal.detail()
                        })
                        .toList());
        rows.batch(
                """
                        INSERT INTO anomalie_traitee (depot, code, champ, structure, nature)
                        VALUES (?, ?, ?, ?, ?)""",
                checked.handled().stream()
                        .map(one -> new Object[] {
                            id,
                            one.code(),
                            one.champ(),
                            one.structure(),
                            one.nature().name().toLowerCase(Locale.ROOT)
                        })
                        .toList());
    }

    void saveRefusal(RefusedFile refusal) {
        SubmissionHeader header = new SubmissionHeader(
                refusal.campagne(), refusal.empreinte(), refusal.fichier(), "refuse", refusal.findings());
        Identity identity = new Identity("", "", "", refusal.pole(), refusal.questionnaire(), false, refusal.modifie());
        long id = insertSubmission(header, identity, new int[] {0, 0, 0}, "");
        rows.update(
                "UPDATE depot SET poles_presumes = ?, doute = ? WHERE id = ?",
                refusal.presumed().words(),
                refusal.presumed().isDoubt(),
                id);
    }

    /** What every file has, taken or refused. */
    private record SubmissionHeader(
            String campagne, String empreinte, ReceivedFile fichier, String etat, List<Finding> findings) {
        int count(Severity severity, boolean justified) {
            return (int) findings.stream()
                    .filter(finding -> finding.severity() == severity && finding.isJustified() == justified)
                    .count();
        }
    }

    private long insertSubmission(SubmissionHeader header, Identity identity, int[] counts, String digest) {
        ReceivedFile file = header.fichier();
        Object[] key = {header.campagne(), file.fichier(), file.sha256(), header.empreinte()};
        rows.update("DELETE FROM depot WHERE " + SAME, key);
        rows.update(
                INSERT_SUBMISSION,
                header.campagne(),
                file.fichier(),
                file.sha256(),
                header.empreinte(),
                file.taille(),
                header.etat(),
                identity.pole(),
                identity.isStructure() ? FormKind.STRUCTURE.word() : identity.questionnaire(),
                identity.version(),
                identity.modified(),
                identity.exemple(),
                counts[0],
                counts[1],
                counts[2],
                digest,
                header.count(Severity.ERROR, false),
                header.count(Severity.WARNING, false),
                header.count(Severity.WARNING, true),
                header.count(Severity.INFO, false),
                identity.form());
        long id = rows.find("SELECT id FROM depot WHERE " + SAME, row -> row.number("id"), key)
                .orElseThrow(
                        () -> new IllegalStateException("the base forgot the file just written: " + file.fichier()));
        findings.insert(header.campagne(), id, header.findings());
        return id;
    }

    private void addPole(Batch batch, long checked, AnswerSet answers, Set<String> outOfScope) {
        AnswerRows.Row row = pole.toRow(answers, outOfScope);
        List<@Nullable Object> values = new ArrayList<>(row.values().size() + 1);
        values.add(checked);
        values.addAll(row.values());
        batch.poles.add(values.toArray());
        batch.addJustifications(checked, answers);
        batch.addRest(checked, 0, row);
    }

    private void addStructure(Batch batch, long checked, StructureRow line, Set<String> outOfScope) {
        AnswerRows.Row row = structure.toRow(line.answers(), outOfScope);
        List<@Nullable Object> values = new ArrayList<>(row.values().size() + 5);
        Collections.addAll(values, checked, line.ligne(), line.key(), row.answered(), justification(line));
        values.addAll(row.values());
        batch.structures.add(values.toArray());
        batch.addName(checked, line.ligne(), StructureName.of(line.answers()));
        batch.addRest(checked, line.ligne(), row);
    }

    /** What stands beside the row; the form of one structure has a place beside each answer instead. */
    private static String justification(StructureRow line) {
        return line.justification().isBlank()
                ? line.answers().answers().values().stream()
                        .map(Answer::justification)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\n"))
                : line.justification();
    }

    private static String insert(String table, String own, List<Column> columns) {
        String names = columns.stream().map(column -> ", " + column.quoted()).collect(Collectors.joining());
        int count = own.split(",", -1).length + columns.size();
        String marks = String.join(", ", Collections.nCopies(count, "?"));
        return "INSERT INTO %s (%s%s) VALUES (%s)".formatted(table, own, names, marks);
    }

    /** The rows of one file, sent table by table. */
    private final class Batch {
        private final List<@Nullable Object[]> poles = new ArrayList<>();
        private final List<@Nullable Object[]> structures = new ArrayList<>();
        private final List<@Nullable Object[]> sources = new ArrayList<>();
        private final List<@Nullable Object[]> marks = new ArrayList<>();
        private final List<@Nullable Object[]> contacts = new ArrayList<>();
        private final List<@Nullable Object[]> former = new ArrayList<>();
        private final List<@Nullable Object[]> justifications = new ArrayList<>();
        private final List<@Nullable Object[]> names = new ArrayList<>();
        private final List<@Nullable Object[]> tokens = new ArrayList<>();
        private final boolean keepsContacts;

        Batch(boolean keepsContacts) {
            this.keepsContacts = keepsContacts;
        }

        void addJustifications(long checked, AnswerSet answers) {
            answers.answers().forEach((field, answer) -> {
                if (!answer.justification().isBlank() && !personal.contains(field)) {
                    justifications.add(new Object[] {checked, field, answer.justification()});
                }
            });
        }

        void addName(long checked, int line, StructureName name) {
            if (!name.nom().isEmpty()) {
                names.add(new Object[] {checked, line, name.nom(), name.key()});
                name.tokens().forEach(token -> tokens.add(new Object[] {checked, line, token}));
            }
        }

        void addRest(long checked, int line, AnswerRows.Row row) {
            sources.add(new Object[] {checked, line, row.sources()});
            row.marks().forEach((field, mark) -> marks.add(new Object[] {checked, line, field, mark}));
            row.former().forEach((field, nature) -> former.add(new Object[] {checked, line, field, nature}));
            if (keepsContacts) {
                row.contacts().forEach((field, value) -> contacts.add(new Object[] {checked, line, field, value}));
            }
        }

        /** The cells of a row that is no structure, under the opposite of its number: no other row ever has it. */
        void addSetAside(long checked, StructureRow line) {
            String cells = structure.toRow(line.answers(), Set.of()).sources();
            sources.add(new Object[] {checked, -line.ligne(), cells});
        }

        void write() {
            rows.batch(insertPole, poles);
            rows.batch(insertStructure, structures);
            rows.batch("INSERT INTO source (depot, ligne, texte) VALUES (?, ?, ?)", sources);
            rows.batch("INSERT INTO marque (depot, ligne, champ, marque) VALUES (?, ?, ?, ?)", marks);
            rows.batch("INSERT INTO question_ancienne (depot, ligne, champ, nature) VALUES (?, ?, ?, ?)", former);
            rows.batch("INSERT INTO contact (depot, ligne, champ, valeur) VALUES (?, ?, ?, ?)", contacts);
            rows.batch("INSERT INTO justification (depot, champ, texte) VALUES (?, ?, ?)", justifications);
            rows.batch("INSERT INTO nom_structure (depot, ligne, nom, cle) VALUES (?, ?, ?, ?)", names);
            rows.batch("INSERT INTO jeton_structure (depot, ligne, jeton) VALUES (?, ?, ?)", tokens);
        }
    }
}
