package fr.ptce.consolidation.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The condition of {@code required: yes}: holds whatever the answers. */
enum Always implements Expression {
    TRUE;

    @Override
    public String source() {
        return "true()";
    }

    @Override
    public Set<String> variables() {
        return Set.of();
    }

    @Override
    public Outcome test(Operands operands, Rule.Missing missing) {
        return Outcome.OK;
    }

    @Override
    public Optional<String> text(Operands operands) {
        return Optional.of("true");
    }

    @Override
    public <T> T render(ExpressionVisitor<T> visitor) {
        return visitor.function("true", List.of());
    }
}
