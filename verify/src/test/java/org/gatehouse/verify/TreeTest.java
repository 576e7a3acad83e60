package org.gatehouse.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    /** The leaves of the vectors of Certificate Transparency's reference implementations. */
    private static final List<Hash> VECTOR =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(HexFormat.of()::parseHex)
                    .map(Hash::leaf)
                    .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_those_of_the_known_vectors(int size, String root) {
        var tree = new NaiveTree();
        tree.leaves.addAll(VECTOR);

        assertThat(HexFormat.of().formatHex(new Tree(tree.hashes()).root(size).bytes()))
                .isEqualTo(root);
    }

    @Test
    void every_leaf_of_every_tree_is_proven_to_be_where_it_is_and_nowhere_else() {
        var naive = NaiveTree.of(new Random(6962), 70);
        var tree = new Tree(naive.hashes());
        for (int size = 1; size <= 70; size++) {
            var root = naive.root(0, size);
            assertThat(tree.root(size)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusion(index, size);
                var leaf = naive.leaves.get(index);
                assertThat(Proofs.includes(root, size, index, leaf, proof)).isTrue();
                for (int other = 0; other <= size; other++) {
                    assertThat(Proofs.includes(root, size, other, leaf, proof))
                            .isEqualTo(other == index);
                }
                assertThat(Proofs.includes(root, size, index, Hash.EMPTY, proof)).isFalse();
                for (var wrong : broken(proof)) {
                    assertThat(Proofs.includes(root, size, index, leaf, wrong)).isFalse();
                }
            }
        }
    }

    @Test
    void every_tree_is_proven_to_be_the_beginning_of_every_larger_one_and_of_no_other() {
        var naive = NaiveTree.of(new Random(9162), 70);
        var tree = new Tree(naive.hashes());
        for (int size = 0; size <= 70; size++) {
            var root = naive.root(0, size);
            for (int former = 0; former <= size; former++) {
                var before = naive.root(0, former);
                var proof = tree.consistency(former, size);
                assertThat(Proofs.extend(before, former, root, size, proof)).isTrue();
                if (former > 0) {
                    var another = Hash.leaf(before.bytes());
                    assertThat(Proofs.extend(another, former, root, size, proof)).isFalse();
                    assertThat(Proofs.extend(before, former, another, size, proof)).isFalse();
                    for (var wrong : broken(proof)) {
                        assertThat(Proofs.extend(before, former, root, size, wrong)).isFalse();
                    }
                }
                assertThat(Proofs.extend(root, size, before, former, proof))
                        .isEqualTo(former == size);
            }
        }
    }

    @Test
    void tiles_have_every_hash_of_a_tree_of_any_size(TestReporter reporter) {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        var random = new Random(seed);
        var naive = NaiveTree.of(random, 70_000);
        for (int n = 0; n < 8; n++) {
            int size = 1 + random.nextInt(70_000);
            var tree = new Tree(new Tiles(size, tile -> bytes(naive, tile, size)));
            var root = naive.root(0, size);
            assertThat(tree.root(size)).as("seed %d", seed).isEqualTo(root);
            int index = random.nextInt(size);
            assertThat(
                            Proofs.includes(
                                    root,
                                    size,
                                    index,
                                    naive.leaves.get(index),
                                    tree.inclusion(index, size)))
                    .as("seed %d", seed)
                    .isTrue();
            int former = random.nextInt(size);
            assertThat(
                            Proofs.extend(
                                    naive.root(0, former),
                                    former,
                                    root,
                                    size,
                                    tree.consistency(former, size)))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** None that a tree of that size does not have. */
    private static byte[] bytes(NaiveTree naive, Tile tile, int size) {
        int level = tile.level() * Tile.HEIGHT;
        var bytes = new ByteArrayOutputStream();
        for (int n = 0; n < tile.width(); n++) {
            long index = tile.index() * Tile.FULL + n;
            assertThat((index + 1) << level).isLessThanOrEqualTo(size);
            bytes.writeBytes(naive.hashes().at(level, index).bytes());
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, 0/000",
        "0, 5, 256, 0/005",
        "1, 1234067, 256, 1/x001/x234/067",
        "0, 273, 3, 0/273.p/3",
        "2, 1000, 255, 2/x001/000.p/255"
    })
    void a_tile_is_called_as_the_specification_says(int level, long index, int width, String path) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
    }

    @Test
    void what_is_not_there_is_refused() {
        var tree = new Tree(NaiveTree.of(new Random(1), 3).hashes());

        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 0, 257));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
    }

    /** One less, one more, one changed. */
    private static List<List<Hash>> broken(List<Hash> proof) {
        var all = new ArrayList<List<Hash>>();
        for (int n = 0; n < proof.size(); n++) {
            var less = new ArrayList<>(proof);
            less.remove(n);
            all.add(less);
            var changed = new ArrayList<>(proof);
            changed.set(n, Hash.leaf(proof.get(n).bytes()));
            all.add(changed);
        }
        var more = new ArrayList<>(proof);
        more.add(Hash.EMPTY);
        all.add(more);
        return all;
    }
}
