-- The definition each campaign was read with, line by line (digests): a figure is not compared with last year's in silence
-- when what it measures changed.
CREATE TABLE ligne_definition (
  campagne   VARCHAR NOT NULL,
  fichier    VARCHAR NOT NULL,
  cle        VARCHAR NOT NULL,
  ligne      INTEGER NOT NULL,
  empreinte  VARCHAR NOT NULL,
  PRIMARY KEY (campagne, fichier, cle)
);
