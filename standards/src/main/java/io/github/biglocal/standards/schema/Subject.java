package io.github.biglocal.standards.schema;

/** What sentences call a value: the title of its field, or an entry of that. */
final class Subject {
    private final String title;
    private final boolean isEntry;
    private final Subject entry;

    private Subject(String title, boolean isEntry) {
        this.title = title;
        this.isEntry = isEntry;
        this.entry = isEntry ? this : new Subject(title, true);
    }

    /** What a field is called; of the root, nothing. */
    static Subject of(String title) {
        return new Subject(title, false);
    }

    /** What an entry of the list is called that this is. */
    Subject entry() {
        return entry;
    }

    /** The name at the beginning of a sentence. */
    String start() {
        return title.isEmpty() ? "This" : isEntry ? "An entry of " + title : title;
    }

    /** The name of a field within it. */
    String field(String field) {
        return title.isEmpty() ? field : field + " of " + title;
    }

    @Override
    public String toString() {
        return start();
    }
}
