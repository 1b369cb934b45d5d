package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.line;
import static io.github.biglocal.funding.Accounts.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingRulesTest {
    private static Verdict verdict(Rule<SpendReport> rule, String date, SpendReport report) {
        return rule.verdict(report, RuleContext.on(LocalDate.parse(date)));
    }

    private static SpendReport due(String submitted) {
        return report("f", "2016-04-01/2016-09-30")
                .withDue(LocalDate.of(2016, 10, 31))
                .withSubmitted(LocalDate.parse(submitted));
    }

    @Test
    void aReportTellsItsLastDaySinceSpendingIsJudgedFromThatDayOn() {
        assertThat(report("f", "2016-04-01/2016-09-30").changes())
                .extracting(Change::date)
                .contains(LocalDate.of(2016, 9, 30), LocalDate.of(2016, 10, 1));
    }

    @Test
    void saysWhenAReportWasDueAndSubmitted() {
        assertThat(verdict(FundingRules.spendReportOnTime(), "2017-01-01", due("2016-11-01"))
                        .description())
                .isEqualTo("Breached: The report was due by 31 October 2016 but was submitted on 1 November"
                        + " 2016. Correct whichever date is wrong, or record why the report was late.");
        assertThat(due("2016-11-01").changes()).extracting(Change::date).contains(LocalDate.of(2016, 11, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // whether that day is before the period ends, within it, or before it begins: by the advice, by the programme
        "2025-04-01/2025-09-30, IN_TIME, IN_TIME",
        "2025-04-01/2025-10-01, ACROSS, IN_TIME",
        "2025-10-01/2026-03-31, TOO_LATE, IN_TIME",
        "2025-10-01/2026-04-01, TOO_LATE, ACROSS",
        "2026-03-31/2026-04-30, TOO_LATE, ACROSS",
        "2026-04-01/2026-04-30, TOO_LATE, TOO_LATE"
    })
    void spendingEndsInMarch2026AndBetterInSeptember2025(String period, Spent advised, Spent programme) {
        SpendReport report = report("f", period, line("h", "GBP 5"));

        assertThat(verdict(SpentByAdvisedDay.standard(), "2026-06-01", report).description())
                .isEqualTo(words(advised, report, "30 September 2025"));
        assertThat(verdict(SpentByProgrammeEnd.standard(), "2026-06-01", report).description())
                .isEqualTo(words(programme, report, "31 March 2026"));
    }

    private enum Spent {
        IN_TIME,
        ACROSS,
        TOO_LATE
    }

    private static String words(Spent spent, SpendReport report, String lastDay) {
        return switch (spent) {
            case IN_TIME -> "Satisfied.";
            case ACROSS ->
                "Not applicable: the report begins on or before " + lastDay
                        + " and does not show separately what was spent after that.";
            case TOO_LATE ->
                "Breached: The report shows £5 spent from "
                        + Text.day(report.period().orElseThrow().getStart())
                        + (lastDay.equals("31 March 2026")
                                ? " onwards, but the money had to be spent by 31 March 2026. Correct the period of the"
                                        + " report, or ask Local Trust whether the money has to be returned."
                                : " onwards, but Local Trust recommended finishing by " + lastDay
                                        + ". Correct the period of the report, or record why the spending finished later.");
        };
    }

    @Test
    void aReportOfALaterPeriodIsNotJudgedYet() {
        SpendReport report = report("f", "2026-04-01/2026-04-30", line("h", "GBP 5"));

        assertThat(verdict(SpentByProgrammeEnd.standard(), "2026-03-31", report))
                .isEqualTo(Verdict.notApplicable("the report covers a period after the date asked about"));
        assertThat(verdict(SpentByProgrammeEnd.standard(), "2026-04-01", report))
                .isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void aReportOfNothingAfterTheEndIsNoSpending() {
        assertThat(verdict(
                        SpentByProgrammeEnd.standard(),
                        "2026-06-01",
                        report("f", "2026-04-01/2026-04-30", line("h", "GBP 0"))))
                .isEqualTo(Verdict.notApplicable("the report shows no spending"));
        assertThat(verdict(
                                SpentByProgrammeEnd.standard(),
                                "2026-06-01",
                                report("f", "2026-04-01/2026-04-30", line("h", "GBP 5")))
                        .description())
                .isEqualTo(
                        "Breached: The report shows £5 spent from 1 April 2026 onwards, but the money had to be spent by 31 March 2026. Correct the period of the report, or ask Local Trust whether the money has to be returned.");
    }

    @Test
    void theLastDayIsAParameterAndOfAPeriodAcrossItNothingIsAsked() {
        SpendReport report = report("f", "2025-10-01/2026-03-31", line("h", "GBP 5"));
        Rule<SpendReport> later = SpentByProgrammeEnd.standard().with("last-day", LocalDate.of(2025, 12, 31));

        assertThat(verdict(later, "2026-06-01", report))
                .isEqualTo(Verdict.notApplicable(
                        "the report begins on or before 31 December 2025 and does not show separately what was spent"
                                + " after that"));
        assertThat(verdict(later, "2026-06-01", report.withPeriod(Periods.parse("2025-10-01/.."))))
                .isEqualTo(Verdict.unknown(report, "period", "the first and last days that the report covers"));
    }
}
