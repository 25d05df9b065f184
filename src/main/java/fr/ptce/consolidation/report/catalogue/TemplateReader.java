package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.french.AccentFolding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what is said of one template, and completes it. */
final class TemplateReader {
    private static final Pattern SEGMENT = Pattern.compile("[\\p{L}\\p{N}_{][\\p{L}\\p{N} _.(){}'-]*");

    /** What the software itself writes. */
    private static final List<String> RESERVES =
            List.of("donnees/", "retours/", "modeles/", "diffusion/donnees/", "journal.json");

    private final Path source;
    private final Format format;
    private final Map<String, TemplateDeclaration> words;
    private final List<String> errors;

    TemplateReader(Path source, Format format, Map<String, TemplateDeclaration> words, List<String> errors) {
        this.source = source;
        this.format = format;
        this.words = words;
        this.errors = errors;
    }

    /** The template, or nothing after having told why. */
    Optional<Template> read() {
        int before = errors.size();
        Profile profile = profile();
        String file = file(profile);
        TemplateDeclaration title = words.get("titre");
        Template template = new Template(source, format, title == null ? bareName() : title.texte(), profile, file);
        return errors.size() == before ? Optional.of(template) : Optional.empty();
    }

    private Profile profile() {
        TemplateDeclaration profile = words.get("profil");
        if (profile == null) {
            return Profile.INTERNE;
        }
        return switch (plain(profile.texte())) {
            case "interne" -> Profile.INTERNE;
            case "financeur" -> Profile.FINANCEUR;
            case "pole" -> Profile.POLE;
            case "relance" -> Profile.RELANCE;
            default -> {
                errors.add(profile.error("le profil « " + profile.texte()
                        + " » est inconnu ; écrivez interne, financeur, pôle ou relance"));
                yield Profile.INTERNE;
            }
        };
    }

    private String file(Profile profile) {
        String extension = extension();
        TemplateDeclaration said = words.get("fichier");
        TemplateDeclaration declared = said != null
                ? said
                : new TemplateDeclaration(
                        (profile.isParPole() ? bareName() + "/" + Template.POLE : bareName()) + "." + extension,
                        String.valueOf(source.getFileName()));
        String file = declared.texte().replace('\\', '/');
        check(declared, file, profile);
        boolean outside = profile == Profile.FINANCEUR && !file.startsWith(Template.DIFFUSION);
        return outside ? Template.DIFFUSION + file : file;
    }

    private String extension() {
        TemplateDeclaration output = words.get("sortie");
        if (output == null) {
            return format.outputs().get(0);
        }
        String asked = plain(output.texte());
        if (!format.outputs().contains(asked)) {
            errors.add(output.error("ce modèle ne peut pas donner « " + output.texte() + " », seulement "
                    + String.join(" ou ", format.outputs())));
            return format.outputs().get(0);
        }
        return asked;
    }

    private void check(TemplateDeclaration declared, String file, Profile profile) {
        String lower = file.toLowerCase(Locale.ROOT);
        boolean named = !file.isEmpty()
                && List.of(file.split("/", -1)).stream()
                        .allMatch(part -> SEGMENT.matcher(part).matches() && !part.endsWith("."));
        @Nullable String fault = null;
        if (!named) {
            fault = "« " + declared.texte() + " » n'est pas un nom de fichier du dossier de la campagne";
        } else if (format.outputs().stream().noneMatch(end -> lower.endsWith("." + end))) {
            fault = "« " + declared.texte() + " » doit finir par ." + String.join(" ou .", format.outputs());
        } else if (profile.isParPole() != file.contains(Template.POLE)) {
            fault = profile.isParPole()
                    ? "le nom d'un rapport fait par pôle doit contenir {pole}, sans quoi tous auraient le même"
                    : "{pole} n'a de sens que dans un rapport de profil pôle ou relance";
        } else if (RESERVES.stream().anyMatch(lower::startsWith)) {
            fault = "« " + declared.texte() + " » est un nom réservé aux fichiers du logiciel";
        } else if (profile != Profile.FINANCEUR && lower.startsWith(Template.DIFFUSION)) {
            fault = "seul un rapport de profil financeur va dans diffusion";
        }
        if (fault != null) {
            errors.add(declared.error(fault));
        }
    }

    private String bareName() {
        String name = String.valueOf(source.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String plain(String text) {
        return AccentFolding.fold(text).strip();
    }
}
