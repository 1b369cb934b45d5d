package io.github.biglocal.partnership;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.partnership.Requirement.NumberBound;
import io.github.biglocal.partnership.Requirement.OfEachOrganisation;
import io.github.biglocal.partnership.Requirement.OfNumber;
import io.github.biglocal.partnership.Requirement.OfShare;
import io.github.biglocal.rule.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The thresholds of the requirements of a rule, as its parameters. */
final class Threshold {
    private Threshold() {}

    /** The parameter of each requirement, in their order; of several of one name the later ones have a number. */
    static List<Parameter<?>> parameters(List<Requirement> requirements) {
        List<Parameter<?>> parameters = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Requirement requirement : requirements) {
            String words = words(requirement).toLowerCase(Locale.ROOT);
            String name = words.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
            names.add(name);
            int times = Collections.frequency(names, name);
            parameters.add(parameter(requirement, times == 1 ? name : name + "-" + times));
        }
        return List.copyOf(parameters);
    }

    private static Parameter<?> parameter(Requirement requirement, String name) {
        if (requirement instanceof OfNumber asked) {
            return Parameter.wholeNumber(name, meaning(asked), "member", 0, asked.number());
        }
        if (requirement instanceof OfShare asked) {
            return Parameter.share(
                    name, meaning(asked.limit(), asked.category().name().plural()), asked.limit());
        }
        OfEachOrganisation asked = (OfEachOrganisation) requirement;
        return Parameter.share(name, meaning(asked.limit(), asked.name().plural()), asked.limit());
    }

    private static String meaning(OfNumber asked) {
        return (asked.bound() == NumberBound.AT_LEAST
                        ? "the smallest required number of "
                        : "the largest allowed number of ")
                + asked.category();
    }

    private static String meaning(ShareLimit limit, String category) {
        return switch (limit.comparison()) {
            case AT_LEAST -> "the smallest required share of " + category;
            case MORE_THAN -> "the share that " + category + " must exceed";
            case AT_MOST -> "the largest allowed share of " + category;
            case LESS_THAN -> "the share that " + category + " must stay below";
        };
    }

    /** The words that a threshold is named after: its name never changes. */
    private static String words(Requirement requirement) {
        if (requirement instanceof OfNumber asked) {
            return (asked.bound() == NumberBound.AT_LEAST ? "least" : "greatest") + " number of " + asked.category();
        }
        return requirement instanceof OfShare asked
                ? words(asked.limit()) + " of " + asked.category()
                : words(((OfEachOrganisation) requirement).limit()) + " of "
                        + ((OfEachOrganisation) requirement).name().plural();
    }

    private static String words(ShareLimit limit) {
        return switch (limit.comparison()) {
            case AT_LEAST -> "least share";
            case MORE_THAN -> "share to exceed";
            case AT_MOST -> "greatest share";
            case LESS_THAN -> "share to stay below";
        };
    }

    /** A requirement with another threshold: a ratio for a share, a whole number for a number. */
    static Requirement changed(Requirement requirement, Object value) {
        if (requirement instanceof OfNumber asked) {
            return new OfNumber(asked.category(), asked.bound(), (Integer) value);
        }
        if (requirement instanceof OfShare asked) {
            return new OfShare(asked.category(), changed(asked.limit(), value), asked.among());
        }
        OfEachOrganisation asked = (OfEachOrganisation) requirement;
        return new OfEachOrganisation(asked.name(), asked.affiliation(), changed(asked.limit(), value));
    }

    private static ShareLimit changed(ShareLimit limit, Object ratio) {
        return new ShareLimit(limit.comparison(), (Ratio) ratio);
    }
}
