<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name></name>
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
    <message>
        <source>A folder with pictures and a text file beside each</source>
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
        <source>A package lies in front of the red door. Nobody is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture becomes words on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Tier</translation>
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
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>BlinkThink ended during the run.</source>
        <translation>BlinkThink wurde währenddessen beendet.</translation>
    </message>
    <message>
        <source>Camera moved</source>
        <translation>Kamera bewegt</translation>
    </message>
    <message>
        <source>Continue</source>
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
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Door open</source>
        <translation>Tür offen</translation>
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
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
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
        <source>It has a number that is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no list of settings between “{” and “}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether {camera} is armed.</source>
        <translation>Es ist nicht bekannt, ob {camera} scharf geschaltet ist.</translation>
    </message>
    <message numerus="yes">
        <source>It makes up for %n run(s) since {time}, which were missed.</source>
        <translation>
            <numerusform>Er holt den Lauf vom {time} nach, der versäumt wurde.</numerusform>
            <numerusform>Er holt %n Läufe seit {time} nach, die versäumt wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was planned for {time} and missed then.</source>
        <translation>Das Bild war für {time} geplant und wurde da versäumt.</translation>
    </message>
    <message numerus="yes">
        <source>It would be more than %n pictures within an hour.</source>
        <translation>
            <numerusform>Es wären mehr als %n Bild innerhalb einer Stunde.</numerusform>
            <numerusform>Es wären mehr als %n Bilder innerhalb einer Stunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its brackets are nested too deeply.</source>
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
        <source>Left out: {pictures}.</source>
        <translation>Ausgelassen: {pictures}.</translation>
    </message>
    <message>
        <source>Lens blocked</source>
        <translation>Objektiv verdeckt</translation>
    </message>
    <message>
        <source>Light on</source>
        <translation>Licht an</translation>
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
        <source>No camera can be reached for scheduled pictures.</source>
        <translation>Für geplante Bilder ist keine Kamera erreichbar.</translation>
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
        <source>None of them has an analysis.</source>
        <translation>Keines davon hat eine Analyse.</translation>
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
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
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
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
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
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Smoke or fire</source>
        <translation>Rauch oder Feuer</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation type="unfinished"></translation>
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
        <source>The file is kept as {path}: mend it, and read it in the settings, “Advanced”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run of {time} makes up for {camera}.</source>
        <translation>Der Lauf vom {time} holt {camera} nach.</translation>
    </message>
    <message>
        <source>The settings file could not be read.</source>
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
        <source>There is no camera for it.</source>
        <translation>Es gibt keine Kamera dafür.</translation>
    </message>
    <message>
        <source>This computer</source>
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
        <source>Today {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>Morgen, {time}</translation>
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
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
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
        <source>What stands in it does not fit: {reason}.</source>
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
        <source>Yesterday {time}</source>
        <translation>Gestern, {time}</translation>
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
        <source>animal</source>
        <comment>a flag inside a sentence</comment>
        <translation>Tier</translation>
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
        <source>between {start} and {end}</source>
        <translation>zwischen {start} und {end}</translation>
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
        <source>desktop</source>
        <comment>a way of telling</comment>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>door open</source>
        <comment>a flag inside a sentence</comment>
        <translation>Tür offen</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>jedes Mal</translation>
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
        <source>if it is a notice or an alert</source>
        <translation>wenn es ein Hinweis oder eine Warnung ist</translation>
    </message>
    <message>
        <source>if it is an alert</source>
        <translation>wenn es eine Warnung ist</translation>
    </message>
    <message>
        <source>lens blocked</source>
        <comment>a flag inside a sentence</comment>
        <translation>Objektiv verdeckt</translation>
    </message>
    <message>
        <source>light on</source>
        <comment>a flag inside a sentence</comment>
        <translation>Licht an</translation>
    </message>
    <message>
        <source>nobody is told</source>
        <translation>niemand erfährt davon</translation>
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
        <source>smoke or fire</source>
        <translation>Rauch oder Feuer</translation>
    </message>
    <message>
        <source>smoke or fire</source>
        <comment>a flag inside a sentence</comment>
        <translation>Rauch oder Feuer</translation>
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
        <source>vehicle</source>
        <comment>a flag inside a sentence</comment>
        <translation>Fahrzeug</translation>
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
        <source>while armed</source>
        <translation>solange scharf geschaltet</translation>
    </message>
    <message>
        <source>while disarmed</source>
        <translation>solange unscharf</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <comment>inside a sentence</comment>
        <translation>gestern um {time}</translation>
    </message>
    <message>
        <source>{begin} to {end}, {pictures}</source>
        <translation>{begin} bis {end}, {pictures}</translation>
    </message>
    <message>
        <source>{cameras} do not answer.</source>
        <translation>{cameras} antworten nicht.</translation>
    </message>
    <message numerus="yes">
        <source>{camera} failed %n times in a row; it is tried again from {time}.</source>
        <translation>
            <numerusform>{camera} hat %n-mal versagt; ein neuer Versuch folgt ab {time}.</numerusform>
            <numerusform>{camera} hat %n-mal hintereinander versagt; ein neuer Versuch folgt ab {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{camera} is armed now.</source>
        <translation>{camera} ist jetzt scharf geschaltet.</translation>
    </message>
    <message>
        <source>{camera} is disarmed now.</source>
        <translation>{camera} ist jetzt unscharf.</translation>
    </message>
    <message numerus="yes">
        <source>{camera} is paused: it failed %n times in a row.</source>
        <translation>
            <numerusform>{camera} pausiert: Sie hat %n-mal versagt.</numerusform>
            <numerusform>{camera} pausiert: Sie hat %n-mal hintereinander versagt.</numerusform>
        </translation>
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
        <source>{reason} What was sound in it holds; all else is as it was at first.</source>
        <translation type="unfinished"></translation>
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
        <source>{weekday}, {date}</source>
        <comment>date</comment>
        <translation>{weekday}, {date}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <comment>a flag</comment>
        <translation>„{name}“</translation>
    </message>
</context>
</TS>
