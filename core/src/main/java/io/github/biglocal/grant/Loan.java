package io.github.biglocal.grant;

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
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
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
 * Money that an area lends, through its locally trusted organisation, to be repaid and used again in the area.
 *
 * <p>Source: Community Development Foundation, Big Local overview, 7 July 2011; Big Local as Change Agent, TSRC 2020,
 * section 3.1.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Loan implements Entity, WithLoan permits ImmutableLoan {
    /** Loans by area. */
    public static final Index<AreaId, Loan> BY_AREA = Index.of(Loan.class, Loan::area);

    /** Loans by scheme, where they are made under one. */
    public static final Index<SchemeId, Loan> BY_SCHEME = Index.ofOptional(Loan.class, Loan::scheme);

    /** Loans by the organisation that receives them, where it is recorded. */
    public static final Index<OrganisationId, Loan> BY_RECIPIENT = Index.ofOptional(Loan.class, Loan::recipient);

    Loan() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract LoanId id();

    /** {@return the area whose money it is} */
    public abstract AreaId area();

    /** {@return what it is for, in short} */
    public abstract String title();

    /** {@return the scheme it is made under; empty if it is made under none, or that is not recorded} */
    public abstract Optional<SchemeId> scheme();

    /** {@return what kind of borrower it has; empty if not recorded} */
    public abstract Optional<RecipientKind> recipientKind();

    /** {@return the organisation that borrows; empty for people and groups, and if not recorded} */
    public abstract Optional<OrganisationId> recipient();

    /** {@return the amount lent, as it was first; never negative; empty if it has not been lent yet, or is not recorded} */
    public abstract Optional<Money> amountLent();

    /** {@return how the amount lent was changed later, at most once a day; empty if it was not, or that is not recorded} */
    public abstract List<AmountChange> amountChanges();

    /** {@return the day the loan was withdrawn, so that no more of it was lent from then on; empty if it was not} */
    public abstract Optional<LocalDate> withdrawn();

    /** {@return the day it was agreed; empty if not recorded} */
    public abstract Optional<LocalDate> agreed();

    /** {@return its status; empty if not recorded} */
    public abstract Optional<GrantStatus> status();

    /** {@return what was paid to the borrower, in order} */
    public abstract List<Payment> payments();

    /** {@return the repayments due, in order; empty if not recorded} */
    public abstract List<Payment> repaymentsDue();

    /** {@return the repayments of the sum lent, in order; interest is not modelled} */
    public abstract List<Payment> repayments();

    /** {@return how much of the sum lent was written off, and when} */
    public abstract List<Payment> writtenOff();

    /**
     * {@return the amount lent as it stood on a day, after changes; once the loan is withdrawn, what was paid to the borrower
     * by then; empty if the amount is not recorded} Before the day it was agreed it is the amount first lent.
     *
     * @param date the day
     */
    public final Optional<Money> lentOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Optional<Money> lent = AmountChange.lastBy(date, amountChanges())
                .map(AmountChange::amount)
                .or(this::amountLent);
        return isWithdrawnBy(date)
                ? Payment.totalBy(date, payments()).or(() -> lent.map(amount -> Money.zero(amount.getCurrencyUnit())))
                : lent;
    }

    /** Whether it was withdrawn by a day. */
    final boolean isWithdrawnBy(LocalDate date) {
        return withdrawn().filter(day -> !day.isAfter(date)).isPresent();
    }

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Loan.class)
                .text("title", title())
                .notNegative("amountLent", amountLent())
                .oneCurrency(
                        "amountLent, amountChanges, payments, repaymentsDue, repayments, writtenOff",
                        new Amounts()
                                .and(amountLent())
                                .each(amountChanges(), AmountChange::amount)
                                .each(payments(), Payment::amount)
                                .each(repaymentsDue(), Payment::amount)
                                .each(repayments(), Payment::amount)
                                .each(writtenOff(), Payment::amount))
                .distinct("amountChanges", amountChanges(), AmountChange::date)
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Loan.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).on("agreed", agreed()).on("withdrawn", withdrawn());
        amountChanges().forEach(each -> changes.on("amountChanges", Optional.of(each.date())));
        payments().forEach(each -> changes.on("payments", Optional.of(each.date())));
        repaymentsDue().forEach(each -> changes.on("repaymentsDue", Optional.of(each.date())));
        repayments().forEach(each -> changes.on("repayments", Optional.of(each.date())));
        writtenOff().forEach(each -> changes.on("writtenOff", Optional.of(each.date())));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("scheme", scheme())
                .optional("recipient", recipient())
                .toList();
    }

    @Override
    public final String toString() {
        return "Loan " + id();
    }

    /** {@return a builder; id, area and title are required} */
    public static ImmutableLoan.Builder builder() {
        return ImmutableLoan.builder();
    }
}
