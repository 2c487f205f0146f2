// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folders above a file of the landing folder; a zip is a folder too. */
final class Folders {
    private static final Pattern STEP = Pattern.compile("[/\\\\!]");

    private Folders() {}

    /** Nearest first; the landing folder itself is the empty text. */
    static List<String> above(String fileName) {
        List<String> folders = new ArrayList<>();
        Matcher steps = STEP.matcher(fileName);
        folders.add("");
        while (steps.find()) {
            folders.add(0, fileName.substring(0, steps.start()));
        }
        return folders;
    }
}
