package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.french.AccentFolding;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * {@code datapackage.json}: the descriptor of the open data, a Data Package of version 2 with a Table Schema for each table.
 * An empty cell or {@code s} is a missing value where a number is expected; in a key, an empty text is a value: that of
 * the whole.
 */
final class DataPackage {
    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String TABLE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json";
    private static final List<String> KEY_TITLE = List.of("indicateur", "libelle", "base", "unite");
    private static final List<String> GROUP_KEY = List.of("champ", "code");

    private final CampaignData data;
    private final List<Figure> figures;

    DataPackage(CampaignData data, List<Figure> figures) {
        this.data = data;
        this.figures = figures;
    }

    /** The descriptor of the tables already written in that folder. */
    Map<String, Object> toMap(Path folder) throws IOException {
        Licence licence = Licence.of(data.definition().settings());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", PROFILE);
        root.put("name", "ptce-" + slug(data.campagne().id()));
        root.put(
                "title",
                data.definition().settings().title() + " – " + data.campagne().libelle());
        root.put("description", description());
        root.put("version", data.campagne().exercice() + ".0.0");
        root.put("keywords", List.of("PTCE", "économie sociale et solidaire", "coopération territoriale", "enquête"));
        root.put(
                "licenses",
                List.of(ordered("name", licence.nom(), "title", licence.title(), "path", licence.address())));
        root.put("sources", List.of(ordered("title", source())));
        root.put("resources", List.of(figures(folder), definitions(folder), codes(folder)));
        return root;
    }

    private String description() {
        String mention = data.mention();
        return (mention.isEmpty() ? "" : mention + ". ") + "Chiffres consolidés de l’exercice "
                + data.campagne().exercice() + ". " + data.consolidation().criteria()
                + " Un nombre couvert par le secret statistique est remplacé par « s ».";
    }

    private String source() {
        return data.definition().settings().title() + ", exercice "
                + data.campagne().exercice() + ", questionnaire version "
                + data.definition().settings().version();
    }

    /** Lower case letters, digits, dots, hyphens: all a name may hold. */
    static String slug(String text) {
        String slug = AccentFolding.fold(text).replaceAll("[^a-z0-9._-]+", "-");
        return slug.isEmpty() ? "campagne" : slug;
    }

    private Map<String, Object> figures(Path folder) throws IOException {
        List<Object> fields = new ArrayList<>();
        fields.add(key("indicateur", "Identifiant de l’indicateur", distinct(Figure::indicateur)));
        fields.add(key("libelle", "Ce qu’il mesure", Set.of()));
        fields.add(key("modalite", "Code compté ou statistique ; vide quand il n’y a qu’un chiffre", Set.of()));
        fields.add(field("modalite_libelle", "string", "La même chose, en clair"));
        fields.add(key("ventilation", "Question qui ventile ; vide pour l’ensemble", distinct(Figure::ventilation)));
        fields.add(key("ventilation_modalite", "Groupe de cette ventilation ; vide pour l’ensemble", Set.of()));
        fields.add(field("valeur", "number", "Le chiffre, dans son unité, à six décimales ; s quand il est secret"));
        fields.add(key("unite", "Unité", distinct(figure -> figure.unite().label())));
        fields.add(field("numerateur", "number", "Nombre ou somme au-dessus de la barre ; s quand il est secret"));
        fields.add(field("denominateur", "number", "Nombre ou somme au-dessous ; s quand il est secret"));
        fields.add(key("base", "Qui est compté", Set.of()));
        fields.add(field("n", "integer", "Nombre d’unités de la base ; s quand il est secret"));
        fields.add(key("profil", "Profil de diffusion", Set.of(Figure.FINANCEUR)));
        Set<String> statuts = new LinkedHashSet<>(List.of(Figure.PUBLISHED, Figure.SECRECY));
        fields.add(key("statut", "V : publié ; s : secret", statuts));
        Map<String, Object> schema =
                schema(fields, List.of("indicateur", "modalite", "ventilation", "ventilation_modalite"));
        schema.put(
                "foreignKeys",
                List.of(
                        foreign(KEY_TITLE, "definitions", KEY_TITLE),
                        foreign(List.of("ventilation", "ventilation_modalite"), "nomenclatures", GROUP_KEY)));
        return resource(folder, "indicateurs", DiffusionFiles.INDICATORS, "Un chiffre par ligne", schema);
    }

    private Set<String> distinct(Function<Figure, String> property) {
        Set<String> values = new LinkedHashSet<>();
        figures.forEach(figure -> values.add(property.apply(figure)));
        return values;
    }

    private static Map<String, Object> definitions(Path folder) throws IOException {
        List<Object> fields = new ArrayList<>();
        for (String name : KEY_TITLE) {
            fields.add(key(name, "Voir indicateurs.csv", Set.of()));
        }
        fields.add(field("bloc", "string", "Thème"));
        fields.add(field("formule", "string", "Comment le chiffre est calculé, en français"));
        fields.add(field("ventilations", "string", "Questions qui le ventilent, séparées par des espaces"));
        fields.add(field("repere", "string", "Chiffre publié auquel il peut être comparé"));
        return resource(
                folder,
                "definitions",
                DiffusionFiles.DEFINITIONS,
                "Un indicateur par ligne",
                schema(fields, KEY_TITLE));
    }

    private static Map<String, Object> codes(Path folder) throws IOException {
        List<Object> fields = new ArrayList<>();
        fields.add(key("champ", "Question qui ventile ; vide pour l’ensemble", Set.of()));
        fields.add(key("code", "Code du groupe ; vide pour l’ensemble", Set.of()));
        fields.add(field("champ_libelle", "string", "La question, en clair"));
        fields.add(field("libelle", "string", "Le groupe, en clair"));
        return resource(
                folder,
                "nomenclatures",
                DiffusionFiles.NOMENCLATURES,
                "Un groupe par ligne",
                schema(fields, GROUP_KEY));
    }

    private static Map<String, Object> resource(
            Path folder, String name, String file, String title, Map<String, Object> schema) throws IOException {
        Path path = folder.resolve(file);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("$schema", TABLE_PROFILE);
        resource.put("name", name);
        resource.put("type", "table");
        resource.put("path", file);
        resource.put("title", title);
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", Files.size(path));
        resource.put("hash", "sha256:" + new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(path));
        resource.put(
                "dialect",
                ordered(
                        "delimiter",
                        ";",
                        "lineTerminator",
                        "\r\n",
                        "quoteChar",
                        "\"",
                        "doubleQuote",
                        true,
                        "header",
                        true));
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> schema(List<Object> fields, List<String> primaryKey) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        schema.put("fields", fields);
        schema.put("missingValues", List.of("", Figure.SECRECY));
        schema.put("primaryKey", primaryKey);
        return schema;
    }

    private static Map<String, Object> field(String name, String type, String description) {
        Map<String, Object> field = ordered("name", name, "type", type, "description", description);
        if (type.equals("number")) {
            field.put("decimalChar", ".");
        }
        return field;
    }

    /** A text whose empty value is a value. */
    private static Map<String, Object> key(String name, String description, Set<String> values) {
        Map<String, Object> field = field(name, "string", description);
        field.put("missingValues", List.of());
        Map<String, Object> constraints = ordered("required", true);
        if (!values.isEmpty()) {
            constraints.put("enum", List.copyOf(values));
        }
        field.put("constraints", constraints);
        return field;
    }

    private static Map<String, Object> foreign(List<String> fields, String resource, List<String> names) {
        return ordered("fields", fields, "reference", ordered("resource", resource, "fields", names));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
