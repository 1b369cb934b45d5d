package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A check of a grant, as a rule. The published checks are such rules, and so can be yours:
 *
 * <pre>{@code
 * GrantCheck ours = GrantCheck.of(
 *         RuleInfo.of("our data", RuleId.of("own-programme-code"), RuleKind.PRACTICE)
 *                 .title("The grant names one of our programmes")
 *                 .rationale("We report by programme.")
 *                 .source(Citation.of("Our data policy, 2024"))
 *                 .build(),
 *         CheckCategory.GRANTS,
 *         PercentageBase.ALL_GRANTS,
 *         (grant, asOf) -> grant.grant().grantProgrammes().isEmpty()
 *                 ? List.of(new CheckFinding("No programme is named.", "Name one.", "/grantProgramme"))
 *                 : List.of());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class GrantCheck extends Rule<PlacedGrant> {
    private final CheckCategory category;
    private final PercentageBase base;
    private final Places places;
    private final Counting counting;

    /** Finds the places of a grant where something is wrong. Pure, and safe for use by several threads. */
    @FunctionalInterface
    public interface Places {
        /**
         * {@return what is wrong, each with its place; empty if nothing is}
         *
         * @param grant the grant
         * @param asOf the day that counts as today
         */
        List<CheckFinding> in(PlacedGrant grant, LocalDate asOf);
    }

    /** What the published tool counts. */
    enum Counting {
        /** The grants in which it finds something. */
        GRANTS,
        /** The same, but not a grant with a funder that has no identifier. */
        GRANTS_WITH_FUNDER_IDS,
        /** The same, but not a grant with a recipient that has no identifier. */
        GRANTS_WITH_RECIPIENT_IDS,
        /** The same, but not a grant with a recipient that has no charity number. */
        GRANTS_WITH_CHARITY_NUMBERS,
        /** The same, but not a grant with a recipient that has no company number. */
        GRANTS_WITH_COMPANY_NUMBERS,
        /** The places, which may be several in a grant. */
        PLACES,
        /** Nothing: the count it shows is always 0. */
        NOTHING,
        /** It is no published check. */
        NOT_PUBLISHED;

        /** How much a grant adds to what the tool counts. */
        int of(ObjectNode grant, int places) {
            return switch (this) {
                case GRANTS -> 1;
                case GRANTS_WITH_FUNDER_IDS -> allHave(grant, "fundingOrganization", "id");
                case GRANTS_WITH_RECIPIENT_IDS -> allHave(grant, "recipientOrganization", "id");
                case GRANTS_WITH_CHARITY_NUMBERS -> allHave(grant, "recipientOrganization", "charityNumber");
                case GRANTS_WITH_COMPANY_NUMBERS -> allHave(grant, "recipientOrganization", "companyNumber");
                case PLACES -> places;
                case NOTHING, NOT_PUBLISHED -> 0;
            };
        }

        private static int allHave(ObjectNode grant, String role, String field) {
            for (Nodes.Each each = Nodes.objects(grant, role); each.next(); ) {
                if (!each.get().has(field)) {
                    return 0;
                }
            }
            return 1;
        }
    }

    private GrantCheck(RuleInfo info, CheckCategory category, PercentageBase base, Places places, Counting counting) {
        super(info, PlacedGrant.class);
        this.category = category;
        this.base = base;
        this.places = places;
        this.counting = counting;
    }

    /**
     * {@return a check}
     *
     * @param info what it says about itself
     * @param category what it is about
     * @param base which grants its percentage is of
     * @param places finds the places where something is wrong
     */
    public static GrantCheck of(RuleInfo info, CheckCategory category, PercentageBase base, Places places) {
        return of(info, category, base, places, Counting.NOT_PUBLISHED);
    }

    static GrantCheck of(RuleInfo info, CheckCategory category, PercentageBase base, Places places, Counting counting) {
        return new GrantCheck(
                Objects.requireNonNull(info, "info"),
                Objects.requireNonNull(category, "category"),
                Objects.requireNonNull(base, "base"),
                Objects.requireNonNull(places, "places"),
                counting);
    }

    /** {@return what it is about} */
    public CheckCategory category() {
        return category;
    }

    /** {@return which grants its percentage is of} */
    public PercentageBase base() {
        return base;
    }

    Counting counting() {
        return counting;
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(CheckFinding.class);
    }

    @Override
    protected Verdict judge(PlacedGrant subject, RuleContext context) {
        return Verdict.of(places.in(subject, context.asOf()));
    }
}
