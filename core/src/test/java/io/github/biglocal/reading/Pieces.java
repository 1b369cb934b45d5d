package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A result as maps, lists, texts and numbers, put together from its pieces. */
final class Pieces implements ResultSink {
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();

    private Pieces() {
        open.push(new ArrayList<>());
    }

    static Object of(Object value) {
        Pieces pieces = new Pieces();
        try {
            ResultWriter.write(value, pieces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ((List<?>) pieces.open.pop()).get(0);
    }

    @SuppressWarnings("unchecked") // only such maps and lists are pushed
    private void put(Object piece) {
        if (open.peek() instanceof Map<?, ?> map) {
            Object before = ((Map<String, Object>) map).put(names.pop(), piece);
            if (before != null) {
                throw new IllegalStateException("a field is there twice");
            }
        } else {
            ((List<Object>) open.peek()).add(piece);
        }
    }

    @Override
    public void beginObject() {
        open.push(new LinkedHashMap<>());
    }

    @Override
    public void endObject() {
        put(open.pop());
    }

    @Override
    public void beginList() {
        open.push(new ArrayList<>());
    }

    @Override
    public void endList() {
        put(open.pop());
    }

    @Override
    public void name(String name) {
        names.push(name);
    }

    @Override
    public void text(String text) {
        put(text);
    }

    @Override
    public void number(BigDecimal number) {
        put(number);
    }

    @Override
    public void truth(AdditionalValue.Truth truth) {
        put(truth == AdditionalValue.Truth.TRUE);
    }

    @Override
    public void nothing() {
        put("nothing");
    }
}
