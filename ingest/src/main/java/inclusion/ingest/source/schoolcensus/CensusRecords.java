// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.source.Content;
import inclusion.ingest.source.DocumentRecords;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.HardenedXml;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.TextEncoding;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the pupils of a return, one held at a time. A document that breaks off gives all that was complete before. */
final class CensusRecords implements DocumentRecords {
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 1_000;

    private final XMLStreamReader xml;
    private final ReadingContext context;
    private final boolean whole;
    private final Map<String, String> header = new HashMap<>();
    private final ElementTexts texts = new ElementTexts();
    private final Map<String, String> names = new HashMap<>();
    private Optional<CensusReturn> from = Optional.empty();
    private Optional<FindingRule> failure = Optional.empty();
    private PupilElement pupil;
    private long number;
    private int depth;
    private boolean inHeader;
    private boolean ended;

    private CensusRecords(XMLStreamReader xml, ReadingContext context, boolean whole) {
        this.xml = xml;
        this.context = context;
        this.whole = whole;
    }

    static CensusRecords open(Content content, TextEncoding encoding, ReadingContext context) throws IOException {
        try {
            return new CensusRecords(
                    HardenedXml.open(content, encoding), context, HardenedXml.isWhole(content, encoding));
        } catch (XMLStreamException unreadable) {
            throw new IOException("the document cannot be opened", unreadable);
        }
    }

    @Override
    public Optional<DocumentRecord> next() {
        try {
            while (!ended && xml.hasNext()) {
                Optional<DocumentRecord> record = event(xml.next());
                if (record.isPresent()) {
                    return record;
                }
            }
            ended = true;
            return Optional.empty();
        } catch (XMLStreamException brokenOff) {
            return brokenOff();
        }
    }

    @Override
    public Optional<FindingRule> failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException unclosable) {
            throw new IOException("the document cannot be closed", unclosable);
        }
    }

    private Optional<DocumentRecord> event(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                return begin(name());
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                texts.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            case XMLStreamConstants.END_ELEMENT -> {
                return end(name());
            }
            case XMLStreamConstants.DTD -> refuse(FindingRule.DOCUMENT_DTD);
            case XMLStreamConstants.ENTITY_REFERENCE -> {
                return brokenOff();
            }
            default -> {
                // comments and processing instructions say nothing
            }
        }
        return Optional.empty();
    }

    /** Of the element that just began or ended; the few that there are come again and again. */
    private String name() {
        return names.size() < MOST_NAMES
                ? names.computeIfAbsent(xml.getLocalName(), name -> HardenedXml.name(xml))
                : HardenedXml.name(xml);
    }

    private Optional<DocumentRecord> begin(String name) {
        depth++;
        texts.begin();
        if (depth > DEEPEST) {
            return brokenOff();
        }
        if (pupil != null) {
            pupil.begin(name);
        } else if (PupilElement.isOne(name)) {
            from = from.or(() -> CensusReturn.of(header).map(of -> whole ? of : of.inPart()));
            if (from.isEmpty()) {
                refuse(FindingRule.HEADER_INCOMPLETE);
            }
            pupil = new PupilElement(name);
        } else if (name.equals("header")) {
            inHeader = true;
        }
        return Optional.empty();
    }

    private Optional<DocumentRecord> end(String name) {
        depth--;
        String text = texts.end();
        if (pupil == null) {
            if (inHeader && CensusReturn.COLUMNS.contains(name)) {
                header.putIfAbsent(name, text);
            }
            inHeader = inHeader && !name.equals("header");
            return Optional.empty();
        }
        Optional<PupilRecord> whole = pupil.end(name, text);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        pupil = null;
        number++;
        PupilReading read = PupilReading.of(from.orElseThrow(), whole.get(), context);
        return Optional.of(read.refusal()
                .map(flaw -> DocumentRecord.refused(number, flaw))
                .orElseGet(() -> DocumentRecord.read(number, read.reading())));
    }

    /** What was complete stays; of the rest nobody knows how much there was. */
    private Optional<DocumentRecord> brokenOff() {
        ended = true;
        Flaw flaw = new Flaw(FindingRule.DOCUMENT_BROKEN_OFF, "");
        if (pupil != null) {
            return Optional.of(DocumentRecord.refused(number + 1, flaw));
        }
        if (number > 0) {
            return Optional.of(DocumentRecord.remark(number, flaw));
        }
        refuse(FindingRule.DOCUMENT_BROKEN_OFF);
        return Optional.empty();
    }

    private void refuse(FindingRule rule) {
        failure = Optional.of(rule);
        ended = true;
    }
}
