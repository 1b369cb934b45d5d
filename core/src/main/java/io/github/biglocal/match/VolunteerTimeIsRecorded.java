package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.joda.money.Money;

/** Where unpaid time is match, its hours and its rate are recorded. */
public final class VolunteerTimeIsRecorded extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("volunteer-time-is-recorded");

    /** Makes the rule. */
    public VolunteerTimeIsRecorded() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("The value of volunteer time is given with its hours and rate")
                        .rationale(
                                "Rates differ several times over, so a value without hours and rate cannot be checked or compared.")
                        .sources(Guidance.VOLUNTEER_TIME)
                        .rows("D13")
                        .basis(
                                "Evaluation practice, after Community First's guidance on volunteer time as match (2013); Big Local asks nothing about it.")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        List<FundingLine> time = VolunteerValueAddsUp.time(project);
        if (time.isEmpty()) {
            return Verdict.notApplicable("no line of the project is unpaid time");
        }
        return Verdict.of(time.stream()
                .filter(line -> line.volunteerTime().isEmpty())
                .map(line -> new NoHours(line.amount()))
                .toList());
    }

    /**
     * A value of unpaid time without its hours and rate.
     *
     * @param amount the value
     */
    public record NoHours(Money amount) implements Finding {
        @Override
        public String problem() {
            return "Unpaid time is valued at " + amount + " without its hours and rate.";
        }

        @Override
        public String repair() {
            return "Record how many hours were given, and the rate they are valued at.";
        }
    }
}
