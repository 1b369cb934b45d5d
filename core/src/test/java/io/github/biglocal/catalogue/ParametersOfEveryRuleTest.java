package io.github.biglocal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.MatchPresets;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.CompositionPresets;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** What a rule declares that can be set can be set, is shown, is held to its range, and decides. */
class ParametersOfEveryRuleTest {
    private static final List<RuleSample<?>> ALL = Stream.of(RuleSamples.all(), RuleSamples.ofPresets())
            .flatMap(List::stream)
            .toList();

    static Stream<Arguments> parameters() {
        return ALL.stream()
                .flatMap(sample -> sample.rule().parameters().values().stream()
                        .map(value -> Arguments.of(sample.rule(), value.parameter(), sample)));
    }

    static Stream<Rule<?>> rules() {
        return ALL.stream().map(RuleSample::rule);
    }

    @Test
    void parametersThatAreSetAlikeAreEqualWhoeverMadeThem() {
        assertThat(Stream.of(CompositionPresets.all(), MatchPresets.all())
                        .flatMap(List::stream)
                        .<Object>map(Rule::parameters))
                .containsExactlyElementsOf(Stream.of(CompositionPresets.all(), MatchPresets.all())
                        .flatMap(List::stream)
                        .<Object>map(Rule::parameters)
                        .toList());
    }

    @Test
    void theRulesHaveParametersOfEveryKindDatedAndNot() {
        assertThat(parameters().map(each -> (Parameter<?>) each.get()[1]))
                .extracting(parameter -> parameter.kind() + (parameter.each().isPresent() ? " in editions" : ""))
                .contains(
                        "WHOLE_NUMBER",
                        "WHOLE_NUMBER in editions",
                        "MONEY",
                        "MONEY in editions",
                        "RATIO",
                        "RATIO in editions",
                        "DAY",
                        "CHOICE",
                        "CHOICE in editions",
                        "CHOICES",
                        "CHOICES in editions");
    }

    private static RuleSet set(Rule<?> rule, String name, Object value) {
        return RuleSet.of(List.of(rule)).with(Settings.none().value(rule.info().id(), name, value));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("parameters")
    <T> void aRuleComesWithThePublishedValueWhichIsInRangeAndReadsBackFromItsText(
            Rule<?> rule, Parameter<T> parameter) {
        T value = rule.parameters().get(parameter);

        assertThat(value).isEqualTo(parameter.standard());
        assertThat(parameter.checked(parameter.standard())).isEqualTo(parameter.standard());
        if (parameter.each().isEmpty()) {
            assertThat(parameter.read(parameter.write(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("parameters")
    void anotherValueIsShownByTheRuleThatIsSetAndByNoOther(Rule<?> rule, Parameter<?> parameter) {
        String name = parameter.name();
        String before = rule.parameters().toString();

        assertThat(others(rule, parameter)).isNotEmpty().allSatisfy(other -> {
            Rule<?> changed = set(rule, name, other).rule(rule.info().id());

            assertThat(changed.parameters().named(name).orElseThrow().value()).isEqualTo(other);
            assertThat(changed.parameters().named(name).orElseThrow().words())
                    .isNotEqualTo(rule.parameters().named(name).orElseThrow().words());
            assertThat(without(changed, name)).isEqualTo(without(rule, name));
            assertThat(changed.info().id()).isEqualTo(rule.info().id());
            assertThat(rule.parameters()).hasToString(before);
        });
    }

    private static List<ParameterValue<?>> without(Rule<?> rule, String name) {
        return rule.parameters().values().stream()
                .filter(value -> !value.parameter().name().equals(name))
                .toList();
    }

    /** A forum has a number of members and no share of anything, so that seats which nobody holds do not matter. */
    private static final Set<String> DECIDES_NOTHING = Set.of("england-neighbourhood-forum-size seats");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("parameters")
    void someOtherValueChangesWhatTheRuleSaysOfItsSamples(Rule<?> rule, Parameter<?> parameter, RuleSample<?> sample) {
        assertThat(others(rule, parameter).stream().anyMatch(other -> differs(sample, parameter.name(), other)))
                .as("a parameter that decides nothing")
                .isEqualTo(!DECIDES_NOTHING.contains(rule + " " + parameter));
    }

    private static <S extends Entity> boolean differs(RuleSample<S> sample, String name, Object other) {
        Rule<S> changed = sample.rule().with(name, other);
        return sample.questions().stream()
                .anyMatch(question -> !changed.verdict(question.subject(), question.context())
                        .equals(sample.rule().verdict(question.subject(), question.context())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aNameThatIsNoneOfItsParametersIsRefusedAndTheNamesAreTold(Rule<?> rule) {
        List<String> names = rule.parameters().values().stream()
                .map(value -> value.parameter().name())
                .toList();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> set(rule, "no-such", 1))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("name");
                    assertThat(refused.problem())
                            .isEqualTo("Rule " + rule
                                    + " cannot be set like that. The rule has no parameter of that name.");
                    assertThat(refused.repair())
                            .isEqualTo(
                                    names.isEmpty()
                                            ? "Leave it out: this rule has no parameters."
                                            : "Use " + Text.listOr(names) + ".");
                });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("parameters")
    void aValueOutOfItsRangeOrOfAnotherKindIsRefusedAndTheParameterNamed(Rule<?> rule, Parameter<?> parameter) {
        assertThat(refused(parameter))
                .isNotEmpty()
                .allSatisfy(value -> assertThatExceptionOfType(InvalidValueException.class)
                        .as("%s", value)
                        .isThrownBy(() -> set(rule, parameter.name(), value))
                        .satisfies(refused -> {
                            assertThat(refused.field()).isEqualTo(parameter.name());
                            assertThat(refused.problem()).startsWith("Rule " + rule + " cannot be set like that. ");
                            assertThat(refused.repair()).isNotBlank();
                        }));
    }

    /** What a parameter takes its rule takes too, so that a form made from the parameters offers no value in vain. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("parameters")
    void aRuleRefusesTheValuesThatItsParameterRefusesAndNoOther(Rule<?> rule, Parameter<?> parameter) {
        if (parameter.each().isPresent()) {
            return;
        }
        for (Object value : around(parameter, rule.parameters().get(parameter))) {
            assertThat(isAllowed(rule, parameter, value)).as("%s", value).isEqualTo(isTaken(parameter, value));
        }
    }

    private static boolean isTaken(Parameter<?> parameter, Object value) {
        try {
            parameter.checked(value);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /** Values that the parameter of the rule may have and that are not the one in force. */
    private static List<Object> others(Rule<?> rule, Parameter<?> parameter) {
        Object inForce = rule.parameters().get(parameter);
        List<Object> others = new ArrayList<>();
        if (parameter.each().isPresent()) {
            Parameter<?> each = parameter.each().get();
            Series<?> published = (Series<?>) inForce;
            for (Object one : around(each, ((Edition<?>) published.entries().get(0)).value())) {
                others.add(Series.of(List.of(Edition.of(LocalDateRange.ALL, one))));
            }
        } else {
            others.addAll(around(parameter, inForce));
        }
        others.removeIf(other -> !isAllowed(rule, parameter, other) || other.equals(inForce));
        return others;
    }

    private static boolean isAllowed(Rule<?> rule, Parameter<?> parameter, Object value) {
        try {
            set(rule, parameter.name(), value);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private static List<Object> around(Parameter<?> parameter, Object value) {
        return switch (parameter.kind()) {
            case WHOLE_NUMBER -> {
                int number = (Integer) value;
                yield List.of(number + 1, number - 1, number * 2, 0, 10_000);
            }
            case MONEY -> {
                Money amount = (Money) value;
                yield List.of(
                        amount.plusMinor(1),
                        amount.multipliedBy(10),
                        Money.zero(amount.getCurrencyUnit()),
                        Money.ofMinor(amount.getCurrencyUnit(), 1));
            }
            case RATIO -> List.of(Ratio.ZERO, Ratio.of(1, 3), Ratio.of(9, 10), Ratio.ONE);
            case DAY -> {
                LocalDate day = (LocalDate) value;
                yield List.of(day.plusDays(1), day.minusDays(1), day.plusYears(5), day.minusYears(5));
            }
            case CHOICE ->
                parameter.choices().stream().<Object>map(parameter::read).toList();
            case CHOICES ->
                Stream.concat(
                                Stream.of(Set.of()),
                                Stream.of("X-OURS", parameter.choices().get(0)).<Object>map(parameter::read))
                        .toList();
        };
    }

    /** Values that it may not have. */
    private static List<Object> refused(Parameter<?> parameter) {
        if (parameter.each().isPresent()) {
            List<Object> refused = new ArrayList<>(List.of(Series.of(List.<Edition<Object>>of()), "text"));
            refused(parameter.each().get())
                    .forEach(one -> refused.add(Series.of(List.of(Edition.of(LocalDateRange.ALL, one)))));
            return refused;
        }
        return switch (parameter.kind()) {
            case WHOLE_NUMBER -> List.of(-1, Integer.MIN_VALUE, "1", Ratio.ONE);
            case MONEY -> List.of(Money.parse("GBP -0.01"), 1, "GBP 1");
            case RATIO -> List.of(Ratio.of(-1, 100), Ratio.of(101, 100), 1, "1/2");
            case DAY -> List.of("2020-01-01", 2020);
            case CHOICE -> List.of("RESIDENT", 1, RuleId.of("a"));
            case CHOICES -> List.of("CASH", Set.of(1), Set.of("CASH"));
        };
    }
}
