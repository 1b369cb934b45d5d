package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class RuleContextTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private static Plan plan(String id, String area) {
        return Plan.builder().id(PlanId.of(id)).area(AreaId.of(area)).build();
    }

    @Test
    void findsTheRecordsThatReferToAnIdInTheOrderOfTheirReferences() {
        RuleContext context = RuleContext.on(DAY, Records.of(plan("2", "a"), plan("1", "a"), plan("3", "b")));

        assertThat(context.find(Plan.BY_AREA, AreaId.of("a")))
                .extracting(plan -> plan.id().value())
                .containsExactly("1", "2");
        assertThat(context.find(Plan.BY_AREA, AreaId.of("b"))).hasSize(1);
        assertThat(context.find(Plan.BY_AREA, AreaId.of("c"))).isEmpty();
        assertThat(context.asOf()).isEqualTo(DAY);
    }

    @Test
    void withoutRecordsFindsNothing() {
        assertThat(RuleContext.on(DAY).find(Plan.BY_AREA, AreaId.of("a"))).isEmpty();
    }

    @Test
    void tellsTwoIndexesOfTheSameKindApart() {
        Index<PlanId, Plan> byId = Index.of(Plan.class, Plan::id);
        RuleContext context = RuleContext.on(DAY, Records.of(plan("x", "a"), plan("a", "x")));

        assertThat(context.find(byId, PlanId.of("x"))).containsExactly(plan("x", "a"));
        assertThat(context.find(Plan.BY_AREA, AreaId.of("x"))).containsExactly(plan("a", "x"));
    }

    @Test
    void findsARecordThatRefersToSeveralIdsOnceUnderEach() {
        Index<AreaId, Plan> byTitles = Index.ofEach(
                Plan.class,
                plan -> plan.title().stream()
                        .flatMap(title -> Stream.of(title.split(" ", -1)))
                        .map(AreaId::of)
                        .toList());
        Plan both = plan("1", "a").withTitle("x y x");
        Plan none = plan("2", "a");
        Plan one = plan("3", "a").withTitle("y");
        RuleContext context = RuleContext.on(DAY, Records.of(both, none, one));

        assertThat(context.find(byTitles, AreaId.of("x"))).containsExactly(both);
        assertThat(context.find(byTitles, AreaId.of("y"))).containsExactly(both, one);
        assertThat(context.find(byTitles, AreaId.of("a"))).isEmpty();
    }

    @Test
    void goesThroughTheRecordsOnceHoweverOftenAndFromHoweverManyThreadsItIsAsked() {
        AtomicInteger passes = new AtomicInteger();
        List<Plan> plans = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> plans.add(plan("p" + i, "a" + i % 10)));
        Records counting = new Records() {
            @Override
            public <T extends Entity> List<T> all(Class<T> type) {
                passes.incrementAndGet();
                return plans.stream().map(type::cast).toList();
            }
        };
        RuleContext context = RuleContext.on(DAY, counting);

        assertThat(IntStream.range(0, 1_000)
                        .parallel()
                        .map(i -> context.find(Plan.BY_AREA, AreaId.of("a" + i % 10))
                                .size())
                        .distinct()
                        .toArray())
                .containsExactly(10);
        assertThat(passes).hasValue(1);
    }

    // One record.

    @Test
    void oneRecordWithAnIdIsAFact() {
        RuleContext context = RuleContext.on(DAY, Records.of(plan("1", "a"), plan("2", "a")));

        assertThat(context.one(PlanId.of("2"))).isEqualTo(Fact.recorded(plan("2", "a")));
    }

    @Test
    void aRecordThatIsNotThereIsMissingItself() {
        RuleContext context = RuleContext.on(DAY, Records.of(plan("1", "a")));

        assertThat(context.one(PlanId.of("2")))
                .isEqualTo(Fact.missing(
                        new Missing(new Reference("Plan", "2"), "id", "the record of the plan, which is missing")));
        assertThat(context.one(AreaId.of("1")))
                .as("the id of a record of another kind")
                .isEqualTo(Fact.missing(
                        new Missing(new Reference("Area", "1"), "id", "the record of the area, which is missing")));
        assertThat(RuleContext.on(DAY).one(PlanId.of("1")).isMissing()).isTrue();
    }

    @Test
    void ofSeveralRecordsWithOneIdItIsNotKnownWhichIsMeant() {
        RuleContext context = RuleContext.on(DAY, Records.of(plan("1", "a"), plan("1", "b"), plan("2", "a")));

        assertThat(context.one(PlanId.of("1")).unknown())
                .isEqualTo(Verdict.unknown(new Missing(new Reference("Plan", "1"), "id", "which plan is meant")));
        assertThat(context.one(PlanId.of("2")).isMissing()).isFalse();
    }

    @Test
    void whoeverWatchesSeesEachRecordThatWasLookedUpById() {
        List<Entity> found = new ArrayList<>();
        RuleContext context = RuleContext.on(DAY, Records.of(plan("1", "a"), plan("1", "b"), plan("2", "a")))
                .watchedOn(DAY, found::addAll, coming -> {});

        context.one(PlanId.of("2"));
        context.one(PlanId.of("3"));
        assertThat(found).containsExactly(plan("2", "a"));
        context.one(PlanId.of("1"));
        assertThat(found).containsExactly(plan("2", "a"), plan("1", "a"), plan("1", "b"));
    }

    // Derived values.

    @Test
    void aValueIsWorkedOutOnceForARecordAndADay() {
        AtomicInteger times = new AtomicInteger();
        Derivation<Plan, String> ids = Derivation.of((plan, context) -> {
            times.incrementAndGet();
            return plan.id() + " on " + context.asOf();
        });
        RuleContext context = RuleContext.on(DAY, Records.of(plan("1", "a"), plan("2", "a")));

        for (int i = 0; i < 3; i++) {
            assertThat(context.derive(ids, plan("1", "a"))).isEqualTo("1 on 2020-02-29");
        }
        assertThat(times).hasValue(1);
        assertThat(context.derive(ids, plan("2", "a"))).isEqualTo("2 on 2020-02-29");
        assertThat(times).as("another record").hasValue(2);
        RuleContext next = context.watchedOn(DAY.plusDays(1), found -> {}, coming -> {});
        assertThat(next.derive(ids, plan("1", "a"))).isEqualTo("1 on 2020-03-01");
        assertThat(times).as("another day").hasValue(3);
        Derivation<Plan, String> other = Derivation.of((plan, unused) -> "other");
        assertThat(context.derive(other, plan("1", "a"))).isEqualTo("other");
    }

    @Test
    void aValueThatDoesNotLookAtTheDayIsWorkedOutOnceForAllDays() {
        AtomicInteger times = new AtomicInteger();
        Derivation<Plan, Integer> dayless = Derivation.of((plan, context) -> {
            times.incrementAndGet();
            return context.find(Plan.BY_AREA, plan.area()).size();
        });
        Derivation<Plan, String> onTop = Derivation.of((plan, context) -> {
            times.incrementAndGet();
            return context.derive(dayless, plan) + " on " + context.asOf();
        });
        Derivation<Plan, String> atTheTop = Derivation.of((plan, context) -> context.derive(onTop, plan) + "!");
        RuleContext context = RuleContext.on(DAY, Records.of(plan("1", "a"), plan("2", "a")));
        RuleContext next = context.watchedOn(DAY.plusDays(1), found -> {}, coming -> {});

        assertThat(context.derive(dayless, plan("1", "a"))).isEqualTo(2);
        assertThat(next.derive(dayless, plan("1", "a"))).isEqualTo(2);
        assertThat(times).hasValue(1);
        assertThat(context.derive(onTop, plan("1", "a"))).isEqualTo("2 on 2020-02-29");
        // The value below was there already, and looked at the day.
        assertThat(context.derive(atTheTop, plan("1", "a"))).isEqualTo("2 on 2020-02-29!");
        assertThat(next.derive(atTheTop, plan("1", "a"))).isEqualTo("2 on 2020-03-01!");
        assertThat(times).hasValue(3);
    }

    @Test
    void theRulesOfARunShareWhatIsWorkedOut() {
        AtomicInteger times = new AtomicInteger();
        Derivation<Plan, Integer> others = Derivation.of((plan, context) -> {
            times.incrementAndGet();
            return context.find(Plan.BY_AREA, plan.area()).size();
        });
        List<Rule<?>> rules = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> rules.add(asking("rule-" + i, others)));

        RuleSet.of(rules).check(Records.of(plan("1", "a"), plan("2", "a"), plan("3", "b")), DAY);

        assertThat(times).hasValue(3);
    }

    /** A rule that an area has no second plan. */
    private static Rule<Plan> asking(String id, Derivation<Plan, Integer> others) {
        return new Rule<>(
                RuleInfo.of("tests", RuleId.of(id), RuleKind.PRACTICE)
                        .title("T")
                        .rationale("R.")
                        .source(Citation.of("S"))
                        .build(),
                Plan.class) {
            @Override
            protected Verdict judge(Plan plan, RuleContext context) {
                return context.derive(others, plan) == 1
                        ? Verdict.satisfied()
                        : Verdict.notApplicable("it has " + context.derive(others, plan));
            }
        };
    }

    @Test
    void whatWasLookedUpAndWhatIsComingReachesWhoeverWatchesAtEveryUse() {
        LocalDate due = DAY.plusYears(1);
        Derivation<Plan, Integer> others = Derivation.of((plan, context) -> {
            context.mayChangeOn(due, plan.reference(), "reviewDue");
            return context.find(Plan.BY_AREA, plan.area()).size();
        });
        Derivation<Plan, Integer> twice = Derivation.of((plan, context) -> 2 * context.derive(others, plan));
        RuleContext context = RuleContext.on(DAY, Records.of(plan("1", "a"), plan("2", "a"), plan("3", "b")));

        // The first use works it out; the others find it worked out, within another derivation too.
        for (Derivation<Plan, Integer> derivation : List.of(others, others, twice, twice)) {
            List<Entity> found = new ArrayList<>();
            List<Change> coming = new ArrayList<>();
            context.watchedOn(DAY, found::addAll, coming::add).derive(derivation, plan("1", "a"));

            assertThat(found).containsExactly(plan("1", "a"), plan("2", "a"));
            assertThat(coming).extracting(Change::date).containsExactly(due);
        }
    }

    @Test
    void aTimelineSeesTheChangesOfWhatAnotherRuleHadWorkedOut() {
        Plan plan = plan("1", "a");
        Plan later = plan("2", "a").withEndorsed(DAY.plusDays(3));
        Derivation<Plan, Integer> endorsed =
                Derivation.of((subject, context) -> (int) context.find(Plan.BY_AREA, subject.area()).stream()
                        .filter(other -> other.endorsed()
                                .filter(day -> !day.isAfter(context.asOf()))
                                .isPresent())
                        .count());
        Rule<Plan> rule = asking("rule", endorsed);

        Timeline timeline = Timeline.of(rule, plan, Records.of(plan, later), LocalDateRange.of(DAY, DAY.plusDays(10)));

        assertThat(timeline.intervals())
                .extracting(interval -> interval.period().getStart())
                .containsExactly(DAY, DAY.plusDays(3));
        assertThat(timeline.on(DAY.plusDays(3))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void checkedByManyThreadsTheReportIsTheSame() {
        List<Plan> plans = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> plans.add(plan("p" + i, "a" + i % 7)));
        Records records = Records.of(plans);
        Derivation<Plan, Integer> others = Derivation.of(
                (plan, context) -> context.find(Plan.BY_AREA, plan.area()).size());
        Derivation<Plan, Integer> asked = Derivation.of((plan, context) -> context.derive(others, plan));
        List<Rule<?>> rules = new ArrayList<>();
        IntStream.range(0, 16).forEach(i -> rules.add(asking("rule-" + i, i % 2 == 0 ? others : asked)));
        RuleSet set = RuleSet.of(rules);

        Report alone = set.check(records, DAY, Retention.EVERYTHING);
        for (int run = 0; run < 5; run++) {
            assertThat(set.checkInParallel(records, DAY, Retention.EVERYTHING)).isEqualTo(alone);
        }
        assertThat(alone.failed()).isEmpty();
        assertThat(alone.results()).hasSize(300 * 16);
    }
}
