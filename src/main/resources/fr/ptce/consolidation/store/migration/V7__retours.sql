-- The findings of one file are asked for file by file, for each workbook sent back.
CREATE INDEX anomalie_fichier ON anomalie (campagne, fichier);
