package io.github.biglocal.grant;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.money.Payment;
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
import java.util.stream.Stream;

/** A grant is applied for, then awarded, then paid, then given back, if at all; and its payments are in order. */
public final class GrantDatesInOrder extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-dates-in-order");

    /** Makes the rule. */
    public GrantDatesInOrder() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .title("The grant was applied for, awarded and paid in that order")
                        .rationale(
                                "A payment before the award was made without a decision, or one of the dates is wrong.")
                        .sources(Citation.of("360Giving Data Standard 1.4, dates and transactions"))
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .build(),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        List<Event> applied = events(Step.APPLICATION, grant.applied().stream());
        List<Event> awarded = events(Step.AWARD, grant.awardDate().stream());
        List<Event> due = payments(Step.PAYMENT_DUE, grant.paymentsDue());
        List<Event> paid = payments(Step.PAYMENT, grant.payments());
        List<Event> returned = payments(Step.RETURN, grant.returned());
        List<OutOfOrder> findings = new ArrayList<>();
        int compared = 0;
        for (List<Event> way : List.of(
                joined(applied, awarded),
                joined(awarded.isEmpty() ? applied : awarded, due),
                joined(awarded.isEmpty() ? applied : awarded, paid),
                joined(paid.stream().limit(1).toList(), returned))) {
            compared += Math.max(0, way.size() - 1);
            for (int next = 1; next < way.size(); next++) {
                Event before = way.get(next - 1);
                Event after = way.get(next);
                if (after.day().isBefore(before.day())) {
                    findings.add(new OutOfOrder(before.step(), before.day(), after.step(), after.day()));
                }
            }
        }
        return compared == 0 ? Verdict.unknown("two of the days of the grant to compare") : Verdict.of(findings);
    }

    private record Event(Step step, LocalDate day) {}

    private static List<Event> events(Step step, Stream<LocalDate> days) {
        return days.map(day -> new Event(step, day)).toList();
    }

    private static List<Event> payments(Step step, List<Payment> payments) {
        return events(step, payments.stream().map(Payment::date));
    }

    private static List<Event> joined(List<Event> first, List<Event> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** What happens to a grant, in order. */
    public enum Step {
        /** It is applied for. */
        APPLICATION("application"),
        /** It is awarded. */
        AWARD("award"),
        /** A payment is due. */
        PAYMENT_DUE("payment due"),
        /** A payment is made. */
        PAYMENT("payment"),
        /** Money is given back. */
        RETURN("return");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    /**
     * A step has an earlier day than the one before it.
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
                    ? "The " + second.words + " on " + secondDay + " is recorded after the one on " + firstDay + "."
                    : "The " + second.words + " on " + secondDay + " is before the " + first.words + " on " + firstDay
                            + ".";
        }

        @Override
        public String repair() {
            return first == second ? "Put them in order." : "Correct one of the days.";
        }
    }
}
