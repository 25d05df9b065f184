package fr.ptce.consolidation.merge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Rule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules across questionnaires: each listed, each a line of {@code regles.csv}. */
class CampaignRuleListTest {
    /** What the merge tells of the files themselves, and no rule checks. */
    private static final List<String> OF_THE_MERGE = List.of(
            "RRL-EGALITE",
            "RRL-REMPLACE",
            "RRL-IDENTIQUE",
            "RRL-STRUCTURE-ECART",
            "RRL-STRUCTURE-AJOUTEE",
            "RRL-STRUCTURE-SANS-POLE",
            "RRL-STRUCTURE-ECARTEE");

    @Test
    void listsEveryRuleOfThePackageOnce() {
        assertThat(CampaignRules.all().stream().map(rule -> rule.getClass().getName()))
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
    void everyLineOnACampaignHasOneClassUnlessTheMergeTellsIt() throws IOException {
        List<Rule> rules =
                DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition().rules();

        assertThat(CampaignRules.all().stream().map(CampaignRule::code))
                .containsExactlyInAnyOrderElementsOf(rules.stream()
                        .filter(rule -> rule.scope() == Rule.Scope.CAMPAGNE)
                        .map(Rule::id)
                        .filter(code -> !OF_THE_MERGE.contains(code))
                        .toList());
    }

    private static List<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(CampaignRule.class).stream()
                        .filter(type -> type.isAssignableTo(CampaignRule.class) && !type.isInterface())
                        .toList();
    }
}
