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
        <source>%n alert(s) wait until it can be reached.</source>
        <translation>
            <numerusform>%n alert waits until it can be reached.</numerusform>
            <numerusform>%n alerts wait until it can be reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n animal(s)</source>
        <translation>
            <numerusform>%n animal</numerusform>
            <numerusform>%n animals</numerusform>
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
        <source>%n audit(s)</source>
        <translation>
            <numerusform>%n audit</numerusform>
            <numerusform>%n audits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audit(s)</source>
        <comment>after “in”</comment>
        <translation>
            <numerusform>%n audit</numerusform>
            <numerusform>%n audits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <comment>after “with”</comment>
        <translation>
            <numerusform>%n camera</numerusform>
            <numerusform>%n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) have their own rules.</source>
        <translation>
            <numerusform>%n camera has its own rule.</numerusform>
            <numerusform>%n cameras have their own rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) with limits of their own</source>
        <translation>
            <numerusform>%n camera with limits of its own</numerusform>
            <numerusform>%n cameras with limits of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cameras</source>
        <translation>
            <numerusform>%n camera</numerusform>
            <numerusform>%n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) missed in {audits}: {share}, likely between {low} and {high}.</source>
        <translation>
            <numerusform>%n change missed in {audits}: {share}, likely between {low} and {high}.</numerusform>
            <numerusform>%n changes missed in {audits}: {share}, likely between {low} and {high}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n check failed.</numerusform>
            <numerusform>%n checks failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) set</source>
        <translation>
            <numerusform>%n corner set</numerusform>
            <numerusform>%n corners set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged file(s) set aside.</source>
        <translation>
            <numerusform>%n damaged file set aside.</numerusform>
            <numerusform>%n damaged files set aside.</numerusform>
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
        <source>%n earlier analyses</source>
        <translation>
            <numerusform>%n earlier analysis</numerusform>
            <numerusform>%n earlier analyses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier one(s)</source>
        <translation>
            <numerusform>%n earlier one</numerusform>
            <numerusform>%n earlier ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed: {reasons}.</source>
        <translation>
            <numerusform>%n failed: {reasons}.</numerusform>
            <numerusform>%n failed: {reasons}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported:</source>
        <translation>
            <numerusform>%n file could not be imported:</numerusform>
            <numerusform>%n files could not be imported:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s): {reason}</source>
        <translation>
            <numerusform>%n file: {reason}</numerusform>
            <numerusform>%n files: {reason}</numerusform>
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
        <source>%n flagged</source>
        <translation>
            <numerusform>%n flagged</numerusform>
            <numerusform>%n flagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
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
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) at the beginning of {file} cannot be read.</source>
        <translation>
            <numerusform>%n line at the beginning of {file} cannot be read.</numerusform>
            <numerusform>%n lines at the beginning of {file} cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of {file} cannot be read, the first after {time}.</source>
        <translation>
            <numerusform>%n line of {file} cannot be read, the first after {time}.</numerusform>
            <numerusform>%n lines of {file} cannot be read, the first after {time}.</numerusform>
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
        <source>%n models</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
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
        <source>%n more camera(s)</source>
        <comment>after “at”</comment>
        <translation>
            <numerusform>%n more camera</numerusform>
            <numerusform>%n more cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more picture(s) matched and were held back.</source>
        <translation>
            <numerusform>%n more picture matched and was held back.</numerusform>
            <numerusform>%n more pictures matched and were held back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more variant(s)</source>
        <translation>
            <numerusform>%n more variant</numerusform>
            <numerusform>%n more variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new clip(s).</source>
        <translation>
            <numerusform>%n new clip.</numerusform>
            <numerusform>%n new clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of cameras that are set to this computer only were left out.</source>
        <translation>
            <numerusform>%n of cameras that are set to this computer only were left out.</numerusform>
            <numerusform>%n of cameras that are set to this computer only were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them showed a change</source>
        <translation>
            <numerusform>%n of them showed a change</numerusform>
            <numerusform>%n of them showed a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other camera(s) failed too.</source>
        <translation>
            <numerusform>%n other camera failed too.</numerusform>
            <numerusform>%n other cameras failed too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) were here already.</source>
        <translation>
            <numerusform>%n other was here already.</numerusform>
            <numerusform>%n others were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
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
        <source>%n picture(s) are back.</source>
        <translation>
            <numerusform>%n picture is back.</numerusform>
            <numerusform>%n pictures are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) chosen</source>
        <translation>
            <numerusform>%n picture chosen</numerusform>
            <numerusform>%n pictures chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) copied.</source>
        <translation>
            <numerusform>%n picture copied.</numerusform>
            <numerusform>%n pictures copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be copied:</source>
        <translation>
            <numerusform>%n picture could not be copied:</numerusform>
            <numerusform>%n pictures could not be copied:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be deleted:</source>
        <translation>
            <numerusform>%n picture could not be deleted:</numerusform>
            <numerusform>%n pictures could not be deleted:</numerusform>
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
        <source>%n picture(s) moved to the trash.</source>
        <translation>
            <numerusform>%n picture moved to the trash.</numerusform>
            <numerusform>%n pictures moved to the trash.</numerusform>
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
        <source>%n picture(s) of the last {days} days were looked at.</source>
        <translation>
            <numerusform>%n picture of the last {days} days was looked at.</numerusform>
            <numerusform>%n pictures of the last {days} days were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) sent</source>
        <translation>
            <numerusform>%n picture sent</numerusform>
            <numerusform>%n pictures sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) stayed: {reason}</source>
        <translation>
            <numerusform>%n picture stayed: {reason}</numerusform>
            <numerusform>%n pictures stayed: {reason}</numerusform>
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
        <source>%n picture(s) that went wrong</source>
        <translation>
            <numerusform>%n picture that went wrong</numerusform>
            <numerusform>%n pictures that went wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that you judged</source>
        <translation>
            <numerusform>%n picture that you judged</numerusform>
            <numerusform>%n pictures that you judged</numerusform>
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
        <source>%n picture(s) wait for your word before anything is sent to {service}.</source>
        <translation>
            <numerusform>%n picture waits for your word before anything is sent to {service}.</numerusform>
            <numerusform>%n pictures wait for your word before anything is sent to {service}.</numerusform>
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
        <source>%n picture(s) were deleted: {size}.</source>
        <translation>
            <numerusform>%n picture was deleted: {size}.</numerusform>
            <numerusform>%n pictures were deleted: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were imported.</source>
        <translation>
            <numerusform>%n picture was imported.</numerusform>
            <numerusform>%n pictures were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were in the library already.</source>
        <translation>
            <numerusform>%n picture was in the library already.</numerusform>
            <numerusform>%n pictures were in the library already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were kept: starred or changed meanwhile.</source>
        <translation>
            <numerusform>%n picture was kept: starred or changed meanwhile.</numerusform>
            <numerusform>%n pictures were kept: starred or changed meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out: no whole picture.</source>
        <translation>
            <numerusform>%n picture was left out: no whole picture.</numerusform>
            <numerusform>%n pictures were left out: no whole picture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) where the two differ</source>
        <translation>
            <numerusform>%n picture where the two differ</numerusform>
            <numerusform>%n pictures where the two differ</numerusform>
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
        <source>%n picture(s) with a text file that cannot be read.</source>
        <translation>
            <numerusform>%n picture with a text file that cannot be read.</numerusform>
            <numerusform>%n pictures with a text file that cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would be deleted now: {size}, from {day}.</source>
        <translation>
            <numerusform>%n picture would be deleted now: {size}, from {day}.</numerusform>
            <numerusform>%n pictures would be deleted now: {size}, from {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would be deleted now: {size}, from {first} to {last}.</source>
        <translation>
            <numerusform>%n picture would be deleted now: {size}, from {first} to {last}.</numerusform>
            <numerusform>%n pictures would be deleted now: {size}, from {first} to {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would be deleted now: {size}.</source>
        <translation>
            <numerusform>%n picture would be deleted now: {size}.</numerusform>
            <numerusform>%n pictures would be deleted now: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), not every camera answered</source>
        <translation>
            <numerusform>%n picture, not every camera answered</numerusform>
            <numerusform>%n pictures, not every camera answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places differ, {share} % of the picture.</source>
        <translation>
            <numerusform>%n place differs, {share} % of the picture.</numerusform>
            <numerusform>%n places differ, {share} % of the picture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to {hosts} since {first}; {carried}. Requests without a picture are counted by the hour.</source>
        <translation>
            <numerusform>%n request to {hosts} since {first}; {carried}. Requests without a picture are counted by the hour.</numerusform>
            <numerusform>%n requests to {hosts} since {first}; {carried}. Requests without a picture are counted by the hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), {sent}; first {since}, {rest}.</source>
        <translation>
            <numerusform>%n request, {sent}; first {since}, {rest}.</numerusform>
            <numerusform>%n requests, {sent}; first {since}, {rest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), {sent}; first {since}.</source>
        <translation>
            <numerusform>%n request, {sent}; first {since}.</numerusform>
            <numerusform>%n requests, {sent}; first {since}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to “{file}”.</source>
        <translation>
            <numerusform>%n row written to “{file}”.</numerusform>
            <numerusform>%n rows written to “{file}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) switched on: you are told of the pictures that fit.</source>
        <translation>
            <numerusform>%n rule switched on: you are told of the pictures that fit.</numerusform>
            <numerusform>%n rules switched on: you are told of the pictures that fit.</numerusform>
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
        <source>%n seconds for each</source>
        <translation>
            <numerusform>%n second for each</numerusform>
            <numerusform>%n seconds for each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) not shown</source>
        <translation>
            <numerusform>%n server not shown</numerusform>
            <numerusform>%n servers not shown</numerusform>
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
        <source>%n thing(s) went wrong at the start.</source>
        <translation>
            <numerusform>%n thing went wrong at the start.</numerusform>
            <numerusform>%n things went wrong at the start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trusted certificate(s)</source>
        <translation>
            <numerusform>%n trusted certificate</numerusform>
            <numerusform>%n trusted certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>%n vehicle</numerusform>
            <numerusform>%n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for your word</source>
        <translation>
            <numerusform>%n waiting for your word</numerusform>
            <numerusform>%n waiting for your word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A picture costs about {cost} with {model}. Your limit of {limit} a month is never passed: that is about %n picture(s).</source>
        <translation>
            <numerusform>A picture costs about {cost} with {model}. Your limit of {limit} a month is never passed: that is about %n picture.</numerusform>
            <numerusform>A picture costs about {cost} with {model}. Your limit of {limit} a month is never passed: that is about %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n before them, in the file.</source>
        <translation>
            <numerusform>And %n before them, in the file.</numerusform>
            <numerusform>And %n before them, in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered differently: %n picture(s)</source>
        <translation>
            <numerusform>Answered differently: %n picture</numerusform>
            <numerusform>Answered differently: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As a list (%n run(s))</source>
        <translation>
            <numerusform>As a list (%n run)</numerusform>
            <numerusform>As a list (%n runs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters. For example: {example}</source>
        <translation>
            <numerusform>At most %n character. For example: {example}</numerusform>
            <numerusform>At most %n characters. For example: {example}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>BlinkThink is built of %n part(s). Thank you to all who made them.</source>
        <translation>
            <numerusform>BlinkThink is built of %n part. Thank you to all who made them.</numerusform>
            <numerusform>BlinkThink is built of %n parts. Thank you to all who made them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cameras take pictures by themselves, by %n rule(s).</source>
        <translation>
            <numerusform>Cameras take pictures by themselves, by %n rule.</numerusform>
            <numerusform>Cameras take pictures by themselves, by %n rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on the %n picture(s) that both were asked about.</source>
        <translation>
            <numerusform>Compared on the %n picture that both were asked about.</numerusform>
            <numerusform>Compared on the %n pictures that both were asked about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n picture(s)</source>
        <translation>
            <numerusform>Delete %n picture</numerusform>
            <numerusform>Delete %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n clips.</source>
        <translation>
            <numerusform>Downloading %n clips.</numerusform>
            <numerusform>Downloading %n clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n picture(s)</source>
        <translation>
            <numerusform>Export %n picture</numerusform>
            <numerusform>Export %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 30 days there were %n request(s) to {hosts}, the last {when}.</source>
        <translation>
            <numerusform>In the last 30 days there was %n request to {hosts}, the last {when}.</numerusform>
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
        <source>It has %n model(s).</source>
        <translation>
            <numerusform>It has %n model.</numerusform>
            <numerusform>It has %n models.</numerusform>
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
        <source>It runs on the processor (%n core(s)), where a picture takes some seconds to a minute and larger models are too slow.</source>
        <translation>
            <numerusform>It runs on the processor (%n core), where a picture takes some seconds to a minute and larger models are too slow.</numerusform>
            <numerusform>It runs on the processor (%n cores), where a picture takes some seconds to a minute and larger models are too slow.</numerusform>
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
        <source>Judge more pictures (%n are left)</source>
        <translation>
            <numerusform>Judge more pictures (%n is left)</numerusform>
            <numerusform>Judge more pictures (%n are left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to the trash?</source>
        <translation>
            <numerusform>Move %n picture to the trash?</numerusform>
            <numerusform>Move %n pictures to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next {times}; %n times in 24 hours.</source>
        <translation>
            <numerusform>Next {times}; %n time in 24 hours.</numerusform>
            <numerusform>Next {times}; %n times in 24 hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the last %n run(s) failed.</source>
        <translation>
            <numerusform>None of the last %n run failed.</numerusform>
            <numerusform>None of the last %n runs failed.</numerusform>
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
        <source>Of %n picture(s) nobody knows whether the camera was armed.</source>
        <translation>
            <numerusform>Of %n picture nobody knows whether the camera was armed.</numerusform>
            <numerusform>Of %n pictures nobody knows whether the camera was armed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures are kept for %n day(s) and up to {size}.</source>
        <translation>
            <numerusform>Pictures are kept for %n day and up to {size}.</numerusform>
            <numerusform>Pictures are kept for %n days and up to {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures are kept for %n day(s).</source>
        <translation>
            <numerusform>Pictures are kept for %n day.</numerusform>
            <numerusform>Pictures are kept for %n days.</numerusform>
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
        <source>Pictures in %n hour(s); none of them shows anything.</source>
        <translation>
            <numerusform>Pictures in %n hour; none of them shows anything.</numerusform>
            <numerusform>Pictures in %n hours; none of them shows anything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pictures in %n hour(s); something is seen in those from {hours}.</source>
        <translation>
            <numerusform>Pictures in %n hour; something is seen in those from {hours}.</numerusform>
            <numerusform>Pictures in %n hours; something is seen in those from {hours}.</numerusform>
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
            <numerusform>Send the waiting picture</numerusform>
            <numerusform>Send all %n waiting pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send none of %n waiting picture(s)</source>
        <translation>
            <numerusform>Do not send the waiting picture</numerusform>
            <numerusform>Send none of %n waiting pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more alert(s)</source>
        <translation>
            <numerusform>Show %n more alert</numerusform>
            <numerusform>Show %n more alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more camera(s)</source>
        <translation>
            <numerusform>Show %n more camera</numerusform>
            <numerusform>Show %n more cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more picture(s)</source>
        <translation>
            <numerusform>Show %n more picture</numerusform>
            <numerusform>Show %n more pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more picture(s) of {count}</source>
        <translation>
            <numerusform>Show %n more picture of {count}</numerusform>
            <numerusform>Show %n more pictures of {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n picture(s) with a missed change</source>
        <translation>
            <numerusform>Show %n picture with a missed change</numerusform>
            <numerusform>Show %n pictures with a missed change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n cameras</source>
        <translation>
            <numerusform>Show all %n camera</numerusform>
            <numerusform>Show all %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all (%n characters)</source>
        <translation>
            <numerusform>Show all (%n character)</numerusform>
            <numerusform>Show all (%n characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show {number} more of %n earlier run(s)</source>
        <translation>
            <numerusform>Show {number} more of %n earlier run</numerusform>
            <numerusform>Show {number} more of %n earlier runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n new clip(s).</source>
        <translation>
            <numerusform>Stopped. %n new clip.</numerusform>
            <numerusform>Stopped. %n new clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, of %n picture(s).</source>
        <translation>
            <numerusform>Taken back, of %n picture.</numerusform>
            <numerusform>Taken back, of %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taking %n picture(s)</source>
        <translation>
            <numerusform>Taking %n picture</numerusform>
            <numerusform>Taking %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The film has %n picture(s).</source>
        <translation>
            <numerusform>The film has %n picture.</numerusform>
            <numerusform>The film has %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table has %n row(s).</source>
        <translation>
            <numerusform>The table has %n row.</numerusform>
            <numerusform>The table has %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n areas. Take one away first.</source>
        <translation>
            <numerusform>There is room for %n area. Take one away first.</numerusform>
            <numerusform>There is room for %n areas. Take one away first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n flags</source>
        <translation>
            <numerusform>There is room for %n flag</numerusform>
            <numerusform>There is room for %n flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This month: {spent} for %n picture(s).</source>
        <translation>
            <numerusform>This month: {spent} for %n picture.</numerusform>
            <numerusform>This month: {spent} for %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This month: {spent} of {limit} for %n picture(s).</source>
        <translation>
            <numerusform>This month: {spent} of {limit} for %n picture.</numerusform>
            <numerusform>This month: {spent} of {limit} for %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This would have fired %n time(s).</source>
        <translation>
            <numerusform>This would have fired %n time.</numerusform>
            <numerusform>This would have fired %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time-lapse of %n picture(s)</source>
        <translation>
            <numerusform>Time-lapse of %n picture</numerusform>
            <numerusform>Time-lapse of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few to tell much: with %n picture(s) a model that seems right in 9 of 10 may be right in {low} to {high} of 100. {few} or more are better.</source>
        <translation>
            <numerusform>Too few to tell much: with %n picture a model that seems right in 9 of 10 may be right in {low} to {high} of 100. {few} or more are better.</numerusform>
            <numerusform>Too few to tell much: with %n pictures a model that seems right in 9 of 10 may be right in {low} to {high} of 100. {few} or more are better.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try all %n failed picture(s) again</source>
        <translation>
            <numerusform>Try all %n failed picture again</numerusform>
            <numerusform>Try all %n failed pictures again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting behind %n.</source>
        <translation>
            <numerusform>Waiting behind %n.</numerusform>
            <numerusform>Waiting behind %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching %n schedule(s); next picture {time}.</source>
        <translation>
            <numerusform>Watching %n schedule; next picture {time}.</numerusform>
            <numerusform>Watching %n schedules; next picture {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong in something: %n picture(s)</source>
        <translation>
            <numerusform>Wrong in something: %n picture</numerusform>
            <numerusform>Wrong in something: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n month(s)</source>
        <translation>
            <numerusform>about %n month</numerusform>
            <numerusform>about %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n year(s)</source>
        <translation>
            <numerusform>about %n year</numerusform>
            <numerusform>about %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <source>and %n more cameras</source>
        <translation>
            <numerusform>and %n more camera</numerusform>
            <numerusform>and %n more cameras</numerusform>
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
        <source>and %n more rule(s)</source>
        <translation>
            <numerusform>and %n more rule</numerusform>
            <numerusform>and %n more rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other reason(s)</source>
        <translation>
            <numerusform>and %n other reason</numerusform>
            <numerusform>and %n other reasons</numerusform>
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
        <source>planned for {time}: {outcome}, %n picture(s). {why}</source>
        <translation>
            <numerusform>planned for {time}: {outcome}, %n picture. {why}</numerusform>
            <numerusform>planned for {time}: {outcome}, %n pictures. {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped after {done} of %n picture(s)</source>
        <translation>
            <numerusform>stopped after {done} of %n picture</numerusform>
            <numerusform>stopped after {done} of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{begin} to {end}: %n picture(s)</source>
        <translation>
            <numerusform>{begin} to {end}: %n picture</numerusform>
            <numerusform>{begin} to {end}: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{begin} to {end}: %n picture(s), {seen} of them show something</source>
        <translation>
            <numerusform>{begin} to {end}: %n picture, {seen} of them show something</numerusform>
            <numerusform>{begin} to {end}: %n pictures, {seen} of them show something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{cameras} fail again and again.</source>
        <translation>
            <numerusform>{cameras} fails again and again.</numerusform>
            <numerusform>{cameras} fail again and again.</numerusform>
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
        <source>{camera} is paused: it failed %n time(s) in a row.</source>
        <translation>
            <numerusform>{camera} is paused: it failed %n time in a row.</numerusform>
            <numerusform>{camera} is paused: it failed %n times in a row.</numerusform>
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
        <source>{camera} is tried less often: it failed %n time(s) in a row.</source>
        <translation>
            <numerusform>{camera} is tried less often: it failed %n time in a row.</numerusform>
            <numerusform>{camera} is tried less often: it failed %n times in a row.</numerusform>
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
        <source>{done} of %n file(s)</source>
        <translation>
            <numerusform>{done} of %n file</numerusform>
            <numerusform>{done} of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n picture(s)</source>
        <translation>
            <numerusform>{done} of %n picture</numerusform>
            <numerusform>{done} of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{expected} there, {said} said: %n picture(s)</source>
        <translation>
            <numerusform>{expected} there, {said} said: %n picture</numerusform>
            <numerusform>{expected} there, {said} said: %n pictures</numerusform>
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
        <source>{model}, %n picture(s) of {folder}</source>
        <translation>
            <numerusform>{model}, %n picture of {folder}</numerusform>
            <numerusform>{model}, %n pictures of {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model}: %n pictures.</source>
        <translation>
            <numerusform>{model}: %n pictures.</numerusform>
            <numerusform>{model}: %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{month}: {cost}, %n picture(s)</source>
        <translation>
            <numerusform>{month}: {cost}, %n picture</numerusform>
            <numerusform>{month}: {cost}, %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{month}: {sum}, %n picture(s)</source>
        <comment>what it cost</comment>
        <translation>
            <numerusform>{month}: {sum}, %n picture</numerusform>
            <numerusform>{month}: {sum}, %n pictures</numerusform>
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
    <message numerus="yes">
        <source>{second} beside {first}, %n picture(s)</source>
        <translation>
            <numerusform>{second} beside {first}, %n picture</numerusform>
            <numerusform>{second} beside {first}, %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{skipped} of %n picture(s) skipped.</source>
        <translation>
            <numerusform>{skipped} of %n picture skipped.</numerusform>
            <numerusform>{skipped} of %n pictures skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{time}: %n picture(s)</source>
        <translation>
            <numerusform>{time}: %n picture</numerusform>
            <numerusform>{time}: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{ways} could not be reached.</source>
        <translation>
            <numerusform>{ways} could not be reached.</numerusform>
            <numerusform>{ways} could not be reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{work}: %n picture(s).</source>
        <translation>
            <numerusform>{work}: %n picture.</numerusform>
            <numerusform>{work}: %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{work}: %n picture(s). Then you stopped.</source>
        <translation>
            <numerusform>{work}: %n picture. Then you stopped.</numerusform>
            <numerusform>{work}: %n pictures. Then you stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{work}: {done} of %n picture(s)</source>
        <translation>
            <numerusform>{work}: {done} of %n picture</numerusform>
            <numerusform>{work}: {done} of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n characters more, in the file beside the picture.</source>
        <translation>
            <numerusform>… and %n character more, in the file beside the picture.</numerusform>
            <numerusform>… and %n characters more, in the file beside the picture.</numerusform>
        </translation>
    </message>
</context>
</TS>
