package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Value;
import java.util.List;
import java.util.Optional;

/** The structure that carries the facilitation has one legal status: that of its own line among the members. */
final class PorteuseOfAnotherStatut implements SubmissionRule {
    @Override
    public String code() {
        return "COC-STATUT-PORTEUSE";
    }

    @Override
    public List<Breach> broken(CheckedUnit pole) {
        Value siret = pole.answer("porteuse_siret").value();
        if (!(siret instanceof Value.Text) || !(pole.answer("porteuse_statut").value() instanceof Value.Choice said)) {
            return List.of();
        }
        Optional<Value> own = pole.submission().structures().stream()
                .filter(row -> row.answers().get("structure_siret").value().equals(siret))
                .map(row -> row.answers().get("statut").value())
                .findFirst();
        return own.isPresent() && own.get() instanceof Value.Choice line && !line.equals(said)
                ? List.of(new Breach(pole, line.code()))
                : List.of();
    }
}
