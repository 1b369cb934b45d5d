package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.foresight.ReformStudy.RecordChange;
import io.github.biglocal.foresight.ReformStudy.Shift;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.RandomSettings;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

/** A study says what two checks of every day say. */
class ReformStudyLawTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 4, 1);
    private static final LocalDateRange PERIOD = LocalDateRange.of(FIRST, FIRST.plusDays(40));
    private static final RuleSet RULES = RuleSet.of(BigLocalRules.all().rules().stream()
            .filter(rule -> !rule.parameters().values().isEmpty())
            .toList());

    /** One answer on one day. */
    private record Answered(RuleId rule, Reference about, LocalDate day) {}

    private record Difference(Answered what, Answer before, Answer after) {}

    /** Other values of every parameter; of those with editions, one value in place of them. */
    private static Settings others(Random random) {
        Settings settings = Settings.none();
        for (Rule<?> rule : RULES.rules()) {
            for (ParameterValue<?> value : rule.parameters().values()) {
                Object other = RandomSettings.another(value, random);
                settings = settings.value(rule.info().id(), value.parameter().name(), single(other));
            }
        }
        return settings;
    }

    private static Object single(Object value) {
        return value instanceof Series<?> series && series.entries().get(0) instanceof Edition<?> edition
                ? edition.value()
                : value;
    }

    private static Map<Answered, Answer> answers(RuleSet rules, Programme programme, LocalDate day) {
        Map<Answered, Answer> answers = new HashMap<>();
        for (Report.Result result :
                rules.check(programme, day, Retention.EVERYTHING).results()) {
            answers.put(
                    new Answered(result.rule(), result.about(), day),
                    result.verdict().answer());
        }
        return answers;
    }

    private static Set<Difference> differences(Map<Answered, Answer> before, Map<Answered, Answer> after) {
        return after.entrySet().stream()
                .map(each -> new Difference(each.getKey(), before.get(each.getKey()), each.getValue()))
                .filter(difference -> difference.before() != difference.after())
                .collect(Collectors.toSet());
    }

    private static Set<Difference> ofRecords(ReformStudy study) {
        return changes(study)
                .flatMap(change -> change.shifts().stream()
                        .flatMap(shift -> shift.period().stream()
                                .map(day -> new Difference(
                                        new Answered(change.rule(), change.about(), day),
                                        shift.before(),
                                        shift.after()))))
                .collect(Collectors.toSet());
    }

    private static Stream<RecordChange> changes(ReformStudy study) {
        return Stream.concat(
                study.areas().stream().flatMap(area -> area.records().stream()), study.withoutArea().stream());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theDaysOfAStudyAreThoseOnWhichTwoChecksDiffer(long seed) {
        Programme programme = RandomProgrammes.of(seed, FIRST).programme();
        Random random = new Random(seed);
        Reform reform = Reform.of("r").from(FIRST.plusDays(5), others(random)).from(FIRST.plusDays(25), others(random));

        ReformStudy study = ReformStudy.of(programme, RULES, reform, PERIOD);

        Set<Difference> ofRecords = new HashSet<>();
        Set<Difference> ofAreas = new HashSet<>();
        PERIOD.stream().forEach(day -> {
            Map<Answered, Answer> before = answers(RULES, programme, day);
            Map<Answered, Answer> after = answers(reform.rulesOn(RULES, day), programme, day);
            ofRecords.addAll(differences(before, after));
            ofAreas.addAll(differences(ofAreas(before, programme), ofAreas(after, programme)));
        });
        assertThat(study.failed()).isEmpty();
        assertThat(ofRecords(study)).isNotEmpty().isEqualTo(ofRecords);
        assertThat(ofAreas(study)).isNotEmpty().isEqualTo(ofAreas);
    }

    /** The worst answer of an area's records, under each rule. */
    private static Map<Answered, Answer> ofAreas(Map<Answered, Answer> answers, Programme programme) {
        List<Answer> worstFirst = List.of(Answer.BREACHED, Answer.UNKNOWN, Answer.SATISFIED, Answer.NOT_APPLICABLE);
        Map<Answered, Answer> worst = new HashMap<>();
        answers.forEach((what, answer) -> programme
                .area(what.about())
                .ifPresent(area -> worst.merge(
                        new Answered(what.rule(), area, what.day()),
                        answer,
                        (one, other) -> worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other)));
        return worst;
    }

    private static Set<Difference> ofAreas(ReformStudy study) {
        return study.areas().stream()
                .flatMap(change -> change.shifts().stream()
                        .flatMap(shift -> shift.period().stream()
                                .map(day -> new Difference(
                                        new Answered(change.rule(), change.area(), day),
                                        shift.before(),
                                        shift.after()))))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aReformToTheValuesOfTheBaselineChangesNothing(long seed) {
        Settings asTheyAre = RULES.settings();
        Settings values = Settings.none();
        for (Rule<?> rule : RULES.rules()) {
            for (Map.Entry<String, Object> value :
                    asTheyAre.rules().get(rule.info().id()).values().entrySet()) {
                values = values.value(rule.info().id(), value.getKey(), value.getValue());
            }
        }

        ReformStudy study = ReformStudy.of(
                RandomProgrammes.of(seed, FIRST).programme(),
                RULES,
                Reform.of("r").from(FIRST, values),
                PERIOD);

        assertThat(study.values()).isEmpty();
        assertThat(study.totals()).isEmpty();
        assertThat(study.areas()).isEmpty();
        assertThat(study.withoutArea()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theInverseOfAReformLosesWhatTheReformGains(long seed) {
        Programme programme = RandomProgrammes.of(seed, FIRST).programme();
        LocalDate day = FIRST.plusDays(10);
        Reform reform = Reform.of("r").from(day, others(new Random(seed)));
        RuleSet reformed = reform.rulesOn(RULES, day);
        Settings back = Settings.none();
        for (Rule<?> rule : RULES.rules()) {
            for (ParameterValue<?> value : rule.parameters().values()) {
                back = back.value(rule.info().id(), value.parameter().name(), value.value());
            }
        }

        ReformStudy there = ReformStudy.of(programme, RULES, reform, PERIOD);
        ReformStudy inverse =
                ReformStudy.of(programme, reformed, Reform.of("back").from(day, back), PERIOD);

        assertThat(swapped(inverse)).isNotEmpty().isEqualTo(new HashSet<>(shifts(there)));
        assertThat(inverse.totals())
                .allSatisfy(total -> assertThat(there.totals().stream()
                                .filter(other -> other.rule().equals(total.rule()))
                                .findFirst())
                        .hasValueSatisfying(other -> {
                            assertThat(total.more()).isEqualTo(other.fewer());
                            assertThat(total.fewer()).isEqualTo(other.more());
                            assertThat(total.days().gained())
                                    .isEqualTo(other.days().lost());
                            assertThat(total.days().newlyKnown())
                                    .isEqualTo(other.days().noLongerKnown());
                            assertThat(total.days().breachNewlyKnown())
                                    .isEqualTo(other.days().breachNoLongerKnown());
                        }));
    }

    private record Shifted(RuleId rule, Reference about, Shift shift) {}

    private static Set<Shifted> shifts(ReformStudy study) {
        return changes(study)
                .flatMap(change ->
                        change.shifts().stream().map(shift -> new Shifted(change.rule(), change.about(), shift)))
                .collect(Collectors.toSet());
    }

    private static Set<Shifted> swapped(ReformStudy study) {
        return shifts(study).stream()
                .map(change -> new Shifted(
                        change.rule(),
                        change.about(),
                        new Shift(
                                change.shift().period(),
                                change.shift().after(),
                                change.shift().before())))
                .collect(Collectors.toSet());
    }
}
