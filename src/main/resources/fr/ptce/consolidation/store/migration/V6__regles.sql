-- What became of findings by a decision of the network: corrected, they are no longer in anomalie; accepted, they are there
-- and justified. Counted rule by rule.
CREATE TABLE anomalie_traitee (
  depot      BIGINT  NOT NULL,
  code       VARCHAR NOT NULL,
  champ      VARCHAR NOT NULL,
  structure  VARCHAR NOT NULL,
  nature     VARCHAR NOT NULL CHECK (nature IN ('corrigee', 'acceptee')),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);
CREATE INDEX anomalie_traitee_depot ON anomalie_traitee (depot);
