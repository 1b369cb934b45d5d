package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for what looks like an e-mail address in every text of a grant. The address is nowhere in what it finds. */
final class EmailSearch {
    private static final String MASK = "[e-mail address]";
    private static final Pattern NAME = Pattern.compile("[^\\s/()]+");
    private static final String PROBLEM = "The text holds what looks like an e-mail address.";
    private static final String REPAIR = "Remove the address, or check that it identifies no person.";

    private static final String NAME_PROBLEM = "The name of the field looks like an e-mail address.";
    private static final String NAME_REPAIR = "Rename the field or column, or remove it.";

    private final Where where;
    private final Found found;

    /** Which texts are looked at. */
    private enum Where {
        /** Those whose path has no email in small letters, and that are not in a list within a list. */
        PUBLISHED,
        /** All but the e-mail address that the standard has for an organisation; and the names of fields. */
        EVERYWHERE
    }

    /** What is on the way to a value; the grant is the one without a parent. */
    private record Step(@Nullable Step parent, String name) {
        boolean isExempt() {
            return name.contains("email") || (parent != null && parent.isExempt());
        }

        StringBuilder pointer() {
            StringBuilder pointer = parent == null ? new StringBuilder() : parent.pointer();
            return pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
    }

    private EmailSearch(Where where, Found found) {
        this.where = where;
        this.found = found;
    }

    static void published(ObjectNode grant, Found found) {
        search(grant, Where.PUBLISHED, found);
    }

    /** Finds addresses in what a file says about itself, and in its names. */
    static List<CheckFinding> ofMetadata(GivingMetadata metadata) {
        Found found = new Found();
        search(metadata.fields(), Where.EVERYWHERE, found);
        return found.all();
    }

    /** Names as they may be shown, such as those of a pointer: with each that may be an address masked. */
    static String masked(String names) {
        return names.indexOf('@') < 0
                ? names
                : NAME.matcher(names).replaceAll(name -> {
                    int sign = name.group().indexOf('@');
                    return Matcher.quoteReplacement(
                            sign > 0 && sign < name.group().length() - 1 ? MASK : name.group());
                });
    }

    static void everywhere(ObjectNode grant, Found found) {
        search(grant, Where.EVERYWHERE, found);
    }

    private static void search(ObjectNode grant, Where where, Found found) {
        if (hasAtSign(grant, where)) {
            new EmailSearch(where, found).object(grant, null);
        }
    }

    /** Few grants have one, and of those that have none no names need to be looked at. */
    private static boolean hasAtSign(JsonNode value, Where where) {
        if (value instanceof TextNode text) {
            return text.textValue().indexOf('@') >= 0;
        }
        if (where == Where.EVERYWHERE && value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getKey().indexOf('@') >= 0) {
                    return true;
                }
            }
        }
        if (value instanceof ContainerNode<?> container) {
            for (JsonNode each : container) {
                if (hasAtSign(each, where)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void object(ObjectNode object, @Nullable Step parent) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            name(field.getKey(), parent);
            value(field.getValue(), field.getKey(), parent);
        }
    }

    private void name(String name, @Nullable Step parent) {
        if (where == Where.EVERYWHERE && PublishedForms.hasEmail(name)) {
            found.at(new Step(parent, name).pointer().toString(), NAME_PROBLEM, NAME_REPAIR);
        }
    }

    private void value(JsonNode value, String name, @Nullable Step parent) {
        if (value.isTextual()) {
            text(value.textValue(), name, parent);
        } else if (value instanceof ObjectNode object) {
            object(object, new Step(parent, name));
        } else if (value instanceof ArrayNode list) {
            list(list, new Step(parent, name));
        }
    }

    private void list(ArrayNode list, Step step) {
        for (int i = 0; i < list.size(); i++) {
            if (where == Where.EVERYWHERE || !list.get(i).isArray()) {
                value(list.get(i), Integer.toString(i), step);
            }
        }
    }

    private void text(String text, String name, @Nullable Step parent) {
        if (text.indexOf('@') < 0 || !PublishedForms.hasEmail(text)) {
            return;
        }
        Step step = new Step(parent, name);
        if (where == Where.PUBLISHED ? step.isExempt() : isOfAnOrganisation(step)) {
            return;
        }
        found.at(step.pointer().toString(), PROBLEM, REPAIR);
    }

    /** Whether it is {@code recipientOrganization/0/email} or {@code fundingOrganization/0/email}. */
    private static boolean isOfAnOrganisation(Step step) {
        Step number = step.parent();
        Step role = number == null ? null : number.parent();
        return step.name().equals("email")
                && role != null
                && role.parent() == null
                && (role.name().equals("recipientOrganization") || role.name().equals("fundingOrganization"));
    }
}
