package io.github.biglocal.tables.grid;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.biglocal.reading.Place;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part of a workbook, element by element: those of workbooks and relationships by their names, others without
 * one. Whatever goes wrong is an {@link UnreadableSheetException}, or an {@link IOException} where the file itself cannot be
 * read. For one thread.
 */
final class WorkbookPart implements AutoCloseable {
    /** The name of an element of another vocabulary. */
    static final String OTHER = "";

    /** The vocabulary as it is used, and its strict variant (ISO/IEC 29500-4 and -1). */
    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/package/2006/relationships");

    private static final int DEEPEST = 200;

    /** The vocabulary has some hundreds. */
    private static final int MOST_NAMES = 10_000;

    private final InputStream stream;
    private final Supplier<? extends Place> where;
    private final int mostCharacters;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    WorkbookPart(InputStream stream, Supplier<? extends Place> where, int mostCharacters) throws IOException {
        this.stream = stream;
        this.where = where;
        this.mostCharacters = mostCharacters;
        try {
            this.xml = factory().createXMLStreamReader(stream);
        } catch (XMLStreamException | RuntimeException e) {
            stream.close();
            throw translated(e);
        }
    }

    /** One for each part: it keeps the names it has seen, and nobody else's should fill the memory. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves to the next begin or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deeper();
                countNames();
                return true;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return true;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            refuseHarm(event);
        }
    }

    private void deeper() throws IOException {
        depth++;
        if (depth > DEEPEST) {
            throw damaged();
        }
    }

    private int advance() throws IOException {
        try {
            return xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw translated(e);
        }
    }

    /** A workbook declares no document type and no entity; what has one was made to do harm. */
    private void refuseHarm(int event) throws IOException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw damaged();
        }
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            count(null, xml.getPITarget());
        }
    }

    /** The parser keeps every name that it meets. */
    private void countNames() throws IOException {
        count(xml.getPrefix(), xml.getLocalName());
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            count(xml.getAttributePrefix(at), xml.getAttributeLocalName(at));
        }
    }

    private void count(@Nullable String prefix, String name) throws IOException {
        names.add(isEmpty(prefix) ? name : prefix + ":" + name);
        if (names.size() > MOST_NAMES) {
            throw damaged();
        }
    }

    /** Whether an element begins here; else one ends. */
    boolean isBegin() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean begins(String name) {
        return isBegin() && name().equals(name);
    }

    boolean ends(String name) {
        return !isBegin() && name().equals(name);
    }

    /** The name of the element, or {@link #OTHER}. */
    String name() {
        return NAMESPACES.contains(xml.getNamespaceURI()) ? xml.getLocalName() : OTHER;
    }

    /** An attribute without a prefix of the element that begins here. */
    @Nullable
    String attribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name) && isEmpty(xml.getAttributeNamespace(at))) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    /** The id of the relationship to another part. */
    @Nullable
    String relationship() {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals("id") && !isEmpty(xml.getAttributeNamespace(at))) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    boolean isTrue(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** Adds the text of the element that begins here, up to its end, without those of elements in it. */
    void appendText(StringBuilder text) throws IOException {
        int outer = depth - 1;
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deeper();
                countNames();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth == outer) {
                    return;
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw damaged();
            } else if (isText(event)) {
                if (depth == outer + 1) {
                    append(text);
                }
            } else {
                refuseHarm(event);
            }
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void append(StringBuilder text) throws IOException {
        try {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (RuntimeException e) {
            throw translated(e);
        }
        if (text.length() > mostCharacters) {
            throw WorkbookParts.tooLong(where.get(), mostCharacters);
        }
    }

    /** Adds the text of a text element that begins here, without what is said of how it is pronounced. */
    void appendRichText(StringBuilder text) throws IOException {
        int outer = depth - 1;
        while (depth > outer && next()) {
            if (begins("t")) {
                appendText(text);
            } else if (begins("rPh")) {
                skip();
            }
        }
    }

    /** Moves to the end of the element that begins here. */
    void skip() throws IOException {
        int outer = depth - 1;
        while (depth > outer && next()) {
            // Further.
        }
    }

    UnreadableSheetException damaged() {
        return WorkbookParts.damaged(where.get());
    }

    /** The parser wraps what our stream throws; what the parser itself throws is of many kinds. */
    private IOException translated(Exception thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSheetException unreadable) {
                return unreadable;
            }
            if (cause instanceof IOException io && !(io instanceof CharConversionException)) {
                return io;
            }
        }
        return damaged();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException | RuntimeException e) {
            // Nothing is held by it; the stream is closed below.
        } finally {
            stream.close();
        }
    }
}
