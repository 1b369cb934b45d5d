package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.testkit.Samples;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.example.consumer.Locked;
import org.example.consumer.Overdue;
import org.example.consumer.Owed;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports, their parts and their comparison as JSON. */
class ReportFormTest {
    private static final LocalDate AS_OF = LocalDate.of(2016, 6, 1);
    private static final Reference BOARD = new Reference("Partnership", "board");
    private static final RuleSet RULES = RuleSet.of(List.of(MinimumSize.standard(), ResidentMajority.standard()));

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new BigLocalModule()).build();

    /** A consumer's module exports its findings; here they are in the module under test. */
    @BeforeAll
    static void exportTheConsumersTypes() {
        Owed.class.getModule().addExports("org.example.consumer", Finding.class.getModule());
    }

    private JsonNode written(Object result) throws Exception {
        String standard = BigLocalJson.standard().write(result);
        assertThat(mapper.readTree(mapper.writeValueAsString(result))).isEqualTo(mapper.readTree(standard));
        return mapper.readTree(standard);
    }

    private static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addPartnership(Partnership.builder()
                        .id(PartnershipId.of("board"))
                        .area(AreaId.of("a"))
                        .addMember(Member.builder()
                                .id(PersonId.of("one"))
                                .addTerm(Periods.parse("2016-01-01/.."))
                                .build())
                        .build())
                .build();
    }

    private static RuleSet accepting() {
        return RULES.accepting(new Acceptance(MinimumSize.ID, BOARD, "new", LocalDate.of(2017, 1, 1)));
    }

    private static RuleSet of(String id, Supplier<Verdict> judge) {
        return RuleSet.of(List.of(
                new Rule<>(
                        RuleInfo.of("partnership", RuleId.of(id), RuleKind.PRACTICE)
                                .title("It is submitted")
                                .rationale("Others wait for it.")
                                .source(Citation.of("Our rules, 2024"))
                                .build(),
                        Partnership.class) {
                    @Override
                    protected Verdict judge(Partnership partnership, RuleContext context) {
                        return judge.get();
                    }
                }));
    }

    @Test
    void aFindingHasItsSentencesAndFigures() throws Exception {
        JsonNode report = written(RULES.check(programme(), AS_OF));
        JsonNode finding = report.at("/open/0");

        assertThat(finding.at("/severity").asText()).isEqualTo("ERROR");
        assertThat(finding.at("/rule").asText()).isEqualTo("partnership-minimum-size");
        assertThat(finding.at("/kind").asText()).isEqualTo("MinimumSize.TooFew");
        assertThat(finding.at("/title").asText())
                .isEqualTo(MinimumSize.standard().info().title());
        assertThat(finding.at("/area").asText()).isEqualTo("a");
        assertThat(finding.at("/about/kind").asText()).isEqualTo("Partnership");
        assertThat(finding.at("/problem").asText())
                .isEqualTo("The partnership has 1 member in post, fewer than the 8 required.");
        assertThat(finding.at("/repair").asText()).isEqualTo("Recruit 7 more members.");
        assertThat(finding.at("/detail/minimum").asInt()).isEqualTo(8);
        assertThat(finding.has("acceptance")).isFalse();
        assertThat(report.at("/accepted")).isEmpty();
    }

    @Test
    void anAcceptedFindingIsNotAmongTheOpenOnes() throws Exception {
        JsonNode report = written(accepting().check(programme(), AS_OF));

        assertThat(report.at("/open")).isEmpty();
        assertThat(report.at("/accepted/0/acceptance/lastDay").asText()).isEqualTo("2017-01-01");
        assertThat(report.at("/counts/ACCEPTED").asInt()).isEqualTo(1);
        assertThat(report.at("/counts/BREACHED").asInt()).isZero();
        assertThat(report.at("/unusedAcceptances")).isEmpty();
    }

    @Test
    void theFindingOfACallersOwnRuleIsWrittenLikeOurs() throws Exception {
        Report report =
                of("handed-in", () -> Verdict.breached(new Overdue(AS_OF))).check(programme(), AS_OF);

        assertThat(written(report).at("/open/0/problem").asText()).isEqualTo("It was due on 2016-06-01.");
        assertThat(written(report).at("/open/0/kind").asText()).isEqualTo("Overdue");
        assertThat(written(report).at("/open/0/detail/due").asText()).isEqualTo("2016-06-01");
        assertThat(written(report.results()).at("/0/findings/0/repair").asText())
                .as("a result by itself has its findings")
                .isEqualTo("Hand it in.");
        assertThat(written(report.open()).at("/0/repair").asText()).isEqualTo("Hand it in.");
    }

    @Test
    void theFiguresOfACallersFindingAreWrittenAllOrNone() throws Exception {
        Finding locked = new Locked(new Object(), List.of(Money.parse("GBP 5")));
        Finding owed = new Owed(
                Money.parse("GBP 5"),
                Periods.parse("2016-01-01/2016-12-31"),
                Ratio.of(1, 2),
                Optional.of(Year.of(2016)),
                List.of(Payment.of(AS_OF, Money.parse("GBP 5"))),
                Map.of("first", new Overdue(AS_OF)));
        JsonNode report =
                written(of("of-our-own", () -> Verdict.breached(locked, owed)).check(programme(), AS_OF));

        assertThat(report.at("/failed")).isEmpty();
        assertThat(report.at("/open/0/kind").asText()).isEqualTo("Locked");
        assertThat(report.at("/open/0").has("detail")).isFalse();
        assertThat(report.at("/open/1/detail").toString()).isEqualTo("""
            {"amount":"GBP 5.00","period":"2016-01-01/2016-12-31","share":{"exact":"1/2","rounded":"0.5000"},\
            "year":"2016","payments":[{"date":"2016-06-01","amount":"GBP 5.00"}],\
            "parts":{"first":{"kind":"Overdue","problem":"It was due on 2016-06-01.","repair":"Hand it in.",\
            "detail":{"due":"2016-06-01"}}}}\
            """);
        assertThat(written(owed).at("/detail/amount").asText())
                .as("a finding by itself")
                .isEqualTo("GBP 5.00");
    }

    private record TooMany(int grants) implements Finding {
        @Override
        public String problem() {
            return "There are too many.";
        }

        @Override
        public String repair() {
            return "Withdraw one.";
        }
    }

    @Test
    void theFiguresOfAFindingThatIsNotPublicAreWritten() throws Exception {
        assertThat(written(new TooMany(3)).at("/detail/grants").asInt()).isEqualTo(3);
        JsonNode report =
                written(of("of-our-own", () -> Verdict.breached(new TooMany(3))).check(programme(), AS_OF));
        assertThat(report.at("/open/0/detail/grants").asInt()).isEqualTo(3);
    }

    @Test
    void everyAnswerIsToldAndAFindingIsWrittenOnce() throws Exception {
        JsonNode report = written(RULES.check(programme(), AS_OF));

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "formatVersion",
                        "asOf",
                        "retention",
                        "counts",
                        "open",
                        "accepted",
                        "failed",
                        "results",
                        "rulesWithoutSubjects",
                        "unusedAcceptances");
        assertThat(report.at("/asOf").asText()).isEqualTo("2016-06-01");
        assertThat(report.at("/retention").asText()).isEqualTo("ANSWERS");
        assertThat(report.at("/results").findValuesAsText("answer")).containsExactly("BREACHED", "UNKNOWN");
        assertThat(report.at("/results/0").fieldNames())
                .toIterable()
                .containsExactly("severity", "rule", "about", "answer");
        JsonNode unknown = report.at("/results/1");
        assertThat(unknown.at("/description").asText()).isEqualTo("Not known: whether the member lives in the area.");
        assertThat(unknown.at("/missing/0/record/kind").asText()).isEqualTo("Member");
        assertThat(unknown.at("/missing/0/field").asText()).isEqualTo("residence");
        assertThat(unknown.at("/settledBy").asInt()).isEqualTo(1);
    }

    @Test
    void aVerdictByItselfHasTheSameAnswerAsAResult() throws Exception {
        Report report = RULES.check(programme(), AS_OF);

        for (Report.Result result : report.results()) {
            assertThat(written(result.verdict()).at("/answer"))
                    .isEqualTo(written(result).at("/answer"));
        }
    }

    @Test
    void aFailureIsItsRuleItsRecordAndTheKindOfFault() throws Exception {
        Report report = of("fails", () -> {
                    throw new IllegalStateException("secret");
                })
                .check(programme(), AS_OF);

        for (JsonNode failed : List.of(written(report).at("/failed"), written(report.failed()))) {
            assertThat(failed).hasSize(1);
            assertThat(failed.at("/0").fieldNames()).toIterable().containsExactly("severity", "rule", "about", "kind");
            assertThat(failed.at("/0/kind").asText()).isEqualTo("java.lang.IllegalStateException");
            assertThat(failed.at("/0/about/id").asText()).isEqualTo("board");
            assertThat(failed.toString()).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @EnumSource(Retention.class)
    void aReportIsWrittenAsFarAsItKeeps(Retention retention) throws Exception {
        Report report = RULES.check(programme(), AS_OF, retention);
        JsonNode written = written(report);

        assertThat(written.at("/counts/BREACHED").asInt()).isEqualTo(1);
        assertThat(written.at("/results")).hasSize(report.results().size());
        assertThat(written.at("/open")).hasSize(report.open().size());
    }

    @Test
    void aPartByRecordHasNoNumberOfWhatItDoesNotCount() throws Exception {
        JsonNode counts = written(RULES.check(programme(), AS_OF)
                .byRecord(Reference::id)
                .get("board")
                .counts());

        assertThat(counts.fieldNames())
                .toIterable()
                .containsExactly("SATISFIED", "BREACHED", "ACCEPTED", "UNKNOWN", "FAILED");
    }

    @Test
    void aComparisonHasItsListsAndItsWords() throws Exception {
        JsonNode comparison = written(ReportComparison.between(
                RULES.check(programme(), AS_OF),
                accepting().withSeverity(MinimumSize.ID, Severity.INFO).check(programme(), AS_OF)));

        assertThat(comparison.at("/newlyAccepted/0/acceptance/lastDay").asText())
                .isEqualTo("2017-01-01");
        assertThat(comparison.at("/severityChanges/0/after").asText()).isEqualTo("INFO");
        assertThat(comparison.at("/verdictChanges")).isEmpty();
        assertThat(comparison.at("/explanation/0").asText()).startsWith("Before, as of 1 June 2016: ");
    }

    /** Every verdict of every rule can be written, whatever is on record. */
    @Test
    void whateverTheRulesSayCanBeWritten() throws Exception {
        JsonNode maximal = mapper.readTree(BigLocalJson.standard().write(Samples.maximal()));
        Set<String> breached = new HashSet<>();
        for (int variant = 0; variant < 24; variant++) {
            JsonNode some = maximal.deepCopy();
            Random random = new Random(variant);
            thin(some, random, variant % 4);
            // A record that lacks what it needs is left out, and the others are read.
            Programme programme =
                    BigLocalJson.standard().parse(some.toString()).value().orElseThrow();
            LocalDate day = LocalDate.of(2014, 3, 1).plusMonths(7L * variant);
            Report report = BigLocalRules.all().check(programme, day, Retention.EVERYTHING);

            JsonNode written = mapper.readTree(BigLocalJson.standard().write(report));
            assertThat(written.at("/results")).hasSize(report.results().size());
            assertThat(written.at("/failed")).isEmpty();
            report.results().forEach(result -> {
                if (result.verdict() instanceof Verdict.Breached) {
                    breached.add(result.rule().value());
                }
            });
        }

        // 57 of the rules; what is left out is drawn, so that a new field moves it by a few.
        assertThat(breached).hasSizeGreaterThan(50);
    }

    /** Leaves out about one field in so many of each record, but not what identifies it. */
    private static void thin(JsonNode node, Random random, int oneIn) {
        if (oneIn > 0 && node instanceof ObjectNode object && object.has("id")) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(name -> !Set.of("id", "area", "name", "title", "formatVersion")
                            .contains(name))
                    .filter(name -> random.nextInt(oneIn + 1) == 0)
                    .forEach(object::remove);
        }
        node.forEach(child -> thin(child, random, oneIn));
    }
}
