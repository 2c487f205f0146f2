// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.ArrayList;
import java.util.List;

/** The invented England: its areas and all its schools. */
record England(Geography geography, List<School> schools) {
    static final String COUNTRY_CODE = "E92000001";
    static final String COUNTRY_NAME = "England";
    private static final double PUPILS_PER_SCHOOL = 400;

    /** The schools of the story, and about as many pupils in ordinary schools around them. */
    static England of(Calibration calibration, GeneratorSettings settings) {
        Geography geography = Geography.invented();
        EstabNumbers estabs = new EstabNumbers();
        List<School> schools = new ArrayList<>(new StorySchools(geography, calibration, estabs).schools());
        int background = (int) Math.round(settings.pupils() / PUPILS_PER_SCHOOL);
        schools.addAll(new BackgroundSchools(geography, calibration, estabs, settings.seed()).first(background));
        return new England(geography, List.copyOf(schools));
    }

    List<AcademicYear> years() {
        return geography.years();
    }
}
