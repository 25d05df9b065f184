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
    static final String LISTE = "rapports.csv";

    private static final List<String> COLONNES = List.of("modele", "titre", "profil", "fichier");

    private final Path dossier;
    private final List<String> errors = new ArrayList<>();

    private Templates(Path dossier) {
        this.dossier = dossier;
    }

    /**
     * Reads what each template says of itself.
     *
     * @param dossier {@code templates/rapports}; none when it does not exist
     * @return the templates, by name
     * @throws IOException when the folder cannot be read
     * @throws TemplateException every wrong line, at once
     */
    public static List<Template> read(Path dossier) throws IOException, TemplateException {
        Templates modeles = new Templates(dossier);
        List<Template> found = modeles.read();
        if (!modeles.errors.isEmpty()) {
            throw new TemplateException(modeles.errors);
        }
        return found;
    }

    private List<Template> read() throws IOException {
        List<Path> files = files();
        Map<String, Map<String, TemplateDeclaration>> liste = liste(files);
        Map<String, Template> targets = new LinkedHashMap<>();
        for (Path file : files) {
            Format format = Format.find(name(file)).orElseThrow();
            Map<String, TemplateDeclaration> words = new HashMap<>(format.isText() ? entete(file) : Map.of());
            words.putAll(liste.getOrDefault(name(file), Map.of()));
            new TemplateReader(file, format, words, errors).read().ifPresent(modele -> add(targets, modele));
        }
        return List.copyOf(targets.values());
    }

    private void add(Map<String, Template> targets, Template modele) {
        Template first = targets.putIfAbsent(modele.fichier().toLowerCase(Locale.ROOT), modele);
        if (first != null) {
            errors.add(name(modele.source()) + " et " + name(first.source()) + " donneraient tous deux « "
                    + modele.fichier() + " » : changez le nom de l'un des deux rapports.");
        }
    }

    private Map<String, TemplateDeclaration> entete(Path file) throws IOException {
        try {
            return TemplateHeader.read(file);
        } catch (CharacterCodingException otherCharset) {
            errors.add(name(file) + " : ce texte n'est pas en UTF-8. Enregistrez-le en UTF-8.");
            return Map.of();
        }
    }

    private Map<String, Map<String, TemplateDeclaration>> liste(List<Path> files) throws IOException {
        Path file = dossier.resolve(LISTE);
        Map<String, Map<String, TemplateDeclaration>> liste = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return liste;
        }
        try {
            for (NetworkCsv.Ligne ligne : NetworkCsv.read(file, COLONNES).lignes()) {
                String modele = ligne.get("modele");
                boolean known = files.stream().anyMatch(path -> name(path).equals(modele));
                if (!known) {
                    errors.add(ligne.erreur("le modèle « " + modele + " » n'est pas dans ce dossier"));
                } else if (liste.put(modele, words(ligne)) != null) {
                    errors.add(ligne.erreur("le modèle « " + modele + " » est déjà décrit plus haut"));
                }
            }
        } catch (CampagneException wrong) {
            errors.addAll(wrong.erreurs());
        }
        return liste;
    }

    private static Map<String, TemplateDeclaration> words(NetworkCsv.Ligne ligne) {
        Map<String, TemplateDeclaration> words = new LinkedHashMap<>();
        COLONNES.stream()
                .skip(1)
                .filter(colonne -> !ligne.get(colonne).isEmpty())
                .forEach(colonne -> words.put(
                        colonne, new TemplateDeclaration(ligne.get(colonne), LISTE + ", ligne " + ligne.numero())));
        return words;
    }

    /** The traces of an open document are no templates. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(dossier)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> isTemplate(name(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTemplate(String nom) {
        Optional<Format> format = Format.find(nom);
        return format.isPresent() && !nom.equals(LISTE) && !nom.startsWith("~") && !nom.startsWith(".");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
