package org.gatehouse.command.credentials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.platform.credentials.LooseForm;

/**
 * How much there is in a password besides banned terms (inventory 6.5): each term that it is made
 * of counts one point, each other character one. Of all ways to read it the one with the fewest
 * points, and of those the one with the fewest characters that are not as in the terms.
 *
 * @param terms that it was read as, in their order
 */
record BannedPasswordScore(int points, List<String> terms) {

    /** With fewer points a password is refused. */
    static final int ENOUGH = 5;

    /** More than there can be edits, so that a point outweighs them all. */
    private static final int POINT = 1 << 16;

    private static final String CHARACTER = "";

    BannedPasswordScore {
        terms = List.copyOf(terms);
    }

    boolean isEnough() {
        return points >= ENOUGH;
    }

    static BannedPasswordScore of(String password, List<BannedTerms> banned) {
        var text = LooseForm.of(password).codePoints().toArray();
        var cost = new int[text.length + 1]; // of reading the text up to here
        var from = new int[text.length + 1]; // where the last part of that reading begins
        var part = new String[text.length + 1];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        for (int at = 0; at < text.length; at++) {
            int start = at;
            BannedTerms.Found step =
                    (end, term, edits) -> {
                        int next = cost[start] + POINT + edits;
                        if (next < cost[end]) {
                            cost[end] = next;
                            from[end] = start;
                            part[end] = term;
                        }
                    };
            step.accept(at + 1, CHARACTER, 0);
            banned.forEach(terms -> terms.find(text, start, step));
        }
        return new BannedPasswordScore(cost[text.length] / POINT, read(from, part));
    }

    private static List<String> read(int[] from, String[] part) {
        var terms = new ArrayList<String>();
        for (int at = part.length - 1; at > 0; at = from[at]) {
            if (!part[at].equals(CHARACTER)) {
                terms.addFirst(part[at]);
            }
        }
        return terms;
    }
}
