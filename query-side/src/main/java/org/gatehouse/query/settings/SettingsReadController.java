package org.gatehouse.query.settings;

import java.util.Objects;
import java.util.Optional;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsArea;
import org.gatehouse.api.settings.SettingsVersionView;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two reads for each area, as each has a document of its own. */
@RestController
@RequestMapping("/settings")
final class SettingsReadController {

    /** Of what nobody has stored; the first document that is stored has 0. */
    private static final long NEVER_STORED = -1;

    private final Reading reading;

    SettingsReadController(Reading reading) {
        this.reading = reading;
    }

    /** What holds; its {@code ETag} is {@code "-1"} as long as that is what holds by default. */
    @GetMapping("/groups")
    @Requires(Permission.SETTINGS_READ)
    ResponseEntity<GroupSettings> groups() {
        return current(SettingsArea.GROUPS, GroupSettings.class, GroupSettings.DEFAULT);
    }

    /** Newest first. */
    @GetMapping("/groups/versions")
    @Requires(Permission.SETTINGS_READ)
    ResponseEntity<Page<SettingsVersionView<GroupSettings>>> groupVersions(Paging paging) {
        return versions(SettingsArea.GROUPS, GroupSettings.class, paging);
    }

    /** As {@link #groups()}. */
    @GetMapping("/password-protection")
    @Requires(Permission.SETTINGS_READ)
    ResponseEntity<PasswordProtectionSettings> passwordProtection() {
        return current(
                SettingsArea.PASSWORD_PROTECTION,
                PasswordProtectionSettings.class,
                PasswordProtectionSettings.DEFAULT);
    }

    /** Newest first. */
    @GetMapping("/password-protection/versions")
    @Requires(Permission.SETTINGS_READ)
    ResponseEntity<Page<SettingsVersionView<PasswordProtectionSettings>>>
            passwordProtectionVersions(Paging paging) {
        return versions(SettingsArea.PASSWORD_PROTECTION, PasswordProtectionSettings.class, paging);
    }

    private <T> ResponseEntity<T> current(SettingsArea area, Class<T> type, T otherwise) {
        var found =
                of(area).answer(
                                views -> SettingsViews.current(views, area, type),
                                (last, headers) -> headers.setETag("\"" + version(last) + "\""));
        return ResponseEntity.ok()
                .headers(found.getHeaders())
                .body(
                        Objects.requireNonNull(found.getBody())
                                .map(SettingsVersionView::settings)
                                .orElse(otherwise));
    }

    private static long version(Optional<? extends SettingsVersionView<?>> last) {
        return last.map(SettingsVersionView::version).orElse(NEVER_STORED);
    }

    private <T> ResponseEntity<Page<SettingsVersionView<T>>> versions(
            SettingsArea area, Class<T> type, Paging paging) {
        return of(area).answer(views ->
                Page.of(
                        SettingsViews.versions(views, area, type, paging),
                        paging,
                        stored -> Cursor.of(stored.version())));
    }

    private Reading.Question of(SettingsArea area) {
        return reading.of("settings").about(area.id().value());
    }
}
