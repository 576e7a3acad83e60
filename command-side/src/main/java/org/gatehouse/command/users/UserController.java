package org.gatehouse.command.users;

import static org.gatehouse.api.users.ProfileAttribute.CITY;
import static org.gatehouse.api.users.ProfileAttribute.COMPANY_NAME;
import static org.gatehouse.api.users.ProfileAttribute.COUNTRY;
import static org.gatehouse.api.users.ProfileAttribute.DEPARTMENT;
import static org.gatehouse.api.users.ProfileAttribute.EMPLOYEE_ID;
import static org.gatehouse.api.users.ProfileAttribute.EMPLOYEE_TYPE;
import static org.gatehouse.api.users.ProfileAttribute.GIVEN_NAME;
import static org.gatehouse.api.users.ProfileAttribute.JOB_TITLE;
import static org.gatehouse.api.users.ProfileAttribute.OFFICE_LOCATION;
import static org.gatehouse.api.users.ProfileAttribute.PREFERRED_LANGUAGE;
import static org.gatehouse.api.users.ProfileAttribute.STATE;
import static org.gatehouse.api.users.ProfileAttribute.SURNAME;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.api.Edit;
import org.gatehouse.api.users.LanguageTag;
import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.ProfileText;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/users")
final class UserController {

    private final Commands commands;

    UserController(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param userType without it, a member
     */
    record NewUser(
            PersonName displayName,
            UserPrincipalName userPrincipalName,
            @Nullable MailAddress mail,
            @Nullable ProfileText givenName,
            @Nullable ProfileText surname,
            @Nullable ProfileText jobTitle,
            @Nullable ProfileText department,
            @Nullable ProfileText companyName,
            @Nullable ProfileText officeLocation,
            @Nullable ProfileText city,
            @Nullable ProfileText state,
            @Nullable ProfileText country,
            @Nullable ProfileText employeeId,
            @Nullable ProfileText employeeType,
            @Nullable LanguageTag preferredLanguage,
            @Nullable UserType userType) {

        Map<ProfileAttribute, ProfileText> profile() {
            return attributes(
                    givenName,
                    surname,
                    jobTitle,
                    department,
                    companyName,
                    officeLocation,
                    city,
                    state,
                    country,
                    employeeId,
                    employeeType,
                    text(preferredLanguage));
        }
    }

    /** What is absent stays as it is; null clears. */
    record UserEdit(
            @Nullable PersonName displayName,
            @Nullable UserPrincipalName userPrincipalName,
            @Nullable Edit<MailAddress> mail,
            @Nullable Edit<ProfileText> givenName,
            @Nullable Edit<ProfileText> surname,
            @Nullable Edit<ProfileText> jobTitle,
            @Nullable Edit<ProfileText> department,
            @Nullable Edit<ProfileText> companyName,
            @Nullable Edit<ProfileText> officeLocation,
            @Nullable Edit<ProfileText> city,
            @Nullable Edit<ProfileText> state,
            @Nullable Edit<ProfileText> country,
            @Nullable Edit<ProfileText> employeeId,
            @Nullable Edit<ProfileText> employeeType,
            @Nullable Edit<LanguageTag> preferredLanguage,
            @Nullable UserType userType) {

        Map<ProfileAttribute, Edit<ProfileText>> profile() {
            return attributes(
                    givenName,
                    surname,
                    jobTitle,
                    department,
                    companyName,
                    officeLocation,
                    city,
                    state,
                    country,
                    employeeId,
                    employeeType,
                    preferredLanguage == null ? null : new Edit<>(text(preferredLanguage.to())));
        }
    }

    /** Those that are there, by what they say. */
    private static <T> Map<ProfileAttribute, T> attributes(
            @Nullable T givenName,
            @Nullable T surname,
            @Nullable T jobTitle,
            @Nullable T department,
            @Nullable T companyName,
            @Nullable T officeLocation,
            @Nullable T city,
            @Nullable T state,
            @Nullable T country,
            @Nullable T employeeId,
            @Nullable T employeeType,
            @Nullable T preferredLanguage) {
        var attributes = new EnumMap<ProfileAttribute, T>(ProfileAttribute.class);
        attributes.put(GIVEN_NAME, givenName);
        attributes.put(SURNAME, surname);
        attributes.put(JOB_TITLE, jobTitle);
        attributes.put(DEPARTMENT, department);
        attributes.put(COMPANY_NAME, companyName);
        attributes.put(OFFICE_LOCATION, officeLocation);
        attributes.put(CITY, city);
        attributes.put(STATE, state);
        attributes.put(COUNTRY, country);
        attributes.put(EMPLOYEE_ID, employeeId);
        attributes.put(EMPLOYEE_TYPE, employeeType);
        attributes.put(PREFERRED_LANGUAGE, preferredLanguage);
        attributes.values().removeIf(Objects::isNull);
        return attributes;
    }

    record NewManager(UserId id) {}

    @PostMapping
    ResponseEntity<Receipt.Created> register(@RequestBody NewUser body) {
        return commands.send(
                        new RegisterUser(
                                new UserId(Ids.next()),
                                body.displayName(),
                                body.userPrincipalName(),
                                body.mail(),
                                body.profile(),
                                body.userType() == null ? UserType.MEMBER : body.userType()))
                .asCreated();
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> edit(@PathVariable UserId id, @RequestBody UserEdit body) {
        return commands.send(
                        new EditUser(
                                id,
                                body.displayName(),
                                body.userPrincipalName(),
                                body.mail(),
                                body.profile(),
                                body.userType()))
                .asNoContent();
    }

    /** For 30 days, the user can be restored. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable UserId id) {
        return commands.send(new DeleteUser(id)).asNoContent();
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<Void> restore(@PathVariable UserId id) {
        return commands.send(new RestoreUser(id)).asNoContent();
    }

    @PutMapping("/{id}/manager")
    ResponseEntity<Void> assignManager(@PathVariable UserId id, @RequestBody NewManager body) {
        return commands.send(new AssignManager(id, body.id())).asNoContent();
    }

    @DeleteMapping("/{id}/manager")
    ResponseEntity<Void> removeManager(@PathVariable UserId id) {
        return commands.send(new RemoveManager(id)).asNoContent();
    }

    @PostMapping("/{id}/disable")
    ResponseEntity<Void> disable(@PathVariable UserId id) {
        return commands.send(new DisableUser(id)).asNoContent();
    }

    @PostMapping("/{id}/enable")
    ResponseEntity<Void> enable(@PathVariable UserId id) {
        return commands.send(new EnableUser(id)).asNoContent();
    }

    private static @Nullable ProfileText text(@Nullable LanguageTag language) {
        return language == null ? null : new ProfileText(language.value());
    }
}
