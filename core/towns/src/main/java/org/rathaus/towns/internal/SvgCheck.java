package org.rathaus.towns.internal;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Lets an SVG only draw: no script, style, animation, foreign content, DOCTYPE or address outside of itself. */
final class SvgCheck {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line",
            "polyline", "polygon", "defs", "linearGradient", "radialGradient", "stop", "title", "desc", "clipPath",
            "mask", "symbol", "use", "text", "tspan");
    private static final Set<String> ATTRIBUTES = Set.of("id", "class", "version", "role", "lang", "space", "href",
            "viewBox", "preserveAspectRatio", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
            "rx", "ry", "fx", "fy", "dx", "dy", "d", "points", "transform", "pathLength", "offset", "gradientUnits",
            "gradientTransform", "spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits", "fill",
            "fill-opacity", "fill-rule", "clip-rule", "clip-path", "mask", "opacity", "stroke", "stroke-width",
            "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
            "stroke-dashoffset", "stop-color", "stop-opacity", "vector-effect", "shape-rendering", "focusable",
            "aria-hidden", "aria-label", "aria-labelledby", "font-family", "font-size", "font-weight", "font-style",
            "letter-spacing", "text-anchor", "dominant-baseline", "textLength");
    private static final Pattern OWN_PART = Pattern.compile("#[\\w-]+");
    private static final Pattern OUTSIDE = Pattern.compile("(?i).*(url\\((?!\\s*['\"]?#)|:|\\\\).*", Pattern.DOTALL);

    private final String file;
    private final XMLStreamReader svg;

    private SvgCheck(String file, XMLStreamReader svg) {
        this.file = file;
        this.svg = svg;
    }

    static void check(String file, byte[] bytes) throws BrokenTownException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new SvgCheck(file, factory.createXMLStreamReader(new ByteArrayInputStream(bytes))).walk();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new BrokenTownException(file, line, "is no well-formed XML");
        }
    }

    private void walk() throws XMLStreamException, BrokenTownException {
        boolean root = true;
        while (svg.hasNext()) {
            int event = svg.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                    || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw broken("a DOCTYPE, entity or processing instruction is not allowed");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(root);
                root = false;
            }
        }
    }

    private void element(boolean root) throws BrokenTownException {
        String name = svg.getLocalName();
        if (!SVG.equals(svg.getNamespaceURI()) || !ELEMENTS.contains(name)) {
            throw broken("the element " + name + " is not allowed");
        }
        if (root && !name.equals("svg")) {
            throw broken("must start with the element svg");
        }
        for (int i = 0; i < svg.getAttributeCount(); i++) {
            attribute(svg.getAttributeLocalName(i), svg.getAttributeValue(i));
        }
    }

    private void attribute(String name, String value) throws BrokenTownException {
        if (!ATTRIBUTES.contains(name)) {
            throw broken("the attribute " + name + " is not allowed");
        }
        if (name.equals("href") && !OWN_PART.matcher(value).matches()
                || !name.startsWith("aria-") && OUTSIDE.matcher(value).matches()) {
            throw broken("the attribute " + name + " may only refer to a part of the same file");
        }
    }

    private BrokenTownException broken(String reason) {
        return new BrokenTownException(file, svg.getLocation().getLineNumber(), reason);
    }
}
