package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A statement of an area's money on a date: received, spent, held, still to be drawn, committed and uncommitted.
 * Several accounts may be open at once, and one may carry another; the whole is the sum of its accounts.
 *
 * <p>What such a statement contains is taken from minutes: Rastrick Big Local, 19 October 2017.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the day
 * @param currency the currency of every amount
 * @param accounts the accounts
 * @param leftOut the records left out, if it was made from records
 */
public record FundStatement(LocalDate asOf, CurrencyUnit currency, List<FundAccount> accounts, List<LeftOut> leftOut)
        implements Explained {
    /** Copies the lists, and checks that there is one currency. */
    public FundStatement {
        Objects.requireNonNull(accounts, "accounts");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(leftOut, "leftOut");
        accounts = List.copyOf(accounts);
        leftOut = List.copyOf(leftOut);
        Require.of(FundStatement.class)
                .oneCurrency(
                        "accounts",
                        Stream.concat(
                                Stream.of(Money.zero(currency)),
                                accounts.stream().map(FundAccount::received)));
    }

    /**
     * {@return a statement in pounds from stated figures}
     *
     * @param asOf the day
     * @param accounts the accounts
     */
    public static FundStatement stated(LocalDate asOf, FundAccount... accounts) {
        Objects.requireNonNull(accounts, "accounts");
        Objects.requireNonNull(asOf, "asOf");
        return new FundStatement(asOf, CurrencyUnit.GBP, List.of(accounts), List.of());
    }

    /** {@return plan money received} */
    public Money received() {
        return sum(FundAccount::received);
    }

    /** {@return plan money spent} */
    public Money spent() {
        return sum(FundAccount::spent);
    }

    /** {@return plan money returned} */
    public Money returned() {
        return sum(FundAccount::returned);
    }

    /** {@return plan money held; negative if more is spent than was received} */
    public Money held() {
        return sum(FundAccount::held);
    }

    /** {@return plan money still to be drawn down} */
    public Money undrawn() {
        return sum(FundAccount::undrawn);
    }

    /** {@return plan money committed} */
    public Money committed() {
        return sum(FundAccount::committed);
    }

    /** {@return what is held or to be drawn and not promised; negative if more is promised than there is} */
    public Money uncommitted() {
        return sum(FundAccount::uncommitted);
    }

    /** {@return by how much commitments are more than the money available; zero if there is enough} */
    public Money shortfall() {
        return uncommitted().isNegative() ? uncommitted().negated() : Money.zero(currency);
    }

    /** {@return what overspent accounts owe the others; zero if none is overspent} */
    public Money carried() {
        return sum(account -> account.held().isNegative() ? account.held().negated() : Money.zero(currency));
    }

    private Money sum(Function<FundAccount, Money> amount) {
        return Money.zero(currency).plus(accounts.stream().map(amount).toList());
    }

    /** {@return how it was worked out, line by line; with the labels of the accounts} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        accounts.forEach(account -> lines.add("Account " + account.label() + ": " + account.words() + "."));
        if (carried().isPositive()) {
            lines.add("Other accounts carry the " + Text.money(carried()) + " that is overspent.");
        }
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        lines.add("In total, " + FundAccount.held(held()) + " and " + Text.money(undrawn())
                + " is still to be drawn down; after " + Text.money(committed()) + " of commitments, "
                + (uncommitted().isNegative()
                        ? "there is a shortfall of " + Text.money(shortfall())
                        : Text.money(uncommitted()) + " is uncommitted")
                + ", as of " + Text.day(asOf) + ".");
        return lines;
    }

    /** {@return the totals on one line} */
    @Override
    public String toString() {
        return "Accounts as of " + Text.day(asOf) + ": " + FundAccount.held(held()) + ", "
                + (uncommitted().isNegative()
                        ? "with a shortfall of " + Text.money(shortfall())
                        : Text.money(uncommitted()) + " uncommitted");
    }
}
