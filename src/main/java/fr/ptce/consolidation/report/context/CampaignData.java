package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.disclosure.Release;
import fr.ptce.consolidation.indicator.Comparisons;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Store;
import java.util.List;

/**
 * What every output is made from: a campaign once consolidated.
 *
 * @param campagne the campaign
 * @param registre the poles expected, with their contacts, in the order of the registry
 * @param definition the questionnaire
 * @param store the base
 * @param bilan totals of the consolidation
 * @param figures every figure, complete, in the order of the definition
 * @param comparaisons what they are compared with
 * @param diffusion what of them may leave the network
 */
public record CampaignData(
        Campagne campagne,
        List<ExpectedPole> registre,
        Definition definition,
        Store store,
        Totals bilan,
        List<Figure> figures,
        Comparisons comparaisons,
        Release diffusion) {
    /** What every output of a campaign of fictitious answers says. */
    public static final String MENTION_EXEMPLE = "Campagne d'exemple : données fictives";

    public CampaignData {
        registre = List.copyOf(registre);
        figures = List.copyOf(figures);
    }

    /** The same, secrecy being applied here. */
    public CampaignData(
            Campagne campagne,
            List<ExpectedPole> registre,
            Definition definition,
            Store store,
            Totals bilan,
            Comparisons comparaisons) {
        this(
                campagne,
                registre,
                definition,
                store,
                bilan,
                comparaisons.figures(),
                comparaisons,
                Release.of(store, definition, campagne.id(), comparaisons.figures()));
    }

    /** The figures a reader of that profile may see. */
    public List<Figure> figures(Profile profil) {
        return profil == Profile.INTERNE ? figures : diffusion.figures();
    }

    /** {@link #MENTION_EXEMPLE}, or "" when the answers are real. */
    public String mention() {
        return campagne.exemple() ? MENTION_EXEMPLE : "";
    }

    /** What the consolidation says of files, poles and reminders. */
    public Consolidation consolidation() {
        return new Consolidation(store, definition);
    }
}
