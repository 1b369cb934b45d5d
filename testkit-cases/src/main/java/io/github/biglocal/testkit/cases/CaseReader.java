package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.SettingsForm;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the cases of one document. Not safe for use by several threads. */
final class CaseReader {
    /** A set of more rules is not listed where one that it has not is asked. */
    private static final int MOST_LISTED = 10;

    private static final String CASES = "cases";
    private static final String NEVER = "never";
    private static final String NAME = "name";
    private static final String SOURCE = "source";
    private static final String ON = "on";
    private static final String ABOUT = "about";
    private static final String SETTINGS = "settings";
    private static final String EXPECT = "expect";
    private static final String VERDICT = "verdict";
    private static final String FINDING = "finding";
    private static final String MARGIN = "margin";
    private static final String SAYS = "says";
    private static final String REPAIR = "repair";
    private static final String PARAMETERS = "parameters";
    private static final String RULES_OF_SETTINGS = "/rules";

    private static final String FIGURES =
            "Write fields with their values as they stand in a report, such as {unknown: 2}.";

    private static final List<String> OF_A_DOCUMENT = List.of(CASES, NEVER);
    private static final List<String> OF_A_CASE = List.of(
            NAME, SOURCE, ON, CaseRecords.BOARD, CaseRecords.PROJECTS, CaseRecords.RECORDS, ABOUT, SETTINGS, EXPECT);
    private static final List<String> OF_A_VERDICT = List.of(VERDICT, FINDING, MARGIN, SAYS, REPAIR);

    /** What every finding has in a report, whatever its kind. */
    private static final List<String> OF_EVERY_FINDING =
            List.of("kind", "about", "field", "problem", "repair", "repairs");

    private final RuleSet rules;
    private final CaseProblems problems;
    private final SortedMap<RuleId, Map<String, String>> never = new TreeMap<>();

    private CaseReader(RuleSet rules, String source) {
        this.rules = rules;
        this.problems = new CaseProblems(source);
    }

    static Loaded<RuleCases.File> read(String text, String source, Optional<Path> path, RuleSet rules) {
        return YamlDocument.of(text, source)
                .then(document -> new CaseReader(rules, source).read(document.whole(), path));
    }

    private Loaded<RuleCases.File> read(Part whole, Optional<Path> path) {
        if (!problems.isObject(whole, "Begin the file with cases: and a list below it.")) {
            return Loaded.none(problems.take());
        }
        problems.known(whole, OF_A_DOCUMENT);
        Optional.ofNullable(whole.fields().get(NEVER)).ifPresent(this::never);
        List<RuleCase> cases = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Part each : required(whole, CASES).map(this::items).orElse(List.of())) {
            int before = problems.errors();
            Optional<RuleCase> read = readCase(each);
            read.filter(one -> !names.add(one.name()))
                    .ifPresent(one -> problems.error(
                            ProblemCode.DUPLICATE_VALUE,
                            each,
                            "Two cases of this file have the same name.",
                            "Say in the name what is special about each."));
            if (problems.errors() == before) {
                read.ifPresent(cases::add);
            }
        }
        String name = path.map(file -> file.getFileName().toString()).orElse(problems.source());
        return Loaded.of(new RuleCases.File(name, path, List.copyOf(cases), never), problems.take());
    }

    /** Which cases of a rule there can never be. */
    private void never(Part part) {
        if (!problems.isObject(
                part, "Write the id of a rule below it, and below that a verdict and why it is never given.")) {
            return;
        }
        part.fields()
                .forEach((id, answers) -> rule(id, answers, rules).ifPresent(rule -> {
                    Map<String, String> why = new TreeMap<>();
                    problems.isObject(
                            answers,
                            "Write a verdict and why it is never given, such as not known: it is always recorded.");
                    problems.known(answers, RuleCases.never(rule));
                    answers.fields().forEach((what, reason) -> text(reason).ifPresent(words -> why.put(what, words)));
                    never.put(rule.info().id(), why);
                }));
    }

    private Optional<RuleCase> readCase(Part part) {
        if (!problems.isObject(part, "Write a case with name, on, its records and expect.")) {
            return Optional.empty();
        }
        problems.known(part, OF_A_CASE);
        Map<String, Part> fields = part.fields();
        Optional<String> name = required(part, NAME).flatMap(this::text);
        Optional<LocalDate> day = required(part, ON).flatMap(this::day);
        Optional<String> source = Optional.ofNullable(fields.get(SOURCE)).flatMap(this::text);
        Optional<Part> expected = required(part, EXPECT);
        int before = problems.errors();
        Optional<Programme> records = CaseRecords.of(part, name.orElse("case"), problems);
        // What is asked of records that could not be read is not known, and no second problem.
        boolean isRead = problems.errors() == before && records.isPresent();
        Map<String, Part> asked = expected.map(Part::fields).orElse(Map.of());
        RuleSet set = Optional.ofNullable(fields.get(SETTINGS))
                .map(settings -> settings(settings, asked.keySet()))
                .orElse(rules);
        if (name.isEmpty() || day.isEmpty() || expected.isEmpty() || !isRead) {
            return Optional.empty();
        }
        if (!problems.isObject(expected.get(), "Write the id of a rule, a colon and its verdict below it.")) {
            return Optional.empty();
        }
        Scene scene = new Scene(set, records.get(), day.get(), Optional.ofNullable(fields.get(ABOUT)));
        List<Expectation> expectations = new ArrayList<>();
        asked.forEach((key, value) -> expectation(key, value, scene).ifPresent(expectations::add));
        scene.about()
                .filter(unused -> expectations.size() == asked.size()
                        && expectations.stream().noneMatch(each -> isOfOneOf(each, scene.records())))
                .ifPresent(about -> problems.error(
                        ProblemCode.INVALID_VALUE,
                        about,
                        "The case expects no verdict about one record of several.",
                        "Remove about, or expect a verdict of a rule that is asked of such a record."));
        if (asked.isEmpty()) {
            problems.error(
                    ProblemCode.MISSING_FIELD,
                    expected.get(),
                    "The case expects no verdict and no figure.",
                    "Write the id of a rule, a colon and its verdict below it.");
        }
        return Optional.of(new RuleCase(name.get(), source, day.get(), part.place(), expectations));
    }

    private static boolean isOfOneOf(Expectation expectation, Programme records) {
        return expectation instanceof ExpectedVerdict<?> verdict && verdict.subject() != records;
    }

    /**
     * What a case is about.
     *
     * @param rules the rules, with its settings
     * @param records its records
     * @param day its day
     * @param about which record the rules are asked of, where several are of their kind
     */
    private record Scene(RuleSet rules, Programme records, LocalDate day, Optional<Part> about) {
        RuleContext context() {
            return RuleContext.on(day, records);
        }
    }

    /** The rules with the settings of a case: of those that it asks, and only what their verdicts depend on. */
    private RuleSet settings(Part part, Set<String> asked) {
        if (!problems.isObject(part, "Write the id of a rule below it, and its parameters below that.")) {
            return rules;
        }
        int before = problems.errors();
        part.fields().values().forEach(rule -> problems.known(rule, List.of(PARAMETERS)));
        Map<String, AdditionalValue> document = new LinkedHashMap<>();
        document.put("formatVersion", AdditionalValue.of(SettingsForm.VERSION));
        document.put("rules", part.value());
        Loaded<Settings> read = SettingsForm.read(
                AdditionalValue.of(document),
                pointer -> part.document()
                        .place(part.pointer()
                                + (pointer.startsWith(RULES_OF_SETTINGS)
                                        ? pointer.substring(RULES_OF_SETTINGS.length())
                                        : "")),
                rules);
        read.problems().forEach(problems::add);
        Optional<Settings> settings = read.value().filter(unused -> problems.errors() == before);
        settings.ifPresent(all -> all.rules().forEach((id, its) -> {
            if (its.values().isEmpty() || !asked.contains(id.value())) {
                problems.error(
                        ProblemCode.INVALID_VALUE,
                        part.fields().getOrDefault(id.value(), part),
                        its.values().isEmpty()
                                ? "No parameter of " + id + " is set here."
                                : "The case sets parameters of " + id + ", and expects no verdict of it.",
                        "Remove the settings of this rule, or complete the case.");
            }
        }));
        return settings.map(rules::with).orElse(rules);
    }

    private Optional<Expectation> expectation(String key, Part value, Scene scene) {
        Optional<CaseFigure> figure = CaseFigure.named(key);
        if (figure.isPresent()) {
            Optional<Expectation> expected = value.text()
                    .flatMap(figure.get()::read)
                    .map(text -> figure.get().expectation(text, scene.records(), scene.day()));
            if (expected.isEmpty()) {
                problems.error(
                        ProblemCode.INVALID_VALUE,
                        value,
                        "What is expected of " + key + " is not " + figure.get().form() + ".",
                        "Write " + figure.get().form() + ".");
            }
            return expected;
        }
        return rule(key, value, scene.rules()).flatMap(rule -> verdict(rule, value, scene));
    }

    private Optional<Rule<?>> rule(String id, Part at, RuleSet among) {
        Map<String, Rule<?>> known = new TreeMap<>();
        Map<String, String> retired = new TreeMap<>();
        for (Rule<?> rule : among.rules()) {
            known.put(rule.info().id().value(), rule);
            rule.info()
                    .replaces()
                    .forEach(former ->
                            retired.put(former.value(), rule.info().id().value()));
        }
        if (known.containsKey(id)) {
            return Optional.of(known.get(id));
        }
        Set<String> names = new TreeSet<>(known.keySet());
        names.addAll(CaseFigure.names());
        boolean isRetired = retired.containsKey(id);
        problems.error(
                isRetired ? SettingsForm.RETIRED_RULE : SettingsForm.UNKNOWN_RULE,
                at,
                isRetired
                        ? "The rule " + id + " is retired."
                        : "There is no rule " + Quoted.name(id) + " among those that the cases may ask.",
                isRetired
                        ? "Use " + retired.get(id) + " in its place."
                        : CaseProblems.meant(id, names)
                                + (!known.isEmpty() && known.size() <= MOST_LISTED
                                        ? (known.size() == 1 ? "The only rule is " : "The rules are ")
                                                + Text.list(List.copyOf(known.keySet())) + "."
                                        : "See docs/RULES.md for the ids of rules."));
        return Optional.empty();
    }

    private <S extends Entity> Optional<Expectation> verdict(Rule<S> rule, Part part, Scene scene) {
        Map<String, Part> fields = part.fields();
        if (part.isObject()) {
            problems.known(part, OF_A_VERDICT);
        }
        Optional<Answer> answer = part.isObject()
                ? required(part, VERDICT).flatMap(verdict -> text(verdict).flatMap(text -> answer(text, verdict)))
                : text(part).flatMap(text -> answer(text, part));
        Optional<S> subject = subject(rule, part, scene);
        if (answer.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        only(fields, FINDING, answer.get(), Answer.BREACHED);
        only(fields, REPAIR, answer.get(), Answer.BREACHED);
        only(fields, MARGIN, answer.get(), Answer.SATISFIED);
        Optional<Part> finding = Optional.ofNullable(fields.get(FINDING)).filter(this::hasFigures);
        Optional<Part> margin = Optional.ofNullable(fields.get(MARGIN)).filter(this::hasFigures);
        finding.ifPresent(given -> finding(rule, given));
        return Optional.of(new ExpectedVerdict<>(
                rule,
                subject.get(),
                scene.context(),
                answer.get(),
                new ExpectedVerdict.Details(
                        finding.map(Part::value),
                        margin.map(Part::value),
                        Optional.ofNullable(fields.get(SAYS)).flatMap(this::text),
                        Optional.ofNullable(fields.get(REPAIR)).flatMap(this::text))));
    }

    /** Says where a detail of one verdict is given to another, which could never have it. */
    private void only(Map<String, Part> fields, String name, Answer given, Answer of) {
        if (fields.containsKey(name) && given != of) {
            problems.error(
                    ProblemCode.INVALID_VALUE,
                    fields.get(name),
                    "A verdict that is " + given.words() + " has no " + name + ".",
                    "Remove it, or expect the verdict " + of.words() + ".");
        }
    }

    /** Whether there is something to compare in a finding or a margin, and in each object in it. */
    private boolean hasFigures(Part part) {
        return problems.isObject(part, FIGURES) && areFilled(part);
    }

    private boolean areFilled(Part part) {
        if (part.isObject() && part.fields().isEmpty()) {
            problems.error(ProblemCode.MISSING_FIELD, part, "There is no value to compare here.", FIGURES);
            return false;
        }
        return Stream.concat(part.fields().values().stream(), part.items().stream())
                .allMatch(this::areFilled);
    }

    private void finding(Rule<?> rule, Part part) {
        List<String> names = new ArrayList<>(OF_EVERY_FINDING);
        for (Class<? extends Finding> type : rule.findingTypes()) {
            if (!type.isRecord()) {
                return;
            }
            Stream.of(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
        }
        problems.known(part, names);
    }

    private <S extends Entity> Optional<S> subject(Rule<S> rule, Part part, Scene scene) {
        Class<S> type = rule.subjectType();
        String kind = Text.words(type.getSimpleName());
        if (type.isInstance(scene.records())) {
            return Optional.of(type.cast(scene.records()));
        }
        List<S> all = scene.records().all(type);
        Optional<String> wanted = scene.about().flatMap(this::text).map(about -> idOf(about, kind));
        List<S> found = wanted.isEmpty()
                ? all
                : all.stream()
                        .filter(each -> each.reference().id().equals(wanted.get()))
                        .toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        List<String> ids = all.stream().map(each -> each.reference().id()).toList();
        if (all.isEmpty()) {
            problems.error(
                    ProblemCode.MISSING_FIELD,
                    part,
                    "The rule " + rule + " is asked of a record of the kind " + kind + ", and the case has none.",
                    "Add one to its records.");
        } else {
            problems.error(
                    ProblemCode.INVALID_VALUE,
                    scene.about().orElse(part),
                    wanted.isPresent()
                            ? "The case has no record of the kind " + kind + " with the id that about gives."
                            : "The case has " + Text.count(all.size(), "record") + " of the kind " + kind
                                    + ", and does not say which of them the rule is asked of.",
                    wanted.map(id -> CaseProblems.meant(id, ids)).orElse("")
                            + "Write about: and the id of one of them.");
        }
        return Optional.empty();
    }

    /** An id alone, or after the words of its kind. */
    private static String idOf(String about, String kind) {
        return about.startsWith(kind + " ") ? about.substring(kind.length() + 1) : about;
    }

    private Optional<Answer> answer(String text, Part at) {
        String folded = folded(text);
        for (Answer answer : RuleCases.ANSWERS) {
            if (folded.equals(answer.words()) || folded.equals(folded(answer.name()))) {
                return Optional.of(answer);
            }
        }
        List<String> words = RuleCases.ANSWERS.stream().map(Answer::words).toList();
        problems.error(
                ProblemCode.UNKNOWN_CODE,
                at,
                Quoted.text(text) + " is no verdict.",
                CaseProblems.meant(text, words) + "A verdict is " + Text.listOr(words) + ".");
        return Optional.empty();
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private Optional<LocalDate> day(Part part) {
        try {
            return Optional.of(LocalDate.parse(part.text().orElse("")));
        } catch (DateTimeException e) {
            problems.error(
                    ProblemCode.INVALID_VALUE, part, "This is not a day.", "Write year-month-day, such as 2016-04-01.");
            return Optional.empty();
        }
    }

    private Optional<String> text(Part part) {
        Optional<String> text = part.text();
        if (text.isEmpty()) {
            problems.error(ProblemCode.WRONG_TYPE, part, "This is not a text.", "Write some words.");
        }
        return text;
    }

    private List<Part> items(Part part) {
        if (!part.isList() || part.items().isEmpty()) {
            problems.error(
                    ProblemCode.WRONG_TYPE,
                    part,
                    "This is not a list, or it is empty.",
                    "Begin each case with a hyphen.");
        }
        return part.items();
    }

    private Optional<Part> required(Part part, String name) {
        Optional<Part> field = Optional.ofNullable(part.fields().get(name));
        if (field.isEmpty()) {
            problems.error(ProblemCode.MISSING_FIELD, part, "There is no " + name + " here.", "Add " + name + ":.");
        }
        return field;
    }
}
