package io.github.biglocal.report;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.match.Project;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecomputedFigure;
import io.github.biglocal.rule.Report;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a page, or a part of it, is about: a programme, or one of its areas.
 *
 * @param id the anchor that the anchors of its parts begin with; blank for the page itself
 * @param name what it is called
 * @param extent how much is said of it
 * @param asked what is asked
 * @param records its records
 * @param report what the rules said of them
 * @param figures what was printed of it, recomputed
 * @param questions what is not known of it
 */
record PageSubject(
        String id,
        String name,
        Extent extent,
        PageQuestion asked,
        Programme records,
        Report report,
        List<RecomputedFigure> figures,
        Questions questions) {
    PageSubject {
        figures = List.copyOf(figures);
    }

    /** How much is said. */
    enum Extent {
        /** Many areas, each of which has a section of its own. */
        WHOLE(3, 10, 10),
        /** All that the page is about. */
        ONE(25, 10, 25),
        /** A section. */
        SECTION(3, 3, 3);

        /** The most findings of one rule. */
        private final int findings;
        /** The most questions. */
        private final int questions;
        /** The most entries of any other list. */
        private final int entries;

        Extent(int findings, int questions, int entries) {
            this.findings = findings;
            this.questions = questions;
            this.entries = entries;
        }

        int findings() {
            return findings;
        }

        int questions() {
            return questions;
        }

        int entries() {
            return entries;
        }
    }

    /** The anchor of one of its parts. */
    String anchor(String part) {
        return id.isEmpty() ? part : id + "." + part;
    }

    /** What people know a record by: an area or a project by its name, any other by its kind and the name of its area. */
    String nameOf(Reference record) {
        Optional<Entity> found = records.find(record);
        if (found.orElse(null) instanceof Area area) {
            return area.name();
        }
        if (found.orElse(null) instanceof Project project) {
            return project.title();
        }
        return PageTopic.heading(Text.words(record.kind()))
                + areaOf(record).map(area -> ", " + area).orElse("");
    }

    /** The name of the area of a record; empty if it belongs to none, or to several. */
    Optional<String> areaOf(Reference record) {
        return records.areaOf(record)
                .map(area -> records.find(area).map(Area::name).orElse("area " + area));
    }

    /** The id of a record in brackets, where its area has several of its kind; blank elsewhere. */
    String idIfSeveral(Reference record) {
        Optional<AreaId> area = records.areaOf(record);
        long alike = records.recordsWithin().stream()
                .map(Entity::reference)
                .filter(other -> other.kind().equals(record.kind())
                        && records.areaOf(other).equals(area))
                .count();
        return alike == 1 ? "" : " (" + record.id() + ")";
    }

    /** What distinguishes a table of it from the same table of another subject. */
    String label(String caption) {
        return id.isEmpty() ? caption : caption + ", " + name;
    }
}
