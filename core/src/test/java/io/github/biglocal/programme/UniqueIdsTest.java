package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.programme.UniqueIds.DuplicateId;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UniqueIdsTest {
    private static final RecordType PROGRAMME = new RecordType(Programme.class);

    private static Verdict verdict(Programme programme) {
        return new UniqueIds().verdict(programme, RuleContext.on(LocalDate.of(2018, 1, 1), programme));
    }

    static Stream<String> lists() {
        return PROGRAMME.fields().stream()
                .filter(field -> Entity.class.isAssignableFrom(RecordType.heldType(field)))
                .map(Method::getName);
    }

    @Test
    void aProgrammeOfOneOfEachSatisfiesIt() {
        assertThat(verdict((Programme) PROGRAMME.filled(Variant.ONE))).isEqualTo(Verdict.satisfied());
        assertThat(lists()).hasSize(41);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void twoRecordsOfAKindWithOneIdBreachIt(String list) {
        Programme programme = (Programme) PROGRAMME.filled(Variant.ONE);
        Method field = PROGRAMME.fields().stream()
                .filter(each -> each.getName().equals(list))
                .findFirst()
                .orElseThrow();
        List<Object> twice = new ArrayList<>((Collection<?>) RecordType.get(programme, field));
        twice.add(twice.get(0));
        Reference reference = ((Entity) twice.get(0)).reference();

        assertThat(verdict((Programme) RecordType.changed(programme, list, twice)))
                .isEqualTo(Verdict.breached(new DuplicateId(Optional.empty(), reference, 2)));
    }

    @Test
    void recordsOfTwoKindsMayHaveOneId() {
        Programme programme = (Programme) PROGRAMME.filled(Variant.ONE);

        assertThat(verdict(programme
                        .withAreas(programme.areas().get(0).withId(AreaId.of("x")))
                        .withGrants(programme.grants().get(0).withId(GrantId.of("x")))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void prioritiesAndActionsAreToldApartWithinTheirPlan() {
        Priority priority = Priority.builder().id(PriorityId.of("x")).title("t").build();
        Action action = Action.builder().id(ActionId.of("x")).title("t").build();
        Plan once = Plan.builder()
                .id(PlanId.of("1"))
                .area(AreaId.of("a"))
                .addPriorities(priority)
                .addActions(action)
                .build();
        Plan twice = once.withId(PlanId.of("2"))
                .withPriorities(priority, priority.withTitle("u"))
                .withActions(action, action, action);
        Programme programme =
                Programme.builder().id(ProgrammeId.of("p")).name("n").build();

        assertThat(verdict(programme.withPlans(once, once.withId(PlanId.of("3")))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(programme.withPlans(once, twice)))
                .isEqualTo(Verdict.breached(
                        new DuplicateId(Optional.of(new Reference("Plan", "2")), new Reference("Action", "x"), 3),
                        new DuplicateId(Optional.of(new Reference("Plan", "2")), new Reference("Priority", "x"), 2)));
    }

    @Test
    void findingsAreInTheOrderOfTheIds() {
        Area b = Area.builder().id(AreaId.of("b")).name("n").build();
        Area a = b.withId(AreaId.of("a"));
        Programme programme =
                Programme.builder().id(ProgrammeId.of("p")).name("n").build();

        assertThat(verdict(programme.withAreas(b, a, b, a, b)))
                .isEqualTo(Verdict.breached(
                        new DuplicateId(Optional.empty(), new Reference("Area", "a"), 2),
                        new DuplicateId(Optional.empty(), new Reference("Area", "b"), 3)));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        DuplicateId finding = new DuplicateId(Optional.empty(), new Reference("Grant", "g1"), 2);

        assertThat(finding.about()).contains(new Reference("Grant", "g1"));
        assertThat(new DuplicateId(Optional.of(new Reference("Plan", "2")), new Reference("Action", "x"), 2).about())
                .contains(new Reference("Plan", "2"));
        assertThat(finding.problem()).isEqualTo("2 grant records have the id g1.");
        assertThat(finding.repair()).isEqualTo("Give each its own id, or remove the copies.");
        assertThat(finding.aboutField()).contains("id");
        assertThat(new DuplicateId(Optional.of(new Reference("Plan", "2")), new Reference("Action", "x"), 2)
                        .aboutField())
                .contains("actions");
    }
}
