package io.github.biglocal.rule;

import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Makes settings by chance, the same for each seed. */
public final class RandomSettings {
    private RandomSettings() {}

    /** Another value of a parameter, of its kind and in its range. */
    public static Object another(ParameterValue<?> value, Random random) {
        return another(value.parameter(), value.value(), random);
    }

    private static Object another(Parameter<?> parameter, Object value, Random random) {
        if (parameter.each().isPresent()) {
            Parameter<?> each = parameter.each().get();
            List<Edition<Object>> editions = new ArrayList<>();
            for (Object entry : ((Series<?>) value).entries()) {
                Edition<?> edition = (Edition<?>) entry;
                editions.add(Edition.of(edition.period(), another(each, edition.value(), random)));
            }
            return Series.of(editions);
        }
        return switch (parameter.kind()) {
            case WHOLE_NUMBER -> (Integer) value + random.nextInt(3);
            case MONEY -> ((Money) value).plusMinor(random.nextInt(10_000));
            case RATIO -> Ratio.of(1 + random.nextInt(99), 100);
            case DAY -> ((LocalDate) value).plusDays(random.nextInt(600) - 300L);
            case CHOICE ->
                parameter.read(parameter
                        .choices()
                        .get(random.nextInt(parameter.choices().size())));
            case CHOICES -> {
                // Not none of them, which a rule may refuse; also one that this version does not know.
                String codes = parameter.choices().stream()
                        .filter(code -> random.nextBoolean())
                        .collect(Collectors.joining(" "));
                yield parameter.read(codes.isEmpty() ? "of-our-own" : codes);
            }
        };
    }

    /** Settings of some of the rules of a set, of every kind. */
    public static Settings of(RuleSet set, Random random) {
        Settings settings = Settings.none();
        for (Rule<?> rule : set.rules()) {
            RuleId id = rule.info().id();
            if (random.nextInt(4) == 0) {
                settings = random.nextBoolean() ? settings.off(id) : settings.on(id);
            }
            if (random.nextInt(4) == 0) {
                settings = settings.severity(id, List.of(Severity.values()).get(random.nextInt(3)));
            }
            if (random.nextInt(20) == 0) {
                settings = settings.accepting(new Acceptance(
                        id, new Reference("Plan", "p"), "reason " + random.nextInt(2), LocalDate.of(2019, 6, 30)));
            }
            for (ParameterValue<?> value : rule.parameters().values()) {
                if (random.nextBoolean()) {
                    settings = settings.value(id, value.parameter().name(), another(value, random));
                }
            }
        }
        return settings;
    }
}
