package io.github.biglocal.asset;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrganisationId;
import java.util.Optional;

/** Assets for the tests. */
final class Hubs {
    static final OrganisationId TRUST = OrganisationId.of("trust");
    static final OrganisationId COUNCIL = OrganisationId.of("council");
    static final Asset BARE =
            Asset.builder().id(AssetId.of("hub")).area(AreaId.of("a")).name("n").build();

    private Hubs() {}

    /** An asset with one status for all time. */
    static Asset always(AssetStatus status) {
        return BARE.withStatuses(status(status, "../.."));
    }

    static AssetStatusPeriod status(AssetStatus status, String period) {
        return new AssetStatusPeriod(status, Periods.parse(period));
    }

    static TenurePeriod tenure(Tenure tenure, OrganisationId holder, String period) {
        return new TenurePeriod(tenure, Optional.of(holder), Periods.parse(period));
    }

    static TenurePeriod tenure(Tenure tenure, String period) {
        return new TenurePeriod(tenure, Optional.empty(), Periods.parse(period));
    }
}
