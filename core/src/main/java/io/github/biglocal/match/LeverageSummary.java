package io.github.biglocal.match;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The leverage of some projects without the single projects: the sums, the ratio in every convention, and what was left out
 * by reason. What {@link LeverageTotals} give, and {@link LeverageResult#toSummary()}; it is a type of its own, because a
 * {@link LeverageResult} without projects would say that there were none. Immutable and thread-safe; equal if all figures and
 * settings are.
 */
public final class LeverageSummary implements Explained {
    private final LeverageSettings settings;
    private final long projects;
    private final Money programmeMoney;
    private final Money match;
    private final CountedMoney counted;
    private final long laterLines;
    private final List<LeftOut> leftOut;
    private final List<Lines> lines;

    LeverageSummary(
            LeverageSettings settings,
            long projects,
            Money programmeMoney,
            Money match,
            CountedMoney counted,
            long laterLines,
            List<LeftOut> leftOut,
            List<Lines> lines) {
        this.settings = settings;
        this.projects = projects;
        this.programmeMoney = programmeMoney;
        this.match = match;
        this.counted = counted;
        this.laterLines = laterLines;
        this.leftOut = List.copyOf(leftOut);
        this.lines = List.copyOf(lines);
    }

    /**
     * Projects left out for one reason. Immutable and thread-safe.
     *
     * @param why the reason
     * @param projects how many; at least 1
     * @param match their match, of the lines that would count, one sum for each currency, in the order of the currency
     *     codes
     */
    public record LeftOut(LeverageResult.Why why, long projects, List<Money> match) {
        /** Copies the list. */
        public LeftOut {
            Objects.requireNonNull(match, "match");
            Objects.requireNonNull(why, "why");
            match = List.copyOf(match);
        }

        /** {@return how many projects, their match and the reason} */
        @Override
        public String toString() {
            return Text.count(projects, "project") + ", match "
                    + Text.list(match.stream().map(Text::money).toList()) + ": " + why.text();
        }
    }

    /** Lines of the projects counted that have a note. Immutable and thread-safe. */
    public static final class Lines {
        private final ProjectFigure side;
        private final LineNote.Reason reason;
        private final UnrecordedPolicy treatment;
        private final long lines;
        private final Money amount;

        Lines(ProjectFigure side, LineNote.Reason reason, UnrecordedPolicy treatment, long lines, Money amount) {
            this.side = side;
            this.reason = reason;
            this.treatment = treatment;
            this.lines = lines;
            this.amount = amount;
        }

        /** {@return the side they are on} */
        public ProjectFigure side() {
            return side;
        }

        /** {@return what is reported of them} */
        public LineNote.Reason reason() {
            return reason;
        }

        /** {@return whether they were counted or left out} */
        public UnrecordedPolicy treatment() {
            return treatment;
        }

        /** {@return how many; at least 1} */
        public long lines() {
            return lines;
        }

        /** {@return their sum, as recorded} */
        public Money amount() {
            return amount;
        }

        /** {@return side, number, amount and reason, and whether they were counted} */
        @Override
        public String toString() {
            if (reason == LineNote.Reason.AMOUNT_NOT_KNOWN) {
                return Text.count(lines, "line") + " of " + side.text()
                        + (lines == 1 ? ", the amount of which is" : ", the amounts of which are")
                        + " not known: left out, so the figures are bounds";
            }
            return Text.count(lines, "line") + " of " + side.text() + ", " + Text.money(amount)
                    + (lines == 1 ? ", which " : " in total, each of which ") + reason.text() + ": "
                    + (treatment == UnrecordedPolicy.COUNT ? "counted" : "left out");
        }

        private List<Object> values() {
            return List.of(side, reason, treatment, lines, amount);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Lines same && values().equals(same.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }
    }

    /** {@return what was asked} */
    public LeverageSettings settings() {
        return settings;
    }

    /** {@return the currency of every sum and every project counted} */
    public CurrencyUnit currency() {
        return settings.currency();
    }

    /** {@return how many projects are counted} */
    public long projects() {
        return projects;
    }

    /** {@return the programme money of the projects counted, as recorded} */
    public Money programmeMoney() {
        return programmeMoney;
    }

    /** {@return the match of the projects counted, as recorded} */
    public Money match() {
        return match;
    }

    /** {@return programme money and match of the projects counted, as recorded} */
    public Money total() {
        return programmeMoney.plus(match);
    }

    /** {@return both sides in the prices asked for and after attribution} What the ratios are of. */
    public CountedMoney counted() {
        return counted;
    }

    /** {@return how many lines of the projects counted are of a later date, and not in the sums} */
    public long laterLines() {
        return laterLines;
    }

    /**
     * {@return the projects left out by reason, in the order of the reasons; reasons without a project are left out}
     */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return the lines of the projects counted that the settings leave out, or count although they do not record what
     * is asked}
     */
    public List<Lines> lines() {
        return lines;
    }

    /**
     * {@return the match of the projects left out because they have no programme money: shown alongside leverage, never
     * in it}
     */
    public Money externalBenefit() {
        return Money.zero(currency())
                .plus(leftOut.stream()
                        .filter(projects -> projects.why() == LeverageResult.Why.EXTERNAL_BENEFIT)
                        .flatMap(projects -> projects.match().stream())
                        .toList());
    }

    /**
     * {@return the ratio of the sums of the projects counted} Under a view of the match it has another name, see
     * {@link LeverageSettings#nameOf}.
     *
     * @param convention how to state it
     */
    public LeverageRatio ratio(LeverageConvention convention) {
        return counted.ratio(convention);
    }

    /**
     * {@return all ratios of the sums, by the name of their convention, such as {@code MATCH_PER_GRANT}} Under a
     * {@linkplain LeverageSettings#view() view} of the match those of the whole cost are other ratios, and have other names,
     * such as {@code PROGRAMME_SHARE_WITH_VIEW} for what would be the intervention rate.
     */
    public Map<String, LeverageRatio> ratios() {
        return counted.ratios(settings.view());
    }

    /** {@return the working: what was asked, what is left out and why, the sums, the ratio in every convention} */
    @Override
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        steps.add("Settings: " + settings + ".");
        leftOut.forEach(some -> steps.add("Left out: " + some + "."));
        lines.forEach(some -> steps.add("Lines: " + some + "."));
        if (laterLines > 0) {
            steps.add("Lines: " + Explanation.later(laterLines, settings.asOf()) + ".");
        }
        String of = ", from " + Text.count(projects, "project") + ".";
        steps.add("Programme money G: " + counted.programmeBound().text() + counted.programmeMoney() + of);
        steps.add("Match M: " + counted.matchBound().text() + counted.match() + of);
        steps.addAll(Explanation.ratios(counted, settings.view()));
        return steps;
    }

    private List<Object> values() {
        return List.of(projects, programmeMoney, match, counted, laterLines, leftOut, lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeverageSummary summary
                && values().equals(summary.values())
                && settings.equals(summary.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, values());
    }

    /** {@return the sums, how many projects are counted, what is left out, and what was asked} */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>(List.of(
                "programme money " + counted.programmeBound().text() + Text.money(programmeMoney) + ", match "
                        + counted.matchBound().text() + Text.money(match),
                Text.count(projects, "project") + " counted"));
        leftOut.forEach(some -> words.add("left out: " + some));
        lines.forEach(some -> words.add("lines: " + some));
        if (laterLines > 0) {
            words.add("lines: " + Explanation.later(laterLines, settings.asOf()));
        }
        words.add(settings.toString());
        return String.join("; ", words);
    }
}
