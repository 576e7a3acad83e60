package org.gatehouse.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.roles.RoleDefinition;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The built-in directory roles with what each may; they are data, {@code built-in-roles.json}. */
public final class RoleDefinitions {

    /** Whoever holds it may do everything that a person may. */
    public static final RoleDefinitionId GLOBAL_ADMINISTRATOR =
            RoleDefinitionId.of("62e90394-69f5-4237-9190-012177145e10");

    private final Map<UUID, RoleDefinition> all;

    public RoleDefinitions() {
        try (var data =
                new ClassPathResource("built-in-roles.json", RoleDefinitions.class)
                        .getInputStream()) {
            all =
                    Arrays.stream(
                                    JsonMapper.builder()
                                            .build()
                                            .readValue(data, RoleDefinition[].class))
                            .collect(
                                    Collectors.toMap(
                                            role -> role.id().value(),
                                            Function.identity(),
                                            (one, other) -> one,
                                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the data. */
    public Collection<RoleDefinition> all() {
        return all.values();
    }

    public Optional<RoleDefinition> find(RoleDefinitionId id) {
        return Optional.ofNullable(all.get(id.value()));
    }

    /** What to call it; an unknown one by its id. */
    public String nameOf(RoleDefinitionId id) {
        return find(id).map(RoleDefinition::displayName).orElse(id.toString());
    }

    /** Whether one of these roles may do it; roles that are not known may nothing. */
    boolean permit(Collection<UUID> roles, Permission permission) {
        return roles.stream()
                .map(all::get)
                .anyMatch(role -> role != null && role.permissions().contains(permission));
    }
}
