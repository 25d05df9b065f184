-- The forms of member structures, joined to the questionnaire of their pole. Rebuilt by each consolidation.

-- What became of each file: a form is joined to its pole (rattache) or kept aside (non_rattache). A constraint without a name
-- cannot be dropped alike in H2 and PostgreSQL: the table is made anew.
ALTER TABLE etat_fichier RENAME TO etat_fichier_avant;
CREATE TABLE etat_fichier (
  campagne       VARCHAR NOT NULL,
  fichier        VARCHAR NOT NULL,
  depot          BIGINT  NOT NULL,
  pole           VARCHAR NOT NULL,
  questionnaire  VARCHAR DEFAULT '' NOT NULL,
  etat           VARCHAR NOT NULL
    CHECK (etat IN ('accepte', 'remplace', 'doublon', 'refuse', 'rattache', 'non_rattache')),
  raison         VARCHAR NOT NULL,
  rang           INTEGER DEFAULT 0 NOT NULL,
  PRIMARY KEY (campagne, fichier),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);
INSERT INTO etat_fichier (campagne, fichier, depot, pole, etat, raison, rang)
  SELECT campagne, fichier, depot, pole, etat, raison, rang FROM etat_fichier_avant;
DROP TABLE etat_fichier_avant;
CREATE INDEX etat_fichier_pole_etat ON etat_fichier (campagne, pole);

-- Which row of its pole each form joins. The row that counts is written under the form's own key (depot, ligne): what the
-- form answers, completed by the pole; what both sent stays as it was sent, the form as row 1. Its cells in table source are
-- those of the form only. requis and requis_repondus: what the row changes to the mandatory answers of the pole.
CREATE TABLE rattachement (
  depot            BIGINT  NOT NULL PRIMARY KEY,
  campagne         VARCHAR NOT NULL,
  pole             VARCHAR NOT NULL,
  depot_pole       BIGINT  NOT NULL,
  ligne            INTEGER NOT NULL,
  ajoutee          BOOLEAN NOT NULL,
  ecarts           INTEGER NOT NULL,
  requis           INTEGER NOT NULL,
  requis_repondus  INTEGER NOT NULL,
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE,
  FOREIGN KEY (depot_pole) REFERENCES depot (id) ON DELETE CASCADE
);
CREATE INDEX rattachement_pole ON rattachement (depot_pole, ligne);
CREATE INDEX rattachement_campagne ON rattachement (campagne);
