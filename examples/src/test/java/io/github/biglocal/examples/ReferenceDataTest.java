package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.evaluation.Challenge;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.EvaluationOutput;
import io.github.biglocal.evaluation.EvaluationOutputKind;
import io.github.biglocal.evaluation.InfluenceIsEvidenced;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evaluation.SurveyId;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.evidence.GoldenThread;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.evidence.ImpactHasEvidence;
import io.github.biglocal.evidence.OutputId;
import io.github.biglocal.match.MatchNotCountedTwice;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.Maturity;
import io.github.biglocal.partnership.MeetingArrangement;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.programme.BigLocalAreas;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The reference data set says what its sources say: figures here are read from the documents, not from the data. */
class ReferenceDataTest {
    /** The last day of the month in which the report on the fifteen areas was published. */
    private static final LocalDate REPORT = LocalDate.of(2020, 2, 29);

    private static final Loaded<Programme> LOADED = Main.readReference("our-bigger-story.json");
    private static final Programme PROGRAMME = LOADED.orThrow();

    @Test
    void theWholeFileIsUnderstood() {
        assertThat(LOADED.problems()).isEmpty();
    }

    @Test
    void everyRecordHasASource() {
        assertThat(PROGRAMME.all(Entity.class))
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(record.citations()).as(record.toString()).isNotEmpty());
    }

    @Test
    void everyAreaHasAPartnershipAnAllocationAnActivityAndAnAssessment() {
        assertThat(PROGRAMME.areas()).hasSize(15).allSatisfy(area -> {
            assertThat(PROGRAMME.partnerships())
                    .filteredOn(each -> each.area().equals(area.id()))
                    .hasSize(1);
            assertThat(PROGRAMME.allocations())
                    .filteredOn(each -> each.area().equals(area.id()))
                    .hasSize(1);
            assertThat(PROGRAMME.activities())
                    .filteredOn(each -> each.area().equals(area.id()))
                    .isNotEmpty();
            assertThat(PROGRAMME.assessments())
                    .filteredOn(
                            each -> each.partnership().value().equals(area.id().value()))
                    .isNotEmpty();
        });
    }

    @Test
    void everyAreaIsTheOneOfThatIdAndNameAmongTheAreasOfTheLibrary() {
        assertThat(PROGRAMME.areas()).allSatisfy(area -> {
            Area listed = BigLocalAreas.find(area.id()).orElseThrow();
            assertThat(BigLocalAreas.named(area.name())).contains(listed);
            assertThat(listed.region()).isEqualTo(area.region());
            assertThat(listed.wave()).isEqualTo(area.wave());
            assertThat(listed.announced()).isEqualTo(area.announced());
            assertThat(listed.localAuthorities()).isEqualTo(area.localAuthorities());
        });
    }

    @Test
    void nobodyIsAMemberBecauseNobodyIsPublished() {
        assertThat(PROGRAMME.partnerships())
                .allSatisfy(partnership -> assertThat(partnership.members()).isEmpty());
    }

    @Test
    void theFieldworkOfTheSecondPhaseIsThatOfTheAppendix() {
        Evaluation phase = PROGRAMME.find(EvaluationId.of("our-bigger-story-2")).orElseThrow();

        assertThat(phase.countOf(EvidenceMethod.INTERVIEW)).contains(Count.of(30 + 97 + 81));
        assertThat(phase.countOf(EvidenceMethod.FOCUS_GROUP)).contains(new Count(9 + 24, Bound.MORE_OR_LESS));
        assertThat(phase.peopleIn(EvidenceMethod.FOCUS_GROUP)).contains(Count.of(55 + 196));
        assertThat(phase.countOf(EvidenceMethod.EVENT))
                .as("events in six areas are not six events")
                .contains(Count.atLeast(1));
        assertThat(phase.peopleIn(EvidenceMethod.EVENT)).contains(Count.of(151 + 30));
        assertThat(phase.countOf(EvidenceMethod.FILM)).as("films are outputs").isEmpty();
        assertThat(phase.outputs())
                .filteredOn(output -> output.kind().equals(EvaluationOutputKind.FILM))
                .extracting(EvaluationOutput::count)
                .containsExactly(Count.about(37));
        assertThat(PROGRAMME.find(EvaluationId.of("outside-in")).orElseThrow().countOf(EvidenceMethod.INTERVIEW))
                .contains(Count.of(70));
    }

    @Test
    void elevenOfFifteenAreasAnsweredTheSurveyOfActivities() {
        Survey survey =
                PROGRAMME.find(SurveyId.of("our-bigger-story-activities-2019")).orElseThrow();

        assertThat(survey.responseRate()).contains(Ratio.of(11, 15));
        assertThat(survey.nonResponse()).hasValue(4);
    }

    @Test
    void countsAreThoseThatTheReportPrints() {
        assertThat(count("bountagu-trees-planted")).contains(Count.of(147));
        assertThat(count("birchfield-hub-users")).contains(Count.moreThan(30));
        assertThat(count("growing-together-youth-company")).contains(Count.of(8));
        assertThat(count("growing-together-youth-board")).contains(Count.of(3));
    }

    @Test
    void overTwoMillionStaysALowerBoundAndIsInNoRatio() {
        Project project =
                PROGRAMME.find(ProjectId.of("lawrence-weston-since-2012")).orElseThrow();

        assertThat(project.match()).contains(Money.parse("GBP 2000000"));
        assertThat(project.bound(ProjectFigure.MATCH)).isEqualTo(Bound.MORE_THAN);
        assertThat(project.programmeMoney()).isEmpty();
    }

    @Test
    void thePlayParkThatTheReportMentionsTwiceIsFoundInBothPlaces() {
        assertThat(findings(MatchNotCountedTwice.ID))
                .containsExactlyInAnyOrder(
                        "Project lawrence-weston-play-park", "Project lawrence-weston-play-park-repeated");
    }

    @Test
    void hubsStandAsTheReportSays() {
        assertThat(status("northfleet-central", REPORT)).isEqualTo(AssetStatus.OPEN);
        assertThat(status("birchfield-hub", REPORT)).isEqualTo(AssetStatus.PLANNED);
        assertThat(status("ramsey-cricket-club", REPORT)).isEqualTo(AssetStatus.PLANNED);
        assertThat(status("grassland-hasmoor-hasland-premises", REPORT)).isEqualTo(AssetStatus.TEMPORARY);
        assertThat(status("bountagu-hub", REPORT)).isEqualTo(AssetStatus.NO_LONGER_AVAILABLE);
        assertThat(status("catton-grove-police-box", REPORT)).isEqualTo(AssetStatus.NO_LONGER_AVAILABLE);
    }

    @Test
    void nothingIsSaidOfAssetsOnDaysOnWhichTheSourceIsSilent() {
        assertThat(PROGRAMME.assets())
                .allSatisfy(asset ->
                        assertThat(asset.statusOn(LocalDate.of(2017, 11, 29))).isEmpty());
        assertThat(PROGRAMME.find(AssetId.of("revoe-church")).orElseThrow().statusOn(REPORT.plusDays(1)))
                .isEmpty();
    }

    @Test
    void fragileMaturityWasFoundOfAllIn2017AndTwoWereJudgedAnewBy2019() {
        assertThat(PROGRAMME.partnerships())
                .allSatisfy(partnership -> assertThat(partnership.maturityJudgements())
                        .filteredOn(each -> each.date().getYear() == 2017)
                        .extracting(each -> each.maturity())
                        .containsExactly(Maturity.FRAGILE_MATURITY));
        assertThat(PROGRAMME.partnerships().stream()
                        .flatMap(each -> each.maturityJudgements().stream())
                        .filter(each -> each.date().getYear() == 2019)
                        .map(each -> each.maturity()))
                .containsExactly(Maturity.VERY_FRAGILE);
    }

    @Test
    void residentsMeetByThemselvesInTwoAreas() {
        assertThat(PROGRAMME.partnerships())
                .filteredOn(partnership -> partnership.meetingArrangements().stream()
                        .anyMatch(each -> each.arrangement().equals(MeetingArrangement.RESIDENT_ONLY_MEETINGS)))
                .extracting(Partnership::toString)
                .containsExactly("Partnership growing-together", "Partnership revoe");
    }

    @Test
    void formalityIsAChallengeInAllFifteenAreas() {
        assertThat(PROGRAMME.assessments().stream()
                        .filter(each -> each.challenges().contains(Challenge.FORMALITY))
                        .map(each -> each.partnership())
                        .distinct())
                .hasSize(15);
    }

    @Test
    void fiveAreasAreConfidentThatTheirInfluenceMadeABetterPlace() {
        assertThat(PROGRAMME.impacts().stream()
                        .filter(each -> each.citations().stream()
                                .anyMatch(citation -> citation.note()
                                        .filter(note -> note.startsWith("Counts the area among five"))
                                        .isPresent()))
                        .map(each -> each.area().value())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "grassland-hasmoor", "growing-together", "lawrence-weston", "ramsey", "whitley-bay");
    }

    @Test
    void theGoldenThreadIsTornAsTheResearchSays() {
        GoldenThreadResult thread = GoldenThread.asOf(REPORT).of(PROGRAMME);

        assertThat(thread.activities().share()).isEqualTo(Share.of(16, 57));
        assertThat(thread.priorities().share()).isEqualTo(Share.of(8, 20));
        assertThat(thread.impacts().share()).isEqualTo(Share.of(24, 33));
        assertThat(thread.dangling()).isEmpty();
        assertThat(thread.duplicates()).isEmpty();
        assertThat(PROGRAMME.activities())
                .isNotEmpty()
                .allSatisfy(activity -> assertThat(activity.directOutcomes()).isEmpty());
    }

    @Test
    void whatTheRulesFindIsWhatTheSourcesLeaveOpen() {
        Report report = BigLocalRules.standard().with(BigLocalRules.practice()).check(PROGRAMME, REPORT);

        assertThat(report.failed()).isEmpty();
        assertThat(report.open()).noneMatch(found -> found.severity() == Severity.ERROR);
        assertThat(report.open()).extracting(Report.PlacedFinding::rule).contains(ImpactHasEvidence.ID);
        assertThat(findings(InfluenceIsEvidenced.ID)).containsExactly("Influence ramsey-buses");
    }

    @Test
    void everySourceIsOneOfTheDocumentsThatTheDataSetIsMadeFrom() {
        Stream<Citation> citations =
                PROGRAMME.all(Entity.class).stream().flatMap(record -> record.citations().stream());

        assertThat(citations.map(Citation::document).distinct())
                .containsExactlyInAnyOrder(
                        "Big Local as Change Agent, Third Sector Research Centre, 2020",
                        "Our Bigger Story 2015-2016",
                        "Research into the impact of Big Local: impacts found, Resources for Change, 2016",
                        "Big Lottery Fund press release, 28 July 2010",
                        "Big Lottery Fund press release, February 2012",
                        "Big Lottery Fund press release, 10 December 2012",
                        "Local Trust, Big Local Trust (web page)",
                        "Local Trust, Big Local partnership survey, 2020",
                        "Local Trust, Spending out: getting the most out of Big Local now and in future",
                        "Local Trust, Who are our Big Local workers?, undated");
    }

    private static Optional<Count> count(String output) {
        return PROGRAMME.find(OutputId.of(output)).orElseThrow().count();
    }

    private static AssetStatus status(String asset, LocalDate day) {
        Asset found = PROGRAMME.find(AssetId.of(asset)).orElseThrow();
        return found.statusOn(day).orElseThrow();
    }

    private static List<String> findings(RuleId rule) {
        return BigLocalRules.standard().with(BigLocalRules.practice()).check(PROGRAMME, REPORT).open().stream()
                .filter(found -> found.rule().equals(rule))
                .map(found -> found.about().toString())
                .toList();
    }
}
