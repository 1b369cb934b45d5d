package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/**
 * What {@link Leverage} was asked. Every result has it, because a figure without it means nothing. Settings are equal,
 * and have the same {@link #state()} and hash code, on every machine if they ask the same. Immutable and thread-safe.
 */
public final class LeverageSettings {
    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final ZeroGrantPolicy zeroGrants;
    private final Optional<FundingStatus> atLeast;
    private final MatchView view;
    private final Optional<LocalDateRange> window;
    private final Optional<RealTerms> realTerms;
    private final Attribution attribution;
    private final UnrecordedPolicy unrecorded;
    private final Ratio kept;
    private final boolean countedAsRecorded;

    private LeverageSettings(Draft draft) {
        asOf = draft.asOf;
        currency = draft.currency;
        zeroGrants = draft.zeroGrants;
        atLeast = draft.atLeast;
        view = draft.view;
        window = draft.window;
        realTerms = draft.realTerms;
        attribution = draft.attribution;
        unrecorded = draft.unrecorded;
        kept = attribution.kept();
        countedAsRecorded = realTerms.isEmpty() && attribution.equals(Attribution.GROSS);
    }

    /** Settings being put together; the values are those of a plain calculation. */
    private static final class Draft {
        private LocalDate asOf;
        private CurrencyUnit currency = CurrencyUnit.GBP;
        private ZeroGrantPolicy zeroGrants = ZeroGrantPolicy.EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT;
        private Optional<FundingStatus> atLeast = Optional.empty();
        private MatchView view = MatchView.GROSS;
        private Optional<LocalDateRange> window = Optional.empty();
        private Optional<RealTerms> realTerms = Optional.empty();
        private Attribution attribution = Attribution.GROSS;
        private UnrecordedPolicy unrecorded = UnrecordedPolicy.LEAVE_OUT;

        Draft(LocalDate asOf) {
            this.asOf = asOf;
        }

        Draft(LeverageSettings settings) {
            asOf = settings.asOf;
            currency = settings.currency;
            zeroGrants = settings.zeroGrants;
            atLeast = settings.atLeast;
            view = settings.view;
            window = settings.window;
            realTerms = settings.realTerms;
            attribution = settings.attribution;
            unrecorded = settings.unrecorded;
        }
    }

    /** Returns the settings of a plain calculation. */
    static LeverageSettings asOf(LocalDate asOf) {
        return new LeverageSettings(new Draft(Objects.requireNonNull(asOf, "asOf")));
    }

    LeverageSettings with(CurrencyUnit unit) {
        Draft draft = new Draft(this);
        draft.currency = Objects.requireNonNull(unit, "unit");
        return new LeverageSettings(draft);
    }

    LeverageSettings with(ZeroGrantPolicy policy) {
        Draft draft = new Draft(this);
        draft.zeroGrants = Objects.requireNonNull(policy, "policy");
        return new LeverageSettings(draft);
    }

    LeverageSettings with(FundingStatus status) {
        Draft draft = new Draft(this);
        draft.atLeast = Optional.of(Objects.requireNonNull(status, "status"));
        return new LeverageSettings(draft);
    }

    LeverageSettings with(MatchView other) {
        Draft draft = new Draft(this);
        draft.view = view.and(other);
        return new LeverageSettings(draft);
    }

    LeverageSettings with(LocalDateRange dates) {
        Draft draft = new Draft(this);
        draft.window = Optional.of(dates);
        return new LeverageSettings(draft);
    }

    LeverageSettings with(RealTerms prices) {
        Draft draft = new Draft(this);
        draft.realTerms = Optional.of(Objects.requireNonNull(prices, "prices"));
        return new LeverageSettings(draft);
    }

    LeverageSettings with(Attribution part) {
        Draft draft = new Draft(this);
        draft.attribution = Objects.requireNonNull(part, "attribution");
        return new LeverageSettings(draft);
    }

    LeverageSettings with(UnrecordedPolicy policy) {
        Draft draft = new Draft(this);
        draft.unrecorded = Objects.requireNonNull(policy, "policy");
        return new LeverageSettings(draft);
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the currency of every sum and every project counted} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return what is done with projects that have no programme money} */
    public ZeroGrantPolicy zeroGrants() {
        return zeroGrants;
    }

    /** {@return the least status that counts, on both sides; empty if every status does} */
    public Optional<FundingStatus> atLeast() {
        return atLeast;
    }

    /** {@return which match lines are looked at} */
    public MatchView view() {
        return view;
    }

    /**
     * {@return what a ratio of these settings is called, in the middle of a sentence: under a view of the match it is no
     * intervention rate, see {@link LeverageConvention#nameUnder}}
     *
     * @param convention how the ratio is stated
     */
    public String nameOf(LeverageConvention convention) {
        return Objects.requireNonNull(convention, "convention").nameUnder(view);
    }

    /** {@return the period in which both contributions have to fall; empty if any day up to the last counts} */
    public Optional<LocalDateRange> window() {
        return window;
    }

    /** {@return in which prices amounts are stated; empty if they are left as they were paid} */
    public Optional<RealTerms> realTerms() {
        return realTerms;
    }

    /** {@return how much of the match is credited to the programme} */
    public Attribution attribution() {
        return attribution;
    }

    /** {@return what is done with lines that do not record what the other settings ask} */
    public UnrecordedPolicy unrecorded() {
        return unrecorded;
    }

    /** Returns the part of the match that the attribution leaves, worked out once. */
    Ratio kept() {
        return kept;
    }

    /** Returns whether what is counted is what was recorded: no other prices, and nothing credited to others. */
    boolean areCountedAsRecorded() {
        return countedAsRecorded;
    }

    /**
     * Returns whether every line that is on record by the day is taken, whatever it says of itself.
     *
     * @param lines which lines are looked at
     */
    boolean takeEveryLine(MatchView lines) {
        return window.isEmpty() && atLeast.isEmpty() && realTerms.isEmpty() && lines.equals(MatchView.GROSS);
    }

    /** {@return the settings one by one, in words, including those left at their default only if it matters} */
    public List<String> descriptions() {
        List<String> words = new ArrayList<>();
        words.add("as of " + Text.day(asOf) + ", in " + Text.currency(currency));
        words.add(
                switch (zeroGrants) {
                    case EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT ->
                        "projects without programme money are left out, and their match is shown separately as external"
                                + " benefit";
                    case INCLUDE_IN_AGGREGATE -> "the match of projects without programme money is counted";
                    case FAIL -> "projects without programme money are refused";
                });
        atLeast.ifPresent(
                status -> words.add("on both sides, only money that is at least " + Text.words(status) + " counts"));
        if (!view.equals(MatchView.GROSS)) {
            words.add("only this match counts: " + view);
        }
        window.ifPresent(dates -> words.add("on both sides, only money dated " + Text.period(dates) + " counts"));
        realTerms.ifPresent(
                prices -> words.add("in prices of " + Text.day(prices.pricesOf()) + " (" + prices.series() + ")"));
        if (!attribution.equals(Attribution.GROSS)) {
            words.add("match attributed to the programme: " + attribution);
        }
        if (atLeast.isPresent() || !view.equals(MatchView.GROSS) || window.isPresent()) {
            words.add("lines without the details asked about are "
                    + (unrecorded == UnrecordedPolicy.COUNT ? "counted" : "left out"));
        }
        return words;
    }

    /**
     * {@return the settings in full as one line of text} Equal settings have the same text on every machine, and
     * different settings have different texts, down to each index of a price series. The exceptions are a caller's own view and
     * a group, which are known by their names. For comparing, not for reading back.
     */
    public String state() {
        return values().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Checks that what is to be merged was asked the same; the message names the settings that differ. */
    void requireEqual(Class<?> merged, LeverageSettings others) {
        if (equals(others)) {
            return;
        }
        Map<String, String> other = others.values();
        List<String> different = values().entrySet().stream()
                .filter(each -> !each.getValue().equals(other.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        throw new InvalidValueException(
                merged,
                "settings",
                "the two have different settings ("
                        + String.join(", ", different.isEmpty() ? List.of("view") : different) + ")",
                "Merge only what was gathered with the same settings.");
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("asOf", asOf.toString());
        values.put("currency", currency.getCode());
        values.put("zeroGrants", zeroGrants.name());
        values.put("atLeast", atLeast.map(Enum::name).orElse(""));
        values.put("view", view.state());
        values.put("window", window.map(Periods::format).orElse(""));
        values.put("realTerms", realTerms.map(LeverageSettings::state).orElse(""));
        values.put(
                "attribution",
                Stream.of(
                                attribution.sharing(),
                                attribution.deadweight(),
                                attribution.displacement(),
                                attribution.substitution(),
                                attribution.leakage())
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")));
        values.put("unrecorded", unrecorded.name());
        return values;
    }

    private static String state(RealTerms prices) {
        Citation source = prices.series().source();
        return prices.pricesOf()
                + prices.series().entries().entries().stream()
                        .map(entry -> " " + Periods.format(entry.period()) + " "
                                + entry.index().toPlainString())
                        .collect(Collectors.joining())
                + Stream.of(
                                Optional.of(source.document()),
                                source.section(),
                                source.note(),
                                source.link().map(URI::toString),
                                source.words())
                        .map(text -> " " + text.map(MatchView::quoted).orElse("-"))
                        .collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof LeverageSettings settings
                        && view.equals(settings.view)
                        && values().equals(settings.values()));
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /** {@return the settings in words} */
    @Override
    public String toString() {
        return String.join("; ", descriptions());
    }
}
