package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.french.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words people write under a table, which name no structure: totals, notes, and marks that stand for nothing. */
final class RowWords {
    /** Words that make a total of a name holding nothing else but {@link #FILLERS}. */
    private static final Set<String> SURE = Set.of(
            "total",
            "totaux",
            "totale",
            "totales",
            "soustotal",
            "soustotaux",
            "sstotal",
            "stotal",
            "moyenne",
            "moyennes",
            "moy",
            "cumul",
            "cumuls",
            "mediane",
            "recapitulatif",
            "recap");

    /** The same, which may also be the name of somebody. */
    private static final Set<String> LIKELY = Set.of(
            "ensemble",
            "somme",
            "sommes",
            "nombre",
            "nb",
            "report",
            "reporter",
            "solde",
            "tot",
            "consolide",
            "consolides",
            "consolidee",
            "consolidees",
            "sum",
            "summe");

    /** Those that say it beside any other words, once the numbers agree. */
    private static final Pattern MENTION = Pattern.compile("(?:sous|ss?)?tot(?:al|aux|ales?)?|ensemble|sommes?|cumuls?"
            + "|consolidee?s?|sum|summe|recap(?:itulatif)?");

    /** Letters set apart: « T O T A L », « T.O.T.A.L ». */
    private static final Pattern SPACED = Pattern.compile("(?<![a-z0-9])[a-z](?:[\\s._-]{1,3}[a-z](?![a-z0-9]))+");

    private static final Pattern SPACED_TOTAL = Pattern.compile("^(sous)?(total|totaux|somme|cumul|ensemble)");
    private static final Pattern SIGMA = Pattern.compile("(?<!\\p{IsGreek})[σς](?!\\p{IsGreek})|∑");
    private static final Pattern ALL_OF_THEM =
            Pattern.compile("\\b(?:les|nos) [0-9]{1,3} (structures|membres|adherents|organisations|associations)\\b");

    private static final Set<String> FILLERS = Set.of(
            "a",
            "au",
            "aux",
            "de",
            "des",
            "du",
            "d",
            "l",
            "la",
            "le",
            "les",
            "en",
            "et",
            "par",
            "sur",
            "tous",
            "toutes",
            "tout",
            "sous",
            "ss",
            "s",
            "grand",
            "general",
            "generale",
            "generaux",
            "structure",
            "structures",
            "membre",
            "membres",
            "adherents",
            "pole",
            "poles",
            "ptce",
            "etp",
            "emploi",
            "emplois",
            "poste",
            "postes",
            "salaries",
            "temps",
            "plein",
            "pleins",
            "partiel",
            "partiels",
            "chiffre",
            "chiffres",
            "affaires",
            "beneficiaires",
            "organisations",
            "associations",
            "effectif",
            "effectifs",
            "insertion",
            "iae",
            "hors",
            "produit",
            "produits",
            "ca",
            "euros",
            "eur",
            "annee",
            "an",
            "exercice",
            "n",
            "confondus",
            "confondues",
            "cercle",
            "feuille",
            "page",
            "colonne",
            "colonnes",
            "lignes",
            "tableau",
            "ci",
            "dessus");

    /** What is typed to say that there is nothing to say. */
    private static final Set<String> NOTHING = Set.of(
            "x",
            "xx",
            "xxx",
            "o",
            "nsp",
            "so",
            "nc",
            "na",
            "nd",
            "nr",
            "ns",
            "neant",
            "aucun",
            "aucune",
            "rien",
            "vide",
            "idem",
            "nesaitpas",
            "nesaispas",
            "sansobjet",
            "nonconcerne",
            "nonconnu",
            "inconnu",
            "acompleter",
            "avenir");

    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(?:(?:\\+|00)33[ .-]?(?:\\(0\\))?|0)[ .-]?[1-9](?:[ .-]?[0-9]{2}){4}(?![0-9])");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private static final Pattern NOTE = Pattern.compile(
            "[*†].*|\\(\\*+\\).*|\\([0-9]{1,2}\\) .*|[¹²³].*"
                    + "|(?:nb|n\\.b\\.?|nota(?: bene)?|note|notes|remarques?|sources?|attention|ps|p\\.s\\.?|commentaires?"
                    + "|legende|precisions?|date|signature|cachet|visa|observations?|contact|questions?|rappel) ?:.*"
                    + "|(?:n\\.b\\.|nota bene|cf\\.?) .+"
                    + "|(?:appeler|rappeler|contacter|recontacter|demander|relancer|completer|verifier|corriger|ajouter) .+"
                    + "|a (?:completer|verifier|confirmer|voir|suivre|valider|corriger|faire)\\b.*"
                    + "|voir (?:page|feuille|au|le|la|les|ci|onglet|annexe|note|avec|fichier|commentaire|justificat).*"
                    + "|(?:fait|rempli|complete|etabli|signe|mis a jour|mise a jour|imprime|edite|valide|arrete|saisi)"
                    + " (?:a|au|le|par) .+"
                    + "|lu et approuve.*|(?:y|non) compris .+|.*:"
                    + "|hors (?:interim|stag|benevol|apprent|contrat|cdd|siege|iae|insertion|salari|personnel|service).*",
            Pattern.DOTALL);
    /** What ends a list, or goes on elsewhere, when nothing else stands on the row. */
    private static final Pattern END = Pattern.compile(
            "(?:un grand )?merci(?: (?:beaucoup|bien|d avance|encore|a (?:vous|tous|toutes)|de (?:votre|vos)|pour (?:votre|vos))\\b.*)?"
                    + "|etc(?: etc)*|ainsi de suite|et (?:d )?autres|(?:bien )?cordialement|c est tout|bonne (?:journee|reception)"
                    + "|fin(?: (?:de|du|des) (?:la |l )?(?:liste|tableau|saisie|feuille|document|page|questionnaire|structures|membres).*)?"
                    + "|(?:voir )?(?:la )?suite(?: (?:et fin|(?:(?:sur|en|a|au|dans|de) )?(?:la |le |l )?(?:autre )?"
                    + "(?:p|page|feuille|feuillet|onglet|verso|annexe|fichier|tableau|liste|document)\\b.*))?"
                    + "|liste (?:non exhaustive|a suivre|incomplete|provisoire)");

    private static final Pattern PART = Pattern.compile("[.… ]*dont .+");
    private static final Pattern DAY = Pattern.compile(
            "(?:le )?[0-9]{1,2}(?:er)?[ /.-](?:[0-9]{1,2}|[a-z]{3,9}\\.?)[ /.-](?:[0-9]{2}|[0-9]{4})|[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private RowWords() {}

    /** Whether those words say that the row adds others up, and can hardly be the name of a structure. */
    static boolean isSurelyTotal(String text) {
        return isMadeOf(text, SURE);
    }

    /** Whether those words say that the row adds others up, unless it is the name of a structure. */
    static boolean isTotal(String text) {
        return isSurelyTotal(text)
                || isMadeOf(text, LIKELY)
                || PART.matcher(plain(text)).matches();
    }

    /** Whether a word of those, among any others, says that the row may add others up. */
    static boolean mentionsTotal(String text) {
        return words(text).stream().anyMatch(word -> MENTION.matcher(word).matches());
    }

    /** Whether that text only ends the list, or says where it goes on: « Fin », « etc. », « (suite page 2) ». */
    static boolean isEnd(String text) {
        return END.matcher(String.join(" ", words(text))).matches();
    }

    /** Whether that text speaks to somebody, or of the table: an appeal, a source, a date, a signature. */
    static boolean isNote(String text) {
        String plain = plain(text);
        return NOTE.matcher(plain).matches()
                || DAY.matcher(plain).matches()
                || PHONE.matcher(plain).find()
                || MAIL.matcher(plain).find();
    }

    /** Whether that text stands for nothing: a dash, a cross, dots, NSP. */
    static boolean isNothing(String text) {
        String key = Spelling.key(text);
        return key.isEmpty() || NOTHING.contains(key);
    }

    /** The text without what would say how to reach somebody. */
    static String discreet(String text) {
        return MAIL.matcher(PHONE.matcher(text).replaceAll("…")).replaceAll("…");
    }

    private static boolean isMadeOf(String text, Set<String> totals) {
        List<String> words = words(text);
        return words.stream().anyMatch(totals::contains)
                && words.stream()
                        .allMatch(word -> SURE.contains(word)
                                || LIKELY.contains(word)
                                || FILLERS.contains(word)
                                || word.matches("p?[0-9]+"));
    }

    /** Words without accents; « sous-total » and « s/total » are one, « Σ » is « total ». */
    private static List<String> words(String text) {
        String signs = SIGMA.matcher(plain(text)).replaceAll(" total ");
        String joined = SPACED.matcher(signs).replaceAll(found -> joined(found.group()));
        String plain = ALL_OF_THEM
                .matcher(joined)
                .replaceAll("ensemble $1")
                .replaceAll("\\b(sous|ss|s)\\W{0,3}(tota\\w+)", "$1$2");
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^a-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Letters set apart that spell a total, joined again; others as they were. */
    private static String joined(String spaced) {
        Matcher total = SPACED_TOTAL.matcher(spaced.replaceAll("[^a-z]", ""));
        return total.find() ? total.replaceFirst("$1$2 ") : spaced;
    }

    private static String plain(String text) {
        return Normalizer.normalize(Spelling.plainSigns(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
