package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Contributors without an amount: of the money that Lawrence Weston attracted, Big Local as Change Agent (TSRC 2020, section
 * 3.2) names the Coastal Communities Fund, Homes England and Reaching Communities, and gives no amount of any.
 */
class UnknownAmountTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final FundingLine UNKNOWN =
            FundingLine.ofUnknownAmount(CurrencyUnit.GBP).withContributor(OrganisationId.of("homes-england"));

    private static FundingLine line(String amount) {
        return FundingLine.of(Money.parse("GBP " + amount));
    }

    private static Project project(List<FundingLine> own, FundingLine... match) {
        return Project.builder()
                .id(ProjectId.of("p"))
                .area(AreaId.of("a"))
                .title("Project")
                .programmeLines(own)
                .addMatchLines(match)
                .build();
    }

    @Test
    void leverageIsALowerBoundAndSaysWhatWasLeftOut() {
        LeverageResult result = Leverage.asOf(DAY).of(List.of(project(List.of(line("10")), line("20"), UNKNOWN)));

        assertThat(result.ratio(LeverageConvention.MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(2, 1), Bound.MORE_THAN));
        assertThat(result.ratio(LeverageConvention.INTERVENTION_RATE))
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(1, 3), Bound.LESS_THAN));
        assertThat(result.explain())
                .contains("Project p: match of an amount that is not known is left out, so the figures are bounds.");
        assertThat(result.toSummary().explain())
                .contains("Lines: 1 line of match, the amount of which is not known: left out, so the figures are"
                        + " bounds.");
    }

    @Test
    void theMatchOfAProjectThatIsLeftOutIsABoundToo() {
        LeverageResult result = Leverage.asOf(DAY).of(List.of(project(List.of(line("0")), line("20"), UNKNOWN)));

        assertThat(result.leftOut().get(0).matchBound()).isEqualTo(Bound.MORE_THAN);
        assertThat(result.leftOut().get(0).toString()).startsWith("Project p, match more than £20: ");
        assertThat(result.explain())
                .anyMatch(step -> step.startsWith("Project p is left out, with match of more than £20: "));
    }

    @Test
    void unknownProgrammeMoneyIsNotKnownAndNoExternalBenefit() {
        LeverageResult result = Leverage.asOf(DAY)
                .with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE)
                .of(List.of(project(List.of(UNKNOWN), line("20"))));

        assertThat(result.parts()).isEmpty();
        assertThat(result.leftOut().get(0).why()).isEqualTo(LeverageResult.Why.PROGRAMME_MONEY_NOT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "0, MORE_THAN, false",
        "0, AT_LEAST, false",
        "0, MORE_OR_LESS, false",
        "0, EXACT, true",
        "0, AT_MOST, true",
        "1, AT_LEAST, true",
        "1, MORE_THAN, true"
    })
    void anAmountIsNotKnownWhereItMayBeAny(String amount, Bound bound, boolean known) {
        assertThat(line(amount).withBound(bound).isAmountKnown()).isEqualTo(known);
    }

    @Test
    void rulesTakeItForNeitherNothingNorAnAmount() {
        RuleContext context = RuleContext.on(DAY);
        Project project = project(List.of(UNKNOWN), UNKNOWN);

        assertThat(new ProjectHasProgrammeMoney().verdict(project, context).answer())
                .isEqualTo(Answer.SATISFIED);
        assertThat(new MatchIsNotLotteryMoney().verdict(project, context).answer())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(new ProjectAmountsAreExact().verdict(project, context).description())
                .contains("The amount of one item of match is not known.");
        assertThat(Stream.of(UNKNOWN, line("1")))
                .extracting(FundingLine::toString)
                .containsExactly("Funding line of an amount that is not known", "Funding line of £1");
    }

    @Test
    void onceTheAmountIsKnownItCountsLikeAnyOther() {
        FundingLine known = UNKNOWN.withLater(
                new FundingChange(DAY, Optional.empty(), Optional.of(Money.parse("GBP 5")), Optional.empty()));

        assertThat(Leverage.asOf(DAY)
                        .of(List.of(project(List.of(line("10")), known)))
                        .ratio(LeverageConvention.MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(1, 2)));
        assertThat(Leverage.asOf(DAY.minusDays(1))
                        .of(List.of(project(List.of(line("10")), known)))
                        .ratio(LeverageConvention.MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Defined(Ratio.ZERO, Bound.MORE_THAN));
    }

    @ParameterizedTest
    @CsvSource({"LESS_THAN", "JUST_UNDER"})
    void nothingIsLessThanNothing(Bound bound) {
        FundingLine line = line("0");
        assertRefused("FundingLine", "bound", () -> line.withBound(bound));
        assertRefused(
                "FundingChange",
                "bound",
                () -> new FundingChange(DAY, Optional.empty(), Optional.of(line.amount()), Optional.of(bound)));
    }

    @Test
    void whatIsLessThanAnAmountThatWasAllSentBackIsNothing() {
        FundingLine line = line("100").withBound(Bound.LESS_THAN).withReturned(Payment.of(DAY, Money.parse("GBP 100")));

        assertThat(line.on(DAY).flatMap(FundingLine::bound)).contains(Bound.AT_MOST);
        assertThat(line.amountOn(DAY)).isEqualTo(Money.parse("GBP 0"));
    }
}
