// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.snapshot.Snapshot;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Carries one request to its resource and the answer, or the problem, back. */
final class Endpoint {
    private static final System.Logger LOG = System.getLogger(Endpoint.class.getName());

    private final Snapshot snapshot;
    private final Resource resource;

    Endpoint(Snapshot snapshot, Resource resource) {
        this.snapshot = snapshot;
        this.resource = resource;
    }

    void handle(Context context) {
        try {
            Request request = Reader.read(context, resource.description());
            String tag = tag(request);
            context.header("ETag", tag);
            context.header("Cache-Control", "no-cache");
            context.header("Vary", "Accept, Accept-Encoding");
            if (matches(context.header("If-None-Match"), tag)) {
                context.status(304);
            } else {
                send(context, resource.answer(request));
            }
        } catch (Problem problem) {
            send(context, problem);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Cannot answer " + context.path(), e);
            send(context, Problem.ours());
        }
    }

    /** Puts a problem in the place of an answer. */
    static void send(Context context, Problem problem) {
        if (context.res().isCommitted()) {
            return;
        }
        try {
            context.res().setHeader("ETag", null);
            context.status(problem.status());
            context.result(Json.MAPPER.writeValueAsBytes(problem.body(context.path())));
            context.contentType("application/problem+json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole before the first byte goes out, so that a failure is still a problem and not half an answer. */
    private void send(Context context, Answer answer) throws IOException {
        if (answer.format() == Format.JSON) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            answer.body().write(whole);
            context.contentType(answer.format().mediaType()).result(whole.toByteArray());
            return;
        }
        Path whole = snapshot.scratchFile("." + answer.format().word());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
                answer.body().write(out);
            }
            context.contentType(answer.format().mediaType() + (answer.format() == Format.CSV ? "; charset=utf-8" : ""));
            context.header("Content-Disposition", "attachment; filename=\"" + answer.fileName() + "\"");
            context.result(Files.newInputStream(whole, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(whole);
            throw e;
        }
    }

    /** Weak, because the same answer may go out compressed or not. */
    private String tag(Request request) {
        String made = snapshot.profile() + " " + version() + " " + request.canonical();
        return "W/\"" + snapshot.id() + "-" + hash(made) + "\"";
    }

    private static boolean matches(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .anyMatch(
                                one -> one.equals("*") || tag.endsWith(one.startsWith("W/") ? one.substring(2) : one));
    }

    private static String version() {
        return String.valueOf(Endpoint.class.getPackage().getImplementationVersion());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: every Java has SHA-256", e);
        }
    }
}
