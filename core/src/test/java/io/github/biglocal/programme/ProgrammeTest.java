package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleSet;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeTest {
    private static final RecordType TYPE = new RecordType(Programme.class);
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private final Programme filled = (Programme) TYPE.filled(Variant.ONE);

    static Stream<Method> lists() {
        return TYPE.fields().stream().filter(field -> Entity.class.isAssignableFrom(RecordType.heldType(field)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void givesEveryRecordOfAKindAndFindsItById(Method list) {
        Class<? extends Entity> kind = RecordType.heldType(list).asSubclass(Entity.class);

        assertThat(filled.all(kind)).hasSize(1).isEqualTo(RecordType.get(filled, list));
        assertThat(filled.reference())
                .isEqualTo(filled.all(Programme.class).get(0).reference());
    }

    @Test
    void findsTheFirstOfSeveralRecordsWithAnId() {
        Area first = Area.builder().id(AreaId.of("x")).name("first").build();
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("n")
                .addAreas(first, first.withName("second"))
                .build();

        assertThat(programme.find(Area.class, AreaId.of("x"))).contains(first);
        assertThat(programme.find(Area.class, AreaId.of("y"))).isEmpty();
        assertThat(programme.find(Grant.class, AreaId.of("x"))).isEmpty();
        assertThat(programme.find(Programme.class, ProgrammeId.of("p"))).contains(programme);
    }

    @Test
    void givesNoRecordOfAKindThatIsPartOfOthers() {
        assertThat(filled.all(Member.class)).isEmpty();
        assertThat(Programme.builder().id(ProgrammeId.of("p")).name("n").build().all(Area.class))
                .isEmpty();
    }

    @Test
    void theStandardRulesRunOnAnyOfItWithoutFailing() {
        Report report = BigLocalRules.standard().check(filled, DAY);

        assertThat(report.failures()).isEmpty();
        assertThat(report.idleRules()).isEmpty();
        assertThat(BigLocalRules.standard()
                        .check(
                                Programme.builder()
                                        .id(ProgrammeId.of("p"))
                                        .name("n")
                                        .build(),
                                DAY)
                        .failures())
                .isEmpty();
    }

    @Test
    void theStandardRulesSayTheSameInWhateverOrderTheRecordsAre() {
        Programme programme = filled.withDeals(Stream.concat(TableOne.DEALS.stream(), Stream.of(TableOne.FIFTH_BLOCK))
                        .toList())
                .withPlans(plans())
                .withAreas(Stream.of("c", "a", "b")
                        .map(id -> filled.areas().get(0).withId(AreaId.of(id)))
                        .toList());
        RuleSet rules = BigLocalRules.standard();
        Report expected = rules.check(programme, DAY);
        Random random = new Random(12);
        for (int i = 0; i < 20; i++) {
            Report report = rules.check(shuffled(programme, random), DAY);
            assertThat(report.findings()).isEqualTo(expected.findings());
            assertThat(report.results()).isEqualTo(expected.results());
        }
        assertThat(expected.findings()).hasSizeGreaterThan(10);
    }

    private List<Plan> plans() {
        return Stream.of("3", "1", "2")
                .map(id -> filled.plans().get(0).withId(PlanId.of(id)))
                .toList();
    }

    private static Programme shuffled(Programme programme, Random random) {
        Object result = programme;
        for (Method list : lists().toList()) {
            List<Object> records = new ArrayList<>((Collection<?>) RecordType.get(programme, list));
            Collections.shuffle(records, random);
            result = RecordType.changed(result, list.getName(), records);
        }
        return (Programme) result;
    }
}
