// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.snapshot.Snapshot;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/** The API of one snapshot: every route under {@code /api/v1/} and its description at {@code /openapi.json}. */
public final class Api {
    static final String ROOT = "/api/v1/";

    private final Snapshot snapshot;
    private final List<Resource> resources;

    private Api(Snapshot snapshot, List<Resource> resources) {
        this.snapshot = snapshot;
        this.resources = resources;
    }

    public static Api of(Snapshot snapshot) {
        List<Resource> resources = new ArrayList<>(List.of(
                new SnapshotResource(snapshot),
                new IndicatorsResource(snapshot),
                new IndicatorResource(snapshot),
                EntitiesResource.of(snapshot),
                ValuesResource.of(snapshot),
                ComparisonsResource.of(snapshot),
                new ScorecardsResource(snapshot),
                TrendsResource.of(snapshot),
                MovementsResource.of(snapshot),
                FindingsResource.of(snapshot),
                OwnFilesResource.of(snapshot),
                LineageResource.of(snapshot)));
        resources.addAll(AreaResources.of(snapshot));
        return new Api(snapshot, List.copyOf(resources));
    }

    /** Adds the routes to a server that is being configured; what else it serves is its own affair. */
    public void addTo(JavalinConfig server) {
        server.jetty.modifyServer(jetty -> jetty.setErrorHandler(new BadRequests()));
        OpenApi document =
                new OpenApi(resources.stream().map(Resource::description).toList(), snapshot);
        for (Resource resource : resources) {
            server.routes.get(resource.description().path(), new Endpoint(snapshot, resource)::handle);
        }
        server.routes.get(document.description().path(), new Endpoint(snapshot, document)::handle);
        server.routes.get(
                "/api/<rest>",
                context -> Endpoint.send(
                        context,
                        Problem.notFound(
                                "Nothing is at " + context.path() + ". What there is stands in /openapi.json.")));
        for (HandlerType method : List.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE)) {
            server.routes.addHttpHandler(method, "/api/<rest>", context -> {
                context.header("Allow", "GET, HEAD");
                Endpoint.send(context, Problem.methodNotAllowed(method.name()));
            });
        }
    }
}
