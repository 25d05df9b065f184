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
        Optional<String> said = pole.answer("porteuse_statut").value().findCode();
        if (siret.findText().isEmpty() || said.isEmpty()) {
            return List.of();
        }
        return pole.submission().structures().stream()
                .filter(row -> row.answers().get("structure_siret").value().equals(siret))
                .map(row -> row.answers().get("statut").value())
                .findFirst()
                .flatMap(Value::findCode)
                .filter(line -> !line.equals(said.get()))
                .map(line -> List.of(new Breach(pole, line)))
                .orElse(List.of());
    }
}
