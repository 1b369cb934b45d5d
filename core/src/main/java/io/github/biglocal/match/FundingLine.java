package io.github.biglocal.match;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.style.Domain;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One contribution to a project: how much, from whom, in what form and with what status.
 *
 * <p>Amount, status and date are what was recorded first. What became of it is in {@link #later()}, and what was sent
 * back in {@link #returned()}: a sum that was committed in 2018 and received in 2020 is one line, not two.
 * {@link #on(LocalDate)} says what it was on a day, and all that reads a line reads it so.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class FundingLine implements WithFundingLine permits ImmutableFundingLine {
    FundingLine() {}

    /**
     * {@return the amount, or the value, as first recorded; never negative} Where the source names a contributor and no
     * amount, see {@link #ofUnknownAmount}.
     */
    public abstract Money amount();

    /** {@return who contributes; empty if the source does not name them} */
    public abstract Optional<OrganisationId> contributor();

    /** {@return which stream of money it comes from; empty if not recorded} */
    public abstract Optional<FundingStream> stream();

    /**
     * {@return whether it has to be paid back; empty if not recorded} Money of the stream {@link FundingStream#LOAN} has to be,
     * where nothing is recorded here. With it, a loan can have the stream that says whose money it is: a bank's loan is
     * {@link FundingStream#CORPORATE} and lent.
     */
    public abstract Optional<FundingTerms> terms();

    /** {@return in what form it comes; empty if not recorded} */
    public abstract Optional<ContributionKind> kind();

    /** {@return its status, as first recorded; empty if not recorded} */
    public abstract Optional<FundingStatus> status();

    /** {@return the day it reached that status; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    /**
     * {@return what it became later: the days on which its status or amount changed, at most one change a day; empty if
     * it did not change, or that is not recorded}
     */
    public abstract List<FundingChange> later();

    /**
     * {@return the day it was withdrawn, refused or cancelled, so that it will not come after all and counts as zero from
     * that day on; empty if it was not} Money that had come and went back is {@link #returned()}.
     */
    public abstract Optional<LocalDate> withdrawn();

    /** {@return what was sent back to the contributor; empty if nothing was, or that is not recorded} */
    public abstract List<Payment> returned();

    /**
     * {@return how the amount compares with the true one: "over £2 million" is at least that; empty if it is the
     * amount}
     */
    public abstract Optional<Bound> bound();

    /**
     * {@return whether the contributor claims to have leveraged the rest; empty if not recorded, which counts as no
     * claim}
     */
    public abstract Optional<FundingRole> role();

    /** {@return the stage of the project it is for; empty if the project has no stages} */
    public abstract Optional<ProjectPhase> phase();

    /** {@return the unpaid time whose value the amount is; empty if it is not unpaid time, or that is not recorded} */
    public abstract List<VolunteerTime> volunteerTime();

    /** {@return where it was published; empty if that is the source of its project} */
    public abstract List<Citation> citations();

    /** {@return the fields the library does not know, see {@link io.github.biglocal.entity.Entity#additionalFields()}} */
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return a contribution with only an amount}
     *
     * @param amount how much
     */
    public static FundingLine of(Money amount) {
        return builder().amount(amount).build();
    }

    /**
     * {@return a contribution of which the source gives no amount, to be completed with who contributed} It is more than
     * nothing: an amount of zero with the bound {@link Bound#MORE_THAN}. Sums and ratios with it are lower or upper bounds,
     * and {@link Leverage} names it as left out.
     *
     * @param currency the currency of the project
     */
    public static FundingLine ofUnknownAmount(CurrencyUnit currency) {
        return builder()
                .amount(Money.zero(Objects.requireNonNull(currency, "currency")))
                .bound(Bound.MORE_THAN)
                .build();
    }

    /**
     * {@return whether something is known of the amount as first recorded} Not of one that is only more than zero, or zero or
     * more, which may be any.
     */
    public final boolean isAmountKnown() {
        return !amount().isZero()
                || bound().filter(bound -> bound != Bound.EXACT && !bound.isFromAbove())
                        .isEmpty();
    }

    /** Whether it is known to be nothing. */
    final boolean isNothing() {
        return amount().isZero() && isAmountKnown();
    }

    /**
     * {@return the contribution as it was on a day, without a past: the status that it had, the day it reached that
     * status, and its amount, less what was sent back by then} The amount is zero once it is withdrawn, and never below
     * zero. Empty before its own date.
     *
     * <p>A change of the amount, and money sent back, leave the date as it is: they change how much the contribution of
     * that day came to. Changes count in the order of their dates, in whatever order they are listed; what was recorded
     * first is the earliest. A change that is dated before it does not count.
     *
     * @param date the day
     */
    public final Optional<FundingLine> on(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return isLater(date) ? Optional.empty() : Optional.of(hasPast() ? state(date) : this);
    }

    /**
     * {@return its amount on a day, after changes and less what was sent back by then; zero once it is withdrawn, and
     * before its own date}
     *
     * @param date the day
     */
    public final Money amountOn(LocalDate date) {
        return on(date).map(FundingLine::amount).orElseGet(() -> Money.zero(amount().getCurrencyUnit()));
    }

    /**
     * {@return its status on a day; empty if not recorded, and before its own date}
     *
     * @param date the day
     */
    public final Optional<FundingStatus> statusOn(LocalDate date) {
        return on(date).flatMap(FundingLine::status);
    }

    /** Whether it has to be paid back; empty if neither its terms nor its stream show. */
    final Optional<Boolean> isLent() {
        return terms().map(FundingTerms.LENT::equals)
                .or(() -> stream().flatMap(FundingStream::group).map(StreamGroup.REPAYABLE::equals));
    }

    /** Whether it was anything else than what it says first. */
    final boolean hasPast() {
        return !later().isEmpty() || !returned().isEmpty() || withdrawn().isPresent();
    }

    /** Whether it was on a day what it says first, and not of a later day. */
    final boolean isUnchangedOn(LocalDate day) {
        return !hasPast() && !isLater(day);
    }

    /** Whether it was withdrawn by a day. */
    final boolean isWithdrawnBy(LocalDate day) {
        return withdrawn().filter(gone -> !gone.isAfter(day)).isPresent();
    }

    /** Whether its own date is later. */
    private boolean isLater(LocalDate day) {
        return date().filter(first -> first.isAfter(day)).isPresent();
    }

    /** What it was on a day, as {@link #on} has it; before its own date, as it was then. */
    final FundingLine asRecordedOn(LocalDate day) {
        return hasPast() ? state(date().filter(day::isBefore).orElse(day)) : this;
    }

    /** What was recorded first, as if it were a change; without a date it is the earliest. */
    private FundingChange first() {
        return new FundingChange(date().orElse(LocalDate.MIN), status(), Optional.of(amount()), bound());
    }

    /** The last change by a day, what was recorded first among them, that says something; none before its own date. */
    private Optional<FundingChange> last(LocalDate day, Predicate<FundingChange> says) {
        return Stream.concat(Stream.of(first()), later().stream())
                .filter(change -> !change.date().isAfter(day)
                        && date().filter(change.date()::isBefore).isEmpty())
                .filter(says)
                .reduce((one, other) -> other.date().isBefore(one.date()) ? one : other);
    }

    /** The last amount by a day, with its bound, whatever was sent back. */
    final FundingChange amountBy(LocalDate day) {
        return last(day, change -> change.amount().isPresent()).orElseGet(this::first);
    }

    /** The field that says the amount on a day, as {@link #asRecordedOn} has it: its own, or that of a change. */
    final String amountFieldOn(LocalDate day) {
        int place = later().indexOf(amountBy(date().filter(day::isBefore).orElse(day)));
        return place < 0 ? "amount" : "later/" + place + "/amount";
    }

    /** What was sent back by a day. */
    final Money returnedBy(LocalDate day) {
        return Payment.totalBy(day, returned()).orElseGet(() -> Money.zero(amount().getCurrencyUnit()));
    }

    /** What it would come to on a day if it had not been withdrawn. */
    final Money amountBeforeWithdrawal(LocalDate day) {
        Money left = amountBy(day).amount().orElseThrow().minus(returnedBy(day));
        return left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
    }

    private FundingLine state(LocalDate day) {
        boolean gone = isWithdrawnBy(day);
        Money left = gone ? Money.zero(amount().getCurrencyUnit()) : amountBeforeWithdrawal(day);
        Optional<FundingChange> reached = last(day, change -> change.status().isPresent());
        return builder()
                .from(this)
                .status(reached.flatMap(FundingChange::status).or(this::status))
                .date(reached.map(FundingChange::date)
                        .filter(known -> !known.equals(LocalDate.MIN))
                        .or(this::date))
                .amount(left)
                .bound(
                        gone
                                ? Optional.empty()
                                : amountBy(day)
                                        .bound()
                                        .map(bound -> left.isZero() && bound.isFromAbove() ? Bound.AT_MOST : bound))
                .later(List.of())
                .withdrawn(withdrawn().filter(known -> gone))
                .returned(List.of())
                .build();
    }

    @Value.Check
    void check() {
        Require.of(FundingLine.class)
                .notNegative(
                        "amount",
                        amount(),
                        "Record money that was sent back in returned, and a reduced amount in later.")
                .oneCurrency(
                        "amount, later, returned, volunteerTime",
                        new Amounts()
                                .and(amount())
                                .any(later(), FundingChange::amount)
                                .each(returned(), Payment::amount)
                                .each(volunteerTime(), time -> time.rate().amount()))
                .distinct("later", later(), FundingChange::date)
                .additionalFields(additionalFields().keySet());
        FundingChange.checkBound(FundingLine.class, Optional.of(amount()), bound());
    }

    @Override
    public final String toString() {
        return "Funding line of " + (isAmountKnown() ? Text.money(amount()) : "an amount that is not known");
    }

    /** {@return a builder; amount is required} */
    public static ImmutableFundingLine.Builder builder() {
        return ImmutableFundingLine.builder();
    }
}
