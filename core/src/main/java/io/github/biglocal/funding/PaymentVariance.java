package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * How the payments under an agreement differ from its schedule, in the three ways that Local Trust distinguishes:
 * payments delayed, payments cancelled, money repaid.
 *
 * <p>What is due and not paid is delayed while the agreement runs, and cancelled once it is over.
 *
 * <p>Source: Local Trust, Big Local areas not spending to plan, 2019.
 *
 * <p>Immutable and thread-safe.
 */
public final class PaymentVariance implements Explained {
    private final LocalDate asOf;
    private final FundingAgreementId agreement;
    private final Money scheduled;
    private final Money paid;
    private final Money delayed;
    private final Money cancelled;
    private final Money repaid;
    private final List<LeftOut> leftOut;

    PaymentVariance(
            LocalDate asOf,
            FundingAgreementId agreement,
            Money scheduled,
            Money paid,
            Money delayed,
            Money cancelled,
            Money repaid,
            List<LeftOut> leftOut) {
        this.asOf = asOf;
        this.agreement = agreement;
        this.scheduled = scheduled;
        this.paid = paid;
        this.delayed = delayed;
        this.cancelled = cancelled;
        this.repaid = repaid;
        this.leftOut = List.copyOf(leftOut);
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the agreement} */
    public FundingAgreementId agreement() {
        return agreement;
    }

    /** {@return what was due by that day; zero if the agreement has no schedule} */
    public Money scheduled() {
        return scheduled;
    }

    /** {@return what was paid by that day; zero or more} */
    public Money paid() {
        return paid;
    }

    /** {@return payments delayed: what was due and has not been paid while the agreement runs; zero once it is over} */
    public Money delayed() {
        return delayed;
    }

    /** {@return payments cancelled: what was due and not paid when the agreement was over; zero while it runs} */
    public Money cancelled() {
        return cancelled;
    }

    /** {@return what was returned by that day; zero or more} */
    public Money repaid() {
        return repaid;
    }

    /** {@return the records left out, with the reasons; empty if none was} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return the variance of a kind} Every return under the agreement is a repayment.
     *
     * @param kind the kind
     */
    public Money of(VarianceKind kind) {
        return switch (kind) {
            case DELAYED_PAYMENT -> delayed;
            case CANCELLED_PAYMENT -> cancelled;
            case REPAYMENT -> repaid;
        };
    }

    /** {@return the variance of all kinds} */
    public Money total() {
        return delayed.plus(cancelled).plus(repaid);
    }

    /** {@return how it was worked out, line by line} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("Agreement " + agreement + ": due " + scheduled + ", paid " + paid + ", as of " + asOf + ".");
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        lines.add("Delayed " + delayed + ", cancelled " + cancelled + ", repaid " + repaid + ".");
        return lines;
    }

    /** {@return the working, on one line} */
    @Override
    public String toString() {
        return String.join(" ", explain());
    }

    private List<Object> values() {
        return List.of(asOf, agreement, scheduled, paid, delayed, cancelled, repaid, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaymentVariance variance && values().equals(variance.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
