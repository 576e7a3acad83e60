package org.gatehouse.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over a log that only grows (RFC 6962). Only complete subtrees are ever asked for, by
 * their level and their number in it: what is complete does not change any more.
 */
public final class Tree {

    /** Where the hashes of complete subtrees are. */
    @FunctionalInterface
    public interface Hashes {

        /**
         * @param level 0 for leaves; a subtree of a level has two of the level below
         * @param index among those of its level, from 0
         */
        Hash at(int level, long index);
    }

    private final Hashes hashes;

    public Tree(Hashes hashes) {
        this.hashes = hashes;
    }

    /** Of the first leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /**
     * That a leaf is in the tree of the first leaves (RFC 6962, 2.1.1).
     *
     * @throws IllegalArgumentException where there is no such leaf among them
     */
    public List<Hash> inclusion(long index, long size) {
        require(index >= 0 && index < size, "There is no such leaf");
        var proof = new ArrayList<Hash>();
        path(index, 0, size, proof);
        return List.copyOf(proof);
    }

    private void path(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /**
     * That the tree of the first leaves is the beginning of that of more (RFC 6962, 2.1.2).
     *
     * @throws IllegalArgumentException where the one is not smaller than or as large as the other
     */
    public List<Hash> consistency(long former, long size) {
        require(former >= 0 && former <= size, "The former tree is larger");
        var proof = new ArrayList<Hash>();
        if (former > 0 && former < size) {
            prefix(former, 0, size, true, proof);
        }
        return List.copyOf(proof);
    }

    private void prefix(long former, long from, long to, boolean isKnown, List<Hash> proof) {
        if (former == to) {
            if (!isKnown) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (former <= middle) {
            prefix(former, from, middle, isKnown, proof);
            proof.add(range(middle, to));
        } else {
            prefix(former, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** Of leaves that begin where a complete subtree of their number, rounded up, would. */
    private Hash range(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return hashes.at(level, from >> level);
        }
        long middle = from + split(length);
        return Hash.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below. */
    static long split(long length) {
        return Long.highestOneBit(length - 1);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
