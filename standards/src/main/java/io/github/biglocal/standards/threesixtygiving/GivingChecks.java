package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks 360Giving data: whether it is valid, what the published checks find, and what the grants come to, in one pass over the grants,
 * none of which is kept.
 *
 * <pre>{@code
 * GivingReport report = GivingChecks.published().check(Path.of("grants.xlsx"), LocalDate.of(2026, 11, 30));
 * logger.info("{}", report.toText());
 * }</pre>
 *
 * <p>Its checks are a {@link RuleSet}: switch them off, give them another severity, add repaired ones and your own.
 *
 * <pre>{@code
 * GivingChecks ours = GivingChecks.published().with(PublishedChecks.all()
 *         .without(RuleId.of("NoDataSource"))
 *         .withSeverity(RuleId.of("NoGrantProgramme"), Severity.WARNING)
 *         .with(RepairedChecks.all()));
 * }</pre>
 *
 * <p>One fact is one finding. Where a check {@linkplain io.github.biglocal.rule.RuleInfo#standsInFor stands in} for another, as repaired
 * ones do for published ones, and both find fault with the same field of a grant, or one of them with the grant as a whole, only the
 * finding of the first is reported; of two checks of a file, only those of the first, if it has any. What the published tool counts
 * stays as it is.
 *
 * <p>A check that fails on a grant is reported as a failure on that grant; neither its other grants nor other checks are lost.
 *
 * <p>Immutable and thread-safe.
 */
public final class GivingChecks {
    private static final int PLACES = 100;

    private final RuleSet rules;
    private final OrgIdRegister register;
    private final Optional<GivingSchema> schema;
    private final int places;

    private GivingChecks(RuleSet rules, OrgIdRegister register, Optional<GivingSchema> schema, int places) {
        this.rules = rules;
        this.register = register;
        this.schema = schema;
        this.places = places;
    }

    /**
     * {@return the published schema and the 36 published checks, with the lists of identifiers that this library knows the form of; the
     * first hundred places of each check are kept}
     */
    public static GivingChecks published() {
        return published(OrgIdRegister.standard());
    }

    /**
     * {@return the same, with other lists of identifiers for the checks and the summary}
     *
     * @param register the lists of identifiers that count as known
     */
    public static GivingChecks published(OrgIdRegister register) {
        Objects.requireNonNull(register, "register");
        return new GivingChecks(PublishedChecks.all(register), register, Optional.of(GivingSchema.standard()), PLACES);
    }

    /**
     * {@return the same with other checks in place of its own}
     *
     * @param checks the checks: rules about a {@link PlacedGrant} or a {@link FileSubject}
     * @throws InvalidValueException if one is about something else
     */
    public GivingChecks with(RuleSet checks) {
        Objects.requireNonNull(checks, "checks");
        for (Rule<?> rule : checks.rules()) {
            if (rule.subjectType() != PlacedGrant.class && rule.subjectType() != FileSubject.class) {
                throw new InvalidValueException(
                        GivingChecks.class,
                        "checks",
                        "rule " + rule.info().id() + " is about "
                                + rule.subjectType().getSimpleName() + ", not about grants of a file",
                        "Leave it out, or check it against a programme.");
            }
        }
        return new GivingChecks(checks, register, schema, places);
    }

    /**
     * {@return the same with another schema, such as one with extensions} Extensions that a file names are added to it.
     *
     * @param other the schema
     */
    public GivingChecks withSchema(GivingSchema other) {
        return new GivingChecks(rules, register, Optional.of(Objects.requireNonNull(other, "other")), places);
    }

    /** {@return the same, without a look at validity} */
    public GivingChecks withoutSchema() {
        return new GivingChecks(rules, register, Optional.empty(), places);
    }

    /**
     * {@return the same, with other numbers of places kept} The counts are exact whatever is kept.
     *
     * @param most how many places to keep of each check and each group of problems, from 0
     * @throws InvalidValueException if it is negative
     */
    public GivingChecks withPlaces(int most) {
        if (most < 0) {
            throw new InvalidValueException(
                    GivingChecks.class, "most", "most is " + most, "Give 0 to keep no places, or more.");
        }
        return new GivingChecks(rules, register, schema, most);
    }

    /** {@return the checks} */
    public RuleSet checks() {
        return rules;
    }

    OrgIdRegister register() {
        return register;
    }

    Optional<GivingSchema> schema() {
        return schema;
    }

    int places() {
        return places;
    }

    /**
     * {@return what is found in the grants of a file} They are read to the end; the reader is not closed. Extensions that the file names
     * after its grants come too late for those, which is one of the {@linkplain GivingReport#firstReadingProblems() problems} of reading.
     *
     * @param grants the grants
     * @param asOf the day that counts as today
     * @throws java.io.UncheckedIOException if the file breaks
     */
    public GivingReport check(GrantReader grants, LocalDate asOf) {
        Objects.requireNonNull(grants, "grants");
        Objects.requireNonNull(asOf, "asOf");
        return run(grants, asOf, Optional.empty());
    }

    /**
     * {@return what is found in a file in any form that {@link ThreeSixtyGiving} reads, each at its line or cell} A file that cannot be read
     * has no grants, and a {@linkplain GivingReport#firstReadingProblems() problem} that says why. One that names its extensions after its
     * grants is read twice, as the grants are held to the schema with the extensions.
     *
     * @param file the file
     * @param asOf the day that counts as today
     * @throws java.io.UncheckedIOException if the file breaks while it is read
     */
    public GivingReport check(Path file, LocalDate asOf) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(asOf, "asOf");
        GivingMetadata known;
        try (GrantReader grants = ThreeSixtyGiving.standard().grants(file)) {
            GivingRun run = new GivingRun(this, grants.name(), asOf, Optional.empty());
            addAll(grants, run);
            known = grants.metadata();
            if (!run.comeTooLate(known.extensions())) {
                return run.toReport(known, grants::placeOf);
            }
        }
        try (GrantReader grants = ThreeSixtyGiving.standard().grants(file)) {
            GivingRun run = new GivingRun(this, grants.name(), asOf, Optional.empty());
            run.begin(known);
            addAll(grants, run);
            return run.toReport(grants.metadata(), grants::placeOf);
        }
    }

    /**
     * {@return what is found in the grants of a file, and hands over each finding as soon as it is made} Those of checks of a file come at
     * the end, and are kept until then.
     *
     * @param grants the grants
     * @param asOf the day that counts as today
     * @param sink takes the findings; what it throws ends the check
     * @throws java.io.UncheckedIOException if the file breaks
     */
    public GivingReport check(GrantReader grants, LocalDate asOf, Consumer<? super GivingFinding> sink) {
        Objects.requireNonNull(grants, "grants");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(sink, "sink");
        return run(grants, asOf, Optional.of(sink));
    }

    private GivingReport run(GrantReader grants, LocalDate asOf, Optional<Consumer<? super GivingFinding>> sink) {
        GivingRun run = new GivingRun(this, grants.name(), asOf, sink);
        addAll(grants, run);
        return run.toReport(grants.metadata(), grants::placeOf);
    }

    private static void addAll(GrantReader grants, GivingRun run) {
        if (grants.hasNext()) {
            run.begin(grants.metadata());
        }
        while (grants.hasNext()) {
            run.add(grants.next());
            run.addReadingProblems(grants.problems());
        }
        run.addReadingProblems(grants.problems());
        run.addUnlisted(grants.unlisted());
    }

    /**
     * {@return what is found in a package} It has no problems of reading, and its places are pointers without lines and cells: to have those,
     * check {@linkplain #check(Path, LocalDate) its file}.
     *
     * @param data the package
     * @param source the name of its file, for places
     * @param asOf the day that counts as today
     */
    public GivingReport check(GivingPackage data, String source, LocalDate asOf) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        GivingRun run = new GivingRun(this, source, asOf, Optional.empty());
        run.begin(data.metadata());
        data.placed(source).forEach(run::add);
        return run.toReport(data.metadata(), pointer -> Place.inText(source).at(pointer));
    }

    /** {@return how many checks it has} */
    @Override
    public String toString() {
        return Text.count(rules.rules().size(), "check");
    }
}
