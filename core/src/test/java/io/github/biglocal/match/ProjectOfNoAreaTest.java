package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A project of the whole programme has no area: it counts in the programme's figures, and in no area's. */
class ProjectOfNoAreaTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final AreaId AREA = AreaId.of("ramsey");
    private static final OrganisationId GIVER = OrganisationId.of("giver");

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Project project(String id, Optional<AreaId> area, String own, String match) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(area)
                .title("A project")
                .addProgrammeLines(FundingLine.of(gbp(own)))
                .addMatchLines(FundingLine.of(gbp(match)))
                .build();
    }

    private static Project ofNone(String id, String own, String match) {
        return project(id, Optional.empty(), own, match);
    }

    private static Project inArea(String id, String own, String match) {
        return project(id, Optional.of(AREA), own, match);
    }

    private static Verdict verdict(Rule<Project> rule, Project about, Project... others) {
        Records records = Records.of(
                Stream.concat(Stream.of(about), Arrays.stream(others)).toList());
        return rule.verdict(about, RuleContext.on(DAY, records));
    }

    @Test
    void itHasNoAreaAndRefersToNone() {
        Project project = ofNone("p", "1000", "3000");

        assertThat(project.areas()).isEmpty();
        assertThat(project.references()).extracting(FieldReference::field).doesNotContain("area");
    }

    @Test
    void otherAreasWithoutOneItIsCountedWithAreRefused() {
        assertRefused("Project", "otherAreas", () -> ofNone("p", "1", "1").withOtherAreas(Set.of(AREA)));
    }

    /** Of several areas, it is in the figures of the one that it is counted with, and in those of no other. */
    @Test
    void everyFigureCountsItWithTheSameArea() {
        Project shared = inArea("p", "1000", "3000").withOtherAreas(AreaId.of("a-first"), AreaId.of("z-last"));

        assertThat(shared.areas().get(0)).isEqualTo(AREA);
        assertThat(Leverage.asOf(DAY).byArea(List.of(shared)).keySet()).containsExactly(Optional.of(AREA));
        for (AreaId area : shared.areas()) {
            Allocation allocation = Allocation.builder()
                    .id(AllocationId.of("a"))
                    .area(area)
                    .initial(gbp("1000000"))
                    .build();
            assertThat(AllocationLeverage.of(Leverage.asOf(DAY), List.of(shared), allocation)
                            .attracted()
                            .amount())
                    .isEqualTo(area.equals(AREA) ? Ratio.of(3000, 1) : Ratio.ZERO);
        }
    }

    @Test
    void itCountsInTheProgrammesLeverageAndInNoAreas() {
        List<Project> projects = List.of(ofNone("p", "1000", "3000"), inArea("q", "1000", "1000"));
        Leverage leverage = Leverage.asOf(DAY);
        Map<Optional<AreaId>, LeverageResult> areas = leverage.byArea(projects);

        assertThat(leverage.of(projects).match()).isEqualTo(gbp("4000"));
        assertThat(areas.keySet()).containsExactly(Optional.of(AREA), Optional.empty());
        assertThat(areas.get(Optional.of(AREA)).match()).isEqualTo(gbp("1000"));
        assertThat(areas.get(Optional.<AreaId>empty()).match()).isEqualTo(gbp("3000"));
        assertThat(RuleContext.on(DAY, Records.of(projects)).find(Project.BY_AREA, AREA))
                .containsExactly(projects.get(1));
    }

    @Test
    void aStatedTotalOfTheProgrammeAddsItUpWithThoseOfAreas() {
        Project whole = ofNone("p", "1000", "3000");
        Project part = inArea("q", "1000", "1000");
        StatedTotal total = StatedTotal.builder()
                .id(StatedTotalId.of("t"))
                .addProjects(whole.id(), part.id())
                .match(gbp("4000"))
                .build();
        RuleContext context = RuleContext.on(DAY, Records.of(List.of(whole, part, total)));

        assertThat(new StatedTotalReconciles().verdict(total, context)).isEqualTo(Verdict.satisfied());
        assertThat(new StatedTotalReconciles().verdict(total.withMatch(gbp("1000")), context))
                .isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void aTotalRowOfTheProgrammesProjectsIsFoundAmongThoseOfNoArea() {
        Project total = ofNone("total", "3000", "7000");
        Project one = ofNone("one", "1000", "3000");
        Project other = ofNone("other", "2000", "4000");

        assertThat(verdict(new ProjectIsNotATotal(), total, one, other)).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(new ProjectIsNotATotal(), total, one))
                .isEqualTo(Verdict.notApplicable("fewer than two other projects of no area have figures"));
        assertThat(verdict(new ProjectIsNotATotal(), total, inArea("one", "1000", "3000"), inArea("b", "2000", "4000")))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void oneAmountInTwoProjectsOfNoAreaIsOneFinding() {
        Project one = given("one", Optional.empty());
        Project other = given("other", Optional.empty());

        assertThat(verdict(MatchNotCountedTwice.standard(), one, other)).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(new MatchReportedByOneArea(), one, other)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void oneGrantReportedByAnAreaAndForTheProgrammeIsFound() {
        Project whole = given("whole", Optional.empty());
        Project part = given("part", Optional.of(AREA));

        for (Verdict verdict : List.of(
                verdict(new MatchReportedByOneArea(), whole, part),
                verdict(new MatchReportedByOneArea(), part, whole))) {
            assertThat(verdict).isInstanceOf(Verdict.Breached.class);
        }
        assertThat(verdict(new MatchReportedByOneArea(), part, whole).description())
                .contains("is also reported elsewhere, in project whole");
    }

    private static Project given(String id, Optional<AreaId> area) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(area)
                .title("A project")
                .addProgrammeLines(FundingLine.of(gbp("10000")))
                .addMatchLines(
                        FundingLine.of(gbp("80000")).withContributor(GIVER).withDate(DAY))
                .build();
    }
}
