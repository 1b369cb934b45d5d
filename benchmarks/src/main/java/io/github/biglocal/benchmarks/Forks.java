package io.github.biglocal.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How processes are started to measure in.
 *
 * @param folder where files may be left
 * @param warmups how many times the work is done for a while before it is measured
 * @param iterations how many times it is measured
 * @param milliseconds how long each of them lasts
 */
public record Forks(Path folder, int warmups, int iterations, int milliseconds) {
    /** {@return what the worker threads of one fork of a benchmark take, an operation} */
    Cost benchmark(Class<?> type, String method, Map<String, String> params) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^\\Q" + type.getName() + "." + method + "\\E$")
                .forks(1)
                .warmupIterations(warmups)
                .measurementIterations(iterations)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        params.forEach(options::param);
        try {
            RunResult result = new Runner(options.build()).runSingle();
            return new Cost(
                    secondary(result, CpuProfiler.CPU),
                    result.getPrimaryResult().getScore() * nanoseconds(result),
                    secondary(result, CpuProfiler.ALLOCATED));
        } catch (RunnerException e) {
            throw new IllegalStateException(type.getSimpleName() + "." + method + " cannot be measured", e);
        }
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private static double nanoseconds(RunResult result) {
        return result.getParams().getTimeUnit().toNanos(1);
    }

    /** Returns the last line that a program prints which runs in a JVM of its own, on a class path of jars only. */
    String program(Class<?> main, List<String> jvm, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of("-cp", jars(), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed");
        }
        return printed.lines().reduce("", (first, last) -> last);
    }

    /** Returns an archive of the classes that a program has loaded when it ends, made once in a run. */
    Path archive(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path archive =
                folder.resolve(main.getName() + "-" + ProcessHandle.current().pid() + ".jsa");
        if (!Files.exists(archive)) {
            program(
                    main,
                    List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"),
                    arguments);
            archive.toFile().deleteOnExit();
        }
        return archive;
    }

    /** The class path, with a jar in place of each folder: class-data sharing refuses folders, and applications have none. */
    private String jars() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            // One that is empty stands for the folder that the program was started in.
            if (!entry.isEmpty()) {
                Path path = Path.of(entry);
                jars.add(Files.isDirectory(path) ? jar(path).toString() : entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    /** Returns a jar of what is in a folder; the same for the whole run. */
    Path jar(Path classes) throws IOException {
        Path jar = folder.resolve(classes.toAbsolutePath().toString().replaceAll("[^A-Za-z0-9]+", "-") + "-"
                + ProcessHandle.current().pid() + ".jar");
        if (!Files.exists(jar)) {
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out);
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    entries.putNextEntry(
                            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                    Files.copy(file, entries);
                }
            }
            jar.toFile().deleteOnExit();
        }
        return jar;
    }
}
