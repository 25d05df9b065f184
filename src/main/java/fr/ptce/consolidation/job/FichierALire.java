package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.FichierRecu;
import java.nio.file.Path;

/** A received file whose content is not stored yet. */
record FichierALire(FichierRecu recu, Path chemin) {}
