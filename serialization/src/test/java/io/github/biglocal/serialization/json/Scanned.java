package io.github.biglocal.serialization.json;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON text that is known to be right, gone through character by character: where each value begins. It knows nothing of
 * Jackson, which the reader asks.
 */
final class Scanned {
    /** Where a value begins, from 1. */
    record Start(int line, int column) {}

    private final String text;
    private final Map<String, Start> starts = new LinkedHashMap<>();
    private int at;
    private int line;
    private int column = 1;

    private Scanned(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /** Each value by its pointer, outer ones first; lines are counted from one of them. */
    static Map<String, Start> of(String text, int firstLine) {
        Scanned scanned = new Scanned(text, firstLine);
        scanned.value("");
        return scanned.starts;
    }

    private char next() {
        char next = text.charAt(at++);
        boolean brokenAfter = next == '\n' || (next == '\r' && !text.startsWith("\n", at));
        line += brokenAfter ? 1 : 0;
        column = brokenAfter ? 1 : column + 1;
        return next;
    }

    private char skipBlanks() {
        while (text.charAt(at) <= ' ') {
            next();
        }
        return text.charAt(at);
    }

    private void value(String pointer) {
        char first = skipBlanks();
        starts.put(pointer, new Start(line, column));
        if (first == '"') {
            string();
        } else if (first == '{') {
            object(pointer);
        } else if (first == '[') {
            list(pointer);
        } else {
            while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
                next();
            }
        }
    }

    private void object(String pointer) {
        next();
        while (skipBlanks() != '}') {
            String name = string();
            skipBlanks();
            next(); // the colon
            value(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
            if (skipBlanks() == ',') {
                next();
            }
        }
        next();
    }

    private void list(String pointer) {
        next();
        for (int i = 0; skipBlanks() != ']'; i++) {
            value(pointer + "/" + i);
            if (skipBlanks() == ',') {
                next();
            }
        }
        next();
    }

    /** The text without its escapes; names have none. */
    private String string() {
        next();
        int start = at;
        while (text.charAt(at) != '"') {
            if (next() == '\\') {
                next();
            }
        }
        next();
        return text.substring(start, at - 1);
    }
}
