// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static inclusion.metrics.job.MarkedPupil.BORN;
import static inclusion.metrics.job.MarkedPupil.FORENAME;
import static inclusion.metrics.job.MarkedPupil.SURNAME;
import static inclusion.metrics.job.MarkedPupil.UPN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The marked pupil in files that cannot be used as a whole, each for another reason. */
final class MarkedDamage {
    private MarkedDamage() {}

    static void write(Path folder, String pupils) throws IOException {
        String row = "900103," + UPN + "," + BORN + ",F,8,C,2022-09-05,,N,Y\n";
        put(folder, "notes.txt", "Remember to ring about " + FORENAME + " " + SURNAME + ", " + UPN + ", born " + BORN);
        put(folder, "page.csv", "<html><body>" + SURNAME + " " + UPN + "</body></html>");
        put(folder, "lacking.csv", pupils.replace(",entry_date", "") + row);
        put(folder, "twice.csv", pupils.replace("dob", "pupil_key") + row.replace(BORN.toString(), UPN));
        put(folder, "empty.csv", pupils.replace("in_care", SURNAME));
        put(folder, "quote.csv", pupils + row.replace("F", "\"" + SURNAME.repeat(400_000)));
        Files.write(folder.resolve("utf16.csv"), ("\uFEFF" + pupils + row).getBytes(StandardCharsets.UTF_16LE));
        byte[] packed = packed(pupils + row.repeat(500));
        Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed, packed.length - 20));
        // Of one school, and nobody can say which of the two is later.
        put(folder, "one/pupils.csv", pupils + row);
        put(folder, "other/pupils.csv", pupils + row + row.replace(UPN, "Q9"));
        // A full extract after which most are missing who were there before.
        String delivery =
                "school_urn,table,covers_from,covers_to,extracted_at,scope\n900104,pupils,2024-09-01,%s,%s,full\n";
        String of = row.replace("900103", "900104");
        put(folder, "before/pupils.csv", pupils + of + of.replace(UPN, "Q8") + of.replace(UPN, "Q7"));
        put(folder, "before/delivery.csv", delivery.formatted("2025-01-31", "2025-01-31"));
        put(folder, "after/pupils.csv", pupils + of.replace(UPN, "Q8"));
        put(folder, "after/delivery.csv", delivery.formatted("2025-02-28", "2025-02-28"));
    }

    private static void put(Path folder, String name, String content) throws IOException {
        MarkedLanding.put(folder, name, content);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
