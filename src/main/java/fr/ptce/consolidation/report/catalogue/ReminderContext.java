package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.merge.Reminder;
import fr.ptce.consolidation.report.context.CampaignData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a letter of profile « relance » says to its pole: id, nom, contact, courriel, motif (sans réponse, envoi refusé, à
 * corriger, à justifier) and the same as booleans sansReponse, refuse, aCorriger, aJustifier; fichier (the one that counts or the
 * refused one, "" when nothing came), detail (a sentence), anomalies: what to correct then what to justify, one line per rule
 * and field, with code, bloquante (boolean), message (that of its first place), action, lieux (the first cells), nombre; autres (rules not
 * listed, for want of room).
 *
 * @param relance whom to write to, and why
 * @param contact person to write to, "" when unknown
 * @param courriel address, "" when unknown
 * @param anomalies by rule, the gravest first
 */
record ReminderContext(Reminder relance, String contact, String courriel, List<ReminderRule> anomalies) {
    /** Rules a letter lists; the next ones are counted. */
    static final int LISTEES = 15;

    ReminderContext {
        anomalies = List.copyOf(anomalies);
    }

    /** The poles to write to, in the order of the registry. */
    static List<ReminderContext> of(CampaignData data) {
        Map<String, ExpectedPole> registre = new TreeMap<>();
        data.registre().forEach(pole -> registre.put(pole.pole(), pole));
        List<Reminder> relances = data.consolidation().relances(data.campagne().id());
        Map<String, Map<String, ReminderRule>> anomalies = anomalies(data, relances);
        List<ReminderContext> letters = new ArrayList<>();
        for (Reminder relance : relances) {
            ExpectedPole pole = registre.get(relance.pole());
            letters.add(new ReminderContext(
                    relance,
                    pole == null ? "" : pole.contact(),
                    pole == null ? "" : pole.courriel(),
                    List.copyOf(anomalies.getOrDefault(relance.pole(), Map.of()).values())));
        }
        return letters;
    }

    /** Those of the file the letter is about, by pole then by rule; only what a letter can show is kept. */
    private static Map<String, Map<String, ReminderRule>> anomalies(CampaignData data, List<Reminder> relances) {
        Map<String, String> fichiers = new TreeMap<>();
        relances.forEach(relance -> fichiers.put(relance.pole(), relance.fichier()));
        Map<String, Map<String, ReminderRule>> poles = new TreeMap<>();
        data.store().forEachOpenFinding(data.campagne().id(), finding -> {
            String fichier = finding.location().fichier();
            if (!fichier.isEmpty() && fichier.equals(fichiers.get(finding.pole()))) {
                poles.computeIfAbsent(finding.pole(), pole -> new LinkedHashMap<>())
                        .merge(key(finding), ReminderRule.of(finding), ReminderRule::and);
            }
        });
        return poles;
    }

    private static String key(Finding finding) {
        return finding.code() + '\n' + finding.champ() + '\n' + finding.action();
    }

    /** Registry id of the pole. */
    String pole() {
        return relance.pole();
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", relance.pole());
        map.put("nom", relance.nom());
        map.put("contact", contact);
        map.put("courriel", courriel);
        map.put("motif", relance.motif().libelle());
        map.put("sansReponse", relance.motif() == Reminder.Motif.SANS_REPONSE);
        map.put("refuse", relance.motif() == Reminder.Motif.REFUSE);
        map.put("aCorriger", relance.motif() == Reminder.Motif.A_CORRIGER);
        map.put("aJustifier", relance.motif() == Reminder.Motif.A_JUSTIFIER);
        map.put("fichier", relance.fichier());
        map.put("detail", relance.detail());
        map.put(
                "anomalies",
                anomalies.stream().limit(LISTEES).map(ReminderRule::toMap).toList());
        map.put("autres", Math.max(0, anomalies.size() - LISTEES));
        return map;
    }
}
