package io.github.biglocal.reading;

import io.github.biglocal.rule.Finding;
import java.util.List;
import java.util.Map;

/** Findings as a caller may have them; public, as what is not has no form. */
public final class CallersFindings {
    private CallersFindings() {}

    /** A record of a caller's. */
    public record Broken(List<Integer> figures) implements Finding {
        @Override
        public List<Integer> figures() {
            throw new IllegalStateException("not today");
        }

        @Override
        public String problem() {
            return "It is broken.";
        }

        @Override
        public String repair() {
            return "Mend it.";
        }
    }

    /** A record of a caller's, whose parts may be broken. */
    public record Deep(List<Broken> parts, Map<String, Integer> byName) implements Finding {
        @Override
        public String problem() {
            return "It is deep.";
        }

        @Override
        public String repair() {
            return "Look into it.";
        }
    }
}
