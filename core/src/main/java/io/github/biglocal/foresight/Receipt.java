package io.github.biglocal.foresight;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report said and what it was made from, in a form that is kept: the version of this library, digests of the rules, the
 * settings and the records, the day, and the answers. With the records, {@link WhyChanged} says why a later report says
 * something else.
 *
 * <pre>{@code
 * Receipt receipt = Receipt.of(rules.check(programme, day), new Inputs(programme, rules, key));
 * BigLocalJson.standard().write(receipt, Path.of("march.receipt.json"));
 * }</pre>
 *
 * <p>Where a rule does not apply, the receipt says nothing. A digest is the SHA-256 of a canonical form, in hexadecimal digits: the layout of
 * a file and the order in which it lists its records make no difference. The digests of records, settings and verdicts are sealed
 * with the {@linkplain ReceiptKey key} of its maker, so a guess at what a record holds cannot be tried on the receipt.
 *
 * <p>Anybody who has the receipt can read what the answers themselves say: which rule is breached by which record, named by its kind
 * and id. Keep it where that may be read; a breached rule about residence says that somebody lives elsewhere, and of a board of
 * few, who.
 *
 * <p>Immutable and thread-safe.
 *
 * @param formatVersion the version of the form of receipts, {@value #FORMAT_VERSION} where this version of the library made it
 * @param library the version of the library that made it, such as {@code 0.1.0}
 * @param inputs the digests of what the report was made from
 * @param asOf the day the rules were asked about
 * @param answers the answers, by rule and record
 */
public record Receipt(String formatVersion, String library, Digests inputs, LocalDate asOf, List<Line> answers) {
    /** The version of the form of receipts that is written. */
    public static final String FORMAT_VERSION = "1.0";

    private static final Pattern READABLE = Pattern.compile("1\\.\\d+");

    /**
     * Checks that this version can read it.
     *
     * @throws InvalidValueException if it has another form
     */
    public Receipt {
        Require.of(Receipt.class).text("formatVersion", formatVersion).text("library", library);
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(answers, "answers");
        answers = List.copyOf(answers);
        if (!READABLE.matcher(formatVersion).matches()) {
            throw new InvalidValueException(
                    Receipt.class,
                    "formatVersion",
                    "the receipt is of a form that this version cannot read",
                    "Read it with the version of the library that made it, or a later one.");
        }
    }

    /**
     * The digests of what a report was made from.
     *
     * <p>Immutable and thread-safe.
     *
     * @param rules that of the rules as published: what each says of itself, its parameters and their published values
     * @param settings that of what was set differently: parameters, severities, rules switched off, findings accepted; sealed
     * @param records that of the records; sealed
     */
    public record Digests(String rules, String settings, String records) {
        /** Checks that none is blank. */
        public Digests {
            Require.of(Digests.class)
                    .text("rules", rules)
                    .text("settings", settings)
                    .text("records", records);
        }

        static Digests of(Programme records, Catalogue catalogue, ReceiptKey key) {
            return new Digests(
                    catalogue.rulesDigest(),
                    key.seal(catalogue.settingsDigest()),
                    key.seal(Digest.of(its -> its.value(records))));
        }
    }

    /**
     * An answer of a rule about a record.
     *
     * <p>Immutable and thread-safe.
     *
     * @param rule the rule
     * @param about the record it was asked of
     * @param answer the answer
     * @param severity how much a breach of it mattered in the rule set
     * @param digest the first digits of the sealed digest of the verdict, so that another margin or finding is seen
     */
    public record Line(RuleId rule, Reference about, Answer answer, Severity severity, String digest) {
        static final Comparator<Line> ORDER =
                Comparator.comparing(Line::question).thenComparing(Said::of, Said.ORDER);

        /** Checks that all of it is there. */
        public Line {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(severity, "severity");
            Require.of(Line.class).text("digest", digest);
        }

        static Line of(Report.Entry entry, Said said) {
            return new Line(entry.rule(), entry.about(), said.answer(), said.severity(), said.digest());
        }

        Said.Asked question() {
            return new Said.Asked(rule, about);
        }
    }

    /**
     * {@return the receipt of a report} Asks the rules again, so that no receipt has answers that its records and rules do not give.
     *
     * @param report the report, of all the rules on all the records; it keeps the {@linkplain Retention#ANSWERS answers} at least
     * @param inputs the records that were checked, the rules they were checked against, and the key of the receipt
     * @throws InvalidValueException if the report keeps less, or is not of these records and rules, which give other answers
     */
    public static Receipt of(Report report, Inputs inputs) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(inputs, "inputs");
        if (report.retention().compareTo(Retention.ANSWERS) < 0) {
            throw new InvalidValueException(
                    Receipt.class,
                    "report",
                    "the report keeps no answers",
                    "Check the records again, and keep the answers.");
        }
        Stream.Builder<Report.Entry> again = Stream.builder();
        inputs.rules().check(inputs.records(), report.asOf(), again);
        List<Line> answers = lines(again.build(), inputs.key());
        if (!answers.equals(lines(Stream.concat(report.results().stream(), report.failed().stream()), inputs.key()))) {
            throw new InvalidValueException(
                    Receipt.class,
                    "report",
                    "the report is not of these records and rules, which give other answers",
                    "Give the records and the rules that it was made from, and the whole report.");
        }
        return new Receipt(
                FORMAT_VERSION,
                LibraryVersion.CURRENT,
                Digests.of(inputs.records(), Catalogue.of(inputs.rules()), inputs.key()),
                report.asOf(),
                answers);
    }

    private static List<Line> lines(Stream<? extends Report.Entry> entries, ReceiptKey key) {
        List<Line> lines = new ArrayList<>();
        entries.forEach(entry -> {
            if (entry instanceof Report.Result result && result.answer() != Answer.NOT_APPLICABLE) {
                lines.add(Line.of(result, Said.of(result, key)));
            } else if (entry instanceof Report.Failure failure) {
                lines.add(Line.of(failure, Said.of(failure, key)));
            }
        });
        lines.sort(Line.ORDER);
        return lines;
    }

    /** {@return the day, the number of answers and the version} */
    @Override
    public String toString() {
        return "Receipt as of " + Text.day(asOf) + " with " + Text.count(answers.size(), "answer")
                + ", made by version " + library;
    }
}
