package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Keeps pieces until all of them are there: what a caller's own type gives may fail on the way, and is then left out. */
final class RecordedPieces implements ResultSink {
    private final List<Piece> pieces = new ArrayList<>();

    private interface Piece {
        void to(ResultSink sink) throws IOException;
    }

    /** Hands them on. */
    void to(ResultSink sink) throws IOException {
        for (Piece piece : pieces) {
            piece.to(sink);
        }
    }

    @Override
    public void beginObject() {
        pieces.add(ResultSink::beginObject);
    }

    @Override
    public void endObject() {
        pieces.add(ResultSink::endObject);
    }

    @Override
    public void beginList() {
        pieces.add(ResultSink::beginList);
    }

    @Override
    public void endList() {
        pieces.add(ResultSink::endList);
    }

    @Override
    public void name(String name) {
        pieces.add(sink -> sink.name(name));
    }

    @Override
    public void text(String text) {
        pieces.add(sink -> sink.text(text));
    }

    @Override
    public void number(BigDecimal number) {
        pieces.add(sink -> sink.number(number));
    }

    @Override
    public void truth(AdditionalValue.Truth truth) {
        pieces.add(sink -> sink.truth(truth));
    }

    @Override
    public void nothing() {
        pieces.add(ResultSink::nothing);
    }
}
