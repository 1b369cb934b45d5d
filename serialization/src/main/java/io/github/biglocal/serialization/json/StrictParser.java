package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.reading.input.TextPlaces;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parser that refuses a field given twice and what is nested too deeply, and can get out of a record that went wrong.
 * Jackson's own detection leaves its parser where no more can be read.
 */
final class StrictParser extends JsonParserDelegate {
    /** How many objects and lists may be open at once. */
    static final int MAX_DEPTH = 100;

    private final ParserBase parser;
    private final TextPlaces places;
    private final Open[] open;
    private int depth;
    private boolean recovering;

    StrictParser(JsonParser parser, TextPlaces places) {
        this(parser, places, new Open[MAX_DEPTH]);
    }

    private StrictParser(JsonParser parser, TextPlaces places, Open[] open) {
        super(parser);
        this.parser = (ParserBase) parser;
        this.places = places;
        this.open = open;
    }

    /** Returns one for another parser that comes after this one, which is done. */
    StrictParser continuedBy(JsonParser next) {
        StrictParser continued = new StrictParser(next, places, open);
        continued.setCodec(getCodec());
        return continued;
    }

    /** An object or a list that is open, or was the last one open at its depth: where it starts, and the fields seen in it. */
    private static final class Open {
        private static final int FEW = 24;

        /** The fields of the object before, of which so many are those of this one too, as records of one kind are written alike. */
        private final String[] few = new String[FEW];

        private int before;
        private int count;
        private boolean alike;
        private @Nullable Set<String> many;
        private long offset;
        private int line;
        private int column;

        /** Starts over: most records have few fields, so they are held here and not in a set for each object. */
        void begin(ParserBase parser) {
            before = many == null ? count : 0;
            count = 0;
            alike = true;
            many = null;
            // These are of the character after the bracket, and make no object, as a location would for each value.
            offset = parser.getTokenCharacterOffset() - 1;
            line = parser.getTokenLineNr();
            column = parser.getTokenColumnNr() - 1;
        }

        /** Returns false if the field was there already. */
        boolean add(String name) {
            if (many != null) {
                return many.add(name);
            }
            if (alike && count < before && few[count].equals(name)) {
                // No field of the object before was there twice.
                count++;
                return true;
            }
            alike = false;
            for (int i = 0; i < count; i++) {
                if (few[i].equals(name)) {
                    return false;
                }
            }
            if (count < FEW) {
                few[count++] = name;
            } else {
                many = new HashSet<>(Arrays.asList(few));
                many.add(name);
            }
            return true;
        }
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return token;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> begin(token);
            case END_OBJECT, END_ARRAY -> {
                depth--;
                if (!recovering) {
                    places.end();
                }
            }
            case FIELD_NAME -> {
                if (!recovering) {
                    name(parser.currentName());
                }
            }
            default -> {
                if (!recovering) {
                    places.value(parser.getTokenLineNr(), parser.getTokenColumnNr() - 1);
                }
            }
        }
        return token;
    }

    private void name(String name) throws DuplicateFieldException {
        if (!open[depth - 1].add(name)) {
            throw new DuplicateFieldException(this, name);
        }
        places.name(name);
    }

    private void begin(JsonToken token) throws RefusedException {
        depth++;
        if (depth <= MAX_DEPTH) {
            if (open[depth - 1] == null) {
                open[depth - 1] = new Open();
            }
            Open its = open[depth - 1];
            its.begin(parser);
            if (recovering) {
                return;
            }
            if (token == JsonToken.START_OBJECT) {
                places.object(its.line, its.column);
            } else {
                places.list(its.line, its.column);
            }
        } else if (!recovering) {
            throw new RefusedException(this, Fault.TOO_DEEP);
        }
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken token = currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            leaveTo(depth - 1);
        }
        return this;
    }

    @Override
    public String getText() throws IOException {
        try {
            return parser.getText();
        } catch (StreamConstraintsException e) {
            // It is found too long when all of it has been read; what is found before, the parser itself tells.
            throw new RefusedException(this, Fault.TOO_LONG);
        }
    }

    /** Returns how many objects and lists are open. */
    int depth() {
        return depth;
    }

    /** Returns where the current token starts, in characters of the text. */
    long startOffset() {
        // Of a value the parser has that of the character after the first, and need not make a location of it.
        return parser.currentToken() == JsonToken.FIELD_NAME
                ? parser.currentTokenLocation().getCharOffset()
                : parser.getTokenCharacterOffset() - 1;
    }

    /** Returns where the current token starts; for the end of an object or a list, where that starts. */
    JsonLocation start() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return JsonLocation.NA;
        }
        if (token.isStructEnd() && depth < MAX_DEPTH) {
            Open left = open[depth];
            return new JsonLocation(null, left.offset, left.line, left.column);
        }
        return parser.currentTokenLocation();
    }

    /** Returns where each value starts that the parser is in. */
    long[] starts() {
        int kept = Math.min(depth, MAX_DEPTH);
        long[] starts = new long[kept + 1];
        for (int i = 0; i < kept; i++) {
            starts[i] = open[i].offset;
        }
        starts[kept] = Math.max(0, parser.currentTokenLocation().getCharOffset());
        return starts;
    }

    /** Passes over tokens until only so many objects and lists are open. */
    void leaveTo(int outer) throws IOException {
        recovering = true;
        for (int left = depth; left > outer; left--) {
            places.end();
        }
        try {
            while (depth > outer && nextToken() != null) {
                // only the depth counts
            }
        } finally {
            recovering = false;
        }
    }
}
