package io.github.biglocal.programme;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.evaluation.Respondents;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.threeten.extra.LocalDateRange;

/** The members of partnerships are surveyed every two years, from 2016. The year in which a survey began counts. */
public final class MembersSurveyEveryTwoYears extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("members-survey-every-two-years");

    private final int years;

    private MembersSurveyEveryTwoYears(int years, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("programme", ID, RuleKind.GUIDANCE)
                        .title("The members of partnerships are surveyed often enough")
                        .rationale(
                                "Who decides, and how they find it, changes from year to year; only a survey of all members"
                                        + " shows it for the programme.")
                        .sources(source)
                        .rows("R3")
                        .guidance(guidance)
                        .basis("A description of Local Trust's own survey; nothing asks it of an area.")
                        .ownReading("The year in which a survey began counts")
                        .build() /*PARAMS List.of("at most " + years + " calendar years from one survey to the next")*/,
                Programme.class);
        this.years = years;
    }

    /** {@return the rule as Big Local's funder went about it: every two years, from 2016} */
    public static MembersSurveyEveryTwoYears standard() {
        return new MembersSurveyEveryTwoYears(2, Guidance.MEMBERS_SURVEY, Guidance.FROM_2016);
    }

    /**
     * {@return the rule with another interval, for all time}
     *
     * @param years at most how many calendar years lie between two surveys; 1 or more
     * @param source where that is published
     */
    public static MembersSurveyEveryTwoYears requiring(int years, Citation source) {
        return new MembersSurveyEveryTwoYears(Require.atLeast("years", 1, years), source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        List<Optional<LocalDateRange>> periods = programme.surveys().stream()
                .filter(survey -> survey.respondents().equals(Optional.of(Respondents.MEMBERS)))
                .map(survey -> survey.period().filter(period -> !period.isUnboundedStart()))
                .toList();
        OptionalInt last = periods.stream()
                .flatMap(Optional::stream)
                .map(LocalDateRange::getStart)
                .filter(start -> !start.isAfter(context.asOf()))
                .mapToInt(LocalDate::getYear)
                .max();
        if (last.isPresent()) {
            LocalDate overdue = LocalDate.of(last.getAsInt() + years + 1, 1, 1);
            context.mayChangeOn(overdue, programme.reference(), "surveyDue");
            if (context.asOf().isBefore(overdue)) {
                return Verdict.satisfied();
            }
        }
        // One of unknown date may be the one that seems to be missing.
        if (periods.isEmpty() || periods.contains(Optional.<LocalDateRange>empty())) {
            return Verdict.unknown("when the members were surveyed");
        }
        return last.isPresent()
                ? Verdict.breached(new SurveyOverdue(last.getAsInt(), last.getAsInt() + years))
                : Verdict.notApplicable("the first survey came later");
    }

    /**
     * The next survey did not come.
     *
     * @param last the year of the last one
     * @param due the year by which the next was due
     */
    public record SurveyOverdue(int last, int due) implements Finding {
        @Override
        public String problem() {
            return "The members were last surveyed in " + last + "; the next survey was due by the end of " + due + ".";
        }

        @Override
        public String repair() {
            return "Record the survey of " + due + ", or hold one.";
        }
    }
}
