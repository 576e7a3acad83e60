package org.gatehouse.command.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.platform.credentials.PasswordText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What nobody may have as their password: the lists that we bring, and those of the operator. */
@Component
class Blocklists {

    private static final String FILES = "gatehouse.credentials.blocklists";

    /** 80 MB of memory; longer lists are to be had as hashes. */
    private static final int WORDS_MAX = 10_000_000;

    /** So much of a file says what it is. */
    private static final int BEGINNING = 4_096;

    private static final String BYTE_ORDER_MARK = "﻿";

    private static final Pattern OTHER_HASHES = Pattern.compile("[0-9A-Fa-f]{32,}(:[0-9]+)?");

    private final List<Blocklist> files;
    private @Nullable BundledWords bundled;

    /** Reads {@code gatehouse.credentials.blocklists}. */
    @Autowired
    Blocklists(Environment settings) {
        this(
                Binder.get(settings)
                        .bind(FILES, Bindable.listOf(String.class))
                        .orElse(List.of())
                        .stream()
                        .map(Path::of)
                        .toList());
    }

    /**
     * @throws BlocklistMisconfigured where one of them cannot be used
     */
    Blocklists(List<Path> files) {
        this.files = files.stream().map(Blocklists::open).toList();
    }

    boolean hold(PasswordText password) {
        return bundled().all().holds(password)
                || files.stream().anyMatch(list -> list.holds(password));
    }

    BannedTerms commonest() {
        return bundled().commonest();
    }

    /** Where nobody ever chooses a password, it is not loaded. */
    private synchronized BundledWords bundled() {
        if (bundled == null) {
            bundled = BundledWords.load();
        }
        return bundled;
    }

    private static Blocklist open(Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new BlocklistMisconfigured(file, "is not a file that can be read");
            }
            var first = firstLine(file);
            if (HashBlocklist.LINE.matcher(first).matches()) {
                var hashes = new HashBlocklist(file);
                hashes.check();
                return hashes;
            }
            if (OTHER_HASHES.matcher(first).matches()) {
                throw new BlocklistMisconfigured(file, "holds hashes that are not SHA-1");
            }
            return words(file);
        } catch (IOException broken) {
            throw new BlocklistMisconfigured(file, "cannot be read: " + broken);
        }
    }

    private static String firstLine(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var beginning = new String(content.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            if (beginning.indexOf('\0') >= 0
                    || (beginning.length() == BEGINNING && beginning.indexOf('\n') < 0)) {
                throw neither(file);
            }
            return beginning.lines().findFirst().orElse("").strip();
        }
    }

    private static Blocklist words(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            var words =
                    new WordBlocklist(
                            lines.map(line -> line.replace(BYTE_ORDER_MARK, "").strip())
                                    .filter(Blocklists::canBePassword)
                                    .limit(WORDS_MAX + 1L));
            if (words.size() > WORDS_MAX) {
                throw new BlocklistMisconfigured(
                        file, "holds more than " + WORDS_MAX + " words; have their hashes instead");
            }
            return words;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw neither(file);
            }
            throw e.getCause();
        }
    }

    private static boolean canBePassword(String word) {
        return !word.isEmpty() && word.length() <= PasswordText.MAX;
    }

    private static BlocklistMisconfigured neither(Path file) {
        return new BlocklistMisconfigured(file, "holds neither words in UTF-8 nor SHA-1 hashes");
    }
}
