package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        lines.add("Agreement " + agreement + ": due " + Text.money(scheduled) + ", paid " + Text.money(paid)
                + ", as of " + Text.day(asOf) + ".");
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        List<String> variances = Stream.of(
                        delayed.isZero() ? "" : Text.money(delayed) + " is delayed",
                        cancelled.isZero() ? "" : Text.money(cancelled) + " is cancelled",
                        repaid.isZero() ? "" : Text.money(repaid) + " has been repaid")
                .filter(variance -> !variance.isEmpty())
                .toList();
        lines.add(
                variances.isEmpty()
                        ? "No payment is delayed or cancelled, and no money has been repaid."
                        : Text.list(variances) + ".");
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
