package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class RuleSetTimelinesTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 4, 1);
    private static final LocalDateRange YEAR = LocalDateRange.of(FIRST, FIRST.plusYears(1));

    @Test
    void theTimelinesOfARunAreThoseOfEachRuleAndRecordAlone() {
        Programme programme = RandomProgrammes.of(4, FIRST).programme();
        RuleSet rules = BigLocalRules.all();
        List<RecordTimeline> run = new ArrayList<>();

        List<Report.Failure> failed = rules.timelines(programme, YEAR, run::add);

        assertThat(failed).isEmpty();
        assertThat(run)
                .containsExactlyElementsOf(rules.rules().stream()
                        .flatMap(
                                rule -> alone(rule, rules.severityOf(rule.info().id()), programme))
                        .toList());
    }

    private static <S extends Entity> Stream<RecordTimeline> alone(
            Rule<S> rule, Severity severity, Programme programme) {
        return programme.all(rule.subjectType()).stream()
                .sorted(Comparator.comparing(Entity::reference))
                .map(subject -> new RecordTimeline(
                        rule.info().id(),
                        severity,
                        subject.reference(),
                        programme.area(subject.reference()),
                        Timeline.of(rule, subject, programme, YEAR)));
    }

    /** Fails on one area. */
    private static final class Failing extends Rule<Area> {
        Failing() {
            super(
                    RuleInfo.of("area", RuleId.of("failing"), RuleKind.PRACTICE)
                            .title("T")
                            .rationale("R.")
                            .source(Citation.of("s"))
                            .build(),
                    Area.class);
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            if (area.id().equals(AreaId.of("b"))) {
                throw new IllegalStateException("no answer about b");
            }
            return Verdict.satisfied();
        }
    }

    @Test
    void aRuleThatThrowsIsAFailureOnThatRecordAndTheOthersGoOn() {
        Records records = Records.of(area("a"), area("b"), area("c"));
        List<RecordTimeline> run = new ArrayList<>();

        List<Report.Failure> failed = RuleSet.of(List.of(new Failing())).timelines(records, YEAR, run::add);

        assertThat(run).extracting(RecordTimeline::about).containsExactly(reference("a"), reference("c"));
        assertThat(run)
                .extracting(RecordTimeline::area)
                .containsExactly(Optional.of(reference("a")), Optional.of(reference("c")));
        assertThat(failed).extracting(Report.Failure::about).containsExactly(reference("b"));
    }

    @Test
    void aPeriodWithoutAnEndIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> RuleSet.of(List.of(new Failing()))
                        .timelines(Records.NONE, LocalDateRange.ofUnboundedEnd(FIRST), each -> {}))
                .satisfies(e -> assertThat(e.repair()).isEqualTo("Give both its first and its last day."));
    }

    private static Area area(String id) {
        return Area.builder().id(AreaId.of(id)).name("n").build();
    }

    private static Reference reference(String id) {
        return AreaId.of(id).reference();
    }
}
