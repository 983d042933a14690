package org.rathaus.web.area;

/**
 * A look at a service before citizens have it. A browser that wants one says so by a cookie for the service; it gets one
 * where somebody is signed in, too, who may choose the town's services.
 */
public final class Preview {

    /** The name of the cookie. */
    public static final String COOKIE = "preview";
    /** The field of the form that ends it. */
    public static final String END = "_endPreview";

    private static final int UNTIL_THE_BROWSER_CLOSES = -1;
    private static final int GONE = 0;

    private Preview() {
    }

    /** Lets the browser look at a service from now on. */
    public static void begin(CoreRequest request, String service) {
        request.setCookie(COOKIE, "1", request.link(service), UNTIL_THE_BROWSER_CLOSES);
        Counter.end(request);
    }

    /** Shows it the service as others see it. */
    public static void end(CoreRequest request, String service) {
        request.setCookie(COOKIE, "", request.link(service), GONE);
    }
}
