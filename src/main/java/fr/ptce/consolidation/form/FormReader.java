package fr.ptce.consolidation.form;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.xlsx.XlsxReading;
import fr.ptce.consolidation.questionnaire.Definition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads returned questionnaires, wherever the pole has moved the questions. Thread-safe. */
public final class FormReader {
    private final Definition definition;
    private final Set<String> poles;
    private final String campagne;

    /**
     * A reader for one campaign.
     *
     * @param definition the questionnaire
     * @param poles ids of the registry; empty when the registry is not known, any pole being then accepted
     * @param campagne id of the campaign expected, "" when any
     */
    public FormReader(Definition definition, Set<String> poles, String campagne) {
        this.definition = definition;
        this.poles = Set.copyOf(poles);
        this.campagne = campagne;
    }

    /**
     * Opens and reads a file.
     *
     * @param file the file on disk
     * @param fichier its name in findings: its path relative to the campaign's folder, with {@code /}
     */
    public FormReading read(Path file, String fichier) {
        return read(new XlsxReading.Refused("", "FLF-LECTURE", "", "Lecteur absent.", "", file.toString()), fichier);
    }

    /** Reads a workbook already opened; see {@link #read(Path, String)}. */
    public FormReading read(XlsxReading reading, String fichier) {
        if (reading instanceof XlsxReading.Refused refused) {
            Finding finding = new Finding(
                    refused.code(),
                    Severity.ERROR,
                    List.of(new Location(fichier, refused.partie(), "")),
                    "",
                    "",
                    "",
                    refused.seen(),
                    "",
                    refused.message(),
                    refused.action(),
                    "");
            return new FormReading.Refused(fichier, reading.sha256(), Identity.UNKNOWN, List.of(finding));
        }
        throw new IllegalStateException("not yet " + definition + poles + campagne);
    }
}
