-- The corrections of the network, redressements.csv, as they are for this run.
CREATE TABLE redressement (
  campagne   VARCHAR NOT NULL,
  ligne      BIGINT  NOT NULL,
  pole       VARCHAR NOT NULL,
  structure  VARCHAR NOT NULL,
  champ      VARCHAR NOT NULL,
  ancienne   VARCHAR NOT NULL,
  nouvelle   VARCHAR NOT NULL,
  auteur     VARCHAR NOT NULL,
  jour       VARCHAR NOT NULL,
  motif      VARCHAR NOT NULL,
  PRIMARY KEY (campagne, ligne)
);

-- What became of them on each file that was read with them.
CREATE TABLE etat_redressement (
  depot     BIGINT  NOT NULL,
  ligne     BIGINT  NOT NULL,
  applique  BOOLEAN NOT NULL,
  detail    VARCHAR NOT NULL,
  PRIMARY KEY (depot, ligne),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);
