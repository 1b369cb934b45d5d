package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.Objects;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A way of stating leverage. The conventions differ by one or are each other's inverse, so a figure without its
 * convention means nothing. With G the programme money and M the match:
 */
public enum LeverageConvention {
    /** M / G: how much match there is for each pound of programme money. Used by UK grant-makers. */
    MATCH_PER_GRANT {
        @Override
        LeverageRatio of(Ratio programmeMoney, Ratio match) {
            return divide(match, programmeMoney, LeverageRatio.Reason.NO_PROGRAMME_MONEY);
        }
    },
    /** (G + M) / G: the whole cost for each pound of programme money. The European Union's leverage effect. */
    TOTAL_PER_GRANT {
        @Override
        LeverageRatio of(Ratio programmeMoney, Ratio match) {
            return divide(programmeMoney.plus(match), programmeMoney, LeverageRatio.Reason.NO_PROGRAMME_MONEY);
        }
    },
    /**
     * G / (G + M): the share of the whole cost that the programme paid. Also called the co-financing or grant rate. Where only
     * a part of the match is looked at, it is the share of programme money in the two together, and no intervention rate.
     */
    INTERVENTION_RATE {
        @Override
        LeverageRatio of(Ratio programmeMoney, Ratio match) {
            return divide(programmeMoney, programmeMoney.plus(match), LeverageRatio.Reason.NO_MONEY);
        }
    },
    /** M / (G + M): the share of the whole cost that others paid. Also given as a percentage of partnership funding. */
    MATCH_SHARE {
        @Override
        LeverageRatio of(Ratio programmeMoney, Ratio match) {
            return divide(match, programmeMoney.plus(match), LeverageRatio.Reason.NO_MONEY);
        }
    },
    /** G / M: what the programme added to each pound that others raised. Used by funders that follow donors. */
    MATCH_RATE_OFFERED {
        @Override
        LeverageRatio of(Ratio programmeMoney, Ratio match) {
            return divide(programmeMoney, match, LeverageRatio.Reason.NO_MATCH);
        }
    };

    /**
     * {@return the ratio of two amounts in this convention}
     *
     * @param programmeMoney the programme money
     * @param match the match
     * @throws CurrencyMismatchException if the currencies differ
     */
    public LeverageRatio ratio(Money programmeMoney, Money match) {
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(programmeMoney, "programmeMoney");
        return ratio(ExactMoney.of(programmeMoney), ExactMoney.of(match));
    }

    /**
     * {@return the ratio of two amounts that need not be whole pennies in this convention}
     *
     * @param programmeMoney the programme money
     * @param match the match
     * @throws CurrencyMismatchException if the currencies differ
     */
    public LeverageRatio ratio(ExactMoney programmeMoney, ExactMoney match) {
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(programmeMoney, "programmeMoney");
        if (!programmeMoney.currency().equals(match.currency())) {
            throw new CurrencyMismatchException(programmeMoney.currency(), match.currency());
        }
        return of(programmeMoney.amount(), match.amount());
    }

    /**
     * {@return what the ratio is called, in the middle of a sentence, where only a view's match is looked at} An intervention
     * rate is a share of the whole cost; with a part of the match it is another figure, and has another name.
     *
     * @param view which match is looked at
     */
    public String nameUnder(MatchView view) {
        Objects.requireNonNull(view, "view");
        if (view.equals(MatchView.GROSS)) {
            return Text.words(this);
        }
        return switch (this) {
            case MATCH_PER_GRANT -> "match per grant (" + view + " only)";
            case TOTAL_PER_GRANT -> "programme money and " + view + " per grant";
            case INTERVENTION_RATE -> "programme share of programme money and " + view;
            case MATCH_SHARE -> "share of the match in programme money and " + view;
            case MATCH_RATE_OFFERED -> "match rate offered (" + view + " only)";
        };
    }

    /** Returns what a ratio is called in data: the convention, unless the view makes it another ratio. */
    String codeUnder(MatchView view) {
        if (view.equals(MatchView.GROSS)) {
            return name();
        }
        return switch (this) {
            case MATCH_PER_GRANT, MATCH_RATE_OFFERED -> name();
            case TOTAL_PER_GRANT -> "PROGRAMME_MONEY_AND_VIEW_PER_GRANT";
            case INTERVENTION_RATE -> "PROGRAMME_SHARE_WITH_VIEW";
            case MATCH_SHARE -> "SHARE_OF_VIEW";
        };
    }

    /** Returns how the ratio of bounded amounts compares with the true one. */
    Bound bound(CountedMoney money) {
        Bound matchPerGrant = matchPerGrant(money);
        return risesWithMatch() ? matchPerGrant : matchPerGrant.inverse();
    }

    private static Bound matchPerGrant(CountedMoney money) {
        if (money.match().amount().equals(Ratio.ZERO)) {
            return money.matchBound().ofNothing();
        }
        return money.programmeMoney().amount().equals(Ratio.ZERO)
                ? money.programmeBound().ofNothing().inverse()
                : money.matchBound().and(money.programmeBound().inverse());
    }

    /** Whether the ratio rises with the match; otherwise it falls. */
    boolean risesWithMatch() {
        return switch (this) {
            case MATCH_PER_GRANT, TOTAL_PER_GRANT, MATCH_SHARE -> true;
            case INTERVENTION_RATE, MATCH_RATE_OFFERED -> false;
        };
    }

    abstract LeverageRatio of(Ratio programmeMoney, Ratio match);

    /** Divides, or says why not. */
    private static LeverageRatio divide(Ratio above, Ratio below, LeverageRatio.Reason ifNothingBelow) {
        return below.equals(Ratio.ZERO)
                ? new LeverageRatio.Undefined(ifNothingBelow)
                : new LeverageRatio.Defined(above.dividedBy(below));
    }
}
