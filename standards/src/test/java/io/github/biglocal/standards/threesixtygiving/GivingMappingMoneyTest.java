package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.ImmutableProgramme;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

/** Each pound goes out and comes in once, and none is lost without a word. */
class GivingMappingMoneyTest {
    private static final GivingMapping MAPPING = GivingMapping.localTrust();
    private static final AreaId REVOE = AreaId.of("revoe");
    private static final Area AREA = Area.builder().id(REVOE).name("Revoe").build();
    private static final OrganisationId LTO = OrganisationId.of("lto");
    private static final LocalDate DAY = LocalDate.of(2017, 5, 3);

    private static ImmutableProgramme.Builder programme() {
        return Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name("Big Local")
                .addAreas(AREA)
                .addOrganisations(Organisation.builder()
                        .id(LTO)
                        .name("Community Trust")
                        .addOrgIds(OrgId.parse("GB-CHC-1999999"))
                        .build());
    }

    private static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static FundingAgreement agreement(String id, String amount) {
        return FundingAgreement.builder()
                .id(FundingAgreementId.of(id))
                .area(REVOE)
                .lto(LTO)
                .amount(pounds(amount))
                .build();
    }

    private static Drawdown drawdown(String id, String amount) {
        return Drawdown.builder()
                .id(DrawdownId.of(id))
                .agreement(FundingAgreementId.of("ag"))
                .date(DAY)
                .planMoney(pounds(amount))
                .build();
    }

    private static Grant grant(String id, String amount) {
        return Grant.builder()
                .id(GrantId.of(id))
                .area(REVOE)
                .title("Seeds and tools")
                .amountAwarded(pounds(amount))
                .awardDate(DAY)
                .build();
    }

    private static List<String> reasons(Mapped<?> mapped, Entity record) {
        return mapped.losses().stream()
                .filter(loss -> loss.record().equals(record.reference()))
                .map(loss -> loss.field() + ": " + loss.reason())
                .toList();
    }

    private static BigDecimal awarded(Mapped<GivingPackage> published) {
        return published.value().grants().stream()
                .map(grant -> grant.amountAwarded().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // Out

    @Test
    void anAwardIsPublishedAtWhatItLastWasAndNotAtAllIfItWasWithdrawn() {
        Grant reduced =
                grant("g1", "5000").withAmountChanges(AmountChange.of(LocalDate.of(2018, 1, 1), pounds("1000")));
        Grant withdrawn = grant("g2", "5000").withWithdrawn(LocalDate.of(2018, 1, 1));
        Mapped<GivingPackage> published =
                MAPPING.toGiving(programme().addGrants(reduced, withdrawn).build());
        String one = "360Giving has one amount awarded: the last one is published.";

        assertThat(awarded(published)).isEqualByComparingTo("1000");
        assertThat(reasons(published, reduced)).containsExactly("/amountAwarded: " + one, "/amountChanges: " + one);
        assertThat(reasons(published, withdrawn)).containsExactly(": The award was withdrawn.");
    }

    @Test
    void aLoanThatWasWithdrawnIsPublishedAtWhatWasPaidOfIt() {
        Loan loan = Loan.builder()
                .id(LoanId.of("l1"))
                .area(REVOE)
                .title("Van")
                .amountLent(pounds("2000"))
                .addPayments(Payment.of(DAY, pounds("500")))
                .withdrawn(LocalDate.of(2018, 1, 1))
                .build();
        Loan unpaid = loan.withId(LoanId.of("l2")).withPayments();
        Mapped<GivingPackage> published =
                MAPPING.toGiving(programme().addLoans(loan, unpaid).build());

        assertThat(awarded(published)).isEqualByComparingTo("500");
        assertThat(reasons(published, unpaid)).containsExactly(": The loan was withdrawn before any of it was paid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12000-01-01", "-0001-12-31", "+10000-01-01"})
    void aDayThatCannotBeWrittenIsNamedAndAllElseIsPublished(LocalDate odd) {
        String reason = "A date of 360Giving has a year of four digits, and this one has not.";
        Grant grant = grant("g1", "5000").withAwardDate(odd).withPayments(Payment.of(odd, pounds("40")));
        FundingAgreement agreement = agreement("ag", "100000").withPeriod(LocalDateRange.ofUnboundedEnd(odd));
        Drawdown drawdown = drawdown("d1", "50").withDate(odd);
        Mapped<GivingPackage> published = MAPPING.toGiving(programme()
                .addGrants(grant)
                .addFundingAgreements(agreement)
                .addDrawdowns(drawdown)
                .build());

        assertThat(awarded(published)).isEqualByComparingTo("105000");
        assertThat(published.value().grants())
                .extracting(each -> each.amountDisbursed().orElseThrow())
                .containsExactly(new BigDecimal("50"), new BigDecimal("40"));
        assertThat(reasons(published, grant)).containsExactly("/awardDate: " + reason, "/payments: " + reason);
        assertThat(reasons(published, agreement)).containsExactly("/period: " + reason);
        assertThat(reasons(published, drawdown)).containsExactly(": " + reason);
    }

    @ParameterizedTest
    @CsvSource({"9999-12-31, true", "0000-01-01, true", "+10000-01-01, false", "-0001-12-31, false"})
    void anEndowmentHasADayOfFourDigits(LocalDate awarded, boolean isTaken) {
        ThrowableAssert.ThrowingCallable call = () -> MAPPING.withEndowment(pounds("200"), awarded);

        if (isTaken) {
            assertThatCode(call).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(call).isInstanceOf(InvalidValueException.class).hasMessageContaining("four digits");
        }
    }

    @Test
    void theDrawdownsOfTwoAgreementsWithOneIdArePaidOnce() {
        Drawdown drawdown = drawdown("d1", "50000");
        Mapped<GivingPackage> published = MAPPING.toGiving(programme()
                .addFundingAgreements(agreement("ag", "100000"), agreement("ag", "200000"))
                .addDrawdowns(drawdown)
                .build());

        assertThat(published.value().grants())
                .extracting(GivingGrant::amountDisbursed)
                .containsExactly(Optional.of(new BigDecimal("50000")), Optional.empty());
        assertThat(published.value().grants())
                .extracting(award -> award.id().orElseThrow())
                .containsExactly("360G-LocalTrust-agreement-ag", "360G-LocalTrust-agreement-ag-2");
        assertThat(reasons(published, agreement("ag", "1")))
                .containsExactly("/id: Another record before it has the same id.");
    }

    @Test
    void anEndowmentWhoseFunderIsNotRecordedIsReportedAsNotPublished() {
        Programme programme =
                programme().addFundingAgreements(agreement("ag", "100000")).build();
        Mapped<GivingPackage> published =
                MAPPING.withEndowment(pounds("200000000"), DAY).toGiving(programme);

        assertThat(published.value().grants()).hasSize(1);
        assertThat(reasons(published, programme))
                .contains(
                        "/roles: The endowment is not published: the programme does not record who has the role of the"
                                + " funder.");
    }

    /** A link for each grant and each award of an area would be four million. */
    @Test
    void theGrantsWithoutADayInAnAreaOfManyAwardsAreNotLinkedToEachOfThem() {
        Programme programme = programme()
                .addAllFundingAgreements(IntStream.range(0, 2_000)
                        .mapToObj(i -> agreement("a" + i, "100"))
                        .toList())
                .addAllGrants(IntStream.range(0, 2_000)
                        .mapToObj(i -> grant("g" + i, "10").withAwardDate(Optional.empty()))
                        .toList())
                .build();

        assertThat(MAPPING.toGiving(programme).value().grants())
                .hasSize(4_000)
                .allSatisfy(grant -> assertThat(grant.relatedActivities()).isEmpty());
    }

    @Test
    void ofTwoAllocationsNoneIsGuessedToBeThatOfAGrant() {
        Allocation allocation = Allocation.builder()
                .id(AllocationId.of("one"))
                .area(REVOE)
                .initial(pounds("1000000"))
                .build();
        Programme programme = programme()
                .addAllocations(allocation, allocation.withId(AllocationId.of("two")))
                .addGrants(grant("g1", "500"))
                .build();
        Mapped<GivingPackage> published = MAPPING.toGiving(programme);

        assertThat(published.value().grants().get(2).relatedActivities()).isEmpty();
        assertThat(reasons(published, programme))
                .anyMatch(reason -> reason.startsWith("/grants: Some grants or loans"));
    }

    // In

    private static GivingGrant.Builder given(String id, String amount) {
        return GivingGrant.builder()
                .id(id)
                .title("Play scheme")
                .currency("GBP")
                .amountAwarded(new BigDecimal(amount))
                .addFundingOrganization(organisation("GB-CHC-1888888", "A Foundation"))
                .addRecipientOrganization(organisation("GB-COH-08888888", "Play Company"));
    }

    private static GivingGrant.Builder award(String id, String funder, GivingOrganisation recipient) {
        return GivingGrant.builder()
                .id(id)
                .title("Revoe")
                .currency("GBP")
                .amountAwarded(new BigDecimal("100000"))
                .addFundingOrganization(organisation(funder, "Local Trust"))
                .addRecipientOrganization(recipient);
    }

    private static GivingOrganisation organisation(String id, String name) {
        return GivingOrganisation.builder().id(id).name(name).build();
    }

    private static GivingTransaction paid(String id, String amount) {
        return GivingTransaction.builder()
                .id(id)
                .currency("GBP")
                .value(new BigDecimal(amount))
                .transactionDate(GivingDate.of(DAY))
                .build();
    }

    private static Mapped<Programme> read(GivingGrant... grants) {
        return MAPPING.toProgramme(
                GivingPackage.of(List.of(grants)),
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build(),
                GivingAreas.all(AREA));
    }

    private static Optional<Money> sum(Programme programme) {
        return programme.grants().stream()
                .flatMap(grant -> grant.amountAwarded().stream())
                .reduce(Money::plus);
    }

    @ParameterizedTest
    @CsvSource({"GB-CHC-1147511", "gb-chc-1147511", "'GB-CHC-1147511 '", "GB-COH-07833396"})
    void theFunderIsTheFunderHoweverItsIdentifierIsWritten(String funder) {
        Programme read = read(award("x1", funder, organisation("GB-CHC-1999999", "Community Trust"))
                        .build())
                .value();

        assertThat(read.grants()).isEmpty();
        assertThat(read.fundingAgreements())
                .extracting(FundingAgreement::amount)
                .containsExactly(pounds("100000"));
        assertThat(read.organisations()).extracting(each -> each.id().value()).containsExactly("GB-CHC-1999999");
    }

    @Test
    void anAwardThatIsPassedOnInPartIsTakenWhole() {
        GivingGrant regrant =
                given("360G-example-1", "100000").regrantType("FRG020").build();
        GivingGrant part = given("360G-example-2", "10000")
                .addRelatedActivity("360G-example-1")
                .build();

        assertThat(sum(read(regrant, part).value())).contains(pounds("110000"));
        assertThat(read(regrant, part).losses()).isEmpty();
        assertThat(sum(read(
                                regrant,
                                part,
                                part.toBuilder()
                                        .id("360G-example-3")
                                        .amountAwarded(new BigDecimal("90000"))
                                        .build())
                        .value()))
                .contains(pounds("100000"));
    }

    @Test
    void anAwardWhoseOnwardGrantIsLeftOutIsTakenAndSoIsAnEndowmentThatStandsAlone() {
        GivingGrant regrant =
                given("360G-example-1", "100000").regrantType("FRG020").build();
        GivingGrant elsewhere = given("360G-example-2", "100000")
                .title("Elsewhere")
                .addRelatedActivity("360G-example-1")
                .build();
        GivingAreas areas =
                grant -> grant.title().equals(Optional.of("Elsewhere")) ? Optional.empty() : Optional.of(AREA);
        Programme bare =
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build();

        assertThat(sum(MAPPING.toProgramme(GivingPackage.of(List.of(regrant, elsewhere)), bare, areas)
                        .value()))
                .contains(pounds("100000"));
        assertThat(sum(read(given("360G-example-1", "100000")
                                .regrantType("FRG060")
                                .build())
                        .value()))
                .contains(pounds("100000"));
    }

    @Test
    void downAChainOfRegrantsTheLastCountsAndInACircleAll() {
        GivingGrant first = given("360G-example-1", "100").regrantType("FRG020").build();
        GivingGrant second = given("360G-example-2", "100")
                .regrantType("FRG010")
                .addRelatedActivity("360G-example-1")
                .build();
        GivingGrant last = given("360G-example-3", "100")
                .addRelatedActivity("360G-example-2")
                .build();
        GivingGrant circle =
                first.toBuilder().addRelatedActivity("360G-example-2").build();

        assertThat(sum(read(first, second, last).value())).contains(pounds("100"));
        assertThat(sum(read(circle, second).value())).contains(pounds("200"));
    }

    @Test
    void oneGrantThatIsLinkedToTwoAwardsStandsForOneOfThem() {
        GivingGrant one = given("360G-example-1", "100").regrantType("FRG010").build();
        GivingGrant two = given("360G-example-2", "100").regrantType("FRG010").build();
        GivingGrant ofBoth = given("360G-example-3", "100")
                .addRelatedActivity("360G-example-1")
                .addRelatedActivity("360G-example-2")
                .build();

        assertThat(sum(read(one, two, ofBoth).value())).contains(pounds("200"));
    }

    @Test
    void theLinksOfGrantsWithIdentifiersOfTheirOwnKindLeadToThoseTheyArePublishedUnder() {
        GivingOrganisation lto = organisation("GB-CHC-1999999", "Community Trust");
        Programme read = read(
                        award("x1", "GB-CHC-1147511", lto).regrantType("FRG070").build(),
                        given("x2", "5000")
                                .addRelatedActivity("x1")
                                .addRelatedActivity("y")
                                .build())
                .value();
        List<GivingGrant> again =
                MAPPING.withAdditionalFields().toGiving(read).value().grants();

        assertThat(again.get(0).id()).contains("360G-LocalTrust-agreement-x1");
        assertThat(again.get(1).relatedActivities()).containsExactly("360G-LocalTrust-agreement-x1", "y");
    }

    @Test
    void twoAwardsOfOneIdentifierHaveEachTheirOwnPayments() {
        GivingOrganisation lto = organisation("GB-CHC-1999999", "Community Trust");
        GivingGrant award = award("x1", "GB-CHC-1147511", lto).build();
        Mapped<Programme> read = read(
                award.toBuilder().addDisbursementTransaction(paid("1", "10")).build(),
                award.toBuilder().addDisbursementTransaction(paid("1", "20")).build());

        assertThat(read.value().drawdowns())
                .extracting(each -> each.id().value())
                .containsExactly("x1-1", "x1-2-1");
        assertThat(read.losses())
                .contains(new Loss(Losses.of(1), "/id", "Another grant before it has the same identifier."));
        assertThat(MAPPING.toGiving(read.value()).value().grants())
                .extracting(grant -> grant.amountDisbursed().orElseThrow())
                .containsExactly(new BigDecimal("10"), new BigDecimal("20"));
    }

    @Test
    void aPaymentsIdentifierIsOnlyItsOwnWithinItsAward() {
        GivingOrganisation lto = organisation("GB-CHC-1999999", "Community Trust");
        GivingGrant one = award("x1", "GB-CHC-1147511", lto)
                .addDisbursementTransaction(paid("1", "10"))
                .build();
        GivingGrant two = award("x2", "GB-CHC-1147511", lto)
                .addDisbursementTransaction(paid("1", "20"))
                .build();
        Programme read = read(one, two).value();

        assertThat(read.drawdowns())
                .extracting(Drawdown::id)
                .containsExactly(DrawdownId.of("x1-1"), DrawdownId.of("x2-1"));
        assertThat(MAPPING.toGiving(read).value().grants())
                .flatExtracting(GivingGrant::disbursementTransactions)
                .extracting(paid -> paid.id().orElseThrow())
                .containsExactly("1", "1");
    }

    @Test
    void aReturnBeforeAPaymentIsNoLossAlthoughItGoesOutAfterIt() {
        Mapped<Programme> read = read(given("360G-example-1", "500")
                .addDisbursementTransaction(paid("1", "-10"))
                .addDisbursementTransaction(paid("2", "0"))
                .build());

        assertThat(read.losses())
                .extracting(Loss::field)
                .containsExactlyInAnyOrder("/disbursementTransaction/0/id", "/disbursementTransaction/1/id");
    }

    @Test
    void whatStandsBesideAValueThatCannotBeReadIsLeftOutWithIt() {
        Mapped<Programme> read = read(given("360G-example-1", "500")
                .addDisbursementTransaction(GivingTransaction.builder()
                        .currency("EUR")
                        .value(BigDecimal.ONE)
                        .build())
                .build());

        assertThat(read.losses())
                .containsExactlyInAnyOrder(
                        new Loss(
                                Losses.of(0),
                                "/disbursementTransaction/0/value",
                                "It is in another currency than the grant."),
                        new Loss(
                                Losses.of(0),
                                "/disbursementTransaction/0/currency",
                                "It is left out with a value beside it that could not be read."));
    }

    @Test
    void anAgreementThatWasOnlySignedLosesOneDay() {
        FundingAgreement signed =
                agreement("ag", "100").withSigned(DAY).withPeriod(Periods.parse("2017-01-01/2018-12-31"));

        assertThat(reasons(
                        MAPPING.toGiving(
                                programme().addFundingAgreements(signed).build()),
                        signed))
                .containsExactly(
                        "/signed: 360Giving has one award date: the day of the offer or, where that is not recorded,"
                                + " of the signature.");
    }

    // Again

    @Test
    void dataThatItsPublisherChangedStandsInPlaceOfWhatWasTakenOverBefore() {
        GivingGrant before = given("360G-example-1", "500").build();
        GivingGrant changed =
                before.toBuilder().amountAwarded(new BigDecimal("450")).build();
        Programme once = read(before, given("360G-example-2", "20").build()).value();
        Mapped<Programme> twice = MAPPING.toProgramme(
                GivingPackage.of(List.of(changed, given("360G-example-3", "1").build())), once, GivingAreas.all(AREA));

        assertThat(sum(twice.value())).contains(pounds("471"));
        assertThat(twice.losses())
                .containsExactly(new Loss(
                        GrantId.of("360G-example-1").reference(),
                        "",
                        "The programme had this record already: the grant of the data with its id stands in its"
                                + " place."));
    }

    @Test
    void theNewPaymentsOfAnAwardStandInPlaceOfThoseBeforeHoweverTheyAreNumbered() {
        GivingGrant bare = award("x1", "GB-CHC-1147511", organisation("GB-CHC-1999999", "Community Trust"))
                .build();
        GivingGrant before = bare.toBuilder()
                .addDisbursementTransaction(paid("1", "20"))
                .addDisbursementTransaction(paid("2", "-5"))
                .addDisbursementTransaction(paid("3", "7"))
                .build();
        GivingGrant changed = bare.toBuilder()
                .addDisbursementTransaction(paid("a", "20"))
                .addDisbursementTransaction(paid("3", "7"))
                .build();
        Programme once = read(before).value();
        Mapped<Programme> twice = MAPPING.toProgramme(GivingPackage.of(List.of(changed)), once, GivingAreas.all(AREA));
        Mapped<Programme> withoutPayments =
                MAPPING.toProgramme(GivingPackage.of(List.of(bare)), once, GivingAreas.all(AREA));

        assertThat(twice.value().drawdowns())
                .extracting(each -> each.id().value())
                .containsExactly("x1-3", "x1-a");
        assertThat(twice.value().fundingReturns()).isEmpty();
        assertThat(twice.losses())
                .extracting(loss -> loss.record().toString())
                .contains("Drawdown x1-1", "FundingReturn x1-2")
                .doesNotContain("Drawdown x1-3");
        assertThat(withoutPayments.value().drawdowns()).isEqualTo(once.drawdowns());
    }

    @Test
    void aGrantWithoutAnIdentifierIsAlwaysAdded() {
        GivingGrant given = GivingGrant.builder()
                .title("Seeds")
                .currency("GBP")
                .amountAwarded(BigDecimal.TEN)
                .build();
        GivingPackage two = GivingPackage.of(List.of(given, given));
        Programme once = read(given, given).value();
        Mapped<Programme> twice = MAPPING.toProgramme(two, once, GivingAreas.all(AREA));

        assertThat(twice.value().grants()).extracting(Grant::id).doesNotHaveDuplicates();
        assertThat(sum(twice.value())).contains(pounds("40"));
        assertThat(twice.losses()).isEmpty();
    }
}
