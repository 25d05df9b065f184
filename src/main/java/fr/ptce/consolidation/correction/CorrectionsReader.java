package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.campaign.NetworkCsv;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.correction.Correction.Geste;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.typing.TypedAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code redressements.csv}: every line is understood, or the run does not begin. */
final class CorrectionsReader {
    private static final List<String> COLONNES =
            List.of("pole", "structure", "champ", "ancienne", "nouvelle", "auteur", "date", "motif");
    private static final Pattern JOUR = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private final Definition definition;
    private final Registry registre;

    CorrectionsReader(Definition definition, Registry registre) {
        this.definition = definition;
        this.registre = registre;
    }

    List<Correction> read(Path fichier) throws IOException {
        List<Correction> redressements = new ArrayList<>();
        List<String> erreurs = new ArrayList<>();
        Map<List<String>, Long> cibles = new HashMap<>();
        for (NetworkCsv.Ligne ligne : NetworkCsv.read(fichier, COLONNES).lignes()) {
            int before = erreurs.size();
            Geste geste = geste(ligne.get("champ"));
            Optional<Field> champ = geste == Geste.CORRIGER ? find(ligne.get("champ")) : Optional.empty();
            check(ligne, geste, champ, erreurs);
            LocalDate date = date(ligne.get("date"));
            if (date == null) {
                erreurs.add(ligne.erreur("la date « " + ligne.get("date") + " » ne va pas : écrivez 2016-03-01"));
            }
            String cible = geste == Geste.ACCEPTER ? ligne.get("ancienne") : ligne.get("champ");
            Long first = cibles.putIfAbsent(List.of(ligne.get("pole"), ligne.get("structure"), cible), ligne.numero());
            if (first != null) {
                erreurs.add(ligne.erreur("la ligne " + first + " redresse déjà cette réponse"));
            }
            if (erreurs.size() == before && date != null) {
                redressements.add(redressement(ligne, geste, champ, date));
            }
        }
        CampagneException.throwIfAny(erreurs);
        return redressements;
    }

    private static Correction redressement(NetworkCsv.Ligne ligne, Geste geste, Optional<Field> champ, LocalDate date) {
        return new Correction(
                ligne.numero(),
                ligne.get("pole"),
                ligne.get("structure"),
                geste,
                champ,
                ligne.get("ancienne"),
                ligne.get("nouvelle"),
                ligne.get("auteur"),
                date,
                ligne.get("motif"));
    }

    private void check(NetworkCsv.Ligne ligne, Geste geste, Optional<Field> champ, List<String> erreurs) {
        if (registre.findPole(ligne.get("pole")).isEmpty()) {
            erreurs.add(ligne.erreur("le pôle « " + ligne.get("pole") + " » n'est pas au registre"));
        }
        Stream.of("auteur", "motif")
                .filter(colonne -> ligne.get(colonne).isEmpty())
                .forEach(colonne -> erreurs.add(ligne.erreur("la colonne " + colonne + " est vide")));
        boolean structure = !ligne.get("structure").isEmpty();
        switch (geste) {
            case CORRIGER -> checkField(ligne, champ, structure, erreurs);
            case EXCLURE, FUSIONNER, ARBITRER -> {
                if (!structure) {
                    erreurs.add(ligne.erreur("dites quelle structure, par sa clé, son SIRET ou son nom"));
                }
                if (geste == Geste.FUSIONNER && ligne.get("nouvelle").isEmpty()) {
                    erreurs.add(ligne.erreur("dites dans la colonne nouvelle à quelle structure la réunir"));
                }
            }
            case ACCEPTER -> {
                if (ligne.get("ancienne").isEmpty()) {
                    erreurs.add(
                            ligne.erreur("donnez dans la colonne ancienne le code de l'anomalie, comme VCO-SORTIES"));
                }
            }
        }
    }

    private void checkField(NetworkCsv.Ligne ligne, Optional<Field> champ, boolean structure, List<String> erreurs) {
        if (champ.isEmpty()) {
            erreurs.add(ligne.erreur("« " + ligne.get("champ")
                    + " » n'est ni une question, ni EXCLURE, FUSIONNER, ARBITRER ou ACCEPTER"));
            return;
        }
        Field field = champ.get();
        boolean ofStructure = definition.structureFields().contains(field);
        if (ofStructure != structure) {
            erreurs.add(ligne.erreur(
                    ofStructure
                            ? "cette question est posée aux structures : dites laquelle"
                            : "cette question est posée au pôle : laissez la colonne structure vide"));
        } else if (field.personal() || field.type() == FieldType.CALCULATE || field.readOnly()) {
            erreurs.add(ligne.erreur("cette question ne se redresse pas ici"));
        } else if (ligne.get("nouvelle").isEmpty() || ligne.get("ancienne").isEmpty()) {
            erreurs.add(ligne.erreur("les colonnes ancienne et nouvelle doivent être remplies ; pour une réponse vide,"
                    + " écrivez " + Correction.VIDE));
        } else if (!ligne.get("nouvelle").equals(Correction.VIDE)
                && TypedAnswer.read(field, ligne.get("nouvelle")).isEmpty()) {
            erreurs.add(
                    ligne.erreur("la nouvelle valeur « " + ligne.get("nouvelle") + " » ne va pas à cette question"));
        }
    }

    /** A field by its technical name, or by its number in the questionnaire when only one has it. */
    private Optional<Field> find(String words) {
        Optional<Field> named = definition.findField(words);
        if (named.isPresent()) {
            return named;
        }
        List<Field> numbered = Stream.concat(definition.poleFields().stream(), definition.structureFields().stream())
                .filter(field -> field.id().equals(words))
                .toList();
        return numbered.size() == 1 ? Optional.of(numbered.get(0)) : Optional.empty();
    }

    private static Geste geste(String champ) {
        return Stream.of(Geste.values())
                .filter(geste -> geste.name().equals(champ))
                .findFirst()
                .orElse(Geste.CORRIGER);
    }

    /** ISO, or as a French spreadsheet writes a day. */
    private static @Nullable LocalDate date(String text) {
        Matcher french = JOUR.matcher(text);
        try {
            return french.matches()
                    ? LocalDate.of(
                            Integer.parseInt(french.group(3)),
                            Integer.parseInt(french.group(2)),
                            Integer.parseInt(french.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
