// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A pupil's record in a census return, read back without any help of the code that wrote it.
 *
 * @param school authority and number
 * @param collection as in {@code 2025 SPR}
 */
record ReturnedPupil(
        String school, String collection, int calendarYear, int serial, boolean onRoll, String upn, Element record) {

    /** Of every return in the folder and below, replaced ones included; records without a number left out. */
    static List<ReturnedPupil> of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml.gz"))
                    .sorted()
                    .flatMap(file -> of(document(file)).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Document document(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(PublishedFile.content(file)));
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            throw new IllegalStateException("Cannot read " + file, unreadable);
        }
    }

    private static List<ReturnedPupil> of(Document document) {
        Element root = document.getDocumentElement();
        String school = text(root, "LEA") + text(root, "Estab");
        String collection = text(root, "Year") + " " + text(root, "Term");
        List<ReturnedPupil> pupils = new ArrayList<>();
        for (String list : List.of("PupilOnRoll", "PupilNoLongerOnRoll")) {
            for (Element record : all(root, list)) {
                if (!text(record, "UPN").isEmpty()) {
                    pupils.add(new ReturnedPupil(
                            school,
                            collection,
                            Integer.parseInt(text(root, "Year")),
                            Integer.parseInt(text(root, "SerialNo")),
                            list.equals("PupilOnRoll"),
                            text(record, "UPN"),
                            record));
                }
            }
        }
        return pupils;
    }

    /** The first such element's text, or nothing. */
    static String text(Element within, String element) {
        NodeList found = within.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    static List<Element> all(Element within, String element) {
        NodeList found = within.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(each -> (Element) found.item(each))
                .toList();
    }

    String text(String element) {
        return text(record, element);
    }

    List<Element> all(String element) {
        return all(record, element);
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
