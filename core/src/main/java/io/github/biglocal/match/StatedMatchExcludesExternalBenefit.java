package io.github.biglocal.match;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.UncertainSum.Facts;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/** The match that a source states for several projects does not include projects without programme money. */
public final class StatedMatchExcludesExternalBenefit extends Rule<StatedTotal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("stated-match-excludes-external-benefit");

    /** Makes the rule. */
    public StatedMatchExcludesExternalBenefit() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("A stated match figure excludes external benefit")
                        .rationale("More than half of the match total in Table 1 is external benefit; counting it as"
                                + " match doubles the ratio.")
                        .sources(Guidance.PROJECTS)
                        .rows("D13")
                        .basis("Evaluation practice: Table 1 of the report of 2020 labels such money external benefit.")
                        .replaces(RuleId.of("stated-match-leaves-out-influenced"))
                        .build(),
                StatedTotal.class);
    }

    @Override
    protected Verdict judge(StatedTotal statedTotal, RuleContext context) {
        return Reading.either(statedTotal, context, StatedMatchExcludesExternalBenefit::judge);
    }

    private static Verdict judge(StatedTotal statedTotal, Function<ProjectId, Fact<Project>> projects) {
        if (statedTotal.match().isEmpty()) {
            return Verdict.notApplicable("the stated total has no figure for match");
        }
        if (statedTotal.bound().filter(bound -> !bound.isExact()).isPresent()) {
            return Verdict.notApplicable("the stated match is not exact, so it does not show which projects are in it");
        }
        if (statedTotal.projects().isEmpty()) {
            return Verdict.unknown(statedTotal, "projects", "which projects the stated total covers");
        }
        Money stated = statedTotal.match().get();
        Match match = new Match(Money.zero(stated.getCurrencyUnit()));
        for (ProjectId id : statedTotal.projects()) {
            match.add(projects.apply(id));
        }
        return match.verdict(statedTotal, stated);
    }

    /** The match of the projects, by whether they have programme money. */
    private static final class Match {
        /** How many different sums are looked at to see whether projects can add up to an amount. */
        private static final int MOST_SUMS = 100_000;

        private final Money none;
        private Money leveraged;
        private Money externalBenefit;
        private final List<Money> either = new ArrayList<>();
        private final List<Missing> whichOfThem = new ArrayList<>();
        private final List<Missing> howMuch = new ArrayList<>();

        Match(Money none) {
            this.none = none;
            leveraged = none;
            externalBenefit = none;
        }

        void add(Fact<Project> fact) {
            if (fact instanceof Fact.NotRecorded<Project> missing) {
                howMuch.add(missing.missing());
                return;
            }
            Project project = fact.get();
            Money match = project.match().orElse(none);
            if (!match.isSameCurrency(none)) {
                howMuch.add(Missing.of(
                        project,
                        "matchLines",
                        "the project's match in " + Text.currency(none.getCurrencyUnit())
                                + " (it is recorded in another currency)"));
            } else if (match.isZero()) {
                return;
            } else if (project.programmeLines().isEmpty()) {
                either.add(match);
                whichOfThem.add(Facts.programmeLines(project));
            } else if (project.programmeMoney().orElseThrow().isZero()) {
                externalBenefit = externalBenefit.plus(match);
            } else {
                leveraged = leveraged.plus(match);
            }
        }

        private Money known() {
            return leveraged.plus(externalBenefit).plus(either);
        }

        Verdict verdict(StatedTotal record, Money stated) {
            if (leveraged.isGreaterThan(stated)) {
                return neither();
            }
            if (!howMuch.isEmpty()) {
                List<Missing> missing = new ArrayList<>(howMuch);
                missing.addAll(whichOfThem);
                return Verdict.unknown(missing, howMuch.size() + fewestOf(stated));
            }
            if (stated.isEqual(known())) {
                return externalBenefit.isPositive() || either.isEmpty()
                        ? allOf(record, stated)
                        : Verdict.unknown(whichOfThem, 1);
            }
            if (!canComeTo(known().minus(stated).minus(externalBenefit))) {
                return neither();
            }
            return either.isEmpty() ? Verdict.satisfied() : Verdict.unknown(whichOfThem, whichOfThem.size());
        }

        /** How many projects have to be known to have programme money or not, once it is known what is in all of them. */
        private int fewestOf(Money stated) {
            if (stated.isGreaterThan(known()) || (stated.isEqual(known()) && externalBenefit.isPositive())) {
                return 0;
            }
            return stated.isEqual(known()) && !either.isEmpty() ? 1 : either.size();
        }

        private Verdict allOf(StatedTotal record, Money stated) {
            return externalBenefit.isZero()
                    ? Verdict.notApplicable("every project in the total that has match also has programme money")
                    : Verdict.breached(new ExternalBenefitIncluded(record.reference(), stated, externalBenefit));
        }

        /** A total that is neither sum is for the rule about totals. */
        private static Verdict neither() {
            return Verdict.notApplicable(
                    "the stated match is not the sum of its projects, with or without external benefit");
        }

        /**
         * Whether some of those that may or may not have programme money add up to an amount; yes if there are too
         * many.
         */
        private boolean canComeTo(Money amount) {
            if (amount.isNegative()) {
                return false;
            }
            Set<Money> sums = new HashSet<>(Set.of(none));
            for (Money match : either) {
                List.copyOf(sums).forEach(sum -> sums.add(sum.plus(match)));
                if (sums.size() > MOST_SUMS) {
                    return true;
                }
            }
            return sums.contains(amount);
        }
    }

    /**
     * External benefit is reported as match.
     *
     * @param record the stated total
     * @param stated the match stated
     * @param externalBenefit how much of it came with no programme money
     */
    public record ExternalBenefitIncluded(Reference record, Money stated, Money externalBenefit) implements Finding {
        public ExternalBenefitIncluded {
            Objects.requireNonNull(externalBenefit, "externalBenefit");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(stated, "stated");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("match");
        }

        @Override
        public String problem() {
            return "The stated match of " + Text.money(stated) + " includes " + Text.money(externalBenefit)
                    + " from projects without programme money.";
        }

        @Override
        public String repair() {
            return "Report " + Text.money(stated.minus(externalBenefit)) + " as match, and "
                    + Text.money(externalBenefit) + " separately as external benefit.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(record, "match", stated.minus(externalBenefit)));
        }
    }
}
