package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What fastexcel wrote, put right on its way into the file: without the time at which it was written, and with notes large enough to be read. */
final class WorkbookDraft {
    /** The same for every file; of the first day that a zip can name, Java would add what the time zone makes of it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
    private static final Pattern NOTE = Pattern.compile("<x:Anchor>(\\d+),0,(\\d+),0,\\d+,0,\\d+,0</x:Anchor>");
    private static final int COLUMNS_OF_A_NOTE = 3;
    private static final int ROWS_OF_A_NOTE = 8;

    private WorkbookDraft() {}

    static void copy(Path draft, OutputStream target) throws IOException {
        try (ZipFile from = new ZipFile(draft.toFile())) {
            ZipOutputStream to = new ZipOutputStream(target);
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    copy(entry.getName(), content, to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }

    private static void copy(String name, InputStream content, OutputStream to) throws IOException {
        if (name.equals("docProps/core.xml")) {
            to.write(bytes(CREATED.matcher(text(content)).replaceAll("")));
        } else if (name.endsWith(".vml")) {
            to.write(bytes(NOTE.matcher(text(content)).replaceAll(note -> anchor(note.group(1), note.group(2)))));
        } else {
            content.transferTo(to);
        }
    }

    private static String anchor(String column, String row) {
        int right = Integer.parseInt(column) + COLUMNS_OF_A_NOTE;
        int bottom = Integer.parseInt(row) + ROWS_OF_A_NOTE;
        return Matcher.quoteReplacement(
                "<x:Anchor>" + column + ",15," + row + ",2," + right + ",15," + bottom + ",2</x:Anchor>");
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
