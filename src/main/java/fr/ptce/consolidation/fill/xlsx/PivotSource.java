package fr.ptce.consolidation.fill.xlsx;

import java.util.Optional;

/** Makes the source of a pivot table follow its lines; the spreadsheet reads it again when it opens the workbook. */
record PivotSource(MovedReferences references) {
    XmlElement moved(XmlElement cache) {
        return cache.mapChildren("cacheSource", source -> source.mapChildren("worksheetSource", this::range))
                .with("refreshOnLoad", "1");
    }

    private XmlElement range(XmlElement source) {
        Optional<Reference> range = Reference.parse(source.get("ref"));
        if (range.isEmpty() || source.find("sheet").isEmpty()) {
            return source;
        }
        Reference named = range.get().withSheet(source.get("sheet"));
        return references
                .move(named, MovedReferences.Place.sheet(-1))
                .map(moved -> source.with("ref", moved.withSheet("").text()).with("sheet", moved.sheet()))
                .orElse(source);
    }
}
