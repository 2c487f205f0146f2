// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML so that a document can neither grow nor reach out: no document type is looked into, no entity replaced, no
 * other file fetched. The parser is the JDK's own, whatever else lies on the class path. Namespaces are not resolved: a
 * prefix that nobody declared is no reason to lose a return.
 */
public final class HardenedXml {
    private HardenedXml() {}

    /**
     * Events of a content in the encoding that the document declares, in UTF-16 where its byte-order mark says so, or in
     * windows-1252 where its bytes cannot be the UTF-8 that it claims: names are dropped, so nothing is lost.
     */
    public static XMLStreamReader open(Content content, TextEncoding found) throws IOException, XMLStreamException {
        if (found == TextEncoding.UTF_16) {
            return factory().createXMLStreamReader(content.open(), found.word());
        }
        InputStream stream = content.open();
        XMLStreamReader reader = open(stream);
        String declared = reader.getCharacterEncodingScheme();
        boolean claimsUtf8 =
                declared == null || declared.toUpperCase(Locale.ROOT).equals(TextEncoding.UTF_8.word());
        if (found != TextEncoding.WINDOWS_1252 || !claimsUtf8) {
            return reader;
        }
        reader.close();
        stream.close();
        return factory().createXMLStreamReader(content.open(), found.word());
    }

    /** Whether a content is well-formed to its end, so that nothing of it is missing. */
    public static boolean isWhole(Content content, TextEncoding found) throws IOException {
        try {
            XMLStreamReader reader = open(content, found);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.ENTITY_REFERENCE) {
                    return false;
                }
            }
            reader.close();
            return true;
        } catch (XMLStreamException brokenOff) {
            return false;
        }
    }

    static XMLStreamReader open(InputStream stream) throws XMLStreamException {
        return factory().createXMLStreamReader(stream);
    }

    /** The name of the element that just began or ended, without its prefix, in lower case. */
    public static String name(XMLStreamReader reader) {
        String name = reader.getLocalName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("the document refers to another one");
        });
        return factory;
    }
}
