package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.store.StoredRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/**
 * One valid file of a pole that may have sent several.
 *
 * @param depot key of its row
 * @param fichier its path
 * @param pole registry id
 * @param sha256 of its bytes
 * @param modifie last modification, as the office program wrote it
 * @param answers digest of what it answers
 * @param worth what its answers are worth beside those of another
 * @param recu the day it came, as the network tells it in {@code receptions.csv}; "" when it does not
 */
record SentVersion(
        long depot,
        String fichier,
        String pole,
        String sha256,
        String modifie,
        String answers,
        String recu,
        Worth worth) {
    /**
     * The last one counts: last day, the true one before that of the last saving, then last modified, then last name, then bytes
     * so that no order depends on chance.
     */
    static final Comparator<SentVersion> ORDER = Comparator.comparing(SentVersion::day)
            .thenComparing(SentVersion::instant)
            .thenComparing(SentVersion::fichier, new NaturalOrder())
            .thenComparing(SentVersion::sha256);

    /** The last one counts, of those whose answers are worth the most. */
    static final Comparator<SentVersion> BEST =
            Comparator.comparing(SentVersion::worth).thenComparing(ORDER);

    /** The columns {@link #read} expects, then what the file says it is; table {@code depot} is {@code d}. */
    static final String SELECT = """
            SELECT d.id, d.fichier, d.pole, d.sha256, d.modifie, d.reponses_sha256, d.questionnaire,
                COALESCE((
                    SELECT j.jour
                    FROM reception j
                    WHERE j.campagne = d.campagne AND j.fichier = d.fichier), '') AS recu,
                CASE
                    WHEN EXISTS (SELECT 1 FROM anomalie v WHERE v.depot = d.id AND v.code = 'EVA-COMMENTAIRES')
                        THEN 'COMMENTS'
                    WHEN EXISTS (
                        SELECT 1 FROM anomalie v WHERE v.depot = d.id AND v.code IN ('FLF-DECALAGE', 'EVA-DEPLACE'))
                        THEN 'MISPLACED'
                    ELSE 'SOUND'
                END AS valeur""";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss 'UTC'", Locale.ROOT);

    private static final DateTimeFormatter RECEPTION = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** What the answers of a file are worth beside those of another, least first. */
    enum Worth {
        /** There is none. */
        COMMENTS("il ne contient que des commentaires"),
        /** They stand beside their cells, most of them or from one cell on. */
        MISPLACED("des réponses y sont décalées ou tapées à côté des cellules attendues"),
        /** They are in their cells. */
        SOUND("");

        private final String flaw;

        Worth(String flaw) {
            this.flaw = flaw;
        }
    }

    static SentVersion read(StoredRow row) {
        return new SentVersion(
                row.number("id"),
                row.text("fichier"),
                row.text("pole"),
                row.text("sha256"),
                row.text("modifie"),
                row.text("reponses_sha256"),
                row.text("recu"),
                Worth.valueOf(row.text("valeur")));
    }

    /** Last modification; the beginning of time when the file does not say it. */
    Instant instant() {
        try {
            return OffsetDateTime.parse(modifie).toInstant();
        } catch (DateTimeException unknown) {
            return Instant.MIN;
        }
    }

    /** The day it came, else that of its last modification; the first of days when neither is known. */
    LocalDate day() {
        if (!recu.isEmpty()) {
            return LocalDate.parse(recu);
        }
        Instant instant = instant();
        return instant.equals(Instant.MIN)
                ? LocalDate.MIN
                : instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Whether this one counts for its answers though that one came last. */
    boolean outweighs(SentVersion other) {
        return worth.compareTo(other.worth) > 0 && ORDER.compare(this, other) < 0;
    }

    /** Why that one does not count though it came last. */
    String flaw() {
        return worth.flaw;
    }

    /** Whether nothing but names tells which of the two came last. */
    boolean isTiedWith(SentVersion other) {
        return day().equals(other.day()) && instant().equals(other.instant());
    }

    /** When it came, for people. */
    private String coming() {
        return recu.isEmpty()
                ? "modifié " + date()
                : "reçu le " + LocalDate.parse(recu).format(RECEPTION) + " d’après receptions.csv";
    }

    /** When it was last modified, for people. */
    String date() {
        Instant instant = instant();
        return instant.equals(Instant.MIN)
                ? "à une date inconnue"
                : "le " + instant.atOffset(ZoneOffset.UTC).format(DAY);
    }

    /** Whether both say the same thing. */
    boolean isSameAs(SentVersion other) {
        return sha256.equals(other.sha256) || answers.equals(other.answers);
    }

    /** Why this one counts rather than that one. */
    String reason(SentVersion other) {
        if (!day().equals(other.day()) && !(recu.isEmpty() && other.recu.isEmpty())) {
            return coming() + ", après « " + other.fichier + " » (" + other.coming() + ")";
        }
        if (!isTiedWith(other)) {
            return "modifié " + date() + ", après « " + other.fichier + " » (" + other.date() + ")";
        }
        return (instant().equals(Instant.MIN) ? "sans date, comme « " : "modifié au même moment que « ") + other.fichier
                + " », mais dernier dans l'ordre des noms";
    }
}
