package org.gatehouse.verify;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks proofs against roots that are trusted (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private Proofs() {}

    /** Whether a leaf is at its place in the tree of that root. */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        var rest = proof.iterator();
        var found = fold(index, size, leaf, rest);
        return found != null && !rest.hasNext() && found.equals(root);
    }

    /** From the leaf up; null where the proof is too short. */
    private static @Nullable Hash fold(long index, long size, Hash leaf, Iterator<Hash> rest) {
        if (size == 1) {
            return leaf;
        }
        long left = Tree.split(size);
        boolean isLeft = index < left;
        var below =
                isLeft
                        ? fold(index, left, leaf, rest)
                        : fold(index - left, size - left, leaf, rest);
        if (below == null || !rest.hasNext()) {
            return null;
        }
        return isLeft ? Hash.node(below, rest.next()) : Hash.node(rest.next(), below);
    }

    /** Whether the one tree is the beginning of the other. */
    public static boolean extend(
            Hash former, long formerSize, Hash root, long size, List<Hash> proof) {
        if (formerSize < 0 || formerSize > size) {
            return false;
        }
        if (formerSize == 0) {
            return former.equals(Hash.EMPTY) && proof.isEmpty();
        }
        if (formerSize == size) {
            return former.equals(root) && proof.isEmpty();
        }
        var rest = proof.iterator();
        var both = fold(formerSize, size, former, true, rest);
        return both != null
                && !rest.hasNext()
                && both.former().equals(former)
                && both.now().equals(root);
    }

    /** What the same part of both trees comes to. */
    private record Both(Hash former, Hash now) {}

    /**
     * @param isKnown whether the part begins with the first leaf, so that its former root is given
     */
    private static @Nullable Both fold(
            long former, long size, Hash given, boolean isKnown, Iterator<Hash> rest) {
        if (former == size) {
            if (isKnown) {
                return new Both(given, given);
            }
            if (!rest.hasNext()) {
                return null;
            }
            var hash = rest.next();
            return new Both(hash, hash);
        }
        long left = Tree.split(size);
        boolean isLeft = former <= left;
        var below =
                isLeft
                        ? fold(former, left, given, isKnown, rest)
                        : fold(former - left, size - left, given, false, rest);
        if (below == null || !rest.hasNext()) {
            return null;
        }
        var other = rest.next();
        return isLeft
                ? new Both(below.former(), Hash.node(below.now(), other))
                : new Both(Hash.node(other, below.former()), Hash.node(other, below.now()));
    }
}
