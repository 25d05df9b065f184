package fr.ptce.consolidation.report.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a template is made of, told by the end of its name. */
public enum Format {
    /** Workbook. */
    XLSX("xlsx", "xlsx"),
    /** Word document. */
    DOCX("docx", "docx"),
    /** Page, or PDF when it asks for it. */
    HTML("html", "html pdf"),
    /** Table of text. */
    CSV("csv", "csv"),
    /** Text. */
    TXT("txt", "txt"),
    /** Markdown. */
    MD("md", "md");

    private final String extension;
    private final String outputs;

    Format(String extension, String outputs) {
        this.extension = extension;
        this.outputs = outputs;
    }

    static Optional<Format> find(String name) {
        return Arrays.stream(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith("." + format.extension))
                .findFirst();
    }

    /** Extensions its outputs may have, the usual one first. */
    List<String> outputs() {
        return List.of(outputs.split(" ", -1));
    }

    /** Whether its first lines may hold a header. */
    boolean isText() {
        return this != XLSX && this != DOCX;
    }
}
