package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.reading.input.Fault;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.ReaderBasedJsonParser;
import tools.jackson.core.sym.CharsToNameCanonicalizer;

/** Makes parsers that pass over a text which is too long, and go on after it; Jackson's own is left in the middle of it. */
final class LongTextFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    LongTextFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext context, Reader reader) {
        return new Parser(
                reading,
                context,
                reading.getStreamReadFeatures(_streamReadFeatures),
                reading.getFormatReadFeatures(_formatReadFeatures),
                reader,
                _rootCharSymbols.makeChild());
    }

    private static final class Parser extends ReaderBasedJsonParser {
        Parser(
                ObjectReadContext reading,
                IOContext context,
                int features,
                int formatFeatures,
                Reader reader,
                CharsToNameCanonicalizer symbols) {
            super(reading, context, features, formatFeatures, reader, symbols);
        }

        @Override
        protected void _finishString2() {
            try {
                super._finishString2();
            } catch (StreamConstraintsException e) {
                _skipString();
                throw new RefusedException(this, Fault.TOO_LONG);
            }
        }
    }
}
