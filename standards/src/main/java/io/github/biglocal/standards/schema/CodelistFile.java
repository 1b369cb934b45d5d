package io.github.biglocal.standards.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads a published codelist: CSV in UTF-8, with quotation marks where they are needed, sometimes after a space. */
public final class CodelistFile {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();

    private CodelistFile(String text) {
        this.text = text;
    }

    /**
     * {@return the rows of a list that is among the resources of a class, the headings first; without spaces around cells, and without rows
     * that are blank}
     *
     * @param beside the class
     * @param resource the name of the resource, such as {@code countryCode.csv}
     * @throws NullPointerException if there is no such resource
     */
    public static List<List<String>> rows(Class<?> beside, String resource) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            return rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> rows(String text) {
        CodelistFile file = new CodelistFile(text);
        file.read();
        return List.copyOf(file.rows);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char each = text.charAt(at);
            if (each == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                at = readQuoted(at + 1);
            } else if (each == ',') {
                endCell();
            } else if (each == '\n') {
                endRow();
            } else {
                cell.append(each);
            }
            at++;
        }
        endRow();
    }

    /** Reads to the end of quotation marks, in which two of them are one; returns where they end. */
    private int readQuoted(int from) {
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) == '"' && !text.startsWith("\"\"", at)) {
                return at;
            }
            cell.append(text.charAt(at));
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        return at;
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (!row.stream().allMatch(String::isEmpty)) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }

    /** Returns how many rows were read. */
    @Override
    public String toString() {
        return rows.size() + " rows";
    }
}
