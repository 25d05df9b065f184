package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.office.OfficeZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a pole does to the workbook itself, beside answering. */
enum WorkbookTweak {
    /** Nothing. */
    AUCUNE {
        @Override
        byte[] apply(byte[] given) {
            return given;
        }
    },
    /** A row inserted among the questions, as Excel does it: the defined names follow their cells. */
    LIGNE_INSEREE {
        @Override
        byte[] apply(byte[] given) {
            return edit(given, workbook -> {
                XSSFSheet sheet = firstFormSheet(workbook);
                int row = sheet.getFirstRowNum() + (sheet.getLastRowNum() - sheet.getFirstRowNum()) / 2;
                sheet.shiftRows(row, sheet.getLastRowNum(), 1);
                sheet.createRow(row).createCell(1).setCellValue("Vu avec la trésorière le 12 mai");
            });
        }
    },
    /** A column inserted before the answers by a tool that leaves the defined names where they were. */
    COLONNE_INSEREE {
        @Override
        byte[] apply(byte[] given) {
            return edit(given, workbook -> {
                Map<Name, String> targets = new LinkedHashMap<>();
                workbook.getAllNames().forEach(name -> targets.put(name, name.getRefersToFormula()));
                XSSFSheet sheet = firstFormSheet(workbook);
                sheet.shiftColumns(2, sheet.getRow(0).getLastCellNum() - 1, 1);
                targets.forEach(Name::setRefersToFormula);
            });
        }
    };

    private static final String MARK = "#champ";

    /** The workbook after it. */
    abstract byte[] apply(byte[] given);

    /** The first sheet with questions. */
    private static XSSFSheet firstFormSheet(XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (sheet.getRow(0) != null
                    && sheet.getRow(0).getCell(0) != null
                    && sheet.getRow(0).getCell(0).toString().equals(MARK)) {
                return sheet;
            }
        }
        throw new IllegalArgumentException("no sheet with technical names");
    }

    private static byte[] edit(byte[] given, Edit edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(given))) {
            edit.accept(workbook);
            ByteArrayOutputStream edited = new ByteArrayOutputStream();
            workbook.write(edited);
            return OfficeZip.pack(OfficeZip.unpack(edited.toByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A change of the workbook. */
    @FunctionalInterface
    private interface Edit {
        void accept(XSSFWorkbook workbook);
    }
}
