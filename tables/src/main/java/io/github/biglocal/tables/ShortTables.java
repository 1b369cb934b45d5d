package io.github.biglocal.tables;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.text.Text;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Tables that people keep of their own, read as records: a list of projects, a list of the members of a partnership.
 *
 * <p>What is blank in them is not known, and never zero or no; where a record has no room for that, a warning says what it is taken
 * for. Thread-safe.
 */
public final class ShortTables {
    private static final Column<String> PROJECT = Column.of(
                    "Project", "The project, by its title; its id too, where it has none.", CellForms.TEXT)
            .alsoHeaded("Project name", "Project title", "Title");

    private static final Column<ProjectId> PROJECT_ID = Column.of(
                    "Project id",
                    "The project, by its id; its title too, where it has none.",
                    CellForms.of(ProjectId.class))
            .alsoHeaded("Id", "Identifier", "Project identifier");

    private static final Column<Money> PROGRAMME_MONEY = Column.of(
                    "Programme money", "What the programme contributed.", CellForms.MONEY)
            .alsoHeaded(
                    "Big Local money",
                    "Big Local",
                    "Big Local funding",
                    "Big Local contribution",
                    "Programme funding",
                    "Grant",
                    "Grant amount",
                    "Amount awarded",
                    "Funder's contribution",
                    "Our contribution",
                    "Our money");

    private static final Column<Money> MATCH = Column.of("Match", "What others contributed.", CellForms.MONEY)
            .alsoHeaded(
                    "Match funding",
                    "Matched funding",
                    "Match money",
                    "Other money",
                    "Other funding",
                    "Other contributions",
                    "Others' contribution");

    private static final Column<AreaId> AREA = Column.of(
                    "Area", "The area of the project, by its id.", CellForms.of(AreaId.class))
            .alsoHeaded("Area id", "Big Local area");

    private static final Column<Money> TOTAL_COST = Column.of(
                    "Total cost", "What the project cost in all, as it is stated.", CellForms.MONEY)
            .alsoHeaded("Project cost", "Total project cost", "Cost");

    private static final Column<PersonId> MEMBER = Column.of(
                    "Member",
                    "The member, by an id that is no name: with a digit, and without spaces. Several rows of one member are"
                            + " several terms.",
                    CellForms.of(PersonId.class))
            .alsoHeaded("Member id", "Id", "Identifier", "Person", "Person id");

    private static final Column<String> NAME = Column.of(
                    "Name", "Only says which rows are of one member, and is not kept.", CellForms.TEXT)
            .alsoHeaded("Full name", "Member name", "Name of member", "Names");

    private static final Column<String> FIRST_NAME = Column.of(
                    "First name", "Together with the last name the same as the name.", CellForms.TEXT)
            .alsoHeaded("Forename", "Given name");

    private static final Column<String> LAST_NAME = Column.of(
                    "Last name", "Together with the first name the same as the name.", CellForms.TEXT)
            .alsoHeaded("Surname", "Family name");

    private static final Column<Boolean> RESIDENT = Column.of(
                    "Resident", "Whether the member lived in the area in this term.", CellForms.YES_NO)
            .alsoHeaded("Is resident", "Lives here", "Lives in the area", "Local resident", "Resident of the area");

    private static final Column<Residence> RESIDENCE = Column.of(
                    "Residence", "The same as a code.", CellForms.of(Residence.class))
            .alsoHeaded("Residency");

    private static final Column<LocalDate> FROM = Column.of("From", "The first day of the term.", CellForms.DAY)
            .alsoHeaded("Since", "Start", "Start date", "Joined", "Date joined", "Member from", "Appointed");

    private static final Column<LocalDate> TO = Column.of(
                    "To",
                    "The last day of the term; blank if it has not ended, or its end is not known.",
                    CellForms.DAY)
            .alsoHeaded("End", "End date", "Left", "Date left", "Member to", "Until");

    private static final Column<Boolean> VOTES = Column.of(
                    "Votes", "Whether the member had a vote in this term.", CellForms.YES_NO)
            .alsoHeaded("Voting", "Voting member", "Has a vote", "Vote");

    /** How lists of people head what says more of them. */
    private static final Set<String> PERSONAL = Set.of(
            "Email",
            "Email address",
            "Phone",
            "Phone number",
            "Telephone",
            "Mobile",
            "Address",
            "Postcode",
            "Date of birth");

    /** What somebody made up to stand for a person: with a digit, and neither a name, an address nor the number of a telephone. */
    private static final Pattern LIKE_AN_ID = Pattern.compile("(?=\\D*\\d)(?!0\\d{9,10}$)[\\p{L}\\d._:/#-]+");

    private ShortTables() {}

    /**
     * {@return a list of projects, a project a row, of which two columns are enough: programme money and match} So leverage takes three
     * lines:
     *
     * <pre>{@code
     * Loaded<List<Project>> projects = BigLocalTables.standard().read(Path.of("projects.csv"), ShortTables.projects());
     * LeverageResult leverage = Leverage.asOf(LocalDate.of(2020, 3, 31)).of(projects.orThrow());
     * }</pre>
     *
     * <p>Columns, the first two of them required: {@code Programme money} (also {@code Grant}, {@code Big Local money}, {@code Our
     * contribution}); {@code Match} (also {@code Match funding}, {@code Other money}); {@code Project} (also {@code Title}) and
     * {@code Project id} (also {@code Id}, {@code Identifier}), of which either is the other too where that is missing, and without
     * both they are made of the number of the row; {@code Area}; {@code Total cost}. Blank programme money is not known. A
     * blank match is taken for none, as {@link Project} has it, and that is a warning.
     */
    public static ShortTable<List<Project>> projects() {
        return projects(Optional.empty());
    }

    /**
     * {@return a list of projects, as {@link #projects()}, of one area where the row names no other}
     *
     * @param area the area
     */
    public static ShortTable<List<Project>> projects(AreaId area) {
        return projects(Optional.of(Objects.requireNonNull(area, "area")));
    }

    private static ShortTable<List<Project>> projects(Optional<AreaId> area) {
        List<Column<?>> columns = List.of(PROJECT, PROJECT_ID, PROGRAMME_MONEY, MATCH, AREA, TOTAL_COST);
        return ShortTable.of(columns, List.of(PROGRAMME_MONEY, MATCH), Set.of(), reading -> {
            reportBlank(
                    reading,
                    MATCH,
                    row -> row.get(MATCH).isEmpty(),
                    "project",
                    "has no amount of match, and is taken to have none",
                    "have no amount of match, and are taken to have none",
                    "Write the amounts, or 0 where there was none.");
            List<Project> projects = new ArrayList<>();
            Ids ids = new Ids(reading.rows().stream().map(ShortTables::idOfProject));
            for (TableRow row : reading.rows()) {
                project(row, area, ids, reading).ifPresent(projects::add);
            }
            return Optional.of(List.copyOf(projects));
        });
    }

    /** What is blank in some rows is said once, at the first of them. */
    private static void reportBlank(
            ShortTable.Reading reading,
            Column<?> column,
            Predicate<TableRow> isBlank,
            String noun,
            String one,
            String several,
            String repair) {
        List<TableRow> blank = reading.rows().stream().filter(isBlank).toList();
        if (!blank.isEmpty()) {
            reading.problems()
                    .warn(
                            TableProblems.TAKEN_AS,
                            blank.get(0).place(column),
                            Text.sentence(Text.count(blank.size(), noun) + " " + (blank.size() == 1 ? one : several)),
                            repair);
        }
    }

    private static Optional<Project> project(TableRow row, Optional<AreaId> area, Ids ids, ShortTable.Reading reading) {
        Optional<String> given = idOfProject(row);
        Optional<List<FundingLine>> own = lines(row, PROGRAMME_MONEY, reading);
        Optional<List<FundingLine>> match = lines(row, MATCH, reading);
        if (own.isEmpty() || match.isEmpty()) {
            return Optional.empty();
        }
        String id;
        if (given.isEmpty()) {
            id = ids.made("Row " + row.number(), ", again");
        } else if (ids.take(given.get())) {
            id = given.get();
        } else {
            reportAgain(row, reading);
            id = ids.made(given.get() + ", row " + row.number(), ", again");
        }
        Optional<Project> project = reading.of(
                row.place(),
                () -> Project.builder()
                        .id(ProjectId.of(id))
                        .title(row.get(PROJECT)
                                .map(ShortTables::line)
                                .or(() -> given)
                                .orElse(id))
                        .area(row.get(AREA).or(() -> area))
                        .programmeLines(own.get())
                        .matchLines(match.get())
                        .totalCost(row.get(TOTAL_COST))
                        .build());
        project.ifPresent(made -> reading.places().add(made, path -> placeInProject(row, path)));
        return project;
    }

    /** What a row says of which project it is of. */
    private static Optional<String> idOfProject(TableRow row) {
        return row.get(PROJECT_ID)
                .map(ProjectId::value)
                .or(() -> row.get(PROJECT).map(ShortTables::line));
    }

    /** The ids of a table: those that its rows give, and those that are made for the others, none of them twice. */
    private static final class Ids {
        private final Set<String> given = new HashSet<>();
        private final Set<String> taken = new HashSet<>();

        Ids(Stream<Optional<String>> given) {
            given.flatMap(Optional::stream).forEach(this.given::add);
        }

        /** Whether a row is the first that gives this id. */
        boolean take(String id) {
            return taken.add(id);
        }

        /** An id that no row gives: the one that is wanted, or more of it. */
        String made(String wanted, String more) {
            String id = wanted;
            while (given.contains(id) || !taken.add(id)) {
                id += more;
            }
            return id;
        }
    }

    /** A name on one line, of which an id can be made. */
    private static String line(String name) {
        return Normalizer.normalize(Blanks.tidy(name), Normalizer.Form.NFC);
    }

    /** The contribution in a column, if there is one; empty if it can be none. */
    private static Optional<List<FundingLine>> lines(TableRow row, Column<Money> column, ShortTable.Reading reading) {
        Optional<Money> amount = row.get(column);
        return amount.isEmpty()
                ? Optional.of(List.of())
                : reading.of(row.place(column), () -> List.of(FundingLine.of(amount.get())));
    }

    private static void reportAgain(TableRow row, ShortTable.Reading reading) {
        reading.problems()
                .warn(
                        ProblemCode.DUPLICATE_VALUE,
                        row.place(row.get(PROJECT_ID).isPresent() ? PROJECT_ID : PROJECT),
                        "A row above is of the same project; each row is read as a project of its own.",
                        "Put the amounts of one project in one row, or give two projects different names or ids.");
    }

    private static Place placeInProject(TableRow row, List<String> path) {
        return switch (path.isEmpty() ? "" : path.get(0)) {
            case "id" -> row.place(row.get(PROJECT_ID).isPresent() ? PROJECT_ID : PROJECT);
            case "title" -> row.place(row.get(PROJECT).isPresent() ? PROJECT : PROJECT_ID);
            case "programmeLines" -> row.place(PROGRAMME_MONEY);
            case "matchLines" -> row.place(MATCH);
            case "area" -> row.place(AREA);
            case "totalCost" -> row.place(TOTAL_COST);
            default -> row.place();
        };
    }

    /**
     * {@return the list of the members of a partnership, a term of a member a row} So whether residents had the majority takes three lines:
     *
     * <pre>{@code
     * ShortTable<Partnership> members = ShortTables.members(PartnershipId.of("north"), AreaId.of("north"));
     * Partnership board = BigLocalTables.standard().read(Path.of("members.xlsx"), members).orThrow();
     * Verdict verdict = ResidentMajority.standard().verdict(board, RuleContext.on(LocalDate.of(2016, 6, 1)));
     * }</pre>
     *
     * <p>Columns, any of which may be missing: {@code Member}, an id, of which several rows are several terms; {@code Resident} (yes or no),
     * or {@code Residence} (a code); {@code From} and {@code To}; {@code Votes} (yes or no). What is blank is not known; a term
     * without a first day is taken to have begun before anybody asks, which is a warning. Without a column {@code Votes}, all have a
     * vote.
     *
     * <p>Names of people are not kept. A column {@code Name}, or {@code First name} and {@code Last name}, only says which rows are of one
     * member where there is no {@code Member}; without any of them, each row is a member. What has no digit, or has a blank or
     * the sign of an e-mail address, may be a name: if there is such a thing in {@code Member}, all ids are made of the number
     * of the row, as they are for names. Both are warnings.
     *
     * <p>There is no partnership if a row cannot be read, since one without all its members would answer wrongly.
     *
     * @param id the id of the partnership
     * @param area its area
     */
    public static ShortTable<Partnership> members(PartnershipId id, AreaId area) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(area, "area");
        List<Column<?>> columns = List.of(MEMBER, RESIDENT, RESIDENCE, FROM, TO, VOTES, NAME, FIRST_NAME, LAST_NAME);
        return ShortTable.of(columns, List.of(), PERSONAL, reading -> partnership(id, area, reading));
    }

    private static Optional<Partnership> partnership(PartnershipId id, AreaId area, ShortTable.Reading reading) {
        boolean named = reportNames(reading);
        reportBlank(
                reading,
                FROM,
                row -> row.get(FROM).isEmpty(),
                "term",
                "has no first day, and is taken to have begun before anybody asks",
                "have no first day, and are taken to have begun before anybody asks",
                "Write the day from which each was a member.");
        boolean whole = reading.isWhole();
        Map<Object, List<TableRow>> rows = new LinkedHashMap<>();
        for (TableRow row : reading.rows()) {
            rows.computeIfAbsent(who(row, named), any -> new ArrayList<>()).add(row);
            whole &= checkTerm(row, reading);
        }
        if (!whole) {
            return Optional.empty();
        }
        Ids ids = new Ids(reading.rows().stream().map(row -> row.get(MEMBER).map(PersonId::value)));
        List<Member> members = new ArrayList<>();
        rows.forEach((who, terms) -> {
            reportOverlap(terms, reading);
            members.add(member(
                    who instanceof PersonId given
                            ? given.value()
                            : ids.made("row-" + terms.get(0).number(), "-again"),
                    terms));
        });
        Optional<Partnership> partnership = reading.of(
                reading.problems().whole(),
                () -> Partnership.builder().id(id).area(area).members(members).build());
        List<List<TableRow>> terms = List.copyOf(rows.values());
        partnership.ifPresent(made -> reading.places().add(made, path -> placeInBoard(terms, reading, path)));
        return partnership;
    }

    /** Whether what should be ids may be names, which is reported, as are names that are said to be such. */
    private static boolean reportNames(ShortTable.Reading reading) {
        Optional<TableRow> named = reading.rows().stream()
                .filter(row -> row.get(MEMBER)
                        .filter(id -> !LIKE_AN_ID.matcher(id.value()).matches())
                        .isPresent())
                .findFirst();
        named.ifPresent(row -> reading.problems()
                .warn(
                        TableProblems.NAMES_LEFT_OUT,
                        row.place(MEMBER),
                        "The column may hold names of people, so members have ids made of the number of their row instead.",
                        "Give members ids with a digit and without spaces that are no names, such as m1."));
        for (Column<String> column : List.of(NAME, FIRST_NAME, LAST_NAME)) {
            reading.rows().stream()
                    .filter(row -> row.get(column).isPresent())
                    .findFirst()
                    .ifPresent(row -> reading.problems()
                            .warn(
                                    TableProblems.NAMES_LEFT_OUT,
                                    row.place(column),
                                    "The column is not kept: records hold no names of people. Where a row has no id of the member,"
                                            + " rows of the same name are of one member.",
                                    "Give members ids in a column Member, such as m1, and remove the column before the file is"
                                            + " passed on."));
        }
        return named.isPresent();
    }

    /** What rows of one member have in common: its id, else its name; a row that has neither is of a member of its own. */
    private static Object who(TableRow row, boolean named) {
        Optional<PersonId> id = row.get(MEMBER);
        if (id.isPresent()) {
            return named ? List.of(sameName(id.get().value())) : id.get();
        }
        boolean isWhole = row.get(NAME).isPresent()
                || (row.get(FIRST_NAME).isPresent() && row.get(LAST_NAME).isPresent());
        return isWhole
                ? Stream.of(NAME, FIRST_NAME, LAST_NAME)
                        .flatMap(column -> row.get(column).stream())
                        .map(ShortTables::sameName)
                        .toList()
                : row;
    }

    private static String sameName(String name) {
        return line(name).toLowerCase(Locale.ROOT);
    }

    /** Two terms of a member at a time are of two people, or one of them is written twice. */
    private static void reportOverlap(List<TableRow> rows, ShortTable.Reading reading) {
        LocalDate end = LocalDate.MIN;
        for (TableRow row :
                rows.stream().sorted(Comparator.comparing(ShortTables::first)).toList()) {
            if (first(row).isBefore(end)) {
                reading.problems()
                        .warn(
                                ProblemCode.DUPLICATE_VALUE,
                                row.place(row.has(FROM) ? FROM : MEMBER),
                                "Another row is of the same member at the same time; both are read as terms of one member.",
                                "Remove one of them, or give two people different ids.");
                return;
            }
            end = last(row).isAfter(end) ? last(row) : end;
        }
    }

    private static LocalDate first(TableRow row) {
        return row.get(FROM).orElse(LocalDate.MIN);
    }

    private static LocalDate last(TableRow row) {
        return row.get(TO).orElse(LocalDate.MAX);
    }

    private static boolean checkTerm(TableRow row, ShortTable.Reading reading) {
        boolean fits = true;
        Optional<LocalDate> first = row.get(FROM);
        Optional<LocalDate> last = row.get(TO);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            reading.problems()
                    .error(
                            ProblemCode.INVALID_VALUE,
                            row.place(TO),
                            "The term ends on " + Text.day(last.get()) + ", before it begins, on "
                                    + Text.day(first.get()) + ".",
                            "Correct the dates.");
            fits = false;
        }
        Optional<Boolean> resident = row.get(RESIDENT);
        Optional<Residence> residence = row.get(RESIDENCE).filter(code -> code != Residence.UNKNOWN);
        if (resident.isPresent()
                && residence.isPresent()
                && resident.get() != (residence.get() == Residence.RESIDENT)) {
            reading.problems()
                    .error(
                            ProblemCode.INVALID_VALUE,
                            row.place(RESIDENCE),
                            "The two columns of residence say different things.",
                            "Correct the one that is wrong.");
            fits = false;
        }
        return fits;
    }

    private static Member member(String id, List<TableRow> rows) {
        List<LocalDateRange> terms = new ArrayList<>();
        List<ResidencePeriod> residence = new ArrayList<>();
        List<VotingPeriod> voting = new ArrayList<>();
        for (TableRow row : rows) {
            LocalDateRange term = LocalDateRange.ofClosed(first(row), last(row));
            terms.add(term);
            row.get(RESIDENT)
                    .map(resident -> resident ? Residence.RESIDENT : Residence.NON_RESIDENT)
                    .or(() -> row.get(RESIDENCE))
                    .ifPresent(code -> residence.add(new ResidencePeriod(code, term)));
            if (row.has(VOTES)) {
                voting.add(new VotingPeriod(
                        row.get(VOTES)
                                .map(votes -> votes ? VotingRight.VOTING : VotingRight.NON_VOTING)
                                .orElse(VotingRight.UNKNOWN),
                        term));
            }
        }
        return Member.builder()
                .id(PersonId.of(id))
                .terms(terms)
                .residence(residence)
                .voting(voting)
                .build();
    }

    private static Place placeInBoard(List<List<TableRow>> members, ShortTable.Reading reading, List<String> path) {
        if (path.size() < 2 || !path.get(0).equals("members")) {
            return reading.place();
        }
        List<TableRow> rows = members.get(Integer.parseInt(path.get(1)));
        String field = path.size() > 2 ? path.get(2) : "";
        int position = path.size() > 3 ? Integer.parseInt(path.get(3)) : 0;
        // A member without a residence in one row has fewer of these than rows.
        TableRow row = rows.get(
                field.equals("residence") ? withResidence(rows, position) : Math.min(position, rows.size() - 1));
        return switch (field) {
            case "id" -> row.place(row.get(MEMBER).isPresent() ? MEMBER : NAME);
            case "residence" -> row.place(row.get(RESIDENT).isPresent() || !row.has(RESIDENCE) ? RESIDENT : RESIDENCE);
            case "voting" -> row.place(VOTES);
            case "terms" -> row.place(row.has(FROM) ? FROM : TO);
            default -> row.place();
        };
    }

    /** The row of the residence at a position; the first if there is none. */
    private static int withResidence(List<TableRow> rows, int position) {
        int found = -1;
        for (int at = 0; at < rows.size(); at++) {
            TableRow row = rows.get(at);
            if ((row.get(RESIDENT).isPresent() || row.get(RESIDENCE).isPresent()) && ++found == position) {
                return at;
            }
        }
        return 0;
    }
}
