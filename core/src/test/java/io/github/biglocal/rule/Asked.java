package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule's answer, with what it looked at besides its subject, for tests of all rules.
 *
 * @param verdict the answer
 * @param found the records it looked up
 * @param coming the days on which it said that its answer may change
 */
public record Asked(Verdict verdict, Set<Entity> found, List<LocalDate> coming) {
    private static final Id ANY = RuleId.of("any");
    private static final Index<Id, Entity> EVERYTHING = Index.of(Entity.class, record -> ANY);

    /** {@return what a rule says of a record on a day, and what it looked at} */
    public static <S extends Entity> Asked of(Rule<S> rule, S subject, Records records, LocalDate day) {
        Set<Entity> found = new LinkedHashSet<>();
        List<LocalDate> coming = new ArrayList<>();
        RuleContext context =
                RuleContext.on(day, records).watchedOn(day, found::addAll, change -> coming.add(change.date()));
        return new Asked(rule.verdict(subject, context), found, coming);
    }

    /** {@return every record that a context has, by reference} */
    public static List<Entity> recordsOf(RuleContext context) {
        return context.find(EVERYTHING, ANY);
    }
}
