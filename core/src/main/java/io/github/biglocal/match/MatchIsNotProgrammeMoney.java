package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The match of a project does not come from an organisation that gives the programme money: the programme's own money would
 * be counted on both sides. Only contributors that are recorded are compared.
 */
public final class MatchIsNotProgrammeMoney extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-is-not-programme-money");

    /** Makes the rule. */
    public MatchIsNotProgrammeMoney() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The project's match is not programme money")
                        .rationale("Programme money that is recorded as match as well is counted twice, and it"
                                + " overstates leverage.")
                        .sources(Guidance.PROJECTS)
                        .rows("D13")
                        .basis("The library's own check: the same organisation is on both sides.")
                        .ownReading("An organisation that gives the programme money of a project may give money of its"
                                + " own as well; the finding asks to check which it is")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        Set<OrganisationId> givers = project.programmeLines().stream()
                .filter(line -> line.amount().isPositive())
                .flatMap(line -> line.contributor().stream())
                .collect(Collectors.toSet());
        if (givers.isEmpty()) {
            return Verdict.notApplicable("it is not recorded who gives the programme money");
        }
        Map<OrganisationId, Money> both = new LinkedHashMap<>();
        for (FundingLine line : project.matchLines()) {
            if (line.amount().isPositive()) {
                line.contributor()
                        .filter(givers::contains)
                        .ifPresent(giver -> both.merge(giver, line.amount(), Money::plus));
            }
        }
        return Verdict.of(both.entrySet().stream()
                .map(each -> new OnBothSides(each.getKey(), each.getValue()))
                .toList());
    }

    /**
     * An organisation gives programme money and match.
     *
     * @param contributor the organisation
     * @param amount how much of the match it gives
     */
    public record OnBothSides(OrganisationId contributor, Money amount) implements Finding {
        public OnBothSides {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(contributor, "contributor");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("matchLines");
        }

        @Override
        public String problem() {
            return "Match of " + Text.money(amount) + " is from organisation " + contributor
                    + ", which also gives the programme money of the project.";
        }

        @Override
        public String repair() {
            return "If it is programme money, record it as such or remove it; if not, record whose money it was.";
        }
    }
}
