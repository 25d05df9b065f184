package fr.ptce.consolidation.disclosure;

/** Who reads a report, hence which figures it may hold. */
public enum Profile {
    /** The network itself: everything. */
    INTERNE("interne", "Document interne : ne pas diffuser"),
    /** Funders and the public: figures under secrecy, nothing about one pole. */
    FINANCEUR(
            "financeur",
            "s : donnée couverte par le secret statistique (moins de 3 unités, ou une unité qui pèse plus de 85 % du"
                    + " total, ou donnée qui permettrait d’en déduire une autre)"),
    /** One pole, about itself: its own answers, and national figures under secrecy. */
    POLE("pole", "Document remis au pôle. s : donnée nationale couverte par le secret statistique"),
    /** One pole that is written to: what is expected from it, its contact; national figures under secrecy. */
    RELANCE("relance", "Courrier du réseau au pôle. s : donnée nationale couverte par le secret statistique");

    private final String code;
    private final String mention;

    Profile(String code, String mention) {
        this.code = code;
        this.mention = mention;
    }

    /** As the files name it. */
    public String code() {
        return code;
    }

    /** Whether there is one report per pole. */
    public boolean isParPole() {
        return this == POLE || this == RELANCE;
    }

    /** The sentence printed on every page. */
    public String mention() {
        return mention;
    }
}
