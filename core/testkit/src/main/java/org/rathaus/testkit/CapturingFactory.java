package org.rathaus.testkit;

import java.util.Map;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.rathaus.launcher.Distribution;

/** Makes the framework as the launcher does and keeps it, because the test container hides it. */
final class CapturingFactory implements FrameworkFactory {

    private Framework framework;

    @Override
    public Framework newFramework(Map<String, String> properties) {
        try {
            framework = Distribution.framework(properties);
            return framework;
        } catch (BundleException e) {
            throw new IllegalStateException("the framework does not start", e);
        }
    }

    Framework framework() {
        return framework;
    }
}
