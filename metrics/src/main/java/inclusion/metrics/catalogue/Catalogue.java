// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every indicator, tally and perspective, in the order of the page.
 *
 * @param version hash of the content of all files: two catalogues with the same version define the same values
 * @param perspectives by order
 * @param tallies by id; one that is both published and in schools' own files stands twice, published first
 * @param indicators by perspective, then order
 * @param definitions the YAML text of each indicator, by its id
 * @param workedExamples the markdown of each indicator's spec, by its id
 */
public record Catalogue(
        String version,
        List<Perspective> perspectives,
        List<TallyDefinition> tallies,
        List<IndicatorDefinition> indicators,
        Map<String, String> definitions,
        Map<String, String> workedExamples) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The catalogue that comes with the product; fails with {@link CatalogueException} when it is not whole. */
    public static Catalogue load() {
        return of(CatalogueFolder.onClassPath());
    }

    /** A catalogue from a folder laid out as the product's own is. */
    public static Catalogue load(Path folder) {
        return of(CatalogueFolder.under(folder));
    }

    /** The tally of this id, as published where it is; asking for an unknown one is a fault of the caller. */
    public TallyDefinition tally(String id) {
        return tallies.stream()
                .filter(tally -> tally.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid tally: " + id + " is not in the catalogue"));
    }

    /** Whether published files, schools' own files or both give values of an indicator. */
    public SourceRoute route(IndicatorDefinition indicator) {
        return SourceRoute.of(indicator, this);
    }

    /** The indicator of this id, when there is one. */
    public Optional<IndicatorDefinition> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** Definitions whose review is due on this day. */
    public List<IndicatorDefinition> dueForReview(LocalDate today) {
        return indicators.stream()
                .filter(indicator -> !today.isBefore(indicator.nextReview()))
                .toList();
    }

    private static Catalogue of(List<CatalogueFile> files) {
        List<CatalogueFile> perspectiveFiles = in("perspectives.yaml", files);
        List<CatalogueFile> tallyFiles = in("tallies/", files);
        List<CatalogueFile> indicatorFiles = in("indicators/", files);
        Map<CatalogueFile, JsonNode> contents = new LinkedHashMap<>();
        List<CatalogueProblem> problems = new ArrayList<>();
        read("perspective", perspectiveFiles, contents, problems);
        read("tally", tallyFiles, contents, problems);
        read("indicator", indicatorFiles, contents, problems);
        refuse(problems);

        List<Perspective> perspectives = perspectiveFiles.stream()
                .flatMap(file -> Definitions.perspectives(contents.get(file)).stream())
                .sorted(Comparator.comparingInt(Perspective::order))
                .toList();
        List<TallyDefinition> tallies = tallyFiles.stream()
                .flatMap(file -> Definitions.tallies(contents.get(file)).stream())
                .sorted(Comparator.comparing(TallyDefinition::id)
                        .thenComparing(tally -> tally.own().isPresent()))
                .toList();
        Catalogue catalogue = new Catalogue(
                version(files),
                perspectives,
                tallies,
                indicators(indicatorFiles, contents, perspectives),
                texts(indicatorFiles),
                texts(in("specs/", files)));
        refuse(CrossCheck.problems(catalogue, indicatorFiles));
        return catalogue;
    }

    private static void read(
            String kind,
            List<CatalogueFile> files,
            Map<CatalogueFile, JsonNode> contents,
            List<CatalogueProblem> problems) {
        SchemaCheck schema = SchemaCheck.forKind(kind);
        for (CatalogueFile file : files) {
            try {
                JsonNode content = YAML.readTree(file.text());
                contents.put(file, content);
                problems.addAll(schema.problems(file, content));
            } catch (JsonProcessingException e) {
                problems.add(new CatalogueProblem(file.path(), "", "not readable as YAML: " + e.getOriginalMessage()));
            }
        }
    }

    private static List<IndicatorDefinition> indicators(
            List<CatalogueFile> files, Map<CatalogueFile, JsonNode> contents, List<Perspective> perspectives) {
        List<String> order = perspectives.stream().map(Perspective::id).toList();
        List<IndicatorDefinition> all = files.stream()
                .map(file -> Definitions.indicator(contents.get(file)))
                .sorted(Comparator.comparing((IndicatorDefinition each) -> order.indexOf(each.perspective()))
                        .thenComparing(IndicatorDefinition::order))
                .toList();
        Set<String> ids = all.stream().map(IndicatorDefinition::id).collect(Collectors.toSet());
        return all.stream().map(each -> each.withPlannedThatArrived(ids)).toList();
    }

    private static void refuse(List<CatalogueProblem> problems) {
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
    }

    private static List<CatalogueFile> in(String folder, List<CatalogueFile> files) {
        return files.stream().filter(file -> file.path().startsWith(folder)).toList();
    }

    private static Map<String, String> texts(List<CatalogueFile> files) {
        return files.stream().collect(Collectors.toUnmodifiableMap(CatalogueFile::stem, CatalogueFile::text));
    }

    private static String version(List<CatalogueFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Function<String, byte[]> bytes = text -> (text + "\0").getBytes(StandardCharsets.UTF_8);
            for (CatalogueFile file : files) {
                digest.update(bytes.apply(file.path()));
                digest.update(bytes.apply(file.text()));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash the catalogue: this Java has no SHA-256", e);
        }
    }
}
