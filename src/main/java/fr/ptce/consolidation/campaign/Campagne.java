package fr.ptce.consolidation.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One yearly collection.
 *
 * @param id name of its folder, such as {@code exemple-2015}
 * @param exercice accounting year the answers are about, not the year they are collected in
 * @param libelle its name as people read it
 * @param exemple whether its answers are fictitious; every output then says so
 * @param letterhead what its letters say of the network
 * @param ouverture day the workbooks are sent to the poles, when the network says it
 */
public record Campagne(
        String id,
        int exercice,
        String libelle,
        boolean exemple,
        Letterhead letterhead,
        Optional<LocalDate> ouverture) {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");

    public Campagne {
        if (id.isBlank() || libelle.isBlank() || exercice < 1990 || exercice > 2099) {
            throw new IllegalArgumentException(
                    "a campaign needs an id, an exercice and a name: " + id + " " + exercice);
        }
    }

    /** A campaign that does not say when it opens. */
    public Campagne(String id, int exercice, String label, boolean sample, Letterhead letterhead) {
        this(id, exercice, label, sample, letterhead, Optional.empty());
    }

    /** A campaign whose letters say nothing of the network. */
    public Campagne(String id, int exercice, String label, boolean sample) {
        this(id, exercice, label, sample, Letterhead.EMPTY);
    }

    /**
     * Reads {@code campagne.csv} in the campaign's folder. Without it, or for what it leaves out, the id is the
     * folder's name and the exercice the year of four digits in it.
     *
     * @param input folder that holds one folder per campaign
     * @param id name of the campaign's folder, which may not exist yet
     * @throws CampagneException when the file is wrong, or no exercice, or several, can be found
     */
    public static Campagne read(Path input, String id) throws IOException {
        Path folder = input.resolve(id);
        CampagneFile file = CampagneFile.read(folder);
        int exercice = file.exercice().orElseGet(() -> exercice(id, folder.resolve(CampagneFile.NAME)));
        Letterhead letterhead = new Letterhead(
                file.find("expediteur").orElse(""), file.find("courriel").orElse(""), file.reponseAvant());
        return new Campagne(
                file.find("identifiant").orElse(id),
                exercice,
                file.find("libelle").orElse("Enquête sur l’exercice " + exercice),
                file.isExemple(),
                letterhead,
                file.ouverture());
    }

    /**
     * Whether {@code campagne.csv} says the exercice; otherwise it comes from the folder's name, which is often the year
     * of the collection and not the one the answers are about.
     */
    public static boolean saysItsExercice(Path input, String id) throws IOException {
        return CampagneFile.read(input.resolve(id)).exercice().isPresent();
    }

    /** Whether a year of four digits stands in the name of a folder: it may then be a campaign. */
    public static boolean namesAYear(String folder) {
        return !years(folder).isEmpty();
    }

    /** Whether the exercice ends after the day the campaign opens: no pole can tell yet what it was. */
    public boolean isOpenBeforeItsExerciceEnds() {
        return ouverture.filter(day -> day.getYear() <= exercice).isPresent();
    }

    private static int exercice(String id, Path file) {
        List<String> years = years(id);
        if (years.size() == 1) {
            return Integer.parseInt(years.get(0));
        }
        throw new CampagneException(List.of(
                years.isEmpty()
                        ? "L’exercice de la campagne « " + id + " » est inconnu : donnez-lui un nom qui contient"
                                + " l’année, comme « enquete-2015 », ou écrivez « exercice;2015 » dans " + file
                        : "Le nom de la campagne « " + id + " » contient plusieurs années (" + String.join(", ", years)
                                + ") : écrivez dans " + file + " celle sur laquelle porte l’enquête, comme « exercice;"
                                + years.get(0) + " »"));
    }

    private static List<String> years(String id) {
        return YEAR.matcher(id).results().map(MatchResult::group).distinct().toList();
    }
}
