-- Whom a refused file seems to come from (ids, one space between), and whether the network must say before anybody is written to.
ALTER TABLE depot ADD COLUMN poles_presumes VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE depot ADD COLUMN doute BOOLEAN DEFAULT FALSE NOT NULL;
