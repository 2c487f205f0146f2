// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.vocabulary.CodeSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contract between a trust's exports and this program; its source is {@code contract.yaml}. */
public final class Contract {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .findAndAddModules()
            .build();

    private static final Document DOCUMENT = read();

    private Contract() {}

    /** A source for each of its files, settings included. */
    public static List<SourceTable> sources() {
        return DOCUMENT.tables().stream().<SourceTable>map(ContractTable::new).toList();
    }

    static List<ContractFile> files() {
        return DOCUMENT.tables();
    }

    static ContractFile file(String id) {
        return files().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid file of the contract: " + id + ". Use one that contract.yaml has."));
    }

    /** What a cell means under a set of codes; empty where the set does not know it. */
    static Optional<String> meaning(String codes, String text) {
        return vocabulary(codes)
                .map(set -> set.meaning(text))
                .orElseGet(() -> DOCUMENT.codes().get(codes).keySet().stream()
                        .filter(code -> code.equalsIgnoreCase(text))
                        .findFirst());
    }

    /** The codes of a set with their meanings, in order. */
    static Map<String, String> codes(String codes) {
        return vocabulary(codes)
                .<Map<String, String>>map(set -> {
                    Map<String, String> labels = new LinkedHashMap<>();
                    set.codes().stream()
                            .filter(code -> code.means().isEmpty())
                            .forEach(code -> labels.put(code.code(), code.label()));
                    return labels;
                })
                .orElseGet(() -> DOCUMENT.codes().get(codes));
    }

    private static Optional<CodeSet> vocabulary(String codes) {
        return Arrays.stream(CodeSet.values())
                .filter(set -> set.name().equals(codes))
                .findFirst();
    }

    private static Document read() {
        try (InputStream in = Contract.class.getResourceAsStream("contract.yaml")) {
            return YAML.readValue(in, Document.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the contract contract.yaml", unreadable);
        }
    }

    private record Document(List<ContractFile> tables, Map<String, Map<String, String>> codes) {}
}
