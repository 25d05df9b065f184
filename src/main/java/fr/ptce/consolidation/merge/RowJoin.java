package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.merge.StructureForms.Recu;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.JoinedForms;
import fr.ptce.consolidation.store.JoinedForms.Rattachement;
import fr.ptce.consolidation.store.RemovedStructures;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StructureName;
import fr.ptce.consolidation.validation.SubmissionValidator;
import fr.ptce.consolidation.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a structure's own form and of the row its pole describes it on the row that counts. */
final class RowJoin {
    private static final String NOM = "structure_nom";
    private static final String SIRET = "structure_siret";

    private final Store store;
    private final JoinedForms rattachements;
    private final Definition definition;
    private final SubmissionValidator validator;
    private final String campagne;

    RowJoin(Store store, Definition definition, String campagne, int exercice) {
        this.store = store;
        this.rattachements = store.rattachements();
        this.definition = definition;
        this.campagne = campagne;
        this.validator = new SubmissionValidator(definition, exercice);
    }

    /**
     * The row of a pole that a form joins.
     *
     * @param cle stable key of a new one, "" when the pole describes it
     */
    record Ligne(int numero, String cle) {
        static Ligne decrite(int numero) {
            return new Ligne(numero, "");
        }

        static Ligne ajoutee(int numero, String cle) {
            return new Ligne(numero, cle);
        }

        boolean isNew() {
            return !cle.isEmpty();
        }
    }

    /** The name a structure gives itself, its SIRET when it gives none, the name of the file at worst. */
    String nom(Recu one) {
        return rattachements
                .structure(one.version().depot(), Submission.LIGNE_UNIQUE)
                .map(row -> nom(row.answers()))
                .orElse(one.version().fichier());
    }

    private static String nom(AnswerSet answers) {
        return Stream.of(NOM, SIRET)
                .map(champ -> answers.get(champ).value())
                .flatMap(value -> value.findText().stream())
                .findFirst()
                .orElse("");
    }

    /** Why the network took that structure out of the questionnaire of its pole, if it did. */
    Optional<String> retrait(SentVersion pole, MemberRow membre) {
        return RemovedStructures.of(store, pole.depot()).stream()
                .filter(cell -> (cell.champ().equals(SIRET)
                                && !membre.siret().isEmpty()
                                && cell.source().brut().replaceAll("\\D", "").equals(membre.siret()))
                        || (cell.champ().equals(NOM)
                                && !membre.nom().isEmpty()
                                && StructureName.words(cell.source().brut()).equals(membre.nom())))
                .map(RemovedStructures.Cellule::detail)
                .findFirst();
    }

    /** Writes the row that counts and gives what must be said. */
    List<Finding> join(SentVersion formulaire, SentVersion pole, Ligne ligne) {
        StructureRow own = rattachements
                .structure(formulaire.depot(), Submission.LIGNE_UNIQUE)
                .orElseThrow(() -> new IllegalStateException("the form has lost its answers: " + formulaire.fichier()));
        Optional<StructureRow> told =
                ligne.isNew() ? Optional.empty() : rattachements.structure(pole.depot(), ligne.numero());
        AnswerSet toldAnswers = told.map(StructureRow::answers).orElseGet(() -> new AnswerSet(Map.of()));
        JoinedAnswers reunies = JoinedAnswers.of(definition, own.answers(), toldAnswers);
        StructureRow row = new StructureRow(
                told.map(StructureRow::key).orElse(ligne.cle()),
                ligne.numero(),
                reunies.answers(),
                Stream.concat(told.stream(), Stream.of(own))
                        .map(StructureRow::justification)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\n")));
        save(formulaire, pole, told, row, reunies.ecarts().size());
        return findings(formulaire, pole, ligne, reunies);
    }

    /** Whether the questions are asked, and the mandatory ones answered, is judged on the answers put together. */
    private void save(
            SentVersion formulaire, SentVersion pole, Optional<StructureRow> told, StructureRow row, int ecarts) {
        AnswerSet answers = rattachements.pole(pole.depot());
        Validation before = validate(pole, answers, told.stream().toList());
        Validation after = validate(pole, answers, List.of(row));
        rattachements.save(
                new Rattachement(
                        formulaire.depot(),
                        campagne,
                        pole.pole(),
                        pole.depot(),
                        told.isEmpty(),
                        ecarts,
                        after.requis() - before.requis(),
                        after.requisRepondus() - before.requisRepondus()),
                row,
                after.horsChamp().getOrDefault(row.ligne(), Set.of()));
    }

    private Validation validate(SentVersion pole, AnswerSet answers, List<StructureRow> rows) {
        Identity identity = new Identity(campagne, "", "", pole.pole(), "pole", false, "");
        return validator.validate(new Submission(pole.fichier(), pole.sha256(), identity, answers, rows, List.of()));
    }

    private List<Finding> findings(SentVersion formulaire, SentVersion pole, Ligne ligne, JoinedAnswers reunies) {
        String structure = nom(reunies.answers());
        List<Finding> findings = new ArrayList<>();
        if (ligne.isNew()) {
            Location sheet = new Location(pole.fichier(), definition.getRepeat().feuille(), "");
            findings.add(StructureFormFindings.ajoutee(formulaire, structure, sheet));
        }
        reunies.ecarts()
                .forEach(ecart ->
                        findings.add(StructureFormFindings.ecart(formulaire, structure, pole.fichier(), ecart)));
        return findings;
    }
}
