package fr.ptce.consolidation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of fault is told with its file and line. */
class DefinitionReaderFaultTest {
    private static final String SURVEY = "survey.csv";
    private static final String CHOICES = "choices.csv";
    private static final String RULES = "regles.csv";
    private static final String INDICATORS = "indicateurs.csv";
    private static final String SETTINGS = "settings.csv";

    @TempDir
    private Path temp;

    /** What somebody did to a file; gives the line where it must be told. */
    @FunctionalInterface
    private interface Edit {
        int apply(DefinitionCopy copy) throws IOException;
    }

    private record Fault(String file, String message, Edit edit) {
        @Override
        public String toString() {
            return file + " : " + message;
        }
    }

    @ParameterizedTest
    @MethodSource({"questions", "expressions", "codes", "rules", "indicators", "settings"})
    void tellsTheFileAndTheLine(Fault fault) throws IOException {
        DefinitionCopy copy = DefinitionCopy.in(temp.resolve("questionnaire"));
        int line = fault.edit().apply(copy);

        DefinitionReading reading = copy.read();

        assertThat(reading.definition()).isEmpty();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.fichier()).isEqualTo(fault.file());
            assertThat(problem.ligne()).isEqualTo(line);
            assertThat(problem.message()).contains(fault.message());
            assertThat(problem.action()).isNotBlank();
        });
    }

    static Stream<Fault> questions() {
        return Stream.of(
                set(SURVEY, "integer;nb_structures;", "type", "entier", "le type « entier » est inconnu"),
                set(SURVEY, "select_one echelles;", "type", "select_one", "ne dit pas sa liste de codes"),
                set(SURVEY, "select_one echelles;", "type", "select_one lieux", "la liste « lieux »"),
                set(SURVEY, "select_one statuts;porteuse", "name", "portage", "le nom « portage » est déjà pris"),
                set(SURVEY, "text;pole_nom;", "name", "Nom du pôle", "n’est pas un nom valable"),
                set(SURVEY, "text;pole_nom;", "label::Français (fr)", "", "n’a pas de libellé"),
                set(SURVEY, "text;pole_nom;", "longueur", "cent", "« cent » n’est pas une longueur"),
                set(SURVEY, "text;pole_nom;", "required_message", "", "n’a pas de message"),
                set(SURVEY, "decimal;etp_animation;", "constraint_message", "", "n’a pas de message"),
                set(SURVEY, "select_multiple besoins;", "appearance", "colonnes", "« colonnes » est inconnue"),
                set(SURVEY, "calculate;region;", "calculation", "", "le calcul de « region » est vide"),
                set(SURVEY, "text;pole_nom;", "calculation", "1", "a un calcul sans être de type calculate"),
                set(SURVEY, "begin_group;emploi;", "feuille", "3/EMPLOI", "n’est pas un nom de feuille valable"),
                set(SURVEY, "begin_group;emploi;", "feuille", "1_POLE", "est déjà celle de la ligne 2"),
                set(SURVEY, "begin_group;emploi;", "relevant", "true()", "n’est pas lue sur un groupe"),
                set(SURVEY, "end_group;emploi;", "type", "end_repeat", "end_repeat ferme le groupe « emploi »"),
                fault(SURVEY, "s’ouvre dans le groupe « emploi »", copy -> {
                    copy.delete(SURVEY, "end_group;emploi;");
                    return copy.line(SURVEY, "begin_group;cooperation;");
                }),
                fault(SURVEY, "« fiches » n’est jamais fermé", copy -> {
                    copy.delete(SURVEY, "end_group;fiches;");
                    return copy.line(SURVEY, "begin_group;fiches;");
                }),
                fault(
                        SURVEY,
                        "ne ferme aucun groupe",
                        copy -> copy.insertAfter(SURVEY, "end_group;fiches;", "end_group;x")),
                fault(
                        SURVEY,
                        "n’est dans aucun groupe",
                        copy -> copy.insertAfter(SURVEY, "end_group;fiches;", "text;x;X")),
                fault(SURVEY, "il faut une feuille des structures", copy -> {
                    copy.set(SURVEY, "begin_repeat;structures;", "type", "begin_group");
                    return 0;
                }),
                fault(
                        SURVEY,
                        "il manque la colonne « relevant »",
                        copy -> copy.replace(SURVEY, "type;", ";relevant;", ";si;")),
                fault(
                        SURVEY,
                        "la colonne « hint » est en double",
                        copy -> copy.replace(SURVEY, "type;", ";unite;", ";hint;")),
                fault(
                        SURVEY,
                        "un guillemet ouvert n’est jamais refermé",
                        copy -> copy.set(SURVEY, "end_group;fiches;", "hint", "\"")),
                fault(
                        SURVEY,
                        "plus de cellules que l’en-tête",
                        copy -> copy.set(SURVEY, "text;pole_nom;", "formulaire", ";;x")));
    }

    static Stream<Fault> expressions() {
        return Stream.of(
                relevant("selected(${valeurs}, 'autre'", "ne se lit pas comme une expression"),
                relevant("${organisations} = 'pivot'", "le champ « organisations » n’existe pas"),
                relevant("today() > 1", "la fonction « today » n’est pas admise"),
                relevant("selected(${valeurs})", "attend 2 argument(s), et non 1"),
                relevant("selected(${valeurs}, 'autres')", "le code « autres » n’est pas dans la liste « valeurs »"),
                relevant("${pole_type} = 'filieres'", "le code « filieres » n’est pas dans la liste « pole_types »"),
                relevant("selected(${pole_nom}, 'x')", "« selected » attend un champ à choix"),
                relevant("regex(${pole_nom}, '[')", "n’est pas une expression régulière"),
                relevant("${etp_total} > 0", "a une valeur par structure"),
                relevant("sum(${nb_structures}) > 0", "« sum » porte sur un champ des structures"),
                relevant("pole_nom = 'x'", "un nom sans ${ }"),
                relevant(". = 'x'", "n’a de sens que dans une contrainte"),
                relevant("parent(${pole_type}) = 'x'", "dont la liste de codes a des parents"),
                fault(
                        SURVEY,
                        "organisation → filieres_pivot → organisation",
                        copy -> copy.set(
                                SURVEY,
                                "select_one organisations;",
                                "relevant",
                                "count-selected(${filieres_pivot}) > 0")),
                fault(
                        SURVEY,
                        "pole_nom → pole_nom",
                        copy -> copy.set(SURVEY, "text;pole_nom;", "relevant", "${pole_nom} = 'x'")));
    }

    static Stream<Fault> codes() {
        return Stream.of(
                fault(
                        CHOICES,
                        "« oui » est en double",
                        copy -> copy.insertAfter(CHOICES, "oui_non;non;", "oui_non;oui;Oui")),
                fault(
                        CHOICES,
                        "n’est dans aucune liste",
                        copy -> copy.insertAfter(CHOICES, "oui_non;non;", ";peut_etre;Bof")),
                fault(
                        CHOICES,
                        "n’est pas un code valable",
                        copy -> copy.insertAfter(CHOICES, "oui_non;non;", "oui_non;à voir;A")),
                fault(CHOICES, "n’a pas de libellé", copy -> copy.insertAfter(CHOICES, "oui_non;non;", "oui_non;bof;")),
                fault(
                        CHOICES,
                        "le parent « 999 »",
                        copy -> copy.insertAfter(CHOICES, "oui_non;non;", "departements;98;X;;;999")),
                fault(
                        CHOICES,
                        "il manque la colonne « name »",
                        copy -> copy.replace(CHOICES, "list_name;", ";name;", ";nom;")),
                fault(CHOICES, "le fichier n’existe pas", copy -> {
                    Files.delete(copy.path(CHOICES));
                    return 0;
                }));
    }

    static Stream<Fault> rules() {
        return Stream.of(
                rule("gravite", "grave", "la gravité « grave » est inconnue"),
                rule("portee", "réseau", "« réseau » n’est pas admis dans la colonne « portee »"),
                rule("manquant", "ignorer", "« ignorer » n’est pas admis dans la colonne « manquant »"),
                rule("message", "", "n’a pas de texte dans la colonne « message »"),
                rule("action", "", "n’a pas de texte dans la colonne « action »"),
                rule("message", "Trop : ${etp_anim}", "« message » nomme un champ inconnu : « etp_anim »"),
                rule("champs", "etp_animations", "« champs » nomme un champ inconnu : « etp_animations »"),
                rule("champs", "", "ne dit pas sur quel champ montrer"),
                rule("tolerance", "", "lit ${tolerance}, qui est vide"),
                rule("tolerance", "un peu", "n’est pas un nombre"),
                rule("niveau", "9", "« 9 » n’est pas un nombre admis dans la colonne « niveau »"),
                rule("depuis", "hier", "« hier » n’est pas un nombre admis dans la colonne « depuis »"),
                rule("id", "vco animation", "n’est pas un code de règle valable"),
                set(
                        RULES,
                        "VCO-ANIMATION;",
                        "famille",
                        "VSA",
                        "la famille « VSA » de la règle « VCO-ANIMATION » est inconnue"),
                set(
                        RULES,
                        "VCO-ANIMATION;",
                        "portee",
                        "campagne",
                        "a une expression, que rien n’évalue à cette portée"),
                set(RULES, "VCO-INVESTIS;", "id", "VCO-ANIMATION", "« VCO-ANIMATION » existe déjà à la ligne "),
                rule("expression", "${etp_animation} <=", "ne se lit pas comme une expression"),
                rule("condition", "${etp_animatio} > 0", "le champ « etp_animatio » n’existe pas"));
    }

    static Stream<Fault> indicators() {
        String i25 = "I25;";
        return Stream.of(
                set(INDICATORS, i25, "base", "", "n’a pas de libellé de base"),
                set(INDICATORS, i25, "calcul", "moyenne", "« moyenne » n’est pas admis dans la colonne « calcul »"),
                set(INDICATORS, i25, "population", "poles", "« poles » n’est pas admis dans la colonne « population »"),
                set(INDICATORS, i25, "champ", "nb_structures", "« nb_structures » n’est pas un champ à choix"),
                set(INDICATORS, i25, "champ", "qpv", "« qpv » est un champ des structures"),
                set(INDICATORS, i25, "champ", "", "a besoin de la colonne « champ »"),
                set(INDICATORS, i25, "modalites", "peut_etre", "un code inconnu : « peut_etre »"),
                set(INDICATORS, i25, "modalites", "oui,oui", "la modalité « oui » est en double"),
                set(INDICATORS, i25, "unite", "", "la colonne « unite » est vide"),
                set(INDICATORS, i25, "graphique", "camembert", "le graphique « camembert » est inconnu"),
                set(
                        INDICATORS,
                        i25,
                        "ventilations",
                        "nb_structures",
                        "la ventilation « nb_structures » n’est pas un champ"),
                set(INDICATORS, i25, "ventilations", "qpv", "la ventilation « qpv » est un champ des structures"),
                set(INDICATORS, "I21;", "statistiques", "variance", "la statistique « variance » est inconnue"),
                set(INDICATORS, "I21;", "numerateur", "", "a besoin de la colonne « numerateur »"),
                set(INDICATORS, "I15a;", "denominateur", "", "a besoin de la colonne « denominateur »"),
                set(INDICATORS, "I16;", "id", "I15b", "imprime la modalité « moyenne », comme à la ligne"),
                set(INDICATORS, "I25;", "id", "I08", "imprime la modalité « oui », comme à la ligne"),
                fault(
                        INDICATORS,
                        "imprime un chiffre sans modalité, comme à la ligne",
                        copy -> copy.insertAfter(
                                INDICATORS,
                                "I15a;",
                                "I15a;Animation;X;ratio;poles_retenus;;1;1;;;;pôles retenus;%;;;")),
                fault(
                        INDICATORS,
                        "il manque la colonne « base »",
                        copy -> copy.replace(INDICATORS, "id;", ";base;", ";assiette;")));
    }

    static Stream<Fault> settings() {
        return Stream.of(
                set(SETTINGS, "Enquête", "selection_completude", "120", "« 120 » n’est pas un pourcentage"),
                set(SETTINGS, "Enquête", "selection_champs", "etp_anim", "nomme un champ inconnu : « etp_anim »"),
                set(SETTINGS, "Enquête", "version", "", "la colonne « version » est vide"),
                fault(SETTINGS, "il faut une ligne de valeurs, et une seule", copy -> {
                    copy.insertAfter(SETTINGS, "Enquête", "Autre;autre;v2");
                    return 0;
                }));
    }

    private static Fault set(String file, String start, String column, String value, String message) {
        return new Fault(file, message, copy -> copy.set(file, start, column, value));
    }

    private static Fault relevant(String expression, String message) {
        return set(SURVEY, "text;valeurs_autre;", "relevant", expression, message);
    }

    private static Fault rule(String column, String value, String message) {
        return set(RULES, "VCO-ANIMATION;", column, value, message);
    }

    private static Fault fault(String file, String message, Edit edit) {
        return new Fault(file, message, edit);
    }
}
