package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.campaign.PoleDesignations;
import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.typing.Place;
import fr.ptce.consolidation.typing.TextParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What testifies of whose answers a workbook holds, beside its hidden identity: the visible identifier, the name typed, the
 * name of the file.
 */
final class PoleWitnesses {
    /** Question of the visible identifier. */
    static final String ID = "pole_id";

    private static final String NAME = "pole_nom";

    private final PoleDesignations designations;
    private final Set<String> hidden;
    private final String file;
    private final List<Witness> all = new ArrayList<>();

    /** What testifies. */
    enum Kind {
        ID("l'identifiant visible"),
        NAME("le nom saisi"),
        FILE("le nom du fichier");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * One of them.
     *
     * @param seen what it says
     * @param poles whom it designates; an identifier may be that of nobody the registry knows
     * @param place its cell; empty for the name of the file
     */
    record Witness(Kind kind, String seen, Set<String> poles, Optional<Place> place) {
        Witness {
            poles = Collections.unmodifiableSet(new TreeSet<>(poles));
        }

        /** What it is, what it says, whom it designates. */
        String told() {
            boolean told = kind == Kind.FILE || poles.contains(seen);
            return kind.words + (told ? "" : ", " + Typography.quote(seen) + ",") + " désigne "
                    + String.join(" et ", poles);
        }
    }

    private PoleWitnesses(PoleDesignations designations, Envelope envelope, String file) {
        this.designations = designations;
        this.hidden = envelope.all("pole");
        this.file = file;
    }

    /** Those of a workbook; the form of a structure asks neither the identifier nor the name of its pole. */
    static PoleWitnesses of(
            PoleDesignations designations, Envelope envelope, String file, Questions questions, GroupLocator groups) {
        PoleWitnesses witnesses = new PoleWitnesses(designations, envelope, file);
        places(ID, questions, groups).forEach(witnesses::addId);
        String name = "";
        for (Place place : places(NAME, questions, groups)) {
            name = TextParser.clean(place.shown());
            witnesses.addName(place, name);
        }
        witnesses.addFile(name);
        return witnesses;
    }

    private static List<Place> places(String field, Questions questions, GroupLocator groups) {
        return questions.all().stream()
                .filter(question -> question.field().name().equals(field))
                .map(Question::markers)
                .flatMap(markers -> markers.stream().flatMap(marker -> groups.places(marker).stream()))
                .filter(Place::isFilled)
                .toList();
    }

    private void addId(Place place) {
        String seen = TextParser.clean(place.shown());
        Optional<String> known = designations.ofId(seen);
        boolean foreign = known.isEmpty() && designations.isLikeAnId(seen) && !isHidden(seen);
        all.add(new Witness(
                Kind.ID, seen, foreign ? Set.of(seen) : known.map(Set::of).orElse(Set.of()), Optional.of(place)));
    }

    private void addName(Place place, String seen) {
        Set<String> own = new TreeSet<>(hidden);
        own.removeIf(pole -> !designations.isNameOf(pole, seen));
        all.add(new Witness(
                Kind.NAME, seen, designations.ofName(seen).map(Set::of).orElse(own), Optional.of(place)));
    }

    private void addFile(String name) {
        boolean agreed = hidden.size() == 1 && !isContradictory();
        String own = agreed ? hidden.iterator().next() : "";
        all.add(new Witness(Kind.FILE, file, designations.ofFile(file, own, name), Optional.empty()));
    }

    private boolean isHidden(String id) {
        return hidden.stream().anyMatch(one -> designations.isSameId(one, id));
    }

    /** All of them. */
    List<Witness> all() {
        return List.copyOf(all);
    }

    /** Those that designate another pole than the hidden identity. */
    List<Witness> contradictions() {
        return all.stream()
                .filter(witness -> !hidden.isEmpty())
                .filter(witness -> witness.poles().stream().anyMatch(pole -> !isHidden(pole)))
                .toList();
    }

    /** The visible identifiers that are neither that of the hidden identity, nor any other. */
    List<Witness> unknownIds() {
        return all.stream()
                .filter(witness -> witness.kind() == Kind.ID)
                .filter(witness -> witness.poles().isEmpty() && !isHidden(witness.seen()))
                .toList();
    }

    /** Whether they, or both copies of the hidden identity, designate several poles: the answers are nobody's yet. */
    boolean isContradictory() {
        return hidden.size() > 1 || !contradictions().isEmpty();
    }

    /** Whom the workbook seems to come from, everything that speaks being heard. */
    PresumedPoles presumed() {
        Set<String> poles = new TreeSet<>(hidden);
        all.forEach(witness ->
                witness.poles().stream().filter(pole -> !isHidden(pole)).forEach(poles::add));
        boolean known = !designations.isKnown() || poles.stream().allMatch(designations::contains);
        return poles.size() == 1 && known ? PresumedPoles.of(poles) : PresumedPoles.doubtful(poles);
    }

    /** Whether that pole is one of those designated, if one of the registry is: any other may be a slip of the network. */
    boolean mayBeOf(String pole) {
        List<String> known =
                presumed().poles().stream().filter(designations::contains).toList();
        return known.isEmpty() || known.contains(pole);
    }

    /** The name of the file, as a finding tells it. */
    String file() {
        return file;
    }
}
