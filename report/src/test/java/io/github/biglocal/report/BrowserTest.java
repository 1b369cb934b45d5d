package io.github.biglocal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.biglocal.area.Area;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.report.picture.PicturesPage;
import io.github.biglocal.testkit.Fault;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.testkit.ValidProgrammes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Pages in a real browser, by the script {@code src/browser/check.mjs}, which says what it looks for. Where there is no browser the
 * test is skipped, unless it is asked for by {@code -Dbrowser=required}, as {@code .ci/run} does after it installed one.
 */
class BrowserTest {
    private static final LocalDate DAY = ValidProgrammes.DAY;
    private static final Path SCRIPTS = Path.of("src", "browser");
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path PAGES = Path.of("target", "pages");

    private static Map<String, String> pages() {
        Programme valid = ValidProgrammes.of(1).withAreas(3).with(Fault.RESIDENT_MINORITY);
        Map<String, String> pages = new TreeMap<>(PicturesPage.samples());
        pages.put("programme", page(valid).toHtml());
        pages.put("area", page(valid).in(valid.areas().get(0).id()).toHtml());
        pages.put("empty", page(Samples.empty()).toHtml());
        pages.put("maximal", page(Samples.maximal()).toHtml());
        pages.put("hostile", page(hostile(valid)).toHtml());
        return pages;
    }

    private static ProgrammePage page(Programme programme) {
        return ProgrammePage.of(programme, BigLocalRules.all(), DAY);
    }

    private static Programme hostile(Programme programme) {
        List<String> names = PageHtmlTest.hostileNames().toList();
        List<Area> areas = new ArrayList<>();
        for (Area area : programme.areas()) {
            areas.add(area.withName(names.get(areas.size() % names.size())));
        }
        return programme.withName(names.get(names.size() - 2)).withAreas(areas);
    }

    @Test
    void pagesAreAccessibleQuietAndSelfContainedInABrowser() throws IOException, InterruptedException {
        Map<String, String> pages = pages();
        Outcome outcome = check("pages", pages);
        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said().lines()).hasSameSizeAs(pages.keySet()).allMatch(line -> line.contains("no problems"));
    }

    @Test
    void aPageThatIsNotIsFoundOut() throws IOException, InterruptedException {
        String page = """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Offender</title></head><body><main>
                <h1>Offender</h1><img src="missing.png"><script>console.log("It says something.")</script>
                <p style="color: #ccc; background: #fff">Pale.</p><p style="width: 3000px">Wide.</p>
                <figure class="picture" style="width: 200px"><svg viewBox="0 0 360 40" role="img"><title>Labels</title>
                <text x="2" y="20">One</text><text x="4" y="22">Other</text><text x="340" y="38">Outside</text></svg></figure>
                </main></body></html>
                """;
        Outcome outcome = check("offender", Map.of("offender", page));
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.said())
                .contains(
                        "image-alt",
                        "color-contrast",
                        "message: It says something.",
                        "missing.png",
                        "px wider than the screen",
                        "\"One\" lies on \"Other\"",
                        "\"Outside\" leaves the picture",
                        "letters of 6.7 px")
                .doesNotContain("no problems");
    }

    /**
     * What became of a run of the script.
     *
     * @param exit its exit code
     * @param said what it wrote
     */
    private record Outcome(int exit, String said) {}

    private static Outcome check(String name, Map<String, String> pages) throws IOException, InterruptedException {
        assumeInstalled(Files.isExecutable(BROWSER), "there is no browser " + BROWSER + "; `apt-get install chromium`");
        assumeInstalled(
                Files.isDirectory(SCRIPTS.resolve("node_modules")),
                "its tools are not installed; `npm ci --prefix report/src/browser`");
        List<String> command = new ArrayList<>(
                List.of("node", SCRIPTS.resolve("check.mjs").toString(), "--browser", BROWSER.toString()));
        Files.createDirectories(PAGES);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            command.add(Files.writeString(PAGES.resolve(page.getKey() + ".html"), page.getValue())
                    .toString());
        }
        Path log = PAGES.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean isDone = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(isDone).as("done within five minutes; so far: " + said).isTrue();
        return new Outcome(process.exitValue(), said);
    }

    private static void assumeInstalled(boolean isInstalled, String what) {
        if (System.getProperty("browser", "").equals("required")) {
            assertThat(isInstalled)
                    .as("The pages are to be tested in a browser: " + what)
                    .isTrue();
        }
        assumeTrue(isInstalled, "The pages are not tested in a browser: " + what);
    }
}
