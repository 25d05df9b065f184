package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.french.Excerpt;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between the workbooks of two poles. The workbook common to all is made once with a mark, in characters
 * nobody types, where each of these goes; each pole's workbook is that one with the marks replaced.
 */
enum PoleTokens {
    /** Id of the pole. */
    POLE,
    /** Its name. */
    NOM,
    /** Its name at the foot of printed pages, where {@code &} is a command and room is short. */
    PIED,
    /** Insee code of its seat. */
    COMMUNE,
    /** Label of its département. */
    DEPARTEMENT,
    /** Person to write to. */
    CONTACT,
    /** Address to write to. */
    COURRIEL;

    private static final int FOOTER_ROOM = 70;

    /** What stands for it in the common workbook. */
    String mark() {
        return "\ue000" + name() + "\ue001";
    }

    /** What the registry knows of the answer to a field. */
    static Optional<PoleTokens> findPrefill(String field) {
        return switch (field) {
            case "pole_id" -> Optional.of(POLE);
            case "pole_nom" -> Optional.of(NOM);
            case "commune_siege" -> Optional.of(COMMUNE);
            case "departement" -> Optional.of(DEPARTEMENT);
            case "contact_nom" -> Optional.of(CONTACT);
            case "contact_courriel" -> Optional.of(COURRIEL);
            default -> Optional.empty();
        };
    }

    /** The texts of a pole; "" for what the registry does not know. */
    static Map<PoleTokens, String> of(ExpectedPole pole, String departement) {
        Map<PoleTokens, String> texts = new EnumMap<>(PoleTokens.class);
        texts.put(POLE, pole.pole());
        texts.put(NOM, pole.nom());
        String shortName = pole.nom().length() <= FOOTER_ROOM
                ? pole.nom()
                : pole.nom()
                                .substring(0, Excerpt.cut(pole.nom(), FOOTER_ROOM - 1))
                                .strip()
                        + Excerpt.ELLIPSIS;
        texts.put(PIED, (pole.pole() + " · " + shortName).replace("&", "&&"));
        texts.put(COMMUNE, pole.commune());
        texts.put(DEPARTEMENT, departement);
        texts.put(CONTACT, pole.contact());
        texts.put(COURRIEL, pole.courriel());
        return texts;
    }
}
