package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups are told apart by their keys, never by the texts of the keys, and come in one order whatever comes first. */
class LeverageGroupsTest {
    private static final Leverage LEVERAGE = Leverage.asOf(GeneratedProjects.DAY);

    /** A key that says the same as another. */
    private record Twin(int number) {
        @Override
        public String toString() {
            return number % 2 == 0 ? "the same" : "";
        }
    }

    /** Keys of every manner, made of a number. */
    private enum Keys {
        OF_EQUAL_TEXT {
            @Override
            Object of(int number) {
                return new Twin(number);
            }
        },
        OF_EQUAL_RANK {
            @Override
            Object of(int number) {
                return new BigDecimal("1").setScale(number);
            }
        },
        OF_SEVERAL_CLASSES {
            @Override
            Object of(int number) {
                return number % 2 == 0 ? number : (Object) String.valueOf(number - 1);
            }
        },
        WITH_AN_ORDER {
            @Override
            Object of(int number) {
                return 10 - number;
            }
        };

        abstract Object of(int number);
    }

    private static int number(Project project) {
        return Integer.parseInt(project.id().value().substring(1)) % 7;
    }

    @ParameterizedTest
    @EnumSource
    void theSumsOfTheGroupsAreThoseOfTheWholeWhateverTheKeysSay(Keys keys) {
        List<Project> projects = GeneratedProjects.of(31, 120);
        LeverageResult whole = LEVERAGE.of(projects);

        Map<Object, LeverageResult> groups = LEVERAGE.by(project -> keys.of(number(project)), projects);

        assertThat(groups).hasSize(7);
        assertThat(CountedMoney.total(
                        CurrencyUnit.GBP,
                        groups.values().stream().map(LeverageResult::counted).toList()))
                .isEqualTo(whole.counted());
        assertThat(groups.values().stream()
                        .mapToInt(group -> group.parts().size())
                        .sum())
                .isEqualTo(whole.parts().size());
        assertThat(groups.values().stream()
                        .mapToInt(group -> group.leftOut().size())
                        .sum())
                .isEqualTo(whole.leftOut().size());
    }

    @ParameterizedTest
    @EnumSource
    void theGroupsComeInOneOrderWhateverOrderTheProjectsComeIn(Keys keys) {
        List<Project> projects = new ArrayList<>(GeneratedProjects.of(32, 60));
        Function<Project, Object> group = project -> keys.of(number(project));
        Map<Object, LeverageResult> expected = LEVERAGE.by(group, projects);
        Random random = new Random(33);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(projects, random);

            assertThat(List.copyOf(LEVERAGE.by(group, projects).entrySet()))
                    .isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(List.copyOf(projects.parallelStream()
                            .collect(LEVERAGE.collectorBy(group))
                            .entrySet()))
                    .isEqualTo(List.copyOf(expected.entrySet()));
        }
    }

    @Test
    void theOrderIsTheNaturalOneOrThatOfTheTextsOrOfTheFirstProjects() {
        List<Project> projects = GeneratedProjects.of(34, 7);

        assertThat(LEVERAGE.by(project -> 10 - number(project), projects).keySet())
                .containsExactly(4, 5, 6, 7, 8, 9, 10);
        assertThat(LEVERAGE.by(project -> Keys.OF_SEVERAL_CLASSES.of(number(project)), projects)
                        .keySet())
                .extracting(Object::toString)
                .containsExactly("0", "0", "2", "2", "4", "4", "6");
        assertThat(LEVERAGE.by(
                                project -> new Twin(number(project)),
                                List.of(
                                        TableOne.L4.withId(ProjectId.of("x4")),
                                        TableOne.L1.withId(ProjectId.of("x2")),
                                        TableOne.L3.withId(ProjectId.of("x0"))))
                        .keySet())
                .extracting(Twin::number)
                .containsExactly(0, 2, 4);
    }

    @Test
    void matchIsGroupedByWhatItsKeysAreAndNotByWhatTheySay() {
        List<Project> projects = GeneratedProjects.of(35, 80);
        Function<FundingLine, Optional<Twin>> group =
                line -> Optional.of(new Twin(line.amount().getAmountMinorInt() % 4));

        Map<Twin, LeverageResult> groups = LEVERAGE.byMatch(group, projects);

        assertThat(groups.keySet()).containsExactlyInAnyOrder(new Twin(0), new Twin(1), new Twin(2), new Twin(3));
        assertThat(Ratio.sum(groups.values().stream()
                        .map(each -> each.counted().match().amount())
                        .toList()))
                .isEqualTo(LEVERAGE.of(projects).counted().match().amount());
        assertThat(groups.values()).doesNotHaveDuplicates();
        List<Project> reversed = new ArrayList<>(projects);
        Collections.reverse(reversed);
        assertThat(List.copyOf(LEVERAGE.byMatch(group, reversed).entrySet())).isEqualTo(List.copyOf(groups.entrySet()));
    }

    @Test
    void aProjectWithoutAGroupIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> LEVERAGE.by(project -> null, TableOne.PROJECTS))
                .withMessage("group");
    }
}
