package io.github.biglocal.match;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
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
import org.joda.money.Money;

/**
 * The stated total cost of a project is its programme money and its match together. Where an amount is approximate or a
 * bound, the total is a breach only where it cannot be the sum.
 */
public final class ProjectAddsUp extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-adds-up");

    /** Makes the rule. */
    public ProjectAddsUp() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .title("The project's total is its programme money plus its match")
                        .rationale(
                                "If the columns do not add up, one of them is wrong, and so is any leverage worked out"
                                        + " from them.")
                        .sources(Guidance.PROJECTS.withNote(
                                "An example of the columns; it does not ask for them to be checked."))
                        .rows("D5")
                        .basis(
                                "The library's own check: total, programme money and match of one project contradict each"
                                        + " other.")
                        .ownReading("Compared to the penny")
                        .ownReading("where amounts are bounds or approximate, the answer is not known if the total"
                                + " could be right")
                        .replaces(RuleId.of("deal-adds-up"))
                        .build(),
                Project.class);
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        return Reading.either(project, context.asOf(), ProjectAddsUp::judge);
    }

    private static Verdict judge(Project project) {
        if (project.totalCost().isEmpty()) {
            return Verdict.notApplicable("the project states no total cost");
        }
        Money stated = project.totalCost().get();
        UncertainSum sum = new UncertainSum(stated.getCurrencyUnit());
        sum.addSide(project, ProjectFigure.PROGRAMME_MONEY);
        sum.addSide(project, ProjectFigure.MATCH);
        if (!sum.admits(stated)) {
            return Verdict.breached(new Difference(
                    project.reference(),
                    stated,
                    project.programmeMoney(),
                    project.match().orElse(Money.zero(stated.getCurrencyUnit())),
                    sum.range().least(),
                    sum.range().most()));
        }
        return sum.isExact() ? Verdict.satisfied() : Verdict.unknown(sum.missing(), sum.fewestToMiss(stated));
    }

    /**
     * The total is not the sum.
     *
     * @param record the project
     * @param totalCost the total cost stated
     * @param programmeMoney the programme money as recorded; empty if it is not
     * @param match the match as recorded
     * @param least the least that the two can add up to
     * @param most the most that they can add up to, the same as the least where it is known to the penny; empty if
     *     there is no limit
     */
    public record Difference(
            Reference record,
            Money totalCost,
            Optional<Money> programmeMoney,
            Money match,
            Money least,
            Optional<Money> most)
            implements Finding {
        public Difference {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(match, "match");
            Objects.requireNonNull(most, "most");
            Objects.requireNonNull(programmeMoney, "programmeMoney");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(totalCost, "totalCost");
        }

        private boolean isTooLittle() {
            return totalCost.isLessThan(least);
        }

        /** {@return how far the total is from what the sum can be; more than zero} */
        public Money difference() {
            return isTooLittle() ? least.minus(totalCost) : totalCost.minus(most.orElseThrow());
        }

        private boolean isExact() {
            return most.filter(least::isEqual).isPresent();
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("totalCost");
        }

        @Override
        public String problem() {
            String bound = isTooLittle() ? "at least " : "at most ";
            String limit = Text.money(isTooLittle() ? least : most.orElseThrow());
            String others = programmeMoney.isEmpty()
                    ? "the match alone is " + bound + limit
                    : isExact()
                            ? "programme money of " + Text.money(programmeMoney.get()) + " and match of "
                                    + Text.money(match) + " add up to " + limit
                            : "programme money and match, allowing for amounts that are not exact, add up to " + bound
                                    + limit;
            return "The total cost is stated as " + Text.money(totalCost) + ", but " + others + ".";
        }

        @Override
        public String repair() {
            String by = (isExact() ? "" : "at least ") + Text.money(difference());
            return "Find out which figure is out by " + by + ", and correct it.";
        }

        @Override
        public List<Repair> repairs() {
            return isExact()
                    ? List.of(Repair.set(record, "totalCost", least))
                    : List.of(Repair.correct(record, "totalCost"));
        }
    }
}
