package io.github.biglocal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.organisation.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceSourcesTest {
    @ParameterizedTest
    @ValueSource(strings = {"university", "new 1"})
    void aCollectorThatIsFoundOutIsNoneOfThoseOnRecordWhateverTheirIds(String id) {
        Evidence known = Threads.SURVEY
                .withMethod(EvidenceMethod.INTERVIEW)
                .withCollector(OrganisationId.of(id))
                .withSpeakers(Speaker.RESIDENT);

        EvidenceSources sources = EvidenceSources.of(List.of(known, known.withCollector(Optional.empty())));

        assertThat(sources.least()).isEqualTo(1);
        assertThat(sources.factsFor(2)).isEqualTo(1);
    }

    @Test
    void aMethodAndACollectorOfOneNameAreTwoThings() {
        Evidence method = Threads.SURVEY
                .withMethod(EvidenceMethod.INTERVIEW)
                .withCollector(Optional.empty())
                .withSpeakers(Speaker.RESIDENT);
        Evidence collector = Threads.SURVEY
                .withMethod(Optional.empty())
                .withSpeakers(Speaker.RESIDENT)
                .withCollector(OrganisationId.of(EvidenceMethod.INTERVIEW.name()));

        assertThat(EvidenceSources.of(List.of(method, collector)).most()).isEqualTo(2);
    }

    @Test
    void manyPiecesOfTheSameSourcesAreCountedOnce() {
        List<Evidence> pieces = IntStream.range(0, 20_000)
                .mapToObj(number -> Threads.SURVEY
                        .withMethod(number % 2 == 0 ? Optional.of(EvidenceMethod.INTERVIEW) : Optional.empty())
                        .withCollector(OrganisationId.of("university"))
                        .withSpeakers(number % 3 == 0 ? Speaker.WORKER : Speaker.RESIDENT))
                .toList();

        assertThat(EvidenceSources.of(pieces).least()).isEqualTo(2);
    }
}
