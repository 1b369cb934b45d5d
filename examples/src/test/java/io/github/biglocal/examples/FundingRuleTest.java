package io.github.biglocal.examples;

import static io.github.biglocal.testkit.BigLocalAssertions.assertThat;
import static io.github.biglocal.testkit.Shorthand.pounds;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.AllPresent;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.WithinLimit;
import io.github.biglocal.testkit.RuleContract;
import io.github.biglocal.testkit.cases.RuleCases;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A funder's own rules, as README has them: a grant over £500 needs two quotes; no organisation gets more than £2,000 of one
 * scheme in a financial year.
 */
class FundingRuleTest {
    static final Rule<Grant> TWO_QUOTES = AllPresent.of(
                    Grant.class, info("two-quotes", "A grant over £500 has two quotes"))
            .unless("no award was made by then", FundingRuleTest::noAwardYet)
            .unless(
                    "the award is not over £500",
                    (grant, context) -> grant.amountAwarded()
                            .filter(award -> !award.isGreaterThan(pounds(500)))
                            .isPresent())
            .needing("what was awarded", "amountAwarded", Grant::amountAwarded)
            .list("x-quotes", "which quotes are on file", FundingRuleTest::quotes)
            .having(List.of("first quote", "second quote"))
            .problem("The award is over £500 and there is no {missing}.")
            .repair("Get a {missing}, or award £500 or less.")
            .build();

    /** Whether no award was made by the day: what is decided later does not count. */
    static boolean noAwardYet(Grant grant, RuleContext context) {
        return grant.isNotAwarded() || grant.isAwardedAfter(context.asOf());
    }

    /** A field of the funder's own, such as "first quote, second quote". */
    static List<String> quotes(Grant grant) {
        return grant.additionalFields().get("x-quotes") instanceof AdditionalValue.Text quotes
                ? List.of(quotes.value().split(", ", -1))
                : List.of();
    }

    static RuleInfo info(String id, String title) {
        return RuleInfo.of("grant", RuleId.of(id), RuleKind.LOCAL_TERMS)
                .title(title)
                .rationale("A small fund has to reach many, at a fair price.")
                .source(Citation.of("Our grants policy, 2024"))
                .build();
    }

    static Grant grant(String id, Money award) {
        return Grant.builder()
                .id(GrantId.of(id))
                .area(AreaId.of("north"))
                .title("Tools")
                .scheme(SchemeId.of("chest"))
                .recipient(OrganisationId.of("allotments"))
                .awardDate(LocalDate.of(2024, 5, 1))
                .amountAwarded(award)
                .build();
    }

    static Grant withQuotes(String quotes, Money award) {
        return grant("quoted", award).withAdditionalFields(Map.of("x-quotes", AdditionalValue.of(quotes)));
    }

    @Test
    void aGrantOverFiveHundredPoundsNeedsTwoQuotes() {
        assertThat(grant("a", pounds("500.00"))).on("2024-06-01").isNotSubjectTo(TWO_QUOTES);
        assertThat(grant("a", pounds("500.01")))
                .on("2024-06-01")
                .isNotJudged(TWO_QUOTES)
                .missing("x-quotes");
        assertThat(withQuotes("first quote", pounds("500.01")))
                .on("2024-06-01")
                .breaches(TWO_QUOTES)
                .withRepair("Get a second quote, or award £500 or less.");
        assertThat(withQuotes("first quote, second quote", pounds("500.01")))
                .on("2024-06-01")
                .keeps(TWO_QUOTES);
    }

    static final Rule<Grant> YEARLY_LIMIT = WithinLimit.of(
                    Grant.class, info("yearly-limit", "No organisation gets more than £2,000 of a scheme in a year"))
            .unless("no award was made by then", FundingRuleTest::noAwardYet)
            .unless(
                    "it went to a person",
                    (grant, context) -> grant.recipientKind().equals(Optional.of(RecipientKind.INDIVIDUAL)))
            .needing("who received it", "recipient", Grant::recipient)
            .needing((grant, context) -> schemeAndYear(grant))
            .amount("what it got in the year", "amountAwarded", FundingRuleTest::awardedInTheYear)
            .atMost("the most in a year", pounds(2_000))
            .build();

    /** The scheme and the financial year of a grant, or which of the two is not recorded. */
    static Fact<List<Object>> schemeAndYear(Grant grant) {
        return Fact.of(grant, "scheme", "which scheme it is from", grant.scheme())
                .then(scheme -> Fact.of(grant, "awardDate", "when it was awarded", grant.awardDate())
                        .then(day -> Fact.recorded(List.of(scheme, FinancialYear.containing(day)))));
    }

    /** Adds up the grants to the same recipient of the same scheme and year; a gap in one of them is a gap in the sum. */
    static Fact<Money> awardedInTheYear(Grant grant, RuleContext context) {
        Money known = pounds(0);
        Optional<Fact<Money>> gap = Optional.empty();
        for (Grant each : context.find(Grant.BY_RECIPIENT, grant.recipient().orElseThrow())) {
            Fact<Money> award = noAwardYet(each, context)
                    ? Fact.recorded(pounds(0))
                    : schemeAndYear(each)
                            .then(its -> its.equals(schemeAndYear(grant).get())
                                    ? Fact.of(each, "amountAwarded", "what was awarded", each.awardOn(context.asOf()))
                                    : Fact.recorded(pounds(0)));
            if (award.isMissing()) {
                gap = Optional.of(award);
            } else {
                known = known.plus(award.get());
            }
        }
        // What is known may be too much already, whatever the gap holds.
        return known.isGreaterThan(pounds(2_000)) ? Fact.recorded(known) : gap.orElse(Fact.recorded(known));
    }

    @Test
    void anOrganisationGetsAtMostTwoThousandPoundsOfASchemeInAYear() {
        Grant first = grant("first", pounds(1_500));
        Grant second = grant("second", pounds(501));
        assertThat(first).on("2024-06-01").among(grant("second", pounds(500))).keeps(YEARLY_LIMIT);
        assertThat(first).on("2024-06-01").among(second).breaches(YEARLY_LIMIT).by(pounds(1));
        assertThat(first)
                .on("2024-06-01")
                .among(second.withAwardDate(LocalDate.of(2024, 3, 31)))
                .keeps(YEARLY_LIMIT);
        assertThat(first)
                .on("2024-05-01")
                .among(second.withAwardDate(LocalDate.of(2024, 5, 2)))
                .keeps(YEARLY_LIMIT);
        assertThat(first)
                .on("2024-06-01")
                .among(second.withStatus(GrantStatus.REFUSED))
                .keeps(YEARLY_LIMIT);
        assertThat(first)
                .on("2024-06-01")
                .among(second.withAwardDate(Optional.empty()))
                .isNotJudged(YEARLY_LIMIT)
                .missing("awardDate");
        assertThat(grant("first", pounds(2_001)))
                .on("2024-06-01")
                .among(second.withAwardDate(Optional.empty()))
                .breaches(YEARLY_LIMIT);
        assertThat(first.withRecipient(Optional.empty()))
                .on("2024-06-01")
                .isNotJudged(YEARLY_LIMIT)
                .missing("recipient");
    }

    @Nested
    class TwoQuotesKeepsTheContract extends RuleContract<Grant> {
        @Override
        protected Rule<Grant> rule() {
            return TWO_QUOTES;
        }

        @Override
        protected List<Sample<Grant>> samples() {
            LocalDate day = LocalDate.of(2024, 6, 1);
            Grant both = withQuotes("first quote, second quote", pounds("500.01"));
            Grant one = withQuotes("first quote", pounds("500.01"));
            return List.of(
                    Sample.of("£500", Answer.NOT_APPLICABLE, grant("quoted", pounds("500.00")), day),
                    Sample.of("a penny more, two quotes", Answer.SATISFIED, both, day),
                    Sample.of("a penny more, one quote", Answer.BREACHED, one, day),
                    Sample.of("quotes not recorded", Answer.UNKNOWN, grant("quoted", pounds("500.01")), day)
                            .mayTurnOut(both, one));
        }
    }

    @TestFactory
    Stream<DynamicNode> casesOfOurGrantsPolicy() {
        RuleSet ours = RuleSet.of(List.of(TWO_QUOTES, YEARLY_LIMIT));
        return RuleCases.in(Path.of("src/test/cases"), ours).tests();
    }
}
