package io.github.biglocal.partnership;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.NotYetDone;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A partnership has adopted a document that it should agree for itself. Its finding is {@link NotYetDone}. */
public final class DocumentAdopted extends Rule<Partnership> {
    private final String document;
    private final String field;
    private final Function<? super Partnership, Optional<LocalDate>> adopted;

    /**
     * Makes the rule.
     *
     * @param info what the rule says about itself
     * @param document what it is, with its article, such as {@code a code of conduct}
     * @param field the field that says when it was adopted
     * @param adopted gives the day on which it was adopted; empty if it was not, or that is not recorded
     */
    public DocumentAdopted(
            RuleInfo info, String document, String field, Function<? super Partnership, Optional<LocalDate>> adopted) {
        super(info, Partnership.class);
        this.document = Objects.requireNonNull(document, "document");
        this.field = Objects.requireNonNull(field, "field");
        this.adopted = Objects.requireNonNull(adopted, "adopted");
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        if (partnership.isOutsideItsPeriod(context.asOf())) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        Optional<LocalDate> day = adopted.apply(partnership);
        if (day.isEmpty()) {
            return Verdict.unknown(partnership, field, "when the partnership adopted " + document);
        }
        return day.get().isAfter(context.asOf())
                ? Verdict.breached(new NotYetDone(
                        partnership.reference(), field, "the partnership did not adopt " + document, day.get()))
                : Verdict.satisfied();
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(NotYetDone.class);
    }
}
