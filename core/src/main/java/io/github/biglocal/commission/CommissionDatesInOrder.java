package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tender closes before the award and before delivery begins, the award comes before the signature, the signature
 * before the payments, and delivery begins before it ends; the same day will do. Payments are in order.
 */
public final class CommissionDatesInOrder extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-dates-in-order");

    /** Makes the rule. */
    public CommissionDatesInOrder() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("The commission was tendered, awarded, signed and paid in that order")
                        .rationale(
                                "An award before the tender closes, or a payment before the signature, was made outside the process, or a date is wrong.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C5")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the dates contradict each other.")
                        .ownReading("The same day is in order")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        Optional<Event> closed = commission
                .tenderPeriod()
                .filter(period -> !period.isUnboundedEnd())
                .map(period -> new Event(Step.TENDER_CLOSES, period.getEndInclusive()));
        Optional<Event> awarded = commission.awarded().map(day -> new Event(Step.AWARD, day));
        Optional<Event> signed = commission.signed().map(day -> new Event(Step.SIGNATURE, day));
        Optional<Event> begins = commission
                .period()
                .filter(period -> !period.isUnboundedStart())
                .map(period -> new Event(Step.DELIVERY_BEGINS, period.getStart()));
        Optional<Event> ended = commission.ended().map(day -> new Event(Step.END, day));
        List<Event> paid = commission.payments().stream()
                .map(payment -> new Event(Step.PAYMENT, payment.date()))
                .toList();
        List<Event[]> pairs = new ArrayList<>();
        pair(closed, awarded, pairs);
        pair(closed, begins, pairs);
        pair(awarded, signed, pairs);
        pair(begins, ended, pairs);
        pair(signed.or(() -> awarded), paid.stream().findFirst(), pairs);
        for (int next = 1; next < paid.size(); next++) {
            pair(Optional.of(paid.get(next - 1)), Optional.of(paid.get(next)), pairs);
        }
        return pairs.isEmpty()
                ? Verdict.unknown("two of the days of the commission to compare")
                : Verdict.of(pairs.stream()
                        .filter(pair -> pair[1].day().isBefore(pair[0].day()))
                        .map(pair -> new OutOfOrder(pair[0].step(), pair[0].day(), pair[1].step(), pair[1].day()))
                        .toList());
    }

    private record Event(Step step, LocalDate day) {}

    private static void pair(Optional<Event> first, Optional<Event> second, List<Event[]> pairs) {
        if (first.isPresent() && second.isPresent()) {
            pairs.add(new Event[] {first.get(), second.get()});
        }
    }

    /** What happens to a commission. */
    public enum Step {
        /** The tender closes. */
        TENDER_CLOSES("close of the tender"),
        /** The award is made. */
        AWARD("award"),
        /** The contract is signed. */
        SIGNATURE("signature"),
        /** Delivery begins. */
        DELIVERY_BEGINS("begin of delivery"),
        /** A payment is made. */
        PAYMENT("payment"),
        /** It ends. */
        END("end");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    /**
     * A step has an earlier day than one that comes before it.
     *
     * @param first the step that comes first
     * @param firstDay its day
     * @param second the step that follows it
     * @param secondDay its day
     */
    public record OutOfOrder(Step first, LocalDate firstDay, Step second, LocalDate secondDay) implements Finding {
        @Override
        public String problem() {
            return first == second
                    ? "The payment of " + secondDay + " is recorded after the one of " + firstDay + "."
                    : "The " + second.words + " on " + secondDay + " is before the " + first.words + " on " + firstDay
                            + ".";
        }

        @Override
        public String repair() {
            return first == second ? "Put the payments in order." : "Correct one of the days.";
        }
    }
}
