package org.gatehouse.platform.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Closes the application when the last test has run. Else it would end as the process does, beside
 * its database: whoever waits for a connection then waits until that gives up.
 */
public final class ClosesContext implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        if (SpringExtension.getApplicationContext(test)
                instanceof ConfigurableApplicationContext application) {
            test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(ClosesContext.class))
                    .put(application, (AutoCloseable) application::close);
        }
    }
}
