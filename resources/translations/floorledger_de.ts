<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="de_DE">
<context>
    <name>ActionPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Scale: use {0}</source>
        <translation>Waage: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit {0}, change</source>
        <translation>Einheit {0}, ändern</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Consume</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Good / scrap</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>all the rest</source>
        <translation>alles Übrige</translation>
    </message>
    <message>
        <source>last: {0}</source>
        <translation>zuletzt: {0}</translation>
    </message>
    <message>
        <source>lot or pieces</source>
        <translation>Charge, Stücke</translation>
    </message>
    <message>
        <source>scan GOOD</source>
        <translation>GOOD scannen</translation>
    </message>
    <message>
        <source>scan a lot</source>
        <translation>Charge scannen</translation>
    </message>
    <message>
        <source>set-up, run</source>
        <translation>Rüsten, Arbeit</translation>
    </message>
    <message>
        <source>shift receipt</source>
        <translation>Schichtbeleg</translation>
    </message>
    <message>
        <source>what is next</source>
        <translation>nächste Arbeit</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>ApprovalCard</name>
    <message>
        <source>Approve it here: scan the supervisor's badge</source>
        <translation>Hier genehmigen: Ausweis des Vorgesetzten scannen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>Zur Genehmigung senden</translation>
    </message>
    <message>
        <source>Why is it right?</source>
        <translation>Warum ist es richtig?</translation>
    </message>
</context>
<context>
    <name>ArrivalCard</name>
    <message>
        <source>Ask plant IT. It comes here by itself as soon as the hub has it; then you can sign in.</source>
        <translation>Fragen Sie die Werks-IT. Sobald der Hub sie hat, kommen sie von selbst hierher; dann können Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Getting the plant's data</source>
        <translation>Die Daten des Werks kommen</translation>
    </message>
    <message>
        <source>Getting the plant's data: {0}</source>
        <translation>Die Daten des Werks kommen: {0}</translation>
    </message>
    <message>
        <source>The hub cannot be reached</source>
        <translation>Der Hub ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The hub has no data of the plant yet</source>
        <translation>Der Hub hat noch keine Daten des Werks</translation>
    </message>
    <message>
        <source>The plant's data comes by itself as soon as the hub answers; then you can sign in.</source>
        <translation>Die Daten des Werks kommen von selbst, sobald der Hub antwortet; dann können Sie sich anmelden.</translation>
    </message>
    <message>
        <source>The rest comes by itself as soon as the hub answers; then you can sign in.</source>
        <translation>Der Rest kommt von selbst, sobald der Hub antwortet; dann können Sie sich anmelden.</translation>
    </message>
    <message>
        <source>You can sign in as soon as it is here.</source>
        <translation>Sobald sie da sind, können Sie sich anmelden.</translation>
    </message>
    <message>
        <source>{0} of the plant's data is here.</source>
        <translation>{0} der Daten des Werks sind da.</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Floorledger: first start</source>
        <translation>Floorledger: erster Start</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quitting keeps the enrolment, nothing else.</source>
        <translation>Beim Beenden bleibt die Anmeldung erhalten, sonst nichts.</translation>
    </message>
    <message>
        <source>Quitting leaves nothing behind.</source>
        <translation>Beim Beenden bleibt nichts zurück.</translation>
    </message>
</context>
<context>
    <name>CenterPage</name>
    <message>
        <source>Go on without one: the terminal asks again at its next start, once the plant is published.</source>
        <translation>Ohne einen fortfahren: Das Terminal fragt beim nächsten Start wieder, sobald das Werk veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Load the demo plant</source>
        <translation>Demo-Werk laden</translation>
    </message>
    <message>
        <source>The hub has no plant yet, so there is no work centre to choose.</source>
        <translation>Der Hub hat noch kein Werk, also gibt es keinen Arbeitsplatz zu wählen.</translation>
    </message>
    <message>
        <source>{0}: where does this terminal stand?</source>
        <translation>{0}: Wo steht dieses Terminal?</translation>
    </message>
</context>
<context>
    <name>ChoiceGroup</name>
    <message>
        <source>{0} · tap to change</source>
        <translation>{0} · ändern</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Cost line</source>
        <translation>Kostenzeile</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Haben</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Ausschuss</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>WIP {0}</source>
        <translation>WIP {0}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>günstig</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>ungünstig</translation>
    </message>
</context>
<context>
    <name>ComponentLine</name>
    <message>
        <source>lot needed</source>
        <translation>Charge nötig</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} for the whole order</source>
        <translation>{0} ganzer Auftrag</translation>
    </message>
    <message>
        <source>{0}. Open lot {1}</source>
        <translation>{0}. Charge {1} öffnen</translation>
    </message>
    <message>
        <source>{0}: {1} used of {2} {3} expected</source>
        <translation>{0}: {1} verbraucht von {2} {3} erwartet</translation>
    </message>
</context>
<context>
    <name>ComponentsCard</name>
    <message>
        <source>Components · used / expected</source>
        <translation>Komponenten · Ist / Soll</translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Ledger line</source>
        <translation>Buchungszeile</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Werker</translation>
    </message>
    <message>
        <source>Way from the amount to the event</source>
        <translation>Weg vom Betrag zum Ereignis</translation>
    </message>
</context>
<context>
    <name>DecisionBox</name>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Confirm: {0}</source>
        <translation>Bestätigen: {0}</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>Wird entschieden …</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Geben Sie Ihre PIN ein.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Needs a reason and your PIN.</source>
        <translation>Braucht eine Begründung und Ihre PIN.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>The reason and your name go into the log with the decision.</source>
        <translation>Begründung und Ihr Name werden mit der Entscheidung protokolliert.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Write a reason first; it is kept with the decision.</source>
        <translation>Schreiben Sie zuerst eine Begründung; sie wird mit der Entscheidung aufbewahrt.</translation>
    </message>
    <message>
        <source>You cannot decide this one.</source>
        <translation>Darüber können Sie nicht entscheiden.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Ihre PIN</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Exception</source>
        <translation>Klärfall</translation>
    </message>
    <message>
        <source>Predicted journal</source>
        <translation>Vorausberechnete Buchung</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Werdegang</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>Was die Prüfungen ergaben</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer was tut</translation>
    </message>
    <message>
        <source>{value} at stake · owner {owner} · {age} old</source>
        <translation>{value} betroffen · zuständig {owner} · {age} alt</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>AIM identifier {0}</source>
        <translation>AIM-Kennung {0}</translation>
    </message>
    <message>
        <source>Arrived: “{0}”</source>
        <translation>Angekommen: „{0}“</translation>
    </message>
    <message>
        <source>Do without AIM</source>
        <translation>Ohne AIM</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Tastaturscanner</translation>
    </message>
    <message>
        <source>No AIM identifier</source>
        <translation>Keine AIM-Kennung</translation>
    </message>
    <message>
        <source>No separator GS</source>
        <translation>Kein Trennzeichen GS</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Put something on the scale and take it off again.</source>
        <translation>Legen Sie etwas auf die Waage und nehmen Sie es wieder herunter.</translation>
    </message>
    <message>
        <source>Read keys by place</source>
        <translation>Tasten nach Ort lesen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Waage</translation>
    </message>
    <message>
        <source>Scan the self-test label now, printed or from this screen.</source>
        <translation>Scannen Sie jetzt das Selbsttest-Etikett, gedruckt oder von diesem Bildschirm.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Self-test label</source>
        <translation>Selbsttest-Etikett</translation>
    </message>
    <message>
        <source>Separator GS arrived</source>
        <translation>Trennzeichen GS angekommen</translation>
    </message>
    <message>
        <source>Speed {0} · change</source>
        <translation>Geschwindigkeit {0} · ändern</translation>
    </message>
    <message>
        <source>Take this for GS</source>
        <translation>Dies als GS nehmen</translation>
    </message>
    <message>
        <source>Unit: {0} · change</source>
        <translation>Einheit: {0} · ändern</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>wie gesendet</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Keyboard scanner</source>
        <translation>Tastaturscanner</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Nothing came yet</source>
        <translation>Noch nichts angekommen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Waage</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Use a device, and it lights up here.</source>
        <translation>Benutzen Sie ein Gerät; es leuchtet hier auf.</translation>
    </message>
    <message>
        <source>{0}, nothing came yet</source>
        <translation>{0}, noch nichts angekommen</translation>
    </message>
    <message>
        <source>{0}, see the advice</source>
        <translation>{0}, siehe Hinweis</translation>
    </message>
    <message>
        <source>{0}, works</source>
        <translation>{0}, funktioniert</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Close the document</source>
        <translation>Dokument schließen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Anderes Dokument</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>This document cannot be shown; its file makes no sense. Ask planning to publish it again.</source>
        <translation>Dieses Dokument lässt sich nicht anzeigen; seine Datei ist unlesbar. Bitten Sie die Planung, es neu zu veröffentlichen.</translation>
    </message>
    <message>
        <source>This is not on this terminal yet; it comes with the next contact to the hub.</source>
        <translation>Das ist noch nicht auf diesem Terminal; es kommt mit dem nächsten Kontakt zum Hub.</translation>
    </message>
    <message>
        <source>This job has no drawing and no work instruction.</source>
        <translation>Dieser Auftrag hat weder Zeichnung noch Arbeitsanweisung.</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Angaben für den Support</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check the newest entry before you repeat the step. Tell support and show the details.</source>
        <translation>Prüfen Sie den neuesten Eintrag, bevor Sie den Schritt wiederholen. Melden Sie es dem Support und zeigen Sie die Angaben.</translation>
    </message>
    <message>
        <source>Everything recorded before is stored on this machine. Look at the newest entry to see it.</source>
        <translation>Alles vorher Gebuchte ist auf diesem Gerät gespeichert. Sehen Sie sich dazu den neuesten Eintrag an.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. The last step may not have been recorded.</source>
        <translation>Im Programm ging etwas schief. Der letzte Schritt wurde vielleicht nicht gebucht.</translation>
    </message>
    <message>
        <source>This machine refused something: disk, file or connection.</source>
        <translation>Dieses Gerät verweigert etwas: Datenträger, Datei oder Verbindung.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, tell support and show the details.</source>
        <translation>Versuchen Sie es noch einmal. Kommt es wieder, melden Sie es dem Support und zeigen Sie die Angaben.</translation>
    </message>
</context>
<context>
    <name>ExceptionsPage</name>
    <message>
        <source>Exceptions</source>
        <translation>Klärfälle</translation>
    </message>
    <message>
        <source>Filter exceptions</source>
        <translation>Klärfälle filtern</translation>
    </message>
    <message>
        <source>It is not certain that the decision was kept. Look at the trail before you decide again.</source>
        <translation>Es ist nicht sicher, ob die Entscheidung gespeichert wurde. Sehen Sie den Werdegang an, bevor Sie noch einmal entscheiden.</translation>
    </message>
    <message>
        <source>Nothing here needs a decision.</source>
        <translation>Hier ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} offen</translation>
    </message>
    <message>
        <source>{0}, {1} at stake · sorted by money × time to SLA</source>
        <translation>{0}, {1} betroffen · sortiert nach Geld × Zeit bis zur Frist</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Auditor's bundle into</source>
        <translation>Prüferpaket speichern in</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for the bundle</source>
        <translation>Ordner für das Paket</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>Paket schreiben</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>under 1 min</source>
        <translation>unter 1 min</translation>
    </message>
    <message>
        <source>{0} d {1} h</source>
        <translation>{0} T {1} h</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Filter: press /</source>
        <translation>Filter: / drücken</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Every check passed.</source>
        <translation>Alle Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>entered {0}</source>
        <translation>eingegeben {0}</translation>
    </message>
    <message>
        <source>expected {0}</source>
        <translation>erwartet {0}</translation>
    </message>
    <message>
        <source>more likely {0}</source>
        <translation>eher {0}</translation>
    </message>
</context>
<context>
    <name>FindingsNote</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} übernehmen</translation>
    </message>
</context>
<context>
    <name>FreshnessLine</name>
    <message>
        <source>As known {0} ago</source>
        <translation>Stand vor {0}</translation>
    </message>
    <message>
        <source>As this terminal knew it {0} ago; others may have changed it since.</source>
        <translation>Stand dieses Terminals von vor {0}; andere können es seither geändert haben.</translation>
    </message>
    <message>
        <source>This terminal has never heard from the hub.</source>
        <translation>Dieses Terminal hat noch nie etwas vom Hub empfangen.</translation>
    </message>
</context>
<context>
    <name>HandOverCard</name>
    <message>
        <source>Handed over by {0} at {1}</source>
        <translation>Übergeben von {0} um {1}</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Ich habe es gelesen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%Ln devices lost</source>
        <translation>
            <numerusform>%Ln Gerät fehlt</numerusform>
            <numerusform>%Ln Geräte fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, all safe here</source>
        <translation>
            <numerusform>%Ln wartet, sicher</numerusform>
            <numerusform>%Ln warten, alle sicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub restored</source>
        <translation>Hub wiederhergestellt</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Kein Scanner</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>Online · %Ln waiting</source>
        <translation>
            <numerusform>Online · %Ln wartet</numerusform>
            <numerusform>Online · %Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Online · 0 waiting</source>
        <translation>Online · 0 warten</translation>
    </message>
    <message>
        <source>Restart needed</source>
        <translation>Neustart nötig</translation>
    </message>
    <message>
        <source>Scan the self-test label</source>
        <translation>Selbsttest-Etikett scannen</translation>
    </message>
    <message>
        <source>Scanner lost</source>
        <translation>Scanner fehlt</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Scanner bereit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsstation</translation>
    </message>
    <message numerus="yes">
        <source>Workstation · %Ln for you</source>
        <translation>
            <numerusform>Arbeitsplatz · %Ln für Sie</numerusform>
            <numerusform>Arbeitsplatz · %Ln für Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>badge {0}</source>
        <translation>Ausweis {0}</translation>
    </message>
    <message>
        <source>{0} lost</source>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>{0} not understood</source>
        <translation>{0} nicht verstanden</translation>
    </message>
    <message>
        <source>{0} with {1}</source>
        <translation>{0} mit {1}</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Address of the hub</source>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>CA file of the plant, if any</source>
        <translation>CA-Datei, falls nötig</translation>
    </message>
    <message>
        <source>Getting the plant's data: {0}. The data of a large plant takes some minutes.</source>
        <translation>Die Daten des Werks kommen: {0}. Bei einem großen Werk dauert das einige Minuten.</translation>
    </message>
    <message>
        <source>Hub and ledger are kept on this computer, for one machine or to try. Tap again to join a plant's hub.</source>
        <translation>Hub und Hauptbuch liegen auf diesem Rechner, für einen Rechner oder zum Probieren. Noch einmal tippen, um sich einem Werks-Hub anzuschließen.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Or scan the label that came with the code: it holds address and code.</source>
        <translation>Oder scannen Sie das Etikett, das mit dem Code kam: Es enthält Adresse und Code.</translation>
    </message>
    <message>
        <source>This computer is the hub</source>
        <translation>Dieser Rechner ist der Hub</translation>
    </message>
    <message>
        <source>This terminal is enrolled at {0}. Connect fetches the plant; if it fails, check the network.</source>
        <translation>Dieses Terminal ist bei {0} angemeldet. Verbinden holt die Daten des Werks; gelingt es nicht, prüfen Sie das Netz.</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>A badge</source>
        <translation>Ein Ausweis</translation>
    </message>
    <message>
        <source>A lot</source>
        <translation>Eine Charge</translation>
    </message>
    <message>
        <source>A reason</source>
        <translation>Ein Grund</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>Ein Auftrag</translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation>GOOD</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Scan an order to begin</source>
        <translation>Auftrag scannen</translation>
    </message>
    <message>
        <source>Scan its label, or press Jobs to choose one.</source>
        <translation>Etikett scannen oder unter Aufträge einen wählen.</translation>
    </message>
    <message>
        <source>Scan, or press a button above.</source>
        <translation>Scannen oder oben eine Taste drücken.</translation>
    </message>
    <message>
        <source>changes the job</source>
        <translation>wechselt den Auftrag</translation>
    </message>
    <message>
        <source>changes the person</source>
        <translation>wechselt die Person</translation>
    </message>
    <message>
        <source>opens Consume, filled in</source>
        <translation>öffnet Verbrauch, schon ausgefüllt</translation>
    </message>
    <message>
        <source>opens Good / scrap</source>
        <translation>öffnet Melden</translation>
    </message>
    <message>
        <source>opens Scrap with that reason</source>
        <translation>öffnet Ausschuss mit diesem Grund</translation>
    </message>
    <message>
        <source>opens its job here</source>
        <translation>öffnet sich hier</translation>
    </message>
</context>
<context>
    <name>JobButton</name>
    <message>
        <source>at this terminal now</source>
        <translation>gerade hier</translation>
    </message>
    <message>
        <source>done here</source>
        <translation>hier fertig</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>fällig {0}</translation>
    </message>
    <message>
        <source>late by {0}</source>
        <translation>{0} überfällig</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>op {0} {1}</source>
        <translation>Vg. {0} {1}</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>waits for op {0}</source>
        <translation>wartet auf Vg. {0}</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} on hold</source>
        <translation>{0} gesperrt</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message numerus="yes">
        <source>%Ln drawings</source>
        <translation>
            <numerusform>%Ln Zeichnung</numerusform>
            <numerusform>%Ln Zeichnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>After: op {0}, {1}</source>
        <translation>Danach: Vg. {0}, {1}</translation>
    </message>
    <message>
        <source>Before: op {0}, {1}</source>
        <translation>Davor: Vg. {0}, {1}</translation>
    </message>
    <message>
        <source>Booked {0} min · {1} / h</source>
        <translation>Gebucht {0} min · {1} / h</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Left {0}</source>
        <translation>Rest {0}</translation>
    </message>
    <message>
        <source>No order here yet</source>
        <translation>Noch kein Auftrag hier</translation>
    </message>
    <message>
        <source>Scan an order</source>
        <translation>Auftrag scannen</translation>
    </message>
    <message>
        <source>Scrap {0} ({1} %)</source>
        <translation>Ausschuss {0} ({1} %)</translation>
    </message>
    <message>
        <source>Standard {0} min · {1} / h</source>
        <translation>Vorgabe {0} min · {1} / h</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>etwa %Ln min</numerusform>
            <numerusform>etwa %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>fällig {0}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>op {0} {1}</source>
        <translation>Vg. {0} {1}</translation>
    </message>
    <message>
        <source>{0} good</source>
        <translation>{0} gut</translation>
    </message>
    <message>
        <source>{0} good and {1} scrap of {2} planned</source>
        <translation>{0} gut und {1} Ausschuss von {2} geplant</translation>
    </message>
    <message>
        <source>{0} min each, standard {1}</source>
        <translation>{0} min je Stück, Vorgabe {1}</translation>
    </message>
    <message>
        <source>{0} on hold</source>
        <translation>{0} gesperrt</translation>
    </message>
    <message>
        <source>{0} wait for a decision and are not in Good yet</source>
        <translation>{0} warten auf eine Entscheidung und zählen noch nicht als gut</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln insgesamt</numerusform>
            <numerusform>%Ln insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>All centres</source>
        <translation>Alle Plätze</translation>
    </message>
    <message>
        <source>By due date</source>
        <translation>Nach Fälligkeit</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>Nach Auftrag</translation>
    </message>
    <message>
        <source>Close the job list</source>
        <translation>Auftragsliste schließen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Jobs with “{0}”</source>
        <translation>Aufträge mit „{0}“</translation>
    </message>
    <message>
        <source>No job here matches. Press Search to change the number, or scan the order label: it opens any job.</source>
        <translation>Hier passt kein Auftrag. Mit Suchen die Nummer ändern oder das Auftragsetikett scannen: Es öffnet jeden Auftrag.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message numerus="yes">
        <source>Show more, %Ln are left</source>
        <translation>
            <numerusform>Mehr zeigen, %Ln übrig</numerusform>
            <numerusform>Mehr zeigen, %Ln übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>This centre</source>
        <translation>Dieser Platz</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Cr</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Dr</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Nothing would be posted.</source>
        <translation>Es würde nichts gebucht.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {0}</source>
        <translation>Taste {0}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Delete last letter</source>
        <translation>Letzten Buchstaben löschen</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Bildschirmtastatur</translation>
    </message>
</context>
<context>
    <name>LeaveCard</name>
    <message>
        <source>A supervisor or an administrator scans the badge and types the PIN.</source>
        <translation>Ein Vorgesetzter oder Administrator scannt den Ausweis und gibt die PIN ein.</translation>
    </message>
    <message>
        <source>Leave the full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>favourable</source>
        <translation>günstig</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>ungünstig</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Also signed in: {0}</source>
        <translation>Auch angemeldet: {0}</translation>
    </message>
    <message>
        <source>Kept as it was: {0}</source>
        <translation>Unverändert erhalten: {0}</translation>
    </message>
    <message>
        <source>Locked: nobody was here since {0}. Scan your badge to go on.</source>
        <translation>Gesperrt: Seit {0} war niemand hier. Ausweis scannen, um weiterzumachen.</translation>
    </message>
    <message>
        <source>{0} is at work</source>
        <translation>{0} arbeitet</translation>
    </message>
</context>
<context>
    <name>LotPageCard</name>
    <message>
        <source>Close the lot</source>
        <translation>Charge schließen</translation>
    </message>
    <message>
        <source>No order here made it.</source>
        <translation>Kein Auftrag hier hat sie hergestellt.</translation>
    </message>
    <message>
        <source>Nothing was taken from it, as far as is known.</source>
        <translation>Soweit bekannt, wurde nichts daraus entnommen.</translation>
    </message>
    <message>
        <source>Only what this terminal knows is shown.</source>
        <translation>Es wird nur gezeigt, was dieses Terminal weiß.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Woher sie kam</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Wohin sie ging</translation>
    </message>
    <message>
        <source>made {0}</source>
        <translation>hergestellt {0}</translation>
    </message>
    <message>
        <source>used {0}</source>
        <translation>verbraucht {0}</translation>
    </message>
    <message>
        <source>{0} left the plant</source>
        <translation>{0} haben das Werk verlassen</translation>
    </message>
    <message>
        <source>{0} scrapped from stock</source>
        <translation>{0} aus dem Lager verschrottet</translation>
    </message>
    <message>
        <source>{0}, lot {1}</source>
        <translation>{0}, Charge {1}</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>Back from vendor</source>
        <translation>Zurück vom Lieferanten</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>Nebenprodukt</translation>
    </message>
    <message>
        <source>Component scrap</source>
        <translation>Komponente verschrotten</translation>
    </message>
    <message>
        <source>Count stock</source>
        <translation>Bestand zählen</translation>
    </message>
    <message>
        <source>Decide on a hold</source>
        <translation>Über Sperre entscheiden</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Move stock</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>Put a component back</source>
        <translation>Komponente zurücklegen</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>Send to vendor</source>
        <translation>An Lieferanten senden</translation>
    </message>
    <message>
        <source>What else happened?</source>
        <translation>Was ist noch geschehen?</translation>
    </message>
    <message>
        <source>scan {0}</source>
        <translation>{0} scannen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Restart this terminal soon.</source>
        <translation>Starten Sie dieses Terminal bald neu.</translation>
    </message>
    <message>
        <source>Sign out when you can: then this terminal goes on with it. Everything recorded here is safe.</source>
        <translation>Melden Sie sich ab, sobald Sie können: dann arbeitet dieses Terminal mit ihm weiter. Alles hier Gebuchte ist sicher.</translation>
    </message>
    <message>
        <source>The hub was restored.</source>
        <translation>Der Hub wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>This terminal goes on with it by itself; everything recorded here is safe.</source>
        <translation>Dieses Terminal arbeitet von selbst mit ihm weiter; alles hier Gebuchte ist sicher.</translation>
    </message>
    <message>
        <source>This was saved before the restart. Do not enter it again.</source>
        <translation>Dies wurde vor dem Neustart gespeichert. Geben Sie es nicht noch einmal ein.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more on the tape</source>
        <translation>
            <numerusform>und %Ln weiterer im Verlauf</numerusform>
            <numerusform>und %Ln weitere im Verlauf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Komma</translation>
    </message>
</context>
<context>
    <name>OrderPicker</name>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Order: press /</source>
        <translation>Auftrag: / drücken</translation>
    </message>
</context>
<context>
    <name>OrderStateBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Close {0}: its WIP is settled to the variance accounts. This cannot be undone.</source>
        <translation>{0} abschließen: Der WIP wird auf die Abweichungskonten abgerechnet. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertigmelden</translation>
    </message>
    <message>
        <source>Complete {0}: nothing more is reported to it, and it can then be closed.</source>
        <translation>{0} fertigmelden: Danach wird nichts mehr dazu gemeldet, und er kann abgeschlossen werden.</translation>
    </message>
    <message>
        <source>Confirm: {0}</source>
        <translation>Bestätigen: {0}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter opens the variance of the order.</source>
        <translation>Die Eingabetaste öffnet die Abweichung des Auftrags.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>This order is closed. Enter opens its variance.</source>
        <translation>Dieser Auftrag ist abgeschlossen. Die Eingabetaste öffnet seine Abweichung.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Ihre PIN</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Filter orders</source>
        <translation>Aufträge filtern</translation>
    </message>
    <message>
        <source>It is not certain that this was kept. Look at the order's state before you try again.</source>
        <translation>Es ist nicht sicher, ob das gespeichert wurde. Sehen Sie den Status des Auftrags an, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No order fits.</source>
        <translation>Kein Auftrag passt.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Orders &amp; WIP</source>
        <translation>Aufträge &amp; WIP</translation>
    </message>
    <message>
        <source>{0} orders, {1} in WIP</source>
        <translation>{0} Aufträge, {1} in Arbeit</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Getting the plant's data: {0}. Figures and lists are not whole until it is here.</source>
        <translation>Die Daten des Werks kommen: {0}. Bis sie da sind, fehlt in Zahlen und Listen noch etwas.</translation>
    </message>
    <message>
        <source>This could not be read just now; what you see was read before. It is tried again by itself.</source>
        <translation>Das ließ sich gerade nicht lesen; Sie sehen den Stand davor. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>{0} of the plant's data is here, so figures and lists are not whole. The rest comes by itself as soon as the hub answers.</source>
        <translation>{0} der Daten des Werks sind da, in Zahlen und Listen fehlt also noch etwas. Der Rest kommt von selbst, sobald der Hub antwortet.</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo of what is held</source>
        <translation>Foto des Gesperrten</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Go on without</source>
        <translation>Ohne weiter</translation>
    </message>
    <message>
        <source>Go on without a photo</source>
        <translation>Ohne Foto weiter</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo of what is held</source>
        <translation>Foto des Gesperrten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Neu aufnehmen</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>PIN von {0}</translation>
    </message>
    <message>
        <source>to approve this entry</source>
        <translation>um diesen Eintrag zu genehmigen</translation>
    </message>
    <message>
        <source>to leave the full screen</source>
        <translation>um das Vollbild zu verlassen</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%Ln digits typed</source>
        <translation>
            <numerusform>%Ln Ziffer eingegeben</numerusform>
            <numerusform>%Ln Ziffern eingegeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Close the labels</source>
        <translation>Etiketten schließen</translation>
    </message>
    <message>
        <source>Nothing can be printed from here.</source>
        <translation>Von hier aus kann nichts gedruckt werden.</translation>
    </message>
    <message>
        <source>One copy less</source>
        <translation>Ein Exemplar weniger</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>Ein Exemplar mehr</translation>
    </message>
    <message>
        <source>Preview of what will be printed</source>
        <translation>Vorschau des Drucks</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Printer: {0}</source>
        <translation>Drucker: {0}</translation>
    </message>
    <message>
        <source>Scan a lot to print its label; digits are copies, OK prints.</source>
        <translation>Charge scannen, Ziffern für Kopien, OK druckt.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>Kopien</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%Ln exceptions are yours</source>
        <translation>
            <numerusform>%Ln Klärfall liegt bei Ihnen</numerusform>
            <numerusform>%Ln Klärfälle liegen bei Ihnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Badge {0}</source>
        <translation>Ausweis {0}</translation>
    </message>
    <message>
        <source>Feed {0} old</source>
        <translation>Daten {0} alt</translation>
    </message>
    <message>
        <source>Floorledger</source>
        <translation>Floorledger</translation>
    </message>
    <message>
        <source>Offline, feed {0} old</source>
        <translation>Offline, Daten {0} alt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on the terminal. They are listed below.</source>
        <translation>
            <numerusform>%Ln offen, auf dem Terminal sicher. Er ist unten aufgeführt.</numerusform>
            <numerusform>%Ln offen, alle auf dem Terminal sicher. Sie sind unten aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Captured in this shift</source>
        <translation>In dieser Schicht erfasst</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>For who comes next</source>
        <translation>Für die Ablösung</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Wie weit es gekommen ist</translation>
    </message>
    <message>
        <source>Nothing owed. All that is booked is verified in the ERP.</source>
        <translation>Nichts offen. Alles, was gebucht wird, ist im ERP bestätigt.</translation>
    </message>
    <message>
        <source>Printed {0}, {1}</source>
        <translation>Gedruckt {0}, {1}</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>Schichtbeleg</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>The record itself stays in the log; this page is a copy.</source>
        <translation>Die Aufzeichnung selbst bleibt im Protokoll; diese Seite ist eine Kopie.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, all on the terminal's tape</source>
        <translation>
            <numerusform>und %Ln weiterer, im Verlauf des Terminals</numerusform>
            <numerusform>und %Ln weitere, alle im Verlauf des Terminals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal and on their way.</source>
        <translation>
            <numerusform>%Ln offen, auf diesem Terminal sicher und unterwegs.</numerusform>
            <numerusform>%Ln offen, alle auf diesem Terminal sicher und unterwegs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal. Some want a decision.</source>
        <translation>
            <numerusform>%Ln offen, auf diesem Terminal sicher. Er braucht vielleicht eine Entscheidung.</numerusform>
            <numerusform>%Ln offen, alle auf diesem Terminal sicher. Einige brauchen eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Captured in this shift</source>
        <translation>In dieser Schicht erfasst</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>For who comes next</source>
        <translation>Für die Ablösung</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Wie weit es gekommen ist</translation>
    </message>
    <message>
        <source>Nothing owed. All that is booked is verified in the ERP.</source>
        <translation>Nichts offen. Alles, was gebucht wird, ist im ERP bestätigt.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Beleg drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Scan a badge to go on.</source>
        <translation>Ausweis scannen, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>Schichtbeleg</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>{0} has it</source>
        <translation>liegt bei: {0}</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Close the demo scanner</source>
        <translation>Demo-Scanner schließen</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>Zu scannender Code</translation>
    </message>
    <message>
        <source>Demo scanner</source>
        <translation>Demo-Scanner</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>Offline gehen</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Online gehen</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>network: off</source>
        <translation>Netz: aus</translation>
    </message>
    <message>
        <source>network: on</source>
        <translation>Netz: an</translation>
    </message>
</context>
<context>
    <name>ScanLine</name>
    <message>
        <source>Demo scanner</source>
        <translation>Demo-Scanner</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>No scan yet. Every scan is answered here.</source>
        <translation>Noch kein Scan. Jeder Scan wird hier beantwortet.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Angenommen</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>#{0}: the content does not match its hash</source>
        <translation>#{0}: Der Inhalt passt nicht zu seinem Hash</translation>
    </message>
    <message>
        <source>+{0} good</source>
        <translation>+{0} gut</translation>
    </message>
    <message>
        <source>+{0} good after rework</source>
        <translation>+{0} gut nach Nacharbeit</translation>
    </message>
    <message>
        <source>+{0} good, final</source>
        <translation>+{0} gut, Endmeldung</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>1 more event without the hub's answer</source>
        <translation>1 weiteres Ereignis ohne Antwort des Hubs</translation>
    </message>
    <message>
        <source>1 {0} = {1} {2} is not above zero.</source>
        <translation>1 {0} = {1} {2} ist nicht größer als null.</translation>
    </message>
    <message>
        <source>1 {0} = {1} {2}: a package smaller than one piece.</source>
        <translation>1 {0} = {1} {2}: ein Gebinde kleiner als ein Stück.</translation>
    </message>
    <message>
        <source>1 {0} = {1}/0 {2}, which is no number.</source>
        <translation>1 {0} = {1}/0 {2} ist keine Zahl.</translation>
    </message>
    <message>
        <source>A PIN is not scanned; anybody could read it along.</source>
        <translation>Eine PIN wird nicht gescannt; jeder könnte sie mitlesen.</translation>
    </message>
    <message>
        <source>A decision cannot be approved.</source>
        <translation>Eine Entscheidung kann nicht genehmigt werden.</translation>
    </message>
    <message>
        <source>A decision on this event is on its way to the hub.</source>
        <translation>Eine Entscheidung über dieses Ereignis ist unterwegs zum Hub.</translation>
    </message>
    <message>
        <source>A device id has 1 to 64 letters, digits, dots, dashes or underscores.</source>
        <translation>Eine Gerätekennung hat 1 bis 64 Buchstaben, Ziffern, Punkte, Striche oder Unterstriche.</translation>
    </message>
    <message>
        <source>A device's public key has {0} bytes, this one {1}.</source>
        <translation>Der öffentliche Schlüssel eines Geräts hat {0} Bytes, dieser {1}.</translation>
    </message>
    <message>
        <source>A downgrade names the lower item.</source>
        <translation>Eine Abstufung nennt den geringeren Artikel.</translation>
    </message>
    <message>
        <source>A field of the supplier label makes no sense.</source>
        <translation>Ein Feld des Lieferantenetiketts ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>A hold is of pieces of an order, or of a lot of an item, and not of both.</source>
        <translation>Eine Sperre gilt Stücken eines Auftrags oder einer Charge eines Artikels, nicht beidem.</translation>
    </message>
    <message>
        <source>A label is scanned.</source>
        <translation>Ein Etikett wird gescannt.</translation>
    </message>
    <message>
        <source>A photo belongs to a hold.</source>
        <translation>Ein Foto gehört zu einer Sperre.</translation>
    </message>
    <message>
        <source>A separator is missing between two values</source>
        <translation>Zwischen zwei Werten fehlt ein Trennzeichen</translation>
    </message>
    <message>
        <source>A separator may have been lost, so two values would be read as one.</source>
        <translation>Vielleicht ging ein Trennzeichen verloren, sodass zwei Werte als einer gelesen würden.</translation>
    </message>
    <message>
        <source>A supervisor or an administrator may leave the full screen.</source>
        <translation>Ein Vorgesetzter oder Administrator darf das Vollbild verlassen.</translation>
    </message>
    <message>
        <source>A supervisor or an administrator may.</source>
        <translation>Ein Vorgesetzter oder Administrator darf es.</translation>
    </message>
    <message>
        <source>AI {0} came without its companion: {1}.</source>
        <translation>AI {0} kam ohne die zugehörige AI: {1}.</translation>
    </message>
    <message>
        <source>About twice as many: were they reported twice, or is it their second side?</source>
        <translation>Etwa doppelt so viele: Wurden sie zweimal gemeldet, oder ist es ihre zweite Seite?</translation>
    </message>
    <message>
        <source>Accepted with your reason: the exception ends</source>
        <translation>Mit Ihrem Grund angenommen: der Klärfall endet</translation>
    </message>
    <message>
        <source>Address and code were read from the label.</source>
        <translation>Adresse und Code wurden vom Etikett gelesen.</translation>
    </message>
    <message>
        <source>All that it added up has been decided.</source>
        <translation>Über alles, was er zusammenfasste, ist entschieden.</translation>
    </message>
    <message>
        <source>An approval would post nothing: {0}</source>
        <translation>Eine Genehmigung würde nichts buchen: {0}</translation>
    </message>
    <message>
        <source>An encrypted log takes SQLCipher, which is not installed here.</source>
        <translation>Ein verschlüsseltes Protokoll braucht SQLCipher, das hier nicht installiert ist.</translation>
    </message>
    <message>
        <source>An entry of type {0} waits for an update of this hub; then decide on it.</source>
        <translation>Ein Eintrag der Art {0} wartet auf eine Aktualisierung dieses Hubs; entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>An entry of type {0} was written by a newer version.</source>
        <translation>Ein Eintrag der Art {0} wurde von einer neueren Version geschrieben.</translation>
    </message>
    <message>
        <source>An event's id has at most {0} characters.</source>
        <translation>Die Kennung eines Ereignisses hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>An undo cannot bring it back; ask your supervisor.</source>
        <translation>Ein Storno kann das nicht zurückholen; fragen Sie Ihren Vorgesetzten.</translation>
    </message>
    <message>
        <source>Another Floorledger is using {0}.</source>
        <translation>Ein anderes Floorledger benutzt {0}.</translation>
    </message>
    <message>
        <source>Another process of the hub holds the database.</source>
        <translation>Ein anderer Prozess des Hubs hält die Datenbank fest.</translation>
    </message>
    <message>
        <source>Another program holds the database.</source>
        <translation>Ein anderes Programm hält die Datenbank fest.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Approved {0} seconds after the entry, on the same device.</source>
        <translation>{0} Sekunden nach dem Eintrag genehmigt, auf demselben Gerät.</translation>
    </message>
    <message>
        <source>Approved: the event posts</source>
        <translation>Genehmigt: Das Ereignis wird gebucht</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>April {0}</source>
        <translation>April {0}</translation>
    </message>
    <message>
        <source>Ask IT to enrol it again.</source>
        <translation>Bitten Sie die IT, es neu anzumelden.</translation>
    </message>
    <message>
        <source>Ask IT to set it up.</source>
        <translation>Bitten Sie die IT, sie einzurichten.</translation>
    </message>
    <message>
        <source>Ask IT to set the camera to smaller pictures.</source>
        <translation>Bitten Sie die IT, die Kamera auf kleinere Bilder einzustellen.</translation>
    </message>
    <message>
        <source>Ask another controller.</source>
        <translation>Fragen Sie einen anderen Controller.</translation>
    </message>
    <message>
        <source>Ask another supervisor; it waits safely.</source>
        <translation>Fragen Sie einen anderen Vorgesetzten; es wartet sicher.</translation>
    </message>
    <message>
        <source>Ask another supervisor; the event waits safely.</source>
        <translation>Fragen Sie einen anderen Vorgesetzten; das Ereignis wartet sicher.</translation>
    </message>
    <message>
        <source>Ask for a new one at the hub.</source>
        <translation>Lassen Sie sich am Hub einen neuen geben.</translation>
    </message>
    <message>
        <source>Ask for another one.</source>
        <translation>Fordern Sie eine andere an.</translation>
    </message>
    <message>
        <source>Ask planning to release it.</source>
        <translation>Bitten Sie die Planung, ihn freizugeben.</translation>
    </message>
    <message>
        <source>Ask planning to rename it.</source>
        <translation>Bitten Sie die Planung, sie umzubenennen.</translation>
    </message>
    <message>
        <source>Ask plant IT.</source>
        <translation>Fragen Sie die Werks-IT.</translation>
    </message>
    <message>
        <source>Ask quality to release the hold or to decide on it.</source>
        <translation>Bitten Sie die Qualität, die Sperre aufzuheben oder darüber zu entscheiden.</translation>
    </message>
    <message>
        <source>Ask somebody else to decide.</source>
        <translation>Bitten Sie jemand anderen zu entscheiden.</translation>
    </message>
    <message>
        <source>Ask the warehouse.</source>
        <translation>Fragen Sie das Lager.</translation>
    </message>
    <message>
        <source>Ask who recorded it, then decide on it.</source>
        <translation>Fragen Sie, wer es gebucht hat, und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>Ask whoever keeps the users.</source>
        <translation>Fragen Sie, wer die Benutzer verwaltet.</translation>
    </message>
    <message>
        <source>Ask whoever runs it, then print again.</source>
        <translation>Fragen Sie, wer ihn betreut, und drucken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Ask whoever runs the hub.</source>
        <translation>Fragen Sie, wer den Hub betreibt.</translation>
    </message>
    <message>
        <source>Ask your supervisor to look at it; send it there with the button below.</source>
        <translation>Bitten Sie Ihren Vorgesetzten, es anzusehen; senden Sie es ihm mit der Taste unten.</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>Fragen Sie Ihren Vorgesetzten.</translation>
    </message>
    <message>
        <source>Ask: {0}</source>
        <translation>Fragen: {0}</translation>
    </message>
    <message>
        <source>Assigned: the exception moves to its new owner</source>
        <translation>Zugewiesen: der Klärfall geht an den neuen Zuständigen</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>August {0}</source>
        <translation>August {0}</translation>
    </message>
    <message>
        <source>Back from a vendor</source>
        <translation>Zurück vom Lieferanten</translation>
    </message>
    <message>
        <source>Back from vendor</source>
        <translation>Zurück vom Lieferanten</translation>
    </message>
    <message>
        <source>Back from vendors</source>
        <translation>Vom Lieferanten zurück</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Badge {0} is not known here.</source>
        <translation>Ausweis {0} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Ausweise</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Book the customer's return, or scrap what is still here.</source>
        <translation>Buchen Sie die Kundenretoure, oder verschrotten Sie, was noch hier ist.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>By the plant's rule somebody looks at this before it posts: {0}, {1}.</source>
        <translation>Nach der Regel des Werks sieht jemand dies an, bevor es gebucht wird: {0}, {1}.</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>Nebenprodukt</translation>
    </message>
    <message>
        <source>By-products</source>
        <translation>Nebenprodukte</translation>
    </message>
    <message>
        <source>CFO delegate</source>
        <translation>Finanzvorstand (Vertretung)</translation>
    </message>
    <message>
        <source>Call support.</source>
        <translation>Rufen Sie den Support.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>Erfasst durch</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Check both readings.</source>
        <translation>Prüfen Sie beide Messwerte.</translation>
    </message>
    <message>
        <source>Check it, or ask for a new one at the hub.</source>
        <translation>Prüfen Sie ihn, oder lassen Sie sich am Hub einen neuen geben.</translation>
    </message>
    <message>
        <source>Check its cable, then take the picture again.</source>
        <translation>Prüfen Sie das Kabel, dann nehmen Sie das Bild noch einmal auf.</translation>
    </message>
    <message>
        <source>Check that it is on and connected, then print again.</source>
        <translation>Prüfen Sie, ob er eingeschaltet und verbunden ist, und drucken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Check that the right label was scanned.</source>
        <translation>Prüfen Sie, ob das richtige Etikett gescannt wurde.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Prüfen Sie Adresse und Netz.</translation>
    </message>
    <message>
        <source>Check the dosing {0}; return what is left over, or report what was lost.</source>
        <translation>Prüfen Sie die Dosierung {0}; legen Sie den Rest zurück, oder melden Sie, was verloren ging.</translation>
    </message>
    <message>
        <source>Check the lot and the number.</source>
        <translation>Prüfen Sie Charge und Zahl.</translation>
    </message>
    <message>
        <source>Check the number and the order.</source>
        <translation>Prüfen Sie Zahl und Auftrag.</translation>
    </message>
    <message>
        <source>Check the number; nothing was released.</source>
        <translation>Prüfen Sie die Zahl; nichts wurde freigegeben.</translation>
    </message>
    <message>
        <source>Check the readings.</source>
        <translation>Prüfen Sie die Messwerte.</translation>
    </message>
    <message>
        <source>Check {0} whether an issue was forgotten or the bill of materials asks for too much.</source>
        <translation>Prüfen Sie {0}, ob eine Entnahme vergessen wurde oder die Stückliste zu viel verlangt.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Choose a reason, or scan it.</source>
        <translation>Wählen oder scannen Sie einen Grund.</translation>
    </message>
    <message>
        <source>Choose another printer.</source>
        <translation>Wählen Sie einen anderen Drucker.</translation>
    </message>
    <message>
        <source>Choose another speed until the label can be read; the scanner's manual names the right one.</source>
        <translation>Wählen Sie eine andere Geschwindigkeit, bis das Etikett lesbar ist; die richtige steht im Handbuch des Scanners.</translation>
    </message>
    <message>
        <source>Choose by a digit</source>
        <translation>Mit einer Ziffer wählen</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Wählen Sie ihn.</translation>
    </message>
    <message>
        <source>Choose something else, or scan CANCEL to go back.</source>
        <translation>Wählen Sie etwas anderes, oder CANCEL scannen, um zurückzugehen.</translation>
    </message>
    <message>
        <source>Choose the component, or scan its lot.</source>
        <translation>Wählen Sie die Komponente, oder scannen Sie ihre Charge.</translation>
    </message>
    <message>
        <source>Choose the lot, or scan it.</source>
        <translation>Wählen oder scannen Sie die Charge.</translation>
    </message>
    <message>
        <source>Choose the purchase order.</source>
        <translation>Wählen Sie die Bestellung.</translation>
    </message>
    <message>
        <source>Choose the reason more exactly.</source>
        <translation>Wählen Sie den Grund genauer.</translation>
    </message>
    <message>
        <source>Choose the work centre at which this terminal stands.</source>
        <translation>Wählen Sie den Arbeitsplatz, an dem dieses Terminal steht.</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>Wählen Sie, was daraus wird.</translation>
    </message>
    <message>
        <source>Choose what came out.</source>
        <translation>Wählen Sie, was herauskam.</translation>
    </message>
    <message>
        <source>Choose what is decided on.</source>
        <translation>Wählen Sie, worüber entschieden wird.</translation>
    </message>
    <message>
        <source>Choose what the order yields.</source>
        <translation>Wählen Sie, was der Auftrag ergibt.</translation>
    </message>
    <message>
        <source>Choose what was measured.</source>
        <translation>Wählen Sie, was gemessen wurde.</translation>
    </message>
    <message>
        <source>Choose what was wrong, or scan the reason.</source>
        <translation>Wählen Sie, was falsch war, oder scannen Sie den Grund.</translation>
    </message>
    <message>
        <source>Choose whether pieces go into rework or are good again.</source>
        <translation>Wählen Sie, ob Stücke in die Nacharbeit gehen oder wieder gut sind.</translation>
    </message>
    <message>
        <source>Choose whether the order had it already.</source>
        <translation>Wählen Sie, ob der Auftrag es schon hatte.</translation>
    </message>
    <message>
        <source>Choose who worked.</source>
        <translation>Wählen Sie, wer gearbeitet hat.</translation>
    </message>
    <message>
        <source>Choose why it is scrap, or scan the reason.</source>
        <translation>Wählen Sie, warum es Ausschuss ist, oder scannen Sie den Grund.</translation>
    </message>
    <message>
        <source>Choose why it stopped, or scan the reason.</source>
        <translation>Wählen Sie, warum es stillstand, oder scannen Sie den Grund.</translation>
    </message>
    <message>
        <source>Choose why, or scan the reason.</source>
        <translation>Wählen Sie den Grund, oder scannen Sie ihn.</translation>
    </message>
    <message>
        <source>Choose why, then Record or scan OK.</source>
        <translation>Wählen Sie den Grund, dann Buchen oder OK scannen.</translation>
    </message>
    <message>
        <source>Clearing up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Clock moved by {0} ms</source>
        <translation>Uhr um {0} ms verstellt</translation>
    </message>
    <message>
        <source>Clock {0} ms to the hub's</source>
        <translation>Uhr {0} ms gegen die des Hubs</translation>
    </message>
    <message>
        <source>Clocked in at {0} at {1}, but not out {2}.</source>
        <translation>Eingestempelt um {0} bei {1}, aber nicht aus {2}.</translation>
    </message>
    <message>
        <source>Clocked in at {0}, but not out {1}.</source>
        <translation>Eingestempelt um {0}, aber nicht aus {1}.</translation>
    </message>
    <message>
        <source>Clocked out at {0} at {1} without having clocked in.</source>
        <translation>Ausgestempelt um {0} bei {1}, ohne eingestempelt zu haben.</translation>
    </message>
    <message>
        <source>Clocked out at {0} without having clocked in.</source>
        <translation>Ausgestempelt um {0}, ohne eingestempelt zu haben.</translation>
    </message>
    <message>
        <source>Close it when you are done.</source>
        <translation>Schließen Sie es, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Close order {0} again</source>
        <translation>Auftrag {0} wieder abschließen</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Geschlossen.</translation>
    </message>
    <message>
        <source>Co-products</source>
        <translation>Kuppelprodukte</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>Blatt mit Befehlen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Complete order {0} again</source>
        <translation>Auftrag {0} wieder fertigmelden</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Component scrap</source>
        <translation>Komponente verschrotten</translation>
    </message>
    <message>
        <source>Component scrap {0}</source>
        <translation>Komponente verschrotten: {0}</translation>
    </message>
    <message>
        <source>Component scrap {0}, lot {1}</source>
        <translation>Komponente verschrotten: {0}, Charge {1}</translation>
    </message>
    <message>
        <source>Components issued</source>
        <translation>Entnommene Komponenten</translation>
    </message>
    <message>
        <source>Components put back</source>
        <translation>Zurückgegebene Komponenten</translation>
    </message>
    <message>
        <source>Concession no.</source>
        <translation>Sonderfreigabe Nr.</translation>
    </message>
    <message>
        <source>Confirm what was really used.</source>
        <translation>Bestätigen Sie, was wirklich verbraucht wurde.</translation>
    </message>
    <message>
        <source>Confirm {0} that the substitute may be used here.</source>
        <translation>Bestätigen Sie {0}, dass der Ersatz hier verwendet werden darf.</translation>
    </message>
    <message>
        <source>Connect it to the hub once.</source>
        <translation>Verbinden Sie es einmal mit dem Hub.</translation>
    </message>
    <message>
        <source>Consume</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Consume {0}</source>
        <translation>Verbrauch {0}</translation>
    </message>
    <message>
        <source>Consume {0}, lot {1}</source>
        <translation>Verbrauch {0}, Charge {1}</translation>
    </message>
    <message>
        <source>Correct that first; then the order can be completed.</source>
        <translation>Berichtigen Sie das zuerst; dann kann der Auftrag fertiggemeldet werden.</translation>
    </message>
    <message>
        <source>Correct the number, or keep it and ask.</source>
        <translation>Berichtigen Sie die Zahl, oder behalten Sie sie und fragen Sie.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>Count again before this is final.</source>
        <translation>Zählen Sie noch einmal, bevor dies die Endmeldung ist.</translation>
    </message>
    <message>
        <source>Count again {0}; correct the entry or confirm it.</source>
        <translation>Zählen Sie {0} noch einmal; berichtigen oder bestätigen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>Count pieces</source>
        <translation>Stücke zählen</translation>
    </message>
    <message>
        <source>Count what has a lot.</source>
        <translation>Zählen Sie, was eine Charge hat.</translation>
    </message>
    <message>
        <source>Counted none {0}, books say {1}</source>
        <translation>Nichts gezählt: {0}, laut Bestand {1}</translation>
    </message>
    <message>
        <source>Counted none {0}, lot {1}, books say {2}</source>
        <translation>Nichts gezählt: {0}, Charge {1}, laut Bestand {2}</translation>
    </message>
    <message>
        <source>Counted {0} {1}, books say {2} {3}</source>
        <translation>Gezählt {0} {1}, laut Bestand {2} {3}</translation>
    </message>
    <message>
        <source>Counted {0} {1}, lot {2}, books say {3} {4}</source>
        <translation>Gezählt {0} {1}, Charge {2}, laut Bestand {3} {4}</translation>
    </message>
    <message>
        <source>Counter before</source>
        <translation>Zähler vorher</translation>
    </message>
    <message>
        <source>Counter now</source>
        <translation>Zähler jetzt</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählungen</translation>
    </message>
    <message>
        <source>Create it, then start the hub again.</source>
        <translation>Legen Sie sie an und starten Sie den Hub neu.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>December {0}</source>
        <translation>Dezember {0}</translation>
    </message>
    <message>
        <source>Decide on a hold</source>
        <translation>Über Sperre entscheiden</translation>
    </message>
    <message>
        <source>Decide on a hold {0}, lot {1}</source>
        <translation>Über Sperre entscheiden: {0}, Charge {1}</translation>
    </message>
    <message>
        <source>Decide on held pieces</source>
        <translation>Über Gesperrtes entscheiden</translation>
    </message>
    <message>
        <source>Decide on the event anew.</source>
        <translation>Entscheiden Sie neu über das Ereignis.</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>Decision: {0}</source>
        <translation>Entscheidung: {0}</translation>
    </message>
    <message>
        <source>Decision: {0} to {1}</source>
        <translation>Entscheidung: {0} an {1}</translation>
    </message>
    <message>
        <source>Decisions on holds</source>
        <translation>Entscheidungen über Sperren</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Device {0} is enrolled with another key.</source>
        <translation>Gerät {0} ist mit einem anderen Schlüssel angemeldet.</translation>
    </message>
    <message>
        <source>Device {0} is not enrolled at this hub.</source>
        <translation>Gerät {0} ist bei diesem Hub nicht angemeldet.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Dismissed as a false alarm: the exception ends</source>
        <translation>Als Fehlalarm verworfen: der Klärfall endet</translation>
    </message>
    <message>
        <source>Do not close on {0} that a wrong unit or factor explains; wait for the correction.</source>
        <translation>Schließen Sie nicht über {0} ab, die sich durch eine falsche Einheit erklären; warten Sie auf die Berichtigung.</translation>
    </message>
    <message>
        <source>Does it end on another date?</source>
        <translation>Endet es an einem anderen Tag?</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Abstufung</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Drawn for a look after posting: {0}, {1}.</source>
        <translation>Zur Durchsicht nach dem Buchen ausgewählt: {0}, {1}.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Each is kept; capacity counts the clock.</source>
        <translation>Jede bleibt; für die Kapazität zählt die Uhr.</translation>
    </message>
    <message>
        <source>Enrol it again with a new code from the hub.</source>
        <translation>Melden Sie es mit einem neuen Code vom Hub erneut an.</translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation>Geben Sie eine Menge über null ein.</translation>
    </message>
    <message>
        <source>Enter a quantity up to that.</source>
        <translation>Geben Sie höchstens so viel ein.</translation>
    </message>
    <message>
        <source>Enter all readings; the sample has {0}.</source>
        <translation>Geben Sie alle Messwerte ein; die Stichprobe hat {0}.</translation>
    </message>
    <message>
        <source>Enter good or bad pieces.</source>
        <translation>Geben Sie gute oder schlechte Stücke ein.</translation>
    </message>
    <message>
        <source>Enter good or scrap pieces.</source>
        <translation>Geben Sie gute Stücke oder Ausschuss ein.</translation>
    </message>
    <message>
        <source>Enter how many are scrap; 0 where none is.</source>
        <translation>Geben Sie ein, wie viele Ausschuss sind; 0, wenn keine.</translation>
    </message>
    <message>
        <source>Enter it again, or go on.</source>
        <translation>Geben Sie es noch einmal ein, oder machen Sie weiter.</translation>
    </message>
    <message>
        <source>Enter the hub's address and the one-time code, or scan the label with both.</source>
        <translation>Geben Sie die Adresse des Hubs und den Einmalcode ein, oder scannen Sie das Etikett mit beiden.</translation>
    </message>
    <message>
        <source>Enter the minutes, whole ones.</source>
        <translation>Geben Sie ganze Minuten ein.</translation>
    </message>
    <message>
        <source>Enter the number, then press Record or scan OK.</source>
        <translation>Geben Sie die Zahl ein, dann Buchen oder OK scannen.</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>Geben Sie die Zahl ein.</translation>
    </message>
    <message>
        <source>Enter the quantity, then press Record or scan OK.</source>
        <translation>Geben Sie die Menge ein, dann Buchen oder OK scannen.</translation>
    </message>
    <message>
        <source>Enter the quantity.</source>
        <translation>Geben Sie die Menge ein.</translation>
    </message>
    <message>
        <source>Enter these again from receipt or paper.</source>
        <translation>Geben Sie diese nach Beleg oder Papier neu ein.</translation>
    </message>
    <message>
        <source>Enter what the counter showed before.</source>
        <translation>Geben Sie ein, was der Zähler vorher zeigte.</translation>
    </message>
    <message>
        <source>Enter what the counter shows now.</source>
        <translation>Geben Sie ein, was der Zähler jetzt zeigt.</translation>
    </message>
    <message>
        <source>Enter what was measured in {0}, above zero.</source>
        <translation>Geben Sie das Gemessene in {0} ein, größer als null.</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Geben Sie Ihre PIN ein.</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingegeben</translation>
    </message>
    <message>
        <source>Entered {0} hours after it happened.</source>
        <translation>{0} Stunden nach dem Geschehen eingegeben.</translation>
    </message>
    <message>
        <source>Entries {0} to {1} of {2} are in no database: the device removed them after this hub had signed for them.</source>
        <translation>Die Einträge {0} bis {1} von {2} sind in keiner Datenbank: Das Gerät hat sie entfernt, nachdem dieser Hub sie quittiert hatte.</translation>
    </message>
    <message>
        <source>Entry {0} no longer fits into pallet range {1}.</source>
        <translation>Eintrag {0} passt nicht mehr in den Palettenbereich {1}.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Event {0} arrived again with other content; the first one stands.</source>
        <translation>Ereignis {0} kam mit anderem Inhalt noch einmal; das erste gilt.</translation>
    </message>
    <message>
        <source>Event {0} of {1}: {2}.</source>
        <translation>Ereignis {0} von {1}: {2}.</translation>
    </message>
    <message>
        <source>Everything recorded here is safe and will be sent later.</source>
        <translation>Alles hier Erfasste ist sicher und wird später gesendet.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>February {0}</source>
        <translation>Februar {0}</translation>
    </message>
    <message>
        <source>Final at {0} of {1} {2}.</source>
        <translation>Endmeldung bei {0} von {1} {2}.</translation>
    </message>
    <message>
        <source>Finance has reserved a loss on this hold.</source>
        <translation>Die Finanzabteilung hat für diese Sperre einen Verlust zurückgestellt.</translation>
    </message>
    <message>
        <source>Finance mends the booking first.</source>
        <translation>Zuerst berichtigt die Finanzabteilung die Buchung.</translation>
    </message>
    <message>
        <source>Find out {0} why it was used, and name the planned component if it replaces one.</source>
        <translation>Klären Sie {0}, warum es verwendet wurde, und nennen Sie die geplante Komponente, wenn es eine ersetzt.</translation>
    </message>
    <message>
        <source>First-pass posting</source>
        <translation>Sofort gebucht</translation>
    </message>
    <message>
        <source>Fixed overhead efficiency</source>
        <translation>Effizienz fixe Gemeinkosten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From and to are the same place, {0}.</source>
        <translation>Von und nach sind derselbe Ort, {0}.</translation>
    </message>
    <message>
        <source>From vendor {0}: {1} good, {2} bad</source>
        <translation>Vom Lieferanten {0}: {1} gut, {2} schlecht</translation>
    </message>
    <message>
        <source>Give the device the plant's CA file, or have the hub's certificate renewed.</source>
        <translation>Geben Sie dem Gerät die CA-Datei des Werks, oder lassen Sie das Zertifikat des Hubs erneuern.</translation>
    </message>
    <message>
        <source>Give the roles to two persons.</source>
        <translation>Geben Sie die Rollen zwei Personen.</translation>
    </message>
    <message>
        <source>Give them two persons.</source>
        <translation>Geben Sie sie zwei Personen.</translation>
    </message>
    <message>
        <source>Go on to connect.</source>
        <translation>Weiter zum Verbinden.</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Machen Sie weiter.</translation>
    </message>
    <message>
        <source>Go on; what came of it is said here.</source>
        <translation>Machen Sie weiter; was daraus wurde, steht hier.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Good and scrap</source>
        <translation>Gut und Ausschuss</translation>
    </message>
    <message>
        <source>Handed over again: the journal goes to the ERP</source>
        <translation>Erneut übergeben: die Buchung geht an das ERP</translation>
    </message>
    <message>
        <source>Have it set right.</source>
        <translation>Lassen Sie sie richtig stellen.</translation>
    </message>
    <message>
        <source>Have it set to send GS (ASCII 29) as it is, then scan the self-test label again.</source>
        <translation>Lassen Sie ihn so einstellen, dass er GS (ASCII 29) unverändert sendet, und scannen Sie dann das Selbsttest-Etikett noch einmal.</translation>
    </message>
    <message>
        <source>Have the person entered, then decide on the event.</source>
        <translation>Lassen Sie die Person eintragen und entscheiden Sie dann über das Ereignis.</translation>
    </message>
    <message>
        <source>Have the scanner set to send AIM identifiers, or, if it cannot, set aim_required = false for it in the settings.</source>
        <translation>Lassen Sie den Scanner so einstellen, dass er AIM-Kennungen sendet, oder setzen Sie, wenn er das nicht kann, aim_required = false für ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>Held pieces are scrapped by a disposition, and scrap is scrap already.</source>
        <translation>Gesperrte Stücke werden durch eine Verwendungsentscheidung verschrottet, und Ausschuss ist schon Ausschuss.</translation>
    </message>
    <message>
        <source>Held pieces count as reported: enter only pieces that you do not report as good or scrap.</source>
        <translation>Gesperrte Stücke gelten als gemeldet: nur Stücke eingeben, die nicht als gut oder Ausschuss gemeldet werden.</translation>
    </message>
    <message>
        <source>Here an order is completed or closed; other states come from the floor and from planning.</source>
        <translation>Hier wird ein Auftrag fertiggemeldet oder abgeschlossen; andere Status kommen aus der Fertigung und der Planung.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Hold lot {0}, {1}</source>
        <translation>Gesperrt Charge {0}, {1}</translation>
    </message>
    <message>
        <source>Hold still.</source>
        <translation>Halten Sie still.</translation>
    </message>
    <message>
        <source>Hold {0}, lot {1}</source>
        <translation>Sperren: {0}, Charge {1}</translation>
    </message>
    <message>
        <source>Hold {0}, lot {1}.</source>
        <translation>Sperren: {0}, Charge {1}.</translation>
    </message>
    <message>
        <source>Hold {0}, {1}</source>
        <translation>Gesperrt {0}, {1}</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>How are the pieces known?</source>
        <translation>Woher sind die Stücke bekannt?</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>IT lead and finance</source>
        <translation>IT-Leitung und Finanzen</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>Anstelle von</translation>
    </message>
    <message>
        <source>In the base unit</source>
        <translation>In der Basiseinheit</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Into WIP about {0} {1}.</source>
        <translation>In den WIP etwa {0} {1}.</translation>
    </message>
    <message>
        <source>Into WIP {0} {1}.</source>
        <translation>In den WIP {0} {1}.</translation>
    </message>
    <message>
        <source>Is one of the two numbers wrong?</source>
        <translation>Ist eine der beiden Zahlen falsch?</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>Geht die Uhr richtig?</translation>
    </message>
    <message>
        <source>Is the end {0}, the next day?</source>
        <translation>Ist das Ende {0}, am nächsten Tag?</translation>
    </message>
    <message>
        <source>Is the number right, or is there time that nobody entered?</source>
        <translation>Stimmt die Zahl, oder gibt es Zeit, die niemand eingegeben hat?</translation>
    </message>
    <message>
        <source>Is the operation done?</source>
        <translation>Ist der Vorgang fertig?</translation>
    </message>
    <message>
        <source>Issued to this order</source>
        <translation>Für diesen Auftrag entnommen</translation>
    </message>
    <message>
        <source>It counts when the hub has checked it too.</source>
        <translation>Es gilt, wenn auch der Hub es geprüft hat.</translation>
    </message>
    <message>
        <source>It finished {0} {1} without naming a lot.</source>
        <translation>Er hat {0} {1} fertiggestellt, ohne eine Charge zu nennen.</translation>
    </message>
    <message>
        <source>It fits {0}.</source>
        <translation>Es passt zu: {0}.</translation>
    </message>
    <message>
        <source>It goes to the {0}.</source>
        <translation>Es geht an: {0}.</translation>
    </message>
    <message>
        <source>It has finished nothing yet.</source>
        <translation>Er hat noch nichts fertiggestellt.</translation>
    </message>
    <message>
        <source>It is built again at the next start: close Floorledger and open it again soon.</source>
        <translation>Sie wird beim nächsten Start neu aufgebaut: Schließen Sie Floorledger bald und öffnen Sie es wieder.</translation>
    </message>
    <message>
        <source>It is not clear what the unit {0} is: {1}.</source>
        <translation>Es ist nicht klar, was die Einheit {0} ist: {1}.</translation>
    </message>
    <message>
        <source>It is not tried again.</source>
        <translation>Es wird nicht noch einmal versucht.</translation>
    </message>
    <message>
        <source>It is safe, and not in the ledger until then.</source>
        <translation>Es ist sicher und bis dahin nicht im Hauptbuch.</translation>
    </message>
    <message>
        <source>It is safe; update this hub to use it.</source>
        <translation>Er ist sicher; aktualisieren Sie diesen Hub, um ihn zu verwenden.</translation>
    </message>
    <message>
        <source>It is switched off next to a base unit until the plant's unit codes say what it means.</source>
        <translation>Sie ist neben einer Basiseinheit abgeschaltet, bis die Einheitencodes des Werks sagen, was sie bedeutet.</translation>
    </message>
    <message>
        <source>It posts when a second person approves it.</source>
        <translation>Es wird gebucht, wenn eine zweite Person zustimmt.</translation>
    </message>
    <message>
        <source>It takes somebody else's approval as well.</source>
        <translation>Es braucht auch die Genehmigung einer anderen Person.</translation>
    </message>
    <message>
        <source>It waits until another one approves it.</source>
        <translation>Es wartet, bis eine andere Person es genehmigt.</translation>
    </message>
    <message>
        <source>It was built again.</source>
        <translation>Sie wurde neu aufgebaut.</translation>
    </message>
    <message>
        <source>It was not resolved in time.</source>
        <translation>Er wurde nicht rechtzeitig gelöst.</translation>
    </message>
    <message>
        <source>It will be fetched again.</source>
        <translation>Es wird noch einmal geholt.</translation>
    </message>
    <message>
        <source>Item {0} is not known here.</source>
        <translation>Artikel {0} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Item {0} is unknown, so it has no value.</source>
        <translation>Artikel {0} ist unbekannt und hat daher keinen Wert.</translation>
    </message>
    <message>
        <source>Its events are safe on the device.</source>
        <translation>Seine Ereignisse sind auf dem Gerät sicher.</translation>
    </message>
    <message>
        <source>Its log can only go on with the key it began with; a machine that was set up anew takes a new device id.</source>
        <translation>Sein Protokoll kann nur mit dem Schlüssel weitergehen, mit dem es begann; ein neu eingerichteter Rechner bekommt eine neue Gerätekennung.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>January {0}</source>
        <translation>Januar {0}</translation>
    </message>
    <message>
        <source>Job list</source>
        <translation>Auftragsliste</translation>
    </message>
    <message>
        <source>Jobs overlap: {0} minutes of work in {1} by the clock.</source>
        <translation>Aufträge überschneiden sich: {0} Minuten Arbeit in {1} nach der Uhr.</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>July {0}</source>
        <translation>Juli {0}</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>June {0}</source>
        <translation>Juni {0}</translation>
    </message>
    <message>
        <source>Keep it and ask the supervisor</source>
        <translation>Behalten und Vorgesetzten fragen</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>Keep the pieces apart and call quality.</source>
        <translation>Halten Sie die Stücke getrennt und rufen Sie die Qualität.</translation>
    </message>
    <message>
        <source>Keep {0}, ask: {1}</source>
        <translation>{0} behalten, fragen: {1}</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Behalten.</translation>
    </message>
    <message>
        <source>Kept: the comment stands in the trail</source>
        <translation>Festgehalten: die Bemerkung steht im Verlauf</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Tastaturscanner</translation>
    </message>
    <message>
        <source>Labels as a file</source>
        <translation>Etiketten als Datei</translation>
    </message>
    <message>
        <source>Labels to print.</source>
        <translation>Zu druckende Etiketten.</translation>
    </message>
    <message>
        <source>Labour efficiency</source>
        <translation>Lohneffizienz</translation>
    </message>
    <message>
        <source>Last variance</source>
        <translation>Letzte Abweichung</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Look at the device; a decision on an event does not mend it.</source>
        <translation>Sehen Sie sich das Gerät an; eine Entscheidung über ein Ereignis behebt es nicht.</translation>
    </message>
    <message>
        <source>Look at the steps again, then scan OK.</source>
        <translation>Sehen Sie die Schritte noch einmal an, dann OK scannen.</translation>
    </message>
    <message>
        <source>Look at the steps, then scan OK or CANCEL.</source>
        <translation>Sehen Sie die Schritte an, dann OK oder CANCEL scannen.</translation>
    </message>
    <message>
        <source>Look for an empty roll or an open cover, then print again.</source>
        <translation>Sehen Sie nach, ob die Rolle leer oder eine Klappe offen ist, und drucken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Look there.</source>
        <translation>Sehen Sie dort nach.</translation>
    </message>
    <message>
        <source>Looked at: the exception ends</source>
        <translation>Angesehen: Der Klärfall endet</translation>
    </message>
    <message>
        <source>Lost, never sent: {0}.</source>
        <translation>Verloren, nie gesendet: {0}.</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation>Losgröße</translation>
    </message>
    <message>
        <source>Lot {0}</source>
        <translation>Charge {0}</translation>
    </message>
    <message>
        <source>Lot {0} expired on {1}.</source>
        <translation>Charge {0} ist am {1} abgelaufen.</translation>
    </message>
    <message>
        <source>Lot {0} has {1} {2} in stock, finer than {3} is kept ({4} decimals).</source>
        <translation>Charge {0} hat {1} {2} auf Lager, feiner als {3} geführt wird ({4} Nachkommastellen).</translation>
    </message>
    <message>
        <source>Lot {0} is not known here.</source>
        <translation>Charge {0} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Lot {0} is of {1}, which the master data does not have.</source>
        <translation>Charge {0} ist von {1}; das fehlt in den Stammdaten.</translation>
    </message>
    <message>
        <source>Lot {0} is on hold.</source>
        <translation>Charge {0} ist gesperrt.</translation>
    </message>
    <message>
        <source>Lot {0} of {1} has {2} in stock, below zero.</source>
        <translation>Charge {0} von {1} hat {2} auf Lager, unter null.</translation>
    </message>
    <message>
        <source>Lot {0} of {1} has {2} left by what is known here; {3} would be taken.</source>
        <translation>Von Charge {0} ({1}) sind nach hiesigem Stand {2} übrig; {3} würden entnommen.</translation>
    </message>
    <message>
        <source>Lot {0} of {1} is not known here.</source>
        <translation>Charge {0} von {1} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Lot {0} stands for several items here.</source>
        <translation>Charge {0} steht hier für mehrere Artikel.</translation>
    </message>
    <message>
        <source>Lot {0} · {1}</source>
        <translation>Charge {0} · {1}</translation>
    </message>
    <message>
        <source>Lot {0}: on hold for {1} hours without a decision; {2} are allowed.</source>
        <translation>Charge {0}: seit {1} Stunden ohne Entscheidung gesperrt; {2} sind erlaubt.</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Machine efficiency</source>
        <translation>Maschineneffizienz</translation>
    </message>
    <message>
        <source>Machine run</source>
        <translation>Maschinenlauf</translation>
    </message>
    <message>
        <source>Machine set-up</source>
        <translation>Maschinenrüsten</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hergestellt</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>March {0}</source>
        <translation>März {0}</translation>
    </message>
    <message>
        <source>Material lost</source>
        <translation>Materialverlust</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>May {0}</source>
        <translation>Mai {0}</translation>
    </message>
    <message>
        <source>Mend that first.</source>
        <translation>Beheben Sie das zuerst.</translation>
    </message>
    <message>
        <source>Mend the cause and hand it over again.</source>
        <translation>Beheben Sie die Ursache und übergeben Sie erneut.</translation>
    </message>
    <message>
        <source>Mend the cause in the ERP, not the event.</source>
        <translation>Beheben Sie die Ursache im ERP, nicht am Ereignis.</translation>
    </message>
    <message>
        <source>Mend the cause in the ERP.</source>
        <translation>Beheben Sie die Ursache im ERP.</translation>
    </message>
    <message>
        <source>Mend the first.</source>
        <translation>Beheben Sie das Erste.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>More comes out than went in.</source>
        <translation>Es kommt mehr heraus, als hineinging.</translation>
    </message>
    <message>
        <source>More lies behind it; open it.</source>
        <translation>Dahinter liegt mehr; öffnen Sie es.</translation>
    </message>
    <message>
        <source>More of the same kind came to it.</source>
        <translation>Weitere derselben Art kamen dazu.</translation>
    </message>
    <message>
        <source>More of {0} was returned than the order was given.</source>
        <translation>Von {0} wurde mehr zurückgegeben, als der Auftrag bekam.</translation>
    </message>
    <message>
        <source>More pieces are released than are on hold.</source>
        <translation>Es werden mehr Stücke freigegeben, als gesperrt sind.</translation>
    </message>
    <message>
        <source>More pieces would be released than are on hold.</source>
        <translation>Es würden mehr Stücke freigegeben, als gesperrt sind.</translation>
    </message>
    <message>
        <source>More pieces would be taken from what is {0} at operation {1} than there are.</source>
        <translation>Es würden mehr Stücke aus dem Bestand „{0}“ bei Vorgang {1} genommen, als dort sind.</translation>
    </message>
    <message>
        <source>More scrap than the counter has counted.</source>
        <translation>Mehr Ausschuss, als der Zähler gezählt hat.</translation>
    </message>
    <message>
        <source>More will come</source>
        <translation>Es kommt noch mehr</translation>
    </message>
    <message>
        <source>More will come.</source>
        <translation>Es kommt noch mehr.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Moves {0} {1}.</source>
        <translation>Lagert {0} {1} um.</translation>
    </message>
    <message>
        <source>Name the paper that allows it.</source>
        <translation>Nennen Sie das Papier, das es erlaubt.</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Nächste Zahl</translation>
    </message>
    <message>
        <source>No AIM identifier arrived, so the terminal cannot tell one kind of code from another.</source>
        <translation>Es kam keine AIM-Kennung an; das Terminal kann die Codearten nicht unterscheiden.</translation>
    </message>
    <message>
        <source>No approval lets that post; have planning raise the order first.</source>
        <translation>Keine Genehmigung lässt das buchen; lassen Sie zuerst die Planung den Auftrag erhöhen.</translation>
    </message>
    <message>
        <source>No event waits for it.</source>
        <translation>Kein Ereignis wartet darauf.</translation>
    </message>
    <message>
        <source>No job here matches.</source>
        <translation>Hier passt kein Auftrag.</translation>
    </message>
    <message>
        <source>No journal was set aside here, so there is nothing to hand over again.</source>
        <translation>Hier wurde keine Buchung beiseitegelegt, also gibt es nichts erneut zu übergeben.</translation>
    </message>
    <message>
        <source>No operation is chosen.</source>
        <translation>Kein Vorgang ist gewählt.</translation>
    </message>
    <message>
        <source>No order is chosen.</source>
        <translation>Kein Auftrag ist gewählt.</translation>
    </message>
    <message>
        <source>No panel is open for a number.</source>
        <translation>Für eine Zahl ist kein Feld offen.</translation>
    </message>
    <message>
        <source>No panel is open for this.</source>
        <translation>Dafür ist kein Feld offen.</translation>
    </message>
    <message>
        <source>No picture came into {0} within the last {1} min.</source>
        <translation>In {0} kam in den letzten {1} min kein Bild an.</translation>
    </message>
    <message>
        <source>Nobody began in time.</source>
        <translation>Niemand hat rechtzeitig begonnen.</translation>
    </message>
    <message>
        <source>Nobody can approve this here on the spot.</source>
        <translation>Niemand kann dies hier vor Ort genehmigen.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Not yet posted</source>
        <translation>Noch nicht gebucht</translation>
    </message>
    <message>
        <source>Nothing came back from the vendor.</source>
        <translation>Vom Lieferanten kam nichts zurück.</translation>
    </message>
    <message>
        <source>Nothing came back on purchase order {0} yet; receive it, then close the order again.</source>
        <translation>Zur Bestellung {0} kam noch nichts zurück; buchen Sie den Eingang, dann schließen Sie den Auftrag noch einmal ab.</translation>
    </message>
    <message>
        <source>Nothing else is touched.</source>
        <translation>Sonst wird nichts berührt.</translation>
    </message>
    <message>
        <source>Nothing here is weighed.</source>
        <translation>Hier wird nichts gewogen.</translation>
    </message>
    <message>
        <source>Nothing here needs an approval.</source>
        <translation>Hier braucht nichts eine Genehmigung.</translation>
    </message>
    <message>
        <source>Nothing is left to do; go on.</source>
        <translation>Es ist nichts mehr zu tun; machen Sie weiter.</translation>
    </message>
    <message>
        <source>Nothing is lost; try again.</source>
        <translation>Nichts ging verloren; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is to be inspected at this operation.</source>
        <translation>Bei diesem Vorgang ist nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Nothing is undone yet: your undo is kept and waits for a decision.</source>
        <translation>Noch ist nichts storniert: Ihr Storno ist gespeichert und wartet auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Nothing is undone yet: your undo is kept and waits for those who may do the steps above.</source>
        <translation>Noch ist nichts storniert: Ihr Storno ist gespeichert und wartet auf die, die die Schritte oben ausführen dürfen.</translation>
    </message>
    <message>
        <source>Nothing of it was kept; call plant IT.</source>
        <translation>Nichts davon wurde behalten; rufen Sie die Werks-IT.</translation>
    </message>
    <message>
        <source>Nothing of this order is bought outside.</source>
        <translation>Nichts an diesem Auftrag wird auswärts eingekauft.</translation>
    </message>
    <message>
        <source>Nothing was changed and what can be saved is safe; connect the network and start again.</source>
        <translation>Nichts wurde geändert, und was zu retten ist, ist sicher; stellen Sie die Netzverbindung her und starten Sie neu.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed; bring the right key back, then start again.</source>
        <translation>Nichts wurde geändert; bringen Sie den richtigen Schlüssel zurück und starten Sie neu.</translation>
    </message>
    <message>
        <source>Nothing was changed; call plant IT.</source>
        <translation>Nichts wurde geändert; rufen Sie die Werks-IT.</translation>
    </message>
    <message>
        <source>Nothing was changed; check the database's address and user.</source>
        <translation>Nichts wurde geändert; prüfen Sie Adresse und Benutzer der Datenbank.</translation>
    </message>
    <message>
        <source>Nothing was changed; install it with: pip install floorledger[sqlcipher]</source>
        <translation>Nichts wurde geändert; installieren Sie es mit: pip install floorledger[sqlcipher]</translation>
    </message>
    <message>
        <source>Nothing was changed; install the newer version.</source>
        <translation>Nichts wurde geändert; installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>Nothing was changed; look the figures up in its window, or close it and run this again, or choose another --data-dir.</source>
        <translation>Nichts wurde geändert; sehen Sie die Zahlen in seinem Fenster nach, oder schließen Sie es und starten Sie dies noch einmal, oder wählen Sie ein anderes --data-dir.</translation>
    </message>
    <message>
        <source>Nothing was changed; try again.</source>
        <translation>Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed; unlock the keyring or bring the key back, then start again.</source>
        <translation>Nichts wurde geändert; entsperren Sie den Schlüsselbund oder bringen Sie den Schlüssel zurück und starten Sie neu.</translation>
    </message>
    <message>
        <source>Nothing was lost: everything recorded is safe.</source>
        <translation>Nichts ging verloren: Alles Gebuchte ist sicher.</translation>
    </message>
    <message>
        <source>Nothing was printed; choose a printer with larger labels.</source>
        <translation>Nichts wurde gedruckt; wählen Sie einen Drucker mit größeren Etiketten.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Nichts wurde gebucht.</translation>
    </message>
    <message>
        <source>Nothing was recorded; call plant IT.</source>
        <translation>Nichts wurde gebucht; rufen Sie die Werks-IT.</translation>
    </message>
    <message>
        <source>Nothing was recorded; check the data directory.</source>
        <translation>Nichts wurde gebucht; prüfen Sie das Datenverzeichnis.</translation>
    </message>
    <message>
        <source>Nothing was recorded; choose the component by hand.</source>
        <translation>Nichts wurde gebucht; wählen Sie die Komponente von Hand.</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter it in {0}.</source>
        <translation>Nichts wurde gebucht; geben Sie es in {0} ein.</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter the quantity.</source>
        <translation>Nichts wurde gebucht; geben Sie die Menge ein.</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter whole {0}.</source>
        <translation>Nichts wurde gebucht; geben Sie ganze {0} ein.</translation>
    </message>
    <message>
        <source>Nothing was recorded; free some space and enter it again.</source>
        <translation>Nichts wurde gebucht; schaffen Sie Platz und geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>Nothing was recorded; free some space.</source>
        <translation>Nichts wurde gebucht; schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Nothing was recorded; it is tried again by itself.</source>
        <translation>Nichts wurde gebucht; es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Nothing was recorded; scan again.</source>
        <translation>Nichts wurde gebucht; scannen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was recorded; see that it runs and that its address is right.</source>
        <translation>Nichts wurde gebucht; sehen Sie nach, ob sie läuft und ihre Adresse stimmt.</translation>
    </message>
    <message>
        <source>Nothing was recorded; try again.</source>
        <translation>Nichts wurde gebucht; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was recorded; weigh and count again.</source>
        <translation>Nichts wurde gebucht; wiegen und zählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Nothing: it is extra</source>
        <translation>Nichts: Es kommt hinzu</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>November {0}</source>
        <translation>November {0}</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>October {0}</source>
        <translation>Oktober {0}</translation>
    </message>
    <message>
        <source>Of what this made {0} have left the plant, so it was made.</source>
        <translation>Vom Hergestellten haben {0} das Werk verlassen, es wurde also hergestellt.</translation>
    </message>
    <message>
        <source>Of {0} text or picture is no longer here; the hub has what was sent.</source>
        <translation>Text oder Bild fehlt hier: {0}; der Hub hat, was gesendet wurde.</translation>
    </message>
    <message>
        <source>On hold: lot {0} of {1}.</source>
        <translation>Gesperrt: Charge {0} von {1}.</translation>
    </message>
    <message>
        <source>On its way to the printer.</source>
        <translation>Unterwegs zum Drucker.</translation>
    </message>
    <message>
        <source>One badge was used at two devices within moments.</source>
        <translation>Ein Ausweis wurde innerhalb weniger Augenblicke an zwei Geräten benutzt.</translation>
    </message>
    <message>
        <source>One of two has approved this.</source>
        <translation>Einer von zweien hat dies genehmigt.</translation>
    </message>
    <message>
        <source>One of two: yours counts, and a second person has to approve it,</source>
        <translation>Eine von zweien: Ihre zählt, und eine zweite Person muss zustimmen,</translation>
    </message>
    <message>
        <source>Only a controller closes an order, or approves its closing.</source>
        <translation>Nur ein Controller schließt einen Auftrag ab oder genehmigt den Abschluss.</translation>
    </message>
    <message>
        <source>Only a controller closes an order.</source>
        <translation>Nur ein Controller schließt einen Auftrag ab.</translation>
    </message>
    <message>
        <source>Only a controller reopens an order.</source>
        <translation>Nur ein Controller öffnet einen Auftrag wieder.</translation>
    </message>
    <message>
        <source>Only a report of pieces can be the last one.</source>
        <translation>Nur eine Meldung von Stücken kann die letzte sein.</translation>
    </message>
    <message>
        <source>Only a supervisor or controller can decide on this.</source>
        <translation>Nur ein Vorgesetzter oder Controller kann darüber entscheiden.</translation>
    </message>
    <message>
        <source>Only a supervisor or controller completes an order.</source>
        <translation>Nur ein Vorgesetzter oder Controller meldet einen Auftrag fertig.</translation>
    </message>
    <message>
        <source>Only a supervisor, quality or a controller can decide on this.</source>
        <translation>Nur Vorgesetzte, Qualität oder Controller können darüber entscheiden.</translation>
    </message>
    <message>
        <source>Only digits are entered here; the letter was not taken.</source>
        <translation>Hier werden nur Ziffern eingegeben; der Buchstabe wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>Only its owner, a supervisor or a controller can decide on this.</source>
        <translation>Darüber entscheiden nur der Verantwortliche, ein Vorgesetzter oder ein Controller.</translation>
    </message>
    <message>
        <source>Only quality or a supervisor approves a decision on what is on hold.</source>
        <translation>Nur die Qualität oder ein Vorgesetzter genehmigt eine Entscheidung über Gesperrtes.</translation>
    </message>
    <message>
        <source>Only quality or a supervisor decides on what is on hold.</source>
        <translation>Nur die Qualität oder ein Vorgesetzter entscheidet über Gesperrtes.</translation>
    </message>
    <message>
        <source>Only quality or a supervisor releases what is on hold.</source>
        <translation>Nur die Qualität oder ein Vorgesetzter gibt Gesperrtes frei.</translation>
    </message>
    <message>
        <source>Only quality or a supervisor takes back somebody else's hold.</source>
        <translation>Nur die Qualität oder ein Vorgesetzter nimmt die Sperre eines anderen zurück.</translation>
    </message>
    <message>
        <source>Only quality takes what is on hold under review.</source>
        <translation>Nur die Qualität nimmt Gesperrtes in Prüfung.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Operation {0} has no service price, so what came from the vendor has no value.</source>
        <translation>Vorgang {0} hat keinen Fremdleistungspreis; was vom Lieferanten kam, hat daher keinen Wert.</translation>
    </message>
    <message>
        <source>Operation {0} has reported {1} pieces; only {2} would have come from operation {3}.</source>
        <translation>Vorgang {0} hat {1} Stück gemeldet; nur {2} wären von Vorgang {3} gekommen.</translation>
    </message>
    <message>
        <source>Operation {0} is not in the routing of order {1}.</source>
        <translation>Vorgang {0} ist nicht im Arbeitsplan von Auftrag {1}.</translation>
    </message>
    <message>
        <source>Operation {0} is not in the routing, so its scrap has no value.</source>
        <translation>Vorgang {0} ist nicht im Arbeitsplan; sein Ausschuss hat daher keinen Wert.</translation>
    </message>
    <message>
        <source>Operation {0} of {1} runs at work centre {2}, which the master data does not have; without its rates the operation has no standard cost.</source>
        <translation>Vorgang {0} von {1} läuft am Arbeitsplatz {2}, der in den Stammdaten fehlt; ohne seine Sätze hat der Vorgang keine Standardkosten.</translation>
    </message>
    <message>
        <source>Operation {0} would be left with {1} pieces.</source>
        <translation>Für Vorgang {0} blieben {1} Stück.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Werker</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Auftragsstatus</translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation>Auftrag {0}</translation>
    </message>
    <message>
        <source>Order {0} asks for no pieces.</source>
        <translation>Auftrag {0} verlangt keine Stücke.</translation>
    </message>
    <message>
        <source>Order {0} cannot be valued: the master data has no {1}.</source>
        <translation>Auftrag {0} kann nicht bewertet werden: In den Stammdaten fehlt {1}.</translation>
    </message>
    <message>
        <source>Order {0} has a residual that nothing explains; find it before closing.</source>
        <translation>Auftrag {0} hat einen Rest, den nichts erklärt; klären Sie ihn vor dem Abschluss.</translation>
    </message>
    <message>
        <source>Order {0} has a residual that nothing explains; it stays open.</source>
        <translation>Auftrag {0} hat einen Rest, den nichts erklärt; er bleibt offen.</translation>
    </message>
    <message>
        <source>Order {0} has no complete standard, so it has no variance to settle.</source>
        <translation>Auftrag {0} hat keinen vollständigen Standard, also keine abzurechnende Abweichung.</translation>
    </message>
    <message>
        <source>Order {0} has no standard, so it has no variance.</source>
        <translation>Auftrag {0} hat keinen Standard, also keine Abweichung.</translation>
    </message>
    <message>
        <source>Order {0} has no standard, so the event has no value.</source>
        <translation>Auftrag {0} hat keinen Standard; das Ereignis hat daher keinen Wert.</translation>
    </message>
    <message>
        <source>Order {0} has open exceptions; decide on them, then close it again.</source>
        <translation>Auftrag {0} hat offene Klärfälle; entscheiden Sie darüber, dann schließen Sie ihn noch einmal ab.</translation>
    </message>
    <message>
        <source>Order {0} has pieces on hold; decide on them, then close it again.</source>
        <translation>Auftrag {0} hat gesperrte Stücke; entscheiden Sie darüber, dann schließen Sie ihn noch einmal ab.</translation>
    </message>
    <message>
        <source>Order {0} has {1} open exception; decide first.</source>
        <translation>Auftrag {0} hat {1} offenen Klärfall; entscheiden Sie zuerst.</translation>
    </message>
    <message>
        <source>Order {0} has {1} open exceptions; decide first.</source>
        <translation>Auftrag {0} hat {1} offene Klärfälle; entscheiden Sie zuerst.</translation>
    </message>
    <message>
        <source>Order {0} has {1} pieces in rework; report them, then close it again.</source>
        <translation>Auftrag {0} hat {1} Stück in Nacharbeit; melden Sie sie, dann schließen Sie ihn noch einmal ab.</translation>
    </message>
    <message>
        <source>Order {0} is closed already, and nothing is left to settle.</source>
        <translation>Auftrag {0} ist schon abgeschlossen, und es ist nichts mehr abzurechnen.</translation>
    </message>
    <message>
        <source>Order {0} is closed already.</source>
        <translation>Auftrag {0} ist schon abgeschlossen.</translation>
    </message>
    <message>
        <source>Order {0} is closed.</source>
        <translation>Auftrag {0} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Order {0} is closed; its entries are undone only after a controller reopens it.</source>
        <translation>Auftrag {0} ist abgeschlossen; seine Einträge werden erst storniert, wenn ein Controller ihn wieder öffnet.</translation>
    </message>
    <message>
        <source>Order {0} is for {1} pieces; it needs more than zero.</source>
        <translation>Auftrag {0} ist über {1} Stück; er braucht mehr als null.</translation>
    </message>
    <message>
        <source>Order {0} is for {1}, which has no standard; nothing on it can be valued.</source>
        <translation>Auftrag {0} ist über {1} ohne Standard; nichts darauf kann bewertet werden.</translation>
    </message>
    <message>
        <source>Order {0} is for {1}, which the master data does not have.</source>
        <translation>Auftrag {0} ist über {1}; das fehlt in den Stammdaten.</translation>
    </message>
    <message>
        <source>Order {0} is not known here.</source>
        <translation>Auftrag {0} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Order {0} is not technically complete; complete it, then close it again.</source>
        <translation>Auftrag {0} ist nicht technisch abgeschlossen; melden Sie ihn fertig, dann schließen Sie ihn noch einmal ab.</translation>
    </message>
    <message>
        <source>Order {0} is {1}</source>
        <translation>Auftrag {0} ist {1}</translation>
    </message>
    <message>
        <source>Order {0} is {1} already.</source>
        <translation>Auftrag {0} ist schon {1}.</translation>
    </message>
    <message>
        <source>Order {0} named no lot of {1}.</source>
        <translation>Auftrag {0} nannte keine Charge von {1}.</translation>
    </message>
    <message>
        <source>Order {0}, operation {1}</source>
        <translation>Auftrag {0}, Vorgang {1}</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} is in progress: {2} of {3} {4} good.</source>
        <translation>Auftrag {0}, Vorgang {1} läuft: {2} von {3} {4} gut.</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} is not known here.</source>
        <translation>Auftrag {0}, Vorgang {1} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} {2}.</source>
        <translation>Auftrag {0}, Vorgang {1} {2}.</translation>
    </message>
    <message>
        <source>Order {0}: {1}</source>
        <translation>Auftrag {0}: {1}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Out of WIP about {0} {1}.</source>
        <translation>Aus dem WIP etwa {0} {1}.</translation>
    </message>
    <message>
        <source>Out of WIP {0} {1}.</source>
        <translation>Aus dem WIP {0} {1}.</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>Ausbringungspreis</translation>
    </message>
    <message>
        <source>Pages as a file</source>
        <translation>Seiten als Datei</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Pallet number {0} was printed for another entry already.</source>
        <translation>Die Palettennummer {0} wurde schon für einen anderen Eintrag gedruckt.</translation>
    </message>
    <message>
        <source>Pallet of entry {0}</source>
        <translation>Palette zu Eintrag {0}</translation>
    </message>
    <message>
        <source>Pallet of lot {0}</source>
        <translation>Palette der Charge {0}</translation>
    </message>
    <message>
        <source>Pallet of lot {0}, entry {1}</source>
        <translation>Palette der Charge {0}, Eintrag {1}</translation>
    </message>
    <message>
        <source>Pallet range {0} was used by another device already.</source>
        <translation>Der Palettenbereich {0} wurde schon von einem anderen Gerät benutzt.</translation>
    </message>
    <message>
        <source>Past SLA</source>
        <translation>Frist überschritten</translation>
    </message>
    <message>
        <source>Photo of a hold</source>
        <translation>Foto einer Sperre</translation>
    </message>
    <message>
        <source>Pieces are good again</source>
        <translation>Stücke sind wieder gut</translation>
    </message>
    <message>
        <source>Pieces are on hold here; say how many of them are released.</source>
        <translation>Hier sind Stücke gesperrt; sagen Sie, wie viele freigegeben werden.</translation>
    </message>
    <message>
        <source>Pieces go into rework</source>
        <translation>Stücke gehen in Nacharbeit</translation>
    </message>
    <message>
        <source>Pieces of an order cannot be returned to a supplier; scrap or rework them.</source>
        <translation>Stücke eines Auftrags können nicht an einen Lieferanten zurückgehen; verschrotten oder bearbeiten Sie sie nach.</translation>
    </message>
    <message>
        <source>Place {0} is not known here.</source>
        <translation>Platz {0} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lagerplätze</translation>
    </message>
    <message>
        <source>Plant IT sets a range that was never used, under [pallets.range_by_host] in floorledger.toml.</source>
        <translation>Die Werks-IT trägt einen nie benutzten Bereich unter [pallets.range_by_host] in floorledger.toml ein.</translation>
    </message>
    <message>
        <source>Plant IT sets company_prefix and range_by_host under [pallets] in floorledger.toml.</source>
        <translation>Die Werks-IT trägt company_prefix und range_by_host unter [pallets] in floorledger.toml ein.</translation>
    </message>
    <message>
        <source>Plant IT sets one under [pallets.range_by_host] in floorledger.toml.</source>
        <translation>Die Werks-IT trägt einen unter [pallets.range_by_host] in floorledger.toml ein.</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Buchungsdatum</translation>
    </message>
    <message>
        <source>Predicted and booked</source>
        <translation>Vorausberechnet und gebucht</translation>
    </message>
    <message>
        <source>Press Record or scan OK.</source>
        <translation>Buchen drücken oder OK scannen.</translation>
    </message>
    <message>
        <source>Press or scan what you do.</source>
        <translation>Drücken oder scannen Sie, was Sie tun.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Print it where it was reported.</source>
        <translation>Drucken Sie es dort, wo sie gemeldet wurde.</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>Probably inverted: 1 {0} = {1} {2}.</source>
        <translation>Wahrscheinlich vertauscht: 1 {0} = {1} {2}.</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Put back {0}</source>
        <translation>Zurücklegen: {0}</translation>
    </message>
    <message>
        <source>Put back {0}, lot {1}</source>
        <translation>Zurücklegen: {0}, Charge {1}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Read the counter</source>
        <translation>Zähler ablesen</translation>
    </message>
    <message>
        <source>Read what to do instead.</source>
        <translation>Lesen Sie, was stattdessen zu tun ist.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason {0}/{1} is not known here.</source>
        <translation>Grund {0}/{1} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Record all {0} steps</source>
        <translation>Alle {0} Schritte buchen</translation>
    </message>
    <message>
        <source>Record what is right now; the tape keeps both.</source>
        <translation>Buchen Sie, was richtig ist; der Verlauf behält beides.</translation>
    </message>
    <message>
        <source>Record without a photo.</source>
        <translation>Buchen Sie ohne Foto.</translation>
    </message>
    <message>
        <source>Recorded, and approved by {0}.</source>
        <translation>Gebucht und genehmigt von {0}.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Gebucht.</translation>
    </message>
    <message>
        <source>Reject it, and decide on the event itself.</source>
        <translation>Lehnen Sie sie ab, und entscheiden Sie über das Ereignis selbst.</translation>
    </message>
    <message>
        <source>Rejected: the event will not post; the rejection counts</source>
        <translation>Abgelehnt: Das Ereignis wird nicht gebucht; die Ablehnung zählt</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Release it or decide on it; only that dissolves the reserve.</source>
        <translation>Geben Sie sie frei, oder entscheiden Sie darüber; nur das löst die Rückstellung auf.</translation>
    </message>
    <message>
        <source>Release what is on hold</source>
        <translation>Gesperrtes freigeben</translation>
    </message>
    <message>
        <source>Release {0}</source>
        <translation>Freigabe {0}</translation>
    </message>
    <message>
        <source>Release {0}, lot {1}</source>
        <translation>Freigabe {0}, Charge {1}</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Aufhebungen von Sperren</translation>
    </message>
    <message>
        <source>Reopen order {0}</source>
        <translation>Auftrag {0} wieder öffnen</translation>
    </message>
    <message>
        <source>Report the material and the time first.</source>
        <translation>Melden Sie zuerst Material und Zeit.</translation>
    </message>
    <message>
        <source>Report what else was sent, or count again.</source>
        <translation>Melden Sie, was sonst gesendet wurde, oder zählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Restore the hub's backup, or look for them in the ERP.</source>
        <translation>Stellen Sie die Sicherung des Hubs wieder her oder suchen Sie sie im ERP.</translation>
    </message>
    <message>
        <source>Return all of it, by the factor of the issue.</source>
        <translation>Geben Sie alles zurück, mit dem Faktor der Entnahme.</translation>
    </message>
    <message>
        <source>Return material</source>
        <translation>Material zurückgeben</translation>
    </message>
    <message>
        <source>Return to vendor</source>
        <translation>Rückgabe an Lieferanten</translation>
    </message>
    <message>
        <source>Return what is left before this is final.</source>
        <translation>Legen Sie den Rest zurück, bevor dies die Endmeldung ist.</translation>
    </message>
    <message>
        <source>Return {0} {1}</source>
        <translation>Rückgabe {0} {1}</translation>
    </message>
    <message>
        <source>Return {0} {1}, lot {2}</source>
        <translation>Rückgabe {0} {1}, Charge {2}</translation>
    </message>
    <message>
        <source>Review {0} of material from a lot that should not be used before close.</source>
        <translation>Prüfen Sie vor dem Abschluss {0} Material aus einer Charge, die nicht verwendet werden sollte.</translation>
    </message>
    <message>
        <source>Review {0} of material that is missing in the order before close; stock may be overstated.</source>
        <translation>Prüfen Sie vor dem Abschluss {0} Material, das dem Auftrag fehlt; der Bestand ist vielleicht zu hoch ausgewiesen.</translation>
    </message>
    <message>
        <source>Review {0} of substituted material before close; it becomes a substitution variance.</source>
        <translation>Prüfen Sie vor dem Abschluss {0} Ersatzmaterial; es wird eine Substitutionsabweichung.</translation>
    </message>
    <message>
        <source>Review {0} of unplanned material before close; it becomes a usage variance.</source>
        <translation>Prüfen Sie vor dem Abschluss {0} ungeplantes Material; es wird eine Verbrauchsabweichung.</translation>
    </message>
    <message>
        <source>Review {0} usage variance before close.</source>
        <translation>Prüfen Sie vor dem Abschluss {0} Verbrauchsabweichung.</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Run the scanner's self-test, then scan again.</source>
        <translation>Machen Sie den Selbsttest des Scanners, dann scannen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Runs overlap: {0} minutes of machine time in {1} by the clock.</source>
        <translation>Läufe überschneiden sich: {0} Minuten Maschinenzeit in {1} nach der Uhr.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
    <message>
        <source>Say to whom it is assigned.</source>
        <translation>Sagen Sie, wem es zugewiesen wird.</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Sagen Sie zuerst, warum.</translation>
    </message>
    <message>
        <source>Say why, or leave it to the supervisor.</source>
        <translation>Geben Sie an, warum, oder überlassen Sie es dem Vorgesetzten.</translation>
    </message>
    <message>
        <source>Say why; a decision without a reason does not count.</source>
        <translation>Sagen Sie, warum; eine Entscheidung ohne Begründung zählt nicht.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Scan CANCEL to go back.</source>
        <translation>CANCEL scannen, um zurückzugehen.</translation>
    </message>
    <message>
        <source>Scan CANCEL, or the order label.</source>
        <translation>CANCEL scannen, oder das Auftragsetikett.</translation>
    </message>
    <message>
        <source>Scan GOOD first.</source>
        <translation>Scannen Sie zuerst GOOD.</translation>
    </message>
    <message>
        <source>Scan GOOD, a lot or another command first.</source>
        <translation>Scannen Sie zuerst GOOD, eine Charge oder einen anderen Befehl.</translation>
    </message>
    <message>
        <source>Scan HOLD first.</source>
        <translation>Scannen Sie zuerst HOLD.</translation>
    </message>
    <message>
        <source>Scan NEXT for the next page, CANCEL to go back.</source>
        <translation>NEXT scannen für die nächste Seite, CANCEL zum Zurückgehen.</translation>
    </message>
    <message>
        <source>Scan OK to open it.</source>
        <translation>OK scannen, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>Scan OK to print its label.</source>
        <translation>OK scannen, um das Etikett zu drucken.</translation>
    </message>
    <message>
        <source>Scan OK to print.</source>
        <translation>OK scannen, um zu drucken.</translation>
    </message>
    <message>
        <source>Scan OK to undo it.</source>
        <translation>OK scannen, um es zu stornieren.</translation>
    </message>
    <message>
        <source>Scan OK, or CANCEL to go back.</source>
        <translation>OK scannen, oder CANCEL zum Zurückgehen.</translation>
    </message>
    <message>
        <source>Scan a supervisor's badge, or send it.</source>
        <translation>Scannen Sie den Ausweis eines Vorgesetzten, oder senden Sie es.</translation>
    </message>
    <message>
        <source>Scan again when all of it is.</source>
        <translation>Scannen Sie noch einmal, wenn alle da sind.</translation>
    </message>
    <message>
        <source>Scan again, or reprint the label.</source>
        <translation>Scannen Sie noch einmal, oder drucken Sie das Etikett neu.</translation>
    </message>
    <message>
        <source>Scan again; if it repeats, set the label aside and select the lot by hand.</source>
        <translation>Scannen Sie noch einmal; kommt es wieder, legen Sie das Etikett beiseite und wählen Sie die Charge von Hand.</translation>
    </message>
    <message>
        <source>Scan an order, badge, reason, place, lot or command label.</source>
        <translation>Scannen Sie ein Auftrags-, Ausweis-, Grund-, Platz-, Chargen- oder Befehlsetikett.</translation>
    </message>
    <message>
        <source>Scan another label, or have the scanner set up for supplier labels.</source>
        <translation>Scannen Sie ein anderes Etikett, oder lassen Sie den Scanner für Lieferantenetiketten einrichten.</translation>
    </message>
    <message>
        <source>Scan another label, or select the lot by hand.</source>
        <translation>Scannen Sie ein anderes Etikett, oder wählen Sie die Charge von Hand.</translation>
    </message>
    <message>
        <source>Scan at the start of the shift</source>
        <translation>Zu Schichtbeginn scannen</translation>
    </message>
    <message>
        <source>Scan both.</source>
        <translation>Scannen Sie beide.</translation>
    </message>
    <message>
        <source>Scan its label.</source>
        <translation>Scannen Sie ihr Etikett.</translation>
    </message>
    <message>
        <source>Scan of a damaged label</source>
        <translation>Beschädigtes Etikett gescannt</translation>
    </message>
    <message>
        <source>Scan of an ambiguous label</source>
        <translation>Mehrdeutiges Etikett gescannt</translation>
    </message>
    <message>
        <source>Scan of an unknown label</source>
        <translation>Unbekanntes Etikett gescannt</translation>
    </message>
    <message>
        <source>Scan of an unknown lot</source>
        <translation>Unbekannte Charge gescannt</translation>
    </message>
    <message>
        <source>Scan of an unknown order</source>
        <translation>Unbekannter Auftrag gescannt</translation>
    </message>
    <message>
        <source>Scan or choose the place it comes from.</source>
        <translation>Scannen oder wählen Sie den Platz, von dem es kommt.</translation>
    </message>
    <message>
        <source>Scan or choose the place it goes to.</source>
        <translation>Scannen oder wählen Sie den Platz, an den es geht.</translation>
    </message>
    <message>
        <source>Scan or press what you do next.</source>
        <translation>Scannen oder drücken Sie, was Sie als Nächstes tun.</translation>
    </message>
    <message>
        <source>Scan or press what you do.</source>
        <translation>Scannen oder drücken Sie, was Sie tun.</translation>
    </message>
    <message>
        <source>Scan that fits nothing here</source>
        <translation>Scan, der hier zu nichts passt</translation>
    </message>
    <message>
        <source>Scan the digit of your choice.</source>
        <translation>Scannen Sie die Ziffer Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Scan the label that came with the one-time code.</source>
        <translation>Scannen Sie das Etikett, das mit dem Einmalcode kam.</translation>
    </message>
    <message>
        <source>Scan the lot or choose the component first.</source>
        <translation>Scannen Sie zuerst die Charge, oder wählen Sie die Komponente.</translation>
    </message>
    <message>
        <source>Scan the lot or order label.</source>
        <translation>Scannen Sie das Chargen- oder Auftragsetikett.</translation>
    </message>
    <message>
        <source>Scan the lot or the other place, then enter the quantity.</source>
        <translation>Scannen Sie die Charge oder den anderen Platz, dann geben Sie die Menge ein.</translation>
    </message>
    <message>
        <source>Scan the lot, or choose the item.</source>
        <translation>Scannen Sie die Charge, oder wählen Sie den Artikel.</translation>
    </message>
    <message>
        <source>Scan the order and operation first.</source>
        <translation>Scannen Sie zuerst Auftrag und Vorgang.</translation>
    </message>
    <message>
        <source>Scan the order first.</source>
        <translation>Scannen Sie zuerst den Auftrag.</translation>
    </message>
    <message>
        <source>Scan the order.</source>
        <translation>Scannen Sie den Auftrag.</translation>
    </message>
    <message>
        <source>Scan the self-test label as Floorledger prints it, not a copy in another code.</source>
        <translation>Scannen Sie das Selbsttest-Etikett, wie Floorledger es druckt, keine Kopie in einem anderen Code.</translation>
    </message>
    <message>
        <source>Scan the self-test label to be sure of separators too.</source>
        <translation>Scannen Sie das Selbsttest-Etikett, um auch der Trennzeichen sicher zu sein.</translation>
    </message>
    <message>
        <source>Scan the self-test label, then scan this one again.</source>
        <translation>Scannen Sie das Selbsttest-Etikett, dann dieses noch einmal.</translation>
    </message>
    <message>
        <source>Scan their badge.</source>
        <translation>Scannen Sie deren Ausweis.</translation>
    </message>
    <message>
        <source>Scan without its separators</source>
        <translation>Ohne Trennzeichen gescannt</translation>
    </message>
    <message>
        <source>Scan your badge first.</source>
        <translation>Scannen Sie zuerst Ihren Ausweis.</translation>
    </message>
    <message>
        <source>Scanner self-test</source>
        <translation>Selbsttest des Scanners</translation>
    </message>
    <message>
        <source>Scans not taken</source>
        <translation>Nicht angenommene Scans</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Ausschuss</translation>
    </message>
    <message>
        <source>Send it for approval</source>
        <translation>Zur Genehmigung senden</translation>
    </message>
    <message>
        <source>Send it; it waits safely.</source>
        <translation>Senden Sie es; es wartet sicher.</translation>
    </message>
    <message>
        <source>Send to a vendor</source>
        <translation>An Lieferanten senden</translation>
    </message>
    <message>
        <source>Send to vendor</source>
        <translation>An Lieferanten senden</translation>
    </message>
    <message>
        <source>Send to vendor {0}</source>
        <translation>An Lieferanten: {0}</translation>
    </message>
    <message>
        <source>Send to vendor {0}, lot {1}</source>
        <translation>An Lieferanten: {0}, Charge {1}</translation>
    </message>
    <message>
        <source>Sent to the {0} for approval.</source>
        <translation>Zur Genehmigung gesendet an: {0}.</translation>
    </message>
    <message>
        <source>Sent to vendors</source>
        <translation>An Lieferanten gesandt</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>September {0}</source>
        <translation>September {0}</translation>
    </message>
    <message>
        <source>Set the camera to smaller pictures.</source>
        <translation>Stellen Sie die Kamera auf kleinere Bilder ein.</translation>
    </message>
    <message>
        <source>Set the printer up with its network address instead, or save a file.</source>
        <translation>Richten Sie den Drucker stattdessen mit seiner Netzadresse ein, oder speichern Sie eine Datei.</translation>
    </message>
    <message>
        <source>Set the scale to send continuously, as MT-SICS (S S 12.345 kg) or with a header (ST,GS,+12.345kg).</source>
        <translation>Stellen Sie die Waage auf fortlaufendes Senden, als MT-SICS (S S 12.345 kg) oder mit Kopf (ST,GS,+12.345kg).</translation>
    </message>
    <message>
        <source>Set the scanner to send AIM identifiers, often called “code ID: AIM”; or do without, with less safety.</source>
        <translation>Stellen Sie den Scanner auf AIM-Kennungen, oft „Code-ID: AIM“ genannt; oder verzichten Sie darauf, mit weniger Sicherheit.</translation>
    </message>
    <message>
        <source>Set the scanner to send AIM identifiers, then scan the self-test label.</source>
        <translation>Stellen Sie den Scanner auf AIM-Kennungen, dann scannen Sie das Selbsttest-Etikett.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29) as it is, or let the terminal take this for it.</source>
        <translation>Stellen Sie den Scanner so ein, dass er GS (ASCII 29) unverändert sendet, oder lassen Sie das Terminal dies dafür nehmen.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29), often called “GS1 separator” or “function keys”.</source>
        <translation>Stellen Sie den Scanner so ein, dass er GS (ASCII 29) sendet, oft „GS1-Trennzeichen“ oder „Funktionstasten“ genannt.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29); what it sends instead may stand in a label.</source>
        <translation>Stellen Sie den Scanner so ein, dass er GS (ASCII 29) sendet; was er stattdessen sendet, kann in einem Etikett vorkommen.</translation>
    </message>
    <message>
        <source>Set the scanner's keyboard to the country of this computer, or read its keys by their place.</source>
        <translation>Stellen Sie die Tastatur des Scanners auf das Land dieses Rechners, oder lesen Sie die Tasten nach ihrem Ort.</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Rüsten</translation>
    </message>
    <message>
        <source>Shown above.</source>
        <translation>Oben gezeigt.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Sign-outs</source>
        <translation>Abmeldungen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>Since the last entry: {0} min</source>
        <translation>Seit dem letzten Eintrag: {0} min</translation>
    </message>
    <message>
        <source>Some of these pieces are released already.</source>
        <translation>Einige dieser Stücke sind schon freigegeben.</translation>
    </message>
    <message>
        <source>Somebody approved an entry of their own.</source>
        <translation>Jemand hat einen eigenen Eintrag genehmigt.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this.</source>
        <translation>Jemand anderes muss dies genehmigen.</translation>
    </message>
    <message>
        <source>Somebody else has to approve what you enter.</source>
        <translation>Was Sie eingeben, muss jemand anderes genehmigen.</translation>
    </message>
    <message>
        <source>Somebody else has to decide on it.</source>
        <translation>Jemand anderes muss darüber entscheiden.</translation>
    </message>
    <message>
        <source>Somebody else has to decide on the event.</source>
        <translation>Jemand anderes muss über das Ereignis entscheiden.</translation>
    </message>
    <message>
        <source>Something has changed meanwhile.</source>
        <translation>Inzwischen hat sich etwas geändert.</translation>
    </message>
    <message>
        <source>Something other than the hub answered at {0}, perhaps a sign-in page of the network.</source>
        <translation>Unter {0} antwortete etwas anderes als der Hub, vielleicht eine Anmeldeseite des Netzes.</translation>
    </message>
    <message>
        <source>Split the paid time between the jobs.</source>
        <translation>Teilen Sie die bezahlte Zeit zwischen den Aufträgen auf.</translation>
    </message>
    <message>
        <source>Standard cost change</source>
        <translation>Standardkostenänderung</translation>
    </message>
    <message>
        <source>Start the application once, then try again.</source>
        <translation>Starten Sie die Anwendung einmal und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Still in stock</source>
        <translation>Noch auf Lager</translation>
    </message>
    <message>
        <source>Stock changes when it is approved.</source>
        <translation>Der Bestand ändert sich, wenn es genehmigt ist.</translation>
    </message>
    <message>
        <source>Stock moved</source>
        <translation>Umgelagert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>Stop {0} min, {1}</source>
        <translation>Stillstand {0} min, {1}</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stillstände</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>Substitution</translation>
    </message>
    <message>
        <source>Switch Caps Lock off, and set the scanner not to change the case of letters.</source>
        <translation>Schalten Sie die Feststelltaste aus, und stellen Sie den Scanner so ein, dass er Groß- und Kleinschreibung nicht ändert.</translation>
    </message>
    <message>
        <source>Take all that is left, or a larger part.</source>
        <translation>Nehmen Sie alles, was übrig ist, oder einen größeren Teil.</translation>
    </message>
    <message>
        <source>Take another lot.</source>
        <translation>Nehmen Sie eine andere Charge.</translation>
    </message>
    <message>
        <source>Take another, then press again.</source>
        <translation>Nehmen Sie ein anderes auf, dann drücken Sie noch einmal.</translation>
    </message>
    <message>
        <source>Take it again, or record without one.</source>
        <translation>Nehmen Sie es noch einmal auf, oder buchen Sie ohne.</translation>
    </message>
    <message>
        <source>Take one, then press again.</source>
        <translation>Nehmen Sie eines auf, dann drücken Sie noch einmal.</translation>
    </message>
    <message>
        <source>Take the load off.</source>
        <translation>Nehmen Sie die Last herunter.</translation>
    </message>
    <message>
        <source>Take the lot out {0}, and find what it went into.</source>
        <translation>Nehmen Sie die Charge {0} heraus, und klären Sie, wo sie eingegangen ist.</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Take the weight</source>
        <translation>Gewicht übernehmen</translation>
    </message>
    <message>
        <source>Tell your supervisor; nothing is lost until then.</source>
        <translation>Sagen Sie es Ihrem Vorgesetzten; bis dahin geht nichts verloren.</translation>
    </message>
    <message>
        <source>That factor is switched off; 1 {0} is taken as {1} {2}.</source>
        <translation>Dieser Faktor ist abgeschaltet; 1 {0} gilt als {1} {2}.</translation>
    </message>
    <message>
        <source>That is {0}.</source>
        <translation>Das ist {0}.</translation>
    </message>
    <message>
        <source>That order {0} is {1} is on its way to the hub.</source>
        <translation>Dass Auftrag {0} {1} ist, ist unterwegs zum Hub.</translation>
    </message>
    <message>
        <source>That was the last</source>
        <translation>Das war das Letzte</translation>
    </message>
    <message>
        <source>That was the last.</source>
        <translation>Das war das Letzte.</translation>
    </message>
    <message>
        <source>The ERP booked other lines than were predicted.</source>
        <translation>Das ERP hat andere Zeilen gebucht als vorausberechnet.</translation>
    </message>
    <message>
        <source>The ERP booked this event in one period and refuses it in another.</source>
        <translation>Das ERP hat dieses Ereignis in einer Periode gebucht und verweigert es in einer anderen.</translation>
    </message>
    <message>
        <source>The ERP does not hold this event yet.</source>
        <translation>Das ERP hat diesen Vorgang noch nicht.</translation>
    </message>
    <message>
        <source>The ERP has booked it.</source>
        <translation>Das ERP hat es gebucht.</translation>
    </message>
    <message>
        <source>The ERP has not booked this entry, so an undo would be booked alone.</source>
        <translation>Das ERP hat diesen Eintrag nicht gebucht; ein Storno stünde allein.</translation>
    </message>
    <message>
        <source>The ERP holds another journal under this event's id; this one is not booked.</source>
        <translation>Das ERP hält unter der Kennung dieses Ereignisses eine andere Buchung; diese ist nicht gebucht.</translation>
    </message>
    <message>
        <source>The ERP refuses the journal of this event; it is not booked.</source>
        <translation>Das ERP verweigert die Buchung dieses Ereignisses; sie ist nicht gebucht.</translation>
    </message>
    <message>
        <source>The ERP said that it took the journal of this event, but holds no document for it.</source>
        <translation>Das ERP sagte, es habe die Buchung dieses Ereignisses angenommen, hat aber keinen Beleg dazu.</translation>
    </message>
    <message>
        <source>The amount is larger than any ledger holds, so a figure behind it cannot be right.</source>
        <translation>Der Betrag ist größer, als ein Hauptbuch fasst; eine Zahl dahinter kann nicht stimmen.</translation>
    </message>
    <message>
        <source>The answer from {0} did not end within {1} seconds.</source>
        <translation>Die Antwort von {0} endete nicht innerhalb von {1} Sekunden.</translation>
    </message>
    <message>
        <source>The answer from {0} is larger than any of a hub; it was not read.</source>
        <translation>Die Antwort von {0} ist größer als jede eines Hubs; sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The book of pallet numbers cannot be read: {0}.</source>
        <translation>Das Buch der Palettennummern lässt sich nicht lesen: {0}.</translation>
    </message>
    <message>
        <source>The book of pallet numbers cannot be written: {0}.</source>
        <translation>Das Buch der Palettennummern lässt sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The books say nothing of this item by lot.</source>
        <translation>Der Bestand führt diesen Artikel nicht nach Charge.</translation>
    </message>
    <message>
        <source>The camera does not answer.</source>
        <translation>Die Kamera antwortet nicht.</translation>
    </message>
    <message>
        <source>The camera gave no picture.</source>
        <translation>Die Kamera lieferte kein Bild.</translation>
    </message>
    <message>
        <source>The camera's command {0} cannot be started.</source>
        <translation>Der Kamerabefehl {0} lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>The camera's command {0} is not on this machine.</source>
        <translation>Der Kamerabefehl {0} fehlt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>The camera's picture is too large.</source>
        <translation>Das Kamerabild ist zu groß.</translation>
    </message>
    <message>
        <source>The certificate of {0} is not one that this device trusts.</source>
        <translation>Dem Zertifikat von {0} vertraut dieses Gerät nicht.</translation>
    </message>
    <message>
        <source>The check digit of AI {0} does not fit: misread or wrongly printed</source>
        <translation>Die Prüfziffer von AI {0} passt nicht: falsch gelesen oder falsch gedruckt</translation>
    </message>
    <message>
        <source>The code holds characters that no label here uses.</source>
        <translation>Der Code enthält Zeichen, die kein Etikett hier verwendet.</translation>
    </message>
    <message>
        <source>The command {0} is not in use here.</source>
        <translation>Der Befehl {0} wird hier nicht verwendet.</translation>
    </message>
    <message>
        <source>The copy is not as the log is.</source>
        <translation>Die Kopie gleicht dem Protokoll nicht.</translation>
    </message>
    <message>
        <source>The costing lot of {0} is {1}; setup can only be spread over more than zero.</source>
        <translation>Die Kalkulationslosgröße von {0} ist {1}; Rüsten lässt sich nur auf mehr als null verteilen.</translation>
    </message>
    <message>
        <source>The counter went back from {0} to {1}.</source>
        <translation>Der Zähler ging von {0} auf {1} zurück.</translation>
    </message>
    <message>
        <source>The database cannot be opened ({0}).</source>
        <translation>Die Datenbank lässt sich nicht öffnen ({0}).</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>Die Datenbank lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Die Datenbankdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The database has to be repaired first.</source>
        <translation>Die Datenbank muss zuerst repariert werden.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>Die Datenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>The date of AI {0} does not exist</source>
        <translation>Das Datum von AI {0} gibt es nicht</translation>
    </message>
    <message>
        <source>The decision is not attested by a PIN, so it does not count.</source>
        <translation>Die Entscheidung ist nicht durch eine PIN belegt und zählt daher nicht.</translation>
    </message>
    <message>
        <source>The device's clock is {0} seconds ahead of the hub's.</source>
        <translation>Die Uhr des Geräts geht {0} Sekunden vor der des Hubs.</translation>
    </message>
    <message>
        <source>The device's clock is {0} seconds behind the hub's.</source>
        <translation>Die Uhr des Geräts geht {0} Sekunden hinter der des Hubs.</translation>
    </message>
    <message>
        <source>The device's clock was moved back by {0} seconds.</source>
        <translation>Die Uhr des Geräts wurde um {0} Sekunden zurückgestellt.</translation>
    </message>
    <message>
        <source>The device's clock was moved forward by {0} seconds.</source>
        <translation>Die Uhr des Geräts wurde um {0} Sekunden vorgestellt.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Der Datenträger antwortet nicht.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation>Der Datenträger ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The disk of the plant's database does not answer.</source>
        <translation>Die Platte der Werksdatenbank antwortet nicht.</translation>
    </message>
    <message>
        <source>The disk of the plant's database is full.</source>
        <translation>Die Platte der Werksdatenbank ist voll.</translation>
    </message>
    <message>
        <source>The document cannot be kept ({0}).</source>
        <translation>Das Dokument lässt sich nicht aufbewahren ({0}).</translation>
    </message>
    <message>
        <source>The document cannot be read ({0}).</source>
        <translation>Das Dokument lässt sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>Das Ende liegt vor dem Anfang.</translation>
    </message>
    <message>
        <source>The end {0} does not fit by exactly a day.</source>
        <translation>Das Ende {0} passt um genau einen Tag nicht.</translation>
    </message>
    <message>
        <source>The entry has no photo.</source>
        <translation>Der Eintrag hat kein Foto.</translation>
    </message>
    <message>
        <source>The entry is undone.</source>
        <translation>Der Eintrag ist storniert.</translation>
    </message>
    <message>
        <source>The entry to undo is not known here yet.</source>
        <translation>Der zu stornierende Eintrag ist hier noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The entry to undo is not known here.</source>
        <translation>Der zu stornierende Eintrag ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The event is accepted; the difference to the ERP is mended there, not by a decision.</source>
        <translation>Das Ereignis ist angenommen; der Unterschied zum ERP wird dort behoben, nicht durch eine Entscheidung.</translation>
    </message>
    <message>
        <source>The event is accepted; what is missing is the ERP's booking.</source>
        <translation>Das Ereignis ist angenommen; es fehlt die Buchung im ERP.</translation>
    </message>
    <message>
        <source>The event is not known here.</source>
        <translation>Das Ereignis ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The event is not waiting for a decision.</source>
        <translation>Das Ereignis wartet nicht auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>The event names another device.</source>
        <translation>Das Ereignis nennt ein anderes Gerät.</translation>
    </message>
    <message>
        <source>The event to decide on is not known here.</source>
        <translation>Das Ereignis, über das zu entscheiden ist, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The event waits for a decision: approve or reject it.</source>
        <translation>Der Vorgang wartet auf eine Entscheidung: genehmigen Sie ihn oder lehnen Sie ihn ab.</translation>
    </message>
    <message>
        <source>The event waits safely.</source>
        <translation>Das Ereignis wartet sicher.</translation>
    </message>
    <message>
        <source>The file could not be saved in {0} ({1}).</source>
        <translation>Die Datei konnte nicht in {0} gespeichert werden ({1}).</translation>
    </message>
    <message>
        <source>The first event with this id stands; the other content was never taken.</source>
        <translation>Das erste Ereignis mit dieser Kennung gilt; der andere Inhalt wurde nie angenommen.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read.</source>
        <translation>Der Ordner {0} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The full screen is open.</source>
        <translation>Das Vollbild ist geöffnet.</translation>
    </message>
    <message>
        <source>The hand-over is read.</source>
        <translation>Die Übergabe ist gelesen.</translation>
    </message>
    <message>
        <source>The hold to decide on is not known here.</source>
        <translation>Die Sperre, über die zu entscheiden ist, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The hub asks this device to wait.</source>
        <translation>Der Hub bittet dieses Gerät zu warten.</translation>
    </message>
    <message>
        <source>The hub at {0} cannot be reached.</source>
        <translation>Der Hub unter {0} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The hub at {0} did not finish its answer ({1}).</source>
        <translation>Der Hub unter {0} hat seine Antwort nicht beendet ({1}).</translation>
    </message>
    <message>
        <source>The hub checks this again when it hears of it; what it cannot take waits for a decision.</source>
        <translation>Der Hub prüft das noch einmal, sobald er davon erfährt; was er nicht annehmen kann, wartet auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>The hub could not work out what this event does; it is kept and has no effect yet.</source>
        <translation>Der Hub konnte nicht ermitteln, was dieses Ereignis bewirkt; es ist aufbewahrt und wirkt noch nicht.</translation>
    </message>
    <message>
        <source>The hub does not hold the event of this picture.</source>
        <translation>Der Hub hat das Ereignis zu diesem Bild nicht.</translation>
    </message>
    <message>
        <source>The hub does not know this code.</source>
        <translation>Der Hub kennt diesen Code nicht.</translation>
    </message>
    <message>
        <source>The hub does not know this device.</source>
        <translation>Der Hub kennt dieses Gerät nicht.</translation>
    </message>
    <message>
        <source>The hub does not let this device do that.</source>
        <translation>Der Hub erlaubt das diesem Gerät nicht.</translation>
    </message>
    <message>
        <source>The hub has no data of the plant yet.</source>
        <translation>Der Hub hat noch keine Daten des Werks.</translation>
    </message>
    <message>
        <source>The hub is not ready.</source>
        <translation>Der Hub ist nicht bereit.</translation>
    </message>
    <message>
        <source>The hub knows nobody by this person's id.</source>
        <translation>Der Hub kennt niemanden mit dieser Personenkennung.</translation>
    </message>
    <message>
        <source>The hub met a fault.</source>
        <translation>Im Hub ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The hub's answer makes no sense: {0}</source>
        <translation>Die Antwort des Hubs ergibt keinen Sinn: {0}</translation>
    </message>
    <message>
        <source>The hub's copy of this device's log does not hold at entry {0}.</source>
        <translation>Die Kopie des Hubs vom Protokoll dieses Geräts stimmt bei Eintrag {0} nicht.</translation>
    </message>
    <message>
        <source>The hub's question was not answered in time.</source>
        <translation>Die Frage des Hubs wurde nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>The identifier arrived as “{0}”: the scanner types for another keyboard.</source>
        <translation>Die Kennung kam als „{0}“ an: Der Scanner tippt für eine andere Tastatur.</translation>
    </message>
    <message>
        <source>The issue of {0} that this returns is not known here.</source>
        <translation>Die Entnahme von {0}, die hiermit zurückgeht, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The issue that this returns has been undone already.</source>
        <translation>Die Entnahme, die hiermit zurückgeht, wurde schon storniert.</translation>
    </message>
    <message>
        <source>The jobs of all work centres.</source>
        <translation>Die Aufträge aller Arbeitsplätze.</translation>
    </message>
    <message>
        <source>The jobs of this work centre.</source>
        <translation>Die Aufträge dieses Arbeitsplatzes.</translation>
    </message>
    <message>
        <source>The journal of this event cannot be handed to the ERP: it breaks the connector.</source>
        <translation>Der Buchungssatz dieses Ereignisses lässt sich dem ERP nicht übergeben: Der Konnektor bricht daran ab.</translation>
    </message>
    <message>
        <source>The key of this device was ended before this arrived.</source>
        <translation>Der Schlüssel dieses Geräts wurde beendet, bevor dies eintraf.</translation>
    </message>
    <message>
        <source>The label counts contents (AI 37) but does not say of what (AI 00 with 02).</source>
        <translation>Das Etikett zählt einen Inhalt (AI 37), sagt aber nicht wovon (AI 00 mit 02).</translation>
    </message>
    <message>
        <source>The label gives two different values for AI {0}.</source>
        <translation>Das Etikett nennt zwei verschiedene Werte für AI {0}.</translation>
    </message>
    <message>
        <source>The label gives two different values for one field.</source>
        <translation>Das Etikett nennt zwei verschiedene Werte für ein Feld.</translation>
    </message>
    <message>
        <source>The label has no pallet number (SSCC): the plant's GS1 company prefix is not set.</source>
        <translation>Das Etikett hat keine Palettennummer (SSCC): Die GS1-Basisnummer des Werks ist nicht eingetragen.</translation>
    </message>
    <message>
        <source>The label has no pallet number (SSCC): this terminal did not report the pallet.</source>
        <translation>Das Etikett hat keine Palettennummer (SSCC): Dieses Terminal hat die Palette nicht gemeldet.</translation>
    </message>
    <message>
        <source>The label holds AI {0} and AI {1}, which exclude each other.</source>
        <translation>Das Etikett enthält AI {0} und AI {1}, die einander ausschließen.</translation>
    </message>
    <message>
        <source>The label holds no data</source>
        <translation>Das Etikett enthält keine Daten</translation>
    </message>
    <message>
        <source>The label holds {0}, which no GS1 identifier explains</source>
        <translation>Das Etikett enthält {0}, was keine GS1-Kennung erklärt</translation>
    </message>
    <message>
        <source>The label's check character does not fit: misread or damaged.</source>
        <translation>Das Prüfzeichen des Etiketts passt nicht: falsch gelesen oder beschädigt.</translation>
    </message>
    <message>
        <source>The last job is still on its way to the printer.</source>
        <translation>Der letzte Druck ist noch unterwegs zum Drucker.</translation>
    </message>
    <message>
        <source>The letters arrived with their case swapped.</source>
        <translation>Die Buchstaben kamen mit vertauschter Groß- und Kleinschreibung an.</translation>
    </message>
    <message>
        <source>The load still moves.</source>
        <translation>Die Last bewegt sich noch.</translation>
    </message>
    <message>
        <source>The log could not be copied ({0}).</source>
        <translation>Das Protokoll konnte nicht kopiert werden ({0}).</translation>
    </message>
    <message>
        <source>The lot that this made was consumed since.</source>
        <translation>Die so hergestellte Charge wurde seither verbraucht.</translation>
    </message>
    <message>
        <source>The master data has no {0}, so the event has no value.</source>
        <translation>In den Stammdaten fehlt {0}; das Ereignis hat daher keinen Wert.</translation>
    </message>
    <message>
        <source>The master data has no {0}, so {1} has no value yet.</source>
        <translation>In den Stammdaten fehlt {0}; {1} hat daher noch keinen Wert.</translation>
    </message>
    <message>
        <source>The next page.</source>
        <translation>Die nächste Seite.</translation>
    </message>
    <message>
        <source>The number is as it was.</source>
        <translation>Die Zahl ist wie zuvor.</translation>
    </message>
    <message>
        <source>The old file is kept as {0}.</source>
        <translation>Die alte Datei ist als {0} aufbewahrt.</translation>
    </message>
    <message>
        <source>The order is not closed, so it cannot be reopened.</source>
        <translation>Der Auftrag ist nicht abgeschlossen und kann daher nicht wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>The others have to do the rest.</source>
        <translation>Das Übrige müssen die anderen tun.</translation>
    </message>
    <message>
        <source>The period of {0} is locked; the reversal is posted in the open period.</source>
        <translation>Die Periode von {0} ist gesperrt; der Storno wird in der offenen Periode gebucht.</translation>
    </message>
    <message>
        <source>The photo is at the terminal that took it and at the hub, not on this machine.</source>
        <translation>Das Foto ist auf dem Terminal, das es aufnahm, und beim Hub, nicht auf diesem Gerät.</translation>
    </message>
    <message>
        <source>The photo is in the entry.</source>
        <translation>Das Foto ist im Eintrag.</translation>
    </message>
    <message>
        <source>The photo was erased.</source>
        <translation>Das Foto wurde gelöscht.</translation>
    </message>
    <message>
        <source>The picture has {0} bytes, and at most {1} are kept.</source>
        <translation>Das Bild hat {0} Byte, und höchstens {1} werden aufbewahrt.</translation>
    </message>
    <message>
        <source>The picture is being taken.</source>
        <translation>Das Bild wird aufgenommen.</translation>
    </message>
    <message>
        <source>The picture {0} is too large.</source>
        <translation>Das Bild {0} ist zu groß.</translation>
    </message>
    <message>
        <source>The picture {0} was taken already.</source>
        <translation>Das Bild {0} wurde schon verwendet.</translation>
    </message>
    <message>
        <source>The pieces that failed go on hold.</source>
        <translation>Die fehlerhaften Stücke werden gesperrt.</translation>
    </message>
    <message>
        <source>The plant's data comes with the next contact to the hub; until then nothing can be recorded.</source>
        <translation>Die Daten des Werks kommen beim nächsten Kontakt zum Hub; bis dahin kann nichts gebucht werden.</translation>
    </message>
    <message>
        <source>The plant's database does not answer.</source>
        <translation>Die Werksdatenbank antwortet nicht.</translation>
    </message>
    <message>
        <source>The plant's database does not exist on its server.</source>
        <translation>Die Werksdatenbank gibt es auf ihrem Server nicht.</translation>
    </message>
    <message>
        <source>The plant's database has no room for another connection.</source>
        <translation>Die Werksdatenbank hat keinen Platz für eine weitere Verbindung.</translation>
    </message>
    <message>
        <source>The plant's database is damaged.</source>
        <translation>Die Werksdatenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>The plant's database is read-only.</source>
        <translation>Die Werksdatenbank lässt nur Lesen zu.</translation>
    </message>
    <message>
        <source>The plant's database refuses this hub's user.</source>
        <translation>Die Werksdatenbank weist den Benutzer dieses Hubs ab.</translation>
    </message>
    <message>
        <source>The plant's database was stopped or is starting.</source>
        <translation>Die Werksdatenbank wurde angehalten oder startet gerade.</translation>
    </message>
    <message>
        <source>The plant's master data has not arrived here yet; connect to the hub once.</source>
        <translation>Die Stammdaten des Werks sind hier noch nicht angekommen; verbinden Sie sich einmal mit dem Hub.</translation>
    </message>
    <message>
        <source>The plant's stock list does not name this lot.</source>
        <translation>Die Bestandsliste des Werks führt diese Charge nicht.</translation>
    </message>
    <message>
        <source>The print queue {0} does not answer.</source>
        <translation>Die Druckerwarteschlange {0} antwortet nicht.</translation>
    </message>
    <message>
        <source>The print queue {0} refused the job ({1}).</source>
        <translation>Die Druckerwarteschlange {0} hat den Auftrag abgelehnt ({1}).</translation>
    </message>
    <message>
        <source>The printer at {0}:{1} cannot be reached.</source>
        <translation>Der Drucker an {0}:{1} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The printer at {0}:{1} stopped taking the job, and a part of it may come out.</source>
        <translation>Der Drucker an {0}:{1} nahm den Auftrag nicht weiter an; ein Teil davon kommt vielleicht heraus.</translation>
    </message>
    <message>
        <source>The request for a new token is not signed with this device's key.</source>
        <translation>Die Anfrage nach einem neuen Token ist nicht mit dem Schlüssel dieses Geräts signiert.</translation>
    </message>
    <message>
        <source>The scale answers, but shows no weight: empty it, or wait.</source>
        <translation>Die Waage antwortet, zeigt aber kein Gewicht: Leeren Sie sie, oder warten Sie.</translation>
    </message>
    <message>
        <source>The scale is overloaded.</source>
        <translation>Die Waage ist überlastet.</translation>
    </message>
    <message>
        <source>The scale shows no weight.</source>
        <translation>Die Waage zeigt kein Gewicht.</translation>
    </message>
    <message>
        <source>The scale shows nothing to book.</source>
        <translation>Die Waage zeigt nichts zu Buchendes.</translation>
    </message>
    <message>
        <source>The scale shows {0} {1}, at rest.</source>
        <translation>Die Waage zeigt {0} {1}, in Ruhe.</translation>
    </message>
    <message>
        <source>The scale shows {0} {1}, moving.</source>
        <translation>Die Waage zeigt {0} {1}, in Bewegung.</translation>
    </message>
    <message>
        <source>The scale weighs in {0}, which is no unit of this item.</source>
        <translation>Die Waage wiegt in {0}; das ist keine Einheit dieses Artikels.</translation>
    </message>
    <message>
        <source>The scan arrived incomplete.</source>
        <translation>Der Scan kam unvollständig an.</translation>
    </message>
    <message>
        <source>The scanner did not say which kind of code it read.</source>
        <translation>Der Scanner sagte nicht, welche Art Code er gelesen hat.</translation>
    </message>
    <message>
        <source>The scanner drops separators.</source>
        <translation>Der Scanner verliert Trennzeichen.</translation>
    </message>
    <message>
        <source>The scanner passed its self-test.</source>
        <translation>Der Scanner hat den Selbsttest bestanden.</translation>
    </message>
    <message>
        <source>The scanner says {0}, which is no GS1 label.</source>
        <translation>Der Scanner meldet {0}; das ist kein GS1-Etikett.</translation>
    </message>
    <message>
        <source>The scanner sends “{0}” in place of the separator.</source>
        <translation>Der Scanner sendet „{0}“ anstelle des Trennzeichens.</translation>
    </message>
    <message>
        <source>The second unit of {0} has {1} {2} for each {3}, give or take {4}, with {5} decimals; that is no band that a quantity can be in.</source>
        <translation>Die Zweiteinheit von {0} hat {1} {2} je {3}, plus oder minus {4}, mit {5} Nachkommastellen; darin kann keine Menge liegen.</translation>
    </message>
    <message>
        <source>The self-test passed: the label arrived as it was printed.</source>
        <translation>Der Selbsttest ist bestanden: Das Etikett kam an, wie es gedruckt wurde.</translation>
    </message>
    <message>
        <source>The separator between the two fields was lost.</source>
        <translation>Das Trennzeichen zwischen den beiden Feldern ging verloren.</translation>
    </message>
    <message>
        <source>The setting {0} was changed by somebody who is neither administrator nor supervisor.</source>
        <translation>Die Einstellung {0} wurde von jemandem geändert, der weder Administrator noch Vorgesetzter ist.</translation>
    </message>
    <message>
        <source>The settings could not be written: {0}.</source>
        <translation>Die Einstellungen konnten nicht geschrieben werden: {0}.</translation>
    </message>
    <message>
        <source>The standard of {0} has no operations, so nothing can be reported on it.</source>
        <translation>Der Standard von {0} hat keine Vorgänge; darauf kann nichts gemeldet werden.</translation>
    </message>
    <message>
        <source>The standard of {0} is for an item that the master data does not have.</source>
        <translation>Der Standard von {0} ist für einen Artikel, der in den Stammdaten fehlt.</translation>
    </message>
    <message>
        <source>The standard price of {0} is {1}, below zero.</source>
        <translation>Der Standardpreis von {0} ist {1}, unter null.</translation>
    </message>
    <message>
        <source>The steps after it are left to: {0}.</source>
        <translation>Die Schritte danach bleiben: {0}.</translation>
    </message>
    <message>
        <source>The suggested number was taken.</source>
        <translation>Die vorgeschlagene Zahl wurde übernommen.</translation>
    </message>
    <message>
        <source>The supplier label arrived without its separators.</source>
        <translation>Das Lieferantenetikett kam ohne seine Trennzeichen an.</translation>
    </message>
    <message>
        <source>The terminal is locked.</source>
        <translation>Das Terminal ist gesperrt.</translation>
    </message>
    <message>
        <source>The unit {0} is switched off for this item until the data steward corrects it; {1} stays safe to use.</source>
        <translation>Die Einheit {0} ist für diesen Artikel abgeschaltet, bis die Stammdatenpflege sie berichtigt; {1} bleibt sicher verwendbar.</translation>
    </message>
    <message>
        <source>The value of AI {0} has the wrong length or characters</source>
        <translation>Der Wert von AI {0} hat falsche Länge oder Zeichen</translation>
    </message>
    <message>
        <source>The weight was taken back: what you enter counts.</source>
        <translation>Das Gewicht wurde zurückgenommen: Ihre Eingabe zählt.</translation>
    </message>
    <message>
        <source>The {0} database has schema {1}, and this Floorledger knows only {2}.</source>
        <translation>Die Datenbank „{0}“ hat Schema {1}, und dieses Floorledger kennt nur {2}.</translation>
    </message>
    <message>
        <source>The {0} rate of work centre {1} is {2} per hour, below zero.</source>
        <translation>Der Satz „{0}“ des Arbeitsplatzes {1} ist {2} je Stunde, unter null.</translation>
    </message>
    <message>
        <source>The {0} time of operation {1} of {2} is {3} minutes, below zero.</source>
        <translation>Die Zeit „{0}“ von Vorgang {1} von {2} ist {3} Minuten, unter null.</translation>
    </message>
    <message>
        <source>The {0} {1} is in the master data {2} times, so it is not clear which one counts.</source>
        <translation>{0} {1} steht {2}-mal in den Stammdaten; es ist nicht klar, was gilt.</translation>
    </message>
    <message>
        <source>Then {0} of {1} {2} good.</source>
        <translation>Dann {0} von {1} {2} gut.</translation>
    </message>
    <message>
        <source>There is no choice {0} here.</source>
        <translation>Eine Auswahl {0} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no number to enter here.</source>
        <translation>Hier ist keine Zahl einzugeben.</translation>
    </message>
    <message>
        <source>There is nothing to choose here.</source>
        <translation>Hier ist nichts auszuwählen.</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>Es ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>There is nothing to record.</source>
        <translation>Es ist nichts zu buchen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es ist nichts zu stornieren.</translation>
    </message>
    <message>
        <source>These pieces are on hold at order {0}, operation {1}; only there can they be released.</source>
        <translation>Diese Stücke sind bei Auftrag {0}, Vorgang {1} gesperrt; nur dort können sie freigegeben werden.</translation>
    </message>
    <message>
        <source>These pieces are worth {0}; the order holds {1}.</source>
        <translation>Diese Stücke sind {0} wert; der Auftrag enthält {1}.</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>Diese PIN ist nicht richtig.</translation>
    </message>
    <message>
        <source>This cannot be said of this exception any more.</source>
        <translation>Das kann zu diesem Klärfall nicht mehr gesagt werden.</translation>
    </message>
    <message>
        <source>This cannot be undone here.</source>
        <translation>Das kann hier nicht storniert werden.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Dieser Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>This code is not known here.</source>
        <translation>Dieser Code ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This code was used before, and a code works once.</source>
        <translation>Dieser Code wurde schon verwendet, und ein Code gilt nur einmal.</translation>
    </message>
    <message>
        <source>This command label asks for something unknown.</source>
        <translation>Dieses Befehlsetikett verlangt etwas Unbekanntes.</translation>
    </message>
    <message>
        <source>This computer has no range of pallet numbers.</source>
        <translation>Dieser Rechner hat keinen Bereich von Palettennummern.</translation>
    </message>
    <message>
        <source>This could not be kept: {0}.</source>
        <translation>Das konnte nicht gespeichert werden: {0}.</translation>
    </message>
    <message>
        <source>This device's database could not be trusted ({0}).</source>
        <translation>Der Datenbank dieses Geräts war nicht zu trauen ({0}).</translation>
    </message>
    <message>
        <source>This device's database is damaged ({0}).</source>
        <translation>Die Datenbank dieses Geräts ist beschädigt ({0}).</translation>
    </message>
    <message>
        <source>This device's database is damaged, and the hub is needed to mend it but cannot be reached.</source>
        <translation>Die Datenbank dieses Geräts ist beschädigt, und der zur Reparatur nötige Hub ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This device's log is encrypted with another key than the one in {0}.</source>
        <translation>Das Protokoll dieses Geräts ist mit einem anderen Schlüssel verschlüsselt als dem in {0}.</translation>
    </message>
    <message>
        <source>This device's log is encrypted, and its key is not in {0}.</source>
        <translation>Das Protokoll dieses Geräts ist verschlüsselt, und sein Schlüssel ist nicht in {0}.</translation>
    </message>
    <message>
        <source>This entry has been undone already.</source>
        <translation>Dieser Eintrag wurde schon storniert.</translation>
    </message>
    <message>
        <source>This event is not waiting for a decision any more.</source>
        <translation>Dieses Ereignis wartet nicht mehr auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>This exception is not known here.</source>
        <translation>Dieser Klärfall ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This exception is not open any more, or not known here.</source>
        <translation>Dieser Klärfall ist nicht mehr offen oder hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This exception is {0} already.</source>
        <translation>Dieser Klärfall ist schon {0}.</translation>
    </message>
    <message>
        <source>This has posted already, so it cannot be rejected any more.</source>
        <translation>Dies ist schon gebucht und kann nicht mehr abgelehnt werden.</translation>
    </message>
    <message>
        <source>This hub's user may not write in the plant's database.</source>
        <translation>Der Benutzer dieses Hubs darf in der Werksdatenbank nicht schreiben.</translation>
    </message>
    <message>
        <source>This id is held with other content.</source>
        <translation>Diese Kennung ist mit anderem Inhalt vergeben.</translation>
    </message>
    <message>
        <source>This is an entry of {0}.</source>
        <translation>Das ist ein Eintrag von {0}.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>This is not a picture in JPEG or PNG.</source>
        <translation>Das ist kein Bild in JPEG oder PNG.</translation>
    </message>
    <message>
        <source>This is not the label of a hub.</source>
        <translation>Das ist nicht das Etikett eines Hubs.</translation>
    </message>
    <message>
        <source>This is not the picture that the event names.</source>
        <translation>Das ist nicht das Bild, das das Ereignis nennt.</translation>
    </message>
    <message>
        <source>This is one of two; it posts when a second one approves.</source>
        <translation>Dies ist eine von zweien; gebucht wird, wenn eine zweite Person zustimmt.</translation>
    </message>
    <message>
        <source>This job has no drawing and no work instruction.</source>
        <translation>Dieser Auftrag hat weder Zeichnung noch Arbeitsanweisung.</translation>
    </message>
    <message>
        <source>This kind of entry cannot be undone.</source>
        <translation>Diese Art Eintrag kann nicht storniert werden.</translation>
    </message>
    <message>
        <source>This label arrived whole.</source>
        <translation>Dieses Etikett kam vollständig an.</translation>
    </message>
    <message>
        <source>This label arrived without an AIM identifier.</source>
        <translation>Dieses Etikett kam ohne AIM-Kennung an.</translation>
    </message>
    <message>
        <source>This label cannot be printed: it holds letters that no label takes.</source>
        <translation>Dieses Etikett lässt sich nicht drucken: Es enthält Buchstaben, die kein Etikett aufnimmt.</translation>
    </message>
    <message>
        <source>This label is understood, but nothing here uses it.</source>
        <translation>Dieses Etikett wird verstanden, aber hier nicht verwendet.</translation>
    </message>
    <message>
        <source>This label names no work centre of the plant.</source>
        <translation>Dieses Etikett nennt keinen Arbeitsplatz des Werks.</translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation>Dies liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>This lies more than {0} hours in the future.</source>
        <translation>Dies liegt mehr als {0} Stunden in der Zukunft.</translation>
    </message>
    <message>
        <source>This line is no weight in a known form.</source>
        <translation>Diese Zeile ist kein Gewicht in bekannter Form.</translation>
    </message>
    <message>
        <source>This looks like an article number for shops, not a production label.</source>
        <translation>Das sieht nach einer Artikelnummer für den Handel aus, nicht nach einem Fertigungsetikett.</translation>
    </message>
    <message>
        <source>This lot is in stock, not in an order's line; decide on it without an operation.</source>
        <translation>Diese Charge liegt im Lager, nicht in einem Auftrag; entscheiden Sie ohne Vorgang darüber.</translation>
    </message>
    <message>
        <source>This lot is not on hold any more, or was never counted in pieces.</source>
        <translation>Diese Charge ist nicht mehr gesperrt oder wurde nie in Stück gezählt.</translation>
    </message>
    <message>
        <source>This lot is on hold.</source>
        <translation>Diese Charge ist gesperrt.</translation>
    </message>
    <message>
        <source>This lot is released already.</source>
        <translation>Diese Charge ist schon freigegeben.</translation>
    </message>
    <message>
        <source>This machine has no print queues (its {0} command is missing).</source>
        <translation>Dieses Gerät hat keine Druckerwarteschlangen (sein Befehl {0} fehlt).</translation>
    </message>
    <message>
        <source>This may be a supplier's label or one of ours, and must not be guessed.</source>
        <translation>Dies kann ein Lieferantenetikett oder eines von uns sein und darf nicht geraten werden.</translation>
    </message>
    <message>
        <source>This needs an approval.</source>
        <translation>Das braucht eine Genehmigung.</translation>
    </message>
    <message>
        <source>This needs another look.</source>
        <translation>Dies braucht noch einen Blick.</translation>
    </message>
    <message>
        <source>This one is about a device's log.</source>
        <translation>Hier geht es um das Protokoll eines Geräts.</translation>
    </message>
    <message>
        <source>This one is mended in the master data: correct the record and publish it again.</source>
        <translation>Dies wird in den Stammdaten behoben: Berichtigen Sie den Satz und veröffentlichen Sie ihn neu.</translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation>Dieser Auftrag ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This order yields nothing beside its product.</source>
        <translation>Dieser Auftrag ergibt nichts außer seinem Erzeugnis.</translation>
    </message>
    <message>
        <source>This overlaps other work of the same person: {0} minutes are paid in {1} by the clock.</source>
        <translation>Dies überschneidet sich mit anderer Arbeit derselben Person: {0} Minuten werden in {1} nach der Uhr bezahlt.</translation>
    </message>
    <message>
        <source>This reason is not for the terminal.</source>
        <translation>Dieser Grund ist nicht für das Terminal.</translation>
    </message>
    <message>
        <source>This reason is not known here.</source>
        <translation>Dieser Grund ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This supplier label is of a format not used here.</source>
        <translation>Dieses Lieferantenetikett hat ein Format, das hier nicht verwendet wird.</translation>
    </message>
    <message>
        <source>This terminal cannot check PINs: it does not hold the plant's PIN secret.</source>
        <translation>Dieses Terminal kann keine PINs prüfen: Ihm fehlt das PIN-Geheimnis des Werks.</translation>
    </message>
    <message>
        <source>This terminal has no camera.</source>
        <translation>Dieses Terminal hat keine Kamera.</translation>
    </message>
    <message>
        <source>This terminal has no master data yet.</source>
        <translation>Dieses Terminal hat noch keine Stammdaten.</translation>
    </message>
    <message>
        <source>This terminal has not received the plant's master data yet; connect it to the hub once.</source>
        <translation>Dieses Terminal hat die Stammdaten des Werks noch nicht bekommen; verbinden Sie es einmal mit dem Hub.</translation>
    </message>
    <message>
        <source>This terminal is enrolled at {0} already, and stays there.</source>
        <translation>Dieses Terminal ist schon bei {0} angemeldet und bleibt dort.</translation>
    </message>
    <message>
        <source>This terminal is enrolled, but the plant did not come yet.</source>
        <translation>Dieses Terminal ist angemeldet, aber die Daten des Werks sind noch nicht da.</translation>
    </message>
    <message>
        <source>This undo takes more than one tap.</source>
        <translation>Dieser Storno braucht mehr als einen Tipp.</translation>
    </message>
    <message>
        <source>This was the last</source>
        <translation>Das war das Letzte</translation>
    </message>
    <message>
        <source>This workstation cannot write the auditor's bundle.</source>
        <translation>Diese Arbeitsstation kann das Prüferpaket nicht schreiben.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time for</source>
        <translation>Zeit für</translation>
    </message>
    <message>
        <source>To hold a lot, scan its label.</source>
        <translation>Um eine Charge zu sperren, scannen Sie ihr Etikett.</translation>
    </message>
    <message>
        <source>To scrap what was on hold takes two persons.</source>
        <translation>Gesperrtes zu verschrotten braucht zwei Personen.</translation>
    </message>
    <message>
        <source>To take something back, use Undo.</source>
        <translation>Um etwas zurückzunehmen, verwenden Sie Storno.</translation>
    </message>
    <message>
        <source>To use as it is what was on hold takes two persons.</source>
        <translation>Gesperrtes zu verwenden, wie es ist, braucht zwei Personen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Zu viele falsche PINs.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Umlagerung</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Two persons took turns at one device within moments {0} times; one approved the other.</source>
        <translation>Zwei Personen wechselten sich {0}-mal binnen Augenblicken an einem Gerät ab; eine genehmigte die andere.</translation>
    </message>
    <message>
        <source>Two processes of the hub got in each other's way.</source>
        <translation>Zwei Prozesse des Hubs kamen sich in die Quere.</translation>
    </message>
    <message>
        <source>Type it on the glass.</source>
        <translation>Geben Sie sie auf dem Bildschirm ein.</translation>
    </message>
    <message>
        <source>Under review: the exception stays open and is yours to end</source>
        <translation>In Prüfung: der Klärfall bleibt offen und ist von Ihnen abzuschließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>Undo all {0} entries</source>
        <translation>Alle {0} Einträge stornieren</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Undo it at the terminal that recorded it, or when this one is online again.</source>
        <translation>Stornieren Sie es an dem Terminal, das es gebucht hat, oder wenn dieses wieder online ist.</translation>
    </message>
    <message>
        <source>Undo it instead.</source>
        <translation>Stornieren Sie es stattdessen.</translation>
    </message>
    <message>
        <source>Undo it only where that is agreed.</source>
        <translation>Nur stornieren, wenn das abgesprochen ist.</translation>
    </message>
    <message>
        <source>Undo that first.</source>
        <translation>Stornieren Sie das zuerst.</translation>
    </message>
    <message>
        <source>Undo the consumption first.</source>
        <translation>Stornieren Sie zuerst den Verbrauch.</translation>
    </message>
    <message>
        <source>Undo the release first.</source>
        <translation>Stornieren Sie zuerst die Freigabe.</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Storno {0}</translation>
    </message>
    <message>
        <source>Undo {0} of {1}</source>
        <translation>Storno {0}: {1}</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Storno: {0}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Until then it is safe here, and not in the ledger.</source>
        <translation>Bis dahin ist es hier sicher und nicht im Hauptbuch.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Use a current command sheet.</source>
        <translation>Verwenden Sie ein aktuelles Befehlsblatt.</translation>
    </message>
    <message>
        <source>Use another person's sign-in.</source>
        <translation>Melden Sie sich als andere Person an.</translation>
    </message>
    <message>
        <source>Use as is needs a concession.</source>
        <translation>„Verwenden wie es ist“ braucht eine Sonderfreigabe.</translation>
    </message>
    <message>
        <source>Use as it is</source>
        <translation>Verwenden wie es ist</translation>
    </message>
    <message>
        <source>Use it until {0}.</source>
        <translation>Verwenden Sie sie bis {0}.</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>Gefährdeter Wert</translation>
    </message>
    <message>
        <source>Variable overhead efficiency</source>
        <translation>Effizienz variable Gemeinkosten</translation>
    </message>
    <message>
        <source>Variance of {0}</source>
        <translation>Abweichung von {0}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Wait until the scale stands still.</source>
        <translation>Warten Sie, bis die Waage ruht.</translation>
    </message>
    <message>
        <source>Wait until {0}, then try again.</source>
        <translation>Warten Sie bis {0}, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Was an issue entered in the wrong unit?</source>
        <translation>Wurde eine Entnahme in der falschen Einheit eingegeben?</translation>
    </message>
    <message>
        <source>Was an issue forgotten?</source>
        <translation>Wurde eine Entnahme vergessen?</translation>
    </message>
    <message>
        <source>Was it looked at?</source>
        <translation>Wurde es angesehen?</translation>
    </message>
    <message>
        <source>Was it they, or does somebody else have the badge?</source>
        <translation>War sie es selbst, oder hat jemand anderes den Ausweis?</translation>
    </message>
    <message>
        <source>Was it {0} {1}?</source>
        <translation>War es {0} {1}?</translation>
    </message>
    <message>
        <source>Was it {0}?</source>
        <translation>War es {0}?</translation>
    </message>
    <message>
        <source>Weigh again, or report what else was used.</source>
        <translation>Wiegen Sie noch einmal, oder melden Sie, was sonst verbraucht wurde.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What arrived is no text: the speed of the line does not fit.</source>
        <translation>Was ankam, ist kein Text: Die Geschwindigkeit der Leitung passt nicht.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation>Was kam heraus?</translation>
    </message>
    <message>
        <source>What happens?</source>
        <translation>Was geschieht?</translation>
    </message>
    <message>
        <source>What is kept here is not the photo that was recorded.</source>
        <translation>Was hier liegt, ist nicht das Foto, das gebucht wurde.</translation>
    </message>
    <message>
        <source>What is measured?</source>
        <translation>Was wird gemessen?</translation>
    </message>
    <message>
        <source>What is on hold</source>
        <translation>Was gesperrt ist</translation>
    </message>
    <message>
        <source>What is on hold is not known here.</source>
        <translation>Was gesperrt ist, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>What it makes is not known here.</source>
        <translation>Was er herstellt, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>What the hub tells makes no sense.</source>
        <translation>Was der Hub mitteilt, ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>What this entry reported has moved on since (rework, scrap, return or a decision).</source>
        <translation>Was dieser Eintrag meldete, ist seither weitergegangen (Nacharbeit, Ausschuss, Rückgabe oder eine Entscheidung).</translation>
    </message>
    <message>
        <source>What this undoes is not booked in the ERP, so the undo is not booked either.</source>
        <translation>Was hiermit storniert wird, ist im ERP nicht gebucht; der Storno wird daher auch nicht gebucht.</translation>
    </message>
    <message>
        <source>What was on hold has been decided.</source>
        <translation>Über das Gesperrte ist entschieden.</translation>
    </message>
    <message>
        <source>What was recorded is kept.</source>
        <translation>Was gebucht wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>What you entered is kept and waits for the controller.</source>
        <translation>Ihre Eingabe ist gespeichert und wartet auf den Controller.</translation>
    </message>
    <message>
        <source>What you entered is kept; ask planning to release it.</source>
        <translation>Ihre Eingabe ist gespeichert; bitten Sie die Planung, ihn freizugeben.</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation>Wann endete es?</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>Wo war es?</translation>
    </message>
    <message>
        <source>Which entry?</source>
        <translation>Welcher Eintrag?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who administers users does not record or decide business.</source>
        <translation>Wer Benutzer verwaltet, bucht und entscheidet nichts Geschäftliches.</translation>
    </message>
    <message>
        <source>Who administers users holds no other role.</source>
        <translation>Wer Benutzer verwaltet, hat keine andere Rolle.</translation>
    </message>
    <message>
        <source>Who captured an event cannot decide on it.</source>
        <translation>Wer ein Ereignis erfasst hat, kann nicht darüber entscheiden.</translation>
    </message>
    <message>
        <source>Who counted what is on hold decided that it is scrapped.</source>
        <translation>Wer das Gesperrte gezählt hat, hat entschieden, dass es verschrottet wird.</translation>
    </message>
    <message>
        <source>Who counted what is on hold does not approve that it is scrapped.</source>
        <translation>Wer das Gesperrte gezählt hat, genehmigt nicht, dass es verschrottet wird.</translation>
    </message>
    <message>
        <source>Who counted what is on hold does not decide to scrap it.</source>
        <translation>Wer das Gesperrte gezählt hat, entscheidet nicht, es zu verschrotten.</translation>
    </message>
    <message>
        <source>Who decided this has been blocked since.</source>
        <translation>Wer dies entschieden hat, wurde seither gesperrt.</translation>
    </message>
    <message>
        <source>Who keeps the standards does not sign off the variances against them.</source>
        <translation>Wer die Standards pflegt, zeichnet die Abweichungen davon nicht ab.</translation>
    </message>
    <message>
        <source>Who recorded this had no role at the plant at that time, or was blocked.</source>
        <translation>Wer dies gebucht hat, hatte damals keine Rolle im Werk oder war gesperrt.</translation>
    </message>
    <message>
        <source>Who reopened the order does not post in it.</source>
        <translation>Wer den Auftrag wieder geöffnet hat, bucht nicht in ihm.</translation>
    </message>
    <message>
        <source>Who reopened the order posted in it.</source>
        <translation>Wer den Auftrag wieder geöffnet hat, hat darin gebucht.</translation>
    </message>
    <message>
        <source>Who was it?</source>
        <translation>Wer war es?</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>Warum es stimmt</translation>
    </message>
    <message>
        <source>With {0} the order has used {1} of {2}; it needs {3}.</source>
        <translation>Mit {0} hat der Auftrag {1} {2} verbraucht; er braucht {3}.</translation>
    </message>
    <message>
        <source>Work centre {0} is unknown, so its hours have no rate.</source>
        <translation>Arbeitsplatz {0} ist unbekannt; seine Stunden haben daher keinen Satz.</translation>
    </message>
    <message>
        <source>Work in process</source>
        <translation>Ware in Arbeit</translation>
    </message>
    <message>
        <source>Worked time is kept at each job, paid time is split.</source>
        <translation>Die Arbeitszeit bleibt bei jedem Auftrag, die bezahlte Zeit wird aufgeteilt.</translation>
    </message>
    <message>
        <source>Worked time is kept, paid time is split between the jobs.</source>
        <translation>Die Arbeitszeit bleibt, die bezahlte Zeit wird zwischen den Aufträgen aufgeteilt.</translation>
    </message>
    <message>
        <source>Write a reason; it is kept with the decision.</source>
        <translation>Schreiben Sie eine Begründung; sie wird mit der Entscheidung aufbewahrt.</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Falsche PIN</translation>
    </message>
    <message>
        <source>Wrong PIN, locked out</source>
        <translation>Falsche PIN, gesperrt</translation>
    </message>
    <message>
        <source>Wrong PINs have locked this person out here.</source>
        <translation>Falsche PINs haben diese Person hier gesperrt.</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Ausbeute</translation>
    </message>
    <message>
        <source>You are still signed in.</source>
        <translation>Sie sind noch angemeldet.</translation>
    </message>
    <message>
        <source>You captured this event.</source>
        <translation>Sie haben dieses Ereignis erfasst.</translation>
    </message>
    <message>
        <source>You have approved this before.</source>
        <translation>Sie haben dies schon genehmigt.</translation>
    </message>
    <message>
        <source>You may scan another badge.</source>
        <translation>Sie können einen anderen Ausweis scannen.</translation>
    </message>
    <message>
        <source>Your entry is as you left it.</source>
        <translation>Ihre Eingabe ist, wie Sie sie verlassen haben.</translation>
    </message>
    <message>
        <source>Your part of the undo is recorded.</source>
        <translation>Ihr Teil des Stornos ist gebucht.</translation>
    </message>
    <message>
        <source>Your undo waits for a decision.</source>
        <translation>Ihr Storno wartet auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>a bar code of {0} digits read into the quantity</source>
        <translation>ein Barcode mit {0} Ziffern, als Menge gelesen</translation>
    </message>
    <message>
        <source>a default duration, no measurement</source>
        <translation>eine Vorgabezeit, keine Messung</translation>
    </message>
    <message>
        <source>a default, not measured</source>
        <translation>Vorgabe, nicht gemessen</translation>
    </message>
    <message>
        <source>a double report</source>
        <translation>eine Doppelmeldung</translation>
    </message>
    <message>
        <source>a factor or a slip is likely</source>
        <translation>ein Faktor oder Tippfehler ist wahrscheinlich</translation>
    </message>
    <message>
        <source>a measured value lies outside its band</source>
        <translation>ein Messwert liegt außerhalb seiner Grenzen</translation>
    </message>
    <message>
        <source>a separator of the barcode was lost</source>
        <translation>ein Trennzeichen des Barcodes ging verloren</translation>
    </message>
    <message>
        <source>a slipped decimal point</source>
        <translation>ein verrutschtes Komma</translation>
    </message>
    <message>
        <source>about 1 is possible</source>
        <translation>etwa 1 ist möglich</translation>
    </message>
    <message>
        <source>about {0} are possible</source>
        <translation>etwa {0} sind möglich</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted with reason</source>
        <translation>mit Grund angenommen</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>alle bestanden</translation>
    </message>
    <message>
        <source>an amount or variance above its limit</source>
        <translation>ein Betrag oder eine Abweichung über der Grenze</translation>
    </message>
    <message>
        <source>an event of a device is missing</source>
        <translation>ein Ereignis eines Geräts fehlt</translation>
    </message>
    <message>
        <source>anchored</source>
        <translation>verankert</translation>
    </message>
    <message>
        <source>anchored by the hub</source>
        <translation>vom Hub verankert</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>genehmigen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>zuweisen</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>at operation {0}</source>
        <translation>bei Vorgang {0}</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>in Ruhe</translation>
    </message>
    <message>
        <source>at work centre {0}</source>
        <translation>am Arbeitsplatz {0}</translation>
    </message>
    <message>
        <source>backflush</source>
        <translation>retrograd</translation>
    </message>
    <message>
        <source>badge {0}</source>
        <translation>Ausweis {0}</translation>
    </message>
    <message>
        <source>base unit</source>
        <translation>Basiseinheit</translation>
    </message>
    <message>
        <source>before clocking in again at {0}</source>
        <translation>vor dem erneuten Einstempeln um {0}</translation>
    </message>
    <message>
        <source>before the period closes</source>
        <translation>vor dem Periodenabschluss</translation>
    </message>
    <message>
        <source>block</source>
        <translation>sperrend</translation>
    </message>
    <message>
        <source>booked as document {0}, read back and verified</source>
        <translation>gebucht als Beleg {0}, zurückgelesen und bestätigt</translation>
    </message>
    <message>
        <source>booked as document {0}, read back: it differs from the prediction</source>
        <translation>gebucht als Beleg {0}, zurückgelesen: weicht von der Vorausberechnung ab</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>by-product</source>
        <translation>Nebenprodukt</translation>
    </message>
    <message>
        <source>byproduct</source>
        <translation>Nebenprodukt</translation>
    </message>
    <message>
        <source>can be read in more than one way</source>
        <translation>kann auf mehr als eine Weise gelesen werden</translation>
    </message>
    <message>
        <source>cannot be handed on</source>
        <translation>kann nicht weitergegeben werden</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>captured by {0} on {1} #{2} ({3}), signed</source>
        <translation>erfasst von {0} an {1} #{2} ({3}), signiert</translation>
    </message>
    <message>
        <source>caused at operation {0}</source>
        <translation>verursacht bei Vorgang {0}</translation>
    </message>
    <message>
        <source>cents left by rounding each line</source>
        <translation>Cents aus der Rundung jeder Zeile</translation>
    </message>
    <message>
        <source>checksum does not fit</source>
        <translation>Prüfsumme passt nicht</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>clock {0} ms to the hub</source>
        <translation>Uhr {0} ms gegenüber dem Hub</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>co-product</source>
        <translation>Koppelprodukt</translation>
    </message>
    <message>
        <source>come out of rework; in it are only</source>
        <translation>aus der Nacharbeit kommen; darin sind nur</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>compliance</source>
        <translation>Compliance</translation>
    </message>
    <message>
        <source>config</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>consumption</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>consumption departs from the bill of materials</source>
        <translation>Verbrauch weicht von der Stückliste ab</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>conversion factor implausible</source>
        <translation>Umrechnungsfaktor unplausibel</translation>
    </message>
    <message>
        <source>coproduct</source>
        <translation>Koppelprodukt</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>berichtigen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>cost accountant</source>
        <translation>Kostenrechnung</translation>
    </message>
    <message>
        <source>costing lot above zero for {0}</source>
        <translation>Kalkulationslosgröße über null für {0}</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>counted whole</source>
        <translation>ganz gezählt</translation>
    </message>
    <message>
        <source>crew of {0}</source>
        <translation>Team von {0}</translation>
    </message>
    <message>
        <source>data steward</source>
        <translation>Stammdatenpflege</translation>
    </message>
    <message>
        <source>dates or periods differ</source>
        <translation>Daten oder Perioden weichen ab</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>decimals of an hour read as minutes</source>
        <translation>Dezimalstunden als Minuten gelesen</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>dismissed as false alarm</source>
        <translation>als Fehlalarm verworfen</translation>
    </message>
    <message>
        <source>disposition</source>
        <translation>Verwendungsentscheid</translation>
    </message>
    <message>
        <source>document {0}</source>
        <translation>Beleg {0}</translation>
    </message>
    <message>
        <source>documents.json names operations that are not there: {0}</source>
        <translation>documents.json nennt Vorgänge, die es nicht gibt: {0}</translation>
    </message>
    <message>
        <source>documents.json: {0}</source>
        <translation>documents.json: {0}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation>Abstufung</translation>
    </message>
    <message>
        <source>downtime</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>ends on another date than it seems</source>
        <translation>endet an einem anderen Tag, als es scheint</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>spät eingegeben</translation>
    </message>
    <message>
        <source>entry {0} is at the hub and not here, and another one has its number</source>
        <translation>Eintrag {0} ist beim Hub und nicht hier, und ein anderer hat seine Nummer</translation>
    </message>
    <message>
        <source>everything predicted is booked</source>
        <translation>alles Vorausberechnete ist gebucht</translation>
    </message>
    <message>
        <source>exception {0} is {1}, with the {2}.</source>
        <translation>Klärfall {0} ist {1}, zuständig: {2}.</translation>
    </message>
    <message>
        <source>exception {0} is {1}, with the {2}: {3} ({4})</source>
        <translation>Klärfall {0} ist {1}, zuständig: {2}: {3} ({4})</translation>
    </message>
    <message>
        <source>exception {0} opened for the {1}</source>
        <translation>Klärfall {0} eröffnet für: {1}</translation>
    </message>
    <message>
        <source>exception {0} {1}</source>
        <translation>Klärfall {0} {1}</translation>
    </message>
    <message>
        <source>exception {0} {1}.</source>
        <translation>Klärfall {0} {1}.</translation>
    </message>
    <message>
        <source>expensed when reported</source>
        <translation>bei Meldung als Aufwand gebucht</translation>
    </message>
    <message>
        <source>fixed overhead</source>
        <translation>fixe Gemeinkosten</translation>
    </message>
    <message>
        <source>fixed overhead {0}</source>
        <translation>fixe Gemeinkosten {0}</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>half of it not reported</source>
        <translation>die Hälfte nicht gemeldet</translation>
    </message>
    <message>
        <source>hash {0}</source>
        <translation>Hash {0}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>hours and minutes</source>
        <translation>Stunden und Minuten</translation>
    </message>
    <message>
        <source>hundred (decimal point, price unit)</source>
        <translation>Hundert (Komma, Preiseinheit)</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>in 1 order</source>
        <translation>in 1 Auftrag</translation>
    </message>
    <message>
        <source>in {0} orders</source>
        <translation>in {0} Aufträgen</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirekt</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>integration support</source>
        <translation>Integrationssupport</translation>
    </message>
    <message>
        <source>internal audit</source>
        <translation>Interne Revision</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>er nannte keinen Grund</translation>
    </message>
    <message>
        <source>item {0}</source>
        <translation>Artikel {0}</translation>
    </message>
    <message>
        <source>its row of the chain is not here</source>
        <translation>ihre Kettenzeile ist nicht hier</translation>
    </message>
    <message>
        <source>labour</source>
        <translation>Lohn</translation>
    </message>
    <message>
        <source>labour {0}</source>
        <translation>Lohn {0}</translation>
    </message>
    <message>
        <source>less than the order asks for</source>
        <translation>weniger als der Auftrag verlangt</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>liegt in der Zukunft</translation>
    </message>
    <message>
        <source>locked in the ERP</source>
        <translation>im ERP gesperrt</translation>
    </message>
    <message>
        <source>lost by the downgrade</source>
        <translation>durch die Abstufung verloren</translation>
    </message>
    <message>
        <source>lost by the downgrade {0}</source>
        <translation>durch die Abstufung verloren {0}</translation>
    </message>
    <message>
        <source>lot unknown, expired or on hold</source>
        <translation>Charge unbekannt, abgelaufen oder gesperrt</translation>
    </message>
    <message>
        <source>lot {0}</source>
        <translation>Charge {0}</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>machine setup</source>
        <translation>Maschinenrüsten</translation>
    </message>
    <message>
        <source>machine {0}</source>
        <translation>Maschine {0}</translation>
    </message>
    <message>
        <source>made a lower item</source>
        <translation>ergab einen geringeren Artikel</translation>
    </message>
    <message>
        <source>made a lower item {0}</source>
        <translation>ergab einen geringeren Artikel {0}</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Instandhaltung</translation>
    </message>
    <message>
        <source>master data {0}</source>
        <translation>Stammdaten {0}</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>minutes entered as decimals of an hour</source>
        <translation>Minuten als Dezimalstunden eingegeben</translation>
    </message>
    <message>
        <source>mismatch: the ERP holds other lines</source>
        <translation>Abweichung: Das ERP hält andere Zeilen</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>fehlt hier</translation>
    </message>
    <message>
        <source>missing in the ERP</source>
        <translation>fehlt im ERP</translation>
    </message>
    <message>
        <source>more than the order asks for</source>
        <translation>mehr als der Auftrag verlangt</translation>
    </message>
    <message>
        <source>more than the step before let through</source>
        <translation>mehr als der Vorgang davor durchließ</translation>
    </message>
    <message>
        <source>next in {0}</source>
        <translation>nächster in {0}</translation>
    </message>
    <message>
        <source>no device {0} is plugged in</source>
        <translation>kein Gerät {0} ist angeschlossen</translation>
    </message>
    <message>
        <source>no end that can be</source>
        <translation>kein mögliches Ende</translation>
    </message>
    <message>
        <source>no event behind it</source>
        <translation>kein Ereignis dahinter</translation>
    </message>
    <message>
        <source>no exception is open</source>
        <translation>kein Klärfall ist offen</translation>
    </message>
    <message>
        <source>no order is closed yet</source>
        <translation>noch kein Auftrag abgeschlossen</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>no standard, so no value</source>
        <translation>kein Standard, also kein Wert</translation>
    </message>
    <message>
        <source>none: {0}</source>
        <translation>keine: {0}</translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation>noch nicht beim Hub</translation>
    </message>
    <message>
        <source>not booked yet</source>
        <translation>noch nicht gebucht</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>not in the master data</source>
        <translation>nicht in den Stammdaten</translation>
    </message>
    <message>
        <source>not known here: the device's versions were never told</source>
        <translation>hier nicht bekannt: Die Versionen des Geräts wurden nie mitgeteilt</translation>
    </message>
    <message>
        <source>not on the bill of materials</source>
        <translation>nicht in der Stückliste</translation>
    </message>
    <message>
        <source>not one is possible</source>
        <translation>kein einziges ist möglich</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>nothing explains it</source>
        <translation>nichts erklärt es</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>oldest is {0} past its limit</source>
        <translation>ältester {0} über der Frist</translation>
    </message>
    <message>
        <source>oldest {0}</source>
        <translation>ältester {0}</translation>
    </message>
    <message>
        <source>on behalf of {0}</source>
        <translation>im Auftrag von {0}</translation>
    </message>
    <message>
        <source>on its way to the hub</source>
        <translation>unterwegs zum Hub</translation>
    </message>
    <message>
        <source>one person in two roles that exclude each other</source>
        <translation>eine Person in zwei Rollen, die sich ausschließen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>operation of {0}</source>
        <translation>Vorgang von {0}</translation>
    </message>
    <message>
        <source>operation {0} for {1} in the routing of {2}</source>
        <translation>Vorgang {0} für {1} im Arbeitsplan von {2}</translation>
    </message>
    <message>
        <source>operation {0} {1}</source>
        <translation>Vorgang {0} {1}</translation>
    </message>
    <message>
        <source>operations in the routing of {0}</source>
        <translation>Vorgänge im Arbeitsplan von {0}</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Werker</translation>
    </message>
    <message>
        <source>order status</source>
        <translation>Auftragsstatus</translation>
    </message>
    <message>
        <source>order {0} or its standard is not in the master data any more</source>
        <translation>Auftrag {0} oder sein Standard ist nicht mehr in den Stammdaten</translation>
    </message>
    <message>
        <source>order {0}, operation {1}</source>
        <translation>Auftrag {0}, Vorgang {1}</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Gutmeldung</translation>
    </message>
    <message>
        <source>outside every shift, {0}</source>
        <translation>außerhalb jeder Schicht, {0}</translation>
    </message>
    <message>
        <source>over-used</source>
        <translation>Mehrverbrauch</translation>
    </message>
    <message>
        <source>overridden without a reason</source>
        <translation>ohne Begründung übergangen</translation>
    </message>
    <message>
        <source>override</source>
        <translation>übersteuern</translation>
    </message>
    <message>
        <source>past SLA</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>planned for the good pieces</source>
        <translation>für die guten Stücke geplant</translation>
    </message>
    <message>
        <source>planner</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>planning manager</source>
        <translation>Leitung Planung</translation>
    </message>
    <message>
        <source>plant controller</source>
        <translation>Werkscontroller</translation>
    </message>
    <message>
        <source>plant finance</source>
        <translation>Werksfinanzen</translation>
    </message>
    <message>
        <source>policy {0}</source>
        <translation>Richtlinie {0}</translation>
    </message>
    <message>
        <source>port {0}</source>
        <translation>Anschluss {0}</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>predicted, not in the ERP yet</source>
        <translation>vorausberechnet, noch nicht im ERP</translation>
    </message>
    <message>
        <source>production manager</source>
        <translation>Produktionsleitung</translation>
    </message>
    <message>
        <source>production manager and cost controller</source>
        <translation>Produktionsleitung und Kostencontrolling</translation>
    </message>
    <message>
        <source>production supervision</source>
        <translation>Fertigungsaufsicht</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>quality or supervisor</source>
        <translation>Qualität oder Vorgesetzter</translation>
    </message>
    <message>
        <source>quantities differ</source>
        <translation>Mengen weichen ab</translation>
    </message>
    <message>
        <source>quantity above zero for the output {0}</source>
        <translation>Menge über null für das Ergebnis {0}</translation>
    </message>
    <message>
        <source>read back and verified</source>
        <translation>zurückgelesen und bestätigt</translation>
    </message>
    <message>
        <source>read back, differs</source>
        <translation>zurückgelesen, weicht ab</translation>
    </message>
    <message>
        <source>read back, verified</source>
        <translation>zurückgelesen, bestätigt</translation>
    </message>
    <message>
        <source>read back: it differs from the prediction</source>
        <translation>zurückgelesen: weicht von der Vorausberechnung ab</translation>
    </message>
    <message>
        <source>reasons {0}</source>
        <translation>Gründe {0}</translation>
    </message>
    <message>
        <source>received by the hub, chain anchored</source>
        <translation>beim Hub eingegangen, Kette verankert</translation>
    </message>
    <message>
        <source>refused by the ERP</source>
        <translation>vom ERP abgelehnt</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>released by {0}</source>
        <translation>freigegeben von {0}</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <source>return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>revalued</source>
        <translation>neu bewertet</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>rework</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Waage</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>scan refused</source>
        <translation>Scan abgelehnt</translation>
    </message>
    <message>
        <source>scrap</source>
        <translation>Ausschuss</translation>
    </message>
    <message>
        <source>scrap component</source>
        <translation>Komponentenausschuss</translation>
    </message>
    <message>
        <source>scrap output</source>
        <translation>Ausschussmeldung</translation>
    </message>
    <message>
        <source>scrapped after issue</source>
        <translation>nach der Entnahme verschrottet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>setup</source>
        <translation>Rüsten</translation>
    </message>
    <message>
        <source>shift lead</source>
        <translation>Schichtleitung</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>sign out</source>
        <translation>Abmeldung</translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation>Signatur bestätigt</translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation>Signatur falsch</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>signed in by {0}</source>
        <translation>angemeldet mit {0}</translation>
    </message>
    <message>
        <source>signed, not verified here</source>
        <translation>signiert, hier nicht geprüft</translation>
    </message>
    <message>
        <source>something would become negative</source>
        <translation>etwas würde negativ</translation>
    </message>
    <message>
        <source>stands for</source>
        <translation>steht still</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>subcon receipt</source>
        <translation>Fremdfertigungseingang</translation>
    </message>
    <message>
        <source>subcon send</source>
        <translation>Fremdfertigungsversand</translation>
    </message>
    <message>
        <source>substituted</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>Vorgesetzter</translation>
    </message>
    <message>
        <source>taken by the ERP, which holds no document</source>
        <translation>vom ERP angenommen, das keinen Beleg hat</translation>
    </message>
    <message>
        <source>taken in part by the ERP</source>
        <translation>vom ERP teilweise angenommen</translation>
    </message>
    <message>
        <source>taken with {0} decimals at most</source>
        <translation>mit höchstens {0} Nachkommastellen geführt</translation>
    </message>
    <message>
        <source>teardown</source>
        <translation>Abrüsten</translation>
    </message>
    <message>
        <source>technically complete</source>
        <translation>technisch abgeschlossen</translation>
    </message>
    <message>
        <source>that {0} takes {1} decimals; between 0 and 6 are possible.</source>
        <translation>dass {0} {1} Nachkommastellen hat; möglich sind 0 bis 6.</translation>
    </message>
    <message>
        <source>the chain of a log is broken</source>
        <translation>die Kette eines Protokolls ist unterbrochen</translation>
    </message>
    <message>
        <source>the clock was moved</source>
        <translation>die Uhr wurde verstellt</translation>
    </message>
    <message>
        <source>the device found {0}</source>
        <translation>das Gerät fand {0}</translation>
    </message>
    <message>
        <source>the event is not known here</source>
        <translation>das Ereignis ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>the hub found {0}</source>
        <translation>der Hub fand {0}</translation>
    </message>
    <message>
        <source>the hub was restored or set up anew, so what this device knew of the plant is asked for again</source>
        <translation>der Hub wurde wiederhergestellt oder neu eingerichtet, daher wird neu angefordert, was dieses Gerät vom Werk wusste</translation>
    </message>
    <message>
        <source>the lot number entered as the quantity</source>
        <translation>die Chargennummer als Menge eingegeben</translation>
    </message>
    <message>
        <source>the order is not in a state for this</source>
        <translation>der Auftragsstatus lässt das nicht zu</translation>
    </message>
    <message>
        <source>the pack of {0}</source>
        <translation>das Gebinde zu {0}</translation>
    </message>
    <message>
        <source>the period is closed</source>
        <translation>die Periode ist abgeschlossen</translation>
    </message>
    <message>
        <source>the printer takes nothing any more</source>
        <translation>der Drucker nimmt nichts mehr an</translation>
    </message>
    <message>
        <source>the signature is NOT this device's</source>
        <translation>die Signatur ist NICHT die dieses Geräts</translation>
    </message>
    <message>
        <source>the unit does not fit the item</source>
        <translation>die Einheit passt nicht zum Artikel</translation>
    </message>
    <message>
        <source>the whole order</source>
        <translation>der ganze Auftrag</translation>
    </message>
    <message>
        <source>there already, with other content</source>
        <translation>schon vorhanden, mit anderem Inhalt</translation>
    </message>
    <message>
        <source>thousand (g and kg, mm and m)</source>
        <translation>Tausend (g und kg, mm und m)</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>times expected</source>
        <translation>mal erwartet</translation>
    </message>
    <message>
        <source>times less than expected</source>
        <translation>mal weniger als erwartet</translation>
    </message>
    <message>
        <source>times overlap</source>
        <translation>Zeiten überschneiden sich</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>Umlagerung</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>erneut übergeben</translation>
    </message>
    <message>
        <source>twice in the ERP</source>
        <translation>doppelt im ERP</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>getippt</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>under-used at final</source>
        <translation>Minderverbrauch bei Endmeldung</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>undone by {0} ({1})</source>
        <translation>storniert von {0} ({1})</translation>
    </message>
    <message>
        <source>undone on one side only</source>
        <translation>nur auf einer Seite storniert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown barcode</source>
        <translation>unbekannter Barcode</translation>
    </message>
    <message>
        <source>unknown item, order, operation or place</source>
        <translation>Artikel, Auftrag, Vorgang oder Platz unbekannt</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>ungeplant</translation>
    </message>
    <message>
        <source>unusually much scrap</source>
        <translation>ungewöhnlich viel Ausschuss</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>use as is</source>
        <translation>verwenden wie es ist</translation>
    </message>
    <message>
        <source>use as it is</source>
        <translation>verwenden wie es ist</translation>
    </message>
    <message>
        <source>value of the output {0}</source>
        <translation>Wert des Ergebnisses {0}</translation>
    </message>
    <message>
        <source>values differ</source>
        <translation>Werte weichen ab</translation>
    </message>
    <message>
        <source>variable overhead</source>
        <translation>variable Gemeinkosten</translation>
    </message>
    <message>
        <source>variable overhead {0}</source>
        <translation>variable Gemeinkosten {0}</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>verified: booked as predicted</source>
        <translation>bestätigt: wie vorausberechnet gebucht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>where it was used</source>
        <translation>wo es verwendet wurde</translation>
    </message>
    <message>
        <source>within {0} %</source>
        <translation>auf {0} % genau</translation>
    </message>
    <message>
        <source>within {0} hours</source>
        <translation>binnen {0} Stunden</translation>
    </message>
    <message>
        <source>without effect: {0}</source>
        <translation>ohne Wirkung: {0}</translation>
    </message>
    <message>
        <source>won back from scrap</source>
        <translation>aus Ausschuss zurückgewonnen</translation>
    </message>
    <message>
        <source>won back from scrap {0}</source>
        <translation>aus Ausschuss zurückgewonnen {0}</translation>
    </message>
    <message>
        <source>work centre</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>work centre {0}</source>
        <translation>Arbeitsplatz {0}</translation>
    </message>
    <message>
        <source>work in process below zero</source>
        <translation>Ware in Arbeit unter null</translation>
    </message>
    <message>
        <source>work in process has aged</source>
        <translation>Ware in Arbeit ist überaltert</translation>
    </message>
    <message>
        <source>work outside</source>
        <translation>Fremdleistung</translation>
    </message>
    <message>
        <source>work outside {0}</source>
        <translation>Fremdleistung {0}</translation>
    </message>
    <message>
        <source>wrong lot</source>
        <translation>falsche Charge</translation>
    </message>
    <message>
        <source>wrong unit or factor</source>
        <translation>falsche Einheit oder falscher Faktor</translation>
    </message>
    <message>
        <source>{0} % of standard</source>
        <translation>{0} % vom Standard</translation>
    </message>
    <message>
        <source>{0} % of the plant's data is here.</source>
        <translation>{0} % der Daten des Werks sind da.</translation>
    </message>
    <message>
        <source>{0} % scrapped here; {1} earlier orders of {2} lost {3} %, and hardly ever more than {4} %.</source>
        <translation>{0} % Ausschuss hier; {1} frühere Aufträge von {2} verloren {3} % und kaum je mehr als {4} %.</translation>
    </message>
    <message>
        <source>{0} (block)</source>
        <translation>{0} (sperrend)</translation>
    </message>
    <message>
        <source>{0} (info)</source>
        <translation>{0} (Hinweis)</translation>
    </message>
    <message>
        <source>{0} (warn)</source>
        <translation>{0} (Warnung)</translation>
    </message>
    <message>
        <source>{0} ({1}) within {2} %</source>
        <translation>{0} ({1}) auf {2} % genau</translation>
    </message>
    <message>
        <source>{0} and more</source>
        <translation>{0} und mehr</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0} and {1} more may approve this here.</source>
        <translation>Hier genehmigen können: {0} und {1} weitere.</translation>
    </message>
    <message>
        <source>{0} are all {1}: give the serial number of the one that is meant</source>
        <translation>{0} sind alle {1}: Geben Sie die Seriennummer des gemeinten an</translation>
    </message>
    <message>
        <source>{0} as soon as the hub has taken it.</source>
        <translation>{0}, sobald der Hub es angenommen hat.</translation>
    </message>
    <message>
        <source>{0} business day</source>
        <translation>{0} Arbeitstag</translation>
    </message>
    <message>
        <source>{0} business days</source>
        <translation>{0} Arbeitstage</translation>
    </message>
    <message>
        <source>{0} cannot approve this.</source>
        <translation>{0} kann das nicht genehmigen.</translation>
    </message>
    <message>
        <source>{0} copies.</source>
        <translation>{0} Exemplare.</translation>
    </message>
    <message>
        <source>{0} decided to {1} ({2})</source>
        <translation>{0} entschied: {1} ({2})</translation>
    </message>
    <message>
        <source>{0} does not fit on a label of {1} x {2} mm.</source>
        <translation>{0} passt nicht auf ein Etikett von {1} x {2} mm.</translation>
    </message>
    <message>
        <source>{0} entered as {1}</source>
        <translation>{0} als {1} eingegeben</translation>
    </message>
    <message>
        <source>{0} entered, {1} {2} are left to make.</source>
        <translation>{0} eingegeben, {1} {2} sind noch herzustellen.</translation>
    </message>
    <message>
        <source>{0} entries are at the hub and back here.</source>
        <translation>{0} Einträge sind beim Hub und wieder hier.</translation>
    </message>
    <message>
        <source>{0} entries are undone.</source>
        <translation>{0} Einträge sind storniert.</translation>
    </message>
    <message>
        <source>{0} entries that were never sent were saved and will be sent.</source>
        <translation>{0} nie gesendete Einträge wurden gerettet und werden gesendet.</translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation>{0} Ereignisse</translation>
    </message>
    <message>
        <source>{0} good</source>
        <translation>{0} gut</translation>
    </message>
    <message>
        <source>{0} good, final</source>
        <translation>{0} gut, Endmeldung</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} has no PIN yet.</source>
        <translation>{0} hat noch keine PIN.</translation>
    </message>
    <message>
        <source>{0} has no standard, so it has no value yet.</source>
        <translation>{0} hat keinen Standard und daher noch keinen Wert.</translation>
    </message>
    <message>
        <source>{0} has {1} decimals in {2}; between 0 and 6 are possible.</source>
        <translation>{0} hat {1} Nachkommastellen in {2}; möglich sind 0 bis 6.</translation>
    </message>
    <message>
        <source>{0} into WIP by the device's own versions; the hub predicted otherwise</source>
        <translation>{0} in den WIP nach den Versionen des Geräts; der Hub rechnete anders voraus</translation>
    </message>
    <message>
        <source>{0} into rework, {1}</source>
        <translation>{0} in Nacharbeit, {1}</translation>
    </message>
    <message>
        <source>{0} is at work.</source>
        <translation>{0} arbeitet.</translation>
    </message>
    <message>
        <source>{0} is back at work.</source>
        <translation>{0} arbeitet wieder.</translation>
    </message>
    <message>
        <source>{0} is blocked.</source>
        <translation>{0} ist gesperrt.</translation>
    </message>
    <message>
        <source>{0} is likely.</source>
        <translation>Wahrscheinlich ist {0}.</translation>
    </message>
    <message>
        <source>{0} is made from {1}, which the master data does not have.</source>
        <translation>{0} wird aus {1} hergestellt; das fehlt in den Stammdaten.</translation>
    </message>
    <message>
        <source>{0} is measured in {1} twice; its second unit has to be another one.</source>
        <translation>{0} wird zweimal in {1} gemessen; die Zweiteinheit muss eine andere sein.</translation>
    </message>
    <message>
        <source>{0} is no {1} of {2}.</source>
        <translation>{0} ist kein {1} von {2}.</translation>
    </message>
    <message>
        <source>{0} is not a number of {1}.</source>
        <translation>{0} ist keine Zahl in {1}.</translation>
    </message>
    <message>
        <source>{0} is not a unit of {1}.</source>
        <translation>{0} ist keine Einheit von {1}.</translation>
    </message>
    <message>
        <source>{0} is not on the bill of materials of {1}.</source>
        <translation>{0} ist nicht in der Stückliste von {1}.</translation>
    </message>
    <message>
        <source>{0} is now {1}</source>
        <translation>{0} ist jetzt {1}</translation>
    </message>
    <message>
        <source>{0} is signed in.</source>
        <translation>{0} ist angemeldet.</translation>
    </message>
    <message>
        <source>{0} is still busy in a callback</source>
        <translation>{0} ist noch mit einem Rückruf beschäftigt</translation>
    </message>
    <message>
        <source>{0} is used at operation {1} of {2}, which its routing does not have.</source>
        <translation>{0} wird bei Vorgang {1} von {2} verwendet, den der Arbeitsplan nicht hat.</translation>
    </message>
    <message>
        <source>{0} is used in place of {1}.</source>
        <translation>{0} wird anstelle von {1} verwendet.</translation>
    </message>
    <message>
        <source>{0} kg would have come out of {1} kg that went in.</source>
        <translation>{0} kg wären aus {1} kg herausgekommen, die hineingingen.</translation>
    </message>
    <message>
        <source>{0} less</source>
        <translation>{0} weniger</translation>
    </message>
    <message>
        <source>{0} may approve this here.</source>
        <translation>Hier genehmigen kann: {0}.</translation>
    </message>
    <message>
        <source>{0} may not leave the full screen.</source>
        <translation>{0} darf das Vollbild nicht verlassen.</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} min paid</source>
        <translation>{0} min bezahlt</translation>
    </message>
    <message>
        <source>{0} min stopped</source>
        <translation>{0} min Stillstand</translation>
    </message>
    <message>
        <source>{0} min worked</source>
        <translation>{0} min gearbeitet</translation>
    </message>
    <message>
        <source>{0} min {1} ({2})</source>
        <translation>{0} min {1} ({2})</translation>
    </message>
    <message>
        <source>{0} minutes is a default duration, not a measurement.</source>
        <translation>{0} Minuten sind eine Vorgabezeit, keine Messung.</translation>
    </message>
    <message>
        <source>{0} minutes is more than {1} hours.</source>
        <translation>{0} Minuten sind mehr als {1} Stunden.</translation>
    </message>
    <message>
        <source>{0} minutes of labour at operation {1}; {2} should take {3}.</source>
        <translation>{0} Minuten Lohnzeit bei Vorgang {1}; {2} sollte {3} brauchen.</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} mehr</translation>
    </message>
    <message>
        <source>{0} more events without the hub's answer</source>
        <translation>{0} weitere Ereignisse ohne Antwort des Hubs</translation>
    </message>
    <message>
        <source>{0} needs a lot.</source>
        <translation>{0} braucht eine Charge.</translation>
    </message>
    <message>
        <source>{0} needs {1} of {2}; a component needs a quantity above zero.</source>
        <translation>{0} braucht {1} von {2}; eine Komponente braucht eine Menge über null.</translation>
    </message>
    <message>
        <source>{0} of 1 posted event never had an exception</source>
        <translation>{0} von 1 gebuchten Ereignis ohne Klärfall</translation>
    </message>
    <message>
        <source>{0} of the issue of {1} would leave some in one unit and none in the other.</source>
        <translation>{0} der Entnahme von {1} ließen in der einen Einheit einen Rest und in der anderen keinen.</translation>
    </message>
    <message>
        <source>{0} of them have a new number: {1}.</source>
        <translation>{0} davon haben eine neue Nummer: {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} counted, {2} by the books: {3} less.</source>
        <translation>{0} {1} gezählt, {2} nach den Büchern: {3} weniger.</translation>
    </message>
    <message>
        <source>{0} of {1} counted, {2} by the books: {3} more.</source>
        <translation>{0} {1} gezählt, {2} nach den Büchern: {3} mehr.</translation>
    </message>
    <message>
        <source>{0} of {1} is {2} times what the whole order needs ({3}).</source>
        <translation>{0} {1} sind das {2}-Fache dessen, was der ganze Auftrag braucht ({3}).</translation>
    </message>
    <message>
        <source>{0} of {1} issued to {2}</source>
        <translation>{0} {1} für {2} entnommen</translation>
    </message>
    <message>
        <source>{0} of {1} looks like {2}.</source>
        <translation>{0} {1} sieht aus wie {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} measure {2}; {3} to {4} {5} is usual.</source>
        <translation>{0} {1} messen {2}; üblich sind {3} bis {4} {5}.</translation>
    </message>
    <message>
        <source>{0} of {1} need their measure in {2} too ({3} to {4} is usual).</source>
        <translation>{0} {1} brauchen auch ihr Maß in {2} (üblich sind {3} bis {4}).</translation>
    </message>
    <message>
        <source>{0} of {1} posted events never had an exception</source>
        <translation>{0} von {1} gebuchten Ereignissen ohne Klärfall</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside up to {3}: {4} {5}.</source>
        <translation>{0} von {1} Messwerten von {2} liegen außerhalb bis {3}: {4} {5}.</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside {3} and more: {4} {5}.</source>
        <translation>{0} von {1} Messwerten von {2} liegen außerhalb {3} und mehr: {4} {5}.</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside {3} to {4}: {5} {6}.</source>
        <translation>{0} von {1} Messwerten von {2} liegen außerhalb {3} bis {4}: {5} {6}.</translation>
    </message>
    <message>
        <source>{0} of {1} would be {2}; the order was given {3}.</source>
        <translation>{0} {1} würden {2}; der Auftrag bekam {3}.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} scrapped: more than {3} % of the order.</source>
        <translation>{0} von {1} {2} Ausschuss: mehr als {3} % des Auftrags.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} would be reported: {3} more than the order asks for.</source>
        <translation>{0} von {1} {2} würden gemeldet: {3} mehr, als der Auftrag verlangt.</translation>
    </message>
    <message>
        <source>{0} on hold: {1}</source>
        <translation>{0} gesperrt: {1}</translation>
    </message>
    <message>
        <source>{0} on hold: {1} to {2}</source>
        <translation>{0} gesperrt: {1} zu {2}</translation>
    </message>
    <message>
        <source>{0} open exception</source>
        <translation>{0} offener Klärfall</translation>
    </message>
    <message>
        <source>{0} open exceptions</source>
        <translation>{0} offene Klärfälle</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
    <message>
        <source>{0} pieces are reported, which need {1} {2} of {3}; {4} would be taken.</source>
        <translation>{0} Stück sind gemeldet und brauchen {1} {2} {3}; {4} würden entnommen.</translation>
    </message>
    <message>
        <source>{0} pieces from {1} use {2} {3} of {4}; {5} was sent there.</source>
        <translation>{0} Stück aus {1} verbrauchen {2} {3} {4}; {5} wurden dorthin gesendet.</translation>
    </message>
    <message>
        <source>{0} pieces need {1} {2} of {3}; {4} was issued.</source>
        <translation>{0} Stück brauchen {1} {2} {3}; {4} wurden entnommen.</translation>
    </message>
    <message>
        <source>{0} pieces of order {1}</source>
        <translation>{0} Stück von Auftrag {1}</translation>
    </message>
    <message>
        <source>{0} pieces of order {1}: on hold for {2} hours without a decision; {3} are allowed.</source>
        <translation>{0} Stück von Auftrag {1}: seit {2} Stunden ohne Entscheidung gesperrt; {3} sind erlaubt.</translation>
    </message>
    <message>
        <source>{0} scrapped: {1}</source>
        <translation>{0} Ausschuss: {1}</translation>
    </message>
    <message>
        <source>{0} set to {1}</source>
        <translation>{0} auf {1} gesetzt</translation>
    </message>
    <message>
        <source>{0} shift of {1}</source>
        <translation>Schicht {0} am {1}</translation>
    </message>
    <message>
        <source>{0} small ones of item {1} in {2} point the same way: {3}.</source>
        <translation>{0} kleine bei Artikel {1} in {2} zeigen in dieselbe Richtung: {3}.</translation>
    </message>
    <message>
        <source>{0} small ones of one person in {1} point the same way: {2}.</source>
        <translation>{0} kleine bei einer Person in {1} zeigen in dieselbe Richtung: {2}.</translation>
    </message>
    <message>
        <source>{0} small ones of shift {1} in {2} point the same way: {3}.</source>
        <translation>{0} kleine der Schicht {1} in {2} zeigen in dieselbe Richtung: {3}.</translation>
    </message>
    <message>
        <source>{0} states {1} in {2}, which is not a unit of that item, or one that is switched off; its quantity per piece cannot be trusted.</source>
        <translation>{0} nennt {1} in {2}; das ist keine Einheit dieses Artikels oder abgeschaltet; der Menge je Stück ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>{0} takes the approval of somebody else: {1}.</source>
        <translation>{0} braucht die Genehmigung von jemand anderem: {1}.</translation>
    </message>
    <message>
        <source>{0} takes two persons.</source>
        <translation>{0} braucht zwei Personen.</translation>
    </message>
    <message>
        <source>{0} times expected; fits {1} ({2}) exactly</source>
        <translation>{0}-mal so viel wie erwartet; passt genau zu {1} ({2})</translation>
    </message>
    <message>
        <source>{0} times expected; fits {1} ({2}) within {3} %</source>
        <translation>{0}-mal so viel wie erwartet; passt zu {1} ({2}) auf {3} % genau</translation>
    </message>
    <message>
        <source>{0} times less than expected; fits {1} ({2}) exactly</source>
        <translation>{0}-mal weniger als erwartet; passt genau zu {1} ({2})</translation>
    </message>
    <message>
        <source>{0} times less than expected; fits {1} ({2}) within {3} %</source>
        <translation>{0}-mal weniger als erwartet; passt zu {1} ({2}) auf {3} % genau</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>{0} use it.</source>
        <translation>{0} verwenden sie.</translation>
    </message>
    <message>
        <source>{0} uses it.</source>
        <translation>{0} verwendet sie.</translation>
    </message>
    <message>
        <source>{0} waits for the {1}.</source>
        <translation>{0} wartet auf: {1}.</translation>
    </message>
    <message>
        <source>{0} was begun with {1} and not recorded.</source>
        <translation>{0} wurde mit {1} begonnen und nicht gebucht.</translation>
    </message>
    <message>
        <source>{0} was handed to the print queue {1}.</source>
        <translation>{0} wurde der Druckerwarteschlange {1} übergeben.</translation>
    </message>
    <message>
        <source>{0} was sent to the printer at {1}:{2}.</source>
        <translation>{0} wurde an den Drucker {1}:{2} gesendet.</translation>
    </message>
    <message>
        <source>{0} when the hub can be reached again; until then it is safe on this device.</source>
        <translation>{0}, wenn der Hub wieder erreichbar ist; bis dahin ist es auf diesem Gerät sicher.</translation>
    </message>
    <message>
        <source>{0} would be returned of an issue of {1}.</source>
        <translation>{0} würden aus einer Entnahme von {1} zurückgegeben.</translation>
    </message>
    <message>
        <source>{0} {1} and {2} {3} are there; taking {4} {5} and {6} would leave one without the other.</source>
        <translation>{0} {1} und {2} {3} sind da; {4} {5} und {6} zu nehmen, ließe das eine ohne das andere.</translation>
    </message>
    <message>
        <source>{0} {1} are decided on, {2} are on hold.</source>
        <translation>Über {0} {1} wird entschieden, {2} sind gesperrt.</translation>
    </message>
    <message>
        <source>{0} {1} are in rework at operation {2}.</source>
        <translation>{0} {1} sind bei Vorgang {2} in Nacharbeit.</translation>
    </message>
    <message>
        <source>{0} {1} are left.</source>
        <translation>{0} {1} sind übrig.</translation>
    </message>
    <message>
        <source>{0} {1} are on hold at operation {2}.</source>
        <translation>{0} {1} sind bei Vorgang {2} gesperrt.</translation>
    </message>
    <message>
        <source>{0} {1} cannot be kept apart in {2}.</source>
        <translation>{0} {1} lassen sich in {2} nicht unterscheiden.</translation>
    </message>
    <message>
        <source>{0} {1} could not be told from its neighbours in {2}, which are kept with {3} decimals here.</source>
        <translation>{0} {1} ließen sich in {2} nicht von den Nachbarwerten unterscheiden, die hier mit {3} Nachkommastellen geführt werden.</translation>
    </message>
    <message>
        <source>{0} {1} for {2}</source>
        <translation>{0} {1} für {2}</translation>
    </message>
    <message>
        <source>{0} {1} from the scale.</source>
        <translation>{0} {1} von der Waage.</translation>
    </message>
    <message>
        <source>{0} {1} from {2} to {3}</source>
        <translation>{0} {1} von {2} nach {3}</translation>
    </message>
    <message>
        <source>{0} {1} here, but operation {2} has reported {3} good.</source>
        <translation>{0} {1} hier, aber Vorgang {2} hat {3} gut gemeldet.</translation>
    </message>
    <message>
        <source>{0} {1} in stock, counted {2} less what was taken since.</source>
        <translation>{0} {1} auf Lager, gezählt {2} abzüglich der Entnahmen seither.</translation>
    </message>
    <message>
        <source>{0} {1} in stock.</source>
        <translation>{0} {1} auf Lager.</translation>
    </message>
    <message>
        <source>{0} {1} in {2} {3}: operation {4} needs {5} {6} for each, so {7}.</source>
        <translation>{0} {1} in {2} {3}: Vorgang {4} braucht je Stück {5} {6}, {7}.</translation>
    </message>
    <message>
        <source>{0} {1} is finer than it is kept ({2} decimals).</source>
        <translation>{0} {1} ist feiner, als geführt wird ({2} Nachkommastellen).</translation>
    </message>
    <message>
        <source>{0} {1} is more than can be.</source>
        <translation>{0} {1} ist mehr, als sein kann.</translation>
    </message>
    <message>
        <source>{0} {1} is too little to show in {2}.</source>
        <translation>{0} {1} ist zu wenig, um sich in {2} zu zeigen.</translation>
    </message>
    <message>
        <source>{0} {1} need {2} {3} of {4}; {5} was issued.</source>
        <translation>{0} {1} brauchen {2} {3} {4}; {5} wurden entnommen.</translation>
    </message>
    <message>
        <source>{0} {1} of {2} was issued; the {3} pieces reported need {4}, {5} times that.</source>
        <translation>{0} {1} {2} wurden entnommen; die {3} gemeldeten Stücke brauchen {4}, das {5}-Fache.</translation>
    </message>
    <message>
        <source>{0} {1} of {2} would be reported; the order should yield {3}.</source>
        <translation>{0} {1} {2} würden gemeldet; der Auftrag sollte {3} ergeben.</translation>
    </message>
    <message>
        <source>{0} {1} on hold count as reported; do not enter them again.</source>
        <translation>{0} {1} gesperrt gelten als gemeldet; nicht noch einmal eingeben.</translation>
    </message>
    <message>
        <source>{0} {1} to vendor, {2}</source>
        <translation>{0} {1} an Lieferanten, {2}</translation>
    </message>
    <message>
        <source>{0} {1} would be reported here in all, good or not, of {2}: {3} less than nothing would be left.</source>
        <translation>Hier würden insgesamt {0} {1}, gut oder nicht, von {2} gemeldet: {3} weniger als nichts blieben übrig.</translation>
    </message>
    <message>
        <source>{0} {1} would be taken from what is {2} here; there are {3}.</source>
        <translation>{0} {1} würden aus dem Bestand „{2}“ hier genommen; es sind {3} da.</translation>
    </message>
    <message>
        <source>{0} {1} would be {2} {3}, and {4} are counted whole.</source>
        <translation>{0} {1} wären {2} {3}, und {4} werden ganz gezählt.</translation>
    </message>
    <message>
        <source>{0} {1} would come out of rework; in it are only {2} here.</source>
        <translation>{0} {1} würden aus der Nacharbeit kommen; hier sind nur {2} darin.</translation>
    </message>
    <message>
        <source>{0} {1} would go into rework; there are only {2} here.</source>
        <translation>{0} {1} würden in die Nacharbeit gehen; hier sind nur {2}.</translation>
    </message>
    <message>
        <source>{0} {1} · op {2}</source>
        <translation>{0} {1} · Vg. {2}</translation>
    </message>
    <message>
        <source>{0} {1}, lot {2}</source>
        <translation>{0} {1}, Charge {2}</translation>
    </message>
    <message>
        <source>{0} {1}, lot {2} for {3}</source>
        <translation>{0} {1}, Charge {2} für {3}</translation>
    </message>
    <message>
        <source>{0} {1}: the master data says {2}</source>
        <translation>{0} {1}: Die Stammdaten sagen: {2}</translation>
    </message>
    <message>
        <source>{0} {1}: {2} are counted whole.</source>
        <translation>{0} {1}: {2} werden ganz gezählt.</translation>
    </message>
    <message>
        <source>{0} {1}: {2} are taken with {3} decimals at most.</source>
        <translation>{0} {1}: {2} werden mit höchstens {3} Nachkommastellen geführt.</translation>
    </message>
    <message>
        <source>{0} · expired</source>
        <translation>{0} · abgelaufen</translation>
    </message>
    <message>
        <source>{0} · on hold</source>
        <translation>{0} · gesperrt</translation>
    </message>
    <message>
        <source>{0}, a component of {1}, has no standard price.</source>
        <translation>{0}, eine Komponente von {1}, hat keinen Standardpreis.</translation>
    </message>
    <message>
        <source>{0}, a density without a date from which it holds.</source>
        <translation>{0}, eine Dichte ohne Datum, ab dem sie gilt.</translation>
    </message>
    <message>
        <source>{0}, and something else on another line.</source>
        <translation>{0}, und etwas anderes in einer anderen Zeile.</translation>
    </message>
    <message>
        <source>{0}, badge {1}.</source>
        <translation>{0}, Ausweis {1}.</translation>
    </message>
    <message>
        <source>{0}, but by definition it is {1}: {2} millionths off.</source>
        <translation>{0}, aber per Definition ist es {1}: {2} Millionstel daneben.</translation>
    </message>
    <message>
        <source>{0}, but it is measured beside the base unit, so no factor leads from one to the other.</source>
        <translation>{0}, aber sie wird neben der Basiseinheit gemessen; kein Faktor führt von einer zur anderen.</translation>
    </message>
    <message>
        <source>{0}, but it is the base unit, so it can only be 1.</source>
        <translation>{0}, aber das ist die Basiseinheit, also kann es nur 1 sein.</translation>
    </message>
    <message>
        <source>{0}, lot {1}</source>
        <translation>{0}, Charge {1}</translation>
    </message>
    <message>
        <source>{0}, lot {1}.</source>
        <translation>{0}, Charge {1}.</translation>
    </message>
    <message>
        <source>{0}, operation {1}.</source>
        <translation>{0}, Vorgang {1}.</translation>
    </message>
    <message>
        <source>{0}, too fine for the {1} decimals of {2}: an entry would not come back.</source>
        <translation>{0}, zu fein für die {1} Nachkommastellen von {2}: Eine Eingabe käme nicht zurück.</translation>
    </message>
    <message>
        <source>{0}, written by a newer version ({1})</source>
        <translation>{0}, von einer neueren Version geschrieben ({1})</translation>
    </message>
    <message>
        <source>{0}: an item made from itself has no standard cost.</source>
        <translation>{0}: Ein Artikel, der aus sich selbst entsteht, hat keine Standardkosten.</translation>
    </message>
    <message>
        <source>{0}: {1} kg in a cubic metre, which nothing has.</source>
        <translation>{0}: {1} kg im Kubikmeter; das hat nichts.</translation>
    </message>
    <message>
        <source>{0}: {1} minutes</source>
        <translation>{0}: {1} Minuten</translation>
    </message>
    <message>
        <source>{0}: {1} readings</source>
        <translation>{0}: {1} Messwerte</translation>
    </message>
    <message>
        <source>{0}: {1} readings, {2} outside the limits</source>
        <translation>{0}: {1} Messwerte, {2} außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>−{0} scrap, {1}</source>
        <translation>−{0} Ausschuss, {1}</translation>
    </message>
    <message>
        <source>−{0} {1} scrapped, {2}</source>
        <translation>−{0} {1} verschrottet, {2}</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Floorledger: first start</source>
        <translation>Floorledger: erster Start</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Scan your badge</source>
        <translation>Ausweis scannen</translation>
    </message>
    <message>
        <source>The terminal is ready. What was recorded here is safe.</source>
        <translation>Das Terminal ist bereit. Was hier gebucht wurde, ist sicher.</translation>
    </message>
</context>
<context>
    <name>SilentNote</name>
    <message>
        <source>Terminal {0} at {1} has not been heard of for {2}.</source>
        <translation>Terminal {0} an {1} hat sich seit {2} nicht gemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>Terminal {0} at {1} has not been heard of for {2}; %Ln entries wait on it.</source>
        <translation>
            <numerusform>Terminal {0} an {1} hat sich seit {2} nicht gemeldet; %Ln Eintrag wartet dort.</numerusform>
            <numerusform>Terminal {0} an {1} hat sich seit {2} nicht gemeldet; %Ln Einträge warten dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Terminal {0} at {1} has not been heard of for {2}; nothing waited on it then.</source>
        <translation>Terminal {0} an {1} hat sich seit {2} nicht gemeldet; damals wartete dort nichts.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more terminals</source>
        <translation>
            <numerusform>und %Ln weiteres Terminal</numerusform>
            <numerusform>und %Ln weitere Terminals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Plant and hub</source>
        <translation>Werk und Hub</translation>
    </message>
    <message>
        <source>Step {0} of 3: {1}</source>
        <translation>Schritt {0} von 3: {1}</translation>
    </message>
    <message>
        <source>Work centre</source>
        <translation>Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>SumBar</name>
    <message>
        <source>Actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Sum of parts</source>
        <translation>Summe der Teile</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Total variance</source>
        <translation>Gesamtabweichung</translation>
    </message>
    <message>
        <source>does not tie</source>
        <translation>geht nicht auf</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>günstig</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>geht auf</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>ungünstig</translation>
    </message>
</context>
<context>
    <name>Tape</name>
    <message numerus="yes">
        <source>%Ln owed</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded in this shift yet.</source>
        <translation>In dieser Schicht ist noch nichts gebucht.</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>Ältere Einträge</translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries</source>
        <translation>
            <numerusform>Verlauf · %Ln Eintrag</numerusform>
            <numerusform>Verlauf · %Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries, nothing owed</source>
        <translation>
            <numerusform>Verlauf · %Ln Eintrag, nichts offen</numerusform>
            <numerusform>Verlauf · %Ln Einträge, nichts offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TapeEntry</name>
    <message>
        <source>Event {0}</source>
        <translation>Ereignis {0}</translation>
    </message>
    <message>
        <source>Recorded {0}, {1}</source>
        <translation>Gebucht am {0}, {1}</translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>Schritt {0} von {1}: {2}</translation>
    </message>
    <message>
        <source>This entry cannot be undone here.</source>
        <translation>Dieser Eintrag kann hier nicht storniert werden.</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Storno {0}</translation>
    </message>
    <message>
        <source>Where from, where to</source>
        <translation>Von wo, nach wo</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>{0} has it</source>
        <translation>liegt bei: {0}</translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>Floorledger terminal</source>
        <translation>Floorledger-Terminal</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Gespeichert als {0}</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>Schichtbeleg</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Name a folder first.</source>
        <translation>Nennen Sie zuerst einen Ordner.</translation>
    </message>
    <message>
        <source>Needs a decision first</source>
        <translation>Zuerst zu entscheiden</translation>
    </message>
    <message>
        <source>No exception is open.</source>
        <translation>Kein Klärfall ist offen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the variance</source>
        <translation>Abweichung öffnen</translation>
    </message>
    <message>
        <source>Standard to actual: shown here once an order is closed</source>
        <translation>Standard zu Ist: erscheint hier, sobald ein Auftrag abgeschlossen ist</translation>
    </message>
    <message>
        <source>The bundle was not written: {0} {1}</source>
        <translation>Das Paket wurde nicht geschrieben: {0} {1}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Top exceptions</source>
        <translation>Wichtigste Klärfälle</translation>
    </message>
    <message>
        <source>Variance of the latest closed order</source>
        <translation>Abweichung des zuletzt abgeschlossenen Auftrags</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>{order} {item}: standard to actual, {currency}</source>
        <translation>{order} {item}: Standard zu Ist, {currency}</translation>
    </message>
</context>
<context>
    <name>TracePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Journal: predicted against booked</source>
        <translation>Buchung: vorausberechnet und gebucht</translation>
    </message>
    <message>
        <source>Nothing was posted for this event.</source>
        <translation>Für dieses Ereignis wurde nichts gebucht.</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Werdegang</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>Was die Prüfungen ergaben</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>Was erfasst wurde</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>alle bestanden</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>No step is known yet.</source>
        <translation>Noch ist kein Schritt bekannt.</translation>
    </message>
</context>
<context>
    <name>UndoPlanCard</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The way back, in this order</source>
        <translation>Der Rückweg, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>op {0}</source>
        <translation>Vg. {0}</translation>
    </message>
    <message>
        <source>to be done by: {0}</source>
        <translation>zu erledigen durch: {0}</translation>
    </message>
</context>
<context>
    <name>Variances</name>
    <message>
        <source>Actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Ungeklärt</translation>
    </message>
</context>
<context>
    <name>VariancesPage</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Enter traces a line to its event.</source>
        <translation>Die Eingabetaste führt von einer Zeile zu ihrem Ereignis.</translation>
    </message>
    <message>
        <source>Ledger lines</source>
        <translation>Buchungszeilen</translation>
    </message>
    <message>
        <source>Ledger lines behind: {0}</source>
        <translation>Buchungszeilen hinter: {0}</translation>
    </message>
    <message>
        <source>Ledger lines of the order</source>
        <translation>Buchungszeilen des Auftrags</translation>
    </message>
    <message>
        <source>No ledger line stands behind this.</source>
        <translation>Dahinter steht keine Buchungszeile.</translation>
    </message>
    <message>
        <source>Standard to actual, {0}</source>
        <translation>Standard zu Ist, {0}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>Dieselben Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>There is no variance for {0} yet. It is there when something was posted to the order.</source>
        <translation>Für {0} gibt es noch keine Abweichung. Sie ist da, sobald etwas auf den Auftrag gebucht wurde.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Variance from standard to actual</source>
        <translation>Abweichung vom Standard zum Ist</translation>
    </message>
    <message>
        <source>Variance lines</source>
        <translation>Abweichungszeilen</translation>
    </message>
    <message>
        <source>Variances</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Where the difference comes from</source>
        <translation>Woher der Unterschied kommt</translation>
    </message>
    <message>
        <source>order estimate {0}</source>
        <translation>Auftragskalkulation {0}</translation>
    </message>
</context>
<context>
    <name>Workstation</name>
    <message>
        <source>%n s</source>
        <translation>%n s</translation>
    </message>
    <message>
        <source>Accept with reason</source>
        <translation>Mit Grund annehmen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Choose a row to see what is behind it.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was dahintersteht.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Take it under review</source>
        <translation>In Prüfung nehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut übergeben</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>eskaliert</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>look</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>past SLA</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>past SLA by {0}</source>
        <translation>{0} über der Frist</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} T</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} to SLA</source>
        <translation>{0} bis zur Frist</translation>
    </message>
</context>
<context>
    <name>WorkstationWindow</name>
    <message>
        <source>Exceptions</source>
        <translation>Klärfälle</translation>
    </message>
    <message>
        <source>Floorledger</source>
        <translation>Floorledger</translation>
    </message>
    <message>
        <source>Orders &amp; WIP</source>
        <translation>Aufträge &amp; WIP</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Variances</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsstation</translation>
    </message>
</context>
<context>
    <name>_Exit</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Back from a vendor</source>
        <translation>Zurück vom Lieferanten</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>Nebenprodukt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose by a digit</source>
        <translation>Mit einer Ziffer wählen</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>Blatt mit Befehlen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Consume</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>Decide on held pieces</source>
        <translation>Über Gesperrtes entscheiden</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Job list</source>
        <translation>Auftragsliste</translation>
    </message>
    <message>
        <source>Keep it and ask the supervisor</source>
        <translation>Behalten und Vorgesetzten fragen</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hergestellt</translation>
    </message>
    <message>
        <source>Material lost</source>
        <translation>Materialverlust</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Nächste Zahl</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Photo of a hold</source>
        <translation>Foto einer Sperre</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Return material</source>
        <translation>Material zurückgeben</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>Scan at the start of the shift</source>
        <translation>Zu Schichtbeginn scannen</translation>
    </message>
    <message>
        <source>Scanner self-test</source>
        <translation>Selbsttest des Scanners</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Ausschuss</translation>
    </message>
    <message>
        <source>Send to a vendor</source>
        <translation>An Lieferanten senden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Take the weight</source>
        <translation>Gewicht übernehmen</translation>
    </message>
    <message>
        <source>This was the last</source>
        <translation>Das war das Letzte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Umlagerung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>Warum es stimmt</translation>
    </message>
</context>
</TS>