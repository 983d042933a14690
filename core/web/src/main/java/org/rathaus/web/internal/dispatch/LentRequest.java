package org.rathaus.web.internal.dispatch;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request while a plugin works on it. Whoever goes on working after it was taken back finds a request that has ended,
 * instead of one that the container uses for somebody else.
 */
final class LentRequest extends HttpServletRequestWrapper {

    private static final HttpServletRequest ENDED = (HttpServletRequest) Proxy.newProxyInstance(LentRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                throw new IllegalStateException("this request has been answered already");
            });

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();

    LentRequest(HttpServletRequest request) {
        super(request);
        Collections.list(request.getAttributeNames())
                .forEach(name -> Optional.ofNullable(request.getAttribute(name)).ifPresent(it -> attributes.put(name, it)));
    }

    /** Takes it back; attributes that the plugin's pages have set go to the request that was lent. */
    void takeBack(boolean withAttributes) {
        HttpServletRequest request = (HttpServletRequest) getRequest();
        setRequest(ENDED);
        if (withAttributes) {
            attributes.forEach((name, value) -> {
                if (request.getAttribute(name) == null) {
                    request.setAttribute(name, value);
                }
            });
        }
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
