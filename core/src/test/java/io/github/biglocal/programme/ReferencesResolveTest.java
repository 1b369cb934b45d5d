package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivitySpend;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.ImpactId;
import io.github.biglocal.evidence.LinksAreValid;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.AffiliationPeriod;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MemberAffiliation;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.programme.ReferencesResolve.DanglingReference;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field that holds an id, found by reflection from the programme down, so that a new one cannot be forgotten. */
class ReferencesResolveTest {
    private static final RecordType PROGRAMME = new RecordType(Programme.class);

    /** The fields from the programme to one that holds an id, such as projects, matchLines, contributor. */
    record Path(List<Method> fields) {
        Method last() {
            return fields.get(fields.size() - 1);
        }

        @Override
        public String toString() {
            return String.join(".", fields.stream().map(Method::getName).toList());
        }
    }

    static List<Path> references() {
        List<Path> found = new ArrayList<>();
        addReferences(PROGRAMME, List.of(), found);
        return found;
    }

    private static void addReferences(RecordType type, List<Method> way, List<Path> found) {
        for (Method field : type.fields()) {
            Class<?> held = RecordType.heldType(field);
            List<Method> path = Stream.concat(way.stream(), Stream.of(field)).toList();
            if (Id.class.isAssignableFrom(held)) {
                if (!field.getName().equals("id") && held != PersonId.class) {
                    found.add(new Path(path));
                }
            } else if (RecordType.all().contains(new RecordType(held))) {
                addReferences(new RecordType(held), path, found);
            }
        }
    }

    /** The programme with one of each record, in which the field at the end of a path refers to what is not there. */
    private static Programme dangling(Path path) {
        return (Programme) dangling(PROGRAMME, path.fields());
    }

    private static Object dangling(RecordType type, List<Method> path) {
        Method field = path.get(0);
        Object value;
        if (path.size() == 1) {
            value = RecordType.sample(field.getGenericReturnType(), field.getName(), Variant.TWO);
        } else {
            assertThat(field.getReturnType()).isEqualTo(List.class);
            value = List.of(dangling(new RecordType(RecordType.heldType(field)), path.subList(1, path.size())));
        }
        return type.filledBut(field.getName(), value);
    }

    private static Verdict verdict(Programme programme) {
        return new ReferencesResolve().verdict(programme, RuleContext.on(LocalDate.of(2018, 1, 1), programme));
    }

    @Test
    void aProgrammeInWhichEveryIdIsThereSatisfiesIt() {
        assertThat(verdict((Programme) PROGRAMME.filled(Variant.ONE))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void thereAreReferencesToTry() {
        assertThat(references())
                .hasSize(87)
                .extracting(Path::toString)
                .contains(
                        "grants.scheme",
                        "projects.matchLines.contributor",
                        "plans.actions.priority",
                        "statedTotals.projects");
    }

    @ParameterizedTest
    @MethodSource("references")
    void anIdThatIsNotThereIsFoundOnceAndItsFieldNamed(Path path) {
        Programme programme = dangling(path);
        Id missing = (Id) RecordType.sample(RecordType.heldType(path.last()), "", Variant.TWO);
        Class<?> list = RecordType.heldType(path.fields().get(0));
        Entity record = (Entity) new RecordType(list).filled(Variant.ONE);

        assertThat(verdict(programme))
                .isInstanceOfSatisfying(
                        Verdict.Breached.class,
                        breached -> assertThat(breached.findings())
                                .singleElement()
                                .isInstanceOfSatisfying(DanglingReference.class, finding -> {
                                    assertThat(finding.record()).isEqualTo(record.reference());
                                    assertThat(finding.about()).contains(record.reference());
                                    assertThat(finding.field())
                                            .containsPattern(path.last().getName() + "(/0)?$");
                                    assertThat(finding.aboutField()).contains(finding.field());
                                    assertThat(finding.missing().id()).isEqualTo(missing.value());
                                    assertThat(missing.getClass().getSimpleName())
                                            .isEqualTo(finding.missing().kind() + "Id");
                                }));
    }

    @Test
    void thePersonBehindAnIdHasNoRecord() {
        Programme programme = (Programme) PROGRAMME.filled(Variant.ONE);

        assertThat(verdict(programme.withRepAssignments(
                        programme.repAssignments().get(0).withRep(PersonId.of("somebody")))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void aConflictConcernsARecordThatIsThere() {
        Programme programme = (Programme) PROGRAMME.filled(Variant.ONE);
        ConflictOfInterest conflict = programme.conflictsOfInterest().get(0);
        Reference grant = programme.grants().get(0).reference();
        Reference missing = new Reference("Grant", "missing");

        assertThat(verdict(programme.withConflictsOfInterest(conflict.withConcerns(grant))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(programme.withConflictsOfInterest(conflict.withConcerns(missing))))
                .isEqualTo(Verdict.breached(new DanglingReference(conflict.reference(), "concerns", missing)));
    }

    @Test
    void aPriorityOfAnotherPlanIsNotThere() {
        Programme programme = (Programme) PROGRAMME.filled(Variant.ONE);
        Plan plan = programme.plans().get(0);
        Plan other = plan.withId(PlanId.of("other")).withPriorities();

        assertThat(verdict(programme.withPlans(plan, other))).isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void grantsAndCommissionsThatAnActivityWasPaidThroughHaveToBeThere() {
        Programme programme = (Programme) PROGRAMME.filled(Variant.ONE);
        Activity activity = programme.activities().get(0);
        ActivitySpend lost = ActivitySpend.of(activity.spend().get(0).amount())
                .withGrant(GrantId.of("lost"))
                .withCommission(CommissionId.of("lost"));

        assertThat(missing(programme.withActivities(activity.withSpend(lost))))
                .containsExactlyInAnyOrder("Grant lost", "Commission lost");
    }

    @Test
    void aPriorityOfAnActivityIsLookedForInThePlanItNames() {
        Programme programme = (Programme) PROGRAMME.filled(Variant.ONE);
        Activity activity = programme.activities().get(0);
        String priority = "Priority " + activity.priorities().get(0);

        assertThat(missing(programme.withActivities(activity.withPlan(Optional.empty()))))
                .containsExactly(priority);
        assertThat(missing(programme.withActivities(activity.withPlan(PlanId.of("lost")))))
                .containsExactly("Plan lost");
        assertThat(missing(programme.withPlans(
                        programme.plans().get(0).withPriorities().withActions())))
                .containsOnly(priority);
    }

    private static List<String> missing(Programme programme) {
        return ((Verdict.Breached) verdict(programme))
                .findings().stream()
                        .map(finding -> ((DanglingReference) finding).missing().toString())
                        .toList();
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        DanglingReference finding =
                new DanglingReference(new Reference("Grant", "g1"), "area", new Reference("Area", "a9"));

        assertThat(finding.problem())
                .isEqualTo("There is no record of area a9, but the grant refers to it under \"area\".");
        assertThat(finding.repair()).isEqualTo("Record area a9, or correct the reference to it.");
        assertThat(finding.repairs())
                .containsExactly(
                        Repair.correct(new Reference("Grant", "g1"), "area"),
                        Repair.record(new Reference("Area", "a9"), "id"));
    }

    @ParameterizedTest
    @CsvSource({
        "matchLines/2/contributor, '\"match lines\" (3rd entry, contributor)'",
        "members/Person-7/affiliations/0/organisation, '\"members\" (Person-7, affiliations, 1st entry, organisation)'",
        "incorporatedAs, '\"incorporated as\"'",
    })
    void theFieldIsToldInWords(String field, String words) {
        assertThat(new DanglingReference(new Reference("Project", "d"), field, new Reference("Organisation", "o"))
                        .problem())
                .isEqualTo("There is no record of organisation o, but the project refers to it under " + words + ".");
    }

    @Test
    void aLinkOfTheGoldenThreadToWhatIsNotThereIsOneFinding() {
        Impact impact = Impact.builder()
                .id(ImpactId.of("i"))
                .area(AreaId.of("a"))
                .title("t")
                .addLeadsTo(ImpactId.of("i"), ImpactId.of("lost"))
                .build();
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("n")
                .addAreas(Area.builder().id(AreaId.of("a")).name("n").build())
                .addImpacts(impact)
                .build();
        RuleSet both = RuleSet.of(List.of(new ReferencesResolve(), new LinksAreValid()));

        assertThat(both.check(programme, LocalDate.of(2018, 1, 1)).open())
                .extracting(finding -> finding.finding().getClass().getSimpleName() + " "
                        + finding.finding().aboutField().orElseThrow())
                .as("the loop is another fact, of the same field")
                .containsExactlyInAnyOrder("DanglingReference leadsTo/1", "SelfLoop leadsTo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "a/b", "a~1b", "members"})
    void aMemberIsNamedByItsIdWhateverThatIs(String id) {
        Member member = Member.builder()
                .id(PersonId.of(id))
                .addTerm(Periods.parse("2016-01-01/.."))
                .addAffiliations(AffiliationPeriod.nominee(
                        MemberAffiliation.LTO_NOMINEE, OrganisationId.of("nobody"), Periods.parse("2016-01-01/..")))
                .build();
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("b"))
                .area(AreaId.of("a"))
                .name("B")
                .addMembers(member)
                .build();
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addAreas(Area.builder().id(AreaId.of("a")).name("A").build())
                .addPartnerships(board)
                .build();

        assertThat(verdict(programme).description())
                .contains("refers to it under \"members\" (" + id + ", affiliations, 1st entry, organisation).");
    }
}
