<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source> an hour</source>
        <translation> pro Stunde</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> in</source>
        <comment>dollars for tokens that are sent</comment>
        <translation> gesendet</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source> out</source>
        <comment>dollars for tokens of answers</comment>
        <translation> empfangen</translation>
    </message>
    <message>
        <source>$ {sent} and $ {answers} for a million tokens</source>
        <translation>{sent} $ und {answers} $ für eine Million Token</translation>
    </message>
    <message>
        <source>$ {sum}</source>
        <comment>US dollars, in a field</comment>
        <translation>{sum} $</translation>
    </message>
    <message>
        <source>$ {sum} a month</source>
        <translation>{sum} $ im Monat</translation>
    </message>
    <message>
        <source>${sum}</source>
        <comment>US dollars</comment>
        <translation>{sum} $</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) from earlier</source>
        <translation>
            <numerusform>Eine Warnung von vorhin</numerusform>
            <numerusform>%n Warnungen von vorhin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) wait until it can be reached.</source>
        <translation>
            <numerusform>%n Warnung wartet, bis er erreichbar ist.</numerusform>
            <numerusform>%n Warnungen warten, bis er erreichbar ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n animal(s)</source>
        <translation>
            <numerusform>%n Tier</numerusform>
            <numerusform>%n Tiere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) to ignore</source>
        <translation>
            <numerusform>%n ausgeblendeter Bereich</numerusform>
            <numerusform>%n ausgeblendete Bereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audit(s)</source>
        <translation>
            <numerusform>%n Stichprobe</numerusform>
            <numerusform>%n Stichproben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audit(s)</source>
        <comment>after “in”</comment>
        <translation>
            <numerusform>%n Stichprobe</numerusform>
            <numerusform>%n Stichproben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <comment>after “with”</comment>
        <translation>
            <numerusform>%n Kamera</numerusform>
            <numerusform>%n Kameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have their own rules.</source>
        <translation>
            <numerusform>%n Kamera hat eine eigene Regel.</numerusform>
            <numerusform>%n Kameras haben eigene Regeln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) with limits of their own</source>
        <translation>
            <numerusform>%n Kamera mit eigenen Grenzen</numerusform>
            <numerusform>%n Kameras mit eigenen Grenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cameras</source>
        <translation>
            <numerusform>%n Kamera</numerusform>
            <numerusform>%n Kameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) missed in {audits}: {share}, likely between {low} and {high}.</source>
        <translation>
            <numerusform>%n Änderung entgangen in {audits}: {share}, wahrscheinlich zwischen {low} und {high}.</numerusform>
            <numerusform>%n Änderungen entgangen in {audits}: {share}, wahrscheinlich zwischen {low} und {high}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n Prüfung ist fehlgeschlagen.</numerusform>
            <numerusform>%n Prüfungen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) set</source>
        <translation>
            <numerusform>%n Ecke gesetzt</numerusform>
            <numerusform>%n Ecken gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged file(s) set aside.</source>
        <translation>
            <numerusform>%n beschädigte Datei beiseitegelegt.</numerusform>
            <numerusform>%n beschädigte Dateien beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier analyses</source>
        <translation>
            <numerusform>%n frühere Analyse</numerusform>
            <numerusform>%n frühere Analysen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier one(s)</source>
        <translation>
            <numerusform>%n früheres Ergebnis</numerusform>
            <numerusform>%n frühere Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed: {reasons}.</source>
        <translation>
            <numerusform>%n fehlgeschlagen: {reasons}.</numerusform>
            <numerusform>%n fehlgeschlagen: {reasons}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported:</source>
        <translation>
            <numerusform>%n Datei konnte nicht importiert werden:</numerusform>
            <numerusform>%n Dateien konnten nicht importiert werden:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): {reason}</source>
        <translation>
            <numerusform>%n Datei: {reason}</numerusform>
            <numerusform>%n Dateien: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) of its own</source>
        <translation>
            <numerusform>%n eigenes Kennzeichen</numerusform>
            <numerusform>%n eigene Kennzeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <translation>
            <numerusform>%n mit Kennzeichen</numerusform>
            <numerusform>%n mit Kennzeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
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
        <source>%n left</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) at the beginning of {file} cannot be read.</source>
        <translation>
            <numerusform>%n Zeile am Anfang von {file} ist nicht lesbar.</numerusform>
            <numerusform>%n Zeilen am Anfang von {file} sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of {file} cannot be read, the first after {time}.</source>
        <translation>
            <numerusform>%n Zeile von {file} ist nicht lesbar; sie steht nach {time}.</numerusform>
            <numerusform>%n Zeilen von {file} sind nicht lesbar, die erste nach {time}.</numerusform>
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
        <source>%n models</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
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
        <source>%n more camera(s)</source>
        <comment>after “at”</comment>
        <translation>
            <numerusform>%n weiteren Kamera</numerusform>
            <numerusform>%n weiteren Kameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more picture(s) matched and were held back.</source>
        <translation>
            <numerusform>%n weiteres Bild passte und wurde zurückgehalten.</numerusform>
            <numerusform>%n weitere Bilder passten und wurden zurückgehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more variant(s)</source>
        <translation>
            <numerusform>%n weitere Variante</numerusform>
            <numerusform>%n weitere Varianten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new clip(s).</source>
        <translation>
            <numerusform>%n neuer Clip.</numerusform>
            <numerusform>%n neue Clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Gegenstand</numerusform>
            <numerusform>%n Gegenstände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of cameras that are set to this computer only were left out.</source>
        <translation>
            <numerusform>%n von Kameras, die auf „Nur dieser Computer“ gestellt sind, wurde ausgelassen.</numerusform>
            <numerusform>%n von Kameras, die auf „Nur dieser Computer“ gestellt sind, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them showed a change</source>
        <translation>
            <numerusform>%n davon zeigte eine Änderung</numerusform>
            <numerusform>%n davon zeigten eine Änderung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other camera(s) failed too.</source>
        <translation>
            <numerusform>Auch bei %n weiteren Kamera ging es nicht.</numerusform>
            <numerusform>Auch bei %n weiteren Kameras ging es nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) were here already.</source>
        <translation>
            <numerusform>%n weiterer war schon da.</numerusform>
            <numerusform>%n weitere waren schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
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
        <source>%n picture(s) are back.</source>
        <translation>
            <numerusform>%n Bild ist wieder da.</numerusform>
            <numerusform>%n Bilder sind wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) chosen</source>
        <translation>
            <numerusform>%n Bild ausgewählt</numerusform>
            <numerusform>%n Bilder ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) copied.</source>
        <translation>
            <numerusform>%n Bild kopiert.</numerusform>
            <numerusform>%n Bilder kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be copied:</source>
        <translation>
            <numerusform>%n Bild konnte nicht kopiert werden:</numerusform>
            <numerusform>%n Bilder konnten nicht kopiert werden:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be deleted:</source>
        <translation>
            <numerusform>%n Bild konnte nicht gelöscht werden:</numerusform>
            <numerusform>%n Bilder konnten nicht gelöscht werden:</numerusform>
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
        <translation>
            <numerusform>%n Bild hat ihn in den letzten 30 Tagen verlassen, so wie es damals eingestellt war.</numerusform>
            <numerusform>%n Bilder haben ihn in den letzten 30 Tagen verlassen, so wie es damals eingestellt war.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) moved to the trash.</source>
        <translation>
            <numerusform>%n Bild in den Papierkorb verschoben.</numerusform>
            <numerusform>%n Bilder in den Papierkorb verschoben.</numerusform>
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
        <source>%n picture(s) of the last {days} days were looked at.</source>
        <translation>
            <numerusform>%n Bild der letzten {days} Tage wurde durchgesehen.</numerusform>
            <numerusform>%n Bilder der letzten {days} Tage wurden durchgesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) sent</source>
        <translation>
            <numerusform>%n Bild gesendet</numerusform>
            <numerusform>%n Bilder gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) stayed: {reason}</source>
        <translation>
            <numerusform>%n Bild ist geblieben: {reason}</numerusform>
            <numerusform>%n Bilder sind geblieben: {reason}</numerusform>
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
        <source>%n picture(s) that went wrong</source>
        <translation>
            <numerusform>%n Bild mit Fehlern</numerusform>
            <numerusform>%n Bilder mit Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that you judged</source>
        <translation>
            <numerusform>%n von Ihnen beurteiltes Bild</numerusform>
            <numerusform>%n von Ihnen beurteilte Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to look at</source>
        <translation>
            <numerusform>%n Bild zu analysieren</numerusform>
            <numerusform>%n Bilder zu analysieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait for your word before anything is sent to {service}.</source>
        <translation>
            <numerusform>%n Bild wartet auf Ihre Entscheidung, bevor etwas an {service} gesendet wird.</numerusform>
            <numerusform>%n Bilder warten auf Ihre Entscheidung, bevor etwas an {service} gesendet wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) went there.</source>
        <translation>
            <numerusform>%n Bild wurde dorthin gesendet.</numerusform>
            <numerusform>%n Bilder wurden dorthin gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were deleted: {size}.</source>
        <translation>
            <numerusform>%n Bild wurde gelöscht: {size}.</numerusform>
            <numerusform>%n Bilder wurden gelöscht: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were imported.</source>
        <translation>
            <numerusform>%n Bild wurde importiert.</numerusform>
            <numerusform>%n Bilder wurden importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were in the library already.</source>
        <translation>
            <numerusform>%n Bild war schon in der Mediathek.</numerusform>
            <numerusform>%n Bilder waren schon in der Mediathek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were kept: starred or changed meanwhile.</source>
        <translation>
            <numerusform>%n Bild wurde behalten: inzwischen mit Stern versehen oder geändert.</numerusform>
            <numerusform>%n Bilder wurden behalten: inzwischen mit Stern versehen oder geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out: no whole picture.</source>
        <translation>
            <numerusform>%n Bild wurde ausgelassen: Es ist unvollständig.</numerusform>
            <numerusform>%n Bilder wurden ausgelassen: Sie sind unvollständig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) where the two differ</source>
        <translation>
            <numerusform>%n Bild, bei dem sich beide unterscheiden</numerusform>
            <numerusform>%n Bilder, bei denen sich beide unterscheiden</numerusform>
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
        <source>%n picture(s) with a text file that cannot be read.</source>
        <translation>
            <numerusform>%n Bild mit nicht lesbarer Textdatei.</numerusform>
            <numerusform>%n Bilder mit nicht lesbarer Textdatei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would be deleted now: {size}, from {day}.</source>
        <translation>
            <numerusform>%n Bild würde jetzt gelöscht: {size}, vom {day}.</numerusform>
            <numerusform>%n Bilder würden jetzt gelöscht: {size}, vom {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would be deleted now: {size}, from {first} to {last}.</source>
        <translation>
            <numerusform>%n Bild würde jetzt gelöscht: {size}, {first} bis {last}.</numerusform>
            <numerusform>%n Bilder würden jetzt gelöscht: {size}, {first} bis {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would be deleted now: {size}.</source>
        <translation>
            <numerusform>%n Bild würde jetzt gelöscht: {size}.</numerusform>
            <numerusform>%n Bilder würden jetzt gelöscht: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), not every camera answered</source>
        <translation>
            <numerusform>%n Bild, nicht jede Kamera hat geantwortet</numerusform>
            <numerusform>%n Bilder, nicht jede Kamera hat geantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places differ, {share} % of the picture.</source>
        <translation>
            <numerusform>%n Stelle ist anders, {share} % des Bildes.</numerusform>
            <numerusform>%n Stellen sind anders, {share} % des Bildes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Prozentpunkt</numerusform>
            <numerusform>%n Prozentpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to {hosts} since {first}; {carried}. Requests without a picture are counted by the hour.</source>
        <translation>
            <numerusform>%n Anfrage an {hosts} (die erste {first}); {carried}. Anfragen ohne Bild werden stundenweise gezählt.</numerusform>
            <numerusform>%n Anfragen an {hosts} (die erste {first}); {carried}. Anfragen ohne Bild werden stundenweise gezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), {sent}; first {since}, {rest}.</source>
        <translation>
            <numerusform>%n Anfrage, {sent}; die erste {since}, {rest}.</numerusform>
            <numerusform>%n Anfragen, {sent}; die erste {since}, {rest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), {sent}; first {since}.</source>
        <translation>
            <numerusform>%n Anfrage, {sent}; die erste {since}.</numerusform>
            <numerusform>%n Anfragen, {sent}; die erste {since}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to “{file}”.</source>
        <translation>
            <numerusform>%n Zeile in „{file}“ geschrieben.</numerusform>
            <numerusform>%n Zeilen in „{file}“ geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) switched on: you are told of the pictures that fit.</source>
        <translation>
            <numerusform>%n Regel ist eingeschaltet: Sie erfahren von den Bildern, auf die sie passt.</numerusform>
            <numerusform>%n Regeln sind eingeschaltet: Sie erfahren von den Bildern, auf die sie passen.</numerusform>
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
        <source>%n seconds for each</source>
        <translation>
            <numerusform>%n Sekunde je Bild</numerusform>
            <numerusform>%n Sekunden je Bild</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) not shown</source>
        <translation>
            <numerusform>%n Server nicht gezeigt</numerusform>
            <numerusform>%n Server nicht gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found.</source>
        <translation>
            <numerusform>%n Einstellung gefunden.</numerusform>
            <numerusform>%n Einstellungen gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) went wrong at the start.</source>
        <translation>
            <numerusform>Beim Start ist etwas schiefgegangen.</numerusform>
            <numerusform>Beim Start sind %n Dinge schiefgegangen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trusted certificate(s)</source>
        <translation>
            <numerusform>%n vertrauenswürdiges Zertifikat</numerusform>
            <numerusform>%n vertrauenswürdige Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n in Arbeit</numerusform>
            <numerusform>%n in Arbeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>%n Fahrzeug</numerusform>
            <numerusform>%n Fahrzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for your word</source>
        <translation>
            <numerusform>%n wartet auf Ihre Entscheidung</numerusform>
            <numerusform>%n warten auf Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>(details: {detail})</source>
        <translation>(Details: {detail})</translation>
    </message>
    <message>
        <source>--between takes two times, such as 22:00-06:00, not “{text}”.</source>
        <translation>--between verlangt zwei Uhrzeiten wie 22:00-06:00, nicht „{text}“.</translation>
    </message>
    <message>
        <source>--days goes with --at.</source>
        <translation>--days gehört zu --at.</translation>
    </message>
    <message>
        <source>--days: “{text}” is none of {days}.</source>
        <translation>--days: „{text}“ ist nichts davon: {days}.</translation>
    </message>
    <message>
        <source>--every takes whole minutes, from 1 on.</source>
        <translation>--every verlangt ganze Minuten, ab 1.</translation>
    </message>
    <message>
        <source>--json comes after a command, or with --selftest</source>
        <translation>--json steht nach einem Befehl oder bei --selftest</translation>
    </message>
    <message>
        <source>--offset goes with --sun.</source>
        <translation>--offset gehört zu --sun.</translation>
    </message>
    <message>
        <source>--offset takes minutes from -{most} to {most}.</source>
        <translation>--offset verlangt Minuten von -{most} bis {most}.</translation>
    </message>
    <message>
        <source>--selftest takes no command</source>
        <translation>--selftest steht ohne Befehl</translation>
    </message>
    <message>
        <source>--until: {time} is past already.</source>
        <translation>--until: {time} ist schon vorbei.</translation>
    </message>
    <message>
        <source>1 picture waits for your word</source>
        <translation>Ein Bild wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>1120 · finest, slow</source>
        <translation>1120 · am feinsten, langsam</translation>
    </message>
    <message>
        <source>1120, finest and slow</source>
        <translation>1120, am feinsten und langsam</translation>
    </message>
    <message>
        <source>140 · fast</source>
        <translation>140 · schnell</translation>
    </message>
    <message>
        <source>140, fast</source>
        <translation>140, schnell</translation>
    </message>
    <message>
        <source>280 · balanced</source>
        <translation>280 · ausgewogen</translation>
    </message>
    <message>
        <source>280, balanced</source>
        <translation>280, ausgewogen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>560 · fine</source>
        <translation>560 · fein</translation>
    </message>
    <message>
        <source>560, fine</source>
        <translation>560, fein</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6 Ziffern</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>70 · fastest</source>
        <translation>70 · am schnellsten</translation>
    </message>
    <message>
        <source>70, fastest</source>
        <translation>70, am schnellsten</translation>
    </message>
    <message>
        <source>A GIF of so many pictures gets large; an MP4 is far smaller.</source>
        <translation>Ein GIF aus so vielen Bildern wird groß; ein MP4 ist viel kleiner.</translation>
    </message>
    <message>
        <source>A broker passes alerts on to Home Assistant and other programs: cameras with their picture, a sensor for each flag, a button that takes a picture.</source>
        <translation>Ein Broker gibt Warnungen an Home Assistant und andere Programme weiter: Kameras mit ihrem Bild, ein Sensor für jedes Kennzeichen, eine Taste, die ein Bild aufnimmt.</translation>
    </message>
    <message>
        <source>A camera</source>
        <translation>Eine Kamera</translation>
    </message>
    <message>
        <source>A camera that is gone</source>
        <translation>Eine Kamera, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>A camera without a name</source>
        <translation>Eine Kamera ohne Namen</translation>
    </message>
    <message>
        <source>A camera’s page</source>
        <translation>Seite einer Kamera</translation>
    </message>
    <message>
        <source>A certificate that nobody vouches for is taken for good.</source>
        <translation>Ein Zertifikat, für das niemand bürgt, wird angenommen.</translation>
    </message>
    <message>
        <source>A city, or 52.52, 13.40</source>
        <translation>Eine Stadt, oder 52.52, 13.40</translation>
    </message>
    <message>
        <source>A covered or moved camera</source>
        <translation>Eine verdeckte oder bewegte Kamera</translation>
    </message>
    <message>
        <source>A day at a glance</source>
        <translation>Ein Tag auf einen Blick</translation>
    </message>
    <message>
        <source>A door open at night</source>
        <translation>Eine offene Tür bei Nacht</translation>
    </message>
    <message>
        <source>A dot is what was measured, its line where the truth likely lies (95 of 100).</source>
        <translation>Der Punkt ist der Messwert, die Linie der Bereich, in dem die Wahrheit wahrscheinlich liegt (95 von 100).</translation>
    </message>
    <message>
        <source>A drawn picture is on its way…</source>
        <translation>Ein gezeichnetes Bild ist unterwegs …</translation>
    </message>
    <message>
        <source>A file of “{title}” has changed: {name}. Download the model again.</source>
        <translation>Eine Datei von „{title}“ hat sich geändert: {name}. Laden Sie das Modell neu herunter.</translation>
    </message>
    <message>
        <source>A file of “{title}” has changed: {path}. Add the model again.</source>
        <translation>Eine Datei von „{title}“ hat sich geändert: {path}. Fügen Sie das Modell neu hinzu.</translation>
    </message>
    <message>
        <source>A file of “{title}” is damaged: {name}. Download the model again.</source>
        <translation>Eine Datei von „{title}“ ist beschädigt: {name}. Laden Sie das Modell neu herunter.</translation>
    </message>
    <message>
        <source>A file of “{title}” is gone ({filename}).</source>
        <translation>Eine Datei von „{title}“ fehlt ({filename}).</translation>
    </message>
    <message>
        <source>A file of “{title}” is gone.</source>
        <translation>Eine Datei von „{title}“ fehlt.</translation>
    </message>
    <message>
        <source>A file of “{title}” is gone: {name}. Download the model again.</source>
        <translation>Eine Datei von „{title}“ fehlt: {name}. Laden Sie das Modell neu herunter.</translation>
    </message>
    <message>
        <source>A file of “{title}” is gone: {path}.</source>
        <translation>Eine Datei von „{title}“ fehlt: {path}.</translation>
    </message>
    <message>
        <source>A flag of your own</source>
        <translation>Ein eigenes Kennzeichen</translation>
    </message>
    <message>
        <source>A flag that is off never marks a picture here.</source>
        <translation>Ein ausgeschaltetes Kennzeichen markiert hier nie ein Bild.</translation>
    </message>
    <message>
        <source>A folder on this computer is always there.</source>
        <translation>Ein Ordner auf diesem Computer ist immer da.</translation>
    </message>
    <message>
        <source>A folder with pictures and a text file beside each</source>
        <translation>Ein Ordner mit Bildern und je einer Textdatei daneben</translation>
    </message>
    <message>
        <source>A kept sign-in is looked for.</source>
        <translation>Eine gespeicherte Anmeldung wird gesucht.</translation>
    </message>
    <message>
        <source>A llama.cpp server at home describes the pictures.</source>
        <translation>Ein llama.cpp-Server zu Hause beschreibt die Bilder.</translation>
    </message>
    <message>
        <source>A llama.cpp server on a larger machine can do it: add its address to the models.</source>
        <translation>Ein llama.cpp-Server auf einem größeren Computer kann es: Fügen Sie seine Adresse den Modellen hinzu.</translation>
    </message>
    <message>
        <source>A llama.cpp server, or any other that speaks the OpenAI way and can see pictures, describes them instead of this computer.</source>
        <translation>Ein llama.cpp-Server oder ein anderer mit OpenAI-Schnittstelle, der Bilder sehen kann, beschreibt sie anstelle dieses Computers.</translation>
    </message>
    <message>
        <source>A model can only be scored where somebody said what is right.</source>
        <translation>Ein Modell lässt sich nur bewerten, wo jemand gesagt hat, was richtig ist.</translation>
    </message>
    <message>
        <source>A model for this computer</source>
        <translation>Ein Modell für diesen Computer</translation>
    </message>
    <message>
        <source>A model looks at each picture and says in words what is there. BlinkThink looks now which one suits this computer.</source>
        <translation>Ein Modell sieht sich jedes Bild an und sagt in Worten, was da ist. BlinkThink stellt gerade fest, welches zu diesem Computer passt.</translation>
    </message>
    <message>
        <source>A model looks at each picture and says in words what is there. It runs here: no picture leaves this computer. The download goes on in the background.</source>
        <translation>Ein Modell sieht sich jedes Bild an und sagt in Worten, was da ist. Es läuft hier: Kein Bild verlässt diesen Computer. Der Download läuft im Hintergrund.</translation>
    </message>
    <message>
        <source>A model named “{name}” exists; give this one another name.</source>
        <translation>Ein Modell namens „{name}“ gibt es schon; geben Sie diesem einen anderen Namen.</translation>
    </message>
    <message>
        <source>A model of your own</source>
        <translation>Ein eigenes Modell</translation>
    </message>
    <message>
        <source>A model says what is in your pictures. Two GGUF files make one.</source>
        <translation>Ein Modell sagt, was auf Ihren Bildern ist. Zwei GGUF-Dateien bilden eines.</translation>
    </message>
    <message>
        <source>A model that sees pictures comes as two files: the model itself and its projector, whose name begins with mmproj. The files stay where they are.</source>
        <translation>Ein Modell, das Bilder sieht, besteht aus zwei Dateien: dem Modell selbst und seinem Projektor, dessen Name mit mmproj beginnt. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>A model that you named yourself.</source>
        <translation>Ein Modell, das Sie selbst angegeben haben.</translation>
    </message>
    <message>
        <source>A new picture of {camera}</source>
        <translation>Ein neues Bild von {camera}</translation>
    </message>
    <message>
        <source>A newer BlinkThink wrote it (version {version} of the file).</source>
        <translation>Ein neueres BlinkThink hat sie geschrieben (Version {version} der Datei).</translation>
    </message>
    <message>
        <source>A notice.</source>
        <translation>Ein Hinweis.</translation>
    </message>
    <message>
        <source>A notice: {title}</source>
        <translation>Ein Hinweis: {title}</translation>
    </message>
    <message>
        <source>A notification of this system, with the picture. Nothing leaves this computer.</source>
        <translation>Eine Benachrichtigung dieses Systems, mit dem Bild. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>A package</source>
        <translation>Ein Paket</translation>
    </message>
    <message>
        <source>A part is missing: {part}.</source>
        <translation>Ein Teil fehlt: {part}.</translation>
    </message>
    <message>
        <source>A password does not belong into the address; use the secret header.</source>
        <translation>Ein Passwort gehört nicht in die Adresse; nutzen Sie den geheimen Header.</translation>
    </message>
    <message>
        <source>A pause with an end takes {years} years at most: pause it without one.</source>
        <translation>Eine Pause mit Ende dauert höchstens {years} Jahre: Halten Sie ohne Ende an.</translation>
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
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>A picture becomes words on this computer</source>
        <translation>Auf diesem Computer wird aus einem Bild ein Text</translation>
    </message>
    <message>
        <source>A picture costs about {cost} with {model}. There is no limit for a month yet; you can set one.</source>
        <translation>Ein Bild kostet mit {model} etwa {cost}. Es gibt noch keine Grenze für einen Monat; Sie können eine setzen.</translation>
    </message>
    <message>
        <source>A picture costs about {cost} with {model}. With your limit of {limit} a month nothing is sent.</source>
        <translation>Ein Bild kostet mit {model} etwa {cost}. Mit Ihrer Grenze von {limit} im Monat wird nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>A picture costs about {cost} with {model}. Your limit of {limit} a month is never passed: that is about %n picture(s).</source>
        <translation>
            <numerusform>Ein Bild kostet mit {model} etwa {cost}. Ihre Grenze von {limit} im Monat wird nie überschritten: Das ist etwa %n Bild.</numerusform>
            <numerusform>Ein Bild kostet mit {model} etwa {cost}. Ihre Grenze von {limit} im Monat wird nie überschritten: Das sind etwa %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture is decoded to a wrong size.</source>
        <translation>Ein Bild wird in falscher Größe gelesen.</translation>
    </message>
    <message>
        <source>A picture is decoded to wrong colours.</source>
        <translation>Ein Bild wird in falschen Farben gelesen.</translation>
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
        <translation>Ein Bild {often} fragt Blink zu oft nach Bildern von {camera}: {least} Minuten sind das Mindeste.</translation>
    </message>
    <message>
        <source>A picture {often} would empty the battery of {camera} quickly: {least} is the least.</source>
        <translation>Ein Bild {often} würde die Batterie von {camera} schnell leeren: {least} Minuten sind das Mindeste.</translation>
    </message>
    <message>
        <source>A planned run of {time} took {count} of {total} pictures.</source>
        <translation>Ein geplanter Lauf von {time} nahm {count} von {total} Bildern auf.</translation>
    </message>
    <message>
        <source>A planned run of {time}: {why}</source>
        <translation>Ein geplanter Lauf von {time}: {why}</translation>
    </message>
    <message>
        <source>A polygon has three corners at least: nothing was added</source>
        <translation>Ein Vieleck hat mindestens drei Ecken: Nichts wurde hinzugefügt</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may have answered in its place.</source>
        <translation>Vielleicht hat ein Proxy oder eine Anmeldeseite des Netzwerks an seiner Stelle geantwortet.</translation>
    </message>
    <message>
        <source>A rule of the alerts</source>
        <translation>Eine Warnregel</translation>
    </message>
    <message>
        <source>A rule says what you want to be told of: who or what is seen where, and when.</source>
        <translation>Eine Regel sagt, was Ihnen gemeldet werden soll: wer oder was wo zu sehen ist, und wann.</translation>
    </message>
    <message>
        <source>A rule says when a picture is taken: every hour, at sunset, on weekdays at eight.</source>
        <translation>Eine Regel sagt, wann ein Bild aufgenommen wird: jede Stunde, bei Sonnenuntergang, werktags um acht.</translation>
    </message>
    <message>
        <source>A rule says which camera, what is seen and when. Before you save it, it shows what it would have told in the last month.</source>
        <translation>Eine Regel sagt, welche Kamera, was zu sehen ist und wann. Vor dem Speichern zeigt sie, was sie im letzten Monat gemeldet hätte.</translation>
    </message>
    <message>
        <source>A schedule takes pictures by itself: each hour, at sunset, at night alone.</source>
        <translation>Ein Zeitplan nimmt von selbst Bilder auf: jede Stunde, bei Sonnenuntergang, nur nachts.</translation>
    </message>
    <message>
        <source>A secret header’s value is one line of plain characters.</source>
        <translation>Der Wert eines geheimen Headers ist eine Zeile aus einfachen Zeichen.</translation>
    </message>
    <message>
        <source>A server’s key does not belong into its address.</source>
        <translation>Der Schlüssel eines Servers gehört nicht in seine Adresse.</translation>
    </message>
    <message>
        <source>A step newer</source>
        <translation>Ein Schritt neuer</translation>
    </message>
    <message>
        <source>A step older</source>
        <translation>Ein Schritt älter</translation>
    </message>
    <message>
        <source>A table does not replace a picture. Choose a name that ends in .csv.</source>
        <translation>Eine Tabelle ersetzt kein Bild. Wählen Sie einen Namen, der auf .csv endet.</translation>
    </message>
    <message>
        <source>A table of the analyses ({table})</source>
        <translation>Eine Tabelle der Analysen ({table})</translation>
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
        <translation>Sie enthält ein Wort von seiner Liste verbotener Wörter.</translation>
    </message>
    <message>
        <source>ARMED</source>
        <translation>SCHARF</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>About this picture</source>
        <translation>Zu diesem Bild</translation>
    </message>
    <message>
        <source>About {duration} a picture here.</source>
        <translation>Hier etwa {duration} je Bild.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account and files</source>
        <translation>Konto und Dateien</translation>
    </message>
    <message>
        <source>Account, folder, model and a first picture, step by step. Nothing is lost.</source>
        <translation>Konto, Ordner, Modell und ein erstes Bild, Schritt für Schritt. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Account, schedule, alerts and models lie in {data}, what can be made again in {cache}.</source>
        <translation>Konto, Zeitplan, Warnungen und Modelle liegen in {data}, was sich neu herstellen lässt, in {cache}.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>what goes on in a picture</comment>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a flag</source>
        <translation>Kennzeichen hinzufügen</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add a package</source>
        <translation>Ein Paket hinzufügen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Eine Person hinzufügen</translation>
    </message>
    <message>
        <source>Add a rectangle</source>
        <translation>Ein Rechteck hinzufügen</translation>
    </message>
    <message>
        <source>Add a rectangle ({hint})</source>
        <translation>Ein Rechteck hinzufügen ({hint})</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add a rule ({hint})</source>
        <translation>Regel hinzufügen ({hint})</translation>
    </message>
    <message>
        <source>Add a sentence</source>
        <translation>Satz hinzufügen</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>Server hinzufügen …</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>Uhrzeit hinzufügen</translation>
    </message>
    <message>
        <source>Add a vehicle</source>
        <translation>Ein Fahrzeug hinzufügen</translation>
    </message>
    <message>
        <source>Add an animal</source>
        <translation>Ein Tier hinzufügen</translation>
    </message>
    <message>
        <source>Add an object</source>
        <translation>Einen Gegenstand hinzufügen</translation>
    </message>
    <message>
        <source>Add the flag</source>
        <translation>Kennzeichen hinzufügen</translation>
    </message>
    <message>
        <source>Add the model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add the server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Add: {kind}</source>
        <translation>Hinzufügen: {kind}</translation>
    </message>
    <message>
        <source>Added all the same: {why}</source>
        <translation>Trotzdem hinzugefügt: {why}</translation>
    </message>
    <message>
        <source>Added from this computer; its files stay where they are.</source>
        <translation>Von diesem Computer hinzugefügt; seine Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt …</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>After this time without a picture the model leaves the memory. The next picture then waits until it is loaded again.</source>
        <translation>Nach dieser Zeit ohne Bild wird das Modell entladen. Das nächste Bild wartet dann, bis es wieder geladen ist.</translation>
    </message>
    <message>
        <source>Agree and switch on</source>
        <translation>Einwilligen und einschalten</translation>
    </message>
    <message>
        <source>Agree at {page} with the account of the token in HF_TOKEN, and try again.</source>
        <translation>Stimmen Sie auf {page} mit dem Konto des Tokens in HF_TOKEN zu, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Agree at {page}, put a token of your account there into the environment variable HF_TOKEN, and try again.</source>
        <translation>Stimmen Sie auf {page} zu, legen Sie ein Token Ihres dortigen Kontos in die Umgebungsvariable HF_TOKEN, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Agree in the settings, or use the model on this computer.</source>
        <translation>Willigen Sie in den Einstellungen ein, oder nutzen Sie das Modell auf diesem Computer.</translation>
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
        <source>Alerts and the cameras’ states are published to {host} by MQTT, with the cameras’ pictures.</source>
        <translation>Warnungen und die Zustände der Kameras werden über MQTT an {host} veröffentlicht, mit den Bildern der Kameras.</translation>
    </message>
    <message>
        <source>Alerts and the cameras’ states are published to {host} by MQTT, without pictures.</source>
        <translation>Warnungen und die Zustände der Kameras werden über MQTT an {host} veröffentlicht, ohne Bilder.</translation>
    </message>
    <message>
        <source>Alerts are posted to {host}, with the picture.</source>
        <translation>Warnungen werden an {host} gesendet, mit dem Bild.</translation>
    </message>
    <message>
        <source>Alerts are posted to {host}, without the picture.</source>
        <translation>Warnungen werden an {host} gesendet, ohne das Bild.</translation>
    </message>
    <message>
        <source>Alerts are sent to a program on this computer.</source>
        <translation>Warnungen werden an ein Programm auf diesem Computer gesendet.</translation>
    </message>
    <message>
        <source>Alerts are sent to {hosts}</source>
        <translation>Warnungen werden an {hosts} gesendet</translation>
    </message>
    <message>
        <source>Alerts can be read on the Alerts page, or sent to a webhook or by MQTT.</source>
        <translation>Warnungen lassen sich auf der Seite „Warnungen“ lesen oder an einen Webhook oder über MQTT senden.</translation>
    </message>
    <message>
        <source>Alerts leave this computer: they are sent to {where}.</source>
        <translation>Warnungen verlassen diesen Computer: Sie werden an {where} gesendet.</translation>
    </message>
    <message>
        <source>Alerts stand out in red, notices in amber. The first sentence that fits decides; the model has no say in it.</source>
        <translation>Warnungen erscheinen rot, Hinweise gelb. Der erste passende Satz entscheidet; das Modell hat darauf keinen Einfluss.</translation>
    </message>
    <message>
        <source>Alerts stay on this computer.</source>
        <translation>Warnungen bleiben auf diesem Computer.</translation>
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
        <source>Alerts with pictures are sent to {hosts}</source>
        <translation>Warnungen mit Bildern werden an {hosts} gesendet</translation>
    </message>
    <message>
        <source>Alerts, the cameras’ names and states, and what was seen, with the pictures, are published; whoever may listen at the broker can see them.</source>
        <translation>Warnungen, Namen und Zustände der Kameras und was gesehen wurde, mit den Bildern, werden veröffentlicht; wer am Broker mithören darf, kann sie sehen.</translation>
    </message>
    <message>
        <source>Alerts, the cameras’ names and states, and what was seen, without pictures, are published; whoever may listen at the broker can see them.</source>
        <translation>Warnungen, Namen und Zustände der Kameras und was gesehen wurde, ohne Bilder, werden veröffentlicht; wer am Broker mithören darf, kann sie sehen.</translation>
    </message>
    <message>
        <source>All alerts are muted until {time}.</source>
        <translation>Alle Warnungen sind stumm bis {time}.</translation>
    </message>
    <message>
        <source>All analyses that are shown are judged.</source>
        <translation>Alle gezeigten Analysen sind beurteilt.</translation>
    </message>
    <message>
        <source>All cameras</source>
        <translation>Alle Kameras</translation>
    </message>
    <message>
        <source>All cameras alike</source>
        <translation>Alle Kameras gleich</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All flags of a picture right</source>
        <translation>Alle Kennzeichen eines Bildes richtig</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>All is paused until {time}.</source>
        <translation>Alles ist angehalten bis {time}.</translation>
    </message>
    <message>
        <source>All is paused.</source>
        <translation>Alles ist angehalten.</translation>
    </message>
    <message>
        <source>All kinds of a picture right</source>
        <translation>Alle Arten eines Bildes richtig</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>All of it, as JSON…</source>
        <translation>Alles als JSON …</translation>
    </message>
    <message>
        <source>All of these steps are found again under “Set up again” in the settings.</source>
        <translation>Alle diese Schritte finden Sie in den Einstellungen unter „Neu einrichten“ wieder.</translation>
    </message>
    <message>
        <source>All pictures are kept for ever</source>
        <translation>Alle Bilder werden für immer behalten</translation>
    </message>
    <message>
        <source>All pictures move to an empty folder, on this disk or another one. Each file is copied and compared before the old one goes; if anything fails, the library stays where it is.</source>
        <translation>Alle Bilder ziehen in einen leeren Ordner um, auf diesem oder einem anderen Datenträger. Jede Datei wird kopiert und verglichen, bevor die alte gelöscht wird; wenn etwas misslingt, bleibt die Mediathek, wo sie ist.</translation>
    </message>
    <message>
        <source>All pictures to another folder or disk; each is compared before the old one goes.</source>
        <translation>Alle Bilder in einen anderen Ordner oder auf einen anderen Datenträger; jedes wird verglichen, bevor das alte geht.</translation>
    </message>
    <message>
        <source>All rules are switched off: you are told of nothing.</source>
        <translation>Alle Regeln sind ausgeschaltet: Sie erfahren von nichts.</translation>
    </message>
    <message>
        <source>All rules pause; pictures that you take by hand are not concerned.</source>
        <translation>Alle Regeln sind angehalten; Bilder, die Sie von Hand aufnehmen, sind nicht betroffen.</translation>
    </message>
    <message>
        <source>All settings are as they were at first.</source>
        <translation>Alle Einstellungen sind wie am Anfang.</translation>
    </message>
    <message>
        <source>Allow it, and everything comes back by itself.</source>
        <translation>Erlauben Sie es, und alles kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Allow reading the file, then look again.</source>
        <translation>Erlauben Sie, die Datei zu lesen, und sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>An alert of the rule “{rule}”: {title}</source>
        <translation>Eine Warnung der Regel „{rule}“: {title}</translation>
    </message>
    <message>
        <source>An alert tells you of what counts: a person at night, a package that comes.</source>
        <translation>Eine Warnung meldet, was zählt: eine Person bei Nacht, ein Paket vor der Tür.</translation>
    </message>
    <message>
        <source>An alert.</source>
        <translation>Eine Warnung.</translation>
    </message>
    <message>
        <source>An alert: {title}</source>
        <translation>Eine Warnung: {title}</translation>
    </message>
    <message>
        <source>An evaluation is running already.</source>
        <translation>Es läuft schon eine Bewertung.</translation>
    </message>
    <message>
        <source>An unknown model</source>
        <translation>Ein unbekanntes Modell</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Erneut analysieren</translation>
    </message>
    <message>
        <source>Analyse again with</source>
        <translation>Erneut analysieren mit</translation>
    </message>
    <message>
        <source>Analyse again with another model or detail</source>
        <translation>Mit anderem Modell oder anderer Detailstufe erneut analysieren</translation>
    </message>
    <message>
        <source>Analyse it anyway</source>
        <translation>Trotzdem analysieren</translation>
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
        <source>Analyses</source>
        <translation>Analysen</translation>
    </message>
    <message>
        <source>Analysing the picture…</source>
        <translation>Das Bild wird analysiert …</translation>
    </message>
    <message>
        <source>Analysing this picture…</source>
        <translation>Dieses Bild wird analysiert …</translation>
    </message>
    <message>
        <source>Analysing {number} of {total}</source>
        <translation>Analyse {number} von {total}</translation>
    </message>
    <message>
        <source>Analysing {number} of {total} in another BlinkThink</source>
        <translation>Analyse {number} von {total} in einem anderen BlinkThink</translation>
    </message>
    <message>
        <source>Analysing…</source>
        <translation>Wird analysiert …</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Analysis by Gemini</source>
        <translation>Analyse durch Gemini</translation>
    </message>
    <message>
        <source>Analysis queue</source>
        <translation>Warteschlange der Analyse</translation>
    </message>
    <message>
        <source>Analysis waits: {reasons}</source>
        <translation>Analyse wartet: {reasons}</translation>
    </message>
    <message numerus="yes">
        <source>And %n before them, in the file.</source>
        <translation>
            <numerusform>Und %n davor, in der Datei.</numerusform>
            <numerusform>Und %n davor, in der Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Tiere</translation>
    </message>
    <message>
        <source>Another BlinkThink on this computer takes these pictures; this one takes over when that ends. What you change here holds there, too.</source>
        <translation>Ein anderes BlinkThink auf diesem Computer nimmt diese Bilder auf; dieses übernimmt, wenn jenes endet. Was Sie hier ändern, gilt auch dort.</translation>
    </message>
    <message>
        <source>Another BlinkThink runs the schedule; this one takes over when it ends.</source>
        <translation>Ein anderes BlinkThink führt den Zeitplan; dieses übernimmt, wenn jenes endet.</translation>
    </message>
    <message>
        <source>Another copy, or one with another folder, starts at login: {program}</source>
        <translation>Eine andere Kopie, oder eine mit anderem Ordner, startet beim Anmelden: {program}</translation>
    </message>
    <message>
        <source>Another day has some, perhaps.</source>
        <translation>Vielleicht gibt es an einem anderen Tag welche.</translation>
    </message>
    <message>
        <source>Another machine</source>
        <translation>Anderer Computer</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Anderes Modell</translation>
    </message>
    <message>
        <source>Another version of BlinkThink was installed.</source>
        <translation>Eine andere Version von BlinkThink wurde installiert.</translation>
    </message>
    <message>
        <source>Another version of BlinkThink was installed: this one ends, so that it can start.</source>
        <translation>Eine andere Version von BlinkThink wurde installiert: Diese endet, damit jene starten kann.</translation>
    </message>
    <message numerus="yes">
        <source>Answered differently: %n picture(s)</source>
        <translation>
            <numerusform>Anders beantwortet: %n Bild</numerusform>
            <numerusform>Anders beantwortet: %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers that can be used</source>
        <translation>Brauchbare Antworten</translation>
    </message>
    <message>
        <source>Answers that invent something</source>
        <translation>Antworten, die etwas erfinden</translation>
    </message>
    <message>
        <source>Answers with one that is not there (CHAIRs)</source>
        <translation>Antworten mit einem, der nicht da ist (CHAIRs)</translation>
    </message>
    <message>
        <source>Answers with words of doubt</source>
        <translation>Antworten mit Wörtern des Zweifels</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Anything that is an alert</source>
        <translation>Alles, was eine Warnung ist</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
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
        <source>Area before</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Area {number}, {where}, {share} of the picture</source>
        <translation>Bereich {number}, {where}, {share} des Bildes</translation>
    </message>
    <message>
        <source>Areas to ignore</source>
        <translation>Auszublendende Bereiche</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Scharf schalten</translation>
    </message>
    <message>
        <source>Arm the system</source>
        <translation>System scharf schalten</translation>
    </message>
    <message>
        <source>Arm {network}</source>
        <translation>{network} scharf schalten</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>Armed means both: the network, and the camera’s own motion detection.</source>
        <translation>Scharf heißt beides: das Netzwerk und die Bewegungserkennung der Kamera.</translation>
    </message>
    <message>
        <source>Armed or not</source>
        <translation>Scharf oder nicht</translation>
    </message>
    <message>
        <source>Arming…</source>
        <translation>Wird scharf geschaltet …</translation>
    </message>
    <message>
        <source>Arrow keys move the area, with Shift they change its size; Enter goes to its corners, Delete takes it away.</source>
        <translation>Pfeiltasten verschieben den Bereich, mit Umschalt ändern sie seine Größe; die Eingabetaste führt zu seinen Ecken, Entf entfernt ihn.</translation>
    </message>
    <message>
        <source>Arrow keys move the corner (with Shift far, with Ctrl a little), Tab goes to the next one. The space bar adds one after it, Delete takes it away, Escape goes back to the area.</source>
        <translation>Pfeiltasten verschieben die Ecke (mit Umschalt weit, mit Strg ein wenig), die Tabulatortaste führt zur nächsten. Die Leertaste fügt danach eine hinzu, Entf entfernt sie, Esc führt zum Bereich zurück.</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als Liste</translation>
    </message>
    <message numerus="yes">
        <source>As a list (%n run(s))</source>
        <translation>
            <numerusform>Als Liste (%n Lauf)</numerusform>
            <numerusform>Als Liste (%n Läufe)</numerusform>
        </translation>
    </message>
    <message>
        <source>As all</source>
        <translation>Wie alle</translation>
    </message>
    <message>
        <source>As it is set, nothing can be sent.</source>
        <translation>So wie es eingestellt ist, kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>As outside the demo</source>
        <translation>Wie außerhalb der Demo</translation>
    </message>
    <message>
        <source>As the model is set</source>
        <translation>Wie das Modell eingestellt ist</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Fordern Sie einen neuen Code an.</translation>
    </message>
    <message>
        <source>Ask in your own words</source>
        <translation>Mit eigenen Worten fragen</translation>
    </message>
    <message>
        <source>Asked in another order: the same answers</source>
        <translation>In anderer Reihenfolge gefragt: dieselben Antworten</translation>
    </message>
    <message>
        <source>Asking Blink for your cameras…</source>
        <translation>Blink wird nach Ihren Kameras gefragt …</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>Zu jeder Zeit</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>Höchstens %n Zeichen.</numerusform>
            <numerusform>Höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters. For example: {example}</source>
        <translation>
            <numerusform>Höchstens %n Zeichen. Zum Beispiel: {example}</numerusform>
            <numerusform>Höchstens %n Zeichen. Zum Beispiel: {example}</numerusform>
        </translation>
    </message>
    <message>
        <source>At night</source>
        <translation>Bei Nacht</translation>
    </message>
    <message>
        <source>At times</source>
        <translation>Zu Uhrzeiten</translation>
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
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>BATTERY</source>
        <translation>BATTERIE</translation>
    </message>
    <message>
        <source>BEGUN</source>
        <translation>BEGONNEN</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>BYTES</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back ({hint})</source>
        <translation>Zurück ({hint})</translation>
    </message>
    <message>
        <source>Back to the alerts</source>
        <translation>Zurück zu den Warnungen</translation>
    </message>
    <message>
        <source>Back to the help</source>
        <translation>Zurück zur Hilfe</translation>
    </message>
    <message>
        <source>Back to the models</source>
        <translation>Zurück zu den Modellen</translation>
    </message>
    <message>
        <source>Back to the picture</source>
        <translation>Zurück zum Bild</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Zurück zu den Einstellungen</translation>
    </message>
    <message>
        <source>Back to where one came from</source>
        <translation>Zurück zur vorigen Ansicht</translation>
    </message>
    <message>
        <source>Back; asks where something is not saved</source>
        <translation>Zurück; fragt, wenn etwas nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Battery low</source>
        <translation>Batterie schwach</translation>
    </message>
    <message>
        <source>Battery ok</source>
        <translation>Batterie gut</translation>
    </message>
    <message>
        <source>Battery {state}</source>
        <translation>Batterie: {state}</translation>
    </message>
    <message>
        <source>Battery, Wi-Fi and whether they are armed; one small request, only while this window shows it or a schedule runs.</source>
        <translation>Batterie, WLAN und ob sie scharf sind; eine kleine Anfrage, nur solange dieses Fenster es zeigt oder ein Zeitplan läuft.</translation>
    </message>
    <message>
        <source>Be told only of what matters</source>
        <translation>Nur Wichtiges gemeldet bekommen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before or after</source>
        <translation>Vorher oder nachher</translation>
    </message>
    <message>
        <source>Begin a new library in this folder</source>
        <translation>Neue Mediathek in diesem Ordner beginnen</translation>
    </message>
    <message>
        <source>Begin a new library where it was</source>
        <translation>Am alten Ort eine neue Mediathek beginnen</translation>
    </message>
    <message>
        <source>Begin of Home Assistant’s topics</source>
        <translation>Anfang der Topics von Home Assistant</translation>
    </message>
    <message>
        <source>Begin of all topics</source>
        <translation>Anfang aller Topics</translation>
    </message>
    <message>
        <source>Begin with: {rule}</source>
        <translation>Beginnen mit: {rule}</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Between</source>
        <comment>[22:00] and [06:00]</comment>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Blink Mini</source>
        <translation>Blink Mini</translation>
    </message>
    <message>
        <source>Blink asked to slow down until {time}</source>
        <translation>Blink hat um eine Pause bis {time} gebeten</translation>
    </message>
    <message>
        <source>Blink asked to slow down. Nothing is asked until {until}; nothing is lost.</source>
        <translation>Blink hat um eine Pause gebeten. Bis {until} wird nichts angefragt; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Blink asked to slow down. Nothing is sent to it until then; nothing is lost.</source>
        <translation>Blink hat um eine Pause gebeten. Bis dahin wird nichts gesendet; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Blink asked to wait until {time}.</source>
        <translation>Blink hat gebeten, bis {time} zu warten.</translation>
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
        <translation>Blink bittet zu warten</translation>
    </message>
    <message>
        <source>Blink asks to wait {duration}.</source>
        <translation>Blink bittet, {duration} zu warten.</translation>
    </message>
    <message>
        <source>Blink asks to wait.</source>
        <translation>Blink bittet zu warten.</translation>
    </message>
    <message>
        <source>Blink asks you to sign in again.</source>
        <translation>Blink verlangt eine neue Anmeldung.</translation>
    </message>
    <message>
        <source>Blink asks you to sign in again. Pictures and schedules are kept.</source>
        <translation>Blink bittet Sie, sich neu anzumelden. Bilder und Zeitpläne bleiben erhalten.</translation>
    </message>
    <message>
        <source>Blink camera</source>
        <translation>Blink-Kamera</translation>
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
        <source>Blink doorbell</source>
        <translation>Blink-Türklingel</translation>
    </message>
    <message>
        <source>Blink has locked accounts that took 30 an hour.</source>
        <translation>Blink hat Konten gesperrt, die 30 in der Stunde aufnahmen.</translation>
    </message>
    <message>
        <source>Blink has locked accounts that took 30 snapshots in an hour, for all of Blink’s apps. Take more than {safe} all the same?</source>
        <translation>Blink hat Konten, die in einer Stunde 30 Bilder aufnahmen, für alle Blink-Apps gesperrt. Trotzdem mehr als {safe} aufnehmen?</translation>
    </message>
    <message>
        <source>Blink has locked this account for a while.</source>
        <translation>Blink hat dieses Konto eine Weile gesperrt.</translation>
    </message>
    <message>
        <source>Blink is asked nothing in the demo: a server on this computer answers in its place.</source>
        <translation>In der Demo wird Blink nichts gefragt: An seiner Stelle antwortet ein Server auf diesem Computer.</translation>
    </message>
    <message>
        <source>Blink may lock an account that asks too often, for an hour or more.</source>
        <translation>Blink kann ein Konto, das zu oft anfragt, für eine Stunde oder länger sperren.</translation>
    </message>
    <message>
        <source>Blink sent a code by SMS to {phone}.</source>
        <translation>Blink hat einen Code per SMS an {phone} gesendet.</translation>
    </message>
    <message>
        <source>Blink sent a code by SMS.</source>
        <translation>Blink hat einen Code per SMS gesendet.</translation>
    </message>
    <message>
        <source>Blink sent a code by e-mail to {phone}.</source>
        <translation>Blink hat einen Code per E-Mail an {phone} gesendet.</translation>
    </message>
    <message>
        <source>Blink sent a code by e-mail.</source>
        <translation>Blink hat einen Code per E-Mail gesendet.</translation>
    </message>
    <message>
        <source>Blink sent a code {way}. It is valid for a short time.</source>
        <translation>Blink hat einen Code {way} gesendet. Er gilt nur kurze Zeit.</translation>
    </message>
    <message>
        <source>Blink sent a code. The sign-in waits for it.</source>
        <translation>Blink hat einen Code geschickt. Die Anmeldung wartet darauf.</translation>
    </message>
    <message>
        <source>Blink wants a code</source>
        <translation>Blink verlangt einen Code</translation>
    </message>
    <message>
        <source>Blink wants {email} to sign in again.</source>
        <translation>Blink verlangt, dass {email} sich neu anmeldet.</translation>
    </message>
    <message>
        <source>BlinkThink connects again by itself.</source>
        <translation>BlinkThink verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>BlinkThink demo</source>
        <translation>BlinkThink-Demo</translation>
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
        <source>BlinkThink forgets the model. Your files stay where they are.</source>
        <translation>BlinkThink vergisst das Modell. Ihre Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>BlinkThink forgets {server} and its key. Nothing changes on the server.</source>
        <translation>BlinkThink vergisst {server} und den Schlüssel. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>BlinkThink goes on in the background, also with its window closed.</source>
        <translation>BlinkThink läuft im Hintergrund weiter, auch wenn sein Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>BlinkThink has no permission there; nothing was changed.</source>
        <translation>BlinkThink hat dort keine Rechte; es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>BlinkThink is built of %n part(s). Thank you to all who made them.</source>
        <translation>
            <numerusform>BlinkThink besteht aus %n Teil. Danke an alle, die ihn gemacht haben.</numerusform>
            <numerusform>BlinkThink besteht aus %n Teilen. Danke an alle, die sie gemacht haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>BlinkThink is open already; its window was brought to the front.</source>
        <translation>BlinkThink ist schon offen; sein Fenster wurde nach vorn geholt.</translation>
    </message>
    <message>
        <source>BlinkThink is open on another computer that uses the same folder. If this computer only had another name when BlinkThink ended there unforeseen, delete “{file}”.</source>
        <translation>BlinkThink ist auf einem anderen Computer offen, der denselben Ordner nutzt. Wenn dieser Computer nur anders hieß, als BlinkThink unvorhergesehen endete, löschen Sie „{file}“.</translation>
    </message>
    <message>
        <source>BlinkThink keeps running.</source>
        <translation>BlinkThink läuft weiter.</translation>
    </message>
    <message>
        <source>BlinkThink runs already, but it does not answer.</source>
        <translation>BlinkThink läuft schon, aber es antwortet nicht.</translation>
    </message>
    <message>
        <source>BlinkThink runs already.</source>
        <translation>BlinkThink läuft schon.</translation>
    </message>
    <message>
        <source>BlinkThink takes and describes pictures while it is open.</source>
        <translation>BlinkThink nimmt Bilder auf und beschreibt sie, solange es offen ist.</translation>
    </message>
    <message>
        <source>BlinkThink then starts without its window when you sign in to this computer.</source>
        <translation>BlinkThink startet dann ohne Fenster, wenn Sie sich an diesem Computer anmelden.</translation>
    </message>
    <message>
        <source>BlinkThink tries again by itself.</source>
        <translation>BlinkThink versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>BlinkThink was removed, so this ends.</source>
        <translation>BlinkThink wurde entfernt, daher endet es hier.</translation>
    </message>
    <message>
        <source>BlinkThink {version} began.</source>
        <translation>BlinkThink {version} wurde gestartet.</translation>
    </message>
    <message>
        <source>BlinkThink {version} is there.</source>
        <translation>BlinkThink {version} ist da.</translation>
    </message>
    <message>
        <source>BlinkThink’s icon</source>
        <translation>Symbol von BlinkThink</translation>
    </message>
    <message>
        <source>Blink’s codes are valid for a short time.</source>
        <translation>Die Codes von Blink gelten nur kurze Zeit.</translation>
    </message>
    <message>
        <source>Blink’s servers are asked for your cameras, their pictures and their clips.</source>
        <translation>Die Server von Blink werden nach Ihren Kameras, deren Bildern und Clips gefragt.</translation>
    </message>
    <message>
        <source>Blink’s servers are asked for your cameras, their pictures and their clips. No picture is sent there.</source>
        <translation>Die Server von Blink werden nach Ihren Kameras, deren Bildern und Clips gefragt. Kein Bild wird dorthin gesendet.</translation>
    </message>
    <message>
        <source>Blink’s servers are asked nothing while nobody is signed in.</source>
        <translation>Die Server von Blink werden nichts gefragt, solange niemand angemeldet ist.</translation>
    </message>
    <message>
        <source>Blurred</source>
        <comment>visibility</comment>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Boxes that overlap by half</source>
        <translation>Rahmen, die sich zur Hälfte decken</translation>
    </message>
    <message>
        <source>Brighter: kinds and flags stay</source>
        <translation>Heller: Arten und Kennzeichen bleiben</translation>
    </message>
    <message>
        <source>Bring in pictures…</source>
        <translation>Bilder importieren …</translation>
    </message>
    <message>
        <source>Bring it back, choose another folder in the settings, or begin a new library.</source>
        <translation>Bringen Sie ihn zurück, wählen Sie in den Einstellungen einen anderen Ordner, oder beginnen Sie eine neue Mediathek.</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>Nach Alter</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>Nach Kamera</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Bei Tag</translation>
    </message>
    <message>
        <source>By height</source>
        <translation>Nach Höhe</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By light</source>
        <translation>Nach Licht</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Nach Größe</translation>
    </message>
    <message>
        <source>By the clock, by sun, or every so many minutes, also only while the system is armed. Few pictures an hour keep batteries and Blink’s patience.</source>
        <translation>Nach der Uhr, nach der Sonne oder alle paar Minuten, auch nur solange das System scharf ist. Wenige Bilder in der Stunde schonen die Batterien und die Geduld von Blink.</translation>
    </message>
    <message>
        <source>By the sun</source>
        <translation>Nach der Sonne</translation>
    </message>
    <message>
        <source>CAMERA</source>
        <translation>KAMERA</translation>
    </message>
    <message>
        <source>CAMERAS</source>
        <translation>KAMERAS</translation>
    </message>
    <message>
        <source>CPU cores speed fan</source>
        <comment>other words, for the search</comment>
        <translation>CPU Prozessor Kerne Geschwindigkeit Lüfter</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Call an analysis right or wrong and correct it. Then the page of models measures, on your own pictures, which model is best for you.</source>
        <translation>Nennen Sie eine Analyse richtig oder falsch, und berichtigen Sie sie. Dann misst die Seite „Modelle“ an Ihren eigenen Bildern, welches Modell für Sie das beste ist.</translation>
    </message>
    <message>
        <source>Call analyses right or wrong while you look at your pictures: Y is right, W corrects, E says that nobody is there. Then a model can be measured on them. Thirty pictures are a good beginning.</source>
        <translation>Beurteilen Sie Analysen, während Sie Ihre Bilder ansehen: Y heißt richtig, W berichtigt, E sagt, dass niemand da ist. Dann lässt sich ein Modell daran messen. Dreißig Bilder sind ein guter Anfang.</translation>
    </message>
    <message>
        <source>Call some analyses right or correct them, then try again.</source>
        <translation>Nennen Sie einige Analysen richtig, oder berichtigen Sie sie, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Called right</source>
        <translation>Als richtig markiert</translation>
    </message>
    <message>
        <source>Called wrong</source>
        <translation>Als falsch markiert</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera above</source>
        <translation>Kamera darüber</translation>
    </message>
    <message>
        <source>Camera below</source>
        <translation>Kamera darunter</translation>
    </message>
    <message>
        <source>Camera moved</source>
        <translation>Kamera bewegt</translation>
    </message>
    <message>
        <source>Camera: {camera}</source>
        <translation>Kamera: {camera}</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Cameras as of {time}.</source>
        <translation>Kameras: Stand {time}.</translation>
    </message>
    <message>
        <source>Cameras cannot be reached until you are.</source>
        <translation>Bis dahin sind keine Kameras erreichbar.</translation>
    </message>
    <message>
        <source>Cameras one by one</source>
        <translation>Kameras einzeln</translation>
    </message>
    <message numerus="yes">
        <source>Cameras take pictures by themselves, by %n rule(s).</source>
        <translation>
            <numerusform>Kameras nehmen nach %n Regel von selbst Bilder auf.</numerusform>
            <numerusform>Kameras nehmen nach %n Regeln von selbst Bilder auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cameras that fail</source>
        <translation>Kameras mit Fehlschlägen</translation>
    </message>
    <message>
        <source>Cameras, pictures and alerts in your home’s system.</source>
        <translation>Kameras, Bilder und Warnungen im System Ihres Hauses.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Cancel all analyses</source>
        <translation>Alle Analysen abbrechen</translation>
    </message>
    <message>
        <source>Cancel the download of {model}</source>
        <translation>Download von {model} abbrechen</translation>
    </message>
    <message>
        <source>Cancel this one</source>
        <translation>Dieses abbrechen</translation>
    </message>
    <message>
        <source>Cancel {picture}</source>
        <translation>{picture} abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>Nicht erkennbar</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Cannot be used as they are</source>
        <translation>So nicht verwendbar</translation>
    </message>
    <message>
        <source>Careful: with QAT files on Vulkan, garbage was reported once (llama.cpp #24311, unconfirmed); look at its first answers.</source>
        <translation>Vorsicht: Mit QAT-Dateien auf Vulkan wurde einmal Unsinn gemeldet (llama.cpp #24311, unbestätigt); sehen Sie sich die ersten Antworten an.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change how pictures are skipped: {name}</source>
        <translation>Überspringen ändern: {name}</translation>
    </message>
    <message>
        <source>Change it: {place}</source>
        <translation>Ändern: {place}</translation>
    </message>
    <message>
        <source>Change the flag {flag}</source>
        <translation>Kennzeichen {flag} ändern</translation>
    </message>
    <message>
        <source>Change the folder’s permissions or choose another folder.</source>
        <translation>Ändern Sie die Rechte des Ordners, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Schlüssel ändern</translation>
    </message>
    <message>
        <source>Change the limit</source>
        <translation>Grenze ändern</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Change the rule: {rule}</source>
        <translation>Regel ändern: {rule}</translation>
    </message>
    <message>
        <source>Change this rule</source>
        <translation>Diese Regel ändern</translation>
    </message>
    <message>
        <source>Change what is wrong. Each change is kept at once.</source>
        <translation>Ändern Sie, was nicht stimmt. Jede Änderung wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>Change: {channel}</source>
        <translation>Ändern: {channel}</translation>
    </message>
    <message>
        <source>Change: {rule}</source>
        <translation>Ändern: {rule}</translation>
    </message>
    <message>
        <source>Change: {way}</source>
        <translation>Ändern: {way}</translation>
    </message>
    <message>
        <source>Check both and sign in again; too many tries lock the account for a while.</source>
        <translation>Prüfen Sie beides, und melden Sie sich neu an; zu viele Versuche sperren das Konto eine Weile.</translation>
    </message>
    <message>
        <source>Check its address and its secret header.</source>
        <translation>Prüfen Sie seine Adresse und seinen geheimen Header.</translation>
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
        <source>Check the files</source>
        <translation>Dateien prüfen</translation>
    </message>
    <message>
        <source>Check the internet connection, then go on with the download.</source>
        <translation>Prüfen Sie die Internetverbindung, und setzen Sie dann den Download fort.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation>Prüfen Sie die Internetverbindung und versuchen Sie es dann noch einmal.</translation>
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
        <source>Checking the files · {share} %</source>
        <translation>Dateien werden geprüft · {share} %</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>Dateien werden geprüft …</translation>
    </message>
    <message>
        <source>Checking the model’s files: {percent} %.</source>
        <translation>Die Dateien des Modells werden geprüft: {percent} %.</translation>
    </message>
    <message>
        <source>Checking {done} of {total}</source>
        <translation>{done} von {total} geprüft</translation>
    </message>
    <message>
        <source>Checking {model}</source>
        <translation>{model} wird geprüft</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Choose a camera: it takes a picture now, which comes in a few seconds.</source>
        <translation>Wählen Sie eine Kamera: Sie nimmt jetzt ein Bild auf; es ist in einigen Sekunden da.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a folder on another disk, or make room.</source>
        <translation>Wählen Sie einen Ordner auf einem anderen Datenträger, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Choose a picture to see what is in it.</source>
        <translation>Wählen Sie ein Bild, um zu sehen, was darauf ist.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Ort wählen</translation>
    </message>
    <message>
        <source>Choose all that are shown</source>
        <translation>Alle gezeigten Bilder auswählen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderen wählen</translation>
    </message>
    <message>
        <source>Choose another file, or download it once more.</source>
        <translation>Wählen Sie eine andere Datei, oder laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another model in the settings.</source>
        <translation>Wählen Sie in den Einstellungen ein anderes Modell.</translation>
    </message>
    <message>
        <source>Choose another model, or look for a newer version of BlinkThink.</source>
        <translation>Wählen Sie ein anderes Modell, oder suchen Sie eine neuere Version von BlinkThink.</translation>
    </message>
    <message>
        <source>Choose another model, or try this one later.</source>
        <translation>Wählen Sie ein anderes Modell, oder versuchen Sie es später mit diesem.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Choose at least one camera.</source>
        <translation>Wählen Sie mindestens eine Kamera.</translation>
    </message>
    <message>
        <source>Choose at least one way to be told.</source>
        <translation>Wählen Sie mindestens einen Benachrichtigungsweg.</translation>
    </message>
    <message>
        <source>Choose between 1 minute and 7 days ({minutes} minutes).</source>
        <translation>Wählen Sie zwischen 1 Minute und 7 Tagen ({minutes} Minuten).</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Choose none; end the search</source>
        <translation>Auswahl aufheben; Suche beenden</translation>
    </message>
    <message>
        <source>Choose one on the Models page.</source>
        <translation>Wählen Sie eines auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>Choose one, or type its name.</source>
        <translation>Wählen Sie eines, oder geben Sie seinen Namen ein.</translation>
    </message>
    <message>
        <source>Choose or download one with “blinkthink models”.</source>
        <translation>Wählen oder laden Sie eines mit „blinkthink models“ herunter.</translation>
    </message>
    <message>
        <source>Choose that folder in the settings, or begin a new library in the window.</source>
        <translation>Wählen Sie diesen Ordner in den Einstellungen, oder beginnen Sie im Fenster eine neue Mediathek.</translation>
    </message>
    <message>
        <source>Choose the file: {name}</source>
        <translation>Datei wählen: {name}</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the model first.</source>
        <translation>Wählen Sie zuerst das Modell.</translation>
    </message>
    <message>
        <source>Choose the picture of {camera}, {time}</source>
        <translation>Bild von {camera} wählen, {time}</translation>
    </message>
    <message>
        <source>Choose the picture, or no longer</source>
        <translation>Das Bild auswählen oder abwählen</translation>
    </message>
    <message>
        <source>Choose the place where the sun rises.</source>
        <translation>Wählen Sie den Ort, an dem die Sonne aufgeht.</translation>
    </message>
    <message>
        <source>Choose the projector first.</source>
        <translation>Wählen Sie zuerst den Projektor.</translation>
    </message>
    <message>
        <source>Choose two pictures to compare.</source>
        <translation>Wählen Sie zwei Bilder zum Vergleichen aus.</translation>
    </message>
    <message>
        <source>Choose up to there, with any key that moves</source>
        <translation>Bis dorthin auswählen, mit jeder Taste, die weitergeht</translation>
    </message>
    <message>
        <source>Chosen pictures</source>
        <translation>Ausgewählte Bilder</translation>
    </message>
    <message>
        <source>City, or latitude and longitude</source>
        <translation>Stadt, oder Breite und Länge</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>visibility</comment>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Click the corners, or move the cross with the arrow keys (with Shift far, with Ctrl a little) and set each with the space bar. A click on the first one, or Enter, ends it; Escape gives it up.</source>
        <translation>Klicken Sie auf die Ecken, oder bewegen Sie das Kreuz mit den Pfeiltasten (mit Umschalt weit, mit Strg ein wenig) und setzen Sie jede mit der Leertaste. Ein Klick auf die erste oder die Eingabetaste schließt es ab; Esc verwirft es.</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the places</source>
        <translation>Orte schließen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close this warning</source>
        <translation>Warnung schließen</translation>
    </message>
    <message>
        <source>Closing the window keeps BlinkThink running.</source>
        <translation>BlinkThink läuft weiter, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code: </source>
        <translation>Code: </translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Wird gesammelt …</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>verb</comment>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare two chosen pictures</source>
        <translation>Zwei ausgewählte Bilder vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with a newer one</source>
        <translation>Mit einem neueren vergleichen</translation>
    </message>
    <message>
        <source>Compare with an older one</source>
        <translation>Mit einem älteren vergleichen</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Mit dem vorigen vergleichen</translation>
    </message>
    <message>
        <source>Compare with the one before of this camera</source>
        <translation>Mit dem vorigen Bild dieser Kamera vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>Compared on the %n picture(s) that both were asked about.</source>
        <translation>
            <numerusform>Verglichen an dem %n Bild, nach dem beide gefragt wurden.</numerusform>
            <numerusform>Verglichen an den %n Bildern, nach denen beide gefragt wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Computed by another machine of yours.</source>
        <translation>Von einem anderen Computer von Ihnen berechnet.</translation>
    </message>
    <message>
        <source>Computed by another program on this computer.</source>
        <translation>Von einem anderen Programm auf diesem Computer berechnet.</translation>
    </message>
    <message>
        <source>Connect it, and everything comes back by itself.</source>
        <translation>Schließen Sie ihn an, dann kommt alles von selbst zurück.</translation>
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
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Cooling down until {time}</source>
        <translation>Pause bis {time}</translation>
    </message>
    <message>
        <source>Cooling down until {time}.</source>
        <translation>Pause bis {time}.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copies go into a folder of your choice; nothing there is overwritten.</source>
        <translation>Kopien kommen in einen Ordner Ihrer Wahl; dort wird nichts überschrieben.</translation>
    </message>
    <message>
        <source>Copies of a folder’s pictures, with text files and clips; known ones are left out.</source>
        <translation>Kopien der Bilder eines Ordners, mit Textdateien und Clips; bekannte werden ausgelassen.</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation>Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Copy from</source>
        <translation>Kopieren von</translation>
    </message>
    <message>
        <source>Copy from another camera</source>
        <translation>Von einer anderen Kamera kopieren</translation>
    </message>
    <message>
        <source>Copy from…</source>
        <translation>Kopieren von …</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy the path of the file</source>
        <translation>Pfad der Datei kopieren</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Corner before</source>
        <translation>Vorige Ecke</translation>
    </message>
    <message>
        <source>Corner {number} of {count}: {place}</source>
        <translation>Ecke {number} von {count}: {place}</translation>
    </message>
    <message>
        <source>Correcting an analysis</source>
        <translation>Eine Analyse berichtigen</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost by month</source>
        <translation>Kosten nach Monaten</translation>
    </message>
    <message>
        <source>Could be chance</source>
        <translation>Kann Zufall sein</translation>
    </message>
    <message>
        <source>Could not be analysed</source>
        <translation>Analyse nicht möglich</translation>
    </message>
    <message>
        <source>Counterfactual</source>
        <translation>Gegenprobe</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Counts and boxes</source>
        <translation>Anzahlen und Rahmen</translation>
    </message>
    <message>
        <source>Counts right</source>
        <translation>Anzahlen richtig</translation>
    </message>
    <message>
        <source>Cron expression</source>
        <translation>Cron-Ausdruck</translation>
    </message>
    <message>
        <source>Cropped a little: kinds and flags stay</source>
        <translation>Etwas beschnitten: Arten und Kennzeichen bleiben</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back what was last: a deletion, a correction, a rule.</source>
        <translation>Strg+Z nimmt das Letzte zurück: ein Löschen, eine Berichtigung, eine Regel.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>visibility</comment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Darker: kinds and flags stay</source>
        <translation>Dunkler: Arten und Kennzeichen bleiben</translation>
    </message>
    <message>
        <source>Data costs money on this network.</source>
        <translation>In diesem Netzwerk kosten Daten Geld.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Tag danach</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Tag davor</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days that pictures are kept</source>
        <translation>Tage, die Bilder behalten werden</translation>
    </message>
    <message>
        <source>Days that pictures of {name} are kept</source>
        <translation>Tage, die Bilder von {name} behalten werden</translation>
    </message>
    <message>
        <source>Days: {days}</source>
        <translation>Tage: {days}</translation>
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
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n picture(s)</source>
        <translation>
            <numerusform>%n Bild löschen</numerusform>
            <numerusform>%n Bilder löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a few files in the file manager, or let the limits in the settings delete old pictures for good.</source>
        <translation>Löschen Sie einige Dateien im Dateimanager, oder lassen Sie alte Bilder durch die Grenzen in den Einstellungen endgültig löschen.</translation>
    </message>
    <message>
        <source>Delete these numbers? Pictures and models stay.</source>
        <translation>Diese Zahlen löschen? Bilder und Modelle bleiben.</translation>
    </message>
    <message>
        <source>Delete what is loaded of {model}</source>
        <translation>Schon heruntergeladene Teile von {model} löschen</translation>
    </message>
    <message>
        <source>Delete {run}</source>
        <translation>{run} löschen</translation>
    </message>
    <message>
        <source>Delete {size}</source>
        <translation>{size} löschen</translation>
    </message>
    <message>
        <source>Deleting old pictures</source>
        <translation>Alte Bilder werden gelöscht</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Demo-Modell</translation>
    </message>
    <message>
        <source>Described by Gemini ({model})</source>
        <translation>Beschrieben von Gemini ({model})</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>Desktop-Benachrichtigung</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detailstufe</translation>
    </message>
    <message>
        <source>Detail {detail}: {words}</source>
        <translation>Detailstufe {detail}: {words}</translation>
    </message>
    <message>
        <source>Detail {detail}: {words}, the model’s own</source>
        <translation>Detailstufe {detail}: {words}, die des Modells</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <comment>a camera</comment>
        <translation>Hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>Unscharf schalten</translation>
    </message>
    <message>
        <source>Disarm the system</source>
        <translation>System unscharf schalten</translation>
    </message>
    <message>
        <source>Disarmed</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Disarming…</source>
        <translation>Wird unscharf geschaltet …</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>Do not send this picture</source>
        <translation>Dieses Bild nicht senden</translation>
    </message>
    <message>
        <source>Do not send: {picture}</source>
        <translation>Nicht senden: {picture}</translation>
    </message>
    <message>
        <source>Dollars for a million tokens of answers</source>
        <translation>Dollar für eine Million Token an Antworten</translation>
    </message>
    <message>
        <source>Dollars for a million tokens that are sent</source>
        <translation>Dollar für eine Million gesendete Token</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done; what was changed is kept</source>
        <translation>Fertig; Änderungen sind gespeichert</translation>
    </message>
    <message>
        <source>Door open</source>
        <translation>Tür offen</translation>
    </message>
    <message>
        <source>Doorbell</source>
        <translation>Türklingel</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download</source>
        <comment>of a file: its size</comment>
        <translation>Download</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation>Modell herunterladen</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>Erneut herunterladen</translation>
    </message>
    <message>
        <source>Download it or choose another one on the Models page.</source>
        <translation>Laden Sie es herunter oder wählen Sie ein anderes auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>Download of the model</source>
        <translation>Download des Modells</translation>
    </message>
    <message>
        <source>Download of {model}</source>
        <translation>Download von {model}</translation>
    </message>
    <message>
        <source>Download the recommended model, {model}</source>
        <translation>Das empfohlene Modell herunterladen, {model}</translation>
    </message>
    <message>
        <source>Download {model}</source>
        <translation>{model} herunterladen</translation>
    </message>
    <message>
        <source>Download {model} again</source>
        <translation>{model} erneut herunterladen</translation>
    </message>
    <message>
        <source>Download · {size}</source>
        <translation>Herunterladen · {size}</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n clips.</source>
        <translation>
            <numerusform>%n Clip wird heruntergeladen.</numerusform>
            <numerusform>%n Clips werden heruntergeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading {count} models: {share}</source>
        <translation>{count} Modelle werden heruntergeladen: {share}</translation>
    </message>
    <message>
        <source>Downloading {done} of {total}</source>
        <translation>{done} von {total} heruntergeladen</translation>
    </message>
    <message>
        <source>Downloading {model}</source>
        <translation>{model} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Downloading {model}: {share}</source>
        <translation>{model} wird heruntergeladen: {share}</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Drag from corner to corner</source>
        <translation>Von Ecke zu Ecke ziehen</translation>
    </message>
    <message>
        <source>Drag from corner to corner. Arrows move it, with Shift they size it; Enter keeps it.</source>
        <translation>Von Ecke zu Ecke ziehen. Pfeiltasten verschieben den Rahmen, mit Umschalt ändern sie die Größe; Eingabe übernimmt ihn.</translation>
    </message>
    <message>
        <source>Drag on the picture to hide a part of it. What is grey is hidden from the model, and nothing that happens there counts.</source>
        <translation>Ziehen Sie auf dem Bild, um einen Teil auszublenden. Was grau ist, sieht das Modell nicht, und nichts, was dort geschieht, zählt.</translation>
    </message>
    <message>
        <source>Draw a polygon</source>
        <translation>Vieleck zeichnen</translation>
    </message>
    <message>
        <source>Draw a polygon: arrows move its cross</source>
        <translation>Ein Vieleck zeichnen: Pfeile bewegen das Kreuz</translation>
    </message>
    <message>
        <source>Draw its box</source>
        <translation>Rahmen zeichnen</translation>
    </message>
    <message>
        <source>Drawing a box</source>
        <translation>Einen Rahmen zeichnen</translation>
    </message>
    <message>
        <source>Drawing: {done} of {total}</source>
        <translation>Zeichnet: {done} von {total}</translation>
    </message>
    <message>
        <source>Drawn scenes have numbers from {first} to {last}.</source>
        <translation>Gezeichnete Szenen haben Nummern von {first} bis {last}.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E2B, E4B, 12B, 26B, 31B: how large a model is. A larger one sees more, needs more memory and takes longer for a picture. A4B behind it: large, yet nearly as quick as a small one.</source>
        <translation>E2B, E4B, 12B, 26B, 31B: wie groß ein Modell ist. Ein größeres sieht mehr, braucht mehr Speicher und länger für ein Bild. A4B dahinter: groß, aber fast so schnell wie ein kleines.</translation>
    </message>
    <message>
        <source>Each alert is posted as JSON to an address of yours: a server at home, or a service that passes it on.</source>
        <translation>Jede Warnung wird als JSON an eine Adresse von Ihnen gesendet: an einen Server zu Hause oder an einen Dienst, der sie weitergibt.</translation>
    </message>
    <message>
        <source>Each camera</source>
        <translation>Jede Kamera</translation>
    </message>
    <message>
        <source>Each camera has words of its own: what it looks at, what to leave out of sight, and which flags you want. F2 on a camera leads there.</source>
        <translation>Jede Kamera hat eigene Worte: was sie sieht, was außer Acht bleibt und welche Kennzeichen Sie wollen. F2 auf einer Kamera führt dorthin.</translation>
    </message>
    <message>
        <source>Each day as a file</source>
        <translation>Jeder Tag als Datei</translation>
    </message>
    <message>
        <source>Each request is recorded on this computer: to whom, what for, how much, and which picture.</source>
        <translation>Jede Anfrage wird auf diesem Computer festgehalten: an wen, wofür, wie viel und welches Bild.</translation>
    </message>
    <message>
        <source>Each request will stand here.</source>
        <translation>Hier erscheint jede Anfrage.</translation>
    </message>
    <message>
        <source>Each says since when nothing changed; the picture from then describes it. One in twenty is looked at all the same, to measure what that misses.</source>
        <translation>Bei jedem steht, seit wann sich nichts geändert hat; das Bild von damals beschreibt es. Jedes zwanzigste wird trotzdem analysiert, um zu messen, was dabei entgeht.</translation>
    </message>
    <message>
        <source>Earlier analyses</source>
        <translation>Frühere Analysen</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Verschlüsselt (TLS)</translation>
    </message>
    <message>
        <source>End it and start again</source>
        <translation>Beenden und neu starten</translation>
    </message>
    <message>
        <source>End the polygon</source>
        <translation>Das Vieleck abschließen</translation>
    </message>
    <message>
        <source>End the polygon; to the area’s corners</source>
        <translation>Das Vieleck abschließen; zu den Ecken des Bereichs</translation>
    </message>
    <message>
        <source>End the slideshow</source>
        <translation>Diashow beenden</translation>
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
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Every byte is as it was published.</source>
        <translation>Jedes Byte ist so, wie es veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Every day as a file</source>
        <translation>Jeder Tag als Datei</translation>
    </message>
    <message>
        <source>Every day.</source>
        <translation>Jeden Tag.</translation>
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
        <source>Every picture that is described is sent to Google; the model here rests.</source>
        <translation>Jedes Bild, das beschrieben wird, wird an Google gesendet; das Modell hier ruht.</translation>
    </message>
    <message>
        <source>Every request</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>Every so often</source>
        <translation>In Abständen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything can be done with the keyboard; F1 shows how, anywhere.</source>
        <translation>Alles geht mit der Tastatur; F1 zeigt überall, wie.</translation>
    </message>
    <message>
        <source>Everything from a terminal, also without a window.</source>
        <translation>Alles aus einem Terminal, auch ohne Fenster.</translation>
    </message>
    <message>
        <source>Everything is as it was at first.</source>
        <translation>Alles ist wie am Anfang.</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Alles funktioniert.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Expected answers that say nothing, and are left out: {count}.</source>
        <translation>Erwartete Antworten, die nichts sagen und ausgelassen werden: {count}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>verb</comment>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %n picture(s)</source>
        <translation>
            <numerusform>%n Bild exportieren</numerusform>
            <numerusform>%n Bilder exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Export pictures…</source>
        <translation>Bilder exportieren …</translation>
    </message>
    <message>
        <source>Export the chosen pictures, or all that are shown</source>
        <translation>Ausgewählte Bilder exportieren, sonst alle gezeigten</translation>
    </message>
    <message>
        <source>Export {run}</source>
        <translation>{run} exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>FLAGS</source>
        <translation>KENNZEICHEN</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Facts of the capture</source>
        <translation>Angaben zur Aufnahme</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>False alarms where nobody is there</source>
        <translation>Fehlalarme, wo niemand da ist</translation>
    </message>
    <message>
        <source>False alarms with nobody there</source>
        <translation>Fehlalarme, obwohl niemand da ist</translation>
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
        <source>Fetch its motion clips</source>
        <translation>Bewegungsclips abrufen</translation>
    </message>
    <message>
        <source>Fetch motion clips</source>
        <translation>Bewegungsclips abrufen</translation>
    </message>
    <message>
        <source>Fetching clip {place} of {count}</source>
        <translation>Clip {place} von {count} wird abgerufen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files and settings</source>
        <translation>Dateien und Einstellungen</translation>
    </message>
    <message>
        <source>Files of my own</source>
        <translation>Eigene Dateien</translation>
    </message>
    <message>
        <source>Files of the app</source>
        <translation>Dateien der App</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Finds settings by name, by sentence and by other words</source>
        <translation>Findet Einstellungen nach Namen, Satz und anderen Wörtern</translation>
    </message>
    <message>
        <source>Finds words in scenes, subjects, activities and flags</source>
        <translation>Findet Wörter in Szenen, Motiven, Geschehen und Kennzeichen</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Fits in memory: needs {needed} of {total}.</source>
        <translation>Passt in den Speicher: braucht {needed} von {total}.</translation>
    </message>
    <message>
        <source>Fits in part</source>
        <translation>Passt teilweise</translation>
    </message>
    <message>
        <source>Fits on the GPU: needs {needed} of {total}.</source>
        <translation>Passt auf die GPU: braucht {needed} von {total}.</translation>
    </message>
    <message>
        <source>Five seconds back</source>
        <translation>Fünf Sekunden zurück</translation>
    </message>
    <message>
        <source>Five seconds on</source>
        <translation>Fünf Sekunden vor</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Flag: {flag}</source>
        <translation>Kennzeichen: {flag}</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Mit Kennzeichen</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Flags found, of the right ones</source>
        <translation>Gefundene Kennzeichen, von den richtigen</translation>
    </message>
    <message>
        <source>Flags of your own</source>
        <translation>Eigene Kennzeichen</translation>
    </message>
    <message>
        <source>Flags of your own, and how much each matters at which hour, for every camera.</source>
        <translation>Eigene Kennzeichen und wie wichtig jedes zu welcher Stunde ist, für alle Kameras.</translation>
    </message>
    <message>
        <source>Flags right, of those raised</source>
        <translation>Richtige Kennzeichen, von den gesetzten</translation>
    </message>
    <message>
        <source>Flags that count</source>
        <translation>Kennzeichen, die zählen</translation>
    </message>
    <message>
        <source>Flags that nobody asks for, and are not scored: {names}.</source>
        <translation>Kennzeichen, nach denen niemand fragt und die nicht bewertet werden: {names}.</translation>
    </message>
    <message>
        <source>Flags: F1</source>
        <translation>Kennzeichen: F1</translation>
    </message>
    <message>
        <source>Flags: precision</source>
        <translation>Kennzeichen: Präzision</translation>
    </message>
    <message>
        <source>Flags: recall</source>
        <translation>Kennzeichen: Trefferquote</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for the film</source>
        <translation>Ordner für den Film</translation>
    </message>
    <message>
        <source>Folder of the digests</source>
        <translation>Ordner der Tagesberichte</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>Zu importierender Ordner</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>For a Google Cloud project; most keys are not</source>
        <translation>Für ein Projekt der Google Cloud; die meisten Schlüssel sind das nicht</translation>
    </message>
    <message>
        <source>For all cameras also: {flags}.</source>
        <translation>Für alle Kameras außerdem: {flags}.</translation>
    </message>
    <message>
        <source>For all cameras: {sentences}</source>
        <translation>Für alle Kameras: {sentences}</translation>
    </message>
    <message>
        <source>For all texts, on top of the system’s own size. {holds}</source>
        <translation>Für alle Texte, zusätzlich zur Schriftgröße des Systems. {holds}</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>For an hour (until {time})</source>
        <translation>Eine Stunde lang (bis {time})</translation>
    </message>
    <message>
        <source>For an hour, until {time}</source>
        <translation>Eine Stunde lang, bis {time}</translation>
    </message>
    <message>
        <source>For another computer, or to keep. Without passwords, keys, folders, and the addresses of webhook and MQTT; with the place of the sun, which may be your home.</source>
        <translation>Für einen anderen Computer oder zum Aufheben. Ohne Passwörter, Schlüssel, Ordner und die Adressen von Webhook und MQTT; mit dem Ort für die Sonne, der Ihr Zuhause sein kann.</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>For the window, the alerts and the commands; models describe pictures in English. {holds}</source>
        <translation>Für Fenster, Warnungen und Befehle; Modelle beschreiben Bilder auf Englisch. {holds}</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget the words, areas, flags and all else that this camera has of its own?</source>
        <translation>Texte, Bereiche, Kennzeichen und alles andere Eigene dieser Kamera verwerfen?</translation>
    </message>
    <message>
        <source>Forget what holds for all cameras?</source>
        <translation>Verwerfen, was für alle Kameras gilt?</translation>
    </message>
    <message>
        <source>Forgotten; its files stay.</source>
        <translation>Vergessen; seine Dateien bleiben.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found, a quarter and more</source>
        <translation>Gefunden, ein Viertel und mehr</translation>
    </message>
    <message>
        <source>Found, a sixth to a quarter</source>
        <translation>Gefunden, ein Sechstel bis ein Viertel</translation>
    </message>
    <message>
        <source>Found, an eighth to a sixth</source>
        <translation>Gefunden, ein Achtel bis ein Sechstel</translation>
    </message>
    <message>
        <source>Found, below an eighth of the height</source>
        <translation>Gefunden, unter einem Achtel der Höhe</translation>
    </message>
    <message>
        <source>Found, of all that is there</source>
        <translation>Gefunden, von allem, was da ist</translation>
    </message>
    <message>
        <source>Free memory below which the model leaves</source>
        <translation>Freier Speicher, unter dem das Modell entladen wird</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It is not made by Blink or Amazon, nor connected with them.</source>
        <translation>Freie Software unter der MIT-Lizenz. Sie ist nicht von Blink oder Amazon und nicht mit ihnen verbunden.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt (LGPL), llama.cpp (MIT), Phosphor icons (MIT) and others. It is not made by Blink or Amazon, nor connected with them.</source>
        <translation>Freie Software unter der MIT-Lizenz. Sie verwendet Qt (LGPL), llama.cpp (MIT), Phosphor-Symbole (MIT) und anderes. Sie stammt nicht von Blink oder Amazon und ist nicht mit ihnen verbunden.</translation>
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
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>Von jetzt an</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>GGUF files (*.gguf)</source>
        <translation>GGUF-Dateien (*.gguf)</translation>
    </message>
    <message>
        <source>GGUF: the kind of file that models come in. There are two for each: one that writes, and one that sees (“mmproj”, the projector).</source>
        <translation>GGUF: das Dateiformat der Modelle. Zu jedem gehören zwei Dateien: eine, die schreibt, und eine, die sieht („mmproj“, der Projektor).</translation>
    </message>
    <message>
        <source>GIF: a moving picture, for chats and pages</source>
        <translation>GIF: ein bewegtes Bild, für Chats und Webseiten</translation>
    </message>
    <message>
        <source>GPU: the graphics card. A model that fits into its memory is many times as quick there.</source>
        <translation>GPU: die Grafikkarte. Ein Modell, das in ihren Speicher passt, ist dort um ein Vielfaches schneller.</translation>
    </message>
    <message>
        <source>Gate open</source>
        <translation>Tor offen</translation>
    </message>
    <message>
        <source>Gave its old picture again</source>
        <comment>a camera</comment>
        <translation>Wieder das alte Bild</translation>
    </message>
    <message>
        <source>Gemini ({model})</source>
        <translation>Gemini ({model})</translation>
    </message>
    <message>
        <source>Gemini Google key API costs budget cloud</source>
        <comment>other words, for the search</comment>
        <translation>Gemini Google Schlüssel API Kosten Budget Cloud</translation>
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
        <source>Gemini only</source>
        <translation>Nur Gemini</translation>
    </message>
    <message>
        <source>Gemini refused the request.</source>
        <translation>Gemini hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Gemini: {why} …</source>
        <translation>Gemini: {why} …</translation>
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
        <translation>GitHub bittet um eine Pause.</translation>
    </message>
    <message>
        <source>GitHub is asked once a week whether there is a newer version.</source>
        <translation>GitHub wird einmal in der Woche gefragt, ob es eine neuere Version gibt.</translation>
    </message>
    <message>
        <source>GitHub, where the versions lie, does not answer as it should.</source>
        <translation>GitHub, wo die Versionen liegen, antwortet nicht, wie es soll.</translation>
    </message>
    <message>
        <source>Give it a name, such as “Gate open”.</source>
        <translation>Geben Sie ihm einen Namen, etwa „Gate open“.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Give memory back when idle</source>
        <translation>Speicher freigeben, wenn nichts zu tun ist</translation>
    </message>
    <message>
        <source>Give memory back when it gets low</source>
        <translation>Speicher freigeben, wenn er knapp wird</translation>
    </message>
    <message>
        <source>Give the user these rights in the broker’s access rules, or use another user.</source>
        <translation>Geben Sie dem Benutzer diese Rechte in den Zugriffsregeln des Brokers, oder nutzen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Give up this download?</source>
        <translation>Diesen Download aufgeben?</translation>
    </message>
    <message>
        <source>Give up what is drawn; let go of the area</source>
        <translation>Zeichnung verwerfen; Auswahl des Bereichs aufheben</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or set BLINKTHINK_HOME to another folder.</source>
        <translation>Geben Sie sich dort Schreibrechte, oder setzen Sie BLINKTHINK_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Dort weitermachen</translation>
    </message>
    <message>
        <source>Go on with the download: {model}</source>
        <translation>Download fortsetzen: {model}</translation>
    </message>
    <message>
        <source>Go on with this rule</source>
        <translation>Diese Regel fortsetzen</translation>
    </message>
    <message>
        <source>Go on with: {rule}</source>
        <translation>Fortsetzen: {rule}</translation>
    </message>
    <message>
        <source>Go on without an account</source>
        <translation>Ohne Konto fortfahren</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>Go to the activity</source>
        <translation>Zur Aktivität</translation>
    </message>
    <message>
        <source>Go to the alerts</source>
        <translation>Zu den Warnungen</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Zur Mediathek</translation>
    </message>
    <message>
        <source>Go to the models</source>
        <translation>Zu den Modellen</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Goals reached: {reached} of {all}</source>
        <translation>Ziele erreicht: {reached} von {all}</translation>
    </message>
    <message>
        <source>Gone: {things}.</source>
        <translation>Weg: {things}.</translation>
    </message>
    <message>
        <source>Google describes a drawn picture; it costs as much as any other</source>
        <translation>Google beschreibt ein gezeichnetes Bild; es kostet so viel wie jedes andere</translation>
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
        <translation>Die Bedingungen von Google unterscheiden sich je nach Schlüssel. Mit einem kostenlosen Schlüssel („unpaid services“) darf Google Ihre Bilder und die Antworten nutzen, um seine Produkte zu verbessern, und Menschen dürfen sie ansehen; Google bittet, mit einem solchen Schlüssel nichts Persönliches zu senden. Mit einem bezahlten Schlüssel (einem Projekt mit Abrechnung) nutzt Google sie dafür nicht und bewahrt sie nur begrenzte Zeit auf, um Missbrauch zu erkennen.</translation>
    </message>
    <message>
        <source>Google’s terms for the Gemini API</source>
        <translation>Bedingungen von Google für die Gemini-API</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HOST</translation>
    </message>
    <message>
        <source>HTTPS_PROXY names a {kind} proxy; only HTTP proxies are supported</source>
        <translation>HTTPS_PROXY nennt einen Proxy der Art {kind}; nur HTTP-Proxys werden unterstützt</translation>
    </message>
    <message>
        <source>Have a sync module send a clip</source>
        <translation>Sync-Modul einen Clip senden lassen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help and licences</source>
        <translation>Hilfe und Lizenzen</translation>
    </message>
    <message>
        <source>Here first, then {who}</source>
        <translation>Erst hier, dann {who}</translation>
    </message>
    <message>
        <source>Here is its picture</source>
        <translation>Hier ist ihr Bild</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Home Assistant and MQTT</source>
        <translation>Home Assistant und MQTT</translation>
    </message>
    <message>
        <source>Home Assistant finds the cameras by itself.</source>
        <translation>Home Assistant findet die Kameras von selbst.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>How</source>
        <comment>a row of a rule</comment>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How closely the model looks. More detail shows smaller things and takes longer.</source>
        <translation>Wie genau das Modell hinsieht. Eine höhere Detailstufe zeigt Kleineres und dauert länger.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>How full the disk is</source>
        <translation>Wie voll der Datenträger ist</translation>
    </message>
    <message>
        <source>How it is looked at</source>
        <translation>Wie analysiert wird</translation>
    </message>
    <message>
        <source>How it was taken</source>
        <translation>Wie aufgenommen</translation>
    </message>
    <message>
        <source>How much it matters</source>
        <translation>Wie wichtig es ist</translation>
    </message>
    <message>
        <source>How much memory is free is not known yet</source>
        <translation>Wie viel Speicher frei ist, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>How much of the processor the model takes. Automatic uses every core; fewer leave room for other programs.</source>
        <translation>Wie viel des Prozessors das Modell nutzt. „Automatisch“ nutzt jeden Kern; weniger lassen anderen Programmen Luft.</translation>
    </message>
    <message>
        <source>How much room there is cannot be told.</source>
        <translation>Wie viel Platz frei ist, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>How often a model is right, on pictures that you called right or corrected.</source>
        <translation>Wie oft ein Modell recht hat, an Bildern, die Sie als richtig markiert oder berichtigt haben.</translation>
    </message>
    <message>
        <source>How often at most, for each camera</source>
        <translation>Höchstens wie oft, je Kamera</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>How the app looks and speaks.</source>
        <translation>Wie die App aussieht und spricht.</translation>
    </message>
    <message>
        <source>How things are done, and what this app is made of.</source>
        <translation>Wie alles geht und woraus diese App besteht.</translation>
    </message>
    <message>
        <source>How well it works</source>
        <translation>Wie gut das klappt</translation>
    </message>
    <message>
        <source>How wide each picture is in the library, where there is a slider for it, too.</source>
        <translation>Wie breit jedes Bild in der Mediathek ist; auch dort gibt es dafür einen Regler.</translation>
    </message>
    <message>
        <source>How you are told of what a picture shows.</source>
        <translation>Wie Sie erfahren, was ein Bild zeigt.</translation>
    </message>
    <message>
        <source>However much it matters</source>
        <translation>Egal wie wichtig</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Ich stimme zu</translation>
    </message>
    <message>
        <source>I agree that pictures are sent to Google.</source>
        <translation>Ich willige ein, dass Bilder an Google gesendet werden.</translation>
    </message>
    <message>
        <source>ISO date or time, exclusive</source>
        <translation>ISO-Datum oder -Zeit, ausschließlich</translation>
    </message>
    <message>
        <source>ISO date or time, inclusive</source>
        <translation>ISO-Datum oder -Zeit, einschließlich</translation>
    </message>
    <message>
        <source>ISO date or time; it goes on by itself then</source>
        <translation>ISO-Datum oder -Zeit; dann geht es von selbst weiter</translation>
    </message>
    <message>
        <source>ISO date; none: today</source>
        <translation>ISO-Datum; ohne: heute</translation>
    </message>
    <message>
        <source>If it has any flag</source>
        <translation>Mit irgendeinem Kennzeichen</translation>
    </message>
    <message>
        <source>If it is a notice or an alert</source>
        <translation>Wenn es ein Hinweis oder eine Warnung ist</translation>
    </message>
    <message>
        <source>If it is an alert</source>
        <translation>Wenn es eine Warnung ist</translation>
    </message>
    <message>
        <source>If it was moved or renamed, choose where it is now.</source>
        <translation>Wurde er verschoben oder umbenannt, dann wählen Sie, wo er jetzt ist.</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>Wenn etwas nicht klappt</translation>
    </message>
    <message>
        <source>Image tokens</source>
        <translation>Bild-Token</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>verb</comment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a folder of pictures</source>
        <translation>Einen Ordner mit Bildern importieren</translation>
    </message>
    <message>
        <source>Import pictures</source>
        <translation>Bilder importieren</translation>
    </message>
    <message>
        <source>Import pictures…</source>
        <translation>Bilder importieren …</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>In the European Economic Area, Switzerland and the United Kingdom the terms for paid keys hold for free ones too. As of March 2026 Google’s terms also say that the service is meant for professional use and not for consumers. They may have changed since this was written: read them.</source>
        <translation>Im Europäischen Wirtschaftsraum, in der Schweiz und im Vereinigten Königreich gelten die Bedingungen für bezahlte Schlüssel auch für kostenlose. Mit Stand vom März 2026 sagen die Bedingungen von Google außerdem, dass der Dienst für die berufliche Nutzung und nicht für Verbraucher gedacht ist. Sie können sich seither geändert haben: Lesen Sie sie.</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>In the demo the code is {pin}.</source>
        <translation>In der Demo lautet der Code {pin}.</translation>
    </message>
    <message numerus="yes">
        <source>In the last 30 days there were %n request(s) to {hosts}, the last {when}.</source>
        <translation>
            <numerusform>In den letzten 30 Tagen gab es %n Anfrage an {hosts}, die letzte {when}.</numerusform>
            <numerusform>In den letzten 30 Tagen gab es %n Anfragen an {hosts}, die letzte {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>In use.</source>
        <translation>Wird verwendet.</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In Ihren Worten</translation>
    </message>
    <message>
        <source>Index (SQLite)</source>
        <translation>Index (SQLite)</translation>
    </message>
    <message>
        <source>Infrared</source>
        <comment>visibility</comment>
        <translation>Infrarot</translation>
    </message>
    <message>
        <source>Install BlinkThink once more. Update the graphics driver if the process ends.</source>
        <translation>Installieren Sie BlinkThink noch einmal. Endet der Prozess, aktualisieren Sie den Grafiktreiber.</translation>
    </message>
    <message>
        <source>Install BlinkThink once more: a part of it is missing or damaged.</source>
        <translation>Installieren Sie BlinkThink noch einmal: Ein Teil fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Install BlinkThink once more; report it, with “blinkthink doctor --report”.</source>
        <translation>Installieren Sie BlinkThink noch einmal; bleibt es so, melden Sie es mit „blinkthink doctor --report“.</translation>
    </message>
    <message>
        <source>Install the Metal build of llama-cpp-python 0.3.36 from {wheels}metal.</source>
        <translation>Installieren Sie den Metal-Build von llama-cpp-python 0.3.36 von {wheels}metal.</translation>
    </message>
    <message>
        <source>Install the system libraries that the README names for the window.</source>
        <translation>Installieren Sie die Systembibliotheken, die die README für das Fenster nennt.</translation>
    </message>
    <message>
        <source>Install the system’s certificates (ca-certificates), or name a file in SSL_CERT_FILE.</source>
        <translation>Installieren Sie die Zertifikate des Systems (ca-certificates), oder nennen Sie eine Datei in SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>Inventions</source>
        <translation>Erfundenes</translation>
    </message>
    <message>
        <source>Is busy</source>
        <comment>a camera</comment>
        <translation>Ist beschäftigt</translation>
    </message>
    <message>
        <source>Is the analysis right?</source>
        <translation>Stimmt die Analyse?</translation>
    </message>
    <message>
        <source>It answers with a web page, not as an OpenAI-compatible server does.</source>
        <translation>Er antwortet mit einer Webseite, nicht wie ein OpenAI-kompatibler Server.</translation>
    </message>
    <message>
        <source>It answers with something else, not as an OpenAI-compatible server does.</source>
        <translation>Er antwortet mit etwas anderem, nicht wie ein OpenAI-kompatibler Server.</translation>
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
        <translation>Es lässt sich nicht feststellen, ob es eine neuere Version gibt.</translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation>Das lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>It closed the connection before it answered.</source>
        <translation>Der Server hat die Verbindung geschlossen, bevor er antwortete.</translation>
    </message>
    <message>
        <source>It closed the connection before its answer was whole.</source>
        <translation>Er hat die Verbindung geschlossen, bevor seine Antwort vollständig war.</translation>
    </message>
    <message>
        <source>It comes from the environment (GEMINI_API_KEY) and is not kept here.</source>
        <translation>Er kommt aus der Umgebung (GEMINI_API_KEY) und wird hier nicht gespeichert.</translation>
    </message>
    <message>
        <source>It depends on the camera.</source>
        <translation>Das hängt von der Kamera ab.</translation>
    </message>
    <message>
        <source>It described a drawn picture in {seconds}.</source>
        <translation>Er hat ein gezeichnetes Bild in {seconds} beschrieben.</translation>
    </message>
    <message>
        <source>It describes all new pictures. Those that were described stay as they are.</source>
        <translation>Es beschreibt alle neuen Bilder. Schon beschriebene bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>It did not end within {seconds} s.</source>
        <translation>Sie endete nicht innerhalb von {seconds} s.</translation>
    </message>
    <message>
        <source>It does not accept the key.</source>
        <translation>Er nimmt den Schlüssel nicht an.</translation>
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
        <source>It does not know “{model}”, or its address is another.</source>
        <translation>Er kennt „{model}“ nicht, oder seine Adresse ist eine andere.</translation>
    </message>
    <message>
        <source>It does not speak MQTT 5.</source>
        <translation>Er spricht kein MQTT 5.</translation>
    </message>
    <message>
        <source>It does not speak TLS (https), or its certificate is not trusted.</source>
        <translation>Er spricht kein TLS (https), oder seinem Zertifikat wird nicht vertraut.</translation>
    </message>
    <message>
        <source>It equals the picture of {time}, which has no analysis any more.</source>
        <translation>Es gleicht einem früheren Bild ({time}), das keine Analyse mehr hat.</translation>
    </message>
    <message numerus="yes">
        <source>It failed %n times in a row.</source>
        <translation>
            <numerusform>Ein Versuch ist fehlgeschlagen.</numerusform>
            <numerusform>%n Versuche hintereinander sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It failed (status {status}).</source>
        <translation>Bei ihm ist ein Fehler aufgetreten (Status {status}).</translation>
    </message>
    <message>
        <source>It failed many times in a row.</source>
        <translation>Viele Versuche hintereinander sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Es ist fehlgeschlagen.</translation>
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
    <message>
        <source>It goes on by itself: {time}.</source>
        <translation>Geht von selbst weiter: {time}.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n model(s).</source>
        <translation>
            <numerusform>Er hat %n Modell.</numerusform>
            <numerusform>Er hat %n Modelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n picture(s) already. All that is there stays, and becomes your library.</source>
        <translation>
            <numerusform>Er enthält schon %n Bild. Alles bleibt, wo es ist, und wird Ihre Mediathek.</numerusform>
            <numerusform>Er enthält schon %n Bilder. Alles bleibt, wo es ist, und wird Ihre Mediathek.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has a number that is too long.</source>
        <translation>Sie enthält eine zu lange Zahl.</translation>
    </message>
    <message>
        <source>It has no place for them, or they are turned off there.</source>
        <translation>Er hat keinen Platz dafür, oder sie sind dort ausgeschaltet.</translation>
    </message>
    <message>
        <source>It has other files, too. BlinkThink leaves them alone.</source>
        <translation>Er enthält auch andere Dateien. BlinkThink lässt sie in Ruhe.</translation>
    </message>
    <message>
        <source>It has thousands of pictures already. All that is there stays, and becomes your library.</source>
        <translation>Er enthält schon Tausende von Bildern. Alles bleibt, wo es ist, und wird Ihre Mediathek.</translation>
    </message>
    <message>
        <source>It is damaged, or it is no Gemma 4 model with vision.</source>
        <translation>Sie ist beschädigt oder kein Gemma-4-Modell, das Bilder versteht.</translation>
    </message>
    <message>
        <source>It is described by the picture of {time}: {words}</source>
        <translation>Ein früheres Bild beschreibt es ({time}): {words}</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>It is in {folder} now.</source>
        <translation>Sie liegt jetzt in {folder}.</translation>
    </message>
    <message>
        <source>It is kept in this system’s keyring where there is one, else in an encrypted file.</source>
        <translation>Er liegt im Schlüsselbund dieses Systems, wo es einen gibt, sonst in einer verschlüsselten Datei.</translation>
    </message>
    <message>
        <source>It is made out for another name, has expired, or its issuer is unknown to this computer.</source>
        <translation>Es ist auf einen anderen Namen ausgestellt, abgelaufen, oder sein Aussteller ist diesem Computer unbekannt.</translation>
    </message>
    <message>
        <source>It is made with the first change.</source>
        <translation>Das entsteht mit der ersten Änderung.</translation>
    </message>
    <message>
        <source>It is made with the first picture.</source>
        <translation>Er entsteht mit dem ersten Bild.</translation>
    </message>
    <message>
        <source>It is no list of settings between “{” and “}”.</source>
        <translation>Sie ist keine Liste von Einstellungen zwischen „{“ und „}“.</translation>
    </message>
    <message>
        <source>It is not a QAT file: with QAT files on Vulkan, garbage was reported once (llama.cpp #24311, unconfirmed).</source>
        <translation>Es ist keine QAT-Datei: Mit QAT-Dateien auf Vulkan wurde einmal Unsinn gemeldet (llama.cpp #24311, unbestätigt).</translation>
    </message>
    <message>
        <source>It is not known whether there is a newer version.</source>
        <translation>Ob es eine neuere Version gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It is not known whether {camera} is armed.</source>
        <translation>Es ist nicht bekannt, ob {camera} scharf geschaltet ist.</translation>
    </message>
    <message>
        <source>It is not known yet whether there is a newer one.</source>
        <translation>Ob es eine neuere gibt, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>It is not set up yet: give an address first.</source>
        <translation>Es ist noch nicht eingerichtet: Geben Sie zuerst eine Adresse an.</translation>
    </message>
    <message>
        <source>It is on the Internet, and its address begins with http://: alerts and the secret would travel unencrypted. Give an address that begins with https://.</source>
        <translation>Er liegt im Internet, und seine Adresse beginnt mit http://: Warnungen und Geheimnis gingen unverschlüsselt auf die Reise. Geben Sie eine Adresse an, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>It is on the Internet, and its address begins with http://: pictures and the key would travel unencrypted. Give an address that begins with https://.</source>
        <translation>Er liegt im Internet, und seine Adresse beginnt mit http://: Bilder und Schlüssel gingen unverschlüsselt auf die Reise. Geben Sie eine Adresse an, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>It is on. Nothing had to be deleted.</source>
        <translation>Eingeschaltet. Es musste nichts gelöscht werden.</translation>
    </message>
    <message>
        <source>It is process {pid}.</source>
        <translation>Es ist der Prozess {pid}.</translation>
    </message>
    <message>
        <source>It is safe to try things</source>
        <translation>Ausprobieren schadet nicht</translation>
    </message>
    <message>
        <source>It is saved. You can take another one, or see what the model says of it.</source>
        <translation>Es ist gespeichert. Sie können noch eines aufnehmen oder sehen, was das Modell dazu sagt.</translation>
    </message>
    <message>
        <source>It is so when</source>
        <translation>Trifft zu, wenn</translation>
    </message>
    <message>
        <source>It is the model in use: pictures wait until you use another one.</source>
        <translation>Es ist das verwendete Modell: Bilder warten, bis Sie ein anderes verwenden.</translation>
    </message>
    <message>
        <source>It is the smallest Gemma 4.</source>
        <translation>Es ist das kleinste Gemma 4.</translation>
    </message>
    <message>
        <source>It is wrong or has expired; nothing was charged.</source>
        <translation>Er ist falsch oder abgelaufen; es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>It is {folder} now. Nothing is stored until you say where to go on.</source>
        <translation>Er ist jetzt {folder}. Nichts wird gespeichert, bis Sie sagen, wo es weitergeht.</translation>
    </message>
    <message>
        <source>It is {folder} now. Nothing new is stored until you say where to go on.</source>
        <translation>Er ist jetzt {folder}. Nichts Neues wird gespeichert, bis Sie sagen, wo es weitergeht.</translation>
    </message>
    <message>
        <source>It leads elsewhere ({place}). Give that address if you trust it.</source>
        <translation>Er führt woandershin ({place}). Geben Sie diese Adresse an, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>It lies in an encrypted file of BlinkThink, not in a keyring.</source>
        <translation>Er liegt in einer verschlüsselten Datei von BlinkThink, nicht in einem Schlüsselbund.</translation>
    </message>
    <message>
        <source>It lies in this system’s keyring.</source>
        <translation>Er liegt im Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>It lies in {folder}.</source>
        <translation>Die Datei liegt in {folder}.</translation>
    </message>
    <message>
        <source>It lists no models under this address.</source>
        <translation>Er nennt unter dieser Adresse keine Modelle.</translation>
    </message>
    <message numerus="yes">
        <source>It makes up for %n run(s) since {time}, which were missed.</source>
        <translation>
            <numerusform>Er holt den Lauf vom {time} nach, der versäumt wurde.</numerusform>
            <numerusform>Er holt %n Läufe seit dem {time} nach, die versäumt wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It may be another service, expect TLS, or be older than MQTT 5.</source>
        <translation>Es kann ein anderer Dienst sein, TLS erwarten oder älter als MQTT 5 sein.</translation>
    </message>
    <message>
        <source>It may be out of battery or out of reach of its sync module.</source>
        <translation>Vielleicht ist ihre Batterie leer oder ihr Sync-Modul außer Reichweite.</translation>
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
        <source>It may need a moment longer. If it hangs, you can end it: saved pictures stay, and an analysis that is under way begins anew.</source>
        <translation>Vielleicht braucht es noch einen Moment. Wenn es hängt, können Sie es beenden: Gespeicherte Bilder bleiben, und eine laufende Analyse beginnt von vorn.</translation>
    </message>
    <message>
        <source>It no longer renews this sign-in, perhaps because the password was changed.</source>
        <translation>Diese Anmeldung wird nicht mehr erneuert, vielleicht weil das Passwort geändert wurde.</translation>
    </message>
    <message>
        <source>It runs on the GPU ({name}, {backend}).</source>
        <translation>Es läuft auf der GPU ({name}, {backend}).</translation>
    </message>
    <message numerus="yes">
        <source>It runs on the processor (%n core(s)), where a picture takes some seconds to a minute and larger models are too slow.</source>
        <translation>
            <numerusform>Es läuft auf dem Prozessor (%n Kern); ein Bild dauert dort einige Sekunden bis zu einer Minute, und größere Modelle sind zu langsam.</numerusform>
            <numerusform>Es läuft auf dem Prozessor (%n Kerne); ein Bild dauert dort einige Sekunden bis zu einer Minute, und größere Modelle sind zu langsam.</numerusform>
        </translation>
    </message>
    <message>
        <source>It says so itself.</source>
        <translation>Das sagt er selbst.</translation>
    </message>
    <message>
        <source>It says: {text}.</source>
        <translation>Er sagt: {text}.</translation>
    </message>
    <message>
        <source>It sees personal data in the picture.</source>
        <translation>Es sieht persönliche Daten auf dem Bild.</translation>
    </message>
    <message>
        <source>It takes no request.</source>
        <translation>Er nimmt keine Anfrage an.</translation>
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
        <source>It waits for your word, on the Activity page.</source>
        <translation>Es wartet auf Ihre Entscheidung, auf der Seite „Aktivität“.</translation>
    </message>
    <message>
        <source>It wants a key.</source>
        <translation>Er verlangt einen Schlüssel.</translation>
    </message>
    <message>
        <source>It was deleted or moved, or it was a drawn test picture.</source>
        <translation>Es wurde gelöscht oder verschoben, oder es war ein gezeichnetes Testbild.</translation>
    </message>
    <message>
        <source>It was in use.</source>
        <translation>Es wurde gerade verwendet.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or its disk is not there.</source>
        <translation>Es wurde verschoben, umbenannt oder gelöscht, oder sein Datenträger ist nicht da.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Nothing is stored until it is there again.</source>
        <translation>Er wurde verschoben, umbenannt oder gelöscht. Nichts wird gespeichert, bis er wieder da ist.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Nothing is stored until {folder} is there again.</source>
        <translation>Er wurde verschoben, umbenannt oder gelöscht. Nichts wird gespeichert, bis {folder} wieder da ist.</translation>
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
        <source>It was reached and said no.</source>
        <translation>Er wurde erreicht und hat abgelehnt.</translation>
    </message>
    <message>
        <source>It was turned off in the system’s own settings.</source>
        <translation>Es wurde in den Einstellungen des Systems ausgeschaltet.</translation>
    </message>
    <message>
        <source>It worked, {time}.</source>
        <translation>Es hat funktioniert, {time}.</translation>
    </message>
    <message>
        <source>It worked.</source>
        <translation>Es hat funktioniert.</translation>
    </message>
    <message numerus="yes">
        <source>It would be more than %n pictures within an hour.</source>
        <translation>
            <numerusform>Es wären mehr als %n Bild innerhalb einer Stunde.</numerusform>
            <numerusform>Es wären mehr als %n Bilder innerhalb einer Stunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its SHA-256 is not the one of the published file: it is damaged or another file.</source>
        <translation>Ihre Prüfsumme (SHA-256) ist nicht die der veröffentlichten Datei: Sie ist beschädigt oder eine andere Datei.</translation>
    </message>
    <message>
        <source>Its answer does not end.</source>
        <translation>Seine Antwort nimmt kein Ende.</translation>
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
        <source>Its areas and its first text stay its own</source>
        <translation>Bereiche und der erste Text werden nicht übernommen</translation>
    </message>
    <message>
        <source>Its brackets are nested too deeply.</source>
        <translation>Ihre Klammern sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted, or it speaks no TLS.</source>
        <translation>Seinem Zertifikat wird nicht vertraut, oder er spricht kein TLS.</translation>
    </message>
    <message>
        <source>Its driver failed when llama.cpp tried it, so the processor does the work: update the driver.</source>
        <translation>Ihr Treiber ist ausgefallen, als llama.cpp ihn ausprobierte; deshalb rechnet der Prozessor: Aktualisieren Sie den Treiber.</translation>
    </message>
    <message>
        <source>Its files are to be deleted.</source>
        <translation>Seine Dateien sollen gelöscht werden.</translation>
    </message>
    <message>
        <source>Its files are whole.</source>
        <translation>Seine Dateien sind vollständig.</translation>
    </message>
    <message>
        <source>Its files came whole, but they are no pair that can be used: {why}</source>
        <translation>Seine Dateien kamen vollständig, sind aber kein nutzbares Paar: {why}</translation>
    </message>
    <message>
        <source>Its filters hold it back.</source>
        <translation>Seine Filter halten es zurück.</translation>
    </message>
    <message>
        <source>Its home</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Its icon opens it again and quits it.</source>
        <translation>Sein Symbol öffnet es wieder und beendet es.</translation>
    </message>
    <message>
        <source>Its last picture is from {time}.</source>
        <translation>Letztes Bild: {time}.</translation>
    </message>
    <message>
        <source>Its makers say nothing about it.</source>
        <translation>Die Entwickler sagen nichts dazu.</translation>
    </message>
    <message>
        <source>Its name is not known in this network.</source>
        <translation>Sein Name ist in diesem Netzwerk nicht bekannt.</translation>
    </message>
    <message>
        <source>Its page</source>
        <translation>Seite dazu</translation>
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
        <source>Its text file cannot be read</source>
        <translation>Seine Textdatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Its two files are deleted; {size} are free again. What it said about your pictures stays. You can download it again.</source>
        <translation>Seine zwei Dateien werden gelöscht; {size} werden frei. Was es über Ihre Bilder gesagt hat, bleibt. Sie können es wieder herunterladen.</translation>
    </message>
    <message>
        <source>JSON config edit</source>
        <comment>other words, for the search</comment>
        <translation>JSON Konfiguration bearbeiten</translation>
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
        <source>Judge more pictures</source>
        <translation>Mehr Bilder beurteilen</translation>
    </message>
    <message numerus="yes">
        <source>Judge more pictures (%n are left)</source>
        <translation>
            <numerusform>Mehr Bilder beurteilen (noch %n)</numerusform>
            <numerusform>Mehr Bilder beurteilen (noch %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Judge pictures</source>
        <translation>Bilder beurteilen</translation>
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
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep all for ever</source>
        <translation>Alle für immer behalten</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen</translation>
    </message>
    <message>
        <source>Keep the box</source>
        <translation>Den Rahmen übernehmen</translation>
    </message>
    <message>
        <source>Keep the new key</source>
        <translation>Den neuen Schlüssel behalten</translation>
    </message>
    <message>
        <source>Keep the newest message in sight</source>
        <translation>Die neueste Meldung im Blick behalten</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keeping pictures</source>
        <translation>Bilder aufbewahren</translation>
    </message>
    <message>
        <source>Keeping the key…</source>
        <translation>Der Schlüssel wird gespeichert …</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Kept running, BlinkThink takes and describes pictures as planned; its icon in the tray opens it again. Where there is no tray, the window is minimised.</source>
        <translation>Läuft BlinkThink weiter, werden Bilder wie geplant aufgenommen und beschrieben; das Symbol im Infobereich öffnet es wieder. Gibt es keinen Infobereich, wird das Fenster minimiert.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key (if the server wants one)</source>
        <translation>Schlüssel (falls der Server einen verlangt)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys: {place}</source>
        <translation>Tastenkürzel: {place}</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>Art: {kind}</translation>
    </message>
    <message>
        <source>LAST</source>
        <translation>LETZTES</translation>
    </message>
    <message>
        <source>LAST PICTURE</source>
        <translation>LETZTES BILD</translation>
    </message>
    <message>
        <source>LICENCE</source>
        <translation>LIZENZ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
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
        <source>Last picture: {time}</source>
        <translation>Letztes Bild: {time}</translation>
    </message>
    <message>
        <source>Last run {time}: {outcome}.</source>
        <translation>Letzter Lauf {time}: {outcome}.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Lay one over the other</source>
        <translation>Übereinanderlegen</translation>
    </message>
    <message>
        <source>Leave</source>
        <comment>a page</comment>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave full screen; back to the library</source>
        <translation>Vollbild verlassen; zurück zur Mediathek</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave the box as it was</source>
        <translation>Den Rahmen lassen, wie er war</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Demo verlassen</translation>
    </message>
    <message>
        <source>Leave the first steps</source>
        <translation>Erste Schritte verlassen</translation>
    </message>
    <message>
        <source>Leave the first steps. The settings have them again.</source>
        <translation>Erste Schritte verlassen. In den Einstellungen finden Sie sie wieder.</translation>
    </message>
    <message>
        <source>Leave without saving the changes?</source>
        <translation>Verlassen, ohne die Änderungen zu speichern?</translation>
    </message>
    <message>
        <source>Leaves this computer: {host}</source>
        <translation>Verlässt diesen Computer: {host}</translation>
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
        <source>Less time for each</source>
        <translation>Weniger Zeit je Bild</translation>
    </message>
    <message>
        <source>Let Home Assistant find the cameras by itself</source>
        <translation>Home Assistant findet die Kameras selbst</translation>
    </message>
    <message>
        <source>Let every built-in flag count again</source>
        <translation>Wieder alle eingebauten Kennzeichen zählen lassen</translation>
    </message>
    <message>
        <source>Let it take messages of 2 MB, or turn pictures off for MQTT.</source>
        <translation>Lassen Sie ihn Nachrichten von 2 MB annehmen, oder schalten Sie Bilder für MQTT aus.</translation>
    </message>
    <message>
        <source>Let it take pictures by itself</source>
        <translation>Bilder von selbst aufnehmen lassen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Mediathek</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence of {model}: {licence}</source>
        <translation>Lizenz von {model}: {licence}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <translation>Lizenzen aller Teile</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light on</source>
        <translation>Licht an</translation>
    </message>
    <message>
        <source>Light, dark, or as the rest of the system.</source>
        <translation>Hell, dunkel oder wie der Rest des Systems.</translation>
    </message>
    <message>
        <source>Limit for a month</source>
        <translation>Grenze für einen Monat</translation>
    </message>
    <message>
        <source>Limit for a month, in dollars</source>
        <translation>Grenze für einen Monat, in Dollar</translation>
    </message>
    <message>
        <source>Limit of snapshots</source>
        <translation>Grenze für Bilder</translation>
    </message>
    <message>
        <source>Limit {money}</source>
        <translation>Grenze {money}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Limits of single cameras</source>
        <translation>Grenzen einzelner Kameras</translation>
    </message>
    <message>
        <source>Line {line}: a comma or a bracket is missing at its end.</source>
        <translation>Zeile {line}: Am Ende fehlt ein Komma oder eine Klammer.</translation>
    </message>
    <message>
        <source>Line {line}: a text has no closing quote.</source>
        <translation>Zeile {line}: Einem Text fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>Line {line}: names and texts stand between straight double quotes: &quot;…&quot;.</source>
        <translation>Zeile {line}: Namen und Texte stehen zwischen geraden doppelten Anführungszeichen: &quot;…&quot;.</translation>
    </message>
    <message>
        <source>Line {line}: the file ends before all its brackets are closed.</source>
        <translation>Zeile {line}: Die Datei endet, bevor alle Klammern geschlossen sind.</translation>
    </message>
    <message>
        <source>Line {line}: there is a comma too many.</source>
        <translation>Zeile {line}: Hier steht ein Komma zu viel.</translation>
    </message>
    <message>
        <source>Line {line}: there is a comment, which this file cannot have.</source>
        <translation>Zeile {line}: Hier steht ein Kommentar; den kann diese Datei nicht haben.</translation>
    </message>
    <message>
        <source>Line {line}: there is more text after the last bracket.</source>
        <translation>Zeile {line}: Nach der letzten Klammer steht noch Text.</translation>
    </message>
    <message>
        <source>Line {line}: there is one comma too many at its end.</source>
        <translation>Zeile {line}: Am Ende steht ein Komma zu viel.</translation>
    </message>
    <message>
        <source>Line {line}: this is no text in UTF-8.</source>
        <translation>Zeile {line}: Das ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>Line {line}: “{name}” has a value that it cannot have.</source>
        <translation>Zeile {line}: „{name}“ hat einen Wert, der nicht möglich ist.</translation>
    </message>
    <message>
        <source>Line {line}: “{name}” has to be {limit} or less.</source>
        <translation>Zeile {line}: „{name}“ darf höchstens {limit} sein.</translation>
    </message>
    <message>
        <source>Line {line}: “{name}” has to be {limit} or more.</source>
        <translation>Zeile {line}: „{name}“ muss mindestens {limit} sein.</translation>
    </message>
    <message>
        <source>Line {line}: “{name}” has to be {wanted}; there is {there}.</source>
        <translation>Zeile {line}: „{name}“ muss {wanted} sein; dort steht {there}.</translation>
    </message>
    <message>
        <source>Line {line}: “{name}” has to name a folder, with its whole path.</source>
        <translation>Zeile {line}: „{name}“ muss einen Ordner mit seinem ganzen Pfad nennen.</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” cannot stand there.</source>
        <translation>Zeile {line}: „{text}“ kann dort nicht stehen.</translation>
    </message>
    <message>
        <source>List of the areas</source>
        <translation>Liste der Bereiche</translation>
    </message>
    <message>
        <source>List the cameras</source>
        <translation>Kameras auflisten</translation>
    </message>
    <message>
        <source>List the cameras again</source>
        <translation>Kameras neu abrufen</translation>
    </message>
    <message>
        <source>List the clips of a sync module</source>
        <translation>Clips eines Sync-Moduls auflisten</translation>
    </message>
    <message>
        <source>List the motion clips</source>
        <translation>Bewegungsclips auflisten</translation>
    </message>
    <message>
        <source>Load a clip</source>
        <translation>Clip laden</translation>
    </message>
    <message>
        <source>Load the picture</source>
        <translation>Bild laden</translation>
    </message>
    <message>
        <source>Load the picture of a clip</source>
        <translation>Bild eines Clips laden</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Das Bild wird geladen …</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Look at new pictures</source>
        <translation>Neue Bilder analysieren</translation>
    </message>
    <message>
        <source>Look at the alerts</source>
        <translation>Warnungen ansehen</translation>
    </message>
    <message>
        <source>Look at the cameras every</source>
        <translation>Abstand der Kameraabfragen</translation>
    </message>
    <message>
        <source>Look at the library only</source>
        <translation>Nur die Mediathek ansehen</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at this computer again</source>
        <translation>Diesen Computer erneut prüfen</translation>
    </message>
    <message>
        <source>Look at {page} for what there is, or choose another model.</source>
        <translation>Sehen Sie auf {page} nach, was es gibt, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Look at {page}; if it needs an account there, put a token into the environment variable HF_TOKEN, and try again.</source>
        <translation>Sehen Sie auf {page} nach; wenn dort ein Konto nötig ist, legen Sie ein Token in die Umgebungsvariable HF_TOKEN, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>Nach neueren Versionen suchen</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Looked at all the same: “{words}”</source>
        <translation>Trotzdem analysiert: „{words}“</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird geprüft …</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Das Bild wird analysiert …</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Dieser Computer wird geprüft …</translation>
    </message>
    <message>
        <source>Looking at your pictures…</source>
        <translation>Ihre Bilder werden durchgesehen …</translation>
    </message>
    <message>
        <source>Looking at {done} of {total} pictures…</source>
        <translation>{done} von {total} Bildern durchgesehen …</translation>
    </message>
    <message>
        <source>Looking for clips…</source>
        <translation>Sucht Clips …</translation>
    </message>
    <message>
        <source>Looking for pictures over the limits</source>
        <translation>Sucht Bilder über den Grenzen</translation>
    </message>
    <message>
        <source>Looking for the pictures that you judged…</source>
        <translation>Sucht die von Ihnen beurteilten Bilder …</translation>
    </message>
    <message>
        <source>Looking for what differs…</source>
        <translation>Sucht nach Unterschieden …</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>Ordner wird durchgesehen …</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>Mediathek wird durchgesehen …</translation>
    </message>
    <message>
        <source>Looking through the pictures…</source>
        <translation>Bilder werden durchgesehen …</translation>
    </message>
    <message>
        <source>Looking: {done} of {total}</source>
        <translation>Durchsicht: {done} von {total}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird analysiert …</translation>
    </message>
    <message>
        <source>Looking…</source>
        <comment>for a newer version</comment>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>SPEICHER</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELL</translation>
    </message>
    <message>
        <source>MP4: a video, small, for everything</source>
        <translation>MP4: ein Video, klein, für alles geeignet</translation>
    </message>
    <message>
        <source>MQTT alert</source>
        <translation>MQTT-Warnung</translation>
    </message>
    <message>
        <source>MQTT and Home Assistant</source>
        <translation>MQTT und Home Assistant</translation>
    </message>
    <message>
        <source>MQTT connection</source>
        <translation>MQTT-Verbindung</translation>
    </message>
    <message>
        <source>MQTT picture</source>
        <translation>MQTT-Bild</translation>
    </message>
    <message>
        <source>MQTT state</source>
        <translation>MQTT-Zustand</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Make a schedule</source>
        <translation>Zeitplan anlegen</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Make it higher</source>
        <translation>Höher machen</translation>
    </message>
    <message>
        <source>Make it lower</source>
        <translation>Niedriger machen</translation>
    </message>
    <message>
        <source>Make it narrower</source>
        <translation>Schmaler machen</translation>
    </message>
    <message>
        <source>Make it wider</source>
        <translation>Breiter machen</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Platz schaffen</translation>
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
        <source>Making a time-lapse</source>
        <translation>Zeitraffer wird erstellt</translation>
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
        <source>Mark what differs</source>
        <translation>Unterschiede markieren</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Merkmale</translation>
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
        <source>May it be sent?</source>
        <translation>Darf es gesendet werden?</translation>
    </message>
    <message>
        <source>May this picture be sent to {service}?</source>
        <translation>Darf dieses Bild an {service} gesendet werden?</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure a model</source>
        <translation>Ein Modell messen</translation>
    </message>
    <message>
        <source>Measure again goes on from there.</source>
        <translation>„Messen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Measure on my pictures</source>
        <translation>An meinen Bildern messen</translation>
    </message>
    <message>
        <source>Measuring {model}</source>
        <translation>{model} wird gemessen</translation>
    </message>
    <message>
        <source>Measuring {model}, model {part} of {parts}</source>
        <translation>{model} wird gemessen, Modell {part} von {parts}</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Mend the file and look again, or set it aside; a new analysis sets it aside, too.</source>
        <translation>Reparieren Sie die Datei, und sehen Sie noch einmal nach, oder legen Sie sie beiseite; auch eine neue Analyse legt sie beiseite.</translation>
    </message>
    <message>
        <source>Mentioned objects that are not there (CHAIRi)</source>
        <translation>Genannte Gegenstände, die nicht da sind (CHAIRi)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Messages, newest last</source>
        <translation>Meldungen, die neueste zuletzt</translation>
    </message>
    <message>
        <source>Minute, hour, day of the month, month, day of the week; in local time.</source>
        <translation>Minute, Stunde, Tag im Monat, Monat, Wochentag; in Ortszeit.</translation>
    </message>
    <message>
        <source>Minutes before or after</source>
        <translation>Minuten vorher oder nachher</translation>
    </message>
    <message>
        <source>Minutes between two looks at the cameras</source>
        <translation>Minuten zwischen zwei Abfragen der Kameras</translation>
    </message>
    <message>
        <source>Minutes until the model leaves the memory</source>
        <translation>Minuten, bis das Modell entladen wird</translation>
    </message>
    <message>
        <source>Mirrored: kinds and flags stay</source>
        <translation>Gespiegelt: Arten und Kennzeichen bleiben</translation>
    </message>
    <message>
        <source>Missed by skipping</source>
        <translation>Beim Überspringen entgangen</translation>
    </message>
    <message>
        <source>Missed changes: {words}</source>
        <translation>Entgangene Änderungen: {words}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model in the cloud</source>
        <translation>Modell in der Cloud</translation>
    </message>
    <message>
        <source>Model in the cloud, its prices and limit</source>
        <translation>Modell in der Cloud, seine Preise und Grenze</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>Model on the server</source>
        <translation>Modell auf dem Server</translation>
    </message>
    <message>
        <source>Model process</source>
        <translation>Modellprozess</translation>
    </message>
    <message>
        <source>Model {model}</source>
        <translation>Modell {model}</translation>
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
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Vorheriger Monat</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More detail shows smaller things and takes longer.</source>
        <translation>Eine höhere Detailstufe zeigt Kleineres und dauert länger.</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>More for {camera}</source>
        <translation>Mehr zu {camera}</translation>
    </message>
    <message>
        <source>More for {model}</source>
        <translation>Mehr zu {model}</translation>
    </message>
    <message>
        <source>More often than advised</source>
        <translation>Öfter als empfohlen</translation>
    </message>
    <message>
        <source>More requests came than the key allows in a minute; nothing was charged.</source>
        <translation>Es kamen mehr Anfragen, als der Schlüssel in einer Minute erlaubt; es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>More time for each</source>
        <translation>Mehr Zeit je Bild</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Motion detection is off</source>
        <translation>Bewegungserkennung ist aus</translation>
    </message>
    <message>
        <source>Motion detection is on</source>
        <translation>Bewegungserkennung ist an</translation>
    </message>
    <message>
        <source>Move</source>
        <comment>verb: the library</comment>
        <translation>Verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to the trash?</source>
        <translation>
            <numerusform>%n Bild in den Papierkorb verschieben?</numerusform>
            <numerusform>%n Bilder in den Papierkorb verschieben?</numerusform>
        </translation>
    </message>
    <message>
        <source>Move away what is there as {path}.</source>
        <translation>Verschieben Sie, was dort als {path} liegt.</translation>
    </message>
    <message>
        <source>Move it away, then try again.</source>
        <translation>Verschieben Sie es, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Move it down</source>
        <translation>Nach unten verschieben</translation>
    </message>
    <message>
        <source>Move it to the left</source>
        <translation>Nach links verschieben</translation>
    </message>
    <message>
        <source>Move it to the right</source>
        <translation>Nach rechts verschieben</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the box to the left</source>
        <translation>Den Rahmen nach links verschieben</translation>
    </message>
    <message>
        <source>Move the library</source>
        <translation>Mediathek verschieben</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>Mediathek verschieben …</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Move {count} to the trash</source>
        <translation>{count} in den Papierkorb</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Moving the library</source>
        <translation>Mediathek wird verschoben</translation>
    </message>
    <message>
        <source>Moving the library to “{target}” was cut off. All pictures are still in “{root}”. Move it to the same folder again to go on, or delete that folder.</source>
        <translation>Der Umzug der Mediathek nach „{target}“ wurde unterbrochen. Alle Bilder sind noch in „{root}“. Ziehen Sie noch einmal in denselben Ordner um, um fortzufahren, oder löschen Sie diesen Ordner.</translation>
    </message>
    <message>
        <source>Moving to the trash</source>
        <translation>Wird in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Mute alerts</source>
        <translation>Warnungen stummschalten</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>Eine Stunde stumm</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>NÄCHSTES</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name (may be left empty)</source>
        <translation>Name (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Name MODEL.gguf and MMPROJ.gguf, or --server URL and --model M. See “blinkthink models add --help”.</source>
        <translation>Nennen Sie MODEL.gguf und MMPROJ.gguf oder --server URL und --model M. Siehe „blinkthink models add --help“.</translation>
    </message>
    <message>
        <source>Name a folder of pictures with expected answers.</source>
        <translation>Nennen Sie einen Ordner mit Bildern und erwarteten Antworten.</translation>
    </message>
    <message>
        <source>Name files, or a server with --server URL and --model M.</source>
        <translation>Nennen Sie Dateien oder einen Server mit --server URL und --model M.</translation>
    </message>
    <message>
        <source>Name of a secret header (if the receiver wants one)</source>
        <translation>Name eines geheimen Headers (falls der Empfänger einen verlangt)</translation>
    </message>
    <message>
        <source>Name the model as the server calls it.</source>
        <translation>Nennen Sie das Modell so, wie der Server es nennt.</translation>
    </message>
    <message>
        <source>Name the model with --model; the server has: {names}.</source>
        <translation>Nennen Sie das Modell mit --model; der Server hat: {names}.</translation>
    </message>
    <message>
        <source>Name what else to look for. The model is asked for it in each picture.</source>
        <translation>Nennen Sie, worauf noch zu achten ist. Das Modell wird bei jedem Bild danach gefragt.</translation>
    </message>
    <message>
        <source>Names of cameras and of pictures are in it; passwords, keys, e-mail addresses and your folders are not.</source>
        <translation>Namen von Kameras und Bildern stehen darin; Passwörter, Schlüssel, E-Mail-Adressen und Ihre Ordner nicht.</translation>
    </message>
    <message>
        <source>Needs {needed}; this computer has {total} of memory and a GPU with {gpu}.</source>
        <translation>Braucht {needed}; dieser Computer hat {total} Speicher und eine GPU mit {gpu}.</translation>
    </message>
    <message>
        <source>Needs {needed}; this computer has {total} of memory, and other programs take {others} of it.</source>
        <translation>Braucht {needed}; dieser Computer hat {total} Speicher, davon nehmen andere Programme {others}.</translation>
    </message>
    <message>
        <source>Needs {needed}; this computer has {total} of memory.</source>
        <translation>Braucht {needed}; dieser Computer hat {total} Speicher.</translation>
    </message>
    <message>
        <source>Needs {needed}; {free} of {total} are free now.</source>
        <translation>Braucht {needed}; jetzt sind {free} von {total} frei.</translation>
    </message>
    <message>
        <source>Neither right nor wrong; what you corrected goes, too</source>
        <translation>Weder richtig noch falsch; auch Ihre Berichtigungen werden entfernt</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>New folder of the library</source>
        <translation>Neuer Ordner der Mediathek</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>New pictures appear here while the model looks at them.</source>
        <translation>Neue Bilder erscheinen hier, während das Modell sie ansieht.</translation>
    </message>
    <message>
        <source>New pictures are looked at when this computer is plugged in again; so alerts come later, too. A picture that you ask for does not wait.</source>
        <translation>Neue Bilder werden analysiert, sobald das Netzteil wieder angeschlossen ist; auch Warnungen kommen dann später. Ein Bild, das Sie selbst analysieren lassen, wartet nicht.</translation>
    </message>
    <message>
        <source>New pictures are stored again, too.</source>
        <translation>Auch neue Bilder werden wieder gespeichert.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>New: {things}.</source>
        <translation>Neu: {things}.</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuer</translation>
    </message>
    <message>
        <source>Newer one with a flag</source>
        <translation>Neueres mit Kennzeichen</translation>
    </message>
    <message>
        <source>Newer picture</source>
        <translation>Neueres Bild</translation>
    </message>
    <message>
        <source>Newer picture with a flag</source>
        <translation>Neueres Bild mit Kennzeichen</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Neuere Version</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Zum neuesten</translation>
    </message>
    <message>
        <source>Newest picture</source>
        <translation>Neuestes Bild</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Next corner</source>
        <translation>Nächste Ecke</translation>
    </message>
    <message>
        <source>Next flagged picture</source>
        <translation>Nächstes Bild mit Kennzeichen</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Next picture that is neither right nor wrong yet</source>
        <translation>Nächstes noch nicht beurteiltes Bild</translation>
    </message>
    <message>
        <source>Next picture with a flag (older)</source>
        <translation>Nächstes Bild mit Kennzeichen (älter)</translation>
    </message>
    <message>
        <source>Next picture {time}</source>
        <translation>Nächstes Bild: {time}</translation>
    </message>
    <message>
        <source>Next scheduled picture: {time}</source>
        <translation>Nächstes geplantes Bild: {time}</translation>
    </message>
    <message>
        <source>Next try {time}.</source>
        <translation>Nächster Versuch {time}.</translation>
    </message>
    <message numerus="yes">
        <source>Next {times}; %n times in 24 hours.</source>
        <translation>
            <numerusform>Nächstes Bild {times}; %n‑mal in 24 Stunden.</numerusform>
            <numerusform>Nächste Bilder {times}; %n‑mal in 24 Stunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next {times}; once in 24 hours.</source>
        <translation>Nächstes Bild {times}; einmal in 24 Stunden.</translation>
    </message>
    <message>
        <source>Next {time}.</source>
        <translation>Nächstes Bild {time}.</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Night is what the analysis calls dark or infrared, whatever the hour. The range holds with 95 % confidence (Wilson’s interval). What a model says varies a little, so a few of these may be its own slips.</source>
        <translation>Als Nacht zählt, was die Analyse dunkel oder infrarot nennt, zu jeder Uhrzeit. Der Bereich gilt mit 95 % Konfidenz (Wilson-Intervall). Antworten eines Modells schwanken ein wenig; einige davon können also seine eigenen Fehler sein.</translation>
    </message>
    <message>
        <source>No MQTT broker answers at {broker}.</source>
        <translation>Unter {broker} antwortet kein MQTT-Broker.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>No box</source>
        <translation>Kein Rahmen</translation>
    </message>
    <message>
        <source>No browser opened.</source>
        <translation>Es hat sich kein Browser geöffnet.</translation>
    </message>
    <message>
        <source>No camera can be reached for scheduled pictures.</source>
        <translation>Für geplante Bilder ist keine Kamera erreichbar.</translation>
    </message>
    <message>
        <source>No camera is known; {how}</source>
        <translation>Kamera unbekannt; {how}</translation>
    </message>
    <message>
        <source>No camera is listed.</source>
        <translation>Keine Kamera ist aufgeführt.</translation>
    </message>
    <message>
        <source>No change missed in {audits}. The true share is likely below {share}.</source>
        <translation>Keine Änderung entgangen in {audits}. Der wahre Anteil liegt wahrscheinlich unter {share}.</translation>
    </message>
    <message>
        <source>No city of that name is in the list: type latitude and longitude, 52.52, 13.40</source>
        <translation>In der Liste ist keine Stadt dieses Namens: Geben Sie Breite und Länge ein, 52.52, 13.40</translation>
    </message>
    <message>
        <source>No clip can be played here.</source>
        <translation>Hier kann kein Clip abgespielt werden.</translation>
    </message>
    <message>
        <source>No code was given.</source>
        <translation>Es wurde kein Code eingegeben.</translation>
    </message>
    <message>
        <source>No day chosen is every day.</source>
        <translation>Kein Tag gewählt heißt: jeden Tag.</translation>
    </message>
    <message>
        <source>No difference can be seen.</source>
        <translation>Es ist kein Unterschied zu sehen.</translation>
    </message>
    <message>
        <source>No file manager answered.</source>
        <translation>Kein Dateimanager hat geantwortet.</translation>
    </message>
    <message>
        <source>No film was written.</source>
        <translation>Es wurde kein Film geschrieben.</translation>
    </message>
    <message>
        <source>No flag.</source>
        <translation>Kein Kennzeichen.</translation>
    </message>
    <message>
        <source>No folder is chosen yet.</source>
        <translation>Noch kein Ordner gewählt.</translation>
    </message>
    <message>
        <source>No further: {state}</source>
        <translation>Nicht weiter: {state}</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>No message fits.</source>
        <translation>Keine Meldung passt.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>No model for this computer</source>
        <translation>Kein Modell für diesen Computer</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Kein Modell gewählt.</translation>
    </message>
    <message>
        <source>No model is here yet</source>
        <translation>Noch kein Modell da</translation>
    </message>
    <message>
        <source>No model is in use: “blinkthink models download NAME”, or “models add”.</source>
        <translation>Es wird kein Modell verwendet: „blinkthink models download NAME“ oder „models add“.</translation>
    </message>
    <message>
        <source>No model is installed yet.</source>
        <translation>Noch ist kein Modell installiert.</translation>
    </message>
    <message>
        <source>No model is on this computer yet. The models page has them all.</source>
        <translation>Auf diesem Computer ist noch kein Modell. Die Seite „Modelle“ hat sie alle.</translation>
    </message>
    <message>
        <source>No model is ready</source>
        <translation>Kein Modell ist bereit</translation>
    </message>
    <message>
        <source>No model is ready on this computer.</source>
        <translation>Auf diesem Computer ist kein Modell bereit.</translation>
    </message>
    <message>
        <source>No model runs well on this computer</source>
        <translation>Kein Modell läuft gut genug auf diesem Computer</translation>
    </message>
    <message>
        <source>No model runs well on this computer. Pictures are taken and kept all the same; another machine at home can describe them.</source>
        <translation>Auf diesem Computer läuft kein Modell gut genug. Bilder werden trotzdem aufgenommen und aufbewahrt; ein anderer Computer zu Hause kann sie beschreiben.</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>No new clips.</source>
        <translation>Keine neuen Clips.</translation>
    </message>
    <message>
        <source>No newer picture has a flag.</source>
        <translation>Kein neueres Bild hat ein Kennzeichen.</translation>
    </message>
    <message>
        <source>No notification service answers.</source>
        <translation>Kein Benachrichtigungsdienst antwortet.</translation>
    </message>
    <message>
        <source>No older picture has a flag.</source>
        <translation>Kein älteres Bild hat ein Kennzeichen.</translation>
    </message>
    <message>
        <source>No other model</source>
        <translation>Kein anderes Modell</translation>
    </message>
    <message>
        <source>No part fits.</source>
        <translation>Kein Teil passt.</translation>
    </message>
    <message>
        <source>No password was given.</source>
        <translation>Es wurde kein Passwort angegeben.</translation>
    </message>
    <message>
        <source>No picture can be taken out of a clip.</source>
        <translation>Aus einem Clip kann kein Bild entnommen werden.</translation>
    </message>
    <message>
        <source>No picture could be imported.</source>
        <translation>Es konnte kein Bild importiert werden.</translation>
    </message>
    <message>
        <source>No picture here has an expected answer.</source>
        <translation>Kein Bild hier hat eine erwartete Antwort.</translation>
    </message>
    <message>
        <source>No picture in the library is what the filters ask for.</source>
        <translation>Kein Bild in der Mediathek passt zu den Filtern.</translation>
    </message>
    <message>
        <source>No picture in “{subject}” has an expected answer.</source>
        <translation>Kein Bild in „{subject}“ hat eine erwartete Antwort.</translation>
    </message>
    <message>
        <source>No picture is judged yet</source>
        <translation>Noch ist kein Bild beurteilt</translation>
    </message>
    <message>
        <source>No picture is planned</source>
        <translation>Kein Bild ist geplant</translation>
    </message>
    <message>
        <source>No picture is planned for the next 24 hours.</source>
        <translation>Für die nächsten 24 Stunden ist kein Bild geplant.</translation>
    </message>
    <message>
        <source>No picture is taken by itself.</source>
        <translation>Es wird kein Bild von selbst aufgenommen.</translation>
    </message>
    <message>
        <source>No picture is taken until you do. BlinkThink asks for no code by itself.</source>
        <translation>Bis dahin wird kein Bild aufgenommen. BlinkThink fordert von sich aus keinen Code an.</translation>
    </message>
    <message>
        <source>No picture matches</source>
        <translation>Kein passendes Bild</translation>
    </message>
    <message>
        <source>No picture of this camera yet</source>
        <translation>Noch kein Bild dieser Kamera</translation>
    </message>
    <message>
        <source>No picture was sent there.</source>
        <translation>Kein Bild wurde dorthin gesendet.</translation>
    </message>
    <message>
        <source>No picture went wrong.</source>
        <translation>Kein Bild mit Fehlern.</translation>
    </message>
    <message>
        <source>No picture will be taken</source>
        <translation>Es wird kein Bild aufgenommen</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation>Noch kein Bild.</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>No pictures can be saved: {folder} is no folder that can be written.</source>
        <translation>Bilder lassen sich nicht speichern: {folder} ist kein beschreibbarer Ordner.</translation>
    </message>
    <message>
        <source>No pictures can be taken at the moment.</source>
        <translation>Zurzeit können keine Bilder aufgenommen werden.</translation>
    </message>
    <message>
        <source>No pictures on this day</source>
        <translation>Keine Bilder an diesem Tag</translation>
    </message>
    <message>
        <source>No pictures so far.</source>
        <translation>Bisher keine Bilder.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>No pictures yet today</source>
        <translation>Heute noch keine Bilder</translation>
    </message>
    <message>
        <source>No pictures.</source>
        <translation>Keine Bilder.</translation>
    </message>
    <message>
        <source>No place is chosen. Name a city, or latitude and longitude: 52.52,13.40.</source>
        <translation>Es ist kein Ort gewählt. Nennen Sie eine Stadt oder Breite und Länge: 52.52,13.40.</translation>
    </message>
    <message>
        <source>No place is chosen. Sunrise and sunset need one; it stays on this computer.</source>
        <translation>Es ist kein Ort gewählt. Sonnenauf- und -untergang brauchen einen; er bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>No program of this system opens it.</source>
        <translation>Kein Programm dieses Systems öffnet das.</translation>
    </message>
    <message>
        <source>No request fits what is chosen above.</source>
        <translation>Keine Anfrage passt zu dem, was oben gewählt ist.</translation>
    </message>
    <message>
        <source>No rule that is on tells by it yet.</source>
        <translation>Noch meldet keine eingeschaltete Regel auf diesem Weg.</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>Noch keine Regel</translation>
    </message>
    <message>
        <source>No rule yet. With one, cameras take pictures by themselves.</source>
        <translation>Noch keine Regel. Mit einer nehmen Kameras von selbst Bilder auf.</translation>
    </message>
    <message>
        <source>No rule yet. With one, you are told when a picture fits.</source>
        <translation>Noch keine Regel. Mit einer erfahren Sie, wenn ein Bild passt.</translation>
    </message>
    <message>
        <source>No schedule yet</source>
        <translation>Noch kein Zeitplan</translation>
    </message>
    <message>
        <source>No server of yours describes pictures now.</source>
        <translation>Zurzeit beschreibt kein eigener Server Bilder.</translation>
    </message>
    <message>
        <source>No setting has “{words}”.</source>
        <translation>Keine Einstellung enthält „{words}“.</translation>
    </message>
    <message>
        <source>No statistics, no reports of errors and no advertising are sent.</source>
        <translation>Keine Statistik, keine Fehlerberichte und keine Werbung werden gesendet.</translation>
    </message>
    <message>
        <source>No such request.</source>
        <translation>Keine solche Anfrage.</translation>
    </message>
    <message>
        <source>No time within the next month.</source>
        <translation>Kein Zeitpunkt im nächsten Monat.</translation>
    </message>
    <message>
        <source>No version has been published yet.</source>
        <translation>Es wurde noch keine Version veröffentlicht.</translation>
    </message>
    <message>
        <source>Nobody and nothing in view.</source>
        <translation>Niemand und nichts zu sehen.</translation>
    </message>
    <message>
        <source>Nobody has agreed that pictures go to Google.</source>
        <translation>Niemand hat eingewilligt, dass Bilder an Google gehen.</translation>
    </message>
    <message>
        <source>Nobody has looked at this picture yet.</source>
        <translation>Dieses Bild wurde noch nicht analysiert.</translation>
    </message>
    <message>
        <source>Nobody is asked by itself whether there is a newer version.</source>
        <translation>Nach neueren Versionen wird nicht von selbst gefragt.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Nobody is there</source>
        <translation>Niemand ist da</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Niemand da</translation>
    </message>
    <message numerus="yes">
        <source>None of the last %n run(s) failed.</source>
        <translation>
            <numerusform>Der letzte Lauf ist nicht fehlgeschlagen.</numerusform>
            <numerusform>Keiner der letzten %n Läufe ist fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them has an analysis.</source>
        <translation>Keines davon hat eine Analyse.</translation>
    </message>
    <message>
        <source>None of these pictures can be shown</source>
        <translation>Keines dieser Bilder kann angezeigt werden</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Nicht analysiert</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Noch nicht analysiert</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>Not now: pictures are being moved, imported or exported.</source>
        <translation>Jetzt nicht: Bilder werden gerade verschoben, importiert oder exportiert.</translation>
    </message>
    <message>
        <source>Not set up. Alerts can be posted as JSON to an address of yours.</source>
        <translation>Nicht eingerichtet. Warnungen können als JSON an eine Adresse von Ihnen gesendet werden.</translation>
    </message>
    <message>
        <source>Not set up. Home Assistant and other programs at home can listen to a broker.</source>
        <translation>Nicht eingerichtet. Home Assistant und andere Programme zu Hause können bei einem Broker mithören.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Dieses nicht</translation>
    </message>
    <message>
        <source>Not tried any more</source>
        <comment>a camera</comment>
        <translation>Wird nicht mehr versucht</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Noch nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Not tried.</source>
        <translation>Nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Not understood in the expected answers: {problem} ({count}).</source>
        <translation>In den erwarteten Antworten nicht verstanden: {problem} ({count}).</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>Unter dieser Adresse antwortet nichts.</translation>
    </message>
    <message>
        <source>Nothing can be read</source>
        <translation>Nichts ist lesbar</translation>
    </message>
    <message>
        <source>Nothing can be sent. “This computer only” works everywhere.</source>
        <translation>Nichts kann gesendet werden. „Nur dieser Computer“ geht überall.</translation>
    </message>
    <message>
        <source>Nothing can be stored in “{folder}”.</source>
        <translation>In „{folder}“ lässt sich nichts speichern.</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}: {why}.</source>
        <translation>In {folder} kann nichts geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing else is asked: no statistics, no reports of errors, no advertising.</source>
        <translation>Sonst wird niemand gefragt: keine Statistik, keine Fehlerberichte, keine Werbung.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Es ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing has left this computer</source>
        <translation>Nichts hat diesen Computer verlassen</translation>
    </message>
    <message>
        <source>Nothing has left this computer yet.</source>
        <translation>Noch hat nichts diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>Nothing is chosen: you are told of every picture that comes by itself, at once, before the model has looked at it.</source>
        <translation>Nichts ist gewählt: Jedes Bild, das von selbst kommt, wird gemeldet, sofort und bevor das Modell es angesehen hat.</translation>
    </message>
    <message>
        <source>Nothing is deleted before you have seen the numbers and the pictures.</source>
        <translation>Nichts wird gelöscht, bevor Sie die Zahlen und die Bilder gesehen haben.</translation>
    </message>
    <message>
        <source>Nothing is deleted.</source>
        <translation>Nichts wird gelöscht.</translation>
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
        <translation>Nichts wird gesendet, bevor Sie einwilligen, und nichts von einer Kamera, die auf „Nur dieser Computer“ gestellt ist. Jedes Bild, das gesendet wird, ist gekennzeichnet, vorher in der Warteschlange und nachher in der Mediathek; die Seite „Datenschutz“ führt jede Anfrage auf. Sie können Ihre Einwilligung jederzeit widerrufen: Dann wird nichts mehr gesendet. Was gesendet wurde, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Nothing is sent yet.</source>
        <translation>Noch wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing is skipped</source>
        <translation>Nichts wird übersprungen</translation>
    </message>
    <message>
        <source>Nothing is skipped: every picture is analysed.</source>
        <translation>Nichts wird übersprungen: Jedes Bild wird analysiert.</translation>
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
        <source>Nothing is taken on schedule until you go on; you can still take pictures by hand.</source>
        <translation>Nach Zeitplan wird nichts aufgenommen, bis Sie fortsetzen; von Hand geht es weiterhin.</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>Nothing left this computer</source>
        <translation>Nichts hat diesen Computer verlassen</translation>
    </message>
    <message>
        <source>Nothing left this computer.</source>
        <translation>Nichts hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>Nothing listens at this address.</source>
        <translation>Unter dieser Adresse antwortet nichts.</translation>
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
        <source>Nothing ran yet. Each run will stand here: when, with which cameras, and how.</source>
        <translation>Noch lief nichts. Hier erscheint jeder Lauf: wann, mit welchen Kameras und wie er ausging.</translation>
    </message>
    <message>
        <source>Nothing skipped yet.</source>
        <translation>Noch nichts übersprungen.</translation>
    </message>
    <message>
        <source>Nothing that was seen has the words “{words}”.</source>
        <translation>In keiner Analyse kommt „{words}“ vor.</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>Nichts zu sehen</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nichts zu analysieren</translation>
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
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>Es wurde nichts verschoben.</translation>
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
        <source>Nothing was skipped yet. Pictures on schedule and on motion are compared first.</source>
        <translation>Noch wurde nichts übersprungen. Bilder nach Zeitplan und bei Bewegung werden erst verglichen.</translation>
    </message>
    <message>
        <source>Nothing was told yet</source>
        <translation>Noch nichts gemeldet</translation>
    </message>
    <message>
        <source>Nothing would be deleted now.</source>
        <translation>Jetzt würde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Nothing wrong of what is labelled</source>
        <translation>Nichts Gekennzeichnetes falsch</translation>
    </message>
    <message>
        <source>Notices and alerts</source>
        <translation>Hinweise und Warnungen</translation>
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
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>ONLINE</source>
        <translation>ONLINE</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Object</source>
        <comment>a kind of subject</comment>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message numerus="yes">
        <source>Of %n picture(s) nobody knows whether the camera was armed.</source>
        <translation>
            <numerusform>Bei %n Bild weiß niemand, ob die Kamera scharf war.</numerusform>
            <numerusform>Bei %n Bildern weiß niemand, ob die Kamera scharf war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of a million tokens, as Google names them for this model. The cost of each picture is reckoned with these.</source>
        <translation>Für eine Million Token, wie Google sie für dieses Modell nennt. Damit werden die Kosten jedes Bildes berechnet.</translation>
    </message>
    <message>
        <source>Of its 26 billion parameters 4 work at a time: it is as quick as a model of 4 billion.</source>
        <translation>Von seinen 26 Milliarden Parametern arbeiten jeweils 4: Es ist so schnell wie ein Modell mit 4 Milliarden.</translation>
    </message>
    <message>
        <source>Of pictures that came by themselves, those that show nothing new are not analysed. Careful skips what hardly differs; eager skips more, and may miss what is small. One in twenty is looked at all the same, to measure what is missed.</source>
        <translation>Bilder, die von selbst kamen und nichts Neues zeigen, werden nicht analysiert. „Vorsichtig“ überspringt, was sich kaum unterscheidet; „großzügig“ überspringt mehr und kann Kleines übersehen. Jedes zwanzigste wird trotzdem analysiert, um zu messen, was dabei entgeht.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Old pictures are deleted</source>
        <translation>Alte Bilder werden gelöscht</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Older one with a flag</source>
        <translation>Älteres mit Kennzeichen</translation>
    </message>
    <message>
        <source>Older picture</source>
        <translation>Älteres Bild</translation>
    </message>
    <message>
        <source>Older picture with a flag</source>
        <translation>Älteres Bild mit Kennzeichen</translation>
    </message>
    <message>
        <source>Older pictures go first.</source>
        <translation>Ältere Bilder werden zuerst gelöscht.</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Zum ältesten</translation>
    </message>
    <message>
        <source>Oldest picture</source>
        <translation>Ältestes Bild</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>On a network that is marked as metered, new pictures are not sent to Gemini or to a server. What is analysed on this computer goes on.</source>
        <translation>In einem Netz, das als getaktet markiert ist, werden neue Bilder nicht an Gemini oder einen Server gesendet. Was auf diesem Computer analysiert wird, geht weiter.</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>Unterwegs …</translation>
    </message>
    <message>
        <source>On motion</source>
        <translation>Bei Bewegung</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>Ein oder aus</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>Nach Zeitplan</translation>
    </message>
    <message>
        <source>On the last month</source>
        <translation>Auf den letzten Monat angewandt</translation>
    </message>
    <message>
        <source>On this computer before:</source>
        <translation>Zuvor auf diesem Computer:</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>On this computer, or by Google where you agreed to it.</source>
        <translation>Auf diesem Computer, oder von Google, wo Sie zugestimmt haben.</translation>
    </message>
    <message>
        <source>Once a week GitHub is asked for the newest version. Nothing is downloaded by itself, and nothing about you or your cameras is sent.</source>
        <translation>Einmal in der Woche wird GitHub nach der neuesten Version gefragt. Nichts wird von selbst heruntergeladen, und nichts über Sie oder Ihre Kameras wird gesendet.</translation>
    </message>
    <message>
        <source>Once it is full, new pictures are not saved.</source>
        <translation>Ist es voll, werden neue Bilder nicht gespeichert.</translation>
    </message>
    <message>
        <source>Once it works again, resume it on the Schedule page.</source>
        <translation>Wenn sie wieder geht, setzen Sie sie auf der Seite „Zeitplan“ fort.</translation>
    </message>
    <message>
        <source>Once there is one, the model says here what it sees.</source>
        <translation>Sobald eines da ist, sagt das Modell hier, was zu sehen ist.</translation>
    </message>
    <message>
        <source>One camera for an hour</source>
        <translation>Eine Kamera eine Stunde lang</translation>
    </message>
    <message>
        <source>One camera has a choice of its own.</source>
        <translation>Eine Kamera hat eine eigene Wahl.</translation>
    </message>
    <message>
        <source>One file that any browser shows, with its pictures inside. It stays on this computer.</source>
        <translation>Eine Datei mit den Bildern darin, die jeder Browser zeigt. Sie bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>One in twenty of the pictures that show nothing new is analysed, to see whether that is so.</source>
        <translation>Jedes zwanzigste Bild, das nichts Neues zeigt, wird analysiert, um zu prüfen, ob das stimmt.</translation>
    </message>
    <message>
        <source>One of its files is missing or damaged. Add the files again.</source>
        <translation>Eine seiner Dateien fehlt oder ist beschädigt. Fügen Sie die Dateien erneut hinzu.</translation>
    </message>
    <message>
        <source>One of its settings has a value that it cannot have.</source>
        <translation>Eine ihrer Einstellungen hat einen Wert, der nicht möglich ist.</translation>
    </message>
    <message>
        <source>One of them is enough.</source>
        <translation>Eines davon genügt.</translation>
    </message>
    <message>
        <source>One page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>One page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>One picture of {camera} counts for this and another rule.</source>
        <translation>Ein Bild von {camera} zählt für diese und eine andere Regel.</translation>
    </message>
    <message>
        <source>One place differs, {share} % of the picture.</source>
        <translation>Eine Stelle ist anders, {share} % des Bildes.</translation>
    </message>
    <message>
        <source>One row down</source>
        <translation>Eine Zeile nach unten</translation>
    </message>
    <message>
        <source>One row up</source>
        <translation>Eine Zeile nach oben</translation>
    </message>
    <message>
        <source>One text that people can read, and edit while BlinkThink is closed: {path}</source>
        <translation>Ein Text, den man lesen und bei geschlossenem BlinkThink bearbeiten kann: {path}</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Online · Battery ok</source>
        <translation>Batterie gut</translation>
    </message>
    <message>
        <source>Online · motion off</source>
        <translation>Bewegung aus</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>Nur Fehlschläge</translation>
    </message>
    <message>
        <source>Only letters from a to z, digits and spaces, please.</source>
        <translation>Bitte nur Buchstaben von a bis z, Ziffern und Leerzeichen.</translation>
    </message>
    <message>
        <source>Only what carried a picture</source>
        <translation>Nur was ein Bild enthielt</translation>
    </message>
    <message>
        <source>Only when it changes: a parked car is told once</source>
        <translation>Nur Neues: ein geparktes Auto nur einmal</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb: open a picture</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in the system’s player</source>
        <translation>Im Player des Systems öffnen</translation>
    </message>
    <message>
        <source>Open it yourself: {folder}</source>
        <translation>Öffnen Sie ihn selbst: {folder}</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Open the alerts</source>
        <translation>Warnungen öffnen</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>Tag öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>Mediathek öffnen</translation>
    </message>
    <message>
        <source>Open the picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Open the picture of {camera}, {time}</source>
        <translation>Bild von {camera} öffnen, {time}</translation>
    </message>
    <message>
        <source>Open the picture: {title}, {time}</source>
        <translation>Bild öffnen: {title}, {time}</translation>
    </message>
    <message>
        <source>Open the schedule</source>
        <translation>Zeitplan öffnen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open this address yourself: {address}</source>
        <translation>Öffnen Sie diese Adresse selbst: {address}</translation>
    </message>
    <message>
        <source>Open with the system’s viewer</source>
        <translation>Mit dem Betrachter des Systems öffnen</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>{title} öffnen</translation>
    </message>
    <message>
        <source>Open “{page}” in the browser</source>
        <translation>„{page}“ im Browser öffnen</translation>
    </message>
    <message>
        <source>Opens a page in the browser. Nothing is sent before you send it there.</source>
        <translation>Öffnet eine Seite im Browser. Nichts wird gesendet, bevor Sie es dort absenden.</translation>
    </message>
    <message>
        <source>Or begin with</source>
        <translation>Oder beginnen Sie mit</translation>
    </message>
    <message>
        <source>Or seen at all, flagged or not</source>
        <translation>Oder gesehen, auch ohne Kennzeichen</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Others were asked, too.</source>
        <translation>Auch andere wurden gefragt.</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Otherwise {alerts} are alerts, {notices} are notices, and all else is for information.</source>
        <translation>Sonst gilt: Warnungen sind {alerts}; Hinweise sind {notices}; alles andere dient nur der Information.</translation>
    </message>
    <message>
        <source>Our grey cat. The postman before noon. A red car in the drive at night.</source>
        <translation>Unsere graue Katze. Der Postbote am Vormittag. Nachts ein rotes Auto in der Einfahrt.</translation>
    </message>
    <message>
        <source>Outdoor</source>
        <translation>Outdoor</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Over all cameras of the account, by hand and on schedule. {safe} are safe; Blink has locked accounts at 30.</source>
        <translation>Über alle Kameras des Kontos, von Hand und nach Zeitplan. {safe} sind sicher; bei 30 hat Blink Konten gesperrt.</translation>
    </message>
    <message>
        <source>Overlap of boxes that meet (IoU)</source>
        <translation>Deckung der Rahmen, die sich treffen (IoU)</translation>
    </message>
    <message>
        <source>PICTURE</source>
        <translation>BILD</translation>
    </message>
    <message>
        <source>PICTURES</source>
        <translation>BILDER</translation>
    </message>
    <message>
        <source>PROMPT</source>
        <translation>PROMPT</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packages lie on the porch. Nobody is there.</source>
        <translation>Pakete liegen auf der Veranda. Niemand ist da.</translation>
    </message>
    <message>
        <source>Page of the settings</source>
        <translation>Seite der Einstellungen</translation>
    </message>
    <message>
        <source>Page: {page}</source>
        <translation>Seite: {page}</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Part of it runs on the GPU ({name}, {backend}).</source>
        <translation>Ein Teil davon läuft auf der GPU ({name}, {backend}).</translation>
    </message>
    <message>
        <source>Partly on the GPU: part of it; the rest on the processor. Needs {needed}.</source>
        <translation>Teils auf der GPU; der Rest auf dem Prozessor. Braucht {needed}.</translation>
    </message>
    <message>
        <source>Partly on the GPU: {part} of {all} layers; the rest on the processor. Needs {needed}.</source>
        <translation>Teils auf der GPU: {part} von {all} Schichten; der Rest auf dem Prozessor. Braucht {needed}.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts of the app</source>
        <translation>Teile der App</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Passwort: </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste: {name}</source>
        <translation>Einfügen: {name}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Pause all rules</source>
        <translation>Alle Regeln anhalten</translation>
    </message>
    <message>
        <source>Pause all rules, or go on</source>
        <translation>Alle Regeln anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Pause the download of {model}</source>
        <translation>Download von {model} anhalten</translation>
    </message>
    <message>
        <source>Pause the schedule</source>
        <translation>Zeitplan anhalten</translation>
    </message>
    <message>
        <source>Pause this rule</source>
        <translation>Diese Regel anhalten</translation>
    </message>
    <message>
        <source>Pause until a date</source>
        <translation>Bis zu einem Datum anhalten</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Pause: {rule}</source>
        <translation>Anhalten: {rule}</translation>
    </message>
    <message>
        <source>Paused at {amount}</source>
        <translation>Angehalten bei {amount}</translation>
    </message>
    <message>
        <source>Paused. The same command goes on where it stopped.</source>
        <translation>Angehalten. Derselbe Befehl macht weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Picture taken</source>
        <translation>Bild aufgenommen</translation>
    </message>
    <message>
        <source>Picture with the areas to ignore</source>
        <translation>Bild mit den auszublendenden Bereichen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer; none is sent anywhere.</source>
        <translation>Bilder werden auf diesem Computer analysiert; keines wird irgendwohin gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures are kept for %n day(s) and up to {size}.</source>
        <translation>
            <numerusform>Bilder werden %n Tag lang und bis zu {size} behalten.</numerusform>
            <numerusform>Bilder werden %n Tage lang und bis zu {size} behalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures are kept for %n day(s).</source>
        <translation>
            <numerusform>Bilder werden %n Tag lang behalten.</numerusform>
            <numerusform>Bilder werden %n Tage lang behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures are kept up to {size}.</source>
        <translation>Bilder werden bis zu {size} behalten.</translation>
    </message>
    <message>
        <source>Pictures are plain files with a small text file beside each. Another folder starts a library of its own; nothing is moved.</source>
        <translation>Bilder sind gewöhnliche Dateien mit einer kleinen Textdatei neben jeder. Ein anderer Ordner beginnt eine eigene Mediathek; nichts wird verschoben.</translation>
    </message>
    <message>
        <source>Pictures are saved, but nobody looks at them yet.</source>
        <translation>Bilder werden gespeichert, aber noch sieht niemand sie an.</translation>
    </message>
    <message>
        <source>Pictures are sent to the server.</source>
        <translation>Bilder werden an den Server gesendet.</translation>
    </message>
    <message>
        <source>Pictures are sent to {server}</source>
        <translation>Bilder werden an {server} gesendet</translation>
    </message>
    <message>
        <source>Pictures are sent to {server} once you press Use.</source>
        <translation>Bilder werden an {server} gesendet, sobald Sie „Verwenden“ drücken.</translation>
    </message>
    <message>
        <source>Pictures are sent to {server}, which describes them.</source>
        <translation>Die Bilder werden an {server} gesendet und dort beschrieben.</translation>
    </message>
    <message>
        <source>Pictures are sent to {server}.</source>
        <translation>Bilder werden an {server} gesendet.</translation>
    </message>
    <message>
        <source>Pictures are sent to {who}</source>
        <translation>Bilder werden an {who} gesendet</translation>
    </message>
    <message>
        <source>Pictures are taken again.</source>
        <translation>Es werden wieder Bilder aufgenommen.</translation>
    </message>
    <message>
        <source>Pictures are taken and described as planned.</source>
        <translation>Bilder werden wie geplant aufgenommen und beschrieben.</translation>
    </message>
    <message>
        <source>Pictures are taken while the app or “blinkthink watch” runs.</source>
        <translation>Bilder werden aufgenommen, solange die App oder „blinkthink watch“ läuft.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures by hour; those of %n hours show something</source>
        <translation>
            <numerusform>Bilder nach Stunden; in %n Stunde ist etwas zu sehen</numerusform>
            <numerusform>Bilder nach Stunden; in %n Stunden ist etwas zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures by the hour; in colour those that show something.</source>
        <translation>Bilder nach Stunden; farbig die, auf denen etwas zu sehen ist.</translation>
    </message>
    <message>
        <source>Pictures can be taken by themselves, as long as BlinkThink runs.</source>
        <translation>Bilder können von selbst aufgenommen werden, solange BlinkThink läuft.</translation>
    </message>
    <message>
        <source>Pictures cannot be described yet.</source>
        <translation>Bilder können noch nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>Pictures come again; they did not since {time}.</source>
        <translation>Es kommen wieder Bilder; seit {time} kamen keine.</translation>
    </message>
    <message>
        <source>Pictures from Blink cameras, kept as plain files, described on this computer.</source>
        <translation>Bilder von Blink-Kameras, als einfache Dateien aufbewahrt, auf diesem Computer beschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures in %n hour(s); none of them shows anything.</source>
        <translation>
            <numerusform>Bilder in %n Stunde; auf keinem ist etwas zu sehen.</numerusform>
            <numerusform>Bilder in %n Stunden; auf keinem ist etwas zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures in %n hour(s); something is seen in those from {hours}.</source>
        <translation>
            <numerusform>Bilder in %n Stunde; etwas zu sehen ist in der ab {hours}.</numerusform>
            <numerusform>Bilder in %n Stunden; etwas zu sehen ist in denen ab {hours}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures looked at</source>
        <translation>Durchgesehene Bilder</translation>
    </message>
    <message>
        <source>Pictures of</source>
        <translation>Bilder von</translation>
    </message>
    <message>
        <source>Pictures of all cameras are kept for ever.</source>
        <translation>Bilder aller Kameras werden für immer behalten.</translation>
    </message>
    <message>
        <source>Pictures of the demo’s cameras</source>
        <translation>Bilder der Demokameras</translation>
    </message>
    <message>
        <source>Pictures of {camera} by hour</source>
        <translation>Bilder von {camera} nach Stunden</translation>
    </message>
    <message>
        <source>Pictures on schedule</source>
        <translation>Bilder nach Zeitplan</translation>
    </message>
    <message>
        <source>Pictures stay in a folder that you choose. Nothing is sent anywhere but Blink unless you allow it.</source>
        <translation>Bilder bleiben in einem Ordner Ihrer Wahl. Außer an Blink wird nichts gesendet, solange Sie es nicht erlauben.</translation>
    </message>
    <message>
        <source>Pictures stay on this computer; nobody but Blink is asked unless you say so.</source>
        <translation>Bilder bleiben auf diesem Computer; außer Blink wird niemand gefragt, solange Sie nichts anderes erlauben.</translation>
    </message>
    <message>
        <source>Pictures that are taken by themselves, and the app in the background.</source>
        <translation>Bilder, die von selbst aufgenommen werden, und die App im Hintergrund.</translation>
    </message>
    <message>
        <source>Pictures that came by themselves and show nothing new are not analysed. One in twenty of them is looked at all the same: where that finds other people, vehicles, animals, parcels or flags than the picture that it was said to equal, a change was missed.</source>
        <translation>Bilder, die von selbst kamen und nichts Neues zeigen, werden nicht analysiert. Jedes zwanzigste davon wird trotzdem analysiert: Finden sich dabei andere Personen, Fahrzeuge, Tiere, Pakete oder Kennzeichen als auf dem Bild, dem es gleichen soll, ist eine Änderung entgangen.</translation>
    </message>
    <message>
        <source>Pictures that cannot be decoded, and are not scored: {count}.</source>
        <translation>Nicht lesbare Bilder, die nicht bewertet werden: {count}.</translation>
    </message>
    <message>
        <source>Pictures that match</source>
        <translation>Passende Bilder</translation>
    </message>
    <message>
        <source>Pictures that show nothing new are not analysed.</source>
        <translation>Bilder, die nichts Neues zeigen, werden nicht analysiert.</translation>
    </message>
    <message>
        <source>Pictures that this computer does not describe are sent to Google, which describes them.</source>
        <translation>Bilder, die dieser Computer nicht beschreibt, werden an Google gesendet, und Google beschreibt sie.</translation>
    </message>
    <message>
        <source>Pictures wait until next month; nothing more is sent or paid.</source>
        <translation>Bilder warten bis zum nächsten Monat; nichts wird mehr gesendet oder bezahlt.</translation>
    </message>
    <message>
        <source>Pictures wait until {until}. A free key has a small quota each day; billing raises it.</source>
        <translation>Bilder warten bis {until}. Ein kostenloser Schlüssel hat jeden Tag ein kleines Kontingent; mit Abrechnung wird es größer.</translation>
    </message>
    <message>
        <source>Pictures wait until {until}; nothing is lost.</source>
        <translation>Bilder warten bis {until}; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Pictures wait.</source>
        <translation>Bilder warten.</translation>
    </message>
    <message>
        <source>Pictures wait. A free key has a small quota each day; billing raises it.</source>
        <translation>Bilder warten. Ein kostenloser Schlüssel hat jeden Tag ein kleines Kontingent; mit Abrechnung wird es größer.</translation>
    </message>
    <message>
        <source>Pictures wait. It may be mistyped, withdrawn, or restricted to other programs.</source>
        <translation>Bilder warten. Vielleicht enthält er einen Tippfehler, wurde zurückgezogen oder ist auf andere Programme beschränkt.</translation>
    </message>
    <message>
        <source>Pictures wait. Its name may be mistyped, or it was withdrawn.</source>
        <translation>Bilder warten. Vielleicht ist der Name falsch geschrieben, oder das Modell wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Pictures wait; nothing is lost.</source>
        <translation>Bilder warten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Pictures were taken and described as planned.</source>
        <translation>Bilder wurden wie geplant aufgenommen und beschrieben.</translation>
    </message>
    <message>
        <source>Pictures with nothing wrong</source>
        <translation>Bilder ohne Fehler</translation>
    </message>
    <message>
        <source>Pictures work without it. On Linux, clips need the library libpulse (libpulse0).</source>
        <translation>Bilder gehen auch so. Unter Linux brauchen Clips die Bibliothek libpulse (libpulse0).</translation>
    </message>
    <message>
        <source>Pictures would be sent to {place}, and nobody has agreed to that. Add it again.</source>
        <translation>Bilder würden an {place} gesendet, und dem hat niemand zugestimmt. Fügen Sie es neu hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures {runs} come only %n minute(s) apart: that asks Blink for pictures of {camera} too often: {least} is the least.</source>
        <translation>
            <numerusform>Bilder {runs} kommen im Abstand von nur %n Minute: Das fragt Blink zu oft nach Bildern von {camera}; {least} Minuten sind das Mindeste.</numerusform>
            <numerusform>Bilder {runs} kommen im Abstand von nur %n Minuten: Das fragt Blink zu oft nach Bildern von {camera}; {least} Minuten sind das Mindeste.</numerusform>
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
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place in the video</source>
        <translation>Stelle im Video</translation>
    </message>
    <message>
        <source>Place of the sun</source>
        <translation>Ort für die Sonne</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Places and cameras</source>
        <translation>Bereiche und Kameras</translation>
    </message>
    <message>
        <source>Plain sentences help the model to tell the usual from the unusual.</source>
        <translation>Einfache Sätze helfen dem Modell, Übliches von Ungewöhnlichem zu unterscheiden.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the video</source>
        <translation>Video abspielen</translation>
    </message>
    <message>
        <source>Play the video, or pause</source>
        <translation>Video abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Posts to {host}, with the picture.</source>
        <translation>Sendet an {host}, mit dem Bild.</translation>
    </message>
    <message>
        <source>Posts to {host}, without the picture.</source>
        <translation>Sendet an {host}, ohne das Bild.</translation>
    </message>
    <message>
        <source>Press Use to let it look at your pictures.</source>
        <translation>Mit „Verwenden“ sieht es sich Ihre Bilder an.</translation>
    </message>
    <message>
        <source>Previous flagged picture</source>
        <translation>Voriges Bild mit Kennzeichen</translation>
    </message>
    <message>
        <source>Previous picture with a flag (newer)</source>
        <translation>Voriges Bild mit Kennzeichen (neuer)</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Project (if the key needs one)</source>
        <translation>Projekt (falls der Schlüssel eines braucht)</translation>
    </message>
    <message>
        <source>Projector</source>
        <comment>of a model</comment>
        <translation>Projektor</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Token</translation>
    </message>
    <message>
        <source>Publish the pictures, too</source>
        <translation>Auch die Bilder veröffentlichen</translation>
    </message>
    <message>
        <source>Publishes to {broker}, encrypted, with pictures.</source>
        <translation>Veröffentlicht an {broker}, verschlüsselt, mit Bildern.</translation>
    </message>
    <message>
        <source>Publishes to {broker}, encrypted, without pictures.</source>
        <translation>Veröffentlicht an {broker}, verschlüsselt, ohne Bilder.</translation>
    </message>
    <message>
        <source>Publishes to {broker}, with pictures.</source>
        <translation>Veröffentlicht an {broker}, mit Bildern.</translation>
    </message>
    <message>
        <source>Publishes to {broker}, without pictures.</source>
        <translation>Veröffentlicht an {broker}, ohne Bilder.</translation>
    </message>
    <message>
        <source>PySide6 is not installed: no window here.</source>
        <translation>PySide6 ist nicht installiert: kein Fenster hier.</translation>
    </message>
    <message>
        <source>Q4_0, Q4_K_M and the like: how its numbers were rounded, so that it needs a quarter of the memory.</source>
        <translation>Q4_0, Q4_K_M und Ähnliches: wie seine Zahlen gerundet wurden, damit es ein Viertel des Speichers braucht.</translation>
    </message>
    <message>
        <source>QAT: it was trained to be rounded, and loses the least by it. Take this one if you have no reason for another.</source>
        <translation>QAT: Es wurde für das Runden trainiert und verliert dadurch am wenigsten. Nehmen Sie dieses, wenn nichts für ein anderes spricht.</translation>
    </message>
    <message>
        <source>Qt cannot read JPEG files.</source>
        <translation>Qt kann keine JPEG-Dateien lesen.</translation>
    </message>
    <message>
        <source>Qt does not load: {why}</source>
        <translation>Qt lädt nicht: {why}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit BlinkThink</source>
        <translation>BlinkThink beenden</translation>
    </message>
    <message>
        <source>Quit before this is finished?</source>
        <translation>Beenden, bevor dies fertig ist?</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Quit {title}</source>
        <translation>{title} beenden</translation>
    </message>
    <message>
        <source>REQUESTS</source>
        <translation>ANFRAGEN</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or use the model on this computer.</source>
        <translation>Erhöhen Sie die Grenze in den Einstellungen, oder nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read and agree</source>
        <translation>Lesen und einwilligen</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Read it through before you paste it.</source>
        <translation>Lesen Sie ihn durch, bevor Sie ihn einfügen.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Read settings from a file</source>
        <translation>Einstellungen aus einer Datei einlesen</translation>
    </message>
    <message>
        <source>Read the library again</source>
        <translation>Die Mediathek neu lesen</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Lizenz lesen</translation>
    </message>
    <message>
        <source>Read the licence: {licence}</source>
        <translation>Lizenz lesen: {licence}</translation>
    </message>
    <message>
        <source>Read this day no further</source>
        <translation>Diesen Tag nicht weiter lesen</translation>
    </message>
    <message>
        <source>Read what leaves it</source>
        <translation>Lesen, was ihn verlässt</translation>
    </message>
    <message>
        <source>Read what you agreed to</source>
        <translation>Lesen, worin Sie eingewilligt haben</translation>
    </message>
    <message>
        <source>Reading the day: {done} of {total}</source>
        <translation>Der Tag wird gelesen: {done} von {total}</translation>
    </message>
    <message>
        <source>Reading the day…</source>
        <translation>Der Tag wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Anfragen werden gelesen …</translation>
    </message>
    <message>
        <source>Reading what ran…</source>
        <translation>Läufe werden gelesen …</translation>
    </message>
    <message>
        <source>Reading what the app is built of…</source>
        <translation>Bestandteile der App werden gelesen …</translation>
    </message>
    <message>
        <source>Reading what was seen</source>
        <translation>Analysen werden gelesen</translation>
    </message>
    <message>
        <source>Reading what was seen: {done} of {total}</source>
        <translation>Analysen werden gelesen: {done} von {total}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Read…</source>
        <translation>Einlesen …</translation>
    </message>
    <message>
        <source>Really there, of all that was said</source>
        <translation>Wirklich da, von allem Genannten</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Recommended: {model}</source>
        <translation>Empfohlen: {model}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>Filter entfernen: {filter}</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove the key from this computer? Nothing is sent then.</source>
        <translation>Den Schlüssel von diesem Computer entfernen? Dann wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Remove the rule: {rule}</source>
        <translation>Regel entfernen: {rule}</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Diese Regel entfernen</translation>
    </message>
    <message>
        <source>Remove this rule? Its pictures stay.</source>
        <translation>Diese Regel entfernen? Ihre Bilder bleiben.</translation>
    </message>
    <message>
        <source>Remove what starts at login</source>
        <translation>Entfernen, was beim Anmelden startet</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>{model} entfernen?</translation>
    </message>
    <message>
        <source>Remove: {rule}</source>
        <translation>Entfernen: {rule}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>Renew the sign-in</source>
        <translation>Anmeldung erneuern</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests by day</source>
        <translation>Anfragen nach Tag</translation>
    </message>
    <message>
        <source>Requests by server</source>
        <translation>Anfragen nach Server</translation>
    </message>
    <message>
        <source>Requests, newest first</source>
        <translation>Anfragen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>Alle Einstellungen zurücksetzen?</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Alle zurücksetzen …</translation>
    </message>
    <message>
        <source>Reset the page “{page}”</source>
        <translation>Die Seite „{page}“ zurücksetzen</translation>
    </message>
    <message>
        <source>Reset this page…</source>
        <translation>Diese Seite zurücksetzen …</translation>
    </message>
    <message>
        <source>Reset “{page}”?</source>
        <translation>„{page}“ zurücksetzen?</translation>
    </message>
    <message>
        <source>Reset: nothing of its own</source>
        <translation>Zurücksetzen: nichts Eigenes</translation>
    </message>
    <message>
        <source>Results of {run}</source>
        <translation>Ergebnisse von {run}</translation>
    </message>
    <message>
        <source>Resume the schedule</source>
        <translation>Zeitplan fortsetzen</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>the analysis is right</comment>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>Right or corrected</source>
        <translation>Richtig oder berichtigt</translation>
    </message>
    <message>
        <source>Room for all pictures</source>
        <translation>Platz für alle Bilder</translation>
    </message>
    <message>
        <source>Room for pictures of {name}</source>
        <translation>Platz für Bilder von {name}</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules of single cameras</source>
        <translation>Regeln einzelner Kameras</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>GRÖSSE</translation>
    </message>
    <message>
        <source>SSL_CERT_FILE ({file}) cannot be used: {reason}</source>
        <translation>SSL_CERT_FILE ({file}) lässt sich nicht verwenden: {reason}</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>Said: {things}</source>
        <translation>Genannt: {things}</translation>
    </message>
    <message>
        <source>Same as all cameras</source>
        <translation>Wie alle Kameras</translation>
    </message>
    <message>
        <source>Same as all cameras ({mode})</source>
        <translation>Wie alle Kameras ({mode})</translation>
    </message>
    <message>
        <source>Same as all cameras ({setting})</source>
        <translation>Wie alle Kameras ({setting})</translation>
    </message>
    <message>
        <source>Same as all cameras; nothing of its own yet.</source>
        <translation>Wie alle Kameras; noch nichts Eigenes.</translation>
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
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save ({hint})</source>
        <translation>Speichern ({hint})</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>Save the day</source>
        <translation>Tag speichern</translation>
    </message>
    <message>
        <source>Save the flag</source>
        <translation>Kennzeichen speichern</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Die Regel speichern</translation>
    </message>
    <message>
        <source>Save the settings as a file</source>
        <translation>Einstellungen als Datei speichern</translation>
    </message>
    <message>
        <source>Save this day as an HTML file</source>
        <translation>Diesen Tag als HTML-Datei speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Say what is wrong</source>
        <translation>Sagen, was falsch ist</translation>
    </message>
    <message>
        <source>Say when it is so, in a few words.</source>
        <translation>Sagen Sie mit wenigen Worten, wann es zutrifft.</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
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
        <source>Scroll the pictures</source>
        <translation>Durch die Bilder blättern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search parts and licences</source>
        <translation>Teile und Lizenzen suchen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search the settings  {key}</source>
        <translation>Einstellungen durchsuchen  {key}</translation>
    </message>
    <message>
        <source>Search what was seen</source>
        <translation>Suchen, was zu sehen war</translation>
    </message>
    <message>
        <source>Search what was seen: “parcel”, “red car at night”</source>
        <translation>Suchen, was zu sehen war: „Paket“, „rotes Auto nachts“</translation>
    </message>
    <message>
        <source>Seconds a picture</source>
        <translation>Sekunden je Bild</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>See “blinkthink doctor”; a virus scanner may keep programs from starting others.</source>
        <translation>Siehe „blinkthink doctor“; ein Virenscanner kann verhindern, dass Programme andere starten.</translation>
    </message>
    <message>
        <source>Seen, even without a flag</source>
        <translation>Gesehen, auch ohne Kennzeichen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>Alle senden</translation>
    </message>
    <message numerus="yes">
        <source>Send all %n waiting picture(s)</source>
        <translation>
            <numerusform>Das wartende Bild senden</numerusform>
            <numerusform>Alle %n wartenden Bilder senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send no more</source>
        <translation>Nicht mehr senden</translation>
    </message>
    <message>
        <source>Send no more pictures to Google? What waits to be sent stops at once.</source>
        <translation>Keine Bilder mehr an Google senden? Was noch auf das Senden wartet, wird sofort angehalten.</translation>
    </message>
    <message>
        <source>Send none</source>
        <translation>Keines senden</translation>
    </message>
    <message numerus="yes">
        <source>Send none of %n waiting picture(s)</source>
        <translation>
            <numerusform>Das wartende Bild nicht senden</numerusform>
            <numerusform>Keines der %n wartenden Bilder senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send pictures to Google Gemini?</source>
        <translation>Bilder an Google Gemini senden?</translation>
    </message>
    <message>
        <source>Send the picture along</source>
        <translation>Das Bild mitsenden</translation>
    </message>
    <message>
        <source>Send this picture</source>
        <translation>Dieses Bild senden</translation>
    </message>
    <message>
        <source>Send: {picture}</source>
        <translation>Senden: {picture}</translation>
    </message>
    <message>
        <source>Sending this picture to {who}…</source>
        <translation>Dieses Bild wird an {who} gesendet …</translation>
    </message>
    <message>
        <source>Sending to {service}</source>
        <translation>Wird an {service} gesendet</translation>
    </message>
    <message>
        <source>Sending to {service} · {time}</source>
        <translation>Wird an {service} gesendet · {time}</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent no whole picture</source>
        <comment>a camera</comment>
        <translation>Bild ist unvollständig</translation>
    </message>
    <message>
        <source>Sent to Google: {sent}</source>
        <translation>An Google gesendet: {sent}</translation>
    </message>
    <message>
        <source>Sent to {service} · {time}</source>
        <translation>An {service} gesendet · {time}</translation>
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
        <translation>Server</translation>
    </message>
    <message>
        <source>Set a corner; one more after the one at work</source>
        <translation>Eine Ecke setzen; nach der gewählten eine weitere</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set the damaged file aside</source>
        <translation>Beschädigte Datei beiseitelegen</translation>
    </message>
    <message>
        <source>Set the damaged files aside</source>
        <translation>Beschädigte Dateien beiseitelegen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>Set up. Test it to see that it works.</source>
        <translation>Eingerichtet. Testen Sie es, um zu sehen, ob es funktioniert.</translation>
    </message>
    <message>
        <source>Set up: {channel}</source>
        <translation>Einrichten: {channel}</translation>
    </message>
    <message>
        <source>Set up: {way}</source>
        <translation>Einrichten: {way}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (*.json *.broken*)</source>
        <translation>Einstellungen (*.json *.broken*)</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Datei mit den Einstellungen</translation>
    </message>
    <message>
        <source>Settings that were found</source>
        <translation>Gefundene Einstellungen</translation>
    </message>
    <message>
        <source>Seven steps newer</source>
        <translation>Sieben Schritte neuer</translation>
    </message>
    <message>
        <source>Seven steps older</source>
        <translation>Sieben Schritte älter</translation>
    </message>
    <message>
        <source>Several cameras are called “{name}”; use one of {ids}.</source>
        <translation>Mehrere Kameras heißen „{name}“; nutzen Sie eine von {ids}.</translation>
    </message>
    <message>
        <source>Several networks are called “{text}”; use one of {ids}.</source>
        <translation>Mehrere Netzwerke heißen „{text}“; nutzen Sie eine von {ids}.</translation>
    </message>
    <message>
        <source>Severities of flags</source>
        <translation>Wichtigkeit der Kennzeichen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more alert(s)</source>
        <translation>
            <numerusform>%n weitere Warnung zeigen</numerusform>
            <numerusform>%n weitere Warnungen zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more camera(s)</source>
        <translation>
            <numerusform>%n weitere Kamera zeigen</numerusform>
            <numerusform>%n weitere Kameras zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more picture(s)</source>
        <translation>
            <numerusform>%n weiteres Bild zeigen</numerusform>
            <numerusform>%n weitere Bilder zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more picture(s) of {count}</source>
        <translation>
            <numerusform>%n weiteres Bild von {count} zeigen</numerusform>
            <numerusform>%n weitere Bilder von {count} zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n picture(s) with a missed change</source>
        <translation>
            <numerusform>%n Bild mit entgangener Änderung zeigen</numerusform>
            <numerusform>%n Bilder mit entgangener Änderung zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n cameras</source>
        <translation>
            <numerusform>Die %n Kamera zeigen</numerusform>
            <numerusform>Alle %n Kameras zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all (%n characters)</source>
        <translation>
            <numerusform>Alles zeigen (%n Zeichen)</numerusform>
            <numerusform>Alles zeigen (%n Zeichen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Alle Bilder zeigen</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>Show boxes</source>
        <translation>Rahmen zeigen</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show its pictures alone</source>
        <translation>Nur ihre Bilder zeigen</translation>
    </message>
    <message>
        <source>Show more alerts</source>
        <translation>Weitere Warnungen zeigen</translation>
    </message>
    <message>
        <source>Show more pictures</source>
        <translation>Mehr Bilder zeigen</translation>
    </message>
    <message>
        <source>Show only this day</source>
        <translation>Nur diesen Tag zeigen</translation>
    </message>
    <message>
        <source>Show only today</source>
        <translation>Nur heute zeigen</translation>
    </message>
    <message>
        <source>Show only yesterday</source>
        <translation>Nur gestern zeigen</translation>
    </message>
    <message>
        <source>Show only {days}</source>
        <translation>Nur {days} zeigen</translation>
    </message>
    <message>
        <source>Show that picture</source>
        <translation>Jenes Bild zeigen</translation>
    </message>
    <message>
        <source>Show the analysis</source>
        <translation>Analyse zeigen</translation>
    </message>
    <message>
        <source>Show the boxes of what was seen</source>
        <translation>Rahmen um Erkanntes zeigen</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Datei im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Dateien anzeigen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show the help</source>
        <translation>Hilfe zeigen</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Show the newest picture of this camera</source>
        <translation>Das neueste Bild dieser Kamera zeigen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show this camera’s pictures alone, or all again</source>
        <translation>Nur Bilder dieser Kamera zeigen, oder wieder alle</translation>
    </message>
    <message>
        <source>Show this day alone</source>
        <translation>Nur diesen Tag zeigen</translation>
    </message>
    <message>
        <source>Show what is known of the picture</source>
        <translation>Angaben zum Bild zeigen</translation>
    </message>
    <message>
        <source>Show what would be deleted</source>
        <translation>Zeigen, was gelöscht würde</translation>
    </message>
    <message numerus="yes">
        <source>Show {number} more of %n earlier run(s)</source>
        <translation>
            <numerusform>{number} von %n früheren Lauf zeigen</numerusform>
            <numerusform>{number} weitere von %n früheren Läufen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show {run}</source>
        <translation>{run} anzeigen</translation>
    </message>
    <message>
        <source>Show: {name}</source>
        <translation>Zeigen: {name}</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Unten gezeigt</translation>
    </message>
    <message>
        <source>Shows</source>
        <comment>what a picture shows</comment>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Shows first what would change. Account, consent, keys, folders, cameras’ rules, webhook and MQTT stay; you can undo it.</source>
        <translation>Zeigt erst, was sich ändern würde. Konto, Einwilligung, Schlüssel, Ordner, Regeln der Kameras, Webhook und MQTT bleiben; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Shows first what would change; you can undo it.</source>
        <translation>Zeigt erst, was sich ändern würde; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Shows its pictures alone. {facts}.</source>
        <translation>Zeigt nur ihre Bilder. {facts}.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Sign in to Blink</source>
        <translation>Melden Sie sich bei Blink an</translation>
    </message>
    <message>
        <source>Sign in to Blink again</source>
        <translation>Melden Sie sich erneut bei Blink an</translation>
    </message>
    <message>
        <source>Sign in to see your cameras.</source>
        <translation>Melden Sie sich an, um Ihre Kameras zu sehen.</translation>
    </message>
    <message>
        <source>Sign in with your Blink account. Blink may send a code to your phone; the password is used once and not stored.</source>
        <translation>Melden Sie sich mit Ihrem Blink-Konto an. Blink sendet vielleicht einen Code auf Ihr Telefon; das Passwort wird einmal verwendet und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Sign in with “blinkthink login”.</source>
        <translation>Melden Sie sich mit „blinkthink login“ an.</translation>
    </message>
    <message>
        <source>Sign in, and each of your cameras has a line here.</source>
        <translation>Melden Sie sich an, dann hat jede Ihrer Kameras hier eine Zeile.</translation>
    </message>
    <message>
        <source>Sign in, and what your cameras take appears here. Pictures that you have can be imported.</source>
        <translation>Melden Sie sich an; dann erscheint hier, was Ihre Kameras aufnehmen. Vorhandene Bilder können Sie importieren.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out and forget the account on this computer? Pictures and schedules stay.</source>
        <translation>Abmelden und das Konto auf diesem Computer vergessen? Bilder und Zeitpläne bleiben.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed in as {email} since {time}.</source>
        <translation>Angemeldet als {email} seit {time}.</translation>
    </message>
    <message>
        <source>Signed in as {email}.</source>
        <translation>Angemeldet als {email}.</translation>
    </message>
    <message>
        <source>Signed in since {since}. The password is not kept.</source>
        <translation>Anmeldung: {since}. Das Passwort wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Signed in to Blink</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed in to Blink.</source>
        <translation>Bei Blink angemeldet.</translation>
    </message>
    <message>
        <source>Signed in. The password is not kept.</source>
        <translation>Angemeldet. Das Passwort wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Signed out of Blink.</source>
        <translation>Bei Blink abgemeldet.</translation>
    </message>
    <message>
        <source>Signed out. The pictures stay where they are.</source>
        <translation>Abgemeldet. Die Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size not known yet</source>
        <translation>Größe noch unbekannt</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>Skip this version</source>
        <translation>Version überspringen</translation>
    </message>
    <message>
        <source>Skip what shows nothing new</source>
        <translation>Überspringen, was nichts Neues zeigt</translation>
    </message>
    <message>
        <source>Skipped pictures</source>
        <translation>Übersprungene Bilder</translation>
    </message>
    <message>
        <source>Skipped pictures, and what was missed</source>
        <translation>Übersprungene Bilder und was dabei entging</translation>
    </message>
    <message>
        <source>Skipped pictures: {name}</source>
        <translation>Übersprungene Bilder: {name}</translation>
    </message>
    <message>
        <source>Skips carefully</source>
        <translation>Überspringt vorsichtig</translation>
    </message>
    <message>
        <source>Skips eagerly</source>
        <translation>Überspringt großzügig</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <translation>Diashow</translation>
    </message>
    <message>
        <source>Smoke or fire</source>
        <translation>Rauch oder Feuer</translation>
    </message>
    <message>
        <source>Snap all</source>
        <translation>Alle aufnehmen</translation>
    </message>
    <message>
        <source>Snapshots in an hour</source>
        <translation>Bilder in einer Stunde</translation>
    </message>
    <message>
        <source>Some of these pictures</source>
        <translation>Einige dieser Bilder</translation>
    </message>
    <message>
        <source>Some pictures are sent to {who}</source>
        <translation>Einige Bilder werden an {who} gesendet</translation>
    </message>
    <message>
        <source>Somebody at the door after dark. A parcel that is left. The garage standing open.</source>
        <translation>Jemand nach Einbruch der Dunkelheit an der Tür. Ein abgelegtes Paket. Ein offenes Garagentor.</translation>
    </message>
    <message>
        <source>Something else has its name: a file in place of a folder, a folder in place of a file, or a link that leads nowhere.</source>
        <translation>Etwas anderes trägt diesen Namen: eine Datei anstelle eines Ordners, ein Ordner anstelle einer Datei oder eine Verknüpfung, die nirgendwohin führt.</translation>
    </message>
    <message>
        <source>Something is going on with this model already.</source>
        <translation>Mit diesem Modell wird schon etwas gemacht.</translation>
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
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Sound off, or on</source>
        <translation>Ton aus oder an</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Spent of this month’s limit</source>
        <translation>Von der Grenze dieses Monats verbraucht</translation>
    </message>
    <message>
        <source>Standard output cannot be written: {why}.</source>
        <translation>Die Standardausgabe ist nicht beschreibbar: {why}.</translation>
    </message>
    <message>
        <source>Star</source>
        <comment>verb</comment>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Star</source>
        <comment>verb: give a picture a star</comment>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Star this picture</source>
        <translation>Dieses Bild mit Stern versehen</translation>
    </message>
    <message>
        <source>Star, or no star</source>
        <translation>Stern setzen oder entfernen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Starred pictures are never deleted. What is deleted this way does not go to the trash and cannot be brought back. From now on BlinkThink does it by itself, each day, until you turn it off; imported pictures only go when you were shown them.</source>
        <translation>Bilder mit Stern werden nie gelöscht. Was so gelöscht wird, kommt nicht in den Papierkorb und lässt sich nicht zurückholen. BlinkThink macht das von nun an jeden Tag selbst, bis Sie es ausschalten; importierte Bilder werden nur gelöscht, wenn sie Ihnen gezeigt wurden.</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>Mit Stern.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Start again when that is done.</source>
        <translation>Starten Sie neu, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status {status}.</source>
        <translation>Status {status}.</translation>
    </message>
    <message>
        <source>Stay</source>
        <comment>on a page</comment>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Stay at {safe}</source>
        <translation>Bei {safe} bleiben</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Schritt {number} von {count}: {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop fetching clips</source>
        <translation>Abruf der Clips anhalten</translation>
    </message>
    <message>
        <source>Stop the check of {model}</source>
        <translation>Prüfung von {model} anhalten</translation>
    </message>
    <message>
        <source>Stop trying the rule</source>
        <translation>Ausprobieren der Regel anhalten</translation>
    </message>
    <message>
        <source>Stopped after {done} of {total} pictures.</source>
        <translation>Angehalten nach {done} von {total} Bildern.</translation>
    </message>
    <message>
        <source>Stopped before a clip was fetched.</source>
        <translation>Angehalten, bevor ein Clip abgerufen wurde.</translation>
    </message>
    <message>
        <source>Stopped before all changed pictures were asked about.</source>
        <translation>Angehalten, bevor alle veränderten Bilder gefragt waren.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n new clip(s).</source>
        <translation>
            <numerusform>Angehalten. %n neuer Clip.</numerusform>
            <numerusform>Angehalten. %n neue Clips.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops before it is passed: what a picture may cost at most is set aside before it is sent. Then pictures wait, or are described here.</source>
        <translation>Hält an, bevor sie überschritten wird: Was ein Bild höchstens kosten kann, wird vor dem Senden zurückgelegt. Danach warten Bilder oder werden hier beschrieben.</translation>
    </message>
    <message>
        <source>Subject erased: it is no longer said</source>
        <translation>Motiv entfernt: Es wird nicht mehr genannt</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Zu sehen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <comment>of an evaluation</comment>
        <translation>Motive</translation>
    </message>
    <message>
        <source>Subjects of a sixth or more</source>
        <translation>Motive ab einem Sechstel</translation>
    </message>
    <message>
        <source>Subjects of a sixth or more: F1</source>
        <translation>Motive ab einem Sechstel: F1</translation>
    </message>
    <message>
        <source>Subjects, at dusk: F1</source>
        <translation>Motive, bei Dämmerung: F1</translation>
    </message>
    <message>
        <source>Subjects, at night less by day: F1</source>
        <translation>Motive, bei Nacht minus bei Tag: F1</translation>
    </message>
    <message>
        <source>Subjects, at night: F1</source>
        <translation>Motive, bei Nacht: F1</translation>
    </message>
    <message>
        <source>Subjects, by day: F1</source>
        <translation>Motive, bei Tag: F1</translation>
    </message>
    <message>
        <source>Subjects, in infrared less by day: F1</source>
        <translation>Motive, in Infrarot minus bei Tag: F1</translation>
    </message>
    <message>
        <source>Subjects, in infrared: F1</source>
        <translation>Motive, in Infrarot: F1</translation>
    </message>
    <message>
        <source>Subjects: F1</source>
        <translation>Motive: F1</translation>
    </message>
    <message>
        <source>Subjects: precision</source>
        <translation>Motive: Präzision</translation>
    </message>
    <message>
        <source>Subjects: recall</source>
        <translation>Motive: Trefferquote</translation>
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
        <source>Sunrise and sunset of {place}</source>
        <translation>Sonnenauf- und -untergang von {place}</translation>
    </message>
    <message>
        <source>Sunrise or sunset</source>
        <translation>Sonnenauf- oder -untergang</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>Beide vertauschen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>Bild aufnehmen</translation>
    </message>
    <message>
        <source>Take a picture with every camera</source>
        <translation>Mit jeder Kamera ein Bild aufnehmen</translation>
    </message>
    <message>
        <source>Take a picture with {camera}</source>
        <translation>Bild mit {camera} aufnehmen</translation>
    </message>
    <message>
        <source>Take away {area}</source>
        <translation>{area} entfernen</translation>
    </message>
    <message>
        <source>Take away: {sentence}</source>
        <translation>Entfernen: {sentence}</translation>
    </message>
    <message>
        <source>Take back what I said</source>
        <translation>Meine Beurteilung entfernen</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over these settings?</source>
        <translation>Diese Einstellungen übernehmen?</translation>
    </message>
    <message>
        <source>Take pictures on a schedule</source>
        <translation>Bilder nach Zeitplan aufnehmen</translation>
    </message>
    <message>
        <source>Take the area, or the corner, away</source>
        <translation>Den Bereich oder die Ecke entfernen</translation>
    </message>
    <message>
        <source>Take the first picture</source>
        <translation>Erstes Bild aufnehmen</translation>
    </message>
    <message>
        <source>Take the flag {flag} away</source>
        <translation>Kennzeichen {flag} entfernen</translation>
    </message>
    <message>
        <source>Take the risk</source>
        <translation>Das Risiko eingehen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Take this area away</source>
        <translation>Diesen Bereich entfernen</translation>
    </message>
    <message>
        <source>Take this sentence away</source>
        <translation>Diesen Satz entfernen</translation>
    </message>
    <message>
        <source>Take time {number} away</source>
        <translation>Uhrzeit {number} entfernen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Taken at {time}</source>
        <translation>Aufgenommen um {time}</translation>
    </message>
    <message numerus="yes">
        <source>Taken back, of %n picture(s).</source>
        <translation>
            <numerusform>Bei %n Bild zurückgenommen.</numerusform>
            <numerusform>Bei %n Bildern zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken by hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Takes effect at the next start, in the demo alone.</source>
        <translation>Gilt ab dem nächsten Start, nur in der Demo.</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message numerus="yes">
        <source>Taking %n picture(s)</source>
        <translation>
            <numerusform>%n Bild wird aufgenommen</numerusform>
            <numerusform>%n Bilder werden aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking a picture</source>
        <translation>Bildaufnahme</translation>
    </message>
    <message>
        <source>Taking a picture: {camera}</source>
        <translation>Bild wird aufgenommen: {camera}</translation>
    </message>
    <message>
        <source>Taking a picture…</source>
        <translation>Nimmt ein Bild auf …</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>Tell the model what matters</source>
        <translation>Dem Modell sagen, worauf es ankommt</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test</source>
        <comment>a name</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Test of Gemini</source>
        <translation>Test von Gemini</translation>
    </message>
    <message>
        <source>Test of a server</source>
        <translation>Test eines Servers</translation>
    </message>
    <message>
        <source>Test of the MQTT broker</source>
        <translation>Test des MQTT-Brokers</translation>
    </message>
    <message>
        <source>Test of the webhook</source>
        <translation>Test des Webhooks</translation>
    </message>
    <message>
        <source>Test with a drawn picture</source>
        <translation>Mit gezeichnetem Bild testen</translation>
    </message>
    <message>
        <source>Test: {way}</source>
        <translation>Testen: {way}</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet …</translation>
    </message>
    <message>
        <source>Text file cannot be read</source>
        <translation>Textdatei nicht lesbar</translation>
    </message>
    <message>
        <source>Text files that cannot be read, and are left out: {count}.</source>
        <translation>Nicht lesbare Textdateien, die ausgelassen werden: {count}.</translation>
    </message>
    <message>
        <source>That cannot be done.</source>
        <translation>Das geht nicht.</translation>
    </message>
    <message>
        <source>That file would change nothing.</source>
        <translation>Diese Datei würde nichts ändern.</translation>
    </message>
    <message>
        <source>That happens after too many tries; your cameras go on working.</source>
        <translation>Das geschieht nach zu vielen Versuchen; Ihre Kameras arbeiten weiter.</translation>
    </message>
    <message>
        <source>That is in the past.</source>
        <translation>Das liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>That never comes: {words}.</source>
        <translation>Das kommt nie vor: {words}.</translation>
    </message>
    <message>
        <source>That pictures are sent to this server</source>
        <translation>Dass Bilder an diesen Server gesendet werden</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} cannot be reached.</source>
        <translation>Der MQTT-Broker unter {broker} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The MQTT broker at {broker} does not let this user write and read BlinkThink’s topics.</source>
        <translation>Der MQTT-Broker unter {broker} lässt diesen Benutzer die Topics von BlinkThink nicht schreiben und lesen.</translation>
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
        <translation>Die Adresse beginnt mit http://: Warnungen gehen unverschlüsselt durch Ihr Netzwerk, und jeder darin kann sie lesen, auch Bilder und den geheimen Header. Nutzen Sie https://, wo es geht.</translation>
    </message>
    <message>
        <source>The address has no https: others on the way can see the pictures.</source>
        <translation>Die Adresse hat kein https: Andere können die Bilder unterwegs sehen.</translation>
    </message>
    <message>
        <source>The alert could not be told by {channel}.</source>
        <translation>Die Warnung ließ sich nicht über {channel} melden.</translation>
    </message>
    <message>
        <source>The alert rules could not be read; those that are sound go on. The old file is kept as {aside}.</source>
        <translation>Die Warnregeln waren nicht lesbar; die unbeschädigten gelten weiter. Die alte Datei ist als {aside} aufbewahrt.</translation>
    </message>
    <message>
        <source>The analysis broke off.</source>
        <translation>Die Analyse ist abgebrochen.</translation>
    </message>
    <message>
        <source>The analysis failed.</source>
        <translation>Die Analyse ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The analysis goes on by itself when there is one.</source>
        <translation>Die Analyse geht von selbst weiter, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>The analysis goes on when it is plugged in.</source>
        <translation>Die Analyse geht weiter, sobald das Netzteil angeschlossen ist.</translation>
    </message>
    <message>
        <source>The analysis goes on with another one.</source>
        <translation>Die Analyse geht in einem anderen Netzwerk weiter.</translation>
    </message>
    <message>
        <source>The analysis is right</source>
        <translation>Die Analyse stimmt</translation>
    </message>
    <message>
        <source>The analysis is wrong</source>
        <translation>Die Analyse stimmt nicht</translation>
    </message>
    <message>
        <source>The analysis is wrong: correct it</source>
        <translation>Die Analyse stimmt nicht: berichtigen</translation>
    </message>
    <message>
        <source>The analysis of {file} broke off.</source>
        <translation>Die Analyse von {file} ist abgebrochen.</translation>
    </message>
    <message>
        <source>The answer to a picture is wrong: “{answer}” ({seen}).</source>
        <translation>Die Antwort zu einem Bild ist falsch: „{answer}“ ({seen}).</translation>
    </message>
    <message>
        <source>The answer was not usable: {why}.</source>
        <translation>Die Antwort war nicht brauchbar: {why}.</translation>
    </message>
    <message>
        <source>The app’s icon cannot be drawn.</source>
        <translation>Das Symbol der App kann nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The box of animal</source>
        <translation>Rahmen des Tiers</translation>
    </message>
    <message>
        <source>The box of object</source>
        <translation>Rahmen des Gegenstands</translation>
    </message>
    <message>
        <source>The box of package</source>
        <translation>Rahmen des Pakets</translation>
    </message>
    <message>
        <source>The box of person</source>
        <translation>Rahmen der Person</translation>
    </message>
    <message>
        <source>The box of vehicle</source>
        <translation>Rahmen des Fahrzeugs</translation>
    </message>
    <message>
        <source>The box of {kind}</source>
        <translation>Rahmen: {kind}</translation>
    </message>
    <message>
        <source>The broker runs on this computer.</source>
        <translation>Der Broker läuft auf diesem Computer.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>Die Kamera</translation>
    </message>
    <message>
        <source>The camera takes a picture…</source>
        <translation>Die Kamera nimmt ein Bild auf …</translation>
    </message>
    <message>
        <source>The certificate of the MQTT broker at {broker} is not trusted.</source>
        <translation>Dem Zertifikat des MQTT-Brokers unter {broker} wird nicht vertraut.</translation>
    </message>
    <message>
        <source>The cloud</source>
        <translation>Die Cloud</translation>
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
        <translation>Der Computer läuft im Akkubetrieb.</translation>
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
        <source>The day</source>
        <translation>Der Tag</translation>
    </message>
    <message>
        <source>The day is saved.</source>
        <translation>Der Tag wurde gespeichert.</translation>
    </message>
    <message>
        <source>The day was not over yet.</source>
        <translation>Der Tag war noch nicht vorbei.</translation>
    </message>
    <message>
        <source>The day was not read to its end.</source>
        <translation>Der Tag wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>The demo does not start by itself.</source>
        <translation>Die Demo startet nicht von selbst.</translation>
    </message>
    <message>
        <source>The demo is this app with a made-up home. It opens in place of this window; “Leave the demo” at its top leads back here.</source>
        <translation>Die Demo ist diese App mit einem erfundenen Zuhause. Sie öffnet sich anstelle dieses Fensters; „Demo verlassen“ oben führt hierher zurück.</translation>
    </message>
    <message>
        <source>The demo’s model is not there.</source>
        <translation>Das Modell der Demo fehlt.</translation>
    </message>
    <message>
        <source>The details say what to do.</source>
        <translation>Die Einzelheiten sagen, was zu tun ist.</translation>
    </message>
    <message>
        <source>The digest of a day says who came and went, camera by camera.</source>
        <translation>Der Tagesbericht sagt, wer kam und ging, Kamera für Kamera.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {room}.</source>
        <translation>Der Datenträger ist fast voll: {room}.</translation>
    </message>
    <message>
        <source>The disk is too full even for the trash.</source>
        <translation>Der Datenträger ist selbst für den Papierkorb zu voll.</translation>
    </message>
    <message>
        <source>The disk or another program holds it up.</source>
        <translation>Der Datenträger oder ein anderes Programm blockiert sie.</translation>
    </message>
    <message>
        <source>The disk with the library is not there.</source>
        <translation>Der Datenträger mit der Mediathek ist nicht da.</translation>
    </message>
    <message>
        <source>The disk with the pictures is not there.</source>
        <translation>Der Datenträger mit den Bildern ist nicht da.</translation>
    </message>
    <message>
        <source>The download of {model} stopped.</source>
        <translation>Der Download von {model} wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>Das Ende der Datei fehlt.</translation>
    </message>
    <message>
        <source>The end of the pause is past already.</source>
        <translation>Das Ende der Pause ist schon vorbei.</translation>
    </message>
    <message>
        <source>The fields are filled in; just sign in.</source>
        <translation>Die Felder sind ausgefüllt; melden Sie sich einfach an.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is kept as {path}: mend it, and read it in the settings, “Advanced”.</source>
        <translation>Die Datei liegt nun unter {path}: Verbessern Sie sie, und lesen Sie sie in den Einstellungen unter „Erweitert“ ein.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>The file may be damaged.</source>
        <translation>Die Datei ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>The file stays as it is; you can go on to the next one.</source>
        <translation>Die Datei bleibt, wie sie ist; Sie können zum nächsten Bild gehen.</translation>
    </message>
    <message>
        <source>The file with the secrets is not encrypted.</source>
        <translation>Die Datei mit den Geheimnissen ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The files are whole.</source>
        <translation>Die Dateien sind vollständig.</translation>
    </message>
    <message numerus="yes">
        <source>The film has %n picture(s).</source>
        <translation>
            <numerusform>Der Film hat %n Bild.</numerusform>
            <numerusform>Der Film hat %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first answer is here.</source>
        <translation>Die erste Antwort ist da.</translation>
    </message>
    <message>
        <source>The first answer takes longer: the GPU’s driver gets ready for this model.</source>
        <translation>Die erste Antwort dauert länger: Der Treiber der GPU macht sich für dieses Modell bereit.</translation>
    </message>
    <message>
        <source>The first picture</source>
        <translation>Das erste Bild</translation>
    </message>
    <message>
        <source>The first picture takes longest, because the model is read from the disk. You can go on meanwhile.</source>
        <translation>Das erste Bild dauert am längsten, weil das Modell erst geladen wird. Sie können inzwischen weitergehen.</translation>
    </message>
    <message>
        <source>The first steps once more: account, folder, model, a picture. Nothing that you have is lost.</source>
        <translation>Die ersten Schritte noch einmal: Konto, Ordner, Modell, ein Bild. Nichts, was Sie haben, geht verloren.</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>Der Ordner</translation>
    </message>
    <message>
        <source>The folder cannot be shown.</source>
        <translation>Der Ordner lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation>Der Ordner konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The folder of the library is not there.</source>
        <translation>Der Ordner der Mediathek ist nicht da.</translation>
    </message>
    <message>
        <source>The folder of the library was moved or renamed.</source>
        <translation>Der Ordner der Mediathek wurde verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>The folder with the pictures is not there.</source>
        <translation>Der Ordner mit den Bildern ist nicht da.</translation>
    </message>
    <message>
        <source>The folder with the pictures may not be read.</source>
        <translation>Der Ordner mit den Bildern darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The folder with the pictures was moved or renamed.</source>
        <translation>Der Ordner mit den Bildern wurde verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>The free requests of the day are used up, or its project has no billing.</source>
        <translation>Die kostenlosen Anfragen des Tages sind verbraucht, oder sein Projekt hat keine Abrechnung.</translation>
    </message>
    <message>
        <source>The front door and the path to the street. What lies behind the hedge is our neighbours’.</source>
        <translation>Die Haustür und den Weg zur Straße. Was hinter der Hecke liegt, gehört den Nachbarn.</translation>
    </message>
    <message>
        <source>The garden gate stands open</source>
        <translation>Das Gartentor steht offen</translation>
    </message>
    <message>
        <source>The header “{name}” is set by BlinkThink itself; choose another one.</source>
        <translation>Den Header „{name}“ setzt BlinkThink selbst; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The hours begin and end at the same time.</source>
        <translation>Anfang und Ende der Tageszeit sind gleich.</translation>
    </message>
    <message>
        <source>The hub declares no SHA-256 for {path}, so nobody could tell whether it came whole.</source>
        <translation>Der Hub gibt für {path} keine Prüfsumme (SHA-256) an; so könnte niemand sagen, ob die Datei vollständig kam.</translation>
    </message>
    <message>
        <source>The hub declares no size for {path}.</source>
        <translation>Der Hub gibt für {path} keine Größe an.</translation>
    </message>
    <message>
        <source>The hub does not have revision {revision} ({repo}).</source>
        <translation>Der Hub hat die Revision {revision} nicht ({repo}).</translation>
    </message>
    <message>
        <source>The hub does not have the file {path} ({repo}).</source>
        <translation>Der Hub hat die Datei {path} nicht ({repo}).</translation>
    </message>
    <message>
        <source>The hub does not have this repository ({repo}).</source>
        <translation>Der Hub hat dieses Repository nicht ({repo}).</translation>
    </message>
    <message>
        <source>The hub has another file {path} than the one that was checked for this list.</source>
        <translation>Der Hub hat eine andere Datei {path} als die, die für diese Liste geprüft wurde.</translation>
    </message>
    <message>
        <source>The hub knows no {repo} that is open to everybody.</source>
        <translation>Der Hub kennt kein {repo}, das allen offensteht.</translation>
    </message>
    <message>
        <source>The hub wants you to agree to the terms of {repo} first.</source>
        <translation>Der Hub verlangt, dass Sie zuerst den Bedingungen von {repo} zustimmen.</translation>
    </message>
    <message>
        <source>The installed llama.cpp could use it through Vulkan: install its Vulkan driver.</source>
        <translation>Das installierte llama.cpp könnte sie über Vulkan nutzen: Installieren Sie ihren Vulkan-Treiber.</translation>
    </message>
    <message>
        <source>The installed llama.cpp does not use it: install the CUDA build of llama-cpp-python 0.3.36 that fits its driver (cu118 to cu132) from {wheels}.</source>
        <translation>Das installierte llama.cpp nutzt sie nicht: Installieren Sie den CUDA-Build von llama-cpp-python 0.3.36, der zu ihrem Treiber passt (cu118 bis cu132), von {wheels}.</translation>
    </message>
    <message>
        <source>The installed llama.cpp does not use it: the Vulkan build of llama-cpp-python 0.3.36 from {wheels}vulkan may.</source>
        <translation>Das installierte llama.cpp nutzt sie nicht: Der Vulkan-Build von llama-cpp-python 0.3.36 von {wheels}vulkan kann es vielleicht.</translation>
    </message>
    <message>
        <source>The installed llama.cpp is made for it but does not find it: update its driver.</source>
        <translation>Das installierte llama.cpp ist dafür gemacht, findet sie aber nicht: Aktualisieren Sie ihren Treiber.</translation>
    </message>
    <message>
        <source>The kept key to Gemini cannot be read any more. Unlock the keyring, or enter it again.</source>
        <translation>Der gespeicherte Schlüssel für Gemini ist nicht mehr lesbar. Entsperren Sie den Schlüsselbund, oder geben Sie ihn neu ein.</translation>
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
        <source>The key is one of Vertex AI</source>
        <translation>Der Schlüssel gehört zu Vertex AI</translation>
    </message>
    <message>
        <source>The key is removed.</source>
        <translation>Der Schlüssel ist entfernt.</translation>
    </message>
    <message>
        <source>The key to the kept sign-in is gone or broken. Sign in again.</source>
        <translation>Der Schlüssel zur gespeicherten Anmeldung fehlt oder ist beschädigt. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The lens is covered</source>
        <translation>Das Objektiv ist verdeckt</translation>
    </message>
    <message>
        <source>The library can be looked at; new pictures need a Blink account.</source>
        <translation>Die Mediathek lässt sich ansehen; neue Bilder brauchen ein Blink-Konto.</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Die Mediathek kann nicht gelesen werden</translation>
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
        <source>The library is still being read, so there may be more in a moment.</source>
        <translation>Die Mediathek wird noch gelesen; gleich sind es vielleicht mehr.</translation>
    </message>
    <message>
        <source>The library is still being read; the numbers grow.</source>
        <translation>Die Mediathek wird noch gelesen; die Zahlen wachsen.</translation>
    </message>
    <message>
        <source>The library is there again.</source>
        <translation>Die Mediathek ist wieder da.</translation>
    </message>
    <message>
        <source>The library lies in this folder. Choose a folder beside it.</source>
        <translation>Die Mediathek liegt in diesem Ordner. Wählen Sie einen Ordner daneben.</translation>
    </message>
    <message>
        <source>The library stays where it was; copies are removed.</source>
        <translation>Die Mediathek bleibt, wo sie war; Kopien werden entfernt.</translation>
    </message>
    <message>
        <source>The library takes {total} GB and there are {free} GB free. Choose another disk, or make room.</source>
        <translation>Die Mediathek braucht {total} GB, frei sind {free} GB. Wählen Sie einen anderen Datenträger, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The library takes {used}. {free} of {total} are free, enough for {time} at this pace.</source>
        <translation>Die Mediathek belegt {used}. {free} von {total} sind frei; so reicht das für {time}.</translation>
    </message>
    <message>
        <source>The library takes {used}. {free} of {total} are free.</source>
        <translation>Die Mediathek belegt {used}. {free} von {total} sind frei.</translation>
    </message>
    <message>
        <source>The library was moved.</source>
        <translation>Die Mediathek wurde verschoben.</translation>
    </message>
    <message>
        <source>The licence of {part} is missing.</source>
        <translation>Die Lizenz von {part} fehlt.</translation>
    </message>
    <message>
        <source>The limits below are not in use yet.</source>
        <translation>Die Grenzen unten gelten noch nicht.</translation>
    </message>
    <message>
        <source>The list of cities is not there.</source>
        <translation>Die Liste der Städte fehlt.</translation>
    </message>
    <message>
        <source>The list of models could not be read and is empty now. The old file is kept as {aside}.</source>
        <translation>Die Modellliste war nicht lesbar und ist jetzt leer. Die alte Datei ist als {aside} aufbewahrt.</translation>
    </message>
    <message>
        <source>The list of models names none for real pictures.</source>
        <translation>Die Liste der Modelle nennt keines für echte Bilder.</translation>
    </message>
    <message>
        <source>The list of models {path} cannot be read and is left out: {why}</source>
        <translation>Die Modellliste {path} ist nicht lesbar und wird ausgelassen: {why}</translation>
    </message>
    <message>
        <source>The list of models {path} is left out: it has no [[model]].</source>
        <translation>Die Modellliste {path} wird ausgelassen: Sie hat kein [[model]].</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>The model cannot be used.</source>
        <translation>Das Modell lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>The model could not describe {file}.</source>
        <translation>Das Modell konnte {file} nicht beschreiben.</translation>
    </message>
    <message>
        <source>The model describes each new picture as soon as it is saved. Off: only the pictures that you ask for.</source>
        <translation>Das Modell beschreibt jedes neue Bild, sobald es gespeichert ist. Aus: nur die Bilder, die Sie selbst auswählen.</translation>
    </message>
    <message>
        <source>The model failed.</source>
        <translation>Beim Modell ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The model here has no usable answer.</source>
        <translation>Das Modell hier hat keine brauchbare Antwort.</translation>
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
        <source>The model hub does not give it out at the moment.</source>
        <translation>Der Modell-Hub gibt es zurzeit nicht heraus.</translation>
    </message>
    <message>
        <source>The model hub is asked only when you get a model; not now.</source>
        <translation>Der Modell-Hub wird nur gefragt, wenn Sie ein Modell holen; jetzt nicht.</translation>
    </message>
    <message>
        <source>The model hub sends {models} now.</source>
        <translation>Der Modell-Hub sendet gerade {models}.</translation>
    </message>
    <message>
        <source>The model hub sends {models} now; it gets no picture.</source>
        <translation>Der Modell-Hub sendet gerade {models}; er bekommt kein Bild.</translation>
    </message>
    <message>
        <source>The model in use describes pictures; none is sent to Google.</source>
        <translation>Das verwendete Modell beschreibt die Bilder; keines wird an Google gesendet.</translation>
    </message>
    <message>
        <source>The model in use runs on this server of your own.</source>
        <translation>Das verwendete Modell läuft auf diesem Server von Ihnen.</translation>
    </message>
    <message>
        <source>The model in use runs on {servers}; pictures are sent there.</source>
        <translation>Das verwendete Modell läuft auf {servers}; Bilder werden dorthin gesendet.</translation>
    </message>
    <message>
        <source>The model is being started again.</source>
        <translation>Das Modell wird neu gestartet.</translation>
    </message>
    <message>
        <source>The model is on its way</source>
        <translation>Das Modell ist unterwegs</translation>
    </message>
    <message>
        <source>The model left the memory after {duration} without a picture. The next picture loads it again.</source>
        <translation>Das Modell wurde entladen: {duration} lang kam kein Bild. Das nächste Bild lädt es wieder.</translation>
    </message>
    <message>
        <source>The model left the memory, as only {free} GB were free. The next picture loads it again.</source>
        <translation>Das Modell wurde entladen, weil nur {free} GB Speicher frei waren. Das nächste Bild lädt es wieder.</translation>
    </message>
    <message>
        <source>The model looks at it</source>
        <translation>Das Modell sieht es sich an</translation>
    </message>
    <message>
        <source>The model process ended twice on this picture: {how}.</source>
        <translation>Der Modellprozess wurde bei diesem Bild zweimal beendet: {how}.</translation>
    </message>
    <message>
        <source>The model process ended while it was idle. A new one starts with the next picture.</source>
        <translation>Der Modellprozess wurde im Leerlauf beendet. Mit dem nächsten Bild startet ein neuer.</translation>
    </message>
    <message>
        <source>The model process ended: {how}. A new one starts; nothing is lost.</source>
        <translation>Der Modellprozess wurde beendet: {how}. Ein neuer startet; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The model stopped working.</source>
        <translation>Das Modell arbeitet nicht mehr.</translation>
    </message>
    <message>
        <source>The model {model} failed.</source>
        <translation>Beim Modell {model} ist ein Fehler aufgetreten.</translation>
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
        <source>The model “{name}” in {path} is left out: {why}.</source>
        <translation>Das Modell „{name}“ in {path} wird ausgelassen: {why}.</translation>
    </message>
    <message>
        <source>The name begins with a letter.</source>
        <translation>Der Name beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>The network or Blink’s servers do not answer as they should.</source>
        <translation>Das Netzwerk oder die Server von Blink antworten nicht, wie sie sollten.</translation>
    </message>
    <message>
        <source>The new key is kept. Test it with a drawn picture.</source>
        <translation>Der neue Schlüssel ist gespeichert. Testen Sie ihn mit einem gezeichneten Bild.</translation>
    </message>
    <message>
        <source>The new language or text size takes effect at the next start.</source>
        <translation>Die neue Sprache oder Schriftgröße gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The newer picture</source>
        <translation>Das neuere Bild</translation>
    </message>
    <message>
        <source>The next 24 hours</source>
        <translation>Die nächsten 24 Stunden</translation>
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
        <source>The numbers, as a table (CSV)…</source>
        <translation>Die Zahlen als Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>The older picture</source>
        <translation>Das ältere Bild</translation>
    </message>
    <message>
        <source>The oldest go when there are more.</source>
        <translation>Die ältesten werden gelöscht, wenn es mehr werden.</translation>
    </message>
    <message>
        <source>The part that runs models did not start.</source>
        <translation>Der Teil, in dem Modelle laufen, ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>Der Pfad ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The path of this copy is too long for Windows to start it at login.</source>
        <translation>Der Pfad dieser Kopie ist zu lang; Windows kann sie nicht bei der Anmeldung starten.</translation>
    </message>
    <message>
        <source>The picture above is analysed now, with these rules. Its earlier answer stays in the picture’s history.</source>
        <translation>Das Bild oben wird jetzt mit diesen Regeln analysiert. Die frühere Antwort bleibt im Verlauf des Bildes.</translation>
    </message>
    <message>
        <source>The picture has too many pixels.</source>
        <translation>Das Bild hat zu viele Pixel.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The picture is not there.</source>
        <translation>Das Bild ist nicht da.</translation>
    </message>
    <message>
        <source>The picture is on its way…</source>
        <translation>Das Bild ist unterwegs …</translation>
    </message>
    <message>
        <source>The picture is safe.</source>
        <translation>Das Bild ist sicher gespeichert.</translation>
    </message>
    <message>
        <source>The picture is saved, and can be tried again.</source>
        <translation>Das Bild ist gespeichert und kann erneut versucht werden.</translation>
    </message>
    <message>
        <source>The picture is saved. Once a model is chosen, it says what it sees.</source>
        <translation>Das Bild ist gespeichert. Sobald ein Modell gewählt ist, sagt es, was zu sehen ist.</translation>
    </message>
    <message>
        <source>The picture is sent to {who}</source>
        <translation>Das Bild wird an {who} gesendet</translation>
    </message>
    <message>
        <source>The picture is sent to {who}, for about {cost}</source>
        <translation>Das Bild wird an {who} gesendet, für etwa {cost}</translation>
    </message>
    <message>
        <source>The picture is too large for it.</source>
        <translation>Das Bild ist dafür zu groß.</translation>
    </message>
    <message>
        <source>The picture is too large for it; choose a lower detail.</source>
        <translation>Das Bild ist zu groß für ihn; wählen Sie weniger Details.</translation>
    </message>
    <message>
        <source>The picture that it equals is not here any more.</source>
        <translation>Das Bild, dem es gleicht, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The picture was sent there</source>
        <translation>Das Bild wurde dorthin gesendet</translation>
    </message>
    <message>
        <source>The picture was sent to {server}</source>
        <translation>Das Bild wurde an {server} gesendet</translation>
    </message>
    <message>
        <source>The picture was sent; it may be charged.</source>
        <translation>Das Bild wurde gesendet; es kann berechnet werden.</translation>
    </message>
    <message>
        <source>The pictures</source>
        <translation>Die Bilder</translation>
    </message>
    <message>
        <source>The pictures are in the system’s trash by now. Bring them back from there.</source>
        <translation>Die Bilder sind inzwischen im Papierkorb des Systems. Holen Sie sie von dort zurück.</translation>
    </message>
    <message>
        <source>The pictures of a folder, and of the folders in it, are copied into the library with their text files and clips. What is there already is left out. The folder itself stays as it is.</source>
        <translation>Die Bilder eines Ordners und seiner Unterordner werden mit ihren Textdateien und Clips in die Mediathek kopiert. Was schon da ist, wird ausgelassen. Der Ordner selbst bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The pictures that were copied so far stay in the folder.</source>
        <translation>Die schon kopierten Bilder bleiben im Ordner.</translation>
    </message>
    <message>
        <source>The pictures that were copied so far stay.</source>
        <translation>Die schon kopierten Bilder bleiben.</translation>
    </message>
    <message>
        <source>The polygon is given up</source>
        <translation>Das Vieleck ist verworfen</translation>
    </message>
    <message>
        <source>The process that looks at pictures does not answer: {why}.</source>
        <translation>Der Prozess, der Bilder ansieht, antwortet nicht: {why}.</translation>
    </message>
    <message>
        <source>The process that looks at pictures speaks out of turn.</source>
        <translation>Der Prozess, der Bilder ansieht, antwortet ungefragt.</translation>
    </message>
    <message>
        <source>The process that tried it ended ({how}).</source>
        <translation>Der Prozess, der es versuchte, endete ({how}).</translation>
    </message>
    <message>
        <source>The program is {version}, its description says {other}.</source>
        <translation>Das Programm hat die Version {version}, seine Beschreibung nennt {other}.</translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation>Der Proxy lässt es nicht durch.</translation>
    </message>
    <message>
        <source>The proxy does not let the request through.</source>
        <translation>Der Proxy lässt die Anfrage nicht durch.</translation>
    </message>
    <message>
        <source>The record has lines, but none of them is whole.</source>
        <translation>Das Protokoll hat Zeilen, aber keine davon ist vollständig.</translation>
    </message>
    <message>
        <source>The record of requests cannot be read.</source>
        <translation>Das Protokoll der Anfragen kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The repository {repo} does not have the file {path} (revision {revision}).</source>
        <translation>Das Repository {repo} hat die Datei {path} nicht (Revision {revision}).</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>The run of {time} makes up for {camera}.</source>
        <translation>Der Lauf vom {time} holt {camera} nach.</translation>
    </message>
    <message>
        <source>The runs of the next 24 hours</source>
        <translation>Die Läufe der nächsten 24 Stunden</translation>
    </message>
    <message>
        <source>The schedule could not be read and is empty now; it is kept as {aside}.</source>
        <translation>Der Zeitplan war nicht lesbar und ist jetzt leer; er ist als {aside} aufbewahrt.</translation>
    </message>
    <message>
        <source>The schedule is paused</source>
        <translation>Der Zeitplan ist angehalten</translation>
    </message>
    <message>
        <source>The schedule is paused until {time}</source>
        <translation>Der Zeitplan ist angehalten bis {time}</translation>
    </message>
    <message>
        <source>The search for words finds nothing.</source>
        <translation>Die Suche nach Wörtern findet nichts.</translation>
    </message>
    <message>
        <source>The search knows what was seen, and your notes: try “parcel” or “red car at night”. All words that you type have to be there.</source>
        <translation>Die Suche kennt, was zu sehen war, und Ihre Notizen: etwa „Paket“ oder „rotes Auto nachts“. Alle Wörter, die Sie eingeben, müssen vorkommen.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>The server does not name “{model}”; it has: {names}.</source>
        <translation>Der Server nennt kein „{model}“; er hat: {names}.</translation>
    </message>
    <message>
        <source>The server looks at a drawn picture…</source>
        <translation>Der Server sieht sich ein gezeichnetes Bild an …</translation>
    </message>
    <message>
        <source>The server names no model.</source>
        <translation>Der Server nennt kein Modell.</translation>
    </message>
    <message>
        <source>The server of “{title}” does not name “{model}” any more.</source>
        <translation>Der Server von „{title}“ nennt „{model}“ nicht mehr.</translation>
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
        <translation>Die Einstellungen der Datei gelten jetzt.</translation>
    </message>
    <message>
        <source>The settings were saved.</source>
        <translation>Die Einstellungen wurden gespeichert.</translation>
    </message>
    <message>
        <source>The signs of the buttons cannot be drawn.</source>
        <translation>Die Symbole der Schaltflächen können nicht gezeichnet werden.</translation>
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
    <message numerus="yes">
        <source>The table has %n row(s).</source>
        <translation>
            <numerusform>Die Tabelle hat %n Zeile.</numerusform>
            <numerusform>Die Tabelle hat %n Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text file of this picture cannot be read.</source>
        <translation>Die Textdatei dieses Bildes ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>The time zones are wrong.</source>
        <translation>Die Zeitzonen stimmen nicht.</translation>
    </message>
    <message>
        <source>The times of sunrise and sunset are reckoned for it.</source>
        <translation>Für ihn werden Sonnenaufgang und Sonnenuntergang berechnet.</translation>
    </message>
    <message>
        <source>The times of the sun are wrong.</source>
        <translation>Die Sonnenzeiten stimmen nicht.</translation>
    </message>
    <message>
        <source>The two times are the same: leave them out to take pictures all day.</source>
        <translation>Die beiden Zeiten sind gleich: Lassen Sie sie weg, um den ganzen Tag Bilder aufzunehmen.</translation>
    </message>
    <message>
        <source>The video is not there</source>
        <translation>Das Video ist nicht da</translation>
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
        <source>The window needs PySide6, which is not installed or lacks system libraries ({why}). The commands work without it: see “blinkthink --help”.</source>
        <translation>Das Fenster braucht PySide6; es ist nicht installiert, oder ihm fehlen Bibliotheken des Systems ({why}). Die Befehle gehen auch ohne: siehe „blinkthink --help“.</translation>
    </message>
    <message>
        <source>The words are in the clipboard.</source>
        <translation>Der Text ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Their analyses and clips go with them. For two minutes you can undo it here; after that they lie in the system’s trash.</source>
        <translation>Ihre Analysen und Clips gehen mit. Zwei Minuten lang können Sie es hier rückgängig machen; danach liegen sie im Papierkorb des Systems.</translation>
    </message>
    <message>
        <source>There  \  said</source>
        <translation>Da  \  genannt</translation>
    </message>
    <message>
        <source>There are pictures in {folder}, which was the library before.</source>
        <translation>In {folder}, der bisherigen Mediathek, liegen Bilder.</translation>
    </message>
    <message>
        <source>There is a flag of this name already.</source>
        <translation>Ein Kennzeichen dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>There is a key already. {there} Leave the field empty to go on with it.</source>
        <translation>Es gibt schon einen Schlüssel. {there} Lassen Sie das Feld leer, um ihn weiter zu verwenden.</translation>
    </message>
    <message>
        <source>There is little room on this disk.</source>
        <translation>Auf diesem Datenträger ist wenig Platz.</translation>
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
        <source>There is no model named “{wanted}” any more.</source>
        <translation>Ein Modell namens „{wanted}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no other camera</source>
        <translation>Es gibt keine andere Kamera</translation>
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
        <source>There is no picture for a time-lapse.</source>
        <translation>Es gibt kein Bild für einen Zeitraffer.</translation>
    </message>
    <message>
        <source>There is no picture of the last month to try it on.</source>
        <translation>Es gibt kein Bild aus dem letzten Monat, an dem sie sich ausprobieren ließe.</translation>
    </message>
    <message>
        <source>There is no picture to export.</source>
        <translation>Es gibt kein Bild zum Exportieren.</translation>
    </message>
    <message>
        <source>There is no picture to show.</source>
        <translation>Es gibt kein Bild zum Anzeigen.</translation>
    </message>
    <message>
        <source>There is no schedule yet.</source>
        <translation>Es gibt noch keinen Zeitplan.</translation>
    </message>
    <message>
        <source>There is no screen here for the window. Start it from a desktop; the commands work without one: see “blinkthink --help”.</source>
        <translation>Für das Fenster gibt es hier keinen Bildschirm. Starten Sie es von einem Desktop aus; die Befehle gehen auch ohne: siehe „blinkthink --help“.</translation>
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
        <source>There is no such file. Choose it again.</source>
        <translation>Diese Datei gibt es nicht. Wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the password: use --password-stdin.</source>
        <translation>Es gibt kein Terminal, um nach dem Passwort zu fragen: Nutzen Sie --password-stdin.</translation>
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
        <source>There is none yet.</source>
        <translation>Es gibt noch keinen.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>There is nothing to count yet.</source>
        <translation>Es gibt noch nichts zu zählen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n areas. Take one away first.</source>
        <translation>
            <numerusform>Es ist Platz für %n Bereich. Entfernen Sie ihn zuerst.</numerusform>
            <numerusform>Es ist Platz für %n Bereiche. Entfernen Sie zuerst einen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n flags</source>
        <translation>
            <numerusform>Es ist Platz für %n Kennzeichen</numerusform>
            <numerusform>Es ist Platz für %n Kennzeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>There it is.</source>
        <translation>Da ist es.</translation>
    </message>
    <message>
        <source>There was no newer one {when}.</source>
        <translation>Eine neuere gab es nicht (Stand: {when}).</translation>
    </message>
    <message>
        <source>There was nothing new in the folder.</source>
        <translation>Im Ordner war nichts Neues.</translation>
    </message>
    <message>
        <source>There were none since {time}.</source>
        <translation>Die Unterbrechung begann: {time}.</translation>
    </message>
    <message>
        <source>There: {there}. Said: {said}.</source>
        <translation>Da: {there}. Genannt: {said}.</translation>
    </message>
    <message>
        <source>There: {things}</source>
        <translation>Da: {things}</translation>
    </message>
    <message>
        <source>These pictures are sent to {services}.</source>
        <translation>Diese Bilder werden an {services} gesendet.</translation>
    </message>
    <message>
        <source>These run on this computer; no picture leaves it.</source>
        <translation>Diese laufen auf diesem Computer; kein Bild verlässt ihn.</translation>
    </message>
    <message>
        <source>These scenes are drawn: they say nothing about real pictures.</source>
        <translation>Diese Szenen sind gezeichnet: Über echte Bilder sagen sie nichts.</translation>
    </message>
    <message>
        <source>These two evaluations have no picture in common.</source>
        <translation>Diese beiden Bewertungen haben kein Bild gemeinsam.</translation>
    </message>
    <message>
        <source>They answered alike on every picture.</source>
        <translation>Beide haben bei jedem Bild gleich geantwortet.</translation>
    </message>
    <message>
        <source>They are marked so, or have no analysis yet.</source>
        <translation>Sie sind schon so markiert oder haben noch keine Analyse.</translation>
    </message>
    <message>
        <source>They are plain files in a folder of yours, with a small text file beside each. You can copy, move and open them without BlinkThink.</source>
        <translation>Es sind gewöhnliche Dateien in einem Ordner von Ihnen, mit je einer kleinen Textdatei daneben. Sie lassen sich ohne BlinkThink kopieren, verschieben und öffnen.</translation>
    </message>
    <message>
        <source>They cannot be compared: one of them is no whole picture.</source>
        <translation>Sie lassen sich nicht vergleichen: Eines der Bilder ist unvollständig.</translation>
    </message>
    <message>
        <source>They cannot be read now.</source>
        <translation>Sie lassen sich gerade nicht lesen.</translation>
    </message>
    <message>
        <source>They count towards its limit.</source>
        <translation>Sie zählen zu seiner Grenze.</translation>
    </message>
    <message>
        <source>They differ all over; single places are not marked.</source>
        <translation>Sie unterscheiden sich überall; einzelne Stellen werden nicht markiert.</translation>
    </message>
    <message>
        <source>They have different shapes; what differs is not marked.</source>
        <translation>Die Bilder haben verschiedene Seitenverhältnisse; Unterschiede werden nicht markiert.</translation>
    </message>
    <message>
        <source>They lie where they were, with “.broken” at the end of their names.</source>
        <translation>Sie liegen, wo sie waren, mit „.broken“ am Ende des Namens.</translation>
    </message>
    <message>
        <source>They need nothing from you.</source>
        <translation>Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>They will stand here as they come.</source>
        <translation>Sie erscheinen hier, sobald sie kommen.</translation>
    </message>
    <message>
        <source>This account has no cameras yet. Add them in Blink’s own app; they appear here by themselves.</source>
        <translation>Dieses Konto hat noch keine Kameras. Fügen Sie sie in Blinks eigener App hinzu; sie erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>This account has no cameras.</source>
        <translation>Dieses Konto hat keine Kameras.</translation>
    </message>
    <message>
        <source>This app has asked nothing of any server yet.</source>
        <translation>Diese App hat noch keinen Server etwas gefragt.</translation>
    </message>
    <message>
        <source>This camera has no newer picture.</source>
        <translation>Diese Kamera hat kein neueres Bild.</translation>
    </message>
    <message>
        <source>This camera has no older picture.</source>
        <translation>Diese Kamera hat kein älteres Bild.</translation>
    </message>
    <message>
        <source>This camera has no picture yet.</source>
        <translation>Diese Kamera hat noch kein Bild.</translation>
    </message>
    <message>
        <source>This camera’s pictures stay on this computer.</source>
        <translation>Die Bilder dieser Kamera bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This computer finds no way to it.</source>
        <translation>Dieser Computer findet keinen Weg zu ihm.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Dieser Computer hat kein Netzwerk.</translation>
    </message>
    <message>
        <source>This computer has no usable answer. May the picture be sent to {who}?</source>
        <translation>Dieser Computer hat keine brauchbare Antwort. Darf das Bild an {who} gesendet werden?</translation>
    </message>
    <message>
        <source>This computer looks first. A picture for which it has no usable answer is sent to Google.</source>
        <translation>Dieser Computer sieht zuerst hin. Ein Bild, für das er keine brauchbare Antwort hat, wird an Google gesendet.</translation>
    </message>
    <message>
        <source>This computer looks first. A picture for which it has no usable answer waits, and you are asked before it is sent to Google.</source>
        <translation>Dieser Computer sieht zuerst hin. Ein Bild, für das er keine brauchbare Antwort hat, wartet, und Sie werden gefragt, bevor es an Google gesendet wird.</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>This computer runs on its battery.</source>
        <translation>Dieser Computer läuft im Akkubetrieb.</translation>
    </message>
    <message>
        <source>This computer, then Gemini</source>
        <translation>Dieser Computer, dann Gemini</translation>
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
        <source>This evaluation is under way.</source>
        <translation>Diese Bewertung läuft gerade.</translation>
    </message>
    <message>
        <source>This file is no whole picture</source>
        <translation>Diese Datei ist kein vollständiges Bild</translation>
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
        <translation>Dieser Ordner liegt auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>This is BlinkThink {version}.</source>
        <translation>Dies ist BlinkThink {version}.</translation>
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
        <source>This is no key: keys have no spaces and only plain characters.</source>
        <translation>Das ist kein Schlüssel: Schlüssel haben keine Leerzeichen und nur einfache Zeichen.</translation>
    </message>
    <message>
        <source>This is no name of a Gemini model; one looks like gemini-3.5-flash-lite.</source>
        <translation>Das ist kein Name eines Gemini-Modells; einer sieht aus wie gemini-3.5-flash-lite.</translation>
    </message>
    <message>
        <source>This is no name of a header; one looks like X-Secret or Authorization.</source>
        <translation>Das ist kein Name eines Headers; einer sieht aus wie X-Secret oder Authorization.</translation>
    </message>
    <message>
        <source>This is no project or location of Vertex AI.</source>
        <translation>Das ist kein Projekt oder Standort von Vertex AI.</translation>
    </message>
    <message>
        <source>This is no server’s address; one looks like http://desk:8080.</source>
        <translation>Das ist keine Adresse eines Servers; eine sieht aus wie http://desk:8080.</translation>
    </message>
    <message>
        <source>This is no webhook’s address; one looks like https://example.org/hook or http://192.168.1.20:8123/api/webhook/name.</source>
        <translation>Das ist keine Adresse eines Webhooks; eine sieht aus wie https://example.org/hook oder http://192.168.1.20:8123/api/webhook/name.</translation>
    </message>
    <message>
        <source>This is the demo, with an account and cameras of its own. Sign in to see how it works.</source>
        <translation>Dies ist die Demo mit eigenem Konto und eigenen Kameras. Melden Sie sich an, um zu sehen, wie sie funktioniert.</translation>
    </message>
    <message>
        <source>This is the demo: its cameras, pictures and account are made up.</source>
        <translation>Dies ist die Demo: Kameras, Bilder und Konto sind erfunden.</translation>
    </message>
    <message>
        <source>This is what it sees</source>
        <translation>Das ist zu sehen</translation>
    </message>
    <message>
        <source>This key has no quota left at {who}.</source>
        <translation>Dieser Schlüssel hat bei {who} kein Kontingent mehr.</translation>
    </message>
    <message>
        <source>This list is {duration} old, of {time}.</source>
        <translation>Diese Liste ist {duration} alt, von {time}.</translation>
    </message>
    <message>
        <source>This model looks at each picture and says in words what is there.</source>
        <translation>Dieses Modell sieht sich jedes Bild an und sagt in Worten, was da ist.</translation>
    </message>
    <message>
        <source>This month {money} was spent on it.</source>
        <translation>In diesem Monat wurden {money} dafür ausgegeben.</translation>
    </message>
    <message numerus="yes">
        <source>This month: {spent} for %n picture(s).</source>
        <translation>
            <numerusform>In diesem Monat: {spent} für %n Bild.</numerusform>
            <numerusform>In diesem Monat: {spent} für %n Bilder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This month: {spent} of {limit} for %n picture(s).</source>
        <translation>
            <numerusform>In diesem Monat: {spent} von {limit} für %n Bild.</numerusform>
            <numerusform>In diesem Monat: {spent} von {limit} für %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>This month’s limit for the cloud is reached.</source>
        <translation>Die Grenze dieses Monats für die Cloud ist erreicht.</translation>
    </message>
    <message>
        <source>This month’s limit of {budget} is reached.</source>
        <translation>Die Grenze dieses Monats von {budget} ist erreicht.</translation>
    </message>
    <message>
        <source>This one is {version}; GitHub was asked {when}.</source>
        <translation>Dies ist {version}; GitHub wurde zuletzt {when} gefragt.</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>Dieses Bild kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>This picture does not lie in the library.</source>
        <translation>Dieses Bild liegt nicht in der Mediathek.</translation>
    </message>
    <message>
        <source>This run keeps the folder that it was started with.</source>
        <translation>Bis zum nächsten Start bleibt es bei dem Ordner, mit dem gestartet wurde.</translation>
    </message>
    <message>
        <source>This system has no program to open it with.</source>
        <translation>Auf diesem System gibt es kein Programm, das die Datei öffnen kann.</translation>
    </message>
    <message>
        <source>This system has no working keyring. The key to Gemini lies in an encrypted file, and what opens that in a file that only you can read.</source>
        <translation>Dieses System hat keinen funktionierenden Schlüsselbund. Der Schlüssel für Gemini liegt in einer verschlüsselten Datei, und was sie öffnet, in einer Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>This system has no working keyring. The key to your Blink sign-in lies in a file that only you can read.</source>
        <translation>Dieses System hat keinen funktionierenden Schlüsselbund. Der Schlüssel zu Ihrer Blink-Anmeldung liegt in einer Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>This system names no program for web pages, or it did not start.</source>
        <translation>Dieses System hat kein Programm für Webseiten, oder es ist nicht gestartet.</translation>
    </message>
    <message>
        <source>This system names no program that shows folders.</source>
        <translation>Dieses System hat kein Programm, das Ordner zeigt.</translation>
    </message>
    <message>
        <source>This system trusts no certificate authority.</source>
        <translation>Dieses System vertraut keiner Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>This takes {count} pictures within an hour, as from {time}: {most} over all schedules are the most, so that Blink does not lock the account. What is beyond is not taken.</source>
        <translation>Das sind {count} Bilder innerhalb einer Stunde, etwa ab {time}: Über alle Zeitpläne sind höchstens {most} erlaubt, damit Blink das Konto nicht sperrt. Was darüber hinausgeht, wird nicht aufgenommen.</translation>
    </message>
    <message>
        <source>This video cannot be played</source>
        <translation>Dieses Video kann nicht abgespielt werden</translation>
    </message>
    <message>
        <source>This video has no sound</source>
        <translation>Dieses Video hat keinen Ton</translation>
    </message>
    <message>
        <source>This would change, and nothing else:</source>
        <translation>Das würde sich ändern, sonst nichts:</translation>
    </message>
    <message numerus="yes">
        <source>This would have fired %n time(s).</source>
        <translation>
            <numerusform>Diese Regel hätte %n‑mal ausgelöst.</numerusform>
            <numerusform>Diese Regel hätte %n‑mal ausgelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>This would have fired once.</source>
        <translation>Diese Regel hätte einmal ausgelöst.</translation>
    </message>
    <message>
        <source>This would have fired twice.</source>
        <translation>Diese Regel hätte zweimal ausgelöst.</translation>
    </message>
    <message>
        <source>This would not have fired.</source>
        <translation>Diese Regel hätte nicht ausgelöst.</translation>
    </message>
    <message>
        <source>Those that come later, too</source>
        <translation>Auch die, die später dazukommen</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads of the model</source>
        <translation>Threads des Modells</translation>
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
        <source>Tick that you agree, or cancel.</source>
        <translation>Kreuzen Sie an, dass Sie einwilligen, oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time a picture</source>
        <translation>Zeit je Bild</translation>
    </message>
    <message>
        <source>Time at which it is written</source>
        <translation>Uhrzeit, zu der er geschrieben wird</translation>
    </message>
    <message>
        <source>Time for a picture</source>
        <translation>Zeit für ein Bild</translation>
    </message>
    <message>
        <source>Time in the video</source>
        <translation>Zeit im Video</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>Time {number}</source>
        <translation>Uhrzeit {number}</translation>
    </message>
    <message>
        <source>Time, camera, what was seen and the model’s words, with the picture, are posted there; it decides what becomes of them.</source>
        <translation>Zeit, Kamera, was gesehen wurde und die Worte des Modells, mit dem Bild, werden dorthin gesendet; das Programm entscheidet, was daraus wird.</translation>
    </message>
    <message>
        <source>Time, camera, what was seen and the model’s words, with the picture, are sent each time that a rule with this way fires.</source>
        <translation>Zeit, Kamera, was gesehen wurde und die Worte des Modells, mit dem Bild, werden gesendet, sooft eine Regel mit diesem Weg auslöst.</translation>
    </message>
    <message>
        <source>Time, camera, what was seen and the model’s words, without the picture, are posted there; it decides what becomes of them.</source>
        <translation>Zeit, Kamera, was gesehen wurde und die Worte des Modells, ohne das Bild, werden dorthin gesendet; das Programm entscheidet, was daraus wird.</translation>
    </message>
    <message>
        <source>Time, camera, what was seen and the model’s words, without the picture, are sent each time that a rule with this way fires.</source>
        <translation>Zeit, Kamera, was gesehen wurde und die Worte des Modells, ohne das Bild, werden gesendet, sooft eine Regel mit diesem Weg auslöst.</translation>
    </message>
    <message>
        <source>Time-lapse</source>
        <translation>Zeitraffer</translation>
    </message>
    <message numerus="yes">
        <source>Time-lapse of %n picture(s)</source>
        <translation>
            <numerusform>Zeitraffer aus %n Bild</numerusform>
            <numerusform>Zeitraffer aus %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>Time-lapse…</source>
        <translation>Zeitraffer …</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>To</source>
        <comment>whom a request went to</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Zum Herunterladen</translation>
    </message>
    <message>
        <source>To have it now, try it again by hand, or change that in the settings.</source>
        <translation>Um sie jetzt zu haben, starten Sie sie von Hand, oder ändern Sie das in den Einstellungen.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
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
        <source>Too big</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation>Zu wenige für eine Aussage</translation>
    </message>
    <message numerus="yes">
        <source>Too few to tell much: with %n picture(s) a model that seems right in 9 of 10 may be right in {low} to {high} of 100. {few} or more are better.</source>
        <translation>
            <numerusform>Zu wenige für eine sichere Aussage: Bei %n Bild kann ein Modell, das in 9 von 10 Fällen richtig scheint, in {low} bis {high} von 100 richtig liegen. {few} oder mehr sind besser.</numerusform>
            <numerusform>Zu wenige für eine sichere Aussage: Bei %n Bildern kann ein Modell, das in 9 von 10 Fällen richtig scheint, in {low} bis {high} von 100 richtig liegen. {few} oder mehr sind besser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few to tell yet: none of them was audited so far.</source>
        <translation>Noch zu wenige: Keines davon wurde bisher überprüft.</translation>
    </message>
    <message>
        <source>Too few to tell yet: {audits}, {found}.</source>
        <translation>Noch zu wenige: {audits}, {found}.</translation>
    </message>
    <message>
        <source>Too many requests came from this account; nothing is lost.</source>
        <translation>Von diesem Konto kamen zu viele Anfragen; es ist nichts verloren.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
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
        <translation>Versuchen Sie es in einer Stunde noch einmal.</translation>
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
        <source>Try again later; if it happens again, choose another model.</source>
        <translation>Versuchen Sie es später noch einmal; wenn es wieder passiert, wählen Sie ein anderes Modell.</translation>
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
        <source>Try again; if it happens again, something on the way to the hub changes files.</source>
        <translation>Versuchen Sie es noch einmal; wenn es wieder passiert, verändert etwas auf dem Weg zum Hub die Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>Try all %n failed picture(s) again</source>
        <translation>
            <numerusform>%n fehlgeschlagenes Bild erneut versuchen</numerusform>
            <numerusform>Alle %n fehlgeschlagenen Bilder erneut versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Alle erneut versuchen</translation>
    </message>
    <message>
        <source>Try another model, or try again.</source>
        <translation>Versuchen Sie es noch einmal oder mit einem anderen Modell.</translation>
    </message>
    <message>
        <source>Try another word, or look through the pages.</source>
        <translation>Versuchen Sie ein anderes Wort, oder sehen Sie die Seiten durch.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try it on the last month</source>
        <translation>Auf den letzten Monat anwenden</translation>
    </message>
    <message>
        <source>Try it on this picture</source>
        <translation>An diesem Bild ausprobieren</translation>
    </message>
    <message>
        <source>Try the demo instead</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Try the rule on the last month</source>
        <translation>Regel auf den letzten Monat anwenden</translation>
    </message>
    <message>
        <source>Try the rules on the picture</source>
        <translation>Die Regeln am Bild ausprobieren</translation>
    </message>
    <message>
        <source>Try {camera} again</source>
        <translation>{camera} erneut versuchen</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>Neuer Versuch.</translation>
    </message>
    <message>
        <source>Trying the rule</source>
        <translation>Regel ausprobieren</translation>
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
        <source>Turn it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn motion detection off</source>
        <translation>Bewegungserkennung ausschalten</translation>
    </message>
    <message>
        <source>Turn motion detection on</source>
        <translation>Bewegungserkennung einschalten</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn to the right (the file stays as it is)</source>
        <translation>Nach rechts drehen (die Datei bleibt, wie sie ist)</translation>
    </message>
    <message>
        <source>Type an address that begins with http:// or https://.</source>
        <translation>Geben Sie eine Adresse ein, die mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>Type an address that begins with https:// or http://.</source>
        <translation>Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>Type or paste a key first.</source>
        <translation>Geben Sie zuerst einen Schlüssel ein, oder fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Type the broker’s name or address, without mqtt:// before it.</source>
        <translation>Geben Sie Name oder Adresse des Brokers ein, ohne mqtt:// davor.</translation>
    </message>
    <message>
        <source>Type the code from Blink.</source>
        <translation>Geben Sie den Code von Blink ein.</translation>
    </message>
    <message>
        <source>Type the digits of the code.</source>
        <translation>Geben Sie die Ziffern des Codes ein.</translation>
    </message>
    <message>
        <source>Type the e-mail of your Blink account.</source>
        <translation>Geben Sie die E-Mail-Adresse Ihres Blink-Kontos ein.</translation>
    </message>
    <message>
        <source>Type the five fields.</source>
        <translation>Geben Sie die fünf Felder ein.</translation>
    </message>
    <message>
        <source>Type the model’s name as the server knows it.</source>
        <translation>Geben Sie den Namen des Modells ein, wie der Server ihn kennt.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>URL post JSON IFTTT Slack</source>
        <comment>other words, for the search</comment>
        <translation>URL senden JSON IFTTT Slack</translation>
    </message>
    <message>
        <source>US dollars a picture</source>
        <translation>US-Dollar je Bild</translation>
    </message>
    <message>
        <source>US dollars in all</source>
        <translation>US-Dollar insgesamt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Undo the last change ({hint})</source>
        <translation>Letzte Änderung rückgängig machen ({hint})</translation>
    </message>
    <message>
        <source>Undo what was last: trash, correction, rule</source>
        <translation>Das Letzte rückgängig machen: Papierkorb, Berichtigung, Regel</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unlock the system’s keyring, or set BLINKTHINK_SECRETS=file.</source>
        <translation>Entsperren Sie den Schlüsselbund des Systems, oder setzen Sie BLINKTHINK_SECRETS=file.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Unmute: {what}</source>
        <translation>Stummschaltung aufheben: {what}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until BlinkThink is started again, some things may fail here.</source>
        <translation>Bis BlinkThink neu gestartet wird, kann hier manches misslingen.</translation>
    </message>
    <message>
        <source>Until I go on</source>
        <translation>Bis ich fortsetze</translation>
    </message>
    <message>
        <source>Until a date…</source>
        <translation>Bis zu einem Datum …</translation>
    </message>
    <message>
        <source>Until then nothing is sent.</source>
        <translation>Bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Until then pictures are saved, and wait.</source>
        <translation>Bis dahin werden Bilder gespeichert und warten.</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until tomorrow morning, {time}</source>
        <translation>Bis morgen früh, {time}</translation>
    </message>
    <message>
        <source>Until tonight, {time}</source>
        <translation>Bis heute Abend, {time}</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Bis {time}</translation>
    </message>
    <message>
        <source>Update it: Mosquitto speaks MQTT 5 since version 1.6.</source>
        <translation>Aktualisieren Sie ihn: Mosquitto spricht MQTT 5 seit Version 1.6.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use my own GGUF files</source>
        <translation>Eigene GGUF-Dateien verwenden</translation>
    </message>
    <message>
        <source>Use that library</source>
        <translation>Diese Mediathek verwenden</translation>
    </message>
    <message>
        <source>Use the model on this computer.</source>
        <translation>Nutzen Sie das Modell auf diesem Computer.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is made out for, or add its issuer to the system’s certificates.</source>
        <translation>Nutzen Sie den Namen, auf den das Zertifikat ausgestellt ist, oder fügen Sie seinen Aussteller zu den Zertifikaten des Systems hinzu.</translation>
    </message>
    <message>
        <source>Use the port for TLS, usually 8883, or turn TLS off.</source>
        <translation>Nutzen Sie den Port für TLS, meist 8883, oder schalten Sie TLS aus.</translation>
    </message>
    <message>
        <source>Use the recommended model, {model}</source>
        <translation>Das empfohlene Modell verwenden, {model}</translation>
    </message>
    <message>
        <source>Use the usual folder</source>
        <translation>Üblichen Ordner verwenden</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Diesen Ordner verwenden</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>{model} verwenden</translation>
    </message>
    <message>
        <source>User (if the broker wants one)</source>
        <translation>Benutzer (falls der Broker einen verlangt)</translation>
    </message>
    <message>
        <source>Valid after asking once more</source>
        <translation>Gültig nach einer zweiten Frage</translation>
    </message>
    <message>
        <source>Valid answers</source>
        <translation>Gültige Antworten</translation>
    </message>
    <message>
        <source>Valid at the first try</source>
        <translation>Gültig beim ersten Versuch</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>Wert des Headers</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Vertex AI is Google’s service for companies: other terms, and places of computing that you can choose.</source>
        <translation>Vertex AI ist Googles Dienst für Unternehmen: andere Bedingungen und wählbare Rechenorte.</translation>
    </message>
    <message>
        <source>Vertex AI needs a project and a location, or neither of them.</source>
        <translation>Vertex AI braucht ein Projekt und einen Standort oder keines von beiden.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Video player</source>
        <translation>Videoplayer</translation>
    </message>
    <message>
        <source>Videos cannot be played here</source>
        <translation>Videos können hier nicht abgespielt werden</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>Visibility right</source>
        <translation>Sicht richtig</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>WHAT WAS SEEN</source>
        <translation>WAS ZU SEHEN IST</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>WANN</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WOZU</translation>
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
        <source>Wait for the camera</source>
        <translation>Auf die Kamera warten</translation>
    </message>
    <message>
        <source>Wait until tomorrow, or check the plan with Google.</source>
        <translation>Warten Sie bis morgen, oder prüfen Sie den Tarif bei Google.</translation>
    </message>
    <message>
        <source>Wait while data costs money</source>
        <translation>Warten, solange Daten Geld kosten</translation>
    </message>
    <message>
        <source>Wait while on battery</source>
        <translation>Im Akkubetrieb warten</translation>
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
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting ..</source>
        <translation>Wartet ..</translation>
    </message>
    <message numerus="yes">
        <source>Waiting behind %n.</source>
        <translation>
            <numerusform>Wartet hinter %n.</numerusform>
            <numerusform>Wartet hinter %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for analysis</source>
        <translation>Wartet auf Analyse</translation>
    </message>
    <message>
        <source>Waiting for its analysis.</source>
        <translation>Wartet auf die Analyse.</translation>
    </message>
    <message>
        <source>Waiting for its analysis: it will be sent to {who}.</source>
        <translation>Wartet auf die Analyse: Es wird an {who} gesendet.</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis sie an der Reihe ist …</translation>
    </message>
    <message>
        <source>Waiting for the hub</source>
        <translation>Wartet auf den Modell-Hub</translation>
    </message>
    <message>
        <source>Waiting for the model.</source>
        <translation>Wartet auf das Modell.</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Wartet auf das Modell …</translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>Wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Wartet auf neuen Versuch</translation>
    </message>
    <message>
        <source>Waiting: {model}</source>
        <translation>Wartet: {model}</translation>
    </message>
    <message>
        <source>Waiting: {why}</source>
        <translation>Wartet: {why}</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet …</translation>
    </message>
    <message>
        <source>Waits for {service}</source>
        <translation>Wartet auf {service}</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n schedule(s); next picture {time}.</source>
        <translation>
            <numerusform>%n Zeitplan läuft; nächstes Bild {time}.</numerusform>
            <numerusform>%n Zeitpläne laufen; nächstes Bild {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Ways to be told</source>
        <translation>Benachrichtigungswege</translation>
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
        <source>What</source>
        <comment>a row of a rule</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>What Google may do with it</source>
        <translation>Was Google damit tun darf</translation>
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
        <source>What came as {name} is not the file that was published: its checksum (SHA-256) is another. It was thrown away.</source>
        <translation>Was als {name} kam, ist nicht die veröffentlichte Datei: Ihre Prüfsumme (SHA-256) ist eine andere. Sie wurde verworfen.</translation>
    </message>
    <message>
        <source>What came is damaged or no picture at all; nothing was changed.</source>
        <translation>Was kam, ist beschädigt oder gar kein Bild; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>What can be done with the camera</source>
        <translation>Aktionen für die Kamera</translation>
    </message>
    <message>
        <source>What can be done with {camera}</source>
        <translation>Aktionen für {camera}</translation>
    </message>
    <message>
        <source>What changed is known only once a picture is analysed.</source>
        <translation>Was sich geändert hat, ist erst bekannt, wenn ein Bild analysiert ist.</translation>
    </message>
    <message>
        <source>What comes as {name} does not have the {wanted} bytes that the hub declares. It was thrown away.</source>
        <translation>Was als {name} kommt, hat nicht die {wanted} Bytes, die der Hub angibt. Es wurde verworfen.</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Was nicht gelungen ist</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>What every camera is to look for, besides what each has of its own.</source>
        <translation>Worauf jede Kamera achten soll, zusätzlich zu ihren eigenen.</translation>
    </message>
    <message>
        <source>What few people need.</source>
        <translation>Was nur wenige brauchen.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>What happened is written into a file the next day at {time}.</source>
        <translation>Was geschah, wird am nächsten Tag um {time} in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>What happened on a day can be written into a file by itself. It is not now.</source>
        <translation>Was an einem Tag geschah, kann von selbst in eine Datei geschrieben werden. Zurzeit geschieht das nicht.</translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>Was heute geschah</translation>
    </message>
    <message>
        <source>What has come of the model is kept.</source>
        <translation>Was vom Modell schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>What holds for every camera that has nothing else of its own.</source>
        <translation>Was für jede Kamera gilt, die nichts Eigenes hat.</translation>
    </message>
    <message>
        <source>What is below is from before.</source>
        <translation>Was darunter steht, ist von vorher.</translation>
    </message>
    <message>
        <source>What is here stays.</source>
        <translation>Was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>What is new in BlinkThink {version}</source>
        <translation>Was in BlinkThink {version} neu ist</translation>
    </message>
    <message>
        <source>What is normal here</source>
        <translation>Was hier normal ist</translation>
    </message>
    <message>
        <source>What is said of a picture is what a model made of it.</source>
        <translation>Was über ein Bild gesagt wird, hat ein Modell daraus gemacht.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>What is taken by itself while BlinkThink runs, with its window or without.</source>
        <translation>Was von selbst aufgenommen wird, solange BlinkThink läuft, mit oder ohne Fenster.</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>What is there?</source>
        <translation>Was ist zu sehen?</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>What it costs: the batteries of {cameras} will be empty sooner. {account}</source>
        <translation>Was es kostet: Die Batterien von {cameras} werden früher leer. {account}</translation>
    </message>
    <message>
        <source>What it costs: the battery of {camera} will be empty sooner. {account}</source>
        <translation>Was es kostet: Die Batterie von {camera} wird früher leer. {account}</translation>
    </message>
    <message>
        <source>What it costs: {account}</source>
        <translation>Was es kostet: {account}</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Was die App nicht tut</translation>
    </message>
    <message>
        <source>What it looks like, if you like</source>
        <translation>Aussehen (wenn Sie möchten)</translation>
    </message>
    <message>
        <source>What it names is the same.</source>
        <translation>Genannt wird dasselbe.</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Was diesen Computer verlässt</translation>
    </message>
    <message>
        <source>What leaves this computer now</source>
        <translation>Was diesen Computer jetzt verlässt</translation>
    </message>
    <message>
        <source>What leaves this computer.</source>
        <translation>Was diesen Computer verlässt.</translation>
    </message>
    <message>
        <source>What left it so far</source>
        <translation>Was ihn bisher verlassen hat</translation>
    </message>
    <message>
        <source>What matters at each, and how often battery and signal are asked for.</source>
        <translation>Was bei jeder wichtig ist und wie oft Batterie und Empfang abgefragt werden.</translation>
    </message>
    <message>
        <source>What matters here</source>
        <translation>Was hier wichtig ist</translation>
    </message>
    <message>
        <source>What matters here…</source>
        <translation>Was hier wichtig ist …</translation>
    </message>
    <message>
        <source>What matters: {name}</source>
        <translation>Was wichtig ist: {name}</translation>
    </message>
    <message>
        <source>What matters…</source>
        <translation>Was wichtig ist …</translation>
    </message>
    <message>
        <source>What ran</source>
        <translation>Was lief</translation>
    </message>
    <message>
        <source>What stays yours</source>
        <translation>Was bei Ihnen bleibt</translation>
    </message>
    <message>
        <source>What suits the model</source>
        <translation>Was zum Modell passt</translation>
    </message>
    <message>
        <source>What the app did and what went wrong, also for a bug report.</source>
        <translation>Was die App getan hat und was schiefging, auch für einen Fehlerbericht.</translation>
    </message>
    <message>
        <source>What the app did and what went wrong. A button there copies a bug report.</source>
        <translation>Was die App getan hat und was nicht klappte. Eine Schaltfläche dort kopiert einen Fehlerbericht.</translation>
    </message>
    <message>
        <source>What the app did, the newest at the end. Passwords and keys are never written.</source>
        <translation>Was die App getan hat, das Neueste am Ende. Passwörter und Schlüssel werden nie geschrieben.</translation>
    </message>
    <message>
        <source>What the app is built of, and under which terms, with their whole texts.</source>
        <translation>Woraus die App besteht und unter welchen Bedingungen, mit den ganzen Texten.</translation>
    </message>
    <message>
        <source>What the camera looks at, and what matters there</source>
        <translation>Was die Kamera sieht und was dort wichtig ist</translation>
    </message>
    <message>
        <source>What the model is looking at, and which pictures are taken by themselves.</source>
        <translation>Was das Modell gerade ansieht und welche Bilder von selbst aufgenommen werden.</translation>
    </message>
    <message>
        <source>What the model is told about this camera, and what becomes of what it sees. Changes are saved as you make them.</source>
        <translation>Was das Modell über diese Kamera erfährt und was aus dem wird, was sie sieht. Änderungen werden sofort gespeichert.</translation>
    </message>
    <message>
        <source>What the names mean</source>
        <translation>Was die Namen bedeuten</translation>
    </message>
    <message>
        <source>What this camera looks at</source>
        <translation>Was diese Kamera sieht</translation>
    </message>
    <message>
        <source>What to expect, and what not.</source>
        <translation>Was zu erwarten ist und was nicht.</translation>
    </message>
    <message>
        <source>What was deleted is gone; the rest stays until the rule is applied again.</source>
        <translation>Was gelöscht wurde, ist weg; der Rest bleibt, bis die Regel wieder angewendet wird.</translation>
    </message>
    <message>
        <source>What was done is kept: the same command goes on from there.</source>
        <translation>Was getan ist, bleibt erhalten: Derselbe Befehl macht dort weiter.</translation>
    </message>
    <message>
        <source>What was kept is not what is read again.</source>
        <translation>Was gespeichert wurde, wird anders wieder gelesen.</translation>
    </message>
    <message>
        <source>What was known of them is not shown. The pictures are safe, and the damaged files are kept.</source>
        <translation>Was über sie bekannt war, wird nicht gezeigt. Die Bilder sind unversehrt, und die beschädigten Dateien bleiben erhalten.</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>What was measured until then is below.</source>
        <translation>Was bis dahin gemessen wurde, steht unten.</translation>
    </message>
    <message>
        <source>What was measured until then is kept</source>
        <translation>Was bis dahin gemessen wurde, bleibt</translation>
    </message>
    <message>
        <source>What was missed</source>
        <translation>Was entgangen ist</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>What was taken for what</source>
        <translation>Was wofür gehalten wurde</translation>
    </message>
    <message>
        <source>What was taken for what, in pictures</source>
        <translation>Was wofür gehalten wurde, in Bildern</translation>
    </message>
    <message>
        <source>What was typed is no UTF-8 text.</source>
        <translation>Die Eingabe ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>What would be deleted</source>
        <translation>Was gelöscht würde</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>What would start at login is not there any more: {program}</source>
        <translation>Was beim Anmelden starten würde, gibt es nicht mehr: {program}</translation>
    </message>
    <message>
        <source>What you corrected is kept.</source>
        <translation>Ihre Berichtigung ist gespeichert.</translation>
    </message>
    <message>
        <source>What you publish leaves this computer: it is sent to {broker}.</source>
        <translation>Was Sie veröffentlichen, verlässt diesen Computer: Es wird an {broker} gesendet.</translation>
    </message>
    <message>
        <source>What you see is what was there before. Nothing is lost or changed, and nothing new is stored until it is back.</source>
        <translation>Sie sehen den früheren Stand. Nichts ist verloren oder geändert, und nichts Neues wird gespeichert, bis der Datenträger wieder da ist.</translation>
    </message>
    <message>
        <source>What you were told</source>
        <translation>Letzte Meldungen</translation>
    </message>
    <message>
        <source>What your cameras take appears here, the newest first.</source>
        <translation>Hier erscheint, was Ihre Kameras aufnehmen, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>What your rules tell you of is listed here.</source>
        <translation>Was Ihre Regeln melden, steht hier.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When less than this is free and the model has nothing to do, it leaves at once.</source>
        <translation>Ist weniger als das frei und hat das Modell nichts zu tun, wird es sofort entladen.</translation>
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
        <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>When you close the window, BlinkThink goes on; the window is only minimised.</source>
        <translation>Wenn Sie das Fenster schließen, läuft BlinkThink weiter; das Fenster wird nur minimiert.</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>a row of a rule</comment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where pictures and their words lie.</source>
        <translation>Wo Bilder und ihre Worte liegen.</translation>
    </message>
    <message>
        <source>Where pictures are described</source>
        <translation>Wo Bilder beschrieben werden</translation>
    </message>
    <message>
        <source>Where pictures go</source>
        <translation>Wohin die Bilder kommen</translation>
    </message>
    <message>
        <source>Where pictures lie, and how long they are kept.</source>
        <translation>Wo Bilder liegen und wie lange sie behalten werden.</translation>
    </message>
    <message>
        <source>Where the account lives</source>
        <translation>Server des Kontos finden</translation>
    </message>
    <message>
        <source>Where the newer picture begins</source>
        <translation>Wo das neuere Bild beginnt</translation>
    </message>
    <message>
        <source>Whether panels slide and signs turn. Off: everything is in its place at once.</source>
        <translation>Ob Bereiche gleiten und Symbole sich drehen. Aus: Alles ist sofort an seinem Platz.</translation>
    </message>
    <message>
        <source>Which header has this value? Type its name.</source>
        <translation>Welcher Header hat diesen Wert? Geben Sie seinen Namen ein.</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Welche Meldungen</translation>
    </message>
    <message>
        <source>Which model describes pictures, and what it takes of this computer.</source>
        <translation>Welches Modell Bilder beschreibt und was es diesem Computer abverlangt.</translation>
    </message>
    <message>
        <source>Which pictures are described, how closely, and where.</source>
        <translation>Welche Bilder beschrieben werden, wie genau und wo.</translation>
    </message>
    <message>
        <source>While armed</source>
        <translation>Solange scharf</translation>
    </message>
    <message>
        <source>While disarmed</source>
        <translation>Solange unscharf</translation>
    </message>
    <message>
        <source>While that cannot be reached, new pictures are not saved.</source>
        <translation>Solange dieser nicht erreichbar ist, werden neue Bilder nicht gespeichert.</translation>
    </message>
    <message>
        <source>Who is asked, what goes there, and every request so far.</source>
        <translation>Wer gefragt wird, was dorthin geht, und alle bisherigen Anfragen.</translation>
    </message>
    <message>
        <source>Who is signed in to Blink.</source>
        <translation>Wer bei Blink angemeldet ist.</translation>
    </message>
    <message>
        <source>Why answers were refused</source>
        <translation>Warum Antworten abgelehnt wurden</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>Warum dieses</translation>
    </message>
    <message>
        <source>Wi-Fi {bars} of {most}</source>
        <translation>WLAN {bars} von {most}</translation>
    </message>
    <message>
        <source>Will be sent to {service}</source>
        <translation>Wird an {service} gesendet</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Window (Qt)</source>
        <translation>Fenster (Qt)</translation>
    </message>
    <message>
        <source>Windows cannot set {names} for a program that starts at login.</source>
        <translation>Windows kann {names} nicht für ein Programm setzen, das bei der Anmeldung startet.</translation>
    </message>
    <message>
        <source>Wired</source>
        <translation>Netzbetrieb</translation>
    </message>
    <message>
        <source>With a text file for each: what is known of it</source>
        <translation>Mit Textdateien: was über sie bekannt ist</translation>
    </message>
    <message>
        <source>With a video</source>
        <translation>Mit Video</translation>
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
        <translation>Mit den anderen Zeitplänen nimmt {camera} innerhalb einer Stunde {count}‑mal auf, etwa ab {time}: Höchstens {most}‑mal ist erlaubt, damit ihre Batterie hält.</translation>
    </message>
    <message>
        <source>With the other schedules {camera} is captured {count} times within an hour, as from {time}: {most} are the most.</source>
        <translation>Mit den anderen Zeitplänen nimmt {camera} innerhalb einer Stunde {count}‑mal auf, etwa ab {time}: Höchstens {most}‑mal ist erlaubt.</translation>
    </message>
    <message>
        <source>With the prices that are set here a picture costs nothing.</source>
        <translation>Mit den hier eingestellten Preisen kostet ein Bild nichts.</translation>
    </message>
    <message>
        <source>With their motion clips</source>
        <translation>Mit ihren Bewegungsclips</translation>
    </message>
    <message>
        <source>With these rules</source>
        <translation>Mit diesen Regeln</translation>
    </message>
    <message>
        <source>Without TLS all that is published is sent as it is.</source>
        <translation>Ohne TLS wird alles Veröffentlichte unverschlüsselt gesendet.</translation>
    </message>
    <message>
        <source>Without TLS the password, and all that is published, is sent as it is.</source>
        <translation>Ohne TLS werden das Passwort und alles Veröffentlichte unverschlüsselt gesendet.</translation>
    </message>
    <message>
        <source>Without a command, the window opens.</source>
        <translation>Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Without a model for now</source>
        <translation>Vorerst ohne Modell</translation>
    </message>
    <message>
        <source>Without a picture for now</source>
        <translation>Vorerst ohne Bild</translation>
    </message>
    <message>
        <source>Without an account no camera is asked. Bring in a folder of pictures that you have: they are copied, and stay where they are, too.</source>
        <translation>Ohne Konto wird keine Kamera gefragt. Importieren Sie einen Ordner mit Bildern, die Sie haben: Sie werden kopiert; die Originale bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Without an account no camera is asked. Choose a picture that is here.</source>
        <translation>Ohne Konto wird keine Kamera gefragt. Wählen Sie ein Bild, das schon da ist.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Arbeitet …</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Write camera and time into each picture</source>
        <translation>Kamera und Uhrzeit in jedes Bild schreiben</translation>
    </message>
    <message>
        <source>Write the day before as an HTML file</source>
        <translation>Den Vortag als HTML-Datei schreiben</translation>
    </message>
    <message>
        <source>Write the digest of each day</source>
        <translation>Tagesbericht jeden Tag schreiben</translation>
    </message>
    <message>
        <source>Written by BlinkThink on {date} at {time}, on this computer, from the pictures’ own files.</source>
        <translation>Geschrieben von BlinkThink am {date} um {time}, auf diesem Computer, aus den Dateien der Bilder.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message numerus="yes">
        <source>Wrong in something: %n picture(s)</source>
        <translation>
            <numerusform>In etwas falsch: %n Bild</numerusform>
            <numerusform>In etwas falsch: %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Gestern, {time}</translation>
    </message>
    <message>
        <source>You agreed {when}. You can take it back at any time.</source>
        <translation>Sie haben eingewilligt: {when}. Sie können das jederzeit widerrufen.</translation>
    </message>
    <message>
        <source>You are not signed in to Blink.</source>
        <translation>Sie sind nicht bei Blink angemeldet.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>Sie sind angemeldet.</translation>
    </message>
    <message>
        <source>You are told of what matters to you, and of nothing else. Rules decide on this computer; alerts leave it only by a webhook or MQTT that you set up.</source>
        <translation>Gemeldet wird, was Ihnen wichtig ist, und sonst nichts. Regeln entscheiden auf diesem Computer; Warnungen verlassen ihn nur über einen Webhook oder MQTT, wenn Sie das einrichten.</translation>
    </message>
    <message>
        <source>You called it right.</source>
        <translation>Von Ihnen als richtig markiert.</translation>
    </message>
    <message>
        <source>You called it wrong.</source>
        <translation>Von Ihnen als falsch markiert.</translation>
    </message>
    <message>
        <source>You can sign in again in {time}.</source>
        <translation>Sie können sich in {time} wieder anmelden.</translation>
    </message>
    <message>
        <source>You chose so: it costs battery, or asks Blink often.</source>
        <translation>Von Ihnen so gewählt: Es kostet Batterie oder fragt Blink oft an.</translation>
    </message>
    <message>
        <source>You corrected this</source>
        <translation>Von Ihnen berichtigt</translation>
    </message>
    <message>
        <source>You have not agreed to it.</source>
        <translation>Sie haben nicht eingewilligt.</translation>
    </message>
    <message>
        <source>You have not agreed; nothing is sent.</source>
        <translation>Sie haben nicht eingewilligt; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>You have {version}. Download and installation are yours to start.</source>
        <translation>Sie haben {version}. Herunterladen und Installieren starten Sie selbst.</translation>
    </message>
    <message>
        <source>You have {version}; nothing is downloaded by itself.</source>
        <translation>Sie haben {version}; nichts wird von selbst heruntergeladen.</translation>
    </message>
    <message>
        <source>You left out:</source>
        <translation>Sie haben ausgelassen:</translation>
    </message>
    <message>
        <source>You need not wait. Go on; the picture is described once the model is here, and BlinkThink tells you.</source>
        <translation>Sie müssen nicht warten. Gehen Sie weiter: Sobald das Modell da ist, wird das Bild beschrieben, und BlinkThink meldet sich.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Von Ihnen angehalten.</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>Your cameras, on your computer.</source>
        <translation>Ihre Kameras, auf Ihrem Computer.</translation>
    </message>
    <message>
        <source>Your consent</source>
        <translation>Ihre Einwilligung</translation>
    </message>
    <message>
        <source>Your first picture appears here.</source>
        <translation>Hier erscheint Ihr erstes Bild.</translation>
    </message>
    <message>
        <source>Your own flags</source>
        <translation>Eigene Kennzeichen</translation>
    </message>
    <message>
        <source>Your pictures and schedules are kept; sign in to go on.</source>
        <translation>Ihre Bilder und Zeitpläne bleiben; melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>Your pictures stay on this computer.</source>
        <translation>Ihre Bilder bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Your server {server} describes pictures, which are sent there as you agreed.</source>
        <translation>Ihr Server {server} beschreibt Bilder, die dorthin gesendet werden, wie Sie es erlaubt haben.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>a camera that is gone</source>
        <translation>eine Kamera, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a camera that is gone</source>
        <comment>after “at”</comment>
        <translation>einer Kamera, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a camera without a name</source>
        <translation>Kamera ohne Namen</translation>
    </message>
    <message>
        <source>a count that cannot be</source>
        <translation>eine Anzahl, die nicht sein kann</translation>
    </message>
    <message>
        <source>a covered lens</source>
        <translation>ein verdecktes Objektiv</translation>
    </message>
    <message>
        <source>a file that only you can read</source>
        <translation>eine Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>a flag that no subject bears out</source>
        <translation>ein Kennzeichen ohne passendes Motiv</translation>
    </message>
    <message>
        <source>a group in { }</source>
        <comment>a kind of value</comment>
        <translation>eine Gruppe in { }</translation>
    </message>
    <message>
        <source>a light that is on</source>
        <translation>ein eingeschaltetes Licht</translation>
    </message>
    <message>
        <source>a list in [ ]</source>
        <comment>a kind of value</comment>
        <translation>eine Liste in [ ]</translation>
    </message>
    <message>
        <source>a made-up account with four cameras</source>
        <translation>ein erfundenes Konto mit vier Kameras</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>a moved camera</source>
        <translation>eine bewegte Kamera</translation>
    </message>
    <message>
        <source>a notice</source>
        <translation>ein Hinweis</translation>
    </message>
    <message>
        <source>a notice or an alert</source>
        <translation>ein Hinweis oder eine Warnung</translation>
    </message>
    <message>
        <source>a number</source>
        <comment>a kind of value</comment>
        <translation>eine Zahl</translation>
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
        <source>a second model, compared with the first</source>
        <translation>ein zweites Modell, mit dem ersten verglichen</translation>
    </message>
    <message>
        <source>a subject that says that there is none</source>
        <translation>ein Motiv, das sagt, dass keines da ist</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <comment>a kind of value</comment>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>Ein Wert fehlt</translation>
    </message>
    <message>
        <source>a vehicle</source>
        <translation>ein Fahrzeug</translation>
    </message>
    <message>
        <source>a whole number</source>
        <comment>a kind of value</comment>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number from 1 on, not {text}</source>
        <translation>eine ganze Zahl ab 1, nicht {text}</translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>etwa %n Tag</numerusform>
            <numerusform>etwa %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n month(s)</source>
        <translation>
            <numerusform>etwa %n Monat</numerusform>
            <numerusform>etwa %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n year(s)</source>
        <translation>
            <numerusform>etwa %n Jahr</numerusform>
            <numerusform>etwa %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>about to begin</source>
        <translation>beginnt gleich</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>account password log in log out email PIN</source>
        <comment>other words, for the search</comment>
        <translation>Konto Passwort Kennwort einloggen ausloggen abmelden E-Mail PIN</translation>
    </message>
    <message>
        <source>add copy files old photos</source>
        <comment>other words, for the search</comment>
        <translation>hinzufügen kopieren Dateien alte Fotos</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>all</source>
        <comment>cameras</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>all of them must be there</source>
        <translation>alle müssen vorkommen</translation>
    </message>
    <message>
        <source>all went well</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>also ask about changed pictures</source>
        <translation>auch nach veränderten Bildern fragen</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>an OpenAI-compatible server; it gets pictures</source>
        <translation>ein OpenAI-kompatibler Server; er bekommt Bilder</translation>
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
        <source>an answer, then none</source>
        <translation>eine Antwort, dann keine</translation>
    </message>
    <message>
        <source>an open door</source>
        <translation>eine offene Tür</translation>
    </message>
    <message>
        <source>an unknown word in a field</source>
        <translation>ein unbekanntes Wort in einem Feld</translation>
    </message>
    <message>
        <source>analyse again what has an analysis</source>
        <translation>auch neu analysieren, was schon eine Analyse hat</translation>
    </message>
    <message>
        <source>analyse analyze automatic describe</source>
        <comment>other words, for the search</comment>
        <translation>analysieren automatisch beschreiben</translation>
    </message>
    <message>
        <source>and</source>
        <comment>“between [22:00] and [06:00]”</comment>
        <translation>und</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
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
        <source>and %n more cameras</source>
        <translation>
            <numerusform>und %n weitere Kamera</numerusform>
            <numerusform>und %n weitere Kameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more picture(s)</source>
        <translation>
            <numerusform>und %n weiteres Bild</numerusform>
            <numerusform>und %n weitere Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more rule(s)</source>
        <translation>
            <numerusform>und %n weitere Regel</numerusform>
            <numerusform>und %n weitere Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other reason(s)</source>
        <translation>
            <numerusform>und %n weiterer Grund</numerusform>
            <numerusform>und %n weitere Gründe</numerusform>
        </translation>
    </message>
    <message>
        <source>animal</source>
        <comment>a flag inside a sentence</comment>
        <translation>Tier</translation>
    </message>
    <message>
        <source>animal</source>
        <comment>a kind of subject</comment>
        <translation>Tier</translation>
    </message>
    <message>
        <source>animation effects reduce</source>
        <comment>other words, for the search</comment>
        <translation>Animation Effekte verringern</translation>
    </message>
    <message>
        <source>any animal</source>
        <translation>ein beliebiges Tier</translation>
    </message>
    <message>
        <source>any flag</source>
        <translation>ein beliebiges Kennzeichen</translation>
    </message>
    <message>
        <source>any object</source>
        <translation>ein beliebiger Gegenstand</translation>
    </message>
    <message>
        <source>any package</source>
        <translation>ein beliebiges Paket</translation>
    </message>
    <message>
        <source>any person</source>
        <translation>eine beliebige Person</translation>
    </message>
    <message>
        <source>any vehicle</source>
        <translation>ein beliebiges Fahrzeug</translation>
    </message>
    <message>
        <source>any {kind}</source>
        <translation>ein beliebiges „{kind}“</translation>
    </message>
    <message>
        <source>arm networks, or turn cameras’ motion detection on</source>
        <translation>Netzwerke scharf schalten oder die Bewegungserkennung von Kameras einschalten</translation>
    </message>
    <message>
        <source>armed or not</source>
        <translation>scharf oder nicht</translation>
    </message>
    <message>
        <source>as text for a bug report</source>
        <translation>als Text für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>as usual ({usual})</source>
        <translation>wie üblich ({usual})</translation>
    </message>
    <message>
        <source>ask each time</source>
        <translation>jedes Mal fragen</translation>
    </message>
    <message>
        <source>ask with another prompt.toml, to compare both</source>
        <translation>mit einer anderen prompt.toml fragen, um beide zu vergleichen</translation>
    </message>
    <message>
        <source>assistant wizard first run start</source>
        <comment>other words, for the search</comment>
        <translation>Assistent erster Start Einrichtung</translation>
    </message>
    <message>
        <source>at</source>
        <comment>“at [07:30]”</comment>
        <translation>um</translation>
    </message>
    <message>
        <source>at</source>
        <comment>“at [sunset]”</comment>
        <translation>bei</translation>
    </message>
    <message>
        <source>at</source>
        <comment>“until [a day] at [07:00]”</comment>
        <translation>um</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>zu jeder Zeit</translation>
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
        <source>at these times of the day</source>
        <translation>zu diesen Uhrzeiten</translation>
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
        <translation>automatisch</translation>
    </message>
    <message>
        <source>autostart boot startup</source>
        <comment>other words, for the search</comment>
        <translation>Autostart Hochfahren Systemstart</translation>
    </message>
    <message>
        <source>available</source>
        <comment>a model</comment>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>began {time}</source>
        <translation>begann {time}</translation>
    </message>
    <message>
        <source>better, and more than noise</source>
        <translation>besser, und mehr als Zufall</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>between {start} and {end}</source>
        <translation>zwischen {start} und {end}</translation>
    </message>
    <message>
        <source>blurred</source>
        <comment>visibility</comment>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>broken</source>
        <comment>a model</comment>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>broker smart home automation</source>
        <comment>other words, for the search</comment>
        <translation>Broker Smarthome Hausautomation</translation>
    </message>
    <message>
        <source>by SMS to {phone}</source>
        <translation>per SMS an {phone}</translation>
    </message>
    <message>
        <source>by cron “{expression}”</source>
        <translation>nach Cron „{expression}“</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>by e-mail to {email}</source>
        <translation>per E-Mail an {email}</translation>
    </message>
    <message>
        <source>camera moved</source>
        <comment>a flag inside a sentence</comment>
        <translation>Kamera bewegt</translation>
    </message>
    <message>
        <source>cannot be said</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>careful</source>
        <comment>how pictures are skipped</comment>
        <translation>vorsichtig</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>chosen by itself</source>
        <translation>von selbst gewählt</translation>
    </message>
    <message>
        <source>city location latitude longitude</source>
        <comment>other words, for the search</comment>
        <translation>Stadt Standort Breitengrad Längengrad</translation>
    </message>
    <message>
        <source>clear</source>
        <comment>visibility</comment>
        <translation>klar</translation>
    </message>
    <message>
        <source>close</source>
        <comment>detail of an analysis</comment>
        <translation>genau</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>adjective</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>closest, slow</source>
        <comment>detail of an analysis</comment>
        <translation>am genauesten, langsam</translation>
    </message>
    <message>
        <source>compare a model’s files with what they should be</source>
        <translation>prüfen, ob die Dateien eines Modells sind, wie sie sein sollen</translation>
    </message>
    <message>
        <source>compare two runs that are kept</source>
        <translation>zwei aufbewahrte Läufe vergleichen</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>dark</source>
        <comment>visibility</comment>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>data costs money here</source>
        <translation>Daten kosten hier Geld</translation>
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
        <source>ddd d MMMM yyyy</source>
        <comment>a date, in Qt’s notation</comment>
        <translation>ddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>default factory start over</source>
        <comment>other words, for the search</comment>
        <translation>Standard Werkseinstellungen von vorn</translation>
    </message>
    <message>
        <source>delete a downloaded model, or forget your own files</source>
        <translation>ein heruntergeladenes Modell löschen oder eigene Dateien vergessen</translation>
    </message>
    <message>
        <source>described in your words</source>
        <translation>in Ihren Worten beschrieben</translation>
    </message>
    <message>
        <source>described {path}</source>
        <translation>beschrieben: {path}</translation>
    </message>
    <message>
        <source>desktop</source>
        <comment>a way of telling</comment>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>detail {detail}, prompt {prompt}, run {run}; with 95 % confidence intervals</source>
        <translation>Detailstufe {detail}, Prompt {prompt}, Lauf {run}; mit 95-%-Konfidenzintervallen</translation>
    </message>
    <message>
        <source>detail {number}</source>
        <translation>Detailstufe {number}</translation>
    </message>
    <message>
        <source>digest summary report daily</source>
        <comment>other words, for the search</comment>
        <translation>Zusammenfassung Bericht täglich Tagesbericht</translation>
    </message>
    <message>
        <source>directory path location save where</source>
        <comment>other words, for the search</comment>
        <translation>Verzeichnis Pfad Speicherort wo speichern</translation>
    </message>
    <message>
        <source>disarm networks, or turn cameras’ motion detection off</source>
        <translation>Netzwerke unscharf schalten oder die Bewegungserkennung von Kameras ausschalten</translation>
    </message>
    <message>
        <source>do not go on with a run cut off</source>
        <translation>keinen abgebrochenen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>does not go with {name}</source>
        <translation>passt nicht zu {name}</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a planned run</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>door open</source>
        <comment>a flag inside a sentence</comment>
        <translation>Tür offen</translation>
    </message>
    <message>
        <source>download Gemma AI language model file</source>
        <comment>other words, for the search</comment>
        <translation>herunterladen Gemma KI Sprachmodell Datei</translation>
    </message>
    <message>
        <source>download a model, or go on where it stopped; Ctrl-C pauses</source>
        <translation>ein Modell herunterladen oder dort fortfahren, wo es stehen blieb; Strg-C hält an</translation>
    </message>
    <message>
        <source>download motion clips</source>
        <translation>Bewegungsclips herunterladen</translation>
    </message>
    <message>
        <source>draw N held-out scenes (into DIR, if it is named) and score on them</source>
        <translation>N zurückgehaltene Szenen zeichnen (in DIR, wenn genannt) und daran messen</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>jedes Mal</translation>
    </message>
    <message>
        <source>eager</source>
        <comment>how pictures are skipped</comment>
        <translation>großzügig</translation>
    </message>
    <message>
        <source>error report diagnose support</source>
        <comment>other words, for the search</comment>
        <translation>Fehler Bericht Diagnose Hilfe Log</translation>
    </message>
    <message>
        <source>every</source>
        <comment>“every [30] [minutes]”</comment>
        <translation>alle</translation>
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
        <source>every camera</source>
        <translation>alle Kameras</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>export backup transfer</source>
        <comment>other words, for the search</comment>
        <translation>exportieren Sicherung Backup übertragen</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a planned run</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a model</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>find pictures by what is said of them</source>
        <translation>Bilder nach dem finden, was über sie gesagt ist</translation>
    </message>
    <message>
        <source>five fields, such as &apos;0 9 * * mon-fri&apos;</source>
        <translation>fünf Felder, etwa &apos;0 9 * * mon-fri&apos;</translation>
    </message>
    <message>
        <source>flags: {flags}</source>
        <translation>Kennzeichen: {flags}</translation>
    </message>
    <message>
        <source>folder directory data cache where</source>
        <comment>other words, for the search</comment>
        <translation>Ordner Verzeichnis Daten Cache wo Speicherort</translation>
    </message>
    <message>
        <source>font letters large zoom scale</source>
        <comment>other words, for the search</comment>
        <translation>Schriftart Buchstaben groß Zoom Skalierung Text</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>nur zur Information</translation>
    </message>
    <message>
        <source>forget a scheduled capture</source>
        <translation>eine geplante Aufnahme vergessen</translation>
    </message>
    <message>
        <source>forget the account</source>
        <translation>das Konto vergessen</translation>
    </message>
    <message>
        <source>free space full storage size</source>
        <comment>other words, for the search</comment>
        <translation>frei Speicherplatz voll Größe</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>von {start} bis {end}</translation>
    </message>
    <message>
        <source>gemini sends the pictures to Google</source>
        <translation>gemini sendet die Bilder an Google</translation>
    </message>
    <message>
        <source>gemini sends the pictures to Google; auto does as the settings say</source>
        <translation>gemini sendet die Bilder an Google; auto richtet sich nach den Einstellungen</translation>
    </message>
    <message>
        <source>getting ready</source>
        <comment>state of a model</comment>
        <translation>macht sich bereit</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>weitermachen</translation>
    </message>
    <message>
        <source>goal {goal}: missed</source>
        <translation>Ziel {goal}: verfehlt</translation>
    </message>
    <message>
        <source>goal {goal}: not measured</source>
        <translation>Ziel {goal}: nicht gemessen</translation>
    </message>
    <message>
        <source>goal {goal}: reached</source>
        <translation>Ziel {goal}: erreicht</translation>
    </message>
    <message>
        <source>guessed, not seen</source>
        <translation>geraten, nicht gesehen</translation>
    </message>
    <message>
        <source>has {flag}</source>
        <translation>hat {flag}</translation>
    </message>
    <message>
        <source>hour</source>
        <comment>a field of cron</comment>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
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
        <source>image tokens</source>
        <translation>Bild-Token</translation>
    </message>
    <message>
        <source>import restore backup transfer</source>
        <comment>other words, for the search</comment>
        <translation>importieren wiederherstellen Sicherung Backup übertragen</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>in another BlinkThink</source>
        <translation>in einem anderen BlinkThink</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>in “{folder}”</source>
        <translation>in „{folder}“</translation>
    </message>
    <message>
        <source>infrared</source>
        <comment>visibility</comment>
        <translation>infrarot</translation>
    </message>
    <message>
        <source>is</source>
        <comment>“[Person] is [an alert]”</comment>
        <translation>ist</translation>
    </message>
    <message>
        <source>it answered what nobody asked</source>
        <translation>er hat geantwortet, was niemand gefragt hat</translation>
    </message>
    <message>
        <source>it broke off</source>
        <translation>er brach ab</translation>
    </message>
    <message>
        <source>it closed its pipe</source>
        <translation>er hat seine Verbindung geschlossen</translation>
    </message>
    <message>
        <source>it could not be started: {why}</source>
        <translation>er ließ sich nicht starten: {why}</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>er ist abgestürzt</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>er ist nicht mehr da</translation>
    </message>
    <message>
        <source>it is not offered where you are</source>
        <translation>es wird dort, wo Sie sind, nicht angeboten</translation>
    </message>
    <message>
        <source>it said nothing for {duration} while loading the model</source>
        <translation>er hat {duration} lang nichts gesagt, während er das Modell lud</translation>
    </message>
    <message>
        <source>it said nothing for {duration} while looking at the picture</source>
        <translation>er hat {duration} lang nichts gesagt, während er das Bild ansah</translation>
    </message>
    <message>
        <source>it said nothing for {duration} while reading the question</source>
        <translation>er hat {duration} lang nichts gesagt, während er die Frage las</translation>
    </message>
    <message>
        <source>it said nothing for {duration} while reading the rules</source>
        <translation>er hat {duration} lang nichts gesagt, während er die Regeln las</translation>
    </message>
    <message>
        <source>it said nothing for {duration} while taking the picture</source>
        <translation>er hat {duration} lang nichts gesagt, während er das Bild entgegennahm</translation>
    </message>
    <message>
        <source>it said nothing for {duration} while taking the picture in</source>
        <translation>er hat {duration} lang nichts gesagt, während er das Bild aufnahm</translation>
    </message>
    <message>
        <source>it said nothing for {duration} while writing the answer</source>
        <translation>er hat {duration} lang nichts gesagt, während er die Antwort schrieb</translation>
    </message>
    <message>
        <source>it said nothing for {duration} while {phase}</source>
        <translation>er hat {duration} lang nichts gesagt ({phase})</translation>
    </message>
    <message>
        <source>it stopped answering</source>
        <translation>er antwortet nicht mehr</translation>
    </message>
    <message>
        <source>keep running</source>
        <translation>weiterlaufen</translation>
    </message>
    <message>
        <source>keep the schedule and the analysis queue, without a window</source>
        <translation>Zeitplan und Analysen ohne Fenster laufen lassen</translation>
    </message>
    <message>
        <source>lacks {flag}</source>
        <translation>es fehlt {flag}</translation>
    </message>
    <message>
        <source>laptop power saving energy</source>
        <comment>other words, for the search</comment>
        <translation>Laptop Notebook Strom sparen Energie Batterie</translation>
    </message>
    <message>
        <source>late</source>
        <comment>an alert</comment>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>lens blocked</source>
        <comment>a flag inside a sentence</comment>
        <translation>Objektiv verdeckt</translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>weniger als einen Tag</translation>
    </message>
    <message>
        <source>less than {sum}</source>
        <translation>weniger als {sum}</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>light on</source>
        <comment>a flag inside a sentence</comment>
        <translation>Licht an</translation>
    </message>
    <message>
        <source>list the cameras</source>
        <translation>die Kameras auflisten</translation>
    </message>
    <message>
        <source>llama-cpp-python is installed but does not start: no analysis here.</source>
        <translation>llama-cpp-python ist installiert, startet aber nicht: keine Analyse hier.</translation>
    </message>
    <message>
        <source>llama-cpp-python is not installed: no analysis here.</source>
        <translation>llama-cpp-python ist nicht installiert: keine Analyse hier.</translation>
    </message>
    <message>
        <source>llama.cpp does not load: {why}.</source>
        <translation>llama.cpp lässt sich nicht laden: {why}.</translation>
    </message>
    <message>
        <source>llama.cpp does not start here, so nothing can look at pictures. Installing BlinkThink once more may help; “blinkthink --selftest” says more.</source>
        <translation>llama.cpp startet hier nicht; deshalb kann nichts Bilder ansehen. BlinkThink noch einmal zu installieren kann helfen; „blinkthink --selftest“ sagt mehr.</translation>
    </message>
    <message>
        <source>llama.cpp does not start.</source>
        <translation>llama.cpp startet nicht.</translation>
    </message>
    <message>
        <source>llama.cpp is installed here but does not start, so nothing can look at pictures. Installing it once more may help: “pip install --force-reinstall llama-cpp-python==0.3.36”.</source>
        <translation>llama.cpp ist hier installiert, startet aber nicht, darum kann nichts Bilder ansehen. Es neu zu installieren kann helfen: „pip install --force-reinstall llama-cpp-python==0.3.36“.</translation>
    </message>
    <message>
        <source>llama.cpp is installed here, but it does not start: a graphics driver may be broken, or its files.</source>
        <translation>llama.cpp ist hier installiert, startet aber nicht: Vielleicht ist ein Grafiktreiber beschädigt oder eine seiner Dateien.</translation>
    </message>
    <message>
        <source>llama.cpp is not installed here, so nothing can look at pictures. “pip install llama-cpp-python==0.3.36” brings it; that needs a C++ compiler (see the README).</source>
        <translation>llama.cpp ist hier nicht installiert, darum kann nichts Bilder ansehen. „pip install llama-cpp-python==0.3.36“ bringt es; das braucht einen C++-Compiler (siehe README).</translation>
    </message>
    <message>
        <source>llama.cpp is not installed here.</source>
        <translation>llama.cpp ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>loading</source>
        <comment>state of a model</comment>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>looked at in its own way</source>
        <translation>auf eigene Weise analysiert</translation>
    </message>
    <message>
        <source>low</source>
        <comment>a battery</comment>
        <translation>schwach</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>minute</source>
        <comment>a field of cron</comment>
        <translation>Minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>missing: {names}</source>
        <translation>Es fehlt: {names}</translation>
    </message>
    <message>
        <source>mobile network metered hotspot</source>
        <comment>other words, for the search</comment>
        <translation>Mobilfunk getaktet Hotspot Datenvolumen</translation>
    </message>
    <message>
        <source>month</source>
        <comment>a field of cron</comment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>more than 5 years</source>
        <translation>mehr als 5 Jahre</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>mehr als einen Tag</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>muted until {time}</source>
        <translation>stumm bis {time}</translation>
    </message>
    <message>
        <source>muted, nobody was told</source>
        <translation>stumm, nichts gemeldet</translation>
    </message>
    <message>
        <source>name of a model; none: the one in use</source>
        <translation>Name eines Modells; ohne: das verwendete</translation>
    </message>
    <message>
        <source>name of an installed model, or of Gemini’s</source>
        <translation>Name eines installierten Modells oder eines von Gemini</translation>
    </message>
    <message>
        <source>name or id</source>
        <translation>Name oder ID</translation>
    </message>
    <message>
        <source>name or id; none: all</source>
        <translation>Name oder ID; ohne: alle</translation>
    </message>
    <message>
        <source>name or id; none: every network</source>
        <translation>Name oder ID; ohne: alle Netzwerke</translation>
    </message>
    <message>
        <source>nameless</source>
        <translation>namenlos</translation>
    </message>
    <message>
        <source>needs {needed}</source>
        <translation>braucht {needed}</translation>
    </message>
    <message>
        <source>needs {needed} of {total}</source>
        <translation>braucht {needed} von {total}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>never reached: what stands above decides</source>
        <translation>kommt nie zum Zug: Was darüber steht, entscheidet</translation>
    </message>
    <message>
        <source>new pictures are analysed first</source>
        <translation>neue Bilder werden zuerst analysiert</translation>
    </message>
    <message>
        <source>next {time}</source>
        <translation>nächstes Bild {time}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no answer ({reason})</source>
        <translation>keine Antwort ({reason})</translation>
    </message>
    <message>
        <source>no answer, then one</source>
        <translation>keine Antwort, dann eine</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>no longer {flag}</source>
        <translation>nicht mehr {flag}</translation>
    </message>
    <message>
        <source>no more than noise</source>
        <translation>nicht mehr als Zufall</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>no picture sent</source>
        <translation>kein Bild gesendet</translation>
    </message>
    <message>
        <source>no plain English</source>
        <translation>kein einfaches Englisch</translation>
    </message>
    <message>
        <source>no time lies ahead</source>
        <translation>kein weiterer Zeitpunkt</translation>
    </message>
    <message>
        <source>no whole JSON</source>
        <translation>kein vollständiges JSON</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>of subjects</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation>niemand ist angemeldet</translation>
    </message>
    <message>
        <source>nobody is told</source>
        <translation>niemand erfährt davon</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no model</comment>
        <translation>keines</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no models</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no picture</comment>
        <translation>keines</translation>
    </message>
    <message>
        <source>none found; models run on the processor</source>
        <translation>keine gefunden; Modelle laufen auf dem Prozessor</translation>
    </message>
    <message>
        <source>none missed</source>
        <translation>keine entgangen</translation>
    </message>
    <message>
        <source>none: all of them</source>
        <translation>ohne: alle</translation>
    </message>
    <message>
        <source>none: say which it is</source>
        <translation>ohne: sagen, welcher es ist</translation>
    </message>
    <message>
        <source>not ended yet</source>
        <translation>noch nicht beendet</translation>
    </message>
    <message>
        <source>not every camera answered</source>
        <translation>nicht jede Kamera hat geantwortet</translation>
    </message>
    <message>
        <source>not known here: {names}</source>
        <translation>Hier unbekannt: {names}</translation>
    </message>
    <message>
        <source>not the fields that were asked for</source>
        <translation>nicht die verlangten Felder</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>not written by itself</source>
        <translation>nicht von selbst geschrieben</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no program</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <comment>a kind of value</comment>
        <translation>nichts (null)</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>sonst nichts</translation>
    </message>
    <message>
        <source>notification warning mute quiet</source>
        <comment>other words, for the search</comment>
        <translation>Benachrichtigung Alarm Hinweis stumm Ruhe</translation>
    </message>
    <message>
        <source>now {flag}</source>
        <translation>jetzt {flag}</translation>
    </message>
    <message>
        <source>object</source>
        <comment>a kind of subject</comment>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>of the drawn scenes</source>
        <translation>der gezeichneten Szenen</translation>
    </message>
    <message>
        <source>of this host alone</source>
        <translation>nur von diesem Host</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>off: look at each one</source>
        <translation>aus: jedes analysieren</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>a battery</comment>
        <translation>gut</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>Akkubetrieb</translation>
    </message>
    <message>
        <source>on motion</source>
        <translation>bei Bewegung</translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>nach Zeitplan</translation>
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
        <source>one of these is missing: {names}</source>
        <translation>Eines davon fehlt: {names}</translation>
    </message>
    <message>
        <source>one thing twice</source>
        <translation>eines doppelt</translation>
    </message>
    <message>
        <source>only between</source>
        <translation>nur zwischen</translation>
    </message>
    <message>
        <source>only between these times of the day</source>
        <translation>nur zwischen diesen Uhrzeiten</translation>
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
        <source>only while the camera is that</source>
        <translation>nur solange die Kamera scharf (armed) oder unscharf (disarmed) ist</translation>
    </message>
    <message>
        <source>open</source>
        <comment>adjective</comment>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>other disk drive NAS relocate</source>
        <comment>other words, for the search</comment>
        <translation>andere Festplatte Laufwerk NAS umziehen</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>sonst</translation>
    </message>
    <message>
        <source>package</source>
        <comment>a flag inside a sentence</comment>
        <translation>Paket</translation>
    </message>
    <message>
        <source>package</source>
        <comment>a kind of subject</comment>
        <translation>Paket</translation>
    </message>
    <message>
        <source>partial</source>
        <comment>a model</comment>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>partly</source>
        <comment>a planned run</comment>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>pass the floors that protect batteries and account</source>
        <translation>die Grenzen übergehen, die Batterien und Konto schützen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>paused until {time}</source>
        <translation>angehalten bis {time}</translation>
    </message>
    <message>
        <source>person</source>
        <comment>a flag inside a sentence</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>person</source>
        <comment>a kind of subject</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>picture or folder</source>
        <translation>Bild oder Ordner</translation>
    </message>
    <message>
        <source>pictures of this camera stay on this computer</source>
        <translation>Bilder dieser Kamera bleiben auf diesem Computer</translation>
    </message>
    <message>
        <source>pictures that are taken by themselves</source>
        <translation>Bilder, die von selbst aufgenommen werden</translation>
    </message>
    <message>
        <source>pictures whose sidecars hold expected answers</source>
        <translation>Bilder, deren Textdateien erwartete Antworten enthalten</translation>
    </message>
    <message numerus="yes">
        <source>planned for {time}: {outcome}, %n picture(s). {why}</source>
        <translation>
            <numerusform>geplant für {time}: {outcome}, %n Bild. {why}</numerusform>
            <numerusform>geplant für {time}: {outcome}, %n Bilder. {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>popup message banner sound</source>
        <comment>other words, for the search</comment>
        <translation>Meldung Fenster Banner Ton Benachrichtigung</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>possible in {time}</source>
        <translation>möglich in {time}</translation>
    </message>
    <message>
        <source>print one JSON document</source>
        <translation>ein JSON-Dokument ausgeben</translation>
    </message>
    <message>
        <source>prompt {version}</source>
        <translation>Prompt {version}</translation>
    </message>
    <message>
        <source>quick</source>
        <comment>detail of an analysis</comment>
        <translation>schnell</translation>
    </message>
    <message>
        <source>quickest</source>
        <comment>detail of an analysis</comment>
        <translation>am schnellsten</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>rate maximum per hour locked account</source>
        <comment>other words, for the search</comment>
        <translation>Höchstzahl pro Stunde Konto gesperrt Schnappschuss</translation>
    </message>
    <message>
        <source>read the password’s line</source>
        <translation>das Passwort von einer Zeile lesen</translation>
    </message>
    <message>
        <source>read the server’s key from a line</source>
        <translation>den Schlüssel des Servers von einer Zeile lesen</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>a model</comment>
        <translation>bereit</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>state of a model</comment>
        <translation>bereit</translation>
    </message>
    <message>
        <source>ready when needed</source>
        <translation>bei Bedarf bereit</translation>
    </message>
    <message>
        <source>resolution tokens quality speed</source>
        <comment>other words, for the search</comment>
        <translation>Auflösung Tokens Qualität Geschwindigkeit genau</translation>
    </message>
    <message>
        <source>retention delete old days keep</source>
        <comment>other words, for the search</comment>
        <translation>Aufbewahrung löschen alte Tage behalten</translation>
    </message>
    <message>
        <source>retention delete old gigabytes keep</source>
        <comment>other words, for the search</comment>
        <translation>Aufbewahrung löschen alte Gigabyte behalten</translation>
    </message>
    <message>
        <source>retention delete old keep storage</source>
        <comment>other words, for the search</comment>
        <translation>Aufbewahrung löschen alte behalten Speicher</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>right</source>
        <comment>an answer</comment>
        <translation>richtig</translation>
    </message>
    <message>
        <source>right in one alone: {first} and {second}, {p}</source>
        <translation>nur in einem richtig: {first} und {second}, {p}</translation>
    </message>
    <message>
        <source>rules flags areas severity motion zones camera</source>
        <comment>other words, for the search</comment>
        <translation>Regeln Kennzeichen Bereiche Zonen Wichtigkeit Kamera</translation>
    </message>
    <message>
        <source>saved {path}</source>
        <translation>gespeichert: {path}</translation>
    </message>
    <message>
        <source>say what is in pictures</source>
        <translation>sagen, was auf Bildern ist</translation>
    </message>
    <message>
        <source>say what is in them</source>
        <translation>sagen, was darauf ist</translation>
    </message>
    <message>
        <source>score a model on labelled pictures</source>
        <translation>ein Modell an beurteilten Bildern messen</translation>
    </message>
    <message>
        <source>see schedule place</source>
        <translation>siehe schedule place</translation>
    </message>
    <message>
        <source>severities of its own</source>
        <translation>eigene Wichtigkeit</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>die Version zeigen und enden</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>diese Hilfe zeigen und enden</translation>
    </message>
    <message>
        <source>sign in to Blink</source>
        <translation>bei Blink anmelden</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>a planned run</comment>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>a run</comment>
        <translation>ausgelassen</translation>
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
        <source>so many, chosen by chance</source>
        <translation>so viele, zufällig gewählt</translation>
    </message>
    <message>
        <source>some seconds on the GPU; your first picture shows it</source>
        <translation>einige Sekunden auf der GPU; Ihr erstes Bild zeigt es</translation>
    </message>
    <message>
        <source>some seconds to a minute; your first picture shows it</source>
        <translation>einige Sekunden bis eine Minute; Ihr erstes Bild zeigt es</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>start without showing the window</source>
        <translation>starten, ohne das Fenster zu zeigen</translation>
    </message>
    <message>
        <source>starting again</source>
        <comment>state of a model</comment>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>status battery wifi refresh poll</source>
        <comment>other words, for the search</comment>
        <translation>Zustand Batterie WLAN aktualisieren abfragen</translation>
    </message>
    <message>
        <source>stop for a while</source>
        <translation>eine Weile anhalten</translation>
    </message>
    <message>
        <source>stop holiday vacation off</source>
        <comment>other words, for the search</comment>
        <translation>stoppen Urlaub Ferien aus Pause</translation>
    </message>
    <message numerus="yes">
        <source>stopped after {done} of %n picture(s)</source>
        <translation>
            <numerusform>angehalten nach {done} von %n Bild</numerusform>
            <numerusform>angehalten nach {done} von %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>such as person or door_open</source>
        <translation>etwa person oder door_open</translation>
    </message>
    <message>
        <source>sunrise</source>
        <translation>Sonnenaufgang</translation>
    </message>
    <message>
        <source>sunset</source>
        <translation>Sonnenuntergang</translation>
    </message>
    <message>
        <source>take pictures by a rule</source>
        <translation>Bilder nach einer Regel aufnehmen</translation>
    </message>
    <message>
        <source>take pictures now</source>
        <translation>jetzt Bilder aufnehmen</translation>
    </message>
    <message>
        <source>taken by hand</source>
        <translation>von Hand aufgenommen</translation>
    </message>
    <message>
        <source>taken on schedule</source>
        <translation>nach Zeitplan aufgenommen</translation>
    </message>
    <message>
        <source>taken when something moved</source>
        <translation>bei Bewegung aufgenommen</translation>
    </message>
    <message>
        <source>takes no value, not {value} either</source>
        <translation>nimmt keinen Wert, auch nicht {value}</translation>
    </message>
    <message>
        <source>takes {count} values</source>
        <translation>verlangt {count} Werte</translation>
    </message>
    <message>
        <source>the GPU’s memory was too small; it gets less to hold</source>
        <translation>der Speicher der GPU war zu klein; sie bekommt nun weniger</translation>
    </message>
    <message>
        <source>the app’s own</source>
        <translation>der eigene der App</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>den Broker</translation>
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
        <source>the certificate {file} cannot be used: {reason}</source>
        <translation>das Zertifikat {file} lässt sich nicht verwenden: {reason}</translation>
    </message>
    <message>
        <source>the code from Blink; - reads the next line</source>
        <translation>der Code von Blink; - liest die nächste Zeile</translation>
    </message>
    <message>
        <source>the file is a pointer to a model (Git LFS), not the model</source>
        <translation>die Datei ist ein Verweis auf ein Modell (Git LFS), nicht das Modell</translation>
    </message>
    <message>
        <source>the file is a web page, not a model: the download went wrong</source>
        <translation>die Datei ist eine Webseite, kein Modell: Der Download ist schiefgegangen</translation>
    </message>
    <message>
        <source>the file is cut short or damaged</source>
        <translation>die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>the file is cut short: part of the model is missing</source>
        <translation>die Datei ist abgeschnitten: Ein Teil des Modells fehlt</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is no GGUF model</source>
        <translation>die Datei ist kein GGUF-Modell</translation>
    </message>
    <message>
        <source>the file’s GGUF version {version} is not known</source>
        <translation>die GGUF-Version {version} der Datei ist nicht bekannt</translation>
    </message>
    <message>
        <source>the flag “{flag}”</source>
        <translation>das Kennzeichen „{flag}“</translation>
    </message>
    <message>
        <source>the key is not accepted</source>
        <translation>der Schlüssel wird nicht angenommen</translation>
    </message>
    <message>
        <source>the lens is covered</source>
        <translation>das Objektiv ist verdeckt</translation>
    </message>
    <message>
        <source>the model speaks of itself</source>
        <translation>das Modell spricht von sich</translation>
    </message>
    <message>
        <source>the model that suits this computer, and why</source>
        <translation>welches Modell zu diesem Computer passt, und warum</translation>
    </message>
    <message>
        <source>the models on this computer</source>
        <translation>die Modelle auf diesem Computer</translation>
    </message>
    <message>
        <source>the proxy’s address in HTTPS_PROXY cannot be read</source>
        <translation>die Adresse des Proxys in HTTPS_PROXY ist nicht lesbar</translation>
    </message>
    <message>
        <source>the runs that are kept</source>
        <translation>die aufbewahrten Läufe</translation>
    </message>
    <message>
        <source>the same again and again</source>
        <translation>immer wieder dasselbe</translation>
    </message>
    <message>
        <source>the scheduled captures</source>
        <translation>die geplanten Aufnahmen</translation>
    </message>
    <message>
        <source>the system ended it, perhaps because memory ran out</source>
        <translation>das System hat ihn beendet, vielleicht weil der Arbeitsspeicher ausging</translation>
    </message>
    <message>
        <source>the system’s keyring</source>
        <translation>der Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>the system’s own</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>theme palette night mode</source>
        <comment>other words, for the search</comment>
        <translation>Design Farbschema Nachtmodus</translation>
    </message>
    <message>
        <source>there is no key yet</source>
        <translation>es gibt noch keinen Schlüssel</translation>
    </message>
    <message>
        <source>this address</source>
        <translation>dieser Adresse</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>nur dieser Computer</translation>
    </message>
    <message>
        <source>this computer, then Gemini</source>
        <translation>dieser Computer, dann Gemini</translation>
    </message>
    <message>
        <source>this is a projector; the two files are the wrong way round</source>
        <translation>das ist ein Projektor; die beiden Dateien sind vertauscht</translation>
    </message>
    <message>
        <source>this is a “{kind}” model, not a Gemma 4 one</source>
        <translation>das ist ein „{kind}“-Modell, kein Gemma 4</translation>
    </message>
    <message>
        <source>this is no vision projector (mmproj)</source>
        <translation>das ist kein Bildprojektor (mmproj)</translation>
    </message>
    <message>
        <source>this month’s limit is reached</source>
        <translation>die Grenze dieses Monats ist erreicht</translation>
    </message>
    <message>
        <source>this projector (“{kind}”) is for another model than Gemma 4</source>
        <translation>dieser Projektor („{kind}“) ist für ein anderes Modell als Gemma 4</translation>
    </message>
    <message>
        <source>this projector belongs to another model: it gives {given} numbers a token, the model takes {taken}</source>
        <translation>dieser Projektor gehört zu einem anderen Modell: Er gibt {given} Zahlen je Token, das Modell nimmt {taken}</translation>
    </message>
    <message>
        <source>thumbnails tiles grid</source>
        <comment>other words, for the search</comment>
        <translation>Vorschaubilder Kacheln Raster</translation>
    </message>
    <message>
        <source>timer rules every hour sunrise plan</source>
        <comment>other words, for the search</comment>
        <translation>Timer Regeln stündlich Sonnenaufgang Plan</translation>
    </message>
    <message>
        <source>to another page</source>
        <translation>zu einer anderen Seite</translation>
    </message>
    <message>
        <source>to your phone</source>
        <translation>auf Ihr Telefon</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
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
        <source>too short or too long</source>
        <translation>zu kurz oder zu lang</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>tray background quit exit</source>
        <comment>other words, for the search</comment>
        <translation>Infobereich Hintergrund beenden schließen</translation>
    </message>
    <message>
        <source>triage filter unchanged same</source>
        <comment>other words, for the search</comment>
        <translation>Triage filtern unverändert gleich</translation>
    </message>
    <message>
        <source>true or false</source>
        <comment>a kind of value</comment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>try everything that the app needs here (--json)</source>
        <translation>alles prüfen, was die App hier braucht (--json)</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>unload RAM</source>
        <comment>other words, for the search</comment>
        <translation>entladen RAM Arbeitsspeicher</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>update upgrade version release</source>
        <comment>other words, for the search</comment>
        <translation>Update Aktualisierung Version neu</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>use this folder of pictures</source>
        <translation>diesen Bilderordner verwenden</translation>
    </message>
    <message>
        <source>use your own GGUF files, or a server of your own</source>
        <translation>eigene GGUF-Dateien oder einen eigenen Server verwenden</translation>
    </message>
    <message>
        <source>usual</source>
        <comment>detail of an analysis</comment>
        <translation>üblich</translation>
    </message>
    <message>
        <source>vehicle</source>
        <comment>a flag inside a sentence</comment>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>vehicle</source>
        <comment>a kind of subject</comment>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>version about licence help keys tips</source>
        <comment>other words, for the search</comment>
        <translation>Version Über Lizenz Hilfe Tasten Tipps</translation>
    </message>
    <message>
        <source>was sent away to be described</source>
        <translation>wurde zur Analyse gesendet</translation>
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
        <source>what happened on a day</source>
        <translation>was an einem Tag geschah</translation>
    </message>
    <message>
        <source>what left this computer</source>
        <translation>was diesen Computer verlassen hat</translation>
    </message>
    <message>
        <source>what suits the model</source>
        <translation>was zum Modell passt</translation>
    </message>
    <message>
        <source>what the server calls it</source>
        <translation>wie der Server es nennt</translation>
    </message>
    <message>
        <source>what works here</source>
        <translation>was hier funktioniert</translation>
    </message>
    <message>
        <source>where the sun rises and sets for the schedule</source>
        <translation>wo die Sonne für den Zeitplan auf- und untergeht</translation>
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
        <source>while it was idle</source>
        <translation>im Leerlauf</translation>
    </message>
    <message>
        <source>who is signed in, and what is next</source>
        <translation>wer angemeldet ist und was als Nächstes kommt</translation>
    </message>
    <message>
        <source>with --at; none: every day</source>
        <translation>mit --at; ohne: jeden Tag</translation>
    </message>
    <message>
        <source>with --sun: later, negative: earlier</source>
        <translation>mit --sun: später, negativ: früher</translation>
    </message>
    <message>
        <source>with a notice</source>
        <translation>mit Hinweis</translation>
    </message>
    <message>
        <source>with a video</source>
        <translation>mit Video</translation>
    </message>
    <message>
        <source>with an alert</source>
        <translation>mit Warnung</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>words of doubt</source>
        <translation>Wörter des Zweifels</translation>
    </message>
    <message>
        <source>working</source>
        <comment>state of a model</comment>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>worse, and more than noise</source>
        <translation>schlechter, und mehr als Zufall</translation>
    </message>
    <message>
        <source>write it as one HTML file</source>
        <translation>als eine HTML-Datei schreiben</translation>
    </message>
    <message>
        <source>written at {time}</source>
        <translation>geschrieben um {time}</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>an answer</comment>
        <translation>falsch</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <comment>inside a sentence</comment>
        <translation>gestern um {time}</translation>
    </message>
    <message>
        <source>you have not agreed to it</source>
        <translation>Sie haben nicht eingewilligt</translation>
    </message>
    <message>
        <source>your first picture shows it</source>
        <translation>Ihr erstes Bild zeigt es</translation>
    </message>
    <message>
        <source>your own flags</source>
        <translation>Ihre eigenen Kennzeichen</translation>
    </message>
    <message>
        <source>{account} · next picture {time}</source>
        <translation>{account} · nächstes Bild {time}</translation>
    </message>
    <message>
        <source>{across} % across, {down} % down</source>
        <translation>{across} % von links, {down} % von oben</translation>
    </message>
    <message>
        <source>{amount} memory</source>
        <translation>{amount} Speicher</translation>
    </message>
    <message>
        <source>{amount} of shared memory</source>
        <translation>{amount} gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>{before}, then {after}</source>
        <translation>{before}, dann {after}</translation>
    </message>
    <message>
        <source>{begin} to {end}, {pictures}</source>
        <translation>{begin} bis {end}, {pictures}</translation>
    </message>
    <message numerus="yes">
        <source>{begin} to {end}: %n picture(s)</source>
        <translation>
            <numerusform>{begin} bis {end}: %n Bild</numerusform>
            <numerusform>{begin} bis {end}: %n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{begin} to {end}: %n picture(s), {seen} of them show something</source>
        <translation>
            <numerusform>{begin} bis {end}: %n Bild, auf {seen} davon ist etwas zu sehen</numerusform>
            <numerusform>{begin} bis {end}: %n Bilder, auf {seen} davon ist etwas zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>{button}: sunrise, sunset</source>
        <translation>{button}: Sonnenaufgang, Sonnenuntergang</translation>
    </message>
    <message>
        <source>{cameras} do not answer.</source>
        <translation>{cameras} antworten nicht.</translation>
    </message>
    <message numerus="yes">
        <source>{cameras} fail again and again.</source>
        <translation>
            <numerusform>{cameras} fällt immer wieder aus.</numerusform>
            <numerusform>{cameras} fallen immer wieder aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>{camera} did not answer.</source>
        <translation>{camera} hat nicht geantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>{camera} failed %n times in a row; it is tried again from {time}.</source>
        <translation>
            <numerusform>{camera}: Ein Versuch ist fehlgeschlagen; der nächste folgt ab dem {time}.</numerusform>
            <numerusform>{camera}: %n Versuche hintereinander sind fehlgeschlagen; der nächste folgt ab dem {time}.</numerusform>
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
        <source>{camera} is muted until {time}.</source>
        <translation>{camera} ist stumm bis {time}.</translation>
    </message>
    <message>
        <source>{camera} is not tried any more by the schedule.</source>
        <translation>Der Zeitplan versucht es mit {camera} nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>{camera} is paused: it failed %n time(s) in a row.</source>
        <translation>
            <numerusform>{camera} ist angehalten: %n Fehlschlag.</numerusform>
            <numerusform>{camera} ist angehalten: %n Fehlschläge in Folge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{camera} is paused: it failed %n times in a row.</source>
        <translation>
            <numerusform>{camera} ist angehalten: Ein Versuch ist fehlgeschlagen.</numerusform>
            <numerusform>{camera} ist angehalten: %n Versuche hintereinander sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{camera} is tried less often: it failed %n time(s) in a row.</source>
        <translation>
            <numerusform>{camera} kommt seltener an die Reihe: %n Fehlschlag.</numerusform>
            <numerusform>{camera} kommt seltener an die Reihe: %n Fehlschläge in Folge.</numerusform>
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
        <source>{camera} · wired</source>
        <translation>{camera} · Netzbetrieb</translation>
    </message>
    <message>
        <source>{camera} · {time} · {place} of {count}</source>
        <translation>{camera} · {time} · {place} von {count}</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>{count} of {all} built-in flags</source>
        <translation>{count} von {all} eingebauten Kennzeichen</translation>
    </message>
    <message>
        <source>{count} pictures wait for your word</source>
        <translation>{count} Bilder warten auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>{count}, and pictures of {away} may be sent to Google</source>
        <translation>{count}, und Bilder von {away} dürfen an Google gesendet werden</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <comment>date, then the time of day</comment>
        <translation>{date} um {time}</translation>
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
        <translation>
            <numerusform>{day}: %n Anfrage</numerusform>
            <numerusform>{day}: %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>{degrees}° E</source>
        <translation>{degrees}° O</translation>
    </message>
    <message>
        <source>{degrees}° N</source>
        <translation>{degrees}° N</translation>
    </message>
    <message>
        <source>{degrees}° S</source>
        <translation>{degrees}° S</translation>
    </message>
    <message>
        <source>{degrees}° W</source>
        <translation>{degrees}° W</translation>
    </message>
    <message>
        <source>{difference} ({low} to {high})</source>
        <translation>{difference} ({low} bis {high})</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n file(s)</source>
        <translation>
            <numerusform>{done} von %n Datei</numerusform>
            <numerusform>{done} von %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n picture(s)</source>
        <translation>
            <numerusform>{done} von %n Bild</numerusform>
            <numerusform>{done} von %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, {time} left</source>
        <translation>{done} von {total}, noch {time}</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>noch {duration}</translation>
    </message>
    <message>
        <source>{email} is the account whose cameras are used. Another one can be chosen in the settings at any time.</source>
        <translation>Verwendet werden die Kameras des Kontos {email}. In den Einstellungen lässt sich jederzeit ein anderes wählen.</translation>
    </message>
    <message numerus="yes">
        <source>{expected} there, {said} said: %n picture(s)</source>
        <translation>
            <numerusform>{expected} da, {said} genannt: %n Bild</numerusform>
            <numerusform>{expected} da, {said} genannt: %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} cannot be used as a model.</source>
        <translation>{file} lässt sich nicht als Modell verwenden.</translation>
    </message>
    <message>
        <source>{file} cannot be used right now.</source>
        <translation>{file} lässt sich gerade nicht verwenden.</translation>
    </message>
    <message>
        <source>{file} cannot be used.</source>
        <translation>{file} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} fehlt.</translation>
    </message>
    <message>
        <source>{file} is no whole picture.</source>
        <translation>{file} ist kein vollständiges Bild.</translation>
    </message>
    <message>
        <source>{file}, which is not there</source>
        <translation>{file}, nicht vorhanden</translation>
    </message>
    <message>
        <source>{first} to {second}</source>
        <comment>a change</comment>
        <translation>{first} → {second}</translation>
    </message>
    <message>
        <source>{first} to {second}</source>
        <comment>from one number to another</comment>
        <translation>{first} bis {second}</translation>
    </message>
    <message numerus="yes">
        <source>{flag} %n time(s)</source>
        <comment>“person once”</comment>
        <translation>
            <numerusform>{flag} einmal</numerusform>
            <numerusform>{flag} %n‑mal</numerusform>
        </translation>
    </message>
    <message>
        <source>{flag} (alert)</source>
        <translation>{flag} (Warnung)</translation>
    </message>
    <message>
        <source>{flag} (notice)</source>
        <translation>{flag} (Hinweis)</translation>
    </message>
    <message>
        <source>{flag} counts</source>
        <translation>{flag} zählt</translation>
    </message>
    <message>
        <source>{flag} is a notice now.</source>
        <translation>{flag} ist jetzt ein Hinweis.</translation>
    </message>
    <message>
        <source>{flag} is an alert now.</source>
        <translation>{flag} ist jetzt eine Warnung.</translation>
    </message>
    <message>
        <source>{flag} is for information now.</source>
        <translation>{flag} dient jetzt nur der Information.</translation>
    </message>
    <message>
        <source>{flag} is {severity} between {begin} and {end}, otherwise {otherwise}.</source>
        <translation>{flag} ist zwischen {begin} und {end} {severity}, sonst {otherwise}.</translation>
    </message>
    <message>
        <source>{flag} is {severity} between {begin} and {end}.</source>
        <translation>{flag} ist zwischen {begin} und {end} {severity}.</translation>
    </message>
    <message>
        <source>{flag} is {severity}.</source>
        <translation>{flag} ist {severity}.</translation>
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
        <source>{folder} is not there at the moment. Nothing is lost or changed. If it lies on another disk, connect it, and the pictures come back by themselves.</source>
        <translation>{folder} ist zurzeit nicht da. Nichts ist verloren oder geändert. Liegt der Ordner auf einem anderen Datenträger, schließen Sie ihn an; dann kommen die Bilder von selbst zurück.</translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation>{free} GB frei</translation>
    </message>
    <message>
        <source>{free} of {total} are free.</source>
        <translation>{free} von {total} sind frei.</translation>
    </message>
    <message>
        <source>{gpu} ({backend}), {total}, {free} free</source>
        <translation>{gpu} ({backend}), {total}, {free} frei</translation>
    </message>
    <message>
        <source>{gpu} ({backend}), {total}, {free} free, shared with the processor</source>
        <translation>{gpu} ({backend}), {total}, {free} frei, mit dem Prozessor geteilt</translation>
    </message>
    <message>
        <source>{gpu}: not used. {advice}</source>
        <translation>{gpu}: nicht genutzt. {advice}</translation>
    </message>
    <message>
        <source>{heading}, the whole text</source>
        <translation>{heading}, der ganze Text</translation>
    </message>
    <message>
        <source>{heading}: show all</source>
        <translation>{heading}: alles zeigen</translation>
    </message>
    <message>
        <source>{hits} of {of}</source>
        <translation>{hits} von {of}</translation>
    </message>
    <message>
        <source>{host}, with pictures</source>
        <translation>{host}, mit Bildern</translation>
    </message>
    <message>
        <source>{host}, without pictures</source>
        <translation>{host}, ohne Bilder</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
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
        <source>{id}: {rule}, first at {time}.</source>
        <translation>{id}: {rule}, erstes Bild {time}.</translation>
    </message>
    <message>
        <source>{keys} quits it; the settings say what closing does.</source>
        <translation>{keys} beendet es; was das Schließen tut, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>{kind} “{camera}”, {how}</source>
        <translation>{kind} „{camera}“, {how}</translation>
    </message>
    <message>
        <source>{kind}: draw its box</source>
        <translation>{kind}: Rahmen zeichnen</translation>
    </message>
    <message>
        <source>{kind}: draw its box anew</source>
        <translation>{kind}: Rahmen neu zeichnen</translation>
    </message>
    <message>
        <source>{kind}: found</source>
        <translation>{kind}: gefunden</translation>
    </message>
    <message>
        <source>{kind}: how many</source>
        <translation>{kind}: Anzahl</translation>
    </message>
    <message>
        <source>{kind}: really there</source>
        <translation>{kind}: wirklich da</translation>
    </message>
    <message>
        <source>{kind}: take it away</source>
        <translation>{kind}: entfernen</translation>
    </message>
    <message>
        <source>{kind}: what it looks like</source>
        <translation>{kind}: Aussehen</translation>
    </message>
    <message>
        <source>{left} of {size} are left</source>
        <translation>{left} von {size} fehlen noch</translation>
    </message>
    <message>
        <source>{left} of {total} free</source>
        <translation>{left} von {total} frei</translation>
    </message>
    <message>
        <source>{limits}, not in use</source>
        <translation>{limits}, noch nicht gültig</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{low} to {high} %</source>
        <translation>{low} bis {high} %</translation>
    </message>
    <message>
        <source>{measure}, likely {interval}</source>
        <translation>{measure}, wahrscheinlich {interval}</translation>
    </message>
    <message>
        <source>{memory} of memory</source>
        <translation>{memory} RAM</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s long</source>
        <translation>{minutes} min {seconds} s lang</translation>
    </message>
    <message>
        <source>{model} (in use)</source>
        <translation>{model} (verwendet)</translation>
    </message>
    <message>
        <source>{model} (prompt {prompt}, detail {detail})</source>
        <translation>{model} (Prompt {prompt}, Detailstufe {detail})</translation>
    </message>
    <message>
        <source>{model} by {service}</source>
        <translation>{model} von {service}</translation>
    </message>
    <message>
        <source>{model} cannot be downloaded.</source>
        <translation>{model} lässt sich nicht herunterladen.</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} ist bereit.</translation>
    </message>
    <message>
        <source>{model} is the smallest and needs {needed} of memory; this computer has {total}, of which the system takes {others}.</source>
        <translation>{model} ist das kleinste und braucht {needed} Speicher; dieser Computer hat {total}, davon nimmt das System {others}.</translation>
    </message>
    <message>
        <source>{model} needs {needed} of memory; this computer has {total}.</source>
        <translation>{model} braucht {needed} Speicher; dieser Computer hat {total}.</translation>
    </message>
    <message>
        <source>{model} needs {needed} of memory; {gpu} has {total}.</source>
        <translation>{model} braucht {needed} Speicher; {gpu} hat {total}.</translation>
    </message>
    <message>
        <source>{model} on this computer</source>
        <translation>{model} auf diesem Computer</translation>
    </message>
    <message>
        <source>{model} on {server}</source>
        <translation>{model} auf {server}</translation>
    </message>
    <message>
        <source>{model} suits this computer</source>
        <translation>{model} passt zu diesem Computer</translation>
    </message>
    <message>
        <source>{model} takes</source>
        <translation>{model} braucht</translation>
    </message>
    <message>
        <source>{model} was added.</source>
        <translation>{model} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{model} was removed.</source>
        <translation>{model} wurde entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>{model}, %n picture(s) of {folder}</source>
        <translation>
            <numerusform>{model}, %n Bild aus {folder}</numerusform>
            <numerusform>{model}, %n Bilder aus {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model}: %n pictures.</source>
        <translation>
            <numerusform>{model}: %n Bild.</numerusform>
            <numerusform>{model}: %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>date</comment>
        <translation>{month} {year}</translation>
    </message>
    <message numerus="yes">
        <source>{month}: {cost}, %n picture(s)</source>
        <translation>
            <numerusform>{month}: {cost}, %n Bild</numerusform>
            <numerusform>{month}: {cost}, %n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{month}: {sum}, %n picture(s)</source>
        <comment>what it cost</comment>
        <translation>
            <numerusform>{month}: {sum}, %n Bild</numerusform>
            <numerusform>{month}: {sum}, %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} is not used.</source>
        <translation>{names} wird nicht verwendet.</translation>
    </message>
    <message>
        <source>{name} may mean several: {names}</source>
        <translation>{name} kann mehreres bedeuten: {names}</translation>
    </message>
    <message>
        <source>{name}: armed</source>
        <translation>{name}: scharf</translation>
    </message>
    <message>
        <source>{name}: disarmed</source>
        <translation>{name}: unscharf</translation>
    </message>
    <message>
        <source>{name}: goes to {destination}.</source>
        <translation>{name}: geht an {destination}.</translation>
    </message>
    <message>
        <source>{name}: is analysed already; --force does it again.</source>
        <translation>{name}: ist schon analysiert; --force tut es noch einmal.</translation>
    </message>
    <message>
        <source>{name}: motion detection off</source>
        <translation>{name}: Bewegungserkennung aus</translation>
    </message>
    <message>
        <source>{name}: motion detection on</source>
        <translation>{name}: Bewegungserkennung an</translation>
    </message>
    <message>
        <source>{name}: shows nothing that {since} does not.</source>
        <translation>{name}: zeigt nichts, was {since} nicht zeigt.</translation>
    </message>
    <message>
        <source>{needed} GB are needed, {free} GB are free.</source>
        <translation>{needed} GB werden gebraucht, {free} GB sind frei.</translation>
    </message>
    <message>
        <source>{network}: armed</source>
        <translation>{network}: scharf</translation>
    </message>
    <message>
        <source>{network}: arming…</source>
        <translation>{network}: wird scharf geschaltet …</translation>
    </message>
    <message>
        <source>{network}: disarmed</source>
        <translation>{network}: unscharf</translation>
    </message>
    <message>
        <source>{network}: disarming…</source>
        <translation>{network}: wird unscharf geschaltet …</translation>
    </message>
    <message>
        <source>{network}: its state is not known</source>
        <translation>{network}: Der Zustand ist nicht bekannt</translation>
    </message>
    <message>
        <source>{new} new, {known} in the library already.</source>
        <translation>{new} neu, {known} schon in der Mediathek.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{often} for each camera</source>
        <comment>“at most every 10 minutes”</comment>
        <translation>{often} je Kamera</translation>
    </message>
    <message>
        <source>{option}: “{text}” is no ISO date or time, such as 2026-02-26 or 2026-02-26T14:30.</source>
        <translation>{option}: „{text}“ ist kein ISO-Datum und keine ISO-Zeit wie 2026-02-26 oder 2026-02-26T14:30.</translation>
    </message>
    <message>
        <source>{option}: “{text}” is no time of the day, such as 07:30.</source>
        <translation>{option}: „{text}“ ist keine Uhrzeit wie 07:30.</translation>
    </message>
    <message>
        <source>{own} cameras have choices of their own.</source>
        <translation>{own} Kameras haben eine eigene Wahl.</translation>
    </message>
    <message numerus="yes">
        <source>{pictures} from %n camera(s)</source>
        <translation>
            <numerusform>{pictures} von %n Kamera</numerusform>
            <numerusform>{pictures} von %n Kameras</numerusform>
        </translation>
    </message>
    <message>
        <source>{pictures} with {cameras}; the next {time}.</source>
        <translation>{pictures} mit {cameras}; das nächste {time}.</translation>
    </message>
    <message numerus="yes">
        <source>{pictures}, %n of them unchanged</source>
        <translation>
            <numerusform>{pictures}, %n davon unverändert</numerusform>
            <numerusform>{pictures}, %n davon unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>{pictures}; alerts to {hosts}</source>
        <comment>“Pictures are sent to Google”</comment>
        <translation>{pictures}; Warnungen an {hosts}</translation>
    </message>
    <message>
        <source>{picture} waits: {why}</source>
        <translation>{picture} wartet: {why}</translation>
    </message>
    <message>
        <source>{picture}: no usable answer ({error})</source>
        <translation>{picture}: keine brauchbare Antwort ({error})</translation>
    </message>
    <message>
        <source>{picture}: {what} ({first}, then {second})</source>
        <translation>{picture}: {what} ({first}, dann {second})</translation>
    </message>
    <message>
        <source>{reason} What could be read still applies; the rest is as it was at first.</source>
        <translation>{reason} Was lesbar war, gilt weiter; alles andere ist wie am Anfang.</translation>
    </message>
    <message>
        <source>{rectangle} adds a rectangle, {polygon} draws a polygon. Arrows move what is at work, Shift and an arrow change its size, {corners} goes to its corners, {delete} takes it away</source>
        <translation>{rectangle} fügt ein Rechteck hinzu, {polygon} zeichnet ein Vieleck. Pfeile verschieben, was gewählt ist, Umschalt und ein Pfeil ändern seine Größe, {corners} führt zu seinen Ecken, {delete} entfernt es</translation>
    </message>
    <message numerus="yes">
        <source>{requests}, %n picture(s)</source>
        <translation>
            <numerusform>{requests}, %n Bild</numerusform>
            <numerusform>{requests}, %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{rule_words} Starred ones are kept for ever.</source>
        <translation>{rule_words} Bilder mit Stern werden für immer behalten.</translation>
    </message>
    <message>
        <source>{rules}, {paused}.</source>
        <translation>{rules}, {paused}.</translation>
    </message>
    <message>
        <source>{rule} is on</source>
        <translation>{rule}: eingeschaltet</translation>
    </message>
    <message>
        <source>{run} · no picture: {reason}</source>
        <translation>{run} · kein Bild: {reason}</translation>
    </message>
    <message>
        <source>{run}. No picture: {reason}</source>
        <translation>{run}. Kein Bild: {reason}</translation>
    </message>
    <message>
        <source>{said} instead of {expected}</source>
        <translation>{said} statt {expected}</translation>
    </message>
    <message>
        <source>{seconds} here</source>
        <translation>hier {seconds}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} seconds long</source>
        <translation>{seconds} Sekunden lang</translation>
    </message>
    <message numerus="yes">
        <source>{second} beside {first}, %n picture(s)</source>
        <translation>
            <numerusform>{second} neben {first}, %n Bild</numerusform>
            <numerusform>{second} neben {first}, %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence} This system does not tell, so nothing waits.</source>
        <translation>{sentence} Dieses System gibt keine Auskunft, deshalb wartet nichts.</translation>
    </message>
    <message>
        <source>{server} cannot be used right now.</source>
        <translation>{server} lässt sich gerade nicht verwenden.</translation>
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
        <source>{service} asks to wait {duration}.</source>
        <translation>{service} bittet, {duration} zu warten.</translation>
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
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>{size} are free again.</source>
        <translation>{size} sind wieder frei.</translation>
    </message>
    <message>
        <source>{size} downloaded.</source>
        <translation>{size} heruntergeladen.</translation>
    </message>
    <message>
        <source>{size} left</source>
        <translation>noch {size} frei</translation>
    </message>
    <message>
        <source>{size} left, enough for {days} of pictures</source>
        <translation>noch {size} frei, das reicht für {days}</translation>
    </message>
    <message>
        <source>{size} of {model} are here already and are deleted. Pause keeps them.</source>
        <translation>{size} von {model} sind schon da und werden gelöscht. „Pause“ behält sie.</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>{size} belegt</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation>{size} herunterzuladen</translation>
    </message>
    <message>
        <source>{size}: a minute or less at {speed} Mbit/s</source>
        <translation>{size}: höchstens eine Minute bei {speed} Mbit/s</translation>
    </message>
    <message>
        <source>{size}: about {minutes} minutes at {speed} Mbit/s</source>
        <translation>{size}: etwa {minutes} Minuten bei {speed} Mbit/s</translation>
    </message>
    <message numerus="yes">
        <source>{skipped} of %n picture(s) skipped.</source>
        <translation>
            <numerusform>{skipped} von %n Bild übersprungen.</numerusform>
            <numerusform>{skipped} von %n Bildern übersprungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
    <message>
        <source>{spent} of {budget} are spent this month; a picture can cost up to {most}.</source>
        <translation>{spent} von {budget} sind in diesem Monat ausgegeben; ein Bild kann bis zu {most} kosten.</translation>
    </message>
    <message>
        <source>{sum} of it is set aside for answers that are on their way.</source>
        <translation>{sum} davon sind für Antworten zurückgelegt, die unterwegs sind.</translation>
    </message>
    <message>
        <source>{things} at any camera</source>
        <translation>{things} bei einer beliebigen Kamera</translation>
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
        <source>{thing} (added by you)</source>
        <translation>{thing} (von Ihnen hinzugefügt)</translation>
    </message>
    <message>
        <source>{thing} (not so, you said)</source>
        <translation>{thing} (laut Ihnen nicht)</translation>
    </message>
    <message>
        <source>{time} a picture here.</source>
        <translation>Hier {time} je Bild.</translation>
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
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{time} · in another BlinkThink</source>
        <translation>{time} · in einem anderen BlinkThink</translation>
    </message>
    <message numerus="yes">
        <source>{time}: %n picture(s)</source>
        <translation>
            <numerusform>{time}: %n Bild</numerusform>
            <numerusform>{time}: %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}: no pictures</source>
        <translation>{time}: keine Bilder</translation>
    </message>
    <message>
        <source>{title}: choose</source>
        <translation>{title}: wählen</translation>
    </message>
    <message>
        <source>{title}: nothing to count</source>
        <translation>{title}: nichts zu zählen</translation>
    </message>
    <message>
        <source>{title}: {link}</source>
        <translation>{title}: {link}</translation>
    </message>
    <message>
        <source>{total}, {free} free</source>
        <comment>memory</comment>
        <translation>{total}, {free} frei</translation>
    </message>
    <message>
        <source>{url}, with the picture</source>
        <translation>{url}, mit dem Bild</translation>
    </message>
    <message>
        <source>{url}, without the picture</source>
        <translation>{url}, ohne das Bild</translation>
    </message>
    <message>
        <source>{value} is no whole number</source>
        <translation>{value} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>{value} is none of {names}</source>
        <translation>{value} ist keines von {names}</translation>
    </message>
    <message>
        <source>{value}, as now</source>
        <translation>{value}, wie jetzt</translation>
    </message>
    <message>
        <source>{variable} begins with http://: pictures and the key would travel openly.</source>
        <translation>{variable} beginnt mit http://: Bilder und Schlüssel gingen offen auf die Reise.</translation>
    </message>
    <message>
        <source>{variable} is no address; one looks like https://host/.</source>
        <translation>{variable} ist keine Adresse; eine sieht aus wie https://host/.</translation>
    </message>
    <message>
        <source>{ways} are not set up yet.</source>
        <translation>{ways} sind noch nicht eingerichtet.</translation>
    </message>
    <message numerus="yes">
        <source>{ways} could not be reached.</source>
        <translation>
            <numerusform>{ways} war nicht erreichbar.</numerusform>
            <numerusform>{ways} waren nicht erreichbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{ways} is not set up yet.</source>
        <translation>{ways} ist noch nicht eingerichtet.</translation>
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
        <translation>{what}.</translation>
    </message>
    <message>
        <source>{what}: F1</source>
        <translation>{what}: F1</translation>
    </message>
    <message>
        <source>{what}: precision</source>
        <translation>{what}: Präzision</translation>
    </message>
    <message>
        <source>{what}: recall</source>
        <translation>{what}: Trefferquote</translation>
    </message>
    <message>
        <source>{who} asks to slow down.</source>
        <translation>{who} bittet um eine Pause.</translation>
    </message>
    <message>
        <source>{who} cannot be reached.</source>
        <translation>{who} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>{who} cannot be used now.</source>
        <translation>{who} lässt sich gerade nicht verwenden.</translation>
    </message>
    <message>
        <source>{who} described a drawn picture in {seconds}.</source>
        <translation>{who} hat ein gezeichnetes Bild in {seconds} beschrieben.</translation>
    </message>
    <message>
        <source>{who} does not accept the key.</source>
        <translation>{who} nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>{who} does not offer this where you are.</source>
        <translation>{who} bietet das dort, wo Sie sind, nicht an.</translation>
    </message>
    <message>
        <source>{who} gets a picture only when you say so, each time.</source>
        <translation>{who} bekommt ein Bild nur, wenn Sie es jeweils erlauben.</translation>
    </message>
    <message>
        <source>{who} gets every picture that is described.</source>
        <translation>{who} bekommt jedes Bild, das beschrieben wird.</translation>
    </message>
    <message>
        <source>{who} gets nothing: the cloud is switched off.</source>
        <translation>{who} bekommt nichts: Die Cloud ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>{who} gets pictures of some cameras, as you chose for each of them.</source>
        <translation>{who} bekommt Bilder einiger Kameras, wie Sie es für jede gewählt haben.</translation>
    </message>
    <message>
        <source>{who} gets the pictures for which this computer has no usable answer.</source>
        <translation>{who} bekommt die Bilder, für die dieser Computer keine brauchbare Antwort hat.</translation>
    </message>
    <message>
        <source>{who} has no model “{model}”.</source>
        <translation>{who} hat kein Modell „{model}“.</translation>
    </message>
    <message>
        <source>{who} is chosen in the settings, but it is not offered where you are: no picture is sent.</source>
        <translation>{who} ist in den Einstellungen gewählt, wird aber dort, wo Sie sind, nicht angeboten: Kein Bild wird gesendet.</translation>
    </message>
    <message>
        <source>{who} is chosen in the settings, but the key is not accepted: no picture is sent.</source>
        <translation>{who} ist in den Einstellungen gewählt, aber der Schlüssel wird nicht angenommen: Kein Bild wird gesendet.</translation>
    </message>
    <message>
        <source>{who} is chosen in the settings, but there is no key: no picture is sent.</source>
        <translation>{who} ist in den Einstellungen gewählt, aber es gibt keinen Schlüssel: Kein Bild wird gesendet.</translation>
    </message>
    <message>
        <source>{who} is chosen in the settings, but this month’s limit is reached: no picture is sent.</source>
        <translation>{who} ist in den Einstellungen gewählt, aber die Grenze dieses Monats ist erreicht: Kein Bild wird gesendet.</translation>
    </message>
    <message>
        <source>{who} is chosen in the settings, but you have not agreed: no picture is sent.</source>
        <translation>{who} ist in den Einstellungen gewählt, aber Sie haben nicht eingewilligt: Kein Bild wird gesendet.</translation>
    </message>
    <message>
        <source>{who} only when you say so</source>
        <translation>{who} nur, wenn Sie es erlauben</translation>
    </message>
    <message>
        <source>{who} wants a key of yours.</source>
        <translation>{who} verlangt einen Schlüssel von Ihnen.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>{work} is under way. {left}</source>
        <translation>Noch in Arbeit: {work}. {left}</translation>
    </message>
    <message numerus="yes">
        <source>{work}: %n picture(s).</source>
        <translation>
            <numerusform>{work}: %n Bild.</numerusform>
            <numerusform>{work}: %n Bilder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{work}: %n picture(s). Then you stopped.</source>
        <translation>
            <numerusform>{work}: %n Bild. Dann haben Sie angehalten.</numerusform>
            <numerusform>{work}: %n Bilder. Dann haben Sie angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{work}: {done} of %n picture(s)</source>
        <translation>
            <numerusform>{work}: {done} von %n Bild</numerusform>
            <numerusform>{work}: {done} von %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>{work}: {done} of {total}</source>
        <translation>{work}: {done} von {total}</translation>
    </message>
    <message>
        <source>{wrong}. See “{command} --help”.</source>
        <translation>{wrong}. Siehe „{command} --help“.</translation>
    </message>
    <message>
        <source>· goal {goal} not reached</source>
        <translation>· Ziel {goal} nicht erreicht</translation>
    </message>
    <message>
        <source>· goal {goal} reached</source>
        <translation>· Ziel {goal} erreicht</translation>
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
        <source>“{file}” holds what is known of it. The picture itself is safe.</source>
        <translation>„{file}“ enthält, was über das Bild bekannt ist. Das Bild selbst ist unversehrt.</translation>
    </message>
    <message>
        <source>“{file}” is no prompt: {why}.</source>
        <translation>„{file}“ ist kein Prompt: {why}.</translation>
    </message>
    <message>
        <source>“{file}” was deleted or moved.</source>
        <translation>„{file}“ wurde gelöscht oder verschoben.</translation>
    </message>
    <message>
        <source>“{file}” was written.</source>
        <translation>„{file}“ wurde geschrieben.</translation>
    </message>
    <message>
        <source>“{flag}” is a built-in flag.</source>
        <translation>„{flag}“ ist ein eingebautes Kennzeichen.</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>„{key}“ fehlt</translation>
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
        <source>“{name}”</source>
        <comment>words of a search</comment>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>“{name}” cannot be a folder.</source>
        <translation>„{name}“ kann kein Ordner sein.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a model’s name: use letters, digits, dots, dashes and underscores (and not “{demo}”).</source>
        <translation>„{name}“ kann kein Modellname sein: Nutzen Sie Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche (und nicht „{demo}“).</translation>
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
        <source>“{name}” is on this computer; it is not downloaded.</source>
        <translation>„{name}“ ist auf diesem Computer; es wird nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>“{name}” is ready. Pictures are sent to {server} when it is used.</source>
        <translation>„{name}“ ist bereit. Bilder werden an {server} gesendet, wenn es genutzt wird.</translation>
    </message>
    <message>
        <source>“{name}” is ready. The files stay where they are.</source>
        <translation>„{name}“ ist bereit. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>“{name}” is there twice under names that this disk takes for one.</source>
        <translation>„{name}“ gibt es zweimal unter Namen, die dieser Datenträger für einen hält.</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>„{name}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>“{page}” is as it was at first.</source>
        <translation>„{page}“ ist wie am Anfang.</translation>
    </message>
    <message>
        <source>“{picture}” is not in the library.</source>
        <translation>„{picture}“ ist nicht in der Mediathek.</translation>
    </message>
    <message>
        <source>“{rule}” pauses; the other rules go on.</source>
        <translation>„{rule}“ ist angehalten; die anderen Regeln laufen weiter.</translation>
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
        <source>“{text}” is no ISO date, such as 2026-02-26.</source>
        <translation>„{text}“ ist kein ISO-Datum wie 2026-02-26.</translation>
    </message>
    <message>
        <source>“{text}” is no {field} of a cron expression: it goes from {least} to {most} or {first} to {last}.</source>
        <translation>„{text}“ ist im Feld „{field}“ eines Cron-Ausdrucks nicht möglich: Es geht von {least} bis {most} oder {first} bis {last}.</translation>
    </message>
    <message>
        <source>“{text}” is no {field} of a cron expression: it goes from {least} to {most}.</source>
        <translation>„{text}“ ist im Feld „{field}“ eines Cron-Ausdrucks nicht möglich: Es geht von {least} bis {most}.</translation>
    </message>
    <message>
        <source>“{title}” could not be loaded: {refused}.</source>
        <translation>„{title}“ ließ sich nicht laden: {refused}.</translation>
    </message>
    <message>
        <source>“{title}” has no files here; test it instead.</source>
        <translation>„{title}“ hat hier keine Dateien; testen Sie es stattdessen.</translation>
    </message>
    <message>
        <source>“{title}” is as it should be.</source>
        <translation>„{title}“ ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>“{title}” is not downloaded yet.</source>
        <translation>„{title}“ ist noch nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>“{title}” is not on this computer.</source>
        <translation>„{title}“ ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>“{title}” is not part of this copy of the app.</source>
        <translation>„{title}“ ist in dieser Kopie der App nicht enthalten.</translation>
    </message>
    <message>
        <source>“{title}” is on this computer already.</source>
        <translation>„{title}“ ist schon auf diesem Computer.</translation>
    </message>
    <message>
        <source>“{title}” is part of BlinkThink and cannot be removed.</source>
        <translation>„{title}“ ist Teil von BlinkThink und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>“{title}” is ready ({size}).</source>
        <translation>„{title}“ ist bereit ({size}).</translation>
    </message>
    <message>
        <source>“{title}” is used now.</source>
        <translation>Jetzt wird „{title}“ genutzt.</translation>
    </message>
    <message>
        <source>“{title}” needs {needed} of memory, {free} are free. Close other programs or choose a smaller model.</source>
        <translation>„{title}“ braucht {needed} Speicher, {free} sind frei. Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>… a little down</source>
        <translation>… ein wenig nach unten</translation>
    </message>
    <message>
        <source>… a little to the left</source>
        <translation>… ein wenig nach links</translation>
    </message>
    <message>
        <source>… a little to the right</source>
        <translation>… ein wenig nach rechts</translation>
    </message>
    <message>
        <source>… a little up</source>
        <translation>… ein wenig nach oben</translation>
    </message>
    <message numerus="yes">
        <source>… and %n characters more, in the file beside the picture.</source>
        <translation>
            <numerusform>… und %n weiteres Zeichen, in der Datei neben dem Bild.</numerusform>
            <numerusform>… und %n weitere Zeichen, in der Datei neben dem Bild.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count} more, with --json</source>
        <translation>… und {count} weitere, mit --json</translation>
    </message>
    <message>
        <source>◇ better, more than chance</source>
        <translation>◇ besser, mehr als Zufall</translation>
    </message>
    <message>
        <source>◇ worse, more than chance</source>
        <translation>◇ schlechter, mehr als Zufall</translation>
    </message>
</context>
</TS>
