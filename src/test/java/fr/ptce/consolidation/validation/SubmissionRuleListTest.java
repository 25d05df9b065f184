package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Rule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules on one questionnaire that are classes: each listed, each a line of {@code regles.csv}. */
class SubmissionRuleListTest {
    private static Definition definition;
    private static List<SubmissionRule> listed;

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        listed = SubmissionRules.all(definition, ReferenceLists.NONE);
    }

    @Test
    void listsEveryRuleOfThePackageOnce() {
        assertThat(listed.stream().map(rule -> rule.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(
                        classes().stream().map(JavaClass::getName).toList());
    }

    @Test
    void everyRuleIsFinalAndKnownToItsPackageAlone() {
        assertThat(classes()).allSatisfy(type -> assertThat(type.getModifiers())
                .contains(JavaModifier.FINAL)
                .doesNotContain(JavaModifier.PUBLIC));
    }

    @Test
    void everyLineOnAQuestionnaireWithoutExpressionHasOneClass() {
        assertThat(listed.stream().map(SubmissionRule::code))
                .containsExactlyInAnyOrderElementsOf(definition.rules().stream()
                        .filter(rule ->
                                rule.isOnSubmission() && rule.expression().isEmpty())
                        .map(Rule::id)
                        .toList());
    }

    private static List<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(SubmissionRule.class).stream()
                        .filter(type -> type.isAssignableTo(SubmissionRule.class) && !type.isInterface())
                        .toList();
    }
}
