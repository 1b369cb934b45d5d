package io.github.biglocal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void saysTheKindOfRecordAndItsId() {
        assertThat(Reference.to(Area.class, AreaId.of("barrowcliff"))).hasToString("Area barrowcliff");
        assertThat(Area.builder().id(AreaId.of("a")).name("n").build().reference())
                .isEqualTo(new Reference("Area", "a"));
    }

    @Test
    void ofTheClassARecordHappensToHaveItSaysTheKindItsUsersKnow() {
        Area area = Area.builder().id(AreaId.of("a")).name("n").build();

        assertThat(area.getClass()).isNotEqualTo(Area.class);
        assertThat(Reference.to(area.getClass(), area.id())).isEqualTo(area.reference());
        assertThat(Reference.to(Entity.class, area.id())).hasToString("Entity a");
    }

    @Test
    void thoseGivenTwiceAreThoseOfSeveralRecordsOfOneKind() {
        Area a = Area.builder().id(AreaId.of("a")).name("n").build();
        Area b = a.withId(AreaId.of("b"));

        assertThat(Reference.givenTwice(List.of(a, b))).isEmpty();
        assertThat(Reference.givenTwice(List.of(a, b, a.withName("m"), a))).containsExactly(a.reference());
    }

    @Test
    void isOrderedByKindThenId() {
        Reference areaB = new Reference("Area", "b");
        Reference areaC = new Reference("Area", "c");
        Reference projectA = new Reference("Project", "a");

        assertThat(List.of(projectA, areaC, areaB).stream().sorted()).containsExactly(areaB, areaC, projectA);
    }
}
