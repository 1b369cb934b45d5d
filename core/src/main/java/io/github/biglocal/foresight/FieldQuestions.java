package io.github.biglocal.foresight;

import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Missing;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is asked of a field, in one wording, where rules miss it in different words. What a field means is mostly a question already
 * ("the day it was announced"); here are those of which it is not, and of records that are not there.
 */
final class FieldQuestions {
    /** By kind of record and field, or the kind of record that is not there. */
    static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("Area Allocation", "how much the area was allocated"),
            Map.entry("Area LtoAppointment", "which LTOs the area had, and when"),
            Map.entry("Area Plan", "which plans the area had, and when"),
            Map.entry("Area RepAssignment", "which reps the area had, and when"),
            Map.entry("Asset cost", "what the asset cost"),
            Map.entry("Asset tenures", "who holds the asset, and on what terms"),
            Map.entry("CloseOut steps", "which steps of closing out were completed"),
            Map.entry("FundingAgreement Drawdown", "what was drawn down, and when"),
            Map.entry("FundingAgreement SpendReport", "what was spent under the agreement, and when it was reported"),
            Map.entry("FundingAgreement period", "when the agreement starts and ends"),
            Map.entry("Grant amountAwarded", "how much was awarded"),
            Map.entry("LtoAppointment period", "when the organisation was the area's LTO"),
            Map.entry("Member affiliations", "which affiliations (such as councillor) the member has, and since when"),
            Map.entry("Partnership PartnershipReview", "when the partnership was reviewed"),
            Map.entry("PartnershipReview residents", "how many of the members were residents"),
            Map.entry("Plan FundingAgreement", "what funding was agreed for the plan, and what is paid when"),
            Map.entry("Plan endorsed", "when the plan was endorsed"),
            Map.entry("Plan period", "when the plan starts and ends"),
            Map.entry("Plan priorities", "which priorities the plan sets, and which outcomes they serve"),
            Map.entry("PlanChange requested", "when the change was requested"),
            Map.entry("Project matchLines", "how much match went into the project"),
            Map.entry("Project matchLines/*/contributor", "who gives the match"),
            Map.entry("Project programmeLines", "how much programme money went into the project"),
            Map.entry("Project totalCost", "the project's total cost"),
            Map.entry("RepAssignment period", "when the rep was in post"),
            Map.entry("SpendReport submitted", "when the report was submitted"));

    private FieldQuestions() {}

    /**
     * Returns what to find out: the rules' words if all use the same, else the field's own. A field that no document has has only
     * the rules' words.
     *
     * @param kind the kind of record
     * @param pattern the path of the field, with a star for each entry of a list
     * @param field the field, if the model has it
     * @param facts what the rules miss: the same field, of one record or more
     */
    static String what(String kind, String pattern, Optional<TypeShape.Field> field, Collection<Missing> facts) {
        List<String> words = facts.stream().map(Missing::what).distinct().toList();
        return words.size() == 1
                ? words.get(0)
                : Optional.ofNullable(OWN.get(kind + " " + pattern))
                        .or(() -> field.flatMap(TypeShape.Field::meaning).map(FieldQuestions::asked))
                        .orElseGet(() -> words.stream().collect(Collectors.joining("; and ")));
    }

    /** "The day it was announced; empty if not recorded." asks for "the day it was announced". */
    private static String asked(String meaning) {
        String what = meaning.split("[;.]", 2)[0];
        return what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
    }
}
