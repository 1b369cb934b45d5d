package io.github.biglocal.reading;

import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How what the rules say is written, where that is more or less than its fields: a finding with its sentences, a failure
 * without what was thrown, a problem without the raw text, which may be personal.
 */
final class RuleForms {
    /** The version of the form of reports, which other programs may rely on. */
    private static final String FORMAT_VERSION = "1.0";

    private static final List<Class<?>> TYPES = List.of(
            Report.class,
            Report.Entry.class,
            ReportComparison.class,
            Counts.class,
            Verdict.class,
            Finding.class,
            Problem.class);

    private final ResultWriter writer;

    RuleForms(ResultWriter writer) {
        this.writer = writer;
    }

    /** Returns whether values of a type have such a form. */
    static boolean has(Class<?> type) {
        return TYPES.stream().anyMatch(each -> each.isAssignableFrom(type));
    }

    /** Writes a value that has such a form. */
    void write(Object value) throws IOException {
        if (value instanceof Counts counts) {
            writer.value(counts.byAnswer());
            return;
        }
        writer.sink().beginObject();
        fields(value);
        writer.sink().endObject();
    }

    private void fields(Object value) throws IOException {
        if (value instanceof Report report) {
            report(report);
        } else if (value instanceof Report.Result result) {
            entry(result).field("answer", result.answer());
            verdict(result.verdict());
        } else if (value instanceof Report.PlacedFinding found) {
            writer.field(ResultWriter.VARIANT, Finding.nameOf(found.finding().getClass()));
            writer.field("severity", found.severity())
                    .field("rule", found.rule())
                    .field("title", found.title())
                    .field("area", found.area().map(area -> area.id()))
                    .field("about", found.about())
                    .field("places", places(found));
            sentences(found.finding());
            writer.field("acceptance", found.acceptance());
        } else if (value instanceof Report.Failure failure) {
            entry(failure).field("kind", failure.kind());
        } else if (value instanceof ReportComparison comparison) {
            comparison(comparison);
        } else if (value instanceof Verdict verdict) {
            writer.field("answer", verdict.answer());
            verdict(verdict);
        } else if (value instanceof Finding finding) {
            writer.field(ResultWriter.VARIANT, Finding.nameOf(finding.getClass()))
                    .field("about", finding.about());
            sentences(finding);
        } else if (value instanceof Problem problem) {
            writer.field("code", problem.code())
                    .field("severity", problem.severity())
                    .field("place", problem.place())
                    .field("message", problem.message())
                    .field("repair", problem.repair())
                    .field("value", problem.value());
        }
    }

    /** A place of a caller's own has a form of its own, or none: it is its text. */
    private static List<Object> places(Report.Entry entry) {
        return entry.places().stream()
                .<Object>map(place -> place instanceof Place ? place : place.toString())
                .toList();
    }

    private ResultWriter entry(Report.Entry entry) throws IOException {
        return writer.field("severity", entry.severity())
                .field("rule", entry.rule())
                .field("about", entry.about())
                .field("places", places(entry));
    }

    private void report(Report report) throws IOException {
        writer.field("formatVersion", FORMAT_VERSION)
                .field("asOf", report.asOf())
                .field("retention", report.retention())
                .field("counts", report.counts())
                .fieldEvenIfEmpty("open", report.open())
                .fieldEvenIfEmpty("accepted", report.accepted())
                .fieldEvenIfEmpty("failed", report.failed());
        writer.sink().name("results");
        writer.sink().beginList();
        for (Report.Result result : report.results()) {
            writer.sink().beginObject();
            entry(result).field("answer", result.answer());
            // The findings of a breach are above, with what is accepted and what other rules stand in for.
            if (!(result.verdict() instanceof Verdict.Breached)) {
                verdict(result.verdict());
            }
            writer.sink().endObject();
        }
        writer.sink().endList();
        writer.fieldEvenIfEmpty("rulesWithoutSubjects", report.rulesWithoutSubjects())
                .fieldEvenIfEmpty("unusedAcceptances", report.unusedAcceptances());
    }

    private void comparison(ReportComparison comparison) throws IOException {
        writer.field("formatVersion", FORMAT_VERSION)
                .field("retention", comparison.retention())
                .fieldEvenIfEmpty("verdictChanges", comparison.verdictChanges())
                .fieldEvenIfEmpty("severityChanges", comparison.severityChanges())
                .fieldEvenIfEmpty("newFindings", comparison.newFindings())
                .fieldEvenIfEmpty("goneFindings", comparison.goneFindings())
                .fieldEvenIfEmpty("standingFindings", comparison.standingFindings())
                .fieldEvenIfEmpty("newlyAccepted", comparison.newlyAccepted())
                .fieldEvenIfEmpty("noLongerAccepted", comparison.noLongerAccepted())
                .fieldEvenIfEmpty("newlyFailed", comparison.newlyFailed())
                .field("explanation", comparison.explain());
    }

    /** What a verdict says in addition to its answer. */
    private void verdict(Verdict verdict) throws IOException {
        writer.field("description", verdict.description());
        if (verdict instanceof Verdict.Satisfied satisfied) {
            writer.field("margin", satisfied.margin());
        } else if (verdict instanceof Verdict.Unknown unknown) {
            writer.field("missing", unknown.missing()).field("settledBy", unknown.settledBy());
        } else if (verdict instanceof Verdict.Breached breached) {
            writer.field("findings", breached.findings());
        }
    }

    /** The record of a finding from elsewhere may have components without a form; its sentences are complete. */
    private void sentences(Finding finding) throws IOException {
        writer.field("field", finding.aboutField())
                .field("problem", finding.problem())
                .field("repair", finding.repair())
                .field("repairs", finding.repairs());
        Optional<RecordedPieces> detail = detail(finding);
        if (detail.isPresent()) {
            writer.sink().name("detail");
            detail.get().to(writer.sink());
        }
    }

    /** Returns the figures of a finding, all or none of them: those of a caller's own may be anything, and may not be had. */
    private static Optional<RecordedPieces> detail(Finding finding) {
        Optional<ResultShape> shape =
                ResultShape.hasForm(finding.getClass()) ? ResultShape.of(finding.getClass()) : Optional.empty();
        if (shape.isEmpty() || shape.get().members().isEmpty()) {
            return Optional.empty();
        }
        RecordedPieces pieces = new RecordedPieces();
        try {
            pieces.beginObject();
            new ResultWriter(pieces).figures(finding, shape.get());
            pieces.endObject();
            return Optional.of(pieces);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
