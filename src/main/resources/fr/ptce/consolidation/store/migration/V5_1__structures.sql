-- Who each structure is, beyond its SIRET: written when a file is read, so that consolidating only joins. A structure without
-- a name has no row; cle joins its name and its commune, spelling set aside, and is empty when one of them is missing.
CREATE TABLE nom_structure (
  depot  BIGINT  NOT NULL,
  ligne  INTEGER NOT NULL,
  nom    VARCHAR NOT NULL,
  cle    VARCHAR NOT NULL,
  PRIMARY KEY (depot, ligne),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);

-- The words of these names, each with its commune: names that look alike share one.
CREATE TABLE jeton_structure (
  depot  BIGINT  NOT NULL,
  ligne  INTEGER NOT NULL,
  jeton  VARCHAR NOT NULL,
  PRIMARY KEY (depot, ligne, jeton),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);

CREATE INDEX jeton_structure_jeton ON jeton_structure (jeton);

-- What the pole wrote beside its answers; that of a member structure is in reponse_structure.
CREATE TABLE justification (
  depot  BIGINT  NOT NULL,
  champ  VARCHAR NOT NULL,
  texte  VARCHAR NOT NULL,
  PRIMARY KEY (depot, champ),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);

-- The row of the sheet whose description a correction (ligne) makes the one counted nationally.
CREATE TABLE arbitrage (
  depot      BIGINT  NOT NULL,
  ligne      BIGINT  NOT NULL,
  structure  INTEGER NOT NULL,
  PRIMARY KEY (depot, ligne),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);

-- The member structures a correction took out of a questionnaire: their cells, as in table source, and why.
CREATE TABLE retrait (
  depot   BIGINT  NOT NULL,
  ligne   INTEGER NOT NULL,
  cle     VARCHAR NOT NULL,
  nom     VARCHAR NOT NULL,
  texte   VARCHAR NOT NULL,
  detail  VARCHAR NOT NULL,
  PRIMARY KEY (depot, ligne),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);

-- What recognises a line from one pole, or one year, to another: its SIRET, or its name and commune and its number among
-- the lines of its pole that bear them without a SIRET; and whether the network chose it among the descriptions.
ALTER TABLE rang_structure ADD COLUMN siret VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE rang_structure ADD COLUMN cle VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE rang_structure ADD COLUMN numero INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE rang_structure ADD COLUMN arbitree BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX rang_structure_siret ON rang_structure (campagne, siret);
CREATE INDEX rang_structure_cle ON rang_structure (cle);
CREATE INDEX rang_structure_pole ON rang_structure (campagne, pole);

-- Order of the valid versions of a pole, the first sent being 1; 0 for a refused file.
ALTER TABLE etat_fichier ADD COLUMN rang INTEGER DEFAULT 0 NOT NULL;

-- The findings made across questionnaires are looked up pole by pole.
CREATE INDEX anomalie_pole ON anomalie (campagne, pole);
