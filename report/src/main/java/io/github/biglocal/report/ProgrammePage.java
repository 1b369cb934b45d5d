package io.github.biglocal.report;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.input.WholeFile;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.text.Text;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A programme, or one of its areas, on one page for people: the answers first, then what the rules found, what is not known and what
 * comes due, each area by itself, and how the figures were worked out. One HTML file that needs no other: without script, and
 * without anything that is fetched. It can be read on a telephone, on paper, with a keyboard and by ear, in light and in dark.
 *
 * <pre>{@code
 * ProgrammePage.of(programme, BigLocalRules.standard(), asOf).write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Long lists are cut, and the page says by how much. Members appear by their ids, and only
 * where a finding is about one; names of areas and projects are as the records have them, shown as text whatever is in them. The same
 * programme, rules, day and settings give the same page.
 *
 * <p>Immutable and thread-safe; each {@code with} method gives another page.
 */
public final class ProgrammePage {
    private final Programme programme;
    private final PageQuestion asked;
    private final Optional<AreaId> area;
    private final Optional<Report> report;
    private final List<Problem> problems;
    private final Optional<String> title;
    private final Map<PagePart, String> headings;
    private final Set<PagePart> left;
    private final List<PageSection> sections;
    private final PageColours colours;

    private ProgrammePage(Draft draft) {
        programme = draft.programme;
        asked = draft.asked;
        area = draft.area;
        report = draft.report;
        problems = draft.problems;
        title = draft.title;
        headings = draft.headings;
        left = draft.left;
        sections = draft.sections;
        colours = draft.colours;
    }

    /** A page being put together. */
    private static final class Draft {
        private final Programme programme;
        private PageQuestion asked;
        private Optional<AreaId> area = Optional.empty();
        private Optional<Report> report = Optional.empty();
        private List<Problem> problems = List.of();
        private Optional<String> title = Optional.empty();
        private final Map<PagePart, String> headings = new EnumMap<>(PagePart.class);
        private final Set<PagePart> left = EnumSet.noneOf(PagePart.class);
        private final List<PageSection> sections = new ArrayList<>();
        private PageColours colours = PageColours.STANDARD;

        Draft(Programme programme, PageQuestion asked) {
            this.programme = programme;
            this.asked = asked;
        }

        Draft(ProgrammePage page) {
            this(page.programme, page.asked);
            area = page.area;
            report = page.report;
            problems = page.problems;
            title = page.title;
            headings.putAll(page.headings);
            left.addAll(page.left);
            sections.addAll(page.sections);
            colours = page.colours;
        }
    }

    /**
     * {@return the page of a programme} Leverage is match for each £1 of programme money, and what comes due is of a year.
     *
     * @param programme the programme
     * @param rules the rules that are asked
     * @param asOf the day they are asked about; later facts do not count
     */
    public static ProgrammePage of(Programme programme, RuleSet rules, LocalDate asOf) {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(asOf, "asOf");
        return new ProgrammePage(new Draft(
                programme,
                new PageQuestion(
                        rules, asOf, Leverage.asOf(asOf), LeverageConvention.MATCH_PER_GRANT, lastOfAYear(asOf))));
    }

    /** The last day of a year that begins on a day; on 28 February if on the 29th. */
    private static LocalDate lastOfAYear(LocalDate first) {
        LocalDate next = first.plusYears(1);
        return next.getDayOfMonth() == first.getDayOfMonth() ? next.minusDays(1) : next;
    }

    /**
     * {@return the page of one area}
     *
     * @param id the area
     * @throws InvalidValueException if the programme has no record of it
     */
    public ProgrammePage in(AreaId id) {
        Objects.requireNonNull(id, "id");
        boolean isKnown = programme.areas().stream().map(Area::id).anyMatch(id::equals);
        if (!isKnown) {
            throw new InvalidValueException(
                    ProgrammePage.class, "id", "the programme has no area " + id, "Give the id of one of its areas.");
        }
        Draft draft = new Draft(this);
        draft.area = Optional.of(id);
        return new ProgrammePage(draft);
    }

    /**
     * {@return the same page, of a report that is there already} With one that is {@linkplain Report#located located}, each finding
     * has its place in the file. The rules are asked again, to see that the report is theirs.
     *
     * @param made what the rules of the page said of the programme on the day; it has to keep the
     *     {@linkplain Retention#ANSWERS answers}
     * @throws InvalidValueException if it is of another day or other rules, keeps less, or does not say what the rules of the page, as
     *     they are set, say of its records
     */
    public ProgrammePage withReport(Report made) {
        Objects.requireNonNull(made, "made");
        if (!made.asOf().equals(asked.asOf())) {
            throw new InvalidValueException(
                    ProgrammePage.class,
                    "made",
                    "the report is as of " + Text.day(made.asOf()) + ", and the page as of " + Text.day(asked.asOf()),
                    "Check the programme as of the day of the page.");
        }
        if (made.retention().compareTo(Retention.ANSWERS) < 0) {
            throw new InvalidValueException(
                    ProgrammePage.class,
                    "made",
                    "the report does not keep what is not known",
                    "Check with Retention.ANSWERS.");
        }
        if (!made.byRule(Function.identity())
                .keySet()
                .equals(asked.rules().rules().stream()
                        .map(rule -> rule.info().id())
                        .collect(Collectors.toSet()))) {
            throw new InvalidValueException(
                    ProgrammePage.class,
                    "made",
                    "the report is of other rules than the page",
                    "Check the programme with the rules of the page.");
        }
        // A report does not keep how its rules were set, nor of what records it is: what it says has to be what the
        // page would say.
        Report own = asked.rules().check(programme, asked.asOf(), Retention.ANSWERS);
        if (!made.keeping(Retention.ANSWERS).located(entry -> List.of()).equals(own)) {
            throw new InvalidValueException(
                    ProgrammePage.class,
                    "made",
                    "the report is not what the rules of the page find in its records",
                    "Check the programme of the page, with the rules of the page as they are set there.");
        }
        Draft draft = new Draft(this);
        draft.report = Optional.of(made);
        return new ProgrammePage(draft);
    }

    /** How many questions there were. */
    static long asked(Counts counts) {
        return counts.byAnswer().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * {@return the same page, of records that were not all read} It warns of what could not be read before it gives any figure, and
     * lists the problems with their places.
     *
     * @param found the {@linkplain Loaded#problems() problems of the reading}; empty if it was complete
     */
    public ProgrammePage withProblems(List<Problem> found) {
        Draft draft = new Draft(this);
        draft.problems = List.copyOf(Objects.requireNonNull(found, "found"));
        return new ProgrammePage(draft);
    }

    /**
     * {@return the same page, with leverage worked out in another way} All money on the page is in its currency.
     *
     * @param leverage how, as of the day of the page
     * @param convention how it is stated first; the other conventions follow it
     * @throws InvalidValueException if it is of another day
     */
    public ProgrammePage withLeverage(Leverage leverage, LeverageConvention convention) {
        Objects.requireNonNull(leverage, "leverage");
        Objects.requireNonNull(convention, "convention");
        if (!leverage.settings().asOf().equals(asked.asOf())) {
            throw new InvalidValueException(
                    ProgrammePage.class,
                    "leverage",
                    "leverage is as of " + Text.day(leverage.settings().asOf()) + ", and the page as of "
                            + Text.day(asked.asOf()),
                    "Work out leverage as of the day of the page.");
        }
        return asking(new PageQuestion(asked.rules(), asked.asOf(), leverage, convention, asked.dueUntil()));
    }

    /**
     * {@return the same page, with what comes due until another day}
     *
     * @param last the last day; not before the day of the page
     * @throws InvalidValueException if it is before that
     */
    public ProgrammePage withDeadlinesUntil(LocalDate last) {
        Objects.requireNonNull(last, "last");
        if (last.isBefore(asked.asOf())) {
            throw new InvalidValueException(
                    ProgrammePage.class,
                    "last",
                    "the last day of what comes due is before the day of the page",
                    "Give the day of the page, or a later one.");
        }
        return asking(new PageQuestion(asked.rules(), asked.asOf(), asked.leverage(), asked.convention(), last));
    }

    private ProgrammePage asking(PageQuestion other) {
        Draft draft = new Draft(this);
        draft.asked = other;
        return new ProgrammePage(draft);
    }

    /**
     * {@return the same page, under another title} By default it is the name of the programme.
     *
     * @param text the title
     */
    public ProgrammePage withTitle(String text) {
        Objects.requireNonNull(text, "text");
        Require.of(ProgrammePage.class).text("title", text);
        Draft draft = new Draft(this);
        draft.title = Optional.of(text);
        return new ProgrammePage(draft);
    }

    /**
     * {@return the same page, with another heading for a part}
     *
     * @param part the part
     * @param heading its heading, in your words
     */
    public ProgrammePage withHeading(PagePart part, String heading) {
        Objects.requireNonNull(part, "part");
        Require.of(ProgrammePage.class).text("heading", heading);
        Draft draft = new Draft(this);
        draft.headings.put(part, heading);
        return new ProgrammePage(draft);
    }

    /**
     * {@return the same page, without a part}
     *
     * @param part the part
     */
    public ProgrammePage without(PagePart part) {
        Objects.requireNonNull(part, "part");
        Draft draft = new Draft(this);
        draft.left.add(part);
        return new ProgrammePage(draft);
    }

    /**
     * {@return the same page, with a section of your own}
     *
     * @param after the part that it follows, whether or not the page has that
     * @param heading its heading
     * @param paragraphs what it says, as plain text; at least one
     */
    public ProgrammePage withSection(PagePart after, String heading, String... paragraphs) {
        Objects.requireNonNull(after, "after");
        List<String> copy = List.of(Objects.requireNonNull(paragraphs, "paragraphs"));
        Require.of(ProgrammePage.class)
                .text("heading", heading)
                .notEmpty("paragraphs", copy)
                .texts("paragraphs", copy);
        Draft draft = new Draft(this);
        draft.sections.add(new PageSection(after, heading, copy));
        return new ProgrammePage(draft);
    }

    /**
     * {@return the same page, with colours of your own for headings and links} The background is white, or nearly black where the
     * reader prefers dark pages.
     *
     * @param onLight the colour on white, such as {@code #1d5f8a}
     * @param onDark the colour on nearly black, such as {@code #8cc8f0}
     * @throws InvalidValueException if one is not a colour, or text of it has a contrast of less than 4.5:1 (WCAG 2.2, 1.4.3)
     */
    public ProgrammePage withColours(String onLight, String onDark) {
        Objects.requireNonNull(onLight, "onLight");
        Objects.requireNonNull(onDark, "onDark");
        Draft draft = new Draft(this);
        draft.colours = PageColours.of(onLight, onDark);
        return new ProgrammePage(draft);
    }

    Optional<AreaId> area() {
        return area;
    }

    Optional<Report> report() {
        return report;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<String> title() {
        return title;
    }

    boolean has(PagePart part) {
        return !left.contains(part);
    }

    String headingOf(PagePart part) {
        return headings.getOrDefault(part, part.heading());
    }

    List<PageSection> sections() {
        return sections;
    }

    /** Works out what the page says. */
    PageView view() {
        return PageContents.of(this, asked, programme);
    }

    /** {@return the page, as the text of one HTML file} */
    public String toHtml() {
        return PageTemplate.html(view(), colours);
    }

    /**
     * Writes the page to a file, in UTF-8.
     *
     * @param file the file; one that is there is replaced when the whole of the page is written, and else left as it is
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Path file) {
        Objects.requireNonNull(file, "file");
        byte[] html = toHtml().getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, stream -> stream.write(html));
    }

    /** {@return what it is about, and the day} */
    @Override
    public String toString() {
        return "page of " + area.map(id -> id.reference().toString()).orElse(programme.toString()) + " as of "
                + Text.day(asked.asOf());
    }
}
