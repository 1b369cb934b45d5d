package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.organisation.OrganisationId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexTest {
    private static Grant grant(String id, String scheme) {
        return Grant.builder()
                .id(GrantId.of(id))
                .area(AreaId.of("a"))
                .title("t")
                .scheme(Optional.of(scheme).filter(text -> !text.isEmpty()).map(SchemeId::of))
                .build();
    }

    private static final Records GRANTS = Records.of(grant("3", "s"), grant("1", "s"), grant("2", ""), grant("4", "t"));

    @Test
    void findsTheRecordsThatNameAnIdInTheOrderOfTheirReferences() {
        LookUps lookUps = LookUps.in(GRANTS);

        assertThat(lookUps.find(Grant.BY_SCHEME, SchemeId.of("s"))).containsExactly(grant("1", "s"), grant("3", "s"));
        assertThat(lookUps.find(Grant.BY_SCHEME, SchemeId.of("lost"))).isEmpty();
        assertThat(lookUps.find(Grant.BY_RECIPIENT, OrganisationId.of("s"))).isEmpty();
    }

    @Test
    void aRecordThatNamesAnIdTwiceIsFoundOnce() {
        Index<AreaId, Grant> twice = Index.ofEach(Grant.class, grant -> List.of(grant.area(), grant.area()));

        assertThat(LookUps.in(GRANTS).find(twice, AreaId.of("a"))).hasSize(4);
    }

    @Test
    void theFunctionThatGivesTheKeysMayLookSomethingUp() {
        LookUps lookUps = LookUps.in(GRANTS);
        Index<SchemeId, Grant> shared = Index.ofEach(
                Grant.class,
                grant -> grant.scheme().stream()
                        .filter(scheme -> lookUps.find(Grant.BY_SCHEME, scheme).size() > 1)
                        .toList());

        assertThat(lookUps.find(shared, SchemeId.of("s"))).hasSize(2);
        assertThat(lookUps.find(shared, SchemeId.of("t"))).isEmpty();
    }

    static List<Index<AreaId, Grant>> keysThatAreNull() {
        return List.of(
                Index.of(Grant.class, grant -> null),
                Index.ofOptional(Grant.class, grant -> null),
                Index.ofEach(Grant.class, grant -> (Collection<AreaId>) null),
                Index.ofEach(Grant.class, grant -> Arrays.asList(grant.area(), null)));
    }

    @ParameterizedTest
    @MethodSource("keysThatAreNull")
    void aKeyThatIsNullIsRefusedWithTheKindOfRecord(Index<AreaId, Grant> index) {
        assertThatNullPointerException()
                .isThrownBy(() -> LookUps.in(GRANTS).find(index, AreaId.of("a")))
                .withMessage("the key function of an index of Grant records gave null");
    }
}
