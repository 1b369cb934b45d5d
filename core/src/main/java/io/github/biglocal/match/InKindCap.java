package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The grant is no more than the whole cost without what is given in kind, people's time included: nobody is paid in money
 * for what was never bought. A demand of European rural development funds, in no standard set.
 */
public final class InKindCap extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("in-kind-cap");

    /** The years for which the regulation was made; nobody keeps to it for other money unless they say so. */
    private static final LocalDateRange PERIOD = Periods.parse("2007-01-01/2013-12-31");

    private InKindCap(LocalDateRange period) {
        super(
                RuleInfo.of("match", ID, RuleKind.REQUIREMENT)
                        .title("Public money is no more than the cost without contributions in kind")
                        .rationale("Otherwise public money would pay for something that cost nothing.")
                        .sources(Citation.of("Commission Regulation (EC) No 1974/2006", "article 54"))
                        .guidance(period)
                        .basis("Commission Regulation (EC) No 1974/2006, article 54, asks for it.")
                        .ownReading("From 1 January 2007 to 31 December 2013 (the programming period)")
                        .build() /*PARAMS List.of("asked " + Periods.format(period))*/,
                Project.class);
    }

    /** {@return the rule for the programme period 2007 to 2013} */
    public static InKindCap standard() {
        return during(PERIOD);
    }

    /**
     * {@return the rule for other years}
     *
     * @param period when it is asked
     */
    public static InKindCap during(LocalDateRange period) {
        return new InKindCap(period);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        Optional<Money> total = project.figure(ProjectFigure.TOTAL_COST);
        Optional<Money> grant = project.programmeMoney();
        if (total.isEmpty() || grant.isEmpty()) {
            return Verdict.unknown("the programme money of the project");
        }
        List<FundingLine> lines = Stream.concat(project.programmeLines().stream(), project.matchLines().stream())
                .toList();
        Money inKind = Money.zero(total.get().getCurrencyUnit())
                .plus(lines.stream()
                        .filter(line -> line.kind()
                                .filter(kind -> kind != ContributionKind.CASH)
                                .isPresent())
                        .map(FundingLine::amount)
                        .toList());
        Money cap = total.get().minus(inKind);
        if (grant.get().isGreaterThan(cap)) {
            return Verdict.breached(new Excess(grant.get(), cap, inKind));
        }
        return project.matchLines().stream().anyMatch(line -> line.kind().isEmpty())
                ? Verdict.unknown("in what form a match line comes")
                : Verdict.satisfied(new Room(grant.get(), cap));
    }

    /**
     * The grant is over the cap.
     *
     * @param grant the grant
     * @param cap the whole cost without what is given in kind
     * @param inKind what is given in kind
     */
    public record Excess(Money grant, Money cap, Money inKind) implements Finding {
        @Override
        public String problem() {
            return "The grant of " + grant + " is more than the " + cap + " that the project costs without the "
                    + inKind + " given in kind.";
        }

        @Override
        public String repair() {
            return "Lower the grant by " + grant.minus(cap) + ".";
        }
    }

    /**
     * The grant is under the cap.
     *
     * @param grant the grant
     * @param cap the whole cost without what is given in kind
     */
    public record Room(Money grant, Money cap) implements Margin {
        @Override
        public String description() {
            return "The grant of " + grant + " is " + cap.minus(grant)
                    + " below the cost without contributions in kind.";
        }
    }
}
