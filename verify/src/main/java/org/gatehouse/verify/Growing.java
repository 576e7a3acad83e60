package org.gatehouse.verify;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root of a tree whose leaves come one after the other; keeps one hash for each level. */
final class Growing {

    private final Deque<Hash> complete = new ArrayDeque<>();
    private long size;

    void add(Hash leaf) {
        var hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.node(complete.pop(), hash);
        }
        complete.push(hash);
        size++;
    }

    long size() {
        return size;
    }

    Hash root() {
        Hash root = null;
        for (var hash : complete) { // the smallest first
            root = root == null ? hash : Hash.node(hash, root);
        }
        return root == null ? Hash.EMPTY : root;
    }
}
