package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The records of a case: those in the library's own form, which {@link BigLocalJson} reads as it reads any document, and the
 * short-hand ones, put into that form first. A problem has the place in the file of the cases.
 */
final class CaseRecords {
    static final String BOARD = "board";
    static final String PROJECTS = "projects";
    static final String RECORDS = "records";

    private static final String PARTNERSHIPS = "partnerships";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String AREA = "area";
    private static final String RESIDENCE = "residence";
    private static final String ALWAYS = "../..";
    private static final String MATCH = "match";
    private static final String GRANT = "grant";
    private static final int MOST_MEMBERS = 1_000;

    /** The members that a board may be given, and what is recorded of each. */
    private static final Map<String, Map<String, AdditionalValue>> MEMBERS = new TreeMap<>(Map.of(
            "residents", Map.of(RESIDENCE, always(RESIDENCE, "RESIDENT")),
            "others", Map.of(RESIDENCE, always(RESIDENCE, "NON_RESIDENT")),
            "unknown", Map.of(),
            "nonVoting",
                    Map.of(RESIDENCE, always(RESIDENCE, "NON_RESIDENT"), "voting", always("right", "NON_VOTING"))));

    private final Part part;
    private final CaseProblems problems;
    private final Map<String, AdditionalValue> document = new LinkedHashMap<>();
    /** Where the short-hand ones stand in the case, by where they are put in the document. */
    private final Map<String, String> origins = new LinkedHashMap<>();

    private CaseRecords(Part part, CaseProblems problems) {
        this.part = part;
        this.problems = problems;
    }

    /** The records of a case as a programme; empty, with a problem, if they cannot be read. */
    static Optional<Programme> of(Part part, String name, CaseProblems problems) {
        return new CaseRecords(part, problems).read(name);
    }

    private Optional<Programme> read(String name) {
        Map<String, Part> fields = part.fields();
        document.put(ID, AdditionalValue.of("case"));
        document.put(NAME, AdditionalValue.of(name));
        int before = problems.errors();
        Part records = fields.get(RECORDS);
        if (records != null) {
            problems.isObject(records, "Write a list of records, such as partnerships: [...].");
            records.fields().forEach((list, value) -> document.put(list, value.value()));
        }
        Optional.ofNullable(fields.get(BOARD)).ifPresent(this::board);
        Optional.ofNullable(fields.get(PROJECTS)).ifPresent(this::projects);
        if (problems.errors() > before) {
            return Optional.empty();
        }
        Loaded<Programme> loaded =
                BigLocalJson.standard().parse(BigLocalJson.standard().write(AdditionalValue.of(document)));
        loaded.problems().stream()
                // The records of a case are of the version that reads them.
                .filter(problem -> !problem.code().equals(ProblemCode.MISSING_VERSION))
                .map(this::placed)
                .forEach(problems::add);
        return loaded.value();
    }

    /** The problem, where the record stands; a field that is not known is no loss to a document, but a slip in a case. */
    private Problem placed(Problem problem) {
        Place place = place(problem.place().pointer().orElse(""));
        boolean isError = problem.severity() == Severity.ERROR || problem.code().equals(ProblemCode.UNKNOWN_FIELD);
        Problem placed = isError
                ? Problem.error(problem.code(), place, problem.message(), problem.repair())
                : Problem.warning(problem.code(), place, problem.message(), problem.repair());
        return problem.value().map(placed::withValue).orElse(placed);
    }

    private Place place(String pointer) {
        for (Map.Entry<String, String> origin : origins.entrySet()) {
            if (pointer.equals(origin.getKey()) || pointer.startsWith(origin.getKey() + "/")) {
                return part.document().place(origin.getValue());
            }
        }
        return part.document().place(part.pointer() + "/" + RECORDS + pointer);
    }

    // Into the document, so that one reading finds the faults of a whole case; and unlike the testkit's board(), with
    // nothing recorded but
    // what the case says.

    private void board(Part board) {
        List<AdditionalValue> members = new ArrayList<>();
        problems.isObject(board, "Write how many there are, such as {residents: 5, others: 4}.");
        problems.known(board, MEMBERS.keySet());
        board.fields().forEach((kind, number) -> {
            int count = count(number);
            for (int i = 1; i <= count; i++) {
                members.add(member(kind + "-" + i, MEMBERS.getOrDefault(kind, Map.of())));
            }
        });
        Map<String, AdditionalValue> partnership = new LinkedHashMap<>();
        partnership.put(ID, AdditionalValue.of(BOARD));
        partnership.put(AREA, AdditionalValue.of(AREA));
        partnership.put("members", AdditionalValue.of(members));
        add(PARTNERSHIPS, AdditionalValue.of(partnership), board);
    }

    private static AdditionalValue member(String id, Map<String, AdditionalValue> recorded) {
        Map<String, AdditionalValue> member = new LinkedHashMap<>();
        member.put(ID, AdditionalValue.of(id));
        member.put("terms", AdditionalValue.of(List.of(AdditionalValue.of(ALWAYS))));
        member.putAll(recorded);
        return AdditionalValue.of(member);
    }

    private static AdditionalValue always(String field, String code) {
        return AdditionalValue.of(List.of(
                AdditionalValue.of(Map.of(field, AdditionalValue.of(code), "period", AdditionalValue.of(ALWAYS)))));
    }

    private int count(Part number) {
        if (number.value() instanceof AdditionalValue.Numeric given) {
            try {
                int count = given.value().intValueExact();
                if (count >= 0 && count <= MOST_MEMBERS) {
                    return count;
                }
            } catch (ArithmeticException e) {
                // Not whole, or too large: said below.
            }
        }
        problems.error(
                ProblemCode.INVALID_VALUE,
                number,
                "This is not a number of members.",
                "Write a whole number from 0 to " + Text.number(MOST_MEMBERS) + ".");
        return 0;
    }

    private void projects(Part projects) {
        if (!projects.isList()) {
            problems.error(
                    ProblemCode.WRONG_TYPE,
                    projects,
                    "This is not a list.",
                    "Write a list of projects, such as [{match: 100.00, grant: 50.00}].");
        }
        for (Part project : projects.items()) {
            problems.isObject(project, "Write match and grant, such as {match: 100.00, grant: 50.00}.");
            problems.known(project, List.of(MATCH, GRANT));
            String number = String.valueOf(projects.items().indexOf(project) + 1);
            Map<String, AdditionalValue> fields = new LinkedHashMap<>();
            fields.put(ID, AdditionalValue.of("project-" + number));
            fields.put(AREA, AdditionalValue.of(AREA));
            fields.put("title", AdditionalValue.of("Project " + number));
            lines(project, GRANT, "programmeLines", fields);
            lines(project, MATCH, "matchLines", fields);
            add(PROJECTS, AdditionalValue.of(fields), project);
        }
    }

    private void lines(Part project, String side, String list, Map<String, AdditionalValue> fields) {
        Part amount = project.fields().get(side);
        if (amount == null) {
            return;
        }
        Optional<String> pounds = CaseFigure.money(amount.text().orElse(""));
        if (pounds.isEmpty()) {
            problems.error(
                    ProblemCode.INVALID_VALUE,
                    amount,
                    "This is not an amount of money.",
                    "Write pounds and pence, such as 100.00, or a currency and an amount, such as EUR 100.00.");
        }
        fields.put(
                list,
                AdditionalValue.of(
                        List.of(AdditionalValue.of(Map.of("amount", AdditionalValue.of(pounds.orElse("")))))));
    }

    private void add(String list, AdditionalValue record, Part origin) {
        List<AdditionalValue> records = new ArrayList<>();
        AdditionalValue given = document.getOrDefault(list, AdditionalValue.Nothing.NOTHING);
        if (given instanceof AdditionalValue.Items there) {
            records.addAll(there.values());
        } else if (given != AdditionalValue.Nothing.NOTHING) {
            // Left as it is, for the reading to refuse.
            return;
        }
        origins.put("/" + list + "/" + records.size(), origin.pointer());
        records.add(record);
        document.put(list, AdditionalValue.of(records));
    }
}
