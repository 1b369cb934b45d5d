package io.github.biglocal.rule;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * A rule's description of itself; {@code docs/RULES.md} and {@code rules.json} are made of it. Made with a builder:
 *
 * <pre>{@code
 * RuleInfo.of("our programme", RuleId.of("our-board"), RuleKind.REQUIREMENT)
 *         .title("Tenants are more than half of the board")
 *         .rationale("Tenants decide.")
 *         .source(Citation.of("Our constitution, 2024"))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RuleInfo {
    private final String concept;
    private final RuleId id;
    private final RuleKind kind;
    private final Severity severity;
    private final String title;
    private final String rationale;
    private final List<Citation> sources;
    private final List<String> rows;
    private final LocalDateRange guidance;
    private final Optional<String> basis;
    private final List<String> ownReadings;
    private final List<RuleId> standsInFor;
    private final List<RuleId> replaces;

    private RuleInfo(Builder builder) {
        this.concept = builder.concept;
        this.id = builder.id;
        this.kind = builder.kind;
        this.severity = builder.severity;
        this.title = given(builder.id, "title", builder.title, "Say in a short statement what it asks.");
        this.rationale = given(builder.id, "rationale", builder.rationale, "Say in a sentence why it is asked.");
        this.sources = List.copyOf(builder.sources);
        this.rows = List.copyOf(builder.rows);
        this.guidance = builder.guidance;
        this.basis = Optional.ofNullable(builder.basis);
        this.ownReadings = List.copyOf(builder.ownReadings);
        this.standsInFor = List.copyOf(builder.standsInFor);
        this.replaces = List.copyOf(builder.replaces);
        Require.of(RuleInfo.class).atLeastADay("guidance", guidance);
        if (sources.isEmpty()) {
            throw refused(id, "sources", "names no source", "Say where it was published or agreed.");
        }
        if (severity.compareTo(kind.severity()) < 0) {
            throw refused(
                    id,
                    "severity",
                    "is " + kind.words() + ", whose breach is at most of severity " + kind.severity() + ", not "
                            + severity,
                    "Choose a lesser severity, and let the rule set raise it.");
        }
    }

    private static String given(RuleId id, String what, String text, String repair) {
        if (text.isBlank()) {
            throw refused(id, what, "has no " + what, repair);
        }
        Require.of(RuleInfo.class).text(what, text);
        return text;
    }

    private static InvalidValueException refused(RuleId id, String field, String problem, String repair) {
        return new InvalidValueException(RuleInfo.class, field, "rule " + id + " " + problem, repair);
    }

    /**
     * {@return a builder} Title, rationale and a source have to be given.
     *
     * @param concept the concept it belongs to, such as {@code plan}
     * @param id its permanent name
     * @param kind what it is
     */
    public static Builder of(String concept, RuleId id, RuleKind kind) {
        return new Builder(concept, id, kind);
    }

    /** {@return a builder that begins with what this says} */
    public Builder toBuilder() {
        Builder builder = new Builder(concept, id, kind)
                .severity(severity)
                .title(title)
                .rationale(rationale)
                .sources(sources)
                .rows(rows.toArray(String[]::new))
                .guidance(guidance);
        basis.ifPresent(builder::basis);
        ownReadings.forEach(builder::ownReading);
        builder.standsInFor.addAll(standsInFor);
        builder.replaces.addAll(replaces);
        return builder;
    }

    /** {@return the concept it belongs to, such as {@code partnership}} */
    public String concept() {
        return concept;
    }

    /** {@return its permanent name} */
    public RuleId id() {
        return id;
    }

    /** {@return its kind: a requirement, guidance, a local term, consistency of the records, or practice} */
    public RuleKind kind() {
        return kind;
    }

    /** {@return the severity of a breach, unless the rule set has another} Never higher than its kind allows. */
    public Severity severity() {
        return severity;
    }

    /** {@return what it asks, as a short statement of the state that satisfies it} */
    public String title() {
        return title;
    }

    /** {@return why it is asked, in the words of the body that asks} */
    public String rationale() {
        return rationale;
    }

    /** {@return where it was published; at least one} */
    public List<Citation> sources() {
        return sources;
    }

    /**
     * {@return the numbers of the published rows it checks, in the list at the end of {@code docs/RULES.md}; empty for a
     * rule of the user's own}
     */
    public List<String> rows() {
        return rows;
    }

    /** {@return the dates of the guidance it comes from; outside them the rule is not applicable} */
    public LocalDateRange guidance() {
        return guidance;
    }

    /**
     * {@return whether a published text asks for it or that is the library's reading, as a sentence; empty where the
     * kind is enough}
     */
    public Optional<String> basis() {
        return basis;
    }

    /** {@return which thresholds and tolerances are the library's own, each as part of a sentence; empty if none} */
    public List<String> ownReadings() {
        return ownReadings;
    }

    /**
     * {@return the rules it stands in for: where both find fault with the same record, and with the same field of it if both
     * name one, a report shows this rule's finding only}
     */
    public List<RuleId> standsInFor() {
        return standsInFor;
    }

    /** {@return the former ids of the rule, or of a rule that it replaced} */
    public List<RuleId> replaces() {
        return replaces;
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id.toString();
    }

    /** Builds a rule's description of itself. Not safe for use by several threads. */
    public static final class Builder {
        private final String concept;
        private final RuleId id;
        private final RuleKind kind;
        private final List<Citation> sources = new ArrayList<>();
        private final List<String> rows = new ArrayList<>();
        private final List<String> ownReadings = new ArrayList<>();
        private final List<RuleId> standsInFor = new ArrayList<>();
        private final List<RuleId> replaces = new ArrayList<>();
        private Severity severity;
        private String title = "";
        private String rationale = "";
        private LocalDateRange guidance = LocalDateRange.ALL;
        private @Nullable String basis;

        private Builder(String concept, RuleId id, RuleKind kind) {
            Require.of(RuleInfo.class).text("concept", concept);
            this.concept = concept;
            this.id = Objects.requireNonNull(id, "id");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.severity = kind.severity();
        }

        /**
         * Sets a lower severity than that of the kind.
         *
         * @param lesser the severity of a breach
         * @return this
         */
        public Builder severity(Severity lesser) {
            Objects.requireNonNull(lesser, "lesser");
            this.severity = Objects.requireNonNull(lesser, "severity");
            return this;
        }

        /**
         * Sets what the rule asks.
         *
         * @param text a short statement of the state that satisfies it, without a full stop
         * @return this
         */
        public Builder title(String text) {
            Objects.requireNonNull(text, "text");
            this.title = text;
            return this;
        }

        /**
         * Sets why it is asked.
         *
         * @param text the reason, as a sentence
         * @return this
         */
        public Builder rationale(String text) {
            Objects.requireNonNull(text, "text");
            this.rationale = text;
            return this;
        }

        /**
         * Adds where it was published.
         *
         * @param citation the place
         * @return this
         */
        public Builder source(Citation citation) {
            Objects.requireNonNull(citation, "citation");
            sources.add(citation);
            return this;
        }

        /**
         * Adds where it was published.
         *
         * @param citations the places
         * @return this
         */
        public Builder sources(Citation... citations) {
            Objects.requireNonNull(citations, "citations");
            return sources(List.of(citations));
        }

        /**
         * Adds where it was published.
         *
         * @param citations the places
         * @return this
         */
        public Builder sources(Collection<Citation> citations) {
            Objects.requireNonNull(citations, "citations");
            sources.addAll(citations);
            return this;
        }

        /**
         * Adds the published rows it checks.
         *
         * @param numbers the numbers of the rows, such as {@code P1}
         * @return this
         */
        public Builder rows(String... numbers) {
            Objects.requireNonNull(numbers, "numbers");
            rows.addAll(List.of(numbers));
            return this;
        }

        /**
         * Sets the dates of the guidance it comes from; unless set, it applies on any day.
         *
         * @param period the dates
         * @return this
         */
        public Builder guidance(LocalDateRange period) {
            Objects.requireNonNull(period, "period");
            this.guidance = period;
            return this;
        }

        /**
         * Sets whether a published text asks for it or that is the library's reading.
         *
         * @param sentence what it rests on, as a sentence
         * @return this
         */
        public Builder basis(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            Require.of(RuleInfo.class).text("basis", sentence);
            this.basis = sentence;
            return this;
        }

        /**
         * Adds a threshold or tolerance that is the library's own.
         *
         * @param text what is its own, as part of a sentence
         * @return this
         */
        public Builder ownReading(String text) {
            Objects.requireNonNull(text, "text");
            Require.of(RuleInfo.class).text("ownReading", text);
            ownReadings.add(text);
            return this;
        }

        /**
         * Adds rules it stands in for.
         *
         * @param ids their ids
         * @return this
         */
        public Builder standsInFor(RuleId... ids) {
            Objects.requireNonNull(ids, "ids");
            standsInFor.addAll(List.of(ids));
            return this;
        }

        /**
         * Adds former ids of the rule, or of a rule that it replaced.
         *
         * @param ids the retired ids
         * @return this
         */
        public Builder replaces(RuleId... ids) {
            Objects.requireNonNull(ids, "ids");
            replaces.addAll(List.of(ids));
            return this;
        }

        /**
         * {@return what the rule says about itself}
         *
         * @throws InvalidValueException if title, rationale or source is missing, or the severity is higher than that
         *     of the kind
         */
        public RuleInfo build() {
            return new RuleInfo(this);
        }
    }
}
