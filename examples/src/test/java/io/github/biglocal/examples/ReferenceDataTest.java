package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.Area;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.evaluation.Assessment;
import io.github.biglocal.evaluation.Challenge;
import io.github.biglocal.evaluation.Enabler;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.EvaluationOutput;
import io.github.biglocal.evaluation.EvaluationOutputKind;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.InfluenceResult;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evaluation.SurveyId;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.evidence.GoldenThread;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.ImpactDirection;
import io.github.biglocal.evidence.Independence;
import io.github.biglocal.evidence.OutputId;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.match.AmountClaim;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.MatchNotCountedTwice;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.Maturity;
import io.github.biglocal.partnership.MaturityJudgement;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void everyAreaIsThatOfTheLibrary() {
        assertThat(PROGRAMME.areas()).allSatisfy(area -> {
            Area listed = BigLocalAreas.find(area.id()).orElseThrow();
            assertThat(area.name()).isEqualTo(listed.name());
            assertThat(area.otherNames()).isEqualTo(listed.otherNames());
            assertThat(area.region()).isEqualTo(listed.region());
            assertThat(area.wave()).isEqualTo(listed.wave());
            assertThat(area.announcementNumber()).isEqualTo(listed.announcementNumber());
            assertThat(area.announced()).isEqualTo(listed.announced());
            assertThat(area.localAuthorities()).isEqualTo(listed.localAuthorities());
            assertThat(area.citations())
                    .containsAll(listed.citations().stream()
                            .filter(citation -> !citation.document().startsWith("Big Local as Change Agent"))
                            .toList());
        });
    }

    /** How many records of each kind there are, and what in the source makes them so many. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Area | 15 | the case studies of the acknowledgements",
                "Partnership | 15 | one in each area",
                "Organisation | 33 | 8 above areas, the RSC, a development corporation and 23 of areas",
                "LtoAppointment | 7 | Bountagu's two, and those of Barrowcliff, Growing Together, Hanwell, Lawrence"
                        + " Weston and Ramsey",
                "RepAssignment | 1 | Bountagu's, box 4",
                "Plan | 2 | Barrowcliff's of 2014 and of 2018-2020, 2.1",
                "Allocation | 15 | about a million each",
                "Scheme | 19 | one in each area, Barrowcliff's funds and loans, Dragon's Den and Small Sparks",
                "Grant | 12 | uses that the report names",
                "Commission | 8 | the areas of 3.2, funding",
                "Project | 7 | four of table 1, Lawrence Weston's two and Ramsey's",
                "StatedTotal | 1 | table 1",
                "Asset | 24 | hubs, play areas and other works of 2.4 and 3.2",
                "WorkingGroup | 2 | table 1",
                "Conflict | 6 | Bountagu's three, Northfleet's and Revoe's two",
                "PaidWorker | 6 | 3.1, box 4 and 3.2",
                "Volunteering | 1 | numbers in three figures, 2.3",
                "Activity | 63 | sections 2 and 3",
                "Output | 6 | 30 users, 147 trees, 8 and 3 young people, a bollard, a paint mix",
                "Impact | 41 | section 2 and 3.2",
                "Evidence | 46 | what people are quoted on, films, a debate, a report and the evaluators themselves",
                "Evaluation | 6 | four phases, Outside In, and the research of 2016",
                "Survey | 4 | activities, members twice, workers",
                "Assessment | 19 | one of each partnership in 2020, four of 2015-16",
                "Influence | 20 | 2.2, 2.3, 2.4, 3.2 and 4.2",
                "Legacy | 3 | the three legacy bodies of 5.1"
            })
    void thereAreAsManyRecordsOfEachKindAsTheSourceBearsOut(String kind, int count, String why) {
        assertThat(PROGRAMME.all(Entity.class).stream()
                        .filter(record -> record.reference().kind().equals(kind)))
                .as(why)
                .hasSize(count);
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
    void thePlayParkThatTheReportMentionsTwiceIsOneProjectOnWhichBothPassagesAgree() {
        Project playPark =
                PROGRAMME.find(ProjectId.of("lawrence-weston-play-park")).orElseThrow();

        assertThat(playPark.match()).contains(Money.parse("GBP 100000"));
        assertThat(playPark.claims()).extracting(AmountClaim::amount).containsExactly(Money.parse("GBP 100000"));
        assertThat(findings(MatchNotCountedTwice.ID)).isEmpty();
    }

    @Test
    void twelveThousandPoundsWereTheInitialGrantOfThePetanqueClub() {
        Project club =
                PROGRAMME.find(ProjectId.of("grassland-hasmoor-petanque")).orElseThrow();

        assertThat(club.programmeLines())
                .extracting(FundingLine::amount)
                .containsExactly(Money.parse("GBP 12000"), Money.parse("GBP 500"));
        assertThat(club.programmeMoney()).contains(Money.parse("GBP 12500"));
        assertThat(club.totalCost()).contains(Money.parse("GBP 21800"));
        assertThat(PROGRAMME
                        .find(GrantId.of("grassland-hasmoor-petanque-grant"))
                        .orElseThrow()
                        .amountAwarded())
                .contains(Money.parse("GBP 12000"));
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
    void fragileMaturityIsSaidOfTheFifteenTogetherAndOfNoneByName() {
        assertThat(PROGRAMME.partnerships())
                .filteredOn(partnership -> !partnership.maturityJudgements().isEmpty())
                .singleElement()
                .satisfies(bountagu -> {
                    assertThat(bountagu.area().value()).isEqualTo("bountagu");
                    assertThat(bountagu.maturityJudgements())
                            .extracting(MaturityJudgement::maturity)
                            .containsExactly(Maturity.VERY_FRAGILE);
                });
    }

    @Test
    void visionsAreQuoted() {
        assertThat(PROGRAMME.plans().stream().flatMap(plan -> plan.vision().stream()))
                .containsExactly(
                        "A safe, clean and attractive neighbourhood that people are proud of and where everyone"
                                + " has the best possible chances in life");
    }

    @Test
    void everyAreaHasRunAGrantsProgramme() {
        assertThat(PROGRAMME.schemes())
                .extracting(Scheme::area)
                .containsAll(PROGRAMME.areas().stream().map(Area::id).toList());
    }

    @Test
    void eightAreasHaveCommissioned() {
        assertThat(PROGRAMME.commissions())
                .extracting(each -> each.area().value())
                .containsExactly(
                        "catton-grove",
                        "grassland-hasmoor",
                        "growing-together",
                        "lawrence-weston",
                        "radstock-and-westfield",
                        "ramsey",
                        "revoe",
                        "three-parishes");
    }

    /**
     * Section 4.2; what came of Bountagu's attempt, and of the buses of Ramsey and the objections of Lawrence Weston, 2.4,
     * is not in the report.
     */
    @Test
    void influenceThatWasSoughtAndNotAchievedHasItsResult() {
        assertThat(PROGRAMME.influences())
                .filteredOn(influence -> !influence.resultOn(REPORT).equals(Optional.of(InfluenceResult.ACHIEVED)))
                .filteredOn(influence -> influence.change().isEmpty())
                .extracting(Influence::toString, influence -> influence.resultOn(REPORT))
                .containsExactly(
                        tuple("Influence birchfield-commonwealth-games", Optional.of(InfluenceResult.IGNORED)),
                        tuple("Influence bountagu-meridian-water", Optional.empty()),
                        tuple("Influence lawrence-weston-objections", Optional.empty()),
                        tuple("Influence northfleet-ebbsfleet", Optional.of(InfluenceResult.IGNORED)),
                        tuple("Influence radstock-and-westfield-youth-provision", Optional.of(InfluenceResult.PENDING)),
                        tuple("Influence ramsey-buses", Optional.empty()));
    }

    @Test
    void nobodyWhoTookPartIsAnIndependentSource() {
        assertThat(PROGRAMME.evidence())
                .filteredOn(evidence -> !evidence.speakers().isEmpty()
                        && evidence.speakers().stream()
                                .allMatch(speaker -> speaker.independence().isPresent()))
                .hasSize(11)
                .allSatisfy(evidence -> assertThat(evidence.independence()).contains(Independence.SELF_REPORTED));
        assertThat(PROGRAMME.evidence())
                .filteredOn(evidence -> evidence.independence().equals(Optional.of(Independence.INDEPENDENT)))
                .as("what was said in the debate of the House of Lords is not in the report")
                .isEmpty();
    }

    @Test
    void twoHubsLostAreChangesForTheWorse() {
        assertThat(PROGRAMME.impacts())
                .filteredOn(impact -> impact.direction().equals(Optional.of(ImpactDirection.NEGATIVE)))
                .extracting(Impact::toString)
                .containsExactly("Impact bountagu-hub-lost", "Impact catton-grove-hub-ended");
    }

    @Test
    void residentsOfFourAreasMovedIntoPostsWithBigLocalAndOfTwoIntoSelfEmployment() {
        assertThat(impactsEndingIn("-posts"))
                .containsExactly("northfleet", "radstock-and-westfield", "ramsey", "revoe");
        assertThat(impactsEndingIn("-self-employed")).containsExactly("birchfield", "ramsey");
    }

    private static Stream<String> impactsEndingIn(String suffix) {
        return PROGRAMME.impacts().stream()
                .filter(impact -> impact.id().value().endsWith(suffix))
                .map(impact -> impact.area().value());
    }

    @Test
    void threeLegacyBodiesAreNamed() {
        assertThat(PROGRAMME.legacies())
                .extracting(
                        each -> each.area().value(),
                        each -> each.body().orElseThrow().value())
                .containsExactly(
                        tuple("growing-together", "growing-together-northampton"),
                        tuple("lawrence-weston", "lawrence-weston-ambition"),
                        tuple("ramsey", "ramsey-neighbourhood-trust"));
    }

    @Test
    void threeAreasHadToBuildLeadership() {
        assertThat(PROGRAMME.assessments())
                .filteredOn(each -> each.challenges().contains(Challenge.LITTLE_LEADERSHIP_AT_THE_START))
                .extracting(each -> each.partnership().value())
                .containsExactly("catton-grove", "revoe", "westfield");
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
    void timeIsAnEnablerInAllFifteenAreas() {
        assertThat(PROGRAMME.assessments().stream()
                        .filter(each -> each.enablers().contains(Enabler.TIME))
                        .map(Assessment::partnership)
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

        assertThat(thread.activities().share()).isEqualTo(Share.of(16, 63));
        assertThat(thread.priorities().share())
                .as("the report does not say which of Barrowcliff's wishes an activity serves")
                .isEqualTo(Share.of(0, 10));
        assertThat(thread.impacts().share()).isEqualTo(Share.of(41, 41));
        assertThat(thread.dangling()).isEmpty();
        assertThat(thread.duplicates()).isEmpty();
        assertThat(PROGRAMME.activities())
                .isNotEmpty()
                .allSatisfy(activity -> assertThat(activity.directOutcomes()).isEmpty());
    }

    /** What the rules find, each true of the report; figures that it prints are asked about elsewhere. */
    @Test
    void whatTheRulesFindIsWhatTheSourcesLeaveOpen() {
        Report report = BigLocalRules.standard().with(BigLocalRules.practice()).check(PROGRAMME, REPORT);

        assertThat(report.failed()).isEmpty();
        assertThat(report.open()).noneMatch(found -> found.severity() == Severity.ERROR);
        assertThat(report.open()).hasSizeLessThan(30);
        assertThat(report.open().stream()
                        .filter(found -> !found.about().kind().equals("PublishedFigure"))
                        .map(found -> found.rule() + " " + found.about().id()))
                .containsExactlyInAnyOrder(
                        "project-figures-agree grassland-hasmoor-countryside-service",
                        "impact-evidence-is-triangulated barrowcliff-empowered",
                        "impact-evidence-is-triangulated grassland-hasmoor-one-area",
                        "impact-evidence-is-triangulated growing-together-less-loneliness",
                        "impact-evidence-is-triangulated lawrence-weston-bus-route",
                        "impact-evidence-is-triangulated lawrence-weston-less-loneliness",
                        "impact-evidence-is-triangulated three-parishes-business",
                        "impact-is-independently-substantiated barrowcliff-empowered",
                        "impact-is-independently-substantiated catton-grove-professionals-talk",
                        "impact-is-independently-substantiated grassland-hasmoor-green-spaces",
                        "impact-is-independently-substantiated grassland-hasmoor-one-area",
                        "impact-is-independently-substantiated lawrence-weston-bus-route",
                        "match-is-not-lottery-money ramsey-neighbourhood-trust-core",
                        "outputs-lead-to-impacts birchfield-social-enterprise-hub",
                        "outputs-lead-to-impacts bountagu-trees",
                        "project-amounts-are-exact lawrence-weston-since-2012",
                        "project-has-programme-money grassland-hasmoor-a61",
                        "stated-match-excludes-external-benefit grassland-hasmoor-table-1",
                        "survey-states-its-base workers-2018");
    }

    @Test
    void everySourceIsOneOfTheDocumentsThatTheDataSetIsMadeFrom() {
        // The sources of published figures are in PublishedFiguresTest.
        Stream<Citation> citations = PROGRAMME.all(Entity.class).stream()
                .filter(record -> !(record instanceof PublishedFigure))
                .flatMap(record -> record.citations().stream());

        assertThat(citations.map(Citation::document).distinct())
                .containsExactlyInAnyOrder(
                        "Big Local as Change Agent, Third Sector Research Centre, 2020",
                        "Our Bigger Story 2015-2016",
                        "Research into the impact of Big Local: impacts found, Resources for Change, 2016",
                        "Local Trust, list of the Big Local areas, undated",
                        "Big Lottery Fund, press release, 28 July 2010",
                        "Big Lottery Fund, press release, 29 February 2012",
                        "Big Lottery Fund, press release, 10 December 2012",
                        "Big Lottery Fund, Lottery scheme to empower communities across Yorks and Humber (press"
                                + " release), 29 February 2012",
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
