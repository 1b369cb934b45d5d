package io.github.biglocal.programme;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A field of the records that holds dates; the list of those that may be dated outside the programme is open.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the name of the field's accessor in capitals, such as {@code VOLUNTEER_TIME} for {@code volunteerTime}
 */
public record DatedField(String value) implements Code {
    /** The date from which a person has lived where they live. */
    public static final DatedField RESIDENCE = new DatedField("RESIDENCE");

    /** When a member was a councillor or official, or belonged to an organisation. */
    public static final DatedField AFFILIATIONS = new DatedField("AFFILIATIONS");

    /** When the boundary of an area changed. */
    public static final DatedField BOUNDARY_CHANGES = new DatedField("BOUNDARY_CHANGES");

    /** Until when an area had another name. */
    public static final DatedField FORMER_NAMES = new DatedField("FORMER_NAMES");

    /** Until when records are kept after an area has closed. */
    public static final DatedField RECORDS_KEPT_UNTIL = new DatedField("RECORDS_KEPT_UNTIL");

    /** When a loan is to be repaid. */
    public static final DatedField REPAYMENTS_DUE = new DatedField("REPAYMENTS_DUE");

    /** From when and until when an asset is owned or leased. */
    public static final DatedField TENURES = new DatedField("TENURES");

    /** When volunteers gave their time. */
    public static final DatedField VOLUNTEER_TIME = new DatedField("VOLUNTEER_TIME");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Set<DatedField> KNOWN = Set.of(
            RESIDENCE,
            AFFILIATIONS,
            BOUNDARY_CHANGES,
            FORMER_NAMES,
            RECORDS_KEPT_UNTIL,
            REPAYMENTS_DUE,
            TENURES,
            VOLUNTEER_TIME);

    /** Checks that the name is not blank. */
    public DatedField {
        Require.of(DatedField.class).identifier(value);
    }

    /**
     * {@return the field of a name, known or not}
     *
     * @param value the name of the field, in capitals
     */
    public static DatedField of(String value) {
        return new DatedField(value);
    }

    /**
     * {@return the field of an accessor}
     *
     * @param accessor the name of the accessor, such as {@code volunteerTime}
     */
    public static DatedField ofAccessor(String accessor) {
        Objects.requireNonNull(accessor, "accessor");
        return new DatedField(HUMP.matcher(accessor).replaceAll("_").toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return value;
    }
}
