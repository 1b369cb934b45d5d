package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.ImmutablePublishedFigure;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.foresight.FigureInHindsight.Standing;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.Recomputation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Table 1 of the report of 2020 prints £378,086 of match: right by the four projects it lists, of which versions of the records are made
 * up here that have another amount.
 */
class FigureInHindsightTest {
    private static final Recomputation RECOMPUTATION = Recomputation.asOf(LocalDate.of(2026, 3, 31));
    private static final PrintingDates DATES = PrintingDates.ofCitations();
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private static ImmutablePublishedFigure.Builder printed(String number) {
        return PublishedFigure.builder()
                .id(PublishedFigureId.of("table-1-match"))
                .measure(FigureMeasure.EXTERNAL_FUNDING)
                .value(PrintedNumber.of(number))
                .scope(FigureScope.PROJECTS)
                .addAllProjects(TableOne.PROJECTS.stream().map(Project::id).toList());
    }

    private static final PublishedFigure FIGURE =
            printed("£378,086").addCitations(Guidance.PROJECTS).build();

    /** The records of Table 1, right, wrong, or without one of the projects. */
    private static Programme records(String how) {
        Programme right = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .projects(TableOne.PROJECTS)
                .build();
        return switch (how) {
            case "right" -> right;
            case "wrong" -> right.replacing(TableOne.project("l1", "105312", "5312", "100000"));
            default -> right.withProjects(TableOne.L1);
        };
    }

    /** Versions in words: {@code 2019-12-31 right, 2021-06-30 wrong}. */
    private static ProgrammeVersions versions(String words) {
        SortedMap<LocalDate, Programme> atHand = new TreeMap<>();
        List<LocalDate> lost = new ArrayList<>();
        for (String version : List.of(words.split(", ", -1))) {
            LocalDate day = LocalDate.parse(version.substring(0, 10));
            String how = version.substring(11);
            if (how.equals("lost")) {
                lost.add(day);
            } else {
                atHand.put(day, records(how));
            }
        }
        ProgrammeVersions versions = ProgrammeVersions.of(atHand);
        for (LocalDate day : lost) {
            versions = versions.withLost(day);
        }
        return versions;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-12-31 right                                    | RIGHT     | RIGHT     | and still is.",
                "2020-01-01 right                                    | RIGHT     | RIGHT     | and still is.",
                "2020-01-02 right                                    | NOT_KNOWN | RIGHT     | for a part of the time",
                "2021-01-01 right                                    | NOT_KNOWN | RIGHT     | no version of the records was known yet",
                "2019-12-31 right, 2021-06-30 wrong                  | RIGHT     | WRONG     | now it is wrong.",
                "2019-12-31 right, 2021-01-01 wrong                  | RIGHT     | WRONG     | now it is wrong.",
                "2019-12-31 right, 2020-12-31 wrong                  | NOT_KNOWN | WRONG     | which of the versions known then",
                "2019-12-31 right, 2020-06-30 right, 2021-06-30 wrong | RIGHT    | WRONG     | now it is wrong.",
                "2019-12-31 wrong, 2021-06-30 right                  | WRONG     | RIGHT     | now it is right.",
                "2019-12-31 wrong                                    | WRONG     | WRONG     | and still is.",
                "2019-12-31 right, 2021-06-30 less                   | RIGHT     | NOT_KNOWN | they do not show",
                "2019-12-31 less, 2021-06-30 wrong                   | NOT_KNOWN | WRONG     | the records known then do not show it",
                "2018-12-31 right, 2019-12-31 lost, 2021-06-30 wrong | NOT_KNOWN | WRONG     | is lost",
                "2019-12-31 right, 2020-06-30 lost, 2021-06-30 wrong | NOT_KNOWN | WRONG     | for a part of the time",
                "2019-12-31 right, 2021-06-30 lost                   | RIGHT     | NOT_KNOWN | because the version of 30 June 2021 is lost"
            })
    void aFigureOf2020IsJudgedOnEveryVersionThatMayHaveBeenKnownThen(
            String versions, Standing atPrinting, Standing now, String because) {
        FigureInHindsight answer = versions(versions).inHindsight(FIGURE, RECOMPUTATION, DATES);

        assertThat(answer.atPrinting()).as(answer.toText()).isEqualTo(atPrinting);
        assertThat(answer.now()).as(answer.toText()).isEqualTo(now);
        assertThat(answer.answer()).contains("in 2020").contains(because).doesNotContain("  ");
        assertThat(answer.whyNotKnown().isPresent()).isEqualTo(atPrinting == Standing.NOT_KNOWN);
    }

    @Test
    void theDayOfPrintingDecidesWhatTheYearLeavesOpen() {
        ProgrammeVersions versions = versions("2019-12-31 right, 2020-06-30 wrong");

        for (LocalDate day : List.of(DAY.minusDays(1), DAY)) {
            assertThat(versions.inHindsight(FIGURE, RECOMPUTATION, DATES.with(Guidance.PROJECTS.document(), day))
                            .atPrinting())
                    .isEqualTo(day.equals(DAY) ? Standing.WRONG : Standing.RIGHT);
        }
    }

    @Test
    void theLinesHaveBothVersionsAndTheAnswer() {
        assertThat(versions("2019-12-31 right, 2021-06-30 wrong")
                        .inHindsight(FIGURE, RECOMPUTATION, DATES)
                        .explain())
                .containsExactly(
                        "Printed: £378,086.",
                        "Then (version of 31 December 2019): Agrees: the records give £378,086.",
                        "Now (version of 30 June 2021): Differs: the records give £335,593, £42,493 less.",
                        "It was right when it was printed, in 2020, and the records have changed since: now it is wrong.");
    }

    @Test
    void aFigureThatDoesNotSayWhenItWasPrintedIsJudgedOnTheNewestVersionOnly() {
        FigureInHindsight answer =
                versions("2019-12-31 right").inHindsight(printed("£378,086").build(), RECOMPUTATION, DATES);

        assertThat(answer.then()).isEmpty();
        assertThat(answer)
                .hasToString(
                        "table-1-match: Whether it was right when it was printed is not known, because its citations"
                                + " do not say when it was printed; now it is right.");
    }

    @Test
    void aFigureThatContradictsItselfWasWrongWhateverWasKnown() {
        PublishedFigure impossible = printed("12 %")
                .measure(FigureMeasure.AREAS_WITH_PAID_WORKER)
                .scope(FigureScope.PROGRAMME)
                .projects(List.of())
                .base(PrintedNumber.of("15"))
                .build();
        PublishedFigure sum = printed("£18,389")
                .parts(List.of(PrintedNumber.of("£10,000"), PrintedNumber.of("£8,000")))
                .build();

        for (PublishedFigure figure : List.of(impossible, sum)) {
            FigureInHindsight answer = versions("2021-01-01 right").inHindsight(figure, RECOMPUTATION, DATES);
            assertThat(answer.answer()).isEqualTo("It was wrong when it was printed and still is.");
        }
    }

    @Test
    void aFigureThatStatesNoDayIsNotOfALaterDayThanItsPrinting() {
        Programme later = records("right")
                .replacing(TableOne.L4.withMatchLines(
                        TableOne.L4.matchLines().get(0).withWithdrawn(LocalDate.of(2021, 1, 1))));

        assertThat(ProgrammeVersions.of(LocalDate.of(2019, 12, 31), records("right"))
                        .with(LocalDate.of(2021, 6, 30), later)
                        .inHindsight(FIGURE, RECOMPUTATION, DATES)
                        .answer())
                .isEqualTo("It was right when it was printed, in 2020, and still is.");
    }

    @Test
    void everyFigureOfAnyVersionIsJudgedAsTheNewestThatHasItRecordsIt() {
        PublishedFigure corrected = FIGURE.withValue(PrintedNumber.of("£378,087"));
        PublishedFigure dropped = FIGURE.withId(PublishedFigureId.of("dropped"));
        ProgrammeVersions versions = ProgrammeVersions.of(
                        LocalDate.of(2019, 12, 31), records("right").withPublishedFigures(dropped, FIGURE))
                .with(LocalDate.of(2021, 6, 30), records("right").withPublishedFigures(corrected));

        assertThat(versions.inHindsight(RECOMPUTATION, DATES))
                .containsExactly(
                        versions.inHindsight(corrected, RECOMPUTATION, DATES),
                        versions.inHindsight(dropped, RECOMPUTATION, DATES))
                .extracting(FigureInHindsight::now)
                .containsExactly(Standing.WRONG, Standing.RIGHT);
    }
}
