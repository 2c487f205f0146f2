// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.Companion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which files are read beside each other: those of one source in one folder, whatever their names. A content that lies
 * in two folders is read once, so it belongs to both exports, and they are one; unless it is a header alone, which says
 * nothing.
 */
final class Exports {
    private static final Pattern LAST_STEP = Pattern.compile("[/!][^/!]*$");

    /** Folder and source → folder and source that stands for all that belong together. */
    private final Map<String, String> first = new HashMap<>();

    private final Map<String, Map<String, Companion>> files = new LinkedHashMap<>();

    static Exports of(List<Recognition> recognitions) {
        Exports exports = new Exports();
        Map<String, String> seenIn = new HashMap<>();
        List<FileTask> tasks = new ArrayList<>();
        for (Recognition recognition : recognitions) {
            recognition
                    .task()
                    .filter(task -> SourceRegistry.source(task.sourceId()).readBesideOthers())
                    .ifPresent(task -> {
                        tasks.add(task);
                        String place = place(task);
                        String before = empty(recognition) ? null : seenIn.putIfAbsent(task.checksum(), place);
                        if (before != null) {
                            exports.join(before, place);
                        }
                    });
        }
        tasks.sort(Comparator.comparing(FileTask::checksum).thenComparing(FileTask::name));
        tasks.forEach(task -> exports.files
                .computeIfAbsent(exports.find(place(task)), place -> new TreeMap<>())
                .putIfAbsent(task.checksum() + task.layout(), task.companion()));
        return exports;
    }

    /** A task with the files beside it; the same task where its source reads one file alone. */
    FileTask withCompanions(FileTask task) {
        return SourceRegistry.source(task.sourceId()).readBesideOthers()
                ? task.beside(List.copyOf(files.get(find(place(task))).values()))
                : task;
    }

    private static boolean empty(Recognition recognition) {
        long lines = recognition
                .file()
                .head()
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        return recognition.task().filter(task -> lines <= task.headerRow()).isPresent();
    }

    private static String place(FileTask task) {
        return LAST_STEP.matcher("/" + task.name()).replaceFirst("") + " " + task.sourceId();
    }

    private String find(String place) {
        String at = place;
        while (first.containsKey(at)) {
            at = first.get(at);
        }
        return at;
    }

    private void join(String one, String other) {
        String stays = find(one);
        String goes = find(other);
        if (!stays.equals(goes)) {
            first.put(goes, stays);
        }
    }
}
