package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.commission.CommissionStatesOutcomes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.match.AmountClaim;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectAddsUp;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectFiguresAgree;
import io.github.biglocal.match.ProjectHasProgrammeMoney;
import io.github.biglocal.match.ProjectIsNotATotal;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.match.StatedTotalId;
import io.github.biglocal.match.StatedTotalReconciles;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.outcome.OtherOutcome;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.ReferencesResolve;
import io.github.biglocal.programme.UniqueIds;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Samples of every rule: one that satisfies it, one that breaches it, one it does not apply to, one it cannot judge. To
 * add a rule, add a method to the samples of its concept; then regenerate {@code docs/RULES.md}.
 */
final class RuleSamples {
    /** Stands in every free text; no finding may repeat it. */
    static final String FREE_TEXT = "for Ms A Resident, 1 High Street";

    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final LocalDate AFTER_THE_PROGRAMME = LocalDate.of(2026, 4, 1);
    private static final AreaId AREA_ID = AreaId.of("barrowcliff");
    private static final Area AREA = Area.builder().id(AREA_ID).name(FREE_TEXT).build();

    private RuleSamples() {}

    static List<RuleSample<?>> all() {
        List<RuleSample<?>> samples = new ArrayList<>();
        samples.addAll(first());
        samples.addAll(AreaSamples.all());
        samples.addAll(PostSamples.all());
        samples.addAll(GovernanceSamples.all());
        samples.addAll(CompositionSamples.all());
        samples.addAll(PlanSamples.all());
        samples.addAll(PlanReviewSamples.all());
        samples.addAll(FundingSamples.all());
        samples.addAll(GrantSamples.all());
        samples.addAll(CommissionSamples.all());
        samples.addAll(AssetSamples.all());
        samples.addAll(MatchSamples.all());
        samples.addAll(EvidenceSamples.all());
        samples.addAll(EvaluationSamples.all());
        samples.addAll(ProgrammeSamples.all());
        return List.copyOf(samples);
    }

    /** Samples of the rules of other programmes and funders. */
    static List<RuleSample<?>> ofPresets() {
        return Stream.of(CompositionSamples.presets(), MatchSamples.presets())
                .<RuleSample<?>>flatMap(List::stream)
                .toList();
    }

    private static List<RuleSample<?>> first() {
        return List.of(
                residentMajority(),
                minimumSize(),
                commissionStatesOutcomes(),
                projectAddsUp(),
                projectFiguresAgree(),
                projectIsNotATotal(),
                projectHasProgrammeMoney(),
                statedTotalReconciles(),
                uniqueIds(),
                referencesResolve());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static RuleSample<?> residentMajority() {
        return RuleSample.of(ResidentMajority.standard())
                .with(SATISFIED, Boards.board(13, 5), among())
                .with(BREACHED, Boards.board(4, 4), among())
                .with(NOT_APPLICABLE, Boards.board(4, 4), RuleContext.on(LocalDate.of(2011, 1, 1)))
                .with(UNKNOWN, Boards.board(4, 0, 5), among())
                .at("nobody in post", UNKNOWN, Boards.board(0, 0), among())
                .at("the unknown do not matter", SATISFIED, Boards.board(5, 3, 1), among())
                .at("the unknown are too few to help", BREACHED, Boards.board(3, 5, 1), among());
    }

    private static RuleSample<?> minimumSize() {
        return RuleSample.of(MinimumSize.standard())
                .with(SATISFIED, Boards.board(6, 4), among())
                .with(BREACHED, Boards.board(4, 3), among())
                .with(NOT_APPLICABLE, Boards.board(4, 3), RuleContext.on(LocalDate.of(2011, 1, 1)))
                .with(UNKNOWN, Boards.board(0, 0), among());
    }

    private static RuleSample<?> commissionStatesOutcomes() {
        Commission silent = Commission.builder()
                .id(CommissionId.of("c"))
                .area(AREA_ID)
                .title(FREE_TEXT)
                .specification(FREE_TEXT)
                .build();
        return RuleSample.of(new CommissionStatesOutcomes())
                .with(SATISFIED, silent.withOutcomesSought(Outcome.SKILLS_AND_CONFIDENCE), among())
                .with(BREACHED, silent, among())
                .with(NOT_APPLICABLE, silent, RuleContext.on(AFTER_THE_PROGRAMME))
                .never(UNKNOWN, "a commission with no outcomes recorded states none")
                .at(
                        "an outcome beside the four",
                        SATISFIED,
                        silent.withOtherOutcomesSought(OtherOutcome.BETTER_HEALTH),
                        among());
    }

    private static RuleSample<?> projectAddsUp() {
        return RuleSample.of(new ProjectAddsUp())
                .with(SATISFIED, TableOne.L1, among())
                .with(BREACHED, TableOne.project("d", "147800", "5312", "142493"), among())
                .with(NOT_APPLICABLE, TableOne.L1.withTotalCost(Optional.empty()), among())
                .with(UNKNOWN, TableOne.L1.withProgrammeLines(), among());
    }

    private static RuleSample<?> projectFiguresAgree() {
        Project project = TableOne.L3.withTitle(FREE_TEXT);
        Citation prose = Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "3.2");
        return RuleSample.of(new ProjectFiguresAgree())
                .with(
                        SATISFIED,
                        project.withClaims(new AmountClaim(ProjectFigure.MATCH, Money.parse("GBP 31293"), prose)),
                        among())
                .with(
                        BREACHED,
                        project.withClaims(new AmountClaim(ProjectFigure.TOTAL_COST, Money.parse("GBP 31500"), prose)),
                        among())
                .with(NOT_APPLICABLE, project, among())
                .with(
                        UNKNOWN,
                        project.withProgrammeLines()
                                .withClaims(
                                        new AmountClaim(ProjectFigure.PROGRAMME_MONEY, Money.parse("GBP 250"), prose)),
                        among());
    }

    private static RuleSample<?> projectIsNotATotal() {
        RuleContext table = among(TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, TableOne.FIFTH_BLOCK);
        return RuleSample.of(new ProjectIsNotATotal())
                .with(SATISFIED, TableOne.L1, table)
                .with(BREACHED, TableOne.FIFTH_BLOCK, table)
                .with(NOT_APPLICABLE, TableOne.L1, among(TableOne.L1, TableOne.L2))
                .with(UNKNOWN, TableOne.FIFTH_BLOCK.withProgrammeLines(), table);
    }

    private static RuleSample<?> projectHasProgrammeMoney() {
        return RuleSample.of(new ProjectHasProgrammeMoney())
                .with(SATISFIED, TableOne.L1, among())
                .with(BREACHED, TableOne.L2, among())
                .never(NOT_APPLICABLE, "it asks something of every project, on any day")
                .with(UNKNOWN, TableOne.L1.withProgrammeLines(), among());
    }

    private static RuleSample<?> statedTotalReconciles() {
        StatedTotal silent = StatedTotal.builder()
                .id(StatedTotalId.of("table-1"))
                .addAllAreas(TableOne.L1.areas())
                .projects(TableOne.PROJECTS.stream().map(Project::id).toList())
                .build();
        StatedTotal total = silent.withTotalCost(Money.parse("GBP 396148"));
        RuleContext table = among(TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4);
        return RuleSample.of(new StatedTotalReconciles())
                .with(SATISFIED, total, table)
                .with(BREACHED, total.withTotalCost(Money.parse("GBP 412648")), table)
                .with(NOT_APPLICABLE, silent, table)
                .with(UNKNOWN, total, among(TableOne.L1));
    }

    private static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name(FREE_TEXT)
                .addAreas(AREA)
                .build();
    }

    private static RuleSample<?> uniqueIds() {
        return RuleSample.of(new UniqueIds())
                .with(SATISFIED, programme(), among())
                .with(BREACHED, programme().withAreas(AREA, AREA), among())
                .never(NOT_APPLICABLE, "it applies to every programme, on any date")
                .never(UNKNOWN, "every record has an id");
    }

    private static RuleSample<?> referencesResolve() {
        Grant grant = Grant.builder()
                .id(GrantId.of("g1"))
                .area(AREA_ID)
                .title(FREE_TEXT)
                .build();
        return RuleSample.of(new ReferencesResolve())
                .with(SATISFIED, programme().withGrants(grant), among())
                .with(BREACHED, programme().withGrants(grant.withArea(AreaId.of("barowcliff"))), among())
                .never(NOT_APPLICABLE, "it applies to every programme, on any date")
                .never(UNKNOWN, "a record with the id either exists or does not");
    }
}
