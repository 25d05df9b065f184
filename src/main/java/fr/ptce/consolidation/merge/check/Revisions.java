package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.answer.CellSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What changed between two successive valid versions of a pole, answer by answer. A structure is the one of the same key
 * in the sheet unless their SIRET differ, else of the same SIRET, else of the same name. The heap holds one pole.
 */
public final class Revisions {
    private static final String VERSIONS = """
            SELECT e.pole, e.depot, e.fichier
            FROM etat_fichier e
            WHERE e.campagne = ?
              AND e.rang > 0
              AND e.pole IN (SELECT r.pole FROM etat_fichier r WHERE r.campagne = ? AND r.rang > 1)
            ORDER BY e.pole, e.rang""";

    private final CampaignUnderCheck check;

    /** Those of that campaign, once its versions are decided. */
    public Revisions(CampaignUnderCheck check) {
        this.check = check;
    }

    /**
     * Two successive versions.
     *
     * @param pole registry id
     * @param depot key of the later one
     * @param last whether the later one is the one that counts
     * @param answers number of answers given in either
     * @param revisions what changed
     */
    record VersionPair(String pole, long depot, boolean last, int answers, List<Revision> revisions) {}

    private record SentRow(String pole, long depot, String fichier) {}

    /** Gives every change, pole by pole, version by version. */
    public void forEach(Consumer<Revision> reader) {
        forEachPair(pair -> pair.revisions().forEach(reader));
    }

    void forEachPair(Consumer<VersionPair> reader) {
        List<SentRow> versions = check.rows()
                .list(
                        VERSIONS,
                        row -> new SentRow(row.text("pole"), row.number("depot"), row.text("fichier")),
                        check.campagne(),
                        check.campagne());
        for (int i = 1; i < versions.size(); i++) {
            SentRow earlier = versions.get(i - 1);
            SentRow now = versions.get(i);
            if (earlier.pole().equals(now.pole())) {
                boolean last =
                        i + 1 == versions.size() || !versions.get(i + 1).pole().equals(now.pole());
                reader.accept(compare(earlier, now, last));
            }
        }
    }

    private VersionPair compare(SentRow one, SentRow other, boolean last) {
        VersionAnswers earlier = VersionAnswers.read(check, one.depot(), one.fichier());
        VersionAnswers now = VersionAnswers.read(check, other.depot(), other.fichier());
        RevisionComparison comparison = new RevisionComparison(other.pole(), earlier, now);
        comparison.answers("", 0, 0, earlier.pole(), now.pole());
        List<VersionAnswers.Structure> left = new ArrayList<>(earlier.structures());
        for (VersionAnswers.Structure structure : now.structures()) {
            Optional<VersionAnswers.Structure> same = same(structure, left, now.structures());
            left.removeAll(same.stream().toList());
            comparison.structures(same, Optional.of(structure));
        }
        left.forEach(gone -> comparison.structures(Optional.of(gone), Optional.empty()));
        return new VersionPair(other.pole(), other.depot(), last, comparison.answers, comparison.revisions);
    }

    private static Optional<VersionAnswers.Structure> same(
            VersionAnswers.Structure structure,
            List<VersionAnswers.Structure> left,
            List<VersionAnswers.Structure> later) {
        BiPredicate<VersionAnswers.Structure, VersionAnswers.Structure> siret =
                (a, b) -> !a.siret().isEmpty() && a.siret().equals(b.siret());
        BiPredicate<VersionAnswers.Structure, VersionAnswers.Structure> key =
                (a, b) -> a.cle().equals(b.cle())
                        && (a.siret().isEmpty()
                                || b.siret().isEmpty()
                                || a.siret().equals(b.siret())
                                || later.stream().noneMatch(one -> one.siret().equals(b.siret())));
        BiPredicate<VersionAnswers.Structure, VersionAnswers.Structure> name =
                (a, b) -> !a.nom().isEmpty() && a.nom().equals(b.nom());
        return Stream.of(key, siret, name)
                .flatMap(way -> left.stream().filter(candidate -> way.test(structure, candidate)))
                .findFirst();
    }

    /** Gathers what differs between two versions. */
    private static final class RevisionComparison {
        private final String pole;
        private final VersionAnswers earlier;
        private final VersionAnswers now;
        private final List<Revision> revisions = new ArrayList<>();
        private int answers;

        RevisionComparison(String pole, VersionAnswers earlier, VersionAnswers now) {
            this.pole = pole;
            this.earlier = earlier;
            this.now = now;
        }

        void structures(Optional<VersionAnswers.Structure> one, Optional<VersionAnswers.Structure> other) {
            VersionAnswers.Structure shown = other.or(() -> one).orElseThrow();
            String name = shown.answers().getOrDefault("structure_nom", "ligne " + shown.ligne());
            if (one.isEmpty() || other.isEmpty()) {
                String text = other.isPresent() ? "structure ajoutée" : "structure retirée";
                CellSource place = cell(shown.ligne(), "structure_nom", other.isPresent() ? now : earlier);
                revisions.add(revision(name, "", one.isEmpty() ? "" : text, other.isEmpty() ? "" : text, place));
            }
            answers(
                    name,
                    one.map(VersionAnswers.Structure::ligne).orElse(-1),
                    other.map(VersionAnswers.Structure::ligne).orElse(-1),
                    one.map(VersionAnswers.Structure::answers).orElse(Map.of()),
                    other.map(VersionAnswers.Structure::answers).orElse(Map.of()));
        }

        void answers(String structure, int lineBefore, int lineAfter, Map<String, String> was, Map<String, String> is) {
            Set<String> fields = new LinkedHashSet<>(was.keySet());
            fields.addAll(is.keySet());
            answers += fields.size();
            for (String field : fields) {
                String before = was.getOrDefault(field, "");
                String after = is.getOrDefault(field, "");
                if (!before.equals(after)) {
                    CellSource place = after.isEmpty() ? cell(lineBefore, field, earlier) : cell(lineAfter, field, now);
                    revisions.add(revision(structure, field, before, after, place));
                }
            }
        }

        private Revision revision(String structure, String field, String was, String is, CellSource place) {
            return new Revision(
                    pole,
                    earlier.fichier(),
                    now.fichier(),
                    structure,
                    field,
                    was,
                    is,
                    place.feuille(),
                    place.cellule());
        }

        private static CellSource cell(int line, String field, VersionAnswers version) {
            return version.cells().getOrDefault(VersionAnswers.key(line, field), new CellSource("", "", "", ""));
        }
    }
}
