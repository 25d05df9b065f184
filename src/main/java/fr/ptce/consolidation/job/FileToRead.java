package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.ReceivedFile;
import java.nio.file.Path;

/** A received file whose content is not stored yet. */
record FileToRead(ReceivedFile received, Path path) {}
