package org.gatehouse.command.credentials;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gatehouse.platform.credentials.LooseForm;
import org.gatehouse.platform.credentials.PasswordText;

/**
 * Words in memory, eight bytes each: the beginnings of their hashes. That another password has the
 * same is less likely than that a disk reads wrongly.
 */
final class WordBlocklist implements Blocklist {

    private final long[] hashes;

    /**
     * @param words in any form; whatever is compared alike is refused with them
     */
    WordBlocklist(Stream<String> words) {
        hashes = words.mapToLong(WordBlocklist::hash).sorted().toArray();
    }

    @Override
    public boolean holds(PasswordText password) {
        return Arrays.binarySearch(hashes, hash(password.reveal())) >= 0;
    }

    private static long hash(String text) {
        return new Sha1(LooseForm.of(text)).beginning();
    }

    /** Those that are in it twice, twice. */
    int size() {
        return hashes.length;
    }
}
