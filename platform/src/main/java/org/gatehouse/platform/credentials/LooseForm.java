package org.gatehouse.platform.credentials;

import org.gatehouse.api.Text;

/**
 * The form in which a password is compared with words that are not to be in it: whatever its case
 * and width, and with the commonest disguises of letters taken off (inventory 6.5).
 */
public final class LooseForm {

    private LooseForm() {}

    public static String of(String text) {
        return Text.key(text)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('$', 's')
                .replace('@', 'a');
    }
}
