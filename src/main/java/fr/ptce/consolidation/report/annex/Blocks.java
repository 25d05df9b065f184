package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.fill.chart.BarChart;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.report.annex.Block.BlockKind;
import fr.ptce.consolidation.report.annex.Prose.ProseLine;
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
    private static final Pattern HEADER = Pattern.compile("(titre|sous-titre|objet)\\s*:\\s*(.+)");
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private final Prose prose;
    private final CitedValues values;
    private final Map<String, CitedIndicator> indicators;
    private final List<Testimony> fiches;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> heading = new LinkedHashMap<>();
    private final Set<FigureSource> cited = new LinkedHashSet<>();
    private final List<String> errors = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private final Set<Testimony> quoted = new LinkedHashSet<>();
    private BlockKind pendingKind = BlockKind.PARAGRAPHE;
    private int titles;
    private int charts;
    private int tables;

    Blocks(Prose prose, CitedValues values, Map<String, CitedIndicator> indicators, List<Testimony> fiches) {
        this.prose = prose;
        this.values = values;
        this.indicators = indicators;
        this.fiches = List.copyOf(fiches);
    }

    /** Reads every line; its faults are in {@link #errors}. */
    void read(List<ProseLine> lines) {
        lines.forEach(this::read);
        flush();
    }

    List<String> errors() {
        return errors;
    }

    /** What stands above the first title, by name. */
    Map<String, String> heading() {
        return heading;
    }

    /** The blocks; the table of sources takes what all of them cite. */
    List<Map<String, Object>> toMaps() {
        List<Map<String, Object>> sources = sources();
        blocks.stream()
                .filter(block -> Boolean.TRUE.equals(block.toMap().get("sources")))
                .forEach(block -> block.with("lignes", sources));
        return blocks.stream().map(Block::toMap).toList();
    }

    /** In the order of the definition, whatever the order of the citations. */
    List<Map<String, Object>> sources() {
        return indicators.values().stream()
                .flatMap(indicator -> indicator.figures().values().stream())
                .map(CitedFigure::source)
                .filter(cited::contains)
                .map(FigureSource::toMap)
                .toList();
    }

    private void read(ProseLine line) {
        String text = line.texte();
        Matcher header = HEADER.matcher(text);
        if (text.isEmpty()) {
            flush();
        } else if (blocks.isEmpty() && pending.isEmpty() && header.matches()) {
            heading.put(header.group(1), values.plain(header.group(2)));
        } else if (text.startsWith("@")) {
            flush();
            ask(line);
        } else if (text.startsWith("== ") || text.startsWith("= ")) {
            flush();
            boolean first = text.startsWith("= ");
            String title = values.plain(text.substring(text.indexOf(' ') + 1).strip());
            blocks.add(
                    new Block(first ? BlockKind.TITRE1 : BlockKind.TITRE2, title).with("ancre", "titre-" + ++titles));
        } else if (text.startsWith("* ")) {
            flush();
            pendingKind = BlockKind.PUCE;
            pending.append(text.substring(2).strip());
        } else {
            pending.append(pending.isEmpty() ? "" : " ").append(text);
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            List<TextRun> pieces = values.textRuns(pending.toString());
            pieces.forEach(piece -> piece.source().ifPresent(cited::add));
            blocks.add(new Block(pendingKind, values.plain(pending.toString()))
                    .with("morceaux", pieces.stream().map(TextRun::toMap).toList()));
            pending.setLength(0);
        }
        pendingKind = BlockKind.PARAGRAPHE;
    }

    private void ask(ProseLine line) {
        Optional<AnnexDirective> asked = AnnexDirective.of(line.texte());
        if (asked.isEmpty()) {
            errors.add(prose.error(line.number(), "« " + line.texte() + " » n'est pas compris"));
            return;
        }
        AnnexDirective request = asked.get();
        switch (request.word()) {
            case "graphique" -> chosen(line, request).ifPresent(figures -> chart(request, figures));
            case "tableau" -> chosen(line, request).ifPresent(figures -> table(request, figures));
            case "temoignages" -> quote(line, request);
            case "sources" -> blocks.add(new Block(BlockKind.SOURCES, values.plain(request.title())));
            default ->
                errors.add(prose.error(
                        line.number(),
                        "@" + request.word()
                                + " est inconnu ; écrivez @graphique, @tableau, @temoignages ou @sources"));
        }
    }

    private Optional<List<CitedFigure>> chosen(ProseLine line, AnnexDirective request) {
        int before = errors.size();
        List<CitedFigure> chosen = new ArrayList<>();
        for (AnnexDirective.CitedChoice choice : request.choice()) {
            CitedIndicator indicator = indicators.get(choice.id());
            if (indicator == null) {
                errors.add(prose.error(line.number(), "l'indicateur « " + choice.id() + " » est inconnu"));
                continue;
            }
            choice.codes().stream()
                    .filter(code -> !indicator.figures().containsKey(code))
                    .forEach(code -> errors.add(prose.error(
                            line.number(), "« " + code + " » n'est pas une réponse de l'indicateur " + choice.id())));
            chosen.addAll(indicator.figures(choice.codes()));
        }
        if (chosen.isEmpty() && errors.size() == before) {
            errors.add(prose.error(line.number(), "il manque l'identifiant d'un indicateur, tel que I12"));
        }
        return errors.size() == before ? Optional.of(chosen) : Optional.empty();
    }

    /** Bars of no figure at all would show nothing: a sentence says why instead. */
    private void chart(AnnexDirective request, List<CitedFigure> figures) {
        figures.forEach(figure -> cited.add(figure.source()));
        String title = values.plain(request.title());
        List<BarChart.Bar> bars = figures.stream()
                .map(figure -> new BarChart.Bar(
                        figure.source().answer(),
                        figure.value(),
                        figure.source().valeur()))
                .toList();
        if (figures.stream().allMatch(figure -> figure.value().isEmpty())) {
            String why = Typography.of(title + " : " + bars.get(0).texte() + " pour chaque réponse.");
            blocks.add(new Block(BlockKind.PARAGRAPHE, why)
                    .with("morceaux", List.of(TextRun.plain(why, false).toMap())));
            return;
        }
        boolean share = figures.stream()
                .allMatch(
                        figure -> figure.unit().isPercentage() || figure.value().isEmpty());
        BigDecimal largest =
                figures.stream().flatMap(figure -> figure.value().stream()).reduce(BigDecimal.ONE, BigDecimal::max);
        charts++;
        blocks.add(new Block(BlockKind.GRAPHIQUE, title)
                .with("numero", charts)
                .with("dessin", new BarChart(title, bars, share ? CENT : largest, share ? "0\" %\"" : "General"))
                .with("source", footer(figures)));
    }

    private void table(AnnexDirective request, List<CitedFigure> figures) {
        figures.forEach(figure -> cited.add(figure.source()));
        boolean one = figures.stream()
                        .map(figure -> figure.source().title())
                        .distinct()
                        .count()
                == 1;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CitedFigure figure : figures) {
            Map<String, Object> row = new LinkedHashMap<>(figure.source().toMap());
            row.put("libelle", one ? figure.source().answer() : figure.source().label());
            row.put("effectif", figure.num());
            rows.add(row);
        }
        tables++;
        blocks.add(new Block(BlockKind.TABLEAU, values.plain(request.title()))
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

    private void quote(ProseLine line, AnnexDirective request) {
        String mission =
                request.choice().isEmpty() ? "" : request.choice().get(0).id();
        String count =
                request.choice().size() < 2 ? "2" : request.choice().get(1).id();
        if (mission.isEmpty() || !count.matches("\\d{1,3}")) {
            errors.add(prose.error(
                    line.number(), "écrivez @temoignages suivi d'une mission (ou de *), puis d'un nombre : m1 2"));
            return;
        }
        fiches.stream()
                .filter(fiche -> !quoted.contains(fiche))
                .filter(fiche -> mission.equals("*") || fiche.missions().contains(mission))
                .limit(Integer.parseInt(count))
                .toList()
                .forEach(fiche -> {
                    quoted.add(fiche);
                    blocks.add(new Block(BlockKind.TEMOIGNAGE, Typography.of(fiche.title()))
                            .with("pole", fiche.pole())
                            .with("lignes", fiche.lines()));
                });
    }
}
