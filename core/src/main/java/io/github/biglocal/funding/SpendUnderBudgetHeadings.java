package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * What is spent is spent under headings of the agreed budget, or under new ones agreed by the end of the period reported
 * on. A project without a heading needs an amended budget.
 */
public final class SpendUnderBudgetHeadings extends Rule<SpendReport> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spend-under-budget-headings");

    /** Makes the rule. */
    public SpendUnderBudgetHeadings() {
        super(
                RuleInfo.of("funding", ID, RuleKind.LOCAL_TERMS)
                        .title("Money is spent under the headings of the agreed budget")
                        .rationale(
                                "A project without a budget heading needs an amended budget before money is spent on it.")
                        .sources(Citation.of("Rastrick Big Local, minutes, August 2020 and June 2021"))
                        .rows("L11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "One area's minutes (Rastrick, 2020-21): a project without a heading needs an amended budget agreed with Local Trust.")
                        .ownReading("A heading agreed by the end of the reported period is in time")
                        .build(),
                SpendReport.class);
    }

    @Override
    protected Verdict judge(SpendReport report, RuleContext context) {
        LocalDate until = report.until().orElse(context.asOf());
        if (until.isAfter(context.asOf())) {
            return Verdict.notApplicable("it covers a later time");
        }
        if (report.lines().isEmpty()) {
            return Verdict.notApplicable("it reports no spending");
        }
        List<FundingAgreement> agreements = context.find(FundingAgreement.BY_ID, report.agreement());
        if (agreements.size() != 1) {
            return Verdict.unknown("the agreement " + report.agreement() + ": " + agreements.size() + " are recorded");
        }
        FundingAgreement agreement = agreements.get(0);
        if (agreement.budget().isEmpty()) {
            return Verdict.unknown("the headings of the agreed budget");
        }
        Set<String> headings =
                agreement.budget().stream().map(PlannedSpend::heading).collect(Collectors.toCollection(HashSet::new));
        context.find(PlanChange.BY_AREA, agreement.area()).stream()
                .filter(change -> change.isAgreedBy(until))
                .flatMap(change -> change.toHeading().stream())
                .forEach(headings::add);
        List<Money> outside = report.lines().stream()
                .filter(line -> !headings.contains(line.heading()))
                .map(SpendLine::amount)
                .toList();
        return outside.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(new OutsideBudget(outside.size(), Money.total(outside)));
    }

    /**
     * Money was spent under headings that the budget does not have.
     *
     * @param lines how many lines of the report
     * @param amount what they come to
     */
    public record OutsideBudget(int lines, Money amount) implements Finding {
        @Override
        public String problem() {
            return amount + " was spent under headings that the agreed budget does not have, in " + lines
                    + (lines == 1 ? " line" : " lines") + " of the report.";
        }

        @Override
        public String repair() {
            return "Have the budget amended, or report under the headings agreed.";
        }
    }
}
