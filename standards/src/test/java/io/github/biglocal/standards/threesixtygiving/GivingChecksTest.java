package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.AS_OF;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.SOURCE;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.all;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.ofRecipients;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.pointers;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.published;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.repaired;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.report;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AreaRules;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GivingChecksTest {
    private static final RuleSet EVERYTHING = PublishedChecks.all().with(RepairedChecks.all());

    /** Grants with many faults, each in some of them. */
    private static final GivingPackage MIXED = all(
            "",
            "\"amountAwarded\": 0, \"title\": \"Ask a@example.org\", \"dataSource\": \"-\"",
            "\"id\": \"360G-madeup-1\", \"awardDate\": \"2021-02-30\", \"recipientOrganization\": [{\"id\": \"x\"}, {\"id\": \"y\"}]",
            "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i\"}, \"beneficiaryLocation\":"
                    + " [{\"geoCode\": \"ZZ9 9ZZ\"}, {\"geoCode\": \"ZZ9 9ZY\"}]",
            "\"fundingOrganization\": [{\"id\": \"GB-CHC-1111111\", \"name\": \"Another\"}, {\"id\": \"GB-CHC-1\", \"name\": \"Madeup Trust\"}]",
            "\"amountAwarded\": -5, \"currency\": \"EUR\", \"plannedDates\": [{\"startDate\": \"2019-05\", \"endDate\": \"2019-04\"}]");

    private static Map<String, List<Long>> counts(GivingReport report) {
        return report.found().stream()
                .collect(Collectors.toMap(
                        each -> each.check().value(), each -> List.of(each.grants(), each.places(), each.outOf())));
    }

    private static GrantCheck ownCheck(String id, GrantCheck.Places places) {
        return GrantCheck.of(
                RuleInfo.of("our data", RuleId.of(id), RuleKind.PRACTICE)
                        .title("Something is so")
                        .rationale("We ask for it.")
                        .source(Citation.of("Our policy, 2024"))
                        .build(),
                CheckCategory.GRANTS,
                PercentageBase.ALL_GRANTS,
                places);
    }

    /** CHK-1. */
    @Test
    void aGrantWithoutIdentifierLosesNoCheck() {
        GivingPackage data = all(
                "\"id\": \"-\", \"amountAwarded\": 0, \"title\": \"" + "x".repeat(141) + "\"",
                "\"amountAwarded\": 0, \"awardDate\": \"2021-02-30\"");
        GivingReport report = GivingChecks.published().check(data, SOURCE, AS_OF);

        assertThat(report.validity()).containsExactly(Map.entry(ValidityGroup.MISSING_FIELDS, 1L));
        assertThat(report.invalidGrants()).isEqualTo(1);
        assertThat(pointers(report, "ZeroAmountTest"))
                .containsExactly("/grants/0/amountAwarded", "/grants/1/amountAwarded");
        assertThat(pointers(report, "ImpossibleDates")).containsExactly("/grants/1/awardDate");
        assertThat(pointers(report, "TitleLength")).containsExactly("/grants/0/title");
    }

    /** CHK-2. */
    @Test
    void aCompanyNumberThatIsANumberIsSaidToBeNoText() {
        GivingPackage data = all("\"amountAwarded\": 0, \"recipientOrganization\":"
                + " [{\"id\": \"GB-COH-09999999\", \"name\": \"N\", \"companyNumber\": 9999999}]");
        GivingReport report = GivingChecks.published().check(data, SOURCE, AS_OF);

        assertThat(report.firstValidityProblems()).hasSize(1);
        assertThat(report.firstValidityProblems().get(0).place().pointer())
                .contains("/grants/0/recipientOrganization/0/companyNumber");
        assertThat(result(report, "ZeroAmountTest").grants()).isEqualTo(1);
        assertThat(result(report, "RecipientOrgCompanyNumber")
                        .first()
                        .get(0)
                        .finding()
                        .problem())
                .isEqualTo("The company number is not text.");
    }

    /** CHK-3. */
    @Test
    void addressesAreCountedByPlaceAndByGrantAndNeverShown() {
        GivingPackage data = all(
                "\"title\": \"Ask hello@example.org\", \"description\": \"Write to office@example.org or"
                        + " desk@example.org\", \"Emailed to\": \"x@example.org\", \"contact email\": \"y@example.org\"",
                "\"recipientOrganization\": [{\"id\": \"360G-a-1\", \"name\": \"N\", \"email\": \"z@example.org\","
                        + " \"contactName\": \"q@example.org\"}]");
        GivingReport report = report(PublishedChecks.all(), data);
        CheckResult found = result(report, "LooksLikeEmail");

        assertThat(found.places()).isEqualTo(4);
        assertThat(found.grants()).isEqualTo(2);
        assertThat(found.share().orElseThrow()).hasToString("1");
        assertThat(found.publishedCount()).hasValue(4);
        assertThat(found.publishedShare().orElseThrow()).hasToString("2");
        assertThat(pointers(report, "LooksLikeEmail"))
                .containsExactly(
                        "/grants/0/title",
                        "/grants/0/description",
                        "/grants/0/Emailed to",
                        "/grants/1/recipientOrganization/0/contactName");
        GivingReport together = report(EVERYTHING, data);
        assertThat(pointers(together, "no-email-address")).hasSize(5).contains("/grants/0/contact email");
        assertThat(report.toText()
                        + report.explain()
                        + together.toText()
                        + report.found().stream().map(CheckResult::first).toList())
                .doesNotContain("@");
    }

    @Test
    void anAddressIsShownNowhereWhateverFieldItIsIn() {
        StringBuilder fields = new StringBuilder("\"x\": 1");
        for (String field : List.of("id", "currency", "awardDate", "regrantType", "title")) {
            fields.append(", \"").append(field).append("\": \"who@example.org\"");
        }
        String part = "[{\"id\": \"GB-CHC-who@example.org\", \"charityNumber\": \"who@example.org\", \"companyNumber\":"
                + " \"who@example.org\", \"postalCode\": \"who@example.org\", \"geoCode\": \"who@example.org\"}]";
        fields.append(", \"recipientOrganization\": ")
                .append(part)
                .append(", \"fundingOrganization\": ")
                .append(part)
                .append(", \"beneficiaryLocation\": ")
                .append(part);
        GivingReport report = GivingChecks.published()
                .with(EVERYTHING)
                .check(all(fields.toString(), fields.toString()), SOURCE, AS_OF);

        assertThat(report.toText()
                        + report.explain()
                        + report
                        + report.firstRepeatedIds()
                        + report.checks().stream().map(CheckResult::first).toList()
                        + report.firstValidityProblems().stream()
                                .map(problem -> problem.message() + problem.repair())
                                .toList())
                .doesNotContain("@");
    }

    /** CHK-4. */
    @Test
    void titlesAreCountedInCharactersNotInUnits() {
        String accents = "e\u0301".repeat(70);

        assertThat(CheckedGrants.published(
                        "TitleLength",
                        all(
                                "\"title\": \"" + "x".repeat(140) + "\"",
                                "\"title\": \"" + "x".repeat(141) + "\"",
                                "\"title\": \"" + "x".repeat(139) + "😀\"",
                                "\"title\": \"" + accents + "x\"")))
                .containsExactly("/grants/1/title", "/grants/3/title");
    }

    /** CHK-5. */
    @Test
    void eachRepeatedIdentifierIsFoundAtAllItsPlaces() {
        GivingReport report = published(all(
                "\"id\": \"360G-a-1\"",
                "\"id\": \"360G-a-1\", \"amountAwarded\": 7",
                "\"id\": \"360G-a-2\"",
                "\"id\": \"360G-a-2\"",
                "\"id\": \"360G-a-3\"",
                "\"id\": \"360G-a-2\""));

        assertThat(report.repeatedIds()).isEqualTo(2);
        assertThat(report.grantsWithRepeatedId()).isEqualTo(5);
        assertThat(report.summary().distinctIds()).isEqualTo(3);
        assertThat(report.firstRepeatedIds().stream().map(RepeatedId::id)).containsExactly("360G-a-1", "360G-a-2");
        assertThat(report.firstRepeatedIds().stream()
                        .map(each -> each.places().stream()
                                .map(place -> place.pointer().orElseThrow())
                                .toList()))
                .containsExactly(
                        List.of("/grants/0/id", "/grants/1/id"),
                        List.of("/grants/2/id", "/grants/3/id", "/grants/5/id"));
    }

    @Test
    void repeatedIdentifiersOfASheetAreFoundAtTheirCells() {
        RepeatedIds ids = new RepeatedIds(10);
        for (int i = 0; i < 3; i++) {
            Place.InSheet cell = Place.inSheet("grants.xlsx", i == 1 ? "more" : "grants")
                    .under("Identifier")
                    .atColumn(1)
                    .atRow(i + 2)
                    .at("/grants/" + i + "/id");
            ids.add(PlacedGrant.of(CheckedGrants.with(7, ""), i, pointer -> cell, List.of()));
        }

        assertThat(ids.toRepeats().first().get(0).places().stream().map(Place::toString))
                .containsExactly(
                        "grants.xlsx, sheet grants, cell A2 (Identifier)",
                        "grants.xlsx, sheet more, cell A3 (Identifier)",
                        "grants.xlsx, sheet grants, cell A4 (Identifier)");
        assertThat(ids.toRepeats().first().get(0).places().get(0).pointer()).contains("/grants/0/id");
    }

    /** DATE-7. */
    @Test
    void datesAreComparedWithTheDayGivenWhateverTheTime() {
        GivingPackage data = all(
                "\"awardDate\": \"2026-12-25\"",
                "\"awardDate\": \"2026-11-29\"",
                "\"awardDate\": \"2026-11-29T23:30:00Z\"",
                "\"plannedDates\": [{\"startDate\": \"2039-01-01\"}]",
                "\"awardDate\": \"2001-11-28\"",
                "\"awardDate\": \"2001-11-29\"",
                "\"awardDate\": \"0021-04-13\"",
                "\"awardDate\": \"9999-12-31\"");
        GivingReport report = published(data);

        assertThat(pointers(report, "PostDatedAwardDates"))
                .containsExactly("/grants/0/awardDate", "/grants/7/awardDate");
        assertThat(pointers(report, "FarFuturePlannedDates")).containsExactly("/grants/3/plannedDates/0/startDate");
        assertThat(pointers(report, "FarPastDates")).containsExactly("/grants/4/awardDate", "/grants/6/awardDate");
        assertThat(repaired("dates-not-long-past", data)).hasSize(2);
    }

    /** DATE-3. */
    @Test
    void daysThatDoNotExistAreValidAndImpossible() {
        GivingPackage data =
                all("\"awardDate\": \"2021-02-30\"", "\"plannedDates\": [{\"startDate\": \"2021-04-31\"}]");
        GivingReport report = GivingChecks.published().check(data, SOURCE, AS_OF);

        assertThat(report.invalidGrants()).isZero();
        assertThat(pointers(report, "ImpossibleDates"))
                .containsExactly("/grants/0/awardDate", "/grants/1/plannedDates/0/startDate");
    }

    @Test
    void monthsInTheWrongOrderAreFoundByTheRepairedCheckOnly() {
        GivingPackage data = all("\"plannedDates\": [{\"startDate\": \"2019-05\", \"endDate\": \"2019-04\"}]");

        assertThat(CheckedGrants.published("PlannedStartDateBeforeEndDate", data))
                .isEmpty();
        assertThat(repaired("planned-dates-in-order", data)).containsExactly("/grants/0/plannedDates/0/startDate");
    }

    /** VAL-3. */
    @Test
    void aDurationOfNoughtIsPresent() {
        assertThat(CheckedGrants.published(
                        "PlannedDurationNotPresent",
                        all(
                                "\"plannedDates\": [{\"duration\": 0}]",
                                "\"plannedDates\": [{\"duration\": \"12 months\"}]",
                                "\"plannedDates\": [{\"duration\": null}]")))
                .containsExactly("/grants/2/id");
    }

    /** AMT-3. */
    @Test
    void anAmountOfMinusNoughtIsNought() {
        assertThat(CheckedGrants.published(
                        "ZeroAmountTest",
                        all("\"amountAwarded\": 0", "\"amountAwarded\": -500", "\"amountAwarded\": -0.0")))
                .containsExactly("/grants/0/amountAwarded", "/grants/2/amountAwarded");
    }

    @Test
    void checksCanBeSwitchedOffAndGradedDifferently() {
        GivingReport report = report(
                PublishedChecks.all()
                        .without(RuleId.of("NoDataSource"))
                        .withSeverity(RuleId.of("ZeroAmountTest"), Severity.INFO),
                MIXED);

        assertThat(report.check(RuleId.of("NoDataSource"))).isEmpty();
        assertThat(result(report, "ZeroAmountTest").severity()).isEqualTo(Severity.INFO);
        assertThat(result(report, "ZeroAmountTest").first().get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(report.checks()).hasSize(35);
    }

    @Test
    void theOrderOfTheGrantsChangesNoCount() {
        List<GivingGrant> grants = new ArrayList<>(MIXED.grants());
        Map<String, List<Long>> expected = counts(report(grantChecks(), MIXED));
        GivingSummary summary = published(MIXED).summary();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(grants, new Random(seed));
            GivingReport report = report(grantChecks(), GivingPackage.of(grants));

            assertThat(counts(report)).isEqualTo(expected);
            assertThat(report.summary()).isEqualTo(summary);
        }
    }

    /** Checks of a file call the first of two things right and the second a fault. */
    private static RuleSet grantChecks() {
        return RuleSet.of(EVERYTHING.rules().stream()
                .filter(rule -> rule.subjectType() == PlacedGrant.class)
                .toList());
    }

    private static List<RuleSet> apart() {
        return List.of(PublishedChecks.all(), RepairedChecks.all());
    }

    @ParameterizedTest
    @MethodSource("apart")
    void countsAreThoseOfTheRuleEngine(RuleSet checks) {
        List<PlacedGrant> given = MIXED.placed(SOURCE);
        List<Entity> records = new ArrayList<>(given);
        records.add(FileSubject.of(SOURCE, given));
        Report engine = checks.check(Records.of(records), AS_OF);
        GivingReport report = report(checks, MIXED);

        assertThat(engine.failed()).isEmpty();
        assertThat(report.found().stream().collect(Collectors.toMap(CheckResult::check, CheckResult::places)))
                .isEqualTo(engine.open().stream()
                        .collect(Collectors.groupingBy(Report.PlacedFinding::rule, Collectors.counting())))
                .hasSizeGreaterThan(8);
        assertThat(report.found().stream()
                        .filter(each -> checks.rule(each.check()) instanceof GrantCheck)
                        .collect(Collectors.toMap(CheckResult::check, CheckResult::grants)))
                .isEqualTo(engine.results().stream()
                        .filter(each ->
                                each.answer() == Answer.BREACHED && checks.rule(each.rule()) instanceof GrantCheck)
                        .collect(Collectors.groupingBy(Report.Result::rule, Collectors.counting())));
    }

    @Test
    void acceptedFindingsAreLeftOutAndCounted() {
        RuleId zero = RuleId.of("ZeroAmountTest");
        RuleSet accepting = PublishedChecks.all()
                .accepting(new Acceptance(zero, new Reference("PublishedGrant", "/grants/1"), "Withdrawn", AS_OF));
        CheckResult result = result(report(accepting, MIXED), "ZeroAmountTest");

        assertThat(result.isFound()).isFalse();
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result(
                                GivingChecks.published()
                                        .withoutSchema()
                                        .with(accepting)
                                        .check(MIXED, SOURCE, AS_OF.plusDays(1)),
                                "ZeroAmountTest")
                        .grants())
                .isEqualTo(1);
    }

    @Test
    void acheckThatThrowsFailsOnThatGrantAndNoOtherIsLost() {
        GrantCheck throwing = ownCheck("throws-on-nought", (grant, asOf) -> {
            if (grant.index() == 1) {
                throw new IllegalStateException("who@example.org");
            }
            return List.of(new CheckFinding("Something.", "Do it.", "/id"));
        });
        GivingReport report = report(PublishedChecks.all().with(throwing), MIXED);

        assertThat(result(report, "throws-on-nought").failures()).isEqualTo(1);
        assertThat(result(report, "throws-on-nought").grants()).isEqualTo(5);
        assertThat(report.failures().stream().map(CheckFailure::toString))
                .containsExactly("throws-on-nought failed to run on grants.json at /grants/1: IllegalStateException.");
        assertThat(result(report, "ZeroAmountTest").grants()).isEqualTo(1);
        assertThat(report.toText()).contains("throws-on-nought failed").doesNotContain("@");
    }

    @Test
    void aRuleOfOnesOwnAboutAFileIsAskedOnce() {
        RuleInfo info = RuleInfo.of("our data", RuleId.of("own-file-rule"), RuleKind.PRACTICE)
                .title("The file is small")
                .rationale("We send it by post.")
                .source(Citation.of("Our policy, 2024"))
                .build();
        Rule<FileSubject> own = new Rule<>(info, FileSubject.class) {
            @Override
            protected Verdict judge(FileSubject subject, RuleContext context) {
                return Verdict.breached(
                        new CheckFinding(subject.grants() + " grants.", "Split it.", "/grants/3"),
                        new CheckFinding("Long.", "Split it.", "/grants/3/title"));
            }
        };
        CheckResult result = result(report(RuleSet.of(List.of(own)), MIXED), "own-file-rule");

        assertThat(result.places()).isEqualTo(2);
        assertThat(result.grants()).isEqualTo(1);
        assertThat(result.first().get(0).finding().problem()).isEqualTo("6 grants.");
        assertThat(result.category()).isEmpty();
        assertThat(result.publishedCount()).isEmpty();
    }

    @Test
    void aRuleAboutOtherRecordsIsRefused() {
        RuleSet others = RuleSet.of(AreaRules.all());

        assertThatThrownBy(() -> GivingChecks.published().with(others))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("not about grants of a file");
    }

    @Test
    void countsAreExactWhateverIsKept() {
        GivingPackage data = all(IntStream.range(0, 30)
                .mapToObj(i -> "\"amountAwarded\": 0, \"id\": \"360G-a-" + i / 2 + "\", \"fundingOrganization\":"
                        + " [{\"id\": \"GB-CHC-1111111\", \"name\": \"Trust " + i + "\"}]")
                .toArray(String[]::new));
        GivingChecks checks = GivingChecks.published().withoutSchema();
        GivingReport few = checks.withPlaces(3).check(data, SOURCE, AS_OF);
        GivingReport none = checks.withPlaces(0).check(data, SOURCE, AS_OF);

        assertThat(counts(few)).isEqualTo(counts(checks.check(data, SOURCE, AS_OF)));
        assertThat(few.found()).allSatisfy(each -> assertThat(each.first()).hasSize(3));
        assertThat(few.repeatedIds()).isEqualTo(15);
        assertThat(few.firstRepeatedIds()).hasSize(3);
        assertThat(result(none, "ZeroAmountTest").grants()).isEqualTo(30);
        assertThat(none.found()).allSatisfy(each -> assertThat(each.first()).isEmpty());
        assertThat(none.toText()).contains("ZeroAmountTest: 30 of 30 grants (100 %).");
    }

    @Test
    void everyFindingIsHandedOverOfAFileAsOfAPackage() {
        String json = CheckedGrants.toJson(MIXED);
        List<GivingFinding> handed = new ArrayList<>();
        GivingReport streamed;
        try (GrantReader grants =
                ThreeSixtyGiving.standard().grants(new ByteArrayInputStream(json.getBytes(UTF_8)), SOURCE)) {
            streamed = GivingChecks.published().withPlaces(1).check(grants, AS_OF, handed::add);
        }
        GivingReport whole = GivingChecks.published().check(MIXED, SOURCE, AS_OF);

        assertThat(counts(streamed)).isEqualTo(counts(whole));
        assertThat(streamed.summary()).isEqualTo(whole.summary());
        assertThat(streamed.validity()).isEqualTo(whole.validity());
        assertThat(handed.stream().collect(Collectors.groupingBy(GivingFinding::check, Collectors.counting())))
                .isEqualTo(whole.found().stream().collect(Collectors.toMap(CheckResult::check, CheckResult::places)));
    }

    @Test
    void whatTheFileSaysAboutItselfIsAskedBeforeTheGrantsAndAtTheEndOnly() {
        AtomicInteger asked = new AtomicInteger();
        Iterator<PlacedGrant> given = MIXED.placed(SOURCE).iterator();
        GrantReader.Source source = new GrantReader.Source() {
            @Override
            public Optional<PlacedGrant> next() {
                return given.hasNext() ? Optional.of(given.next()) : Optional.empty();
            }

            @Override
            public List<Problem> problems() {
                return List.of();
            }

            @Override
            public long unlisted() {
                return 0;
            }

            @Override
            public GivingMetadata metadata() {
                asked.incrementAndGet();
                return MIXED.metadata();
            }

            @Override
            public Place placeOf(String pointer) {
                return Place.inText(SOURCE).at(pointer);
            }

            @Override
            public String name() {
                return SOURCE;
            }

            @Override
            public void close() {}
        };

        assertThat(GivingChecks.published()
                        .check(new GrantReader(source), AS_OF)
                        .grants())
                .isEqualTo(6);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatTheSinkThrowsEndsTheCheck() {
        String json = CheckedGrants.toJson(MIXED);
        try (GrantReader grants =
                ThreeSixtyGiving.standard().grants(new ByteArrayInputStream(json.getBytes(UTF_8)), SOURCE)) {
            assertThatThrownBy(() -> GivingChecks.published().check(grants, AS_OF, found -> {
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
        }
    }

    @Test
    void fieldsThatTheStandardDoesNotHaveAreCounted() {
        GivingReport report = GivingChecks.published()
                .check(
                        all("\"Website\": {\"Decision Notes\": \"x\"}", "\"Website\": {\"Decision Notes\": \"y\"}"),
                        SOURCE,
                        AS_OF);

        assertThat(report.additionalFields()).containsExactly(Map.entry("/Website/Decision Notes", 2L));
        assertThat(report.invalidGrants()).isZero();
    }

    @Test
    void anExtensionThatThePackageNamesIsPartOfTheSchema() {
        List<GivingGrant> grants = all("\"deiDetails\": {\"project\": {\"askedStatus\": \"Maybe\"}}")
                .grants();
        GivingMetadata dei =
                GivingMetadata.builder().version("1.4").addExtension("dei").build();
        GivingChecks checks = GivingChecks.published();

        assertThat(checks.check(GivingPackage.of(grants), SOURCE, AS_OF).additionalFields())
                .containsKey("/deiDetails/project/askedStatus");
        GivingReport report = checks.check(new GivingPackage(dei, grants), SOURCE, AS_OF);
        assertThat(report.additionalFields()).isEmpty();
        assertThat(report.invalidGrants()).isEqualTo(1);
    }

    @Test
    void whatThePackageSaysAboutItselfIsCheckedToo() {
        GivingMetadata meta = GivingMetadata.builder().version("1.4.3").build();
        GivingReport report = GivingChecks.published().check(new GivingPackage(meta, all("").grants()), SOURCE, AS_OF);

        assertThat(report.invalidGrants()).isZero();
        assertThat(report.firstValidityProblems()).hasSize(1);
        assertThat(report.toText()).startsWith("grants.json as of 29 November 2026: 1 grant, valid by itself.");
    }

    @Test
    void theSameDataGivesAnEqualReport() {
        GivingReport report = GivingChecks.published().with(EVERYTHING).check(MIXED, SOURCE, AS_OF);

        assertThat(GivingChecks.published().with(EVERYTHING).check(MIXED, SOURCE, AS_OF))
                .isEqualTo(report)
                .hasSameHashCodeAs(report);
        assertThat(GivingChecks.published().with(EVERYTHING).check(MIXED, SOURCE, LocalDate.of(2000, 1, 1)))
                .isNotEqualTo(report);
    }

    @Test
    void theReportIsReadOnOneScreen() {
        GivingReport report = GivingChecks.published()
                .check(
                        all(
                                "\"amountAwarded\": 0",
                                "\"id\": \"360G-madeup-1\", \"title\": \"-\"",
                                "\"dataSource\": \"-\", \"amountAwarded\": 19.99"),
                        SOURCE,
                        AS_OF);

        assertThat(report.toText()).isEqualTo("""
                        grants.json as of 29 November 2026: 3 grants, 1 of them invalid.
                        Missing Fields: 1.
                          /grants/1/title: Title is missing.
                        Other: 1.
                          /grants/0/id: 2 grants have this identifier; it is also at /grants/1/id.
                        1 grant identifier is repeated, in 2 grants.

                        Errors
                          ZeroAmountTest: 1 of 3 grants (33.33 %), such as /grants/0/amountAwarded. The amount awarded is 0.

                        Notes
                          NoDataSource: 1 of 3 grants (33.33 %), such as /grants/2/id. No data source is given.

                        36 checks were run; 34 found nothing.

                        Summary
                          3 grants, with 2 different identifiers.
                          GBP: 3 grants, £1,019.99 in all, from £0 to £1,000.
                          1 amount is 0.
                          All awarded on 13 April 2021.
                          1 funder: 1 under GB-CHC.
                          1 recipient organisation: 1 under GB-CHC.""");
    }

    private static GivingReport read(String json) {
        try (GrantReader grants =
                ThreeSixtyGiving.standard().grants(new ByteArrayInputStream(json.getBytes(UTF_8)), SOURCE)) {
            return GivingChecks.published().check(grants, AS_OF);
        }
    }

    @Test
    void dataWithoutGrantsIsInvalid() {
        for (String json : List.of("{\"grants\": []}", "[]")) {
            GivingReport report = read(json);

            assertThat(report.validity()).containsExactly(Map.entry(ValidityGroup.OTHER, 1L));
            assertThat(report.firstValidityProblems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).isEqualTo("There are no grants."));
            assertThat(report.toText()).contains("no grants").doesNotContain("valid.");
        }
        GivingReport report = read("{\"version\": \"1.4\"}");
        assertThat(report.validity()).containsExactly(Map.entry(ValidityGroup.MISSING_FIELDS, 1L));
        assertThat(report.firstValidityProblems().get(0).place().pointer()).contains("/grants");
    }

    @Test
    void anIdentifierThatIsRepeatedIsInvalidAtAllItsPlaces() {
        GivingReport report = GivingChecks.published()
                .check(all("", "\"id\": \"360G-madeup-1\"", "\"id\": \"360G-madeup-1\"", ""), SOURCE, AS_OF);

        assertThat(report.invalidGrants()).isZero();
        assertThat(report.validity()).containsExactly(Map.entry(ValidityGroup.OTHER, 1L));
        assertThat(report.firstValidityProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().pointer()).contains("/grants/0/id");
            assertThat(problem.message())
                    .isEqualTo("3 grants have this identifier; it is also at /grants/1/id and /grants/2/id.");
            assertThat(problem.raw()).contains("360G-madeup-1");
        });
        assertThat(report.toText()).contains("4 grants, each valid by itself.");
    }

    @Test
    void problemsOfReadingAreCountedAlsoWhereTheyAreNotListed() {
        GivingReport report = read("[" + "1,".repeat(1_499) + "1]");

        assertThat(report.readingProblems()).isEqualTo(1_500);
        assertThat(report.toText()).contains("Reading found 1,500 problems, such as:");
        assertThat(report.firstReadingProblems())
                .noneMatch(problem -> problem.code().equals(ProblemCode.MORE_PROBLEMS));
    }

    /** Commas in a list are a warning, a value without a heading is an error. */
    @ParameterizedTest
    @CsvSource({"0, 0, ", "3, 0, WARNING", "0, 1, ERROR", "101, 1, ERROR", "1500, 1, ERROR"})
    void anErrorOfReadingIsSeenHoweverManyWarningsComeBeforeIt(
            int warnings, int errors, @Nullable Severity worst, @TempDir Path folder) throws IOException {
        StringBuilder table = new StringBuilder("Identifier,Title,Related Activity\n");
        for (int i = 0; i < warnings; i++) {
            table.append("360G-a-").append(i).append(",Choir,\"a,b\"\n");
        }
        table.append("360G-a-last,Choir,x").append(errors == 0 ? "" : ",y").append('\n');
        Path file = Files.writeString(folder.resolve("grants.csv"), table);
        GivingReport report = GivingChecks.published().check(file, AS_OF);

        assertThat(report.readingProblems()).isEqualTo(warnings + errors);
        assertThat(report.readingSeverity()).isEqualTo(Optional.ofNullable(worst));
        assertThat(report.firstReadingProblems().stream().map(Problem::severity).findFirst())
                .isEqualTo(report.readingSeverity());
        assertThat(report.firstReadingProblems()).hasSize(Math.min(100, warnings + errors));
    }

    @Test
    void additionalFieldsAreCountedAlsoWhereTheyAreNotNamed() {
        GivingReport report = GivingChecks.published()
                .check(
                        all(
                                IntStream.range(0, 1_200)
                                        .mapToObj(i -> "\"Our field " + i + "\": 1")
                                        .collect(Collectors.joining(", ")),
                                "\"Our field 1199\": 2"),
                        SOURCE,
                        AS_OF);

        assertThat(report.additionalFieldCount()).isEqualTo(1_200);
        assertThat(report.additionalFields()).hasSize(1_000);
        assertThat(report.toText())
                .contains("1,200 additional fields, not in the standard: ")
                .contains(" and 1,19");
    }

    @Test
    void nothingIsFoundInAFileWithoutGrants() {
        GivingReport report = GivingChecks.published().check(all(), SOURCE, AS_OF);

        assertThat(report.grants()).isZero();
        assertThat(report.found()).isEmpty();
        assertThat(report.checks()).allSatisfy(each -> assertThat(each.share()).isEmpty());
        assertThat(report.toText()).contains("no grants");
    }

    @Test
    void shareIsAtMostOneWhereFundersOfGrantsToIndividualsAreFound() {
        String person = "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i-1\"},";
        String funder = "\"fundingOrganization\": [{\"id\": \"GB-CHC-1\", \"name\": \"N\"}]";
        CheckResult result =
                result(published(all(person + funder, person + funder, funder)), "OrganizationIdLooksInvalid");

        assertThat(result.grants()).isEqualTo(3);
        assertThat(result.outOf()).isEqualTo(1);
        assertThat(result.share().orElseThrow()).hasToString("1");
        assertThat(result.publishedShare().orElseThrow()).hasToString("3");
        assertThat(result.sentence()).startsWith("OrganizationIdLooksInvalid: 3 grants, such as ");
        assertThat(result(published(all(person + funder)), "OrganizationIdLooksInvalid")
                        .sentence())
                .startsWith("OrganizationIdLooksInvalid: 1 grant, such as ");
    }

    @Test
    void aRecipientOfSeveralIsNamedByItsNumber() {
        assertThat(CheckedGrants.published(
                        "RecipientOrg360GPrefix",
                        ofRecipients("{\"id\": \"GB-CHC-1234567\"}, {\"id\": \"360G-x\"}, {\"id\": \"360G-y\"}")))
                .containsExactly("/grants/0/recipientOrganization/1/id", "/grants/0/recipientOrganization/2/id");
    }
}
