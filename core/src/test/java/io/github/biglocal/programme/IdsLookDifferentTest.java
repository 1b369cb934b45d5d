package io.github.biglocal.programme;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.programme.IdsLookDifferent.LookAlikeIds;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ids that differ and look the same. Those with a character that cannot be seen are refused as values; a tool for published
 * data met all of them (OpenDataServices/cove, issue 586).
 */
class IdsLookDifferentTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    private static final Programme PROGRAMME =
            Programme.builder().id(ProgrammeId.of("p")).name("n").build();

    private static Area area(String id) {
        return Area.builder().id(AreaId.of(id)).name("n").build();
    }

    private static Verdict verdict(Programme programme) {
        return new IdsLookDifferent().verdict(programme, RuleContext.on(DAY, programme));
    }

    @ParameterizedTest
    @CsvSource({
        "area-1, Area-1",
        "area-1, AREA-1",
        "area-1, \u0430rea-1",
        "AREA-1, \u0410R\u0395A-1",
        "COPE-1, \u0421\u041E\u0420\u0415-1",
        "caf\u00E9, CAF\u00C9",
        "area-1, area-\uFF11",
        "a 1, \u0430 1",
    })
    void idsThatLookTheSameAreNamedTogether(String one, String other) {
        assertThat(verdict(PROGRAMME.withAreas(area(one), area("x"), area(other))))
                .isEqualTo(Verdict.breached(new LookAlikeIds(
                        Optional.empty(),
                        Stream.of(area(one), area(other))
                                .map(Area::reference)
                                .sorted()
                                .toList())));
    }

    @ParameterizedTest
    @CsvSource({"area-1, area-2", "area-1, area 1", "area-1, area1", "cafe, caf\u00E9", "a, \u03B2", "area-1, area-1"})
    void idsThatDoNotLookTheSameOrAreTheSameAreNotItsConcern(String one, String other) {
        assertThat(verdict(PROGRAMME.withAreas(area(one), area(other)))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @ValueSource(strings = {"area-1\u00A0", "area-1\u200B", "\uFEFFarea-1", "area\u0301-1"})
    void idsWithCharactersThatCannotBeSeenAreRefusedAsValues(String id) {
        assertRefused("AreaId", "value", () -> AreaId.of(id));
    }

    @Test
    void itWarnsAndFindsEachFactOnce() {
        Programme programme = PROGRAMME.withAreas(area("a"), area("A"), area("A"));

        assertThat(BigLocalRules.standard().check(programme, DAY).open())
                .filteredOn(found -> List.of(UniqueIds.ID, IdsLookDifferent.ID).contains(found.rule()))
                .extracting(Report.PlacedFinding::rule, Report.PlacedFinding::severity)
                .containsExactlyInAnyOrder(
                        tuple(UniqueIds.ID, Severity.ERROR), tuple(IdsLookDifferent.ID, Severity.WARNING));
    }

    @Test
    void prioritiesAreComparedWithinTheirPlan() {
        Priority priority = Priority.builder().id(PriorityId.of("x")).title("t").build();
        Plan plan = Plan.builder()
                .id(PlanId.of("1"))
                .area(AreaId.of("a"))
                .addPriorities(priority, priority.withId(PriorityId.of("X")))
                .build();

        assertThat(verdict(PROGRAMME.withPlans(plan)))
                .isEqualTo(Verdict.breached(new LookAlikeIds(
                        Optional.of(plan.reference()),
                        List.of(new Reference("Priority", "X"), new Reference("Priority", "x")))));
        assertThat(verdict(PROGRAMME.withPlans(
                        plan.withPriorities(priority),
                        plan.withId(PlanId.of("2")).withPriorities(priority.withId(PriorityId.of("X"))))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void saysWhichIdsTheyAre() {
        LookAlikeIds finding =
                new LookAlikeIds(Optional.empty(), List.of(new Reference("Grant", "G1"), new Reference("Grant", "g1")));

        assertThat(finding.problem()).isEqualTo("The ids of 2 grant records look the same: G1 and g1.");
        assertThat(new LookAlikeIds(
                                Optional.empty(),
                                List.of(
                                        new Reference("Area", "AREA 1"),
                                        new Reference("Area", "\u0410R\u0395A \uFF11"),
                                        new Reference("Area", "\u0430re\u0430 1")))
                        .problem())
                .isEqualTo(
                        "The ids of 3 area records look the same: AREA 1, \u0410R\u0395A \uFF11 (with Cyrillic capital"
                                + " letter a, Greek capital letter epsilon and Fullwidth digit one) and \u0430re\u0430 1"
                                + " (with Cyrillic small letter a).");
        assertThat(finding.about()).contains(new Reference("Grant", "g1"));
        assertThat(finding.aboutField()).contains("id");
        assertThat(finding.repairs()).hasSize(2);
    }
}
