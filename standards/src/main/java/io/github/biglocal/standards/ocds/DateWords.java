package io.github.biglocal.standards.ocds;

import java.util.List;
import java.util.regex.Pattern;

/** What a date of a release is called in a sentence. */
final class DateWords {
    private static final Pattern INDEX = Pattern.compile("\\d+");

    private DateWords() {}

    /** The date at a pointer, such as "the date of the award": where it is one of several, the pointer says which. */
    static String of(String pointer) {
        List<String> steps = Pattern.compile("/")
                .splitAsStream(pointer)
                .filter(step -> !step.isEmpty() && !INDEX.matcher(step).matches())
                .toList();
        String parent = steps.size() < 2 ? "" : steps.get(steps.size() - 2);
        return switch (steps.get(steps.size() - 1)) {
            case "startDate" -> "the start of the " + period(parent);
            case "endDate" -> "the end of the " + period(parent);
            case "dateSigned" -> "the date of the signature";
            case "datePublished" -> "the date of publication of the " + part(parent);
            case "dateModified" -> "the date on which the " + part(parent) + " was changed";
            case "dateMet" -> "the date on which the " + part(parent) + " was met";
            default -> "the date of the " + part(parent);
        };
    }

    private static String period(String name) {
        return switch (name) {
            case "tenderPeriod" -> "tender period";
            case "enquiryPeriod" -> "enquiry period";
            case "awardPeriod" -> "award period";
            default -> "contract period";
        };
    }

    private static String part(String list) {
        return switch (list) {
            case "awards" -> "award";
            case "amendments" -> "amendment";
            case "documents" -> "document";
            case "milestones" -> "milestone";
            case "transactions" -> "payment";
            default -> "release";
        };
    }
}
