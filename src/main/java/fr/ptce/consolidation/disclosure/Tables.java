package fr.ptce.consolidation.disclosure;

import fr.ptce.consolidation.indicator.Contributions.Colonne;
import fr.ptce.consolidation.indicator.Contributions.Plan;
import fr.ptce.consolidation.indicator.Contributions.Ventilation;
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
    private final LinearSystem systeme = new LinearSystem();
    private final Map<List<String>, PublishableFigure> chiffres = new LinkedHashMap<>();

    LinearSystem systeme() {
        return systeme;
    }

    /** By indicateur, modalite, ventilation and ventilation_modalite. */
    Map<List<String>, PublishableFigure> chiffres() {
        return chiffres;
    }

    void add(IndicatorDefinition indicator, Count comptage) {
        Plan plan = comptage.plan();
        List<TableCell> wholes = new ArrayList<>();
        for (int i = 0; i < plan.colonnes().size(); i++) {
            wholes.add(whole(indicator, comptage, i));
        }
        if (plan.codes()) {
            codes(plan, wholes, comptage.ensemble(0));
        }
        for (int k = 0; k < plan.ventilations().size(); k++) {
            List<Map<String, TableCell>> columns = new ArrayList<>();
            for (int i = 0; i < plan.colonnes().size(); i++) {
                columns.add(breakdown(new Croisement(indicator, comptage, k, i), wholes.get(i)));
            }
            if (plan.codes()) {
                comptage.groupes(k, 0)
                        .forEach((code, cumul) -> codes(
                                plan,
                                columns.stream().map(cells -> cells.get(code)).toList(),
                                cumul));
            }
        }
    }

    /** One figure asked for, over one breakdown. */
    private record Croisement(IndicatorDefinition indicator, Count comptage, int ventilation, int rang) {
        Colonne colonne() {
            return comptage.plan().colonnes().get(rang);
        }

        Ventilation axe() {
            return comptage.plan().ventilations().get(ventilation);
        }

        FigureKind genre() {
            return colonne().genre();
        }

        GroupSum reste(String code) {
            return comptage.reste(ventilation, code, rang);
        }
    }

    private TableCell whole(IndicatorDefinition indicator, Count comptage, int rang) {
        Colonne colonne = comptage.plan().colonnes().get(rang);
        GroupSum cumul = comptage.ensemble(rang);
        TableCell cellule = TableCell.of(systeme, indicator, colonne.genre(), cumul, true);
        PublishableFigure.Rang place = indicator.publication() == Publication.PUBLIQUE
                ? PublishableFigure.Rang.ANNONCE
                : PublishableFigure.Rang.ENSEMBLE;
        publish(List.of(indicator.id(), colonne.modalite(), "", ""), cellule, colonne.genre(), cumul, place);
        return cellule;
    }

    private Map<String, TableCell> breakdown(Croisement croisement, TableCell whole) {
        Map<String, TableCell> cells = new LinkedHashMap<>();
        FigureKind genre = croisement.genre();
        croisement
                .comptage()
                .groupes(croisement.ventilation(), croisement.rang())
                .forEach((code, cumul) -> {
                    TableCell cellule = TableCell.of(systeme, croisement.indicator(), genre, cumul, true);
                    cells.put(code, cellule);
                    List<String> key = List.of(
                            croisement.indicator().id(),
                            croisement.colonne().modalite(),
                            croisement.axe().champ(),
                            code);
                    publish(key, cellule, genre, cumul, PublishableFigure.Rang.GROUPE);
                });
        if (croisement.axe().multiple()) {
            cells.forEach((code, cellule) -> link(
                    whole,
                    List.of(
                            cellule,
                            TableCell.of(systeme, croisement.indicator(), genre, croisement.reste(code), true)
                                    .beside(cellule, systeme))));
        } else {
            List<TableCell> parts = new ArrayList<>(cells.values());
            parts.add(TableCell.of(systeme, croisement.indicator(), genre, croisement.reste(""), false));
            link(whole, parts);
        }
        return cells;
    }

    private void link(TableCell whole, List<TableCell> parts) {
        systeme.total(whole.base(), parts.stream().map(TableCell::base).toList());
        for (int i = 0; i < whole.termes().size(); i++) {
            int rang = i;
            systeme.total(
                    whole.termes().get(i),
                    parts.stream().map(part -> part.termes().get(rang)).toList());
        }
    }

    /** The codes of a single choice share out its base; those counted together add up. */
    private void codes(Plan plan, List<TableCell> cells, GroupSum cumul) {
        Map<String, Unknown> codes = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> own = plan.colonnes().get(i).codes();
            if (own.size() == 1) {
                codes.put(own.get(0), cells.get(i).termes().get(0));
            }
        }
        cumul.codes.forEach((code, ensemble) -> codes.computeIfAbsent(code, absent -> systeme.comptage(ensemble)));
        systeme.total(cells.get(0).base(), new ArrayList<>(codes.values()));
        for (int i = 0; i < cells.size(); i++) {
            List<Unknown> own = plan.colonnes().get(i).codes().stream()
                    .filter(codes::containsKey)
                    .map(codes::get)
                    .toList();
            systeme.total(cells.get(i).termes().get(0), own);
        }
    }

    private void publish(
            List<String> key, TableCell cellule, FigureKind genre, GroupSum cumul, PublishableFigure.Rang rang) {
        PublishableFigure chiffre =
                systeme.chiffre(new PublishableFigure(rang, cellule.nombres(genre), cellule.termes(), cellule.base()));
        chiffres.put(key, chiffre);
        if (rang != PublishableFigure.Rang.ANNONCE) {
            PrimaryRule.applique(chiffre, genre, cumul);
        }
    }
}
