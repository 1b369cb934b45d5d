package io.github.biglocal.grant;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The instalments of a grant that is marked as tapered never rise, and add up to the award. {@link Taper} makes such
 * instalments.
 */
public final class GrantTapers extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-tapers");

    /** Makes the rule. */
    public GrantTapers() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The instalments of a tapered grant fall and add up to the award")
                        .rationale("A tapered grant falls over time, to help the group become self-sufficient.")
                        .sources(Guidance.TAPERED_GRANTS, Guidance.CONSISTENCY)
                        .rows("D10")
                        .basis(
                                "The library's own check: the instalments contradict the record that the grant is tapered. The"
                                        + " report of 2020, 2.3, says what tapering is for.")
                        .ownReading("A grant is tapered if no instalment is larger than the one before")
                        .ownReading("the instalments add up to the award to the penny")
                        .build(),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        if (grant.instalmentPattern().filter(InstalmentPattern.TAPERED::equals).isEmpty()) {
            return Verdict.notApplicable("the grant is not recorded as tapered");
        }
        List<Money> instalments =
                grant.paymentsDue().stream().map(Payment::amount).toList();
        if (instalments.isEmpty()) {
            return Verdict.notApplicable("no instalments are recorded");
        }
        List<Finding> findings = new ArrayList<>();
        for (int next = 1; next < instalments.size(); next++) {
            if (instalments.get(next).isGreaterThan(instalments.get(next - 1))) {
                findings.add(new Rises(grant.reference(), next + 1, instalments.get(next - 1), instalments.get(next)));
            }
        }
        Money sum = Money.total(instalments);
        // The instalments may be those of the award as it was first, or as it is now; of one that is withdrawn nothing
        // is due.
        grant.awardOn(context.asOf())
                .filter(award -> !award.isEqual(sum) && !grant.isWithdrawnBy(context.asOf()))
                .filter(award -> grant.amountAwarded().filter(sum::isEqual).isEmpty())
                .ifPresent(award -> findings.add(new SumIsNotTheAward(grant.reference(), sum, award)));
        return Verdict.of(findings);
    }

    /**
     * An instalment is larger than the one before.
     *
     * @param grant the grant
     * @param number which one, counted from 1
     * @param before the one before
     * @param amount the larger one
     */
    public record Rises(Reference grant, int number, Money before, Money amount) implements Finding {
        public Rises {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(grant, "grant");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("paymentsDue");
        }

        @Override
        public String problem() {
            return "The " + Text.ordinal(number) + " instalment is " + Text.money(amount) + ", "
                    + Text.money(amount.minus(before)) + " more than the one before.";
        }

        @Override
        public String repair() {
            return before.isZero()
                    ? "Remove it, and add its amount to an earlier instalment."
                    : "Reduce it to " + Text.money(before) + " or less, and add the rest to an earlier instalment.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(grant, "paymentsDue"), Repair.correct(grant, "instalmentPattern"));
        }
    }

    /**
     * The sum of the instalments is not the award.
     *
     * @param grant the grant
     * @param sum their sum
     * @param award the amount awarded
     */
    public record SumIsNotTheAward(Reference grant, Money sum, Money award) implements Finding {
        public SumIsNotTheAward {
            Objects.requireNonNull(award, "award");
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(sum, "sum");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("paymentsDue");
        }

        @Override
        public String problem() {
            return "The instalments total " + Text.money(sum) + ", not the " + Text.money(award) + " awarded.";
        }

        @Override
        public String repair() {
            return sum.isGreaterThan(award)
                    ? "Reduce the last instalments by " + Text.money(sum.minus(award)) + ", or correct the award."
                    : "Add " + Text.money(award.minus(sum)) + " to the first instalment, or correct the award.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(grant, "amountAwarded", sum), Repair.correct(grant, "paymentsDue"));
        }
    }
}
