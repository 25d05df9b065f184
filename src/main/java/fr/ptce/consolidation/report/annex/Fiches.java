package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.fill.PlainText;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.store.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fiches that may be quoted: those of kept poles whose consent is ticked. Guiding texts left untouched are not their words; what
 * would lead to a person (contact, address, telephone) is taken out.
 */
final class Fiches {
    private static final String TITLE = "fiche_titre";
    private static final String MISSION = "fiche_mission";
    private static final String CONSENT = "fiche_consentement";
    private static final Map<String, String> HEADINGS = headings();
    private static final String FICHES =
            "SELECT %su._pole, u._nom FROM unite_pole u WHERE u._campagne = ? AND u._retenu ORDER BY u._pole";
    private static final String CONTACTS = """
            SELECT c.valeur
            FROM contact c
            JOIN unite_pole u ON u._depot = c.depot
            WHERE u._campagne = ? AND u._pole = ? AND c.champ = 'contact_nom'
            ORDER BY c.valeur""";
    private static final int LENGTH = 420;
    private static final String REMOVES = "[…]";
    private static final Pattern APPEND = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+|(?:\\+33|0)[\\s. ]?[1-9](?:[\\s.  -]?\\d{2}){4}(?!\\d)");

    private final CampaignData data;

    Fiches(CampaignData data) {
        this.data = data;
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("fiche_contexte", "Contexte");
        headings.put("fiche_resultats", "Résultats");
        headings.put("fiche_clefs", "Clefs de réussite");
        return headings;
    }

    /** The quotable fiches, in the order of the poles. */
    List<Testimony> read() {
        List<String> names = new ArrayList<>(List.of(TITLE, MISSION, CONSENT));
        names.addAll(HEADINGS.keySet());
        Map<String, Field> fields = new LinkedHashMap<>();
        names.forEach(name -> data.definition().findField(name).ifPresent(field -> fields.put(name, field)));
        if (fields.size() < names.size()) {
            return List.of();
        }
        String columns = fields.values().stream()
                .map(field -> "u." + new Column(field, "").quoted() + ", ")
                .collect(Collectors.joining());
        List<Testimony> fiches = new ArrayList<>();
        data.store()
                .rows()
                .forEach(
                        FICHES.formatted(columns),
                        row -> {
                            Map<String, String> answers = new LinkedHashMap<>();
                            for (int i = 0; i < names.size(); i++) {
                                answers.put(names.get(i), row.findText(i + 1).orElse(""));
                            }
                            fiche(row.text("_pole"), row.text("_nom"), answers, fields)
                                    .ifPresent(fiches::add);
                        },
                        data.campagne().id());
        return fiches;
    }

    private Optional<Testimony> fiche(
            String pole, String name, Map<String, String> answers, Map<String, Field> fields) {
        String title = own(answers, fields, TITLE);
        if (!"oui".equals(answers.get(CONSENT)) || title.isEmpty()) {
            return Optional.empty();
        }
        Pattern persons = persons(pole);
        Map<String, String> extracts = new LinkedHashMap<>();
        HEADINGS.forEach((field, label) -> {
            String words = own(answers, fields, field);
            if (!words.isEmpty()) {
                extracts.put(label, "« " + shortened(withoutPersons(words, persons)) + " »");
            }
        });
        List<String> missions =
                List.of(String.valueOf(answers.get(MISSION)).strip().split("\\s+"));
        return extracts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Testimony(name, withoutPersons(withoutPole(title, name), persons), missions, extracts));
    }

    /** The answer, "" when it is the guiding text of the form. */
    private static String own(Map<String, String> answers, Map<String, Field> fields, String name) {
        String answer = PlainText.of(String.valueOf(answers.get(name)))
                .replaceAll("\\s+", " ")
                .strip();
        Field field = fields.get(name);
        String guide =
                field == null ? "" : field.defaultText().replaceAll("\\s+", " ").strip();
        return answer.equals(guide) ? "" : answer;
    }

    /** The contacts of a pole, as the registry and its own file name them. */
    private Pattern persons(String pole) {
        List<String> names = new ArrayList<>();
        data.registry().stream()
                .filter(one -> one.pole().equals(pole))
                .map(ExpectedPole::contact)
                .forEach(names::add);
        names.addAll(data.store().rows().texts(CONTACTS, data.campagne().id(), pole));
        String any = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 3)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The form asks for the name of the pole after the title; the annex says it already. */
    private static String withoutPole(String title, String name) {
        String rest = title.endsWith(name)
                ? title.substring(0, title.length() - name.length()).replaceAll("[\\s–—:,-]+$", "")
                : title;
        return rest.isEmpty() ? title : rest;
    }

    private static String withoutPersons(String words, Pattern persons) {
        return APPEND.matcher(persons.matcher(words).replaceAll(REMOVES)).replaceAll(REMOVES);
    }

    /** Whole sentences, as many as fit; the first words when even one does not. */
    private static String shortened(String words) {
        if (words.length() <= LENGTH) {
            return words;
        }
        int end = Math.max(words.lastIndexOf(". ", LENGTH), words.lastIndexOf(" ! ", LENGTH));
        int cut = end > LENGTH / 3 ? end + 1 : Math.max(words.lastIndexOf(' ', LENGTH), 1);
        return words.substring(0, cut).strip() + " " + REMOVES;
    }
}
