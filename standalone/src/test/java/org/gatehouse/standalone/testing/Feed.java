package org.gatehouse.standalone.testing;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events, as a browser reads them; beats are passed over. */
public final class Feed implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final InputStream body;
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    /** One of its messages. */
    public record Message(String event, String id, JsonNode data) {

        public List<String> topics() {
            return data.get("topics").valueStream().map(JsonNode::asString).toList();
        }

        /** What a read must send to see what it tells of. */
        public String position() {
            return data.get("position").asString();
        }
    }

    Feed(InputStream body) {
        this.body = body;
        Thread.startVirtualThread(this::read);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var message = next(lines); message != null; message = next(lines)) {
                messages.add(message);
            }
        } catch (IOException closed) {
            // By whoever has opened it.
        } finally {
            ended = true;
        }
    }

    private static Message next(BufferedReader lines) throws IOException {
        var fields = new HashMap<String, String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && fields.containsKey("data")) {
                return new Message(
                        fields.get("event"), fields.get("id"), JSON.readTree(fields.get("data")));
            }
            var colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return null;
    }

    /** The next message, as soon as it is there. */
    public Message next() {
        return await().until(messages::poll, Objects::nonNull);
    }

    /** The next one about a topic; others are passed over. */
    public Message next(String topic) {
        var message = next();
        while (!message.topics().contains(topic)) {
            message = next();
        }
        return message;
    }

    /** Once it has ended: what was told, and not read yet. */
    public List<Message> rest() {
        await().until(() -> ended);
        return new ArrayList<>(messages);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
