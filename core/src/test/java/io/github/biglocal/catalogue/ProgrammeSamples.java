package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.programme.DatesWithinProgramme;
import io.github.biglocal.programme.IdsLookDifferent;
import io.github.biglocal.programme.OrganisationsDistinct;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Samples of the rules that are asked of a programme as a whole. */
final class ProgrammeSamples {
    private static final RuleContext CONTEXT = RuleContext.on(LocalDate.of(2020, 2, 29));
    private static final Programme PROGRAMME = Programme.builder()
            .id(ProgrammeId.of("big-local"))
            .name(RuleSamples.FREE_TEXT)
            .period(Periods.parse("2010-07-27/2026-03-31"))
            .build();

    private ProgrammeSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(idsLookDifferent(), datesWithinProgramme(), organisationsDistinct());
    }

    private static RuleSample<?> idsLookDifferent() {
        Area area = Area.builder()
                .id(AreaId.of("barrowcliff"))
                .name(RuleSamples.FREE_TEXT)
                .build();
        return RuleSample.of(new IdsLookDifferent())
                .with(SATISFIED, PROGRAMME.withAreas(area), CONTEXT)
                .with(BREACHED, PROGRAMME.withAreas(area, area.withId(AreaId.of("Barrowcliff"))), CONTEXT)
                .never(NOT_APPLICABLE, "it applies to every programme, on any date")
                .never(UNKNOWN, "an id is always recorded")
                .at("the same id twice", SATISFIED, PROGRAMME.withAreas(area, area), CONTEXT)
                .at("another id", SATISFIED, PROGRAMME.withAreas(area, area.withId(AreaId.of("barrow"))), CONTEXT)
                .at(
                        "an id with a Cyrillic letter",
                        BREACHED,
                        PROGRAMME.withAreas(area, area.withId(AreaId.of("b\u0430rrowcliff"))),
                        CONTEXT);
    }

    private static RuleSample<?> datesWithinProgramme() {
        Area area = Area.builder()
                .id(AreaId.of("barrowcliff"))
                .name(RuleSamples.FREE_TEXT)
                .announced(LocalDate.of(2010, 7, 27))
                .build();
        Partnership board = Boards.of(List.of(Boards.member("m", Residence.UNKNOWN)
                .withTerms(Periods.parse("2012-01-01/.."))
                .withResidence(new ResidencePeriod(Residence.RESIDENT, Periods.parse("1990-01-01/..")))));
        return RuleSample.of(DatesWithinProgramme.standard())
                .with(SATISFIED, PROGRAMME.withAreas(area), CONTEXT)
                .with(BREACHED, PROGRAMME.withAreas(area.withAnnounced(LocalDate.of(2001, 7, 27))), CONTEXT)
                .with(NOT_APPLICABLE, PROGRAMME.withAreas(area).withPeriod(Optional.empty()), CONTEXT)
                .never(UNKNOWN, "it looks only at what is recorded")
                .at("announced on the first day", SATISFIED, announced(area, "2010-07-27"), CONTEXT)
                .at("announced the day before", BREACHED, announced(area, "2010-07-26"), CONTEXT)
                .at("announced on the last day", SATISFIED, announced(area, "2026-03-31"), CONTEXT)
                .at("announced the day after", BREACHED, announced(area, "2026-04-01"), CONTEXT)
                .at("a resident of the area since long before", SATISFIED, PROGRAMME.withPartnerships(board), CONTEXT);
    }

    private static Programme announced(Area area, String day) {
        return PROGRAMME.withAreas(area.withAnnounced(LocalDate.parse(day)));
    }

    private static RuleSample<?> organisationsDistinct() {
        Organisation localTrust = Organisation.builder()
                .id(OrganisationId.of("local-trust"))
                .name(RuleSamples.FREE_TEXT)
                .addOrgId(OrgId.parse("GB-CHC-1147511"))
                .addOrgId(OrgId.parse("GB-COH-07833396"))
                .build();
        Organisation again =
                localTrust.withId(OrganisationId.of("local-trust-2")).withOrgIds(OrgId.parse("GB-COH-07833396"));
        return RuleSample.of(new OrganisationsDistinct())
                .with(SATISFIED, PROGRAMME.withOrganisations(localTrust), CONTEXT)
                .with(BREACHED, PROGRAMME.withOrganisations(localTrust, again), CONTEXT)
                .never(NOT_APPLICABLE, "it applies to every programme, on any date")
                .never(UNKNOWN, "an identifier is either shared or not");
    }
}
