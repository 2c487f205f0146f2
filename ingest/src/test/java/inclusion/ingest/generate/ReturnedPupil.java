// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A pupil's record in a census return, read back without any help of the code that wrote it.
 *
 * @param school authority and number
 * @param collection as in {@code 2025 SPR}
 * @param texts the first text of each element outside the blocks, none for elements with elements
 * @param blocks what repeats: exclusions, sessions, placements, meals
 */
record ReturnedPupil(
        String school,
        String collection,
        int calendarYear,
        int serial,
        boolean onRoll,
        Map<String, String> texts,
        Map<String, List<Map<String, String>>> blocks) {
    private static final Set<String> BLOCKS =
            Set.of("TermlyExclusion", "SessionDetail", "SchoolArrangedAPDetail", "FSMperiod");

    /** Of every return in the folder and below, replaced ones and records without a number included. */
    static List<ReturnedPupil> of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml.gz"))
                    .sorted()
                    .flatMap(file -> pupils(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ReturnedPupil> pupils(Path file) {
        List<ReturnedPupil> pupils = new ArrayList<>();
        Map<String, String> header = new HashMap<>();
        Map<String, String> texts = header;
        Map<String, List<Map<String, String>>> blocks = new HashMap<>();
        Map<String, String> block = null;
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader xml = XMLInputFactory.newFactory()
                    .createXMLStreamReader(new ByteArrayInputStream(PublishedFile.content(file)));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    text.setLength(0);
                    if (list(xml.getLocalName())) {
                        texts = new HashMap<>();
                        blocks = new HashMap<>();
                    } else if (BLOCKS.contains(xml.getLocalName())) {
                        block = new HashMap<>();
                        blocks.computeIfAbsent(xml.getLocalName(), unseen -> new ArrayList<>())
                                .add(block);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    String name = xml.getLocalName();
                    if (list(name)) {
                        pupils.add(of(header, name, texts, blocks));
                    } else if (BLOCKS.contains(name)) {
                        block = null;
                    } else {
                        (block == null ? texts : block)
                                .putIfAbsent(name, text.toString().strip());
                    }
                    text.setLength(0);
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new IllegalStateException("Cannot read " + file, unreadable);
        }
        return pupils;
    }

    private static boolean list(String element) {
        return element.equals("PupilOnRoll") || element.equals("PupilNoLongerOnRoll");
    }

    private static ReturnedPupil of(
            Map<String, String> header,
            String element,
            Map<String, String> texts,
            Map<String, List<Map<String, String>>> blocks) {
        return new ReturnedPupil(
                header.get("LEA") + header.get("Estab"),
                header.get("Year") + " " + header.get("Term"),
                Integer.parseInt(header.get("Year")),
                Integer.parseInt(header.get("SerialNo")),
                element.equals("PupilOnRoll"),
                texts,
                blocks);
    }

    String upn() {
        return text("UPN");
    }

    boolean has(String element) {
        return texts.containsKey(element);
    }

    String text(String element) {
        return texts.getOrDefault(element, "");
    }

    List<Map<String, String>> all(String block) {
        return blocks.getOrDefault(block, List.of());
    }

    boolean spring() {
        return collection.endsWith("SPR");
    }

    /** The academic year that its attendance belongs to, as its period; for spring and summer also that of the roll. */
    String attendancePeriod() {
        return period(calendarYear - 1);
    }

    /** Of the academic year that began in that calendar year. */
    static String period(int firstYear) {
        return "%d%02d".formatted(firstYear, (firstYear + 1) % 100);
    }

    /** Of an ISO date. */
    static String period(String day) {
        int year = Integer.parseInt(day.substring(0, 4));
        return period(Integer.parseInt(day.substring(5, 7)) >= 9 ? year : year - 1);
    }

    /** Aged 5 to 15 on 31 August before the academic year that began then. */
    static boolean ofCompulsoryAge(String born, String period) {
        int age = Integer.parseInt(period.substring(0, 4))
                - Integer.parseInt(period(born).substring(0, 4))
                - 1;
        return age >= 5 && age <= 15;
    }
}
