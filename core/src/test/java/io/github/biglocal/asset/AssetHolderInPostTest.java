package io.github.biglocal.asset;

import static io.github.biglocal.asset.Hubs.COUNCIL;
import static io.github.biglocal.asset.Hubs.TRUST;
import static io.github.biglocal.asset.Hubs.always;
import static io.github.biglocal.asset.Hubs.tenure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.asset.AssetHolderInPost.HolderLeft;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssetHolderInPostTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final Asset HUB =
            always(AssetStatus.OPEN).withTenures(tenure(Tenure.LEASED, TRUST, "2014-01-01/2024-12-31"));

    private static LtoAppointment lto(OrganisationId organisation, @Nullable String period) {
        return LtoAppointment.builder()
                .id(LtoAppointmentId.of("l " + organisation + " " + period))
                .area(HUB.area())
                .organisation(organisation)
                .period(Optional.ofNullable(period).map(Periods::parse))
                .build();
    }

    private static Verdict verdict(Asset asset, Entity... records) {
        return new AssetHolderInPost().verdict(asset, RuleContext.on(DAY, Records.of(records)));
    }

    private static Verdict left(Tenure tenure, OrganisationId holder, String lastDay) {
        return left(0, tenure, holder, lastDay);
    }

    private static Verdict left(int place, Tenure tenure, OrganisationId holder, String lastDay) {
        return Verdict.breached(new HolderLeft(HUB.reference(), place, holder, tenure, LocalDate.parse(lastDay)));
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, true", "2018-06-01, false", "2018-06-02, false"})
    void theHolderIsInPostUpToTheLastDayOfItsAppointment(String lastDay, boolean left) {
        assertThat(verdict(HUB, lto(TRUST, "2013-01-01/" + lastDay)))
                .isEqualTo(left ? left(Tenure.LEASED, TRUST, lastDay) : Verdict.satisfied());
    }

    @Test
    void aHolderAppointedAgainIsInPost() {
        assertThat(verdict(HUB, lto(TRUST, "2013-01-01/2016-12-31"), lto(TRUST, "2018-01-01/..")))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void theLastOfItsAppointmentsIsTold() {
        assertThat(verdict(HUB, lto(TRUST, "2013-01-01/2014-12-31"), lto(TRUST, "2015-06-01/2016-12-31")))
                .isEqualTo(left(Tenure.LEASED, TRUST, "2016-12-31"));
    }

    @Test
    void anOwnerThatNeverWasLocallyTrustedOrganisationIsNotAsked() {
        Verdict notAsked = Verdict.notApplicable("no holder of the asset is on record as the area's LTO");

        assertThat(verdict(HUB, lto(COUNCIL, "2013-01-01/2016-12-31"))).isEqualTo(notAsked);
        assertThat(verdict(HUB)).isEqualTo(notAsked);
        assertThat(verdict(HUB, lto(TRUST, "2013-01-01/2016-12-31").withArea(AreaId.of("b"))))
                .isEqualTo(notAsked);
    }

    @Test
    void aHolderThatIsAppointedLaterHasNotLeft() {
        assertThat(verdict(HUB, lto(TRUST, "2019-01-01/.."))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void eachHolderIsLookedAt() {
        Asset hub =
                HUB.withTenures(tenure(Tenure.OWNED, COUNCIL, "../.."), tenure(Tenure.MANAGED, TRUST, "2014-01-01/.."));

        assertThat(verdict(hub, lto(TRUST, "2013-01-01/.."), lto(COUNCIL, "2011-01-01/2012-12-31")))
                .isEqualTo(left(0, Tenure.OWNED, COUNCIL, "2012-12-31"));
    }

    @Test
    void appointmentsWithoutDatesLeaveItOpen() {
        LtoAppointment undated = lto(TRUST, null);

        assertThat(verdict(HUB, undated)).isEqualTo(Verdict.unknown(period(undated)));
        assertThat(verdict(HUB, lto(TRUST, null), lto(TRUST, "2013-01-01/2016-12-31")))
                .extracting(Verdict::description)
                .isEqualTo("Not known: when the holder of the asset was the LTO.");
        assertThat(verdict(HUB, lto(TRUST, null), lto(TRUST, "2018-01-01/.."))).isEqualTo(Verdict.satisfied());
    }

    private static Missing period(LtoAppointment undated) {
        return Missing.of(undated, "period", "when the holder of the asset was the LTO");
    }

    private static Missing holder(String field) {
        return Missing.of(HUB, field, "who holds the asset");
    }

    @ParameterizedTest
    @CsvSource({"CLOSE_OUT_PHASE, 2018-06-01, true", "CLOSED_OUT, 2018-06-01, false", "CLOSED_OUT, 2018-06-02, true"})
    void afterTheAreaHasClosedOutNobodyIsInPost(AreaStage stage, LocalDate day, boolean asked) {
        Area area = Area.builder()
                .id(HUB.area())
                .name("n")
                .addStage(new StageReached(stage, day))
                .build();

        assertThat(verdict(HUB, area, lto(TRUST, "2013-01-01/2016-12-31")))
                .isEqualTo(
                        asked
                                ? left(Tenure.LEASED, TRUST, "2016-12-31")
                                : Verdict.notApplicable("the area has closed out"));
    }

    @Test
    void withoutAHolderOrAStatusItCannotBeJudged() {
        LtoAppointment left = lto(COUNCIL, "2013-01-01/2016-12-31");
        Asset owned = HUB.withTenures(tenure(Tenure.OWNED, "../.."));
        Missing inUse =
                Missing.of(HUB, "statuses", "whether the asset is planned, open, closed or no longer available");

        assertThat(verdict(HUB.withTenures(), left)).isEqualTo(Verdict.unknown(holder("tenures")));
        assertThat(verdict(owned, left)).isEqualTo(Verdict.unknown(holder("tenures/0/holder")));
        assertThat(verdict(HUB.withStatuses(), lto(TRUST, "2013-01-01/2016-12-31")))
                .isEqualTo(Verdict.unknown(inUse));
        assertThat(verdict(owned.withStatuses(), left)).isEqualTo(Verdict.unknown(holder("tenures/0/holder"), inUse));
    }

    @Test
    void aHolderWhoIsNotOnRecordMayBeOneThatHasLeft() {
        Asset both = HUB.withTenures(
                tenure(Tenure.LEASED, TRUST, "2014-01-01/.."),
                tenure(Tenure.OWNED, "../.."),
                tenure(Tenure.MANAGED, "../.."));
        List<Missing> holders = List.of(holder("tenures/1/holder"), holder("tenures/2/holder"));
        LtoAppointment inPost = lto(TRUST, "2013-01-01/..");
        LtoAppointment undated = lto(COUNCIL, null);

        assertThat(verdict(both, inPost, lto(COUNCIL, "2013-01-01/2016-12-31"))).isEqualTo(Verdict.unknown(holders, 1));
        // Where none has left, all holders have to be known.
        assertThat(verdict(both, inPost)).isEqualTo(Verdict.unknown(holders, 2));
        assertThat(verdict(HUB.withTenures(tenure(Tenure.OWNED, "../..")), undated))
                .isEqualTo(Verdict.unknown(holder("tenures/0/holder"), period(undated)));
        assertThat(verdict(both, lto(TRUST, "2013-01-01/2016-12-31")))
                .isEqualTo(left(Tenure.LEASED, TRUST, "2016-12-31"));
    }

    @ParameterizedTest
    @EnumSource
    void isAskedOfAssetsInUse(AssetStatus status) {
        assertThat(
                        verdict(HUB.withStatuses(always(status).statuses()), lto(TRUST, "2013-01-01/2016-12-31"))
                                instanceof Verdict.Breached)
                .isEqualTo(status.isInUse());
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        HolderLeft finding = new HolderLeft(HUB.reference(), 0, TRUST, Tenure.LEASED, LocalDate.of(2016, 12, 31));

        assertThat(finding.problem())
                .isEqualTo("The asset is still leased by trust, whose appointment as LTO ended on 31 December 2016.");
        assertThat(finding.aboutField()).contains("tenures/0/holder");
        assertThat(finding.repair())
                .isEqualTo("Transfer the asset to the area's present LTO, or agree with trust how the area can go on"
                        + " using it.");
    }
}
