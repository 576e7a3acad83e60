package org.gatehouse.query.settings;

import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.PasswordRulesView;
import org.gatehouse.api.settings.SettingsArea;
import org.gatehouse.api.settings.SettingsVersionView;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.query.reading.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people are told before they choose a password, without the words that are banned. */
@RestController
final class PasswordRulesReadController {

    private final Reading reading;

    PasswordRulesReadController(Reading reading) {
        this.reading = reading;
    }

    /** Of whoever has no second factor; nobody has one yet. */
    @GetMapping("/me/password-rules")
    @Requires(Permission.ACCOUNT)
    ResponseEntity<PasswordRulesView> rules() {
        var area = SettingsArea.PASSWORD_PROTECTION;
        return reading.of("settings")
                .about(area.id().value())
                .answer(views ->
                        shown(
                                SettingsViews.current(views, area, PasswordProtectionSettings.class)
                                        .map(SettingsVersionView::settings)
                                        .orElse(PasswordProtectionSettings.DEFAULT)));
    }

    private static PasswordRulesView shown(PasswordProtectionSettings settings) {
        return new PasswordRulesView(
                settings.minimumLength(), PasswordText.MAX, settings.rememberedPasswords());
    }
}
