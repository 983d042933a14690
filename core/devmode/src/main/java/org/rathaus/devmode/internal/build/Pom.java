package org.rathaus.devmode.internal.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What the pom of a plugin says of its bundle; all else says its parent, and so does {@link BundleMaker}.
 *
 * @param artifact the symbolic name of the bundle
 * @param version  as Maven writes it
 * @param bnd      instructions for bnd, or empty
 */
record Pom(String artifact, String version, String bnd) {

    /** Of the parent, or the portal's own. */
    private static final Set<String> OTHER_SCOPES = Set.of("test", "provided");

    /** @throws BrokenBuildException if it cannot be read, or wants what developer mode does not have */
    static Pom read(Path file) throws IOException, BrokenBuildException {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            var parser = parsers.newDocumentBuilder();
            parser.setErrorHandler(null);
            return read(parser.parse(file.toFile()).getDocumentElement());
        } catch (SAXParseException e) {
            throw broken(e.getLineNumber(), e.getMessage(), Lines.of(file, e.getLineNumber()));
        } catch (SAXException e) {
            throw broken(0, e.getMessage(), "");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    private static Pom read(Element project) throws BrokenBuildException {
        Optional<Element> parent = children(project, "parent").findFirst();
        Optional<String> library = children(project, "dependencies").flatMap(it -> children(it, "dependency"))
                .filter(it -> !OTHER_SCOPES.contains(child(it, "scope").orElse("compile"))).flatMap(it -> child(it, "artifactId").stream()).findFirst();
        if (library.isPresent()) {
            throw broken(0, "developer mode has no library but those of the portal, and no " + library.get()
                    + ": build with mvn package and use ./rathaus plugins update", "");
        }
        String artifact = child(project, "artifactId").orElse("");
        if (artifact.isEmpty()) {
            throw broken(0, "it has no artifactId", "");
        }
        String version = child(project, "version").or(() -> parent.flatMap(it -> child(it, "version"))).orElse("0");
        NodeList bnd = project.getElementsByTagName("bnd");
        return new Pom(artifact, version, bnd.getLength() == 0 ? "" : bnd.item(0).getTextContent());
    }

    private static BrokenBuildException broken(long line, String message, String code) {
        return new BrokenBuildException(List.of(new Fault("pom.xml", line, message, code)));
    }

    private static Optional<String> child(Element element, String name) {
        return children(element, name).map(Element::getTextContent).map(String::strip).findFirst();
    }

    private static Stream<Element> children(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast)
                .filter(it -> it.getTagName().equals(name));
    }
}
