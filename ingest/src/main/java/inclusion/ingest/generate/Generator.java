// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Simulates pupils of an invented England, counts them and writes the counts in the publishers' formats. Three trusts
 * and what happens in them are always there; ordinary schools around them are added to order.
 */
public final class Generator {
    private Generator() {}

    /**
     * Writes a landing folder. The same arguments give the same content on every machine.
     *
     * @param out made if it is missing; files of the same names are replaced
     * @param pupils about how many pupils, a year, the schools around the three trusts have together
     * @param seed another one gives other pupils and other schools around the same three trusts
     * @throws IllegalArgumentException when there are fewer than no pupils, or more than there are numbers for schools
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void write(Path out, int pupils, long seed) {
        write(out, new GeneratorSettings(pupils, seed));
    }

    /** The same, with settings that have a name. */
    public static void write(Path out, GeneratorSettings settings) {
        writeAll(out, settings);
    }

    private static OwnWorld writeAll(Path out, GeneratorSettings settings) {
        Calibration calibration = Calibration.published();
        England england = England.of(calibration, settings);
        Roll roll = new Roll(calibration, england.geography().firstYear(), settings.seed());
        Tally tally = Tally.of(england, roll);
        write(out, tally);
        AuthorityFiles.write(out, tally, settings.seed());
        OwnWorld world = OwnWorld.of(england, roll);
        OwnFiles.write(out, world, england.geography());
        writeBegun(out, england, world.lastYear());
        return world;
    }

    /** Of a year that has only begun nothing is published yet, but who belongs to which trust can be looked up. */
    private static void writeBegun(Path out, England england, AcademicYear year) {
        LocalDate day = new SchoolTerm(year, SchoolTerm.Season.AUTUMN).lastDay();
        GroupLinksFile.write(out.resolve(Extract.folder(year)), england, year, day);
    }

    /**
     * The same, and beside it what was planted in schools' own files.
     *
     * @param truth CSV file to write: story, entity, period, measure and count
     */
    public static void write(Path out, GeneratorSettings settings, Path truth) {
        OwnWorld world = writeAll(out, settings);
        CsvFile.writePlain(truth, Truth.HEADER, world.truth().rows().stream());
    }

    private static void write(Path out, Tally tally) {
        England england = tally.england();
        List<AcademicYear> years = england.years();
        List<AcademicYear> later = years.subList(1, years.size());
        LegacyExclusionsFile.write(out, tally, years.get(0));
        SchoolExclusionsFile.write(out, tally, later);
        AreaExclusionsFile.write(out, tally, later);
        SchoolAbsenceFile.writeFormer(out, tally, years.get(0));
        SchoolAbsenceFile.write(out, tally, later);
        AreaAbsenceFile.writeFormer(out, tally, years.get(0));
        AreaAbsenceFile.write(out, tally, later);
        for (AcademicYear year : years) {
            Path folder = out.resolve(Extract.folder(year));
            RegisterFile.write(folder, england, year);
            GroupLinksFile.write(folder, england, year);
            CensusFile.write(folder, tally, year);
            PupilCharacteristicsFile.write(folder, tally, year);
            DestinationsFile.write(folder, tally, year);
            WorkforceFile.write(folder, tally, year);
        }
        LinksFile.write(
                out.resolve(Extract.folder(england.geography().lastYear())),
                england,
                england.geography().lastYear());
        mark(out);
    }

    private static void mark(Path out) {
        try {
            Files.writeString(
                    out.resolve("fictional.csv"),
                    "fictional_data\n\"All schools, trusts, authorities and pupils in this folder are invented.\"\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + out.resolve("fictional.csv"), unwritable);
        }
    }
}
