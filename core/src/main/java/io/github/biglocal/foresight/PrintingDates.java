package io.github.biglocal.foresight;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;

/**
 * When documents were printed: on a day, or at some time in a period where only the month or the year is known.
 *
 * <p>A citation names a document by title, publisher and year, so what follows its last comma may say when it was printed:
 * {@code 19 October 2017}, {@code July 2015}, {@code 2020}. Two years or months or a range of them, words such as {@code about} or
 * {@code for}, and no comma at all say nothing. What a caller knows better is given with the name of the document.
 *
 * <pre>{@code
 * PrintingDates.ofCitations().with("Our Bigger Story 2015-2016", LocalDate.of(2017, 3, 1))
 * }</pre>
 *
 * <p>Immutable and thread-safe; equal if they give the same documents the same days.
 */
public final class PrintingDates {
    private static final String MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
            .collect(Collectors.joining("|"));

    /** A year that is not one of a range, after a month, after a day. */
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:(?<![\\d/–-])(\\d{1,2}) )?(" + MONTHS + ") )?(?<![\\d/–-])((?:19|20)\\d{2})(?![\\d/–-])");

    /** Years as they come, those of a range too. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    private static final Pattern NOT_EXACT =
            Pattern.compile("(?i)\\b(?:(?:about|circa|before|after|since|from|until|for|to|by)\\b|ca?\\.)");

    private static final Pattern MONTH = Pattern.compile("\\b(?:" + MONTHS + ")\\b");

    private final SortedMap<String, LocalDateRange> known;

    private PrintingDates(SortedMap<String, LocalDateRange> known) {
        this.known = known;
    }

    /** {@return what citations themselves say} */
    public static PrintingDates ofCitations() {
        return new PrintingDates(new TreeMap<>());
    }

    /**
     * {@return the same, with the day on which a document was printed}
     *
     * @param document the document, as {@link Citation#document()} names it
     * @param day the day
     */
    public PrintingDates with(String document, LocalDate day) {
        Objects.requireNonNull(day, "day");
        return with(document, LocalDateRange.ofClosed(day, day));
    }

    /**
     * {@return the same, with a period in which a document was printed}
     *
     * @param document the document, as {@link Citation#document()} names it
     * @param period the period; at least a day, and neither end open
     * @throws io.github.biglocal.invariant.InvalidValueException if the name is blank, or the period is empty or has an open end
     */
    public PrintingDates with(String document, LocalDateRange period) {
        Require.of(PrintingDates.class).text("document", document).bounded("period", period);
        SortedMap<String, LocalDateRange> more = new TreeMap<>(known);
        more.put(document, period);
        return new PrintingDates(more);
    }

    /**
     * {@return when a figure was first printed: by the earliest of its citations that says when; empty if none does}
     *
     * @param figure the figure
     */
    public Optional<LocalDateRange> of(PublishedFigure figure) {
        return figure.citations().stream()
                .flatMap(citation -> of(citation).stream())
                .min(Comparator.comparing(LocalDateRange::getStart).thenComparing(LocalDateRange::getEnd));
    }

    /**
     * {@return when a document was printed: the day, or the month or year in which it was; empty if it does not say}
     *
     * @param citation a place in the document
     */
    public Optional<LocalDateRange> of(Citation citation) {
        return Optional.ofNullable(known.get(citation.document())).or(() -> stated(citation.document()));
    }

    private static Optional<LocalDateRange> stated(String document) {
        int comma = document.lastIndexOf(',');
        String end = document.substring(comma + 1);
        if (comma < 0
                || YEAR.matcher(end).results().count() != 1
                || MONTH.matcher(end).results().count() > 1
                || NOT_EXACT.matcher(end).find()) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(end);
        return date.find() ? stated(date) : Optional.empty();
    }

    private static Optional<LocalDateRange> stated(MatchResult date) {
        int year = Integer.parseInt(date.group(3));
        if (date.group(2) == null) {
            return Optional.of(LocalDateRange.ofClosed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        YearMonth month = YearMonth.of(year, Month.valueOf(date.group(2).toUpperCase(Locale.ROOT)));
        if (date.group(1) == null) {
            return Optional.of(LocalDateRange.ofClosed(month.atDay(1), month.atEndOfMonth()));
        }
        int day = Integer.parseInt(date.group(1));
        return month.isValidDay(day)
                ? Optional.of(LocalDateRange.ofClosed(month.atDay(day), month.atDay(day)))
                : Optional.empty();
    }

    /** When something was printed, for the end of a sentence: {@code on 19 October 2017}, {@code in July 2015}, {@code in 2020}. */
    static String words(LocalDateRange printed) {
        LocalDate first = printed.getStart();
        LocalDate last = printed.getEndInclusive();
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        if (wholeMonths && YearMonth.from(first).equals(YearMonth.from(last))) {
            return "in " + first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + first.getYear();
        }
        return wholeMonths
                        && first.getDayOfYear() == 1
                        && last.plusDays(1).getDayOfYear() == 1
                        && first.getYear() == last.getYear()
                ? "in " + first.getYear()
                : (first.equals(last) ? "" : "at some time ") + Text.period(printed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrintingDates dates && known.equals(dates.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }

    /** {@return for how many documents a caller gives the day} */
    @Override
    public String toString() {
        return "as citations say" + (known.isEmpty() ? "" : ", and for " + Text.count(known.size(), "document"));
    }
}
