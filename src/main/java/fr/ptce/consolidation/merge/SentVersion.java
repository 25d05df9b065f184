package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.store.StoredRow;
import java.time.DateTimeException;
import java.time.Instant;
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
 */
record SentVersion(long depot, String fichier, String pole, String sha256, String modifie, String answers) {
    /** The last one counts: last modified, then last name, then bytes so that no order depends on chance. */
    static final Comparator<SentVersion> ORDER = Comparator.comparing(SentVersion::instant)
            .thenComparing(SentVersion::fichier, new NaturalOrder())
            .thenComparing(SentVersion::sha256);

    /** The columns {@link #read} expects, then what the file says it is; table {@code depot} is {@code d}. */
    static final String SELECT =
            "SELECT d.id, d.fichier, d.pole, d.sha256, d.modifie, d.reponses_sha256, d.questionnaire";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss 'UTC'", Locale.ROOT);

    static SentVersion read(StoredRow row) {
        return new SentVersion(
                row.number("id"),
                row.text("fichier"),
                row.text("pole"),
                row.text("sha256"),
                row.text("modifie"),
                row.text("reponses_sha256"));
    }

    /** Last modification; the beginning of time when the file does not say it. */
    Instant instant() {
        try {
            return OffsetDateTime.parse(modifie).toInstant();
        } catch (DateTimeException unknown) {
            return Instant.MIN;
        }
    }

    /** The same for people. */
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
        if (!instant().equals(other.instant())) {
            return "modifié " + date() + ", après « " + other.fichier + " » (" + other.date() + ")";
        }
        return "modifié au même moment que « " + other.fichier + " », mais dernier dans l'ordre des noms";
    }
}
