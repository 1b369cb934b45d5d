package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A statement of an area's money on a date: received, spent, held, still to be drawn, committed and uncommitted.
 * Several accounts may be open at once, and one may carry another; the whole is the sum of its accounts. What is not known
 * of an account is not known of the whole.
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
                .oneCurrency("accounts", new Amounts().and(Money.zero(currency)).each(accounts, FundAccount::received));
    }

    /**
     * {@return a statement in pounds}
     *
     * @param asOf the day
     * @param accounts the accounts
     */
    public static FundStatement of(LocalDate asOf, FundAccount... accounts) {
        Objects.requireNonNull(accounts, "accounts");
        Objects.requireNonNull(asOf, "asOf");
        return new FundStatement(asOf, CurrencyUnit.GBP, List.of(accounts), List.of());
    }

    /** {@return plan money received; of accounts whose returns are not known, what is left of it after returns} */
    public Money received() {
        return sum(FundAccount::received);
    }

    /** {@return plan money spent; empty if it is not known of an account} */
    public Optional<Money> spent() {
        return known(FundAccount::spent);
    }

    /** {@return plan money returned; empty if it is not known of an account} */
    public Optional<Money> returned() {
        return known(FundAccount::returned);
    }

    /** What was returned as far as it is known. */
    Money leastReturned() {
        return sum(FundAccount::leastReturned);
    }

    /** {@return plan money held; negative if more is spent than was received; empty if it is not known of an account} */
    public Optional<Money> held() {
        return known(FundAccount::held);
    }

    /** {@return plan money still to be drawn down; empty if it is not known of an account} */
    public Optional<Money> undrawn() {
        return known(FundAccount::undrawn);
    }

    /** {@return plan money committed; empty if it is not known of an account} */
    public Optional<Money> committed() {
        return known(FundAccount::committed);
    }

    /**
     * {@return what is held or to be drawn and not promised; negative if more is promised than there is; empty if it is not
     * known of an account}
     */
    public Optional<Money> uncommitted() {
        return known(FundAccount::uncommitted);
    }

    /**
     * {@return by how much commitments are more than the money available, all accounts taken together; zero if there is
     * enough; empty if it is not known of an account}
     */
    public Optional<Money> shortfall() {
        return uncommitted().map(FundAccount::ifNegative);
    }

    /**
     * {@return what the accounts that are short lack, each taken by itself; zero if none is short; empty if it is not known
     * of an account} It is not less than the {@linkplain #shortfall() shortfall of the whole}, in which the accounts that
     * have money left make up for the others.
     */
    public Optional<Money> shortfallOfAccounts() {
        return known(FundAccount::shortfall);
    }

    /** {@return what overspent accounts owe the others; zero if none is known to be overspent} */
    public Money carried() {
        return sum(account -> account.held().map(FundAccount::ifNegative).orElse(Money.zero(currency)));
    }

    /**
     * {@return a figure of the statement; empty if it is not known of an account, or there is no account to state it of}
     *
     * @param figure which figure
     */
    public Optional<Money> amount(FundFigure figure) {
        if (accounts.isEmpty()) {
            return Optional.empty();
        }
        return switch (figure) {
            // Without what was returned, only what is left after returns is known.
            case RECEIVED -> returned().map(known -> received());
            case SPENT -> spent();
            case RETURNED -> returned();
            case HELD -> held();
            case UNDRAWN -> undrawn();
            case COMMITTED -> committed();
            case UNCOMMITTED -> uncommitted();
        };
    }

    /** What was spent as far as it is known: the least that it can be. */
    Money leastSpent() {
        return sum(account -> account.spent().orElse(Money.zero(currency)));
    }

    /** What is held if no more was spent than is known: the most that it can be. */
    Money mostHeld() {
        return received().minus(leastSpent()).minus(leastReturned());
    }

    private Money sum(Function<FundAccount, Money> amount) {
        return Money.zero(currency).plus(accounts.stream().map(amount).toList());
    }

    private Optional<Money> known(Function<FundAccount, Optional<Money>> amount) {
        List<Money> amounts = accounts.stream()
                .flatMap(account -> amount.apply(account).stream())
                .toList();
        return amounts.size() < accounts.size()
                ? Optional.empty()
                : Optional.of(Money.zero(currency).plus(amounts));
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
        if (accounts.isEmpty()) {
            lines.add("No funding agreement is recorded, so no amount is known, as of " + Text.day(asOf) + ".");
            return lines;
        }
        List<String> money = new ArrayList<>();
        money.add(heldOrReceived());
        undrawn().ifPresent(amount -> money.add(Text.money(amount) + " is still to be drawn down"));
        lines.add("In total, " + Text.list(money)
                + uncommitted()
                        .map(amount -> "; after " + Text.money(committed().orElseThrow()) + " of commitments, "
                                + (amount.isNegative()
                                        ? "there is a shortfall of " + Text.money(amount.negated())
                                        : Text.money(amount) + " is uncommitted"))
                        .orElse("; what is uncommitted is not known")
                + ", as of " + Text.day(asOf) + ".");
        return lines;
    }

    private String heldOrReceived() {
        return held().map(FundAccount::held).orElseGet(() -> Text.money(received()) + " was received");
    }

    /** {@return the totals on one line} */
    @Override
    public String toString() {
        return accounts.isEmpty()
                ? "Accounts as of " + Text.day(asOf) + ": no funding agreement is recorded"
                : "Accounts as of " + Text.day(asOf) + ": "
                        + heldOrReceived()
                        + uncommitted()
                                .map(amount -> amount.isNegative()
                                        ? ", with a shortfall of " + Text.money(amount.negated())
                                        : ", " + Text.money(amount) + " uncommitted")
                                .orElse(", what is uncommitted is not known");
    }
}
