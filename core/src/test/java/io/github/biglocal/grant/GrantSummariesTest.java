package io.github.biglocal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.grant.GrantSummary.AskedAndAwarded;
import io.github.biglocal.grant.GrantSummary.LeftOut;
import io.github.biglocal.grant.GrantSummary.Why;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantSummariesTest {
    private static final AreaId AREA = AreaId.of("kirk-hallam");
    private static final LocalDate DAY = LocalDate.of(2018, 6, 5);
    private static final Scheme CHEST = Scheme.builder()
            .id(SchemeId.of("community-chest"))
            .area(AREA)
            .name("Community chest")
            .maximumAward(gbp("1000"))
            .build();

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Grant grant(String id) {
        return Grant.builder().id(GrantId.of(id)).area(AREA).title("Grant").build();
    }

    private static Grant grant(String id, String amount) {
        return grant(id).withScheme(CHEST.id()).withAmountAwarded(gbp(amount));
    }

    private static Grant grant(String id, String amount, String recipient) {
        return grant(id, amount).withRecipient(OrganisationId.of(recipient));
    }

    private static GrantSummary of(Grant... grants) {
        return GrantSummaries.asOf(DAY).of(List.of(grants), List.of(CHEST));
    }

    /**
     * The last two rounds of the community chest, up to £1,000 a grant, as Big Kirk Hallam published them on 5 June 2018
     * (What's changed: looking back at the success of the community chest).
     */
    private static final List<Grant> KIRK_HALLAM = List.of(
            grant("01", "500", "21st-ilkeston-scouts"),
            grant("02", "778.40", "warm-welcome-club"),
            grant("03", "500", "all-saints"),
            grant("04", "1000", "parkside-high"),
            grant("05", "900", "all-saints"),
            grant("06", "150", "community-centre"),
            grant("07", "953", "ladywood-primary"),
            grant("08", "1000", "ladywood-primary"),
            grant("09", "910", "1st-kirk-hallam-brownies"),
            grant("10", "652", "ladywood-primary"),
            grant("11", "800", "ladywood-primary"));

    @Test
    void theCommunityChestOfKirkHallamIsSummedUpAsPublished() {
        GrantSummary summary = GrantSummaries.asOf(DAY).of(KIRK_HALLAM, List.of(CHEST));

        assertThat(summary.number()).isEqualTo(11);
        assertThat(summary.total()).contains(gbp("8143.40"));
        assertThat(summary.mean()).contains(new ExactMoney(CurrencyUnit.GBP, Ratio.of(814340, 1100)));
        assertThat(summary.median()).contains(ExactMoney.of(gbp("800")));
        assertThat(summary.atCap()).isEqualTo(Share.of(2, 11));
        assertThat(summary.aboveCap()).isEqualTo(Share.of(0, 11));
        assertThat(summary.recipients()).isEqualTo(7);
        assertThat(summary.successRate()).isEmpty();
        assertThat(summary.explain())
                .containsExactly(
                        "As of 5 June 2018, 11 grants are counted, with no day of award on record.",
                        "Awarded: £8,143.40 in total, from £150 to £1,000; mean £740.31, median £800.",
                        "At the cap of their scheme: 2 of 11 (18.18 %); above it: 0.",
                        "Recipients: 7 organisations.",
                        "No refusal is recorded, so no success rate is given.");
    }

    @ParameterizedTest
    @CsvSource({
        "999.99,  0, 0",
        "1000,    1, 0", // at the cap
        "1000.01, 0, 1"
    })
    void aGrantIsAtTheCapOrAboveIt(String amount, int at, int above) {
        assertThat(of(grant("g", amount)).atCap()).isEqualTo(Share.of(at, 1));
        assertThat(of(grant("g", amount)).aboveCap()).isEqualTo(Share.of(above, 1));
    }

    @Test
    void aCapThatIsNotKnownIsNoCap() {
        Grant grant = grant("g", "1000");

        assertThat(GrantSummaries.asOf(DAY).of(List.of(grant), List.of()).atCap())
                .isEqualTo(Share.of(0, 0));
        assertThat(GrantSummaries.asOf(DAY)
                        .of(List.of(grant), List.of(CHEST, CHEST.withMaximumAward(gbp("500"))))
                        .atCap())
                .as("two schemes of one id")
                .isEqualTo(Share.of(0, 0));
        assertThat(of(grant.withScheme(Optional.empty())).atCap()).isEqualTo(Share.of(0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-04, 1",
        "2018-06-05, 1", // the day itself
        "2018-06-06, 0"
    })
    void aGrantCountsFromTheDayOfItsAward(LocalDate awarded, int number) {
        GrantSummary summary = of(grant("g", "500").withAwardDate(awarded));

        assertThat(summary.number()).isEqualTo(number);
        assertThat(summary.leftOut())
                .isEqualTo(number == 1 ? List.of() : List.of(new LeftOut(GrantId.of("g"), Why.LATER)));
    }

    @Test
    void anApplicationThatIsDecidedLaterIsNotDecidedOnTheDay() {
        GrantSummary summary = of(grant("g", "500")
                .withApplied(DAY)
                .withAwardDate(DAY.plusDays(1))
                .withStatus(GrantStatus.AWARDED));

        assertThat(summary.undecided()).isEqualTo(1);
        assertThat(summary.number()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED,   0, 0, 1, 0",
        "AWARDED,   1, 0, 0, 0",
        "ACTIVE,    1, 0, 0, 0",
        "COMPLETED, 1, 0, 0, 0",
        "REFUSED,   0, 1, 0, 0",
        "WITHDRAWN, 0, 0, 0, 1",
        "RETURNED,  1, 0, 0, 0" // awarded, and the money came back
    })
    void theStatusSaysWhatBecameOfAnApplication(
            GrantStatus status, int awarded, int refused, int undecided, int leftOut) {
        GrantSummary summary = of(grant("g").withStatus(status));

        assertThat(summary.number()).isEqualTo(awarded);
        assertThat(summary.refused()).isEqualTo(refused);
        assertThat(summary.undecided()).isEqualTo(undecided);
        assertThat(summary.leftOut()).hasSize(leftOut);
    }

    @Test
    void withoutStatusAnAmountOrADayOfAwardShowsAnAward() {
        assertThat(of(grant("g").withAmountAwarded(gbp("1"))).number()).isEqualTo(1);
        assertThat(of(grant("g").withAwardDate(DAY)).number()).isEqualTo(1);
        assertThat(of(grant("g").withAmountAppliedFor(gbp("1"))).leftOut())
                .containsExactly(new LeftOut(GrantId.of("g"), Why.DECISION_NOT_KNOWN));
    }

    @Test
    void anAmountThatIsNotRecordedIsNotZero() {
        GrantSummary summary = of(grant("a", "400"), grant("b").withStatus(GrantStatus.ACTIVE));

        assertThat(summary.number()).isEqualTo(2);
        assertThat(summary.withoutAmount()).isEqualTo(1);
        assertThat(summary.total()).contains(gbp("400"));
        assertThat(summary.mean()).contains(ExactMoney.of(gbp("400")));
        assertThat(of(grant("b").withStatus(GrantStatus.ACTIVE)).total()).isEmpty();
        assertThat(of().total()).contains(gbp("0"));
        assertThat(of(grant("b").withStatus(GrantStatus.ACTIVE)).mean()).isEmpty();
        assertThat(of(grant("b").withStatus(GrantStatus.ACTIVE)).median()).isEmpty();
        assertThat(summary.explain()).contains("The amount is not recorded for 1 grant.");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(of(grant("a", "1"), grant("b", "2.01"), grant("c", "9"), grant("d", "0.50"))
                        .median())
                .contains(new ExactMoney(CurrencyUnit.GBP, Ratio.of(301, 200)));
    }

    @Test
    void aRecipientOfSeveralGrantsIsOneAndPeopleAndGroupsAreNotCounted() {
        GrantSummary summary = of(grant("a", "1", "o"), grant("b", "1", "o"), grant("c", "1", "p"), grant("d", "1"));

        assertThat(summary.recipients()).isEqualTo(2);
        assertThat(summary.withoutRecipient()).isEqualTo(1);
        assertThat(summary.explain()).contains("Recipients: 2 organisations; for 1 grant none is recorded.");
    }

    @Test
    void whatWasAskedAndAwardedIsComparedWhereBothAreRecorded() {
        GrantSummary summary = of(
                grant("a", "750").withAmountAppliedFor(gbp("1000")),
                grant("b", "500").withAmountAppliedFor(gbp("250")),
                grant("c", "100"),
                grant("d").withStatus(GrantStatus.REFUSED).withAmountAppliedFor(gbp("5000")));

        assertThat(summary.askedAndAwarded()).isEqualTo(new AskedAndAwarded(2, gbp("1250"), gbp("1250")));
        assertThat(summary.askedAndAwarded().share()).contains(Ratio.ONE);
        assertThat(of().askedAndAwarded().share()).isEmpty();
    }

    @Test
    void theSuccessRateIsOfTheApplicationsDecided() {
        GrantSummary summary = of(
                grant("a", "1"),
                grant("b", "1"),
                grant("c").withStatus(GrantStatus.REFUSED),
                grant("d").withStatus(GrantStatus.APPLIED),
                grant("e").withStatus(GrantStatus.WITHDRAWN));

        assertThat(summary.successRate()).contains(Share.of(2, 3));
        assertThat(summary.explain())
                .contains("Successful: 2 of 3 (66.67 %) of the applications decided.", "Not decided: 1 application.");
    }

    @Test
    void anAwardCountsAsItIsOnTheDay() {
        Grant grant = grant("g")
                .withAwardDate(LocalDate.of(2016, 1, 1))
                .withAmountAwarded(Money.parse("GBP 500"))
                .withAmountChanges(new AmountChange(LocalDate.of(2017, 1, 1), Money.parse("GBP 300")))
                .withStatus(GrantStatus.WITHDRAWN)
                .withWithdrawn(LocalDate.of(2018, 1, 1));

        assertThat(GrantSummaries.asOf(LocalDate.of(2016, 12, 31))
                        .of(List.of(grant), List.of())
                        .total())
                .contains(Money.parse("GBP 500"));
        assertThat(GrantSummaries.asOf(LocalDate.of(2017, 12, 31))
                        .of(List.of(grant), List.of())
                        .total())
                .contains(Money.parse("GBP 300"));
        assertThat(GrantSummaries.asOf(LocalDate.of(2018, 1, 1))
                        .of(List.of(grant), List.of())
                        .leftOut())
                .hasSize(1);
    }

    @Test
    void whatIsLeftOutIsNamedWithTheReason() {
        assertThat(of(
                                grant("a").withAmountAwarded(Money.parse("EUR 5")),
                                grant("b", "1"),
                                grant("b", "2"),
                                grant("c", "3").withApplied(DAY.plusDays(1)))
                        .leftOut())
                .containsExactly(
                        new LeftOut(GrantId.of("a"), Why.OTHER_CURRENCY),
                        new LeftOut(GrantId.of("b"), Why.ID_GIVEN_TWICE),
                        new LeftOut(GrantId.of("b"), Why.ID_GIVEN_TWICE),
                        new LeftOut(GrantId.of("c"), Why.LATER));
        assertThat(GrantSummaries.asOf(DAY)
                        .inCurrency(CurrencyUnit.EUR)
                        .of(List.of(grant("a").withAmountAwarded(Money.parse("EUR 5"))), List.of(CHEST))
                        .total())
                .contains(Money.parse("EUR 5"));
    }

    @Test
    void groupsAreByTheirKeyAndUnknownOnesLast() {
        List<Grant> grants = List.of(
                grant("a", "1").withScheme(Optional.empty()),
                grant("b", "2").withAwardDate(LocalDate.of(2018, 3, 31)),
                grant("c", "4").withAwardDate(LocalDate.of(2018, 4, 1)).withScheme(SchemeId.of("aaa")));
        GrantSummaries summaries = GrantSummaries.asOf(DAY);

        assertThat(summaries.byScheme(grants, List.of(CHEST)).keySet())
                .containsExactly(Optional.of(SchemeId.of("aaa")), Optional.of(CHEST.id()), Optional.empty());
        assertThat(summaries.byFinancialYear(grants, List.of()).keySet())
                .containsExactly(
                        Optional.of(FinancialYear.of(2017)), Optional.of(FinancialYear.of(2018)), Optional.empty());
        assertThat(summaries.byArea(grants, List.of()).keySet()).containsExactly(AREA);
    }

    private static final List<GrantStatus> STATUSES = List.copyOf(EnumSet.allOf(GrantStatus.class));

    private static List<Grant> generated(Random random) {
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < random.nextInt(30); i++) {
            Grant grant = Grant.builder()
                    .id(GrantId.of("g" + random.nextInt(60)))
                    .area(AreaId.of("area-" + random.nextInt(3)))
                    .title("Grant")
                    .build();
            if (random.nextBoolean()) {
                grant = grant.withStatus(STATUSES.get(random.nextInt(STATUSES.size())));
            }
            if (random.nextBoolean()) {
                grant = grant.withAmountAwarded(Money.ofMinor(
                        random.nextInt(9) == 0 ? CurrencyUnit.EUR : CurrencyUnit.GBP, random.nextInt(100_000)));
            }
            if (random.nextBoolean()) {
                grant = grant.withAwardDate(DAY.plusDays(random.nextInt(900) - 800));
            }
            if (random.nextBoolean()) {
                grant = grant.withScheme(SchemeId.of("s" + random.nextInt(3)));
            }
            grants.add(grant);
        }
        return grants;
    }

    @Test
    void thePartsAddUpToTheWholeWhateverTheyAreGroupedBy() {
        Random random = new Random(2018);
        for (int run = 0; run < 200; run++) {
            List<Grant> grants = generated(random);
            GrantSummaries summaries = GrantSummaries.asOf(DAY);
            GrantSummary whole = summaries.of(grants, List.of());

            for (Map<?, GrantSummary> groups : List.of(
                    summaries.byArea(grants, List.of()),
                    summaries.byScheme(grants, List.of()),
                    summaries.byFinancialYear(grants, List.of()),
                    summaries.by(Grant::status, grants, List.of()))) {
                Collection<GrantSummary> parts = groups.values();
                assertThat(parts.stream().mapToInt(GrantSummary::number).sum()).isEqualTo(whole.number());
                assertThat(parts.stream().mapToInt(GrantSummary::refused).sum()).isEqualTo(whole.refused());
                assertThat(parts.stream().mapToInt(GrantSummary::undecided).sum())
                        .isEqualTo(whole.undecided());
                assertThat(parts.stream()
                                .mapToInt(each -> each.leftOut().size())
                                .sum())
                        .isEqualTo(whole.leftOut().size());
                assertThat(parts.stream().flatMap(each -> each.total().stream()).reduce(gbp("0"), Money::plus))
                        .isEqualTo(whole.total().orElse(gbp("0")));
            }
            assertThat(whole.number()
                            + whole.refused()
                            + whole.undecided()
                            + whole.leftOut().size())
                    .as("every grant is somewhere")
                    .isEqualTo(grants.size());
        }
    }

    @Test
    void theOrderOfTheGrantsDoesNotMatter() {
        Random random = new Random(7);
        List<Grant> grants = new ArrayList<>(generated(random));
        GrantSummary before = GrantSummaries.asOf(DAY).of(grants, List.of());
        Collections.shuffle(grants, random);

        assertThat(GrantSummaries.asOf(DAY).of(grants, List.of())).isEqualTo(before);
    }
}
