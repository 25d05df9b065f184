package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.french.Plural;
import fr.ptce.consolidation.store.Rows;
import fr.ptce.consolidation.store.StoredRow;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the poles the network must write to. */
final class Reminders {
    /**
     * The expected poles and those that answered. Findings are counted once for all poles: counting them pole by pole grows
     * as the square of the campaign.
     */
    private static final String QUERY = """
            SELECT p.pole, COALESCE(a.nom, p.pole) AS nom, e.fichier AS compte,
                COALESCE(f.erreurs, 0) + COALESCE(g.erreurs, 0) AS erreurs,
                COALESCE(f.ouvertes, 0) + COALESCE(g.ouvertes, 0) AS ouvertes,
                v.fichier AS vide, v.raison AS constat
            FROM (
                SELECT pole FROM pole_attendu WHERE campagne = ?
                UNION
                SELECT pole FROM etat_fichier WHERE campagne = ? AND pole <> '' AND questionnaire <> 'structure') p
            LEFT JOIN pole_attendu a ON a.campagne = ? AND a.pole = p.pole
            LEFT JOIN etat_fichier e ON e.campagne = ? AND e.pole = p.pole AND e.etat = 'accepte'
            LEFT JOIN (
                SELECT pole, fichier, raison, ROW_NUMBER() OVER (PARTITION BY pole ORDER BY fichier) AS rang
                FROM etat_fichier
                WHERE campagne = ? AND etat = 'vide' AND questionnaire <> 'structure') v ON v.pole = p.pole AND v.rang = 1
            LEFT JOIN (%s) f ON f.depot = e.depot
            LEFT JOIN (%s) g ON g.pole = e.pole
            ORDER BY COALESCE(a.rang, 999999999), p.pole""".formatted(counts("depot", "NOT NULL"), counts("pole", "NULL"));

    private Reminders() {}

    /** How many findings remain open, of files or across them. */
    private static String counts(String key, String submission) {
        return """
                SELECT x.%1$s, COUNT(CASE WHEN x.gravite = 'ERROR' THEN 1 END) AS erreurs,
                    COUNT(CASE WHEN x.gravite = 'WARNING' AND TRIM(x.justification) = '' THEN 1 END) AS ouvertes
                FROM anomalie x
                WHERE x.campagne = ? AND x.depot IS %2$s
                GROUP BY x.%1$s""".formatted(key, submission);
    }

    static List<Reminder> read(Rows rows, String campagne) {
        Object[] campagnes = Collections.nCopies(7, campagne).toArray();
        UnreadableSendings sendings = UnreadableSendings.read(rows, campagne);
        return rows.list(QUERY, row -> toReminder(row, sendings), campagnes).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A pole none of whose questionnaires counts: what it sent and could not be read is told, never that nothing came; nobody
     * is written to about a file that may come from several poles.
     */
    private static Optional<Reminder> unanswered(StoredRow row, String pole, String name, UnreadableSendings sendings) {
        if (sendings.isHeld(pole)) {
            return Optional.empty();
        }
        return Optional.of(sendings.findOf(pole)
                .map(one -> new Reminder(
                        pole,
                        name,
                        one.pole().isEmpty() ? Reminder.Reason.NON_LISIBLE : Reminder.Reason.REFUSE,
                        one.fichier(),
                        one.told()))
                .orElseGet(() -> withoutAnswer(row, pole, name)));
    }

    /** Nothing came, or nothing but a questionnaire without an answer. */
    private static Reminder withoutAnswer(StoredRow row, String pole, String name) {
        return row.findText("vide")
                .map(file -> new Reminder(
                        pole, name, Reminder.Reason.VIDE, file, "Fichier « " + file + " ». " + row.text("constat")))
                .orElseGet(
                        () -> new Reminder(pole, name, Reminder.Reason.SANS_REPONSE, "", "Aucun questionnaire reçu."));
    }

    private static Optional<Reminder> toReminder(StoredRow row, UnreadableSendings sendings) {
        String pole = row.text("pole");
        String name = row.text("nom");
        int errors = row.integer("erreurs");
        int open = row.integer("ouvertes");
        Optional<String> counted = row.findText("compte");
        if (counted.isEmpty()) {
            return unanswered(row, pole, name, sendings);
        }
        String account = counted.get();
        if (errors > 0) {
            return Optional.of(new Reminder(
                    pole,
                    name,
                    Reminder.Reason.A_CORRIGER,
                    account,
                    Plural.counted(errors, "anomalie bloquante") + " à corriger."));
        }
        return open == 0
                ? Optional.empty()
                : Optional.of(new Reminder(
                        pole,
                        name,
                        Reminder.Reason.A_JUSTIFIER,
                        account,
                        Plural.counted(open, "anomalie") + " à corriger ou à justifier."));
    }
}
