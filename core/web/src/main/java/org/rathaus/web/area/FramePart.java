package org.rathaus.web.area;

import java.io.Serializable;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.request.Response;
import org.apache.wicket.response.StringResponse;
import org.rathaus.api.town.Town;

/**
 * A part of a page that looks the same to every reader of a town and language. It is made of components the first time
 * and written as it was then; a town whose folder changes is another town and gets another part.
 */
public abstract class FramePart extends Panel {

    private static final long serialVersionUID = 1L;
    private static final long MOST_CHARACTERS = 4_000_000;
    private static final Cache<Key, String> MADE = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS).weigher((Key key, String html) -> html.length()).build();

    private transient String html;
    private boolean filled;

    /** With the id of its place in the page. */
    protected FramePart(String id) {
        super(id);
        setRenderBodyOnly(true);
    }

    /** Makes the components. */
    protected abstract void fill();

    /** What the part depends on, besides the town, its address and the language; null: it is not kept. */
    protected Serializable subject() {
        return "";
    }

    @Override
    protected void onBeforeRender() {
        html = subject() == null ? null : MADE.getIfPresent(key());
        if (html == null && !filled) {
            filled = true;
            fill();
        }
        super.onBeforeRender();
    }

    @Override
    protected void onRender() {
        if (html == null) {
            html = made();
            keep();
        }
        getResponse().write(html);
    }

    private void keep() {
        if (subject() != null) {
            MADE.put(key(), html);
        }
    }

    private String made() {
        Response page = getRequestCycle().setResponse(new StringResponse());
        try {
            super.onRender();
            return getResponse().toString();
        } finally {
            getRequestCycle().setResponse(page);
        }
    }

    private Key key() {
        CoreRequest request = CoreRequest.current();
        return new Key(getClass(), request.town().orElse(null), request.link(""), request.language(), subject());
    }

    private record Key(Class<?> part, Town town, String base, Locale language, Serializable subject) {
    }
}
