// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A landing folder with a few fictional schools in the publisher's own format. */
final class TinyLanding {
    private static final String HEADER = "time_identifier,time_period,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,estab,laestab,academy_type,academy_open_date,"
            + "school_type,num_schools,headcount,perm_excl,perm_excl_rate,fixed_excl,fixed_excl_rate,one_plus_fixed,"
            + "one_plus_fixed_rate";
    private static final String ENGLAND =
            "Academic year,%s,National,E92000001,England,,,,,,,,Total,Total,Total,3,2000,x,x,60,3.00,20,1.00";
    private static final String SCHOOL = "Academic year,%s,School,E92000001,England,E12999001,Northmarch,962,E06999001,"
            + "Wrenborough,%d,962%d,Converter academy,01/09/2014,State-funded secondary,1,%d,0,0,%s,%s,10,1.00";

    private TinyLanding() {}

    /** Writes one year's file. */
    static void write(Path file, String period) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                List.of(
                        HEADER,
                        ENGLAND.formatted(period),
                        SCHOOL.formatted(period, 4001, 4001, 1000, "40", "4.00"),
                        SCHOOL.formatted(period, 4002, 4002, 500, "x", "x"),
                        SCHOOL.formatted(period, 4003, 4003, 500, "19", "3.80")));
    }
}
