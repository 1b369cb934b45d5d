package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/**
 * A timeline asks a rule only on the days on which something changes; this asks every rule of the library on every
 * day. It fails for a rule that counts days, or looks at a day, that no record, no rule and no
 * {@link RuleContext#mayChangeOn} names.
 */
class TimelineOfEveryRuleTest {
    private static final int SUBJECTS = 1;

    @ParameterizedTest
    @CsvSource({"2015-04-01, 6", "2019-04-01, 2", "2023-04-01, 0", "2025-10-01, 3"})
    void everyTimelineSaysOnEveryDayOfAYearWhatItsRuleSaysAsOfThatDay(LocalDate first, int seed) {
        LocalDateRange year = LocalDateRange.of(first, first.plusYears(1));
        Programme programme = RandomProgrammes.of(seed, first).programme();

        assertThat(BigLocalRules.all().rules().stream().flatMap(rule -> disagreements(rule, programme, year).stream()))
                .isEmpty();
    }

    private static <S extends Entity> List<String> disagreements(
            Rule<S> rule, Programme programme, LocalDateRange year) {
        RuleContext context = RuleContext.on(year.getStart(), programme);
        List<String> disagreements = new ArrayList<>();
        List<S> subjects = programme.all(rule.subjectType());
        for (S subject : subjects.subList(0, Math.min(SUBJECTS, subjects.size()))) {
            Timeline timeline = Timeline.of(rule, subject, programme, year);
            for (LocalDate day = year.getStart(); day.isBefore(year.getEnd()); day = day.plusDays(1)) {
                // The same records on another day: what is looked up in them is not gathered anew for each.
                Verdict verdict = rule.verdict(subject, context.watchedOn(day, found -> {}, coming -> {}));
                if (!timeline.on(day).equals(verdict)) {
                    disagreements.add(rule + " of " + subject + " on " + day + ": its timeline says "
                            + timeline.on(day).description() + " and the rule "
                            + verdict.description());
                    break;
                }
            }
        }
        return disagreements;
    }
}
