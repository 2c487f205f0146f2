// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws figures on the server: ECharts in Rhino, without a browser. One drawing at a time (ECharts keeps its state in
 * one scope); what has been drawn is kept, because a snapshot does not change.
 */
public final class Renderer {
    private static final int KEPT = 600;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STYLE = Pattern.compile("<style.*?</style>", Pattern.DOTALL);
    private static final Pattern NOISE =
            Pattern.compile(" (?:class|ecmeta_\\w+|pointer-events|xml:space)=\"[^\"]*\"|font-family:[^;\"]*;?");
    private static final Pattern BACKGROUND = Pattern.compile("<rect [^>]*fill=\"none\"></rect>\\s*");
    private static final Pattern ID = Pattern.compile("zr\\d+-");
    private static final Pattern ROOT = Pattern.compile("<svg [^>]*>");
    private static final String STUBS =
            "var window=this,self=this,console={log:function(){},warn:function(){},error:function(){}};"
                    + "function setTimeout(){return 0}function clearTimeout(){}";
    private static final String DRAW = "function draw(option,width,height){"
            + "var chart=echarts.init(null,null,{renderer:'svg',ssr:true,width:width,height:height});"
            + "try{chart.setOption(JSON.parse(option));return chart.renderToSVGString()}finally{chart.dispose()}}";

    private final Map<String, String> drawn = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };
    private ScriptableObject scope;
    private Function draw;

    /** Loads ECharts ahead of the first page. */
    public synchronized void warmUp() {
        if (draw != null) {
            return;
        }
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            scope = context.initSafeStandardObjects();
            context.evaluateString(scope, STUBS, "stubs", 1, null);
            context.evaluateString(scope, echarts(), "echarts", 1, null);
            context.evaluateString(scope, DRAW, "draw", 1, null);
            draw = (Function) scope.get("draw", scope);
        }
    }

    /**
     * The drawing as an SVG element.
     *
     * @param id prefix of the ids inside, unique on the page
     * @param labelledBy id of the element that holds the figure's sentence
     */
    public String svg(Drawing drawing, String id, String labelledBy) {
        String svg = BACKGROUND.matcher(bare(drawing)).replaceFirst("");
        svg = ID.matcher(svg).replaceAll(id + "-");
        String root =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%s\" focusable=\"false\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(labelledBy, drawing.width(), drawing.height(), drawing.width(), drawing.height());
        return ROOT.matcher(svg).replaceFirst(root);
    }

    private synchronized String bare(Drawing drawing) {
        String option = json(drawing);
        String key = drawing.width() + "x" + drawing.height() + option;
        String known = drawn.get(key);
        if (known != null) {
            return known;
        }
        warmUp();
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            Object svg = draw.call(context, scope, scope, new Object[] {option, drawing.width(), drawing.height()});
            String clean = NOISE.matcher(STYLE.matcher(Context.toString(svg)).replaceAll(""))
                    .replaceAll("");
            drawn.put(key, clean);
            return clean;
        }
    }

    /** The option as JSON that may stand inside a script element. */
    public static String json(Drawing drawing) {
        try {
            return JSON.writeValueAsString(drawing.option()).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write a chart option: " + e.getMessage(), e);
        }
    }

    private static String echarts() {
        try (InputStream file = Renderer.class.getResourceAsStream("/assets/echarts.min.js")) {
            if (file == null) {
                throw new IllegalStateException("Cannot draw figures: assets/echarts.min.js is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
