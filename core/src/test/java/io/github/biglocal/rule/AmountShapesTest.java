package io.github.biglocal.rule;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static io.github.biglocal.rule.Infos.info;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes that compare amounts: within a limit, near another. */
class AmountShapesTest {
    private static final RuleContext ALONE = RuleContext.on(LocalDate.of(2020, 2, 29));
    private static final Parameter<Money> MOST =
            Parameter.money("most", "the most that is agreed", Money.parse("GBP 1000"));
    private static final Parameter<Ratio> TOLERANCE =
            Parameter.share("tolerance", "how far they may differ", Ratio.of(1, 10));
    private static final Reference COMMISSION_REFERENCE = new Reference("Commission", "c");

    private static FundingAgreement agreement(String amount) {
        return FundingAgreement.builder()
                .id(FundingAgreementId.of("f"))
                .area(AreaId.of("a"))
                .lto(OrganisationId.of("o"))
                .amount(Money.parse(amount))
                .build();
    }

    private static Commission commission(String budget, String tender) {
        return Commission.builder()
                .id(CommissionId.of("c"))
                .area(AreaId.of("a"))
                .title("t")
                .budget(Optional.ofNullable(budget).map(Money::parse))
                .tenderValue(Optional.ofNullable(tender).map(Money::parse))
                .build();
    }

    private static Answer kind(Verdict verdict) {
        return verdict.answer();
    }

    private static Finding finding(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Breached.class);
        assertThat(((Verdict.Breached) verdict).findings()).hasSize(1);
        return ((Verdict.Breached) verdict).findings().get(0);
    }

    // Within a limit.

    private static WithinLimit.Builder<FundingAgreement> ofAgreement() {
        return WithinLimit.of(FundingAgreement.class, info("within-limit"))
                .amount("the money agreed", "amount", (agreement, context) -> Fact.recorded(agreement.amount()));
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 999.99, SATISFIED, BREACHED",
        "GBP 1000, SATISFIED, SATISFIED",
        "GBP 1000.01, BREACHED, SATISFIED",
        "GBP 0, SATISFIED, BREACHED",
        "EUR 1000, UNKNOWN, UNKNOWN"
    })
    void anAmountMayBeAsMuchAsItsLimit(String amount, Answer atMost, Answer atLeast) {
        assertThat(kind(ofAgreement().atMost("the limit", MOST).build().verdict(agreement(amount), ALONE)))
                .isEqualTo(atMost);
        assertThat(kind(ofAgreement().atLeast("the limit", MOST).build().verdict(agreement(amount), ALONE)))
                .isEqualTo(atLeast);
    }

    @Test
    void anAmountOverItsLimitSaysBoth() {
        Finding over =
                finding(ofAgreement().atMost("the award", MOST).build().verdict(agreement("GBP 1250.50"), ALONE));
        Finding under = finding(ofAgreement().atLeast("the award", MOST).build().verdict(agreement("GBP 250"), ALONE));

        assertThat(over.problem()).isEqualTo("The money agreed (£1,250.50) is more than the award (£1,000).");
        assertThat(under.problem()).isEqualTo("The money agreed (£250) is less than the award (£1,000).");
        assertThat(over.repair()).isEqualTo("Reduce the money agreed by £250.50, or correct it.");
        assertThat(under.repair()).isEqualTo("Raise the money agreed by £750, or correct it.");
        assertThat(over.aboutField()).contains("amount");
        assertThat(over.repairs()).containsExactly(Repair.correct(new Reference("FundingAgreement", "f"), "amount"));
        assertThat(((OutsideLimit) over).difference()).isEqualTo(Money.parse("GBP 250.50"));
        assertThat(((OutsideLimit) under).difference()).isEqualTo(Money.parse("GBP 750"));
        assertThat(ofAgreement().atMost("the award", MOST).build().findingTypes())
                .containsExactly(OutsideLimit.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBP 400  | The money agreed (£400) is £600 less than the award (£1,000).",
                "GBP 1000 | The money agreed (£1,000) is exactly the award (£1,000)."
            })
    void anAmountWithinItsLimitSaysByHowMuch(String amount, String margin) {
        assertThat(ofAgreement()
                        .atMost("the award", MOST)
                        .build()
                        .verdict(agreement(amount), ALONE)
                        .description())
                .isEqualTo("Satisfied: " + margin);
    }

    @Test
    void anAmountAboveItsLeastSaysByHowMuch() {
        Verdict verdict = ofAgreement().atLeast("the award", MOST).build().verdict(agreement("GBP 1000.01"), ALONE);

        assertThat(verdict.description())
                .isEqualTo("Satisfied: The money agreed (£1,000.01) is £0.01 more than the award (£1,000).");
        assertThat(((WithinLimit.Room) ((Verdict.Satisfied) verdict).margin().orElseThrow()).room())
                .isEqualTo(Money.parse("GBP 0.01"));
    }

    @Test
    void theMakersWordsMayNameTheValuesAndNoOthers() {
        Rule<FundingAgreement> rule = ofAgreement()
                .atMost("the award", MOST)
                .problem("{name} is {amount}, {limit name} {limit}: {difference} too much")
                .repair("return {difference}")
                .build();
        Finding finding = finding(rule.verdict(agreement("GBP 1001"), ALONE));

        assertThat(finding.problem()).isEqualTo("The money agreed is £1,001, the award £1,000: £1 too much.");
        assertThat(finding.repair()).isEqualTo("Return £1.");
        assertThat(finding)
                .isEqualTo(finding(ofAgreement()
                        .atMost("the award", MOST)
                        .problem("{name} is {amount}, {limit name} {limit}: {difference} too much")
                        .repair("return {difference}")
                        .build()
                        .verdict(agreement("GBP 1001"), ALONE)));
        assertRefused("Template", "text", () -> ofAgreement().problem("{money} is too much."));
        assertThatIllegalArgumentException().isThrownBy(() -> ofAgreement().repair("Return {it}."));
    }

    @Test
    void whatIsNotRecordedOfAmountAndLimitIsNamed() {
        WithinLimit<Commission> rule = WithinLimit.of(Commission.class, info("value-within-budget"))
                .amount("the value", "value", (c, context) -> Fact.of(c, "value", "what it costs", c.value()))
                .atMost("the budget", (c, context) -> Fact.of(c, "budget", "what the budget is", c.budget()))
                .build();
        Commission silent = commission(null, null);
        Missing value = Missing.of(silent, "value", "what it costs");
        Missing budget = Missing.of(silent, "budget", "what the budget is");

        assertThat(rule.verdict(silent, ALONE)).isEqualTo(Verdict.unknown(List.of(value, budget), 2));
        assertThat(rule.verdict(silent.withBudget(Money.parse("GBP 5")), ALONE)).isEqualTo(Verdict.unknown(value));
        assertThat(rule.verdict(silent.withValue(Money.parse("GBP 5")), ALONE)).isEqualTo(Verdict.unknown(budget));
    }

    @Test
    void anAmountInAnotherCurrencyIsNotComparedAndSaysSo() {
        Verdict verdict = ofAgreement().atMost("the limit", MOST).build().verdict(agreement("EUR 1"), ALONE);

        assertThat(((Verdict.Unknown) verdict).missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing)
                        .isEqualTo(new Missing(
                                new Reference("FundingAgreement", "f"),
                                "amount",
                                "the money agreed in pounds (it is recorded in euros)")));
    }

    @Test
    void aChangedLimitChangesTheVerdictAndLeavesTheOriginalAsItWas() {
        WithinLimit<FundingAgreement> original =
                ofAgreement().atMost("the limit", MOST).build();
        Rule<FundingAgreement> stricter = original.with("most", Money.parse("GBP 999.99"));

        assertThat(kind(stricter.verdict(agreement("GBP 1000"), ALONE))).isEqualTo(Answer.BREACHED);
        assertThat(kind(stricter.verdict(agreement("GBP 999.99"), ALONE))).isEqualTo(Answer.SATISFIED);
        assertThat(kind(original.verdict(agreement("GBP 1000"), ALONE))).isEqualTo(Answer.SATISFIED);
        assertThat(original.parameters().get(MOST)).isEqualTo(Money.parse("GBP 1000"));
        Rule<FundingAgreement> least =
                ofAgreement().atLeast("the limit", MOST).build().with("most", Money.parse("GBP 7"));
        assertThat(kind(least.verdict(agreement("GBP 7"), ALONE))).isEqualTo(Answer.SATISFIED);
        assertThat(kind(least.verdict(agreement("GBP 6.99"), ALONE))).isEqualTo(Answer.BREACHED);
    }

    @Test
    void theLimitGivenLastIsTheOneComparedWith() {
        WithinLimit<FundingAgreement> rule = ofAgreement()
                .atMost("the limit", MOST)
                .atLeast("the least", (agreement, context) -> Fact.recorded(Money.parse("GBP 5")))
                .build();

        assertThat(kind(rule.verdict(agreement("GBP 5"), ALONE))).isEqualTo(Answer.SATISFIED);
        assertThat(kind(rule.verdict(agreement("GBP 4.99"), ALONE))).isEqualTo(Answer.BREACHED);
        assertThat(rule.parameters()).isEqualTo(Parameters.NONE);
        assertThat(kind(ofAgreement()
                        .atLeast("the least", MOST)
                        .atMost("the limit", MOST)
                        .build()
                        .verdict(agreement("GBP 1"), ALONE)))
                .isEqualTo(Answer.SATISFIED);
    }

    @Test
    void aRuleDoesNotChangeWithTheBuilderItWasMadeWith() {
        WithinLimit.Builder<FundingAgreement> builder = ofAgreement().atMost("the limit", MOST);
        WithinLimit<FundingAgreement> made = builder.build();
        Verdict before = made.verdict(agreement("GBP 1001"), ALONE);
        builder.atLeast("the least", MOST).problem("Another.").unless("never", (agreement, context) -> true);

        assertThat(made.verdict(agreement("GBP 1001"), ALONE)).isEqualTo(before);
        assertThat(made.with("most", Money.parse("GBP 1000")).verdict(agreement("GBP 1001"), ALONE))
                .isEqualTo(before);
    }

    @Test
    void amountAndLimitHaveToBeGiven() {
        assertRefused("WithinLimit", "amount, limit", ofAgreement()::build);
        assertRefused(
                "WithinLimit",
                "amount, limit",
                WithinLimit.of(FundingAgreement.class, info("a")).atMost("the limit", MOST)::build);
    }

    // Near another.

    private static Near.Builder<Commission> ofCommission() {
        return Near.of(Commission.class, info("near"))
                .amount("the budget", "budget", Commission::budget)
                .near("the value of the tender", Commission::tenderValue, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 89.99, GBP 100, BREACHED",
        "GBP 90, GBP 100, SATISFIED",
        "GBP 100, GBP 100, SATISFIED",
        "GBP 110, GBP 100, SATISFIED",
        "GBP 110.01, GBP 100, BREACHED",
        ", GBP 100, UNKNOWN",
        "GBP 100, , NOT_APPLICABLE",
        ", , NOT_APPLICABLE",
        "GBP 100, GBP 0, NOT_APPLICABLE",
        "GBP 0, GBP 100, BREACHED"
    })
    void anAmountIsNearIfItDiffersByNoMoreThanTheShare(String budget, String tender, Answer expected) {
        assertThat(kind(ofCommission().build().verdict(commission(budget, tender), ALONE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBP 80 | GBP 100 | The budget (£80) is not close to the value of the tender (£100); it was expected to be between £90 and £110.",
                "GBP 80 | GBP 99.99 | The budget (£80) is not close to the value of the tender (£99.99); it was expected to be between £90 and £109.98."
            })
    void whatIsFarFromTheOtherSaysWhatWouldBeNear(String budget, String tender, String problem) {
        Finding finding = finding(ofCommission().build().verdict(commission(budget, tender), ALONE));

        assertThat(finding.problem()).isEqualTo(problem);
        assertThat(finding.repair()).isEqualTo("Correct whichever amount is wrong, or record why they differ.");
        assertThat(finding.aboutField()).contains("budget");
        assertThat(finding.repairs()).containsExactly(Repair.correct(COMMISSION_REFERENCE, "budget"));
        assertThat(finding).isEqualTo(finding(ofCommission().build().verdict(commission(budget, tender), ALONE)));
        // The least and the most it names are near, and a penny beyond either is not.
        FarFrom far = (FarFrom) finding;
        for (Money near : List.of(far.least(), far.most())) {
            assertThat(kind(ofCommission().build().verdict(commission(near.toString(), tender), ALONE)))
                    .isEqualTo(Answer.SATISFIED);
        }
        for (Money beyond : List.of(far.least().minusMinor(1), far.most().plusMinor(1))) {
            assertThat(kind(ofCommission().build().verdict(commission(beyond.toString(), tender), ALONE)))
                    .isEqualTo(Answer.BREACHED);
        }
    }

    @Test
    void theReasonWhyItIsNotApplicableNamesTheOther() {
        assertThat(ofCommission().build().verdict(commission("GBP 1", null), ALONE))
                .isEqualTo(Verdict.notApplicable("the value of the tender is not recorded"));
        assertThat(ofCommission().build().verdict(commission("GBP 1", "GBP 0"), ALONE))
                .isEqualTo(Verdict.notApplicable("the value of the tender is £0"));
        assertThat(ofCommission().build().verdict(commission(null, "GBP 1"), ALONE))
                .isEqualTo(Verdict.unknown(new Missing(COMMISSION_REFERENCE, "budget", "the budget")));
        assertThat(ofCommission().build().findingTypes()).containsExactly(FarFrom.class);
    }

    @Test
    void aChangedToleranceChangesTheVerdictAndLeavesTheOriginalAsItWas() {
        Near<Commission> original = ofCommission().build();
        Rule<Commission> exact = original.with("tolerance", Ratio.ZERO);
        Commission tenth = commission("GBP 90", "GBP 100");

        assertThat(kind(exact.verdict(tenth, ALONE))).isEqualTo(Answer.BREACHED);
        assertThat(finding(exact.verdict(tenth, ALONE)).problem()).contains("between £100 and £100");
        assertThat(kind(original.verdict(tenth, ALONE))).isEqualTo(Answer.SATISFIED);
        assertThat(kind(exact.with("tolerance", Ratio.ONE).verdict(commission("GBP 0", "GBP 100"), ALONE)))
                .isEqualTo(Answer.SATISFIED);
        assertRefused("Parameter", "tolerance", () -> original.with("tolerance", Ratio.of(11, 10)));
    }

    @Test
    void bothAmountsHaveToBeGiven() {
        assertRefused("Near", "amount, near", Near.of(Commission.class, info("a"))::build);
        assertRefused(
                "Near",
                "amount, near",
                Near.of(Commission.class, info("a")).amount("b", "budget", Commission::budget)::build);
        assertRefused(
                "Near",
                "amount, near",
                Near.of(Commission.class, info("a")).near("b", Commission::budget, TOLERANCE)::build);
    }
}
