package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
                        .ownReading("Compared to the penny; half a penny is rounded up at the end")
                        .ownReading("where the value is approximate, the answer is not known")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        Lines lines = new Lines();
        lines.add(project, ProjectFigure.PROGRAMME_MONEY, project.programmeLines());
        lines.add(project, ProjectFigure.MATCH, project.matchLines());
        if (!lines.time) {
            return Verdict.notApplicable("the project has no hours of volunteer time on record");
        }
        return lines.findings.isEmpty() && !lines.missing.isEmpty()
                ? Reading.asked(Verdict.unknown(lines.missing, 1), recorded, context.asOf())
                : Verdict.of(lines.findings);
    }

    /** The values of the lines of a project that have hours. */
    private static final class Lines {
        private final List<Finding> findings = new ArrayList<>();
        private final List<Missing> missing = new ArrayList<>();
        private boolean time;

        void add(Project project, ProjectFigure side, List<FundingLine> lines) {
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).volunteerTime().isEmpty()) {
                    time = true;
                    compare(project, side, i, lines.get(i));
                }
            }
        }

        private void compare(Project project, ProjectFigure side, int place, FundingLine line) {
            Money stated = line.amount();
            Money value = VolunteerTime.total(line.volunteerTime(), stated.getCurrencyUnit(), RoundingMode.HALF_UP);
            Bound bound = line.bound().orElse(Bound.EXACT);
            boolean near = bound == Bound.ABOUT || bound == Bound.MORE_OR_LESS;
            UncertainSum.Range range = UncertainSum.Range.of(line);
            if (!range.admits(value)) {
                findings.add(new ValueDiffers(project.reference(), side, place, range.nearest(value), value));
            } else if (near && !stated.isEqual(value)) {
                missing.add(Missing.of(
                        project, Facts.field(side, place, "amount"), "the exact value of the volunteer time"));
            }
            Optional<LocalDate> outside = line.date()
                    .filter(day -> line.volunteerTime().stream()
                            .anyMatch(entry -> !entry.rate().period().contains(day)));
            outside.ifPresent(day -> findings.add(new RateNotInForce(project.reference(), side, place, stated, day)));
        }
    }

    /**
     * The hours at the rate give another value.
     *
     * @param record the project
     * @param side whether it is programme money or match
     * @param position which of the lines of that side, counted from 0
     * @param stated the value stated; where it is a bound, the nearest amount that it allows
     * @param value the hours at the rate, rounded half up at the end
     */
    public record ValueDiffers(Reference record, ProjectFigure side, int position, Money stated, Money value)
            implements Finding {
        public ValueDiffers {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(value, "value");
        }

        private String field() {
            return Facts.field(side, position, "amount");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field());
        }

        @Override
        public String problem() {
            return "Volunteer time is valued at " + Text.money(stated) + ", but its hours multiplied by its rate make "
                    + Text.money(value) + ".";
        }

        @Override
        public String repair() {
            return "Correct the value, the hours or the rate; the difference is "
                    + Text.money(stated.minus(value).abs()) + ".";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.set(record, field(), value),
                    Repair.correct(record, Facts.field(side, position, "volunteerTime")));
        }
    }

    /**
     * The rate did not apply on the day.
     *
     * @param record the project
     * @param side whether it is programme money or match
     * @param position which of the lines of that side, counted from 0
     * @param stated the value stated
     * @param date the day of the line
     */
    public record RateNotInForce(Reference record, ProjectFigure side, int position, Money stated, LocalDate date)
            implements Finding {
        public RateNotInForce {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(stated, "stated");
        }

        private String field() {
            return Facts.field(side, position, "volunteerTime");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field());
        }

        @Override
        public String problem() {
            return "Volunteer time valued at " + Text.money(stated) + " is dated " + Text.day(date)
                    + ", but the rate used did not apply then.";
        }

        @Override
        public String repair() {
            return "Use the rate for that date, or correct the date.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.correct(record, field()), Repair.correct(record, Facts.field(side, position, "date")));
        }
    }
}
