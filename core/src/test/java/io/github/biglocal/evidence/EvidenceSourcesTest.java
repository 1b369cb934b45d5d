package io.github.biglocal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.organisation.OrganisationId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceSourcesTest {
    @ParameterizedTest
    @ValueSource(strings = {"university", "new 1"})
    void aCollectorThatIsFoundOutIsNoneOfThoseOnRecordWhateverTheirIds(String id) {
        Evidence known = Threads.SURVEY.withMethod(EvidenceMethod.INTERVIEW).withCollector(OrganisationId.of(id));

        EvidenceSources sources = EvidenceSources.of(List.of(known, known.withCollector(Optional.empty())));

        assertThat(sources.least()).isEqualTo(1);
        assertThat(sources.factsFor(2)).isEqualTo(1);
    }

    @Test
    void aMethodAndACollectorOfOneNameAreTwoThings() {
        Evidence method = Threads.SURVEY.withMethod(EvidenceMethod.INTERVIEW).withCollector(Optional.empty());
        Evidence collector = Threads.SURVEY
                .withMethod(Optional.empty())
                .withCollector(OrganisationId.of(EvidenceMethod.INTERVIEW.name()));

        assertThat(EvidenceSources.of(List.of(method, collector)).most()).isEqualTo(2);
    }
}
