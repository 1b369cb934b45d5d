package io.github.biglocal.reading;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import java.util.List;
import java.util.Map;

/** Findings and margins as a caller may have them. */
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

    /** What a rule is that only its own package sees. */
    static final class Hidden {
        private Hidden() {}

        /** Public, in what is not. */
        public record TooMany(int grants, Part part) implements Finding {
            @Override
            public String problem() {
                return "There are too many.";
            }

            @Override
            public String repair() {
                return "Withdraw one.";
            }
        }

        private record Part(int year) {}

        /** Seen by the rule alone. */
        private record Spare(int grants) implements Margin {
            @Override
            public String description() {
                return grants + " more may be made.";
            }
        }

        static Finding tooMany() {
            return new TooMany(3, new Part(2019));
        }

        static Margin spare() {
            return new Spare(1);
        }
    }
}
