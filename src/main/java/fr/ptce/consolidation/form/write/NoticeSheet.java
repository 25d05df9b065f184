package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.questionnaire.Settings;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;

/** The first sheet: what the workbook is, how to fill it in, what becomes of the answers, how to send it back. */
final class NoticeSheet {
    /** Name of the sheet. */
    static final String NAME = "LISEZMOI";

    private static final int KEY = 1;
    private static final int TEXT = 2;

    private final Canvas canvas;
    private int row;

    private NoticeSheet(FormBook book) {
        this.canvas = new Canvas(book, NAME, FormStyle.Ink.DEEP);
    }

    /** Writes the sheet. */
    static void write(FormBook book) {
        new NoticeSheet(book).write();
    }

    private void write() {
        FormBook book = canvas.book();
        Settings settings = book.definition().settings();
        canvas.widths(0, 2, 27, 82);
        row = canvas.head(KEY, TEXT, settings.title(), "");
        if (isStructure()) {
            structurePurpose(book.campagne());
            state();
        } else {
            purpose(book.campagne());
            book.previous().ifPresent(this::prefilled);
            state();
            sheets();
        }
        answering();
        colours();
        privacy(settings);
        howToReturn(settings);
        canvas.printOn(false, 1);
        canvas.sheet().getPrintSetup().setFitHeight((short) 1);
        canvas.protect(false);
    }

    private boolean isStructure() {
        return canvas.book().form() == FormKind.STRUCTURE;
    }

    private boolean asksNothingPersonal() {
        return canvas.book().sections().stream()
                .flatMap(section -> section.fields().stream())
                .noneMatch(Field::personal);
    }

    private void structurePurpose(Campagne campagne) {
        chapter("À quoi sert ce formulaire");
        paragraph("Votre structure est membre du pôle nommé ci-dessus. Cette page lui permet de répondre elle-même à"
                + " l’enquête sur l’exercice " + campagne.exercice()
                + ". Vos réponses rejoignent celles de votre pôle ;"
                + " là où vous répondez, c’est votre réponse qui compte, et non ce que le pôle a indiqué pour vous.");
        paragraph(
                "Un formulaire par structure : vous pouvez le renommer. Indiquez au moins votre raison sociale et votre"
                        + " SIRET, c’est par eux que votre structure est reconnue. Répondez à ce que vous savez : ce que vous"
                        + " laissez vide, ou notez NSP, n’efface pas la réponse de votre pôle.");
    }

    private void purpose(Campagne campagne) {
        chapter("À quoi sert ce classeur");
        paragraph("Il recueille les réponses de votre pôle à l’enquête sur l’exercice " + campagne.exercice()
                + ". Réunies à celles des autres pôles, elles donnent les chiffres que le réseau publie et défend."
                + " Il est au nom de votre pôle : ne le transmettez pas à un autre.");
        paragraph("Remplissez d’abord ce que vous savez, enregistrez, complétez plus tard : un questionnaire partiel"
                + " vaut mieux qu’un questionnaire perdu. Une aide apparaît quand vous choisissez une cellule.");
    }

    private void prefilled(int previous) {
        paragraph("Ce classeur reprend vos réponses de " + previous
                + " : corrigez ce qui a changé ; les nombres sont à ressaisir, ceux de " + previous
                + " sont rappelés en gris à côté.");
    }

    /** What remains to be done, as the sheet that says it all has it. */
    private void state() {
        chapter("Où en êtes-vous ?");
        canvas.put(row, KEY, OwnSheets.CHECK, FormStyle.LINK);
        link("'" + OwnSheets.CHECK + "'!B2");
        canvas.put(row, TEXT, "", FormStyle.VERDICT).getCTCell().addNewF().setStringValue(CheckSheet.VERDICT);
        canvas.height(row, 30);
        row++;
        paragraph("La feuille « " + OwnSheets.CHECK
                + " » dit, question par question, ce qui manque ou ne va pas, et mène à la"
                + " cellule ; les réponses à revoir sont aussi colorées là où elles se trouvent.");
    }

    private void link(String address) {
        XSSFHyperlink hyperlink = canvas.book().workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        hyperlink.setAddress(address);
        canvas.sheet().getRow(row).getCell(KEY).setHyperlink(hyperlink);
    }

    private void sheets() {
        chapter("Les feuilles");
        for (Section section : canvas.book().sections()) {
            String hint = section.hint().isEmpty() ? "" : ". " + section.hint();
            canvas.put(row, KEY, section.feuille(), FormStyle.LINK);
            link("'" + section.feuille() + "'!B2");
            entry(
                    section.feuille(),
                    FormStyle.LINK,
                    section.label() + (section.optional() ? " (facultatif)" : "") + hint);
        }
    }

    private void answering() {
        chapter("Comment répondre");
        entry("Cellule vide", "Vous n’avez pas répondu. Le réseau pourra vous le rappeler.");
        entry("0", "Zéro est une réponse : « aucun emploi créé » se note 0, et non par une cellule vide.");
        entry(
                "NSP",
                "Vous ne savez pas. Ce n’est ni zéro, ni un oubli : la question ne vous est plus réclamée, mais elle ne"
                        + " compte pas parmi les réponses données.");
        entry("SO", "Sans objet : la question ne vous concerne pas ; elle n’est pas comptée parmi celles à remplir.");
        entry("Listes", "Choisissez dans la liste déroulante. Plusieurs choix : une ligne ou une colonne par choix.");
        entry(
                "Cases à cocher",
                "Oui, Non ou NSP dans chaque case ; X, ✗ ou ✔ valent Oui, ☐ vaut Non, et ❌ peut vouloir dire l’un comme"
                        + " l’autre : évitez-le. Dès qu’une case est remplie, celles que vous laissez vides valent Non. Une"
                        + " question obligatoire attend au moins un Oui, ou NSP dans la case que vous ignorez. SO se note"
                        + " dans toutes les cases, ou seul.");
        entry(
                "Nombres",
                "Sans unité, avec une virgule ou un point : 2,5. Les ETP sont des équivalents temps plein,"
                        + " en moyenne sur l’année.");
        entry(
                "SIRET, code Insee",
                "Saisissez-les en entier, avec les zéros du début : 14 chiffres pour un SIRET,"
                        + " 5 caractères pour une commune (ce n’est pas le code postal).");
        if (!isStructure()) {
            entry(
                    "Structures membres",
                    "Une ligne par structure, sans ligne de total ni note en dessous : le réseau fait les totaux.");
        }
        entry("* et (*)", "* : réponse obligatoire. (*) : obligatoire si la question vous concerne.");
        entry(
                "Justification",
                "Une réponse inhabituelle mais exacte ? Expliquez-la dans la colonne « Justification ou"
                        + " commentaire » de sa ligne : le réseau n’aura pas à vous rappeler.");
        entry(
                "Vous pouvez",
                "élargir les colonnes et les lignes, insérer des lignes"
                        + (isStructure() ? "." : ", trier les structures membres.")
                        + " Ne supprimez ni feuille ni question. Il n’y a pas de mot de passe.");
    }

    private void colours() {
        chapter("Les couleurs");
        legend("Votre réponse", FormStyle.ANSWER, "À vous de remplir.");
        legend("Prérempli", FormStyle.LOCKED, "Rempli par le réseau, à ne pas modifier.");
        legend("Commentaire", FormStyle.JUSTIFICATION, "Justification ou commentaire, si vous le souhaitez.");
        paragraph(
                "Se colorent d’elles-mêmes : en jaune ce qui manque, en rouge ce qui ne peut pas être juste, en orange ce qui"
                        + " est à justifier, en bleu ce qui est justifié, en gris ce qui ne vous concerne pas.");
        legend("Question", FormStyle.HEADING, "Question à plusieurs réponses : répondez dans les lignes du dessous.");
    }

    private void privacy(Settings settings) {
        chapter("Vos données");
        paragraph(
                "Les réponses servent à l’enquête annuelle et à rien d’autre. Ce qui est publié l’est sous forme de"
                        + " totaux et de moyennes, sous secret statistique : aucun chiffre ne porte sur moins de trois structures.");
        if (isStructure() && asksNothingPersonal()) {
            paragraph("Ce formulaire ne demande aucune donnée personnelle. Ne nommez personne dans un commentaire.");
            return;
        }
        paragraph("Données personnelles : le nom, la fonction et le courriel de la personne à joindre servent à"
                + " préparer, à suivre et à clore cette enquête. Seule l’équipe d’enquête du réseau, responsable du"
                + " traitement, y a accès ; elles ne figurent dans aucune publication et sont effacées après la campagne."
                + " Préférez une adresse de fonction. Ne nommez personne dans la fiche expérience sans son accord écrit,"
                + " et ne donnez aucune information sur la santé ou la situation d’une personne.");
        paragraph("Vous pouvez demander l’accès à ces données, leur correction ou leur effacement en écrivant à : "
                + contact(settings) + ". Vous pouvez aussi saisir la Cnil (www.cnil.fr).");
    }

    private void howToReturn(Settings settings) {
        chapter("Renvoyer le classeur");
        String limit = settings.get("retour_avant");
        paragraph(
                "Enregistrez-le au format Classeur Excel (.xlsx) ou, avec LibreOffice, OpenDocument (.ods), sans mot de"
                        + " passe, puis renvoyez-le" + (limit.isEmpty() ? "" : " avant le " + limit)
                        + (isStructure() ? " à votre pôle, qui le transmet au réseau" : " à : " + contact(settings))
                        + ". Si vous le renvoyez deux fois, le dernier envoi valable compte.");
        entry(
                "Une question ?",
                FormStyle.CODE,
                isStructure() ? "Votre pôle vous répondra." : "Votre contact au réseau : " + contact(settings) + ".");
        entry(
                "Version",
                FormStyle.CODE,
                "Questionnaire " + settings.version() + ", campagne "
                        + canvas.book().campagne().id() + ", "
                        + canvas.book().campagne().libelle() + ".");
    }

    private static String contact(Settings settings) {
        String contact = settings.get("contact_reseau");
        return contact.isEmpty() ? "l’adresse du réseau d’où vous est venu ce classeur" : contact;
    }

    private void chapter(String title) {
        canvas.height(row++, 8);
        canvas.band(row++, KEY, TEXT, title, FormStyle.CHAPTER);
    }

    private void paragraph(String text) {
        canvas.band(row++, KEY, TEXT, text, FormStyle.BODY);
    }

    private void entry(String key, String text) {
        entry(key, FormStyle.LABEL, text);
    }

    private void legend(String key, FormStyle look, String text) {
        entry(key, look, text);
    }

    private void entry(String key, FormStyle look, String text) {
        canvas.put(row, KEY, key, look);
        canvas.put(row, TEXT, text, FormStyle.CODE);
        canvas.height(row, TextHeight.of(text, canvas.width(TEXT, TEXT), FormStyle.CODE));
        row++;
    }
}
