package fr.ptce.consolidation.report.comparison;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.report.comparison.FigureChange.Presence;
import fr.ptce.consolidation.report.comparison.OtherChange.Sujet;
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
 * @param bouges the figures that moved, those that poles explain before the others, then those that matter most first
 * @param changements what else is not the same: files, corrections, selection, definition, software
 */
public record RunComparison(
        ArchivedRun avant, ArchivedRun apres, List<FigureChange> bouges, List<OtherChange> changements) {
    public RunComparison {
        bouges = List.copyOf(bouges);
        changements = List.copyOf(changements);
    }

    /**
     * Compares them.
     *
     * @throws IOException when their files cannot be read
     */
    public static RunComparison of(ArchivedRun avant, ArchivedRun apres) throws IOException {
        List<FigureChange> moved = moved(avant, apres);
        Set<List<String>> whole = moved.stream()
                .filter(one -> one.cle().ventilation().isEmpty())
                .map(one -> List.of(one.cle().indicateur(), one.cle().modalite()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Decomposition decomposition = Decomposition.read(avant, apres, whole);
        List<FigureChange> shared = new ArrayList<>(moved.stream()
                .map(one -> one.cle().ventilation().isEmpty() ? one.with(decomposition.of(one)) : one)
                .toList());
        shared.sort(Comparator.comparing((FigureChange one) -> one.effets().isEmpty())
                .thenComparing(Comparator.comparing(FigureChange::importance).reversed()));
        return new RunComparison(avant, apres, shared, OtherChanges.between(avant, apres));
    }

    /** How many figures are not the same in the two runs. */
    public static long count(ArchivedRun avant, ArchivedRun apres) {
        return moved(avant, apres).size();
    }

    private static List<FigureChange> moved(ArchivedRun avant, ArchivedRun apres) {
        Map<Figure.Cle, ArchivedRun.Chiffre> figures = new LinkedHashMap<>(apres.chiffres());
        avant.chiffres().forEach(figures::putIfAbsent);
        List<FigureChange> moved = new ArrayList<>();
        figures.forEach((cle, chiffre) -> {
            ArchivedRun.Chiffre was = avant.chiffres().get(cle);
            ArchivedRun.Chiffre is = apres.chiffres().get(cle);
            FigureValue before = was == null ? FigureValue.VIDE : was.valeur();
            FigureValue now = is == null ? FigureValue.VIDE : is.valeur();
            if (was == null || is == null || !before.isSame(now)) {
                Presence presence = was == null ? Presence.APRES : is == null ? Presence.AVANT : Presence.DEUX;
                moved.add(new FigureChange(
                        cle,
                        chiffre.libelle(),
                        chiffre.modaliteLibelle(),
                        chiffre.unite(),
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
    public List<Sujet> sujets() {
        return isOneCampaign() ? List.of(Sujet.values()) : List.of(Sujet.SELECTION, Sujet.DEFINITION, Sujet.LOGICIEL);
    }

    /** Why a pole brings something else, as far as the outputs tell: its file, its corrections, the selection, the definition. */
    public String cause(PoleEffect effet) {
        List<String> causes = new ArrayList<>();
        for (OtherChange change : changements) {
            if (change.pole().equals(effet.pole()) && change.sujet() != Sujet.DEFINITION) {
                causes.add(cause(change));
            }
        }
        if (!causes.isEmpty()) {
            return String.join(" ; ", causes);
        }
        if (!isOneCampaign()) {
            return "réponses d'une autre campagne";
        }
        boolean redefined = changements.stream().anyMatch(change -> change.sujet() == Sujet.DEFINITION);
        return redefined
                ? "même questionnaire, définition changée"
                : "même questionnaire : une structure partagée est comptée dans un autre pôle, ou une autre donnée a changé";
    }

    private static String cause(OtherChange change) {
        return switch (change.sujet()) {
            case FICHIER -> "fichier " + change.mouvement() + " (" + change.nom() + ")";
            case REDRESSEMENT -> "redressement " + change.mouvement() + " (" + change.nom() + ")";
            case SELECTION, DEFINITION, LOGICIEL ->
                change.detail().isEmpty() ? change.mouvement() : change.mouvement() + " : " + change.detail();
        };
    }

    /** The lines of the definition that are not the same and bear the name of that indicator. */
    public List<OtherChange> definition(String indicateur) {
        return changements.stream()
                .filter(change -> change.sujet() == Sujet.DEFINITION)
                .filter(change -> change.detail().equals("indicateurs.csv"))
                .filter(change ->
                        change.nom().equals(indicateur) || change.nom().startsWith(indicateur + "/"))
                .toList();
    }
}
