package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.guidance.Guidance;
import java.util.List;
import org.joda.money.Money;

/** Table 1 of Big Local as Change Agent (TSRC 2020): four deals, and the block that is their total. */
public final class TableOne {
    /** The footpath and cycle route. */
    public static final Deal L1 = deal("l1", "147805", "5312", "142493");

    /** The A61 cycle route, to which the programme contributed nothing. */
    public static final Deal L2 = deal("l2", "195000", "0", "195000");

    /** The countryside service. */
    public static final Deal L3 = deal("l3", "31543", "250", "31293");

    /** The petanque club. */
    public static final Deal L4 = deal("l4", "21800", "12500", "9300");

    /** The fifth block, printed under the Pocket Park: the sum of the others in every column. */
    public static final Deal FIFTH_BLOCK = deal("pocket-park", "396148", "18062", "378086");

    /** The four deals. */
    public static final List<Deal> DEALS = List.of(L1, L2, L3, L4);

    private TableOne() {}

    /** {@return a deal with one line on each side} */
    public static Deal deal(String id, String totalCost, String programmeMoney, String match) {
        return Deal.builder()
                .id(DealId.of(id))
                .area(AreaId.of("grassland-hasmoor"))
                .title("t")
                .totalCost(Money.parse("GBP " + totalCost))
                .addProgrammeLines(FundingLine.of(Money.parse("GBP " + programmeMoney)))
                .addMatchLines(FundingLine.of(Money.parse("GBP " + match)))
                .addCitations(Guidance.DEALS)
                .build();
    }
}
