import type { ProblemCode } from "../api/problem-codes.ts";
import type { Sentence } from "./problems.ts";

/** Like the English ones: for the person before the screen. */
export const problems: Record<ProblemCode, Sentence> = {
    "access.denied":
        "Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an die Administration, wenn Sie sie brauchen.",
    "access.revocations-unknown":
        "Ihre Anmeldung lässt sich im Moment nicht prüfen. Bitte versuchen Sie es gleich noch einmal.",
    "access.session-ended":
        "Die Anmeldung, mit der dies begann, wurde beendet; der Rest ist daher nicht geschehen. Bitte melden Sie sich an und beginnen Sie neu.",
    "access.step-up-required":
        "Dafür liegt Ihre letzte Anmeldung zu lange zurück. Bitte melden Sie sich neu an und versuchen Sie es dann noch einmal.",
    "approvals.already-asked":
        "Dafür gibt es bereits eine offene Anfrage. Bitte warten Sie die Entscheidung ab.",
    "approvals.already-decided":
        "Diese Anfrage wurde inzwischen entschieden oder beendet, es ist nichts mehr zu tun.",
    "approvals.justification-required": "Bitte begründen Sie Ihre Entscheidung.",
    "approvals.no-such-request":
        "Diese Anfrage ist nicht zu finden. Bitte gehen Sie zurück zur Liste der Anfragen.",
    "approvals.not-approver": "Über diese Anfrage entscheiden derzeit andere Personen.",
    "approvals.not-requestable": "Dies kann man nicht anfragen.",
    "approvals.not-requester": "Das kann nur die Person, von der die Anfrage stammt.",
    "approvals.not-self": "Eine Anfrage kann man nur für sich selbst stellen.",
    "approvals.own-request":
        "Niemand entscheidet über die eigene Anfrage. Bitte überlassen Sie diese Genehmigung anderen.",
    "approvals.still-open":
        "Diese Anfrage ist noch offen oder wurde genehmigt; noch einmal stellen lässt sich nur eine, aus der nichts geworden ist.",
    "approvals.unfit-policy":
        "Zurzeit könnte niemand dies genehmigen, daher kann man es nicht anfragen. Bitte geben Sie der Administration Bescheid.",
    "authentication.required":
        "Sie sind nicht oder nicht mehr angemeldet. Bitte melden Sie sich an.",
    "commands.busy": "Im Moment ist sehr viel los. Bitte versuchen Sie es gleich noch einmal.",
    "commands.contended":
        "Gerade ändern mehrere Personen dasselbe. Bitte versuchen Sie es gleich noch einmal.",
    "commands.exists-already":
        "Das gibt es bereits. Bitte laden Sie die Seite neu, um es zu sehen.",
    "commands.no-outcome":
        "Ob das geklappt hat, ist noch nicht bekannt. Bitte laden Sie die Seite neu und sehen Sie nach, bevor Sie es noch einmal versuchen.",
    "credentials.banned-words": [
        "Dieses Passwort enthält {words}, was leicht zu erraten ist, und sonst zu wenig. Bitte ergänzen Sie es oder wählen Sie ein anderes.",
        "Dieses Passwort enthält leicht zu erratende Wörter und sonst zu wenig. Bitte ergänzen Sie es oder wählen Sie ein anderes.",
    ],
    "credentials.busy":
        "Gerade melden sich viele Personen an oder ändern Passwörter. Bitte versuchen Sie es gleich noch einmal.",
    "credentials.former-password":
        "Dieses Passwort war vor Kurzem schon in Gebrauch. Bitte wählen Sie ein neues.",
    "credentials.holds-name": [
        "Dieses Passwort enthält den Namen {name}, der leicht zu erraten ist. Bitte wählen Sie eines ohne ihn.",
        "Dieses Passwort enthält einen Namen, der leicht zu erraten ist. Bitte wählen Sie eines ohne ihn.",
    ],
    "credentials.known-password":
        "Dieses Passwort ist weithin bekannt und würde als Erstes probiert. Bitte wählen Sie ein anderes.",
    "credentials.locked-out":
        "Es wurde zu oft ein falsches Passwort eingegeben. Bitte warten Sie etwas, bevor Sie es noch einmal versuchen.",
    "credentials.not-in-directory":
        "Das Verzeichnis, in dem die Passwörter liegen, kennt diese Person nicht, daher lässt sich kein Passwort setzen. Bitte geben Sie der Administration Bescheid.",
    "credentials.own-password":
        "Ihr eigenes Passwort ändern Sie in Ihrem Konto; dort geben Sie auch das bisherige ein.",
    "credentials.refused-by-directory":
        "Das Verzeichnis, in dem die Passwörter liegen, nimmt dieses Passwort nicht an. Bitte wählen Sie ein anderes.",
    "credentials.replaced-meanwhile":
        "Das Passwort wurde inzwischen ersetzt, diese Änderung gilt daher nicht. Bitte beginnen Sie neu, wenn Sie es noch ändern möchten.",
    "credentials.same-password": "Das ist das bisherige Passwort. Bitte wählen Sie ein neues.",
    "credentials.store-unavailable":
        "Passwörter lassen sich im Moment nicht prüfen oder ändern. Bitte versuchen Sie es in Kürze noch einmal.",
    "credentials.too-short": [
        "Dieses Passwort ist zu kurz. Bitte wählen Sie eines mit mindestens {least} Zeichen.",
        "Dieses Passwort ist zu kurz. Bitte wählen Sie ein längeres.",
    ],
    "credentials.unfit-password":
        "Dieses Passwort entspricht nicht den Regeln. Bitte wählen Sie ein anderes.",
    "credentials.wrong-password":
        "Das ist nicht Ihr bisheriges Passwort. Bitte geben Sie es noch einmal ein.",
    "development.unknown-user":
        "Eine Testperson dieses Namens gibt es nicht. Bitte wählen Sie eine der vorhandenen.",
    "feed.full":
        "Live-Aktualisierungen sind gerade nicht möglich, weil zu viele Menschen zusehen. Die Seite funktioniert trotzdem: Laden Sie sie neu, um Neues zu sehen.",
    "feed.too-many":
        "Zu viele Ihrer Seiten werden gleichzeitig live aktualisiert. Bitte schließen Sie einige davon.",
    "grants.unknown":
        "Davon weiß die Geschichte nichts. Bitte prüfen Sie, wonach Sie gefragt haben.",
    "groups.already-member":
        "Diese Person ist bereits Mitglied der Gruppe oder besitzt sie, eine Anfrage ist also nicht nötig.",
    "groups.approval-required":
        "Wer die Gruppe besitzt, entscheidet über neue Mitglieder. Bitte stellen Sie eine Anfrage mit einer Begründung.",
    "groups.blocked-word": [
        "{word} ist in Gruppennamen nicht erlaubt. Bitte wählen Sie einen anderen Namen.",
        "Dieser Name enthält ein Wort, das in Gruppennamen nicht erlaubt ist. Bitte wählen Sie einen anderen.",
    ],
    "groups.confers-more": [
        "Mit der Mitgliedschaft in dieser Gruppe kommt die in weiteren, die Sie weder vergeben noch von sich aus erhalten können: {groups}. Bitte wenden Sie sich an diejenigen, die jene Gruppen besitzen.",
        "Mit der Mitgliedschaft in dieser Gruppe kommt die in weiteren, die Sie weder vergeben noch von sich aus erhalten können. Bitte wenden Sie sich an diejenigen, die jene Gruppen besitzen.",
    ],
    "groups.creation-disabled":
        "Gruppen dieser Art können Sie nicht anlegen. Bitte wenden Sie sich an die Administration, wenn Sie eine brauchen.",
    "groups.creation-limit": [
        "Sie haben so viele Gruppen angelegt, wie eine Person darf: {most}. Bitte wenden Sie sich an die Administration, wenn Sie eine weitere brauchen.",
        "Sie haben so viele Gruppen angelegt, wie eine Person darf. Bitte wenden Sie sich an die Administration, wenn Sie eine weitere brauchen.",
    ],
    "groups.deleted": "Diese Gruppe ist gelöscht. Bitte stellen Sie sie zuerst wieder her.",
    "groups.deletion-forbidden":
        "Wer eine Gruppe besitzt, kann sie hier nicht selbst löschen. Bitte wenden Sie sich dafür an die Administration.",
    "groups.does-not-expire":
        "Diese Gruppe hat kein Ablaufdatum, es gibt also nichts zu verlängern.",
    "groups.dynamic-membership":
        "Wer zu dieser Gruppe gehört, bestimmt eine Regel; von Hand lassen sich Mitglieder weder aufnehmen noch entfernen.",
    "groups.end-in-the-past":
        "Das Ende der Mitgliedschaft liegt bereits in der Vergangenheit. Bitte wählen Sie einen späteren Zeitpunkt.",
    "groups.guest-member": "Gäste können hier nicht Mitglied einer Gruppe werden.",
    "groups.guest-owner":
        "Gäste können hier keine Gruppen besitzen. Bitte wählen Sie eine andere Person.",
    "groups.last-owner":
        "Jemand muss die Gruppe besitzen. Bitte bestimmen Sie zuerst eine weitere Person dafür.",
    "groups.loosening-forbidden":
        "Wer eine Gruppe besitzt, kann den Beitritt hier nicht erleichtern. Bitte wenden Sie sich an die Administration.",
    "groups.members-hidden": "Die Mitglieder dieser Gruppe sieht nur, wer selbst zu ihr gehört.",
    "groups.name-taken":
        "Eine andere Gruppe heißt bereits so. Bitte wählen Sie einen anderen Namen.",
    "groups.name-too-long": [
        "Mit dem, was hier zu Gruppennamen hinzukommt, wird dieser Name länger als {most} Zeichen. Bitte wählen Sie einen kürzeren.",
        "Mit dem, was hier zu Gruppennamen hinzukommt, wird dieser Name zu lang. Bitte wählen Sie einen kürzeren.",
    ],
    "groups.nesting-loop":
        "Damit wäre die Gruppe in sich selbst enthalten, direkt oder über andere Gruppen. Bitte wählen Sie eine andere.",
    "groups.no-approval-required":
        "Diese Gruppe ist offen: Sie können ihr sofort beitreten, ohne Anfrage.",
    "groups.no-such-group":
        "Diese Gruppe ist nicht zu finden. Vielleicht wurde sie gelöscht, oder sie ist für Sie nicht sichtbar.",
    "groups.no-such-member-group":
        "Die Gruppe, die Sie aufnehmen möchten, ist nicht zu finden. Bitte wählen Sie eine andere.",
    "groups.no-such-membership":
        "Diese Mitgliedschaft besteht nicht oder nicht mehr. Bitte laden Sie die Seite neu, um zu sehen, wer zur Gruppe gehört.",
    "groups.no-such-owner":
        "Diese Person besitzt die Gruppe nicht oder nicht mehr. Bitte laden Sie die Seite neu.",
    "groups.not-open":
        "Dieser Gruppe kann man nicht von sich aus beitreten. Bitte lassen Sie sich von jemandem aufnehmen, der sie besitzt.",
    "groups.not-own":
        "Eine Gruppe können Sie nur für sich selbst anlegen, nicht im Besitz anderer.",
    "groups.not-owner": "Das kann nur, wer diese Gruppe besitzt.",
    "groups.not-requestable":
        "Anfragen kann man die Mitgliedschaft in einer Gruppe, nicht ihren Besitz.",
    "groups.not-self": "Beitreten und austreten kann jede Person nur für sich selbst.",
    "groups.too-many-owners": [
        "Mehr als {most} Personen können diese Gruppe nicht besitzen. Bitte entfernen Sie zuerst eine, bevor Sie eine andere hinzufügen.",
        "Mehr Personen können diese Gruppe nicht besitzen. Bitte entfernen Sie zuerst eine, bevor Sie eine andere hinzufügen.",
    ],
    "idempotency.key-reused":
        "Das passt nicht zu dem, was zuvor gesendet wurde, daher ist nichts geschehen. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
    "idempotency.nonce-invalid":
        "Diese Seite ist nicht mehr aktuell. Bitte laden Sie sie neu und versuchen Sie es noch einmal.",
    "idempotency.nonce-required":
        "Diese Seite ist dafür noch nicht bereit. Bitte laden Sie sie neu und versuchen Sie es noch einmal.",
    "idempotency.secret-shown":
        "Das ist bereits geschehen, und das Ergebnis wird nur einmal gezeigt. Wenn es Ihnen nicht mehr vorliegt, lassen Sie bitte ein neues erstellen.",
    "imports.ambiguous":
        "Kennung, Personalnummer und Anmeldename gehören zu verschiedenen Personen.",
    "imports.change-record": "Dieser Eintrag ändert einen anderen, der nicht in der Datei steht.",
    "imports.entry-too-large": "Dieser Eintrag ist zu groß, um gelesen zu werden.",
    "imports.nested-group": "Eine Gruppe kann keine andere besitzen, das können nur Personen.",
    "imports.changed-here": "Das wurde inzwischen in Gatehouse geändert und bleibt, wie es ist.",
    "imports.in-the-future": "Das liegt in der Zukunft und kann noch nicht geschehen sein.",
    "imports.member-missing": "In dieser Zeile fehlt eine notwendige Angabe.",
    "imports.no-such-group": "Von diesem Team war in der Datei noch nicht die Rede.",
    "imports.not-a-reference":
        "So kann eine Änderung nicht heißen: nur Buchstaben, Ziffern und . : / + - _, höchstens hundert.",
    "imports.not-a-source":
        "Bitte nennen Sie das System wie in example.org/team: nur Buchstaben, Ziffern und . : / + - _, höchstens hundert.",
    "imports.not-a-state":
        "Eine Geschichte von Änderungen wird an eine andere Adresse gesendet als eine Liste von Personen.",
    "imports.not-an-instant":
        "Das ist kein Zeitpunkt. Bitte schreiben Sie ihn wie in 2026-01-31T09:00:00Z.",
    "imports.not-json": "Diese Zeile lässt sich nicht als JSON-Objekt lesen.",
    "imports.out-of-order":
        "Das liegt vor der Zeile darüber; eine Geschichte wird in der Reihenfolge ihrer Zeiten erzählt.",
    "imports.over": "Dieser Import ist bereits zu Ende.",
    "imports.unknown-change":
        "Diese Art von Änderung ist nicht bekannt, daher wurde die Zeile ausgelassen.",
    "imports.no-known-column":
        "Keine der Spalten in der Kopfzeile ist bekannt, daher wurde die Datei nicht gelesen.",
    "imports.no-principal-name":
        "Es fehlt etwas, aus dem sich ein Anmeldename bilden lässt. Bitte ergänzen Sie ihn oder geben Sie für den Import eine Domäne an.",
    "imports.no-such-import": "Dieser Import ist nicht zu finden.",
    "imports.no-such-person":
        "Die hier genannte Person steht weder in der Datei noch im Verzeichnis.",
    "imports.not-a-domain": "Das ist keine Domäne. Bitte schreiben Sie sie wie in example.org.",
    "imports.not-csv":
        "Das lässt sich nicht als CSV lesen; bitte prüfen Sie Anführungs- und Trennzeichen.",
    "imports.not-ldif": "Das lässt sich nicht als LDIF lesen.",
    "imports.not-utf-8":
        "Das ist nicht in UTF-8 geschrieben. Bitte speichern Sie die Datei in dieser Kodierung.",
    "imports.still-disabled":
        "Laut Datei ist diese Person aktiv, das Konto bleibt aber deaktiviert. Bitte aktivieren Sie es von Hand, wenn das gewünscht ist.",
    "imports.told-twice": "Ein früherer Eintrag der Datei betrifft bereits dieselbe Person.",
    "imports.unknown-status":
        "Ob diese Person aktiv ist, geht aus der Angabe nicht hervor; daran wurde nichts geändert.",
    "imports.unknown-user-type":
        "Diese Art von Person ist nicht bekannt, die Angabe wurde ausgelassen.",
    "imports.wrong-number-of-fields": "Diese Zeile hat mehr oder weniger Felder als die Kopfzeile.",
    internal:
        "Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es später noch einmal, und geben Sie der Administration Bescheid, wenn es wieder geschieht.",
    "membershiprules.computed-pattern": "Ein Muster muss als Text ausgeschrieben sein.",
    "membershiprules.empty-list": "Die Liste ist leer.",
    "membershiprules.has-member-groups":
        "In dieser Gruppe sind andere Gruppen, eine Regel kann aber nur Personen bestimmen. Bitte entfernen Sie zuerst diese Gruppen.",
    "membershiprules.invalid-rule": [
        "In dieser Regel ist ein Fehler, in Zeile {line}, Spalte {column}.",
        "Diese Regel lässt sich so nicht verwenden. Bitte berichtigen Sie sie.",
    ],
    "membershiprules.large-patterns": "Die Muster der Regel sind zu groß.",
    "membershiprules.mixed-list": "Eine Liste kann nur Werte einer Art enthalten.",
    "membershiprules.no-such-membership-rule":
        "Für diese Gruppe gibt es keine Regel, die ihre Mitglieder bestimmt.",
    "membershiprules.not-a-condition":
        "Eine Regel muss etwas sein, was auf eine Person zutrifft oder nicht.",
    "membershiprules.not-allowed": "Was dort steht, kann nicht Teil einer Regel sein.",
    "membershiprules.not-an-attribute":
        "Vergleichen lassen sich nur Attribute einer Person, etwa user.city.",
    "membershiprules.single-equals": "Ob zwei Werte gleich sind, fragt man mit ==.",
    "membershiprules.too-deep": "Die Regel ist zu tief verschachtelt.",
    "membershiprules.unknown-attribute": [
        "Personen haben kein Attribut {name}, nach dem eine Regel fragen kann.",
        "Personen haben kein solches Attribut, nach dem eine Regel fragen kann.",
    ],
    "membershiprules.unknown-name": [
        "Regeln kennen {name} nicht.",
        "Regeln kennen nicht, was dort steht.",
    ],
    "membershiprules.unreadable": "Von dort an ist die Regel nicht zu verstehen.",
    "membershiprules.unreadable-pattern": "Das Muster ist nicht zu verstehen.",
    "membershiprules.wrong-kinds": [
        "{name} passt nicht zu dem, was daneben steht: Text wird zum Beispiel mit Text verglichen.",
        "Was dort steht, passt nicht zusammen: Text wird zum Beispiel mit Text verglichen.",
    ],
    "notifications.mail-address-unusable":
        "Die Mail wurde nicht gesendet, weil die Adresse keine Mailadresse ist.",
    "notifications.mail-given-up":
        "Die Mail ließ sich so lange nicht senden, dass es nicht weiter versucht wird.",
    "notifications.mail-refused": "Der Mailserver hat die Mail nicht angenommen.",
    "projections.no-such-projection": "Eine Ansicht dieses Namens gibt es nicht.",
    "projections.no-such-rebuild": "Dieser Neuaufbau ist bei dieser Ansicht nicht zu finden.",
    "projections.not-ready":
        "Diese Ansicht wird noch aufgebaut. Bitte versuchen Sie es gleich noch einmal.",
    "provider.api-unavailable":
        "Ihr Passwort lässt sich im Moment nicht ersetzen. Bitte versuchen Sie es in Kürze noch einmal.",
    "request.invalid":
        "Eine Angabe lässt sich so nicht übernehmen. Bitte prüfen Sie, was markiert ist.",
    "request.malformed":
        "Das war nicht zu verstehen. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
    "request.method-not-allowed": "Das ist hier nicht möglich. Bitte laden Sie die Seite neu.",
    "request.no-such-resource":
        "Hier ist nichts zu finden. Vielleicht wurde es entfernt, oder es ist für Sie nicht sichtbar.",
    "request.not-acceptable": "In der gewünschten Form gibt es dies nicht.",
    "request.too-large": "Das ist mehr, als auf einmal angenommen wird. Bitte senden Sie weniger.",
    "request.unexpected-body":
        "Es wurde mehr gesendet, als hier angenommen wird. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
    "request.unknown-parameter":
        "Diese Adresse fragt nach etwas, das hier nicht bekannt ist. Bitte öffnen Sie die Seite neu.",
    "request.unknown-property":
        "Es wurde eine Angabe gesendet, die hier nicht bekannt ist. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
    "request.unsupported-media-type":
        "Inhalte dieser Art werden hier nicht angenommen. Bitte wählen Sie ein anderes Format.",
    "request.version-mismatch":
        "Das wurde inzwischen geändert. Bitte laden Sie die Seite neu, sehen Sie sich den neuen Stand an und versuchen Sie es noch einmal.",
    "roles.end-in-the-past":
        "Das Ende der Rolle liegt bereits in der Vergangenheit. Bitte wählen Sie einen späteren Zeitpunkt.",
    "roles.last-administrator": [
        "Niemand sonst hat die Rolle {role} auf Dauer. Bitte geben Sie sie zuerst einer weiteren Person.",
        "Niemand sonst hat diese Administrationsrolle auf Dauer. Bitte geben Sie sie zuerst einer weiteren Person.",
    ],
    "roles.no-such-assignment":
        "Diese Zuweisung einer Rolle gibt es nicht. Bitte laden Sie die Seite neu.",
    "roles.no-such-role": "Diese Rolle gibt es nicht. Bitte wählen Sie eine andere.",
    "roles.unknown-scope": "Rollen lassen sich nur für das ganze Verzeichnis vergeben.",
    "service.unavailable":
        "Der Dienst ist im Moment nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.",
    "sessions.no-such-session":
        "Diese Sitzung ist nicht zu finden. Bitte laden Sie die Seite neu, um zu sehen, welche es gibt.",
    "sessions.not-own": "Hier können Sie nur Ihre eigenen Sitzungen beenden.",
    "settings.duplicate-group": "Diese Gruppe steht bereits in der Liste.",
    "settings.duplicate-group-type": "Diese Art von Gruppe steht bereits in der Liste.",
    "settings.duplicate-user": "Diese Person steht bereits in der Liste.",
    "settings.duplicate-word":
        "Dieses Wort steht bereits in der Liste, vielleicht etwas anders geschrieben.",
    "settings.group-name-not-once": "Das Muster muss [GroupName] genau einmal enthalten.",
    "settings.invalid":
        "Einige dieser Einstellungen lassen sich so nicht übernehmen. Bitte prüfen Sie, was markiert ist.",
    "settings.out-of-range": [
        "Hier ist nur eine ganze Zahl von {least} bis {most} möglich.",
        "Diese Zahl ist zu klein oder zu groß.",
    ],
    "settings.term-length": [
        "Dieses Wort muss {least} bis {most} Zeichen lang sein.",
        "Dieses Wort ist zu kurz oder zu lang.",
    ],
    "settings.too-many": [
        "Diese Liste ist zu lang: Sie fasst höchstens {most} Einträge. Bitte kürzen Sie sie.",
        "Diese Liste ist zu lang. Bitte kürzen Sie sie.",
    ],
    "users.deleted": "Das Konto dieser Person ist gelöscht.",
    "users.disabled": "Das Konto dieser Person ist deaktiviert.",
    "users.employee-id-taken":
        "Eine andere Person hat bereits diese Personalnummer. Bitte prüfen Sie die Angabe.",
    "users.erased": "Die Daten dieser Person wurden endgültig gelöscht.",
    "users.manager-loop":
        "Damit wäre jemand die eigene Führungskraft, direkt oder über andere. Bitte wählen Sie eine andere Person.",
    "users.no-manager": "Für diese Person ist keine Führungskraft eingetragen.",
    "users.no-such-user": "Diese Person ist nicht zu finden. Bitte wählen Sie eine andere.",
    "users.own-account":
        "Niemand löscht das eigene Konto. Bitte wenden Sie sich an eine andere Person aus der Administration.",
    "users.principal-name-taken":
        "Eine andere Person hat bereits diesen Anmeldenamen. Bitte wählen Sie einen anderen.",
    "users.privileged":
        "Diese Person hat eine Administrationsrolle. Ihr Konto können nur die ändern, die Rollen verwalten.",
    "value.blank": "Bitte füllen Sie dies aus.",
    "value.malformed": "Das hat nicht die Form, die hier erwartet wird.",
    "value.not-a-date-time": "Das ist kein Datum mit Uhrzeit. Bitte prüfen Sie die Angabe.",
    "value.not-a-language": "Das ist kein Sprachkürzel. Bitte schreiben Sie eines, etwa de.",
    "value.not-a-mail-address": "Das ist keine Mailadresse. Bitte prüfen Sie die Angabe.",
    "value.not-a-principal-name":
        "Das ist kein Anmeldename. Bitte schreiben Sie Name und Domäne, wie in ann@example.org.",
    "value.required": "Hier fehlt eine Angabe. Bitte ergänzen Sie sie.",
    "value.too-long": [
        "Das ist zu lang. Bitte kürzen Sie es auf höchstens {most} Zeichen.",
        "Das ist zu lang. Bitte kürzen Sie es.",
    ],
    "value.unknown": "Diese Angabe ist hier nicht bekannt. Bitte lassen Sie sie weg.",
    "value.unknown-projection": "Eine Ansicht dieses Namens gibt es nicht.",
    "value.unprintable":
        "Das enthält Zeichen, die sich nicht verwenden lassen, etwa Steuerzeichen. Bitte geben Sie es neu ein.",
};
