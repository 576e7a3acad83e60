package org.gatehouse.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads the body once, up to the limit, and gives it to whoever asks: the handler that parses it
 * and the canonical form that idempotency compares. Nothing is read before somebody asks, so a
 * caller who is turned away costs nothing.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

    private byte @Nullable [] body;

    BoundedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Known once the handler is: bodies are read after that, or not by us. */
    boolean streams() {
        return getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(Streaming.class);
    }

    byte[] body() throws IOException {
        if (body == null) {
            within(getContentLengthLong());
            var read = super.getInputStream().readNBytes(BodyLimit.MAX + 1);
            within(read.length);
            body = read;
        }
        return body;
    }

    private static void within(long length) {
        if (length > BodyLimit.MAX) {
            throw Refusal.tooLarge("request.too-large", "The body is larger than 1 MiB");
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return streams() ? super.getInputStream() : new InMemory(body());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return streams()
                ? super.getReader()
                : new BufferedReader(
                        new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class InMemory extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        InMemory(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is in memory: read it");
        }
    }
}
