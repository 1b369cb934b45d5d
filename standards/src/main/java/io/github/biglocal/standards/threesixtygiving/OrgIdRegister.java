package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.organisation.OrgIdList;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.Sheets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lists of organisation identifiers that count as known, by their codes such as {@code GB-CHC}. The published checks know all lists of
 * org-id.guide, some eight hundred; this library ships the codes of those in use in the United Kingdom, and you can give all of them:
 *
 * <pre>{@code
 * OrgIdRegister all = OrgIdRegister.read(Path.of("org-id-guide-lists.csv"));
 * GivingChecks checks = GivingChecks.published().with(PublishedChecks.all(all));
 * }</pre>
 *
 * <p>{@code 360G}, the beginning of a 360Giving publisher's own identifiers, is always known.
 *
 * <p>Source: org-id.guide, register of organisation identifier lists.
 *
 * <p>Immutable and thread-safe; equal when the codes are.
 */
public final class OrgIdRegister {
    private static final String PUBLISHER = "360G";
    private static final OrgIdRegister STANDARD =
            new OrgIdRegister(Arrays.stream(OrgIdList.values()).map(OrgIdList::code));

    /** In small letters, each with the code as it is written. */
    private final NavigableMap<String, String> codes;

    /** Those that begin with no other, so that what an identifier begins with is found in one look. */
    private final NavigableMap<String, String> shortest;

    private OrgIdRegister(Stream<String> given) {
        codes = new TreeMap<>();
        Stream.concat(given, Stream.of(PUBLISHER)).forEach(code -> codes.put(code.toLowerCase(Locale.ROOT), code));
        shortest = new TreeMap<>();
        codes.forEach((small, code) -> {
            if (shortest.isEmpty() || !small.startsWith(shortest.lastKey())) {
                shortest.put(small, code);
            }
        });
    }

    /** {@return the lists that this library knows the form of: those in use in the United Kingdom, and some international ones} */
    public static OrgIdRegister standard() {
        return STANDARD;
    }

    /**
     * {@return a register of some lists}
     *
     * @param codes their codes, such as {@code GB-CHC}; {@code 360G} need not be among them
     * @throws InvalidValueException if one is blank
     */
    public static OrgIdRegister of(Collection<String> codes) {
        Objects.requireNonNull(codes, "codes");
        codes.forEach(code -> {
            if (Objects.requireNonNull(code, "code").isBlank()) {
                throw new InvalidValueException(
                        OrgIdRegister.class, "codes", "a code is blank", "Leave it out, or write it like GB-CHC.");
            }
        });
        return new OrgIdRegister(codes.stream().map(String::strip));
    }

    /**
     * {@return the register in a table of lists, as org-id.guide gives it for download: the codes are in the column headed {@code code}}
     *
     * @param file a CSV file or a workbook
     * @throws IOException if it cannot be read
     * @throws InvalidValueException if no column of its first sheet is headed {@code code}, or there is nothing in that column
     */
    public static OrgIdRegister read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        List<String> codes = new ArrayList<>();
        try (Sheets sheets = SheetFiles.standard().open(file)) {
            if (!sheets.sheets().isEmpty()) {
                read(sheets.sheets().get(0), codes);
            }
        }
        if (codes.isEmpty()) {
            throw new InvalidValueException(
                    OrgIdRegister.class,
                    "file",
                    "the file has no codes of lists",
                    "Give a table that has them in a column headed code.");
        }
        return of(codes);
    }

    private static void read(Sheet sheet, List<String> codes) throws IOException {
        try (Rows rows = sheet.rows()) {
            if (!rows.next()) {
                return;
            }
            int column = 1;
            while (column <= rows.width() && !rows.text(column).strip().equalsIgnoreCase("code")) {
                column++;
            }
            while (column <= rows.width() && rows.next()) {
                if (!rows.text(column).isBlank()) {
                    codes.add(rows.text(column));
                }
            }
        }
    }

    /** Whether the register has a list, its code in capital or small letters. */
    boolean has(String code) {
        return codes.containsKey(code.toLowerCase(Locale.ROOT));
    }

    /**
     * {@return the code of a list that an identifier begins with, whatever its case and whatever follows; empty if there is none} As in the
     * published checks, {@code GB-CHCX-1} begins with {@code GB-CHC}.
     *
     * @param identifier the identifier
     */
    public Optional<String> beginning(String identifier) {
        String small = Objects.requireNonNull(identifier, "identifier").toLowerCase(Locale.ROOT);
        Map.Entry<String, String> near = shortest.floorEntry(small);
        return near != null && small.startsWith(near.getKey()) ? Optional.of(near.getValue()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrgIdRegister register && codes.equals(register.codes);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }

    /** {@return how many lists it has} */
    @Override
    public String toString() {
        return codes.size() + " lists";
    }
}
