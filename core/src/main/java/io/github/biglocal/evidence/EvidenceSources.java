package io.github.biglocal.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The number of sources that some pieces of evidence come from; how a piece was gathered, or by whom, is not always
 * recorded. A source is a method and a collector.
 *
 * @param pieces the pieces; at least one
 */
record EvidenceSources(List<Piece> pieces) {
    EvidenceSources {
        pieces = List.copyOf(pieces);
    }

    /** How and by whom a piece was gathered; empty where it is not recorded. */
    record Piece(Optional<Object> method, Optional<Object> collector) {
        boolean isKnown() {
            return method.isPresent() && collector.isPresent();
        }
    }

    /** A method or a collector that is of no other source. */
    private record New(int number) {}

    static EvidenceSources of(List<Evidence> evidence) {
        return new EvidenceSources(evidence.stream()
                .map(piece -> new Piece(
                        piece.method().map(each -> each), piece.collector().map(each -> each)))
                .toList());
    }

    /** Returns how many sources there are if what is not recorded is the same wherever it can be. */
    int least() {
        Set<Piece> known = known();
        Set<Object> methods = new HashSet<>();
        Set<Object> collectors = new HashSet<>();
        pieces.forEach(piece -> {
            piece.method().ifPresent(methods::add);
            piece.collector().ifPresent(collectors::add);
        });
        known.forEach(piece -> {
            piece.method().ifPresent(methods::remove);
            piece.collector().ifPresent(collectors::remove);
        });
        // A method and a collector that are known of no source yet may be one source.
        return Math.max(1, known.size() + Math.max(methods.size(), collectors.size()));
    }

    /** Returns how many sources there are if what is not recorded is different wherever it can be. */
    int most() {
        return known().size()
                + (int) pieces.stream().filter(piece -> !piece.isKnown()).count();
    }

    private Set<Piece> known() {
        Set<Piece> known = new HashSet<>();
        pieces.stream().filter(Piece::isKnown).forEach(known::add);
        return known;
    }

    /** Returns the fewest facts that have to be found out before there are certainly so many sources. */
    int factsFor(int sources) {
        int facts = 0;
        EvidenceSources found = this;
        while (found.least() < sources) {
            facts++;
            found = found.withOneMore(new New(facts));
        }
        return facts;
    }

    /** The same with one fact found out, as a value of its own: the one that makes for most sources. */
    private EvidenceSources withOneMore(New value) {
        List<EvidenceSources> possible = new ArrayList<>();
        for (Piece piece : new LinkedHashSet<>(pieces)) {
            if (piece.method().isEmpty()) {
                possible.add(with(piece, new Piece(Optional.of(value), piece.collector())));
            }
            if (piece.collector().isEmpty()) {
                possible.add(with(piece, new Piece(piece.method(), Optional.of(value))));
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
