package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.PoleDesignations;
import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.office.read.XlsxReading;
import fr.ptce.consolidation.questionnaire.Definition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads returned questionnaires, wherever the pole has moved the questions, and understands what it typed. All that is
 * wrong with a file is said at once. Thread-safe.
 */
public final class FormReader {
    private final Definition definition;
    private final PoleDesignations designations;
    private final Map<String, String> attached;
    private final EnvelopeCheck envelopeCheck;
    private final Questions poleQuestions;
    private final Questions structureQuestions;
    private final Questions formQuestions;
    private final XlsxReader xlsx = new XlsxReader(XlsxLimits.defaults(), System::nanoTime, OwnSheets::contain);

    /**
     * A reader for one campaign.
     *
     * @param definition the questionnaire
     * @param poles ids of the registry; empty when the registry is not known, any pole being then accepted
     * @param campagne id of the campaign expected, "" when any
     */
    public FormReader(Definition definition, Set<String> poles, String campagne) {
        this(definition, PoleDesignations.ofIds(poles), campagne, ExerciceCheck.ANY, Map.of());
    }

    /**
     * A reader for one campaign, that also compares the names poles bear and the accounting years.
     *
     * @param definition the questionnaire
     * @param poles whom words designate, by the registry
     * @param campagne id of the campaign expected, "" when any
     * @param exercice accounting year its workbooks are about, 0 when any
     * @param attached the files the network attached to a pole: its id, by the name of the file in findings
     */
    public FormReader(
            Definition definition,
            PoleDesignations poles,
            String campagne,
            int exercice,
            Map<String, String> attached) {
        this.definition = definition;
        this.designations = poles;
        this.attached = Map.copyOf(attached);
        this.envelopeCheck = new EnvelopeCheck(definition.settings(), poles, campagne, exercice);
        this.poleQuestions = new Questions(definition.poleFields());
        this.structureQuestions = new Questions(definition.structureFields());
        this.formQuestions = new Questions(FormKind.structureFields(definition));
    }

    /**
     * Opens and reads a file.
     *
     * @param file the file on disk
     * @param fileName its name in findings: its path relative to the campaign's folder, with {@code /}
     */
    public FormReading read(Path file, String fileName) {
        return read(xlsx.read(file), fileName);
    }

    /** Reads a workbook already opened; see {@link #read(Path, String)}. */
    public FormReading read(XlsxReading reading, String fileName) {
        if (reading instanceof XlsxReading.Refused refused) {
            return refused(refused, fileName);
        }
        return read(OwnSheets.leftOut(((XlsxReading.Read) reading).workbook()), reading.sha256(), fileName);
    }

    private FormReading read(Workbook workbook, String sha256, String fileName) {
        Opened opened = new Opened(fileName, sha256, Envelope.read(workbook));
        return opened.envelope().identity().isStructure()
                ? readStructure(workbook, opened)
                : readPole(workbook, opened);
    }

    /** A file that is a workbook. */
    private record Opened(String fichier, String sha256, Envelope envelope) {}

    /** The file being read. */
    private record Whole(String fichier, String sha256, Attribution attribution) {
        ReadingLog log() {
            return attribution.log();
        }

        Identity identity() {
            return attribution.identity();
        }

        FormReading refused() {
            return new FormReading.Refused(fichier, sha256, identity(), attribution.presumed(), log().toList());
        }

        FormReading read(AnswerSet pole, StructureReader.Structures read) {
            return new FormReading.Read(
                    new Submission(
                            fichier, sha256, identity(), pole, read.structures(), read.setAside(), log().toList()),
                    attribution.lifted());
        }
    }

    private Whole whole(Opened opened, Questions questions, GroupLocator groups, boolean hasQuestions) {
        PoleWitnesses witnesses =
                PoleWitnesses.of(designations, opened.envelope(), opened.fichier(), questions, groups);
        Optional<String> pole = Optional.ofNullable(attached.get(opened.fichier()));
        return new Whole(
                opened.fichier(),
                opened.sha256(),
                Attribution.of(envelopeCheck, opened.envelope(), witnesses, hasQuestions, pole));
    }

    private FormReading readStructure(Workbook workbook, Opened opened) {
        GroupLocator groups = GroupLocator.locate(formQuestions, workbook);
        Whole file = whole(opened, formQuestions, groups, groups.hasQuestions());
        if (file.attribution().isRefused()) {
            return file.refused();
        }
        FormerEdition edition = FormerEdition.of(definition, file.identity(), workbook);
        Optional<StructureRow> structure = new StructureFormReader(formQuestions, edition, file.log()).read(groups);
        if (structure.isEmpty()) {
            return file.refused();
        }
        new MissingQuestions(definition, file.identity(), edition, file.log())
                .check(formQuestions, groups, formQuestions, List.of());
        return file.read(new AnswerSet(Map.of()), new StructureReader.Structures(List.of(structure.get()), List.of()));
    }

    private FormReading readPole(Workbook workbook, Opened opened) {
        GroupLocator groups = GroupLocator.locate(poleQuestions, workbook);
        List<StructureTable> tables = new StructureTables(structureQuestions, workbook).find();
        Whole file = whole(opened, poleQuestions, groups, groups.hasQuestions() || !tables.isEmpty());
        if (file.attribution().isRefused()) {
            return file.refused();
        }
        ReadingLog log = file.log();
        FormerEdition edition = FormerEdition.of(definition, file.identity(), workbook);
        new MissingQuestions(definition, file.identity(), edition, log)
                .check(poleQuestions, groups, structureQuestions, tables);
        AnswerSet pole = new AnswerSet(new GroupReader(poleQuestions, groups, edition, log).read(""));
        return file.read(pole, new StructureReader(structureQuestions, edition, log).read(tables));
    }

    /**
     * The cells that must say something else for a file to be taken, the next time, for that of the pole it was attached to.
     *
     * @param file the file on disk; none of its cells when it cannot be read any more
     * @param fileName its name in findings
     */
    public List<IdentityCell> identityCells(Path file, String fileName, ExpectedPole pole) {
        if (!(xlsx.read(file) instanceof XlsxReading.Read read)) {
            return List.of();
        }
        Workbook workbook = OwnSheets.leftOut(read.workbook());
        Envelope envelope = Envelope.read(workbook);
        boolean form = envelope.identity().isStructure();
        Questions questions = form ? formQuestions : poleQuestions;
        PoleWitnesses witnesses =
                PoleWitnesses.of(designations, envelope, fileName, questions, GroupLocator.locate(questions, workbook));
        List<StructureTable> tables = form ? List.of() : new StructureTables(structureQuestions, workbook).find();
        return IdentityCells.of(workbook, witnesses, tables, pole);
    }

    /** Whom a file that cannot be read seems to come from: the pole the network attached it to, else by its name. */
    public PresumedPoles presumed(String fileName) {
        return designations.presumed(fileName, attached);
    }

    private FormReading refused(XlsxReading.Refused refused, String fileName) {
        Finding finding = new Finding(
                refused.code(),
                Severity.ERROR,
                List.of(new Location(fileName, refused.sheet(), "")),
                "",
                "",
                "",
                refused.part().isEmpty() ? refused.seen() : refused.seen() + " (" + refused.part() + ")",
                "",
                refused.sheet().isEmpty()
                        ? refused.message()
                        : "Feuille " + Typography.quote(refused.sheet()) + " : " + refused.message(),
                refused.action(),
                "");
        return new FormReading.Refused(
                fileName, refused.sha256(), Identity.UNKNOWN, presumed(fileName), List.of(finding));
    }
}
