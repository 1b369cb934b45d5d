package io.github.biglocal.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The number of sources that some pieces of evidence come from; how a piece was gathered, by whom, or who speaks in it,
 * is not always recorded. A source is a method, a collector and a kind of speaker, so that a conversation between
 * members and workers is of two sources. A document and a count have no speaker.
 *
 * @param pieces the pieces; at least one
 */
record EvidenceSources(List<Piece> pieces) {
    private static final Set<EvidenceMethod> WITHOUT_SPEAKERS =
            Set.of(EvidenceMethod.DOCUMENT, EvidenceMethod.COUNT, EvidenceMethod.MONITORING_RETURN);

    EvidenceSources {
        pieces = List.copyOf(pieces);
    }

    /** How and by whom a piece was gathered, and who speaks in it; empty where it is not recorded. */
    record Piece(Optional<Object> method, Optional<Object> collector, Set<Object> speakers) {
        private Stream<Source> sources() {
            return speakers.isEmpty()
                    ? Stream.of(new Source(method, collector, Optional.empty()))
                    : speakers.stream().map(speaker -> new Source(method, collector, Optional.of(speaker)));
        }
    }

    /** One source, as far as it is known. */
    private record Source(Optional<Object> method, Optional<Object> collector, Optional<Object> speaker) {
        private static final int DIMENSIONS = 3;
        private static final int ALL = (1 << DIMENSIONS) - 1;

        private boolean knows(int dimensions) {
            return (dimensions & known()) == dimensions;
        }

        private int known() {
            return (method.isPresent() ? 1 : 0) | (collector.isPresent() ? 2 : 0) | (speaker.isPresent() ? 4 : 0);
        }

        private boolean isKnown() {
            return known() == ALL;
        }

        /** The same with only some of what is known of it. */
        private Source only(int dimensions) {
            return new Source(
                    (dimensions & 1) == 0 ? Optional.empty() : method,
                    (dimensions & 2) == 0 ? Optional.empty() : collector,
                    (dimensions & 4) == 0 ? Optional.empty() : speaker);
        }

        /** All that a source may be of which less is known, and which may be this one. */
        private Stream<Source> lessKnown() {
            return IntStream.range(0, known())
                    .filter(dimensions -> (dimensions & known()) == dimensions)
                    .mapToObj(this::only);
        }
    }

    /** A document or a count, in which no one speaks. */
    private enum NoSpeaker {
        NO_SPEAKER
    }

    /** A method, a collector or a speaker that is of no other source. */
    private record New(int fact, int number) {}

    static EvidenceSources of(List<Evidence> evidence) {
        return new EvidenceSources(evidence.stream()
                .map(piece -> new Piece(
                        piece.method().map(each -> each), piece.collector().map(each -> each), speakers(piece)))
                .toList());
    }

    private static Set<Object> speakers(Evidence piece) {
        return hasUnknownSpeakers(piece)
                ? Set.of()
                : piece.speakers().isEmpty() ? Set.of(NoSpeaker.NO_SPEAKER) : Set.copyOf(piece.speakers());
    }

    /** Returns whether someone may speak in a piece, but it is not recorded who. */
    static boolean hasUnknownSpeakers(Evidence piece) {
        return piece.speakers().isEmpty()
                && piece.method().filter(WITHOUT_SPEAKERS::contains).isEmpty();
    }

    /** Returns how many sources there are at the least, if what is not recorded is the same wherever it can be. */
    int least() {
        Set<Source> sources = new HashSet<>();
        pieces.forEach(piece -> piece.sources().forEach(sources::add));
        Set<Source> others = new HashSet<>();
        sources.forEach(source -> source.lessKnown().forEach(others::add));
        // What may be a source of which more is known need not be another one.
        sources.removeAll(others);
        int known = (int) sources.stream().filter(Source::isKnown).count();
        return known
                + IntStream.range(0, Source.ALL)
                        .map(dimensions -> different(sources, dimensions))
                        .max()
                        .orElse(0);
    }

    /** Returns how many of the sources that are not wholly known differ in what is known of all of them. */
    private static int different(Collection<Source> sources, int dimensions) {
        return (int) sources.stream()
                .filter(source -> !source.isKnown() && source.knows(dimensions))
                .map(source -> source.only(dimensions))
                .distinct()
                .count();
    }

    /** Returns how many sources there are if what is not recorded is different wherever it can be. */
    int most() {
        if (pieces.stream().anyMatch(piece -> piece.speakers().isEmpty())) {
            return Integer.MAX_VALUE;
        }
        List<Source> sources = pieces.stream().flatMap(Piece::sources).toList();
        return (int) (sources.stream().filter(Source::isKnown).distinct().count()
                + sources.stream().filter(source -> !source.isKnown()).count());
    }

    /** Returns the fewest facts that have to be found out before there are certainly so many sources. */
    int factsFor(int sources) {
        int facts = 0;
        EvidenceSources found = this;
        while (found.least() < sources) {
            facts++;
            found = found.withOneMore(facts, sources);
        }
        return facts;
    }

    /** The same with one fact found out, as a value of its own: the one that makes for most sources. */
    private EvidenceSources withOneMore(int fact, int sources) {
        Optional<Object> value = Optional.of(new New(fact, 0));
        List<EvidenceSources> possible = new ArrayList<>();
        for (Piece piece : new LinkedHashSet<>(pieces)) {
            if (piece.method().isEmpty()) {
                possible.add(with(piece, new Piece(value, piece.collector(), piece.speakers())));
            }
            if (piece.collector().isEmpty()) {
                possible.add(with(piece, new Piece(piece.method(), value, piece.speakers())));
            }
            if (piece.speakers().isEmpty()) {
                Set<Object> speakers = new HashSet<>();
                IntStream.range(0, sources).forEach(number -> speakers.add(new New(fact, number)));
                possible.add(with(piece, new Piece(piece.method(), piece.collector(), speakers)));
            }
        }
        return possible.stream()
                .max(Comparator.comparingInt(EvidenceSources::least))
                .orElseThrow();
    }

    private EvidenceSources with(Piece piece, Piece changed) {
        List<Piece> others = new ArrayList<>(pieces);
        others.set(others.indexOf(piece), changed);
        return new EvidenceSources(others);
    }
}
