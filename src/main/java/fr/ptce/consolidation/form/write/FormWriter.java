package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the workbooks of a campaign, one per pole: its questionnaire, blank or prefilled, or the form its member structures
 * may fill by themselves. Same definition, campaign, pole and former answers, same bytes. Thread-safe.
 */
public final class FormWriter {
    /** Rows offered for the member structures unless more are asked for. */
    public static final int STRUCTURES = 60;
    /** Most rows offered: the questionnaire is one pole's, not a directory's. */
    public static final int MAX_STRUCTURES = 2_000;
    /** Longest text given the text format. */
    static final int SHORT_TEXT = 255;

    /** Blank rows offered after the structures known, at least. */
    private static final int SPARE = 10;
    /** The workbooks of large poles have rows by so many, so that few differ. */
    private static final int STEP = 20;

    private final Definition definition;
    private final Campagne campagne;
    private final int structures;
    private final StampedWorkbook workbook;
    private final Map<String, String> communes = new ConcurrentHashMap<>();
    private final Map<FormSize, StampedWorkbook> prefillable = new ConcurrentHashMap<>();

    /** What tells a prefilled workbook from another, pole and answers set aside. */
    private record FormSize(int exercice, int structures) {}

    /**
     * A writer of the workbooks of the poles; what they all have in common is made once, here.
     *
     * @param structures rows offered for the member structures, from 1 to {@link #MAX_STRUCTURES}
     */
    public FormWriter(Definition definition, Campagne campagne, int structures) {
        if (structures < 1 || structures > MAX_STRUCTURES) {
            throw new IllegalArgumentException("structures: " + structures);
        }
        this.definition = definition;
        this.campagne = campagne;
        this.structures = structures;
        this.workbook = new StampedWorkbook(
                FormMaster.parts(definition, campagne, new Edition(FormKind.POLE, structures, OptionalInt.empty())));
    }

    private FormWriter(Definition definition, Campagne campagne) {
        this.definition = definition;
        this.campagne = campagne;
        this.structures = 1;
        this.workbook = new StampedWorkbook(FormMaster.parts(
                definition, campagne, new Edition(FormKind.STRUCTURE, structures, OptionalInt.empty())));
    }

    /** A writer of the forms of member structures: one per pole, which hands copies of it to its members. */
    public static FormWriter ofStructures(Definition definition, Campagne campagne) {
        return new FormWriter(definition, campagne);
    }

    /**
     * The blank workbook (.xlsx) of that pole, filled with what the registry knows of it. It offers the communes of the
     * pole's région, or all of them when the registry does not say where the pole is.
     */
    public byte[] write(ExpectedPole pole) {
        return workbook.stamp(new Fragment.FragmentContent(texts(registry(pole)), Map.of(), List.of(), communes(pole)));
    }

    /** The same without the lists of communes, for a workbook that nobody fills by hand. */
    public byte[] writeWithoutCommunes(ExpectedPole pole) {
        return workbook.stamp(texts(registry(pole)));
    }

    /**
     * The workbook (.xlsx) of that pole, filled with what the registry knows of it and with its answers to a former campaign:
     * numbers beside their cells, never in them. More rows are offered when its structures need them.
     */
    public byte[] write(ExpectedPole pole, PreviousAnswers previous) {
        Map<PoleTokens, String> registry = registry(pole);
        int rows = rows(previous);
        StampedWorkbook common = prefillable.computeIfAbsent(
                new FormSize(previous.exercice(), rows),
                size -> StampedWorkbook.fillable(FormMaster.parts(
                        definition,
                        campagne,
                        new Edition(FormKind.POLE, size.structures(), OptionalInt.of(size.exercice())))));
        Prefill prefill = new Prefill(definition, pole, registry, previous);
        return common.stamp(
                new Fragment.FragmentContent(texts(registry), prefill.pole(), prefill.lines(rows), communes(pole)));
    }

    /** Whether that workbook offers more rows for the member structures than was asked for. */
    public boolean isEnlarged(PreviousAnswers previous) {
        return rows(previous) > structures;
    }

    private int rows(PreviousAnswers previous) {
        int needed = Prefill.structures(previous) + SPARE;
        return needed <= structures ? structures : (needed + STEP - 1) / STEP * STEP;
    }

    private static Map<String, String> texts(Map<PoleTokens, String> tokens) {
        Map<String, String> texts = new HashMap<>();
        tokens.forEach((token, text) -> texts.put(token.mark(), text));
        return texts;
    }

    /** What the registry knows, places as their drop-downs show them. */
    private Map<PoleTokens, String> registry(ExpectedPole pole) {
        Map<PoleTokens, String> texts =
                PoleTokens.of(pole, departement(pole).map(Code::label).orElse(""));
        definition
                .findField("commune_siege")
                .flatMap(field -> CommuneSheet.findLabel(field, pole.commune()))
                .ifPresent(commune -> texts.put(PoleTokens.COMMUNE, commune));
        return texts;
    }

    /** The communes its workbook offers, made once per région. */
    private String communes(ExpectedPole pole) {
        String region = departement(pole).map(Code::parent).orElse(pole.region());
        return communes.computeIfAbsent(region, one -> CommuneRows.of(definition, one));
    }

    /** The département of the registry; empty when the list does not know it. */
    private Optional<Code> departement(ExpectedPole pole) {
        return definition
                .findField("departement")
                .flatMap(Field::list)
                .flatMap(list -> list.findCode(pole.departement()));
    }
}
