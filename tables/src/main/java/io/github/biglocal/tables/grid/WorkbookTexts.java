package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts that the cells of a workbook share, by their numbers. Kept as bytes: there may be a million of them. For one
 * thread.
 */
final class WorkbookTexts {
    private static final int BLOCK = 1 << 16;
    private static final int LENGTH = Integer.BYTES;

    /** Of so many texts in turn, only the first is found at once. */
    private static final int STEP = 16;

    /** A text that is longer is kept as the cell that it makes: it would take too long to make it for each. */
    private static final int SHORT = 1_000;

    private final List<ByteBuffer> blocks = new ArrayList<>();
    private final Map<Integer, Cell> longTexts = new HashMap<>();
    private long[] starts = new long[64];
    private int size;

    private WorkbookTexts() {}

    /** A workbook without any. */
    static WorkbookTexts none() {
        return new WorkbookTexts();
    }

    /** Reads all of them. */
    static WorkbookTexts read(WorkbookParts parts, String name) throws IOException {
        WorkbookTexts texts = new WorkbookTexts();
        Place place = parts.place();
        StringBuilder text = new StringBuilder();
        try (WorkbookPart part = parts.read(name, () -> place)) {
            while (part.next()) {
                if (part.begins("si")) {
                    text.setLength(0);
                    part.appendRichText(text);
                    texts.add(CharacterEscapes.decoded(text.toString()));
                }
            }
        }
        return texts;
    }

    private void add(String text) {
        if (text.length() > SHORT) {
            longTexts.put(size, WorkbookCells.text(text));
            add(new byte[0]);
        } else {
            add(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(byte[] text) {
        if (blocks.isEmpty() || last().remaining() < LENGTH + text.length) {
            blocks.add(ByteBuffer.allocate(BLOCK));
        }
        if (size % STEP == 0) {
            int at = size / STEP;
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at + at / 2);
            }
            starts[at] = (long) (blocks.size() - 1) << Integer.SIZE | last().position();
        }
        size++;
        last().putInt(text.length).put(text);
    }

    private ByteBuffer last() {
        return blocks.get(blocks.size() - 1);
    }

    /** How many there are; their numbers are from 0. */
    int size() {
        return size;
    }

    /** What a cell with the text of a number holds. */
    Cell cell(int number) {
        Cell longText = longTexts.get(number);
        return longText == null ? WorkbookCells.text(shortText(number)) : longText;
    }

    private String shortText(int number) {
        long start = starts[number / STEP];
        int block = (int) (start >>> Integer.SIZE);
        int at = (int) start;
        for (int step = number % STEP; step > 0; step--) {
            at += LENGTH + blocks.get(block).getInt(at);
            if (at == blocks.get(block).position()) {
                block++;
                at = 0;
            }
        }
        byte[] text = new byte[blocks.get(block).getInt(at)];
        blocks.get(block).get(at + LENGTH, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
