// SPDX-License-Identifier: Apache-2.0
package inclusion.web;

import inclusion.api.http.Api;
import inclusion.api.read.ReadModel;
import inclusion.api.snapshot.Lake;
import inclusion.api.snapshot.LakeException;
import inclusion.api.snapshot.Profile;
import inclusion.api.snapshot.Snapshot;
import inclusion.web.chart.Renderer;
import inclusion.web.page.Draughtsman;
import inclusion.web.page.Edition;
import inclusion.web.server.Site;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the pages and the API of the current snapshot until it is stopped. */
@Command(name = "serve", description = "Pages and API of the current snapshot.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 3;
    private static final String LOOPBACK = "127.0.0.1";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--lake",
            required = true,
            paramLabel = "DIR",
            description = "The folder that the pipeline publishes to.")
    private Path lake;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", description = "Address to listen on; 127.0.0.1 when left out.")
    private String host;

    @Option(
            names = "--profile",
            defaultValue = "public",
            description = "Whose figures: public, research, board or internal (${DEFAULT-VALUE}).")
    private String profile;

    @Option(names = "--debug", description = "Print the stack trace of a failure.")
    private boolean debug;

    @Override
    public Integer call() throws InterruptedException {
        try {
            serve();
            return DONE;
        } catch (LakeException e) {
            spec.commandLine().getErr().println(e.getMessage());
            if (debug) {
                e.printStackTrace(spec.commandLine().getErr());
            }
            return FAILED;
        }
    }

    private void serve() throws InterruptedException {
        Profile chosen = chosen();
        if (chosen == Profile.INTERNAL && host != null && !isLoopback(host)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Cannot serve the internal profile on %s: it may hold small counts. Leave --host out, or use --profile public."
                            .formatted(host));
        }
        Snapshot snapshot = Lake.open(lake, chosen);
        Edition edition = edition(snapshot, new Renderer(), Clock.system(ZoneId.of("Europe/London")));
        Javalin server = Site.of(edition, Api.of(snapshot)::addTo);
        start(server);
        spec.commandLine()
                .getOut()
                .println("Inclusion Scorecard: http://%s:%d/ (profile %s, snapshot %s). Ctrl+C stops it."
                        .formatted(host == null ? "localhost" : host, server.port(), chosen, snapshot.id()));
        spec.commandLine().getOut().flush();
        Thread warmUp = new Thread(edition::warmUp, "warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        server.jettyServer().server().join();
    }

    private void start(Javalin server) {
        try {
            server.start(host == null ? LOOPBACK : host, port);
        } catch (JavalinBindException e) {
            throw new LakeException(
                    "Cannot listen on port %d: something else does. Choose another with --port.".formatted(port), e);
        }
    }

    /** The snapshot as the pages see it on the day that {@code clock} shows. */
    static Edition edition(Snapshot snapshot, Renderer renderer, Clock clock) {
        String madeOn = snapshot.manifest().madeOn();
        String licence = snapshot.manifest().licenceStatement();
        return new Edition(
                ReadModel.of(snapshot),
                new Draughtsman(renderer),
                snapshot.id(),
                snapshot.manifest().catalogueVersion(),
                snapshot.manifest().newestTimePeriod() == null
                        ? ""
                        : snapshot.manifest().newestTimePeriod(),
                snapshot.manifest().fictional(),
                snapshot.profile() == Profile.INTERNAL,
                LocalDate.parse(madeOn.substring(0, 10)),
                LocalDate.now(clock),
                licence == null ? "" : licence);
    }

    private Profile chosen() {
        try {
            return Profile.of(profile);
        } catch (LakeException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static boolean isLoopback(String host) {
        return List.of("localhost", "::1").contains(host) || host.matches("127(\\.\\d{1,3}){3}");
    }
}
