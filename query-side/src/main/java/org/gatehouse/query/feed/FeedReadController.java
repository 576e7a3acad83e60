package org.gatehouse.query.feed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.access.Validity;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class FeedReadController {

    private final Callers callers;
    private final Validity validity;
    private final Followers followers;
    private final Watching watching;

    FeedReadController(Callers callers, Validity validity, Followers followers, Watching watching) {
        this.callers = callers;
        this.validity = validity;
        this.followers = followers;
        this.watching = watching;
    }

    /**
     * Goes on until the token is good no more. Written by hand: Spring's emitters wait for a client
     * that does not read, and with it would all others.
     */
    @GetMapping(path = "/me/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.ACCOUNT)
    @ApiResponse(
            responseCode = "200",
            description =
                    "Server-sent events. First ready, with {\"position\"}; then moved, with"
                            + " {\"topics\", \"position\"}, whenever something of the caller's has"
                            + " moved. A topic is a room; a read with the position as"
                            + " Gatehouse-Position shows it. Ends with the token.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string")))
    void follow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(callers.current().actor() instanceof Actor.User user)) {
            throw Refusal.forbidden("access.denied", "Not permitted");
        }
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            describe(response);
            return;
        }
        var follower = new Follower(user.id(), validity.ofCaller());
        followers.add(follower);
        try {
            follower.begin(watching.begin());
            describe(response);
            new Outlet(
                            follower,
                            request.startAsync(request, response),
                            response.getOutputStream(),
                            () -> followers.remove(follower))
                    .open();
        } catch (IOException | RuntimeException e) {
            followers.remove(follower);
            throw e;
        }
    }

    /** The last one is understood by nginx, which would hold messages back. */
    private static void describe(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }
}
