package io.github.biglocal.testkit;

import static io.github.biglocal.testkit.BigLocalAssertions.assertThat;
import static io.github.biglocal.testkit.Shorthand.area;
import static io.github.biglocal.testkit.Shorthand.board;
import static io.github.biglocal.testkit.Shorthand.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractComparableAssert;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.OptionalAssert;
import org.junit.jupiter.api.Test;

/** Both kinds of {@code assertThat} are imported here, and each value gets its own: the compiler has nothing to ask. */
class BothAssertThatTest {
    private final Partnership board = board().residents(2).build();

    @Test
    void aValueOfTheLibraryGetsAnAssertionInItsOwnWords() {
        Programme programme = area("north").programme();
        Entity anyRecord = board;
        Verdict.Satisfied ofOneKind = new Verdict.Satisfied(Optional.empty());
        LeverageRatio.Defined defined = new LeverageRatio.Defined(Ratio.ONE);

        assertIs(RecordAssert.class, assertThat(board));
        assertIs(RecordAssert.class, assertThat(anyRecord));
        assertIs(RecordAssert.class, assertThat(programme));
        assertIs(RecordAssert.class, assertThat(board.members().get(0)));
        assertIs(
                RecordAssert.class,
                assertThat(List.of(board).stream().findFirst().orElseThrow()));
        assertIs(VerdictAssert.class, assertThat(Verdict.satisfied()));
        assertIs(VerdictAssert.class, assertThat(ofOneKind));
        assertIs(MoneyAssert.class, assertThat(pounds(1)));
        assertIs(RatioAssert.class, assertThat(Ratio.ONE));
        assertIs(ShareAssert.class, assertThat(Share.of(1, 2)));
        assertIs(PossibleRatioAssert.class, assertThat(defined));
        assertIs(LoadedAssert.class, assertThat(Loaded.of("text")));
    }

    @Test
    void everythingElseGetsAssertJsOwn() {
        assertIs(OptionalAssert.class, assertThat(Optional.of(board)));
        assertIs(ListAssert.class, assertThat(List.of(board)));
        assertIs(ListAssert.class, assertThat(board.members()));
        assertIs(AbstractComparableAssert.class, assertThat(new Reference("Area", "north")));
        assertIs(AbstractComparableAssert.class, assertThat(FinancialYear.of(2016)));
        assertThat(Map.of("board", board)).containsKey("board");
        assertThat(Set.of(Ratio.ONE)).hasSize(1);
        assertThat("text").isNotEmpty();
        assertThat(1).isPositive();
        assertThat(new int[] {1}).hasSize(1);
        assertThat(Verdict.satisfied().answer()).isNotNull();
    }

    private <S extends Entity> RecordAssert<S> ofAnyKind(S record) {
        return assertThat(record);
    }

    @Test
    void aRecordOfAnyKindGetsOneInAGenericTest() {
        assertIs(RecordAssert.class, ofAnyKind(board));
    }

    private static void assertIs(Class<?> kind, AbstractAssert<?, ?> made) {
        org.assertj.core.api.Assertions.assertThat((Object) made).isInstanceOf(kind);
    }
}
