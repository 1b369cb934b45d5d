package io.github.biglocal.spark;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Observation;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out which rules compare areas, and so cannot be asked of one area at a time. A rule does if it looks elsewhere than
 * ids lead: that is seen where a copy of all records of areas, under other ids, stands in the same programme. No record refers to one of the
 * copy, so a rule that answers otherwise, or looks at other records, compares what is not linked.
 */
final class AcrossAreas {
    private static final LocalDate YEAR = LocalDate.of(2019, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final int PROGRAMMES = 10;
    private static final int MOST_OF_A_KIND = 4;

    /** A text in JSON, and the colon after it if it is the name of a field. */
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*:)?");

    private AcrossAreas() {}

    /** Returns the rules of a set that compare areas, as programmes made at random show. */
    static SortedSet<RuleId> of(RuleSet rules) {
        SortedSet<RuleId> across = new TreeSet<>();
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme alone = RandomProgrammes.of(seed, YEAR)
                    .withMostOfAKind(MOST_OF_A_KIND)
                    .programme();
            across.addAll(of(rules, alone, DAY));
        }
        return across;
    }

    /** Returns the rules of a set that compare areas, as one programme shows on a day. */
    static SortedSet<RuleId> of(RuleSet rules, Programme alone, LocalDate asOf) {
        Programme withCopy = withCopy(alone);
        return rules.rules().stream()
                .filter(rule -> looksElsewhere(rule, alone, withCopy, asOf))
                .map(rule -> rule.info().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <S extends Entity> boolean looksElsewhere(
            Rule<S> rule, Programme alone, Programme withCopy, LocalDate asOf) {
        return alone.all(rule.subjectType()).stream()
                .filter(subject -> alone.areaOf(subject.reference()).isPresent())
                .anyMatch(subject -> !Observation.of(rule, subject, alone, asOf)
                        .equals(Observation.of(rule, subject, withCopy, asOf)));
    }

    private static Programme withCopy(Programme programme) {
        Set<String> ids = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Entity record : programme.all(Entity.class)) {
            (programme.areaOf(record.reference()).isPresent() ? ids : shared)
                    .add(record.reference().id());
            record.references().forEach(named -> ids.add(named.to().id()));
        }
        ids.removeAll(shared);
        Programme copy = BigLocalJson.standard()
                .parse(renamed(BigLocalJson.standard().write(programme), ids))
                .value()
                .orElseThrow();
        Set<Entity> within = Collections.newSetFromMap(new IdentityHashMap<>());
        Records.of(copy).all(Entity.class).stream()
                .filter(record -> record != copy)
                .forEach(record -> within.addAll(record.recordsWithin()));
        return programme.replacingAll(copy.all(Entity.class).stream()
                .filter(record -> record != copy && !within.contains(record))
                .filter(record -> copy.areaOf(record.reference()).isPresent())
                .toList());
    }

    private static String renamed(String json, Set<String> ids) {
        return TEXT.matcher(Objects.requireNonNull(json, "json"))
                .replaceAll(text -> Matcher.quoteReplacement(
                        text.group(2) == null && ids.contains(text.group(1))
                                ? "\"" + text.group(1) + "-copy\""
                                : text.group()));
    }
}
