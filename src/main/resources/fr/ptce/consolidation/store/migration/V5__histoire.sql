-- The campaigns consolidated to the end on their present inventory: only they are the history of later ones.
CREATE TABLE consolidation (
  campagne  VARCHAR NOT NULL PRIMARY KEY
);
INSERT INTO consolidation (campagne) SELECT DISTINCT campagne FROM selection;
