package io.github.biglocal.grant;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Distribution;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The figures of some grants as of a date. Every figure says how many grants it is of: amounts, recipients and caps that
 * are not recorded are counted as such, never taken for zero.
 *
 * <p>Immutable and thread-safe.
 */
public final class GrantSummary implements Explained {
    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final List<Award> awards;
    private final int refused;
    private final int undecided;
    private final List<LeftOut> leftOut;

    GrantSummary(
            LocalDate asOf,
            CurrencyUnit currency,
            List<Award> awards,
            int refused,
            int undecided,
            List<LeftOut> leftOut) {
        this.asOf = asOf;
        this.currency = currency;
        this.awards = List.copyOf(awards);
        this.refused = refused;
        this.undecided = undecided;
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * A grant that is counted.
     *
     * <p>Immutable and thread-safe.
     */
    public static final class Award {
        private final GrantId grant;
        private final Optional<LocalDate> day;
        private final Optional<Money> asked;
        private final Optional<Money> amount;
        private final Optional<Money> cap;
        private final Optional<OrganisationId> recipient;

        Award(
                GrantId grant,
                Optional<LocalDate> day,
                Optional<Money> asked,
                Optional<Money> amount,
                Optional<Money> cap,
                Optional<OrganisationId> recipient) {
            this.grant = grant;
            this.day = day;
            this.asked = asked;
            this.amount = amount;
            this.cap = cap;
            this.recipient = recipient;
        }

        /** {@return the grant} */
        public GrantId grant() {
            return grant;
        }

        /** {@return the day of the award; empty if not recorded} */
        public Optional<LocalDate> day() {
            return day;
        }

        /** {@return the amount applied for; empty if not recorded} */
        public Optional<Money> asked() {
            return asked;
        }

        /** {@return the amount awarded; empty if not recorded} */
        public Optional<Money> amount() {
            return amount;
        }

        /** {@return the most that its scheme awards; empty if it names no scheme, or no cap of it is known} */
        public Optional<Money> cap() {
            return cap;
        }

        /** {@return the organisation that receives it; empty for people and groups, and if not recorded} */
        public Optional<OrganisationId> recipient() {
            return recipient;
        }

        /** {@return the grant and its amount} */
        @Override
        public String toString() {
            return "grant " + grant + ": "
                    + amount.map(Text::money).orElse("its amount is not recorded")
                    + asked.map(wanted -> (amount.isPresent() ? " of " : ", ") + Text.money(wanted) + " asked for")
                            .orElse("");
        }

        private List<Object> values() {
            return List.of(grant, day, asked, amount, cap, recipient);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Award award && values().equals(award.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }
    }

    /**
     * What was asked for and awarded, in the grants for which both amounts are recorded.
     *
     * @param grants how many grants there are of the kind; 0 or more
     * @param asked what was asked for
     * @param awarded what was awarded
     */
    public record AskedAndAwarded(int grants, Money asked, Money awarded) {
        public AskedAndAwarded {
            Objects.requireNonNull(asked, "asked");
            Objects.requireNonNull(awarded, "awarded");
        }

        /** {@return how much of what was asked for was awarded; more than 1 if more was; empty if nothing was asked for} */
        public Optional<Ratio> share() {
            return asked.isZero() ? Optional.empty() : Optional.of(Ratio.of(awarded, asked));
        }

        /** {@return the two amounts} */
        @Override
        public String toString() {
            return Text.money(asked) + " asked for, " + Text.money(awarded) + " awarded";
        }
    }

    /**
     * A grant that is left out.
     *
     * @param grant the grant
     * @param why the reason
     */
    public record LeftOut(GrantId grant, Why why) {
        public LeftOut {
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(why, "why");
        }

        /** {@return the grant, and the reason in words} */
        @Override
        public String toString() {
            return "grant " + grant + " ("
                    + switch (why) {
                        case LATER -> "dated after the date asked about";
                        case WITHDRAWN -> "it was withdrawn";
                        case DECISION_NOT_KNOWN -> "nothing shows whether it was awarded";
                        case OTHER_CURRENCY -> "in another currency";
                        case ID_GIVEN_TWICE -> "more than one grant has this id";
                    }
                    + ")";
        }
    }

    /** Why a grant is left out. */
    public enum Why {
        /** It was applied for later, or awarded later with no day of application on record. */
        LATER,
        /** The applicant withdrew, so it was neither awarded nor refused. */
        WITHDRAWN,
        /** Neither a status nor an amount nor a day of award is recorded. */
        DECISION_NOT_KNOWN,
        /** It is in another currency. */
        OTHER_CURRENCY,
        /** Several grants have its id. */
        ID_GIVEN_TWICE
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the grants counted, by id; empty if none counts} */
    public List<Award> awards() {
        return awards;
    }

    /** {@return how many applications were refused; 0 if none is recorded} */
    public int refused() {
        return refused;
    }

    /** {@return how many applications were not decided by the day; 0 if none is recorded} */
    public int undecided() {
        return undecided;
    }

    /** {@return the grants left out, by id, with the reasons; empty if none was} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** {@return how many grants are counted} */
    public int number() {
        return awards.size();
    }

    /** {@return how many of them have no amount on record; no sum or mean has them in it} */
    public int withoutAmount() {
        return number() - amounts().size();
    }

    /** {@return how many of them have no day of award on record; they are taken as awarded by the day} */
    public int withoutDay() {
        return (int) awards.stream().filter(award -> award.day.isEmpty()).count();
    }

    /** {@return the total awarded, of the grants whose amount is recorded; zero if there are no grants; empty if no grant has one} */
    public Optional<Money> total() {
        List<Money> amounts = amounts();
        return amounts.isEmpty() && number() > 0
                ? Optional.empty()
                : Optional.of(Money.zero(currency).plus(amounts));
    }

    /** {@return the mean award, of the grants whose amount is recorded, exact; empty if there are none} */
    public Optional<ExactMoney> mean() {
        return distribution().map(of -> new ExactMoney(currency, of.mean()));
    }

    /** {@return the median award, of the grants whose amount is recorded, exact; empty if there are none} */
    public Optional<ExactMoney> median() {
        return distribution().map(of -> new ExactMoney(currency, of.median()));
    }

    /** {@return how the amounts are distributed, in units of the currency; empty if no amount is recorded} */
    public Optional<Distribution> distribution() {
        List<Money> amounts = amounts();
        return amounts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Distribution(amounts.stream()
                        .map(each -> ExactMoney.of(each).amount())
                        .toList()));
    }

    /** {@return how many grants are for exactly the most that their scheme awards, of those with a known cap and amount} */
    public Share atCap() {
        return capped(0);
    }

    /** {@return how many grants are for more than their scheme awards, of those with a known cap and amount} */
    public Share aboveCap() {
        return capped(1);
    }

    private Share capped(int comparison) {
        int known = 0;
        int found = 0;
        for (Award award : awards) {
            if (award.cap.isPresent() && award.amount.isPresent()) {
                known++;
                if (Integer.signum(award.amount.get().compareTo(award.cap.get())) == comparison) {
                    found++;
                }
            }
        }
        return Share.of(found, known);
    }

    /** {@return how many different organisations received a grant; people and unnamed groups are not among them} */
    public int recipients() {
        return (int) awards.stream()
                .flatMap(award -> award.recipient.stream())
                .distinct()
                .count();
    }

    /** {@return how many grants name no organisation that receives them; how many recipients those have is not known} */
    public int withoutRecipient() {
        return (int) awards.stream().filter(award -> award.recipient.isEmpty()).count();
    }

    /** {@return what was asked for and awarded, in the grants for which both amounts are recorded} */
    public AskedAndAwarded askedAndAwarded() {
        List<Award> both = awards.stream()
                .filter(award -> award.asked.isPresent() && award.amount.isPresent())
                .toList();
        Money none = Money.zero(currency);
        return new AskedAndAwarded(
                both.size(),
                none.plus(both.stream().flatMap(award -> award.asked.stream()).toList()),
                none.plus(both.stream().flatMap(award -> award.amount.stream()).toList()));
    }

    /**
     * {@return how many of the decided applications were successful; empty if no refusal is recorded, because a list of
     * grants usually leaves refusals out} Applications that were withdrawn or are not decided do not count.
     */
    public Optional<Share> successRate() {
        return refused == 0 ? Optional.empty() : Optional.of(Share.of(number(), number() + refused));
    }

    private List<Money> amounts() {
        return awards.stream().flatMap(award -> award.amount.stream()).toList();
    }

    /** {@return how it was worked out, line by line, then each grant left out} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("As of " + Text.day(asOf) + ", " + Text.count(number(), "grant is", "grants are") + " counted"
                + (withoutDay() == 0
                        ? ""
                        : withoutDay() == number()
                                ? ", with no day of award on record"
                                : ", " + Text.number(withoutDay()) + " of them with no day of award on record")
                + ".");
        distribution().ifPresent(of -> lines.add(amountsInWords(of)));
        if (withoutAmount() > 0) {
            lines.add("The amount is not recorded for " + Text.count(withoutAmount(), "grant") + ".");
        }
        if (atCap().whole() > 0) {
            lines.add("At the cap of their scheme: " + atCap() + "; above it: "
                    + Text.number(aboveCap().part()) + ".");
        }
        if (number() > withoutRecipient()) {
            lines.add("Recipients: " + Text.count(recipients(), "organisation")
                    + (withoutRecipient() == 0
                            ? ""
                            : "; for " + Text.count(withoutRecipient(), "grant") + " none is recorded")
                    + ".");
        }
        askedAndAwarded().share().ifPresent(share -> {
            AskedAndAwarded both = askedAndAwarded();
            lines.add("Both amounts are recorded for " + Text.count(both.grants(), "grant") + ": "
                    + Text.money(both.awarded()) + " was awarded of the " + Text.money(both.asked())
                    + " asked for (" + share.toPercentText() + ").");
        });
        successRate().ifPresent(rate -> lines.add("Successful: " + rate + " of the applications decided."));
        if (refused == 0 && number() > 0) {
            lines.add("No refusal is recorded, so no success rate is given.");
        }
        if (undecided > 0) {
            lines.add("Not decided: " + Text.count(undecided, "application") + ".");
        }
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        return lines;
    }

    private String amountsInWords(Distribution of) {
        return "Awarded: " + Text.money(total().orElseThrow())
                + (of.values().size() == 1
                        ? ""
                        : " in total, from " + money(of.least()) + " to " + money(of.greatest()) + "; mean "
                                + money(of.mean()) + ", median " + money(of.median()))
                + ".";
    }

    private String money(Ratio amount) {
        return Text.money(new ExactMoney(currency, amount).rounded(RoundingMode.HALF_UP));
    }

    /** {@return the number and the total} */
    @Override
    public String toString() {
        return Text.count(number(), "grant") + " as of " + Text.day(asOf)
                + total().map(sum -> ", " + Text.money(sum) + " in total").orElse("")
                + (withoutAmount() == 0 ? "" : ", " + Text.number(withoutAmount()) + " without an amount");
    }

    private List<Object> values() {
        return List.of(asOf, currency, awards, refused, undecided, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrantSummary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
