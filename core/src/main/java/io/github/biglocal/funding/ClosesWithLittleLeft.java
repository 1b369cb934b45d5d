package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** An area closes with £75,000 or less of its money left. */
public final class ClosesWithLittleLeft extends Rule<CloseOut> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("closes-with-little-left");

    private final Money most;

    private ClosesWithLittleLeft(Money most, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("The area closed with no more than £75,000 left")
                        .rationale(
                                "Money left at close-out is spent with reduced reporting, so only a limited amount may remain.")
                        .sources(source)
                        .rows("M19")
                        .guidance(guidance)
                        .basis("Local Trust's guidance of 2023-24 lets an area close out with up to £75,000 left.")
                        .ownReading("Applied from 1 October 2023")
                        .build() /*PARAMS List.of("at most " + most)*/,
                CloseOut.class);
        this.most = most;
    }

    /** {@return the rule as published: at most £75,000} */
    public static ClosesWithLittleLeft standard() {
        return new ClosesWithLittleLeft(
                CloseOutPosition.CLOSABLE_AT, Guidance.CLOSE_OUT_SUPPORT, Guidance.FROM_OCTOBER_2023);
    }

    /**
     * {@return the rule with another limit for all time, such as for another programme}
     *
     * @param amount the most that may be left
     * @param source where that is published
     */
    public static ClosesWithLittleLeft atMost(Money amount, Citation source) {
        return new ClosesWithLittleLeft(amount, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(CloseOut closeOut, RuleContext context) {
        Optional<LocalDate> closed = closeOut.closed().filter(day -> !day.isAfter(context.asOf()));
        if (closed.isEmpty()) {
            return Verdict.notApplicable("the area has not closed, as far as is recorded");
        }
        if (!info().guidance().contains(closed.get())) {
            return Verdict.notApplicable("the area closed before the guidance");
        }
        if (closeOut.remaining().isEmpty()) {
            return Verdict.unknown("how much was left");
        }
        Money remaining = closeOut.remaining().get();
        if (!remaining.isSameCurrency(most)) {
            return Verdict.unknown(
                    "the worth in " + most.getCurrencyUnit() + " of a sum in " + remaining.getCurrencyUnit());
        }
        return remaining.isGreaterThan(most)
                ? Verdict.breached(new TooMuchLeft(remaining, most))
                : Verdict.satisfied(new Left(remaining, most));
    }

    /**
     * Too much was left.
     *
     * @param remaining what was left
     * @param most the most that may be left
     */
    public record TooMuchLeft(Money remaining, Money most) implements Finding {
        @Override
        public String problem() {
            return "The area closed with " + remaining + " left, " + remaining.minus(most) + " too much.";
        }

        @Override
        public String repair() {
            return "Spend " + remaining.minus(most) + " before closing.";
        }
    }

    /**
     * Little enough was left.
     *
     * @param remaining what was left
     * @param most the most that may be left
     */
    public record Left(Money remaining, Money most) implements Margin {
        @Override
        public String description() {
            return remaining + " was left; " + most + " may be.";
        }
    }
}
