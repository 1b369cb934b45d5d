package io.github.biglocal.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lays out a page. Whatever it is given is escaped by the template engine; only the style is not, which is a file of the library with
 * colours that were checked. What would reverse the words around it is left out. A policy of the page names the digest of that style, and forbids all other content.
 */
final class PageTemplate {
    private static final String PAGE = "page.peb";

    private static final String PICTURES = "pictures.peb";

    /** Overrides, embeddings and isolates: one that a name leaves open would reverse the rest of its sentence (UAX #9, 2). */
    private static final Pattern DIRECTIONS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    private static final String STYLE = text("page.css") + text("pictures.css");

    private static final PebbleTemplate TEMPLATE = template();

    private PageTemplate() {}

    private static PebbleTemplate template() {
        MemoryLoader loader = new MemoryLoader();
        loader.addTemplate(PAGE, text(PAGE));
        loader.addTemplate(PICTURES, text(PICTURES));
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .build()
                .getTemplate(PAGE);
    }

    static String html(PageView page, PageColours colours) {
        String style = style(colours);
        StringWriter html = new StringWriter();
        try {
            TEMPLATE.evaluate(html, Map.of("page", page, "style", style, "digest", digest(style)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DIRECTIONS.matcher(html.getBuffer()).replaceAll("");
    }

    static String style(PageColours colours) {
        return STYLE.replace("@accent-on-light", colours.onLight().hex())
                .replace("@accent-on-dark", colours.onDark().hex());
    }

    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = PageTemplate.class.getResourceAsStream("/META-INF/biglocal/report/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("the jar has no " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
