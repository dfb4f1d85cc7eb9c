<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n alert(s) from earlier</source>
        <translation>
            <numerusform>An alert from earlier</numerusform>
            <numerusform>%n alerts from earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) to ignore</source>
        <translation>
            <numerusform>%n area to ignore</numerusform>
            <numerusform>%n areas to ignore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) with limits of their own</source>
        <translation>
            <numerusform>%n camera with limits of their own</numerusform>
            <numerusform>%n cameras with limits of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) of its own</source>
        <translation>
            <numerusform>%n flag of its own</numerusform>
            <numerusform>%n flags of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>things</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more camera(s)</source>
        <translation>
            <numerusform>%n more camera</numerusform>
            <numerusform>%n more cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in the last hour: that is your limit.</source>
        <translation>
            <numerusform>%n picture in the last hour: that is your limit.</numerusform>
            <numerusform>%n pictures in the last hour: that is your limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) left it in the last 30 days, as it was set then.</source>
        <translation>
            <numerusform>%n picture left it in the last 30 days, as it was set then.</numerusform>
            <numerusform>%n pictures left it in the last 30 days, as it was set then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not analysed yet</source>
        <translation>
            <numerusform>%n picture not analysed yet</numerusform>
            <numerusform>%n pictures not analysed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that could not be analysed</source>
        <translation>
            <numerusform>%n picture that could not be analysed</numerusform>
            <numerusform>%n pictures that could not be analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to look at</source>
        <translation>
            <numerusform>%n picture to look at</numerusform>
            <numerusform>%n pictures to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) went there.</source>
        <translation>
            <numerusform>%n picture went there.</numerusform>
            <numerusform>%n pictures went there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) whose analysis you called wrong</source>
        <translation>
            <numerusform>%n picture whose analysis you called wrong</numerusform>
            <numerusform>%n pictures whose analysis you called wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found.</source>
        <translation>
            <numerusform>%n setting found.</numerusform>
            <numerusform>%n settings found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trusted authority(s)</source>
        <translation>
            <numerusform>%n trusted authority</numerusform>
            <numerusform>%n trusted authoritys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 30 days there were %n request(s) to {hosts}, the last {when}.</source>
        <translation>
            <numerusform>In the last 30 days there were %n request to {hosts}, the last {when}.</numerusform>
            <numerusform>In the last 30 days there were %n requests to {hosts}, the last {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It failed %n times in a row.</source>
        <translation>
            <numerusform>It failed %n times in a row.</numerusform>
            <numerusform>It failed %n times in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n picture(s) already. All that is there stays, and becomes your library.</source>
        <translation>
            <numerusform>It has %n picture already. All that is there stays, and becomes your library.</numerusform>
            <numerusform>It has %n pictures already. All that is there stays, and becomes your library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It makes up for %n run(s) since {time}, which were missed.</source>
        <translation>
            <numerusform>It makes up for the run of {time}, which was missed.</numerusform>
            <numerusform>It makes up for %n runs since {time}, which were missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would be more than %n pictures within an hour.</source>
        <translation>
            <numerusform>It would be more than %n pictures within an hour.</numerusform>
            <numerusform>It would be more than %n pictures within an hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was seen in the %n picture(s) with an analysis.</source>
        <translation>
            <numerusform>Nothing was seen in the %n picture with an analysis.</numerusform>
            <numerusform>Nothing was seen in the %n pictures with an analysis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures by hour; those of %n hours show something</source>
        <translation>
            <numerusform>Pictures by hour; those of %n hours show something</numerusform>
            <numerusform>Pictures by hour; those of %n hours show something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures {runs} come only %n minute(s) apart: that asks Blink for pictures of {camera} too often: {least} is the least.</source>
        <translation>
            <numerusform>Pictures {runs} come only %n minute apart: that asks Blink for pictures of {camera} too often: {least} is the least.</numerusform>
            <numerusform>Pictures {runs} come only %n minutes apart: that asks Blink for pictures of {camera} too often: {least} is the least.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures {runs} come only %n minute(s) apart: that would empty the battery of {camera} quickly: {least} is the least.</source>
        <translation>
            <numerusform>Pictures {runs} come only %n minute apart: that would empty the battery of {camera} quickly: {least} is the least.</numerusform>
            <numerusform>Pictures {runs} come only %n minutes apart: that would empty the battery of {camera} quickly: {least} is the least.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send all %n waiting picture(s)</source>
        <translation>
            <numerusform>Send all %n waiting picture</numerusform>
            <numerusform>Send all %n waiting pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send none of %n waiting picture(s)</source>
        <translation>
            <numerusform>Send none of %n waiting picture</numerusform>
            <numerusform>Send none of %n waiting pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more picture(s)</source>
        <translation>
            <numerusform>and %n more picture</numerusform>
            <numerusform>and %n more pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most every %n hour(s)</source>
        <translation>
            <numerusform>at most every hour</numerusform>
            <numerusform>at most every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most every %n minute(s)</source>
        <translation>
            <numerusform>at most every minute</numerusform>
            <numerusform>at most every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{camera} failed %n times in a row; it is tried again from {time}.</source>
        <translation>
            <numerusform>{camera} failed %n times in a row; it is tried again from {time}.</numerusform>
            <numerusform>{camera} failed %n times in a row; it is tried again from {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{camera} is paused: it failed %n times in a row.</source>
        <translation>
            <numerusform>{camera} is paused: it failed %n times in a row.</numerusform>
            <numerusform>{camera} is paused: it failed %n times in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n request(s)</source>
        <translation>
            <numerusform>{day}: %n request</numerusform>
            <numerusform>{day}: %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{flag} %n time(s)</source>
        <comment>“person once”</comment>
        <translation>
            <numerusform>{flag} once</numerusform>
            <numerusform>{flag} %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pictures} from %n camera(s)</source>
        <translation>
            <numerusform>{pictures} from %n camera</numerusform>
            <numerusform>{pictures} from %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pictures}, %n of them unchanged</source>
        <translation>
            <numerusform>{pictures}, %n of them unchanged</numerusform>
            <numerusform>{pictures}, %n of them unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{requests}, %n picture(s)</source>
        <translation>
            <numerusform>{requests}, %n picture</numerusform>
            <numerusform>{requests}, %n pictures</numerusform>
        </translation>
    </message>
</context>
</TS>
