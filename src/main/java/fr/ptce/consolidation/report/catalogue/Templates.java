package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.campaign.NetworkCsv;
import fr.ptce.consolidation.fill.TemplateException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The templates of a folder: each workbook, document or text there, as {@code rapports.csv} or its own first lines describe it; by default
 * an internal report that bears its name.
 */
public final class Templates {
    /** Describes the templates that cannot describe themselves. */
    static final String LIST = "rapports.csv";

    private static final List<String> COLUMNS = List.of("modele", "titre", "profil", "fichier");

    private final Path folder;
    private final List<String> errors = new ArrayList<>();

    private Templates(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads what each template says of itself.
     *
     * @param folder {@code templates/rapports}; none when it does not exist
     * @return the templates, by name
     * @throws IOException when the folder cannot be read
     * @throws TemplateException every wrong line, at once
     */
    public static List<Template> read(Path folder) throws IOException, TemplateException {
        Templates templates = new Templates(folder);
        List<Template> found = templates.read();
        if (!templates.errors.isEmpty()) {
            throw new TemplateException(templates.errors);
        }
        return found;
    }

    private List<Template> read() throws IOException {
        List<Path> files = files();
        Map<String, Map<String, TemplateDeclaration>> list = list(files);
        Map<String, Template> targets = new LinkedHashMap<>();
        for (Path file : files) {
            Format format = Format.find(name(file)).orElseThrow();
            Map<String, TemplateDeclaration> words = new HashMap<>(format.isText() ? header(file) : Map.of());
            words.putAll(list.getOrDefault(name(file), Map.of()));
            new TemplateReader(file, format, words, errors).read().ifPresent(template -> add(targets, template));
        }
        return List.copyOf(targets.values());
    }

    private void add(Map<String, Template> targets, Template template) {
        Template first = targets.putIfAbsent(template.fichier().toLowerCase(Locale.ROOT), template);
        if (first != null) {
            errors.add(name(template.source()) + " et " + name(first.source()) + " donneraient tous deux « "
                    + template.fichier() + " » : changez le nom de l'un des deux rapports.");
        }
    }

    private Map<String, TemplateDeclaration> header(Path file) throws IOException {
        try {
            return TemplateHeader.read(file);
        } catch (CharacterCodingException otherCharset) {
            errors.add(name(file) + " : ce texte n'est pas en UTF-8. Enregistrez-le en UTF-8.");
            return Map.of();
        }
    }

    private Map<String, Map<String, TemplateDeclaration>> list(List<Path> files) throws IOException {
        Path file = folder.resolve(LIST);
        Map<String, Map<String, TemplateDeclaration>> list = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return list;
        }
        try {
            for (NetworkCsv.NetworkLine line : NetworkCsv.read(file, COLUMNS).lignes()) {
                String template = line.get("modele");
                boolean known = files.stream().anyMatch(path -> name(path).equals(template));
                if (!known) {
                    errors.add(line.error("le modèle « " + template + " » n'est pas dans ce dossier"));
                } else if (list.put(template, words(line)) != null) {
                    errors.add(line.error("le modèle « " + template + " » est déjà décrit plus haut"));
                }
            }
        } catch (CampagneException wrong) {
            errors.addAll(wrong.errors());
        }
        return list;
    }

    private static Map<String, TemplateDeclaration> words(NetworkCsv.NetworkLine line) {
        Map<String, TemplateDeclaration> words = new LinkedHashMap<>();
        COLUMNS.stream()
                .skip(1)
                .filter(column -> !line.get(column).isEmpty())
                .forEach(column -> words.put(
                        column, new TemplateDeclaration(line.get(column), LIST + ", ligne " + line.number())));
        return words;
    }

    /** The traces of an open document are no templates. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> isTemplate(name(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTemplate(String name) {
        Optional<Format> format = Format.find(name);
        return format.isPresent() && !name.equals(LIST) && !name.startsWith("~") && !name.startsWith(".");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
