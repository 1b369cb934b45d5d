package io.github.biglocal.report.picture;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page with pictures only. */
public final class PicturesPage {
    private static final String FOLDER = "META-INF/biglocal/report/";

    private static final String PAGE = """
            {% import "pictures.peb" %}
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>{{ title }}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            {{ style | raw }}
            body { margin: 0; font: 1rem system-ui, sans-serif; background: var(--picture-paper); color: var(--picture-ink); }
            main { padding: 1rem; overflow-wrap: anywhere; }
            </style></head>
            <body><main><h1>{{ title }}</h1>
            {% for p in pictures %}{{ picture(p) }}{% endfor %}
            </main></body></html>
            """;

    private PicturesPage() {}

    /** Pages of all samples, by name. */
    public static Map<String, String> samples() {
        return Map.of(
                "pictures", of("Pictures", SamplePictures.usual()),
                "pictures-hostile", of("Pictures with hostile words", SamplePictures.hostile()),
                "pictures-small", of("Pictures of hardly anything", SamplePictures.small()),
                "pictures-generated",
                        of(
                                "Pictures of generated data",
                                SamplePictures.generated(3).toList()));
    }

    static String of(String title, List<Picture> pictures) {
        MemoryLoader page = new MemoryLoader();
        page.addTemplate("page.peb", PAGE);
        ClasspathLoader templates = new ClasspathLoader(PicturesPage.class.getClassLoader());
        templates.setPrefix(FOLDER);
        StringWriter written = new StringWriter();
        try {
            new PebbleEngine.Builder()
                    .loader(new DelegatingLoader(List.of(page, templates)))
                    .strictVariables(true)
                    .build()
                    .getTemplate("page.peb")
                    .evaluate(written, Map.of("title", title, "pictures", pictures, "style", style()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString().strip();
    }

    static String style() {
        try (InputStream stream = PicturesPage.class.getClassLoader().getResourceAsStream(FOLDER + "pictures.css")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
