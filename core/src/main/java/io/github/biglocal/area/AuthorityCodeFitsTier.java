package io.github.biglocal.area;

import static io.github.biglocal.area.TierOfGovernment.COMBINED_AUTHORITY;
import static io.github.biglocal.area.TierOfGovernment.COUNTY;
import static io.github.biglocal.area.TierOfGovernment.DISTRICT_OR_BOROUGH;
import static io.github.biglocal.area.TierOfGovernment.PARISH_OR_TOWN;
import static io.github.biglocal.area.TierOfGovernment.UNITARY;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The codes of an area's local authorities are codes of authorities in England, and of the tier that is recorded. The
 * first three characters of a code say so. A borough that is the only tier may also be recorded as unitary.
 */
public final class AuthorityCodeFitsTier extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("authority-code-fits-tier");

    /** The tiers that a code of each kind may mean. */
    private static final Map<GssLevel, Set<TierOfGovernment>> TIERS = Map.of(
            GssLevel.PARISH, Set.of(PARISH_OR_TOWN),
            GssLevel.UNITARY_AUTHORITY, Set.of(UNITARY),
            GssLevel.NON_METROPOLITAN_DISTRICT, Set.of(DISTRICT_OR_BOROUGH),
            GssLevel.METROPOLITAN_DISTRICT, Set.of(DISTRICT_OR_BOROUGH, UNITARY),
            GssLevel.LONDON_BOROUGH, Set.of(DISTRICT_OR_BOROUGH, UNITARY),
            GssLevel.COUNTY, Set.of(COUNTY),
            GssLevel.COMBINED_AUTHORITY, Set.of(COMBINED_AUTHORITY));

    /** Makes the rule. */
    public AuthorityCodeFitsTier() {
        super(
                RuleInfo.of("area", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The local authority codes are of the right kind")
                        .rationale("The code of another kind of place would link the area to the wrong statistics.")
                        .sources(Citation.of("Office for National Statistics, Register of Geographic Codes"))
                        .rows("D12")
                        .basis("The library's own check, after the Register of Geographic Codes.")
                        .ownReading("A single-tier borough may be recorded as unitary too")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        int coded = 0;
        for (int i = 0; i < area.localAuthorities().size(); i++) {
            LocalAuthority authority = area.localAuthorities().get(i);
            if (authority.gssCode().isPresent()) {
                coded++;
                misfit(area.reference(), i, authority.gssCode().get(), authority.tier())
                        .ifPresent(findings::add);
            }
        }
        return coded == 0
                ? Verdict.notApplicable("none of the area's local authorities has a code on record")
                : Verdict.of(findings);
    }

    private static Optional<Finding> misfit(
            Reference area, int authority, GssCode code, Optional<TierOfGovernment> recorded) {
        boolean english = code.nation().equals(Optional.of(GssNation.ENGLAND));
        Set<TierOfGovernment> possible = code.level()
                .filter(level -> english)
                .map(level -> TIERS.getOrDefault(level, Set.of()))
                .orElse(Set.of());
        if (possible.isEmpty()) {
            return Optional.of(new NoAuthority(area, authority, code));
        }
        return recorded.filter(tier -> !possible.contains(tier))
                .map(tier -> new OtherTier(area, authority, code, tier));
    }

    private static String field(int authority, String field) {
        return "localAuthorities/" + authority + "/" + field;
    }

    /**
     * A code is not one of a local authority in England.
     *
     * @param area the area
     * @param authority which of its local authorities, from 0
     * @param code the code
     */
    public record NoAuthority(Reference area, int authority, GssCode code) implements Finding {
        public NoAuthority {
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(code, "code");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field(authority, "gssCode"));
        }

        @Override
        public String problem() {
            return "The code " + code + " is recorded for a local authority, but belongs to another kind of place.";
        }

        @Override
        public String repair() {
            return "Record the code of the authority itself.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(area, field(authority, "gssCode")));
        }
    }

    /**
     * A code is that of an authority of another tier.
     *
     * @param area the area
     * @param authority which of its local authorities, from 0
     * @param code the code
     * @param tier the tier on record
     */
    public record OtherTier(Reference area, int authority, GssCode code, TierOfGovernment tier) implements Finding {
        public OtherTier {
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(tier, "tier");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field(authority, "gssCode"));
        }

        @Override
        public String problem() {
            return "The code " + code + " does not belong to the tier that is recorded (" + Text.words(tier) + ").";
        }

        @Override
        public String repair() {
            return "Correct the code or the tier.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.correct(area, field(authority, "gssCode")), Repair.correct(area, field(authority, "tier")));
        }
    }
}
