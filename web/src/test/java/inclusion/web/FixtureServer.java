// SPDX-License-Identifier: Apache-2.0
package inclusion.web;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.api.http.Api;
import inclusion.api.snapshot.Lake;
import inclusion.api.snapshot.Profile;
import inclusion.api.snapshot.Snapshot;
import inclusion.web.chart.Renderer;
import inclusion.web.page.Edition;
import inclusion.web.server.Site;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A server on a free port, for tests: the fixture's lake as it looked on a day of 2025, or a lake that was built. */
public final class FixtureServer implements AutoCloseable {
    private static final Clock SEPTEMBER_2025 = Clock.fixed(Instant.parse("2025-09-12T10:00:00Z"), ZoneOffset.UTC);
    private static final Renderer RENDERER = new Renderer();

    private final Snapshot snapshot;
    private final Edition edition;
    private final Javalin server;

    private FixtureServer(Path lake, Clock clock) {
        snapshot = Lake.open(lake, Profile.INTERNAL);
        edition = ServeCommand.edition(snapshot, RENDERER, clock);
        server = Site.of(edition, Api.of(snapshot)::addTo).start("127.0.0.1", 0);
    }

    /** Serves the fictional fixture. */
    public static FixtureServer start() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "fixture-lakes"));
            return new FixtureServer(SnapshotFixture.write(Files.createTempDirectory(folder, "lake")), SEPTEMBER_2025);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves a lake that the pipeline wrote. */
    public static FixtureServer of(Path lake) {
        return new FixtureServer(lake, Clock.system(ZoneId.of("Europe/London")));
    }

    /** The address of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** The status that a path answers with. */
    public int status(String path) {
        return get(path).statusCode();
    }

    /** What a path answers with. */
    public String html(String path) {
        return get(path).body();
    }

    /** The text of a page without its tags, spaces made one. */
    public String text(String path) {
        return html(path)
                .replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("[ \\n]+", " ")
                .replace(" .", ".");
    }

    private HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The snapshot as the pages see it. */
    public Edition edition() {
        return edition;
    }

    /** The snapshot that is served. */
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() {
        server.stop();
        snapshot.close();
    }
}
