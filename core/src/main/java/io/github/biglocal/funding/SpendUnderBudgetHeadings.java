package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeDecision;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Money is spent under headings of the agreed budget, or under new ones agreed by the end of the period reported on. A
 * project without a heading needs an amended budget.
 */
public final class SpendUnderBudgetHeadings extends Rule<SpendReport> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spend-under-budget-headings");

    /** Makes the rule. */
    public SpendUnderBudgetHeadings() {
        super(
                RuleInfo.of("funding", ID, RuleKind.LOCAL_TERMS)
                        .title("Money is spent under the headings of the agreed budget")
                        .rationale("A project without a budget heading needs an amended budget before money is spent on"
                                + " it.")
                        .source(Citation.of("Rastrick Big Local, minutes, August 2020 and June 2021"))
                        .rows("L11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("One area's minutes (Rastrick, 2020-21): a project without a heading needs an amended"
                                + " budget agreed with Local Trust.")
                        .ownReading("A heading counts if it was agreed by the end of the period reported on")
                        .build(),
                SpendReport.class);
    }

    @Override
    protected Verdict judge(SpendReport report, RuleContext context) {
        if (report.lines().isEmpty()) {
            return Verdict.notApplicable("the report shows no spending");
        }
        if (report.until().filter(day -> day.isAfter(context.asOf())).isPresent()) {
            return Verdict.notApplicable("the report covers a period that ends after the date asked about");
        }
        Fact<FundingAgreement> agreement = context.one(report.agreement());
        Fact<List<PlannedSpend>> budget = agreement.then(found -> found.budget().isEmpty()
                ? Fact.missing(Missing.of(found, "budget", "the headings of the agreed budget"))
                : Fact.recorded(found.budget()));
        // The submission comes last among the days up to which a report may go, so it is asked for where none is known.
        Fact<LocalDate> until = Fact.of(report, "submitted", "the last day that the report covers", report.until());
        if (budget instanceof Fact.NotRecorded<List<PlannedSpend>> headings) {
            return until instanceof Fact.NotRecorded<LocalDate> day
                    ? Verdict.unknown(headings.missing(), day.missing())
                    : budget.unknown();
        }
        if (until.isMissing()) {
            return until.unknown();
        }
        return compare(
                report,
                budget.get(),
                context.find(PlanChange.BY_AREA, agreement.get().area()),
                until.get());
    }

    private static Verdict compare(
            SpendReport report, List<PlannedSpend> budget, List<PlanChange> changes, LocalDate until) {
        Set<String> headings =
                budget.stream().map(PlannedSpend::heading).collect(Collectors.toCollection(HashSet::new));
        changes.stream()
                .filter(change -> change.isAgreedBy(until))
                .flatMap(change -> change.toHeading().stream())
                .forEach(headings::add);
        List<SpendLine> outside = report.lines().stream()
                .filter(line -> !headings.contains(line.heading()))
                .toList();
        List<SpendLine> sure = new ArrayList<>();
        Set<Missing> missing = new LinkedHashSet<>();
        int settledBy = Integer.MAX_VALUE;
        for (SpendLine line : outside) {
            List<List<Missing>> possible = changes.stream()
                    .map(change -> notKnown(change, line.heading(), until))
                    .filter(facts -> !facts.isEmpty())
                    .toList();
            if (possible.isEmpty()) {
                sure.add(line);
            }
            possible.forEach(missing::addAll);
            // Each of the virements is ruled out by one fact; of a single line, one virement may also be confirmed.
            settledBy = Math.min(settledBy, possible.size());
            if (outside.size() == 1) {
                settledBy = Math.min(
                        settledBy, possible.stream().mapToInt(List::size).min().orElse(settledBy));
            }
        }
        if (!sure.isEmpty()) {
            return Verdict.breached(new OutsideBudget(
                    report.reference(),
                    sure.size(),
                    Money.total(sure.stream().map(SpendLine::amount).toList())));
        }
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.unknown(List.copyOf(missing), settledBy);
    }

    /** What is not recorded of a virement that may have added a heading by a day; empty if it did or did not. */
    private static List<Missing> notKnown(PlanChange change, String heading, LocalDate until) {
        boolean mayAdd = change.kind() == PlanChangeKind.VIREMENT
                && change.toHeading().filter(to -> !to.equals(heading)).isEmpty()
                && change.decision()
                        .filter(decision -> decision != PlanChangeDecision.AGREED)
                        .isEmpty()
                && change.decided().filter(day -> day.isAfter(until)).isEmpty();
        List<Missing> missing = new ArrayList<>();
        if (mayAdd) {
            if (change.toHeading().isEmpty()) {
                missing.add(Missing.of(change, "toHeading", "which heading the virement moves money to"));
            }
            if (change.decision().isEmpty()) {
                missing.add(Missing.of(change, "decision", "whether the virement was agreed"));
            }
            if (change.decided().isEmpty()) {
                missing.add(Missing.of(change, "decided", "when the virement was decided"));
            }
        }
        return missing;
    }

    /**
     * Money was spent under headings that the budget does not have.
     *
     * @param report the report
     * @param lines how many lines of the report
     * @param amount their sum
     */
    public record OutsideBudget(Reference report, int lines, Money amount) implements Finding {
        public OutsideBudget {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(report, "report");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("lines");
        }

        @Override
        public String problem() {
            return "The report has " + Text.count(lines, "line")
                    + (amount.isZero() ? "" : " (" + Text.money(amount) + ")")
                    + (lines == 1 ? " under a heading that is" : " under headings that are")
                    + " not in the agreed budget.";
        }

        @Override
        public String repair() {
            return "Ask Local Trust to agree an amended budget, or report the spending under the agreed headings.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(report, "lines"));
        }
    }
}
