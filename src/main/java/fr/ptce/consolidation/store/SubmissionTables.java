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
    private static final String INSERT_DEPOT = """
            INSERT INTO depot (campagne, fichier, sha256, empreinte, taille, etat, pole, questionnaire, version, modifie,
                exemple, requis, requis_repondus, lignes, reponses_sha256, erreurs, a_justifier, justifiees, informations)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
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

    void save(CheckedSubmission depot) {
        Submission submission = depot.submission();
        String digest = AnswerDigest.of(submission);
        ReceivedFile fichier = new ReceivedFile(submission.fichier(), submission.sha256(), depot.taille());
        Entete entete = new Entete(depot.campagne(), depot.empreinte(), fichier, "valide", depot.findings());
        long id = insertDepot(
                entete,
                submission.identity(),
                new int[] {
                    depot.requis(),
                    depot.requisRepondus(),
                    submission.structures().size()
                },
                digest);
        Batch batch = new Batch(depot.contacts());
        if (!submission.identity().isStructure()) {
            addPole(batch, id, submission.pole(), depot.horsChamp().getOrDefault(0, Set.of()));
        }
        for (StructureRow row : submission.structures()) {
            addStructure(batch, id, row, depot.horsChamp().getOrDefault(row.ligne(), Set.of()));
        }
        batch.write();
        writeCorrections(id, depot);
    }

    /** Adds one row to a file already stored. */
    void saveRow(long depot, StructureRow row, Set<String> horsChamp) {
        Batch batch = new Batch(false);
        addStructure(batch, depot, row, horsChamp);
        batch.write();
    }

    private void writeCorrections(long id, CheckedSubmission depot) {
        rows.batch(
                "INSERT INTO etat_redressement (depot, ligne, applique, detail) VALUES (?, ?, ?, ?)",
                depot.redressements().stream()
                        .map(etat -> new Object[] {id, etat.ligne(), etat.applique(), etat.detail()})
                        .toList());
        rows.batch(
                "INSERT INTO arbitrage (depot, ligne, structure) VALUES (?, ?, ?)",
                depot.redressements().stream()
                        .filter(etat -> etat.structure() > 0)
                        .map(etat -> new Object[] {id, etat.ligne(), etat.structure()})
                        .toList());
        rows.batch(
                "INSERT INTO retrait (depot, ligne, cle, nom, texte, detail) VALUES (?, ?, ?, ?, ?, ?)",
                depot.retraits().stream()
                        .map(retrait -> new Object[] {
                            id,
                            retrait.row().ligne(),
                            retrait.row().key(),
                            StructureName.of(retrait.row().answers()).nom(),
                            structure.toRow(retrait.row().answers(), Set.of()).sources(),
                            retrait.detail()
                        })
                        .toList());
        rows.batch(
                """
                        INSERT INTO anomalie_traitee (depot, code, champ, structure, nature)
                        VALUES (?, ?, ?, ?, ?)""",
                depot.traitees().stream()
                        .map(une -> new Object[] {
                            id,
                            une.code(),
                            une.champ(),
                            une.structure(),
                            une.nature().name().toLowerCase(Locale.ROOT)
                        })
                        .toList());
    }

    void saveRefus(RefusedFile refus) {
        Entete entete = new Entete(refus.campagne(), refus.empreinte(), refus.fichier(), "refuse", refus.findings());
        Identity identity = new Identity("", "", "", refus.pole(), refus.questionnaire(), false, "");
        insertDepot(entete, identity, new int[] {0, 0, 0}, "");
    }

    /** What every file has, taken or refused. */
    private record Entete(
            String campagne, String empreinte, ReceivedFile fichier, String etat, List<Finding> findings) {
        int count(Severity severity, boolean justified) {
            return (int) findings.stream()
                    .filter(finding -> finding.severity() == severity && finding.isJustified() == justified)
                    .count();
        }
    }

    private long insertDepot(Entete entete, Identity identity, int[] counts, String digest) {
        ReceivedFile fichier = entete.fichier();
        Object[] key = {entete.campagne(), fichier.fichier(), fichier.sha256(), entete.empreinte()};
        rows.update("DELETE FROM depot WHERE " + SAME, key);
        rows.update(
                INSERT_DEPOT,
                entete.campagne(),
                fichier.fichier(),
                fichier.sha256(),
                entete.empreinte(),
                fichier.taille(),
                entete.etat(),
                identity.pole(),
                identity.isStructure() ? FormKind.STRUCTURE.mot() : identity.questionnaire(),
                identity.version(),
                identity.modified(),
                identity.exemple(),
                counts[0],
                counts[1],
                counts[2],
                digest,
                entete.count(Severity.ERROR, false),
                entete.count(Severity.WARNING, false),
                entete.count(Severity.WARNING, true),
                entete.count(Severity.INFO, false));
        long id = rows.find("SELECT id FROM depot WHERE " + SAME, row -> row.number("id"), key)
                .orElseThrow(
                        () -> new IllegalStateException("the base forgot the file just written: " + fichier.fichier()));
        findings.insert(entete.campagne(), id, entete.findings());
        return id;
    }

    private void addPole(Batch batch, long depot, AnswerSet answers, Set<String> horsChamp) {
        AnswerRows.Row row = pole.toRow(answers, horsChamp);
        List<@Nullable Object> values = new ArrayList<>(row.values().size() + 1);
        values.add(depot);
        values.addAll(row.values());
        batch.poles.add(values.toArray());
        batch.addJustifications(depot, answers);
        batch.addRest(depot, 0, row);
    }

    private void addStructure(Batch batch, long depot, StructureRow ligne, Set<String> horsChamp) {
        AnswerRows.Row row = structure.toRow(ligne.answers(), horsChamp);
        List<@Nullable Object> values = new ArrayList<>(row.values().size() + 5);
        Collections.addAll(values, depot, ligne.ligne(), ligne.key(), row.answered(), justification(ligne));
        values.addAll(row.values());
        batch.structures.add(values.toArray());
        batch.addNom(depot, ligne.ligne(), StructureName.of(ligne.answers()));
        batch.addRest(depot, ligne.ligne(), row);
    }

    /** What stands beside the row; the form of one structure has a place beside each answer instead. */
    private static String justification(StructureRow ligne) {
        return ligne.justification().isBlank()
                ? ligne.answers().answers().values().stream()
                        .map(Answer::justification)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\n"))
                : ligne.justification();
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
        private final List<@Nullable Object[]> marques = new ArrayList<>();
        private final List<@Nullable Object[]> contacts = new ArrayList<>();
        private final List<@Nullable Object[]> justifications = new ArrayList<>();
        private final List<@Nullable Object[]> noms = new ArrayList<>();
        private final List<@Nullable Object[]> jetons = new ArrayList<>();
        private final boolean keepsContacts;

        Batch(boolean keepsContacts) {
            this.keepsContacts = keepsContacts;
        }

        void addJustifications(long depot, AnswerSet answers) {
            answers.answers().forEach((champ, answer) -> {
                if (!answer.justification().isBlank() && !personal.contains(champ)) {
                    justifications.add(new Object[] {depot, champ, answer.justification()});
                }
            });
        }

        void addNom(long depot, int ligne, StructureName nom) {
            if (!nom.nom().isEmpty()) {
                noms.add(new Object[] {depot, ligne, nom.nom(), nom.cle()});
                nom.jetons().forEach(jeton -> jetons.add(new Object[] {depot, ligne, jeton}));
            }
        }

        void addRest(long depot, int ligne, AnswerRows.Row row) {
            sources.add(new Object[] {depot, ligne, row.sources()});
            row.marques().forEach((champ, marque) -> marques.add(new Object[] {depot, ligne, champ, marque}));
            if (keepsContacts) {
                row.contacts().forEach((champ, valeur) -> contacts.add(new Object[] {depot, ligne, champ, valeur}));
            }
        }

        void write() {
            rows.batch(insertPole, poles);
            rows.batch(insertStructure, structures);
            rows.batch("INSERT INTO source (depot, ligne, texte) VALUES (?, ?, ?)", sources);
            rows.batch("INSERT INTO marque (depot, ligne, champ, marque) VALUES (?, ?, ?, ?)", marques);
            rows.batch("INSERT INTO contact (depot, ligne, champ, valeur) VALUES (?, ?, ?, ?)", contacts);
            rows.batch("INSERT INTO justification (depot, champ, texte) VALUES (?, ?, ?)", justifications);
            rows.batch("INSERT INTO nom_structure (depot, ligne, nom, cle) VALUES (?, ?, ?, ?)", noms);
            rows.batch("INSERT INTO jeton_structure (depot, ligne, jeton) VALUES (?, ?, ?)", jetons);
        }
    }
}
