// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.RawFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a folder, recognised, with each content to be read once.
 *
 * @param tasks one per content and period, numbered by source, content and period, never by name
 * @param duplicates files whose content is read under another name → the number of the task that reads it
 */
record Landed(List<Recognition> recognitions, List<FileTask> tasks, Map<RawFile, Integer> duplicates) {

    static Landed of(LandingFolder folder) {
        List<Recognition> recognitions = folder.files().stream()
                .sorted(Comparator.comparing(RawFile::name))
                .map(file -> Recognition.of(file, SourceRegistry.sources()))
                .toList();
        Map<String, FileTask> once = new HashMap<>();
        for (Recognition recognition : recognitions) {
            recognition.task().ifPresent(task -> once.putIfAbsent(content(task), task));
        }
        List<FileTask> tasks = new ArrayList<>();
        once.values().stream()
                .sorted(Comparator.comparingInt((FileTask task) -> SourceRegistry.order(task.sourceId()))
                        .thenComparing(FileTask::checksum)
                        .thenComparing(FileTask::timePeriod))
                .forEach(task -> tasks.add(task.at(tasks.size())));
        return new Landed(recognitions, List.copyOf(tasks), duplicates(recognitions, tasks));
    }

    /** The task that reads a file, or its duplicate. */
    Optional<FileTask> task(Recognition recognition) {
        return tasks.stream()
                .filter(task -> task.name().equals(recognition.file().name()))
                .findFirst()
                .or(() ->
                        Optional.ofNullable(duplicates.get(recognition.file())).map(tasks::get));
    }

    /** Whether any file can only be read with a key. */
    boolean namesPeople() {
        return tasks.stream()
                .anyMatch(task -> SourceRegistry.source(task.sourceId()).namesPeople());
    }

    boolean fictional() {
        return tasks.stream()
                .anyMatch(task -> SourceRegistry.source(task.sourceId()).marksFiction());
    }

    private static Map<RawFile, Integer> duplicates(List<Recognition> recognitions, List<FileTask> tasks) {
        Map<String, FileTask> read = new HashMap<>();
        tasks.forEach(task -> read.put(content(task), task));
        Map<RawFile, Integer> duplicates = new HashMap<>();
        for (Recognition recognition : recognitions) {
            recognition.task().ifPresent(task -> {
                FileTask reader = read.get(content(task));
                if (!reader.name().equals(task.name())) {
                    duplicates.put(recognition.file(), reader.index());
                }
            });
        }
        return duplicates;
    }

    private static String content(FileTask task) {
        return task.checksum() + task.timePeriod();
    }
}
