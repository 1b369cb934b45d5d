package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.guidance.Guidance;
import java.util.List;
import org.joda.money.Money;

/** Table 1 of Big Local as Change Agent (TSRC 2020): four projects, and the block that is their total. */
public final class TableOne {
    /** The footpath and cycle route. */
    public static final Project L1 = project("l1", "147805", "5312", "142493");

    /** The A61 cycle route, to which the programme contributed nothing. */
    public static final Project L2 = project("l2", "195000", "0", "195000");

    /** The countryside service. */
    public static final Project L3 = project("l3", "31543", "250", "31293");

    /** The petanque club. */
    public static final Project L4 = project("l4", "21800", "12500", "9300");

    /** The fifth block, printed under the Pocket Park: the sum of the others in every column. */
    public static final Project FIFTH_BLOCK = project("pocket-park", "396148", "18062", "378086");

    /** The four projects. */
    public static final List<Project> PROJECTS = List.of(L1, L2, L3, L4);

    private TableOne() {}

    /** {@return a project with one line on each side} */
    public static Project project(String id, String totalCost, String programmeMoney, String match) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(AreaId.of("grassland-hasmoor"))
                .title("t")
                .totalCost(Money.parse("GBP " + totalCost))
                .addProgrammeLines(FundingLine.of(Money.parse("GBP " + programmeMoney)))
                .addMatchLines(FundingLine.of(Money.parse("GBP " + match)))
                .addCitations(Guidance.PROJECTS)
                .build();
    }
}
