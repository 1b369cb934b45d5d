package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;
import static io.github.biglocal.catalogue.RuleSamples.FREE_TEXT;

import io.github.biglocal.area.AnnouncedWithItsWave;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaRules;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.AreaStagesInOrder;
import io.github.biglocal.area.AuthorityCodeFitsTier;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.area.LocalAuthority;
import io.github.biglocal.area.PathwayPeriod;
import io.github.biglocal.area.PathwayStep;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Samples of the rules about areas. */
final class AreaSamples {
    private static final RuleContext DAY = RuleContext.on(LocalDate.of(2020, 2, 29));
    private static final Area AREA =
            Area.builder().id(AreaId.of("barrowcliff")).name(FREE_TEXT).build();
    private static final Area ANNOUNCED = AREA.withWave(2).withAnnounced(LocalDate.of(2012, 2, 29));

    private AreaSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(stagesInOrder(), announcedWithItsWave(), authorityCodeFitsTier(), pathwayAfterAnnouncement());
    }

    private static RuleSample<?> stagesInOrder() {
        StageReached formed = new StageReached(AreaStage.PARTNERSHIP_FORMED, LocalDate.of(2013, 1, 1));
        return RuleSample.of(new AreaStagesInOrder())
                .with(SATISFIED, ANNOUNCED.withStages(formed), DAY)
                .with(
                        BREACHED,
                        ANNOUNCED.withStages(
                                formed, new StageReached(AreaStage.PLAN_ENDORSED, LocalDate.of(2012, 12, 31))),
                        DAY)
                .with(NOT_APPLICABLE, ANNOUNCED, DAY)
                .never(UNKNOWN, "it looks only at the stages that have dates");
    }

    private static RuleSample<?> announcedWithItsWave() {
        return RuleSample.of(AnnouncedWithItsWave.standard())
                .with(SATISFIED, ANNOUNCED, DAY)
                .with(BREACHED, ANNOUNCED.withWave(3), DAY)
                .with(NOT_APPLICABLE, AREA, DAY)
                .never(UNKNOWN, "it looks only at what is recorded")
                .at("the first wave", SATISFIED, AREA.withWave(1).withAnnounced(LocalDate.of(2010, 7, 27)), DAY);
    }

    private static RuleSample<?> authorityCodeFitsTier() {
        LocalAuthority borough =
                new LocalAuthority(FREE_TEXT, Optional.of(GssCode.parse("E07000034")), Optional.empty());
        LocalAuthority ward = new LocalAuthority(FREE_TEXT, Optional.of(GssCode.parse("E05000001")), Optional.empty());
        return RuleSample.of(new AuthorityCodeFitsTier())
                .with(SATISFIED, AREA.withLocalAuthorities(borough), DAY)
                .with(BREACHED, AREA.withLocalAuthorities(ward), DAY)
                .with(NOT_APPLICABLE, AREA.withLocalAuthorities(LocalAuthority.of(FREE_TEXT)), DAY)
                .never(UNKNOWN, "it looks only at the codes that are recorded");
    }

    private static RuleSample<?> pathwayAfterAnnouncement() {
        Area walked = ANNOUNCED.withPathway(step("2012-03-01/.."));
        return RuleSample.of(AreaRules.pathwayAfterAnnouncement())
                .with(SATISFIED, walked, DAY)
                .with(BREACHED, walked.withAnnounced(LocalDate.of(2012, 12, 10)), DAY)
                .with(NOT_APPLICABLE, ANNOUNCED, DAY)
                .never(UNKNOWN, "it looks only at the dates that are recorded")
                .at("the day before the announcement", BREACHED, ANNOUNCED.withPathway(step("2012-02-28/..")), DAY)
                .at("the day of the announcement", SATISFIED, ANNOUNCED.withPathway(step("2012-02-29/..")), DAY)
                .at(
                        "the same step again, and once too early",
                        BREACHED,
                        ANNOUNCED.withPathway(step("2013-01-01/.."), step("2012-02-28/2012-12-31")),
                        DAY)
                .at("an end and no start", NOT_APPLICABLE, ANNOUNCED.withPathway(step("../2012-01-01")), DAY)
                .at("no announcement on record", NOT_APPLICABLE, AREA.withPathway(step("2011-01-01/..")), DAY);
    }

    private static PathwayPeriod step(String period) {
        return new PathwayPeriod(PathwayStep.EXPLORING_VISIONS, Periods.parse(period));
    }
}
