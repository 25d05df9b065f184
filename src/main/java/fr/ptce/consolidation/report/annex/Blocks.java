package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.fill.chart.BarChart;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.report.annex.Block.Genre;
import fr.ptce.consolidation.report.annex.Prose.Ligne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the lines of a merged prose into blocks, and keeps the sources they cite. */
final class Blocks {
    private static final Pattern ENTETE = Pattern.compile("(titre|sous-titre|objet)\\s*:\\s*(.+)");
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private final Prose prose;
    private final CitedValues values;
    private final Map<String, CitedIndicator> indicateurs;
    private final List<Testimony> fiches;
    private final List<Block> blocs = new ArrayList<>();
    private final Map<String, String> entete = new LinkedHashMap<>();
    private final Set<FigureSource> cited = new LinkedHashSet<>();
    private final List<String> errors = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private final Set<Testimony> quoted = new LinkedHashSet<>();
    private Genre pendingGenre = Genre.PARAGRAPHE;
    private int titles;
    private int charts;
    private int tables;

    Blocks(Prose prose, CitedValues values, Map<String, CitedIndicator> indicateurs, List<Testimony> fiches) {
        this.prose = prose;
        this.values = values;
        this.indicateurs = indicateurs;
        this.fiches = List.copyOf(fiches);
    }

    /** Reads every line; its faults are in {@link #errors}. */
    void read(List<Ligne> lines) {
        lines.forEach(this::read);
        flush();
    }

    List<String> errors() {
        return errors;
    }

    /** What stands above the first title, by name. */
    Map<String, String> entete() {
        return entete;
    }

    /** The blocks; the table of sources takes what all of them cite. */
    List<Map<String, Object>> toMaps() {
        List<Map<String, Object>> sources = sources();
        blocs.stream()
                .filter(bloc -> Boolean.TRUE.equals(bloc.toMap().get("sources")))
                .forEach(bloc -> bloc.with("lignes", sources));
        return blocs.stream().map(Block::toMap).toList();
    }

    /** In the order of the definition, whatever the order of the citations. */
    List<Map<String, Object>> sources() {
        return indicateurs.values().stream()
                .flatMap(indicateur -> indicateur.chiffres().values().stream())
                .map(CitedFigure::source)
                .filter(cited::contains)
                .map(FigureSource::toMap)
                .toList();
    }

    private void read(Ligne line) {
        String text = line.texte();
        Matcher header = ENTETE.matcher(text);
        if (text.isEmpty()) {
            flush();
        } else if (blocs.isEmpty() && pending.isEmpty() && header.matches()) {
            entete.put(header.group(1), values.plain(header.group(2)));
        } else if (text.startsWith("@")) {
            flush();
            ask(line);
        } else if (text.startsWith("== ") || text.startsWith("= ")) {
            flush();
            boolean first = text.startsWith("= ");
            String title = values.plain(text.substring(text.indexOf(' ') + 1).strip());
            blocs.add(new Block(first ? Genre.TITRE1 : Genre.TITRE2, title).with("ancre", "titre-" + ++titles));
        } else if (text.startsWith("* ")) {
            flush();
            pendingGenre = Genre.PUCE;
            pending.append(text.substring(2).strip());
        } else {
            pending.append(pending.isEmpty() ? "" : " ").append(text);
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            List<TextRun> pieces = values.morceaux(pending.toString());
            pieces.forEach(piece -> piece.source().ifPresent(cited::add));
            blocs.add(new Block(pendingGenre, values.plain(pending.toString()))
                    .with("morceaux", pieces.stream().map(TextRun::toMap).toList()));
            pending.setLength(0);
        }
        pendingGenre = Genre.PARAGRAPHE;
    }

    private void ask(Ligne line) {
        Optional<AnnexDirective> asked = AnnexDirective.of(line.texte());
        if (asked.isEmpty()) {
            errors.add(prose.error(line.numero(), "« " + line.texte() + " » n'est pas compris"));
            return;
        }
        AnnexDirective demande = asked.get();
        switch (demande.mot()) {
            case "graphique" -> chosen(line, demande).ifPresent(figures -> chart(demande, figures));
            case "tableau" -> chosen(line, demande).ifPresent(figures -> table(demande, figures));
            case "temoignages" -> quote(line, demande);
            case "sources" -> blocs.add(new Block(Genre.SOURCES, values.plain(demande.titre())));
            default ->
                errors.add(prose.error(
                        line.numero(),
                        "@" + demande.mot() + " est inconnu ; écrivez @graphique, @tableau, @temoignages ou @sources"));
        }
    }

    private Optional<List<CitedFigure>> chosen(Ligne line, AnnexDirective demande) {
        int before = errors.size();
        List<CitedFigure> chosen = new ArrayList<>();
        for (AnnexDirective.Choix choix : demande.choix()) {
            CitedIndicator indicateur = indicateurs.get(choix.id());
            if (indicateur == null) {
                errors.add(prose.error(line.numero(), "l'indicateur « " + choix.id() + " » est inconnu"));
                continue;
            }
            choix.codes().stream()
                    .filter(code -> !indicateur.chiffres().containsKey(code))
                    .forEach(code -> errors.add(prose.error(
                            line.numero(), "« " + code + " » n'est pas une réponse de l'indicateur " + choix.id())));
            chosen.addAll(indicateur.chiffres(choix.codes()));
        }
        if (chosen.isEmpty() && errors.size() == before) {
            errors.add(prose.error(line.numero(), "il manque l'identifiant d'un indicateur, tel que I12"));
        }
        return errors.size() == before ? Optional.of(chosen) : Optional.empty();
    }

    /** Bars of no figure at all would show nothing: a sentence says why instead. */
    private void chart(AnnexDirective demande, List<CitedFigure> figures) {
        figures.forEach(figure -> cited.add(figure.source()));
        String title = values.plain(demande.titre());
        List<BarChart.Bar> bars = figures.stream()
                .map(figure -> new BarChart.Bar(
                        figure.source().reponse(),
                        figure.valeur(),
                        figure.source().valeur()))
                .toList();
        if (figures.stream().allMatch(figure -> figure.valeur().isEmpty())) {
            String why = Typography.of(title + " : " + bars.get(0).texte() + " pour chaque réponse.");
            blocs.add(new Block(Genre.PARAGRAPHE, why)
                    .with("morceaux", List.of(TextRun.plain(why, false).toMap())));
            return;
        }
        boolean share = figures.stream()
                .allMatch(figure ->
                        figure.unite().isPercentage() || figure.valeur().isEmpty());
        BigDecimal largest =
                figures.stream().flatMap(figure -> figure.valeur().stream()).reduce(BigDecimal.ONE, BigDecimal::max);
        charts++;
        blocs.add(new Block(Genre.GRAPHIQUE, title)
                .with("numero", charts)
                .with("dessin", new BarChart(title, bars, share ? CENT : largest, share ? "0\" %\"" : "General"))
                .with("source", footer(figures)));
    }

    private void table(AnnexDirective demande, List<CitedFigure> figures) {
        figures.forEach(figure -> cited.add(figure.source()));
        boolean one = figures.stream()
                        .map(figure -> figure.source().titre())
                        .distinct()
                        .count()
                == 1;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CitedFigure figure : figures) {
            Map<String, Object> row = new LinkedHashMap<>(figure.source().toMap());
            row.put("libelle", one ? figure.source().reponse() : figure.source().libelle());
            row.put("effectif", figure.num());
            rows.add(row);
        }
        tables++;
        blocs.add(new Block(Genre.TABLEAU, values.plain(demande.titre()))
                .with("numero", tables)
                .with("lignes", rows)
                .with("source", footer(figures)));
    }

    private static String footer(List<CitedFigure> figures) {
        Map<String, Set<String>> bases = new LinkedHashMap<>();
        figures.forEach(figure -> bases.computeIfAbsent(
                        figure.source().id() + ", base\u00A0: "
                                + figure.source().base(),
                        key -> new LinkedHashSet<>())
                .add(figure.source().n()));
        return bases.entrySet().stream()
                .map(base -> base.getKey() + ", n\u00A0=\u00A0" + String.join(" ou ", base.getValue()))
                .collect(Collectors.joining("\u202F; ", "Source\u00A0: ", "."));
    }

    private void quote(Ligne line, AnnexDirective demande) {
        String mission = demande.choix().isEmpty() ? "" : demande.choix().get(0).id();
        String count = demande.choix().size() < 2 ? "2" : demande.choix().get(1).id();
        if (mission.isEmpty() || !count.matches("\\d{1,3}")) {
            errors.add(prose.error(
                    line.numero(), "écrivez @temoignages suivi d'une mission (ou de *), puis d'un nombre : m1 2"));
            return;
        }
        fiches.stream()
                .filter(fiche -> !quoted.contains(fiche))
                .filter(fiche -> mission.equals("*") || fiche.missions().contains(mission))
                .limit(Integer.parseInt(count))
                .toList()
                .forEach(fiche -> {
                    quoted.add(fiche);
                    blocs.add(new Block(Genre.TEMOIGNAGE, Typography.of(fiche.titre()))
                            .with("pole", fiche.pole())
                            .with("lignes", fiche.lignes()));
                });
    }
}
