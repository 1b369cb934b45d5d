package io.github.biglocal.evaluation;

import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The hubs and other assets that an area is said to leave behind are not recorded as closed or no longer available on the
 * day of which that is true.
 */
public final class LegacyAssetsStay extends Rule<Legacy> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("legacy-assets-stay");

    /** Makes the rule. */
    public LegacyAssetsStay() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.RECORDS)
                        .title("An asset that is part of the legacy has not closed")
                        .rationale(
                                "A hub that has closed, or that the area no longer has, is not left behind; one of the"
                                        + " records is wrong or out of date.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D10")
                        .basis("The library's own check: the legacy contradicts the record of the asset.")
                        .build(),
                Legacy.class);
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(Legacy legacy, RuleContext context) {
        if (legacy.isAfter(context.asOf())) {
            return Verdict.notApplicable("the legacy is dated after the date asked about");
        }
        if (legacy.assets().isEmpty()) {
            return Verdict.notApplicable("no asset is recorded as part of the legacy");
        }
        if (legacy.date().isEmpty()) {
            return Verdict.unknown(legacy, "date", "on which day the assets were part of the legacy");
        }
        LocalDate day = legacy.date().get();
        List<Gone> findings = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (int i = 0; i < legacy.assets().size(); i++) {
            AssetId id = legacy.assets().get(i);
            Fact<Asset> found = context.one(id);
            if (found instanceof Fact.NotRecorded<Asset> notRecorded) {
                missing.add(notRecorded.missing());
                continue;
            }
            Optional<AssetStatus> status = found.get().statusOn(day);
            if (status.isEmpty()) {
                missing.add(Missing.of(
                        found.get(), "statuses", "whether the asset is planned, open, closed or no longer available"));
            } else if (status.filter(AssetStatus::isGone).isPresent()) {
                findings.add(new Gone(legacy.reference(), "assets/" + i, id, status.get(), day));
            }
        }
        // One asset that has gone contradicts the legacy.
        return findings.isEmpty() && !missing.isEmpty() ? Verdict.unknown(missing, 1) : Verdict.of(findings);
    }

    /**
     * An asset had gone.
     *
     * @param legacy the legacy
     * @param field the field that names the asset
     * @param asset the asset
     * @param status its status on the day
     * @param day the day
     */
    public record Gone(Reference legacy, String field, AssetId asset, AssetStatus status, LocalDate day)
            implements Finding {
        public Gone {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(legacy, "legacy");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field);
        }

        @Override
        public String problem() {
            return "Asset " + asset + " is recorded as part of the legacy on " + Text.day(day) + ", and as "
                    + Text.words(status) + " on that day.";
        }

        @Override
        public String repair() {
            return "Remove the asset from the legacy, or correct its status.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.correct(legacy, "assets"), Repair.correct(Reference.to(Asset.class, asset), "statuses"));
        }
    }
}
