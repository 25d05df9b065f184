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
        Profile profil = profil();
        String fichier = fichier(profil);
        TemplateDeclaration titre = words.get("titre");
        Template modele = new Template(source, format, titre == null ? bareName() : titre.texte(), profil, fichier);
        return errors.size() == before ? Optional.of(modele) : Optional.empty();
    }

    private Profile profil() {
        TemplateDeclaration profil = words.get("profil");
        if (profil == null) {
            return Profile.INTERNE;
        }
        return switch (plain(profil.texte())) {
            case "interne" -> Profile.INTERNE;
            case "financeur" -> Profile.FINANCEUR;
            case "pole" -> Profile.POLE;
            case "relance" -> Profile.RELANCE;
            default -> {
                errors.add(profil.erreur("le profil « " + profil.texte()
                        + " » est inconnu ; écrivez interne, financeur, pôle ou relance"));
                yield Profile.INTERNE;
            }
        };
    }

    private String fichier(Profile profil) {
        String extension = extension();
        TemplateDeclaration said = words.get("fichier");
        TemplateDeclaration declared = said != null
                ? said
                : new TemplateDeclaration(
                        (profil.isParPole() ? bareName() + "/" + Template.POLE : bareName()) + "." + extension,
                        String.valueOf(source.getFileName()));
        String fichier = declared.texte().replace('\\', '/');
        check(declared, fichier, profil);
        boolean outside = profil == Profile.FINANCEUR && !fichier.startsWith(Template.DIFFUSION);
        return outside ? Template.DIFFUSION + fichier : fichier;
    }

    private String extension() {
        TemplateDeclaration sortie = words.get("sortie");
        if (sortie == null) {
            return format.sorties().get(0);
        }
        String asked = plain(sortie.texte());
        if (!format.sorties().contains(asked)) {
            errors.add(sortie.erreur("ce modèle ne peut pas donner « " + sortie.texte() + " », seulement "
                    + String.join(" ou ", format.sorties())));
            return format.sorties().get(0);
        }
        return asked;
    }

    private void check(TemplateDeclaration declared, String fichier, Profile profil) {
        String lower = fichier.toLowerCase(Locale.ROOT);
        boolean named = !fichier.isEmpty()
                && List.of(fichier.split("/", -1)).stream()
                        .allMatch(part -> SEGMENT.matcher(part).matches() && !part.endsWith("."));
        @Nullable String fault = null;
        if (!named) {
            fault = "« " + declared.texte() + " » n'est pas un nom de fichier du dossier de la campagne";
        } else if (format.sorties().stream().noneMatch(end -> lower.endsWith("." + end))) {
            fault = "« " + declared.texte() + " » doit finir par ." + String.join(" ou .", format.sorties());
        } else if (profil.isParPole() != fichier.contains(Template.POLE)) {
            fault = profil.isParPole()
                    ? "le nom d'un rapport fait par pôle doit contenir {pole}, sans quoi tous auraient le même"
                    : "{pole} n'a de sens que dans un rapport de profil pôle ou relance";
        } else if (RESERVES.stream().anyMatch(lower::startsWith)) {
            fault = "« " + declared.texte() + " » est un nom réservé aux fichiers du logiciel";
        } else if (profil != Profile.FINANCEUR && lower.startsWith(Template.DIFFUSION)) {
            fault = "seul un rapport de profil financeur va dans diffusion";
        }
        if (fault != null) {
            errors.add(declared.erreur(fault));
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
