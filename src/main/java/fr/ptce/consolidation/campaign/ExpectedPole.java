package fr.ptce.consolidation.campaign;

import java.util.List;

/**
 * A pole of the registry: one line of {@code poles.csv}. A text is "" when the registry does not know it.
 *
 * @param pole stable id such as {@code P001}
 * @param nom its name
 * @param alias other names it is known by
 * @param commune Insee code of its seat
 * @param departement official code of its département
 * @param region official code of its région
 * @param contact person to write to; personal data
 * @param courriel address to write to; personal data
 */
public record ExpectedPole(
        String pole,
        String nom,
        List<String> alias,
        String commune,
        String departement,
        String region,
        String contact,
        String courriel) {
    public ExpectedPole {
        alias = List.copyOf(alias);
    }

    /** The same pole, nobody to write to. */
    public ExpectedPole withoutContact() {
        return new ExpectedPole(pole, nom, alias, commune, departement, region, "", "");
    }

    /** Without the contact, which no log nor output may show. */
    @Override
    public String toString() {
        return pole + " " + nom;
    }
}
