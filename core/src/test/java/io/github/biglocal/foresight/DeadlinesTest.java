package io.github.biglocal.foresight;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoRules;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.plan.EndorsementCoversTheDay;
import io.github.biglocal.plan.EndorsementRenewal;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class DeadlinesTest {
    private static final LocalDate FROM = LocalDate.of(2016, 6, 1);
    private static final LocalDate TO = LocalDate.of(2017, 5, 31);
    private static final LocalDate DAY = LocalDate.of(2016, 9, 1);
    private static final RuleId ID = RuleId.of("scripted");
    private static final AreaId NORTH = AreaId.of("north");

    /** What is wrong: in what, by how much, and with which field. */
    record Wrong(String in, int by, Optional<String> aboutField) implements Finding {
        Wrong(String in, int by) {
            this(in, by, Optional.empty());
        }

        @Override
        public String problem() {
            return in + " is wrong by " + by + ".";
        }

        @Override
        public String repair() {
            return "Correct " + in + " by " + by + ".";
        }

        @Override
        public List<?> distinction() {
            return List.of(in);
        }
    }

    /** Gives verdicts from days on. */
    private static final class Scripted extends Rule<Area> {
        private final NavigableMap<LocalDate, Verdict> verdicts;

        Scripted(RuleInfo info, NavigableMap<LocalDate, Verdict> verdicts) {
            super(info, Area.class);
            this.verdicts = verdicts;
        }

        /** What is said at first, and what from {@link #DAY} on. */
        static Scripted of(Verdict first, Verdict then) {
            return new Scripted(info(ID).build(), new TreeMap<>(Map.of(LocalDate.MIN, first, DAY, then)));
        }

        static RuleInfo.Builder info(RuleId id) {
            return RuleInfo.of("area", id, RuleKind.REQUIREMENT)
                    .title("All is well")
                    .rationale("R.")
                    .source(Citation.of("Our constitution, 2024", "clause 7"));
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            verdicts.keySet().stream()
                    .filter(context.asOf()::isBefore)
                    .forEach(day -> context.mayChangeOn(day, area.reference(), "scripted"));
            return verdicts.floorEntry(context.asOf()).getValue();
        }
    }

    private static Verdict verdict(String code) {
        return switch (code) {
            case "satisfied" -> Verdict.satisfied();
            case "not applicable" -> Verdict.notApplicable("it does not apply");
            case "unknown" -> Verdict.unknown(missing("name"));
            case "more unknown" -> Verdict.unknown(missing("name"), missing("region"));
            case "size" -> Verdict.breached(new Wrong("the size", 1));
            case "larger size" -> Verdict.breached(new Wrong("the size", 2));
            case "size and share" -> Verdict.breached(new Wrong("the size", 1), new Wrong("the share", 3));
            case "share" -> Verdict.breached(new Wrong("the share", 3));
            default -> throw new IllegalArgumentException(code);
        };
    }

    private static Missing missing(String field) {
        return new Missing(NORTH.reference(), field, "what the " + field + " is");
    }

    private static Programme programme(String... areas) {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addAllAreas(Arrays.stream(areas)
                        .map(id -> Area.builder().id(AreaId.of(id)).name("N").build())
                        .toList())
                .build();
    }

    private static Deadlines deadlines(RuleSet rules, LocalDate from, LocalDate to) {
        return Deadlines.of(programme("north"), rules, from, to);
    }

    private static Deadlines deadlines(RuleSet rules) {
        return deadlines(rules, FROM, TO);
    }

    private static RuleSet changing(String before, String after) {
        return RuleSet.of(List.of(Scripted.of(verdict(before), verdict(after))));
    }

    @ParameterizedTest
    @CsvSource({
        "satisfied, size, BREACH",
        "not applicable, size, BREACH",
        "unknown, size, BREACH",
        "size, size and share, BREACH",
        "size, share, BREACH",
        "satisfied, unknown, NOT_KNOWN",
        "not applicable, unknown, NOT_KNOWN",
        "size, larger size,",
        "size and share, size,",
        "size, unknown,",
        "size, satisfied,",
        "unknown, more unknown,",
        "unknown, satisfied,",
        "unknown, not applicable,",
        "satisfied, not applicable,",
        "not applicable, satisfied,"
    })
    void anAnswerThatGetsWorseIsADeadline(String before, String after, Deadline.Kind kind) {
        Deadlines found = deadlines(changing(before, after));

        assertThat(found.deadlines())
                .extracting(Deadline::kind, Deadline::day, Deadline::lastDay, Deadline::before, Deadline::after)
                .containsExactlyElementsOf(
                        kind == null
                                ? List.of()
                                : List.of(tuple(kind, DAY, DAY.minusDays(1), verdict(before), verdict(after))));
    }

    @Test
    void deadlinesAreEqualIfAllTheyHoldIs() {
        Deadline deadline = deadlines(changing("satisfied", "size")).deadlines().get(0);

        assertThat(deadlines(changing("satisfied", "size")).deadlines().get(0))
                .isEqualTo(deadline)
                .hasSameHashCodeAs(deadline);
        assertThat(List.of(
                        deadlines(changing("satisfied", "larger size")),
                        deadlines(changing("not applicable", "size")),
                        deadlines(changing("satisfied", "unknown")),
                        deadlines(changing("satisfied", "size").withSeverity(ID, Severity.WARNING))))
                .extracting(others -> others.deadlines().get(0))
                .doesNotContain(deadline)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheFindingsThatBeginAreNamed() {
        assertThat(deadlines(changing("size", "size and share")).deadlines())
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.findings()).containsExactly(new Wrong("the share", 3));
                    assertThat(deadline.prevention()).containsExactly("Correct the share by 3.");
                });
    }

    @Test
    void aDeadlineHasItsRuleItsRecordItsCauseAndItsClause() {
        Deadline deadline = deadlines(changing("satisfied", "size").withSeverity(ID, Severity.WARNING))
                .deadlines()
                .get(0);

        assertThat(deadline.rule()).isEqualTo(ID);
        assertThat(deadline.title()).isEqualTo("All is well");
        assertThat(deadline.severity()).isEqualTo(Severity.WARNING);
        assertThat(deadline.about()).isEqualTo(NORTH.reference());
        assertThat(deadline.area()).contains(NORTH.reference());
        assertThat(deadline.causes()).containsExactly(new Change(DAY, NORTH.reference(), "scripted", Optional.empty()));
        assertThat(deadline.sources()).containsExactly(Citation.of("Our constitution, 2024", "clause 7"));
        assertThat(deadline.explain())
                .containsExactly(
                        "From 1 September 2016, Area north: the size is wrong by 1.",
                        "To prevent it by 31 August 2016: Correct the size by 1.",
                        "What changes: Area north (scripted).",
                        "(Breach of scripted, rated as a warning. Source: Our constitution, 2024, clause 7.)");
    }

    @Test
    void whatCannotBeJudgedIsPreventedByRecordingWhatIsMissing() {
        assertThat(deadlines(changing("satisfied", "more unknown"))
                        .deadlines()
                        .get(0)
                        .explain())
                .startsWith(
                        "From 1 September 2016, Area north: It cannot be judged whether this is so: All is well.",
                        "To prevent it by 31 August 2016: Find out, and record: what the name is; what the region is.");
    }

    @Test
    void whatCannotBeJudgedAnyMoreIsNoDutyToActByADay() {
        Deadlines found = deadlines(changing("satisfied", "unknown"));

        assertThat(found.explain().get(1))
                .startsWith("Area north. Can be judged until 31 August 2016. From 1 September 2016, Area north:"
                        + " It cannot be judged whether this is so: All is well. To prevent it: Find out, and record:");
        assertThat(found).hasToString(found.toText());
    }

    @ParameterizedTest
    @CsvSource({
        // changed on the first day: so already
        "2016-09-01, 2017-08-31, 0",
        "2016-08-31, 2017-08-31, 1",
        "2015-09-01, 2016-09-01, 1",
        "2015-09-01, 2016-08-31, 0",
        "2016-08-31, 2016-08-31, 0",
        "2016-09-01, 2016-09-01, 0"
    })
    void theDayIsAfterTheFirstAndUntilTheLast(LocalDate from, LocalDate to, int number) {
        assertThat(deadlines(changing("satisfied", "size"), from, to).deadlines())
                .hasSize(number);
    }

    @Test
    void aLastDayBeforeTheFirstIsRefused() {
        assertRefused("Deadlines", "to", () -> deadlines(changing("satisfied", "size"), FROM, FROM.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "-999999999-01-01, -999999999-01-01, from",
        "-999999999-01-02, -999999998-01-01, from",
        "0000-12-31, 0001-12-31, from",
        "0001-01-01, 0001-12-31,",
        "9999-01-01, 9999-12-31,",
        "9999-12-31, +10000-01-01, to",
        "+999999999-12-30, +999999999-12-31, from",
        "2016-01-01, +999999999-12-31, to",
        "2016-01-01, -999999999-01-01, to"
    })
    void aDayThatNoTableOrCalendarCanHoldIsRefusedByItsName(LocalDate from, LocalDate to, String field) {
        RuleSet rules = BigLocalRules.all();

        if (field == null) {
            assertThat(deadlines(rules, from, to).failed()).isEmpty();
        } else {
            assertRefused("Deadlines", field, () -> deadlines(rules, from, to));
        }
    }

    @Test
    void aHundredYearsAreTheMost() {
        RuleSet rules = changing("satisfied", "size");

        assertThat(deadlines(rules, FROM, FROM.plusDays(36_525)).deadlines()).hasSize(1);
        assertRefused("Deadlines", "to", () -> deadlines(rules, FROM, FROM.plusDays(36_526)));
    }

    @Test
    void whatIsSoAlreadyIsOnlyCounted() {
        Deadlines found = deadlines(RuleSet.of(List.of(
                Scripted.of(verdict("size"), verdict("size")),
                new Scripted(
                        Scripted.info(RuleId.of("other")).build(),
                        new TreeMap<>(Map.of(LocalDate.MIN, verdict("unknown")))))));

        assertThat(found.deadlines()).isEmpty();
        assertThat(found.explain())
                .containsExactly(
                        "From 1 June 2016 to 31 May 2017, if nothing more is recorded: no answer gets worse.",
                        "Already on 1 June 2016: 1 breached and 1 not known; see the report as of that day.");
    }

    private static Acceptance acceptance(LocalDate lastDay) {
        return new Acceptance(ID, NORTH.reference(), "agreed", lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        // the day before the first: it is open already
        "size, size, 2016-05-31,",
        "size, size, 2016-06-01, ACCEPTANCE_ENDS",
        "size, size, 2017-05-30, ACCEPTANCE_ENDS",
        "size, size, 2017-05-31,",
        "size, size, +999999999-12-31,",
        // put right before it ends
        "size, satisfied, 2016-12-31,",
        // begins while it is accepted, on the day after, or later
        "satisfied, size, 2016-12-31, ACCEPTANCE_ENDS",
        "satisfied, size, 2016-08-31, BREACH",
        "satisfied, size, 2016-06-30, BREACH",
        // changes its numbers on the very day
        "size, larger size, 2016-08-31, ACCEPTANCE_ENDS",
        // nothing to accept
        "satisfied, satisfied, 2016-12-31,",
        "satisfied, unknown, 2016-12-31, NOT_KNOWN"
    })
    void anAcceptanceThatEndsWhileItIsNeededIsADeadline(
            String before, String after, LocalDate lastDay, Deadline.Kind kind) {
        List<Deadline> found = deadlines(changing(before, after).accepting(acceptance(lastDay)))
                .deadlines();

        assertThat(found)
                .extracting(Deadline::kind)
                .containsExactlyElementsOf(kind == null ? List.of() : List.of(kind));
        if (kind == Deadline.Kind.ACCEPTANCE_ENDS) {
            assertThat(found.get(0).lastDay()).isEqualTo(lastDay);
            assertThat(found.get(0).acceptance()).contains(acceptance(lastDay));
        }
    }

    @Test
    void ofSeveralAcceptancesTheLastThatEndsCounts() {
        RuleSet rules = changing("size", "size")
                .accepting(acceptance(LocalDate.of(2016, 12, 31)))
                .accepting(acceptance(LocalDate.of(2016, 7, 31)));

        assertThat(deadlines(rules).deadlines()).extracting(Deadline::day).containsExactly(LocalDate.of(2017, 1, 1));
    }

    @Test
    void theTextOfAnAcceptanceThatEndsSaysSoAndNotItsReason() {
        Deadlines found = deadlines(changing("size", "size").accepting(acceptance(LocalDate.of(2016, 12, 31))));

        assertThat(found.toText())
                .contains("1 acceptance ends")
                .contains("What changes: the finding is accepted only until 31 December 2016.")
                .contains("Or decide to accept it for longer.")
                .doesNotContain("agreed");
        assertThat(found.deadlines().get(0).causes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the field of the rule that stands in, that of the other rule, how many deadlines
        "name, name, 1",
        "name, region, 2",
        ", region, 1",
        "name, , 1"
    })
    void oneFactIsOneDeadline(String ofTheFirst, String ofTheOther, int number) {
        RuleSet rules = RuleSet.of(List.of(
                new Scripted(
                        Scripted.info(RuleId.of("b-stands-in"))
                                .standsInFor(RuleId.of("a-general"))
                                .build(),
                        wrongFrom(ofTheFirst)),
                new Scripted(Scripted.info(RuleId.of("a-general")).build(), wrongFrom(ofTheOther))));

        assertThat(deadlines(rules).deadlines())
                .extracting(Deadline::rule)
                .contains(RuleId.of("b-stands-in"))
                .hasSize(number);
    }

    @ParameterizedTest
    @CsvSource({
        // how long the finding of the rule that stands in, and that of the other, are accepted; what the other becomes
        "2016-05-31, 2016-05-31,",
        "2016-08-31, 2016-05-31, BREACH",
        "2016-12-31, 2016-05-31, BREACH",
        "2016-12-31, 2016-08-31, BREACH",
        "2016-12-31, 2017-12-31,",
        "2016-05-31, 2016-08-31,",
        "2016-12-31, 2016-10-31, ACCEPTANCE_ENDS"
    })
    void aFindingIsADeadlineWhenTheRuleThatStoodInForItEndsAndItsOwnWasAccepted(
            LocalDate ofTheFirst, LocalDate ofTheOther, Deadline.Kind kind) {
        RuleId general = RuleId.of("a-general");
        RuleSet rules = RuleSet.of(List.of(
                        new Scripted(
                                Scripted.info(ID).standsInFor(general).build(),
                                new TreeMap<>(Map.of(LocalDate.MIN, verdict("size"), DAY, verdict("not applicable")))),
                        new Scripted(
                                Scripted.info(general).build(), new TreeMap<>(Map.of(LocalDate.MIN, verdict("size"))))))
                .accepting(acceptance(ofTheFirst))
                .accepting(new Acceptance(general, NORTH.reference(), "agreed", ofTheOther));

        List<Deadline> found = deadlines(rules).deadlines().stream()
                .filter(deadline -> deadline.rule().equals(general))
                .toList();

        assertThat(found)
                .extracting(Deadline::kind)
                .containsExactlyElementsOf(kind == null ? List.of() : List.of(kind));
        if (kind == Deadline.Kind.BREACH) {
            assertThat(found.get(0).day()).isEqualTo(DAY);
            assertThat(found.get(0).findings()).containsExactly(new Wrong("the size", 1));
            assertThat(found.get(0).causes())
                    .containsExactly(new Change(DAY, NORTH.reference(), "scripted", Optional.empty()));
        }
    }

    private static NavigableMap<LocalDate, Verdict> wrongFrom(String field) {
        return new TreeMap<>(Map.of(
                LocalDate.MIN,
                Verdict.satisfied(),
                DAY,
                Verdict.breached(new Wrong("it", 1, Optional.ofNullable(field)))));
    }

    @ParameterizedTest
    @CsvSource({"more unknown, unknown, 1", "unknown, unknown, 1", "unknown, more unknown, 2", "size, unknown, 2"})
    void whatIsMissingForTheRuleThatStandsInIsOneDeadline(String ofTheFirst, String ofTheOther, int number) {
        RuleSet rules = RuleSet.of(List.of(
                new Scripted(
                        Scripted.info(ID).standsInFor(RuleId.of("a-general")).build(),
                        new TreeMap<>(Map.of(LocalDate.MIN, Verdict.satisfied(), DAY, verdict(ofTheFirst)))),
                new Scripted(
                        Scripted.info(RuleId.of("a-general")).build(),
                        new TreeMap<>(Map.of(LocalDate.MIN, Verdict.satisfied(), DAY, verdict(ofTheOther))))));

        assertThat(deadlines(rules).deadlines()).hasSize(number);
    }

    /** Cannot answer about one area. */
    private static final class Failing extends Rule<Area> {
        Failing() {
            super(Scripted.info(RuleId.of("failing")).build(), Area.class);
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            throw new IllegalStateException("something personal");
        }
    }

    /** Gives a finding without a sentence. */
    private static final class Incomplete extends Rule<Area> {
        Incomplete() {
            super(Scripted.info(RuleId.of("incomplete")).build(), Area.class);
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            return Verdict.breached(new Finding() {
                @Override
                public String problem() {
                    throw new IllegalStateException("no sentence");
                }

                @Override
                public String repair() {
                    return "None.";
                }
            });
        }
    }

    @Test
    void aRuleThatFailedIsNamedAndTheOthersGoOn() {
        Deadlines found =
                deadlines(changing("satisfied", "size").with(new Failing()).with(new Incomplete()));

        assertThat(found.deadlines()).hasSize(1);
        assertThat(found.failed())
                .extracting(Report.Failure::rule)
                .containsExactly(RuleId.of("failing"), RuleId.of("incomplete"));
        assertThat(found.explain())
                .contains("failing failed to run on Area north: IllegalStateException. Its deadlines are not known.")
                .noneMatch(line -> line.contains("personal"));
    }

    @Test
    void whatComesDueInManyAreasIsOneLine() {
        Deadlines found = Deadlines.of(programme("a", "b", "c", "d", "e"), changing("satisfied", "size"), FROM, TO);

        assertThat(found.deadlines()).hasSize(5);
        assertThat(found.explain().get(1))
                .startsWith("5 areas (a, b and 3 more). Act by 31 August 2016."
                        + " From 1 September 2016, Area a, Area b and 3 more: the size is wrong by 1.")
                .contains("To prevent it: Correct the size by 1.");
        assertThat(found.explain()).hasSize(2);
    }

    @Test
    void theLinesOfAFewAreasAreByAreaAndByDay() {
        RuleSet rules = changing("satisfied", "size")
                .with(new Scripted(
                        Scripted.info(RuleId.of("earlier")).build(),
                        new TreeMap<>(
                                Map.of(LocalDate.MIN, Verdict.satisfied(), DAY.minusMonths(1), verdict("share")))));

        assertThat(Deadlines.of(programme("b", "a"), rules, FROM, TO).explain().stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf('.', 8))))
                .containsExactly(
                        "Area a. Act by 31 July 2016",
                        "Area a. Act by 31 August 2016",
                        "Area b. Act by 31 July 2016",
                        "Area b. Act by 31 August 2016");
    }

    @Test
    void aRuleThatBeginsToApplyIsWhatChanges() {
        RuleSet rules = RuleSet.of(List.of(new Scripted(
                Scripted.info(ID).guidance(LocalDateRange.ofUnboundedEnd(DAY)).build(),
                new TreeMap<>(Map.of(LocalDate.MIN, verdict("size"))))));

        assertThat(deadlines(rules).deadlines()).singleElement().satisfies(deadline -> {
            assertThat(deadline.day()).isEqualTo(DAY);
            assertThat(deadline.explain()).contains("What changes: the rule begins to apply.");
        });
    }

    // Terms without an end

    private static Programme board(String term, String office) {
        return programme("north")
                .withPartnerships(Partnership.builder()
                        .id(PartnershipId.of("board"))
                        .area(NORTH)
                        .addMember(Member.builder()
                                .id(PersonId.of("m"))
                                .addTerm(Periods.parse(term))
                                .addOffice(new OfficeTerm(Office.CHAIR, Periods.parse(office)))
                                .build())
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "2015-07-01/.., 2015-07-01/2016-12-31, membership",
        "../.., 2015-07-01/2016-12-31, membership",
        "2015-07-01/2016-12-31, 2015-07-01/.., office",
        // begins on the last day, or later
        "2015-07-01/2016-12-31, 2017-05-31/.., office",
        "2015-07-01/2016-12-31, 2017-06-01/..,",
        "2015-07-01/2016-12-31, 2015-07-01/2016-12-31,"
    })
    void aTermWithoutARecordedEndIsListed(String term, String office, String what) {
        Deadlines found = Deadlines.of(board(term, office), RuleSet.of(List.of(MinimumSize.standard())), FROM, TO);

        assertThat(found.openTerms())
                .containsExactlyElementsOf(Stream.ofNullable(what)
                        .map(each -> new OpenTerm(
                                each,
                                new Reference("Member", "m"),
                                each.equals("office") ? "offices" : "terms",
                                Optional.of(NORTH.reference())))
                        .toList());
    }

    @Test
    void theTermsAreOfTheRecordsThatTheRulesLookAt() {
        Programme programme = board("2015-07-01/..", "2015-07-01/..");

        assertThat(Deadlines.of(programme, changing("satisfied", "satisfied"), FROM, TO)
                        .openTerms())
                .isEmpty();
    }

    @Test
    void theTermsWithoutAnEndAreCountedInOneSentence() {
        assertThat(Deadlines.of(
                                board("2015-07-01/..", "2015-07-01/.."),
                                RuleSet.of(List.of(MinimumSize.standard())),
                                FROM,
                                TO)
                        .explain())
                .contains("2 terms have no recorded end (1 membership and 1 office):"
                        + " what follows from their ends is not in this list.");
    }

    @Test
    void severalTermsOfOneKindAreNamedInThePlural() {
        Programme programme = programme("north")
                .withLtoAppointments(Stream.of("first", "second")
                        .map(id -> LtoAppointment.builder()
                                .id(LtoAppointmentId.of(id))
                                .area(NORTH)
                                .organisation(OrganisationId.of("o"))
                                .build())
                        .toList());

        assertThat(Deadlines.of(programme, RuleSet.of(List.of(LtoRules.ltoInPost())), FROM, TO)
                        .explain())
                .contains("2 terms have no recorded end (2 appointments of an LTO):"
                        + " what follows from their ends is not in this list.");
    }

    @Test
    void aPlanWithoutDatesHasNoRecordedEndUnlessItWasReplaced() {
        Plan plan = Plan.builder().id(PlanId.of("plan")).area(NORTH).build();
        RuleSet rules = RuleSet.of(List.of(EndorsementCoversTheDay.standard()));

        assertThat(Deadlines.of(programme("north").withPlans(plan), rules, FROM, TO)
                        .openTerms())
                .extracting(OpenTerm::what)
                .containsExactly("plan");
        assertThat(Deadlines.of(programme("north").withPlans(plan.withReplaced(FROM)), rules, FROM, TO)
                        .openTerms())
                .hasSize(1);
        assertThat(Deadlines.of(programme("north").withPlans(plan.withReplaced(FROM.minusDays(1))), rules, FROM, TO)
                        .openTerms())
                .isEmpty();
    }

    // What was published

    /** Local Trust, newsletter of July 2015: until then a plan was endorsed for one year at a time. */
    @Test
    void anEndorsementForOneYearRunsOutAfterAYearUntilJuly2015() {
        Plan plan = Plan.builder()
                .id(PlanId.of("plan"))
                .area(NORTH)
                .period(Periods.parse("2012-09-01/2015-08-31"))
                .endorsed(LocalDate.of(2012, 8, 1))
                .addEndorsementRenewal(new EndorsementRenewal(LocalDate.of(2013, 9, 1)))
                .build();

        assertThat(Deadlines.of(
                                programme("north").withPlans(plan),
                                RuleSet.of(List.of(EndorsementCoversTheDay.standard())),
                                LocalDate.of(2012, 9, 1),
                                LocalDate.of(2015, 8, 31))
                        .deadlines())
                .extracting(Deadline::lastDay, Deadline::kind)
                .containsExactly(tuple(LocalDate.of(2014, 8, 31), Deadline.Kind.BREACH));
    }

    /** Local Trust, Big Local partnerships, July 2015: a group of at least eight. */
    @Test
    void aPartnershipOfEightIsTooSmallFromTheDayAfterTheFirstTermEnds() {
        Programme programme = programme("north")
                .withPartnerships(Partnership.builder()
                        .id(PartnershipId.of("board"))
                        .area(NORTH)
                        .addAllMembers(IntStream.rangeClosed(1, 8)
                                .mapToObj(number -> Member.builder()
                                        .id(PersonId.of("m-" + number))
                                        .addTerm(Periods.parse(
                                                number == 8 ? "2015-07-01/2016-12-31" : "2015-07-01/2019-06-30"))
                                        .build())
                                .toList())
                        .build());

        assertThat(Deadlines.of(programme, RuleSet.of(List.of(MinimumSize.standard())), FROM, TO)
                        .deadlines())
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2016, 12, 31));
                    assertThat(deadline.problem())
                            .containsExactly("The partnership has 7 members in post, fewer than the 8 required.");
                    assertThat(deadline.prevention()).containsExactly("Recruit 1 more member.");
                });
    }
}
