package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The value of unpaid time is its hours at its rate, to the penny, and the rate was in force. */
public final class VolunteerValueAddsUp extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("volunteer-value-adds-up");

    /** Makes the rule. */
    public VolunteerValueAddsUp() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The value of volunteer time is its hours times its rate")
                        .rationale("If value, hours and rate do not agree, one of them is wrong.")
                        .sources(Guidance.VOLUNTEER_TIME)
                        .rows("D13")
                        .basis("The library's own check: value, hours and rate contradict each other.")
                        .ownReading("To the penny, rounded half up at the end")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        List<FundingLine> time = time(project);
        if (time.isEmpty()) {
            return Verdict.notApplicable("no line of the project is unpaid time");
        }
        List<Finding> findings = new ArrayList<>();
        for (FundingLine line : time) {
            if (!line.volunteerTime().isEmpty()) {
                Money value = VolunteerTime.total(
                        line.volunteerTime(), line.amount().getCurrencyUnit(), RoundingMode.HALF_UP);
                if (!line.bound().orElse(AmountBound.EXACT).admits(line.amount(), value)) {
                    findings.add(new OtherValue(line.amount(), value));
                }
            }
            line.date()
                    .filter(day -> line.volunteerTime().stream()
                            .anyMatch(entry -> !entry.rate().period().contains(day)))
                    .ifPresent(day -> findings.add(new RateNotInForce(line.amount(), day)));
        }
        return findings.isEmpty()
                        && time.stream().anyMatch(line -> line.volunteerTime().isEmpty())
                ? Verdict.unknown("the hours and rate of unpaid time")
                : Verdict.of(findings);
    }

    /** The lines of a project that are unpaid time. */
    static List<FundingLine> time(Project project) {
        return Stream.concat(project.programmeLines().stream(), project.matchLines().stream())
                .filter(line -> line.kind().equals(Optional.of(ContributionKind.VOLUNTEER_TIME))
                        || !line.volunteerTime().isEmpty())
                .toList();
    }

    /**
     * The hours at the rate come to something else.
     *
     * @param stated the value stated
     * @param value what the hours at the rate come to, rounded half up at the end
     */
    public record OtherValue(Money stated, Money value) implements Finding {
        @Override
        public String problem() {
            return "Unpaid time is valued at " + stated + ", but its hours at its rate come to " + value + ".";
        }

        @Override
        public String repair() {
            return "Correct the value, the hours or the rate; the difference is "
                    + stated.minus(value).abs() + ".";
        }
    }

    /**
     * The rate is not of the day.
     *
     * @param stated the value stated
     * @param date the day of the line
     */
    public record RateNotInForce(Money stated, LocalDate date) implements Finding {
        @Override
        public String problem() {
            return "Unpaid time of " + date + " worth " + stated + " is valued at a rate of other years.";
        }

        @Override
        public String repair() {
            return "Use the rate of the day, or record that the rate applied then.";
        }
    }
}
