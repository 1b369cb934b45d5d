package io.github.biglocal.standards.ocds;

import io.github.biglocal.standards.schema.CodelistFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A list of codes that the Open Contracting Data Standard publishes. Codes are told apart by capitals and small letters.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, codelists, Apache-2.0.
 *
 * <p>Immutable and thread-safe.
 */
public final class OcdsCodelist {
    /** The statuses of a tender. */
    public static final OcdsCodelist TENDER_STATUS = read("tenderStatus");

    /** The statuses of an award. */
    public static final OcdsCodelist AWARD_STATUS = read("awardStatus");

    /** The statuses of a contract. */
    public static final OcdsCodelist CONTRACT_STATUS = read("contractStatus");

    /** The statuses of a milestone. */
    public static final OcdsCodelist MILESTONE_STATUS = read("milestoneStatus");

    /** The types of milestones. */
    public static final OcdsCodelist MILESTONE_TYPE = read("milestoneType");

    /** The methods of procurement. */
    public static final OcdsCodelist METHOD = read("method");

    /** What is bought. */
    public static final OcdsCodelist PROCUREMENT_CATEGORY = read("procurementCategory");

    /** The roles of parties. */
    public static final OcdsCodelist PARTY_ROLE = read("partyRole");

    /** What a release is about. */
    public static final OcdsCodelist RELEASE_TAG = read("releaseTag");

    private static final int CODE = 0;
    private static final int TITLE = 1;
    private static final int DESCRIPTION = 2;

    private final String name;
    private final Map<String, List<String>> rows;

    private OcdsCodelist(String name, Map<String, List<String>> rows) {
        this.name = name;
        this.rows = rows;
    }

    private static OcdsCodelist read(String name) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (List<String> row : CodelistFile.rows(OcdsCodelist.class, name + ".csv")) {
            rows.put(row.get(CODE), row);
        }
        rows.remove("Code");
        return new OcdsCodelist(name, rows);
    }

    /** {@return its name, such as {@code tenderStatus}} */
    public String name() {
        return name;
    }

    /** {@return the codes, in the order of the list} */
    public Set<String> codes() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /**
     * {@return whether a code is on the list}
     *
     * @param code the code
     */
    public boolean contains(String code) {
        return rows.containsKey(Objects.requireNonNull(code, "code"));
    }

    /**
     * {@return the title of a code; empty if it is not on the list}
     *
     * @param code the code
     */
    public Optional<String> title(String code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(rows.get(code)).map(row -> row.get(TITLE));
    }

    /**
     * {@return what a code means, as it is published; empty if it is not on the list}
     *
     * @param code the code
     */
    public Optional<String> description(String code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(rows.get(code)).map(row -> row.get(DESCRIPTION));
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
