package io.github.biglocal.serialization.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.evidence.Coverage;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.evidence.Route;
import io.github.biglocal.evidence.SpendCoverage;
import io.github.biglocal.match.Attribution;
import io.github.biglocal.match.CountedMoney;
import io.github.biglocal.match.LeverageComparison;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageSettings;
import io.github.biglocal.match.LeverageSummary;
import io.github.biglocal.match.MatchView;
import io.github.biglocal.money.Concentration;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.SettingsForm;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * How results are written: with the sentences and ratios that their methods give, so a reader of the JSON need not work
 * them out again. They are not read back, except for the settings of rules.
 */
final class ResultForms extends Serializers.Base {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        Class<?> raw = type.getRawClass();
        if (raw == Report.class) {
            return new ReportWriter();
        }
        if (raw == Report.Result.class) {
            return new AnswerWriter();
        }
        if (raw == Report.PlacedFinding.class) {
            return new FindingWriter();
        }
        if (raw == Report.Failure.class) {
            return new FailureWriter();
        }
        if (raw == Problem.class) {
            return new ProblemWriter();
        }
        if (Place.class.isAssignableFrom(raw)) {
            return new PlaceWriter();
        }
        if (raw == Counts.class) {
            return new CountsWriter();
        }
        if (raw == ReportComparison.class) {
            return new ChangesWriter();
        }
        if (Verdict.class.isAssignableFrom(raw)) {
            return new VerdictWriter();
        }
        if (raw == LeverageResult.class) {
            return new LeverageWriter();
        }
        if (raw == LeverageResult.Part.class) {
            return new PartWriter();
        }
        if (raw == LeverageSummary.class) {
            return new SummaryWriter();
        }
        if (raw == Attribution.class) {
            return new AttributionWriter();
        }
        if (raw == GoldenThreadResult.class) {
            return new ThreadWriter();
        }
        if (raw == Coverage.class) {
            return new CoverageWriter();
        }
        if (raw == SpendCoverage.class) {
            return new SpendCoverageWriter();
        }
        if (raw == Settings.class) {
            return new SettingsWriter<Settings>(SettingsForm::write);
        }
        if (raw == RuleSettings.class) {
            return new SettingsWriter<RuleSettings>(SettingsForm::write);
        }
        if (raw == LeverageSettings.class) {
            return new LeverageSettingsWriter();
        }
        if (raw == LeverageComparison.class) {
            return new ComparisonWriter();
        }
        if (raw == Concentration.class) {
            return new ConcentrationWriter();
        }
        return LeverageRatio.class.isAssignableFrom(raw) ? new RatioWriter() : null;
    }

    /** Writes the fields of an object, one after the other. */
    private record Fields(JsonGenerator generator, SerializationContext provider) {
        Fields with(String name, Object value) {
            provider.defaultSerializeProperty(name, value, generator);
            return this;
        }

        Fields entry(Report.Entry entry) {
            return with("severity", entry.severity()).with("rule", entry.rule()).with("about", entry.about());
        }

        Fields result(Report.Result result) {
            return entry(result).with("answer", result.answer());
        }

        /** What a verdict says in addition to its answer. */
        Fields verdict(Verdict verdict) {
            with("description", verdict.description());
            if (verdict instanceof Verdict.Satisfied satisfied
                    && satisfied.margin().isPresent()
                    && TypeShape.inModel(satisfied.margin().get().getClass())) {
                with("margin", satisfied.margin().get());
            }
            if (verdict instanceof Verdict.Unknown unknown) {
                with("missing", unknown.missing()).with("settledBy", unknown.settledBy());
            }
            if (verdict instanceof Verdict.Breached breached) {
                generator.writeArrayPropertyStart("findings");
                for (Finding finding : breached.findings()) {
                    generator.writeStartObject();
                    finding(finding);
                    generator.writeEndObject();
                }
                generator.writeEndArray();
            }
            return this;
        }

        /**
         * The fields of a finding from another library may be of types that have no form here; its sentences are
         * complete.
         */
        Fields finding(Finding finding) {
            Fields sentences = with("problem", finding.problem()).with("repair", finding.repair());
            if (finding.aboutField().isPresent()) {
                with("field", finding.aboutField().get());
            }
            if (!finding.repairs().isEmpty()) {
                with("repairs", finding.repairs());
            }
            return TypeShape.inModel(finding.getClass()) ? sentences.with("detail", finding) : sentences;
        }
    }

    private abstract static class ObjectWriter<T> extends ValueSerializer<T> {
        abstract void fields(T value, Fields fields);

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext provider) {
            generator.writeStartObject(value);
            fields(value, new Fields(generator, provider));
            generator.writeEndObject();
        }
    }

    private static final class ReportWriter extends ObjectWriter<Report> {
        @Override
        void fields(Report report, Fields fields) {
            fields.with("asOf", report.asOf().toString())
                    .with("retention", report.retention())
                    .with("counts", report.counts())
                    .with("open", report.open())
                    .with("accepted", report.accepted())
                    .with("failed", report.failed());
            JsonGenerator generator = fields.generator();
            generator.writeArrayPropertyStart("results");
            for (Report.Result result : report.results()) {
                generator.writeStartObject();
                fields.result(result);
                // The findings of a breach are above, with what is accepted and what other rules stand in for.
                if (!(result.verdict() instanceof Verdict.Breached)) {
                    fields.verdict(result.verdict());
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
            fields.with("rulesWithoutSubjects", report.rulesWithoutSubjects())
                    .with("unusedAcceptances", report.unusedAcceptances());
        }
    }

    private static final class CountsWriter extends ObjectWriter<Counts> {
        @Override
        void fields(Counts counts, Fields fields) {
            for (Map.Entry<Answer, Long> number : counts.byAnswer().entrySet()) {
                fields.with(
                        switch (number.getKey()) {
                            case SATISFIED -> "satisfied";
                            case BREACHED -> "breached";
                            case ACCEPTED -> "accepted";
                            case UNKNOWN -> "unknown";
                            case NOT_APPLICABLE -> "notApplicable";
                            case FAILED -> "failed";
                        },
                        number.getValue());
            }
        }
    }

    /** A result written alone has its findings; in a report they are in lists of their own. */
    private static final class AnswerWriter extends ObjectWriter<Report.Result> {
        @Override
        void fields(Report.Result result, Fields fields) {
            fields.result(result).verdict(result.verdict());
        }
    }

    /** Without the raw text, which may be personal data. */
    private static final class ProblemWriter extends ObjectWriter<Problem> {
        @Override
        void fields(Problem problem, Fields fields) {
            fields.with("code", problem.code())
                    .with("severity", problem.severity())
                    .with("place", problem.place())
                    .with("message", problem.message())
                    .with("repair", problem.repair());
            if (problem.value().isPresent()) {
                fields.with("value", problem.value().get());
            }
        }
    }

    private static final class PlaceWriter extends ObjectWriter<Place> {
        @Override
        void fields(Place place, Fields fields) {
            fields.with("source", place.source());
            if (place instanceof Place.InText text) {
                known("line", text.line(), fields);
                known("column", text.column(), fields);
            }
            if (place instanceof Place.InSheet sheet) {
                if (sheet.sheet().isPresent()) {
                    fields.with("sheet", sheet.sheet().get());
                }
                known("row", sheet.row(), fields);
                known("column", sheet.column(), fields);
                if (sheet.heading().isPresent()) {
                    fields.with("heading", sheet.heading().get());
                }
            }
            if (place.pointer().isPresent()) {
                fields.with("pointer", place.pointer().get());
            }
        }

        private static void known(String name, OptionalInt number, Fields fields) {
            if (number.isPresent()) {
                fields.with(name, number.getAsInt());
            }
        }
    }

    private static final class FindingWriter extends ObjectWriter<Report.PlacedFinding> {
        @Override
        void fields(Report.PlacedFinding found, Fields fields) {
            fields.entry(found).finding(found.finding());
            if (found.acceptance().isPresent()) {
                fields.with("acceptance", found.acceptance().get());
            }
        }
    }

    /** Of what was thrown only the kind: its message, and what it holds, may be anything. */
    private static final class FailureWriter extends ObjectWriter<Report.Failure> {
        @Override
        void fields(Report.Failure failure, Fields fields) {
            fields.entry(failure).with("kind", failure.kind());
        }
    }

    private static final class ChangesWriter extends ObjectWriter<ReportComparison> {
        @Override
        void fields(ReportComparison comparison, Fields fields) {
            fields.with("retention", comparison.retention())
                    .with("verdictChanges", comparison.verdictChanges())
                    .with("severityChanges", comparison.severityChanges())
                    .with("newFindings", comparison.newFindings())
                    .with("goneFindings", comparison.goneFindings())
                    .with("standingFindings", comparison.standingFindings())
                    .with("newlyAccepted", comparison.newlyAccepted())
                    .with("noLongerAccepted", comparison.noLongerAccepted())
                    .with("newlyFailed", comparison.newlyFailed())
                    .with("explanation", comparison.explain());
        }
    }

    private static final class VerdictWriter extends ObjectWriter<Verdict> {
        @Override
        void fields(Verdict verdict, Fields fields) {
            fields.with("answer", verdict.answer()).verdict(verdict);
        }
    }

    private static final class LeverageWriter extends ObjectWriter<LeverageResult> {
        @Override
        void fields(LeverageResult result, Fields fields) {
            fields.with("asOf", result.asOf().toString())
                    .with("zeroGrants", result.zeroGrants())
                    .with("settings", result.settings())
                    .with("programmeMoney", result.programmeMoney().toString())
                    .with("match", result.match().toString())
                    .with("externalBenefit", result.externalBenefit().toString())
                    .with("counted", result.counted());
            fields.with("ratios", ratios(result.counted(), result.settings()));
            Bound ofMeans =
                    result.boundOfMeans(LeverageConvention.MATCH_PER_GRANT).orElse(Bound.EXACT);
            mean("meanMatchPerGrant", result.meanOfRatios(LeverageConvention.MATCH_PER_GRANT, DIGITS), ofMeans, fields);
            if (result.boundedMedian(LeverageConvention.MATCH_PER_GRANT) instanceof LeverageRatio.Defined median) {
                fields.with("medianMatchPerGrant", median);
            }
            mean(
                    "harmonicMeanMatchPerGrant",
                    result.harmonicMeanOfRatios(LeverageConvention.MATCH_PER_GRANT, DIGITS),
                    ofMeans,
                    fields);
            mean(
                    "geometricMeanMatchPerGrant",
                    result.geometricMeanOfRatios(LeverageConvention.MATCH_PER_GRANT, DIGITS),
                    ofMeans,
                    fields);
            Optional<Concentration> concentration = result.concentration();
            if (concentration.isPresent()) {
                fields.with("concentration", concentration.get());
            }
            fields.with("parts", result.parts()).with("leftOut", result.leftOut());
            Map<String, LeverageRatio> partsOfRatio = new LinkedHashMap<>();
            CountedMoney counted = result.counted();
            for (LeverageResult.Part part : result.parts()) {
                CountedMoney own = part.counted();
                LeverageRatio share = new CountedMoney(
                                counted.programmeMoney(), own.match(), counted.programmeBound(), own.matchBound())
                        .ratio(LeverageConvention.MATCH_PER_GRANT);
                if (share instanceof LeverageRatio.Defined) {
                    partsOfRatio.put(part.project().value(), share);
                }
            }
            fields.with("partsOfMatchPerGrant", partsOfRatio);
            Map<String, LeverageRatio> withoutOne = new LinkedHashMap<>();
            for (LeverageResult.LeaveOneOut one : result.leaveOneOut()) {
                withoutOne.put(one.dropped().value(), one.rest().ratio(LeverageConvention.MATCH_PER_GRANT));
            }
            fields.with("matchPerGrantWithoutOne", withoutOne).with("explanation", result.explain());
        }
    }

    /**
     * Averages have as many digits as are useful: the exact fraction of thousands of projects has thousands of digits. One
     * that is only a bound has that next to it.
     */
    private static void mean(String name, Optional<BigDecimal> mean, Bound bound, Fields fields) {
        if (mean.isPresent()) {
            fields.with(name, mean.get().toPlainString());
            if (!bound.isExact()) {
                fields.with(name + "Bound", bound);
            }
        }
    }

    /**
     * The ratios by their conventions. Under a view of the match, the shares of the whole cost are no such shares, so they
     * have other names, and the view is next to them.
     */
    private static Map<String, Object> ratios(CountedMoney counted, LeverageSettings settings) {
        Map<String, Object> ratios = new LinkedHashMap<>();
        boolean whole = settings.view().equals(MatchView.GROSS);
        if (!whole) {
            ratios.put("view", settings.view().toString());
        }
        for (LeverageConvention convention : LeverageConvention.values()) {
            ratios.put(whole ? convention.name() : underView(convention), counted.ratio(convention));
        }
        return ratios;
    }

    private static String underView(LeverageConvention convention) {
        return switch (convention) {
            case MATCH_PER_GRANT, MATCH_RATE_OFFERED -> convention.name();
            case TOTAL_PER_GRANT -> "PROGRAMME_MONEY_AND_VIEW_PER_GRANT";
            case INTERVENTION_RATE -> "PROGRAMME_SHARE_WITH_VIEW";
            case MATCH_SHARE -> "SHARE_OF_VIEW";
        };
    }

    private static final class PartWriter extends ObjectWriter<LeverageResult.Part> {
        @Override
        void fields(LeverageResult.Part part, Fields fields) {
            fields.with("project", part.project())
                    .with("programmeMoney", part.programmeMoney().toString())
                    .with("match", part.match().toString())
                    .with("laterLines", part.laterLines())
                    .with("counted", part.counted())
                    .with("notes", part.notes());
        }
    }

    private static final class SummaryWriter extends ObjectWriter<LeverageSummary> {
        @Override
        void fields(LeverageSummary summary, Fields fields) {
            fields.with("settings", summary.settings())
                    .with("projects", summary.projects())
                    .with("programmeMoney", summary.programmeMoney().toString())
                    .with("match", summary.match().toString())
                    .with("externalBenefit", summary.externalBenefit().toString())
                    .with("counted", summary.counted())
                    .with("ratios", ratios(summary.counted(), summary.settings()))
                    .with("laterLines", summary.laterLines())
                    .with("leftOut", summary.leftOut())
                    .with("lines", summary.lines())
                    .with("explanation", summary.explain());
        }
    }

    private static final class AttributionWriter extends ObjectWriter<Attribution> {
        @Override
        void fields(Attribution attribution, Fields fields) {
            fields.with("sharing", attribution.sharing())
                    .with("deadweight", attribution.deadweight())
                    .with("displacement", attribution.displacement())
                    .with("substitution", attribution.substitution())
                    .with("leakage", attribution.leakage());
        }
    }

    private static final class LeverageSettingsWriter extends ObjectWriter<LeverageSettings> {
        @Override
        void fields(LeverageSettings settings, Fields fields) {
            fields.with("asOf", settings.asOf().toString())
                    .with("currency", settings.currency().getCode())
                    .with("zeroGrants", settings.zeroGrants());
            if (settings.atLeast().isPresent()) {
                fields.with("atLeast", settings.atLeast().get());
            }
            fields.with("view", settings.view().toString());
            if (settings.window().isPresent()) {
                fields.with("window", settings.window().get());
            }
            if (settings.realTerms().isPresent()) {
                fields.with("pricesOf", settings.realTerms().get().pricesOf().toString())
                        .with("deflators", settings.realTerms().get().series().toString());
            }
            fields.with("attribution", settings.attribution())
                    .with("unrecorded", settings.unrecorded())
                    .with("descriptions", settings.descriptions());
        }
    }

    private static final class ComparisonWriter extends ObjectWriter<LeverageComparison> {
        @Override
        void fields(LeverageComparison comparison, Fields fields) {
            fields.with("results", comparison.results()).with("differences", comparison.differences());
        }
    }

    private static final class ConcentrationWriter extends ObjectWriter<Concentration> {
        @Override
        void fields(Concentration concentration, Fields fields) {
            fields.with("parts", concentration.parts());
            optional("largestShare", Optional.of(concentration.largestShare()), fields);
            optional("herfindahl", Optional.of(concentration.herfindahl()), fields);
            optional("effectiveNumber", Optional.of(concentration.effectiveNumber()), fields);
            optional("gini", Optional.of(concentration.gini()), fields);
            optional("correctedGini", concentration.correctedGini(), fields);
        }
    }

    private static final class ThreadWriter extends ObjectWriter<GoldenThreadResult> {
        @Override
        void fields(GoldenThreadResult thread, Fields fields) {
            fields.with("asOf", thread.asOf().toString())
                    .with("activities", thread.activities())
                    .with("outcomes", thread.outcomes())
                    .with("priorities", thread.priorities())
                    .with("impacts", thread.impacts())
                    .with("spend", thread.spend());
            Map<Route, Coverage> byRoute = new EnumMap<>(Route.class);
            for (Route route : Route.values()) {
                byRoute.put(route, thread.activities(route));
            }
            fields.with("activitiesByRoute", byRoute)
                    .with("parts", thread.parts())
                    .with("links", thread.links())
                    .with("directLinks", thread.directLinks())
                    .with("orphans", thread.orphans())
                    .with("cycles", thread.cycles())
                    .with("selfLoops", thread.selfLoops())
                    .with("duplicates", thread.duplicates())
                    .with("dangling", thread.dangling())
                    .with("leftOut", thread.leftOut())
                    .with("explanation", thread.explain());
        }
    }

    private static final class CoverageWriter extends ObjectWriter<Coverage> {
        @Override
        void fields(Coverage coverage, Fields fields) {
            fields.with("numerator", coverage.share().part())
                    .with("denominator", coverage.share().whole());
            optional("ratio", coverage.ratio(), fields);
            fields.with("covered", coverage.covered()).with("notCovered", coverage.notCovered());
        }
    }

    private static final class SpendCoverageWriter extends ObjectWriter<SpendCoverage> {
        @Override
        void fields(SpendCoverage spend, Fields fields) {
            fields.with("numerator", spend.numerator().toString())
                    .with("denominator", spend.denominator().toString());
            optional("ratio", spend.ratio(), fields);
            fields.with("covered", spend.covered())
                    .with("notCovered", spend.notCovered())
                    .with("notKnown", spend.notKnown());
        }
    }

    private static void optional(String name, Optional<Ratio> ratio, Fields fields) {
        if (ratio.isPresent()) {
            fields.with(name, new LeverageRatio.Defined(ratio.get()));
        }
    }

    private static final class RatioWriter extends ObjectWriter<LeverageRatio> {
        @Override
        void fields(LeverageRatio ratio, Fields fields) {
            if (ratio instanceof LeverageRatio.Defined defined) {
                fields.with("exact", defined.value())
                        .with(
                                "rounded",
                                defined.value()
                                        .toDecimal(4, RoundingMode.HALF_UP)
                                        .toString());
                if (defined.bound() != Bound.EXACT) {
                    fields.with("bound", defined.bound());
                }
            } else if (ratio instanceof LeverageRatio.Undefined undefined) {
                fields.with("undefined", undefined.reason());
            }
        }
    }
}
