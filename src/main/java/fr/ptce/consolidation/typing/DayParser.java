package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days: real dates, ISO texts, and day, month, year in that order as in French: « 31/12/2015 », « 31.12.15 »,
 * « 1er janvier 2015 ». Two figures of a year are those of this century up to 69, as in spreadsheets. A month or a year
 * alone is no day.
 */
final class DayParser implements AnswerParser {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern FRENCH = Pattern.compile("([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4}|[0-9]{2})");
    private static final Pattern WORDS = Pattern.compile("([0-9]{1,2})(?:er)? +(\\p{L}+)\\.? +([0-9]{4})");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final int PIVOT = 70;

    @Override
    public Reading parse(Cell cell) {
        return switch (cell.type()) {
            case DATE -> date(cell.text());
            case TEXT -> text(Spelling.trim(cell.text()));
            case NUMBER, BOOLEAN, ERROR, NO_VALUE, UNREADABLE -> noDay();
        };
    }

    private static Reading date(String iso) {
        int time = iso.indexOf('T');
        String day = time < 0 ? iso : iso.substring(0, time);
        Optional<LocalDate> read = day(ISO.matcher(day), 1, 2, 3);
        if (read.isEmpty()) {
            return noDay();
        }
        return time < 0
                ? Reading.of(new Value.Day(read.get()))
                : Reading.of(new Value.Day(read.get()), FormCheck.FDT_JOUR, "Heure retirée d'une date", day);
    }

    private static Reading text(String typed) {
        Reading special = SpecialWords.read(typed, false);
        if (special != null) {
            return special;
        }
        String plain = Spelling.plainSigns(typed);
        return day(ISO.matcher(plain), 1, 2, 3)
                .or(() -> day(FRENCH.matcher(plain), 3, 2, 1))
                .or(() -> words(plain))
                .map(day -> Reading.of(
                        new Value.Day(day), FormCheck.FDT_JOUR, "Date saisie comme du texte", day.toString()))
                .orElseGet(DayParser::noDay);
    }

    private static Optional<LocalDate> day(Matcher matcher, int year, int month, int day) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String figures = matcher.group(year);
        int value = Integer.parseInt(figures);
        int century = figures.length() > 2 ? 0 : value < PIVOT ? 2000 : 1900;
        return valid(century + value, Integer.parseInt(matcher.group(month)), Integer.parseInt(matcher.group(day)));
    }

    private static Optional<LocalDate> words(String plain) {
        Matcher matcher = WORDS.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(Spelling.key(matcher.group(2))) + 1;
        return valid(Integer.parseInt(matcher.group(3)), month, Integer.parseInt(matcher.group(1)));
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reading noDay() {
        return new Reading.Refused(
                FormCheck.FDT_PAS_JOUR,
                "n'est pas un jour",
                "un jour",
                "Tapez une date complète, par exemple 31/12/2015.");
    }
}
