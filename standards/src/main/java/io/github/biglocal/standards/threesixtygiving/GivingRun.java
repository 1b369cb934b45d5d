package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.standards.StandardProblems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pass over the grants of a file. It keeps counts, the first places and the identifiers, and no grants. Not thread-safe. */
final class GivingRun {
    private static final int MOST_ADDITIONAL_FIELDS = 1_000;

    private final String source;
    private final LocalDate asOf;
    private final int places;
    private final Optional<Consumer<? super GivingFinding>> sink;
    private final RuleContext context;
    private final List<Asked<PlacedGrant>> grantRules = new ArrayList<>();
    private final List<Asked<FileSubject>> fileRules = new ArrayList<>();
    private final StandIns standIns;
    private final List<CheckFailure> failures = new ArrayList<>();
    private final Optional<GivingSchema> givenSchema;
    private final Map<ValidityGroup, Long> validity = new EnumMap<>(ValidityGroup.class);
    private final Map<ValidityGroup, List<Problem>> firstInvalid = new EnumMap<>(ValidityGroup.class);
    /** The first problems of reading, those of each severity apart, so that no error is lost among warnings. */
    private final Map<Severity, List<Problem>> firstRead = new EnumMap<>(Severity.class);

    private final Map<String, Long> additionalFields = new HashMap<>();
    private final IdSet additionalNames = new IdSet();
    private final GivingSummary.Gathering summary;
    private final FileSubject.Gathering file;
    private final RepeatedIds repeatedIds;
    private @Nullable GivingSchema schema;
    private long readingProblems;
    private long invalidGrants;
    private boolean isListMissing;
    private long grants;
    private long toIndividuals;

    GivingRun(GivingChecks settings, String source, LocalDate asOf, Optional<Consumer<? super GivingFinding>> sink) {
        this.source = source;
        this.asOf = asOf;
        this.sink = sink;
        places = settings.places();
        givenSchema = settings.schema();
        context = RuleContext.on(asOf, Records.NONE);
        summary = new GivingSummary.Gathering(settings.register());
        repeatedIds = new RepeatedIds(places);
        standIns =
                new StandIns(settings.checks().rules().stream().map(Rule::info).toList());
        Set<FileSubject.Question> questions = EnumSet.noneOf(FileSubject.Question.class);
        ask(settings.checks(), questions);
        file = new FileSubject.Gathering(questions, sink.isPresent() ? Integer.MAX_VALUE : places, repeatedIds);
    }

    private void ask(RuleSet rules, Set<FileSubject.Question> questions) {
        Map<RuleId, Set<Reference>> accepted = new HashMap<>();
        for (Acceptance acceptance : rules.settings().acceptances()) {
            if (!asOf.isAfter(acceptance.lastDay())) {
                accepted.computeIfAbsent(acceptance.rule(), unused -> new HashSet<>())
                        .add(acceptance.about());
            }
        }
        for (RuleId id : standIns.inOrder()) {
            Rule<?> rule = rules.rule(id);
            Severity severity = rules.severityOf(id);
            Set<Reference> its = accepted.getOrDefault(id, Set.of());
            if (rule.subjectType() == PlacedGrant.class) {
                // The casts hold because a rule is about the type it names.
                @SuppressWarnings("unchecked")
                Rule<PlacedGrant> ofGrants = (Rule<PlacedGrant>) rule;
                grantRules.add(new Asked<>(ofGrants, severity, its));
            } else {
                @SuppressWarnings("unchecked")
                Rule<FileSubject> ofFiles = (Rule<FileSubject>) rule;
                fileRules.add(new Asked<>(ofFiles, severity, its));
                if (rule instanceof FileCheck check) {
                    questions.add(check.question());
                }
            }
        }
    }

    /** A rule, and what it has found so far. */
    private static final class Asked<S extends Entity> {
        private final Rule<S> rule;
        private final RuleId id;
        private final Severity severity;
        private final Set<Reference> acceptedAbout;
        private final List<GivingFinding> first = new ArrayList<>();
        private long grants;
        private long places;
        private long accepted;
        private long leftToStandIns;
        private long failures;

        /** What the published tool counts. */
        private long published;

        Asked(Rule<S> rule, Severity severity, Set<Reference> acceptedAbout) {
            this.rule = rule;
            this.id = rule.info().id();
            this.severity = severity;
            this.acceptedAbout = acceptedAbout;
        }
    }

    /** Called before the first grant, with what the file says about itself so far; what it says later is too late. */
    void begin(GivingMetadata metadata) {
        if (schema == null && givenSchema.isPresent()) {
            schema = givenSchema.get().withExtensions(metadata.extensions());
        }
    }

    /** Whether the grants were held to a schema without some extensions, or with others. */
    boolean comeTooLate(List<String> extensions) {
        return grants > 0
                && givenSchema.isPresent()
                && schema != givenSchema.get().withExtensions(extensions);
    }

    void add(PlacedGrant grant) {
        grants++;
        if (Nodes.isGiven(grant.grant().fields().get("recipientIndividual"))) {
            toIndividuals++;
        }
        addReadingProblems(grant.problems());
        addUnlisted(grant.unlisted());
        if (schema != null) {
            List<Problem> problems = schema.check(grant);
            if (!problems.isEmpty()) {
                invalidGrants++;
                problems.forEach(this::addInvalid);
            }
            schema.additionalFields(grant.grant()).forEach(this::addAdditional);
        }
        summary.add(grant);
        file.add(grant);
        standIns.begin();
        for (Asked<PlacedGrant> asked : grantRules) {
            ask(asked, grant);
        }
    }

    private void addInvalid(Problem problem) {
        ValidityGroup group = ValidityGroup.of(problem.code());
        validity.merge(group, 1L, Long::sum);
        List<Problem> first = firstInvalid.computeIfAbsent(group, unused -> new ArrayList<>());
        if (first.size() < places) {
            first.add(problem);
        }
    }

    private void addAdditional(String field) {
        additionalNames.add(field, 0, 0, 0);
        String shown = EmailSearch.masked(field);
        if (additionalFields.size() < MOST_ADDITIONAL_FIELDS || additionalFields.containsKey(shown)) {
            additionalFields.merge(shown, 1L, Long::sum);
        }
    }

    void addReadingProblems(List<Problem> problems) {
        for (Problem problem : problems) {
            // Says how many are not listed; those are counted apart.
            if (problem.code().equals(ProblemCode.MORE_PROBLEMS)) {
                continue;
            }
            if (problem.code().equals(StandardProblems.NOT_CONVERTED)) {
                addInvalid(problem);
                continue;
            }
            readingProblems++;
            isListMissing |= problem.code().equals(ProblemCode.MISSING_FIELD)
                    && problem.place().equals(Place.whole(source));
            List<Problem> first = firstRead.computeIfAbsent(problem.severity(), unused -> new ArrayList<>());
            if (first.size() < places) {
                first.add(problem);
            }
        }
    }

    /** Counts problems of reading that are in no list. */
    void addUnlisted(long problems) {
        readingProblems += problems;
    }

    private void ask(Asked<PlacedGrant> asked, PlacedGrant grant) {
        List<Finding> findings = findings(asked, grant, grant::place);
        if (findings.isEmpty()) {
            return;
        }
        if (asked.rule instanceof GrantCheck check) {
            asked.published += check.counting().of(grant.grant().fields(), findings.size());
        }
        long before = asked.places;
        for (Finding finding : findings) {
            if (standIns.isLeft(asked.id, finding)) {
                asked.leftToStandIns++;
                continue;
            }
            asked.places++;
            if (isNoted(asked)) {
                String field = finding.aboutField()
                        .filter(pointer -> pointer.startsWith("/"))
                        .orElse("");
                note(asked, new GivingFinding(asked.id, asked.severity, grant.placeOf(field), finding));
            }
        }
        asked.grants += asked.places > before ? 1 : 0;
    }

    /** What a rule finds that is not accepted; nothing if it fails, which is noted. */
    private <S extends Entity> List<Finding> findings(Asked<S> asked, S subject, Supplier<Place> place) {
        List<Finding> findings;
        try {
            if (!(asked.rule.verdict(subject, context) instanceof Verdict.Breached breached)) {
                return List.of();
            }
            findings = breached.findings();
            findings.forEach(GivingRun::requireWhole);
        } catch (Throwable e) {
            // A rule that calls itself without end has unwound the stack; other errors of the virtual machine are not
            // its own.
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                throw e;
            }
            asked.failures++;
            if (failures.size() < places) {
                failures.add(
                        new CheckFailure(asked.id, place.get(), e.getClass().getName()));
            }
            return List.of();
        }
        standIns.note(asked.id, findings);
        if (!asked.acceptedAbout.isEmpty() && asked.acceptedAbout.contains(subject.reference())) {
            asked.accepted += findings.size();
            return List.of();
        }
        return findings;
    }

    private static void requireWhole(Finding finding) {
        if (!(finding instanceof CheckFinding)) {
            Objects.requireNonNull(finding.problem(), "problem");
            Objects.requireNonNull(finding.repair(), "repair");
            Objects.requireNonNull(finding.aboutField(), "aboutField");
        }
    }

    private boolean isNoted(Asked<?> asked) {
        return sink.isPresent() || asked.first.size() < places;
    }

    private void note(Asked<?> asked, GivingFinding found) {
        if (asked.first.size() < places) {
            asked.first.add(found);
        }
        sink.ifPresent(to -> to.accept(found));
    }

    /** Ends with what the file says about itself, and the places of its fields by their pointers. */
    GivingReport toReport(GivingMetadata metadata, Function<String, Place> placeOf) {
        begin(metadata);
        if (comeTooLate(metadata.extensions())) {
            addReadingProblems(List.of(Problem.warning(
                    StandardProblems.LATE_EXTENSIONS,
                    placeOf.apply("/extensions"),
                    "The extensions come after the grants, which were checked without them.",
                    "Put the field extensions before the grants, or check the file by its path.")));
        }
        if (schema != null) {
            schema.check(metadata, placeOf).forEach(this::addInvalid);
            addInvalidOfPackage();
        }
        file.addMetadata(metadata, placeOf);
        FileSubject whole = file.toFile(source);
        standIns.begin();
        fileRules.forEach(asked -> askOfFile(asked, whole));
        List<CheckResult> results = new ArrayList<>();
        grantRules.forEach(asked -> results.add(result(asked)));
        fileRules.forEach(asked -> results.add(result(asked)));
        results.sort(Comparator.comparing(CheckResult::severity)
                .thenComparing(each -> each.check().value()));
        List<Problem> firstProblems = new ArrayList<>();
        firstInvalid.values().forEach(firstProblems::addAll);
        return new GivingReport(
                source,
                asOf,
                new GivingReport.Validity(givenSchema.isPresent(), invalidGrants, validity, firstProblems),
                new GivingReport.Reading(
                        readingProblems,
                        firstRead.keySet().stream().findFirst(),
                        firstRead.values().stream()
                                .flatMap(List::stream)
                                .limit(places)
                                .toList()),
                repeatedIds.toRepeats(),
                new GivingReport.Additional(additionalNames.size(), new TreeMap<>(additionalFields)),
                results,
                failures,
                summary.toSummary(repeatedIds.distinct()));
    }

    /** What the schema says of all grants together. */
    private void addInvalidOfPackage() {
        if (grants == 0) {
            addInvalid(GivingSchema.noGrants(source, isListMissing));
        }
        GivingReport.Repeats repeats = repeatedIds.toRepeats();
        if (repeats.ids() > 0) {
            validity.merge(ValidityGroup.OTHER, repeats.ids(), Long::sum);
            List<Problem> first = firstInvalid.computeIfAbsent(ValidityGroup.OTHER, unused -> new ArrayList<>());
            repeats.first().stream()
                    .limit(places - first.size())
                    .map(GivingSchema::repeated)
                    .forEach(first::add);
        }
    }

    private void askOfFile(Asked<FileSubject> asked, FileSubject whole) {
        List<Finding> findings = findings(asked, whole, () -> Place.whole(source));
        boolean isLeft = standIns.isLeftOfFile(asked.id);
        if (!(asked.rule instanceof FileCheck check)) {
            if (isLeft) {
                asked.leftToStandIns = findings.size();
            } else {
                noteAll(asked, findings);
            }
        } else if (asked.accepted == 0 && asked.failures == 0) {
            FileSubject.Answered answer = whole.answer(check.question());
            asked.published = check.counting() == GrantCheck.Counting.PLACES ? answer.places() : 0;
            if (isLeft) {
                asked.leftToStandIns = answer.places();
                return;
            }
            asked.grants = answer.grants();
            asked.places = answer.places();
            for (int i = 0; i < findings.size(); i++) {
                note(
                        asked,
                        new GivingFinding(
                                asked.id, asked.severity, answer.where().get(i), findings.get(i)));
            }
        }
    }

    /** What a rule of somebody else's found in the file: in as many grants as its pointers name. */
    private void noteAll(Asked<FileSubject> asked, List<Finding> findings) {
        Set<String> named = new HashSet<>();
        for (Finding finding : findings) {
            String pointer = finding.aboutField().orElse("");
            if (pointer.startsWith("/grants/")) {
                int end = pointer.indexOf('/', "/grants/".length());
                named.add(end < 0 ? pointer : pointer.substring(0, end));
            }
            note(
                    asked,
                    new GivingFinding(
                            asked.id, asked.severity, Place.inText(source).at(pointer), finding));
        }
        asked.grants = named.size();
        asked.places = findings.size();
    }

    private CheckResult result(Asked<?> asked) {
        Optional<CheckCategory> category = Optional.empty();
        PercentageBase base = PercentageBase.ALL_GRANTS;
        GrantCheck.Counting counting = GrantCheck.Counting.NOT_PUBLISHED;
        if (asked.rule instanceof GrantCheck check) {
            category = Optional.of(check.category());
            base = check.base();
            counting = check.counting();
        } else if (asked.rule instanceof FileCheck check) {
            category = Optional.of(check.category());
            base = check.base();
            counting = check.counting();
        }
        OptionalLong published =
                counting == GrantCheck.Counting.NOT_PUBLISHED ? OptionalLong.empty() : OptionalLong.of(asked.published);
        return new CheckResult(
                asked.id,
                asked.rule.info().title(),
                category,
                asked.severity,
                base,
                switch (base) {
                    case ALL_GRANTS -> grants;
                    case GRANTS_TO_ORGANISATIONS -> grants - toIndividuals;
                    case GRANTS_TO_INDIVIDUALS -> toIndividuals;
                },
                new CheckResult.Counts(
                        asked.grants, asked.places, asked.accepted, asked.leftToStandIns, asked.failures),
                published,
                asked.first);
    }
}
