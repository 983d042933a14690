package org.rathaus.web.area;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.wicket.IPageFactory;
import org.apache.wicket.Page;
import org.apache.wicket.WicketRuntimeException;
import org.apache.wicket.request.component.IRequestablePage;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/**
 * Makes pages by their constructor with parameters, else by the one without. Wicket's own factory looks for them by an
 * exception and wraps the redirects that our constructors throw in another.
 */
final class PageMaker implements IPageFactory {

    private static final MethodType SHAPE = MethodType.methodType(Object.class, PageParameters.class);

    private final Map<Class<?>, MethodHandle> constructors = new ConcurrentHashMap<>();

    @Override
    public <C extends IRequestablePage> C newPage(Class<C> type) {
        return newPage(type, new PageParameters());
    }

    @Override
    public <C extends IRequestablePage> C newPage(Class<C> type, PageParameters parameters) {
        C page = type.cast(make(type, parameters));
        if (page.getPageParameters() != parameters && page.getPageParameters() != null) {
            page.getPageParameters().overwriteWith(parameters);
        }
        ((Page) page).setWasCreatedBookmarkable(true);
        return page;
    }

    @Override
    public <C extends IRequestablePage> boolean isBookmarkable(Class<C> type) {
        return find(type, PageParameters.class).or(() -> find(type)).isPresent();
    }

    private Object make(Class<?> type, PageParameters parameters) {
        try {
            return constructors.computeIfAbsent(type, PageMaker::constructor).invokeExact(parameters);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new WicketRuntimeException("page " + type.getName(), e);
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        return find(type, PageParameters.class).map(it -> handle(it).asType(SHAPE))
                .or(() -> find(type).map(it -> MethodHandles.dropArguments(handle(it), 0, PageParameters.class).asType(SHAPE)))
                .orElseThrow(() -> new WicketRuntimeException("no page by its address: " + type.getName()));
    }

    private static MethodHandle handle(Constructor<?> constructor) {
        try {
            constructor.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(constructor);
        } catch (IllegalAccessException e) {
            throw new WicketRuntimeException(e);
        }
    }

    private static Optional<Constructor<?>> find(Class<?> type, Class<?>... parameters) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(it -> Arrays.equals(it.getParameterTypes(), parameters)).findFirst();
    }
}
