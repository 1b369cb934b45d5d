package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Reads the settings, or the reform, of one file. Not safe for use by several threads. */
final class SettingsReading {
    static final String VERSION = "formatVersion";
    static final String RULES = "rules";
    static final String ACCEPTANCES = "acceptances";
    static final String USE = "use";
    static final String SEVERITY = "severity";
    static final String PARAMETERS = "parameters";
    static final String PERIOD = "period";
    static final String VALUE = "value";
    static final String SOURCE = "source";
    static final String REFORM = "reform";
    static final String STEPS = "steps";
    static final String FROM = "from";

    private static final Set<String> OF_A_RULE = Set.of(USE, SEVERITY, PARAMETERS);

    /** Editors find the schema of a file by it. */
    private static final String SCHEMA = "$schema";

    private static final Pattern READABLE = Pattern.compile("1\\.\\d{1,9}");
    private static final Pattern FORM_OF_AN_ID = Pattern.compile("[a-zA-Z0-9_.-]{1,80}");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\\\s]");

    /** How many rules are suggested for one that is not known. */
    private static final int FEW = 3;

    private final Function<String, ? extends Place> places;
    private final SortedMap<String, Rule<?>> rules = new TreeMap<>();
    private final Map<String, List<String>> successors = new TreeMap<>();
    private final ProblemList problems;

    /** What a rule may be given: of a reform, values of parameters only. */
    private Set<String> ofRule = OF_A_RULE;

    /** What an error costs, as a sentence with a space before it; nothing but the value itself, if blank. */
    private String cost = "";

    /** A value, and where it stands. */
    private record Node(AdditionalValue value, String pointer) {
        /** Its fields, in order; empty if it has none. */
        Map<String, Node> fields() {
            Map<String, Node> fields = new LinkedHashMap<>();
            if (value instanceof AdditionalValue.Fields all) {
                all.values()
                        .forEach((name, field) -> fields.put(
                                name,
                                new Node(
                                        field,
                                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"))));
            }
            return fields;
        }

        List<Node> items() {
            List<Node> items = new ArrayList<>();
            if (value instanceof AdditionalValue.Items all) {
                for (AdditionalValue item : all.values()) {
                    items.add(new Node(item, pointer + "/" + items.size()));
                }
            }
            return items;
        }

        boolean isNull() {
            return value == AdditionalValue.Nothing.NOTHING;
        }
    }

    SettingsReading(Function<String, ? extends Place> places, RuleSet base) {
        this.places = places;
        this.problems = new ProblemList(places.apply("").source());
        // One that is off can be set too.
        RuleSettings on = new RuleSettings(Optional.of(RuleSettings.Use.ON), Optional.empty(), new TreeMap<>());
        SortedMap<RuleId, RuleSettings> all = new TreeMap<>();
        base.settings().rules().keySet().forEach(id -> all.put(id, on));
        for (Rule<?> rule : base.with(new Settings(all, List.of())).rules()) {
            String id = rule.info().id().value();
            rules.put(id, rule);
            rule.info()
                    .replaces()
                    .forEach(former -> successors
                            .computeIfAbsent(former.value(), unused -> new ArrayList<>(1))
                            .add(id));
        }
    }

    Loaded<Settings> read(AdditionalValue document) {
        Node whole = new Node(document, "");
        if (!isReadable(whole, "Give settings: an object with rules, with acceptances, or with both.")) {
            return Loaded.none(problems.take());
        }
        Map<String, Node> fields = whole.fields();
        known(whole, Set.of(SCHEMA, VERSION, RULES, ACCEPTANCES), Optional.empty());
        SortedMap<RuleId, RuleSettings> read =
                present(fields, RULES).map(this::rules).orElseGet(TreeMap::new);
        List<Acceptance> acceptances =
                present(fields, ACCEPTANCES).map(this::acceptances).orElse(List.of());
        return Loaded.of(new Settings(read, acceptances), problems.take());
    }

    Loaded<Reform> readReform(AdditionalValue document) {
        Node whole = new Node(document, "");
        if (!isReadable(
                whole,
                "Give a reform: an object with reform, its name, and from, source and rules, or a list steps of those.")) {
            return Loaded.none(problems.take());
        }
        Map<String, Node> fields = whole.fields();
        ofRule = Set.of(PARAMETERS);
        Optional<Node> several = present(fields, STEPS);
        known(
                whole,
                several.isPresent()
                        ? Set.of(SCHEMA, VERSION, REFORM, STEPS)
                        : Set.of(SCHEMA, VERSION, REFORM, STEPS, FROM, SOURCE, RULES),
                Optional.empty());
        Optional<String> name = required(fields, REFORM, whole).flatMap(field -> text(field, String.class));
        int before = problems.errors();
        List<Reform.Step> steps =
                several.map(this::steps).orElseGet(() -> step(whole).stream().toList());
        boolean isRead = problems.errors() == before || remains(steps, whole);
        Optional<Reform> reform =
                name.filter(unused -> isRead).flatMap(its -> attempt(whole, () -> checked(new Reform(its, steps))));
        return reform.map(read -> Loaded.of(read, problems.take())).orElseGet(() -> Loaded.none(problems.take()));
    }

    /** Whether there is a value among steps of which something could not be read, and says what is left. */
    private boolean remains(List<Reform.Step> steps, Node whole) {
        long left = steps.stream()
                .flatMap(step -> step.values().rules().values().stream())
                .mapToLong(rule -> rule.values().size())
                .sum();
        if (left == 0) {
            error(
                    SettingsForm.REFORM_INCOMPLETE,
                    whole,
                    "No value that the reform would change could be read, so there is no reform.",
                    "Correct the errors above.");
        } else {
            warning(
                    SettingsForm.REFORM_INCOMPLETE,
                    whole,
                    "Part of the reform could not be read: what was read changes "
                            + Text.count(left, "value of a parameter", "values of parameters") + " only.",
                    "Correct the errors above before you study it: without that part it is another reform.");
        }
        return left > 0;
    }

    /** A reform that can be carried out, also where a rule that it changes is off. */
    private Reform checked(Reform reform) {
        reform.rulesOn(RuleSet.of(List.copyOf(rules.values())), LocalDate.MAX);
        return reform;
    }

    private List<Reform.Step> steps(Node node) {
        if (!isGiven(
                node,
                AdditionalValue.Items.class,
                "a list [...]",
                "Put the steps into a list, each with from, source and rules.")) {
            return List.of();
        }
        List<Reform.Step> steps = new ArrayList<>();
        for (Node item : node.items()) {
            if (isGiven(
                    item,
                    AdditionalValue.Fields.class,
                    "an object {...}",
                    "Give a step: an object with from, source and rules.")) {
                known(item, Set.of(FROM, SOURCE, RULES), Optional.empty());
                step(item).ifPresent(steps::add);
            }
        }
        return steps;
    }

    /** A step; empty, with a problem, if it has no day or no rules, or its source cannot be read. */
    private Optional<Reform.Step> step(Node node) {
        Map<String, Node> fields = node.fields();
        cost = " So the step is left out.";
        Optional<LocalDate> from = required(fields, FROM, node).flatMap(field -> text(field, LocalDate.class));
        Optional<Node> given = present(fields, SOURCE);
        Optional<Citation> source = given.flatMap(this::source);
        Optional<Node> changed = required(fields, RULES, node);
        cost = "";
        SortedMap<RuleId, RuleSettings> read = changed.map(this::rules).orElseGet(TreeMap::new);
        return from.isEmpty() || changed.isEmpty() || source.isPresent() != given.isPresent()
                ? Optional.empty()
                : Optional.of(new Reform.Step(from.get(), source, new Settings(read, List.of())));
    }

    /** Whether the document is an object of a version that can be read. */
    private boolean isReadable(Node whole, String repair) {
        if (!(whole.value() instanceof AdditionalValue.Fields)) {
            error(ProblemCode.WRONG_TYPE, whole, "The document is not an object {...}.", repair);
            return false;
        }
        return isReadable(whole.fields().get(VERSION), whole);
    }

    private boolean isReadable(@Nullable Node version, Node whole) {
        String current = SettingsForm.VERSION;
        if (version == null || version.isNull()) {
            warning(
                    ProblemCode.MISSING_VERSION,
                    whole,
                    "The document does not state its format version; it is read as version " + current + ".",
                    "Add \"" + VERSION + "\": \"" + current + "\".");
            return true;
        }
        if (!(version.value() instanceof AdditionalValue.Text text)) {
            error(
                    ProblemCode.WRONG_TYPE,
                    version,
                    "The format version is not a text; the document is read as version " + current + ".",
                    "Write \"" + current + "\".");
            return true;
        }
        if (!READABLE.matcher(text.value()).matches()) {
            error(
                    ProblemCode.UNSUPPORTED_VERSION,
                    version,
                    "The document is in a version of the format that this library cannot read; it reads version "
                            + current + ".",
                    "Use a newer version of the library.");
            return false;
        }
        if (!text.value().equals(current)) {
            warning(
                    ProblemCode.UNSUPPORTED_VERSION,
                    version,
                    "The document is in a newer version of the format; it is read as version " + current + ".",
                    "Use a newer version of the library to read what is new in it.");
        }
        return true;
    }

    // Rules.

    private SortedMap<RuleId, RuleSettings> rules(Node node) {
        SortedMap<RuleId, RuleSettings> read = new TreeMap<>();
        if (!(node.value() instanceof AdditionalValue.Fields)) {
            wrongType(
                    node,
                    "an object {...}",
                    "Put the settings of each rule under its id, such as {" + Quoted.text(exampleId())
                            + ": {\"use\": \"OFF\"}}.");
            return read;
        }
        node.fields()
                .forEach((name, entry) -> rule(name, entry).ifPresent(rule -> {
                    RuleId id = rule.info().id();
                    if (read.containsKey(id)) {
                        error(
                                ProblemCode.DUPLICATE_FIELD,
                                entry,
                                "The rule " + id + " is set twice, once under a former id.",
                                "Remove one of the two.");
                    } else if (isGiven(
                            entry,
                            AdditionalValue.Fields.class,
                            "an object {...}",
                            "Write what to set, such as {\"use\": \"OFF\"}.")) {
                        read.put(id, settings(rule, entry));
                    }
                }));
        return read;
    }

    private String exampleId() {
        return rules.isEmpty() ? "resident-majority" : rules.firstKey();
    }

    /** The rule of an id, or the one that replaces it. */
    private Optional<Rule<?>> rule(String id, Node node) {
        Rule<?> rule = rules.get(id);
        if (rule != null) {
            return Optional.of(rule);
        }
        List<String> now = successors.getOrDefault(id, List.of());
        if (now.size() == 1) {
            warning(
                    SettingsForm.RETIRED_RULE,
                    node,
                    "The rule " + id + " is retired; " + now.get(0) + " replaces it, and is used instead.",
                    "Write " + now.get(0) + ".");
            return Optional.ofNullable(rules.get(now.get(0)));
        }
        if (now.size() > 1) {
            error(
                    SettingsForm.RETIRED_RULE,
                    node,
                    "The rule " + id + " is retired; " + Text.list(now) + " replace it." + cost,
                    "Set those instead.");
            return Optional.empty();
        }
        error(
                SettingsForm.UNKNOWN_RULE,
                node,
                "The rule set has no rule " + shown(id) + cost,
                (suggestion(id, rules.keySet()).isEmpty() ? withTheWords(id) : suggestion(id, rules.keySet()))
                        + (cost.isBlank() ? "Correct the id, or remove what is set for it." : "Correct the id."));
        return Optional.empty();
    }

    /** What does not have the form of an id may be anything, and is not repeated. */
    private static String shown(String id) {
        return FORM_OF_AN_ID.matcher(id).matches() ? Quoted.text(id) + "." : "of that id.";
    }

    /** Suggests the rules whose ids have all of the words of one that is not known, if they are few. */
    private String withTheWords(String id) {
        List<String> longer = problems.errors() > ProblemList.MOST
                ? List.of()
                : rules.keySet().stream()
                        .filter(each -> ("-" + each + "-").contains("-" + id + "-"))
                        .limit(FEW + 1L)
                        .toList();
        return longer.isEmpty() || longer.size() > FEW ? "" : "Did you mean " + Text.listOr(longer) + "? ";
    }

    private RuleSettings settings(Rule<?> rule, Node node) {
        Map<String, Node> fields = node.fields();
        known(node, ofRule, Optional.of(rule));
        return new RuleSettings(
                present(fields, USE)
                        .filter(use -> ofRule.contains(USE))
                        .flatMap(use -> text(use, RuleSettings.Use.class)),
                present(fields, SEVERITY)
                        .filter(severity -> ofRule.contains(SEVERITY))
                        .flatMap(severity -> text(severity, Severity.class)),
                present(fields, PARAMETERS)
                        .map(parameters -> values(rule, parameters))
                        .orElseGet(TreeMap::new));
    }

    private SortedMap<String, Object> values(Rule<?> rule, Node node) {
        SortedMap<String, Object> read = new TreeMap<>();
        if (!(node.value() instanceof AdditionalValue.Fields)) {
            wrongType(node, "an object {...}", "Put each value under the name of its parameter.");
            return read;
        }
        Map<String, Node> entries = node.fields();
        entries.forEach((name, entry) -> rule.parameters()
                .named(name)
                .ifPresentOrElse(
                        value -> value(value, entry).ifPresent(given -> read.put(name, given)),
                        () -> unknownParameter(rule, name, entry)));
        // A rule may refuse what its parameter takes; in the order in which a set takes them.
        Rule<?> changed = rule;
        SortedMap<String, Object> taken = new TreeMap<>();
        for (Map.Entry<String, Object> value : read.entrySet()) {
            String name = value.getKey();
            try {
                changed = changed.with(name, value.getValue());
                taken.put(name, value.getValue());
            } catch (InvalidValueException e) {
                refused(e, entries.getOrDefault(name, node), asItIs(name), "");
            } catch (RuntimeException e) {
                // A rule of a caller's own: its message may hold anything.
                error(
                        ProblemCode.INVALID_VALUE,
                        entries.getOrDefault(name, node),
                        "The rule refuses this value." + asItIs(name),
                        "Correct the value.");
            }
        }
        return taken;
    }

    private void unknownParameter(Rule<?> rule, String name, Node node) {
        List<String> names = rule.parameters().values().stream()
                .map(value -> value.parameter().name())
                .toList();
        error(
                SettingsForm.UNKNOWN_PARAMETER,
                node,
                "The rule " + rule + " has no parameter " + Quoted.text(name) + ".",
                names.isEmpty()
                        ? "Remove it: this rule has no parameters."
                        : suggestion(name, names) + "Its " + (names.size() == 1 ? "parameter is " : "parameters are ")
                                + Text.list(names) + ".");
    }

    private static String asItIs(String parameter) {
        return " So " + parameter + " is left as it is.";
    }

    /** The value of a parameter; empty, with a problem, if it is not one that the parameter can have. */
    private <T> Optional<T> value(ParameterValue<T> now, Node node) {
        Parameter<T> parameter = now.parameter();
        cost = asItIs(parameter.name());
        try {
            Optional<Object> given = parameter.each().isPresent()
                    ? editions(parameter.each().get(), now.value(), node)
                    : one(parameter, example(now.value()), node);
            return given.map(parameter::checked);
        } catch (InvalidValueException e) {
            refused(e, node, cost, " In this set it is " + parameter.words(now.value()) + ".");
            return Optional.empty();
        } finally {
            cost = "";
        }
    }

    private void refused(InvalidValueException e, Node node, String lost, String now) {
        error(ProblemCode.INVALID_VALUE, node, e.problem() + lost, e.repair() + now);
    }

    /** A value as it is written, to show how. */
    private static AdditionalValue example(Object value) {
        try {
            return SettingsForm.value(value);
        } catch (InvalidValueException e) {
            // A set made in code may have a value that no file can.
            return AdditionalValue.of("...");
        }
    }

    private Optional<Object> editions(Parameter<?> each, Object now, Node node) {
        AdditionalValue example = ((Series<?>) now)
                .entries().stream()
                        .map(entry -> example(((Edition<?>) entry).value()))
                        .findFirst()
                        .orElse(AdditionalValue.of(List.of()));
        List<Node> items = node.items();
        boolean areEditions = items.stream().anyMatch(item -> item.value() instanceof AdditionalValue.Fields);
        boolean isList = node.value() instanceof AdditionalValue.Items && each.kind() != Parameter.Kind.CHOICES;
        if (!areEditions && !isList) {
            return one(each, example, node)
                    .map(each::checked)
                    .map(value -> Series.of(List.of(Edition.of(LocalDateRange.ALL, value))));
        }
        List<Edition<Object>> editions = new ArrayList<>();
        boolean all = true;
        for (Node item : items) {
            Optional<Edition<Object>> edition = edition(each, example, item);
            edition.ifPresent(editions::add);
            all &= edition.isPresent();
        }
        return all ? Optional.of(Series.of(editions)) : Optional.empty();
    }

    private Optional<Edition<Object>> edition(Parameter<?> each, AdditionalValue example, Node node) {
        if (!isGiven(
                node,
                AdditionalValue.Fields.class,
                "an object {...}",
                "Give each edition with its period, such as {\"period\": \"2015-07-01/..\", \"value\": "
                        + shown(example) + "}.")) {
            return Optional.empty();
        }
        known(node, Set.of(PERIOD, VALUE, SOURCE), Optional.empty());
        Map<String, Node> fields = node.fields();
        Optional<LocalDateRange> period =
                required(fields, PERIOD, node).flatMap(field -> text(field, LocalDateRange.class));
        Optional<Object> value = required(fields, VALUE, node)
                .flatMap(field ->
                        one(each, example, field).flatMap(given -> attempt(field, () -> each.checked(given))));
        Optional<Node> from = present(fields, SOURCE);
        Optional<Citation> source = from.flatMap(this::source);
        if (period.isEmpty() || value.isEmpty() || source.isPresent() != from.isPresent()) {
            return Optional.empty();
        }
        return attempt(node, () -> new Edition<>(period.get(), value.get(), source));
    }

    private Optional<Citation> source(Node node) {
        if (!isGiven(
                node,
                AdditionalValue.Fields.class,
                "an object {...}",
                "Write it like {\"document\": \"Our constitution, 2024\"}.")) {
            return Optional.empty();
        }
        known(node, Set.of("document", "section", "note", "link", "words"), Optional.empty());
        Map<String, Node> fields = node.fields();
        int before = problems.errors();
        Optional<String> document = required(fields, "document", node).flatMap(field -> text(field, String.class));
        Optional<String> section = present(fields, "section").flatMap(field -> text(field, String.class));
        Optional<String> note = present(fields, "note").flatMap(field -> text(field, String.class));
        Optional<URI> link = present(fields, "link").flatMap(field -> text(field, URI.class));
        Optional<String> words = present(fields, "words").flatMap(field -> text(field, String.class));
        return problems.errors() > before
                ? Optional.empty()
                : attempt(node, () -> new Citation(document.orElseThrow(), section, note, link, words));
    }

    /** A value without editions: of its kind, but not yet held to the range of its parameter. */
    private Optional<Object> one(Parameter<?> parameter, AdditionalValue example, Node node) {
        return switch (parameter.kind()) {
            case WHOLE_NUMBER -> wholeNumber(node, example);
            case CHOICES -> codes(parameter, node, example);
            case MONEY, RATIO, DAY, CHOICE ->
                text(node, parameter.valueType(), shown(example)).map(value -> value);
        };
    }

    private Optional<Object> wholeNumber(Node node, AdditionalValue example) {
        if (!(node.value() instanceof AdditionalValue.Numeric number)
                || number.value().scale() != 0) {
            wrongType(node, "a whole number", "Write digits without quotation marks, such as " + shown(example) + ".");
            return Optional.empty();
        }
        try {
            return Optional.of(number.value().intValueExact());
        } catch (ArithmeticException e) {
            error(
                    ProblemCode.NUMBER_TOO_LARGE,
                    node,
                    "The number is too large for its field." + cost,
                    "Correct the number.");
            return Optional.empty();
        }
    }

    private Optional<Object> codes(Parameter<?> parameter, Node node, AdditionalValue example) {
        if (!isGiven(
                node,
                AdditionalValue.Items.class,
                "a list [...]",
                "Write a list of codes, such as " + shown(example) + ".")) {
            return Optional.empty();
        }
        Set<Object> codes = new LinkedHashSet<>();
        boolean all = true;
        for (Node item : node.items()) {
            Optional<?> code = code(parameter, item);
            code.ifPresent(codes::add);
            all &= code.isPresent();
        }
        return all ? Optional.of(codes) : Optional.empty();
    }

    /** A code; of a list of the caller's own that cannot be made by reflection, the parameter makes it. */
    private Optional<?> code(Parameter<?> parameter, Node node) {
        if (TextForms.of(parameter.valueType()).isPresent() || !(node.value() instanceof AdditionalValue.Text text)) {
            return text(node, parameter.valueType(), exampleCode(parameter));
        }
        String escaped = SPECIAL.matcher(text.value()).replaceAll("\\\\$0");
        return attempt(node, () -> parameter.read(escaped))
                .flatMap(read -> ((Collection<?>) read).stream().findFirst());
    }

    private static String exampleCode(Parameter<?> parameter) {
        return parameter.choices().stream().findFirst().map(Quoted::text).orElse("\"OTHER\"");
    }

    /** What something new would show of a value, on one line. */
    private static String shown(AdditionalValue value) {
        if (value instanceof AdditionalValue.Text text) {
            return Quoted.text(text.value());
        }
        if (value instanceof AdditionalValue.Items items) {
            // Two are enough to show how.
            return items.values().stream()
                    .limit(2)
                    .map(SettingsReading::shown)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof AdditionalValue.Numeric number ? number.value().toString() : "null";
    }

    // Acceptances.

    private List<Acceptance> acceptances(Node node) {
        List<Acceptance> read = new ArrayList<>();
        if (!(node.value() instanceof AdditionalValue.Items)) {
            wrongType(node, "a list [...]", "Put the acceptances into a list.");
            return read;
        }
        for (Node item : node.items()) {
            cost = " So the acceptance is left out.";
            acceptance(item).ifPresent(read::add);
            cost = "";
        }
        return read;
    }

    private Optional<Acceptance> acceptance(Node node) {
        if (!isGiven(
                node,
                AdditionalValue.Fields.class,
                "an object {...}",
                "Give an acceptance: an object with rule, about, reason and lastDay.")) {
            return Optional.empty();
        }
        known(node, Set.of("rule", "about", "reason", "lastDay"), Optional.empty());
        Map<String, Node> fields = node.fields();
        Optional<Rule<?>> rule = required(fields, "rule", node)
                .flatMap(field ->
                        text(field, String.class, Quoted.text(exampleId())).flatMap(id -> rule(id, field)));
        Optional<Reference> about = required(fields, "about", node).flatMap(this::about);
        Optional<String> reason = required(fields, "reason", node).flatMap(this::reason);
        Optional<LocalDate> lastDay = required(fields, "lastDay", node).flatMap(field -> text(field, LocalDate.class));
        if (rule.isEmpty() || about.isEmpty() || reason.isEmpty() || lastDay.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Acceptance(rule.get().info().id(), about.get(), reason.get(), lastDay.get()));
    }

    private Optional<String> reason(Node node) {
        return text(node, String.class)
                .flatMap(reason -> attempt(node, () -> {
                    Require.of(Acceptance.class).text("reason", reason);
                    return reason;
                }));
    }

    private Optional<Reference> about(Node node) {
        if (!isGiven(
                node,
                AdditionalValue.Fields.class,
                "an object {...}",
                "Name the record, such as {\"kind\": \"Grant\", \"id\": \"grant-1\"}.")) {
            return Optional.empty();
        }
        known(node, Set.of("kind", "id"), Optional.empty());
        Optional<String> kind =
                required(node.fields(), "kind", node).flatMap(field -> text(field, String.class, "\"Grant\""));
        Optional<String> id =
                required(node.fields(), "id", node).flatMap(field -> text(field, String.class, "\"grant-1\""));
        return kind.isEmpty() || id.isEmpty()
                ? Optional.empty()
                : attempt(node, () -> new Reference(kind.get(), id.get()));
    }

    // Values.

    /** A field that is there; one that is null is not. */
    private static Optional<Node> present(Map<String, Node> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(node -> !node.isNull());
    }

    private Optional<Node> required(Map<String, Node> fields, String name, Node of) {
        Optional<Node> field = present(fields, name);
        if (field.isEmpty()) {
            error(
                    ProblemCode.MISSING_FIELD,
                    fields.getOrDefault(name, of),
                    "The field " + name + " is " + (fields.containsKey(name) ? "null." : "missing.") + cost,
                    "Give it a value.");
        }
        return field;
    }

    private boolean isGiven(Node node, Class<?> wanted, String what, String repair) {
        if (!wanted.isInstance(node.value())) {
            wrongType(node, what, repair);
            return false;
        }
        return true;
    }

    private void wrongType(Node node, String wanted, String repair) {
        if (node.isNull()) {
            error(ProblemCode.MISSING_FIELD, node, "The value is null." + cost, repair);
        } else {
            error(ProblemCode.WRONG_TYPE, node, "The value is not " + wanted + "." + cost, repair);
        }
    }

    private <T> Optional<T> text(Node node, Class<T> type) {
        return text(
                node,
                type,
                TextForms.of(type).flatMap(TextForm::example).map(Quoted::text).orElse("\"...\""));
    }

    private <T> Optional<T> text(Node node, Class<T> type, String example) {
        if (!isGiven(
                node,
                AdditionalValue.Text.class,
                "a text \"...\"",
                "Write it in quotation marks, such as " + example + ".")) {
            return Optional.empty();
        }
        String text = ((AdditionalValue.Text) node.value()).value();
        TextForm<T> form = TextForms.of(type).orElseThrow();
        Loaded<T> read = form.read(text, () -> places.apply(node.pointer()));
        for (Problem problem : read.problems()) {
            Problem costing = problem.severity() == Severity.ERROR
                    ? Problem.error(problem.code(), problem.place(), problem.message() + cost, problem.repair())
                    : Problem.warning(
                            problem.code(),
                            problem.place(),
                            problem.message(),
                            form.suggestion(text)
                                    + "Correct the code if it is misspelt. A code that is not known is set as it is.");
            problems.add(form.quotable(text).map(costing::withValue).orElse(costing));
        }
        return read.value();
    }

    /** Makes something that may refuse what it is made of. */
    private <T> Optional<T> attempt(Node node, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (InvalidValueException e) {
            refused(e, node, cost, "");
            return Optional.empty();
        }
    }

    private void known(Node node, Set<String> names, Optional<Rule<?>> rule) {
        node.fields().forEach((name, field) -> {
            if (!names.contains(name)) {
                error(
                        ProblemCode.UNKNOWN_FIELD,
                        field,
                        "The field " + Quoted.text(name) + " is not known.",
                        rule.flatMap(its -> its.parameters().named(name))
                                .map(value -> "It is a parameter: move it into the field parameters.")
                                .orElseGet(() -> rule.isPresent() && OF_A_RULE.contains(name)
                                        ? "Remove it: a reform changes values of parameters, and nothing else of a rule."
                                        : suggestion(name, names) + "Correct the name, or remove the field."));
            }
        });
    }

    private String suggestion(String unknown, Collection<String> names) {
        // So many are not all read, and comparing costs.
        return problems.errors() > ProblemList.MOST
                ? ""
                : Nearest.of(unknown, names)
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("");
    }

    // Problems.

    private void error(ProblemCode code, Node node, String message, String repair) {
        problems.add(Problem.error(code, places.apply(node.pointer()), message, repair));
    }

    private void warning(ProblemCode code, Node node, String message, String repair) {
        problems.add(Problem.warning(code, places.apply(node.pointer()), message, repair));
    }
}
