package org.gatehouse.query.portal;

import org.gatehouse.platform.access.PortalAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says where the portal is, once it can be reached; its path, where no more is known. */
record PortalAnnouncement(String location, PortalAddress address)
        implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(PortalAnnouncement.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var context = ready.getApplicationContext();
        if (context.getResource(location + PortalPages.INDEX).exists()) {
            LOG.info("The portal: {}", address.find().orElse(PortalController.HOME));
        } else {
            LOG.warn("The portal is not part of this build, for which Node.js was missing");
        }
    }
}
