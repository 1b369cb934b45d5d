package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code of a caller's own that does what it should not costs one answer, and never the check. */
@SuppressWarnings({"NullAway", "NullOptional", "OptionalOfRedundantMethod"})
class HostileCallersTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final RuleId HOSTILE = RuleId.of("hostile");
    private static final Reference ATTACKED = new Reference("Area", "attacked");
    private static final Records RECORDS = Records.of(area("attacked"), area("b"), area("c"), area("d"));

    private static Area area(String id) {
        return Area.builder().id(AreaId.of(id)).name("n").build();
    }

    /** Does as it is told to one area, and is satisfied with the others. */
    private static final class Hostile extends Rule<Area> {
        private final Judge judge;

        Hostile(RuleId id, Judge judge) {
            super(
                    RuleInfo.of("area", id, RuleKind.PRACTICE)
                            .title("T")
                            .rationale("R.")
                            .source(Citation.of("s"))
                            .build(),
                    Area.class);
            this.judge = judge;
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            return area.reference().equals(ATTACKED) ? judge.of(area, context) : Verdict.satisfied();
        }
    }

    private interface Judge {
        Verdict of(Area area, RuleContext context);
    }

    /** A finding of which one thing can be spoilt. */
    private static class Whole implements Finding {
        @Override
        public String problem() {
            return "P.";
        }

        @Override
        public String repair() {
            return "R.";
        }
    }

    private static Arguments that(String does, Judge judge) {
        return Arguments.of(does, judge);
    }

    private static Arguments gives(String finding, Finding broken) {
        return Arguments.of("gives a finding " + finding, (Judge) (area, context) -> Verdict.breached(broken));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // stands where any value is asked for
    private static <T> T fault() {
        throw new IllegalStateException("secret");
    }

    static Stream<Arguments> hostileRules() {
        return Stream.of(
                that("throws an exception", (area, context) -> fault()),
                that("calls itself without end", (area, context) -> without(area)),
                that("throws an error", (area, context) -> {
                    throw new AssertionError("secret");
                }),
                that("lacks a class", (area, context) -> {
                    throw new NoClassDefFoundError("secret");
                }),
                that(
                        "throws what it need not declare",
                        (area, context) -> HostileCallersTest.<RuntimeException>sneak()),
                that("gives null", (area, context) -> null),
                that("gives a null margin", (area, context) -> Verdict.satisfied(null)),
                that("gives null for the margin", (area, context) -> new Verdict.Satisfied(null)),
                that("gives a margin without words", (area, context) -> Verdict.satisfied(() -> null)),
                that("gives a margin that throws", (area, context) -> Verdict.satisfied(HostileCallersTest::fault)),
                that("gives null for the findings", (area, context) -> new Verdict.Breached(null)),
                that("gives no finding", (area, context) -> Verdict.breached(List.of())),
                that("gives a null among findings", (area, context) -> Verdict.breached(new Whole(), null)),
                that("gives null for the reason", (area, context) -> Verdict.notApplicable(null)),
                that("gives null for what is missing", (area, context) -> new Verdict.Unknown(null, 1)),
                that(
                        "gives a null among what is missing",
                        (area, context) -> new Verdict.Unknown(Collections.singletonList(null), 1)),
                gives("without a problem", new Whole() {
                    @Override
                    public String problem() {
                        return null;
                    }
                }),
                gives("whose problem throws", new Whole() {
                    @Override
                    public String problem() {
                        return fault();
                    }
                }),
                gives("without a repair", new Whole() {
                    @Override
                    public String repair() {
                        return null;
                    }
                }),
                gives("whose repair throws", new Whole() {
                    @Override
                    public String repair() {
                        return fault();
                    }
                }),
                gives("about null", new Whole() {
                    @Override
                    public Optional<Reference> about() {
                        return null;
                    }
                }),
                gives("that throws what it is about", new Whole() {
                    @Override
                    public Optional<Reference> about() {
                        return fault();
                    }
                }),
                gives("about a null field", new Whole() {
                    @Override
                    public Optional<String> aboutField() {
                        return null;
                    }
                }),
                gives("whose field throws", new Whole() {
                    @Override
                    public Optional<String> aboutField() {
                        return fault();
                    }
                }),
                gives("with null for repairs", new Whole() {
                    @Override
                    public List<Repair> repairs() {
                        return null;
                    }
                }),
                gives("with a null among repairs", new Whole() {
                    @Override
                    public List<Repair> repairs() {
                        return Arrays.asList(Repair.correct(ATTACKED, "name"), null);
                    }
                }),
                gives("whose repairs throw", new Whole() {
                    @Override
                    public List<Repair> repairs() {
                        return fault();
                    }
                }),
                that("looks up by an index whose key is null", (area, context) -> {
                    context.find(Index.of(Area.class, each -> (AreaId) null), AreaId.of("b"));
                    return Verdict.satisfied();
                }),
                that("looks up by an index whose keys are null", (area, context) -> {
                    context.find(Index.<AreaId, Area>ofEach(Area.class, each -> null), AreaId.of("b"));
                    return Verdict.satisfied();
                }),
                that("looks up by an index that throws", (area, context) -> {
                    context.find(Index.of(Area.class, each -> HostileCallersTest.<AreaId>fault()), AreaId.of("b"));
                    return Verdict.satisfied();
                }),
                that("looks up by an index that looks itself up", (area, context) -> {
                    AtomicReference<Index<AreaId, Area>> index = new AtomicReference<>();
                    index.set(Index.of(Area.class, each -> {
                        context.find(index.get(), each.id());
                        return each.id();
                    }));
                    context.find(index.get(), AreaId.of("b"));
                    return Verdict.satisfied();
                }),
                that("derives null", (area, context) -> {
                    context.derive(Derivation.<Area, String>of((each, within) -> null), area);
                    return Verdict.satisfied();
                }),
                that("derives with what throws", (area, context) -> {
                    context.derive(Derivation.<Area, String>of((each, within) -> fault()), area);
                    return Verdict.satisfied();
                }),
                that("derives a value from itself", (area, context) -> {
                    AtomicReference<Derivation<Area, String>> derivation = new AtomicReference<>();
                    derivation.set(Derivation.of((each, within) -> within.derive(derivation.get(), each)));
                    context.derive(derivation.get(), area);
                    return Verdict.satisfied();
                }));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Verdict without(Area end) {
        return without(end);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Verdict sneak() throws E {
        throw (E) new java.io.IOException("secret");
    }

    @ParameterizedTest(name = "a rule that {0}")
    @MethodSource("hostileRules")
    void aRuleThatDoesWhatItShouldNotIsOneFailureAndTheRestGoesOn(String does, Judge judge) {
        RuleSet rules = RuleSet.of(List.of(
                new Hostile(RuleId.of("another"), (area, context) -> Verdict.satisfied()),
                new Hostile(HOSTILE, judge)));

        for (Function<RuleSet, Report> way : List.<Function<RuleSet, Report>>of(
                set -> set.check(RECORDS, DAY, Retention.EVERYTHING),
                set -> set.checkInParallel(RECORDS, DAY, Retention.EVERYTHING))) {
            List<Report.Failure> handedOver = new ArrayList<>();
            rules.check(RECORDS, DAY, entry -> {
                if (entry instanceof Report.Failure failure) {
                    handedOver.add(failure);
                }
            });
            Report report = way.apply(rules);

            assertThat(handedOver).isEqualTo(report.failed());

            assertThat(report.failed()).singleElement().satisfies(failure -> {
                assertThat(failure.rule()).isEqualTo(HOSTILE);
                assertThat(failure.about()).isEqualTo(ATTACKED);
                assertThat(failure.toString()).startsWith("hostile failed to run on Area attacked: ");
            });
            assertThat(report.counts().satisfied()).isEqualTo(7);
            assertThat(report.open()).isEmpty();
            assertThat(report.isClean()).isFalse();
            assertThat(report.toText()).doesNotContain("secret");
        }
    }

    @Test
    void anErrorOfTheVirtualMachineIsNotForAReport() {
        RuleSet rules = RuleSet.of(List.of(new Hostile(HOSTILE, (area, context) -> {
            throw new OutOfMemoryError();
        })));

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> rules.check(RECORDS, DAY));
    }

    @Test
    void theKeysOfAnIndexMayBeLookedUpInAnother() {
        Index<AreaId, Area> byId = Index.of(Area.class, Area::id);
        AtomicReference<List<Area>> found = new AtomicReference<>();
        RuleSet rules = RuleSet.of(List.of(new Hostile(HOSTILE, (area, context) -> {
            Index<AreaId, Area> through = Index.of(
                    Area.class, each -> context.find(byId, each.id()).get(0).id());
            found.set(context.find(through, AreaId.of("c")));
            return Verdict.satisfied();
        })));

        assertThat(rules.check(RECORDS, DAY).isClean()).isTrue();
        assertThat(found.get()).containsExactly(area("c"));
    }

    /** What an implementation of records gives. */
    private static Records giving(List<Area> areas) {
        return new Records() {
            @Override
            @SuppressWarnings("unchecked")
            public <T extends Entity> List<T> all(Class<T> type) {
                return (List<T>) areas;
            }
        };
    }

    @Test
    void recordsThatAreNullAreRefusedByName() {
        RuleSet rules = RuleSet.of(List.of(new Hostile(HOSTILE, (area, context) -> Verdict.satisfied())));

        assertThatNullPointerException()
                .isThrownBy(() -> rules.check(giving(null), DAY))
                .withMessage("records of type Area");
        assertThatNullPointerException()
                .isThrownBy(() -> rules.check(giving(Arrays.asList(area("b"), null)), DAY))
                .withMessage("a record of type Area");
    }

    @Test
    void whatIsNotGivenIsRefusedByName() {
        RuleSet rules = RuleSet.of(List.of());

        assertThatNullPointerException()
                .isThrownBy(() -> rules.check(null, DAY))
                .withMessage("records");
        assertThatNullPointerException()
                .isThrownBy(() -> rules.check(RECORDS, null))
                .withMessage("asOf");
        assertThatNullPointerException()
                .isThrownBy(() -> rules.check(RECORDS, DAY, (Retention) null))
                .withMessage("retention");
    }
}
