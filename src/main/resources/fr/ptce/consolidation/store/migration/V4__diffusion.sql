-- What each campaign gave outside the network, figure by figure: the next ones must not say more by difference.
CREATE TABLE figure_diffusee (
  campagne             VARCHAR NOT NULL,
  indicateur           VARCHAR NOT NULL,
  modalite             VARCHAR NOT NULL,
  ventilation          VARCHAR NOT NULL,
  ventilation_modalite VARCHAR NOT NULL,
  PRIMARY KEY (campagne, indicateur, modalite, ventilation, ventilation_modalite)
);
