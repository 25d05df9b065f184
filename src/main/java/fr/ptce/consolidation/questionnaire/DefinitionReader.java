package fr.ptce.consolidation.questionnaire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads and checks the questionnaire of a folder: the door of this package. */
public final class DefinitionReader {
    private DefinitionReader() {}

    /** The five files, while they are read. */
    private record Files(
            CsvTable survey,
            CsvTable choices,
            CsvTable settings,
            CsvTable rules,
            CsvTable indicators,
            Communes communes) {
        /** SHA-256 of the decoded texts: the encoding, the byte-order mark and the line ends change nothing. */
        private static MessageDigest digest(CsvTable... files) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            Stream.of(files).forEach(file -> {
                digest.update((file.fichier() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            });
            return digest;
        }

        /** The communes decide of what is read and found too, though not of what the workbook is. */
        String digest() {
            MessageDigest digest = digest(survey, choices, settings, rules, indicators);
            digest.update(communes.text().getBytes(StandardCharsets.UTF_8));
            return Hex.encodeHexString(digest.digest());
        }

        String formDigest() {
            return Hex.encodeHexString(digest(survey, choices, settings).digest());
        }
    }

    /**
     * Reads {@code survey.csv}, {@code choices.csv}, {@code settings.csv}, {@code regles.csv} and
     * {@code indicateurs.csv}; {@code communes.csv} too, when it is there.
     *
     * @param folder usually {@code templates/questionnaire}
     * @return the definition, or everything that is wrong in it, each with its file and line
     * @throws IOException when a file that exists cannot be read
     */
    public static DefinitionReading read(Path folder) throws IOException {
        Problems problems = new Problems();
        Optional<CsvTable> survey = CsvTable.read(folder, SurveyReader.FILE, SurveyReader.COLUMNS, problems);
        Optional<CsvTable> choices = CsvTable.read(folder, ChoicesReader.FILE, ChoicesReader.COLUMNS, problems);
        Optional<CsvTable> settings = CsvTable.read(folder, SettingsReader.FILE, SettingsReader.COLUMNS, problems);
        Optional<CsvTable> rules = CsvTable.read(folder, RulesReader.FILE, RulesReader.COLUMNS, problems);
        Optional<CsvTable> indicators =
                CsvTable.read(folder, IndicatorsReader.FILE, IndicatorsReader.COLUMNS, problems);
        Communes communes = Communes.read(folder, problems);
        if (Stream.of(survey, choices, settings, rules, indicators).anyMatch(Optional::isEmpty)) {
            return new DefinitionReading(Optional.empty(), problems.sorted());
        }
        return read(
                new Files(
                        survey.orElseThrow(),
                        choices.orElseThrow(),
                        settings.orElseThrow(),
                        rules.orElseThrow(),
                        indicators.orElseThrow(),
                        communes),
                problems);
    }

    private static DefinitionReading read(Files files, Problems problems) {
        Map<String, CodeList> lists = new ChoicesReader(problems).read(files.choices());
        Vocabulary vocabulary = new Vocabulary(lists);
        SurveyReader survey = new SurveyReader(vocabulary, problems);
        survey.declare(files.survey());
        ExpressionParser parser = new ExpressionParser(vocabulary, problems);
        List<Section> sections = survey.read(parser, files.communes());
        Map<String, Field> fields = byName(sections);
        new CycleCheck(fields, problems).check();
        Optional<Settings> settings = new SettingsReader(vocabulary, problems).read(files.settings());
        List<Rule> rules = new RulesReader(vocabulary, parser, problems).read(files.rules());
        List<IndicatorDefinition> indicators =
                new IndicatorsReader(vocabulary, parser, problems).read(files.indicators(), fields);
        Optional<Definition> definition = problems.isEmpty()
                ? settings.map(values ->
                        new Definition(values, sections, lists, rules, indicators, files.digest(), files.formDigest()))
                : Optional.empty();
        return new DefinitionReading(definition, problems.sorted());
    }

    private static Map<String, Field> byName(List<Section> sections) {
        Map<String, Field> fields = new LinkedHashMap<>();
        sections.forEach(section -> section.fields().forEach(field -> fields.putIfAbsent(field.name(), field)));
        return fields;
    }
}
