package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationType;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The match of a project is not lottery money, as the programme's own is. Whether a loan, or money linked to the
 * programme, is lottery money depends on the kind of organisation that gives it.
 */
public final class MatchIsNotLotteryMoney extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-is-not-lottery-money");

    /** Makes the rule. */
    public MatchIsNotLotteryMoney() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("The project's match is not lottery money")
                        .rationale("Big Local money is lottery money; match from another lottery fund is lottery"
                                + " money matching lottery money.")
                        .sources(Guidance.PROJECTS)
                        .rows("D7")
                        .basis(
                                "The library's own reading: Big Local is lottery money; no published text forbids lottery match.")
                        .ownReading("Which streams count as lottery money")
                        .ownReading("a loan, or money linked to the programme, is lottery money if it comes from a"
                                + " lottery distributor")
                        .build(),
                Project.class);
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        return GroupedMatch.judge(
                recorded,
                context.asOf(),
                (line, place) -> GroupedMatch.group(project, line, place).then(group -> switch (group) {
                    case LOTTERY -> Fact.recorded(true);
                    case PUBLIC, PRIVATE -> Fact.recorded(false);
                    case REPAYABLE, PROGRAMME_LINKED ->
                        Fact.of(
                                        project,
                                        "matchLines/" + place + "/contributor",
                                        group == StreamGroup.REPAYABLE ? "who lends the match" : "who gives the match",
                                        line.contributor())
                                .then(context::one)
                                .then(MatchIsNotLotteryMoney::type)
                                .then(type -> Fact.recorded(type.equals(OrganisationType.LOTTERY_DISTRIBUTOR)));
                }),
                LotteryMatch::new);
    }

    private static Fact<OrganisationType> type(Organisation giver) {
        return Fact.of(giver, "type", "what kind of organisation gives the match", giver.type());
    }

    /**
     * Lottery money matches lottery money.
     *
     * @param amount how much of it
     */
    public record LotteryMatch(Money amount) implements Finding {
        public LotteryMatch {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("matchLines");
        }

        @Override
        public String problem() {
            return "Match of " + Text.money(amount) + " is lottery money, as is the programme's own.";
        }

        @Override
        public String repair() {
            return "Report leverage without lottery money alongside the gross figure.";
        }
    }
}
