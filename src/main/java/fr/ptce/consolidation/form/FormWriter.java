package fr.ptce.consolidation.form;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Writes the blank workbooks of a campaign, one per pole: same definition, campaign and pole, same bytes. Thread-safe.
 */
public final class FormWriter {
    /** Rows offered for the member structures unless more are asked for. */
    public static final int STRUCTURES = 60;
    /** Most rows offered: the questionnaire is one pole's, not a directory's. */
    public static final int MAX_STRUCTURES = 2_000;
    /** Longest text given the text format. */
    static final int SHORT_TEXT = 255;

    private final Definition definition;
    private final StampedWorkbook workbook;

    /**
     * A writer for one campaign; what all its workbooks have in common is made once, here.
     *
     * @param structures rows offered for the member structures, from 1 to {@link #MAX_STRUCTURES}
     */
    public FormWriter(Definition definition, Campagne campagne, int structures) {
        if (structures < 1 || structures > MAX_STRUCTURES) {
            throw new IllegalArgumentException("structures: " + structures);
        }
        this.definition = definition;
        this.workbook = new StampedWorkbook(FormMaster.parts(definition, campagne, structures, OptionalInt.empty()));
    }

    /** The workbook (.xlsx) of that pole, filled with what the registry knows of it. */
    public byte[] write(PoleAttendu pole) {
        Map<String, String> texts = new HashMap<>();
        PoleTokens.of(pole, departement(pole)).forEach((token, text) -> texts.put(token.mark(), text));
        return workbook.stamp(texts);
    }

    /** The label the drop-down shows for the département of the registry, "" when the list does not know it. */
    private String departement(PoleAttendu pole) {
        return definition
                .findField("departement")
                .flatMap(Field::list)
                .flatMap(list -> list.findCode(pole.departement()))
                .map(Code::label)
                .orElse("");
    }
}
