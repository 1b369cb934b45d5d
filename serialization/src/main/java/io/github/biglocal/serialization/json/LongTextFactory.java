package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.ReaderBasedJsonParser;
import com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer;
import io.github.biglocal.reading.input.Fault;
import java.io.IOException;
import java.io.Reader;

/** Makes parsers that pass over a text which is too long, and go on after it; Jackson's own is left in the middle of it. */
final class LongTextFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    LongTextFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) {
        return new Parser(context, _parserFeatures, reader, _objectCodec, _rootCharSymbols.makeChild());
    }

    private static final class Parser extends ReaderBasedJsonParser {
        Parser(IOContext context, int features, Reader reader, ObjectCodec codec, CharsToNameCanonicalizer symbols) {
            super(context, features, reader, codec, symbols);
        }

        @Override
        protected void _finishString2() throws IOException {
            try {
                super._finishString2();
            } catch (StreamConstraintsException e) {
                _skipString();
                throw new RefusedException(this, Fault.TOO_LONG);
            }
        }
    }
}
