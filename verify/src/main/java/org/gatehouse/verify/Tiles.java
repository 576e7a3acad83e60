package org.gatehouse.verify;

import java.util.function.Function;

/** The hashes of a tree, out of its tiles. */
public final class Tiles implements Tree.Hashes {

    private final long size;
    private final Function<Tile, byte[]> tiles;

    /**
     * @param size of the tree
     * @param tiles the bytes of any tile that the tree has: its hashes one after the other
     */
    public Tiles(long size, Function<Tile, byte[]> tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public Hash at(int level, long index) {
        return Tile.hash(level, index, tiles.apply(Tile.having(level, index, size)));
    }
}
