package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the files that people take for a table and that are something else: what to say of each. */
final class FileKind {
    /** What is enough of a file to know it by its first bytes. */
    static final int HEADER = 512;

    private static final String SAVE = "Open it in a spreadsheet, and save it as .xlsx or as CSV.";
    private static final String GET_TABLE = "Get the table as .xlsx or as CSV.";

    private static final String ZIP = "PK\u0003\u0004";
    private static final String EMPTY_ZIP = "PK\u0005\u0006";

    /** What Microsoft's programs wrote until 2003, and write around what has a password. */
    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final Set<String> OF_TABLES = Set.of("csv", "tsv", "tab");
    private static final Set<String> OF_TABS = Set.of("tsv", "tab");
    /** Files with these endings are not text. */
    private static final Set<String> OF_WORKBOOKS =
            Set.of("xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "ods", "numbers", "zip");

    /** What is neither written, nor the name of a folder. */
    private static final Set<String> OF_OTHERS = Set.of(
            "tsv", "tab", "txt", "xlsm", "xltx", "xltm", "xlsb", "xls", "ods", "numbers", "json", "ndjson", "html",
            "htm", "xml", "pdf");

    /** Kinds of files by their first bytes, which no text has. */
    private static final List<Known> BY_BYTES = List.of(
            new Known(
                    ZIP, "The file is a zip or a workbook, not CSV.", "Read it by itself, or save its tables as CSV."),
            new Known(COMPOUND, "The file is in an old Microsoft Office format, not CSV.", SAVE),
            new Known("%PDF", "The file is a PDF.", "Get the table that it was made from, as .xlsx or as CSV."),
            new Known("{\\rtf", "The file is a word-processor document (RTF).", GET_TABLE),
            new Known("\u001F\u008B", "The file is compressed (gzip).", "Unpack it."),
            new Known("7z\u00BC\u00AF", "The file is compressed (7z).", "Unpack it."),
            new Known("Rar!", "The file is compressed (RAR).", "Unpack it."),
            new Known("\u0089PNG", "The file is a picture.", GET_TABLE),
            new Known("\u00FF\u00D8\u00FF", "The file is a picture.", GET_TABLE),
            new Known("GIF8", "The file is a picture.", GET_TABLE));

    /** What is enough of a text to know it by. */
    private static final int BEGINNING = 500;

    private static final Pattern HTML =
            Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|table|meta|script|style|div|title|!--)");
    private static final Pattern XML = Pattern.compile("<\\?xml");
    private static final String JSON_TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern JSON =
            Pattern.compile("(?s)\\{\\s*(" + JSON_TEXT + "\\s*:|})|\\[\\s*([\\[{\\]]|" + JSON_TEXT + "\\s*[,\\]])");

    private record Known(String bytes, String message, String repair) {}

    private FileKind() {}

    /** Whether a file begins as a zip does, such as a workbook. */
    static boolean isZip(byte[] beginning) {
        return begins(beginning, ZIP) || begins(beginning, EMPTY_ZIP);
    }

    /** Whether a file begins as an old workbook does, or a new one with a password. */
    static boolean isCompound(byte[] beginning) {
        return begins(beginning, COMPOUND);
    }

    /** What is said of a file that is known by its first bytes; empty if it may be text. */
    static Optional<Problem> ofBytes(byte[] beginning, Place place) {
        return BY_BYTES.stream()
                .filter(kind -> begins(beginning, kind.bytes()))
                .map(kind -> notATable(place, kind.message(), kind.repair()))
                .findFirst();
    }

    /** What is said of a file of Microsoft's old form. */
    static Problem ofCompound(CompoundFile file, Place place) {
        return switch (file) {
            case ENCRYPTED ->
                Problem.error(
                        SheetProblems.ENCRYPTED,
                        place,
                        "The workbook needs a password.",
                        "Open it in a spreadsheet, remove the password, and save it as .xlsx.");
            case WORKBOOK ->
                notATable(place, "The file is a workbook in the old Excel format (.xls), which is not read.", SAVE);
            case OTHER -> notATable(place, "The file is in an old Microsoft Office format, which is not read.", SAVE);
        };
    }

    /** What is said of a zip that holds something else than CSV files or a workbook; empty if it may hold those. */
    static Optional<Problem> ofZip(Set<String> names, Place place) {
        if (names.contains("mimetype") || (names.contains("content.xml") && names.contains("META-INF/manifest.xml"))) {
            return Optional.of(
                    notATable(place, "The file is in an OpenDocument format, such as .ods, which is not read.", SAVE));
        }
        if (names.contains("xl/workbook.bin")) {
            return Optional.of(notATable(place, "The file is a binary workbook (.xlsb), which is not read.", SAVE));
        }
        if (names.contains("word/document.xml") || names.contains("ppt/presentation.xml")) {
            return Optional.of(
                    notATable(place, "The file is a document or a presentation, not a workbook.", GET_TABLE));
        }
        if (names.contains("Index/Document.iwa")) {
            return Optional.of(notATable(
                    place, "The file is a workbook of Numbers, which is not read.", "Export it as .xlsx or as CSV."));
        }
        return Optional.empty();
    }

    /** Whether a zip is a workbook. */
    static boolean isWorkbook(Set<String> names) {
        return names.contains("[Content_Types].xml") || names.contains("xl/workbook.xml");
    }

    /** What is said of a text that is no table, or has the name of a workbook; empty if it is a CSV file. */
    static Optional<Problem> ofText(String beginning, String fileName, Place place) {
        String all = beginning.stripLeading();
        String text = all.substring(0, Math.min(BEGINNING, all.length()));
        if (HTML.matcher(text).lookingAt()) {
            return Optional.of(notATable(place, "The file is a web page (HTML).", SAVE));
        }
        if (XML.matcher(text).lookingAt()) {
            return Optional.of(notATable(place, "The file is XML.", SAVE));
        }
        if (JSON.matcher(text).lookingAt()) {
            return Optional.of(notATable(
                    place, "The file is JSON, not a table.", "Read it as JSON, or get the table as .xlsx or as CSV."));
        }
        String ending = ending(fileName);
        if (!OF_WORKBOOKS.contains(ending)) {
            return Optional.empty();
        }
        return Optional.of(
                text.isEmpty()
                        ? Problem.error(ProblemCode.TRUNCATED, place, "The file is empty.", "Get the complete file.")
                        : notATable(
                                place,
                                "The file is named ." + ending + ", but is plain text.",
                                "If it is CSV, rename it to end in .csv; if not, get the workbook again."));
    }

    private static Problem notATable(Place place, String message, String repair) {
        return Problem.error(SheetProblems.NOT_A_TABLE, place, message, repair);
    }

    private static boolean begins(byte[] beginning, String bytes) {
        for (int at = 0; at < bytes.length(); at++) {
            if (at >= beginning.length || (beginning[at] & 0xFF) != bytes.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file of a folder or a zip is a table, by its name. */
    static boolean isTable(String fileName) {
        return OF_TABLES.contains(ending(fileName));
    }

    /** Whether the columns of a file are separated by tabs, as its name says. */
    static boolean isOfTabs(String fileName) {
        return OF_TABS.contains(ending(fileName));
    }

    /** Whether a file is of a kind that is not written, by the ending of its name. */
    static boolean isOfAnother(String ending) {
        return OF_OTHERS.contains(ending);
    }

    /** The ending of a name, in small letters and without its point; the empty text if there is none. */
    static String ending(String fileName) {
        return fileName.substring(point(fileName)).replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
    }

    /** The name without its ending. */
    static String withoutEnding(String fileName) {
        return fileName.substring(0, point(fileName));
    }

    private static int point(String fileName) {
        int point = fileName.lastIndexOf('.');
        return point > 0 ? point : fileName.length();
    }

    /** What a file of Microsoft's old form holds. */
    enum CompoundFile {
        /** A workbook. */
        WORKBOOK,
        /** Anything that has a password, as the new form is when it has one. */
        ENCRYPTED,
        /** Something else. */
        OTHER;

        private static final int DIRECTORY = 48;
        private static final int SECTOR_SIZE = 30;
        private static final int ENTRY = 128;
        private static final int LENGTH_OF_NAME = 64;
        /** More entries than come before the one that is looked for. */
        static final int DIRECTORY_SIZE = 1 << 13;

        /** Where the directory begins, by the first 512 bytes. */
        static long directory(byte[] header) {
            if (header.length < DIRECTORY + Integer.BYTES) {
                return Long.MAX_VALUE;
            }
            int shift = Math.min(16, header[SECTOR_SIZE] & 0xFF);
            long sector = (header[DIRECTORY] & 0xFFL)
                    | (header[DIRECTORY + 1] & 0xFFL) << 8
                    | (header[DIRECTORY + 2] & 0xFFL) << 16
                    | (header[DIRECTORY + 3] & 0xFFL) << 24;
            return (sector + 1) << shift;
        }

        /** What the names in the directory say. */
        static CompoundFile of(byte[] directory) {
            CompoundFile found = OTHER;
            for (int at = 0; at + ENTRY <= directory.length; at += ENTRY) {
                int length = Math.min(LENGTH_OF_NAME, directory[at + LENGTH_OF_NAME] & 0xFF);
                byte[] bytes = Arrays.copyOfRange(directory, at, at + Math.max(0, length - 2));
                String name = new String(bytes, StandardCharsets.UTF_16LE);
                if (name.equals("EncryptedPackage")) {
                    return ENCRYPTED;
                }
                if (name.equals("Workbook") || name.equals("Book")) {
                    found = WORKBOOK;
                }
            }
            return found;
        }
    }
}
