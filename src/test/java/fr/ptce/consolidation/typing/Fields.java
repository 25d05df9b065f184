package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import java.util.List;
import java.util.Optional;

/** The fields of the reading tests: one of each type, as the questionnaire has them. */
public final class Fields {
    public static final CodeList YES_NO = new CodeList(
            "oui_non", List.of(code("oui", "Oui", "o", "x", "1", "vrai"), code("non", "Non", "n", "0", "faux")));
    public static final CodeList SECTORS = new CodeList(
            "secteurs",
            List.of(
                    code("eco_activites", "Éco-activités", "environnement"),
                    code("emploi_parcours", "Emploi et sécurisation des parcours", "emploi", "parcours"),
                    code("alimentation", "Alimentation et agriculture durable", "alimentation", "agriculture"),
                    code("culture", "Culture et industries créatives", "culture"),
                    code("services_personne", "Services à la personne", "aide à domicile"),
                    code("textile", "Textile, mode, design", "textile", "mode"),
                    code("formation", "Formation"),
                    code("finance", "Finance de l’ESS"),
                    code("autre", "Autre (précisez)")));
    public static final CodeList VALUES = new CodeList(
            "valeurs",
            List.of(
                    code("cooperation", "Coopération"),
                    code("mutualisation", "Mutualisation"),
                    code("lien_social", "Lien social et solidarité")));
    static final CodeList DEPARTEMENTS = new CodeList(
            "departements",
            List.of(code("01", "01 – Ain", "Ain"), code("15", "15 – Cantal"), code("2A", "2A – Corse-du-Sud")));

    private Fields() {}

    public static Field integer(String name, String unit) {
        return field(name, FieldType.INTEGER, null, Field.Layout.SINGLE_CELL, unit, false, false);
    }

    public static Field decimal(String name, String unit) {
        return field(name, FieldType.DECIMAL, null, Field.Layout.SINGLE_CELL, unit, false, false);
    }

    public static Field text(String name) {
        return field(name, FieldType.TEXT, null, Field.Layout.SINGLE_CELL, "", false, false);
    }

    public static Field personal(String name) {
        return field(name, FieldType.TEXT, null, Field.Layout.SINGLE_CELL, "", false, true);
    }

    public static Field locked(String name) {
        return field(name, FieldType.TEXT, null, Field.Layout.SINGLE_CELL, "", true, false);
    }

    public static Field day(String name) {
        return field(name, FieldType.DATE, null, Field.Layout.SINGLE_CELL, "", false, false);
    }

    public static Field choice(String name, CodeList list) {
        return field(name, FieldType.SELECT_ONE, list, Field.Layout.SINGLE_CELL, "", false, false);
    }

    public static Field ticks(String name, CodeList list) {
        Field.Layout layout =
                new Field.Layout(Field.Layout.Kind.TICKS, list.codes().size());
        return field(name, FieldType.SELECT_MULTIPLE, list, layout, "", false, false);
    }

    public static Field slots(String name, CodeList list, int cells) {
        Field.Layout layout = new Field.Layout(Field.Layout.Kind.SLOTS, cells);
        return field(name, FieldType.SELECT_MULTIPLE, list, layout, "", false, false);
    }

    private static Code code(String name, String label, String... alias) {
        return new Code(name, label, List.of(alias), false, "");
    }

    private static Field field(
            String name,
            FieldType type,
            @org.jspecify.annotations.Nullable CodeList list,
            Field.Layout layout,
            String unit,
            boolean readOnly,
            boolean personal) {
        return new Field(
                "Q-" + name,
                name,
                type,
                Optional.ofNullable(list),
                layout,
                "Question " + name.replace('_', ' '),
                "",
                unit,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                type == FieldType.TEXT ? 120 : 0,
                "",
                readOnly,
                personal,
                false,
                1,
                Optional.empty());
    }
}
