package io.github.biglocal.testkit.cases;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.biglocal.reading.IncompleteReadingException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.function.Executable;
import org.threeten.extra.LocalDateRange;

/**
 * Cases of rules, as people write them who know the rules and no Java: in plain words what is special, a day, a few records, and
 * what each rule should answer. In YAML:
 *
 * <pre>{@code
 * cases:
 *   - name: Five of nine members are residents
 *     on: 2016-06-01
 *     board: {residents: 5, others: 4}
 *     expect:
 *       resident-majority: satisfied
 *   - name: Four of eight is less than 51 %
 *     on: 2016-06-01
 *     board: {residents: 4, others: 4}
 *     expect:
 *       resident-majority:
 *         verdict: breached
 *         finding: {share: {part: 4, whole: 8}}
 * }</pre>
 *
 * <p>One line runs them as tests, in a {@code @TestFactory}:
 *
 * <pre>{@code
 * Stream<DynamicNode> cases() {
 *     return RuleCases.in(Path.of("docs/cases"), BigLocalRules.standard()).tests();
 * }
 * }</pre>
 *
 * <p>The form is that of {@code docs/cases/README.md}. Immutable and thread-safe.
 */
public final class RuleCases {
    /** The verdicts that a rule gives; whether a finding is accepted, and whether a rule fails, is of a report. */
    static final List<Answer> ANSWERS =
            List.of(Answer.SATISFIED, Answer.BREACHED, Answer.NOT_APPLICABLE, Answer.UNKNOWN);

    static final String FIRST_DAY = "first day";
    static final String LAST_DAY = "last day";

    private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json");

    private final List<File> files;

    /**
     * The cases of one document.
     *
     * @param name what it is called
     * @param path where it is; empty if it is a text
     * @param cases its cases, in order
     * @param never which cases of a rule there can never be, and why, where the document says so
     */
    record File(String name, Optional<Path> path, List<RuleCase> cases, SortedMap<RuleId, Map<String, String>> never) {}

    private RuleCases(List<File> files) {
        this.files = List.copyOf(files);
    }

    /**
     * {@return the cases in a file, or in all files of a folder} A case that cannot be read is left out, and a problem says why
     * and where.
     *
     * @param path a file in YAML or JSON, or a folder, of which those that end in {@code .yaml}, {@code .yml} and {@code .json} are read
     * @param rules the rules that the cases may ask
     */
    public static Loaded<RuleCases> read(Path path, RuleSet rules) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(rules, "rules");
        if (!Files.isDirectory(path)) {
            return file(path, rules).then(file -> checked(List.of(file)));
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> paths = found.filter(RuleCases::isOfCases).sorted().toList();
            return paths.isEmpty()
                    ? failed(path, "The folder has no file of cases.", "Put a file ending in .yaml into it.")
                    : paths.stream()
                            .map(each -> file(each, rules))
                            .collect(Loaded.toLoaded())
                            .then(RuleCases::checked);
        } catch (IOException e) {
            return failed(path, "The folder cannot be read.", "Give a folder that can be opened.");
        }
    }

    /** The cases of all files; with a problem for each that there can never be, whichever file says so. */
    private static Loaded<RuleCases> checked(List<File> files) {
        RuleCases all = new RuleCases(files);
        return Loaded.of(
                all,
                all.cases().stream()
                        .flatMap(each -> each.verdicts().stream()
                                .flatMap(expected -> all.never(expected)
                                        .map(what -> Problem.error(
                                                ProblemCode.INVALID_VALUE,
                                                each.place(),
                                                "A file says that there is never a case of " + expected.id() + ": "
                                                        + what + ".",
                                                "Correct the case, or remove the " + what + " below never."))))
                        .toList());
    }

    /** What a verdict is that there can never be, as a document says. */
    private Stream<String> never(ExpectedVerdict<?> expected) {
        Stream<String> ends = ends(expected.rule()).entrySet().stream()
                .filter(end ->
                        end.getValue().equals(expected.context().asOf()) && expected.answer() != Answer.NOT_APPLICABLE)
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(expected.answer().words()), ends)
                .filter(what -> whyNever(expected.id(), what).isPresent());
    }

    private static boolean isOfCases(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Loaded<File> file(Path path, RuleSet rules) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return CaseReader.read(text, path.toString(), Optional.of(path), rules);
        } catch (CharacterCodingException e) {
            return Loaded.none(List.of(Problem.error(
                    ProblemCode.NOT_TEXT,
                    Place.whole(path.toString()),
                    "The file is not text in UTF-8.",
                    "Save it as plain text in UTF-8.")));
        } catch (IOException e) {
            return failed(path, "The file cannot be read.", "Check its name, and that it can be opened.");
        }
    }

    private static <T> Loaded<T> failed(Path path, String message, String repair) {
        return Loaded.none(
                List.of(Problem.error(ProblemCode.NOT_FOUND, Place.whole(path.toString()), message, repair)));
    }

    /**
     * {@return the cases in a text}
     *
     * @param yaml the text, in YAML or JSON
     * @param rules the rules that the cases may ask
     */
    public static Loaded<RuleCases> parse(String yaml, RuleSet rules) {
        Objects.requireNonNull(yaml, "yaml");
        Objects.requireNonNull(rules, "rules");
        return CaseReader.read(yaml, "text", Optional.empty(), rules).then(file -> checked(List.of(file)));
    }

    /**
     * {@return the cases in a file, or in all files of a folder, all of which can be read}
     *
     * @param path as {@link #read}
     * @param rules the rules that the cases may ask
     * @throws IncompleteReadingException if something in them cannot be read
     */
    public static RuleCases in(Path path, RuleSet rules) {
        return read(path, rules).orThrow();
    }

    /** {@return the cases, in the order of the files and of the cases in them} */
    public List<RuleCase> cases() {
        return files.stream().flatMap(file -> file.cases().stream()).toList();
    }

    /**
     * {@return why a rule can never give an answer, as a document says; empty if none says so}
     *
     * @param rule the rule
     * @param answer the answer
     */
    public Optional<String> whyNever(RuleId rule, Answer answer) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(answer, "answer");
        return whyNever(rule, answer.words());
    }

    /** The cases of a rule that a document may say there can never be. */
    static List<String> never(Rule<?> rule) {
        return Stream.concat(ANSWERS.stream().map(Answer::words), ends(rule).keySet().stream())
                .toList();
    }

    /** The first and the last day of the guidance of a rule, as far as it has them, by what they are called in a document. */
    static Map<String, LocalDate> ends(Rule<?> rule) {
        LocalDateRange guidance = rule.info().guidance();
        Map<String, LocalDate> ends = new TreeMap<>();
        if (!guidance.isUnboundedStart()) {
            ends.put(FIRST_DAY, guidance.getStart());
        }
        if (!guidance.isUnboundedEnd()) {
            ends.put(LAST_DAY, guidance.getEndInclusive());
        }
        return ends;
    }

    /** Why there can never be a case of a verdict, or on the first or last day of the guidance, as a document says. */
    Optional<String> whyNever(RuleId rule, String what) {
        return files.stream()
                .flatMap(file -> Stream.ofNullable(file.never().get(rule)))
                .flatMap(never -> Stream.ofNullable(never.get(what)))
                .findFirst();
    }

    /**
     * {@return the cases as tests of JUnit, by file} One that fails says its name, where it stands, what was expected, what the
     * verdict was and why.
     */
    public Stream<DynamicNode> tests() {
        return files.stream()
                .map(file -> dynamicContainer(file.name(), file.cases().stream().map(each -> test(file, each))));
    }

    private static DynamicNode test(File file, RuleCase each) {
        Executable run = () -> {
            List<String> failures = each.failures();
            if (!failures.isEmpty()) {
                Assertions.fail(each + System.lineSeparator() + String.join(System.lineSeparator(), failures));
            }
        };
        return file.path()
                .map(path -> dynamicTest(
                        each.name(),
                        URI.create(path.toUri() + "?line=" + each.place().line().orElse(1)),
                        run))
                .orElseGet(() -> dynamicTest(each.name(), run));
    }

    /** {@return how many cases there are, in how many files} */
    @Override
    public String toString() {
        return Text.count(cases().size(), "case") + " in " + Text.count(files.size(), "file");
    }
}
