// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.FileSettings;
import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.RawFile;
import inclusion.ingest.source.contract.FolderSettings;
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
 * @param settings what the settings files of the folder say of the files below them
 */
record Landed(
        List<Recognition> recognitions,
        List<FileTask> tasks,
        Map<RawFile, Integer> duplicates,
        FolderSettings settings) {

    static Landed of(LandingFolder folder) {
        FolderSettings settings = FolderSettings.of(folder);
        List<Recognition> recognitions = folder.files().stream()
                .sorted(Comparator.comparing(RawFile::name))
                .map(file -> Recognition.of(
                        file, SourceRegistry.sources(), settings.of(file.name()).columnNames()))
                .toList();
        Map<Content, FileTask> once = new HashMap<>();
        for (Recognition recognition : recognitions) {
            recognition.task().ifPresent(task -> once.putIfAbsent(Content.of(task, settings), task));
        }
        List<FileTask> tasks = new ArrayList<>();
        once.values().stream()
                .sorted(Comparator.comparingInt((FileTask task) -> SourceRegistry.order(task.sourceId()))
                        .thenComparing(FileTask::checksum)
                        .thenComparing(FileTask::timePeriod)
                        .thenComparing(task -> settings.of(task.name()).inWords()))
                .forEach(task -> tasks.add(task.at(tasks.size())));
        tasks.replaceAll(Exports.of(recognitions)::withCompanions);
        return new Landed(recognitions, List.copyOf(tasks), duplicates(recognitions, tasks, settings), settings);
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

    private static Map<RawFile, Integer> duplicates(
            List<Recognition> recognitions, List<FileTask> tasks, FolderSettings settings) {
        Map<Content, FileTask> read = new HashMap<>();
        tasks.forEach(task -> read.put(Content.of(task, settings), task));
        Map<RawFile, Integer> duplicates = new HashMap<>();
        for (Recognition recognition : recognitions) {
            recognition.task().ifPresent(task -> {
                FileTask reader = read.get(Content.of(task, settings));
                if (!reader.name().equals(task.name())) {
                    duplicates.put(recognition.file(), reader.index());
                }
            });
        }
        return duplicates;
    }

    /** What is read once: content, its period, and for a school's own file what is said about it. */
    private record Content(String checksum, String timePeriod, FileSettings settings) {
        static Content of(FileTask task, FolderSettings settings) {
            boolean described = SourceRegistry.source(task.sourceId()).describedByDelivery();
            return new Content(
                    task.checksum(), task.timePeriod(), described ? settings.of(task.name()) : FileSettings.NONE);
        }
    }
}
