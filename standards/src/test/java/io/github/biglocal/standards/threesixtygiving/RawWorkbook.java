package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, with what a careful program would not write: hidden sheets, merged cells, errors, formulas without results. */
final class RawWorkbook {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    /** Cells of one row, each as XML, from column A on; an empty text for none. */
    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    static String number(String reference, String stored) {
        return "<c r=\"" + reference + "\"><v>" + stored + "</v></c>";
    }

    static String error(String reference, String shown) {
        return "<c r=\"" + reference + "\" t=\"e\"><v>" + shown + "</v></c>";
    }

    static String truth(String reference) {
        return "<c r=\"" + reference + "\" t=\"b\"><v>1</v></c>";
    }

    static String formula(String reference, String formula) {
        return "<c r=\"" + reference + "\"><f>" + formula + "</f></c>";
    }

    /** A row of texts, from column A on, such as a line of a CSV file without quotation marks. */
    static String line(int number, String line) {
        StringBuilder cells = new StringBuilder();
        String[] texts = line.split(",", -1);
        for (int at = 0; at < texts.length; at++) {
            cells.append(texts[at].isEmpty() ? "" : text((char) ('A' + at) + "" + number, texts[at]));
        }
        return row(number, cells.toString());
    }

    /** Adds a sheet. */
    RawWorkbook sheet(String name, boolean isHidden, List<String> rows, String... merged) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"" + name + "\" sheetId=\"" + number + "\"" + (isHidden ? " state=\"hidden\"" : "")
                + " r:id=\"rId" + number + "\"/>");
        String ranges = merged.length == 0
                ? ""
                : "<mergeCells>"
                        + String.join(
                                "",
                                List.of(merged).stream()
                                        .map(each -> "<mergeCell ref=\"" + each + "\"/>")
                                        .toList())
                        + "</mergeCells>";
        parts.add("<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData>" + String.join("", rows) + "</sheetData>" + ranges
                + "</worksheet>");
        return this;
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve("grants.xlsx");
        StringBuilder related = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int number = 1; number <= parts.size(); number++) {
            related.append("<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONSHIPS
                    + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
            types.append("<Override PartName=\"/xl/worksheets/sheet" + number + ".xml\" ContentType=\""
                    + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
        }
        String package1 = "http://schemas.openxmlformats.org/package/2006/";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + package1 + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\""
                            + "/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                            + "spreadsheetml.sheet.main+xml\"/>" + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + package1 + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + RELATIONSHIPS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + NAMESPACE + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>"
                            + String.join("", sheets) + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + package1 + "relationships\">" + related + "</Relationships>");
            for (int number = 1; number <= parts.size(); number++) {
                put(zip, "xl/worksheets/sheet" + number + ".xml", parts.get(number - 1));
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }
}
