package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.standards.schema.CodelistFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A codelist of the standard, or of its extension on diversity, equity and inclusion. All are closed: a value that is not on its list makes a
 * grant invalid. Codes are case-sensitive. {@link GivingCodes} names the codes that a programme needs.
 *
 * <p>Source: 360Giving Data Standard 1.4.3, codelists; 360Giving DEI extension, codelists (31 January 2024). CC BY 4.0.
 */
public enum GivingCodelist {
    /** Currencies, past ones included (ISO 4217). */
    CURRENCY("currency.csv", ""),

    /** Countries (ISO 3166-1, two letters). */
    COUNTRY_CODE("countryCode.csv", ""),

    /**
     * Types of area with geographic codes. A type has a row for each nation that has such areas, so 45 codes have 63 rows. There is no type
     * for a country.
     */
    GEO_CODE_TYPE("geoCodeType.csv", ""),

    /** The scale of the area that a grant is for, from a local area to the world. */
    LOCATION_SCOPE("locationScope.csv", ""),

    /** How the recipient uses the money to make grants of its own. */
    REGRANT_TYPE("regrantType.csv", ""),

    /** What a grant to an individual is for. */
    GRANT_TO_INDIVIDUALS_PURPOSE("grantToIndividualsPurpose.csv", ""),

    /** Why a grant is made to an individual. */
    GRANT_TO_INDIVIDUALS_REASON("grantToIndividualsReason.csv", ""),

    /** Whether and when a question on diversity, equity and inclusion was asked. Extension {@code dei}. */
    ASKED_STATUS("askedStatus.csv", "dei/"),

    /** Whether and how it was answered. Extension {@code dei}. */
    REPLY_STATUS("replyStatus.csv", "dei/"),

    /** What could be answered. Extension {@code dei}. */
    AVAILABLE_OPTIONS("availableOptions.csv", "dei/"),

    /** The groups of people that an answer can name. Extension {@code dei}. */
    TAXONOMY_CODES("taxonomyCodes.csv", "dei/");

    private static final String ENTITY = "/statistical-entity/";

    private final String file;
    private final String folder;

    GivingCodelist(String file, String folder) {
        this.file = file;
        this.folder = folder;
    }

    /** The rows of all lists, read when they are first asked for. */
    private static final class Rows {
        private static final Map<GivingCodelist, Rows> ALL = all();

        private final List<CodelistEntry> entries;
        private final Map<String, List<CodelistEntry>> byCode;

        private Rows(List<CodelistEntry> entries) {
            Map<String, List<CodelistEntry>> rows = new LinkedHashMap<>();
            entries.forEach(entry -> rows.computeIfAbsent(entry.code(), code -> new ArrayList<>())
                    .add(entry));
            rows.replaceAll((code, list) -> List.copyOf(list));
            this.entries = List.copyOf(entries);
            this.byCode = Collections.unmodifiableMap(rows);
        }

        private static Map<GivingCodelist, Rows> all() {
            Map<GivingCodelist, Rows> all = new EnumMap<>(GivingCodelist.class);
            for (GivingCodelist list : values()) {
                all.put(list, new Rows(read(list.folder + list.file)));
            }
            return all;
        }
    }

    private Rows published() {
        return Objects.requireNonNull(Rows.ALL.get(this), "rows");
    }

    /** {@return the name of the file in which it is published, such as {@code regrantType.csv}} */
    public String file() {
        return file;
    }

    /** {@return every row, in the order of the list} */
    public List<CodelistEntry> entries() {
        return published().entries;
    }

    /** {@return the codes, each once; not to be changed} */
    public Set<String> codes() {
        return published().byCode.keySet();
    }

    /**
     * {@return whether a code is on the list}
     *
     * @param code the code, which is case-sensitive
     */
    public boolean contains(String code) {
        return published().byCode.containsKey(Objects.requireNonNull(code, "code"));
    }

    /**
     * {@return the row of a code; the first of several; empty if it is not on the list}
     *
     * @param code the code, which is case-sensitive
     */
    public Optional<CodelistEntry> find(String code) {
        return findAll(code).stream().findFirst();
    }

    /**
     * {@return the rows of a code, in the order of the list; empty if it is not on the list} Only {@link #GEO_CODE_TYPE} has codes with more
     * than one.
     *
     * @param code the code, which is case-sensitive
     */
    public List<CodelistEntry> findAll(String code) {
        return published().byCode.getOrDefault(Objects.requireNonNull(code, "code"), List.of());
    }

    private static List<CodelistEntry> read(String resource) {
        List<List<String>> rows = CodelistFile.rows(GivingCodelist.class, resource);
        List<String> headings = rows.get(0);
        List<CodelistEntry> codes = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            codes.add(new CodelistEntry(
                    cell(headings, row, "Code").orElseThrow(),
                    cell(headings, row, "Title").orElseThrow(),
                    cell(headings, row, "Description"),
                    cell(headings, row, "Deprecated"),
                    cell(headings, row, "Documentation (URL)")
                            .filter(url -> url.contains(ENTITY))
                            .map(url -> url.substring(url.indexOf(ENTITY) + ENTITY.length()))));
        }
        return codes;
    }

    private static Optional<String> cell(List<String> headings, List<String> row, String heading) {
        int column = headings.indexOf(heading);
        return column < 0 || column >= row.size() || row.get(column).isEmpty()
                ? Optional.empty()
                : Optional.of(row.get(column));
    }

    /** {@return the name of the list, such as {@code regrantType}} */
    @Override
    public String toString() {
        return file.substring(0, file.indexOf('.'));
    }
}
