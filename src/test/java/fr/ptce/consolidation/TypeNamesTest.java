package fr.ptce.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One word per concept: English for what any survey has, French for what only this network or French law has, and for what
 * bears the name of a published file or of a command somebody types.
 */
class TypeNamesTest {
    private static final Path SOURCES = Path.of("src");
    private static final Pattern DECLARATION = Pattern.compile(
            "^\\s*(?:[a-z-]+ )*(?:class|record|interface|enum|@interface) ([A-Z]\\w*)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

    /** French words that once stood in names of types, beside the English word for the same thing. */
    private static final Set<String> FRENCH = Set.of(
            ("acceptation agregat aide alea anomalie annexe appel apport arbitrage attaque base bilan bloc calcul calibrage"
                            + " candidat cas cellule chaine champ chiffre choix cible classeur cle colonne commande comparaison"
                            + " compte comptage connues constat consultation contenu contexte controle copie corrige cote courrier"
                            + " croisement cumul decimale declaration defaut demande depot dossier ecart ecran effet empreinte"
                            + " enfant ensemble entete entree envoi epreuve etape etat examen exemple famille feuille fichier"
                            + " forme formulaire formule fusion genre geste grandeur graphie gravite grille historique inconnue"
                            + " indicateur journee lecture lettre lieu ligne loin masque membre memoire mesure miroir modalite"
                            + " modele morceau mot moule mouvement navigateur nombre nom ouverture page paire parution passage"
                            + " perimetre phrase piece piege poids polyedre portee precedente preparation primaire profil"
                            + " questionnaire raison rang rapport rattachement recu redaction redressement redresseur refus"
                            + " registre regle relance remarque remplissage renvoi repere reponse reprise restitution retenu"
                            + " retouche retour retrait reunion saisie saut sceau secret seuil somme sujet systeme tableau taille"
                            + " temoignage terme terrain territoire texte tirage titre trajectoire typographie unite valeur"
                            + " verification verrou vocabulaire voisin")
                    .split(" "));

    /** A class that writes or reads one published file bears its name; a command, the word typed. */
    private static final Set<String> KEPT = Set.of(
            "AnomaliesCsv",
            "CategoriesJuridiques",
            "CellulesSansUsageCsv",
            "ComparaisonCsv",
            "ComparerCommand",
            "ConsoliderCommand",
            "ContributionsCsv",
            "DivergencesCsv",
            "EffetSelectionCsv",
            "ExempleCommand",
            "FormulairesCsv",
            "IndicateursCsv",
            "LignageCsv",
            "ModeleCommand",
            "PurgerCommand",
            "RedressementsCsv",
            "ReglesCsv",
            "RelancesCsv",
            "TracerCommand",
            "VerifierCommand");

    /** Words that are French and English alike, and mean the same. */
    private static final Set<String> BOTH =
            Set.of("base", "page", "piece", "declaration", "questionnaire", "verification");

    @Test
    void keepsOneWordPerConcept() throws IOException {
        assertThat(declared().stream().filter(name -> !french(name).isEmpty())).isEmpty();
    }

    @Test
    void seesAFrenchWordInsideAName() {
        assertThat(french("FichiersRecus")).containsExactlyInAnyOrder("fichier", "recu");
        assertThat(french("SentFile")).isEmpty();
    }

    /** The French words of a name, in the singular. */
    private static List<String> french(String name) {
        String bare = name.endsWith("Test") ? name.substring(0, name.length() - 4) : name;
        if (KEPT.contains(bare)) {
            return List.of();
        }
        return words(bare)
                .map(word -> word.endsWith("s") || word.endsWith("x") ? singular(word) : word)
                .filter(word -> FRENCH.contains(word) && !BOTH.contains(word))
                .toList();
    }

    private static String singular(String word) {
        String stem = word.substring(0, word.length() - 1);
        return FRENCH.contains(word) ? word : stem;
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(WORD.matcher(name).results().map(r -> r.group()).toArray(String[]::new))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> declared() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = DECLARATION.matcher(Files.readString(file));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
        }
        return names;
    }
}
