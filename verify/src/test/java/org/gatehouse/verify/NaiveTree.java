package org.gatehouse.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** RFC 6962, word by word, over leaves in a list. */
final class NaiveTree {

    final List<Hash> leaves = new ArrayList<>();

    static NaiveTree of(Random random, int size) {
        var tree = new NaiveTree();
        for (int n = 0; n < size; n++) {
            var entry = new byte[random.nextInt(40)];
            random.nextBytes(entry);
            tree.leaves.add(Hash.leaf(entry));
        }
        return tree;
    }

    Hash root(int from, int to) {
        if (from == to) {
            return Hash.EMPTY;
        }
        if (to - from == 1) {
            return leaves.get(from);
        }
        int left = 1;
        while (left * 2 < to - from) {
            left *= 2;
        }
        return Hash.node(root(from, from + left), root(from + left, to));
    }

    /** Complete subtrees only. */
    Tree.Hashes hashes() {
        return (level, index) -> root((int) index << level, (int) (index + 1) << level);
    }
}
