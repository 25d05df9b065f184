-- What a workbook made from another edition of the questionnaire did not ask: a question that is not in it (absente), or one
-- left blank that was not mandatory there (facultative). Neither is demanded of the pole.
CREATE TABLE question_ancienne (
  depot   BIGINT  NOT NULL,
  ligne   INTEGER NOT NULL,
  champ   VARCHAR NOT NULL,
  nature  VARCHAR NOT NULL CHECK (nature IN ('absente', 'facultative')),
  PRIMARY KEY (depot, ligne, champ),
  FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE
);

-- The fingerprint of the form a workbook was made from, '' when it does not say it.
ALTER TABLE depot ADD COLUMN formulaire VARCHAR DEFAULT '' NOT NULL;

-- Among the lines that describe one structure, the one with the most values counts: NSP is none.
ALTER TABLE rang_structure ADD COLUMN valeurs INTEGER DEFAULT 0 NOT NULL;

-- The true days of reception, when the network gives them: input/<campagne>/receptions.csv.
CREATE TABLE reception (
  campagne  VARCHAR NOT NULL,
  fichier   VARCHAR NOT NULL,
  jour      VARCHAR NOT NULL,
  PRIMARY KEY (campagne, fichier)
);

-- A questionnaire sent back without an answer (vide) is neither refused nor counted. The table, made anew by each
-- consolidation, takes the states the program gives: each new one would otherwise make it anew.
ALTER TABLE etat_fichier RENAME TO etat_fichier_avant;
CREATE TABLE etat_fichier AS SELECT * FROM etat_fichier_avant;
DROP TABLE etat_fichier_avant;
ALTER TABLE etat_fichier ALTER COLUMN campagne SET NOT NULL;
ALTER TABLE etat_fichier ALTER COLUMN fichier SET NOT NULL;
ALTER TABLE etat_fichier ALTER COLUMN depot SET NOT NULL;
ALTER TABLE etat_fichier ADD PRIMARY KEY (campagne, fichier);
ALTER TABLE etat_fichier ADD FOREIGN KEY (depot) REFERENCES depot (id) ON DELETE CASCADE;
CREATE INDEX etat_fichier_pole_vide ON etat_fichier (campagne, pole);
