package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A payment schedule adds up to the money agreed, both by date and by activity or theme. */
public final class ScheduleAddsUp extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("schedule-adds-up");

    /** Makes the rule. */
    public ScheduleAddsUp() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("The payment schedule adds up to the funding agreed")
                        .rationale("Payments follow the schedule, so anything not in the schedule will not be paid.")
                        .sources(Guidance.FUNDING_AGREEMENTS, Guidance.CONSISTENCY)
                        .rows("M10")
                        .basis(
                                "The library's own check: two figures of one agreement contradict each other. The guidance"
                                        + " of July 2015 says what a schedule contains.")
                        .ownReading("The payments by date, and the amounts by activity or theme, are each compared"
                                + " with the funding agreed, to the penny")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("the funding offer is dated after the date asked about");
        }
        if (agreement.schedule().isEmpty() && agreement.budget().isEmpty()) {
            return Verdict.notApplicable("no payment schedule is recorded");
        }
        return Verdict.of(Stream.of(
                        compare(
                                agreement,
                                Side.PAYMENTS,
                                agreement.schedule().stream()
                                        .map(Payment::amount)
                                        .toList()),
                        compare(
                                agreement,
                                Side.HEADINGS,
                                agreement.budget().stream()
                                        .map(PlannedSpend::amount)
                                        .toList()))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<SumDiffers> compare(FundingAgreement agreement, Side side, List<Money> amounts) {
        return Optional.of(amounts)
                .filter(parts -> !parts.isEmpty())
                .map(Money::total)
                .filter(sum -> !sum.isEqual(agreement.amount()))
                .map(sum -> new SumDiffers(agreement.reference(), side, sum, agreement.amount()));
    }

    /** The two sides of a schedule. */
    public enum Side {
        /** The payments by date. */
        PAYMENTS("schedule", "payments by date"),
        /** The amounts by activity or theme. */
        HEADINGS("budget", "amounts by heading");

        private final String field;
        private final String words;

        Side(String field, String words) {
            this.field = field;
            this.words = words;
        }
    }

    /**
     * One side of the schedule has a different sum.
     *
     * @param agreement the agreement
     * @param side which side
     * @param sum its sum
     * @param agreed the money agreed
     */
    public record SumDiffers(Reference agreement, Side side, Money sum, Money agreed) implements Finding {
        public SumDiffers {
            Objects.requireNonNull(agreed, "agreed");
            Objects.requireNonNull(agreement, "agreement");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(sum, "sum");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(side.field);
        }

        @Override
        public String problem() {
            return "The " + side.words + " total " + Text.money(sum) + ", not the " + Text.money(agreed) + " agreed.";
        }

        @Override
        public String repair() {
            Money difference = agreed.minus(sum);
            return difference.isPositive()
                    ? "Add the missing " + Text.money(difference) + ", or correct the amount agreed."
                    : "Remove the extra " + Text.money(difference.negated()) + ", or correct the amount agreed.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(agreement, side.field), Repair.set(agreement, "amount", sum));
        }
    }
}
