// SPDX-License-Identifier: Apache-2.0
package inclusion.web.server;

import inclusion.api.read.Level;
import inclusion.web.page.AreaPages;
import inclusion.web.page.Choices;
import inclusion.web.page.Edition;
import inclusion.web.page.EvenSpreadPage;
import inclusion.web.page.FrontPage;
import inclusion.web.page.IndicatorPage;
import inclusion.web.page.IndicatorsPage;
import inclusion.web.page.InvalidChoiceException;
import inclusion.web.page.MovementsPage;
import inclusion.web.page.Notice;
import inclusion.web.page.PlainPage;
import inclusion.web.page.ProvisionPage;
import inclusion.web.page.ProvisionsPage;
import inclusion.web.page.QualityPage;
import inclusion.web.page.ReconciliationPage;
import inclusion.web.page.SchoolPage;
import inclusion.web.page.SearchPage;
import inclusion.web.page.TrustPage;
import inclusion.web.page.WorkingPage;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of the pages, and of the API beside them. */
public final class Site {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final Edition edition;
    private final Templates templates = new Templates();

    private Site(Edition edition) {
        this.edition = edition;
    }

    /**
     * A server that is not started yet.
     *
     * @param api adds the routes of the API
     */
    public static Javalin of(Edition edition, Consumer<JavalinConfig> api) {
        Site site = new Site(edition);
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            SecurityHeaders.on(config);
            Assets.routes(config);
            api.accept(config);
            site.routes(config);
        });
    }

    private void routes(JavalinConfig config) {
        get(config, "/", "front", choices -> FrontPage.of(edition));
        get(config, "/search", "search", choices -> SearchPage.of(edition, choices));
        get(config, "/trusts", "search", choices -> SearchPage.trusts(edition));
        config.routes.get(
                "/england",
                context -> entity(context, Level.NATIONAL, "area", choices -> AreaPages.england(edition, choices)));
        config.routes.get(
                "/local-authorities/{id}",
                context -> entity(
                        context,
                        Level.LOCAL_AUTHORITY,
                        "area",
                        choices -> AreaPages.authority(edition, choices, context.pathParam("id"))));
        config.routes.get(
                "/trusts/{id}",
                context -> entity(
                        context,
                        Level.MAT,
                        "trust",
                        choices -> TrustPage.of(edition, choices, context.pathParam("id"))));
        evenSpread(config, "/local-authorities", Level.LOCAL_AUTHORITY);
        evenSpread(config, "/trusts", Level.MAT);
        config.routes.get(
                "/schools/{id}",
                context -> entity(
                        context,
                        Level.SCHOOL,
                        "school",
                        choices -> SchoolPage.of(edition, choices, context.pathParam("id"))));
        config.routes.get(
                "/alternative-provision/{id}",
                context -> entity(
                        context,
                        Level.SCHOOL,
                        "provision",
                        choices -> ProvisionPage.of(edition, choices, context.pathParam("id"))));
        ofLevel(config, "/movements", "movements", MovementsPage::of);
        ofLevel(config, "/reconciliation", "reconciliation", ReconciliationPage::of);
        get(config, "/indicators", "indicators", choices -> IndicatorsPage.of(edition));
        config.routes.get("/indicators/{id}", context -> {
            Optional<IndicatorPage> page = IndicatorPage.of(edition, choices(context), context.pathParam("id"));
            if (page.isPresent()) {
                page(context, "indicator", page.get());
            } else {
                context.status(HttpStatus.NOT_FOUND);
                page(context, "notice", Notice.noIndicator(edition, context.pathParam("id")));
            }
        });
        config.routes.get("/working", context -> {
            Optional<WorkingPage> page = WorkingPage.of(edition, choices(context));
            if (page.isPresent()) {
                page(context, "working", page.get());
            } else {
                context.status(HttpStatus.NOT_FOUND);
                page(context, "notice", Notice.noValue(edition));
            }
        });
        get(config, "/quality", "quality", choices -> QualityPage.of(edition, choices));
        get(config, "/methods", "methods", choices -> PlainPage.methods(edition));
        get(config, "/data", "data", choices -> PlainPage.data(edition));
        get(config, "/alternative-provision", "alternativeProvision", choices -> ProvisionsPage.of(edition));
        config.routes.exception(InvalidChoiceException.class, (invalid, context) -> {
            context.status(HttpStatus.BAD_REQUEST);
            page(context, "notice", Notice.invalid(edition, context.path(), invalid));
        });
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("Cannot make {}", context.path(), failure);
            context.status(HttpStatus.INTERNAL_SERVER_ERROR);
            page(context, "notice", Notice.failed(edition));
        });
        config.routes.exception(NotFoundResponse.class, (missing, context) -> {
            context.status(HttpStatus.NOT_FOUND);
            page(context, "notice", Notice.noPage(edition, context.path()));
        });
    }

    /** A page of a trust or school: {@code /movements/mat/99001}, {@code /movements/school/900101}. */
    private void ofLevel(JavalinConfig config, String path, String template, PageOfLevel page) {
        for (Level level : List.of(Level.MAT, Level.SCHOOL)) {
            String word = level == Level.MAT ? "mat" : "school";
            config.routes.get(
                    path + "/" + word + "/{id}",
                    context -> entity(
                            context,
                            level,
                            template,
                            choices -> page.of(edition, choices, word, context.pathParam("id"))));
        }
    }

    private void evenSpread(JavalinConfig config, String path, Level level) {
        config.routes.get(
                path + "/{id}/spread",
                context -> entity(
                        context,
                        level,
                        "evenSpread",
                        choices -> EvenSpreadPage.of(edition, choices, level, context.pathParam("id"))));
    }

    @FunctionalInterface
    private interface PageOfLevel {
        Optional<?> of(Edition edition, Choices choices, String level, String code);
    }

    private void get(JavalinConfig config, String path, String template, Function<Choices, ?> page) {
        config.routes.get(path, context -> page(context, template, page.apply(choices(context))));
    }

    private void entity(Context context, Level level, String template, Function<Choices, Optional<?>> page) {
        Optional<?> found = page.apply(choices(context));
        if (found.isPresent()) {
            page(context, template, found.get());
        } else {
            context.status(HttpStatus.NOT_FOUND);
            page(
                    context,
                    "notice",
                    Notice.notFound(edition, level, context.pathParamMap().getOrDefault("id", "England")));
        }
    }

    private void page(Context context, String template, Object page) {
        context.contentType("text/html; charset=utf-8")
                .result(templates.render(template, page))
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding");
    }

    private static Choices choices(Context context) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
            given.put(parameter.getKey(), parameter.getValue().get(0));
        }
        return new Choices(context.path(), given);
    }
}
