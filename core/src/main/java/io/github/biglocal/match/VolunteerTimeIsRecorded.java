package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Where unpaid time is match, its hours and its rate are recorded. */
public final class VolunteerTimeIsRecorded extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("volunteer-time-is-recorded");

    /** Makes the rule. */
    public VolunteerTimeIsRecorded() {
        super(
                new RuleInfo(
                        ID,
                        Severity.INFO,
                        "The value of unpaid time is told with its hours and rate",
                        "The same hours are worth three or seven times as much at another rate; a value without hours and rate can be neither checked nor compared.",
                        List.of(Guidance.VOLUNTEER_TIME),
                        LocalDateRange.ALL),
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
