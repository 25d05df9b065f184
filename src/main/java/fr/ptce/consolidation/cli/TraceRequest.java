package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.french.NearestNames;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Labels;
import fr.ptce.consolidation.indicator.Lineage;
import fr.ptce.consolidation.indicator.LineageLine;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.report.context.CampaignData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which figures are traced: those of an indicator, of one modality, of one group of a breakdown. */
final class TraceRequest {
    private final CampaignData data;
    private final String id;
    private final @Nullable String modality;
    private final String field;
    private final String code;
    private final boolean numerator;

    TraceRequest(CampaignData data, String typed, @Nullable String modality, @Nullable String breakdown) {
        this.data = data;
        id = names(data).keySet().stream()
                .filter(name -> name.equalsIgnoreCase(typed))
                .findFirst()
                .orElse(typed);
        this.modality = modality;
        int sign = breakdown == null ? -1 : breakdown.indexOf('=');
        field = breakdown == null ? "" : sign < 0 ? breakdown : breakdown.substring(0, sign);
        code = breakdown == null || sign < 0 ? "" : breakdown.substring(sign + 1);
        numerator = lineage().countsUnits();
    }

    CampaignData data() {
        return data;
    }

    String id() {
        return id;
    }

    /** What was asked and does not exist, with the nearest that do; empty when all of it exists. */
    Optional<String> unknown() {
        if (!names(data).containsKey(id)) {
            return Optional.of("Aucun indicateur ne s'appelle « " + id + " »." + near(id, names(data)));
        }
        if (!field.isEmpty() && figures(all -> true).isEmpty()) {
            Labels labels = new Labels(data.definition());
            Map<String, String> groups = new LinkedHashMap<>();
            ofIndicator()
                    .filter(figure -> !figure.isUnitSet())
                    .forEach(figure -> groups.putIfAbsent(
                            figure.ventilation() + "=" + figure.ventilationModalite(),
                            labels.code(figure.ventilation(), figure.ventilationModalite())));
            return Optional.of(
                    groups.isEmpty()
                            ? "L'indicateur « " + id + " » n'est ventilé par aucune question."
                            : "L'indicateur « " + id + " » n'a pas de groupe « " + field + "=" + code + " »."
                                    + near(field + "=" + code, groups));
        }
        if (modality != null && figures().isEmpty()) {
            Map<String, String> modalities = new LinkedHashMap<>();
            ofIndicator().forEach(figure -> modalities.putIfAbsent(figure.modalite(), figure.modaliteLibelle()));
            modalities.remove("");
            return Optional.of(
                    modalities.isEmpty()
                            ? "L'indicateur « " + id + " » n'a qu'un chiffre : ôtez --modalite."
                            : "L'indicateur « " + id + " » n'a pas de modalité « " + modality + " »."
                                    + near(modality, modalities));
        }
        return Optional.empty();
    }

    private static Map<String, String> names(CampaignData data) {
        Map<String, String> names = new LinkedHashMap<>();
        data.definition().indicators().forEach(line -> names.putIfAbsent(line.id(), line.libelle()));
        return names;
    }

    private static String near(String typed, Map<String, String> names) {
        return NearestNames.of(typed, names).stream()
                .map(name -> "  " + name + "  " + names.get(name))
                .map(String::stripTrailing)
                .collect(Collectors.joining(
                        System.lineSeparator(), System.lineSeparator() + "→ Peut-être :" + System.lineSeparator(), ""));
    }

    private Stream<Figure> ofIndicator() {
        return data.figures().stream().filter(figure -> figure.indicateur().equals(id));
    }

    /** The figures asked, in the order of the definition. */
    List<Figure> figures() {
        return figures(figure -> modality == null || figure.modalite().equals(modality));
    }

    private List<Figure> figures(Predicate<Figure> asked) {
        return ofIndicator()
                .filter(figure -> figure.ventilation().equals(field)
                        && figure.ventilationModalite().equals(code))
                .filter(asked)
                .toList();
    }

    /** The lineage of these figures. */
    Lineage lineage() {
        Lineage whole = new Lineage(data.store(), data.definition());
        Lineage lines = modality == null ? whole.of(id) : whole.of(id, modality);
        return field.isEmpty() ? lines : lines.within(field, code);
    }

    /** Of a modality that counts units, its numerator only. */
    boolean isAsked(LineageLine line) {
        return !isNumerator() || line.modalite().equals(modality);
    }

    /** Whether the lines of the modality asked are a numerator: a sum, a ratio or a statistic has the whole base behind. */
    boolean isNumerator() {
        return modality != null && numerator;
    }

    /** Whether the figures count units, so that a cell without a modality is in the base only. */
    boolean countsUnits() {
        return numerator;
    }

    private List<IndicatorDefinition> lines() {
        return data.definition().indicators().stream()
                .filter(line -> line.id().equals(id))
                .toList();
    }

    /** What the figures are made of when they have no cell of their own; "" when they have. */
    String madeOf() {
        Calculation calculation = lines().get(0).calculation();
        return switch (calculation) {
            case NON_REPONSE ->
                "Ce taux compte des réponses absentes : il n'a pas de cellules. Pour chaque question attendue, une case vide,"
                        + " NSP ou illisible est une absence ; donnees/poles.csv et donnees/structures.csv les montrent.";
            case QUALITE ->
                "Ce nombre compte des anomalies : chacune est une ligne de donnees/anomalies.csv, avec sa cellule.";
            case EVOLUTION ->
                "Ce chiffre compare deux campagnes : donnees/evolution.csv donne les deux valeurs de chaque chiffre, et"
                        + " « ptce comparer » les pôles qui le font bouger.";
            case TAUX_REPONSE ->
                "Ce taux compte des pôles, non des cellules : ceux du registre, et parmi eux ceux dont un questionnaire est"
                        + " accepté.";
            case TAUX_RETENUE ->
                "Ce taux compte des pôles, non des cellules : ceux qui ont répondu, et parmi eux ceux que la sélection retient"
                        + " (donnees/selection.csv).";
            case EFFECTIF -> "Ce nombre compte des unités, non des cellules : chacune est nommée.";
            default -> "";
        };
    }

    /** Sentence about what is left out by {@code --modalite}. */
    String rest(long units) {
        return String.format(
                Locale.ROOT, "Ce sont les %d unités du numérateur ; sans --modalite, celles de toute la base.", units);
    }
}
