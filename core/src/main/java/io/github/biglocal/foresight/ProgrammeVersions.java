package io.github.biglocal.foresight;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.Recomputation;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * What was recorded of one programme, each version with the day from which it was known. Two days can then be asked about: what was
 * true on one, as known on the other.
 *
 * <pre>{@code
 * ProgrammeVersions versions = BigLocalJson.standard().readVersions(Path.of("versions")).orThrow();
 * versions.report(rules, LocalDate.of(2016, 3, 31), LocalDate.of(2016, 6, 30));
 * versions.answersAbout(LocalDate.of(2016, 3, 31), rules);
 * }</pre>
 *
 * <p>A version is what was known until the next one. Before the first nothing was known, which is not the same as that there was
 * nothing. A version that existed and is not at hand is {@linkplain #withLost lost}: what was known from its day to the next version
 * is then not known.
 *
 * <p>Immutable and thread-safe; equal if days and versions are.
 */
public final class ProgrammeVersions {
    /** A file of a version cannot be used, so what was known from its day is not known. */
    public static final ProblemCode VERSION_LOST = ProblemCode.of("VERSION_LOST");

    /** A file whose name begins with a day is not read, since its name does not end as those of versions do. */
    public static final ProblemCode NOT_A_VERSION = ProblemCode.of("NOT_A_VERSION");

    /** The last year that a day in a file can have. */
    private static final int LAST_YEAR = 9999;

    /** By the day from which it was known; empty where it is lost. */
    private final NavigableMap<LocalDate, Optional<Programme>> versions;

    private ProgrammeVersions(NavigableMap<LocalDate, Optional<Programme>> versions) {
        this.versions = Collections.unmodifiableNavigableMap(versions);
    }

    /** A version, and from when until when it was what was known; empty where it is lost. */
    record Known(LocalDateRange period, Optional<Programme> programme) {}

    /**
     * {@return the first version; {@link #with} adds others}
     *
     * @param knownFrom the day from which it was known
     * @param programme the programme as it was recorded
     * @throws InvalidValueException if the day is not in the years 1 to 9999
     */
    public static ProgrammeVersions of(LocalDate knownFrom, Programme programme) {
        Objects.requireNonNull(knownFrom, "knownFrom");
        Objects.requireNonNull(programme, "programme");
        return new ProgrammeVersions(new TreeMap<>()).adding(knownFrom, Optional.of(programme));
    }

    /**
     * {@return several versions}
     *
     * @param versions each by the day from which it was known; one at least
     * @throws InvalidValueException if there is none, they are of several programmes, or a day is not in the years 1 to 9999
     */
    public static ProgrammeVersions of(Map<LocalDate, Programme> versions) {
        Objects.requireNonNull(versions, "versions");
        Require.of(ProgrammeVersions.class).notEmpty("versions", versions.entrySet());
        ProgrammeVersions all = new ProgrammeVersions(new TreeMap<>());
        for (Map.Entry<LocalDate, Programme> version : versions.entrySet()) {
            all = all.with(version.getKey(), version.getValue());
        }
        return all;
    }

    /**
     * {@return these versions and another} Versions can be added in any order: their days decide.
     *
     * @param knownFrom the day from which it was known
     * @param programme the programme as it was recorded
     * @throws InvalidValueException if there is a version of that day, it is of another programme, or the day is not in the years
     *     1 to 9999
     */
    public ProgrammeVersions with(LocalDate knownFrom, Programme programme) {
        Objects.requireNonNull(knownFrom, "knownFrom");
        Objects.requireNonNull(programme, "programme");
        return adding(knownFrom, Optional.of(programme));
    }

    /**
     * {@return these versions, and that there was another, which is not at hand} What was known from that day until the next version
     * is then not known, and is never taken from the version before.
     *
     * @param knownFrom the day from which it was known
     * @throws InvalidValueException if there is a version of that day, or the day is not in the years 1 to 9999
     */
    public ProgrammeVersions withLost(LocalDate knownFrom) {
        Objects.requireNonNull(knownFrom, "knownFrom");
        return adding(knownFrom, Optional.empty());
    }

    private ProgrammeVersions adding(LocalDate knownFrom, Optional<Programme> programme) {
        if (knownFrom.getYear() < 1 || knownFrom.getYear() > LAST_YEAR) {
            throw new InvalidValueException(
                    ProgrammeVersions.class,
                    "knownFrom",
                    "knownFrom is in the year " + knownFrom.getYear(),
                    "Give the day from which the version was known, in the years 1 to 9999.");
        }
        if (versions.containsKey(knownFrom)) {
            throw new InvalidValueException(
                    ProgrammeVersions.class,
                    "knownFrom",
                    "two versions were known from " + Text.day(knownFrom)
                            + ", so which of them came later is not known",
                    "Give one of them the day from which it was known, or leave it out.");
        }
        boolean isOfAnother = programme
                .filter(its -> atHand().values().stream().anyMatch(other -> !isSame(other, its)))
                .isPresent();
        if (isOfAnother) {
            throw new InvalidValueException(
                    ProgrammeVersions.class,
                    "programme",
                    "the version of " + Text.day(knownFrom) + " is of another programme than the others",
                    "Keep the versions of each programme apart: they have the same id.");
        }
        NavigableMap<LocalDate, Optional<Programme>> more = new TreeMap<>(versions);
        more.put(knownFrom, programme);
        return new ProgrammeVersions(more);
    }

    /** Whether two are versions of one programme. */
    static boolean isSame(Programme one, Programme other) {
        return one.id().equals(other.id());
    }

    /**
     * {@return the versions in a folder of files, each named by the day from which it was known: {@code 2016-03-31.json},
     * {@code 2016-03-31-trafford.json}} For JSON there is {@code BigLocalJson.readVersions}; with another reader, files of another
     * format:
     *
     * <pre>{@code
     * Loaded<ProgrammeVersions> versions =
     *         ProgrammeVersions.read(folder, List.of(".xlsx"), BigLocalTables.standard()::read);
     * }</pre>
     *
     * <p>Only a file whose name ends as given is a version; without a day at the beginning of its name, it is an error, and is not
     * read. Where a version cannot be read, is of another programme than the earliest that can, or two have the same day, it is
     * {@linkplain #withLost lost}, and the others are read. Of the files with another ending, one whose name begins with a day is a
     * warning, since it may be a version in a format that is not read; others, such as notes on the folder, are passed over, and so
     * are files that the system hides, whose name begins with a full stop. There is no value if no version can be read.
     *
     * @param folder the folder; folders within it are not looked into
     * @param endings how the names of versions end, such as {@code .json}, whatever their case; one at least, the first of which
     *     problems have as an example
     * @param reading how a file is read
     * @throws InvalidValueException if no ending is given, or one is blank
     */
    public static Loaded<ProgrammeVersions> read(
            Path folder, List<String> endings, Function<? super Path, Loaded<Programme>> reading) {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(endings, "endings");
        Objects.requireNonNull(reading, "reading");
        Require.of(ProgrammeVersions.class).notEmpty("endings", endings).texts("endings", endings);
        return new VersionFolder(folder, List.copyOf(endings), reading).read();
    }

    /** {@return the versions at hand, by the day from which they were known; one at least} */
    public SortedMap<LocalDate, Programme> atHand() {
        SortedMap<LocalDate, Programme> atHand = new TreeMap<>();
        versions.forEach((day, version) -> version.ifPresent(programme -> atHand.put(day, programme)));
        return Collections.unmodifiableSortedMap(atHand);
    }

    /** {@return the days from which a version was known that is not at hand, earliest first; empty if none is lost} */
    public List<LocalDate> lost() {
        return versions.entrySet().stream()
                .filter(version -> version.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * {@return the programme as it was known on a day; empty if no version was known yet, or the one that was is lost}
     *
     * @param day the day; that of a version has that version
     */
    public Optional<Programme> asKnownOn(LocalDate day) {
        return versionKnownOn(day).flatMap(versions::get);
    }

    /**
     * {@return the day from which the version was known that was known on a day, at hand or lost; empty if none was known yet}
     *
     * @param day the day
     */
    public Optional<LocalDate> versionKnownOn(LocalDate day) {
        return Optional.ofNullable(versions.floorKey(Objects.requireNonNull(day, "day")));
    }

    /**
     * {@return what the rules say of a day, on what was known on another} What was known of a day still to come can be asked too.
     *
     * @param rules the rules
     * @param asOf the day they are asked about
     * @param knownOn the day whose knowledge they are asked with
     */
    public KnownReport report(RuleSet rules, LocalDate asOf, LocalDate knownOn) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(asOf, "asOf");
        return new KnownReport(
                asOf,
                Objects.requireNonNull(knownOn, "knownOn"),
                versionKnownOn(knownOn),
                asKnownOn(knownOn).map(programme -> rules.check(programme, asOf)));
    }

    /**
     * {@return how the answers about one day changed as versions came}
     *
     * @param asOf the day the rules are asked about
     * @param rules the rules
     */
    public ReportHistory answersAbout(LocalDate asOf, RuleSet rules) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(rules, "rules");
        return ReportHistory.of(asOf, rules, periods());
    }

    /**
     * {@return how the answer of one rule about one record on one day changed as versions came}
     *
     * @param asOf the day the rule is asked about
     * @param rules the rules
     * @param rule the rule, one of the set
     * @param about the record
     * @throws InvalidValueException if the set has no such rule
     */
    public VerdictHistory answersAbout(LocalDate asOf, RuleSet rules, RuleId rule, Reference about) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(about, "about");
        return VerdictHistory.of(asOf, rules, rule, about, periods());
    }

    /**
     * {@return a published figure as it was when it was printed, and now} The figure itself need not be in any version.
     *
     * <p>It is worked out again from each version that may have been the one known when it was printed, and from the newest. If it states
     * no day and no period, it is taken to be of the recomputation's day, or of the last day on which it may have been printed if that
     * is earlier: the same for all versions.
     *
     * @param figure the figure
     * @param recomputation how figures are worked out
     * @param printed when documents were printed
     */
    public FigureInHindsight inHindsight(PublishedFigure figure, Recomputation recomputation, PrintingDates printed) {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(recomputation, "recomputation");
        Objects.requireNonNull(printed, "printed");
        return FigureInHindsight.of(figure, recomputation, printed.of(figure), periods());
    }

    /**
     * {@return every published figure of any version at hand as it was when it was printed, and now} In the order of the newest
     * version, then those that only earlier ones have. Each figure is taken as the newest version that has it records it.
     *
     * @param recomputation how figures are worked out
     * @param printed when documents were printed
     */
    public List<FigureInHindsight> inHindsight(Recomputation recomputation, PrintingDates printed) {
        Objects.requireNonNull(recomputation, "recomputation");
        Objects.requireNonNull(printed, "printed");
        Map<Reference, PublishedFigure> figures = new LinkedHashMap<>();
        versions.descendingMap()
                .values()
                .forEach(version -> version.stream()
                        .flatMap(programme -> programme.publishedFigures().stream())
                        .forEach(figure -> figures.putIfAbsent(figure.reference(), figure)));
        return figures.values().stream()
                .map(figure -> inHindsight(figure, recomputation, printed))
                .toList();
    }

    /** Every version with the days on which it was the one known, in their order, lost ones too. */
    private List<Known> periods() {
        List<Known> periods = new ArrayList<>();
        versions.forEach((day, programme) -> {
            LocalDate next = versions.higherKey(day);
            periods.add(new Known(
                    next == null ? LocalDateRange.ofUnboundedEnd(day) : LocalDateRange.of(day, next), programme));
        });
        return List.copyOf(periods);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProgrammeVersions others && versions.equals(others.versions);
    }

    @Override
    public int hashCode() {
        return versions.hashCode();
    }

    /** {@return how many versions there are, and their first and last days} */
    @Override
    public String toString() {
        int lost = lost().size();
        return Text.count(versions.size(), "version")
                + (lost == 0 ? "" : " (" + Text.number(lost) + " lost)")
                + ", known " + Text.period(LocalDateRange.ofClosed(versions.firstKey(), versions.lastKey()));
    }
}
