package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.campaign.NetworkCsv;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.correction.Correction.Gesture;
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
    private static final List<String> COLUMNS =
            List.of("pole", "structure", "champ", "ancienne", "nouvelle", "auteur", "date", "motif");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private final Definition definition;
    private final Registry registry;
    private final ReceivedPaths received;

    CorrectionsReader(Definition definition, Registry registry, ReceivedPaths received) {
        this.definition = definition;
        this.registry = registry;
        this.received = received;
    }

    List<Correction> read(Path file) throws IOException {
        List<Correction> corrections = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        Map<List<String>, Long> targets = new HashMap<>();
        for (NetworkCsv.NetworkLine line : NetworkCsv.read(file, COLUMNS).lignes()) {
            int before = errors.size();
            Gesture gesture = gesture(line.get("champ"));
            Optional<Field> fieldName = gesture == Gesture.CORRIGER ? find(line.get("champ")) : Optional.empty();
            check(line, gesture, fieldName, errors);
            LocalDate date = date(line.get("date"));
            if (date == null) {
                errors.add(line.error("la date « " + line.get("date") + " » ne va pas : écrivez 2016-03-01"));
            }
            Long first = targets.putIfAbsent(target(line, gesture), line.number());
            if (first != null) {
                errors.add(line.error("la ligne " + first
                        + (gesture == Gesture.RATTACHER
                                ? " rattache déjà ce fichier"
                                : " redresse déjà cette réponse")));
            }
            if (errors.size() == before && date != null) {
                corrections.add(correction(line, gesture, fieldName, date));
            }
        }
        CampagneException.throwIfAny(errors);
        return corrections;
    }

    /** What only one line may decide; a file is of one pole only. */
    private List<String> target(NetworkCsv.NetworkLine line, Gesture gesture) throws IOException {
        return switch (gesture) {
            case RATTACHER -> List.of(gesture.name(), received.find(line.get("ancienne")));
            case ACCEPTER -> List.of(line.get("pole"), line.get("structure"), line.get("ancienne"));
            case CORRIGER, EXCLURE, FUSIONNER, ARBITRER ->
                List.of(line.get("pole"), line.get("structure"), line.get("champ"));
        };
    }

    private Correction correction(
            NetworkCsv.NetworkLine line, Gesture gesture, Optional<Field> fieldName, LocalDate date)
            throws IOException {
        return new Correction(
                line.number(),
                line.get("pole"),
                line.get("structure"),
                gesture,
                fieldName,
                gesture == Gesture.RATTACHER ? received.find(line.get("ancienne")) : line.get("ancienne"),
                line.get("nouvelle"),
                line.get("auteur"),
                date,
                line.get("motif"));
    }

    private void check(NetworkCsv.NetworkLine line, Gesture gesture, Optional<Field> fieldName, List<String> errors) {
        if (registry.findPole(line.get("pole")).isEmpty()) {
            errors.add(line.error("le pôle « " + line.get("pole") + " » n'est pas au registre"));
        }
        Stream.of("auteur", "motif")
                .filter(column -> line.get(column).isEmpty())
                .forEach(column -> errors.add(line.error("la colonne " + column + " est vide")));
        boolean structure = !line.get("structure").isEmpty();
        switch (gesture) {
            case CORRIGER -> checkField(line, fieldName, structure, errors);
            case EXCLURE, FUSIONNER, ARBITRER -> {
                if (!structure) {
                    errors.add(line.error("dites quelle structure, par sa clé, son SIRET ou son nom"));
                }
                if (gesture == Gesture.FUSIONNER && line.get("nouvelle").isEmpty()) {
                    errors.add(line.error("dites dans la colonne nouvelle à quelle structure la réunir"));
                }
            }
            case ACCEPTER -> {
                if (line.get("ancienne").isEmpty()) {
                    errors.add(line.error("donnez dans la colonne ancienne le code de l'anomalie, comme VCO-SORTIES"));
                }
            }
            case RATTACHER -> checkAttachment(line, structure, errors);
        }
    }

    private static void checkAttachment(NetworkCsv.NetworkLine line, boolean structure, List<String> errors) {
        if (line.get("ancienne").isEmpty()) {
            errors.add(line.error(
                    "donnez dans la colonne ancienne le chemin du fichier reçu, dans le dossier de la campagne"));
        }
        if (structure) {
            errors.add(line.error("un fichier se rattache à un pôle : laissez la colonne structure vide"));
        }
        if (!line.get("nouvelle").isEmpty()) {
            errors.add(line.error("le pôle est dans la colonne pole : laissez la colonne nouvelle vide"));
        }
    }

    private void checkField(
            NetworkCsv.NetworkLine line, Optional<Field> fieldName, boolean structure, List<String> errors) {
        if (fieldName.isEmpty()) {
            errors.add(line.error("« " + line.get("champ")
                    + " » n'est ni une question, ni EXCLURE, FUSIONNER, ARBITRER, ACCEPTER ou RATTACHER"));
            return;
        }
        Field field = fieldName.get();
        boolean ofStructure = definition.structureFields().contains(field);
        if (ofStructure != structure) {
            errors.add(line.error(
                    ofStructure
                            ? "cette question est posée aux structures : dites laquelle"
                            : "cette question est posée au pôle : laissez la colonne structure vide"));
        } else if (field.personal() || field.type() == FieldType.CALCULATE || field.readOnly()) {
            errors.add(line.error("cette question ne se redresse pas ici"));
        } else if (line.get("nouvelle").isEmpty() || line.get("ancienne").isEmpty()) {
            errors.add(line.error("les colonnes ancienne et nouvelle doivent être remplies ; pour une réponse vide,"
                    + " écrivez " + Correction.EMPTY));
        } else if (!line.get("nouvelle").equals(Correction.EMPTY)
                && TypedAnswer.read(field, line.get("nouvelle")).isEmpty()) {
            errors.add(line.error("la nouvelle valeur « " + line.get("nouvelle") + " » ne va pas à cette question"));
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

    private static Gesture gesture(String fieldName) {
        return Stream.of(Gesture.values())
                .filter(gesture -> gesture.name().equals(fieldName))
                .findFirst()
                .orElse(Gesture.CORRIGER);
    }

    /** ISO, or as a French spreadsheet writes a day. */
    private static @Nullable LocalDate date(String text) {
        Matcher french = DAY.matcher(text);
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
