package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.form.write.AddedStrings;
import fr.ptce.consolidation.form.write.AnswerSheet;
import fr.ptce.consolidation.form.write.TypedCell;
import fr.ptce.consolidation.office.OfficeZip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The blank workbook, written once by the form writer for a pole that does not exist, into which any number of
 * questionnaires are poured: filling a workbook costs no more than writing its text.
 *
 * <p>Whatever names that pole (its id, its name) takes the place of the one that answers; the answers go into the cells
 * that bear their technical names.
 */
final class BlankMould {
    private static final String CHAINES = "xl/sharedStrings.xml";
    private static final String PROPRIETES = "docProps/core.xml";

    private final FictitiousPole personne;
    private final Map<String, byte[]> parties;
    private final Map<String, AnswerSheet> feuilles = new LinkedHashMap<>();
    private final AddedStrings chaines;

    /**
     * Cuts the blank workbook.
     *
     * @param vierge bytes of the workbook
     * @param personne the pole it was written for
     */
    BlankMould(byte[] vierge, FictitiousPole personne) {
        this.personne = personne;
        parties = OfficeZip.unpack(vierge);
        chaines = AddedStrings.of(texte(CHAINES));
        parties.keySet().stream()
                .filter(nom -> nom.startsWith("xl/worksheets/") && nom.endsWith(".xml"))
                .forEach(nom -> feuilles.put(nom, AnswerSheet.of(texte(nom), chaines)));
    }

    /** Lines of member structures it has room for. */
    int lignes() {
        return feuilles.values().stream().mapToInt(AnswerSheet::lignes).max().orElse(0);
    }

    /** Technical names of all cells answers may go to. */
    List<String> noms() {
        return feuilles.values().stream()
                .flatMap(feuille -> feuille.noms().stream())
                .toList();
    }

    /**
     * The workbook as the pole returns it.
     *
     * @throws IllegalArgumentException when it has no room for all the structures
     */
    byte[] remplit(SentFile envoi) {
        SampleSubmission copie = envoi.copie();
        if (copie.lignes().size() > lignes()) {
            throw new IllegalArgumentException(copie.lignes().size() + " structures, room for " + lignes());
        }
        Map<String, TypedCell> pole = envoi.graphie().cellules(copie.reponses());
        copie.reponses()
                .justifications()
                .forEach((champ, texte) -> pole.put(AnswerSheet.JUSTIFICATION + champ, TypedCell.texte(texte)));
        List<Map<String, TypedCell>> lignes = new ArrayList<>();
        copie.lignes().forEach(ligne -> lignes.add(ligne(ligne, envoi.graphie())));
        AddedStrings reponses = chaines.vierges();
        Map<String, byte[]> remplies = new LinkedHashMap<>(parties);
        feuilles.forEach((nom, feuille) -> remplies.put(nom, octets(feuille.remplie(pole, lignes, reponses))));
        remplies.put(CHAINES, octets(reponses.toXml()));
        remplies.put(
                PROPRIETES,
                octets(texte(PROPRIETES).replaceFirst("(<dcterms:modified[^>]*>)[^<]*", "$1" + envoi.modifie())));
        remplies.replaceAll((nom, octets) -> nom.endsWith(".xml") ? nomme(octets, copie.pole()) : octets);
        return envoi.retouche().apply(OfficeZip.pack(remplies));
    }

    /** A line has one justification for all its answers. */
    private static Map<String, TypedCell> ligne(DraftAnswers reponses, TypingStyle graphie) {
        Map<String, TypedCell> cellules = graphie.cellules(reponses);
        String justification = String.join(" ", reponses.justifications().values());
        if (!justification.isEmpty()) {
            cellules.put(AnswerSheet.JUSTIFICATION, TypedCell.texte(justification));
        }
        return cellules;
    }

    private byte[] nomme(byte[] octets, FictitiousPole pole) {
        return octets(new String(octets, StandardCharsets.UTF_8)
                .replace(personne.id(), pole.id())
                .replace(personne.nom(), pole.nom()));
    }

    private String texte(String nom) {
        byte[] octets = parties.get(nom);
        if (octets == null) {
            throw new IllegalArgumentException("the blank workbook has no " + nom);
        }
        return new String(octets, StandardCharsets.UTF_8);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
