package io.github.biglocal.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of a case counts: it is read, or it is a problem that says where it stands. */
class NothingIsIgnoredTest {
    /** Cases with all that a case can have, each once. */
    private static final String ALL = """
            never:
              partnership-minimum-size: {not known: members are always recorded, first day: it came later}
            cases:
              - name: A board
                source: The guidance
                on: 2016-06-01
                board: {residents: 4, others: 2, unknown: 1, nonVoting: 1}
                settings:
                  resident-majority: {parameters: {minimum: 2/3}}
                expect:
                  resident-majority:
                    verdict: breached
                    finding: {unknown: 1}
                    says: 4 of 8
                    repair: resident
              - name: A large board
                on: 2016-06-01
                board: {residents: 5, others: 4}
                expect:
                  resident-majority: {verdict: satisfied, margin: {share: {part: 5, whole: 9}}}
              - name: Two plans and a project
                on: 2020-06-01
                about: second
                projects: [{match: 100.00, grant: 50.00}]
                records:
                  plans:
                    - {id: first, area: a, period: 2019-10-01/2026-03-31}
                    - {id: second, area: a, period: 2019-10-01/2026-04-01}
                  projects: [{id: p, area: a, title: Another, programmeLines: [{amount: GBP 50.00}], matchLines: [{amount: GBP 200.00, bound: more than}]}]
                expect:
                  plan-ends-with-programme: breached
                  leverage: more than 3
                  uncommitted: not known
            """;

    /** The rules that the cases ask, as few as they are: each change is read with all of them. */
    private static final RuleSet RULES = RuleSet.of(BigLocalRules.of(RuleKind.REQUIREMENT).rules().stream()
            .filter(rule -> ALL.contains(" " + rule + ":"))
            .toList());

    private static final List<AdditionalValue> OTHERS = List.of(
            AdditionalValue.Nothing.NOTHING,
            AdditionalValue.of(17),
            AdditionalValue.of("something else"),
            AdditionalValue.of(List.<AdditionalValue>of()),
            AdditionalValue.of(Map.<String, AdditionalValue>of()),
            AdditionalValue.of(Map.of("zzz", AdditionalValue.of(1))));

    private static Part whole(String text) {
        return YamlDocument.of(text, "text").orThrow().whole();
    }

    private static String text(AdditionalValue value) {
        return BigLocalJson.standard().write(value);
    }

    /** Everything that was read of a document, so that two which differ in it were read differently. */
    private static List<Object> held(String text) {
        RuleCases read = RuleCases.parse(text, RULES).orThrow();
        List<Object> held = new ArrayList<>();
        for (Rule<?> rule : RULES.rules()) {
            RuleCases.never(rule)
                    .forEach(what -> held.add(read.whyNever(rule.info().id(), what)));
        }
        List<Part> parts = whole(text).fields().get("cases").items();
        for (RuleCase each : read.cases()) {
            Optional<Programme> records =
                    CaseRecords.of(parts.get(read.cases().indexOf(each)), each.name(), new CaseProblems("text"));
            held.addAll(List.of(each.name(), each.source(), each.on(), records, each.figures()));
            each.verdicts()
                    .forEach(verdict -> held.addAll(List.of(
                            verdict.id(),
                            verdict.rule().parameters(),
                            verdict.subject(),
                            verdict.answer(),
                            verdict.details())));
        }
        return held;
    }

    /** The document with each of its values replaced by others, each of its names by another, and each of its fields removed. */
    private static Stream<Changed> changed(AdditionalValue value, String at) {
        if (value instanceof AdditionalValue.Items list) {
            return Stream.iterate(0, i -> i < list.values().size(), i -> i + 1)
                    .flatMap(i -> Stream.concat(
                                    others(list.values().get(i), at + "/" + i),
                                    changed(list.values().get(i), at + "/" + i))
                            .map(each -> each.in(item -> {
                                List<AdditionalValue> items = new ArrayList<>(list.values());
                                items.set(i, item);
                                return AdditionalValue.of(items);
                            })));
        }
        if (!(value instanceof AdditionalValue.Fields object)) {
            return Stream.empty();
        }
        return object.values().entrySet().stream().flatMap(field -> {
            String here = at + "/" + field.getKey();
            Stream<Changed> inside = Stream.concat(others(field.getValue(), here), changed(field.getValue(), here))
                    .map(each -> each.in(other -> with(object, field.getKey(), field.getKey(), Optional.of(other))));
            return Stream.concat(
                    inside,
                    Stream.of(
                            new Changed(here + " removed", with(object, field.getKey(), "", Optional.empty())),
                            new Changed(
                                    here + " renamed",
                                    with(object, field.getKey(), field.getKey() + "z", Optional.of(field.getValue()))),
                            new Changed(
                                    here + " with another next to it",
                                    with(object, "", "zzz", Optional.of(field.getValue())))));
        });
    }

    private static Stream<Changed> others(AdditionalValue value, String at) {
        return OTHERS.stream()
                .filter(other -> !other.equals(value))
                .map(other -> new Changed(at + " as " + text(other), other));
    }

    private static AdditionalValue with(
            AdditionalValue.Fields object, String name, String other, Optional<AdditionalValue> value) {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>(object.values());
        fields.remove(name);
        value.ifPresent(given -> fields.put(other, given));
        return AdditionalValue.of(fields);
    }

    /** A document that differs in one place. */
    private record Changed(String what, AdditionalValue value) {
        @Override
        public String toString() {
            return what;
        }

        Changed in(UnaryOperator<AdditionalValue> whole) {
            return new Changed(what, whole.apply(value));
        }
    }

    @Test
    void whateverIsChangedIsReadOrIsAProblemWithAPlace() {
        assertThat(RuleCases.parse(ALL, RULES).orThrow().cases())
                .allSatisfy(each -> assertThat(each.failures()).isEmpty());
        assertThat(oneByOne().flatMap(document -> {
                    List<Object> before = held(text(document));
                    return changed(document, "").filter(each -> isIgnored(each, before));
                }))
                .isEmpty();
    }

    /** The document with each of its cases alone. */
    private static Stream<AdditionalValue> oneByOne() {
        Part whole = whole(ALL);
        return whole.fields().get("cases").items().stream()
                .map(each -> with(
                        (AdditionalValue.Fields) whole.value(),
                        "cases",
                        "cases",
                        Optional.of(AdditionalValue.of(List.of(each.value())))));
    }

    private static boolean isIgnored(Changed changed, List<Object> before) {
        String text = text(changed.value());
        Loaded<RuleCases> loaded = RuleCases.parse(text, RULES);
        assertThat(loaded.errors())
                .allSatisfy(problem -> assertThat(problem.place()).isInstanceOf(Place.InText.class));
        return loaded.isComplete() && held(text).equals(before);
    }

    @Test
    void whateverIsWrittenTwiceIsAProblemWhereItStands() {
        List<String> lines = ALL.lines().filter(line -> line.contains(":")).toList();
        assertThat(lines).allSatisfy(line -> {
            String name = line.replaceFirst("^( *)- ", "$1  ").replaceFirst(":.*", ":");
            String twice =
                    line.matches(" *- \\{.*") ? line.replaceFirst("\\{", "{id: first, ") : line + "\n" + name + " x";
            assertThat(RuleCases.parse(ALL.replace(line + "\n", twice + "\n"), RULES)
                            .isComplete())
                    .as(line)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "records: {partnerships: {id: board, area: a}} | /cases/0/records/partnerships",
                "records: {partnerships: 17} | /cases/0/records/partnerships",
                "records: {partnerships: [{id: board, area: a}]} | /cases/0",
                "records: {persons: {}} | /cases/0/records/persons",
                "about: board | /cases/0/about",
                "about: [board] | /cases/0/about",
                "settings: {partnership-minimum-size: {parameters: {minimum: 9}}} | /cases/0/settings/partnership-minimum-size",
                "settings: {resident-majority: {severity: WARNING}} | /cases/0/settings/resident-majority/severity",
                "settings: {resident-majority: {}} | /cases/0/settings/resident-majority",
                "settings: | /cases/0/settings",
                "source: !!bool July 2015 | /cases/0/source",
                "source: !!map [July 2015] | /cases/0/source",
                "source: !guidance July 2015 | /cases/0/source",
                "!key source: July 2015 | /cases/0",
                "&key source: July 2015 | /cases/0"
            })
    void whatIsGivenInTwoWaysOrHasNoUseIsAProblemWhereItStands(String line, String place) {
        String yaml = """
                cases:
                  - name: A board
                    on: 2016-06-01
                    board: {residents: 5, others: 4}
                    expect: {%s: %s}
                    %s
                """;
        boolean isOfNoRecord = line.equals("about: board");
        assertThat(RuleCases.parse(
                                yaml.formatted(
                                        isOfNoRecord ? "leverage" : "resident-majority",
                                        isOfNoRecord ? "undefined" : "satisfied",
                                        line),
                                RULES)
                        .errors())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place())
                        .isInstanceOfSatisfying(
                                Place.InText.class,
                                at -> assertThat(at.pointer().orElse("")).startsWith(place)));
    }

    @Test
    void aSecondDocumentInTheFileIsAProblem() {
        assertThat(RuleCases.parse(ALL + "---\n" + ALL, RULES).isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first day", "last day"})
    void aCaseThatTheFileSaysThereCanNeverBeIsAProblem(String which) {
        String yaml = "never: {resident-majority: {" + which + ": it came later}}\n" + """
                cases:
                  - name: A board
                    on: %s
                    board: {residents: 5, others: 4}
                    expect: {resident-majority: satisfied}
                """;
        String day = which.equals("first day") ? "2015-07-01" : "2026-03-31";
        assertThat(RuleCases.parse(yaml.formatted(day), RULES).problems())
                .singleElement()
                .asString()
                .contains("never a case of resident-majority: " + which);
        assertThat(RuleCases.parse(yaml.formatted("2016-06-01"), RULES).isComplete())
                .isTrue();
    }
}
