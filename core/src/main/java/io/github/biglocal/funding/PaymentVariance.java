package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * How the payments under an agreement differ from its schedule, in the three ways that Local Trust tells apart: payments
 * delayed, payments cancelled, money repaid.
 *
 * <p>What is due and not paid is delayed while the agreement runs, and cancelled once it is over.
 *
 * <p>Source: Local Trust, Big Local areas not spending to plan, 2019.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the day
 * @param agreement the agreement
 * @param scheduled what was due by then
 * @param paid what was paid by then
 * @param delayed what is due and not paid while the agreement runs
 * @param cancelled what was due and not paid when it was over
 * @param repaid what was returned by then
 * @param leftOut the records left out
 */
public record PaymentVariance(
        LocalDate asOf,
        FundingAgreementId agreement,
        Money scheduled,
        Money paid,
        Money delayed,
        Money cancelled,
        Money repaid,
        List<LeftOut> leftOut)
        implements Explained {
    /** Copies the list. */
    public PaymentVariance {
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(cancelled, "cancelled");
        Objects.requireNonNull(delayed, "delayed");
        Objects.requireNonNull(leftOut, "leftOut");
        Objects.requireNonNull(paid, "paid");
        Objects.requireNonNull(repaid, "repaid");
        Objects.requireNonNull(scheduled, "scheduled");
        leftOut = List.copyOf(leftOut);
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
}
