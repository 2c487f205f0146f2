// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * The years and the areas of the invented England.
 *
 * @param newRegisterCodesFrom the year from which interviews, regulated performances and reduced timetables are told
 *     apart from other absence
 */
record Geography(
        List<AcademicYear> years,
        AcademicYear newRegisterCodesFrom,
        List<Region> regions,
        List<Authority> authorities) {
    private record Written(int firstYear, int years, int newRegisterCodesFrom, List<WrittenRegion> regions) {}

    private record WrittenRegion(String code, String name, List<WrittenAuthority> authorities) {}

    private record WrittenAuthority(
            String code,
            String newCode,
            String name,
            double weight,
            double fsm,
            double eal,
            double absence,
            double suspension) {
        Authority in(Region region) {
            return new Authority(code, newCode, name, region, weight, fsm, eal, absence, suspension);
        }
    }

    static Geography invented() {
        Written written = GenerateResource.read("england.yaml", Written.class);
        List<Region> regions = new ArrayList<>();
        List<Authority> authorities = new ArrayList<>();
        for (WrittenRegion each : written.regions()) {
            Region region = new Region(each.code(), each.name());
            regions.add(region);
            each.authorities().forEach(authority -> authorities.add(authority.in(region)));
        }
        List<AcademicYear> years = IntStream.range(0, written.years())
                .mapToObj(index -> new AcademicYear(written.firstYear() + index))
                .toList();
        return new Geography(
                years,
                new AcademicYear(written.newRegisterCodesFrom()),
                List.copyOf(regions),
                List.copyOf(authorities));
    }

    AcademicYear firstYear() {
        return years.get(0);
    }

    AcademicYear lastYear() {
        return years.get(years.size() - 1);
    }

    Authority authority(String code) {
        return authorities.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "Cannot find the authority " + code + " in england.yaml: add it there or correct trusts.yaml"));
    }

    /** The authority at this point, from 0 to 1, of all of them laid end to end by weight. */
    Authority at(double point) {
        double left =
                point * authorities.stream().mapToDouble(Authority::weight).sum();
        for (Authority each : authorities) {
            left -= each.weight();
            if (left < 0) {
                return each;
            }
        }
        return authorities.get(authorities.size() - 1);
    }
}
