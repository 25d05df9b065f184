package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.office.read.XlsxReading;
import fr.ptce.consolidation.questionnaire.Definition;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
        this(definition, poles, campagne, ExerciceCheck.ANY);
    }

    /**
     * A reader for one campaign whose accounting year is known: a workbook of another year is refused.
     *
     * @param definition the questionnaire
     * @param poles ids of the registry; empty when the registry is not known, any pole being then accepted
     * @param campagne id of the campaign expected, "" when any
     * @param exercice accounting year its workbooks are about, 0 when any
     */
    public FormReader(Definition definition, Set<String> poles, String campagne, int exercice) {
        this.definition = definition;
        this.envelopeCheck = new EnvelopeCheck(definition.settings(), Set.copyOf(poles), campagne, exercice);
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
        Envelope envelope = Envelope.read(workbook);
        Identity identity = envelope.identity();
        ReadingLog log = new ReadingLog(fileName, identity.pole());
        return identity.isStructure()
                ? readStructure(workbook, envelope, new Whole(fileName, sha256, log))
                : readPole(workbook, envelope, new Whole(fileName, sha256, log));
    }

    /** The file being read. */
    private record Whole(String fichier, String sha256, ReadingLog log) {
        /** Whether what was said so far refuses it. */
        boolean isRefused() {
            return log.toList().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }

        FormReading refused(Identity identity) {
            return new FormReading.Refused(fichier, sha256, identity, log.toList());
        }

        FormReading read(Identity identity, AnswerSet pole, List<StructureRow> structures) {
            return new FormReading.Read(new Submission(fichier, sha256, identity, pole, structures, log.toList()));
        }
    }

    private FormReading readStructure(Workbook workbook, Envelope envelope, Whole file) {
        Identity identity = envelope.identity();
        GroupLocator groups = GroupLocator.locate(formQuestions, workbook);
        envelopeCheck.check(envelope, file.fichier(), groups.hasQuestions(), file.log());
        if (file.isRefused()) {
            return file.refused(identity);
        }
        Optional<StructureRow> structure = new StructureFormReader(formQuestions, file.log()).read(groups);
        if (structure.isEmpty()) {
            return file.refused(identity);
        }
        new MissingQuestions(definition, identity, file.log()).check(formQuestions, groups, formQuestions, List.of());
        return file.read(identity, new AnswerSet(Map.of()), List.of(structure.get()));
    }

    private FormReading readPole(Workbook workbook, Envelope envelope, Whole file) {
        Identity identity = envelope.identity();
        ReadingLog log = file.log();
        GroupLocator groups = GroupLocator.locate(poleQuestions, workbook);
        List<StructureTable> tables = new StructureTables(structureQuestions, workbook).find();
        envelopeCheck.check(envelope, file.fichier(), groups.hasQuestions() || !tables.isEmpty(), log);
        if (file.isRefused()) {
            return file.refused(identity);
        }
        new MissingQuestions(definition, identity, log).check(poleQuestions, groups, structureQuestions, tables);
        AnswerSet pole = poleAnswers(groups, log);
        List<StructureRow> structures = new StructureReader(structureQuestions, log).read(tables);
        return file.read(identity, pole, structures);
    }

    private AnswerSet poleAnswers(GroupLocator groups, ReadingLog log) {
        AnswerReader reader = new AnswerReader(log);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : poleQuestions.all()) {
            answers.put(
                    question.field().name(),
                    reader.read(question, groups::places, groups.justifications(question), ""));
        }
        return new AnswerSet(answers);
    }

    private static FormReading refused(XlsxReading.Refused refused, String fileName) {
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
        return new FormReading.Refused(fileName, refused.sha256(), Identity.UNKNOWN, List.of(finding));
    }
}
