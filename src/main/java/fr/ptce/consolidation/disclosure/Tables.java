package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.Contributions.BreakdownCells;
import fr.ptce.consolidation.indicator.Contributions.ContributionColumn;
import fr.ptce.consolidation.indicator.Contributions.Plan;
import fr.ptce.consolidation.indicator.FigureKind;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Publication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From counted indicators to numbers, relations and figures. A breakdown by a single choice cuts the whole in parts; by a
 * multiple one it only sets each group against the rest. Those who did not answer a breakdown are not protected as such:
 * only the network knows who they are.
 */
final class Tables {
    private final LinearSystem system = new LinearSystem();
    private final Map<List<String>, PublishableFigure> figures = new LinkedHashMap<>();

    LinearSystem system() {
        return system;
    }

    /** By indicateur, modalite, ventilation and ventilation_modalite. */
    Map<List<String>, PublishableFigure> figures() {
        return figures;
    }

    void add(IndicatorDefinition indicator, Count count) {
        Plan plan = count.plan();
        List<TableCell> wholes = new ArrayList<>();
        for (int i = 0; i < plan.columnNames().size(); i++) {
            wholes.add(whole(indicator, count, i));
        }
        if (plan.codes()) {
            codes(plan, wholes, count.unitSet(0));
        }
        for (int k = 0; k < plan.ventilations().size(); k++) {
            List<Map<String, TableCell>> columns = new ArrayList<>();
            for (int i = 0; i < plan.columnNames().size(); i++) {
                columns.add(breakdown(new Crossing(indicator, count, k, i), wholes.get(i)));
            }
            if (plan.codes()) {
                count.groups(k, 0)
                        .forEach((code, sum) -> codes(
                                plan,
                                columns.stream().map(cells -> cells.get(code)).toList(),
                                sum));
            }
        }
    }

    /** One figure asked for, over one breakdown. */
    private record Crossing(IndicatorDefinition indicator, Count count, int ventilation, int rank) {
        ContributionColumn column() {
            return count.plan().columnNames().get(rank);
        }

        BreakdownCells breakdown() {
            return count.plan().ventilations().get(ventilation);
        }

        FigureKind kind() {
            return column().kind();
        }

        GroupSum rest(String code) {
            return count.rest(ventilation, code, rank);
        }
    }

    private TableCell whole(IndicatorDefinition indicator, Count count, int rank) {
        ContributionColumn column = count.plan().columnNames().get(rank);
        GroupSum sum = count.unitSet(rank);
        TableCell cell = TableCell.of(system, indicator, column.kind(), sum, true);
        PublishableFigure.MaskingRank place = indicator.publication() == Publication.PUBLIQUE
                ? PublishableFigure.MaskingRank.ANNONCE
                : PublishableFigure.MaskingRank.ENSEMBLE;
        publish(List.of(indicator.id(), column.modalite(), "", ""), cell, column.kind(), sum, place);
        return cell;
    }

    private Map<String, TableCell> breakdown(Crossing crossing, TableCell whole) {
        Map<String, TableCell> cells = new LinkedHashMap<>();
        FigureKind kind = crossing.kind();
        crossing.count().groups(crossing.ventilation(), crossing.rank()).forEach((code, sum) -> {
            TableCell cell = TableCell.of(system, crossing.indicator(), kind, sum, true);
            cells.put(code, cell);
            List<String> key = List.of(
                    crossing.indicator().id(),
                    crossing.column().modalite(),
                    crossing.breakdown().champ(),
                    code);
            publish(key, cell, kind, sum, PublishableFigure.MaskingRank.GROUPE);
        });
        if (crossing.breakdown().multiple()) {
            cells.forEach((code, cell) -> link(
                    whole,
                    List.of(
                            cell,
                            TableCell.of(system, crossing.indicator(), kind, crossing.rest(code), true)
                                    .beside(cell, system))));
        } else {
            List<TableCell> parts = new ArrayList<>(cells.values());
            parts.add(TableCell.of(system, crossing.indicator(), kind, crossing.rest(""), false));
            link(whole, parts);
        }
        return cells;
    }

    private void link(TableCell whole, List<TableCell> parts) {
        system.total(whole.base(), parts.stream().map(TableCell::base).toList());
        for (int i = 0; i < whole.terms().size(); i++) {
            int rank = i;
            system.total(
                    whole.terms().get(i),
                    parts.stream().map(part -> part.terms().get(rank)).toList());
        }
    }

    /** The codes of a single choice share out its base; those counted together add up. */
    private void codes(Plan plan, List<TableCell> cells, GroupSum sum) {
        Map<String, Unknown> codes = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> own = plan.columnNames().get(i).codes();
            if (own.size() == 1) {
                codes.put(own.get(0), cells.get(i).terms().get(0));
            }
        }
        sum.codes.forEach((code, unitSet) -> codes.computeIfAbsent(code, absent -> system.count(unitSet)));
        system.total(cells.get(0).base(), new ArrayList<>(codes.values()));
        for (int i = 0; i < cells.size(); i++) {
            List<Unknown> own = plan.columnNames().get(i).codes().stream()
                    .filter(codes::containsKey)
                    .map(codes::get)
                    .toList();
            system.total(cells.get(i).terms().get(0), own);
        }
    }

    private void publish(
            List<String> key, TableCell cell, FigureKind kind, GroupSum sum, PublishableFigure.MaskingRank rank) {
        PublishableFigure figure =
                system.figure(new PublishableFigure(rank, cell.numbers(kind), cell.terms(), cell.base()));
        figures.put(key, figure);
        if (rank != PublishableFigure.MaskingRank.ANNONCE) {
            PrimaryRule.applied(figure, kind, sum);
        }
    }
}
