package io.github.biglocal.tables;

import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.programme.Answers;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.EntryMark;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The answers of a sheet of questions, while they are recorded in the programme that was asked about. What people write is taken as
 * they mean it, and what cannot be recorded is said in the words of the sheet.
 */
final class QuestionAnswers {
    /** What people write where something was not done, or is not there, folded. */
    private static final Set<String> NO = QuestionSheet.folded("no", "none", "never", "not yet", "not done");

    /** What people call a code that goes by another word, folded. */
    private static final Map<Class<?>, Map<String, Enum<?>>> OTHER_WORDS = Map.of(
            FundingStatus.class, Map.of("paid", FundingStatus.RECEIVED),
            AssetStatus.class, Map.of("inuse", AssetStatus.OPEN));

    private final Programme programme;
    private final CellSettings settings;
    private final ShortTable.Reading reading;
    private final Map<List<Object>, Object> given = new HashMap<>();

    QuestionAnswers(Programme programme, CellSettings settings, ShortTable.Reading reading) {
        this.programme = programme;
        this.settings = settings;
        this.reading = reading;
    }

    Programme programme() {
        Programme known = programme;
        Map<LocalDate, List<TableRow>> byDay = new LinkedHashMap<>();
        for (TableRow row : reading.rows()) {
            byDay.computeIfAbsent(row.require(QuestionSheet.AS_OF), any -> new ArrayList<>())
                    .add(row);
        }
        for (Map.Entry<LocalDate, List<TableRow>> day : byDay.entrySet()) {
            Answers before = Answers.to(programme, day.getKey());
            Answers its = Answers.to(known, day.getKey());
            day.getValue().forEach(row -> record(row, before, its));
            known = its.programme();
        }
        return known;
    }

    private void record(TableRow row, Answers before, Answers its) {
        Optional<Cell> answer =
                row.get(QuestionSheet.ANSWER).filter(cell -> !cell.raw().strip().startsWith(QuestionSheet.NOT_HERE));
        if (answer.isEmpty()) {
            return;
        }
        Optional<Missing> fact = fact(row);
        Optional<TypeShape.Field> field = fact.flatMap(QuestionSheet::field);
        if (fact.isEmpty()) {
            return;
        }
        Optional<CellForm<?>> form = field.flatMap(QuestionSheet::form);
        if (form.isEmpty()) {
            reading.problems()
                    .error(
                            ProblemCode.WRONG_TYPE,
                            row.place(QuestionSheet.ANSWER),
                            "What is asked for is more than one cell can hold.",
                            QuestionSheet.elsewhere(fact.get(), field),
                            answer.get().raw());
            return;
        }
        String word = Blanks.foldedHeading(answer.get().raw());
        boolean isDash = word.isEmpty() && !isNumber(form.get());
        if (isDash || QuestionSheet.NOT_KNOWN.contains(word)) {
            return;
        }
        String what = QuestionSheet.what(form.get(), fact.get(), programme, settings);
        if (NO.contains(word) && !mayBe(form.get(), word)) {
            refuse(
                    row,
                    ProblemCode.INVALID_VALUE,
                    "There is no way to record "
                            + Quoted.text(answer.get().raw().strip().toLowerCase(Locale.ROOT)) + " here.",
                    "Leave the cell blank, and it stays not known; or write " + what
                            + (isNumber(form.get()) ? " (0 if there was none)." : "."));
            return;
        }
        Loaded<?> read = read(row, answer.get(), word, form.get());
        String repair = near(form.get(), fact.get(), answer.get().raw())
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("")
                + "Write " + what + ".";
        read.problems().stream()
                .map(problem -> inWords(problem, form.get(), repair)
                        .withRaw(answer.get().raw()))
                .distinct()
                .forEach(reading.problems()::add);
        Optional<String> fault = read.value().flatMap(value -> fault(fact.get(), value));
        if (fault.isPresent()) {
            refuse(row, ProblemCode.INVALID_VALUE, fault.get(), repair);
        } else {
            read.value().ifPresent(value -> record(row, fact.get(), form.get(), value, before, its));
        }
    }

    private Loaded<?> read(TableRow row, Cell answer, String word, CellForm<?> form) {
        Enum<?> meant = OTHER_WORDS.getOrDefault(form.type(), Map.of()).get(word);
        return meant == null ? form.read(answer, settings, () -> row.place(QuestionSheet.ANSWER)) : Loaded.of(meant);
    }

    /** What is wrong, and what can be written, without the codes and settings of which the form speaks. */
    private static Problem inWords(Problem problem, CellForm<?> form, String repair) {
        boolean isOfWords = form.type() == LocalDate.class
                || form.type() == LocalDateRange.class
                || EntityId.class.isAssignableFrom(form.type())
                || !QuestionSheet.words(form).isEmpty();
        return problem.severity() == Severity.ERROR && isOfWords
                ? Problem.error(
                        problem.code(),
                        problem.place(),
                        problem.code().equals(ProblemCode.UNKNOWN_CODE)
                                ? "The answer is not one of those to choose from."
                                : problem.message(),
                        repair)
                : problem;
    }

    /** What may have been meant: of words and ids, the nearest, or the only one that begins so. */
    private Optional<String> near(CellForm<?> form, Missing fact, String answer) {
        CellForm<?> each = form instanceof ListForm<?> list ? list.each() : form;
        List<String> known = each.example().orElse(null) instanceof EntityId<?> id
                ? QuestionSheet.ids(id, fact, programme)
                : QuestionSheet.words(each);
        return Stream.of(answer.split(";", -1))
                .map(Blanks::foldedHeading)
                .filter(word -> !word.isEmpty()
                        && known.stream().noneMatch(one -> Blanks.folded(one).equals(word)))
                .flatMap(word -> Nearest.of(word, known)
                        .or(() -> {
                            List<String> begun = known.stream()
                                    .filter(one -> Blanks.folded(one).startsWith(word))
                                    .toList();
                            return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
                        })
                        .stream())
                .findFirst();
    }

    /** What an answer leaves out, or names and is not there. */
    private Optional<String> fault(Missing fact, Object value) {
        if (value instanceof LocalDateRange period) {
            return period.isUnboundedStart()
                    ? Optional.of("The day it starts is missing.")
                    : period.isUnboundedEnd() && !QuestionSheet.mayBeOpen(fact)
                            ? Optional.of("The day it ends is missing.")
                            : Optional.empty();
        }
        return (value instanceof List<?> several ? several : List.of(value))
                .stream()
                        .filter(each -> each instanceof EntityId<?> id
                                && programme.find(id.reference()).isEmpty())
                        .map(each -> "There is no "
                                + Text.words(((EntityId<?>) each).type().getSimpleName()) + " with this ID.")
                        .findFirst();
    }

    private static boolean isNumber(CellForm<?> form) {
        return form.type() == Money.class || form.type() == Integer.class;
    }

    /** Whether a word says what is asked. */
    private static boolean mayBe(CellForm<?> form, String word) {
        return form.type() == String.class
                || form.type() == Boolean.class
                || form.choices().stream()
                        .anyMatch(choice -> Blanks.folded(choice).equals(word));
    }

    private void record(TableRow row, Missing fact, CellForm<?> form, Object value, Answers before, Answers its) {
        Object above = given.putIfAbsent(List.of(row.require(QuestionSheet.AS_OF), fact.record(), fact.field()), value);
        if (above != null && !above.equals(value)) {
            refuse(
                    row,
                    ProblemCode.DUPLICATE_VALUE,
                    "A row above has another answer to the same question.",
                    "Remove one of the two.");
            return;
        }
        Optional<WhichEntry> entry = WhichEntry.of(fact, before, field -> false);
        Optional<String> meant = row.get(QuestionSheet.ENTRY);
        if (entry.isPresent() && meant.isEmpty()) {
            reading.problems()
                    .error(
                            ProblemCode.MISSING_FIELD,
                            row.place(QuestionSheet.ENTRY),
                            "The row does not say which entry of the list is meant.",
                            "Put back what was in the column " + QuestionSheet.ENTRY.heading()
                                    + " when the table was sent.");
            return;
        }
        if (entry.isPresent() && !entry.get().isStill(meant.orElseThrow())) {
            refuse(
                    row,
                    TableProblems.ANOTHER_ENTRY,
                    "The list has changed since the question was asked, and another entry is in that place.",
                    "Record the answer in the record itself, or write the table of questions again.");
            return;
        }
        Optional<Object> held = its.contradicted(fact, value).filter(now -> !isAsItWas(row, form, now));
        if (held.isPresent()) {
            refuse(
                    row,
                    TableProblems.RECORDED_OTHERWISE,
                    "By now "
                            + held.filter(now -> FieldForm.VALUE.equals(FieldForm.of(
                                                    QuestionSheet.field(fact).orElseThrow()))
                                            && !WhichEntry.isOfAPerson(fact))
                                    .flatMap(EntryMark::text)
                                    .orElse("something else")
                            + " is recorded, which the answer would change.",
                    "If the answer is right, correct the record itself; if the record is right, clear the cell.");
            return;
        }
        try {
            its.record(fact, value);
        } catch (InvalidValueException e) {
            Column<?> column = !e.type().equals(Answers.class.getSimpleName())
                    ? QuestionSheet.ANSWER
                    : e.field().equals("record") ? QuestionSheet.ID : QuestionSheet.FIELD;
            reading.problems()
                    .error(ProblemCode.INVALID_VALUE, row.place(column), Text.sentence(e.problem()), e.repair());
        }
    }

    /** Whether the record holds what it did when it was asked, although that was recorded. */
    private boolean isAsItWas(TableRow row, CellForm<?> form, Object now) {
        return row.get(QuestionSheet.SO_FAR)
                .flatMap(then -> form.read(then, settings, () -> row.place(QuestionSheet.SO_FAR))
                        .value())
                .filter(now::equals)
                .isPresent();
    }

    private void refuse(TableRow row, ProblemCode code, String message, String repair) {
        reading.problems().error(code, row.place(QuestionSheet.ANSWER), message, repair);
    }

    /** What the row is about; empty if the model has no such thing, which is then a problem. */
    private Optional<Missing> fact(TableRow row) {
        String kind = row.require(QuestionSheet.RECORD);
        Optional<ModelTable> table = ModelTable.all().stream()
                .filter(each -> Entity.class.isAssignableFrom(each.shape().type()))
                .filter(each -> ModelTable.plain(each.noun()).equals(ModelTable.plain(kind)))
                .findFirst();
        if (table.isEmpty()) {
            unknown(
                    row.place(QuestionSheet.RECORD),
                    "There is no such kind of record.",
                    "Write it as it was when the table was sent.");
            return Optional.empty();
        }
        TypeShape shape = table.get().shape();
        String field = row.require(QuestionSheet.FIELD);
        boolean isField =
                shape.fieldAt(field).isPresent() || QuestionSheet.table(field).isPresent();
        if (!isField) {
            unknown(
                    row.place(QuestionSheet.FIELD),
                    "A record of the kind " + table.get().noun() + " has no such field.",
                    Nearest.of(field, shape.fieldNames())
                                    .map(near -> "Did you mean " + near + "? ")
                                    .orElse("")
                            + "Write it as it was when the table was sent.");
            return Optional.empty();
        }
        return reading.of(
                row.place(QuestionSheet.ID),
                () -> new Missing(
                        new Reference(shape.name(), row.require(QuestionSheet.ID)),
                        field,
                        row.get(QuestionSheet.WHAT).orElse(field)));
    }

    private void unknown(Place place, String message, String repair) {
        reading.problems().error(ProblemCode.INVALID_VALUE, place, message, repair);
    }
}
