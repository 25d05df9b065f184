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

    private final CampaignUnderCheck examen;

    /** Those of that campaign, once its versions are decided. */
    public Revisions(CampaignUnderCheck examen) {
        this.examen = examen;
    }

    /**
     * Two successive versions.
     *
     * @param pole registry id
     * @param depot key of the later one
     * @param derniere whether the later one is the one that counts
     * @param reponses number of answers given in either
     * @param revisions what changed
     */
    record Passage(String pole, long depot, boolean derniere, int reponses, List<Revision> revisions) {}

    private record Envoi(String pole, long depot, String fichier) {}

    /** Gives every change, pole by pole, version by version. */
    public void forEach(Consumer<Revision> reader) {
        forEachPassage(passage -> passage.revisions().forEach(reader));
    }

    void forEachPassage(Consumer<Passage> reader) {
        List<Envoi> envois = examen.rows()
                .list(
                        VERSIONS,
                        row -> new Envoi(row.text("pole"), row.number("depot"), row.text("fichier")),
                        examen.campagne(),
                        examen.campagne());
        for (int i = 1; i < envois.size(); i++) {
            Envoi avant = envois.get(i - 1);
            Envoi apres = envois.get(i);
            if (avant.pole().equals(apres.pole())) {
                boolean derniere =
                        i + 1 == envois.size() || !envois.get(i + 1).pole().equals(apres.pole());
                reader.accept(compare(avant, apres, derniere));
            }
        }
    }

    private Passage compare(Envoi one, Envoi other, boolean derniere) {
        VersionAnswers avant = VersionAnswers.read(examen, one.depot(), one.fichier());
        VersionAnswers apres = VersionAnswers.read(examen, other.depot(), other.fichier());
        Comparaison comparaison = new Comparaison(other.pole(), avant, apres);
        comparaison.answers("", 0, 0, avant.pole(), apres.pole());
        List<VersionAnswers.Structure> left = new ArrayList<>(avant.structures());
        for (VersionAnswers.Structure structure : apres.structures()) {
            Optional<VersionAnswers.Structure> same = same(structure, left, apres.structures());
            left.removeAll(same.stream().toList());
            comparaison.structures(same, Optional.of(structure));
        }
        left.forEach(gone -> comparaison.structures(Optional.of(gone), Optional.empty()));
        return new Passage(other.pole(), other.depot(), derniere, comparaison.reponses, comparaison.revisions);
    }

    private static Optional<VersionAnswers.Structure> same(
            VersionAnswers.Structure structure,
            List<VersionAnswers.Structure> left,
            List<VersionAnswers.Structure> later) {
        BiPredicate<VersionAnswers.Structure, VersionAnswers.Structure> siret =
                (a, b) -> !a.siret().isEmpty() && a.siret().equals(b.siret());
        BiPredicate<VersionAnswers.Structure, VersionAnswers.Structure> cle =
                (a, b) -> a.cle().equals(b.cle())
                        && (a.siret().isEmpty()
                                || b.siret().isEmpty()
                                || a.siret().equals(b.siret())
                                || later.stream().noneMatch(one -> one.siret().equals(b.siret())));
        BiPredicate<VersionAnswers.Structure, VersionAnswers.Structure> nom =
                (a, b) -> !a.nom().isEmpty() && a.nom().equals(b.nom());
        return Stream.of(cle, siret, nom)
                .flatMap(way -> left.stream().filter(candidate -> way.test(structure, candidate)))
                .findFirst();
    }

    /** Gathers what differs between two versions. */
    private static final class Comparaison {
        private final String pole;
        private final VersionAnswers avant;
        private final VersionAnswers apres;
        private final List<Revision> revisions = new ArrayList<>();
        private int reponses;

        Comparaison(String pole, VersionAnswers avant, VersionAnswers apres) {
            this.pole = pole;
            this.avant = avant;
            this.apres = apres;
        }

        void structures(Optional<VersionAnswers.Structure> one, Optional<VersionAnswers.Structure> other) {
            VersionAnswers.Structure shown = other.or(() -> one).orElseThrow();
            String nom = shown.reponses().getOrDefault("structure_nom", "ligne " + shown.ligne());
            if (one.isEmpty() || other.isEmpty()) {
                String text = other.isPresent() ? "structure ajoutée" : "structure retirée";
                CellSource place = cell(shown.ligne(), "structure_nom", other.isPresent() ? apres : avant);
                revisions.add(revision(nom, "", one.isEmpty() ? "" : text, other.isEmpty() ? "" : text, place));
            }
            answers(
                    nom,
                    one.map(VersionAnswers.Structure::ligne).orElse(-1),
                    other.map(VersionAnswers.Structure::ligne).orElse(-1),
                    one.map(VersionAnswers.Structure::reponses).orElse(Map.of()),
                    other.map(VersionAnswers.Structure::reponses).orElse(Map.of()));
        }

        void answers(
                String structure, int ligneAvant, int ligneApres, Map<String, String> was, Map<String, String> is) {
            Set<String> champs = new LinkedHashSet<>(was.keySet());
            champs.addAll(is.keySet());
            reponses += champs.size();
            for (String champ : champs) {
                String before = was.getOrDefault(champ, "");
                String after = is.getOrDefault(champ, "");
                if (!before.equals(after)) {
                    CellSource place =
                            after.isEmpty() ? cell(ligneAvant, champ, avant) : cell(ligneApres, champ, apres);
                    revisions.add(revision(structure, champ, before, after, place));
                }
            }
        }

        private Revision revision(String structure, String champ, String was, String is, CellSource place) {
            return new Revision(
                    pole,
                    avant.fichier(),
                    apres.fichier(),
                    structure,
                    champ,
                    was,
                    is,
                    place.feuille(),
                    place.cellule());
        }

        private static CellSource cell(int ligne, String champ, VersionAnswers version) {
            return version.cellules().getOrDefault(VersionAnswers.key(ligne, champ), new CellSource("", "", "", ""));
        }
    }
}
