package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.money.PrintedNumber;
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
import io.github.biglocal.programme.PublishedFigureAgrees;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.PaidWorkerId;
import io.github.biglocal.support.WorkerRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

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
        return List.of(idsLookDifferent(), datesWithinProgramme(), organisationsDistinct(), publishedFigureAgrees());
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

    private static RuleSample<?> publishedFigureAgrees() {
        PublishedFigure figure = PublishedFigure.builder()
                .id(PublishedFigureId.of("figure"))
                .measure(FigureMeasure.RESIDENT_PAID_WORKERS)
                .value(PrintedNumber.of("26 %"))
                .addPart(PrintedNumber.of("40"))
                .base(PrintedNumber.of("151"))
                .build();
        PublishedFigure areas = figure.withMeasure(FigureMeasure.AREAS_WITH_PAID_WORKER)
                .withParts()
                .withValue(PrintedNumber.of("1"))
                .withBase(PrintedNumber.of("2"))
                .withScope(FigureScope.AREAS)
                .withAreas(AreaId.of("barrowcliff"), AreaId.of("revoe"));
        PublishedFigure match = areas.withAreas()
                .withMeasure(FigureMeasure.MATCH)
                .withValue(PrintedNumber.of("£183,086"))
                .withBase(Optional.empty())
                .withScope(FigureScope.PROJECTS)
                .withProjects(TableOne.PROJECTS.stream().map(Project::id).toList());
        RuleContext table = RuleContext.on(CONTEXT.asOf(), Records.of(TableOne.PROJECTS));
        return RuleSample.of(new PublishedFigureAgrees())
                .with(SATISFIED, figure, CONTEXT)
                .with(BREACHED, figure.withValue(PrintedNumber.of("27 %")), CONTEXT)
                .with(NOT_APPLICABLE, figure.withParts(), CONTEXT)
                .with(UNKNOWN, areas, withWorkers("barrowcliff"))
                .at(
                        "12 % of fifteen",
                        BREACHED,
                        figure.withParts().withValue(PrintedNumber.of("12 %")).withBase(PrintedNumber.of("15")),
                        CONTEXT)
                .at(
                        "13 % of fifteen",
                        NOT_APPLICABLE,
                        figure.withParts().withValue(PrintedNumber.of("13 %")).withBase(PrintedNumber.of("15")),
                        CONTEXT)
                .at(
                        "fewer areas than are known to have a worker",
                        BREACHED,
                        areas.withValue(PrintedNumber.of("0")),
                        withWorkers("barrowcliff"))
                .at(
                        "as many areas as there are",
                        SATISFIED,
                        areas.withValue(PrintedNumber.of("2")),
                        withWorkers("barrowcliff", "revoe"))
                .at(
                        "fewer than all of the areas, which all have a worker",
                        BREACHED,
                        areas,
                        withWorkers("barrowcliff", "revoe"))
                .at(
                        "at least one area, which is so whatever is not recorded",
                        SATISFIED,
                        areas.withValue(PrintedNumber.of("at least 1")),
                        withWorkers("barrowcliff"))
                .at("areas of a figure of projects", BREACHED, match.withAreas(AreaId.of("barrowcliff")), table)
                .at(
                        "a wave and areas of a figure of the programme, about a day and a period",
                        BREACHED,
                        areas.withScope(FigureScope.PROGRAMME)
                                .withWave(3)
                                .withDate(CONTEXT.asOf())
                                .withPeriod(Periods.parse("2016-01-01/2016-12-31")),
                        withWorkers("barrowcliff"))
                .at(
                        "about a day and a period",
                        BREACHED,
                        match.withDate(CONTEXT.asOf()).withPeriod(Periods.parse("2016-01-01/2016-12-31")),
                        table)
                .at("the match of projects", SATISFIED, match, table)
                .at(
                        "the match of projects, and a pound",
                        BREACHED,
                        match.withValue(PrintedNumber.of("£183,087")),
                        table)
                .at("dated on the day asked about", SATISFIED, match.withDate(CONTEXT.asOf()), table)
                .at(
                        "of a period that ends on the day asked about",
                        SATISFIED,
                        match.withPeriod(LocalDateRange.of(
                                        LocalDate.of(2010, 1, 1), CONTEXT.asOf().plusDays(1)))
                                .withValue(PrintedNumber.of("at least £0")),
                        table)
                .at(
                        "of a period that ends the day after",
                        NOT_APPLICABLE,
                        match.withPeriod(LocalDateRange.of(
                                LocalDate.of(2010, 1, 1), CONTEXT.asOf().plusDays(2))),
                        table)
                .at(
                        "dated the day after",
                        NOT_APPLICABLE,
                        match.withDate(CONTEXT.asOf().plusDays(1)),
                        table);
    }

    private static RuleContext withWorkers(String... areas) {
        List<Entity> records = new ArrayList<>();
        for (String area : List.of("barrowcliff", "revoe")) {
            records.add(Area.builder()
                    .id(AreaId.of(area))
                    .name(RuleSamples.FREE_TEXT)
                    .build());
        }
        for (String area : areas) {
            records.add(PaidWorker.builder()
                    .id(PaidWorkerId.of("worker-" + area))
                    .area(AreaId.of(area))
                    .role(WorkerRole.MANAGER)
                    .period(Periods.parse("2018-01-01/2021-12-31"))
                    .build());
        }
        return RuleContext.on(CONTEXT.asOf(), Records.of(records));
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
                .never(UNKNOWN, "an identifier is either shared or not")
                .at("another number", SATISFIED, withSecond(localTrust, "GB-COH-01147511"), CONTEXT)
                .at("in small letters", BREACHED, withSecond(localTrust, "GB-COH-sc123456", "GB-COH-SC123456"), CONTEXT)
                .at("without its zero", BREACHED, withSecond(localTrust, "GB-COH-7833396"), CONTEXT)
                .at("without its letters", BREACHED, withSecond(localTrust, "GB-SC-042386", "GB-SC-SC042386"), CONTEXT)
                .at("with a hyphen too many", BREACHED, withSecond(localTrust, "GB-CHC--1147511"), CONTEXT)
                .at("of a linked charity", SATISFIED, withSecond(localTrust, "GB-CHC-1147511-1"), CONTEXT)
                .at("under another register", SATISFIED, withSecond(localTrust, "GB-SC-1147511"), CONTEXT);
    }

    /** An organisation, with identifiers added, and another one that has a certain identifier. */
    private static Programme withSecond(Organisation first, String id, String... added) {
        List<OrgId> ids = new ArrayList<>(first.orgIds());
        for (String each : added) {
            ids.add(OrgId.parse(each));
        }
        return PROGRAMME.withOrganisations(
                first.withOrgIds(ids),
                first.withId(OrganisationId.of("another")).withOrgIds(OrgId.parse(id)));
    }
}
