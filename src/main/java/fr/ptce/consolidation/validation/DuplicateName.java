package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.campaign.ReferenceLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two structures without SIRET, of the same name in the same commune, are probably one. Case, accents, spaces and
 * punctuation are set aside.
 */
final class DuplicateName implements SubmissionRule {
    @Override
    public String code() {
        return "RWD-NOM";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        Set<String> seen = new HashSet<>();
        List<Breach> broken = new ArrayList<>();
        for (StructureRow row : pole.submission().structures()) {
            AnswerSet answers = row.answers();
            boolean named = answers.get("structure_nom").isGiven();
            boolean identified = answers.get("structure_siret").isGiven();
            if (named
                    && !identified
                    && !seen.add(plain(answers, "structure_nom") + "|" + plain(answers, "structure_commune"))) {
                broken.add(Breach.of(CheckedUnit.structure(pole.submission(), row, pole.exercice())));
            }
        }
        return broken;
    }

    private static String plain(AnswerSet answers, String field) {
        return ReferenceLists.key(answers.get(field).value().findText().orElse(""));
    }
}
