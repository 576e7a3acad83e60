package org.gatehouse.verify;

/**
 * A part of the tree as it is stored and served (C2SP tlog-tiles): up to 256 neighbouring hashes of
 * one level in eight.
 *
 * @param level of tiles: 0 has the leaves, 1 the roots of full tiles of 0, and so on
 * @param index among the tiles of its level
 * @param width how many hashes; 256 of a full tile, which does not change any more
 */
public record Tile(int level, long index, int width) {

    /** Levels of the tree that a tile stands for. */
    public static final int HEIGHT = 8;

    public static final int FULL = 1 << HEIGHT;

    /**
     * @throws IllegalArgumentException of what cannot be one
     */
    public Tile {
        if (level < 0 || level > 63 / HEIGHT || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("There is no such tile");
        }
    }

    /** The tile that has a hash of the tree of the first leaves, or what it is computed from. */
    static Tile having(int level, long index, long size) {
        int tiles = level / HEIGHT;
        long first = index << (level % HEIGHT);
        long number = first >> HEIGHT;
        long there = (size >> (tiles * HEIGHT)) - (number << HEIGHT);
        return new Tile(tiles, number, (int) Math.min(FULL, there));
    }

    /** As in {@code 0/x001/x234/067.p/5}: the level, the number in groups of three, the width. */
    public String path() {
        return level + "/" + numberPath();
    }

    private String numberPath() {
        var path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return width == FULL ? path.toString() : path + ".p/" + width;
    }

    /**
     * A hash of the tree out of a tile's bytes.
     *
     * @param tile those of the tile that {@link #having} names
     */
    static Hash hash(int level, long index, byte[] tile) {
        int within = level % HEIGHT;
        int from = (int) ((index << within) % FULL);
        return hash(tile, from, 1 << within);
    }

    private static Hash hash(byte[] tile, int from, int count) {
        return count == 1
                ? Hash.of(tile, from * Hash.SIZE, (from + 1) * Hash.SIZE)
                : Hash.node(hash(tile, from, count / 2), hash(tile, from + count / 2, count / 2));
    }
}
