package io.github.biglocal.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a program prints. Its test is {@code @Isolated}, since there is one console. */
final class Printed {
    private Printed() {}

    /** {@return what the program prints when it is run with these arguments, with the line ends of Unix} */
    static String by(Program program, String... arguments) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run(arguments);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The main method of a program. */
    interface Program {
        void run(String[] arguments) throws Exception;
    }
}
