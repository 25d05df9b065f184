package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Communes;
import fr.ptce.consolidation.questionnaire.Communes.Commune;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Communes: the Insee code alone, the code with the name as the drop-down shows them, or the name alone when France has
 * one commune of that name. A name that says another commune than the code is refused, not guessed; a code that is in no
 * list is the business of validation.
 */
final class CommuneParser implements AnswerParser {
    private static final int CODE_LENGTH = 5;
    private static final int CANDIDATES = 6;
    private static final String EXPECTED = "le code Insee d'une commune";

    private final Communes communes;
    private final AnswerParser texts;

    /**
     * A parser that knows these communes.
     *
     * @param texts reads what holds neither code nor name
     */
    CommuneParser(Communes communes, AnswerParser texts) {
        this.communes = communes;
        this.texts = texts;
    }

    @Override
    public Reading parse(Cell cell) {
        Reading read = texts.parse(cell);
        return read instanceof Reading.Given given
                ? given.value().findText().map(typed -> commune(typed, given)).orElse(read)
                : read;
    }

    private Reading commune(String typed, Reading.Given read) {
        if (isCode(typed)) {
            return read;
        }
        String plain = Spelling.plainSigns(typed);
        String compact = plain.replace(" ", "").toUpperCase(Locale.ROOT);
        if (isCode(compact)) {
            return converted(compact, FormCheck.COV_ECRITURE, "Code de commune écrit autrement", read);
        }
        if (communes.find("0" + compact).isPresent()) {
            return converted("0" + compact, FormCheck.COV_ZERO, "Zéro initial rétabli", read);
        }
        int open = plain.lastIndexOf('(');
        if (open > 0 && plain.endsWith(")")) {
            String code = plain.substring(open + 1, plain.length() - 1).strip().toUpperCase(Locale.ROOT);
            return isCode(code) ? both(code, plain.substring(0, open), typed, read) : read;
        }
        if (plain.length() > CODE_LENGTH && isCode(plain.substring(0, CODE_LENGTH)) && isGap(plain)) {
            String name = plain.substring(CODE_LENGTH + 1);
            return both(plain.substring(0, CODE_LENGTH), name, typed, read);
        }
        return named(plain, read);
    }

    private static Reading converted(String code, FormCheck check, String what, Reading.Given read) {
        return new Reading.Given(new Value.Text(code), read.treatments())
                .with(new Reading.Treatment(check, what, code));
    }

    /** A code and a name: what the drop-down offers is an answer as it stands. */
    private Reading both(String code, String name, String typed, Reading.Given read) {
        Optional<Commune> known = communes.find(code);
        boolean agree = known.isEmpty() || Communes.isNamed(known.get(), name);
        List<Commune> named = agree ? List.of() : communes.named(name.strip());
        boolean same = named.stream().anyMatch(commune -> isSame(commune, known));
        if (!agree && !named.isEmpty() && !same) {
            return refused(
                    "dit deux communes : " + known.map(Commune::label).orElse(code) + " et "
                            + named.get(0).label(),
                    listed(named));
        }
        Reading value = new Reading.Given(new Value.Text(code), read.treatments());
        return known.filter(commune -> commune.label().equals(typed)).isPresent()
                ? value
                : value.with(new Reading.Treatment(FormCheck.COV_ECRITURE, "Code retenu, sans le nom", code));
    }

    private static boolean isSame(Commune commune, Optional<Commune> known) {
        return known.filter(other -> other.current().equals(commune.current())).isPresent();
    }

    private Reading named(String typed, Reading.Given read) {
        List<Commune> named = communes.named(typed);
        if (named.isEmpty()) {
            return read;
        }
        if (named.size() > 1) {
            return refused("est le nom de plusieurs communes", listed(named));
        }
        String code = named.get(0).code();
        return Reading.of(new Value.Text(code), FormCheck.COV_ECRITURE, "Nom de commune, la seule qui le porte", code);
    }

    private static Reading refused(String what, String candidates) {
        return new Reading.Refused(
                FormCheck.COV_AMBIGU,
                what,
                candidates,
                "Choisissez la commune dans la liste, ou tapez son code Insee (et non son code postal).");
    }

    private static String listed(List<Commune> communes) {
        String first = communes.stream().limit(CANDIDATES).map(Commune::label).collect(Collectors.joining(", "));
        int more = communes.size() - CANDIDATES;
        return communes.isEmpty() ? EXPECTED : more > 0 ? first + ", ou une des " + more + " autres" : first;
    }

    private static boolean isGap(String typed) {
        char c = typed.charAt(CODE_LENGTH);
        return c == ' ' || c == '-' || c == ',' || c == ':';
    }

    /** Five digits, or the letters of Corse after the first. */
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean corsica = i == 1 && text.charAt(0) == '2' && (c == 'A' || c == 'B');
            if (!corsica && (c < '0' || c > '9')) {
                return false;
            }
        }
        return text.length() == CODE_LENGTH;
    }
}
