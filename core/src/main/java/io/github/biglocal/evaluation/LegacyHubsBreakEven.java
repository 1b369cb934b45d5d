package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** A hub that an area leaves behind takes in as much as it costs to run, in each period for which both are recorded. */
public final class LegacyHubsBreakEven extends Rule<Legacy> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("legacy-hubs-break-even");

    /** Makes the rule. */
    public LegacyHubsBreakEven() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.PRACTICE)
                        .title("A hub that is part of the legacy covers its running costs")
                        .rationale(
                                "A hub that costs more than it takes in becomes a liability once programme money stops.")
                        .sources(Guidance.HUBS)
                        .rows("D16")
                        .basis(
                                "Evaluation practice: the report of 2020 says that sustaining financially viable hubs is a challenge.")
                        .ownReading("A period that has begun by the date asked about counts")
                        .build(),
                Legacy.class);
    }

    @Override
    protected Verdict judge(Legacy legacy, RuleContext context) {
        if (legacy.isAfter(context.asOf())) {
            return Verdict.notApplicable("the legacy is dated after the date asked about");
        }
        List<FallsShort> findings = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        int openAccounts = 0;
        int toFallShort = 2;
        boolean asked = false;
        for (int i = 0; i < legacy.hubAccounts().size(); i++) {
            HubAccount account = legacy.hubAccounts().get(i);
            if (account.period().isAfter(context.asOf())) {
                continue;
            }
            asked = true;
            String field = "hubAccounts/" + i;
            List<Missing> ofAccount = missing(legacy, field, account);
            if (!ofAccount.isEmpty()) {
                openAccounts++;
                toFallShort = Math.min(toFallShort, ofAccount.size());
                missing.addAll(ofAccount);
            }
            if (account.balance().filter(Money::isNegative).isPresent()) {
                findings.add(new FallsShort(
                        legacy.reference(),
                        field,
                        account.period(),
                        account.income().orElseThrow(),
                        account.runningCost().orElseThrow()));
            }
        }
        if (!asked) {
            return Verdict.notApplicable("what a hub takes in and costs is not recorded");
        }
        // One hub that falls short breaches it; each that may is cleared by one fact, such as that it costs nothing.
        return findings.isEmpty() && !missing.isEmpty()
                ? Verdict.unknown(missing, Math.min(openAccounts, toFallShort))
                : Verdict.of(findings);
    }

    /** What is not recorded of an account and decides whether the hub breaks even; a hub that costs nothing does. */
    private static List<Missing> missing(Legacy legacy, String field, HubAccount account) {
        List<Missing> missing = new ArrayList<>();
        if (account.income().isEmpty()
                && account.runningCost().filter(Money::isZero).isEmpty()) {
            missing.add(Missing.of(legacy, field + "/income", "what the hub takes in"));
        }
        if (account.runningCost().isEmpty()) {
            missing.add(Missing.of(legacy, field + "/runningCost", "what the hub costs to run"));
        }
        return missing;
    }

    /**
     * A hub takes in less than it costs to run.
     *
     * @param legacy the legacy
     * @param field the field that holds the hub's account
     * @param period when
     * @param income what it takes in
     * @param runningCost what it costs; more than the income
     */
    public record FallsShort(Reference legacy, String field, LocalDateRange period, Money income, Money runningCost)
            implements Finding {
        public FallsShort {
            Objects.requireNonNull(legacy, "legacy");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(income, "income");
            Objects.requireNonNull(runningCost, "runningCost");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field);
        }

        @Override
        public String problem() {
            return "The hub takes in " + Text.money(income) + " and costs " + Text.money(runningCost) + " to run ("
                    + Text.period(period) + "), so it is " + Text.money(runningCost.minus(income)) + " short.";
        }

        @Override
        public String repair() {
            return "Find more income or lower costs, or record what else pays for it.";
        }
    }
}
