<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$ {sent} and $ {answers} for a million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$ {sum} a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) from earlier</source>
        <translation>
            <numerusform>Eine Warnung von vorhin</numerusform>
            <numerusform>%n Warnungen von vorhin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) to ignore</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) with limits of their own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) of its own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>things</comment>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more camera(s)</source>
        <translation>
            <numerusform>%n weitere Kamera</numerusform>
            <numerusform>%n weitere Kameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in the last hour: that is your limit.</source>
        <translation>
            <numerusform>%n Bild in der letzten Stunde: Das ist Ihre Grenze.</numerusform>
            <numerusform>%n Bilder in der letzten Stunde: Das ist Ihre Grenze.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) left it in the last 30 days, as it was set then.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not analysed yet</source>
        <translation>
            <numerusform>%n noch nicht analysiertes Bild</numerusform>
            <numerusform>%n noch nicht analysierte Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that could not be analysed</source>
        <translation>
            <numerusform>%n Bild, das nicht analysiert werden konnte</numerusform>
            <numerusform>%n Bilder, die nicht analysiert werden konnten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) went there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) whose analysis you called wrong</source>
        <translation>
            <numerusform>%n Bild, dessen Analyse Sie falsch genannt haben</numerusform>
            <numerusform>%n Bilder, deren Analyse Sie falsch genannt haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trusted authority(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 picture waits for your word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1120 · finest, slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>140 · fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>280 · balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>560 · fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70 · fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate that nobody vouches for is taken for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A covered or moved camera</source>
        <translation>Eine verdeckte oder bewegte Kamera</translation>
    </message>
    <message>
        <source>A door open at night</source>
        <translation>Eine offene Tür bei Nacht</translation>
    </message>
    <message>
        <source>A folder on this computer is always there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with pictures and a text file beside each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kept sign-in is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A llama.cpp server at home describes the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model can only be scored where somebody said what is right.</source>
        <translation>Ein Modell lässt sich nur bewerten, wo jemand gesagt hat, was richtig ist.</translation>
    </message>
    <message>
        <source>A model for this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model looks at each picture and says in words what is there. BlinkThink looks now which one suits this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model looks at each picture and says in words what is there. It runs here: no picture leaves this computer. The download goes on in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new picture of {camera}</source>
        <translation>Ein neues Bild von {camera}</translation>
    </message>
    <message>
        <source>A newer BlinkThink wrote it (version {version} of the file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notice: {title}</source>
        <translation>Ein Hinweis: {title}</translation>
    </message>
    <message>
        <source>A package</source>
        <translation>Ein Paket</translation>
    </message>
    <message>
        <source>A password does not belong into the address; use the secret header.</source>
        <translation>Ein Passwort gehört nicht in die Adresse; nutzen Sie die geheime Kopfzeile.</translation>
    </message>
    <message>
        <source>A pause with an end takes {years} years at most: pause it without one.</source>
        <translation>Eine Pause mit Ende dauert höchstens {years} Jahre: Pausieren Sie ohne Ende.</translation>
    </message>
    <message>
        <source>A person at night</source>
        <translation>Eine Person bei Nacht</translation>
    </message>
    <message>
        <source>A person while armed</source>
        <translation>Eine Person, solange scharf geschaltet</translation>
    </message>
    <message>
        <source>A picture becomes words on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture was not published; all else is.</source>
        <translation>Ein Bild wurde nicht veröffentlicht, alles andere schon.</translation>
    </message>
    <message>
        <source>A picture was saved: {picture}</source>
        <translation>Ein Bild wurde gespeichert: {picture}</translation>
    </message>
    <message>
        <source>A picture was taken just now. The next one can be asked for {seconds} s later.</source>
        <translation>Gerade wurde ein Bild aufgenommen. Das nächste kann {seconds} s später verlangt werden.</translation>
    </message>
    <message>
        <source>A picture {often} asks Blink for pictures of {camera} too often: {least} is the least.</source>
        <translation>Ein Bild {often} verlangt von Blink zu oft Bilder von {camera}: {least} Minuten sind das Mindeste.</translation>
    </message>
    <message>
        <source>A picture {often} would empty the battery of {camera} quickly: {least} is the least.</source>
        <translation>Ein Bild {often} würde die Batterie von {camera} schnell leeren: {least} Minuten sind das Mindeste.</translation>
    </message>
    <message>
        <source>A planned run of {time}: {why}</source>
        <translation>Ein geplanter Lauf von {time}: {why}</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may have answered in its place.</source>
        <translation>Vielleicht hat ein Proxy oder eine Anmeldeseite des Netzwerks an seiner Stelle geantwortet.</translation>
    </message>
    <message>
        <source>A schedule takes pictures by itself: each hour, at sunset, at night alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret header’s value is one line of plain characters.</source>
        <translation>Der Wert einer geheimen Kopfzeile ist eine Zeile aus einfachen Zeichen.</translation>
    </message>
    <message>
        <source>A table does not replace a picture. Choose a name that ends in .csv.</source>
        <translation>Eine Tabelle ersetzt kein Bild. Wählen Sie einen Namen, der auf .csv endet.</translation>
    </message>
    <message>
        <source>A test of BlinkThink’s alerts</source>
        <translation>Ein Test der Warnungen von BlinkThink</translation>
    </message>
    <message>
        <source>A time-lapse has {least} to {most} pictures a second.</source>
        <translation>Ein Zeitraffer hat {least} bis {most} Bilder in der Sekunde.</translation>
    </message>
    <message>
        <source>A time-lapse is an MP4 or a GIF.</source>
        <translation>Ein Zeitraffer ist ein MP4 oder ein GIF.</translation>
    </message>
    <message>
        <source>A time-lapse needs pictures.</source>
        <translation>Ein Zeitraffer braucht Bilder.</translation>
    </message>
    <message>
        <source>A vehicle arrives</source>
        <translation>Ein Fahrzeug kommt an</translation>
    </message>
    <message>
        <source>A word on its list of forbidden ones came up.</source>
        <translation>Ein Wort auf seiner Liste der verbotenen kam vor.</translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account, schedule, alerts and models lie in {data}, what can be made again in {cache}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this time without a picture the model leaves the memory. The next picture then waits until it is loaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree in the settings, or use the model on this computer.</source>
        <translation>Stimmen Sie in den Einstellungen zu, oder nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Alerts can be read on the Alerts page, or sent to a webhook or by MQTT.</source>
        <translation>Warnungen lassen sich auf der Seite „Warnungen“ lesen oder an einen Webhook oder über MQTT senden.</translation>
    </message>
    <message>
        <source>Alerts stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts wait and are sent later.</source>
        <translation>Warnungen warten und werden später gesendet.</translation>
    </message>
    <message>
        <source>Alerts wait for a day and are sent as soon as it answers.</source>
        <translation>Warnungen warten einen Tag und werden gesendet, sobald er antwortet.</translation>
    </message>
    <message>
        <source>All cameras</source>
        <translation>Alle Kameras</translation>
    </message>
    <message>
        <source>All cameras alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these steps are found again under “Set up again” in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pictures are kept for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pictures to another folder or disk; each is compared before the old one goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings are as they were at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert of the rule “{rule}”: {title}</source>
        <translation>Eine Warnung der Regel „{rule}“: {title}</translation>
    </message>
    <message>
        <source>An alert tells you of what counts: a person at night, a package that comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert: {title}</source>
        <translation>Eine Warnung: {title}</translation>
    </message>
    <message>
        <source>Analyse it on this computer.</source>
        <translation>Analysieren Sie es auf diesem Computer.</translation>
    </message>
    <message>
        <source>Analyse it with the model on this computer.</source>
        <translation>Analysieren Sie es mit dem Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Analyse now</source>
        <translation>Jetzt analysieren</translation>
    </message>
    <message>
        <source>Analysing the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysing {number} of {total} in another BlinkThink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Another copy, or one with another folder, starts at login: {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>As all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As things are, the model hub does not give it.</source>
        <translation>So, wie es ist, gibt der Modell-Hub es nicht heraus.</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Fordern Sie einen neuen Code an.</translation>
    </message>
    <message>
        <source>Asking Blink for your cameras…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Battery, Wi-Fi and whether they are armed; one small request, only while this window shows it or a schedule runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink asked to slow down. Nothing is sent until then: {until}. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink asks to sign in again.</source>
        <translation>Blink verlangt eine neue Anmeldung.</translation>
    </message>
    <message>
        <source>Blink asks to slow down.</source>
        <translation>Blink bittet um eine Pause.</translation>
    </message>
    <message>
        <source>Blink asks to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink asks you to sign in again. Pictures and schedules are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink cannot be reached right now.</source>
        <translation>Blink ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>Blink did not accept it.</source>
        <translation>Blink hat ihn nicht angenommen.</translation>
    </message>
    <message>
        <source>Blink did not accept this e-mail and password.</source>
        <translation>Blink hat diese E-Mail-Adresse mit diesem Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>Blink has locked accounts that took 30 an hour.</source>
        <translation>Blink hat Konten gesperrt, die 30 in der Stunde aufnahmen.</translation>
    </message>
    <message>
        <source>Blink has locked accounts that took 30 snapshots in an hour, for all of Blink’s apps. Take more than {safe} all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink has locked this account for a while.</source>
        <translation>Blink hat dieses Konto eine Weile gesperrt.</translation>
    </message>
    <message>
        <source>Blink is asked nothing in the demo: a server on this computer answers in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink sent a code. The sign-in waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BlinkThink asks GitHub for its list of versions, and sends nothing about you or your pictures. It never downloads anything by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BlinkThink connects again by itself.</source>
        <translation>BlinkThink verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>BlinkThink did not expect this.</source>
        <translation>BlinkThink hat nicht damit gerechnet.</translation>
    </message>
    <message>
        <source>BlinkThink did not expect this; the picture is safe.</source>
        <translation>BlinkThink hat nicht damit gerechnet; das Bild ist sicher.</translation>
    </message>
    <message>
        <source>BlinkThink ended during the run.</source>
        <translation>BlinkThink wurde währenddessen beendet.</translation>
    </message>
    <message>
        <source>BlinkThink ended.</source>
        <translation>BlinkThink wurde beendet.</translation>
    </message>
    <message>
        <source>BlinkThink goes on in the background, also with its window closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BlinkThink has no permission there; nothing was changed.</source>
        <translation>BlinkThink hat dort keine Rechte; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>BlinkThink then starts without its window when you sign in to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BlinkThink tries again by itself.</source>
        <translation>BlinkThink versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>BlinkThink {version} began.</source>
        <translation>BlinkThink {version} wurde gestartet.</translation>
    </message>
    <message>
        <source>Blink’s codes are valid for a short time.</source>
        <translation>Die Codes von Blink gelten nur kurze Zeit.</translation>
    </message>
    <message>
        <source>Blink’s servers are asked for your cameras, their pictures and their clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink’s servers are asked for your cameras, their pictures and their clips. No picture is sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink’s servers are asked nothing while nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU cores speed fan</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call some analyses right or correct them, then try again.</source>
        <translation>Nennen Sie einige Analysen richtig, oder berichtigen Sie sie, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera moved</source>
        <translation>Kamera bewegt</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Cameras cannot be reached until you are.</source>
        <translation>Bis dahin sind keine Kameras erreichbar.</translation>
    </message>
    <message>
        <source>Cameras one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel {picture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Change it: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the folder’s permissions or choose another folder.</source>
        <translation>Ändern Sie die Rechte des Ordners, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Check both and sign in again; too many tries lock the account for a while.</source>
        <translation>Prüfen Sie beides, und melden Sie sich neu an; zu viele Versuche sperren das Konto eine Weile.</translation>
    </message>
    <message>
        <source>Check its address and its secret header.</source>
        <translation>Prüfen Sie seine Adresse und seine geheime Kopfzeile.</translation>
    </message>
    <message>
        <source>Check its address, key and model on the Models page.</source>
        <translation>Prüfen Sie Adresse, Schlüssel und Modell auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>Check its battery and Wi-Fi, then try again.</source>
        <translation>Prüfen Sie Batterie und WLAN, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check that it runs and that this computer reaches it, then try again.</source>
        <translation>Prüfen Sie, ob er läuft und dieser Computer ihn erreicht, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check that the broker runs and that the port is right: usually 1883, with TLS 8883.</source>
        <translation>Prüfen Sie, ob der Broker läuft und der Port stimmt: meist 1883, mit TLS 8883.</translation>
    </message>
    <message>
        <source>Check the Wi-Fi or the cable.</source>
        <translation>Prüfen Sie das WLAN oder das Kabel.</translation>
    </message>
    <message>
        <source>Check the address, and that the broker’s computer is on.</source>
        <translation>Prüfen Sie die Adresse und ob der Computer des Brokers an ist.</translation>
    </message>
    <message>
        <source>Check the broker’s address; its IP address works where its name does not.</source>
        <translation>Prüfen Sie die Adresse des Brokers; seine IP-Adresse geht auch da, wo sein Name nicht geht.</translation>
    </message>
    <message>
        <source>Check the internet connection, then go on with the download.</source>
        <translation>Prüfen Sie die Internetverbindung, und setzen Sie dann den Download fort.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet, or use the model on this computer.</source>
        <translation>Prüfen Sie das Internet, oder nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Check the key and the model in the settings.</source>
        <translation>Prüfen Sie Schlüssel und Modell in den Einstellungen.</translation>
    </message>
    <message>
        <source>Check the key with Google, or enter another one.</source>
        <translation>Prüfen Sie den Schlüssel bei Google, oder geben Sie einen anderen ein.</translation>
    </message>
    <message>
        <source>Check the message from Blink and type the code again.</source>
        <translation>Prüfen Sie die Nachricht von Blink, und geben Sie den Code noch einmal ein.</translation>
    </message>
    <message>
        <source>Check the name and the disk.</source>
        <translation>Prüfen Sie den Namen und den Datenträger.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Check the network and the address of the service, or use the model on this computer.</source>
        <translation>Prüfen Sie das Netzwerk und die Adresse des Dienstes, oder nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Check the port and TLS. Mosquitto speaks MQTT 5 since version 1.6.</source>
        <translation>Prüfen Sie Port und TLS. Mosquitto spricht MQTT 5 seit Version 1.6.</translation>
    </message>
    <message>
        <source>Choose a camera: it takes a picture now, which comes in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on another disk, or make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or download it once more.</source>
        <translation>Wählen Sie eine andere Datei, oder laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model in the settings.</source>
        <translation>Wählen Sie in den Einstellungen ein anderes Modell.</translation>
    </message>
    <message>
        <source>Choose another model, or try this one later.</source>
        <translation>Wählen Sie ein anderes Modell, oder versuchen Sie es später mit diesem.</translation>
    </message>
    <message>
        <source>Choose between 1 minute and 7 days ({minutes} minutes).</source>
        <translation>Wählen Sie zwischen 1 Minute und 7 Tagen ({minutes} Minuten).</translation>
    </message>
    <message>
        <source>Choose one on the Models page, or with “blinkthink models”.</source>
        <translation>Wählen Sie eines auf der Seite „Modelle“ oder mit „blinkthink models“.</translation>
    </message>
    <message>
        <source>Choose the picture of {camera}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the disk, or choose another folder in the settings.</source>
        <translation>Schließen Sie den Datenträger an, oder wählen Sie in den Einstellungen einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of a folder’s pictures, with sidecars and clips; known ones are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data costs money on this network.</source>
        <translation>In diesem Netzwerk kosten Daten Geld.</translation>
    </message>
    <message>
        <source>Days that pictures are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that pictures of {name} are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send: {picture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door open</source>
        <translation>Tür offen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it or choose another one on the Models page, or with “blinkthink models”.</source>
        <translation>Laden Sie es herunter, oder wählen Sie ein anderes auf der Seite „Modelle“ oder mit „blinkthink models“.</translation>
    </message>
    <message>
        <source>Download of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each request is recorded on this computer: to whom, what for, how much, and which picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter another one in the settings.</source>
        <translation>Geben Sie in den Einstellungen einen anderen ein.</translation>
    </message>
    <message>
        <source>Enter both as the broker knows them.</source>
        <translation>Geben Sie beide so ein, wie der Broker sie kennt.</translation>
    </message>
    <message>
        <source>Enter one in the settings, or set GEMINI_API_KEY.</source>
        <translation>Geben Sie einen in den Einstellungen ein, oder setzen Sie GEMINI_API_KEY.</translation>
    </message>
    <message>
        <source>Enter the address of the MQTT broker first.</source>
        <translation>Geben Sie zuerst die Adresse des MQTT-Brokers ein.</translation>
    </message>
    <message>
        <source>Every new picture</source>
        <translation>Jedes neue Bild</translation>
    </message>
    <message>
        <source>Every new picture of {cameras}</source>
        <translation>Jedes neue Bild von {cameras}</translation>
    </message>
    <message>
        <source>Every request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Files and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds settings by name, by sentence and by other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Flags of your own, and how much each matters at which hour, for every camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another computer, or to keep. Without passwords, keys, folders, and the addresses of webhook and MQTT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free memory below which the model leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt (LGPL), llama.cpp (MIT), Phosphor icons (MIT) and others. It is not made by Blink or Amazon, nor connected with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Fridays</source>
        <translation>freitags</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemini asks to slow down.</source>
        <translation>Gemini bittet um eine Pause.</translation>
    </message>
    <message>
        <source>Gemini broke off its answer.</source>
        <translation>Gemini hat seine Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>Gemini cannot be reached.</source>
        <translation>Gemini ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Gemini does not accept the key.</source>
        <translation>Gemini nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Gemini does not have this model.</source>
        <translation>Gemini hat dieses Modell nicht.</translation>
    </message>
    <message>
        <source>Gemini does not look at this picture.</source>
        <translation>Gemini sieht sich dieses Bild nicht an.</translation>
    </message>
    <message>
        <source>Gemini gave no answer in time.</source>
        <translation>Gemini hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Gemini gave no usable answer.</source>
        <translation>Gemini hat keine brauchbare Antwort gegeben.</translation>
    </message>
    <message>
        <source>Gemini has a failure of its own.</source>
        <translation>Gemini hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>Gemini has no model “{name}”.</source>
        <translation>Gemini hat kein Modell „{name}“.</translation>
    </message>
    <message>
        <source>Gemini holds back its answer about this picture.</source>
        <translation>Gemini hält seine Antwort zu diesem Bild zurück.</translation>
    </message>
    <message>
        <source>Gemini refused the request.</source>
        <translation>Gemini hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Gemini’s answer was cut off twice.</source>
        <translation>Die Antwort von Gemini wurde zweimal abgeschnitten.</translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation>Einen Schlüssel holen</translation>
    </message>
    <message>
        <source>GitHub asks to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub is asked once a week whether there is a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub, where the versions lie, does not answer as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give memory back when idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give memory back when it gets low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the user these rights in the broker’s access rules, or use another user.</source>
        <translation>Geben Sie dem Benutzer diese Rechte in den Zugriffsregeln des Brokers, oder nutzen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Go on without an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google does not offer Gemini in this country.</source>
        <translation>Google bietet Gemini in diesem Land nicht an.</translation>
    </message>
    <message>
        <source>Google’s prices</source>
        <translation>Preise von Google</translation>
    </message>
    <message>
        <source>Google’s terms differ between keys. With a free key (“unpaid services”) Google may use your pictures and the answers to improve its products, and people may look at them; Google asks not to send personal things with such a key. With a paid key (a project with billing) Google does not use them for that, and keeps them for a limited time to find misuse.</source>
        <translation>Die Bedingungen von Google unterscheiden sich je nach Schlüssel. Mit einem kostenlosen Schlüssel („unpaid services“) darf Google Ihre Bilder und die Antworten nutzen, um seine Produkte zu verbessern, und Menschen dürfen sie ansehen; Google bittet, mit einem solchen Schlüssel nichts Persönliches zu senden. Mit einem bezahlten Schlüssel (einem Projekt mit Abrechnung) nutzt Google sie nicht dafür und bewahrt sie eine begrenzte Zeit auf, um Missbrauch zu finden.</translation>
    </message>
    <message>
        <source>Google’s terms for the Gemini API</source>
        <translation>Bedingungen von Google für die Gemini-API</translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is its picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely the model looks. More detail shows smaller things and takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How full the disk is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the processor the model takes. Automatic uses every core; fewer leave room for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much room there is cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the app looks and speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wide each picture is in the library, where there is a slider for it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you are told of what a picture shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree that pictures are sent to Google.</source>
        <translation>Ich bin einverstanden, dass Bilder an Google gesendet werden.</translation>
    </message>
    <message>
        <source>Import pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the European Economic Area, Switzerland and the United Kingdom the terms for paid keys hold for free ones too. As of March 2026 Google’s terms also say that the service is meant for professional use and not for consumers. They may have changed since this was written: read them.</source>
        <translation>Im Europäischen Wirtschaftsraum, in der Schweiz und im Vereinigten Königreich gelten die Bedingungen für bezahlte Schlüssel auch für kostenlose. Mit Stand vom März 2026 sagen die Bedingungen von Google außerdem, dass der Dienst für die berufliche Nutzung und nicht für Verbraucher gedacht ist. Sie können sich seither geändert haben: Lesen Sie sie.</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In the last 30 days there were %n request(s) to {hosts}, the last {when}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers with status {status}.</source>
        <translation>Der Server antwortet mit dem Status {status}.</translation>
    </message>
    <message>
        <source>It asks to wait {duration}.</source>
        <translation>Er bittet, {duration} zu warten.</translation>
    </message>
    <message>
        <source>It asks to wait.</source>
        <translation>Er bittet zu warten.</translation>
    </message>
    <message>
        <source>It broke the rules of an answer twice.</source>
        <translation>Es hat die Regeln einer Antwort zweimal gebrochen.</translation>
    </message>
    <message>
        <source>It cannot be found out whether there is a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It closed the connection before it answered.</source>
        <translation>Der Server hat die Verbindung geschlossen, bevor er antwortete.</translation>
    </message>
    <message>
        <source>It describes all new pictures. Those that were described stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not accept the secret.</source>
        <translation>Der Server nimmt das Geheimnis nicht an.</translation>
    </message>
    <message>
        <source>It does not answer as it should.</source>
        <translation>Er antwortet nicht, wie er sollte.</translation>
    </message>
    <message>
        <source>It does not speak MQTT 5.</source>
        <translation>Er spricht kein MQTT 5.</translation>
    </message>
    <message numerus="yes">
        <source>It failed %n times in a row.</source>
        <translation>
            <numerusform>Sie hat %n-mal versagt.</numerusform>
            <numerusform>Sie hat %n-mal hintereinander versagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It failed many times in a row.</source>
        <translation>Sie hat viele Male hintereinander versagt.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It forwards to {host}, which is not followed: give the address that it leads to.</source>
        <translation>Er leitet zu {host} weiter; dem wird nicht gefolgt: Geben Sie die Adresse an, zu der er führt.</translation>
    </message>
    <message>
        <source>It forwards, which is not followed: give the address that it leads to.</source>
        <translation>Er leitet weiter; dem wird nicht gefolgt: Geben Sie die Adresse an, zu der er führt.</translation>
    </message>
    <message>
        <source>It gave no answer in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>It gave no usable answer.</source>
        <translation>Es hat keine brauchbare Antwort gegeben.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n picture(s) already. All that is there stays, and becomes your library.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It has a number that is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no place for them, or they are turned off there.</source>
        <translation>Er hat keinen Platz dafür, oder sie sind dort ausgeschaltet.</translation>
    </message>
    <message>
        <source>It has other files, too. BlinkThink leaves them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has thousands of pictures already. All that is there stays, and becomes your library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, or it is no Gemma 4 model with vision.</source>
        <translation>Sie ist beschädigt oder kein Gemma-4-Modell, das Bilder versteht.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made out for another name, has expired, or its issuer is unknown to this computer.</source>
        <translation>Es ist auf einen anderen Namen ausgestellt, abgelaufen, oder sein Aussteller ist diesem Computer unbekannt.</translation>
    </message>
    <message>
        <source>It is made with the first change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made with the first picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no list of settings between “{” and “}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether there is a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether {camera} is armed.</source>
        <translation>Es ist nicht bekannt, ob {camera} scharf geschaltet ist.</translation>
    </message>
    <message>
        <source>It is on the Internet, and its address begins with http://: alerts and the secret would travel unencrypted. Give an address that begins with https://.</source>
        <translation>Er liegt im Internet, und seine Adresse beginnt mit http://: Warnungen und Geheimnis gingen unverschlüsselt auf die Reise. Geben Sie eine Adresse an, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>It is saved. You can take another one, or see what the model says of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is wrong or has expired; nothing was charged.</source>
        <translation>Er ist falsch oder abgelaufen; es wurde nichts berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>It makes up for %n run(s) since {time}, which were missed.</source>
        <translation>
            <numerusform>Er holt den Lauf vom {time} nach, der versäumt wurde.</numerusform>
            <numerusform>Er holt %n Läufe seit {time} nach, die versäumt wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It may be another service, expect TLS, or be older than MQTT 5.</source>
        <translation>Es kann ein anderer Dienst sein, TLS erwarten oder älter als MQTT 5 sein.</translation>
    </message>
    <message>
        <source>It may be out of battery or out of reach of its sync module.</source>
        <translation>Vielleicht ist ihre Batterie leer, oder ihr Sync-Modul ist zu weit weg.</translation>
    </message>
    <message>
        <source>It may have been renamed or removed.</source>
        <translation>Vielleicht wurde es umbenannt oder entfernt.</translation>
    </message>
    <message>
        <source>It may have been withdrawn, or the key does not give access to it.</source>
        <translation>Vielleicht wurde es zurückgezogen, oder der Schlüssel gibt keinen Zugang dazu.</translation>
    </message>
    <message>
        <source>It says so itself.</source>
        <translation>Das sagt er selbst.</translation>
    </message>
    <message>
        <source>It sees personal data in the picture.</source>
        <translation>Es sieht persönliche Daten auf dem Bild.</translation>
    </message>
    <message>
        <source>It takes the picture for one that its rules forbid.</source>
        <translation>Es hält das Bild für eines, das seine Regeln verbieten.</translation>
    </message>
    <message>
        <source>It thinks or writes more than is allowed for one picture.</source>
        <translation>Es denkt oder schreibt mehr, als für ein Bild erlaubt ist.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or its disk is not there.</source>
        <translation>Es wurde verschoben, umbenannt oder gelöscht, oder sein Datenträger ist nicht da.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>It was not saved, because it shows the past.</source>
        <translation>Es wurde nicht gespeichert, weil es die Vergangenheit zeigt.</translation>
    </message>
    <message>
        <source>It was planned for {time} and missed then.</source>
        <translation>Das Bild war für {time} geplant und wurde da versäumt.</translation>
    </message>
    <message>
        <source>It was reached and said no.</source>
        <translation>Er wurde erreicht und hat abgelehnt.</translation>
    </message>
    <message>
        <source>It was turned off in the system’s own settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It would be more than %n pictures within an hour.</source>
        <translation>
            <numerusform>Es wären mehr als %n Bild innerhalb einer Stunde.</numerusform>
            <numerusform>Es wären mehr als %n Bilder innerhalb einer Stunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its answer is too large.</source>
        <translation>Die Antwort ist zu groß.</translation>
    </message>
    <message>
        <source>Its answer was too close to a text that exists.</source>
        <translation>Seine Antwort war einem vorhandenen Text zu ähnlich.</translation>
    </message>
    <message>
        <source>Its brackets are nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate is not trusted, or it speaks no TLS.</source>
        <translation>Seinem Zertifikat wird nicht vertraut, oder er spricht kein TLS.</translation>
    </message>
    <message>
        <source>Its filters hold it back.</source>
        <translation>Seine Filter halten es zurück.</translation>
    </message>
    <message>
        <source>Its project may have to allow it, or the key is bound to other uses.</source>
        <translation>Vielleicht muss sein Projekt es erlauben, oder der Schlüssel ist an andere Zwecke gebunden.</translation>
    </message>
    <message>
        <source>Its safety filters hold the picture back.</source>
        <translation>Seine Sicherheitsfilter halten das Bild zurück.</translation>
    </message>
    <message>
        <source>Its sync module was doing something else all the time.</source>
        <translation>Ihr Sync-Modul war die ganze Zeit mit etwas anderem beschäftigt.</translation>
    </message>
    <message>
        <source>JSON config edit</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Keep all for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept running, BlinkThink takes and describes pictures as planned; its icon in the tray opens it again. Where there is no tray, the window is minimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language or size of the text is another from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last alert’s picture</source>
        <translation>Bild der letzten Warnung</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves this computer: {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {pictures}.</source>
        <translation>Ausgelassen: {pictures}.</translation>
    </message>
    <message>
        <source>Lens blocked</source>
        <translation>Objektiv verdeckt</translation>
    </message>
    <message>
        <source>Let it take messages of 2 MB, or turn pictures off for MQTT.</source>
        <translation>Lassen Sie ihn Nachrichten von 2 MB annehmen, oder schalten Sie Bilder für MQTT aus.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Mediathek</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light on</source>
        <translation>Licht an</translation>
    </message>
    <message>
        <source>Light, dark, or as the rest of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit for a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits of single cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: a comma too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: a comma, or a bracket, is missing at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: a comment, which this file cannot have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: a text without its closing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: more text after the last bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: names and texts stand between straight double quotes: &quot;…&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: the comma at its end is one too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: the file ends before all its brackets are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: this is no text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: “{name}” cannot be what stands there ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: “{text}” cannot stand there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at new pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the cameras every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new versions once a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT and Home Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk that holds {subject}.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger mit {subject}.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Many pictures in the last hour: that is your limit.</source>
        <translation>Viele Bilder in der letzten Stunde: Das ist Ihre Grenze.</translation>
    </message>
    <message>
        <source>Mar</source>
        <comment>short for March</comment>
        <translation>Mär</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short for May</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>May</source>
        <comment>the month</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>May this picture be sent to {service}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between two looks at the cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes until the model leaves the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Mondays</source>
        <translation>montags</translation>
    </message>
    <message>
        <source>More requests came than the key allows in a minute; nothing was charged.</source>
        <translation>Es kamen mehr Anfragen, als der Schlüssel in einer Minute erlaubt; es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the library to “{target}” was cut off. All pictures are still in “{root}”. Move it to the same folder again to go on, or delete that folder.</source>
        <translation>Der Umzug der Mediathek nach „{target}“ wurde unterbrochen. Alle Bilder sind noch in „{root}“. Ziehen Sie noch einmal in denselben Ordner um, um fortzufahren, oder löschen Sie diesen Ordner.</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>Eine Stunde stumm</translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New pictures appear here while the model looks at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New pictures are looked at when this computer is plugged in again; so alerts come later, too. A picture that you ask for does not wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No MQTT broker answers at {broker}.</source>
        <translation>Unter {broker} antwortet kein MQTT-Broker.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera can be reached for scheduled pictures.</source>
        <translation>Für geplante Bilder ist keine Kamera erreichbar.</translation>
    </message>
    <message>
        <source>No camera is listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model for this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is on this computer yet. The models page has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is ready on this computer.</source>
        <translation>Auf diesem Computer ist kein Modell bereit.</translation>
    </message>
    <message>
        <source>No model runs well on this computer. Pictures are taken and kept all the same; another machine at home can describe them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notification service answers.</source>
        <translation>Kein Benachrichtigungsdienst antwortet.</translation>
    </message>
    <message>
        <source>No picture here has an expected answer.</source>
        <translation>Kein Bild hier hat eine erwartete Antwort.</translation>
    </message>
    <message>
        <source>No picture in “{subject}” has an expected answer.</source>
        <translation>Kein Bild in „{subject}“ hat eine erwartete Antwort.</translation>
    </message>
    <message>
        <source>No picture was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures so far.</source>
        <translation>Bisher keine Bilder.</translation>
    </message>
    <message>
        <source>No pictures.</source>
        <translation>Keine Bilder.</translation>
    </message>
    <message>
        <source>No program of this system opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule yet. With one, cameras take pictures by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule yet. With one, you are told when a picture fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server of yours describes pictures now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statistics, no reports of errors and no advertising are sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No version has been published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody and nothing in view.</source>
        <translation>Niemand und nichts zu sehen.</translation>
    </message>
    <message>
        <source>Nobody has agreed that pictures go to Google.</source>
        <translation>Niemand hat zugestimmt, dass Bilder an Google gehen.</translation>
    </message>
    <message>
        <source>Nobody is asked by itself whether there is a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them has an analysis.</source>
        <translation>Keines davon hat eine Analyse.</translation>
    </message>
    <message>
        <source>Not now: pictures are being moved, imported or exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Dieses nicht</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>Unter dieser Adresse antwortet nichts.</translation>
    </message>
    <message>
        <source>Nothing can be stored in “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is asked: no statistics, no reports of errors, no advertising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deleted before you have seen the numbers and the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is published until it does.</source>
        <translation>Es wird nichts veröffentlicht, bis er es tut.</translation>
    </message>
    <message>
        <source>Nothing is published until it is there again.</source>
        <translation>Es wird nichts veröffentlicht, bis er wieder da ist.</translation>
    </message>
    <message>
        <source>Nothing is published until it takes them.</source>
        <translation>Es wird nichts veröffentlicht, bis er sie annimmt.</translation>
    </message>
    <message>
        <source>Nothing is published until the broker is found.</source>
        <translation>Es wird nichts veröffentlicht, bis der Broker gefunden ist.</translation>
    </message>
    <message>
        <source>Nothing is sent until you agree, and nothing of a camera that is set to “This computer only”. Each picture that goes is marked, in the queue before and in the library after; the privacy page lists every request. You can take this back at any time: then nothing more is sent. What was sent cannot be called back.</source>
        <translation>Nichts wird gesendet, bevor Sie zustimmen, und nichts von einer Kamera, die auf „Nur dieser Computer“ gestellt ist. Jedes Bild, das gesendet wird, ist gekennzeichnet, vorher in der Warteschlange und nachher in der Mediathek; die Seite „Datenschutz“ führt jede Anfrage auf. Sie können dies jederzeit zurücknehmen: Dann wird nichts mehr gesendet. Was gesendet wurde, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Nothing is stored until it is there again.</source>
        <translation>Es wird nichts gespeichert, bis er wieder da ist.</translation>
    </message>
    <message>
        <source>Nothing is stored until {subject} is there again.</source>
        <translation>Es wird nichts gespeichert, bis {subject} wieder da ist.</translation>
    </message>
    <message>
        <source>Nothing is taken on schedule until you go on; what you take by hand is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more can be saved; what was saved is safe.</source>
        <translation>Es lässt sich nichts mehr speichern; was gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Nothing more is sent until next month.</source>
        <translation>Bis zum nächsten Monat wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Nothing new since {time}</source>
        <translation>Nichts Neues seit {time}</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>Es wurde nichts begonnen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Es wurde nichts berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was seen in the %n picture(s) with an analysis.</source>
        <translation>
            <numerusform>Auf dem einen Bild mit einer Analyse war nichts zu sehen.</numerusform>
            <numerusform>Auf den %n Bildern mit einer Analyse war nichts zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was seen.</source>
        <translation>Es war nichts zu sehen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Of all that is written, beside the system’s own size. {holds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window, the alerts and the commands. {holds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old pictures are deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older pictures go first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a network that is marked as metered, new pictures are not sent to Gemini or to a server. What is analysed on this computer goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer before:</source>
        <translation>Zuvor auf diesem Computer:</translation>
    </message>
    <message>
        <source>Once a week GitHub is asked for the newest version. Nothing is downloaded by itself, and nothing about you or your cameras is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it is full, new pictures are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it works again, resume it on the Schedule page.</source>
        <translation>Wenn sie wieder geht, setzen Sie sie auf der Seite „Zeitplan“ fort.</translation>
    </message>
    <message>
        <source>Once there is one, the model says here what it sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text that people can read, and edit while BlinkThink is closed: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb: open a picture</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the schedule</source>
        <translation>Zeitplan öffnen</translation>
    </message>
    <message>
        <source>Others were asked, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all cameras of the account, by hand and on schedule. {safe} are safe; Blink has locked accounts at 30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Packages lie on the porch. Nobody is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Picture taken</source>
        <translation>Bild aufgenommen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures are plain files with a small text file beside each. Another folder starts a library of its own; nothing is moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures are saved, but nobody looks at them yet.</source>
        <translation>Bilder werden gespeichert, aber noch sieht niemand sie an.</translation>
    </message>
    <message>
        <source>Pictures are sent to {server}, which describes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pictures by hour; those of %n hours show something</source>
        <translation>
            <numerusform>Bilder nach Stunden; in %n Stunde ist etwas zu sehen</numerusform>
            <numerusform>Bilder nach Stunden; in %n Stunden ist etwas zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures come again; they did not since {time}.</source>
        <translation>Es kommen wieder Bilder; seit {time} kamen keine.</translation>
    </message>
    <message>
        <source>Pictures on schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures stay on this computer; nobody but Blink is asked unless you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that are taken by themselves, and the app in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that this computer does not describe are sent to Google, which describes them.</source>
        <translation>Bilder, die dieser Computer nicht beschreibt, werden an Google gesendet, und Google beschreibt sie.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures {runs} come only %n minute(s) apart: that asks Blink for pictures of {camera} too often: {least} is the least.</source>
        <translation>
            <numerusform>Bilder {runs} kommen im Abstand von nur %n Minute: Das verlangt von Blink zu oft Bilder von {camera}; {least} Minuten sind das Mindeste.</numerusform>
            <numerusform>Bilder {runs} kommen im Abstand von nur %n Minuten: Das verlangt von Blink zu oft Bilder von {camera}; {least} Minuten sind das Mindeste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures {runs} come only %n minute(s) apart: that would empty the battery of {camera} quickly: {least} is the least.</source>
        <translation>
            <numerusform>Bilder {runs} kommen im Abstand von nur %n Minute: Das würde die Batterie von {camera} schnell leeren; {least} Minuten sind das Mindeste.</numerusform>
            <numerusform>Bilder {runs} kommen im Abstand von nur %n Minuten: Das würde die Batterie von {camera} schnell leeren; {least} Minuten sind das Mindeste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place of the sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the budget in the settings, or use the model on this computer.</source>
        <translation>Erhöhen Sie das Budget in den Einstellungen, oder nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read settings from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the licence: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what starts at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests by server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the page “{page}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{page}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for all pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for pictures of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules at sunrise and sunset are reckoned for it. It stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules by which cameras take pictures by themselves: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that are on: {count}. Each tells of the pictures that fit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: {all}, of them paused: {paused}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as all cameras; nothing of its own yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <comment>short for Saturday</comment>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Saturdays</source>
        <translation>samstags</translation>
    </message>
    <message>
        <source>Save the settings as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule and queue are run by another process.</source>
        <translation>Zeitplan und Warteschlange führt ein anderer Prozess.</translation>
    </message>
    <message>
        <source>Schedule and queue are run by this process.</source>
        <translation>Zeitplan und Warteschlange führt dieser Prozess.</translation>
    </message>
    <message>
        <source>Scheduled pictures cannot be had: {why}</source>
        <translation>Geplante Bilder sind nicht zu bekommen: {why}</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings  {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send all %n waiting picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Send none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send none of %n waiting picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Send pictures to Google Gemini?</source>
        <translation>Bilder an Google Gemini senden?</translation>
    </message>
    <message>
        <source>Send: {picture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending to {service}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending to {service} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {service} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up: MQTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up: Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (*.json *.broken*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what would be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <comment>what a picture shows</comment>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Shows first what would change. Account, consent, keys, folders, cameras’ rules, webhook and MQTT stay; you can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows first what would change; you can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out and forget the account on this computer? Pictures and schedules stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in since {since}. The password is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to Blink.</source>
        <translation>Bei Blink angemeldet.</translation>
    </message>
    <message>
        <source>Signed in. The password is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out of Blink.</source>
        <translation>Bei Blink abgemeldet.</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip what shows nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoke or fire</source>
        <translation>Rauch oder Feuer</translation>
    </message>
    <message>
        <source>Snapshots in an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong with {name}.</source>
        <translation>Mit {name} ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Star</source>
        <comment>verb: give a picture a star</comment>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at {safe}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Zu sehen</translation>
    </message>
    <message>
        <source>Sun</source>
        <comment>short for Sunday</comment>
        <translation>So</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation>sonntags</translation>
    </message>
    <message>
        <source>Sunrise and sunset need a place: choose it with the schedule in the window, or with “blinkthink schedule place”.</source>
        <translation>Sonnenaufgang und Sonnenuntergang brauchen einen Ort: Wählen Sie ihn beim Zeitplan im Fenster oder mit „blinkthink schedule place“.</translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>Bild aufnehmen</translation>
    </message>
    <message>
        <source>Take a picture with {camera}</source>
        <translation>Bild mit {camera} aufnehmen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over these settings?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the first picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken at {time}</source>
        <translation>Aufgenommen um {time}</translation>
    </message>
    <message>
        <source>Taking a picture</source>
        <translation>Bildaufnahme</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>That cannot be done.</source>
        <translation>Das geht nicht.</translation>
    </message>
    <message>
        <source>That file would change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That happens after too many tries; your cameras go on working.</source>
        <translation>Das geschieht nach zu vielen Versuchen; Ihre Kameras arbeiten weiter.</translation>
    </message>
    <message>
        <source>That never comes: {words}.</source>
        <translation>Das kommt nie vor: {words}.</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} cannot be reached.</source>
        <translation>Der MQTT-Broker unter {broker} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} does not let this user write and read BlinkThink’s topics.</source>
        <translation>Der MQTT-Broker unter {broker} lässt diesen Benutzer die Themen von BlinkThink nicht schreiben und lesen.</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} does not speak TLS.</source>
        <translation>Der MQTT-Broker unter {broker} spricht kein TLS.</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} is too old.</source>
        <translation>Der MQTT-Broker unter {broker} ist zu alt.</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} refuses the user name or the password.</source>
        <translation>Der MQTT-Broker unter {broker} lehnt den Benutzernamen oder das Passwort ab.</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} takes no connection now.</source>
        <translation>Der MQTT-Broker unter {broker} nimmt gerade keine Verbindung an.</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} takes no messages of this size.</source>
        <translation>Der MQTT-Broker unter {broker} nimmt keine Nachrichten dieser Größe an.</translation>
    </message>
    <message>
        <source>The MQTT broker is connected.</source>
        <translation>Der MQTT-Broker ist verbunden.</translation>
    </message>
    <message>
        <source>The address begins with http://: alerts cross your network unencrypted, and anyone in it can read them, pictures and the secret header too. Use https:// where you can.</source>
        <translation>Die Adresse beginnt mit http://: Warnungen gehen unverschlüsselt durch Ihr Netzwerk, und jeder darin kann sie lesen, auch Bilder und die geheime Kopfzeile. Nutzen Sie https://, wo es geht.</translation>
    </message>
    <message>
        <source>The alert could not be told by {channel}.</source>
        <translation>Die Warnung ließ sich nicht über {channel} melden.</translation>
    </message>
    <message>
        <source>The analysis broke off.</source>
        <translation>Die Analyse ist abgebrochen.</translation>
    </message>
    <message>
        <source>The analysis goes on by itself when there is one.</source>
        <translation>Die Analyse geht von selbst weiter, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>The analysis goes on when it is plugged in.</source>
        <translation>Die Analyse geht weiter, wenn er am Strom ist.</translation>
    </message>
    <message>
        <source>The analysis goes on with another one.</source>
        <translation>Die Analyse geht in einem anderen weiter.</translation>
    </message>
    <message>
        <source>The analysis of {file} broke off.</source>
        <translation>Die Analyse von {file} ist abgebrochen.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>Die Kamera</translation>
    </message>
    <message>
        <source>The camera takes a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the MQTT broker at {broker} is not trusted.</source>
        <translation>Dem Zertifikat des MQTT-Brokers unter {broker} wird nicht vertraut.</translation>
    </message>
    <message>
        <source>The cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>Der Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>The code is not right.</source>
        <translation>Der Code stimmt nicht.</translation>
    </message>
    <message>
        <source>The computer is on a free network.</source>
        <translation>Der Computer ist in einem kostenfreien Netzwerk.</translation>
    </message>
    <message>
        <source>The computer is on a network that costs money.</source>
        <translation>Der Computer ist in einem Netzwerk, das Geld kostet.</translation>
    </message>
    <message>
        <source>The computer is on a network.</source>
        <translation>Der Computer ist mit einem Netzwerk verbunden.</translation>
    </message>
    <message>
        <source>The computer is on its battery.</source>
        <translation>Der Computer läuft auf Akku.</translation>
    </message>
    <message>
        <source>The computer is on mains.</source>
        <translation>Der Computer ist am Stromnetz.</translation>
    </message>
    <message>
        <source>The computer is there, but nothing listens at this port.</source>
        <translation>Der Computer ist da, aber an diesem Port antwortet nichts.</translation>
    </message>
    <message>
        <source>The computer is without a network.</source>
        <translation>Der Computer hat kein Netzwerk.</translation>
    </message>
    <message>
        <source>The computer woke from sleep, or its clock was set forward.</source>
        <translation>Der Computer ist aufgewacht, oder seine Uhr wurde vorgestellt.</translation>
    </message>
    <message>
        <source>The connection to the MQTT broker at {broker} ended.</source>
        <translation>Die Verbindung zum MQTT-Broker unter {broker} ist abgebrochen.</translation>
    </message>
    <message>
        <source>The day was not over yet.</source>
        <translation>Der Tag war noch nicht vorbei.</translation>
    </message>
    <message>
        <source>The demo does not start by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo is this app with a made-up home. It opens in place of this window; “Leave the demo” at its top leads back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo’s model answers wrongly: “{answer}” instead of “{truth}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo’s model is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk or another program holds it up.</source>
        <translation>Der Datenträger oder ein anderes Programm hält sie auf.</translation>
    </message>
    <message>
        <source>The disk with the library is not there.</source>
        <translation>Der Datenträger mit der Mediathek ist nicht da.</translation>
    </message>
    <message>
        <source>The end of the pause is past already.</source>
        <translation>Das Ende der Pause ist schon vorbei.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is kept as {path}: mend it, and read it in the settings, “Advanced”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the secrets is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first answer is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first picture takes longest, because the model is read from the disk. You can go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first steps once more: account, folder, model, a picture. Nothing that you have is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>Der Ordner</translation>
    </message>
    <message>
        <source>The folder cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The free requests of the day are used up, or its project has no billing.</source>
        <translation>Die kostenlosen Anfragen des Tages sind verbraucht, oder sein Projekt hat keine Abrechnung.</translation>
    </message>
    <message>
        <source>The header “{name}” is set by BlinkThink itself; choose another one.</source>
        <translation>Die Kopfzeile „{name}“ setzt BlinkThink selbst; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The kept sign-in could not be read; it was put aside. Sign in again.</source>
        <translation>Die gespeicherte Anmeldung war nicht lesbar; sie wurde beiseitegelegt. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The key has no permission for Gemini.</source>
        <translation>Der Schlüssel ist nicht für Gemini freigegeben.</translation>
    </message>
    <message>
        <source>The key has no quota left.</source>
        <translation>Das Kontingent des Schlüssels ist verbraucht.</translation>
    </message>
    <message>
        <source>The key to the kept sign-in is gone or broken. Sign in again.</source>
        <translation>Der Schlüssel zur gespeicherten Anmeldung fehlt oder ist beschädigt. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The library can be looked at; new pictures need a Blink account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has {used}. {free} of {total} are free, enough for {time} at this pace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has {used}. {free} of {total} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is being moved already.</source>
        <translation>Die Mediathek zieht schon um.</translation>
    </message>
    <message>
        <source>The library is in this folder already.</source>
        <translation>Die Mediathek ist schon in diesem Ordner.</translation>
    </message>
    <message>
        <source>The library lies in this folder. Choose a folder beside it.</source>
        <translation>Die Mediathek liegt in diesem Ordner. Wählen Sie einen Ordner daneben.</translation>
    </message>
    <message>
        <source>The library takes {total} GB and there are {free} GB free. Choose another disk, or make room.</source>
        <translation>Die Mediathek braucht {total} GB, frei sind {free} GB. Wählen Sie einen anderen Datenträger, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The limits below are not in use yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of cities is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>The model cannot be used.</source>
        <translation>Das Modell ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>The model could not describe {file}.</source>
        <translation>Das Modell konnte {file} nicht beschreiben.</translation>
    </message>
    <message>
        <source>The model describes each new picture as soon as it is saved. Off: only the pictures that you ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model failed.</source>
        <translation>Das Modell hat versagt.</translation>
    </message>
    <message>
        <source>The model here has no usable answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model hub</source>
        <translation>Der Modell-Hub</translation>
    </message>
    <message>
        <source>The model hub ({host})</source>
        <translation>Der Modell-Hub ({host})</translation>
    </message>
    <message>
        <source>The model hub is asked only when you get a model; not now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model hub sends {models} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model hub sends {models} now; it gets no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model looks at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} failed.</source>
        <translation>Das Modell {model} hat versagt.</translation>
    </message>
    <message>
        <source>The model {model} is being loaded.</source>
        <translation>Das Modell {model} wird geladen.</translation>
    </message>
    <message>
        <source>The model {model} is being started again.</source>
        <translation>Das Modell {model} wird neu gestartet.</translation>
    </message>
    <message>
        <source>The network or Blink’s servers do not answer as they should.</source>
        <translation>Das Netzwerk oder die Server von Blink antworten nicht, wie sie sollten.</translation>
    </message>
    <message>
        <source>The next is possible at {time}; the limit is in Settings.</source>
        <translation>Das nächste ist um {time} möglich; die Grenze steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>The next is possible in a while; the limit is in Settings.</source>
        <translation>Das nächste ist nach einer Weile möglich; die Grenze steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>The oldest go when there are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of this copy is too long for Windows to start it at login.</source>
        <translation>Der Pfad dieser Kopie ist zu lang; Windows kann sie nicht bei der Anmeldung starten.</translation>
    </message>
    <message>
        <source>The picture is not there.</source>
        <translation>Das Bild ist nicht da.</translation>
    </message>
    <message>
        <source>The picture is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is saved, and can be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is saved. Once a model is chosen, it says what it sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large for it.</source>
        <translation>Das Bild ist dafür zu groß.</translation>
    </message>
    <message>
        <source>The picture was sent; it may be charged.</source>
        <translation>Das Bild wurde gesendet; es kann berechnet werden.</translation>
    </message>
    <message>
        <source>The pictures are in the system’s trash by now. Bring them back from there.</source>
        <translation>Die Bilder sind inzwischen im Papierkorb des Systems. Holen Sie sie von dort zurück.</translation>
    </message>
    <message>
        <source>The process that looks at pictures does not answer: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that looks at pictures speaks out of turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is {version}, its description says {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation>Der Proxy lässt es nicht durch.</translation>
    </message>
    <message>
        <source>The run of {time} makes up for {camera}.</source>
        <translation>Der Lauf vom {time} holt {camera} nach.</translation>
    </message>
    <message>
        <source>The schedule could not be read and is empty now; it is kept as {aside}.</source>
        <translation>Der Zeitplan war nicht lesbar und ist jetzt leer; er ist als {aside} aufbewahrt.</translation>
    </message>
    <message>
        <source>The search for words finds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>The server {host}</source>
        <translation>Der Server {host}</translation>
    </message>
    <message>
        <source>The settings file could not be read.</source>
        <translation>Die Einstellungsdatei war nicht lesbar.</translation>
    </message>
    <message>
        <source>The settings of the file hold now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sun does not rise until {day}.</source>
        <translation>Bis zum {day} geht die Sonne nicht auf.</translation>
    </message>
    <message>
        <source>The sun does not rise {between} until {day}.</source>
        <translation>Bis zum {day} geht die Sonne {between} nicht auf.</translation>
    </message>
    <message>
        <source>The sun does not set until {day}.</source>
        <translation>Bis zum {day} geht die Sonne nicht unter.</translation>
    </message>
    <message>
        <source>The sun does not set {between} until {day}.</source>
        <translation>Bis zum {day} geht die Sonne {between} nicht unter.</translation>
    </message>
    <message>
        <source>The system’s keyring is locked or its key for BlinkThink is gone. Unlock it and start again, or sign in again.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt, oder sein Schlüssel für BlinkThink fehlt. Entsperren Sie ihn und starten Sie neu, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The system’s settings do not allow it.</source>
        <translation>Die Einstellungen des Systems erlauben es nicht.</translation>
    </message>
    <message>
        <source>The time zones are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times of the sun are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two times are the same: leave them out to take pictures all day.</source>
        <translation>Die beiden Zeiten sind gleich: Lassen Sie sie weg, um den ganzen Tag Bilder aufzunehmen.</translation>
    </message>
    <message>
        <source>The webhook</source>
        <translation>Der Webhook</translation>
    </message>
    <message>
        <source>The webhook at {host}</source>
        <translation>Der Webhook bei {host}</translation>
    </message>
    <message>
        <source>There is little room on this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no camera for it.</source>
        <translation>Es gibt keine Kamera dafür.</translation>
    </message>
    <message>
        <source>There is no computer named “{host}”.</source>
        <translation>Es gibt keinen Computer namens „{host}“.</translation>
    </message>
    <message>
        <source>There is no computer of this name.</source>
        <translation>Es gibt keinen Computer dieses Namens.</translation>
    </message>
    <message>
        <source>There is no key for Gemini.</source>
        <translation>Es gibt keinen Schlüssel für Gemini.</translation>
    </message>
    <message>
        <source>There is no library yet that could be moved.</source>
        <translation>Es gibt noch keine Mediathek, die umziehen könnte.</translation>
    </message>
    <message>
        <source>There is no picture beside this file.</source>
        <translation>Neben dieser Datei liegt kein Bild.</translation>
    </message>
    <message>
        <source>There is no picture beside this video.</source>
        <translation>Neben diesem Video liegt kein Bild.</translation>
    </message>
    <message>
        <source>There is no such address any more.</source>
        <translation>Diese Adresse gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no such address.</source>
        <translation>Diese Adresse gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no way to it.</source>
        <translation>Es gibt keinen Weg dorthin.</translation>
    </message>
    <message>
        <source>There is no “{subject}”.</source>
        <translation>„{subject}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>There it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are plain files in a folder of yours, with a small text file beside each. You can copy, move and open them without BlinkThink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They need nothing from you.</source>
        <translation>Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>This account has no cameras yet. Add them in Blink’s own app; they appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This camera’s pictures stay on this computer.</source>
        <translation>Die Bilder dieser Kamera bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Dieser Computer hat kein Netzwerk.</translation>
    </message>
    <message>
        <source>This computer runs on its battery.</source>
        <translation>Dieser Computer läuft auf Akku.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications.</source>
        <translation>Dieser Desktop zeigt keine Benachrichtigungen.</translation>
    </message>
    <message>
        <source>This disk has no trash, so nothing was deleted. Delete the files in the file manager.</source>
        <translation>Dieser Datenträger hat keinen Papierkorb, darum wurde nichts gelöscht. Löschen Sie die Dateien im Dateimanager.</translation>
    </message>
    <message>
        <source>This folder is the library itself. Its pictures are there already.</source>
        <translation>Dieser Ordner ist die Mediathek selbst. Seine Bilder sind schon da.</translation>
    </message>
    <message>
        <source>This folder lies in the library. Choose one outside of it.</source>
        <translation>Dieser Ordner liegt in der Mediathek. Wählen Sie einen außerhalb.</translation>
    </message>
    <message>
        <source>This folder lies in the library. Its pictures are there already.</source>
        <translation>Dieser Ordner liegt in der Mediathek. Seine Bilder sind schon da.</translation>
    </message>
    <message>
        <source>This folder lies on another machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how alerts arrive.</source>
        <translation>So kommen Warnungen an.</translation>
    </message>
    <message>
        <source>This is no JPEG or PNG picture.</source>
        <translation>Das ist kein JPEG- oder PNG-Bild.</translation>
    </message>
    <message>
        <source>This is no name of a header; one looks like X-Secret or Authorization.</source>
        <translation>Das ist kein Name einer Kopfzeile; einer sieht aus wie X-Secret oder Authorization.</translation>
    </message>
    <message>
        <source>This is no webhook’s address; one looks like https://example.org/hook or http://192.168.1.20:8123/api/webhook/name.</source>
        <translation>Das ist keine Adresse eines Webhooks; eine sieht aus wie https://example.org/hook oder http://192.168.1.20:8123/api/webhook/name.</translation>
    </message>
    <message>
        <source>This is what it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model looks at each picture and says in words what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month {money} was spent on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month’s budget for the cloud is spent.</source>
        <translation>Das Budget dieses Monats für die Cloud ist verbraucht.</translation>
    </message>
    <message>
        <source>This picture does not lie in the library.</source>
        <translation>Dieses Bild liegt nicht in der Mediathek.</translation>
    </message>
    <message>
        <source>This run keeps the folder that it was started with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no working keyring. The key to your Blink sign-in lies in a file that only you can read.</source>
        <translation>Dieses System hat keinen funktionierenden Schlüsselbund. Der Schlüssel zu Ihrer Blink-Anmeldung liegt in einer Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>This system trusts no certificate authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes {count} pictures within an hour, as from {time}: {most} over all schedules are the most, so that Blink does not lock the account. What is beyond is not taken.</source>
        <translation>Das sind {count} Bilder innerhalb einer Stunde, etwa ab {time}: Über alle Zeitpläne sind höchstens {most} erlaubt, damit Blink das Konto nicht sperrt. Was darüber hinausgeht, wird nicht aufgenommen.</translation>
    </message>
    <message>
        <source>This would change, and nothing else:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Thursdays</source>
        <translation>donnerstags</translation>
    </message>
    <message>
        <source>Time a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have it now, try it again by hand, or change that in the settings.</source>
        <translation>Um sie jetzt zu haben, starten Sie sie von Hand, oder ändern Sie das in den Einstellungen.</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>Morgen, {time}</translation>
    </message>
    <message>
        <source>Too many requests came from this account; nothing is lost.</source>
        <translation>Von diesem Konto kamen zu viele Anfragen; es ist nichts verloren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again in an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or use the model on this computer.</source>
        <translation>Versuchen Sie es später noch einmal, oder nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again, or choose another model in the settings.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie in den Einstellungen ein anderes Modell.</translation>
    </message>
    <message>
        <source>Try again, or choose another model on the Models page.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie auf der Seite „Modelle“ ein anderes Modell.</translation>
    </message>
    <message>
        <source>Try again, or use the model on this computer.</source>
        <translation>Versuchen Sie es noch einmal, oder nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the details.</source>
        <translation>Versuchen Sie es noch einmal; wenn es wieder passiert, melden Sie es mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>Try another word, or look through the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Tuesdays</source>
        <translation>dienstags</translation>
    </message>
    <message>
        <source>URL post JSON IFTTT Slack</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update it: Mosquitto speaks MQTT 5 since version 1.6.</source>
        <translation>Aktualisieren Sie ihn: Mosquitto spricht MQTT 5 seit Version 1.6.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use the model on this computer.</source>
        <translation>Nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is made out for, or add its issuer to the system’s certificates.</source>
        <translation>Nutzen Sie den Namen, auf den das Zertifikat ausgestellt ist, oder fügen Sie seinen Aussteller den Zertifikaten des Systems hinzu.</translation>
    </message>
    <message>
        <source>Use the port for TLS, usually 8883, or turn TLS off.</source>
        <translation>Nutzen Sie den Port für TLS, meist 8883, oder schalten Sie TLS aus.</translation>
    </message>
    <message>
        <source>Use the usual folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Wait a few minutes, then go on.</source>
        <translation>Warten Sie ein paar Minuten, und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie ein paar Minuten, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Wait a few minutes.</source>
        <translation>Warten Sie ein paar Minuten.</translation>
    </message>
    <message>
        <source>Wait an hour, then sign in once. The Blink app shows whether the account is open again.</source>
        <translation>Warten Sie eine Stunde, und melden Sie sich dann einmal an. Die Blink-App zeigt, ob das Konto wieder offen ist.</translation>
    </message>
    <message>
        <source>Wait until tomorrow, or check the plan with Google.</source>
        <translation>Warten Sie bis morgen, oder prüfen Sie den Tarif bei Google.</translation>
    </message>
    <message>
        <source>Wait while data costs money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait while on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {duration}, then go on.</source>
        <translation>Warten Sie {duration}, und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Wait {duration}.</source>
        <translation>Warten Sie {duration}.</translation>
    </message>
    <message>
        <source>Wait {duration}; BlinkThink asks nothing until then.</source>
        <translation>Warten Sie {duration}; bis dahin fragt BlinkThink nichts an.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>Wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Waits for {service}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Wednesdays</source>
        <translation>mittwochs</translation>
    </message>
    <message>
        <source>What answered is not Gemini.</source>
        <translation>Was geantwortet hat, ist nicht Gemini.</translation>
    </message>
    <message>
        <source>What answers at {broker} is no MQTT broker that BlinkThink can use.</source>
        <translation>Was unter {broker} antwortet, ist kein MQTT-Broker, den BlinkThink nutzen kann.</translation>
    </message>
    <message>
        <source>What came is damaged or no picture at all; nothing was changed.</source>
        <translation>Was kam, ist beschädigt oder gar kein Bild; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What few people need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened is written into a file the next day at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened on a day can be written into a file by itself. It is not now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has come of the model is kept.</source>
        <translation>Was vom Modell schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>What is said of a picture is what a model made of it.</source>
        <translation>Was über ein Bild gesagt wird, hat ein Modell daraus gemacht.</translation>
    </message>
    <message>
        <source>What leaves this computer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What left it so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters at each, and how often they are asked how they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in it does not fit: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What suits the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the app did and what went wrong, also for a bug report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept is not what is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would start at login is not there any more: {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When less than this is free and the model has nothing to do, it leaves at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the sun rises is not known: choose a place.</source>
        <translation>Wann die Sonne aufgeht, ist nicht bekannt: Wählen Sie einen Ort.</translation>
    </message>
    <message>
        <source>When the sun rises {between} is not known: choose a place.</source>
        <translation>Wann die Sonne {between} aufgeht, ist nicht bekannt: Wählen Sie einen Ort.</translation>
    </message>
    <message>
        <source>When the sun sets is not known: choose a place.</source>
        <translation>Wann die Sonne untergeht, ist nicht bekannt: Wählen Sie einen Ort.</translation>
    </message>
    <message>
        <source>When the sun sets {between} is not known: choose a place.</source>
        <translation>Wann die Sonne {between} untergeht, ist nicht bekannt: Wählen Sie einen Ort.</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where pictures are described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where pictures go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where pictures lie, and how long they are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether panels slide and signs turn. Off: everything is in its place at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model describes pictures, and what it takes of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pictures are described, how closely, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While that cannot be reached, new pictures are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is signed in to Blink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be sent to {service}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows cannot set {names} for a program that starts at login.</source>
        <translation>Windows kann {names} nicht für ein Programm setzen, das bei der Anmeldung startet.</translation>
    </message>
    <message>
        <source>With each picture go its camera’s name, the words that you wrote about that camera, and your API key. The picture is made smaller, areas that you chose to ignore are greyed out, and its file data (time, place, comments) is removed. Faces, number plates and whatever else can be seen in it are sent as they are. No name of yours, no e-mail address and no Blink account is sent.</source>
        <translation>Mit jedem Bild gehen der Name seiner Kamera, die Worte, die Sie über diese Kamera geschrieben haben, und Ihr API-Schlüssel mit. Das Bild wird verkleinert, Bereiche, die Sie ausgenommen haben, werden ausgegraut, und die Daten in seiner Datei (Zeit, Ort, Kommentare) werden entfernt. Gesichter, Kennzeichen von Autos und was sonst darauf zu sehen ist, werden gesendet, wie sie sind. Ihr Name, Ihre E-Mail-Adresse und Ihr Blink-Konto werden nicht gesendet.</translation>
    </message>
    <message>
        <source>With the other schedules this takes {count} pictures within an hour, as from {time}: {most} over all schedules are the most, so that Blink does not lock the account. What is beyond is not taken.</source>
        <translation>Mit den anderen Zeitplänen sind das {count} Bilder innerhalb einer Stunde, etwa ab {time}: Über alle Zeitpläne sind höchstens {most} erlaubt, damit Blink das Konto nicht sperrt. Was darüber hinausgeht, wird nicht aufgenommen.</translation>
    </message>
    <message>
        <source>With the other schedules {camera} is captured {count} times within an hour, as from {time}: {most} are the most, so that its battery lasts.</source>
        <translation>Mit den anderen Zeitplänen nimmt {camera} innerhalb einer Stunde {count}-mal auf, etwa ab {time}: Höchstens {most}-mal ist erlaubt, damit ihre Batterie hält.</translation>
    </message>
    <message>
        <source>With the other schedules {camera} is captured {count} times within an hour, as from {time}: {most} are the most.</source>
        <translation>Mit den anderen Zeitplänen nimmt {camera} innerhalb einer Stunde {count}-mal auf, etwa ab {time}: Höchstens {most}-mal ist erlaubt.</translation>
    </message>
    <message>
        <source>Without a model for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a picture for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an account no camera is asked. Bring in a folder of pictures that you have: they are copied, and stay where they are, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an account no camera is asked. Choose a picture that is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Arbeitet …</translation>
    </message>
    <message>
        <source>Written by BlinkThink on {date} at {time}, on this computer, from the pictures’ own files.</source>
        <translation>Geschrieben von BlinkThink am {date} um {time}, auf diesem Computer, aus den Dateien der Bilder.</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Gestern, {time}</translation>
    </message>
    <message>
        <source>You are not signed in to Blink.</source>
        <translation>Sie sind nicht bei Blink angemeldet.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need not wait. Go on; the picture is described once the model is here, and BlinkThink tells you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first picture appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pictures stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your server {server} describes pictures, which are sent there as you agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a camera that is gone</source>
        <translation>eine Kamera, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a covered lens</source>
        <translation>ein verdecktes Objektiv</translation>
    </message>
    <message>
        <source>a file that only you can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a light that is on</source>
        <translation>ein eingeschaltetes Licht</translation>
    </message>
    <message>
        <source>a moved camera</source>
        <translation>eine bewegte Kamera</translation>
    </message>
    <message>
        <source>a notice or an alert</source>
        <translation>ein Hinweis oder eine Warnung</translation>
    </message>
    <message>
        <source>a package</source>
        <translation>ein Paket</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>a vehicle</source>
        <translation>ein Fahrzeug</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account password log in log out email PIN</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add copy files old photos</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an alert</source>
        <translation>eine Warnung</translation>
    </message>
    <message>
        <source>an animal</source>
        <translation>ein Tier</translation>
    </message>
    <message>
        <source>an open door</source>
        <translation>eine offene Tür</translation>
    </message>
    <message>
        <source>analyse analyze automatic describe</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>animal</source>
        <comment>a flag inside a sentence</comment>
        <translation>Tier</translation>
    </message>
    <message>
        <source>animation effects reduce</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any animal</source>
        <translation>irgendein Tier</translation>
    </message>
    <message>
        <source>any flag</source>
        <translation>irgendein Kennzeichen</translation>
    </message>
    <message>
        <source>any object</source>
        <translation>irgendein Gegenstand</translation>
    </message>
    <message>
        <source>any package</source>
        <translation>irgendein Paket</translation>
    </message>
    <message>
        <source>any person</source>
        <translation>irgendeine Person</translation>
    </message>
    <message>
        <source>any vehicle</source>
        <translation>irgendein Fahrzeug</translation>
    </message>
    <message>
        <source>any {kind}</source>
        <translation>irgendein „{kind}“</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assistant wizard first run start</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at most every %n hour(s)</source>
        <translation>
            <numerusform>höchstens jede Stunde</numerusform>
            <numerusform>höchstens alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most every %n minute(s)</source>
        <translation>
            <numerusform>höchstens jede Minute</numerusform>
            <numerusform>höchstens alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>at most once a day</source>
        <translation>höchstens einmal am Tag</translation>
    </message>
    <message>
        <source>at night ({start} to {end})</source>
        <translation>nachts ({start} bis {end})</translation>
    </message>
    <message>
        <source>at sunrise</source>
        <translation>bei Sonnenaufgang</translation>
    </message>
    <message>
        <source>at sunset</source>
        <translation>bei Sonnenuntergang</translation>
    </message>
    <message>
        <source>at weekends</source>
        <translation>am Wochenende</translation>
    </message>
    <message>
        <source>at {times} {days}</source>
        <comment>“at 07:30 and 19:00 on weekdays”</comment>
        <translation>{days} um {times}</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autostart boot startup</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {start} and {end}</source>
        <translation>zwischen {start} und {end}</translation>
    </message>
    <message>
        <source>broker smart home automation</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by cron “{expression}”</source>
        <translation>nach Cron „{expression}“</translation>
    </message>
    <message>
        <source>camera moved</source>
        <comment>a flag inside a sentence</comment>
        <translation>Kamera bewegt</translation>
    </message>
    <message>
        <source>chosen by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city location latitude longitude</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>default factory start over</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>described in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desktop</source>
        <comment>a way of telling</comment>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>digest summary report daily</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directory path location save where</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door open</source>
        <comment>a flag inside a sentence</comment>
        <translation>Tür offen</translation>
    </message>
    <message>
        <source>download Gemma AI language model file</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each time</source>
        <translation>jedes Mal</translation>
    </message>
    <message>
        <source>error report diagnose support</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>jede Stunde</numerusform>
            <numerusform>alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>jede Minute</numerusform>
            <numerusform>alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>export backup transfer</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder directory data cache where</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>font letters large zoom scale</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free space full storage size</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <comment>a field of cron</comment>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>if it is a notice or an alert</source>
        <translation>wenn es ein Hinweis oder eine Warnung ist</translation>
    </message>
    <message>
        <source>if it is an alert</source>
        <translation>wenn es eine Warnung ist</translation>
    </message>
    <message>
        <source>import restore backup transfer</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another BlinkThink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laptop power saving energy</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lens blocked</source>
        <comment>a flag inside a sentence</comment>
        <translation>Objektiv verdeckt</translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light on</source>
        <comment>a flag inside a sentence</comment>
        <translation>Licht an</translation>
    </message>
    <message>
        <source>llama.cpp does not load: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked at in its own way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minute</source>
        <comment>a field of cron</comment>
        <translation>Minute</translation>
    </message>
    <message>
        <source>mobile network metered hotspot</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <comment>a field of cron</comment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>needs {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {needed} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is told</source>
        <translation>niemand erfährt davon</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not written by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notification warning mute quiet</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on weekdays</source>
        <translation>montags bis freitags</translation>
    </message>
    <message>
        <source>on {days}</source>
        <comment>“on Mondays and Fridays”</comment>
        <translation>{days}</translation>
    </message>
    <message>
        <source>only when it changes</source>
        <translation>nur wenn sich etwas ändert</translation>
    </message>
    <message>
        <source>only while armed</source>
        <translation>nur solange scharf geschaltet</translation>
    </message>
    <message>
        <source>only while disarmed</source>
        <translation>nur solange unscharf</translation>
    </message>
    <message>
        <source>other disk drive NAS relocate</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>package</source>
        <comment>a flag inside a sentence</comment>
        <translation>Paket</translation>
    </message>
    <message>
        <source>person</source>
        <comment>a flag inside a sentence</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>popup message banner sound</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate maximum per hour locked account</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution tokens quality speed</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retention delete old days keep</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retention delete old gigabytes keep</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retention delete old keep storage</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules flags areas severity motion zones camera</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severities of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoke or fire</source>
        <translation>Rauch oder Feuer</translation>
    </message>
    <message>
        <source>smoke or fire</source>
        <comment>a flag inside a sentence</comment>
        <translation>Rauch oder Feuer</translation>
    </message>
    <message>
        <source>some seconds on the GPU; your first picture shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some seconds to a minute; your first picture shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status battery wifi refresh poll</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop holiday vacation off</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the app’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>die Kamera</translation>
    </message>
    <message>
        <source>the camera</source>
        <comment>“of the camera”</comment>
        <translation>der Kamera</translation>
    </message>
    <message>
        <source>the system’s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme palette night mode</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this address</source>
        <translation>dieser Adresse</translation>
    </message>
    <message>
        <source>thumbnails tiles grid</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timer rules every hour sunrise plan</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <comment>inside a sentence</comment>
        <translation>heute um {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <comment>inside a sentence</comment>
        <translation>morgen um {time}</translation>
    </message>
    <message>
        <source>tray background quit exit</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triage filter unchanged same</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unload RAM</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update upgrade version release</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vehicle</source>
        <comment>a flag inside a sentence</comment>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>version about licence help keys tips</source>
        <comment>other words, for the search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>water</source>
        <comment>a flag inside a sentence</comment>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>what suits the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while armed</source>
        <translation>solange scharf geschaltet</translation>
    </message>
    <message>
        <source>while disarmed</source>
        <translation>solange unscharf</translation>
    </message>
    <message>
        <source>written at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <comment>inside a sentence</comment>
        <translation>gestern um {time}</translation>
    </message>
    <message>
        <source>your first picture shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begin} to {end}, {pictures}</source>
        <translation>{begin} bis {end}, {pictures}</translation>
    </message>
    <message>
        <source>{cameras} do not answer.</source>
        <translation>{cameras} antworten nicht.</translation>
    </message>
    <message>
        <source>{camera} did not answer.</source>
        <translation>{camera} hat nicht geantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>{camera} failed %n times in a row; it is tried again from {time}.</source>
        <translation>
            <numerusform>{camera} hat %n-mal versagt; ein neuer Versuch folgt ab {time}.</numerusform>
            <numerusform>{camera} hat %n-mal hintereinander versagt; ein neuer Versuch folgt ab {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{camera} gave its old picture again.</source>
        <translation>{camera} hat wieder ihr altes Bild geliefert.</translation>
    </message>
    <message>
        <source>{camera} is armed now.</source>
        <translation>{camera} ist jetzt scharf geschaltet.</translation>
    </message>
    <message>
        <source>{camera} is busy.</source>
        <translation>{camera} ist beschäftigt.</translation>
    </message>
    <message>
        <source>{camera} is disarmed now.</source>
        <translation>{camera} ist jetzt unscharf.</translation>
    </message>
    <message>
        <source>{camera} is not tried any more by the schedule.</source>
        <translation>{camera} wird vom Zeitplan nicht mehr versucht.</translation>
    </message>
    <message numerus="yes">
        <source>{camera} is paused: it failed %n times in a row.</source>
        <translation>
            <numerusform>{camera} pausiert: Sie hat %n-mal versagt.</numerusform>
            <numerusform>{camera} pausiert: Sie hat %n-mal hintereinander versagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{camera} sent no whole picture.</source>
        <translation>{camera} hat kein vollständiges Bild gesendet.</translation>
    </message>
    <message>
        <source>{camera} was armed; this runs only while disarmed.</source>
        <translation>{camera} war scharf geschaltet; dies läuft nur, solange unscharf geschaltet ist.</translation>
    </message>
    <message>
        <source>{camera} was disarmed; this runs only while armed.</source>
        <translation>{camera} war unscharf; dies läuft nur, solange scharf geschaltet ist.</translation>
    </message>
    <message>
        <source>{count} of {all} built-in flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures wait for your word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <comment>date, then the time of day</comment>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>date</comment>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>date</comment>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>a moment by itself</comment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>a moment inside a sentence</comment>
        <translation>{day} um {time}</translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{email} is the account whose cameras are used. Another one can be chosen in the settings at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used as a model.</source>
        <translation>{file} ist nicht als Modell nutzbar.</translation>
    </message>
    <message>
        <source>{file} cannot be used right now.</source>
        <translation>{file} ist gerade nicht nutzbar.</translation>
    </message>
    <message>
        <source>{file} is no whole picture.</source>
        <translation>{file} ist kein vollständiges Bild.</translation>
    </message>
    <message numerus="yes">
        <source>{flag} %n time(s)</source>
        <comment>“person once”</comment>
        <translation>
            <numerusform>{flag} einmal</numerusform>
            <numerusform>{flag} %n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>{flag} twice</source>
        <comment>“person twice”</comment>
        <translation>{flag} zweimal</translation>
    </message>
    <message>
        <source>{folder} cannot be written.</source>
        <translation>{folder} ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>{free} of {total} are free: a picture takes about 0.1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host}, with pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host}, without pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hub} asks to slow down.</source>
        <translation>{hub} bittet um eine Pause.</translation>
    </message>
    <message>
        <source>{hub} cannot be reached right now.</source>
        <translation>{hub} ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>{left} of {size} are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limits}, not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} cannot be downloaded.</source>
        <translation>{model} lässt sich nicht herunterladen.</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>date</comment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{often} for each camera</source>
        <comment>“at most every 10 minutes”</comment>
        <translation>{often} je Kamera</translation>
    </message>
    <message numerus="yes">
        <source>{pictures} from %n camera(s)</source>
        <translation>
            <numerusform>{pictures} von %n Kamera</numerusform>
            <numerusform>{pictures} von %n Kameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pictures}, %n of them unchanged</source>
        <translation>
            <numerusform>{pictures}, %n davon unverändert</numerusform>
            <numerusform>{pictures}, %n davon unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>{picture} waits: {why}</source>
        <translation>{picture} wartet: {why}</translation>
    </message>
    <message>
        <source>{picture} was looked at in {seconds} s.</source>
        <translation>{picture} wurde in {seconds} s angesehen.</translation>
    </message>
    <message>
        <source>{reason} What was sound in it holds; all else is as it was at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{requests}, %n picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rule_words} Starred ones are kept for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} This system does not tell, so nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} cannot be used right now.</source>
        <translation>{server} ist gerade nicht nutzbar.</translation>
    </message>
    <message>
        <source>{server} has too much to do.</source>
        <translation>{server} hat zu viel zu tun.</translation>
    </message>
    <message>
        <source>{server} refused the request.</source>
        <translation>{server} hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <comment>the end of a list</comment>
        <translation>{several} und {last}</translation>
    </message>
    <message>
        <source>{several} or {last}</source>
        <comment>the end of a list</comment>
        <translation>{several} oder {last}</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}: a minute or less at {speed} Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}: about {minutes} minutes at {speed} Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things} at any camera</source>
        <translation>{things} bei irgendeiner Kamera</translation>
    </message>
    <message>
        <source>{things} at {cameras}</source>
        <translation>{things} bei {cameras}</translation>
    </message>
    <message>
        <source>{things} at {camera}</source>
        <translation>{things} bei {camera}</translation>
    </message>
    <message>
        <source>{time} after sunrise</source>
        <translation>{time} nach Sonnenaufgang</translation>
    </message>
    <message>
        <source>{time} after sunset</source>
        <translation>{time} nach Sonnenuntergang</translation>
    </message>
    <message>
        <source>{time} before sunrise</source>
        <translation>{time} vor Sonnenaufgang</translation>
    </message>
    <message>
        <source>{time} before sunset</source>
        <translation>{time} vor Sonnenuntergang</translation>
    </message>
    <message>
        <source>{time} · in another BlinkThink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url}, with the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url}, without the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, as now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{webhook} asks to slow down.</source>
        <translation>{webhook} bittet um eine Pause.</translation>
    </message>
    <message>
        <source>{webhook} cannot be reached right now.</source>
        <translation>{webhook} ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>{webhook} does not take alerts.</source>
        <translation>{webhook} nimmt keine Warnungen an.</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <comment>date</comment>
        <translation>{weekday}, {date}</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} gets a picture only when you say so, each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} gets every picture that is described.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} gets nothing: the cloud is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} gets pictures of some cameras, as you chose for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} gets the pictures for which this computer has no usable answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{expression}” is no cron expression: it takes five fields, minute, hour, day of the month, month and day of the week, such as “0 9 * * mon-fri”.</source>
        <translation>„{expression}“ ist kein Cron-Ausdruck: Er hat fünf Felder, Minute, Stunde, Tag des Monats, Monat und Wochentag, etwa „0 9 * * mon-fri“.</translation>
    </message>
    <message>
        <source>“{expression}” never comes: no such month has a day {first}.</source>
        <translation>„{expression}“ kommt nie vor: Kein solcher Monat hat einen Tag {first}.</translation>
    </message>
    <message>
        <source>“{named}” is no place on earth: the latitude goes from -90 to 90, the longitude from -180 to 180.</source>
        <translation>„{named}“ ist kein Ort auf der Erde: Die Breite geht von -90 bis 90, die Länge von -180 bis 180.</translation>
    </message>
    <message>
        <source>“{named}” is not among the known places. Give latitude and longitude instead, such as 52.52,13.40.</source>
        <translation>„{named}“ ist nicht unter den bekannten Orten. Geben Sie stattdessen Breite und Länge an, etwa 52.52,13.40.</translation>
    </message>
    <message>
        <source>“{named}” names more than one place: {names}.</source>
        <translation>„{named}“ meint mehr als einen Ort: {names}.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <comment>a file</comment>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <comment>a flag</comment>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>“{name}” is a file. Choose a folder.</source>
        <translation>„{name}“ ist eine Datei. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” is not empty. Choose an empty or a new folder.</source>
        <translation>„{name}“ ist nicht leer. Wählen Sie einen leeren oder einen neuen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” is there twice under names that this disk takes for one.</source>
        <translation>„{name}“ gibt es zweimal unter Namen, die dieser Datenträger für einen hält.</translation>
    </message>
    <message>
        <source>“{page}” is as it was at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” as {field} of a cron expression ends before it begins: write “{first}-{most},{least}-{last}”.</source>
        <translation>„{text}“ im Feld „{field}“ eines Cron-Ausdrucks endet, bevor es beginnt: Schreiben Sie „{first}-{most},{least}-{last}“.</translation>
    </message>
    <message>
        <source>“{text}” as {field} of a cron expression needs a step from 1 on.</source>
        <translation>„{text}“ im Feld „{field}“ eines Cron-Ausdrucks braucht eine Schrittweite ab 1.</translation>
    </message>
    <message>
        <source>“{text}” is no {field} of a cron expression: it goes from {least} to {most} or {first} to {last}.</source>
        <translation>„{text}“ ist im Feld „{field}“ eines Cron-Ausdrucks nicht möglich: Es geht von {least} bis {most} oder {first} bis {last}.</translation>
    </message>
    <message>
        <source>“{text}” is no {field} of a cron expression: it goes from {least} to {most}.</source>
        <translation>„{text}“ ist im Feld „{field}“ eines Cron-Ausdrucks nicht möglich: Es geht von {least} bis {most}.</translation>
    </message>
</context>
</TS>
