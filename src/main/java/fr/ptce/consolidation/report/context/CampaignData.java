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
 * @param registry the poles expected, with their contacts, in the order of the registry
 * @param definition the questionnaire
 * @param store the base
 * @param totals totals of the consolidation
 * @param figures every figure, complete, in the order of the definition
 * @param comparisons what they are compared with
 * @param diffusion what of them may leave the network
 */
public record CampaignData(
        Campagne campagne,
        List<ExpectedPole> registry,
        Definition definition,
        Store store,
        Totals totals,
        List<Figure> figures,
        Comparisons comparisons,
        Release diffusion) {
    /** What every output of a campaign of fictitious answers says. */
    public static final String SAMPLE_NOTE = "Campagne d'exemple : données fictives";

    public CampaignData {
        registry = List.copyOf(registry);
        figures = List.copyOf(figures);
    }

    /** The same, secrecy being applied here. */
    public CampaignData(
            Campagne campagne,
            List<ExpectedPole> registry,
            Definition definition,
            Store store,
            Totals totals,
            Comparisons comparisons) {
        this(
                campagne,
                registry,
                definition,
                store,
                totals,
                comparisons.figures(),
                comparisons,
                Release.of(store, definition, campagne.id(), comparisons.figures()));
    }

    /** The figures a reader of that profile may see. */
    public List<Figure> figures(Profile profile) {
        return profile == Profile.INTERNE ? figures : diffusion.figures();
    }

    /** {@link #SAMPLE_NOTE}, or "" when the answers are real. */
    public String mention() {
        return campagne.exemple() ? SAMPLE_NOTE : "";
    }

    /** What the consolidation says of files, poles and reminders. */
    public Consolidation consolidation() {
        return new Consolidation(store, definition);
    }
}
