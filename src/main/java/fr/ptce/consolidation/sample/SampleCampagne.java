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
    public static final int CLASSEURS_REFERENCE = Targets.RECUS + 1 + 4;

    /** Most poles a campaign can have: their ids have four digits at most. */
    public static final int POLES_MAXIMUM = 9_999;

    /** Most years a campaign can be written over: the last one and its history. */
    public static final int ANNEES_MAXIMUM = 6;

    static final int EXERCICE = 2015;

    private static final String PREFIXE = "exemple-";
    private static final String LIBELLE = "Campagne d’exemple : données fictives";

    private final Definition definition;
    private final Territories territoires = Territories.read();

    /** Fills the workbooks of that definition. */
    public SampleCampagne(Definition definition) {
        this.definition = definition;
    }

    /**
     * Writes the reference campaign: 160 poles, 51 questionnaires, 4 forms of member structures, and the table of what is
     * odd in them.
     *
     * @param dossier folder of the registry and of the campaign's own folder
     * @param ecrits told how many workbooks are written, after each
     * @throws fr.ptce.consolidation.campaign.CampagneException when the folder holds a registry that is not fictitious
     */
    public void writeReference(Path dossier, IntConsumer ecrits) throws IOException {
        ReferenceCampagne reference = ReferenceCampagne.of(definition, territoires);
        BlankMould moule = moule();
        SampleFolder sortie = SampleFolder.open(dossier, campagne(EXERCICE));
        sortie.writeRegistre(reference.registre());
        List<SentFile> envois = reference.envois();
        for (int i = 0; i < envois.size(); i++) {
            sortie.writeClasseur(envois.get(i).fichier(), moule.remplit(envois.get(i)));
            ecrits.accept(i + 1);
        }
        BlankMould formulaire = formulaire(EXERCICE);
        List<SentFile> structures = reference.formulaires();
        for (int i = 0; i < structures.size(); i++) {
            sortie.writeClasseur(structures.get(i).fichier(), formulaire.remplit(structures.get(i)));
            ecrits.accept(envois.size() + i + 1);
        }
        sortie.writeTable(reference.singularites());
    }

    /**
     * Writes a campaign of any size; every pole answers, and a few of their structures by themselves. Same seed, same bytes. Memory does not grow with the poles.
     *
     * @param poles how many, 1 to {@link #POLES_MAXIMUM}
     * @param graine seed
     * @param dossier folder of the registry and of the campaign's own folder
     * @param ecrits told how many poles are written, after each
     * @return number of workbooks written
     * @throws fr.ptce.consolidation.campaign.CampagneException when the folder holds a registry that is not fictitious
     */
    public int write(int poles, long graine, Path dossier, IntConsumer ecrits) throws IOException {
        if (poles < 1 || poles > POLES_MAXIMUM) {
            throw new IllegalArgumentException("from 1 to " + POLES_MAXIMUM + " poles: " + poles);
        }
        BlankMould moule = moule();
        RandomCampagne campagne = new RandomCampagne(definition, territoires, graine, moule.lignes());
        SampleFolder sortie = SampleFolder.open(dossier, campagne(EXERCICE));
        sortie.writeRegistre(
                IntStream.rangeClosed(1, poles).mapToObj(territoires::pole).toList());
        BlankMould formulaire = formulaire(EXERCICE);
        int classeurs = 0;
        for (int numero = 1; numero <= poles; numero++) {
            SentFile envoi = campagne.envoi(numero);
            sortie.writeClasseur(envoi.fichier(), moule.remplit(envoi));
            classeurs += 1 + writeFormulaires(sortie, formulaire, envoi);
            ecrits.accept(numero);
        }
        return classeurs;
    }

    /**
     * Writes a campaign per year, of the same poles and mostly the same structures; a few poles miss a year. Same seed,
     * same bytes. The last one differs from the one written alone by what its structures say of their past.
     *
     * @param annees how many years, 1 to {@link #ANNEES_MAXIMUM}; one year is {@link #write(int, long, Path, IntConsumer)}
     * @param ecrits told how many poles are written, after each, over all years
     * @return number of workbooks written
     * @throws fr.ptce.consolidation.campaign.CampagneException when the folder holds a registry that is not fictitious
     */
    public int write(int poles, long graine, int annees, Path dossier, IntConsumer ecrits) throws IOException {
        if (annees < 1 || annees > ANNEES_MAXIMUM) {
            throw new IllegalArgumentException("from 1 to " + ANNEES_MAXIMUM + " years: " + annees);
        }
        if (annees == 1) {
            return write(poles, graine, dossier, ecrits);
        }
        List<Integer> exercices =
                IntStream.rangeClosed(EXERCICE - annees + 1, EXERCICE).boxed().toList();
        List<SampleFolder> sorties = SampleFolder.open(
                dossier, exercices.stream().map(SampleCampagne::campagne).toList());
        sorties.get(0)
                .writeRegistre(IntStream.rangeClosed(1, poles)
                        .mapToObj(territoires::pole)
                        .toList());
        int classeurs = 0;
        for (int rang = 0; rang < annees; rang++) {
            BlankMould moule = moule(exercices.get(rang));
            BlankMould formulaire = formulaire(exercices.get(rang));
            RandomCampagne campagne =
                    new RandomCampagne(definition, territoires, graine, moule.lignes(), exercices.get(rang));
            for (int numero = 1; numero <= poles; numero++) {
                Optional<SentFile> envoi = campagne.envoiAnnuel(numero);
                if (envoi.isPresent()) {
                    sorties.get(rang).writeClasseur(envoi.get().fichier(), moule.remplit(envoi.get()));
                    classeurs += 1 + writeFormulaires(sorties.get(rang), formulaire, envoi.get());
                }
                ecrits.accept(rang * poles + numero);
            }
        }
        return classeurs;
    }

    /** The blank workbook, written for a pole numbered 0 that nobody is. */
    BlankMould moule() {
        return moule(EXERCICE);
    }

    private BlankMould moule(int exercice) {
        return moule(new FormWriter(definition, campagne(exercice), FormWriter.STRUCTURES));
    }

    /** The form of a member structure, likewise. */
    private BlankMould formulaire(int exercice) {
        return moule(FormWriter.ofStructures(definition, campagne(exercice)));
    }

    private BlankMould moule(FormWriter writer) {
        FictitiousPole personne = territoires.pole(0);
        return new BlankMould(
                writer.writeWithoutCommunes(
                        new ExpectedPole(personne.id(), personne.nom(), List.of(), "", "", "", "", "")),
                personne);
    }

    /** Writes the forms that come with a questionnaire; how many. */
    private int writeFormulaires(SampleFolder sortie, BlankMould formulaire, SentFile questionnaire)
            throws IOException {
        List<SentFile> envois = new SampleStructureForms(definition).avec(questionnaire);
        for (SentFile envoi : envois) {
            sortie.writeClasseur(envoi.fichier(), formulaire.remplit(envoi));
        }
        return envois.size();
    }

    private static Campagne campagne(int exercice) {
        String id = exercice == EXERCICE ? ID : PREFIXE + exercice;
        return new Campagne(id, exercice, exercice == EXERCICE ? LIBELLE : LIBELLE + ", exercice " + exercice, true);
    }
}
