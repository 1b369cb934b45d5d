package io.github.biglocal.partnership;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The document in which a partnership undertakes to give direction, agree a vision, make and carry out a plan, and
 * report its impact. It is not the funding agreement, which is the locally trusted organisation's.
 *
 * <p>Source: Local Trust, Who's involved in Big Local (programme guidance), 2015.
 *
 * <p>Immutable and thread-safe.
 *
 * @param signatories who has signed; a party that is not here has not
 * @param signed the day of the last signature; empty if not recorded, or if no one has signed
 */
public record MemorandumOfUnderstanding(Set<Signatory> signatories, Optional<LocalDate> signed) {
    /** The parties that sign. */
    public enum Signatory {
        /** The partnership's chair. */
        CHAIR,
        /** The chief executive of the funder. */
        FUNDERS_CHIEF_EXECUTIVE
    }

    /** Copies the set. */
    public MemorandumOfUnderstanding {
        Objects.requireNonNull(signatories, "signatories");
        Objects.requireNonNull(signed, "signed");
        Set<Signatory> ordered = EnumSet.noneOf(Signatory.class);
        ordered.addAll(signatories);
        signatories = Collections.unmodifiableSet(ordered);
    }

    /** {@return the parties that have not signed, in the order of the enum} */
    public Set<Signatory> missing() {
        Set<Signatory> missing = EnumSet.allOf(Signatory.class);
        missing.removeAll(signatories);
        return Collections.unmodifiableSet(missing);
    }
}
