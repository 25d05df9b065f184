package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.form.write.AnswerTyping;
import fr.ptce.consolidation.form.write.TypedCell;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way a person types: what each answer becomes in the cells of the workbook.
 *
 * @param coches what stands in a ticked cell; each question takes the next one
 * @param decocheNon whether the other cells of the question say Non rather than nothing
 * @param decimale how numbers with decimals are typed
 */
record TypingStyle(List<String> coches, boolean decocheNon, Decimale decimale) {
    private static final Set<String> MONTANTS = Set.of("€");

    /** The ways of typing a number. */
    enum Decimale {
        /** As a number, which is what the cell expects. */
        NOMBRE,
        /** As text with a comma: « 2,5 ». */
        VIRGULE,
        /** As text with a comma and the unit: « 3 ETP ». */
        UNITE,
        /** Amounts as text, with no-break spaces between thousands and the euro sign. */
        INSECABLE
    }

    /** Drop-downs used as they are, numbers typed as numbers. */
    static final TypingStyle SOIGNEE = new TypingStyle(List.of("Oui"), false, Decimale.NOMBRE);

    TypingStyle {
        coches = List.copyOf(coches);
    }

    /** Cells of those answers, by technical name: {@code champ}, {@code champ/code} or {@code champ/1}. */
    Map<String, TypedCell> cellules(DraftAnswers reponses) {
        Map<String, TypedCell> cellules = new LinkedHashMap<>();
        int question = 0;
        for (Field champ : reponses.champs()) {
            if (!champ.isAsked()) {
                continue;
            }
            String brut = reponses.brut(champ.name()).orElse("");
            if (!brut.isEmpty()) {
                cellules.put(premiere(champ), TypedCell.texte(brut));
            } else if (reponses.refus(champ.name()).isPresent()) {
                cellules.put(
                        premiere(champ),
                        TypedCell.texte(reponses.refus(champ.name()).get() == Answer.State.SO ? "SO" : "NSP"));
            } else {
                String coche = coches.get(question % coches.size());
                reponses.valeur(champ.name()).ifPresent(valeur -> tape(cellules, champ, valeur, coche));
            }
            question++;
        }
        return cellules;
    }

    private void tape(Map<String, TypedCell> cellules, Field champ, Value valeur, String coche) {
        Optional<BigDecimal> number = valeur.findNumber();
        Optional<Value.Choices> ticked =
                valeur.findChoices().filter(choices -> champ.layout().kind() == Field.Layout.Kind.TICKS);
        if (number.isPresent()) {
            cellules.put(champ.name(), nombre(champ, number.get()));
        } else if (ticked.isPresent()) {
            coche(cellules, champ, ticked.get(), coche);
        } else {
            cellules.putAll(AnswerTyping.of(champ, valeur));
        }
    }

    private void coche(Map<String, TypedCell> cellules, Field champ, Value.Choices choix, String coche) {
        champ.getList().codes().forEach(code -> {
            String cellule = champ.name() + "/" + code.name();
            if (choix.chosen().contains(code.name())) {
                cellules.put(cellule, new TypedCell(coche, coche.equals("1")));
            } else if (choix.unknown().contains(code.name())) {
                cellules.put(cellule, TypedCell.texte("NSP"));
            } else if (decocheNon) {
                cellules.put(cellule, TypedCell.texte("Non"));
            }
        });
    }

    private TypedCell nombre(Field champ, BigDecimal nombre) {
        String chiffres = PlainNumber.text(nombre);
        String virgule = chiffres.replace('.', ',');
        boolean entier = virgule.equals(chiffres);
        return switch (decimale) {
            case NOMBRE -> new TypedCell(chiffres, true);
            case VIRGULE -> entier ? new TypedCell(chiffres, true) : TypedCell.texte(virgule);
            case UNITE ->
                champ.unit().equals("ETP") ? TypedCell.texte(virgule + " ETP") : new TypedCell(chiffres, true);
            case INSECABLE ->
                MONTANTS.contains(champ.unit()) && entier
                        ? TypedCell.texte(milliers(chiffres) + "\u00a0€")
                        : new TypedCell(chiffres, true);
        };
    }

    private static String milliers(String chiffres) {
        StringBuilder texte = new StringBuilder(chiffres);
        for (int place = chiffres.length() - 3; place > 0; place -= 3) {
            texte.insert(place, '\u00a0');
        }
        return texte.toString();
    }

    /** The cell of a question, or the first of its cells. */
    private static String premiere(Field champ) {
        return switch (champ.layout().kind()) {
            case SINGLE -> champ.name();
            case SLOTS -> champ.name() + "/1";
            case TICKS -> champ.name() + "/" + champ.getList().codes().get(0).name();
        };
    }
}
