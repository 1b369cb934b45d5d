package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleContextTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private static Plan plan(String id, String area) {
        return Plan.builder().id(PlanId.of(id)).area(AreaId.of(area)).build();
    }

    @Test
    void findsTheRecordsThatReferToAnIdInTheOrderOfTheirReferences() {
        RuleContext context = RuleContext.on(DAY, ListedRecords.of(plan("2", "a"), plan("1", "a"), plan("3", "b")));

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
        RuleContext context = RuleContext.on(DAY, ListedRecords.of(plan("x", "a"), plan("a", "x")));

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
        RuleContext context = RuleContext.on(DAY, ListedRecords.of(both, none, one));

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
}
