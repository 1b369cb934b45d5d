package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.RandomSettings;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings as they stand in a file, without a format; what is said of broken ones is tested with that of JSON. */
class SettingsFormTest {
    private static final RuleSet ALL = BigLocalRules.all();
    private static final RuleId OFFICES = RuleId.of("offices-held");
    private static final Parameter<Set<Colour>> COLOURS =
            Parameter.codes("colours", "the colours that count", Colour.class, Colour::new, Set.of(new Colour("RED")));
    private static final Parameter<Integer> LEAST = Parameter.wholeNumber("least", "how many at least", "colour", 0, 1);

    /** A code that no other code can make by reflection, as this class is not public. */
    record Colour(String value) implements Code {
        Colour {
            if (value.isBlank()) {
                throw new InvalidValueException(Colour.class, "value", "the colour is blank", "Name a colour.");
            }
        }

        @Override
        public boolean isKnown() {
            return true;
        }
    }

    /** A rule that takes no more than one colour for each that is needed. */
    private static final class Coloured extends Rule<Plan> {
        Coloured(RuleId id, Parameters parameters) {
            super(
                    RuleInfo.of("ours", id, RuleKind.LOCAL_TERMS)
                            .title("The colours are right")
                            .rationale("We like them.")
                            .source(Citation.of("Our constitution, 2024"))
                            .replaces(RuleId.of("old-colours"))
                            .build(),
                    Plan.class,
                    parameters);
        }

        @Override
        protected Rule<Plan> with(Parameters changed) {
            if (changed.get(COLOURS).size() > changed.get(LEAST)) {
                throw new InvalidValueException(Coloured.class, "colours", "there are too many", "Give fewer.");
            }
            return new Coloured(info().id(), changed);
        }

        @Override
        protected Verdict judge(Plan plan, RuleContext context) {
            return Verdict.notApplicable("it is a test");
        }
    }

    private static final RuleSet OURS = RuleSet.of(List.of(new Coloured(OFFICES, Parameters.of(COLOURS, LEAST))));

    static Stream<RuleSet> sets() {
        return Stream.of(BigLocalRules.standard(), BigLocalRules.practice(), ALL, RuleSet.of(List.of()), OURS);
    }

    private static Loaded<Settings> read(AdditionalValue document, RuleSet base) {
        return SettingsForm.read(document, pointer -> Place.inText("rules.json").at(pointer), base);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theSettingsOfASetAreReadBackEqual(RuleSet set) {
        assertThat(read(SettingsForm.write(set.settings()), set)).isEqualTo(Loaded.of(set.settings()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void settingsOfEveryKindAreReadBackEqualAndMakeTheSameSet(long seed) {
        Settings changes = RandomSettings.of(ALL, new Random(seed));
        RuleSet changed = ALL.with(changes);
        Loaded<Settings> read = read(SettingsForm.write(changes), ALL);

        assertThat(read.errors()).isEmpty();
        assertThat(ALL.with(read.orThrow()).settings()).isEqualTo(changed.settings());
        assertThat(read(SettingsForm.write(changed.settings()), ALL).orThrow()).isEqualTo(changed.settings());
        assertThat(read(SettingsForm.write(changed.settings().differencesFrom(ALL.settings())), ALL)
                        .map(ALL::with)
                        .orThrow()
                        .settings())
                .isEqualTo(changed.settings());
    }

    private static Loaded<Reform> readReform(AdditionalValue document) {
        return SettingsForm.readReform(
                document, pointer -> Place.inText("reform.json").at(pointer), ALL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aReformOfAnyParametersIsReadBackEqual(long seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2016, 4, 1);
        Reform reform = Reform.of("A reform")
                .from(first, valuesOnly(RandomSettings.of(ALL, random)), Citation.of("A paper", "page 4"))
                .from(first.plusYears(1), valuesOnly(RandomSettings.of(ALL, random)));

        Loaded<Reform> read = readReform(SettingsForm.write(reform));
        assertThat(read.errors()).isEmpty();
        assertThat(read.value()).contains(reform);
    }

    @Test
    void aReformWhoseEditionsHaveAllEndedIsAProblem() {
        AdditionalValue.Fields ended = (AdditionalValue.Fields) SettingsForm.write(Settings.none()
                .value(
                        RuleId.of("resident-majority"),
                        "minimum",
                        Series.of(List.of(Edition.of(Periods.parse("2015-07-01/2016-03-31"), Ratio.of(2, 3))))));

        Loaded<Reform> read = readReform(fields(
                "formatVersion",
                text("1.0"),
                "reform",
                text("r"),
                "from",
                text("2016-04-01"),
                "rules",
                ended.values().get("rules")));

        assertThat(read.value()).isEmpty();
        assertThat(read.errors())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString())
                                .contains(
                                        "No edition of minimum of rule resident-majority is in force on 1 April 2016 or later."));
    }

    private static Settings valuesOnly(Settings settings) {
        Settings values = Settings.none();
        for (Map.Entry<RuleId, RuleSettings> rule : settings.rules().entrySet()) {
            for (Map.Entry<String, Object> value : rule.getValue().values().entrySet()) {
                values = values.value(rule.getKey(), value.getKey(), value.getValue());
            }
        }
        return values;
    }

    @Test
    void anEditionOfOnesOwnForAllTimeIsTheValueAlone() {
        Settings settings = Settings.none()
                .value(
                        RuleId.of("resident-majority"),
                        "minimum",
                        Series.of(List.of(Edition.of(Periods.parse("../.."), Ratio.of(2, 3)))));
        AdditionalValue written = fields(
                "formatVersion",
                text("1.0"),
                "rules",
                fields("resident-majority", fields("parameters", fields("minimum", text("2/3")))));

        assertThat(SettingsForm.write(settings)).isEqualTo(written);
        assertThat(read(written, ALL)).isEqualTo(Loaded.of(settings));
    }

    @Test
    void theSourceOfAnEditionIsKeptWithAllItSays() {
        Citation source = new Citation(
                "Our constitution",
                Optional.of("section 3"),
                Optional.of("as amended"),
                Optional.of(URI.create("https://example.org/constitution")),
                Optional.of("Two thirds"));
        Settings settings = Settings.none()
                .value(
                        RuleId.of("allocation-has-uplifts"),
                        "uplift",
                        Series.of(List.of(
                                Edition.of(Periods.parse("2019-01-01/.."), Money.parse("GBP 0.00"), source),
                                Edition.of(Periods.parse("../2018-12-31"), Money.parse("GBP 1.50")))));

        assertThat(read(SettingsForm.write(settings), ALL)).isEqualTo(Loaded.of(settings));
    }

    @Test
    void acceptancesAreReadBackEqualWhateverTheirLastDay() {
        Settings settings = Settings.none();
        for (String day : List.of("0001-01-01", "2016-02-29", "9999-12-31")) {
            settings = settings.accepting(new Acceptance(
                    RuleId.of("rep-in-post"), new Reference("Area", "a"), "agreed\n\"so\"", LocalDate.parse(day)));
        }

        assertThat(read(SettingsForm.write(settings), ALL)).isEqualTo(Loaded.of(settings));
    }

    @Test
    void whatCouldNotBeReadBackIsRefused() {
        Acceptance forEver =
                new Acceptance(RuleId.of("rep-in-post"), new Reference("Area", "a"), "agreed", LocalDate.MAX);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SettingsForm.write(Settings.none().accepting(forEver)));
        for (Object value :
                List.of(1.5, "text", List.of(1), Series.of(List.of()).getClass())) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .as("%s", value)
                    .isThrownBy(() -> SettingsForm.write(Settings.none().value(OFFICES, "least", value)))
                    .withMessageContaining("of none of the kinds that parameters have");
        }
    }

    @Test
    void aListOfTheCallersOwnIsReadAndWhatARuleItselfRefusesIsAProblem() {
        AdditionalValue two = items(text("DEEP BLUE"), text("RED"));

        assertThat(read(ours("colours", items(text("DEEP BLUE"))), OURS).orThrow())
                .isEqualTo(Settings.none().value(OFFICES, COLOURS, Set.of(new Colour("DEEP BLUE"))));
        assertThat(read(ours("colours", items(text(" "))), OURS).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules.json at /rules/offices-held/parameters/colours/0: INVALID_VALUE: The colour is blank."
                                + " So colours is left as it is. Name a colour.");
        Loaded<Settings> refused = read(ours("colours", two), OURS);
        assertThat(refused.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules.json at /rules/offices-held/parameters/colours: INVALID_VALUE: There are too many."
                                + " So colours is left as it is. Give fewer.");
        assertThat(OURS.with(refused.value().orElseThrow()).settings()).isEqualTo(OURS.settings());
    }

    @Test
    void aRuleThatIsOffCanBeSet() {
        RuleSet off = OURS.without(OFFICES);

        assertThat(read(ours("least", AdditionalValue.of(3)), off)
                        .map(off::with)
                        .orThrow()
                        .settings())
                .isEqualTo(OURS.with(Settings.none().value(OFFICES, LEAST, 3))
                        .without(OFFICES)
                        .settings());
    }

    @Test
    void aRetiredIdThatSeveralRulesReplaceNamesThem() {
        RuleSet both = ALL.with(OURS).with(new Coloured(RuleId.of("new-colours"), Parameters.of(COLOURS, LEAST)));
        AdditionalValue document =
                fields("formatVersion", text("1.0"), "rules", fields("old-colours", fields("use", text("OFF"))));

        assertThat(read(document, both).problems())
                .extracting(Problem::toString)
                .containsExactly("rules.json at /rules/old-colours: RETIRED_RULE: The rule old-colours is retired;"
                        + " new-colours and offices-held replace it. Set those instead.");
        assertThat(read(document, OURS).orThrow()).isEqualTo(Settings.none().off(OFFICES));
    }

    @Test
    void problemsAreBoundedInNumberAndTheRestIsCounted() {
        Map<String, AdditionalValue> rules = new LinkedHashMap<>();
        IntStream.range(0, 3_000).forEach(i -> rules.put("rule-" + i, AdditionalValue.of(Map.of())));
        Loaded<Settings> read = read(fields("formatVersion", text("1.0"), "rules", AdditionalValue.of(rules)), ALL);

        assertThat(read.problems()).hasSize(1_001);
        assertThat(read.problems().get(1_000))
                .hasToString(
                        "rules.json: MORE_PROBLEMS: 2,000 more errors are not listed. Correct those that are listed,"
                                + " and read it again.");
    }

    @Test
    void aSeverityOfAnyKindAndAUseAreKept() {
        Settings settings = Settings.none().severity(OFFICES, Severity.ERROR).on(OFFICES);

        assertThat(read(SettingsForm.write(settings), OURS)).isEqualTo(Loaded.of(settings));
    }

    private static AdditionalValue ours(String parameter, AdditionalValue value) {
        return fields(
                "formatVersion",
                text("1.0"),
                "rules",
                fields("offices-held", fields("parameters", fields(parameter, value))));
    }

    private static AdditionalValue text(String text) {
        return AdditionalValue.of(text);
    }

    private static AdditionalValue items(AdditionalValue... items) {
        return AdditionalValue.of(List.of(items));
    }

    private static AdditionalValue fields(Object... namesAndValues) {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (AdditionalValue) namesAndValues[i + 1]);
        }
        return AdditionalValue.of(fields);
    }
}
