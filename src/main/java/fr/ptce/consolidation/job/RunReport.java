package fr.ptce.consolidation.job;

import fr.ptce.consolidation.merge.FileState;
import fr.ptce.consolidation.merge.RuleFindings;
import fr.ptce.consolidation.merge.Totals;
import java.nio.file.Path;
import java.util.List;

/**
 * How a run ended, for the survey officer.
 *
 * @param libelle name of the campaign
 * @param exemple whether its answers are fictitious
 * @param expected poles of the registry
 * @param fichiers files received = acceptes + doublons + refuses + vides
 * @param acceptes questionnaires taken into account, one per pole
 * @param doublons files replaced by a later version or identical to another
 * @param refuses files that contribute nothing, each with its reason; first those the network must decide of
 * @param reread files actually read by this run; the others were known by their content
 * @param polesToCorrect poles with at least one blocking finding
 * @param polesToJustify poles with at least one finding to justify
 * @param kept poles kept by the selection
 * @param forms the forms member structures filled by themselves, apart from the files above
 * @param criterion the selection rule, in one French sentence
 * @param findings the findings to be seen, by rule, the gravest first
 * @param outputs files published, relative to {@code folder}, sorted
 * @param folder folder of the outputs
 * @param vides files in which nothing is answered, each with what was seen
 * @param versions which file counts for the poles that sent several
 * @param missing outputs that could not be made, each with its reason
 * @param notes what else the officer must know, for instance that the database was rebuilt
 */
public record RunReport(
        String libelle,
        boolean exemple,
        int expected,
        int fichiers,
        int acceptes,
        int doublons,
        List<RefusalTold> refuses,
        int reread,
        int polesToCorrect,
        int polesToJustify,
        int kept,
        Totals.StructureFormTotals forms,
        String criterion,
        List<RuleFindings> findings,
        List<String> outputs,
        Path folder,
        List<RefusalTold> vides,
        List<FileState> versions,
        List<RefusalTold> missing,
        List<String> notes) {
    public RunReport {
        vides = List.copyOf(vides);
        versions = List.copyOf(versions);
        missing = List.copyOf(missing);
        refuses = List.copyOf(refuses);
        findings = List.copyOf(findings);
        outputs = List.copyOf(outputs);
        notes = List.copyOf(notes);
    }

    /**
     * A refused file.
     *
     * @param fichier path relative to the campaign's folder
     * @param message why, in one French sentence
     * @param action what to do, in one French sentence
     * @param presumption whom it seems to come from, in one French sentence; "" when nothing tells
     * @param attachments the lines of {@code redressements.csv} that would attach it to a pole, where that can be
     */
    public record RefusalTold(
            String fichier, String message, String action, String presumption, List<String> attachments) {
        public RefusalTold {
            attachments = List.copyOf(attachments);
        }
    }

    /** Whether the run ended with refused or empty files, blocking findings or outputs that could not be made. */
    public boolean hasBlockingFindings() {
        return !refuses.isEmpty() || !vides.isEmpty() || polesToCorrect > 0 || !missing.isEmpty();
    }
}
