package io.github.biglocal.examples;

import static io.github.biglocal.testkit.BigLocalAssertions.assertThat;
import static io.github.biglocal.testkit.Shorthand.pounds;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.AllPresent;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.WithinLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * A funder's own rules, as README has them: a grant over £500 needs two quotes; no organisation gets more than £2,000 of one
 * scheme in a financial year.
 */
class FundingRuleTest {
    private static final Rule<Grant> TWO_QUOTES = AllPresent.of(
                    Grant.class, info("two-quotes", "A grant over £500 has two quotes"))
            .needing("the award", "amountAwarded", Grant::amountAwarded)
            .list("onFile", "which quotes are on file", FundingRuleTest::onFile)
            .having((grant, context) ->
                    grant.amountAwarded().filter(pounds(500)::isLessThan).isPresent()
                            ? List.of("FIRST_QUOTE", "SECOND_QUOTE")
                            : List.of())
            .problem("The award is over £500 and there is no {missing}.")
            .repair("Get a {missing}, or award £500 or less.")
            .build();

    private static final Index<List<Object>, Grant> BY_YEAR =
            Index.ofOptional(Grant.class, FundingRuleTest::schemeRecipientAndYear);

    private static final Rule<Grant> YEARLY_LIMIT = WithinLimit.of(
                    Grant.class, info("yearly-limit", "No organisation gets more than £2,000 of a scheme in a year"))
            .unless(
                    "it is not recorded who got it, from which scheme, or when",
                    (grant, context) -> schemeRecipientAndYear(grant).isEmpty())
            .amount("what it got in the year", "amountAwarded", FundingRuleTest::ofTheYear)
            .atMost("the most in a year", pounds(2_000))
            .build();

    @Test
    void aGrantOverFiveHundredPoundsNeedsTwoQuotes() {
        assertThat(grant("a", pounds("500.00"))).on("2024-06-01").keeps(TWO_QUOTES);
        assertThat(grant("b", pounds("500.01"), "FIRST_QUOTE"))
                .on("2024-06-01")
                .breaches(TWO_QUOTES)
                .withRepair("Get a second quote, or award £500 or less.");
        assertThat(grant("c", pounds("500.01"), "FIRST_QUOTE", "SECOND_QUOTE"))
                .on("2024-06-01")
                .keeps(TWO_QUOTES);
        assertThat(grant("d", pounds("500.01")))
                .on("2024-06-01")
                .isNotJudged(TWO_QUOTES)
                .missing("onFile");
    }

    @Test
    void anOrganisationGetsAtMostTwoThousandPoundsOfASchemeInAYear() {
        Grant first = grant("a", pounds(1_500));
        assertThat(first).on("2024-06-01").among(grant("b", pounds(500))).keeps(YEARLY_LIMIT);
        assertThat(first)
                .on("2024-06-01")
                .among(grant("b", pounds(501)))
                .breaches(YEARLY_LIMIT)
                .by(pounds(1));
        assertThat(first)
                .on("2024-06-01")
                .among(grant("b", pounds(501)).withAwardDate(LocalDate.of(2024, 3, 31)))
                .keeps(YEARLY_LIMIT);
    }

    private static RuleInfo info(String id, String title) {
        return RuleInfo.of("grant", RuleId.of(id), RuleKind.LOCAL_TERMS)
                .title(title)
                .rationale("So that a small fund reaches many, at a fair price.")
                .source(Citation.of("Our grants policy, 2024"))
                .build();
    }

    private static List<String> onFile(Grant grant) {
        return grant.additionalFields().get("onFile") instanceof AdditionalValue.Items documents
                ? documents.values().stream()
                        .map(document -> ((AdditionalValue.Text) document).value())
                        .toList()
                : List.of();
    }

    private static Optional<List<Object>> schemeRecipientAndYear(Grant grant) {
        return grant.scheme()
                .flatMap(scheme -> grant.recipient()
                        .flatMap(recipient -> grant.awardDate()
                                .map(day -> List.of(scheme, recipient, FinancialYear.containing(day)))));
    }

    private static Fact<Money> ofTheYear(Grant grant, RuleContext context) {
        return schemeRecipientAndYear(grant).stream()
                .flatMap(year -> context.find(BY_YEAR, year).stream())
                .map(each -> Fact.of(each, "amountAwarded", "the award", each.amountAwarded()))
                .reduce(
                        Fact.recorded(pounds(0)),
                        (sum, award) -> sum.then(before -> award.then(more -> Fact.recorded(before.plus(more)))));
    }

    private static Grant grant(String id, Money award, String... onFile) {
        Grant grant = Grant.builder()
                .id(GrantId.of(id))
                .area(AreaId.of("north"))
                .title("Tools")
                .scheme(SchemeId.of("chest"))
                .recipient(OrganisationId.of("allotments"))
                .awardDate(LocalDate.of(2024, 5, 1))
                .amountAwarded(award)
                .build();
        return onFile.length == 0
                ? grant
                : grant.withAdditionalFields(Map.of(
                        "onFile",
                        AdditionalValue.of(
                                Stream.of(onFile).map(AdditionalValue::of).toList())));
    }
}
