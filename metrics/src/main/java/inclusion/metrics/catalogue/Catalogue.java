// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every indicator, tally and perspective, in the order of the page.
 *
 * @param version hash of the content of all files: two catalogues with the same version define the same values
 * @param perspectives by order
 * @param tallies by id
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
    private static final ObjectMapper YAML = new YAMLMapper();

    /** The catalogue that comes with the product; fails with {@link CatalogueException} when it is not whole. */
    public static Catalogue load() {
        return of(CatalogueFolder.onClassPath());
    }

    /** A catalogue from a folder laid out as the product's own is. */
    public static Catalogue load(Path folder) {
        return of(CatalogueFolder.under(folder));
    }

    /** The tally of this id; asking for an unknown one is a fault of the caller. */
    public TallyDefinition tally(String id) {
        return tallies.stream()
                .filter(tally -> tally.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid tally: " + id + " is not in the catalogue"));
    }

    /** The indicator of this id, when there is one. */
    public Optional<IndicatorDefinition> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    private static Catalogue of(List<CatalogueFile> files) {
        List<Perspective> perspectives = files.stream()
                .filter(file -> file.path().equals("perspectives.yaml"))
                .flatMap(file -> Definitions.perspectives(parse(file)).stream())
                .sorted(Comparator.comparingInt(Perspective::order))
                .toList();
        Map<String, Integer> places =
                perspectives.stream().collect(Collectors.toMap(Perspective::id, Perspective::order));
        List<TallyDefinition> tallies = in("tallies/", files).stream()
                .flatMap(file -> Definitions.tallies(parse(file)).stream())
                .sorted(Comparator.comparing(TallyDefinition::id))
                .toList();
        List<CatalogueFile> indicatorFiles = in("indicators/", files);
        List<IndicatorDefinition> indicators = indicatorFiles.stream()
                .map(file -> Definitions.indicator(parse(file)))
                .sorted(Comparator.comparing((IndicatorDefinition each) -> places.get(each.perspective()))
                        .thenComparing(IndicatorDefinition::order))
                .toList();
        return new Catalogue(
                version(files), perspectives, tallies, indicators, texts(indicatorFiles), texts(in("specs/", files)));
    }

    private static List<CatalogueFile> in(String folder, List<CatalogueFile> files) {
        return files.stream().filter(file -> file.path().startsWith(folder)).toList();
    }

    private static Map<String, String> texts(List<CatalogueFile> files) {
        return files.stream().collect(Collectors.toUnmodifiableMap(CatalogueFile::stem, CatalogueFile::text));
    }

    private static JsonNode parse(CatalogueFile file) {
        try {
            return YAML.readTree(file.text());
        } catch (JsonProcessingException e) {
            throw new CatalogueException(
                    List.of(new CatalogueProblem(file.path(), "", "not readable as YAML: " + e.getOriginalMessage())));
        }
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
