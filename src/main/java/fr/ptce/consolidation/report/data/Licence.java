package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.questionnaire.Settings;

/**
 * Under which licence the open data may be used again: columns {@code licence_nom}, {@code licence_titre},
 * {@code licence_adresse} of {@code settings.csv}; by default that of French public data.
 *
 * @param nom identifier, as the Open Definition lists it
 * @param title its name, for people
 * @param address where it can be read
 */
record Licence(String nom, String title, String address) {
    private static final Licence OPEN = new Licence(
            "etalab-2.0", "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/");

    static Licence of(Settings settings) {
        String name = settings.get("licence_nom");
        return name.isEmpty()
                ? OPEN
                : new Licence(name, settings.get("licence_titre"), settings.get("licence_adresse"));
    }
}
