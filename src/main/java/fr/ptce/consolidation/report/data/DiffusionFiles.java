package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Labels;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes {@code diffusion/donnees/}: the open data of a campaign, and nothing else. Only the figures of profile financeur,
 * masked by secrecy: a masked number is {@code s} and its statut {@code s}, the reason being no concern of a reader. With
 * what they need to be understood by a machine: code lists, definitions, and a descriptor, a Frictionless Data Package.
 */
public final class DiffusionFiles {
    static final String INDICATORS = "indicateurs.csv";
    static final String DEFINITIONS = "definitions.csv";
    static final String NOMENCLATURES = "nomenclatures.csv";
    static final List<String> DEFINITIONS_COLUMNS =
            List.of("indicateur", "libelle", "base", "unite", "bloc", "formule", "ventilations", "repere");
    static final List<String> NOMENCLATURES_COLUMNS = List.of("champ", "code", "champ_libelle", "libelle");
    private static final String NOTICE = "LISEZMOI-diffusion.txt";

    private final CampaignData data;
    private final List<Figure> figures;

    /** The open data of that campaign. */
    public DiffusionFiles(CampaignData data) {
        this.data = data;
        figures = data.diffusion().figures();
    }

    /**
     * Writes them all.
     *
     * @param folder the folder {@code diffusion/donnees}, created when absent
     * @throws IOException when the disk fails; the folder is then incomplete
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        writeFigures(folder.resolve(INDICATORS));
        writeDefinitions(folder.resolve(DEFINITIONS));
        writeCodes(folder.resolve(NOMENCLATURES));
        writeNotice(folder.resolve("LISEZMOI.txt"));
        Files.writeString(
                folder.resolve("datapackage.json"),
                JsonText.of(new DataPackage(data, figures).toMap(folder)),
                StandardCharsets.UTF_8);
    }

    private void writeFigures(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, IndicateursCsv.COLUMNS)) {
            for (Figure figure : figures) {
                IndicateursCsv.write(csv, figure, figure.isSecrecy() ? Figure.SECRECY : Figure.PUBLISHED);
            }
        }
    }

    /** One row per title published: the lines of the definition that share it are told one after the other. */
    private void writeDefinitions(Path file) throws IOException {
        Set<List<String>> published = new LinkedHashSet<>();
        figures.forEach(figure -> published.add(List.of(
                figure.indicateur(),
                figure.libelle(),
                figure.base(),
                figure.unite().label())));
        Map<List<String>, List<IndicatorDefinition>> titles = new LinkedHashMap<>();
        published.forEach(title -> titles.put(title, new ArrayList<>()));
        for (IndicatorDefinition line : data.definition().indicators()) {
            List<IndicatorDefinition> lines = titles.get(
                    List.of(line.id(), line.libelle(), line.base(), line.unite().label()));
            if (lines != null) {
                lines.add(line);
            }
        }
        try (CsvWriter csv = CsvWriter.create(file, DEFINITIONS_COLUMNS)) {
            for (Map.Entry<List<String>, List<IndicatorDefinition>> title : titles.entrySet()) {
                List<String> key = title.getKey();
                List<IndicatorDefinition> lines = title.getValue();
                csv.row(
                        key.get(0),
                        key.get(1),
                        key.get(2),
                        key.get(3),
                        lines.isEmpty() ? "" : lines.get(0).bloc(),
                        formulas(lines),
                        String.join(" ", breakdowns(lines)),
                        lines.isEmpty() ? "" : lines.get(0).repere());
            }
        }
    }

    private String formulas(List<IndicatorDefinition> lines) {
        FormulaInWords words = new FormulaInWords(data.definition());
        Set<String> formulas = new LinkedHashSet<>();
        for (IndicatorDefinition line : lines) {
            boolean named = lines.size() > 1 && line.modalities().size() == 1;
            formulas.add((named ? line.modalities().get(0).label() + " : " : "") + words.of(line));
        }
        return String.join(" | ", formulas);
    }

    private static Set<String> breakdowns(List<IndicatorDefinition> lines) {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.addAll(line.ventilations()));
        return names;
    }

    /** The groups met, and one for the whole, so that every figure finds its group. */
    private void writeCodes(Path file) throws IOException {
        Labels labels = new Labels(data.definition());
        Set<List<String>> codes = new LinkedHashSet<>();
        codes.add(List.of("", ""));
        figures.forEach(figure -> codes.add(List.of(figure.ventilation(), figure.ventilationModalite())));
        try (CsvWriter csv = CsvWriter.create(file, NOMENCLATURES_COLUMNS)) {
            for (List<String> code : codes) {
                String field = code.get(0);
                csv.row(
                        field,
                        code.get(1),
                        field.isEmpty() ? "Ensemble" : labels.field(field),
                        field.isEmpty() ? "Ensemble" : labels.code(field, code.get(1)));
            }
        }
    }

    private void writeNotice(Path file) throws IOException {
        try (InputStream in = DiffusionFiles.class.getResourceAsStream(NOTICE)) {
            if (in == null) {
                throw new IOException("the program lacks its own " + NOTICE);
            }
            String mention = data.mention();
            Licence licence = Licence.of(data.definition().settings());
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{campagne}", data.campagne().libelle())
                    .replace("{exercice}", Integer.toString(data.campagne().exercice()))
                    .replace("{mention}", mention.isEmpty() ? "" : mention.concat("\n\n"))
                    .replace("{licence}", licence.title() + " (" + licence.address() + ")")
                    .replace("{selection}", data.consolidation().criteria());
            Files.writeString(file, "\uFEFF" + text.replace("\r", "").replace("\n", "\r\n"), StandardCharsets.UTF_8);
        }
    }
}
