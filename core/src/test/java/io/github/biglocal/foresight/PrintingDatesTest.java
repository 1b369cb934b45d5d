package io.github.biglocal.foresight;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.money.PrintedNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** What a citation says about when its document was printed, and what it leaves open. */
class PrintingDatesTest {
    private static final PrintingDates DATES = PrintingDates.ofCitations();

    private static PublishedFigure figure(String... documents) {
        return PublishedFigure.builder()
                .id(PublishedFigureId.of("f"))
                .measure(FigureMeasure.AREAS)
                .value(PrintedNumber.of("150"))
                .addAllCitations(Arrays.stream(documents).map(Citation::of).toList())
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Big Local as Change Agent, Third Sector Research Centre, 2020     | 2020-01-01/2020-12-31",
                "Local Trust, Programme changes and new guidance, July 2015        | 2015-07-01/2015-07-31",
                "A newsletter, February 2016                                       | 2016-02-01/2016-02-29",
                "The Guardian, Big Local Trust, 31 May 2012                        | 2012-05-31/2012-05-31",
                "Rastrick Big Local, statement of 19 October 2017 (web page)       | 2017-10-19/2017-10-19",
                "A report of 2019                                                  |",
                "A report, edition of 2019                                         | 2019-01-01/2019-12-31",
                "Plans for 2016, a review, 2017                                    | 2017-01-01/2017-12-31",
                "A conference, 10-12 December 2012                                 | 2012-12-01/2012-12-31",
                "A slip, 31 February 2012                                          |",
                "Our Bigger Story 2015-2016                                        |",
                "Vision 2026                                                       |",
                "Local Trust, Plans for 2016                                       |",
                "Local Trust, From now to 2026                                     |",
                "Local Trust, All spent by March 2026                              |",
                "A newsletter, March/April 2016                                    |",
                "A page on format, informed by 2016 and 2017                       |",
                "A form, formal edition of May 2016                                | 2016-05-01/2016-05-31",
                "Local Trust, Get support to close out, 2023-24                    |",
                "Local Trust, Big Local partnerships, July 2015 and July 2017      |",
                "Local Trust, Funding agreements, about 2020                       |",
                "Local Trust, Who are our Big Local workers?, undated              |",
                "Local Trust, Affordable finance (web page)                        |",
                "A count of people, page 2150                                      |",
                "A number, 12020                                                   |"
            })
    void aCitationSaysTheDayTheMonthOrTheYearOrNone(String document, String printed) {
        assertThat(DATES.of(Citation.of(document)))
                .isEqualTo(Optional.ofNullable(printed).map(Periods::parse));
    }

    @Test
    void aCallerWhoKnowsTheDayGivesItForTheDocument() {
        LocalDate day = LocalDate.of(2017, 3, 1);
        PrintingDates dates = DATES.with("Our Bigger Story 2015-2016", day);

        assertThat(dates.of(figure("Our Bigger Story 2015-2016"))).hasValue(LocalDateRange.ofClosed(day, day));
        assertThat(dates.of(figure("Another, 2020"))).hasValue(Periods.parse("2020-01-01/2020-12-31"));
        assertThat(dates)
                .isEqualTo(DATES.with("Our Bigger Story 2015-2016", LocalDateRange.ofClosed(day, day)))
                .isNotEqualTo(DATES)
                .hasToString("as citations say, and for 1 document");
        assertRefused("PrintingDates", "document", () -> DATES.with(" ", day));
        assertRefused("PrintingDates", "period", () -> DATES.with("A", LocalDateRange.ofUnboundedEnd(day)));
    }

    @Test
    void aFigureThatIsPrintedSeveralTimesIsOfTheFirstPrintingThatSaysWhen() {
        assertThat(DATES.of(figure("A page, undated", "B, 2020", "C, July 2015", "D, 2015")))
                .hasValue(Periods.parse("2015-01-01/2015-12-31"));
        assertThat(DATES.of(figure("A page, undated"))).isEmpty();
        assertThat(DATES.of(figure())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-10-19/2017-10-19, on 19 October 2017",
        "2015-07-01/2015-07-31, in July 2015",
        "2020-01-01/2020-12-31, in 2020",
        "2020-01-01/2020-06-30, at some time from 1 January 2020 to 30 June 2020",
        "2019-01-01/2020-12-31, at some time from 1 January 2019 to 31 December 2020"
    })
    void aTimeOfPrintingReadsAsPeopleSayIt(String printed, String words) {
        assertThat(PrintingDates.words(Periods.parse(printed))).isEqualTo(words);
    }
}
