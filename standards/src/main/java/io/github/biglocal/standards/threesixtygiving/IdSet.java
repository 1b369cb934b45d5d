package io.github.biglocal.standards.threesixtygiving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Identifiers, each with where it was met first, in little memory: some twenty bytes and a slot of a table for each. The identifiers
 * themselves are kept, not their hashes, so two that differ are never taken for one. Not thread-safe.
 */
final class IdSet {
    /** An identifier that was met before is at an address of 0 or more. */
    static final int NEW = -1;

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MOST_PREFIXES = 1 << 12;
    private static final int LONGEST_PREFIX = 40;
    private static final int LONGEST_HEAD = 1 + 5 * 5;

    // No publisher can know it, so none can make up identifiers that all fall into one slot.
    private final long factor = ThreadLocalRandom.current().nextLong() | 1;

    private final Map<String, Integer> prefixes = new HashMap<>(Map.of("", 0));
    private final List<byte[]> chunks = new ArrayList<>();
    private int end = CHUNK;
    private int[] table = new int[64];
    private int size;
    private int last;
    private byte[] rest = new byte[64];

    /** The prefix of the last one, which is that of the next more often than not. */
    private String lastPrefix = "";

    private int lastNumber;

    /** How many different ones there are. */
    int size() {
        return size;
    }

    boolean contains(String id) {
        Integer known = prefixes.get(id.substring(0, endOfPrefix(id)));
        int prefix = known == null ? 0 : known;
        int length = encode(id, prefix == 0 ? 0 : endOfPrefix(id));
        return table[slot(prefix, length)] != 0;
    }

    /** Adds an identifier with three numbers; or returns the address of the same one, which keeps its numbers. */
    int add(String id, int first, int row, int base) {
        int endOfPrefix = endOfPrefix(id);
        int prefix = prefix(id, endOfPrefix);
        int length = encode(id, prefix == 0 ? 0 : endOfPrefix);
        int slot = slot(prefix, length);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        int needed = LONGEST_HEAD + length;
        if (end + needed > CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, needed)]);
            end = 0;
        }
        int address = ((chunks.size() - 1) << CHUNK_BITS) | end;
        byte[] chunk = chunks.get(chunks.size() - 1);
        int at = end;
        chunk[at++] = 0;
        at = write(chunk, at, prefix);
        at = write(chunk, at, first);
        at = write(chunk, at, row);
        at = write(chunk, at, base);
        at = write(chunk, at, length);
        System.arraycopy(rest, 0, chunk, at, length);
        end = at + length;
        table[slot] = address + 1;
        last = address;
        size++;
        if (size > table.length / 4 * 3) {
            grow();
        }
        return NEW;
    }

    /** Adds an identifier if it is new; returns its address. */
    int addressOf(String id) {
        int address = add(id, 0, 0, 0);
        return address == NEW ? last : address;
    }

    /** Marks an identifier; returns whether it was not yet marked. */
    boolean mark(int address) {
        byte[] chunk = chunks.get(address >>> CHUNK_BITS);
        int at = address & (CHUNK - 1);
        boolean fresh = chunk[at] == 0;
        chunk[at] = 1;
        return fresh;
    }

    int first(int address) {
        return number(address, 1);
    }

    int row(int address) {
        return number(address, 2);
    }

    int base(int address) {
        return number(address, 3);
    }

    private int number(int address, int which) {
        Cursor cursor = new Cursor(address);
        int number = cursor.next();
        for (int skipped = 0; skipped < which; skipped++) {
            number = cursor.next();
        }
        return number;
    }

    /** After the last hyphen: identifiers of a file have few beginnings. */
    private static int endOfPrefix(String id) {
        return id.lastIndexOf('-', LONGEST_PREFIX) + 1;
    }

    /** The number of a prefix; 0 for none. Once there are many, no more are added, so the answer for one is always the same. */
    private int prefix(String id, int endOfPrefix) {
        if (endOfPrefix != lastPrefix.length() || !id.startsWith(lastPrefix)) {
            String prefix = id.substring(0, endOfPrefix);
            if (prefixes.size() < MOST_PREFIXES) {
                prefixes.putIfAbsent(prefix, prefixes.size());
            }
            lastPrefix = prefix;
            lastNumber = prefixes.getOrDefault(prefix, 0);
        }
        return lastNumber;
    }

    /** Each char in one to three bytes, half pairs too: no two texts have the same bytes. */
    private int encode(String id, int from) {
        if (rest.length < 3 * (id.length() - from)) {
            rest = new byte[3 * (id.length() - from)];
        }
        int length = 0;
        for (int i = from; i < id.length(); i++) {
            char each = id.charAt(i);
            if (each < 0x80) {
                rest[length++] = (byte) each;
            } else {
                if (each < 0x800) {
                    rest[length++] = (byte) (0xC0 | (each >> 6));
                } else {
                    rest[length++] = (byte) (0xE0 | (each >> 12));
                    rest[length++] = (byte) (0x80 | ((each >> 6) & 0x3F));
                }
                rest[length++] = (byte) (0x80 | (each & 0x3F));
            }
        }
        return length;
    }

    /** The slot of what was encoded last, or the free one that it would have. */
    private int slot(int prefix, int length) {
        int slot = start(prefix, rest, 0, length);
        while (table[slot] != 0 && !isAt(table[slot] - 1, prefix, length)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private int start(int prefix, byte[] bytes, int from, int to) {
        long hash = prefix + 1L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * factor;
            hash ^= hash >>> 32;
        }
        hash *= factor;
        return (int) (hash >>> 32) & (table.length - 1);
    }

    private boolean isAt(int address, int prefix, int length) {
        Cursor cursor = new Cursor(address);
        if (cursor.next() != prefix) {
            return false;
        }
        cursor.skip(3);
        return cursor.next() == length && Arrays.equals(cursor.chunk, cursor.at, cursor.at + length, rest, 0, length);
    }

    private void grow() {
        int[] old = table;
        table = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                Cursor cursor = new Cursor(entry - 1);
                int prefix = cursor.next();
                cursor.skip(3);
                int length = cursor.next();
                int slot = start(prefix, cursor.chunk, cursor.at, cursor.at + length);
                while (table[slot] != 0) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = entry;
            }
        }
    }

    /** Seven bits a byte; the last has no eighth. */
    private static int write(byte[] chunk, int start, int number) {
        int at = start;
        int left = number;
        while (left >>> 7 != 0) {
            chunk[at++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        chunk[at++] = (byte) left;
        return at;
    }

    /** Reads the numbers of an entry. */
    private final class Cursor {
        private final byte[] chunk;
        private int at;

        Cursor(int address) {
            chunk = chunks.get(address >>> CHUNK_BITS);
            at = (address & (CHUNK - 1)) + 1;
        }

        int next() {
            int number = 0;
            int shift = 0;
            while (chunk[at] < 0) {
                number |= (chunk[at++] & 0x7F) << shift;
                shift += 7;
            }
            return number | (chunk[at++] << shift);
        }

        void skip(int numbers) {
            for (int i = 0; i < numbers; i++) {
                next();
            }
        }
    }
}
