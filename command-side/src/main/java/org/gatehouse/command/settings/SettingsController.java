package org.gatehouse.command.settings;

import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsCommand.ReplaceGroupSettings;
import org.gatehouse.api.settings.SettingsCommand.ReplacePasswordProtectionSettings;
import org.gatehouse.command.writing.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/settings")
final class SettingsController {

    private final Commands commands;

    SettingsController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/groups")
    ResponseEntity<Void> replaceGroups(@RequestBody GroupSettings body) {
        return commands.send(new ReplaceGroupSettings(body)).asNoContent();
    }

    @PutMapping("/password-protection")
    ResponseEntity<Void> replacePasswordProtection(@RequestBody PasswordProtectionSettings body) {
        return commands.send(new ReplacePasswordProtectionSettings(body)).asNoContent();
    }
}
