package io.github.biglocal.funding;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a source, such as the minutes of a meeting, states of an area's money on a date. It is kept as stated, with the
 * remainder that the source prints, to be compared with the records and with other statements; what the source does not
 * give is not known.
 *
 * <p>What such a statement contains is taken from minutes: Rastrick Big Local, 19 October 2017.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class StatedAccount implements Entity, WithStatedAccount permits ImmutableStatedAccount {
    /** Stated accounts by area. */
    public static final Index<AreaId, StatedAccount> BY_AREA = Index.of(StatedAccount.class, StatedAccount::area);

    StatedAccount() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract StatedAccountId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the day as of which it is stated} */
    public abstract LocalDate date();

    /** {@return the agreement whose money it is; empty if it is of all, or that is not recorded} */
    public abstract Optional<FundingAgreementId> agreement();

    /** {@return the plan year whose money it is, as the area calls it; empty if it is of all, or that is not recorded} */
    public abstract Optional<String> planYear();

    /** {@return plan money received from the funder; never negative; empty if not stated} */
    public abstract Optional<Money> received();

    /** {@return plan money spent; never negative; empty if not stated} */
    public abstract Optional<Money> spent();

    /** {@return plan money returned to the funder; never negative; empty if not stated} */
    public abstract Optional<Money> returned();

    /** {@return plan money held; negative if more is spent than was received; empty if not stated} */
    public abstract Optional<Money> held();

    /** {@return plan money still to be drawn down; negative if more was drawn than agreed; empty if not stated} */
    public abstract Optional<Money> undrawn();

    /** {@return plan money committed and not spent; never negative; empty if not stated} */
    public abstract Optional<Money> committed();

    /**
     * {@return what remains when commitments are taken from what is held or still to be drawn, as printed; negative if more
     * is committed than there is; empty if not stated}
     */
    public abstract Optional<Money> uncommitted();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return what it states of a figure; empty if it does not state it}
     *
     * @param figure which figure
     */
    public final Optional<Money> stated(FundFigure figure) {
        return switch (figure) {
            case RECEIVED -> received();
            case SPENT -> spent();
            case RETURNED -> returned();
            case HELD -> held();
            case UNDRAWN -> undrawn();
            case COMMITTED -> committed();
            case UNCOMMITTED -> uncommitted();
        };
    }

    /**
     * {@return what its own figures leave uncommitted: held and still to be drawn down, less what is committed; empty if one
     * of them is not stated}
     */
    public final Optional<Money> remainder() {
        return held().flatMap(left -> undrawn().flatMap(more -> committed().map(left.plus(more)::minus)));
    }

    /**
     * {@return this statement compared with the records, figure by figure}
     *
     * @param records what the records come to, best as of the same day
     */
    public final FundComparison comparedWith(FundStatement records) {
        Objects.requireNonNull(records, "records");
        return FundComparison.of(this, records);
    }

    /**
     * {@return this statement compared with another, such as a later one, figure by figure}
     *
     * @param other the other
     */
    public final FundComparison comparedWith(StatedAccount other) {
        Objects.requireNonNull(other, "other");
        return FundComparison.of(this, other);
    }

    @Value.Check
    void check() {
        Require require = Require.of(StatedAccount.class)
                .text("planYear", planYear())
                .notNegative("received", received())
                .notNegative("spent", spent())
                .notNegative("returned", returned())
                .notNegative("committed", committed());
        held().ifPresent(amount -> require.notTooMuch("held", amount));
        undrawn().ifPresent(amount -> require.notTooMuch("undrawn", amount));
        uncommitted().ifPresent(amount -> require.notTooMuch("uncommitted", amount));
        require.oneCurrency(
                        "received, spent, returned, held, undrawn, committed, uncommitted",
                        new Amounts().any(List.of(FundFigure.values()), this::stated))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(StatedAccount.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).on("date", Optional.of(date())).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("agreement", agreement())
                .toList();
    }

    @Override
    public final String toString() {
        return "StatedAccount " + id();
    }

    /** {@return a builder; id, area and date are required} */
    public static ImmutableStatedAccount.Builder builder() {
        return ImmutableStatedAccount.builder();
    }
}
