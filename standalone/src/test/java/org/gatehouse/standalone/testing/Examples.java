package org.gatehouse.standalone.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.testing.SignIns;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Requests that are carried out, one for each operation of the API. Bodies come from their schema;
 * what a schema cannot say, the two lists below do. A new room adds its lines there.
 */
public final class Examples {

    private static final String GROUPS_ADMINISTRATOR = "fdd7a751-b60b-444a-984c-02652fe8fa1c";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    private static final String FAR_AHEAD = "2999-01-01T00:00:00Z";

    private final Http http;
    private final Http admin;
    private final SignIns signIns;
    private @Nullable String made;

    /** The ids in an operation's path, made so that the request has something to change. */
    private final Map<String, Supplier<Map<String, String>>> paths =
            Map.ofEntries(
                    Map.entry("approvals.decide", () -> Map.of("id", othersRequest())),
                    Map.entry("approvals.approval", () -> Map.of("id", othersRequest())),
                    Map.entry("approvals.request", () -> Map.of("id", ownRequest())),
                    Map.entry("approvals.cancel", () -> Map.of("id", ownRequest())),
                    Map.entry("approvals.resubmit", () -> Map.of("id", cancelledRequest())),
                    Map.entry("groups.change", () -> Map.of("id", group())),
                    Map.entry("groups.find", () -> Map.of("id", group())),
                    Map.entry("groups.members", () -> Map.of("id", group())),
                    Map.entry("groups.owners", () -> Map.of("id", group())),
                    Map.entry("groups.join", () -> Map.of("id", group())),
                    Map.entry("groups.leave", () -> Map.of("id", joined())),
                    Map.entry("groups.add", () -> Map.of("id", group(), "userId", user())),
                    Map.entry("groups.remove", this::membership),
                    Map.entry("groups.addOwner", () -> Map.of("id", group(), "userId", user())),
                    Map.entry("groups.removeOwner", this::ownership),
                    Map.entry(
                            "groups.addMemberGroup",
                            () -> Map.of("id", group(), "memberId", group())),
                    Map.entry("groups.removeMemberGroup", this::nesting),
                    Map.entry("groups.memberGroups", () -> Map.of("id", group())),
                    Map.entry("groups.transitiveMembers", () -> Map.of("id", group())),
                    Map.entry("groups.delete", () -> Map.of("id", group())),
                    Map.entry("groups.restore", () -> Map.of("id", deletedGroup())),
                    Map.entry("groups.renew", () -> Map.of("id", ending())),
                    Map.entry("imports.find", () -> Map.of("id", imported())),
                    Map.entry("membershiprules.set", () -> Map.of("id", group())),
                    Map.entry("membershiprules.preview", () -> Map.of("id", group())),
                    Map.entry("membershiprules.find", () -> Map.of("id", ruled())),
                    Map.entry("membershiprules.remove", () -> Map.of("id", ruled())),
                    Map.entry("membershiprules.pause", () -> Map.of("id", ruled())),
                    Map.entry("membershiprules.resume", () -> Map.of("id", paused())),
                    Map.entry("projections.parked", () -> Map.of("name", "groups")),
                    Map.entry("projections.retry", () -> Map.of("name", "groups")),
                    Map.entry("projections.request", () -> Map.of("name", "groups")),
                    Map.entry("projections.rebuild", this::rebuild),
                    Map.entry("projections.cancel", this::rebuild),
                    Map.entry("roles.definition", () -> Map.of("id", GROUPS_ADMINISTRATOR)),
                    Map.entry("roles.find", () -> Map.of("id", assignment())),
                    Map.entry("roles.edit", () -> Map.of("id", assignment())),
                    Map.entry("roles.remove", () -> Map.of("id", assignment())),
                    Map.entry("credentials.reset", () -> Map.of("id", user())),
                    Map.entry("sessions.end", () -> Map.of("id", session())),
                    Map.entry("users.find", () -> Map.of("id", user())),
                    Map.entry("users.manager", () -> Map.of("id", managed())),
                    Map.entry("users.edit", () -> Map.of("id", user())),
                    Map.entry("users.delete", () -> Map.of("id", user())),
                    Map.entry("users.restore", () -> Map.of("id", deleted())),
                    Map.entry("users.assignManager", () -> Map.of("id", user())),
                    Map.entry("users.removeManager", () -> Map.of("id", managed())),
                    Map.entry("users.disable", () -> Map.of("id", user())),
                    Map.entry("users.enable", () -> Map.of("id", disabled())));

    /** Parameters without which the request asks for nothing. */
    private final Map<String, Supplier<String>> queries =
            Map.of(
                    "imports.take",
                    () -> "format=csv",
                    "imports.takeHistory",
                    () -> "source=example.org&domain=x.example&organisation=" + UUID.randomUUID(),
                    "grants.access",
                    () -> "user=" + user(),
                    "grants.changes",
                    () -> "from=2026-01-01T00:00:00Z&user=" + user(),
                    "grants.explain",
                    () -> "resource=group:" + group() + "&user=" + user());

    /** Members that must be of a certain form or name something that is there. */
    private final Map<String, Supplier<Object>> members =
            Map.ofEntries(
                    Map.entry("NewUser.userPrincipalName", Examples::address),
                    Map.entry("NewUser.mail", Examples::address),
                    Map.entry("NewUser.preferredLanguage", () -> "pt-BR"),
                    Map.entry("UserEdit.userPrincipalName", Examples::address),
                    Map.entry("UserEdit.mail", Examples::address),
                    Map.entry("UserEdit.preferredLanguage", () -> "de"),
                    Map.entry("PasswordChange.currentPassword", this::password),
                    Map.entry("PasswordChange.newPassword", () -> "Example " + UUID.randomUUID()),
                    Map.entry("NewManager.id", this::user),
                    Map.entry("NewMember.endDateTime", () -> FAR_AHEAD),
                    Map.entry("NewRule.membershipRule", Examples::rule),
                    Map.entry("NewAssignment.principalId", this::user),
                    Map.entry("NewAssignment.roleDefinitionId", () -> GROUPS_ADMINISTRATOR),
                    Map.entry("NewAssignment.directoryScopeId", () -> "/"),
                    Map.entry("NewAssignment.endDateTime", () -> FAR_AHEAD),
                    Map.entry("AssignmentEdit.endDateTime", () -> FAR_AHEAD),
                    Map.entry("GroupSettings.naming", Examples::naming),
                    Map.entry("GroupSettings.creation", this::creation),
                    Map.entry(
                            "GroupSettings.owners",
                            () -> Map.of("mayLoosenJoinPolicy", true, "mayDeleteGroups", true)),
                    Map.entry(
                            "GroupSettings.guests",
                            () -> Map.of("mayOwnGroups", false, "mayBeAdded", true)),
                    Map.entry("GroupSettings.joinRequests", () -> Map.of("timeoutInDays", 14)),
                    Map.entry("GroupSettings.expiration", this::expiration),
                    Map.entry("GroupSettings.fallbackOwners", () -> List.of(user())),
                    Map.entry("PasswordProtectionSettings.minimumLength", () -> 15),
                    Map.entry("PasswordProtectionSettings.minimumLengthWithSecondFactor", () -> 8),
                    Map.entry(
                            "PasswordProtectionSettings.bannedPasswords",
                            () -> List.of(UUID.randomUUID().toString().substring(0, 13))),
                    Map.entry(
                            "PasswordProtectionSettings.organizationNames",
                            () -> List.of("Contoso")),
                    Map.entry("PasswordProtectionSettings.rememberedPasswords", () -> 1));

    public Examples(Http http, SignIns signIns) {
        this.http = http;
        this.signIns = signIns;
        admin = http.as("ann");
    }

    /**
     * What is sent.
     *
     * @param text a body that is no JSON
     * @param position of what was made for it: a read must send it
     */
    public record Example(
            String method,
            String path,
            @Nullable Map<String, Object> body,
            @Nullable String text,
            @Nullable String position) {

        public Example withPath(String other) {
            return new Example(method, other, body, text, position);
        }
    }

    /** A new one each time: it has not been sent before. */
    public Example of(Operation operation) {
        var path = path(operation);
        return new Example(
                operation.method(),
                path,
                operation.body().map(name -> body(operation, name)).orElse(null),
                operation.streams()
                        ? "login,displayName\nexample-" + UUID.randomUUID() + ",Example\n"
                        : null,
                operation.isRead() && operation.hasPathIds() ? made : null);
    }

    private String path(Operation operation) {
        var path = operation.path();
        if (operation.hasPathIds()) {
            for (var id : fixture(paths, operation.id()).get().entrySet()) {
                path = path.replace("{" + id.getKey() + "}", id.getValue());
            }
        }
        var query = queries.get(operation.id());
        return query == null ? path : path + "?" + query.get();
    }

    private Map<String, Object> body(Operation operation, String schema) {
        var body = new LinkedHashMap<String, Object>();
        operation
                .schema(schema)
                .get("properties")
                .propertyStream()
                .forEach(member ->
                        body.put(
                                member.getKey(),
                                value(schema + "." + member.getKey(), member.getValue())));
        return body;
    }

    private Object value(String name, JsonNode schema) {
        if (members.containsKey(name)) {
            return members.get(name).get();
        }
        if (schema.has("anyOf")) {
            return value(name, schema.get("anyOf").get(0));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString("")) {
            case "boolean" -> true;
            case "integer" -> 1;
            case "array" -> List.of(value(name, schema.get("items")));
            case "string" ->
                    schema.has("format")
                            ? fixture(members, name).get()
                            : "Example " + UUID.randomUUID();
            default -> fixture(members, name).get();
        };
    }

    private static <T> T fixture(Map<String, T> fixtures, String name) {
        if (!fixtures.containsKey(name)) {
            throw new AssertionError("Examples has no line for " + name);
        }
        return fixtures.get(name);
    }

    private static Object address() {
        return UUID.randomUUID() + "@gatehouse.example";
    }

    /** Never the same twice, and in nobody's way: all tests share what the organisation decides. */
    private static Map<String, Object> naming() {
        return Map.of(
                "prefixSuffixNamingRequirement",
                "[GroupName]",
                "customBlockedWords",
                List.of("blocked-" + UUID.randomUUID()),
                "groupTypes",
                List.of("microsoft365"),
                "administratorsExempt",
                true);
    }

    private Map<String, Object> creation() {
        return Map.of(
                "security", Map.of("everybody", true, "allowedGroup", group()),
                "microsoft365", Map.of("everybody", true),
                "limitPerUser", 1_000_000);
    }

    private Map<String, Object> expiration() {
        return expiration(group());
    }

    private static Map<String, Object> expiration(String group) {
        return Map.of(
                "groupLifetimeInDays",
                36_500,
                "managedGroups",
                "selected",
                "groupTypes",
                List.of(),
                "selectedGroups",
                List.of(group));
    }

    private String group() {
        return create(
                "/api/v1/groups",
                Map.of("displayName", "Example " + UUID.randomUUID(), "groupType", "security"));
    }

    private static String rule() {
        return "user.department == '" + UUID.randomUUID() + "'";
    }

    private String ruled() {
        var group = group();
        var rule = Map.of("membershipRule", rule());
        made = admin.put("/api/v1/groups/" + group + "/membership-rule", rule).position();
        return group;
    }

    private String paused() {
        var group = ruled();
        admin.post("/api/v1/groups/" + group + "/membership-rule/pause");
        return group;
    }

    /** Joined by approval of its owner. */
    private static String groupByApproval(Http owner) {
        return owner.post(
                        "/api/v1/groups",
                        Map.of(
                                "displayName",
                                "Example " + UUID.randomUUID(),
                                "groupType",
                                "security",
                                "joinPolicy",
                                "approval"))
                .id();
    }

    private String request(Http requester, String group) {
        var asked =
                requester.post(
                        "/api/v1/groups/" + group + "/join", Map.of("justification", "Example"));
        made = asked.position();
        return asked.id();
    }

    /** One that waits for the administrator's decision. */
    private String othersRequest() {
        return request(http.as(user()), groupByApproval(admin));
    }

    private String ownRequest() {
        return request(admin, groupByApproval(http.as(user())));
    }

    private String cancelledRequest() {
        var request = ownRequest();
        admin.post("/api/v1/requests/" + request + "/cancel");
        return request;
    }

    private String joined() {
        var group = group();
        admin.post("/api/v1/groups/" + group + "/join");
        return group;
    }

    private Map<String, String> ownership() {
        var ends = Map.of("id", group(), "userId", user());
        admin.put("/api/v1/groups/" + ends.get("id") + "/owners/" + ends.get("userId"));
        return ends;
    }

    private Map<String, String> nesting() {
        var ends = Map.of("id", group(), "memberId", group());
        admin.put("/api/v1/groups/" + ends.get("id") + "/member-groups/" + ends.get("memberId"));
        return ends;
    }

    private String deletedGroup() {
        var group = group();
        admin.delete("/api/v1/groups/" + group);
        return group;
    }

    /** Groups end only where the settings say so, and a moment after they did. */
    private String ending() {
        var group = group();
        var settings = new LinkedHashMap<String, Object>();
        for (var member :
                List.of("naming", "creation", "owners", "guests", "joinRequests", "expiration")) {
            settings.put(member, fixture(members, "GroupSettings." + member).get());
        }
        settings.put("expiration", expiration(group));
        settings.put("fallbackOwners", List.of());
        admin.put("/api/v1/settings/groups", settings);
        Awaitility.await()
                .until(() -> admin.get("/api/v1/groups/" + group).json().has("expirationDateTime"));
        return group;
    }

    private Map<String, String> membership() {
        var ends = Map.of("id", group(), "userId", user());
        admin.put("/api/v1/groups/" + ends.get("id") + "/members/" + ends.get("userId"));
        return ends;
    }

    /** The read side acts on the request a moment later, and knows of it from then on. */
    private Map<String, String> rebuild() {
        var id = create("/api/v1/projections/groups/rebuilds", Map.of());
        Awaitility.await()
                .until(() ->
                        admin.get("/api/v1/projections/groups/rebuilds/" + id).status() == 200);
        return Map.of("name", "groups", "id", id);
    }

    private String user() {
        return create(
                "/api/v1/users", Map.of("displayName", "Example", "userPrincipalName", address()));
    }

    private String create(String path, Object body) {
        var created = admin.post(path, body);
        made = created.position();
        return created.id();
    }

    private String managed() {
        var user = user();
        made = admin.put("/api/v1/users/" + user + "/manager", Map.of("id", user())).position();
        return user;
    }

    private String disabled() {
        var user = user();
        admin.post("/api/v1/users/" + user + "/disable");
        return user;
    }

    private String deleted() {
        var user = user();
        admin.delete("/api/v1/users/" + user);
        return user;
    }

    /** As if the administrator had signed in once more. */
    private String session() {
        var self = admin.get("/api/v1/me").json().at("/user/id").asString();
        return signIns.begin(UserId.of(self)).toString();
    }

    private String imported() {
        var done =
                admin.send(
                        "POST",
                        "/api/v1/users:import?format=csv&dryRun=true",
                        "login\nexample\n".getBytes(StandardCharsets.UTF_8),
                        "text/csv");
        made = done.position();
        return done.id();
    }

    private String assignment() {
        return create(
                "/api/v1/role-assignments",
                Map.of("principalId", user(), "roleDefinitionId", GROUPS_ADMINISTRATOR));
    }

    /** What the administrator's password is from now on, reset by another one. */
    private Object password() {
        var other = user();
        create(
                "/api/v1/role-assignments",
                Map.of("principalId", other, "roleDefinitionId", GLOBAL_ADMINISTRATOR));
        var self = admin.get("/api/v1/me").json().at("/user/id").asString();
        return http.as(other)
                .post("/api/v1/users/" + self + "/reset-password")
                .json()
                .get("newPassword")
                .asString();
    }
}
