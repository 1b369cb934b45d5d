package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTest {

    @ParameterizedTest
    @CsvSource({
        // total, programme, match -> total, programme, match
        "100, 40, 60, 100, 40, 60",
        "101, 40, 60, 101, 40, 60", // the total stated, even if the lines say otherwise
        ", 40, 60, 100, 40, 60",
        ", 40, , 40, 40, 0",
        "100, 40, , 100, 40, 0",
        "100, , 60, 100, , 60",
        "100, , , 100, , 0",
        ", , 60, , , 60",
        ", , , , ,",
        ", 0, 60, 60, 0, 60"
    })
    void itsFiguresAreToldFromWhatIsRecorded(
            String total, String own, String match, String totalFigure, String ownFigure, String matchFigure) {
        ImmutableDeal.Builder builder = Deal.builder()
                .id(DealId.of("d"))
                .area(AreaId.of("a"))
                .title("t")
                .totalCost(money(total));
        money(own).map(FundingLine::of).ifPresent(builder::addProgrammeLine);
        money(match).map(FundingLine::of).ifPresent(builder::addMatchLine);
        Deal deal = builder.build();

        assertThat(deal.figure(DealFigure.TOTAL_COST)).isEqualTo(money(totalFigure));
        assertThat(deal.figure(DealFigure.PROGRAMME_MONEY)).isEqualTo(money(ownFigure));
        assertThat(deal.figure(DealFigure.MATCH)).isEqualTo(money(matchFigure));
    }

    private static Optional<Money> money(String amount) {
        return Optional.ofNullable(amount).map(text -> Money.parse("GBP " + text));
    }
}
