package io.github.biglocal.evidence;

import static io.github.biglocal.evidence.Threads.DAY;
import static io.github.biglocal.evidence.Threads.GARDEN;
import static io.github.biglocal.evidence.Threads.PRIDE;
import static io.github.biglocal.evidence.Threads.SURVEY;
import static io.github.biglocal.evidence.Threads.TREES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.evidence.EvidenceIsTriangulated.TooFewSources;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about impacts and their evidence: rows GT07 to GT09. */
class ImpactRulesTest {
    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    // GT07.

    @Test
    void outputsNeedAnImpactOfThemOrOfTheirActivity() {
        OutputsLeadToImpacts rule = new OutputsLeadToImpacts();
        Impact ofActivity = PRIDE.withOutputs().withActivities(GARDEN.id());

        assertThat(rule.verdict(GARDEN, among(TREES, PRIDE))).isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(GARDEN, among(TREES, ofActivity))).isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(GARDEN, among(TREES, Threads.output("beds", "garden"), Threads.impact("other"))))
                .isEqualTo(Verdict.breached(new OutputsLeadToImpacts.FiguresAndFacts(GARDEN.reference(), 2)));
        assertThat(new OutputsLeadToImpacts.FiguresAndFacts(GARDEN.reference(), 2).problem())
                .isEqualTo("The activity has 2 outputs, but no impact is recorded.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-02-29 | 2020-02-29 | Satisfied.",
                "2020-02-29 | 2020-03-01 | Breached: The activity has 1 output, but no impact is recorded. Record what changed through the activity, and for whom, with the evidence for it.",
                "2020-03-01 | 2020-02-29 | Not applicable: the activity has no outputs yet."
            })
    void outputsAndImpactsOfALaterDayDoNotCount(LocalDate output, LocalDate impact, String expected) {
        assertThat(new OutputsLeadToImpacts()
                        .verdict(GARDEN, among(TREES.withDate(output), PRIDE.withDate(impact)))
                        .description())
                .isEqualTo(expected);
    }

    // GT08.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-02-28 | Satisfied: The impact has 1 piece of evidence.",
                "2020-02-29 | Satisfied: The impact has 1 piece of evidence.",
                "2020-03-01 | Breached: The impact has no evidence. Gather evidence of the impact, or link existing evidence to it."
            })
    void evidenceCountsFromItsDay(LocalDate day, String expected) {
        assertThat(new ImpactHasEvidence()
                        .verdict(PRIDE, among(SURVEY.withDate(day)))
                        .description())
                .isEqualTo(expected);
    }

    @Test
    void anImpactSaysHowMuchEvidenceItHas() {
        assertThat(new ImpactHasEvidence().verdict(PRIDE, among(SURVEY, Threads.evidence("other", "pride"))))
                .isEqualTo(Verdict.satisfied(new ImpactHasEvidence.Pieces(2)));
        assertThat(new ImpactHasEvidence.Pieces(1).description()).isEqualTo("The impact has 1 piece of evidence.");
        assertThat(new ImpactHasEvidence().verdict(PRIDE, among(Threads.evidence("other", "joy"))))
                .isEqualTo(Verdict.breached(new ImpactHasEvidence.NoEvidence(PRIDE.reference())));
    }

    /**
     * Pieces of evidence, each written as method, collector and speakers (a resident, if left out), a question mark for
     * what is not known.
     */
    private static Entity[] pieces(String text) {
        String[] pieces = text.split(" ", -1);
        Entity[] evidence = new Entity[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            String[] parts = pieces[i].split("/", -1);
            evidence[i] = Threads.evidence("e" + i, "pride")
                    .withMethod(known(parts[0]).map(EvidenceMethod::valueOf))
                    .withCollector(known(parts[1]).map(OrganisationId::of))
                    .withSpeakers(speakers(parts.length > 2 ? parts[2] : "RESIDENT"));
        }
        return evidence;
    }

    private static List<Speaker> speakers(String text) {
        return known(text).stream()
                .flatMap(codes -> Stream.of(codes.split("\\+")))
                .map(Speaker::of)
                .toList();
    }

    private static Optional<String> known(String text) {
        return text.equals("?") ? Optional.empty() : Optional.of(text);
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY/a, BREACHED",
        "?/?, BREACHED",
        "SURVEY/a SURVEY/a, BREACHED",
        "SURVEY/a SURVEY/a SURVEY/a, BREACHED",
        "SURVEY/a DIARY/a, SATISFIED",
        "SURVEY/a SURVEY/b, SATISFIED",
        "SURVEY/? DIARY/?, SATISFIED",
        "?/a ?/b, SATISFIED",
        "SURVEY/a SURVEY/?, UNKNOWN",
        "SURVEY/a ?/a, UNKNOWN",
        "?/? ?/?, UNKNOWN",
        "SURVEY/a SURVEY/a ?/?, UNKNOWN",
        "INTERVIEW/a/WORKER INTERVIEW/a/WORKER, BREACHED",
        "INTERVIEW/a/WORKER INTERVIEW/a/COUNCILLOR, SATISFIED",
        "FOCUS_GROUP/a/PARTNERSHIP_MEMBER+WORKER, SATISFIED",
        "?/?/PARTNERSHIP_MEMBER+WORKER, SATISFIED",
        "FILM/a/?, UNKNOWN",
        "?/a/?, UNKNOWN",
        "INTERVIEW/a/WORKER INTERVIEW/a/?, UNKNOWN",
        "DOCUMENT/a/?, BREACHED",
        "COUNT/a/? COUNT/a/?, BREACHED",
        "DOCUMENT/a/? DOCUMENT/b/?, SATISFIED",
        "DOCUMENT/a/? DOCUMENT/a/RESIDENT, SATISFIED"
    })
    void sourcesDifferInMethodCollectorOrSpeakerAndWhatIsNotKnownMayDiffer(String pieces, Answer expected) {
        assertThat(EvidenceIsTriangulated.standard()
                        .verdict(PRIDE, among(pieces(pieces)))
                        .answer())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SURVEY/a DIARY/a | Breached: The impact has 2 pieces of evidence from 2 sources; at least 3 sources"
                        + " are needed. Gather evidence by another method or from other people, or have someone else"
                        + " gather it.",
                "SURVEY/a DIARY/a SURVEY/b | Satisfied.",
                "SURVEY/a DIARY/a ?/a | Not known: how the evidence was gathered.",
                "SURVEY/a DIARY/a FILM/? | Satisfied."
            })
    void threeSourcesMayBeAskedFor(String pieces, String expected) {
        EvidenceIsTriangulated three = EvidenceIsTriangulated.requiring(3, Citation.of("Our handbook, 2024"));

        assertThat(three.verdict(PRIDE, among(pieces(pieces))).description()).isEqualTo(expected);
        assertThat(three.info().sources()).containsExactly(Citation.of("Our handbook, 2024"));
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY/a SURVEY/?, 2, 1",
        "SURVEY/a ?/?, 2, 1",
        "?/? ?/?, 2, 2",
        "SURVEY/? SURVEY/?, 2, 2",
        "SURVEY/? ?/a, 2, 1",
        "?/? ?/? ?/?, 3, 3",
        "SURVEY/a DIARY/a ?/?, 3, 1",
        "SURVEY/a SURVEY/? DIARY/?, 3, 1",
        "SURVEY/a SURVEY/? SURVEY/?, 3, 2",
        "FILM/a/?, 2, 1",
        "FILM/a/?, 3, 1",
        "SURVEY/?/RESIDENT SURVEY/?/RESIDENT+WORKER, 3, 2",
    })
    void theLeastNumberOfFactsThatSettleItIsTold(String pieces, int asked, int settledBy) {
        EvidenceIsTriangulated rule = EvidenceIsTriangulated.requiring(asked, Citation.of("Our handbook, 2024"));

        assertThat(rule.verdict(PRIDE, among(pieces(pieces))))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.settledBy()).isEqualTo(settledBy));
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY/a SURVEY/a DIARY/?, 3, BREACHED",
        "SURVEY/a DIARY/a SURVEY/? ?/b, 3, SATISFIED",
        "SURVEY/a/WORKER DIARY/a/WORKER ?/?/REP, 3, SATISFIED",
        "SURVEY/a/WORKER ?/a/REP ?/?/REP, 3, UNKNOWN",
    })
    void theBoundsAreTight(String pieces, int asked, Answer expected) {
        assertThat(EvidenceIsTriangulated.requiring(asked, Citation.of("Our handbook, 2024"))
                        .verdict(PRIDE, among(pieces(pieces)))
                        .answer())
                .isEqualTo(expected);
    }

    @Test
    void whatIsNotKnownOfEachPieceIsNamed() {
        Entity[] pieces = pieces("SURVEY/a SURVEY/? ?/a SURVEY/a/?");

        assertThat(EvidenceIsTriangulated.standard().verdict(PRIDE, among(pieces)))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                Missing.of(pieces[1], "collector", "who gathered the evidence"),
                                Missing.of(pieces[2], "method", "how the evidence was gathered"),
                                Missing.of(pieces[3], "speakers", "who speaks in the evidence")),
                        1));
    }

    @Test
    void theNumberOfSourcesIsAParameter() {
        Rule<Impact> three = EvidenceIsTriangulated.standard().with("sources", 3);

        assertThat(three.verdict(PRIDE, among(pieces("SURVEY/a DIARY/a")))).isInstanceOf(Verdict.Breached.class);
        assertThat(three.info().sources())
                .isEqualTo(EvidenceIsTriangulated.standard().info().sources());
    }

    @Test
    void tooFewSourcesSaysHowMany() {
        assertThat(EvidenceIsTriangulated.standard().verdict(PRIDE, among(pieces("SURVEY/a SURVEY/a"))))
                .isEqualTo(Verdict.breached(new TooFewSources(1, 2, 2)));
        assertThat(new TooFewSources(1, 2, 2).problem())
                .isEqualTo("The impact has 2 pieces of evidence from 1 source; at least 2 sources are needed.");
        assertThatIllegalArgumentException().isThrownBy(() -> EvidenceIsTriangulated.requiring(1, Citation.of("x")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDEPENDENT | Satisfied.",
                "SELF_REPORTED | Breached: The only piece of evidence of the impact comes from a source involved"
                        + " in the activity. Ask someone who was not involved in the activity, and record"
                        + " what they say.",
                "? | Not known: whether the source of the evidence was involved in the activity.",
                "SELF_REPORTED INDEPENDENT | Satisfied.",
                "SELF_REPORTED ? | Not known: whether the source of the evidence was involved in the activity.",
                "? INDEPENDENT | Satisfied.",
                "SELF_REPORTED SELF_REPORTED | Breached: All 2 pieces of evidence of the impact come from sources involved in"
                        + " the activity. Ask someone who was not involved in the activity, and record what"
                        + " they say."
            })
    void onePieceOfSomebodyIndependentIsEnough(String pieces, String expected) {
        Entity[] evidence = Stream.of(pieces.split(" ", -1))
                .map(text -> SURVEY.withIndependence(known(text).map(Independence::valueOf)))
                .toArray(Entity[]::new);

        assertThat(new ImpactIsIndependentlySubstantiated()
                        .verdict(PRIDE, among(evidence))
                        .description())
                .isEqualTo(expected);
    }

    @Test
    void whatIsNotKnownOfTheSourceIsNamed() {
        Evidence other = SURVEY.withId(EvidenceId.of("other")).withIndependence(Independence.SELF_REPORTED);
        Evidence unclear = SURVEY.withIndependence(Optional.empty());

        assertThat(new ImpactIsIndependentlySubstantiated().verdict(PRIDE, among(other, unclear)))
                .isEqualTo(Verdict.unknown(
                        unclear, "independence", "whether the source of the evidence was involved in the activity"));
    }

    @Test
    void withoutEvidenceTheOtherRulesLeaveItToTheFirst() {
        for (Rule<Impact> rule : List.of(
                EvidenceIsTriangulated.standard(),
                new ImpactIsIndependentlySubstantiated(),
                new CommunityImpactHasWiderEvidence())) {
            assertThat(rule.verdict(PRIDE, among()))
                    .as("%s", rule)
                    .isEqualTo(Verdict.notApplicable("the impact has no evidence yet"));
            assertThat(rule.verdict(PRIDE.withDate(DAY.plusDays(1)), among(SURVEY)))
                    .as("%s", rule)
                    .isEqualTo(Verdict.notApplicable("the impact is dated after the date asked about"));
        }
    }

    // GT09.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMUNITY | INDIVIDUAL | Breached: The impact is said to be on the wider community, but its only piece of"
                        + " evidence is about individuals. Gather evidence about the community, or claim a"
                        + " change for individuals only.",
                "COMMUNITY | INDIVIDUAL INDIVIDUAL | Breached: The impact is said to be on the wider community, but all its 2 pieces"
                        + " of evidence are about individuals. Gather evidence about the community, or"
                        + " claim a change for individuals only.",
                "COMMUNITY | INDIVIDUAL GROUP | Satisfied.",
                "COMMUNITY | COMMUNITY | Satisfied.",
                "COMMUNITY | INDIVIDUAL ? | Not known: who the evidence is about.",
                "COMMUNITY | ? | Not known: who the evidence is about.",
                "GROUP | INDIVIDUAL | Not applicable: the impact is not on the wider community.",
                "INDIVIDUAL | INDIVIDUAL | Not applicable: the impact is not on the wider community.",
                "? | INDIVIDUAL | Not known: who the impact is on.",
                "? | GROUP | Not known: who the impact is on."
            })
    void aRippleIntoTheCommunityNeedsMoreThanSinglePeople(String level, String pieces, String expected) {
        Entity[] evidence = Stream.of(pieces.split(" ", -1))
                .map(text -> SURVEY.withLevel(known(text).map(ChangeLevel::valueOf)))
                .toArray(Entity[]::new);

        assertThat(new CommunityImpactHasWiderEvidence()
                        .verdict(PRIDE.withLevel(known(level).map(ChangeLevel::valueOf)), among(evidence))
                        .description())
                .isEqualTo(expected);
    }

    @Test
    void whoHasChangedAndWhoTheEvidenceIsAboutAreNamed() {
        CommunityImpactHasWiderEvidence rule = new CommunityImpactHasWiderEvidence();
        Impact unclear = PRIDE.withLevel(Optional.empty());
        Evidence silent = SURVEY.withLevel(Optional.empty());
        Missing level = Missing.of(PRIDE, "level", "who the impact is on");
        Missing about = Missing.of(SURVEY, "level", "who the evidence is about");

        assertThat(rule.verdict(unclear, among(SURVEY))).isEqualTo(Verdict.unknown(level));
        assertThat(rule.verdict(PRIDE, among(silent))).isEqualTo(Verdict.unknown(about));
        assertThat(rule.verdict(unclear, among(silent))).isEqualTo(Verdict.unknown(level, about));
    }
}
