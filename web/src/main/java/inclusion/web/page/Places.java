// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Entity;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.web.words.Phases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where things are: the addresses of pages and the way up to them. */
final class Places {
    static final Link ENGLAND = Link.to("England", "/england");

    private Places() {}

    static String school(String urn) {
        return "/schools/" + urn.replace(' ', '-');
    }

    static String trust(String id) {
        return "/trusts/" + id;
    }

    static String authority(String code) {
        return "/local-authorities/" + code;
    }

    static String indicator(String id) {
        return "/indicators/" + id;
    }

    /** The page of an entity; null where it has none. */
    static String of(Level level, String code) {
        return switch (level) {
            case SCHOOL -> school(code);
            case MAT -> trust(code);
            case LOCAL_AUTHORITY -> authority(code);
            case NATIONAL -> "/england";
            case REGIONAL -> "/england#regions";
        };
    }

    /** Where the working of a value is. */
    static String working(IndicatorValue value) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("level", value.level().word());
        query.put("entity", value.entityCode());
        query.put("indicator", value.indicatorId());
        query.put("year", value.timePeriod());
        if (!Phases.TOTAL.equals(value.educationPhase())) {
            query.put("phase", value.educationPhase());
        }
        Slice.word(value).forEach(query::put);
        return "/working?" + Choices.query(query);
    }

    /** From England down to a school, without the school itself. */
    static List<Link> above(Entity school) {
        List<Link> above = new ArrayList<>(List.of(ENGLAND));
        if (school.newLaCode() != null && school.laName() != null) {
            above.add(Link.to(school.laName(), authority(school.newLaCode())));
        }
        if (school.trustId() != null) {
            above.add(Link.to(school.trustName(), trust(school.trustId())));
        }
        return above;
    }
}
