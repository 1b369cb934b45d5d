package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A report is read on one screen, whatever was found. */
class GivingTextTest {
    private static final int LINES = 60;
    private static final int COLUMNS = 100;

    private static final RuleSet EVERYTHING = PublishedChecks.all().with(RepairedChecks.all());

    /** Most published checks find something in each of these, and every group of validity. */
    private static final String FAULTY = """
            {"id": "360G-madeup-a\\nb", "title": "%s", "description": "%s", "currency": "gbp", "amountAwarded": 0,
             "awardDate": "2031-04-13", "plannedDates": [{"startDate": "2046-05-01", "endDate": "2045-05-01"}],
             "actualDates": [{"startDate": "2046-05-01", "endDate": "2045-05-01"}], "locationScope": "here",
             "recipientOrganization": [{"id": "GB-CHC-1\\n", "name": "a@example.org", "charityNumber": "1", "companyNumber": "1"}],
             "fundingOrganization": [{"id": "360G-a\\n%d", "name": "Trust"}, {"id": "zzz-%d", "name": "Trust %d"}],
             "beneficiaryLocation": [{"name": "There"}], "own field %d": 1}
            """;

    private static final String OTHERS = """
            {"id": "360G-madeup-%d", "title": "T", "description": "D", "currency": "%s", "amountAwarded": -%d, "awardDate": "2021-02-30",
             "recipientIndividual": {"id": "360G-i"}, "project": {}, "beneficiaryLocation": [{"geoCode": "ZZ9 9ZZ"}]}
            """;

    private static final String LOCATED = """
            {"id": "360G-madeup-%d", "title": "T", "currency": "%s", "amountAwarded": "x", "awardDate": "1901-02-28",
             "recipientOrganization": [{"id": "360G-b", "name": "N", "location": [{}]}]}
            """;

    private static final List<String> CURRENCIES =
            List.of("GBP", "EUR", "USD", "DEM", "FRF", "CHF", "SEK", "NOK", "DKK", "PLN");

    private static String manyFaults(int times) {
        List<String> grants = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String currency = CURRENCIES.get(i % CURRENCIES.size());
            String title = "x".repeat(141);
            grants.add(FAULTY.formatted(title, title, i, i, i, i));
            grants.add(OTHERS.formatted(i, currency, i + 1));
            grants.add(LOCATED.formatted(i, currency));
            grants.add("1");
        }
        return "{\"version\": \"1.4.3\", \"grants\": [" + String.join(",", grants) + "]}";
    }

    /** Checks that find something in every grant, or fail on it. */
    private static RuleSet ofOnesOwn(int number) {
        return RuleSet.of(IntStream.range(0, number)
                .mapToObj(i -> GrantCheck.of(
                        RuleInfo.of(
                                        "our data",
                                        RuleId.of("our-own-question-number-" + i),
                                        i % 2 == 0 ? RuleKind.REQUIREMENT : RuleKind.PRACTICE)
                                .title("Something is so")
                                .rationale("We ask for it.")
                                .source(Citation.of("Our policy, 2024"))
                                .build(),
                        CheckCategory.GRANTS,
                        PercentageBase.ALL_GRANTS,
                        (grant, asOf) -> {
                            if (i % 5 == 0) {
                                throw new IllegalArgumentException("broken");
                            }
                            return List.of(
                                    new CheckFinding("It is not so. ".repeat(10).strip(), "Change it.", "/id"));
                        }))
                .toList());
    }

    private static GivingReport report(RuleSet checks, String source, String json) {
        try (GrantReader grants = ThreeSixtyGiving.standard()
                .grants(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), source)) {
            return GivingChecks.published().with(checks).check(grants, AS_OF);
        }
    }

    private static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("few findings", report(PublishedChecks.all(), "grants.json", manyFaults(0))),
                Arguments.of("published checks", report(PublishedChecks.all(), "grants.json", manyFaults(1))),
                Arguments.of(
                        "published checks, many grants", report(PublishedChecks.all(), "grants.json", manyFaults(200))),
                Arguments.of("all checks", report(EVERYTHING, "grants.json", manyFaults(200))),
                Arguments.of(
                        "hundreds of checks",
                        report(EVERYTHING.with(ofOnesOwn(300)), "a long name ".repeat(40), manyFaults(30))));
    }

    /** The lines of a screen that a text takes, further ones indented as a terminal program does it. */
    private static List<String> screen(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String indent = " ".repeat(line.length() - line.stripLeading().length());
            StringBuilder current = new StringBuilder(indent);
            for (String word : line.strip().split(" ", -1)) {
                if (current.length() > indent.length() && current.length() + 1 + word.length() > COLUMNS) {
                    lines.add(current.toString());
                    current = new StringBuilder(indent + "  ");
                } else if (current.length() > indent.length()) {
                    current.append(' ');
                }
                current.append(word);
            }
            lines.add(current.toString());
        }
        return lines;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void itFitsOnOneScreenWhateverIsFound(String what, GivingReport report) {
        assertThat(screen(report.toText())).as(what).hasSizeLessThanOrEqualTo(LINES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void howManyOfEachSeverityAndTheSummaryAreAlwaysThere(String what, GivingReport report) {
        assertThat(report.toText())
                .contains(report.checks().size() + " checks were run")
                .contains("\nSummary\n  ")
                .contains(report.summary().explain().get(0));
    }

    @Test
    void theMostSeriousChecksKeepTheirSentences() {
        String text =
                report(PublishedChecks.all(), "grants.json", manyFaults(200)).toText();

        assertThat(text)
                .contains(
                        "  ImpossibleDates: 200 of 600 grants (33.33 %), such as /grants/1/awardDate. There is no such day.")
                .contains("NoDataSource (600 grants)")
                .doesNotContain("NoDataSource: ")
                .contains("and 7 other currencies.");
    }

    @Test
    void everyLineIsStillExplained() {
        GivingReport report = report(PublishedChecks.all(), "grants.json", manyFaults(200));

        assertThat(report.explain()).anyMatch(line -> line.startsWith("NoDataSource: 600 of 600 grants"));
        assertThat(report.found())
                .allSatisfy(
                        found -> assertThat(report.explain()).anyMatch(line -> line.startsWith(found.check() + ": ")));
    }
}
