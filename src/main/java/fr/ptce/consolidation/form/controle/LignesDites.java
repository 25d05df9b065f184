package fr.ptce.consolidation.form.controle;

import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is said of a whole row: the most pressing of its questions, and how many of those expected were answered. */
final class LignesDites {
    private final CalculsLignes lignes;
    private final List<String> champs;
    private final Map<String, Question> questions;
    private final Messages messages;

    LignesDites(CalculsLignes lignes, List<String> champs, Map<String, Question> questions, Messages messages) {
        this.lignes = lignes;
        this.champs = champs;
        this.questions = questions;
        this.messages = messages;
    }

    /** Rank of the question to look at first, 0 when there is none. */
    String worst(int row) {
        String states = states(row);
        String formula = "0";
        for (EtatQuestion etat :
                List.of(EtatQuestion.JUSTIFIE, EtatQuestion.A_JUSTIFIER, EtatQuestion.MANQUANT, EtatQuestion.INVALIDE)) {
            formula = "IFERROR(MATCH(\"" + etat.lettre() + " *\"," + states + ",0)," + formula + ")";
        }
        return formula;
    }

    /** State and key of that question; OK when there is none, "" for a row without answer. */
    String state(int row) {
        String rank = lignes.local("rang", row);
        return "IF(" + rank + ">0,INDEX(" + states(row) + "," + rank + "),IF(" + CalculsLignes.local(1, row)
                + ",\"" + EtatQuestion.OK.lettre() + "\",\"\"))";
    }

    /** The mandatory answers of a row, all or only those given. */
    String required(int row, Verification verification, boolean given) {
        List<String> terms = new ArrayList<>();
        for (Question question : questions.values()) {
            Field field = question.field();
            String counted = verification.required(field);
            if (!counted.equals("FALSE") && !field.readOnly()) {
                String value = lignes.local("v." + field.name(), row);
                String asked = field.relevant().isEmpty() ? "TRUE" : lignes.local("p." + field.name(), row);
                String state = given ? Etat.given(value) : value + "<>" + Etat.SO.quoted();
                terms.add("IF(AND(" + asked + "," + counted + "," + state + "),1,0)");
            }
        }
        String sum = terms.isEmpty() ? "0" : String.join("+", terms);
        return "IF(" + CalculsLignes.local(1, row) + "," + sum + ",0)";
    }

    Set<String> keys(Verification verification, Set<Rule> live) {
        Set<String> keys = new LinkedHashSet<>();
        questions.values().forEach(question -> keys.addAll(verification.keys(question, live)));
        return keys;
    }

    /** The answer at fault as a message quotes it. */
    String cited(int row) {
        return chosen(row, field -> quoted(field, row));
    }

    /** Number of characters of the answer at fault. */
    String length(int row) {
        return chosen(row, field -> Bloc.length(lignes.local("v." + field, row)));
    }

    private String chosen(int row, UnaryOperator<String> ofField) {
        String rank = lignes.local("rang", row);
        String each = champs.stream().map(ofField).collect(Collectors.joining(","));
        return "IF(" + rank + "=0,\"\",CHOOSE(" + rank + "," + each + "))";
    }

    /** The answer of the row to a field, {@code .} being the question at fault. */
    String quoted(String champ, int row) {
        if (champ.equals(".") || champ.equals(".longueur")) {
            return lignes.local(champ.equals(".") ? "cite" : "longueur", row);
        }
        Question question = questions.get(champ);
        return question == null
                ? Formule.quoted("…")
                : Bloc.quoted(
                        question, lignes.local("v." + champ, row), column -> CalculsLignes.at(column, row));
    }

    /** The address of the answer to look at, as a link takes it. */
    String link(int row) {
        String rank = lignes.local("rang", row);
        List<String> firsts = champs.stream()
                .map(champ -> questions.getOrDefault(champ, questions.values().iterator().next()))
                .map(question -> question.cellules().get(0).reference())
                .toList();
        String sheet = firsts.get(0).substring(0, firsts.get(0).lastIndexOf('!') + 1);
        String columns = firsts.stream().map(area -> "COLUMN(" + area + ")").collect(Collectors.joining(","));
        return Formule.quoted("#" + sheet) + "&ADDRESS(ROW(" + CalculsLignes.at(firsts.get(0), row) + "),IF(" + rank
                + "=0,COLUMN(" + firsts.get(0) + "),CHOOSE(MAX(1," + rank + ")," + columns + ")),4)";
    }

    private String states(int row) {
        String first = lignes.local("e." + champs.get(0), row);
        String last = lignes.local("e." + champs.get(champs.size() - 1), row);
        return first + ":" + last;
    }
}
