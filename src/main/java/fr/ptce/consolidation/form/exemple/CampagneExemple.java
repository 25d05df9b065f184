package fr.ptce.consolidation.form.exemple;

import fr.ptce.consolidation.form.Campagne;
import fr.ptce.consolidation.form.FormWriter;
import fr.ptce.consolidation.form.PoleAttendu;
import fr.ptce.consolidation.questionnaire.Definition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Writes fictitious campaigns in a folder that {@code ptce consolider --entree} accepts: the registry, the description of
 * the campaign, the returned workbooks. All say they are fictitious.
 */
public final class CampagneExemple {
    /** Id of the campaign, and name of its folder. */
    public static final String ID = "exemple-2015";

    /** Workbooks the reference campaign writes. */
    public static final int CLASSEURS_REFERENCE = Cibles.RECUS + 1;

    /** Most poles a campaign can have: their ids have four digits at most. */
    public static final int POLES_MAXIMUM = 9_999;

    static final int EXERCICE = 2015;

    private static final String LIBELLE = "Campagne d’exemple : données fictives";

    private final Definition definition;
    private final Territoires territoires = Territoires.read();

    /** Fills the workbooks of that definition. */
    public CampagneExemple(Definition definition) {
        this.definition = definition;
    }

    /**
     * Writes the reference campaign: 160 poles, 51 workbooks, and the table of what is odd in them.
     *
     * @param dossier folder of the registry and of the campaign's own folder
     * @param ecrits told how many workbooks are written, after each
     * @throws fr.ptce.consolidation.form.CampagneException when the folder holds a registry that is not fictitious
     */
    public void writeReference(Path dossier, IntConsumer ecrits) throws IOException {
        CampagneReference reference = CampagneReference.of(definition, territoires);
        Moule moule = moule();
        DossierExemple sortie = DossierExemple.open(dossier, campagne());
        sortie.writeRegistre(reference.registre());
        List<Envoi> envois = reference.envois();
        for (int i = 0; i < envois.size(); i++) {
            sortie.writeClasseur(envois.get(i).fichier(), moule.remplit(envois.get(i)));
            ecrits.accept(i + 1);
        }
        sortie.writeTable(reference.singularites());
    }

    /**
     * Writes a campaign of any size; every pole answers. Same seed, same bytes. Memory does not grow with the poles.
     *
     * @param poles how many, 1 to {@link #POLES_MAXIMUM}
     * @param graine seed
     * @param dossier folder of the registry and of the campaign's own folder
     * @param ecrits told how many workbooks are written, after each
     * @throws fr.ptce.consolidation.form.CampagneException when the folder holds a registry that is not fictitious
     */
    public void write(int poles, long graine, Path dossier, IntConsumer ecrits) throws IOException {
        if (poles < 1 || poles > POLES_MAXIMUM) {
            throw new IllegalArgumentException("from 1 to " + POLES_MAXIMUM + " poles: " + poles);
        }
        Moule moule = moule();
        CampagneAleatoire campagne = new CampagneAleatoire(definition, territoires, graine, moule.lignes());
        DossierExemple sortie = DossierExemple.open(dossier, campagne());
        sortie.writeRegistre(
                IntStream.rangeClosed(1, poles).mapToObj(territoires::pole).toList());
        for (int numero = 1; numero <= poles; numero++) {
            Envoi envoi = campagne.envoi(numero);
            sortie.writeClasseur(envoi.fichier(), moule.remplit(envoi));
            ecrits.accept(numero);
        }
    }

    /** The blank workbook, written for a pole numbered 0 that nobody is. */
    Moule moule() {
        PoleFictif personne = territoires.pole(0);
        PoleAttendu attendu = new PoleAttendu(personne.id(), personne.nom(), List.of(), "", "", "", "", "");
        return new Moule(new FormWriter(definition, campagne(), FormWriter.STRUCTURES).write(attendu), personne);
    }

    private static Campagne campagne() {
        return new Campagne(ID, EXERCICE, LIBELLE, true);
    }
}
