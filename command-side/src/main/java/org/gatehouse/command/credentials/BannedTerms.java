package org.gatehouse.command.credentials;

import java.util.Arrays;
import java.util.Collection;
import org.gatehouse.platform.credentials.LooseForm;
import org.jspecify.annotations.Nullable;

/**
 * Terms that count little in a password, as a trie: found as they are or within an edit distance of
 * one, in a time that hardly depends on how many there are.
 */
final class BannedTerms {

    static final int SHORTEST = 4;
    static final int LONGEST = 16;

    /** Of shorter terms half of all words would be a neighbour; they are found as they are. */
    static final int SHORTEST_WITH_NEIGHBOURS = 6;

    private final Node root = new Node(-1, null);

    /** What is told of each match. */
    @FunctionalInterface
    interface Found {

        /**
         * @param end after its last character
         * @param edits 0 or 1
         */
        void accept(int end, String term, int edits);
    }

    /** One character of the terms that begin alike. */
    private static final class Node {

        private final int character;
        private final @Nullable Node sibling;
        private @Nullable Node child;
        private @Nullable Term term;

        private Node(int character, @Nullable Node sibling) {
            this.character = character;
            this.sibling = sibling;
        }

        private @Nullable Node next(int wanted) {
            var next = child;
            while (next != null && next.character != wanted) {
                next = next.sibling;
            }
            return next;
        }

        private Node nextOrNew(int wanted) {
            var next = next(wanted);
            if (next == null) {
                next = new Node(wanted, child);
                child = next;
            }
            return next;
        }
    }

    /**
     * @param written as it was, before it was brought into the form in which it is compared
     */
    private record Term(String written, int[] characters) {}

    /**
     * @param terms those that are too short or too long are left out; of those that are compared
     *     alike the first is told
     */
    BannedTerms(Collection<String> terms) {
        for (var written : terms) {
            var characters = LooseForm.of(written).codePoints().toArray();
            if (characters.length >= SHORTEST && characters.length <= LONGEST) {
                add(new Term(written, characters));
            }
        }
    }

    private void add(Term term) {
        var at = root;
        for (int character : term.characters()) {
            at = at.nextOrNew(character);
        }
        if (at.term == null) {
            at.term = term;
        }
    }

    /**
     * Tells of every term that begins at a character. One that is there with one character more
     * before or behind it is there by itself, and that character is not a part of it.
     */
    void find(int[] text, int start, Found found) {
        new Search(text, start, found).like(root, start);
    }

    private record Search(int[] text, int start, Found found) {

        /** So far everything is as in the term. */
        private void like(Node node, int at) {
            if (node.term != null) {
                found.accept(at, node.term.written(), 0);
            }
            boolean more = at < text.length;
            for (var next = node.child; next != null; next = next.sibling) {
                neighbour(next, at, false); // the text lacks it
                if (more && next.character == text[at]) {
                    like(next, at + 1);
                } else if (more) {
                    neighbour(next, at + 1, false); // the text has another one
                }
            }
            if (more && at > start) {
                neighbour(node, at + 1, true); // the text has one more
            }
        }

        /** There was the one difference that there may be. */
        private void neighbour(Node from, int next, boolean longer) {
            @Nullable Node node = from;
            for (int at = next; node != null; at++) {
                if (node.term != null) {
                    tell(node.term, at, longer);
                }
                node = at < text.length ? node.next(text[at]) : null;
            }
        }

        private void tell(Term term, int end, boolean longer) {
            var characters = term.characters();
            if (characters.length >= SHORTEST_WITH_NEIGHBOURS
                    && !(longer && (isAt(characters, start) || isAt(characters, start + 1)))) {
                found.accept(end, term.written(), 1);
            }
        }

        private boolean isAt(int[] term, int at) {
            return Arrays.equals(text, at, at + term.length, term, 0, term.length);
        }
    }
}
