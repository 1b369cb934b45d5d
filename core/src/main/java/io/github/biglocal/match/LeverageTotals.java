package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Gathers projects towards the sums of their leverage, and keeps none of them: it needs no more memory for a million
 * projects than for one. Projects may be added and totals merged in any order and grouping: the result is the same.
 * Between machines, or in a database, totals are carried as their {@linkplain #state() state}, a map of plain texts.
 *
 * <pre>{@code
 * LeverageTotals here = leverage.totals();
 * here.add(project);
 * Map<String, String> state = here.state();
 *
 * LeverageSummary all = leverage.totals(state).merge(others).result();
 * }</pre>
 *
 * <p>Sums are exact and have no upper limit. In prices of a day they are fractions, whose denominators are bounded by the
 * indices of the series.
 *
 * <p>Projects are not kept, so those that share an id, which {@link LeverageAccumulator} leaves out, are each counted.
 * Where ids may be given twice, find those first, or add all projects to one accumulator.
 *
 * <p>Not safe for use by several threads at once; give each its own and merge.
 */
public final class LeverageTotals {
    /** The version of the form of the state. */
    private static final String FORM = "1";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,100000})(?:/(0*[1-9]\\d{0,99999}))?");

    private final LeverageSettings settings;
    private final Map<LeverageResult.Why, Tally> leftOut = new EnumMap<>(LeverageResult.Why.class);
    private final SortedMap<Noted, Tally> lines = new TreeMap<>();
    private Money programmeMoney;
    private Money match;

    /** What is counted, but for the amounts that are counted as they were recorded: pence add up faster than fractions do. */
    private CountedMoney converted;

    private Money countedProgrammeMoney;
    private Money countedMatch;
    private long projects;
    private long laterLines;

    /** How many there are, and their sum in each currency. */
    private static final class Tally {
        private final SortedMap<CurrencyUnit, Money> amounts = new TreeMap<>();
        private long number;

        void add(long more, Money amount) {
            number = Math.addExact(number, more);
            amounts.merge(amount.getCurrencyUnit(), amount, Money::plus);
        }

        Tally merge(Tally other) {
            number = Math.addExact(number, other.number);
            other.amounts.values().forEach(amount -> add(0, amount));
            return this;
        }
    }

    /** What is noted of some lines. */
    private record Noted(ProjectFigure side, LineNote.Reason reason, UnrecordedPolicy treatment)
            implements Comparable<Noted> {
        private static final Comparator<Noted> ORDER =
                Comparator.comparing(Noted::side).thenComparing(Noted::reason).thenComparing(Noted::treatment);

        @Override
        public int compareTo(Noted other) {
            return ORDER.compare(this, other);
        }
    }

    LeverageTotals(LeverageSettings settings) {
        this.settings = settings;
        this.programmeMoney = Money.zero(settings.currency());
        this.match = programmeMoney;
        this.converted = CountedMoney.of(programmeMoney, match);
        this.countedProgrammeMoney = programmeMoney;
        this.countedMatch = match;
    }

    /** Returns totals whose sums are bounded. */
    static LeverageTotals bounded(LeverageSettings settings) {
        if (settings.attribution().sharing() == Attribution.Sharing.PRO_RATA) {
            throw new InvalidValueException(
                    LeverageTotals.class,
                    "attribution",
                    "match is shared pro rata, and the exact sums of such shares can grow without limit",
                    "Use an accumulator, or attribute without sharing.");
        }
        return new LeverageTotals(settings);
    }

    /**
     * Adds a project.
     *
     * @param project the project
     * @throws InvalidValueException if the policy is to fail on a project without programme money and it has none; the
     *     totals are as before
     */
    public void add(Project project) {
        ProjectReading reading = new ProjectReading(Objects.requireNonNull(project, "project"), settings);
        Optional<LeverageResult.Why> why = reading.whyLeftOut();
        if (why.isPresent()) {
            LeverageResult.LeftOut left = reading.leftOut(why.get());
            ProjectReading.checkPolicy(settings, left);
            add(left);
        } else {
            add(reading.part());
        }
    }

    void add(LeverageResult.Part part) {
        projects = Math.addExact(projects, 1);
        programmeMoney = programmeMoney.plus(part.programmeMoney());
        match = match.plus(part.match());
        if (part.isCountedAsRecorded()) {
            countedProgrammeMoney = countedProgrammeMoney.plus(part.programmeMoney());
            countedMatch = countedMatch.plus(part.match());
            converted = converted.bounded(part.programmeBound(), part.matchBound());
        } else {
            converted = converted.plus(part.counted());
        }
        laterLines = Math.addExact(laterLines, part.laterLines());
        for (LineNote note : part.notes()) {
            of(new Noted(note.side(), note.reason(), note.treatment())).add(1, note.amount());
        }
    }

    void add(LeverageResult.LeftOut project) {
        of(project.why()).add(1, project.match());
    }

    private Tally of(LeverageResult.Why why) {
        return leftOut.computeIfAbsent(why, unused -> new Tally());
    }

    private Tally of(Noted noted) {
        return lines.computeIfAbsent(noted, unused -> new Tally());
    }

    /**
     * {@return these totals, with those that others have gathered}
     *
     * @param others the others, of a calculator with equal settings
     * @throws InvalidValueException if the settings differ
     */
    public LeverageTotals merge(LeverageTotals others) {
        settings.requireEqual(LeverageTotals.class, Objects.requireNonNull(others, "others").settings);
        projects = Math.addExact(projects, others.projects);
        programmeMoney = programmeMoney.plus(others.programmeMoney);
        match = match.plus(others.match);
        converted = converted.plus(others.counted());
        laterLines = Math.addExact(laterLines, others.laterLines);
        others.leftOut.forEach((why, tally) -> of(why).merge(tally));
        others.lines.forEach((noted, tally) -> of(noted).merge(tally));
        return this;
    }

    private CountedMoney counted() {
        return converted.plus(CountedMoney.of(countedProgrammeMoney, countedMatch));
    }

    /** {@return the leverage of the projects added so far} */
    public LeverageSummary result() {
        return new LeverageSummary(
                settings,
                projects,
                programmeMoney,
                match,
                counted(),
                laterLines,
                leftOut.entrySet().stream()
                        .map(each -> new LeverageSummary.LeftOut(
                                each.getKey(),
                                each.getValue().number,
                                List.copyOf(each.getValue().amounts.values())))
                        .toList(),
                lines.entrySet().stream()
                        .map(each -> new LeverageSummary.Lines(
                                each.getKey().side(),
                                each.getKey().reason(),
                                each.getKey().treatment(),
                                each.getValue().number,
                                Money.total(each.getValue().amounts.values())))
                        .toList());
    }

    /**
     * {@return what these totals hold, as plain texts by name} {@code projects} is a whole number, {@code match} an amount of
     * money such as {@code GBP 183086.00}, {@code counted/match} a fraction in units of the currency such as
     * {@code 91543/2}, {@code leftOut/EXTERNAL_BENEFIT/projects} a whole number again. Equal totals have equal states on every
     * machine. {@link Leverage#totals(Map)} of a calculator with equal settings goes on from there.
     */
    public SortedMap<String, String> state() {
        SortedMap<String, String> state = new TreeMap<>();
        state.put("form", FORM);
        state.put("settings", settings.state());
        state.put("projects", Long.toString(projects));
        state.put("laterLines", Long.toString(laterLines));
        state.put("programmeMoney", programmeMoney.toString());
        state.put("match", match.toString());
        CountedMoney counted = counted();
        state.put("counted/programmeMoney", counted.programmeMoney().amount().toString());
        state.put("counted/match", counted.match().amount().toString());
        state.put("counted/programmeBound", counted.programmeBound().spelling());
        state.put("counted/matchBound", counted.matchBound().spelling());
        leftOut.forEach((why, tally) -> {
            state.put("leftOut/" + why.name() + "/projects", Long.toString(tally.number));
            tally.amounts.forEach((currency, amount) ->
                    state.put("leftOut/" + why.name() + "/" + currency.getCode(), amount.toString()));
        });
        lines.forEach((noted, tally) -> {
            state.put(name(noted) + "lines", Long.toString(tally.number));
            tally.amounts.values().forEach(amount -> state.put(name(noted) + "amount", amount.toString()));
        });
        return Collections.unmodifiableSortedMap(state);
    }

    private static String name(Noted noted) {
        return "lines/" + noted.side().name() + "/" + noted.reason().name() + "/"
                + noted.treatment().name() + "/";
    }

    /** Returns these totals, which are empty, with what a state holds. */
    LeverageTotals with(Map<String, String> state) {
        State left = new State(state);
        if (!left.take("form", Optional::of).equals(FORM)) {
            throw State.wrong("form", "is not that of this version");
        }
        if (!left.take("settings", Optional::of).equals(settings.state())) {
            throw new InvalidValueException(
                    LeverageTotals.class,
                    "settings",
                    "the state comes from totals with other settings",
                    "Read it with a calculator that has the same settings.");
        }
        projects = left.number("projects");
        laterLines = left.number("laterLines");
        programmeMoney = left.amount("programmeMoney", settings.currency());
        match = left.amount("match", settings.currency());
        converted = new CountedMoney(
                new ExactMoney(settings.currency(), left.fraction("counted/programmeMoney")),
                new ExactMoney(settings.currency(), left.fraction("counted/match")),
                left.bound("counted/programmeBound"),
                left.bound("counted/matchBound"));
        for (LeverageResult.Why why : LeverageResult.Why.values()) {
            String name = "leftOut/" + why.name() + "/";
            if (left.has(name + "projects")) {
                of(why).number = left.number(name + "projects");
                for (CurrencyUnit currency : CurrencyUnit.registeredCurrencies()) {
                    if (left.has(name + currency.getCode())) {
                        of(why).add(0, left.amount(name + currency.getCode(), currency));
                    }
                }
            }
        }
        for (ProjectFigure side : ProjectFigure.values()) {
            for (LineNote.Reason reason : LineNote.Reason.values()) {
                for (UnrecordedPolicy treatment : UnrecordedPolicy.values()) {
                    Noted noted = new Noted(side, reason, treatment);
                    if (left.has(name(noted) + "lines")) {
                        of(noted)
                                .add(
                                        left.number(name(noted) + "lines"),
                                        left.amount(name(noted) + "amount", settings.currency()));
                    }
                }
            }
        }
        left.end();
        return this;
    }

    /** A state that is read: each entry is taken once. Its own texts are in no message. */
    private static final class State {
        private final Map<String, String> entries;

        State(Map<String, String> entries) {
            this.entries = new HashMap<>(Objects.requireNonNull(entries, "state"));
        }

        boolean has(String name) {
            return entries.containsKey(name);
        }

        <T> T take(String name, Function<String, Optional<T>> reading) {
            return Optional.ofNullable(entries.remove(name))
                    .flatMap(reading)
                    .orElseThrow(() -> wrong(name, "is missing or cannot be read"));
        }

        long number(String name) {
            return take(
                    name,
                    text -> Optional.of(text)
                            .filter(digits -> NUMBER.matcher(digits).matches())
                            .map(Long::parseLong));
        }

        Money amount(String name, CurrencyUnit currency) {
            return take(name, text -> {
                try {
                    return Optional.of(Money.parse(text))
                            .filter(amount -> amount.getCurrencyUnit().equals(currency) && !amount.isNegative());
                } catch (IllegalArgumentException | ArithmeticException e) {
                    return Optional.empty();
                }
            });
        }

        Ratio fraction(String name) {
            return take(
                    name,
                    text -> Optional.of(FRACTION.matcher(text))
                            .filter(Matcher::matches)
                            .map(parts -> new Ratio(
                                    new BigInteger(parts.group(1)),
                                    parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2)))));
        }

        Bound bound(String name) {
            return take(
                    name,
                    text -> Stream.of(Bound.values())
                            .filter(bound -> bound.spelling().equals(text))
                            .findFirst());
        }

        void end() {
            if (!entries.isEmpty()) {
                throw new InvalidValueException(
                        LeverageTotals.class,
                        "state",
                        "the state has entries that this version does not know",
                        "Read it with the version that wrote it.");
            }
        }

        static InvalidValueException wrong(String name, String problem) {
            return new InvalidValueException(
                    LeverageTotals.class,
                    name,
                    name + " " + problem,
                    "Use a state that totals of this version have written.");
        }
    }

    /** {@return the sums so far, and the settings} */
    @Override
    public String toString() {
        return result().toString();
    }
}
