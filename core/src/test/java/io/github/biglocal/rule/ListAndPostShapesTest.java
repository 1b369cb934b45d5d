package io.github.biglocal.rule;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static io.github.biglocal.rule.Infos.info;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.funding.AgreementPart;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.support.RepAssignment;
import io.github.biglocal.support.RepAssignmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of lists (all present, each part has) and of posts (in post, one at a time), and what all shapes share. */
class ListAndPostShapesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final AreaId AREA_ID = AreaId.of("a");
    private static final Area AREA = Area.builder().id(AREA_ID).name("n").build();
    private static final Reference AREA_REFERENCE = new Reference("Area", "a");
    private static final Plan PLAN =
            Plan.builder().id(PlanId.of("p")).area(AREA_ID).build();
    private static final Reference PLAN_REFERENCE = new Reference("Plan", "p");
    private static final FundingAgreement AGREEMENT = FundingAgreement.builder()
            .id(FundingAgreementId.of("f"))
            .area(AREA_ID)
            .lto(OrganisationId.of("o"))
            .amount(Money.parse("GBP 1"))
            .build();

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static Answer kind(Verdict verdict) {
        return verdict.answer();
    }

    private static Finding finding(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Breached.class);
        assertThat(((Verdict.Breached) verdict).findings()).hasSize(1);
        return ((Verdict.Breached) verdict).findings().get(0);
    }

    // All present.

    private static AllPresent.Builder<FundingAgreement> parts() {
        return AllPresent.of(FundingAgreement.class, info("has-parts"))
                .list("parts", "which parts are on file", FundingAgreement::parts);
    }

    private static AllPresent<FundingAgreement> allParts() {
        return parts().having(List.of(AgreementPart.values())).build();
    }

    @ParameterizedTest
    @CsvSource({
        "'', UNKNOWN",
        "OFFER_LETTER, BREACHED",
        "OFFER_LETTER PAYMENT_SCHEDULE, BREACHED",
        "OFFER_LETTER TERMS_AND_CONDITIONS PAYMENT_SCHEDULE, SATISFIED"
    })
    void aListHasAllThatItShould(String recorded, Answer expected) {
        Set<AgreementPart> there = EnumSet.noneOf(AgreementPart.class);
        for (String part : List.of(recorded.split(" ", -1))) {
            if (!part.isEmpty()) {
                there.add(AgreementPart.valueOf(part));
            }
        }

        assertThat(kind(allParts().verdict(AGREEMENT.withParts(there), among())))
                .isEqualTo(expected);
    }

    @Test
    void whatIsNotThereIsNamedInTheOrderItIsAskedFor() {
        Finding two = finding(allParts().verdict(AGREEMENT.withParts(AgreementPart.PAYMENT_SCHEDULE), among()));
        Finding one = finding(allParts()
                .verdict(AGREEMENT.withParts(AgreementPart.PAYMENT_SCHEDULE, AgreementPart.OFFER_LETTER), among()));

        assertThat(two.problem()).isEqualTo("Not on record: offer letter and terms and conditions.");
        assertThat(two.repair()).isEqualTo("Record offer letter and terms and conditions.");
        assertThat(two.aboutField()).contains("parts");
        assertThat(two.repairs()).as("no single change is enough").isEmpty();
        assertThat(one.repairs()).containsExactly(Repair.record(new Reference("FundingAgreement", "f"), "parts"));
        assertThat(((Incomplete) two).missing()).containsExactly("OFFER_LETTER", "TERMS_AND_CONDITIONS");
        assertThat(allParts().findingTypes()).containsExactly(Incomplete.class);
    }

    @Test
    void anEmptyListIsNotKnown() {
        assertThat(allParts().verdict(AGREEMENT, among()))
                .isEqualTo(Verdict.unknown(AGREEMENT, "parts", "which parts are on file"));
    }

    @Test
    void whereNothingIsAskedForAnEmptyListIsEnough() {
        AllPresent<FundingAgreement> since2020 = parts().having((agreement, context) ->
                        context.asOf().getYear() < 2020 ? List.of() : List.of(AgreementPart.OFFER_LETTER))
                .build();

        assertThat(since2020.verdict(AGREEMENT, RuleContext.on(LocalDate.of(2019, 12, 31))))
                .isEqualTo(Verdict.satisfied());
        assertThat(since2020.verdict(AGREEMENT, RuleContext.on(LocalDate.of(2020, 1, 1))))
                .extracting(Verdict::description)
                .isEqualTo("Not known: which parts are on file.");
    }

    @Test
    void theMakersWordsMayNameWhatIsMissingAndNothingElse() {
        FundingAgreement agreement = AGREEMENT.withParts(AgreementPart.OFFER_LETTER);
        AllPresent.Builder<FundingAgreement> builder = parts().having(List.of(AgreementPart.values()))
                .problem("the agreement is without {missing}")
                .repair("put {missing} on file");
        Finding finding = finding(builder.build().verdict(agreement, among()));

        assertThat(finding.problem()).isEqualTo("The agreement is without terms and conditions and payment schedule.");
        assertThat(finding.repair()).isEqualTo("Put terms and conditions and payment schedule on file.");
        assertThat(finding)
                .isEqualTo(finding(parts().having(EnumSet.allOf(AgreementPart.class))
                        .problem("the agreement is without {missing}")
                        .repair("put {missing} on file")
                        .build()
                        .verdict(agreement, among())))
                .isNotEqualTo(finding(builder.repair("Other words.").build().verdict(agreement, among())));
        assertRefused("Template", "text", () -> parts().problem("{parts} are not there."));
        assertThatIllegalArgumentException().isThrownBy(() -> parts().repair("Add {number}."));
        assertRefused(
                "Incomplete",
                "missing",
                () -> new Incomplete(AREA_REFERENCE, "parts", List.of(), new Template("a"), new Template("b")));
    }

    @Test
    void theListAndWhatItShouldHaveHaveToBeGiven() {
        assertRefused("AllPresent", "list, having", parts()::build);
        assertRefused(
                "AllPresent",
                "list, having",
                AllPresent.of(Plan.class, info("a")).having(List.of("b"))::build);
    }

    // Each has.

    private static EachHas.Builder<Plan> costed() {
        return EachHas.of(Plan.class, info("costed"))
                .each(
                        "actions",
                        "the plan's actions",
                        Plan::actions,
                        action -> action.id().value(),
                        "cost",
                        "what the action costs",
                        action -> action.cost().isPresent())
                .problem("{number} of {all} actions have no cost")
                .repair("record what they cost");
    }

    /** A plan with an action for each character, a plus for one that has a cost. */
    private static Plan plan(String costs) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < costs.length(); i++) {
            Action action = Action.builder()
                    .id(ActionId.of("a" + actions.size()))
                    .title("t")
                    .build();
            actions.add(costs.charAt(i) == '+' ? action.withCost(Money.parse("GBP 0")) : action);
        }
        return PLAN.withActions(actions);
    }

    @ParameterizedTest
    @CsvSource({
        "'', UNKNOWN",
        "+, SATISFIED",
        "++, SATISFIED",
        "+-, BREACHED",
        "-++, BREACHED",
        "-, UNKNOWN",
        "--, UNKNOWN"
    })
    void eachPartHasItOrIsFound(String costs, Answer expected) {
        assertThat(kind(costed().build().verdict(plan(costs), among()))).isEqualTo(expected);
    }

    @Test
    void partsThatLackItAreCountedAndNamed() {
        Finding two = finding(costed().build().verdict(plan("-+-"), among()));
        Finding one = finding(costed().build().verdict(plan("+-+"), among()));

        assertThat(two.problem()).isEqualTo("2 of 3 actions have no cost.");
        assertThat(two.repair()).isEqualTo("Record what they cost.");
        assertThat(two.aboutField()).contains("actions");
        assertThat(two.repairs()).as("no single change is enough").isEmpty();
        assertThat(((PartsWithout) two).parts()).containsExactly("a0", "a2");
        assertThat(one.repairs()).containsExactly(Repair.record(PLAN_REFERENCE, "actions/a1/cost"));
        assertThat(two)
                .isEqualTo(finding(costed().build().verdict(plan("-+-"), among())))
                .isNotEqualTo(one);
        assertThat(costed().build().findingTypes()).containsExactly(PartsWithout.class);
    }

    @Test
    void wherePartsAreNotThereOrNoneHasItThatIsWhatToFindOut() {
        assertThat(costed().build().verdict(plan(""), among()))
                .isEqualTo(Verdict.unknown(PLAN, "actions", "the plan's actions"));
        assertThat(costed().build().verdict(plan("--"), among()))
                .as("one that has a cost shows that costs are recorded, and that the other has none")
                .isEqualTo(Verdict.unknown(
                        List.of(
                                new Missing(PLAN_REFERENCE, "actions/a0/cost", "what the action costs"),
                                new Missing(PLAN_REFERENCE, "actions/a1/cost", "what the action costs")),
                        1));
    }

    @Test
    void partsWithoutAnIdAreNamedByTheirPlace() {
        EachHas<Plan> rule = EachHas.of(Plan.class, info("named"))
                .each(
                        "actions",
                        "the actions",
                        Plan::actions,
                        action -> "",
                        "cost",
                        "the cost",
                        action -> action.cost().isPresent())
                .problem("a")
                .repair("b")
                .build();

        assertThat(((PartsWithout) finding(rule.verdict(plan("+-"), among()))).parts())
                .containsExactly("1");
    }

    @Test
    void aRuleDoesNotChangeWithTheBuilderItWasMadeWith() {
        EachHas.Builder<Plan> builder = costed();
        EachHas<Plan> made = builder.build();
        Verdict before = made.verdict(plan("+-"), among());
        builder.problem("Another.").repair("Another.").unless("always", (plan, context) -> true);

        assertThat(made.verdict(plan("+-"), among())).isEqualTo(before);
    }

    @Test
    void partsProblemAndRepairHaveToBeGiven() {
        assertRefused(
                "EachHas",
                "parts, problem, repair",
                EachHas.of(Plan.class, info("a")).problem("b").repair("c")::build);
        assertRefused(
                "EachHas",
                "parts, problem, repair",
                EachHas.of(Plan.class, info("a"))
                        .each("actions", "b", Plan::actions, action -> "", "cost", "c", action -> true)
                        .problem("d")::build);
        assertThatIllegalArgumentException().isThrownBy(() -> costed().problem("{parts} lack it."));
        assertThatIllegalArgumentException().isThrownBy(() -> costed().repair("{missing}"));
    }

    // Posts.

    private static RepAssignment rep(String id, String period) {
        return RepAssignment.builder()
                .id(RepAssignmentId.of(id))
                .area(AREA_ID)
                .rep(PersonId.of(id))
                .period(Optional.ofNullable(period).map(Periods::parse))
                .build();
    }

    private static List<Holding> reps(Area area, RuleContext context) {
        return context.find(RepAssignment.BY_AREA, area.id()).stream()
                .map(rep -> Holding.of(rep, "period", rep.period()))
                .toList();
    }

    private static final InPost<Area> IN_POST = InPost.of(Area.class, info("in-post"))
            .post("a rep", RepAssignment.class, ListAndPostShapesTest::reps)
            .build();
    private static final OneAtATime<Area> ONE = OneAtATime.of(Area.class, info("one"))
            .post("rep", ListAndPostShapesTest::reps)
            .build();

    /** Records of reps: periods with a bar between, a question mark for one that is not recorded. */
    private static RuleContext withReps(String periods) {
        List<Entity> reps = new ArrayList<>();
        for (String period : periods.isEmpty() ? new String[0] : periods.split("\\|")) {
            reps.add(rep("r" + reps.size(), period.equals("?") ? null : period));
        }
        return RuleContext.on(DAY, Records.of(reps));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01/2020-02-28, BREACHED",
        "2015-01-01/2020-02-29, SATISFIED",
        "2020-02-29/.., SATISFIED",
        "../.., SATISFIED",
        "2020-03-01/.., UNKNOWN",
        "'', UNKNOWN",
        "?, UNKNOWN",
        "?|2015-01-01/2019-12-31, UNKNOWN",
        "?|2015-01-01/.., SATISFIED",
        "2015-01-01/2019-12-31|2020-03-01/.., BREACHED"
    })
    void aPostIsHeldOnTheDay(String periods, Answer expected) {
        assertThat(kind(IN_POST.verdict(AREA, withReps(periods)))).isEqualTo(expected);
    }

    @Test
    void aVacancySaysUntilWhenThePostWasHeld() {
        Finding finding =
                finding(IN_POST.verdict(AREA, withReps("2012-01-01/2014-12-31|2015-01-01/2019-12-31|2020-03-01/..")));

        assertThat(((Vacancy) finding).lastHeld()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(finding.problem())
                .isEqualTo("There is no longer a rep; the appointment of the last ended on 31 December 2019.");
        assertThat(finding.repair()).isEqualTo("Appoint a rep, or correct the dates of the last one.");
        assertThat(finding.repairs()).containsExactly(Repair.add(AREA_REFERENCE, "RepAssignment", 1));
        assertThat(IN_POST.findingTypes()).containsExactly(Vacancy.class);
    }

    @Test
    void whoWasInPostIsNotKnownWhereDatesAreNotRecordedOrNobodyIs() {
        assertThat(IN_POST.verdict(AREA, withReps("")))
                .isEqualTo(Verdict.unknown(Missing.records(AREA, RepAssignment.class, "whether there was ever a rep")));
        assertThat(IN_POST.verdict(AREA, withReps("2021-01-01/..")))
                .isEqualTo(Verdict.unknown(Missing.records(
                        AREA, RepAssignment.class, "whether there was a rep before the first one on record")));
        assertThat(IN_POST.verdict(AREA, withReps("?|?|2015-01-01/2015-12-31")))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                Missing.of(rep("r0", null), "period", "when a rep was in post"),
                                Missing.of(rep("r1", null), "period", "when a rep was in post")),
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_APPLICABLE, 0",
        "2015-01-01/2019-12-31, SATISFIED, 0",
        "2015-01-01/.., SATISFIED, 0",
        "2015-01-01/2020-02-28|2020-02-29/.., SATISFIED, 0",
        "2015-01-01/2020-02-29|2020-02-29/.., BREACHED, 0",
        "2015-01-01/..|2020-02-29/..|?, BREACHED, 0",
        "?, SATISFIED, 0",
        "2015-01-01/..|?, UNKNOWN, 1",
        "?|?, UNKNOWN, 1",
        "?|?|?, UNKNOWN, 2",
        "2015-01-01/..|?|?, UNKNOWN, 1",
        "2015-01-01/2019-12-31|?|?, UNKNOWN, 1"
    })
    void onlyOneHoldsAPostOnTheDay(String periods, Answer expected, int settledBy) {
        Verdict verdict = ONE.verdict(AREA, withReps(periods));

        assertThat(kind(verdict)).isEqualTo(expected);
        if (verdict instanceof Verdict.Unknown unknown) {
            assertThat(unknown.settledBy()).isEqualTo(settledBy);
            assertThat(unknown.missing())
                    .hasSize((int) periods.chars().filter(c -> c == '?').count())
                    .allSatisfy(missing -> {
                        assertThat(missing.field()).isEqualTo("period");
                        assertThat(missing.what()).isEqualTo("when the rep was in post");
                    });
        }
    }

    @Test
    void severalAtOnceAreNamed() {
        Finding finding = finding(ONE.verdict(AREA, withReps("2015-01-01/..|2016-01-01/2016-12-31|2017-01-01/..")));

        assertThat(finding)
                .isEqualTo(new SeveralAtOnce(
                        "rep", List.of(new Reference("RepAssignment", "r0"), new Reference("RepAssignment", "r2"))));
        assertThat(finding.problem()).isEqualTo("2 reps are recorded at the same time: r0 and r2.");
        assertThat(finding.repair()).isEqualTo("Correct the dates so that one rep ends before the next begins.");
        assertThat(finding.repairs()).isEmpty();
        assertThat(ONE.findingTypes()).containsExactly(SeveralAtOnce.class);
        assertRefused("SeveralAtOnce", "holders", () -> new SeveralAtOnce("rep", List.of(AREA_REFERENCE)));
    }

    @Test
    void thePostHasToBeGiven() {
        assertRefused("InPost", "post", InPost.of(Area.class, info("a"))::build);
        assertRefused("OneAtATime", "post", OneAtATime.of(Area.class, info("a"))::build);
    }

    // What all shapes share.

    private static EachHas<Plan> withReasonsAndNeeds() {
        return costed().needing("when it was submitted", "submitted", Plan::submitted)
                .unless(
                        "the plan was replaced",
                        (plan, context) -> plan.replaced().isPresent())
                .unless(
                        "the plan is a draft",
                        (plan, context) -> plan.draftingBegan().isPresent())
                .needing((plan, context) -> context.one(plan.area()))
                .build();
    }

    @Test
    void aReasonWhyTheQuestionDoesNotAriseComesBeforeWhatIsNotKnownAndBothBeforeTheComparison() {
        Plan breaching = plan("+-");

        assertThat(withReasonsAndNeeds().verdict(breaching.withReplaced(DAY).withDraftingBegan(DAY), among()))
                .isEqualTo(Verdict.notApplicable("the plan was replaced"));
        assertThat(withReasonsAndNeeds().verdict(breaching.withDraftingBegan(DAY), among()))
                .isEqualTo(Verdict.notApplicable("the plan is a draft"));
        assertThat(withReasonsAndNeeds().verdict(breaching, among()))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                Missing.of(breaching, "submitted", "when it was submitted"),
                                Missing.record(AREA_ID, "the record of the area, which is missing")),
                        2));
        assertThat(withReasonsAndNeeds().verdict(breaching.withSubmitted(DAY), among()))
                .isEqualTo(Verdict.unknown(Missing.record(AREA_ID, "the record of the area, which is missing")));
        assertThat(withReasonsAndNeeds().verdict(breaching.withSubmitted(DAY), among(AREA)))
                .isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void aReasonIsSomethingToSay() {
        assertThatIllegalArgumentException().isThrownBy(() -> costed().unless(" ", (plan, context) -> true));
    }
}
