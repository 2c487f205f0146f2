// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import inclusion.metrics.compare.method.ControlChart;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What no series can tell about its control chart: targets, and decisions to draw limits anew. */
record ControlRecords(List<Target> targets, List<Rebase> rebases) implements Serializable {
    /** Keeps the records as they were. */
    ControlRecords {
        targets = List.copyOf(targets);
        rebases = List.copyOf(rebases);
    }

    /**
     * What an indicator is to reach.
     *
     * @param target in the indicator's unit
     * @param source who set it
     */
    record Target(String indicator, double target, String source, String recordedOn) implements Serializable {}

    /**
     * From when a process is known to work otherwise.
     *
     * @param entity code of an area; null for every one
     */
    record Rebase(String indicator, String entity, String from, String recordedOn, String reason)
            implements Serializable {
        ControlChart.Rebase ofChart() {
            return new ControlChart.Rebase(LocalDate.parse(from), LocalDate.parse(recordedOn), reason);
        }
    }

    /** All of {@code control-charts.yaml}. */
    static ControlRecords all() {
        try (InputStream in = ControlRecords.class.getResourceAsStream("/control-charts.yaml")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read control-charts.yaml", e);
        }
    }

    static ControlRecords read(InputStream in) throws IOException {
        return YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .readValue(in, ControlRecords.class);
    }

    Optional<Target> target(String indicator) {
        return targets.stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst();
    }

    List<ControlChart.Rebase> rebases(String indicator, String entity) {
        return rebases.stream()
                .filter(each -> each.indicator().equals(indicator)
                        && (each.entity() == null || each.entity().equals(entity)))
                .map(Rebase::ofChart)
                .toList();
    }
}
