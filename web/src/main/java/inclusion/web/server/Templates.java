// SPDX-License-Identifier: Apache-2.0
package inclusion.web.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates, compiled at build time. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "inclusion.web.templates");

    /** The page that {@code template} makes of {@code page}. */
    String render(String template, Object page) {
        StringOutput html = new StringOutput(32_768);
        engine.render(template + ".jte", page, html);
        return html.toString();
    }
}
