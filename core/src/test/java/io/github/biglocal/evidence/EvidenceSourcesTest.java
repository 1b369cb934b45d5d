package io.github.biglocal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceSourcesTest {
    private static final List<EvidenceMethod> METHODS =
            List.of(EvidenceMethod.INTERVIEW, EvidenceMethod.SURVEY, EvidenceMethod.DIARY);
    private static final List<OrganisationId> COLLECTORS =
            List.of(OrganisationId.of("a"), OrganisationId.of("b"), OrganisationId.of("c"));
    private static final List<List<Speaker>> SPEAKERS =
            List.of(List.of(Speaker.WORKER), List.of(Speaker.RESIDENT), List.of(Speaker.WORKER, Speaker.RESIDENT));

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

    /** What is not recorded is completed in every way, with what other pieces have and with something new. */
    @Test
    void theBoundsHoldWhateverIsFoundOutAndTwoSourcesAreNeverMissed() {
        Random random = new Random(8);
        for (int run = 0; run < 100; run++) {
            List<Evidence> pieces = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                pieces.add(Threads.SURVEY
                        .withMethod(any(random, METHODS))
                        .withCollector(any(random, COLLECTORS))
                        .withSpeakers(any(random, SPEAKERS).orElse(List.of())));
            }
            EvidenceSources sources = EvidenceSources.of(pieces);
            List<Integer> possible = completions(pieces)
                    .map(complete -> EvidenceSources.of(complete).least())
                    .toList();

            assertThat(sources.least()).as("%s", sources).isLessThanOrEqualTo(Collections.min(possible));
            assertThat(sources.most()).as("%s", sources).isGreaterThanOrEqualTo(Collections.max(possible));
            assertThat(sources.least() >= 2).as("%s", sources).isEqualTo(Collections.min(possible) >= 2);
        }
    }

    private static <T> Optional<T> any(Random random, List<T> values) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }

    private static Stream<List<Evidence>> completions(List<Evidence> pieces) {
        Stream<List<Evidence>> all = Stream.of(List.of());
        for (Evidence piece : pieces) {
            List<Evidence> complete = completions(piece).toList();
            all = all.flatMap(before -> complete.stream()
                    .map(next -> Stream.concat(before.stream(), Stream.of(next)).toList()));
        }
        return all;
    }

    private static Stream<Evidence> completions(Evidence piece) {
        return METHODS.stream()
                .filter(method -> piece.method().isEmpty() || piece.method().get() == method)
                .flatMap(method -> COLLECTORS.stream()
                        .filter(collector -> piece.collector().isEmpty()
                                || piece.collector().get().equals(collector))
                        .flatMap(collector -> SPEAKERS.stream()
                                .filter(speakers -> piece.speakers().isEmpty()
                                        || piece.speakers().equals(Set.copyOf(speakers)))
                                .map(speakers -> piece.withMethod(method)
                                        .withCollector(collector)
                                        .withSpeakers(speakers))));
    }
}
