package org.gatehouse.provider.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Tells Spring Security who is signed in, by our sessions: any node can, and a restart ends none.
 */
public final class SessionContexts implements SecurityContextRepository {

    private final Sessions sessions;

    public SessionContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated // by Spring; still the method to write
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = new SecurityContextImpl();
        Visitor.of(holder.getRequest())
                .session()
                .flatMap(sessions::find)
                .ifPresent(session -> context.setAuthentication(new SignedIn(session)));
        return context;
    }

    /** Sessions are begun by signing in, and not by having been signed in during a request. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Visitor.of(request).session().isPresent();
    }
}
