package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.line;
import static io.github.biglocal.funding.Accounts.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Change;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
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

    @ParameterizedTest
    @CsvSource({"2016-10-30, true", "2016-10-31, true", "2016-11-01, false"})
    void aReportIsHandedInByTheDayItIsDue(String submitted, boolean satisfied) {
        Verdict verdict = verdict(new SpendReportOnTime(), "2017-01-01", due(submitted));

        assertThat(verdict instanceof Verdict.Satisfied).isEqualTo(satisfied);
        assertThat(verdict instanceof Verdict.Breached).isEqualTo(!satisfied);
    }

    @ParameterizedTest
    @CsvSource({"2016-10-31, false", "2016-11-01, true", "2016-12-23, true"})
    void aReportThatIsNotInIsLateFromTheDayAfterItIsDue(String date, boolean late) {
        SpendReport later = due("2016-12-24");

        assertThat(verdict(new SpendReportOnTime(), date, later) instanceof Verdict.Breached)
                .isEqualTo(late);
        assertThat(later.changes()).extracting(Change::date).contains(LocalDate.of(2016, 11, 1));
    }

    @Test
    void aReportTellsItsLastDaySinceSpendingIsJudgedFromThatDayOn() {
        assertThat(report("f", "2016-04-01/2016-09-30").changes())
                .extracting(Change::date)
                .contains(LocalDate.of(2016, 9, 30), LocalDate.of(2016, 10, 1));
    }

    @Test
    void saysWhetherItCameAtAll() {
        assertThat(verdict(new SpendReportOnTime(), "2017-01-01", due("2016-11-01"))
                        .description())
                .isEqualTo("Breached: The report due on 2016-10-31 was handed in on 2016-11-01. Agree a later day, or"
                        + " report earlier next time.");
        assertThat(verdict(new SpendReportOnTime(), "2016-11-01", due("2016-12-01"))
                        .description())
                .isEqualTo("Breached: The report due on 2016-10-31 has not been handed in. Hand it in.");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01/2025-09-30, SATISFIED, SATISFIED",
        "2025-04-01/2025-10-01, UNKNOWN, SATISFIED",
        "2025-10-01/2026-03-31, BREACHED, SATISFIED",
        "2025-10-01/2026-04-01, BREACHED, UNKNOWN",
        "2026-03-31/2026-04-30, BREACHED, UNKNOWN",
        "2026-04-01/2026-04-30, BREACHED, BREACHED"
    })
    void spendingEndsInMarch2026AndBetterInSeptember2025(String period, String advised, String programme) {
        SpendReport report = report("f", period, line("h", "GBP 5"));

        assertThat(kind(verdict(new SpentByAdvisedDay(), "2026-06-01", report))).isEqualTo(advised);
        assertThat(kind(verdict(new SpentByProgrammeEnd(), "2026-06-01", report)))
                .isEqualTo(programme);
    }

    private static String kind(Verdict verdict) {
        return verdict instanceof Verdict.Satisfied
                ? "SATISFIED"
                : verdict instanceof Verdict.Breached ? "BREACHED" : "UNKNOWN";
    }

    @Test
    void aReportOfNothingAfterTheEndIsNoSpending() {
        assertThat(verdict(
                        new SpentByProgrammeEnd(),
                        "2026-06-01",
                        report("f", "2026-04-01/2026-04-30", line("h", "GBP 0"))))
                .isEqualTo(Verdict.notApplicable("it reports no spending"));
        assertThat(new SpentAfter(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1), gbp("5")).problem())
                .isEqualTo("From 2026-04-01 on GBP 5.00 was spent, after 2026-03-31.");
    }
}
