package fr.ptce.consolidation.office.read;

import fr.ptce.consolidation.office.OfficeZip;
import java.util.List;
import java.util.regex.Pattern;

/** What a zip holds: a workbook of one of the two formats read, or something else, then refused by its name. */
enum ZipKind {
    OPEN_XML,
    OPEN_DOCUMENT;

    private static final Pattern WORKBOOK =
            Pattern.compile("(?!__macosx/).*\\.(?:xlsx|xlsm|xlsb|xls|ods|fods|numbers)");

    /** @throws RefusedException when it is none of them */
    static ZipKind of(ZipContent zip) throws RefusedException {
        if (zip.has(ContentTypes.PART)) {
            return OPEN_XML;
        }
        if (OpenDocumentReader.accepts(zip)) {
            return OPEN_DOCUMENT;
        }
        if (zip.hasFolder("index/") || zip.has("index.zip")) {
            throw new RefusedException(Foreign.APPLE, "classeur Numbers");
        }
        if (zip.has(OfficeZip.MIMETYPE)) {
            throw new RefusedException(Fault.PART, "partie absente", "content.xml");
        }
        List<String> workbooks = zip.names().stream()
                .filter(name -> WORKBOOK.matcher(name).matches())
                .toList();
        throw new RefusedException(
                Foreign.PACKED,
                workbooks.isEmpty()
                        ? "archive ZIP"
                        : "archive ZIP de " + workbooks.size() + (workbooks.size() == 1 ? " classeur" : " classeurs"));
    }
}
