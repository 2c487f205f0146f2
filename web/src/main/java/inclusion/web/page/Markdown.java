// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The little Markdown that worked examples are written in, as HTML: paragraphs, lists, tables, bold, code. */
public final class Markdown {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern CODE = Pattern.compile("`(.+?)`");
    private static final Pattern RULE = Pattern.compile("[|: -]+");

    private final StringBuilder html = new StringBuilder();
    private String open = "";

    private Markdown() {}

    /** The text as HTML; everything that the text itself says is escaped. */
    public static String html(String text) {
        Markdown markdown = new Markdown();
        for (String line : text.split("\\R", -1)) {
            markdown.line(line.strip());
        }
        markdown.enter("");
        return markdown.html.toString();
    }

    private void line(String line) {
        if (line.isEmpty()) {
            enter("");
        } else if (line.startsWith("|")) {
            row(line);
        } else if (line.startsWith("- ")) {
            enter("ul");
            html.append("<li>").append(inline(line.substring(2))).append("</li>");
        } else if (line.startsWith("#")) {
            enter("");
            html.append("<p><b>").append(inline(line.replaceFirst("#+ *", ""))).append("</b></p>");
        } else {
            boolean more = "p".equals(open);
            enter("p");
            html.append(more ? " " : "").append(inline(line));
        }
    }

    private void row(String line) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        boolean head = !"table".equals(open);
        enter("table");
        List<String> cells = Arrays.asList(line.substring(1).split("\\|", -1));
        html.append("<tr>");
        for (int i = 0; i < cells.size() - 1; i++) {
            String cell = inline(cells.get(i).strip());
            html.append(head && !cell.isEmpty() ? "<th scope=\"col\">" + cell + "</th>" : "<td>" + cell + "</td>");
        }
        html.append("</tr>");
    }

    private void enter(String block) {
        if (block.equals(open)) {
            return;
        }
        if (!open.isEmpty()) {
            html.append("</").append(open).append('>');
            html.append("table".equals(open) ? "</div>" : "");
        }
        if (!block.isEmpty()) {
            html.append(
                    "table".equals(block)
                            ? "<div class=\"wide-table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">"
                            : "");
            html.append('<').append(block).append('>');
        }
        open = block;
    }

    private static String inline(String text) {
        String safe = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return CODE.matcher(BOLD.matcher(safe).replaceAll("<b>$1</b>")).replaceAll("<code>$1</code>");
    }
}
