package io.github.biglocal.programme;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    @ParameterizedTest
    @MethodSource("lists")
    void findsARecordByItsOwnKindOfIdOrItsReference(Method list) throws ReflectiveOperationException {
        Class<? extends Entity> kind = RecordType.heldType(list).asSubclass(Entity.class);
        Entity record = filled.all(kind).get(0);
        Method id = kind.getMethod("id");
        Object missing = RecordType.sample(id.getReturnType(), "id", Variant.TWO);
        EntityId<?> its = (EntityId<?>) id.invoke(record);

        assertThat(its.type()).isEqualTo(kind);
        assertThat(filled.find(its)).isEqualTo(Optional.of(record));
        assertThat(filled.find((EntityId<?>) missing)).isEmpty();
        assertThat(filled.find(record.reference())).contains(record);
        assertThat(filled.find(new Reference(kind.getSimpleName(), "missing"))).isEmpty();
    }

    static Stream<RecordType> entities() {
        return RecordType.all().stream().filter(type -> Entity.class.isAssignableFrom(type.type()));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void everyKindOfRecordIsInAListOrWithinAnother(RecordType kind) {
        assertThat(filled.all(kind.type().asSubclass(Entity.class)))
                .as("records of the kind %s: it needs a list and a line of LISTS, or a line of recordsWithin()", kind)
                .isNotEmpty();
    }

    @Test
    void givesTheRecordsWithinOthersInTheirOrderButDoesNotFindThemById() {
        Partnership one = Boards.board(1, 1);
        Partnership two = Boards.board(1, 0).withId(PartnershipId.of("q"));
        Plan plan = filled.plans().get(0);
        Plan another = plan.withId(PlanId.of("another"))
                .withPriorities(plan.priorities().get(0).withTitle("another"))
                .withActions();
        Programme programme = filled.withPartnerships(one, two).withPlans(plan, another);

        assertThat(programme.all(Member.class))
                .extracting(member -> member.id().value())
                .containsExactly("r0", "n0", "r0");
        assertThat(programme.all(Priority.class))
                .containsExactly(plan.priorities().get(0), another.priorities().get(0));
        assertThat(programme.all(Action.class)).isEqualTo(plan.actions()).hasSize(1);
        assertThat(programme.find(programme.all(Member.class).get(0).reference()))
                .isEmpty();
    }

    /** Asked of members, which are within partnerships. */
    private static final class MemberHasAnOffice extends Rule<Member> {
        MemberHasAnOffice() {
            super(
                    RuleInfo.of("partnership", RuleId.of("member-has-an-office"), RuleKind.PRACTICE)
                            .title("t")
                            .rationale("r")
                            .source(Citation.of("s"))
                            .build(),
                    Member.class);
        }

        @Override
        protected Verdict judge(Member member, RuleContext context) {
            return member.offices().isEmpty()
                    ? Verdict.unknown(member, "offices", "which offices the member holds")
                    : Verdict.satisfied();
        }
    }

    @Test
    void aRuleMayAskSomethingOfRecordsWithinOthers() {
        Report report =
                RuleSet.of(List.of(new MemberHasAnOffice())).check(filled.withPartnerships(Boards.board(2, 1)), DAY);

        assertThat(report.rulesWithoutSubjects()).isEmpty();
        assertThat(report.results())
                .extracting(result -> result.about().toString())
                .containsExactly("Member n0", "Member r0", "Member r1");
    }

    @Test
    void findsTheFirstOfSeveralRecordsWithAnId() {
        Area first = Area.builder().id(AreaId.of("x")).name("first").build();
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("n")
                .addAreas(first, first.withName("second"))
                .build();

        assertThat(programme.find(AreaId.of("x"))).contains(first);
        assertThat(programme.find(AreaId.of("y"))).isEmpty();
        assertThat(programme.find(GrantId.of("x"))).isEmpty();
        assertThat(programme.find(programme.reference())).contains(programme);
    }

    @Test
    void givesNothingOfAKindOfWhichNothingIsRecorded() {
        Programme empty = Programme.builder().id(ProgrammeId.of("p")).name("n").build();

        assertThat(empty.all(Area.class)).isEmpty();
        assertThat(empty.all(Member.class)).isEmpty();
        assertThat(empty.all(Entity.class)).containsExactly(empty);
    }

    @Test
    void theStandardRulesRunOnAnyOfItWithoutFailing() {
        Report report = BigLocalRules.all().check(filled, DAY);

        assertThat(report.failed()).isEmpty();
        assertThat(report.rulesWithoutSubjects()).isEmpty();
        assertThat(BigLocalRules.all()
                        .check(
                                Programme.builder()
                                        .id(ProgrammeId.of("p"))
                                        .name("n")
                                        .build(),
                                DAY)
                        .failed())
                .isEmpty();
    }

    @Test
    void theStandardRulesSayTheSameInWhateverOrderTheRecordsAre() {
        Programme programme = filled.withProjects(
                        Stream.concat(TableOne.PROJECTS.stream(), Stream.of(TableOne.FIFTH_BLOCK))
                                .toList())
                .withPlans(plans())
                .withAreas(Stream.of("c", "a", "b")
                        .map(id -> filled.areas().get(0).withId(AreaId.of(id)))
                        .toList());
        RuleSet rules = BigLocalRules.all();
        Report expected = rules.check(programme, DAY, Retention.EVERYTHING);
        Random random = new Random(12);
        for (int i = 0; i < 20; i++) {
            assertThat(rules.check(shuffled(programme, random), DAY, Retention.EVERYTHING))
                    .isEqualTo(expected);
        }
        // About 85; every new rule may find something.
        assertThat(expected.open()).hasSizeGreaterThan(75);
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

    @ParameterizedTest
    @MethodSource("lists")
    void aRecordOfAnyKindIsPutInThePlaceOfTheOneWithItsIdOrAdded(Method list) {
        Class<? extends Entity> kind = RecordType.heldType(list).asSubclass(Entity.class);
        Entity record = filled.all(kind).get(0);
        Entity other = (Entity) new RecordType(kind).filled(Variant.TWO);

        assertThat(filled.replacing(record)).isEqualTo(filled);
        assertThat(filled.replacing(other).all(kind)).isEqualTo(List.of(record, other));
        assertThat(filled.replacing(other).replacing(record)).isEqualTo(filled.replacing(other));
    }

    @Test
    void replacingManyIsReplacingOneAfterTheOther() {
        Random random = new Random(9);
        Programme other = (Programme) TYPE.filled(Variant.TWO);
        Grant grant = filled.grants().get(0);
        List<Entity> records = new ArrayList<>(other.recordsWithin());
        for (int i = 0; i < 30; i++) {
            records.add(grant.withId(GrantId.of("g" + i % 7)).withTitle("title " + i));
        }
        Programme twice = filled.withGrants(grant, grant.withTitle("of the same id"));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(records, random);
            Programme folded = twice;
            for (Entity record : records) {
                folded = folded.replacing(record);
            }

            assertThat(twice.replacingAll(records)).isEqualTo(folded);
        }
        assertThat(twice.replacingAll(List.of())).isSameAs(twice);
    }

    @Test
    void findsByAnIndexOutsideARule() {
        Grant grant = filled.grants().get(0);

        assertThat(filled.find(Grant.BY_SCHEME, grant.scheme().orElseThrow())).containsExactly(grant);
        assertThat(filled.find(Grant.BY_SCHEME, SchemeId.of("lost"))).isEmpty();
    }

    @Test
    void aConflictBelongsWhereItsPartnershipDoesWhateverItConcerns() {
        Grant elsewhere = filled.grants().get(0).withId(GrantId.of("elsewhere")).withArea(AreaId.of("b"));
        ConflictOfInterest conflict = filled.conflictsOfInterest().get(0).withConcerns(elsewhere.reference());

        assertThat(filled.replacingAll(List.of(elsewhere, conflict)).areaOf(conflict.reference()))
                .contains(AreaId.of("AreaId-1"));
    }

    @Test
    void aPartOfARecordIsReplacedWithTheRecordItStandsIn() {
        Member member = filled.partnerships().get(0).members().get(0);

        assertRefused("Programme", "record", () -> filled.replacing(member));
    }

    // Where a record belongs.

    @ParameterizedTest
    @MethodSource("lists")
    void everyRecordBelongsToTheAreaItNamesOrLeadsTo(Method list) {
        Class<? extends Entity> kind = RecordType.heldType(list).asSubclass(Entity.class);

        assertThat(filled.areaOf(filled.all(kind).get(0).reference()))
                .isEqualTo(
                        kind == Organisation.class
                                ? Optional.empty()
                                : Optional.of(filled.areas().get(0).id()));
    }

    @Test
    void aPartOfARecordBelongsWhereTheRecordDoes() {
        Partnership partnership = filled.partnerships().get(0);
        Plan plan = filled.plans().get(0);

        assertThat(Stream.of(partnership.members(), partnership.termsOfReference(), plan.priorities(), plan.actions())
                        .flatMap(List::stream)
                        .map(part -> filled.areaOf(part.reference())))
                .hasSize(4)
                .containsOnly(Optional.of(AreaId.of("AreaId-1")));
    }

    @Test
    void whatIsOfSeveralAreasOrOfNoneBelongsToNoArea() {
        Survey survey = filled.surveys().get(0).withAnsweredBy(AreaId.of("a"), AreaId.of("b"));

        assertThat(filled.withSurveys(survey).areaOf(survey.reference())).isEmpty();
        assertThat(filled.areaOf(filled.reference())).isEmpty();
        assertThat(filled.areaOf(new Reference("Grant", "lost"))).isEmpty();
    }
}
