package fr.ptce.consolidation.disclosure;

import java.util.List;

/** A figure that may be published, and what it then says. */
final class PublishableFigure {
    /** How much a figure is missed: a group of a breakdown, the whole population, what the network announces. */
    enum Rang {
        GROUPE(1),
        ENSEMBLE(100_000),
        ANNONCE(1_000_000_000_000.0);

        private final double cout;

        Rang(double cout) {
            this.cout = cout;
        }
    }

    /** Below that number of units, the size of a figure matters less than its loss. */
    private static final double PETIT = 10;

    private final Rang rang;
    private final List<Unknown> nombres;
    private final List<Unknown> termes;
    private final Unknown base;
    private String statut = "";
    private String raison = "";
    private boolean baseSecrete;

    /**
     * A figure, published as long as nobody masks it.
     *
     * @param nombres what it says beside its base
     * @param termes what it is made of, whether it says it or not
     * @param base how many units it is built on
     */
    PublishableFigure(Rang rang, List<Unknown> nombres, List<Unknown> termes, Unknown base) {
        this.rang = rang;
        this.nombres = List.copyOf(nombres);
        this.termes = List.copyOf(termes);
        this.base = base;
        nombres.forEach(nombre -> nombre.montre(1));
        base.montre(1);
    }

    boolean isMasque() {
        return !statut.isEmpty();
    }

    boolean isBaseSecrete() {
        return baseSecrete;
    }

    String statut() {
        return statut;
    }

    String raison() {
        return raison;
    }

    boolean isAnnonce() {
        return rang == Rang.ANNONCE;
    }

    /** Its numbers are announced: nothing protects them. */
    void libere() {
        base.libere();
        termes.forEach(Unknown::libere);
    }

    Unknown base() {
        return base;
    }

    List<Unknown> nombres() {
        return nombres;
    }

    /** Masks its numbers, and its base when asked; what is masked already keeps its first reason. */
    void masque(String code, String pourquoi, boolean avecBase) {
        if (!isMasque()) {
            statut = code;
            raison = pourquoi;
            nombres.forEach(PublishableFigure::cache);
        }
        if (avecBase && !baseSecrete) {
            baseSecrete = true;
            cache(base);
            base.existe();
        }
    }

    private static void cache(Unknown nombre) {
        nombre.montre(-1);
        nombre.masque(1);
    }

    /** Masks it for what it would say beside another campaign; what it is made of must then resist too. */
    void protege(String pourquoi) {
        masque(Thresholds.SECONDAIRE, pourquoi, false);
        termes.forEach(terme -> terme.protege(
                terme.isComptage() ? Thresholds.HESITATION : Thresholds.PROTECTION * Math.abs(terme.valeur())));
    }

    /** Whether it says that number today. */
    boolean montre(Unknown nombre) {
        return (nombre == base && !baseSecrete) || (!isMasque() && nombres.contains(nombre));
    }

    /** Masks what it takes to hide that number. */
    void cache(Unknown nombre, String pourquoi) {
        masque(Thresholds.SECONDAIRE, pourquoi, nombre == base);
    }

    boolean isGroupe() {
        return rang == Rang.GROUPE;
    }

    /** What is lost by hiding that number: more for a large one, little when the figure is masked already. */
    double cout(Unknown nombre) {
        double size = nombre.isComptage() ? nombre.valeur() : base.valeur();
        double whole = rang.cout * (PETIT + size);
        return isMasque() ? whole / PETIT : whole;
    }
}
