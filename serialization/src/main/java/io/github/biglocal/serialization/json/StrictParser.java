package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * A parser that refuses a field given twice, and can get out of a record that went wrong. Jackson's own detection of
 * duplicates leaves its parser where no more can be read.
 */
final class StrictParser extends JsonParserDelegate {
    /** An object or a list that is open: where it starts, and the fields seen in it. */
    private record Open(JsonLocation start, Set<String> fields) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private JsonLocation start = JsonLocation.NA;
    private boolean recovering;

    StrictParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == null) {
            return token;
        }
        start = delegate.currentTokenLocation();
        switch (token) {
            case START_OBJECT, START_ARRAY -> open.push(new Open(start, new HashSet<>()));
            case END_OBJECT, END_ARRAY -> start = open.pop().start();
            case FIELD_NAME -> {
                if (!open.element().fields().add(delegate.currentName()) && !recovering) {
                    throw new DuplicateFieldException(this, delegate.currentName());
                }
            }
            default -> {}
        }
        return token;
    }

    @Override
    public JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken token = currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            leaveTo(depth() - 1);
        }
        return this;
    }

    /** Returns how many objects and lists are open. */
    int depth() {
        return open.size();
    }

    /** Returns where the current token starts; for the end of an object or a list, where that starts. */
    JsonLocation start() {
        return start;
    }

    /** Passes over tokens until only so many objects and lists are open. */
    void leaveTo(int depth) throws IOException {
        recovering = true;
        try {
            while (depth() > depth && nextToken() != null) {
                // only the depth counts
            }
        } finally {
            recovering = false;
        }
    }
}
