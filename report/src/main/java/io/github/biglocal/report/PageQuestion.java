package io.github.biglocal.report;

import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.rule.RuleSet;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/**
 * What a page asks of all its subjects.
 *
 * @param rules the rules
 * @param asOf the day
 * @param leverage how leverage is worked out; its currency is that of all money on the page
 * @param convention how leverage is stated first
 * @param dueUntil the last day of what comes due
 */
record PageQuestion(
        RuleSet rules, LocalDate asOf, Leverage leverage, LeverageConvention convention, LocalDate dueUntil) {
    CurrencyUnit currency() {
        return leverage.settings().currency();
    }
}
