package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.merge.Reminder;
import fr.ptce.consolidation.merge.SenderRemedy;
import fr.ptce.consolidation.report.context.CampaignData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a letter of profile « relance » says to its pole: id, nom, contact, courriel, motif (sans réponse, envoi refusé, envoi
 * reçu, non lisible, reçu vide, à corriger, à justifier) and the same as booleans sansReponse, refuse (either of the next two),
 * nonLisible (a refused file that does not say itself from whom it comes), vide, aCorriger, aJustifier; fichier (the one that counts or the
 * refused one, "" when nothing came), detail (a sentence), anomalies: what to correct then what to justify, one line per rule
 * and field, with code, bloquante (boolean), message (that of its first place), action, lieux (the first cells), nombre; autres (rules not
 * listed, for want of room).
 *
 * @param reminder whom to write to, and why
 * @param contact person to write to, "" when unknown
 * @param courriel address, "" when unknown
 * @param anomalies by rule, the gravest first
 */
record ReminderContext(Reminder reminder, String contact, String courriel, List<ReminderRule> anomalies) {
    /** Rules a letter lists; the next ones are counted. */
    static final int LISTED = 15;

    ReminderContext {
        anomalies = List.copyOf(anomalies);
    }

    /** The poles to write to, in the order of the registry. */
    static List<ReminderContext> of(CampaignData data) {
        Map<String, ExpectedPole> registry = new TreeMap<>();
        data.registry().forEach(pole -> registry.put(pole.pole(), pole));
        List<Reminder> reminders =
                data.consolidation().reminders(data.campagne().id());
        Map<String, Map<String, ReminderRule>> anomalies = anomalies(data, reminders);
        List<ReminderContext> letters = new ArrayList<>();
        for (Reminder reminder : reminders) {
            ExpectedPole pole = registry.get(reminder.pole());
            letters.add(new ReminderContext(
                    reminder,
                    pole == null ? "" : pole.contact(),
                    pole == null ? "" : pole.courriel(),
                    List.copyOf(
                            anomalies.getOrDefault(reminder.pole(), Map.of()).values())));
        }
        return letters;
    }

    /** Those of the file the letter is about, by pole then by rule; only what a letter can show is kept. */
    private static Map<String, Map<String, ReminderRule>> anomalies(CampaignData data, List<Reminder> reminders) {
        Map<String, Reminder> files = new TreeMap<>();
        reminders.forEach(reminder -> files.put(reminder.fichier(), reminder));
        Map<String, Map<String, ReminderRule>> poles = new TreeMap<>();
        data.store().forEachOpenFinding(data.campagne().id(), finding -> {
            String file = finding.location().fichier();
            Reminder reminded = file.isEmpty() ? null : files.get(file);
            if (reminded != null && (finding.pole().isEmpty() || finding.pole().equals(reminded.pole()))) {
                poles.computeIfAbsent(reminded.pole(), pole -> new LinkedHashMap<>())
                        .merge(key(finding), ReminderRule.of(asked(finding, reminded)), ReminderRule::and);
            }
        });
        return poles;
    }

    /** Of a file none of whose answers count, the remedy is that of who sent it: the finding's speaks to the network. */
    private static Finding asked(Finding finding, Reminder reminder) {
        return switch (reminder.motif()) {
            case REFUSE, NON_LISIBLE, VIDE -> finding.withAction(SenderRemedy.of(finding.code()));
            default -> finding;
        };
    }

    private static String key(Finding finding) {
        return finding.code() + '\n' + finding.champ() + '\n' + finding.action();
    }

    /** Registry id of the pole. */
    String pole() {
        return reminder.pole();
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", reminder.pole());
        map.put("nom", reminder.nom());
        map.put("contact", contact);
        map.put("courriel", courriel);
        map.put("motif", reminder.motif().label());
        map.put("sansReponse", reminder.motif() == Reminder.Reason.SANS_REPONSE);
        map.put(
                "refuse",
                reminder.motif() == Reminder.Reason.REFUSE || reminder.motif() == Reminder.Reason.NON_LISIBLE);
        map.put("vide", reminder.motif() == Reminder.Reason.VIDE);
        map.put("aCorriger", reminder.motif() == Reminder.Reason.A_CORRIGER);
        map.put("aJustifier", reminder.motif() == Reminder.Reason.A_JUSTIFIER);
        map.put("fichier", reminder.fichier());
        map.put("detail", reminder.detail());
        map.put(
                "anomalies",
                anomalies.stream().limit(LISTED).map(ReminderRule::toMap).toList());
        map.put("autres", Math.max(0, anomalies.size() - LISTED));
        map.put("nonLisible", reminder.motif() == Reminder.Reason.NON_LISIBLE);
        return map;
    }
}
