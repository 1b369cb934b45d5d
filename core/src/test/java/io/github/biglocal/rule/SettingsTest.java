package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a set is set, as data: what it states, what it is changed by, and that the one undoes the other. */
class SettingsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final Reference SOMEWHERE = new Reference("Plan", "p");
    private static final RuleSet ALL = BigLocalRules.all();

    private static final Parameter<LocalDate> LAST_DAY =
            Parameter.day("last-day", "the last day", LocalDate.of(2026, 3, 31));
    private static final RuleId ENDS = RuleId.of("plan-ends");
    private static final RuleId ORDERED = RuleId.of("plan-ordered");

    private static NotLater<Plan> ends() {
        return NotLater.of(
                        Plan.class,
                        RuleInfo.of("plan", ENDS, RuleKind.REQUIREMENT)
                                .title("Title")
                                .rationale("Because.")
                                .source(Citation.of("s"))
                                .replaces(RuleId.of("plan-stops"))
                                .build())
                .first("the plan", "was endorsed", "endorsed", Plan::endorsed)
                .then("the programme", "ends", LAST_DAY)
                .build();
    }

    private static DatesInOrder<Plan> ordered() {
        return DatesInOrder.of(Plan.class, Infos.info("plan-ordered"))
                .inOrder(
                        DatesInOrder.Step.of("the plan", "was submitted", "submitted", Plan::submitted),
                        DatesInOrder.Step.of("the plan", "was endorsed", "endorsed", Plan::endorsed))
                .build();
    }

    private final RuleSet set = RuleSet.of(List.of(ends(), ordered()));

    private static Acceptance accepted(RuleId rule, String reason) {
        return new Acceptance(rule, SOMEWHERE, reason, DAY.plusYears(1));
    }

    @Test
    void aSetStatesHowEachOfItsRulesIsSet() {
        Settings settings = set.without(ORDERED)
                .withSeverity(ENDS, Severity.INFO)
                .accepting(accepted(ENDS, "agreed"))
                .settings();

        assertThat(settings.rules().keySet()).containsExactly(ENDS, ORDERED);
        assertThat(settings.rules().get(ENDS))
                .isEqualTo(new RuleSettings(
                        Optional.of(RuleSettings.Use.ON),
                        Optional.of(Severity.INFO),
                        new TreeMap<>(java.util.Map.of("last-day", LocalDate.of(2026, 3, 31)))));
        assertThat(settings.rules().get(ORDERED))
                .isEqualTo(new RuleSettings(
                        Optional.of(RuleSettings.Use.OFF), Optional.of(Severity.ERROR), new TreeMap<>()));
        assertThat(settings.acceptances()).containsExactly(accepted(ENDS, "agreed"));
    }

    @Test
    void whatSettingsDoNotNameStaysAsItIs() {
        RuleSet mine = set.withSeverity(ORDERED, Severity.INFO).accepting(accepted(ORDERED, "agreed"));
        RuleSet changed = mine.with(Settings.none().value(ENDS, "last-day", DAY));

        assertThat(changed.rule(ENDS).parameters().get(LAST_DAY)).isEqualTo(DAY);
        assertThat(changed.severityOf(ENDS)).isEqualTo(Severity.ERROR);
        assertThat(changed.severityOf(ORDERED)).isEqualTo(Severity.INFO);
        assertThat(changed.settings().acceptances()).containsExactly(accepted(ORDERED, "agreed"));
        assertThat(mine.rule(ENDS).parameters().get(LAST_DAY)).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(mine.with(Settings.none()).settings()).isEqualTo(mine.settings());
    }

    @Test
    void aRulePutOffAndOnAgainKeepsItsSeverityAndValues() {
        RuleSet changed =
                set.with(Settings.none().severity(ENDS, Severity.WARNING).value(ENDS, "last-day", DAY));
        RuleSet off = changed.with(Settings.none().off(ENDS));
        RuleSet on = off.with(Settings.none().on(ENDS));

        assertThat(off.rules()).extracting(rule -> rule.info().id()).containsExactly(ORDERED);
        assertThat(on.settings()).isEqualTo(changed.settings());
        assertThat(on.severityOf(ENDS)).isEqualTo(Severity.WARNING);
        assertThat(on.rule(ENDS).parameters().get(LAST_DAY)).isEqualTo(DAY);
        assertThat(off.with(Settings.none().severity(ENDS, Severity.INFO).value(ENDS, "last-day", DAY.plusDays(1)))
                        .with(Settings.none().on(ENDS))
                        .severityOf(ENDS))
                .as("a rule that is off can be set")
                .isEqualTo(Severity.INFO);
    }

    @Test
    void theLastSettingOfOneThingCounts() {
        Settings settings = Settings.none()
                .off(ENDS)
                .severity(ENDS, Severity.INFO)
                .value(ENDS, "last-day", DAY)
                .on(ENDS)
                .severity(ENDS, Severity.WARNING)
                .value(ENDS, "last-day", DAY.plusDays(1));

        assertThat(settings)
                .isEqualTo(Settings.none()
                        .value(ENDS, "last-day", DAY.plusDays(1))
                        .severity(ENDS, Severity.WARNING)
                        .on(ENDS));
        assertThat(set.with(settings).severityOf(ENDS)).isEqualTo(Severity.WARNING);
    }

    private static void assertRefused(ThrowingCallable attempt, String message) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(attempt)
                .extracting(refused -> refused.problem() + " " + refused.repair())
                .isEqualTo(message);
    }

    private void assertRefused(Settings settings, String message) {
        assertRefused(() -> set.with(settings), message);
    }

    @Test
    void whatASetDoesNotKnowIsRefusedWithTheWayOut() {
        RuleId unknown = RuleId.of("plan-starts");
        RuleId retired = RuleId.of("plan-stops");
        String message = "The set has no rule plan-starts. See rules() for those it has.";
        String successor = "Rule plan-stops is retired. Use plan-ends in its place.";

        for (Settings settings : List.of(
                Settings.none().on(unknown),
                Settings.none().off(unknown),
                Settings.none().severity(unknown, Severity.INFO),
                Settings.none().value(unknown, "last-day", DAY),
                Settings.none().accepting(accepted(unknown, "r")))) {
            assertRefused(settings, message);
        }
        for (Settings settings :
                List.of(Settings.none().off(retired), Settings.none().accepting(accepted(retired, "r")))) {
            assertRefused(settings, successor);
        }
        assertRefused(() -> set.without(retired), successor);
        assertRefused(() -> set.rule(retired), successor);
        assertRefused(
                Settings.none().value(ENDS, "first-day", DAY),
                "Rule plan-ends cannot be set like that. The rule has no parameter of that name. Use last-day.");
        assertRefused(
                Settings.none().value(ENDS, "lastDya", DAY),
                "Rule plan-ends cannot be set like that. The rule has no parameter of that name. Use last-day.");
        assertRefused(
                Settings.none().value(ORDERED, "last-day", DAY),
                "Rule plan-ordered cannot be set like that. The rule has no parameter of that name."
                        + " Leave it out: this rule has no parameters.");
        assertRefused(
                Settings.none().value(ENDS, "last-day", "2026-03-31"),
                "Rule plan-ends cannot be set like that. The field last-day is given as String. Give a day.");
    }

    @Test
    void acceptancesAreAddedToThoseOfTheSetAndKeptOnce() {
        RuleSet accepting = set.accepting(accepted(ENDS, "one"))
                .with(Settings.none()
                        .accepting(accepted(ENDS, "one"))
                        .accepting(accepted(ENDS, "two"))
                        .accepting(accepted(ENDS, "two")));

        assertThat(accepting.settings().acceptances()).containsExactly(accepted(ENDS, "one"), accepted(ENDS, "two"));
    }

    // Sets together.

    @Test
    void ofTwoSetsTheOtherOnesRulesAndSettingsCount() {
        RuleSet mine = set.withSeverity(ENDS, Severity.INFO)
                .withSeverity(ORDERED, Severity.WARNING)
                .accepting(accepted(ENDS, "mine"));
        RuleSet other = RuleSet.of(List.of(ends().with("last-day", DAY))).accepting(accepted(ENDS, "other"));
        RuleSet both = mine.with(other);

        assertThat(both.rule(ENDS).parameters().get(LAST_DAY)).isEqualTo(DAY);
        assertThat(both.severityOf(ENDS)).isEqualTo(Severity.ERROR);
        assertThat(both.severityOf(ORDERED)).isEqualTo(Severity.WARNING);
        assertThat(both.settings().acceptances()).containsExactly(accepted(ENDS, "mine"), accepted(ENDS, "other"));
        assertThat(mine.with(other.without(ENDS)).rules())
                .extracting(Rule::toString)
                .containsExactly("plan-ordered");
        assertThat(mine.without(ENDS).with(other).rules()).hasSize(2);
        assertThat(mine.without(ORDERED).with(other).rules())
                .extracting(Rule::toString)
                .containsExactly("plan-ends");
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void theRulesOfAKindKeepTheirSettings(RuleKind kind) {
        RuleSet changed = ALL.with(RandomSettings.of(ALL, new Random(5)));
        RuleSet some = changed.ofKinds(EnumSet.of(kind));

        assertThat(some.settings().rules().keySet())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(some.settings().rules().get(id))
                        .isEqualTo(changed.settings().rules().get(id)));
        assertThat(some.rules())
                .allSatisfy(rule -> assertThat(rule.info().kind()).isEqualTo(kind));
        assertThat(some.settings().acceptances())
                .allSatisfy(acceptance -> assertThat(some.settings().rules()).containsKey(acceptance.rule()));
        assertThat(set.accepting(accepted(ENDS, "r"))
                        .ofKinds(Set.of(RuleKind.RECORDS))
                        .settings()
                        .acceptances())
                .isEmpty();
    }

    @Test
    void theSetsOfAllKindsTogetherAreTheWholeSet() {
        RuleSet changed = ALL.with(RandomSettings.of(ALL, new Random(6)));
        RuleSet together = RuleSet.of(List.of());
        for (RuleKind kind : RuleKind.values()) {
            together = together.with(changed.ofKinds(Set.of(kind)));
        }

        assertThat(together.settings().rules()).isEqualTo(changed.settings().rules());
        assertThat(together.settings().acceptances())
                .containsExactlyInAnyOrderElementsOf(changed.settings().acceptances());
        assertThat(changed.ofKinds(EnumSet.allOf(RuleKind.class)).settings()).isEqualTo(changed.settings());
    }

    // The law.

    @Test
    void theSettingsOfASetChangeNothingInIt() {
        assertThat(ALL.with(ALL.settings()).settings()).isEqualTo(ALL.settings());
        assertThat(BigLocalRules.standard()
                        .with(BigLocalRules.standard().settings())
                        .settings())
                .isEqualTo(BigLocalRules.standard().settings());
    }

    @Test
    void everyParameterOfEveryRuleHasAnotherValueAndTakesIt() {
        Random random = new Random(1);
        Set<String> unchanged = new TreeSet<>();
        for (Rule<?> rule : ALL.rules()) {
            for (ParameterValue<?> value : rule.parameters().values()) {
                String name = value.parameter().name();
                boolean changed = false;
                for (int i = 0; i < 20; i++) {
                    Object other = RandomSettings.another(value, random);
                    Rule<?> with = rule.with(name, other);
                    changed |= !with.parameters().equals(rule.parameters());
                    assertThat(with.parameters().named(name).orElseThrow().value())
                            .as("%s of %s, of which the rule has to override with(Parameters)", name, rule)
                            .isEqualTo(value.parameter().checked(other));
                    assertThat(with.info().id()).isEqualTo(rule.info().id());
                    assertThat(with.info().kind()).isEqualTo(rule.info().kind());
                    assertThat(with.info().severity()).isEqualTo(rule.info().severity());
                    assertThat(with.getClass()).isEqualTo(rule.getClass());
                }
                if (!changed) {
                    unchanged.add(rule + " " + name);
                }
            }
        }

        assertThat(unchanged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSettingsOfAChangedSetChangeNothingInItAndMakeAFreshSetTheSame(long seed) {
        RuleSet changed = ALL.with(RandomSettings.of(ALL, new Random(seed)));
        RuleSet fresh = BigLocalRules.all().with(changed.settings());
        Programme programme = RandomProgrammes.of(seed, DAY.withDayOfYear(1)).programme();

        assertThat(changed.settings()).isNotEqualTo(ALL.settings());
        assertThat(changed.with(changed.settings()).settings()).isEqualTo(changed.settings());
        assertThat(fresh.settings()).isEqualTo(changed.settings());
        assertThat(fresh.check(programme, DAY).results())
                .isEqualTo(changed.check(programme, DAY).results());
        assertThat(fresh.check(programme, DAY)).isEqualTo(changed.check(programme, DAY));
        assertThat(fresh.with(ALL.settings()).settings().rules())
                .as("and back")
                .isEqualTo(ALL.settings().rules());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatDiffersFromASetMakesTheChangedSetOfIt(long seed) {
        RuleSet base = ALL.accepting(accepted(ALL.rules().get(0).info().id(), "of the set"));
        RuleSet changed = base.with(RandomSettings.of(base, new Random(seed)));
        Settings differences = changed.settings().differencesFrom(base.settings());

        assertThat(base.with(differences).settings()).isEqualTo(changed.settings());
        assertThat(differences.rules())
                .hasSizeLessThan(changed.settings().rules().size());
        assertThat(differences.differencesFrom(Settings.none())).isEqualTo(differences);
        assertThat(changed.settings().differencesFrom(changed.settings())).isEqualTo(Settings.none());
    }

    @Test
    void onlyWhatDiffersIsADifference() {
        Settings changed = set.with(Settings.none()
                        .off(ORDERED)
                        .severity(ENDS, Severity.INFO)
                        .accepting(accepted(ENDS, "agreed")))
                .settings();

        assertThat(changed.differencesFrom(set.settings()))
                .isEqualTo(Settings.none()
                        .off(ORDERED)
                        .severity(ENDS, Severity.INFO)
                        .accepting(accepted(ENDS, "agreed")));
        assertThat(Settings.none().differencesFrom(set.settings())).isEqualTo(Settings.none());
    }
}
