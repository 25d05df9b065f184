package fr.ptce.consolidation.form;

import fr.ptce.consolidation.questionnaire.Definition;

/**
 * Writes the blank workbooks of a campaign, one per pole: same definition, campaign and pole, same bytes. Thread-safe.
 */
public final class FormWriter {
    /** Rows offered for the member structures unless more are asked for. */
    public static final int STRUCTURES = 60;

    private final Definition definition;
    private final Campagne campagne;
    private final int structures;

    /**
     * A writer for one campaign; what all its workbooks have in common is made once, here.
     *
     * @param structures rows offered for the member structures
     */
    public FormWriter(Definition definition, Campagne campagne, int structures) {
        this.definition = definition;
        this.campagne = campagne;
        this.structures = structures;
    }

    /** The workbook (.xlsx) of that pole, filled with what the registry knows of it. */
    public byte[] write(PoleAttendu pole) {
        throw new UnsupportedOperationException("not yet " + definition + campagne + structures + pole);
    }
}
