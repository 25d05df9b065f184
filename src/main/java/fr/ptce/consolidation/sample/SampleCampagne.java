package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.questionnaire.Definition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Writes fictitious campaigns in a folder that {@code ptce consolider --entree} accepts: the registry, the description of
 * the campaign, the returned workbooks. All say they are fictitious.
 */
public final class SampleCampagne {
    /** Id of the campaign, and name of its folder. */
    public static final String ID = "exemple-2015";

    /** Workbooks the reference campaign writes. */
    public static final int REFERENCE_WORKBOOKS = Targets.RECEIVED + 1 + 4;

    /** Most poles a campaign can have: their ids have four digits at most. */
    public static final int POLES_MAXIMUM = 9_999;

    /** Most years a campaign can be written over: the last one and its history. */
    public static final int MAX_YEARS = 6;

    static final int EXERCICE = 2015;

    private static final String PREFIX = "exemple-";
    private static final String LABEL = "Campagne d’exemple : données fictives";

    private final Definition definition;
    private final Territories territories = Territories.read();

    /** Fills the workbooks of that definition. */
    public SampleCampagne(Definition definition) {
        this.definition = definition;
    }

    /**
     * Writes the reference campaign: 160 poles, 51 questionnaires, 4 forms of member structures, and the table of what is
     * odd in them.
     *
     * @param folder folder of the registry and of the campaign's own folder
     * @param written told how many workbooks are written, after each
     * @throws fr.ptce.consolidation.campaign.CampagneException when the folder holds a registry that is not fictitious
     */
    public void writeReference(Path folder, IntConsumer written) throws IOException {
        ReferenceCampagne reference = ReferenceCampagne.of(definition, territories);
        BlankMould mould = mould();
        SampleFolder output = SampleFolder.open(folder, campagne(EXERCICE));
        output.writeRegistry(reference.registry());
        List<SentFile> sentFiles = reference.sentFiles();
        for (int i = 0; i < sentFiles.size(); i++) {
            output.writeWorkbook(sentFiles.get(i).fichier(), mould.fill(sentFiles.get(i)));
            written.accept(i + 1);
        }
        BlankMould form = form(EXERCICE);
        List<SentFile> structures = reference.forms();
        for (int i = 0; i < structures.size(); i++) {
            output.writeWorkbook(structures.get(i).fichier(), form.fill(structures.get(i)));
            written.accept(sentFiles.size() + i + 1);
        }
        output.writeTable(reference.oddities());
    }

    /**
     * Writes a campaign of any size; every pole answers, and a few of their structures by themselves. Same seed, same bytes. Memory does not grow with the poles.
     *
     * @param poles how many, 1 to {@link #POLES_MAXIMUM}
     * @param seed seed
     * @param folder folder of the registry and of the campaign's own folder
     * @param written told how many poles are written, after each
     * @return number of workbooks written
     * @throws fr.ptce.consolidation.campaign.CampagneException when the folder holds a registry that is not fictitious
     */
    public int write(int poles, long seed, Path folder, IntConsumer written) throws IOException {
        if (poles < 1 || poles > POLES_MAXIMUM) {
            throw new IllegalArgumentException("from 1 to " + POLES_MAXIMUM + " poles: " + poles);
        }
        BlankMould mould = mould();
        RandomCampagne campagne = new RandomCampagne(definition, territories, seed, mould.lines());
        SampleFolder output = SampleFolder.open(folder, campagne(EXERCICE));
        output.writeRegistry(
                IntStream.rangeClosed(1, poles).mapToObj(territories::pole).toList());
        BlankMould form = form(EXERCICE);
        int workbooks = 0;
        for (int number = 1; number <= poles; number++) {
            SentFile sentFile = campagne.sentFile(number);
            output.writeWorkbook(sentFile.fichier(), mould.fill(sentFile));
            workbooks += 1 + writeForms(output, form, sentFile);
            written.accept(number);
        }
        return workbooks;
    }

    /**
     * Writes a campaign per year, of the same poles and mostly the same structures; a few poles miss a year. Same seed,
     * same bytes. The last one differs from the one written alone by what its structures say of their past.
     *
     * @param years how many years, 1 to {@link #MAX_YEARS}; one year is {@link #write(int, long, Path, IntConsumer)}
     * @param written told how many poles are written, after each, over all years
     * @return number of workbooks written
     * @throws fr.ptce.consolidation.campaign.CampagneException when the folder holds a registry that is not fictitious
     */
    public int write(int poles, long seed, int years, Path folder, IntConsumer written) throws IOException {
        if (years < 1 || years > MAX_YEARS) {
            throw new IllegalArgumentException("from 1 to " + MAX_YEARS + " years: " + years);
        }
        if (years == 1) {
            return write(poles, seed, folder, written);
        }
        List<Integer> exercices =
                IntStream.rangeClosed(EXERCICE - years + 1, EXERCICE).boxed().toList();
        List<SampleFolder> outputs = SampleFolder.open(
                folder, exercices.stream().map(SampleCampagne::campagne).toList());
        outputs.get(0)
                .writeRegistry(IntStream.rangeClosed(1, poles)
                        .mapToObj(territories::pole)
                        .toList());
        int workbooks = 0;
        for (int rank = 0; rank < years; rank++) {
            BlankMould mould = mould(exercices.get(rank));
            BlankMould form = form(exercices.get(rank));
            RandomCampagne campagne =
                    new RandomCampagne(definition, territories, seed, mould.lines(), exercices.get(rank));
            for (int number = 1; number <= poles; number++) {
                Optional<SentFile> sentFile = campagne.yearlyFile(number);
                if (sentFile.isPresent()) {
                    outputs.get(rank).writeWorkbook(sentFile.get().fichier(), mould.fill(sentFile.get()));
                    workbooks += 1 + writeForms(outputs.get(rank), form, sentFile.get());
                }
                written.accept(rank * poles + number);
            }
        }
        return workbooks;
    }

    /** The blank workbook, written for a pole numbered 0 that nobody is. */
    BlankMould mould() {
        return mould(EXERCICE);
    }

    private BlankMould mould(int exercice) {
        return mould(new FormWriter(definition, campagne(exercice), FormWriter.STRUCTURES));
    }

    /** The form of a member structure, likewise. */
    private BlankMould form(int exercice) {
        return mould(FormWriter.ofStructures(definition, campagne(exercice)));
    }

    private BlankMould mould(FormWriter writer) {
        FictitiousPole person = territories.pole(0);
        return new BlankMould(
                writer.writeWithoutCommunes(
                        new ExpectedPole(person.id(), person.name(), List.of(), "", "", "", "", "")),
                person);
    }

    /** Writes the forms that come with a questionnaire; how many. */
    private int writeForms(SampleFolder output, BlankMould form, SentFile questionnaire) throws IOException {
        List<SentFile> sentFiles = new SampleStructureForms(definition).with(questionnaire);
        for (SentFile sentFile : sentFiles) {
            output.writeWorkbook(sentFile.fichier(), form.fill(sentFile));
        }
        return sentFiles.size();
    }

    private static Campagne campagne(int exercice) {
        String id = exercice == EXERCICE ? ID : PREFIX + exercice;
        return new Campagne(id, exercice, exercice == EXERCICE ? LABEL : LABEL + ", exercice " + exercice, true);
    }
}
