package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;
import static io.github.biglocal.catalogue.RuleSamples.FREE_TEXT;

import io.github.biglocal.area.AnnouncedWithItsWave;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.AreaStagesInOrder;
import io.github.biglocal.area.AuthorityCodeFitsTier;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.area.LocalAuthority;
import io.github.biglocal.area.PathwayAfterAnnouncement;
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
                .never(UNKNOWN, "it asks only about the stages that are dated");
    }

    private static RuleSample<?> announcedWithItsWave() {
        return RuleSample.of(AnnouncedWithItsWave.standard())
                .with(SATISFIED, ANNOUNCED, DAY)
                .with(BREACHED, ANNOUNCED.withWave(3), DAY)
                .never(NOT_APPLICABLE, "every area is of a wave")
                .with(UNKNOWN, AREA, DAY);
    }

    private static RuleSample<?> authorityCodeFitsTier() {
        LocalAuthority borough =
                new LocalAuthority(FREE_TEXT, Optional.of(GssCode.parse("E07000034")), Optional.empty());
        LocalAuthority ward = new LocalAuthority(FREE_TEXT, Optional.of(GssCode.parse("E05000001")), Optional.empty());
        return RuleSample.of(new AuthorityCodeFitsTier())
                .with(SATISFIED, AREA.withLocalAuthorities(borough), DAY)
                .with(BREACHED, AREA.withLocalAuthorities(ward), DAY)
                .with(NOT_APPLICABLE, AREA.withLocalAuthorities(LocalAuthority.of(FREE_TEXT)), DAY)
                .with(UNKNOWN, AREA, DAY);
    }

    private static RuleSample<?> pathwayAfterAnnouncement() {
        PathwayPeriod step = new PathwayPeriod(PathwayStep.EXPLORING_VISIONS, Periods.parse("2012-03-01/.."));
        return RuleSample.of(new PathwayAfterAnnouncement())
                .with(SATISFIED, ANNOUNCED.withPathway(step), DAY)
                .with(BREACHED, ANNOUNCED.withPathway(step).withAnnounced(LocalDate.of(2012, 12, 10)), DAY)
                .with(NOT_APPLICABLE, ANNOUNCED, DAY)
                .with(UNKNOWN, AREA.withPathway(step), DAY);
    }
}
