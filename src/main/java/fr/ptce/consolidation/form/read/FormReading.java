package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import java.util.List;

/** What became of a returned file: read or refused. Every file ends in one of these. */
public sealed interface FormReading {
    /** Path relative to the campaign's folder, with {@code /}. */
    String fichier();

    /** SHA-256 of the bytes read, 64 lower-case hexadecimal digits; "" when they could not be read. */
    String sha256();

    /** What the workbook says of itself, {@link Identity#UNKNOWN} when it could not be opened. */
    Identity identity();

    /** What was noticed, gravest first. */
    List<Finding> findings();

    /**
     * A questionnaire of ours, or the form of one member structure, read whole; its answers may still be wrong.
     *
     * @param submission the answers
     * @param lifted what made its pole doubtful, and no longer refuses it: the network attached the file to its pole
     */
    record Read(Submission submission, List<Finding> lifted) implements FormReading {
        public Read {
            lifted = List.copyOf(lifted);
        }

        @Override
        public String fichier() {
            return submission.fichier();
        }

        @Override
        public String sha256() {
            return submission.sha256();
        }

        @Override
        public Identity identity() {
            return submission.identity();
        }

        @Override
        public List<Finding> findings() {
            return submission.findings();
        }
    }

    /**
     * A file that is no questionnaire of this campaign: it contributes nothing.
     *
     * @param identity what it says of itself; of no pole when several may be meant
     * @param presumed whom it seems to come from
     * @param findings at least one of severity ERROR says why and what to do
     */
    record Refused(String fichier, String sha256, Identity identity, PresumedPoles presumed, List<Finding> findings)
            implements FormReading {
        public Refused {
            findings = findings.stream().sorted().toList();
            if (findings.isEmpty() || findings.get(0).severity() != Severity.ERROR) {
                throw new IllegalArgumentException("a refusal needs its reason: " + fichier);
            }
        }
    }
}
