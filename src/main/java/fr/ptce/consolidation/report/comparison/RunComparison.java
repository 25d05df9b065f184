package fr.ptce.consolidation.report.comparison;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.report.comparison.FigureChange.Presence;
import fr.ptce.consolidation.report.comparison.OtherChange.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two runs compared: which figures moved, because of which poles, and what else is not the same.
 *
 * @param avant the first run
 * @param apres the second
 * @param figureChanges the figures that moved, those that poles explain before the others, then those that matter most first
 * @param changes what else is not the same: files, corrections, selection, definition, software
 */
public record RunComparison(
        ArchivedRun avant, ArchivedRun apres, List<FigureChange> figureChanges, List<OtherChange> changes) {
    public RunComparison {
        figureChanges = List.copyOf(figureChanges);
        changes = List.copyOf(changes);
    }

    /**
     * Compares them.
     *
     * @throws IOException when their files cannot be read
     */
    public static RunComparison of(ArchivedRun was, ArchivedRun after) throws IOException {
        List<FigureChange> moved = moved(was, after);
        Set<List<String>> whole = moved.stream()
                .filter(one -> one.cle().ventilation().isEmpty())
                .map(one -> List.of(one.cle().indicateur(), one.cle().modalite()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Decomposition decomposition = Decomposition.read(was, after, whole);
        List<FigureChange> shared = new ArrayList<>(moved.stream()
                .map(one -> one.cle().ventilation().isEmpty() ? one.with(decomposition.of(one)) : one)
                .toList());
        shared.sort(Comparator.comparing((FigureChange one) -> one.effets().isEmpty())
                .thenComparing(Comparator.comparing(FigureChange::importance).reversed()));
        return new RunComparison(was, after, shared, OtherChanges.between(was, after));
    }

    /** How many figures are not the same in the two runs. */
    public static long count(ArchivedRun was, ArchivedRun after) {
        return moved(was, after).size();
    }

    private static List<FigureChange> moved(ArchivedRun earlier, ArchivedRun after) {
        Map<Figure.FigureKey, ArchivedRun.ArchivedFigure> figures = new LinkedHashMap<>(after.figures());
        earlier.figures().forEach(figures::putIfAbsent);
        List<FigureChange> moved = new ArrayList<>();
        figures.forEach((key, figure) -> {
            ArchivedRun.ArchivedFigure was = earlier.figures().get(key);
            ArchivedRun.ArchivedFigure is = after.figures().get(key);
            FigureValue before = was == null ? FigureValue.EMPTY : was.valeur();
            FigureValue now = is == null ? FigureValue.EMPTY : is.valeur();
            if (was == null || is == null || !before.isSame(now)) {
                Presence presence = was == null ? Presence.APRES : is == null ? Presence.AVANT : Presence.DEUX;
                moved.add(new FigureChange(
                        key,
                        figure.libelle(),
                        figure.modaliteLibelle(),
                        figure.unite(),
                        presence,
                        before,
                        now,
                        List.of()));
            }
        });
        return moved;
    }

    /** Whether both are of one campaign. */
    public boolean isOneCampaign() {
        return avant.journal().campagne().equals(apres.journal().campagne());
    }

    /** What can be compared beside the figures: not the files nor the corrections of two campaigns. */
    public List<Subject> subjects() {
        return isOneCampaign()
                ? List.of(Subject.values())
                : List.of(Subject.SELECTION, Subject.DEFINITION, Subject.LOGICIEL);
    }

    /** Why a pole brings something else, as far as the outputs tell: its file, its corrections, the selection, the definition. */
    public String cause(PoleEffect effect) {
        List<String> causes = new ArrayList<>();
        for (OtherChange change : changes) {
            if (change.pole().equals(effect.pole()) && change.subject() != Subject.DEFINITION) {
                causes.add(cause(change));
            }
        }
        if (!causes.isEmpty()) {
            return String.join(" ; ", causes);
        }
        if (!isOneCampaign()) {
            return "réponses d'une autre campagne";
        }
        boolean redefined = changes.stream().anyMatch(change -> change.subject() == Subject.DEFINITION);
        return redefined
                ? "même questionnaire, définition changée"
                : "même questionnaire : une structure partagée est comptée dans un autre pôle, ou une autre donnée a changé";
    }

    private static String cause(OtherChange change) {
        return switch (change.subject()) {
            case FICHIER -> "fichier " + change.move() + " (" + change.nom() + ")";
            case REDRESSEMENT -> "redressement " + change.move() + " (" + change.nom() + ")";
            case SELECTION, DEFINITION, LOGICIEL ->
                change.detail().isEmpty() ? change.move() : change.move() + " : " + change.detail();
        };
    }

    /** The lines of the definition that are not the same and bear the name of that indicator. */
    public List<OtherChange> definition(String indicator) {
        return changes.stream()
                .filter(change -> change.subject() == Subject.DEFINITION)
                .filter(change -> change.detail().equals("indicateurs.csv"))
                .filter(change -> change.nom().equals(indicator) || change.nom().startsWith(indicator + "/"))
                .toList();
    }
}
