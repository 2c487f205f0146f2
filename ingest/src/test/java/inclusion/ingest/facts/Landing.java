// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A landing folder in the making, with invented schools. */
record Landing(Path folder) {
    /** Two schools of an authority that the table of codes knows nothing of, and the authority itself. */
    static final String EXCLUSIONS = """
            time_period,time_identifier,geographic_level,region_code,region_name,old_la_code,new_la_code,la_name,\
            school_laestab,school_urn,school_name,education_phase,headcount,perm_excl,suspension,susp_rate,one_plus_susp
            202223,Academic year,School,E12000001,North East,998,E06999998,Nowhere,9984001,990001,Ash,State-funded secondary,200,0,10,5.00,8
            202223,Academic year,School,E12000001,North East,998,E06999998,Nowhere,9982001,990002,Birch,State-funded primary,100,0,x,x,x
            202223,Academic year,Local authority,E12000001,North East,998,E06999998,Nowhere,,,,Total,300,0,12,4.00,9
            """;

    Landing put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Landing put(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Facts facts() {
        try {
            return FactBuilder.from(LocalSpark.session(), LandingFolder.scan(folder));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FileAccount account(Facts facts, String name) {
        return facts.accounts().stream()
                .filter(account -> account.fileName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes(Facts facts, String name) {
        return facts.findings().stream()
                .filter(finding -> finding.fileName().equals(name))
                .map(Finding::code)
                .toList();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] zip(String entry, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(bytes);
            out.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
