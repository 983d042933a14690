package org.rathaus.portal.internal.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.apache.wicket.request.resource.AbstractResource;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.rathaus.web.area.CoreRequest;

/** A file for search engines, made anew for each request. It names the host that was asked, so nobody may keep it for others. */
public final class TextFile extends ResourceReference {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient Function<CoreRequest, String> content;

    /** To be mounted. */
    public TextFile(String name, String type, Function<CoreRequest, String> content) {
        super(TextFile.class, name);
        this.type = type;
        this.content = content;
    }

    @Override
    public IResource getResource() {
        return new Text();
    }

    private final class Text extends AbstractResource {

        private static final long serialVersionUID = 1L;

        @Override
        protected ResourceResponse newResourceResponse(Attributes attributes) {
            byte[] bytes = content.apply(CoreRequest.current()).getBytes(StandardCharsets.UTF_8);
            ResourceResponse response = new ResourceResponse();
            response.setContentType(type);
            response.setContentLength(bytes.length);
            response.disableCaching();
            response.setWriteCallback(new WriteCallback() {
                @Override
                public void writeData(Attributes target) {
                    target.getResponse().write(bytes);
                }
            });
            return response;
        }
    }
}
