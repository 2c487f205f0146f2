// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pupil's record as it stands in the return, less everything that is never read: names, addresses, contacts. */
public final class PupilRecord {
    /** What is read of the pupil, in lower case. */
    public static final Set<String> COLUMNS = Set.of(
            "upn",
            "formerupn",
            "dob",
            "sex",
            "gender",
            "gendercurrent",
            "ethnicity",
            "language",
            "ncyearactual",
            "enrolstatus",
            "entrydate",
            "leavingdate",
            "senprovision",
            "senunitindicator",
            "resourcedprovisionindicator",
            "fsmeligible",
            "fsmeligibility",
            "plaa",
            "youngcarer",
            "parttime",
            "termlysessionspossible",
            "termlysessionsauthorised",
            "termlysessionsunauthorised",
            "termlysessionseducational",
            "summerhalfterm2sessionspossible",
            "summerhalfterm2sessionsauthorised",
            "summerhalfterm2sessionsunauthorised",
            "summerhalfterm2sessionseducational");

    /** Marks the session details of the second half of a summer term. */
    public static final String SECOND_HALF = "secondhalf";

    private static final int MOST_BLOCKS = 10_000;

    private final boolean onRoll;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Block, List<Map<String, String>>> blocks = new EnumMap<>(Block.class);
    private ToldByCode told = new ToldByCode();
    private ToldByCode toldOfSecondHalf = new ToldByCode();
    private boolean askedForFreeSchoolMeals = true;
    private int size;

    /** An empty record of a pupil on roll; of one no longer there with {@link #left}. */
    public static PupilRecord onRoll() {
        return new PupilRecord(true);
    }

    /** An empty record of a pupil who has left. */
    public static PupilRecord left() {
        return new PupilRecord(false);
    }

    private PupilRecord(boolean onRoll) {
        this.onRoll = onRoll;
    }

    /** Notes what an element of the pupil says, the first time. */
    public PupilRecord with(Map<String, String> more) {
        more.forEach((name, text) -> {
            if (COLUMNS.contains(name)) {
                texts.putIfAbsent(name, text);
            }
        });
        return this;
    }

    /** Notes one more of its blocks. */
    public PupilRecord with(Block block, Map<String, String> of) {
        size++;
        if (size <= MOST_BLOCKS) {
            blocks.computeIfAbsent(block, each -> new ArrayList<>()).add(of);
        }
        return this;
    }

    /** Says what codes in another file tell of the term, and of the second half of a summer term. */
    public PupilRecord telling(ToldByCode term, ToldByCode secondHalf) {
        told = term;
        toldOfSecondHalf = secondHalf;
        return this;
    }

    ToldByCode told(boolean secondHalf) {
        return secondHalf ? toldOfSecondHalf : told;
    }

    /** Says that nothing was delivered of free school meals, so that a pupil without a period may have one. */
    public PupilRecord notAskedForFreeSchoolMeals() {
        askedForFreeSchoolMeals = false;
        return this;
    }

    boolean isAskedForFreeSchoolMeals() {
        return askedForFreeSchoolMeals;
    }

    boolean isOnRoll() {
        return onRoll;
    }

    /** Whether it holds more than any pupil can have. */
    boolean tooLong() {
        return size > MOST_BLOCKS;
    }

    Map<String, String> texts() {
        return texts;
    }

    List<Map<String, String>> all(Block block) {
        return blocks.getOrDefault(block, List.of());
    }
}
