package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.all;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivingSummaryTest {
    private static GivingSummary summary(String... fields) {
        return published(all(fields)).summary();
    }

    private static CurrencySummary pounds(String... fields) {
        return summary(fields).currencies().get("GBP");
    }

    /** AMT-2. */
    @Test
    void sumsAreExactToThePennyAndBeyond() {
        CurrencySummary pounds = pounds(
                "\"amountAwarded\": 1234.10",
                "\"amountAwarded\": 0.10",
                "\"amountAwarded\": 0.20",
                "\"amountAwarded\": 5000",
                "\"amountAwarded\": 19.99");

        assertThat(pounds.total().amount()).isEqualByComparingTo("6254.39");
        assertThat(pounds("\"amountAwarded\": 123456789012345678.91").total().amount())
                .isEqualByComparingTo("123456789012345678.91");
    }

    /** AMT-3. */
    @Test
    void negativeAndZeroAmountsAreCountedApart() {
        CurrencySummary pounds = pounds("\"amountAwarded\": 0", "\"amountAwarded\": -500", "\"amountAwarded\": -0.0");

        assertThat(pounds.total().amount()).isEqualByComparingTo("-500");
        assertThat(pounds.least())
                .hasValueSatisfying(each -> assertThat(each.amount()).isEqualByComparingTo("-500"));
        assertThat(pounds.greatest())
                .hasValueSatisfying(each -> assertThat(each.amount()).isZero());
        assertThat(pounds.zero()).isEqualTo(2);
        assertThat(pounds.negative()).isEqualTo(1);
        assertThat(pounds.negativeTotal().amount()).isEqualByComparingTo("-500");
        assertThat(pounds.explain())
                .containsExactly(
                        "GBP: 3 grants, -£500 in all, from -£500 to £0.",
                        "2 amounts are 0.",
                        "1 amount is negative, -£500 in all; without it the total is £0.");
    }

    @Test
    void theGreatestOfNegativeAmountsIsNegative() {
        assertThat(pounds("\"amountAwarded\": -5", "\"amountAwarded\": -7").greatest())
                .contains(new GivingAmount("GBP -5.00"));
    }

    @Test
    void eachCurrencyOfTheCodelistHasATotalAndNothingElseHas() {
        GivingSummary summary = summary(
                "\"currency\": \"GBP\"",
                "\"currency\": \"EUR\"",
                "\"currency\": \"gbp\"",
                "\"currency\": \"£\"",
                "\"currency\": \"-\"",
                "\"currency\": \"GBP \"",
                "\"currency\": \"DEM\"");

        assertThat(summary.currencies()).containsOnlyKeys("GBP", "EUR", "DEM");
        assertThat(summary.currencies().values())
                .allSatisfy(each -> assertThat(each.total().amount()).isEqualByComparingTo("1000"));
        assertThat(summary.withoutCurrency()).isEqualTo(4);
        assertThat(summary.explain())
                .contains("DEM: 1 grant, DEM 1,000.", "4 grants have no currency of the codelist and are in no total.");
        assertThat(Currencies.codes()).hasSize(301);
    }

    @Test
    void anAmountThatIsNoNumberOrBeyondAllMoneyIsInNoTotal() {
        CurrencySummary pounds =
                pounds("\"amountAwarded\": \"1000\"", "\"amountAwarded\": 1e999999", "\"amountAwarded\": 1e-999", "");

        assertThat(pounds.grants()).isEqualTo(4);
        assertThat(pounds.amounts()).isEqualTo(1);
        assertThat(pounds.total().amount()).isEqualByComparingTo("1000");
        assertThat(pounds.explain()).contains("3 grants in GBP without an amount that can be added.");
    }

    /** DATE-1. */
    @Test
    void datesThatCannotBeReadAreInNoYear() {
        GivingSummary summary = summary(
                "\"awardDate\": \"03/04/2021\"",
                "\"awardDate\": \"24/07/2014\"",
                "\"awardDate\": \"7/8/21\"",
                "\"awardDate\": \"2019\"",
                "\"awardDate\": \"2021-02-30\"",
                "\"awardDate\": \"2020-02-29\"");

        assertThat(summary.grantsByYear()).containsExactly(Map.entry(2020, 1L));
        assertThat(summary.withoutAwardDate()).isEqualTo(5);
        assertThat(summary.firstAward()).contains(LocalDate.of(2020, 2, 29));
        assertThat(summary("\"awardDate\": \"7/8/21\"").lastAward()).isEmpty();
    }

    /** DATE-4. */
    @Test
    void theDayOfAMomentIsTheDayThatIsWritten() {
        GivingSummary summary = summary(
                "\"awardDate\": \"2017-06-30T23:00:00Z\"",
                "\"awardDate\": \"2017-07-01T00:30:00+01:00\"",
                "\"awardDate\": \"2017-07-01\"");

        assertThat(summary.firstAward()).contains(LocalDate.of(2017, 6, 30));
        assertThat(summary.lastAward()).contains(LocalDate.of(2017, 7, 1));
    }

    /** MONEY-1. */
    @Test
    void moneyThatIsPassedOnIsNotCountedTwice() {
        CurrencySummary pounds = pounds(
                regrant("e", "\"regrantType\": \"FRG060\", \"amountAwarded\": 100000"),
                regrant("a", "\"relatedActivity\": [\"360G-madeup-e\"], \"amountAwarded\": 60000"),
                regrant("b", "\"relatedActivity\": [\"360G-madeup-e\"], \"amountAwarded\": 40000"));

        assertThat(pounds.total().amount()).isEqualByComparingTo("200000");
        assertThat(pounds.passedOn()).isEqualTo(1);
        assertThat(pounds.reached().amount()).isEqualByComparingTo("100000");
        assertThat(pounds.explain())
                .contains("1 grant of £100,000 is passed on by grants in this file, so £100,000 reached recipients.");
    }

    private static String regrant(String id, String fields) {
        return "\"id\": \"360G-madeup-" + id + "\", " + fields;
    }

    @Test
    void moneyIsPassedOnWhateverTheOrderAndDownAChainOfFunders() {
        CurrencySummary pounds = pounds(
                regrant("c", "\"relatedActivity\": [\"360G-madeup-b\"], \"amountAwarded\": 10"),
                regrant(
                        "b",
                        "\"relatedActivity\": [\"360G-madeup-a\"], \"regrantType\": \"FRG010\", \"amountAwarded\": 20,"
                                + " \"fundingOrganization\": [{\"id\": \"GB-CHC-2222222\", \"name\": \"Other\"}]"),
                regrant(
                        "a",
                        "\"regrantType\": \"FRG060\", \"amountAwarded\": 30,"
                                + " \"recipientOrganization\": [{\"id\": \"GB-CHC-2222222\", \"name\": \"Other\"}]"));

        // Of 30, 20 were passed on, and of these 10: what became of the other 20 is not in the file.
        assertThat(pounds.passedOn()).isEqualTo(2);
        assertThat(pounds.passedOnTotal().amount()).isEqualByComparingTo("30");
        assertThat(pounds.passedOnRest().amount()).isEqualByComparingTo("20");
        assertThat(pounds.reached().amount()).isEqualByComparingTo("30");
    }

    @Test
    void ofAnAwardOnlyWhatTheGrantsFromItComeToIsPassedOn() {
        CurrencySummary pounds = pounds(
                regrant("a", "\"regrantType\": \"FRG070\", \"amountAwarded\": 100000"),
                regrant("b", "\"regrantType\": \"FRG070\", \"amountAwarded\": 100000"),
                regrant("g1", "\"relatedActivity\": [\"360G-madeup-a\"], \"amountAwarded\": 3000"),
                regrant("g2", "\"relatedActivity\": [\"360G-madeup-b\"], \"amountAwarded\": 2000"));

        assertThat(pounds.reached().amount()).isEqualByComparingTo("200000");
        assertThat(pounds.passedOnRest().amount()).isEqualByComparingTo("195000");
        assertThat(pounds.explain())
                .contains(
                        "2 grants of £200,000 are passed on in part, £5,000 by grants in this file, so £200,000 reached"
                                + " recipients.",
                        "Whether the other £195,000 was kept, or passed on in grants that are not in this file, is not"
                                + " known.");
    }

    @Test
    void aGrantThatNamesTwoAwardsIsPassedOnOnceAndNeverMoreThanAnAward() {
        String a = regrant("a", "\"regrantType\": \"FRG010\", \"amountAwarded\": 100");
        String b = regrant("b", "\"regrantType\": \"FRG010\", \"amountAwarded\": 100");
        String ofBoth =
                regrant("g1", "\"relatedActivity\": [\"360G-madeup-a\", \"360G-madeup-b\"], \"amountAwarded\": 100");
        String ofTheFirst = regrant("g2", "\"relatedActivity\": [\"360G-madeup-a\"], \"amountAwarded\": 300");

        assertThat(pounds(a, b, ofBoth).passedOnTotal().amount()).isEqualByComparingTo("100");
        assertThat(pounds(a, b, ofBoth, ofTheFirst).passedOnTotal().amount()).isEqualByComparingTo("200");
        assertThat(pounds(ofTheFirst, ofBoth, b, a)).isEqualTo(pounds(a, b, ofBoth, ofTheFirst));
    }

    @Test
    void aGrantInAnotherCurrencyPassesNothingOn() {
        GivingSummary summary = summary(
                regrant("a", "\"regrantType\": \"FRG010\", \"amountAwarded\": 100"),
                regrant("g", "\"relatedActivity\": [\"360G-madeup-a\"], \"currency\": \"EUR\""));

        assertThat(summary.currencies().values())
                .allSatisfy(each -> assertThat(each.passedOn()).isZero());
    }

    @Test
    void moneyForOthersThatNoGrantOfTheFilePassesOnHasReachedItsRecipient() {
        CurrencySummary pounds = pounds(
                regrant("a", "\"regrantType\": \"FRG060\", \"relatedActivity\": [\"360G-madeup-a\"]"),
                regrant("b", "\"regrantType\": \"FRG010\", \"relatedActivity\": [\"360G-madeup-a\"]"),
                regrant("c", "\"relatedActivity\": [\"360G-madeup-d\"]"),
                regrant("d", "\"amountAwarded\": 1000"));

        // The second names the first, whose recipient is not its funder: it may be any relation.
        assertThat(pounds.passedOn()).isZero();
        assertThat(pounds.reached().amount()).isEqualByComparingTo("4000");
    }

    @Test
    void organisationsAreCountedByListWhateverTheCase() {
        GivingSummary summary = summary(
                "\"recipientOrganization\": [{\"id\": \"GB-CHC-1\"}, {\"id\": \"gb-chc-2\"}]",
                "\"recipientOrganization\": [{\"id\": \"GB-CHC-1\"}, {\"id\": \"360G-x\"}, {\"id\": \"x\"}]",
                "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i\"}");

        assertThat(summary.recipients().distinct()).isEqualTo(4);
        assertThat(summary.recipients().byList()).containsExactly(Map.entry("360G", 1L), Map.entry("GB-CHC", 2L));
        assertThat(summary.recipients().ofNoKnownList()).isEqualTo(1);
        assertThat(summary.funders().distinct()).isEqualTo(1);
        assertThat(summary.toIndividuals()).isEqualTo(1);
        assertThat(summary.explain())
                .containsAll(List.of(
                        "4 recipient organisations: 1 under 360G, 2 under GB-CHC, 1 under no known list.",
                        "1 grant goes to an individual."));
    }

    /** org-id.guide register issue 75, and GrantNav issue 768. */
    @Test
    void anOrganisationWhoseIdentifierIsWrittenInSeveralWaysIsOne() {
        GivingSummary summary = summary(
                "\"fundingOrganization\": [{\"id\": \"GB-CHC-1111111\"}]",
                "\"fundingOrganization\": [{\"id\": \"gb-chc-1111111\"}]",
                "\"fundingOrganization\": [{\"id\": \" GB-CHC-1111111 \"}, {\"id\": \"GB-CHC-2222222\"}]",
                "\"fundingOrganization\": [{\"id\": \"GB-COH-01111111\"}]");

        assertThat(summary.funders().distinct()).isEqualTo(3);
        assertThat(summary.funders().byList()).containsExactly(Map.entry("GB-CHC", 2L), Map.entry("GB-COH", 1L));
    }

    @Test
    void awardsOfOneDayAreSaidToBeAllOfThatDay() {
        assertThat(summary("", "").explain()).contains("All awarded on 13 April 2021.");
        assertThat(summary("").explain()).contains("1 grant awarded on 13 April 2021.");
        assertThat(summary("", "\"awardDate\": \"soon\"").explain()).contains("1 grant awarded on 13 April 2021.");
    }

    @Test
    void awardsOfSeveralYearsAreCountedByYear() {
        assertThat(summary("", "", "\"awardDate\": \"2023-01-02\"").explain())
                .contains("Awarded from 13 April 2021 to 2 January 2023: 2 in 2021, 1 in 2023.");
        assertThat(summary("", "\"awardDate\": \"2021-05-02\"").explain())
                .contains("Awarded from 13 April 2021 to 2 May 2021.");
    }

    @Test
    void ofNoGrantsThereIsNothingElseToSay() {
        assertThat(summary().explain()).containsExactly("No grants.");
    }

    @Test
    void grantsWithoutIdentifierAreCounted() {
        GivingSummary summary = summary("\"id\": \"-\"", "\"id\": \"\"", "");

        assertThat(summary.withoutId()).isEqualTo(2);
        assertThat(summary.distinctIds()).isEqualTo(1);
        assertThat(summary.explain()).contains("3 grants, with 1 different identifier and 2 without one.");
        assertThat(summary("\"id\": \"-\"", "\"id\": \"\"").explain()).contains("2 grants, none with an identifier.");
        assertThat(summary("\"id\": \"-\"").explain()).contains("1 grant, without an identifier.");
    }

    @ParameterizedTest
    @CsvSource({
        "10, '', '1 grant, £10.'",
        "10, 10, '2 grants, £20 in all, each of £10.'",
        "10, 12, '2 grants, £22 in all, from £10 to £12.'",
        "10, '\"-\"', '2 grants, £10 in all.'"
    })
    void amountsAreSaidOnce(String one, String other, String sentence) {
        String first = "\"currency\": \"GBP\", \"amountAwarded\": " + one;
        String second = "\"currency\": \"GBP\", \"amountAwarded\": " + other;

        assertThat((other.isEmpty() ? summary(first) : summary(first, second)).explain())
                .contains("GBP: " + sentence);
    }
}
