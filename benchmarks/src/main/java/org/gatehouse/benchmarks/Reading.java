package org.gatehouse.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How fast the log can be read at best, and how fast a projection is rebuilt from it. */
final class Reading {

    private static final int FETCH = 1000;

    private Reading() {}

    /** Events per second through a plain cursor. */
    static double cursor(DataSource database, boolean json) throws SQLException {
        var mapper = new JsonMapper();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement =
                    connection.prepareStatement(
                            "select position, stream, sequence, event_id, recorded_at, name,"
                                    + " revision, payload, metadata from events.event"
                                    + " where name like 'groups.%' order by position")) {
                statement.setFetchSize(FETCH);
                long begin = System.nanoTime();
                long rows = 0;
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        var payload = result.getBytes(8);
                        var metadata = result.getBytes(9);
                        if (json) {
                            mapper.readTree(payload);
                            mapper.readTree(metadata);
                        }
                        rows++;
                    }
                }
                return rows * 1e9 / (System.nanoTime() - begin);
            }
        }
    }

    /**
     * Until the live views have taken in what was appended before: they would share the machine.
     */
    static void awaitViews(Api api, String administrator) throws IOException, InterruptedException {
        while (!isCaughtUp(Api.json(api.get("/projections", administrator)))) {
            Thread.sleep(500);
        }
    }

    private static boolean isCaughtUp(JsonNode views) {
        for (var view : views) {
            if (view.get("lag").longValue() > 0) {
                return false;
            }
        }
        return true;
    }

    /** Events per second that the groups projection takes in, from the request to the swap. */
    static double rebuild(Api api, String administrator, long events)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var asked =
                Api.json(api.post("/projections/groups/rebuilds", administrator))
                        .get("id")
                        .stringValue();
        while (!isDone(api.get("/projections/groups/rebuilds/" + asked, administrator))) {
            Thread.sleep(250); // asking is a load too
        }
        return events * 1e9 / (System.nanoTime() - begin);
    }

    /** The read side knows of a request a moment after it was made. */
    private static boolean isDone(Api.Answer rebuild) {
        return rebuild.status() != 404
                && Api.json(rebuild).path("state").stringValue("").equals("done");
    }
}
