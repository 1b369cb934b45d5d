package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of XML that is written by hand: as other programs write it, and as nobody should. */
final class HandmadeWorkbook {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The content of a part, which may be longer than memory. */
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();

    private HandmadeWorkbook() {}

    /** A workbook with one sheet, called Grants; these are its rows. */
    static HandmadeWorkbook of(String rows) {
        return new HandmadeWorkbook()
                .part("[Content_Types].xml", "<Types/>")
                .part("_rels/.rels", relationships(OFFICE, "officeDocument", "xl/workbook.xml"))
                .part("xl/workbook.xml", workbook("", "<sheet name='Grants' sheetId='1' r:id='rId1'/>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                OFFICE,
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "styles",
                                "styles.xml",
                                "sharedStrings",
                                "/xl/sharedStrings.xml"))
                .sheet("<sheetData>" + rows + "</sheetData>");
    }

    static String workbook(String settings, String sheets) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>" + settings + "<sheets>" + sheets
                + "</sheets></workbook>";
    }

    /** Relationships with the ids rId1, rId2 and so on, of pairs of kind and target. */
    static String relationships(String types, String... pairs) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int at = 0; at < pairs.length; at += 2) {
            xml.append("<Relationship Id='rId" + (at / 2 + 1) + "' Type='" + types + "/" + pairs[at] + "' Target='"
                    + pairs[at + 1] + "'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    HandmadeWorkbook part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    HandmadeWorkbook part(String name, String content) {
        return part(name, stream -> stream.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    HandmadeWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    /** The whole content of the sheet. */
    HandmadeWorkbook sheet(String content) {
        return part("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
    }

    /** The texts that cells share, as XML. */
    HandmadeWorkbook texts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /** The styles 0, 1 and so on, by the format of each. */
    HandmadeWorkbook formats(String... formats) {
        StringBuilder own = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int at = 0; at < formats.length; at++) {
            String code = formats[at].replace("&", "&amp;").replace("\"", "&quot;");
            own.append("<numFmt numFmtId='" + (200 + at) + "' formatCode=\"" + code + "\"/>");
            styles.append("<xf numFmtId='" + (200 + at) + "'/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId='14'/>"
                        + "</cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>");
    }

    HandmadeWorkbook from1904() {
        return part(
                "xl/workbook.xml",
                workbook("<workbookPr date1904='1'/>", "<sheet name='Grants' sheetId='1' r:id='rId1'/>"));
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve("grants.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    /** The rows of the first sheet, each with its number and its cells. */
    List<Row> rows(Path folder) throws IOException {
        return rows(write(folder), 0);
    }

    static List<Row> rows(Path file, int sheet) throws IOException {
        try (Sheets sheets = Workbooks.open(file, SheetLimits.standard())) {
            return rows(sheets.sheets().get(sheet));
        }
    }

    static List<Row> rows(Sheet sheet) throws IOException {
        List<Row> found = new ArrayList<>();
        try (Rows rows = sheet.rows()) {
            while (rows.next()) {
                List<Cell> cells = new ArrayList<>();
                for (int column = 1; column <= rows.width(); column++) {
                    cells.add(rows.cell(column));
                }
                found.add(new Row(rows.number(), rows.isHidden(), cells));
            }
        }
        return found;
    }

    /** The cells of the first row. */
    List<Cell> cells(Path folder) throws IOException {
        return rows(folder).get(0).cells();
    }

    /** A row as it was read. */
    record Row(int number, boolean isHidden, List<Cell> cells) {
        Cell cell(int column) {
            return cells.get(column - 1);
        }
    }
}
