package io.github.biglocal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.FieldworkSummary.LeftOut;
import io.github.biglocal.evaluation.FieldworkSummary.Part;
import io.github.biglocal.evaluation.FieldworkSummary.Produced;
import io.github.biglocal.evaluation.FieldworkSummary.Total;
import io.github.biglocal.evaluation.FieldworkSummary.Why;
import io.github.biglocal.evidence.EvidenceMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldworkSummariesTest {
    private static final LocalDate END = LocalDate.of(2019, 12, 31);
    private static final FieldworkSummaries SUMMARIES = FieldworkSummaries.asOf(END);

    /** Big Local as Change Agent, TSRC 2020, appendix. */
    private static final Evaluation OUR_BIGGER_STORY = Evaluation.builder()
            .id(EvaluationId.of("our-bigger-story-2"))
            .title("Our Bigger Story, phase 2")
            .addFieldwork(
                    round(EvidenceMethod.INTERVIEW, "2017-01-01/2017-12-31").withCount(Count.of(30)),
                    round(EvidenceMethod.INTERVIEW, "2018-01-01/2018-12-31").withCount(Count.of(97)),
                    round(EvidenceMethod.INTERVIEW, "2019-01-01/2019-12-31").withCount(Count.of(81)),
                    round(EvidenceMethod.FOCUS_GROUP, "2017-01-01/2018-12-31")
                            .withCount(Count.about(9))
                            .withPeople(Count.of(55)),
                    round(EvidenceMethod.FOCUS_GROUP, "2019-01-01/2019-12-31")
                            .withCount(Count.of(24))
                            .withPeople(Count.of(196)),
                    round(EvidenceMethod.EVENT, "2017-01-01/2019-12-31")
                            .withPeople(Count.of(151))
                            .withAreaCount(Count.of(6)),
                    round(EvidenceMethod.DIARY, "2018-01-01/2019-12-31").withAreaCount(Count.of(7)))
            .addOutputs(
                    new EvaluationOutput(EvaluationOutputKind.FILM, Count.about(37), Optional.empty()),
                    new EvaluationOutput(EvaluationOutputKind.REPORT, Count.of(3), Optional.empty()),
                    new EvaluationOutput(EvaluationOutputKind.WEBSITE_POST, Count.about(284), Optional.empty()))
            .build();

    private static Fieldwork round(EvidenceMethod method, String period) {
        return Fieldwork.of(method, Periods.parse(period));
    }

    private static Evaluation evaluation(String id, Fieldwork... rounds) {
        return Evaluation.builder()
                .id(EvaluationId.of(id))
                .title("A study")
                .addFieldwork(rounds)
                .build();
    }

    @Test
    void theRoundsOfTheReportOf2020AddUpToThe208InterviewsItPrints() {
        assertThat(SUMMARIES.of(List.of(OUR_BIGGER_STORY)).total(EvidenceMethod.INTERVIEW))
                .contains(new Total(EvidenceMethod.INTERVIEW, 3, Optional.of(Count.of(208)), Optional.empty()));
    }

    @Test
    void someNineFocusGroupsAnd24AreAbout33With251People() {
        assertThat(SUMMARIES.of(List.of(OUR_BIGGER_STORY)).total(EvidenceMethod.FOCUS_GROUP))
                .contains(new Total(
                        EvidenceMethod.FOCUS_GROUP,
                        2,
                        Optional.of(new Count(33, Bound.MORE_OR_LESS)),
                        Optional.of(Count.of(251))));
    }

    @Test
    void eventsThatWereNotCountedHaveNoNumberButTheirPeople() {
        FieldworkSummary summary = SUMMARIES.of(List.of(OUR_BIGGER_STORY));

        assertThat(summary.total(EvidenceMethod.EVENT))
                .contains(new Total(EvidenceMethod.EVENT, 1, Optional.empty(), Optional.of(Count.of(151))));
        assertThat(summary.total(EvidenceMethod.SURVEY)).isEmpty();
        assertThat(summary.withoutCount()).hasSize(2);
    }

    @Test
    void filmsAreWhatTheEvaluationProducedAndKeepTheirBound() {
        assertThat(SUMMARIES.of(List.of(OUR_BIGGER_STORY)).produced())
                .containsExactly(
                        new Produced(EvaluationOutputKind.FILM, Count.about(37)),
                        new Produced(EvaluationOutputKind.REPORT, Count.of(3)),
                        new Produced(EvaluationOutputKind.WEBSITE_POST, Count.about(284)));
    }

    @Test
    void theWorkingSaysWhatIsInNoNumber() {
        assertThat(SUMMARIES.of(List.of(OUR_BIGGER_STORY)).explain())
                .containsExactly(
                        "As of 31 December 2019, 7 rounds of fieldwork are counted.",
                        "Interview: 208 in 3 rounds.",
                        "Focus group: about 33 in 2 rounds, with 251 people.",
                        "Diary: the number is not recorded in 1 round.",
                        "Event: the number is not recorded in 1 round, with 151 people.",
                        "Produced, film: about 37.",
                        "Produced, report: 3.",
                        "Produced, website post: about 284.",
                        "Not in the numbers: round 6 of evaluation our-bigger-story-2 (event).",
                        "Not in the numbers: round 7 of evaluation our-bigger-story-2 (diary).");
    }

    @ParameterizedTest
    @CsvSource({
        "30, more than 30, more than 60",
        "30, about 9, more or less 39",
        "more than 30, less than 9, more or less 39",
        "30, '', at least 30", // a round that was not counted is not zero
        "about 9, '', more or less 9",
        "'', '', ''"
    })
    void aBoundOrAnUncountedRoundMakesTheSumABound(String one, String other, String sum) {
        Evaluation evaluation = evaluation("e", interviews(one), interviews(other));

        assertThat(SUMMARIES.of(List.of(evaluation)).total(EvidenceMethod.INTERVIEW))
                .map(Total::count)
                .contains(Optional.of(sum).filter(text -> !text.isEmpty()).map(Count::parse));
    }

    private static Fieldwork interviews(String count) {
        Fieldwork round = round(EvidenceMethod.INTERVIEW, "2019-01-01/2019-12-31");
        return count.isEmpty() ? round : round.withCount(Count.parse(count));
    }

    @ParameterizedTest
    @CsvSource({"2019-12-30, false", "2019-12-31, true", "2020-01-01, true"})
    void aRoundCountsOnceItIsOver(LocalDate day, boolean counts) {
        FieldworkSummary summary = FieldworkSummaries.asOf(day).of(List.of(evaluation("e", interviews("81"))));

        assertThat(summary.rounds()).hasSize(counts ? 1 : 0);
        assertThat(summary.leftOut())
                .isEqualTo(counts ? List.of() : List.of(new LeftOut(EvaluationId.of("e"), Part.ROUND, 1, Why.LATER)));
    }

    @Test
    void aRoundInSeveralAreasIsInNoneOfThem() {
        AreaId ramsey = AreaId.of("ramsey");
        AreaId revoe = AreaId.of("revoe");
        Map<Optional<AreaId>, FieldworkSummary> areas = SUMMARIES.byArea(List.of(evaluation(
                "e",
                interviews("1").withAreas(List.of(revoe)),
                interviews("2").withAreas(List.of(ramsey)),
                interviews("4").withAreas(List.of(ramsey, revoe)),
                interviews("8"))));

        assertThat(areas.keySet()).containsExactly(Optional.of(ramsey), Optional.of(revoe), Optional.empty());
        assertThat(areas.values().stream()
                        .map(area -> area.total(EvidenceMethod.INTERVIEW)
                                .flatMap(Total::count)
                                .orElseThrow()))
                .containsExactly(Count.of(2), Count.of(1), Count.of(12));
    }

    @Test
    void evaluationsOfOneIdAreLeftOut() {
        FieldworkSummary summary =
                SUMMARIES.of(List.of(evaluation("e", interviews("1")), evaluation("e", interviews("2"))));

        assertThat(summary.rounds()).isEmpty();
        assertThat(summary.leftOut()).extracting(LeftOut::why).containsExactly(Why.ID_GIVEN_TWICE, Why.ID_GIVEN_TWICE);
    }

    @Test
    void thePartsAddUpToTheWhole() {
        Random random = new Random(2020);
        for (int trial = 0; trial < 50; trial++) {
            List<Evaluation> evaluations = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                evaluations.add(evaluation(
                        "e" + random.nextInt(5),
                        Stream.generate(() -> anyRound(random))
                                .limit(random.nextInt(6))
                                .toArray(Fieldwork[]::new)));
            }
            FieldworkSummary whole = SUMMARIES.of(evaluations);

            for (Collection<FieldworkSummary> parts : List.of(
                    SUMMARIES.byEvaluation(evaluations).values(),
                    SUMMARIES.byArea(evaluations).values())) {
                assertThat(parts.stream().flatMap(part -> part.rounds().stream()))
                        .containsExactlyInAnyOrderElementsOf(whole.rounds());
                assertThat(parts.stream().flatMap(part -> part.leftOut().stream()))
                        .containsExactlyInAnyOrderElementsOf(whole.leftOut());
                for (Total total : whole.totals()) {
                    assertThat(Count.sum(parts.stream()
                                    .flatMap(part -> part.total(total.method()).stream())
                                    .map(part -> part.count().orElse(Count.atLeast(0)))
                                    .toList()))
                            .isEqualTo(Optional.of(total.count().orElse(Count.atLeast(0))));
                }
            }
        }
    }

    private static Fieldwork anyRound(Random random) {
        List<EvidenceMethod> methods = Arrays.asList(EvidenceMethod.values());
        Fieldwork round = round(
                methods.get(random.nextInt(methods.size())),
                random.nextInt(5) == 0 ? "2019-06-01/2020-01-31" : "2018-01-01/2018-12-31");
        List<AreaId> areas = List.of(AreaId.of("a"), AreaId.of("b"));
        Fieldwork placed = round.withAreas(areas.subList(0, random.nextInt(3)));
        return random.nextInt(4) == 0
                ? placed
                : placed.withCount(new Count(
                        1 + random.nextInt(9), List.of(Bound.values()).get(random.nextInt(Bound.values().length))));
    }
}
