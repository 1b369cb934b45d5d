package io.github.biglocal.grant;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an area had lent by a date, and how much of it had been repaid or written off by then. Two sums always hold: the
 * amount lent is what has been repaid, written off and is still owed; and the new money put in is what has been written
 * off, is still owed and is available.
 *
 * <p>Immutable and thread-safe.
 */
public final class LoanFundResult implements Explained {
    private final AreaId area;
    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final List<Part> parts;
    private final List<LeftOut> leftOut;
    private final Money recycled;

    LoanFundResult(
            AreaId area,
            LocalDate asOf,
            CurrencyUnit currency,
            List<Part> parts,
            List<LeftOut> leftOut,
            Money recycled) {
        this.area = area;
        this.asOf = asOf;
        this.currency = currency;
        this.parts = List.copyOf(parts);
        this.leftOut = List.copyOf(leftOut);
        this.recycled = recycled;
    }

    /**
     * A loan that is counted.
     *
     * <p>Immutable and thread-safe.
     */
    public static final class Part {
        private final LoanId loan;
        private final Money lent;
        private final Money repaid;
        private final Money writtenOff;
        private final Money due;

        Part(LoanId loan, Money lent, Money repaid, Money writtenOff, Money due) {
            this.loan = loan;
            this.lent = lent;
            this.repaid = repaid;
            this.writtenOff = writtenOff;
            this.due = due;
        }

        /** {@return the loan} */
        public LoanId loan() {
            return loan;
        }

        /** {@return what was paid to the borrower by the day; zero or more} */
        public Money lent() {
            return lent;
        }

        /** {@return what was repaid by the day; zero or more} */
        public Money repaid() {
            return repaid;
        }

        /** {@return what was written off by the day; zero or more} */
        public Money writtenOff() {
            return writtenOff;
        }

        /** {@return the repayments due by the day; zero if no repayments due are recorded} */
        public Money due() {
            return due;
        }

        /** {@return what the borrower still owes} */
        public Money outstanding() {
            return lent.minus(repaid).minus(writtenOff);
        }

        /** {@return what is overdue, no more than is still owed; zero if it is on time} */
        public Money overdue() {
            Money late = due.minus(repaid).minus(writtenOff);
            Money owed = outstanding();
            return late.isNegative() ? Money.zero(late.getCurrencyUnit()) : late.isGreaterThan(owed) ? owed : late;
        }

        /** {@return the loan and its amounts} */
        @Override
        public String toString() {
            return "loan " + loan + ": lent " + Text.money(lent) + ", paid back " + Text.money(repaid)
                    + ", written off " + Text.money(writtenOff)
                    + (due.isZero() ? "" : ", due back by then " + Text.money(due));
        }

        private List<Object> values() {
            return List.of(loan, lent, repaid, writtenOff, due);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Part part && values().equals(part.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }
    }

    /**
     * A loan that is left out.
     *
     * @param loan the loan
     * @param why the reason
     */
    public record LeftOut(LoanId loan, Why why) {
        public LeftOut {
            Objects.requireNonNull(loan, "loan");
            Objects.requireNonNull(why, "why");
        }

        /** {@return the loan, and the reason in words} */
        @Override
        public String toString() {
            return "loan " + loan + " ("
                    + switch (why) {
                        case NOT_MADE -> "not made";
                        case LENDING_NOT_KNOWN -> "its amount or its date is not recorded";
                        case MORE_BACK_THAN_LENT -> "more is recorded as paid back or written off than as lent";
                        case OTHER_CURRENCY -> "in another currency";
                        case ID_GIVEN_TWICE -> "more than one loan has this id";
                    }
                    + ")";
        }
    }

    /** Why a loan is left out. */
    public enum Why {
        /** It was not made. */
        NOT_MADE,
        /** How much was lent, or when, is not recorded. */
        LENDING_NOT_KNOWN,
        /** On some day more had been repaid than was lent, so the record includes interest or an error. */
        MORE_BACK_THAN_LENT,
        /** It is in another currency. */
        OTHER_CURRENCY,
        /** Several loans have its id. */
        ID_GIVEN_TWICE
    }

    private Money total(Function<Part, Money> amount) {
        return Money.zero(currency).plus(parts.stream().map(amount).toList());
    }

    /** {@return the area} */
    public AreaId area() {
        return area;
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the currency of every sum, and of every loan counted} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the loans counted, by id, including those not lent yet; empty if none counts} */
    public List<Part> parts() {
        return parts;
    }

    /** {@return the loans of the area left out, by id, with the reasons; empty if none was} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** {@return how much of what was lent had been repaid from earlier loans; from zero to all that was lent} */
    public Money recycled() {
        return recycled;
    }

    /** {@return what was lent} */
    public Money lent() {
        return total(Part::lent);
    }

    /** {@return what was repaid} */
    public Money repaid() {
        return total(Part::repaid);
    }

    /** {@return what was written off} */
    public Money writtenOff() {
        return total(Part::writtenOff);
    }

    /** {@return what borrowers still owe} */
    public Money outstanding() {
        return total(Part::outstanding);
    }

    /** {@return what is overdue} */
    public Money overdue() {
        return total(Part::overdue);
    }

    /** {@return what has been repaid and is not lent again yet} */
    public Money availableToLend() {
        return repaid().minus(recycled);
    }

    /** {@return what was lent for the first time} */
    public Money newMoney() {
        return lent().minus(recycled);
    }

    /**
     * {@return the share of what was lent that had been repaid from earlier loans, from 0 to 1; empty if none was lent}
     */
    public Optional<Ratio> recycledRatio() {
        return lent().isZero() ? Optional.empty() : Optional.of(Ratio.of(recycled, lent()));
    }

    /** {@return how it was worked out, line by line: the sums and how they are related, then each loan left out} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("As of " + Text.day(asOf) + ", area " + area + " has made " + Text.count(parts.size(), "loan") + ".");
        if (!lent().isZero()) {
            lines.add("Lent " + Text.money(lent()) + ": "
                    + (recycled.isZero()
                            ? "all of it new money"
                            : Text.money(newMoney()) + " of new money and " + Text.money(recycled)
                                    + " that had been paid back")
                    + ".");
            lines.add("Of that, " + Text.money(repaid()) + " has been paid back, "
                    + (writtenOff().isZero() ? "" : Text.money(writtenOff()) + " has been written off ")
                    + "and " + Text.money(outstanding()) + " is still owed"
                    + owedLate() + ".");
            lines.add("Available to lend again: " + Text.money(availableToLend())
                    + (recycled.isZero()
                            ? ""
                            : ", the " + Text.money(repaid()) + " paid back less the " + Text.money(recycled)
                                    + " lent again")
                    + ".");
        }
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        return lines;
    }

    /** {@return the working, on one line} */
    private String owedLate() {
        if (overdue().isZero()) {
            return "";
        }
        return overdue().equals(outstanding())
                ? ", all of it overdue"
                : ", of which " + Text.money(overdue()) + " is overdue";
    }

    @Override
    public String toString() {
        return String.join(" ", explain());
    }

    private List<Object> values() {
        return List.of(area, asOf, currency, parts, leftOut, recycled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoanFundResult result && values().equals(result.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
