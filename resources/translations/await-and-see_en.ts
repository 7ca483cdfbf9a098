<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>see --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean --%1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no option --%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 can be given only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 and --%2 exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 works only with --headless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 does not go with --%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--open and --scenario exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port and --upstream-port must be different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--compare: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--export: the ending of &quot;%1&quot; names no known format; known are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--bind must be an IP address like 127.0.0.1 or 0.0.0.0, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a server&apos;s event loop block or interleave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 must be a whole number from %2 to %3, not &quot;%4&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace: Chrome Trace Event JSON, plain or .gz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the scenario, or open the trace, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report as JSON to FILE or, with -, to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the scenarios that come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve without a window until Ctrl-C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upstream&apos;s port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of workers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upstream answers after so many milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on this IP address instead of 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is about pictures: add --export with a .png, .svg, .pdf or .webp file, or --frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--every is about the run growing: add --frames, or --export with a .webp file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tracks does not go with --compare: a comparison shows the requests of both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be some of %1, with commas between them, not &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be width and height in pixels like 1920x1080, each from %1 to %2, not &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be two times, the earlier one first, like 0s..9s or 500ms..2.5s, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be light, dark or print, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size and --scale ask for %1 million pixels, and %2 million are the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a time from 10ms to 60min like 500ms or 2s, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of pictures, like 1920x1080; 1600 wide and as high as needed without this option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N pixels for each one of the size, 1 to 4, for sharp screens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures show this part of the run, like 0s..9s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of pictures; print survives a black-and-white printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands around pictures, of title,settings,legend,date; all but the date without this option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write numbered pictures of the run growing into FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between two pictures of the run growing; 500ms without this option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds %2, which this program did not make; choose another --frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of an earlier run and cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tracks: the trace has no track &quot;%1&quot;; it has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tracks names no track of this trace; it has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output cannot be written to: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--allow-host must be names like example.com,intranet.example or *, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve requests to these host names, and from web pages on them, as well; * for all. Others get 403, unless --bind lets other machines in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by %1 before all was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot;; a scenario is given with --scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to no option; a scenario is given with --scenario, a trace with --open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs --watch: it is about a server that is started here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--watch and --watch-pid exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--open does not go with a watched server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is about the server that is built in, not a watched one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--watch-env must be like NAME=VALUE, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--export: %1 tells what was required: add --require</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start your own server by COMMAND and watch it instead of the one that is built in; it ends with this program. {upstream} in COMMAND stands for the URL of the slow API, {port} for a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the watched server in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the watched server with this variable, in which {upstream} and {port} stand for the same. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the server that listens on this port; with --watch, where that one will listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the server that this process is, or has below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with status 3 unless the run meets this, as &quot;worst loop hold &lt; 100 ms&quot; or &quot;slowest health check &lt; 50 ms&quot;. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 works only with --headless and --serve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--export: --serve writes no pictures and no judgement like &quot;%1&quot;; it writes .json, .json.gz and .csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs --room: without it no room is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--room-bind must be an IP address of this computer like 192.168.1.20, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port and --room-port must be different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the room at once: phones in the same network join in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room&apos;s door listens on this address of this computer; without this option where it did the last time, or on the likeliest network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port of the room&apos;s door; from 8080 on the first that is free without this option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--predict is about pages: add --export with a .html file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tracks is about pictures and pages: add --export with a .png, .svg, .pdf, .webp or .html file, or --frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--predict does not go with --compare: a comparison shows both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the run to FILE as its ending says: .png, .svg, .pdf (a picture), .webp (the run growing), .html (a page to play it), .json or .json.gz (the trace), .csv (requests), .events.csv, .xml (what was required, as JUnit has it). With --serve what was served, at its end: a trace or tables. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages (.html) show who comes when, and ask for the rest before they show what was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--compare needs --scenario or --open: without one there is nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the same arrivals again and compare; WHAT is different: handler=/all-async or workers=4,accept=one,delay=500. With --open: compare with this saved run, the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--headless needs --scenario, --lesson or --open: without one there is nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lesson and --%1 exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--predict does not go with --lesson: a lesson has its own questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lesson: this one runs nothing by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this lesson; without a window make its runs, which --export has as one page (.html).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lesson: put %1 into %2, and its menu has it</source>
        <translation></translation>
    </message>
    <message>
        <source>Pictures and pages show only these of waiting,workers,upstream,client,probes, and of another program&apos;s trace the tracks and processes that are named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a run in about MB megabytes, what is older than fits as numbers; without this option 512, in the window as its settings say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>There is no display for a window; --headless runs a scenario without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No window can be shown on %1; --headless runs a scenario without one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExampleServer</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>The run growing would be %1 pictures, and %2 are the most; choose a longer --every.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--range begins at %1, but the run ends at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message>
        <source>upstream delay %L1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) per request</source>
        <translation>
            <numerusform>%n call per request</numerusform>
            <numerusform>%n calls per request</numerusform>
        </translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched from outside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForeignServer</name>
    <message>
        <source>%1 (process %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another user&apos;s program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB: not a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no lesson and no file &quot;%1&quot;%2; the lessons are %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ports</name>
    <message>
        <source>Ports %1 and %2 are taken, so the server listens on port %3 and the upstream on port %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is taken, so the server listens on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is taken, so the upstream listens on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 for the %2 is taken; end the program that uses it or choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 for the %2 cannot be used: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has taken port %1, so the server listens on port %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has taken port %1, so the upstream listens on port %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>in flight for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered with %1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no worker yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Requirements</name>
    <message>
        <source>Required is &quot;%1&quot;, but there was nothing to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required is &quot;%1&quot;, and it was %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required is &quot;%1&quot;, but it was %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--require &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--require &quot;%1&quot; names nothing that is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2() held worker %3&apos;s loop for %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, in %1()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was %1: %2 of %3 said so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code, and send a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits for anybody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loop is free whenever somebody wants it: each request takes its own time, and no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One waits for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people wait for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s own request is slow: the loop is held, so nobody else can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Each request makes %2 calls of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Each request makes one call of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 guesses were right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunAgain</name>
    <message>
        <source>The beginning of this run was forgotten, because it recorded more events than are kept; so it cannot be run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still in flight: run them again when they have ended.</source>
        <translation>
            <numerusform>%n request is still in flight: run it again when it has ended.</numerusform>
            <numerusform>%n requests are still in flight: run them again when they have ended.</numerusform>
        </translation>
    </message>
    <message>
        <source>This run has not ended yet: run it again when it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to run again yet: send a request, or run a scenario, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a trace of another program, whose work cannot be run again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trace of another program has no requests that could be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare: one of the two runs has no requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of one of the two runs was forgotten, because it recorded more events than are kept; so they cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>&quot;path&quot; is &quot;%1&quot;, which no handler serves%2; allowed are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;arrivals&quot; make %1 requests so far; allowed are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with &quot;count&quot; and &quot;every_ms&quot; the last of these requests is sent after %1 ms; allowed are %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scenario needs &quot;arrivals&quot;: a list of { &quot;at_ms&quot;: …, &quot;path&quot;: … }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no scenario and no file &quot;%1&quot;%2; the scenarios are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB: not a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (did you mean %1?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text of 1 to %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object { … }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list [ … ] with at least one entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be %2, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no key %1%2; allowed are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 occurs twice in the same object; allowed is once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this arrival lacks &quot;path&quot;; allowed are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;path&quot; is &quot;%1&quot;; a path begins with &quot;/&quot; and has neither blanks nor letters beyond ASCII</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Variation</name>
    <message>
        <source>&quot;%1&quot; is no KEY=VALUE; allowed keys are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;handler&quot; must be a path that begins with /, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the watched server&apos;s own matter: start it with another one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>The server works every request off, whoever still waits: let a call time out before its client does, and look whether the client is still there before a long step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one more request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 awaits its %2 one after the other: in #%3 they took %4, and the slowest alone %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If no call needs the answer of another, send them together (asyncio.gather) and wait only for the slowest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>executor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only thread of worker %1&apos;s %2 is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only thread of worker %1&apos;s %2 was busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %3 threads of worker %1&apos;s %2 are busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %3 threads of worker %1&apos;s %2 were busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have waited %2 for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have waited %2 for one, %3 the most: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 for one, %3 the most: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the pool more threads, or await the calls with an async client: a call that is awaited needs no thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other request had to wait for it this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost %2 to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost %2 to it, %3 the most: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop has been held for %2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop was held for %2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop has been held for %2 %3, in %4 of at most %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop was held for %2 %3, in %4 of at most %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by blocking calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by building HTTP clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by code between the calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of #%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Await the calls with an async client, or make the handler a plain function: then it runs in the thread pool, and the loop stays free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the computing off the loop, to a pool&apos;s thread or another process: awaiting does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build one HTTP client when the server starts, and share it between all requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what the handler does between its calls, and move what takes long off the loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 was free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one other worker was free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 other workers were free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 for worker %5 while %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 for worker %5 while %6, %3 the most: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the loops free: a connection never changes its worker, however idle the others are. Accepting one connection per wakeup makes it rarer, and does not end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks have had no answer for %1 so far: a load balancer would have removed %2 at %3, after %4, %5 apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks got no answer for %1: a load balancer would have removed %2 at %3, after %4, %5 apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened one time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened %1 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what held the loop meanwhile, and move it off: the worker was only busy, and without it the others would have had its load, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 has been worked on for %2 after its client had given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 was worked on for %2 after its client had given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 handlers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have been working on for %2 together after their clients had given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went on for %2 together after their clients had given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 was worked on for %2, and its answer found no reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were worked on for %2 together, and the answers found no reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside %1, never longer than %2 at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one other request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 other requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 has been %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 was %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one more worker was held, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more workers were held, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 has waited %2 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 waited %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. For %1 of that %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, hardly any of it for another request&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for a thread: the only one of its pool is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for a thread: the only one of its pool was busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for a thread: all %2 of its pool are busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for a thread: all %2 of its pool were busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 cost %2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waited for no other request and for no thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every end is where you put it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 health checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 among them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the health check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no loop is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 workers are held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 is held by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in flight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one request is in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests are in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one request waits for a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests wait for a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setup %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; was changed; for this challenge it has to stay as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, as asked for (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one setting was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 settings were changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocking of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool wait of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wasted of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop held of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop lag of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unanswered requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests computing for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health checks during</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson begins with its title: &quot;# One blocking call stops everybody&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson has one title; its parts begin with &quot;## &quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lesson&apos;s title, &quot;# …&quot;, comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line that begins with &quot;- &quot; is &quot;- key: value&quot;, such as &quot;- workers: 1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty; a lesson begins with its title: &quot;# One blocking call stops everybody&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson needs a part that runs something: &quot;## Run: Run blocking&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no part &quot;%1&quot;; there are &quot;Run: …&quot;, &quot;Again: …&quot;, &quot;Compare: …&quot;, &quot;Challenge: …&quot;, &quot;Remember&quot; and &quot;Try it&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a challenge needs a condition: &quot;- require: slowest health check &lt; 50 ms&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this part needs a title: &quot;## Run: Run blocking&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no &quot;## Run: …&quot; above that this part could repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line that begins with &quot;- &quot; belongs to a run or a challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no key &quot;%1&quot; here; there are %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these choices need a &quot;- question: …&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question needs at least two &quot;- choice: …&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number that choices could be compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this choice must be a time such as &quot;4 s&quot;, as &quot;measure&quot; is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this choice must be a whole number, as &quot;measure&quot; is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without &quot;- measure: …&quot; a choice says when it is right: &quot;it waits if queued of #2 &gt; 0.5 s&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has been measured here yet; figures come after a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say which run is meant: {run 1: latency of #2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, not &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time such as &quot;0.5 s&quot; or &quot;300 ms&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an arrival is &quot;- at 0.3 s: /all-async&quot; or &quot;- at 0 s: 40 /all-async every 10 ms&quot;, not &quot;- %1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with &quot;scenario&quot; nothing else of the run can be given but &quot;handler&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no handler &quot;%1&quot;; there are paths such as &quot;/all-async&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition is &quot;at most 1 change&quot;, &quot;keep the …&quot; or a figure, &lt;, &lt;=, =, &gt;= or &gt;, and a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind &quot;at most&quot; comes a number of changes such as &quot;1 change&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting &quot;%1&quot;; there are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time such as &quot;50 ms&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind &quot;%1&quot; comes %2, not &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request such as &quot;#2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a worker such as &quot;worker 1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;health check&quot;, &quot;request&quot; or a path such as &quot;/all-async&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls such as &quot;2 calls of 500 ms&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time such as &quot;400 ms&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number such as &quot;3 requests&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no figure %1; there are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind %1 comes %2, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 waited for nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such run as in {%1}; the lesson has %2 above this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a &quot;{&quot; has no &quot;}&quot; on its line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop has been held for %2 in all %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop was held for %2 in all %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 longest of %2 arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows to the request that waited longest, of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows to the %1 requests that waited longest, of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one health probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 health probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upstream refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the upstream runs and listens where the calls go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call to the upstream timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why the upstream is slow; until then, answer without it once the call&apos;s time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upstream closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the upstream says in its log when it closes; repeat only calls that may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upstream&apos;s answer was not valid HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what it is that answers at the upstream&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upstream answered with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why the upstream answers so: the handlers only passed it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file descriptor was left for a call to the upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow more open files (ulimit -n), or have fewer calls open at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server answered with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the handler did, step by step, and what the log says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the server runs and listens where the client sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the server was doing then, and what the log says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s answer was not valid HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what it is that answers at the server&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our client had no file descriptor left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow more open files (ulimit -n), or send fewer requests at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our client gave up waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the requests waited for; a longer time limit would only hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client had left before its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the requests waited for: clients that have to wait for long leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both requests failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only request failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 requests failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the health probe %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run needs arrivals, such as &quot;- at 0 s: /all-async&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other steps of the same request (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other steps of these requests (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there was nothing to measure, and the challenge asks for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, but the challenge asks for %3. It is off by %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, but this challenge allows only %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave as it is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your largest error was with %1: you said %2, and the run measured %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 request with %2 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests with %2 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst loop hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 unread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 unread, %3 the most: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the computing off the loop, to another process or with asyncio.to_thread(): awaiting does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Await the call, for instance with an httpx.AsyncClient, make the handler a plain def, or hand the call to asyncio.to_thread().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the computing off the loop, to a worker thread: awaiting does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the call&apos;s promise form instead of the synchronous one, and await it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, called at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the first part there can be &quot;- server: article.py&quot; alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no example &quot;%1&quot;; there is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Await asyncio.sleep() instead of time.sleep(), or make the handler a plain def.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Await asyncio.create_subprocess_exec(), make the handler a plain def, or hand the call to asyncio.to_thread().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the handler a plain def, hand the call to asyncio.to_thread(), or use a library that can be awaited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;- ask: the room&quot; needs a &quot;- question: …&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question can be asked of &quot;the room&quot; alone: &quot;- ask: the room&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not await: give it more workers, each a process of its own, so that others are served meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not await: give it more threads or workers (gunicorn --threads 8, or --workers 4), so that others are served meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not await: give it more threads or workers, so that others are served meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for Python&apos;s lock (the GIL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another thread of it computes and keeps the lock: move the computing to another process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, but the challenge asks for %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>This run would have about %1 requests in flight at once, and this system&apos;s limit of open files has room for %2: send fewer, or raise the limit (ulimit -Hn).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more requests in flight are too many for this system&apos;s limit of open files; there is room for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes once the room is closed and the program starts again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Baseline</name>
    <message>
        <source>This run is the baseline from now on. Make another one, then choose “Compare with the baseline” in the Run menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the baseline from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ExampleServer</name>
    <message>
        <source>The example server needs packages of Python that are not installed: %1. Install them in one of these ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example server needs Python 3, which is not installed. Install it in one of these ways.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ForeignServer</name>
    <message>
        <source>&quot;%1&quot; cannot be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is taken by %2: end it, choose another port, or watch it with --watch-port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; listens on several ports, %2: say which one with --watch-port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; listens on port %2, not on port %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not listen on port %2 within %3 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not listen on any port within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before it listened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was ended by signal %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended with status %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last lines:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has ended, but process %2 (%3) that it started goes on: it is watched, and ends with this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LessonPages</name>
    <message>
        <source>Making the lesson&apos;s runs anew for the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson&apos;s page was not written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LessonRunner</name>
    <message>
        <source>The challenge&apos;s set-up is in place, and nothing has been sent yet. Change in the bar above what you think helps, then press “Run the challenge”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::RoomPoll</name>
    <message>
        <source>When is the answer to request %1, %2, there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long does the next request take?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is each answer there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::RunFiles</name>
    <message>
        <source>The program ended without saving its last run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1, a trace of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending a request begins a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the run that was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened as a run again, so the run stays: save it as a trace, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the beginning of %1. The rest of it is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning of %1 was read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ScenarioEditing</name>
    <message>
        <source>Nothing has arrived yet: send a request, or run a scenario, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ServerSwitch</name>
    <message>
        <source>The server&apos;s own %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that is built in answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers now: choose one in the Server menu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Watching</name>
    <message>
        <source>Nothing listens on port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 listens on no port, or belongs to another user: name its port with --watch-port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 listens on several ports: say which one with --watch-port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a colour, %2 an animal</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>otter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lynx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wolf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lamb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ibis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kiwi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>panda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>koala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tiger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>robin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eagle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gecko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lemur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hyena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zebra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beaver</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many event loops serve, each on a thread of its own. One more request than there are workers stalls them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets the connections that wait when a loop wakes up. Taking all of them is fast, and lets one worker sit on what others could have served.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many upstream calls a handler makes. A blocking one holds its loop for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a CPU-bound step computes. However async the handler is, nobody else runs meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time to build an HTTP client. Building one for every call, as many do, costs the loop that much each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a handler gives up on the upstream. Shorter than the upstream&apos;s delay, and every call fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the upstream&apos;s status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread pool threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many plain handlers run at once, per worker. The next one waits for a thread, while the loop stays free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many synchronous calls can be moved off the loop at once, per worker. There are few of them, and then calls queue for a thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>executor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health probe every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks /healthcheck again and again, as a load balancer does, and shows when it would have given up on the server. The shorter the time between two probes, the sooner a held loop is noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives up after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client closes its connection. The worker does not know, and works for nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep connections alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client uses its connections again. Such a connection stays with its worker, however busy that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes after failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many health checks in a row may fail before a load balancer takes the worker out. There is none here: what one would have done is said above the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart its health checks are, and how long each may stay without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jitter&apos;s random numbers begin here: the same seed gives the same delays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the upstream takes to answer a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to this much is added to each call&apos;s delay, so that requests no longer march in step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the upstream says to every call. Whether a handler notices depends on whether it looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As if the upstream were down: calls fail at once, so even a blocking handler is quick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes wrong with an answer. The timeline shows which call failed, and the request panel why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one per wakeup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a socket per worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes in the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>garbage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers at once, if its loop is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An async handler with a synchronous client: each call holds the loop until the upstream answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Async</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An async handler with an async client: while a call waits, the loop is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both calls at once: the request takes as long as the slower one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain handler: it runs on a pool&apos;s thread, so the loop stays free until the pool is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Async, but every call first builds its client, which computes on the loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An async handler that moves each synchronous call to an executor, which has few threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An async handler that computes: awaiting does not help, the loop is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU in pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same computing on a pool&apos;s thread: the loop stays free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlers answer 502 where the upstream answers anything but 200. Without it, an upstream&apos;s 500 goes unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many can join in. Whoever comes later is told that the room is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests in flight each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests of one person may be without an answer. With 1, a phone that hangs can only wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a second each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often one person can send. More is refused, and not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People per address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many can join in from one network address. Raise it where a router hides all phones behind one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections per address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone needs two or three. More than this from one address are closed at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions a second per address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one address may ask the room&apos;s door in a second, wrong addresses among it. More is refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 (byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is one value of more than 64 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends too early: expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key or }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon after the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[, the list of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;traceEvents&quot; must be a list: expected [</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a key in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a comma or }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something follows the end of the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of a text, a double quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of a list or an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested more than %1 deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected ] or another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends too early, in the middle of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends too early: expected ], the end of the list of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time within 79 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event must be an object: expected {</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a whole object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number of microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;zero_ns&quot; must be a whole number of nanoseconds as a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are too many paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;lags_ns&quot; must be pairs of whole numbers, each with a space behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;lags_ns&quot; has an odd number or too many of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;lags_ns&quot; must be in order of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by a newer version of Await and See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time is more than 140 years away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from %2 to %3, not %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event needs &quot;ph&quot;, which says of what kind it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;dur&quot; must not be below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event needs &quot;ts&quot;, the time at which it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than %1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are too many tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its compressed data ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its compressed data is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no such value as &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event of the category &quot;%1&quot; needs &quot;%2&quot; in its args</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no time that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request has too many steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such kind of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event needs &quot;ts&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event needs &quot;dur&quot;, not below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a request is too far from all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a trace: it has no list of &quot;traceEvents&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;awaitAndSee&quot; must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for this computer&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; a trace file was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no ordinary file; a trace file was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each of the &quot;workers&quot; needs &quot;worker&quot;, its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a comma too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of an event is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a counter needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a counter&apos;s value must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace of another program; it has no events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace of another program; none of its %1 events can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that were left out: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that are shown in part: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged, or not quite JSON (%1); what is whole is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a valid HTTP answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file descriptor left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no worker has read it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could go on, but its loop is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the loop, works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the loop, does no work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended; the loop is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a trace: a trace in JSON begins with { or [</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is written in UTF-16; a trace in JSON is in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that cannot be shown, such as samples or an end without a begin: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number of microseconds, not below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a holding has too many suspects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a holding has too many lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each of the &quot;watched&quot; needs &quot;worker&quot;, its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody saw what it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of a holding has too many callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process is found that listens on the port. Run this program as the server&apos;s user or as root, where /proc is not hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a thread waits for is only known roughly, and no line of source: this system keeps system calls and memory from everybody but a parent. Start the server from here, or set kernel.yama.ptrace_scope to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a loop is free or blocked cannot be seen: the server belongs to another user. Run this program as that user or as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which process has which connection cannot be seen: the server belongs to another user. Run this program as that user or as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line of source can be seen: the server&apos;s memory is closed to this user. Start the server from here, or run this program as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line of source can be seen in this Python: stacks of 3.11, 3.12 and 3.13 can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a request was accepted and read cannot be seen: this kernel does not answer questions about sockets (module inet_diag).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a request was accepted and read cannot be seen: the server runs in another network namespace, as in a container. Start both in the same one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has more threads than are watched: a call that one of the others waits for looks as if it was not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has more processes than are watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its participant left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each of the &quot;participants&quot; needs &quot;participant&quot;, its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lilac</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indigo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the loop, works for long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no thread of the pool has taken it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a web page that holds no run of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be whole numbers from 0 on, each with a space behind it, and as many as belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;past&quot; needs &quot;from&quot; and &quot;width&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;past_workers&quot; must be in the order of their numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than 32 GB of text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>Moves the time cursor to where something happened: a request is sent or read, a call begins or ends. All panels show what was so then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several handlers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepting all that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepting one per wakeup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a socket per worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream delay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · the set-up was changed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two set-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two handlers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two numbers of workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two ways to accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two upstream delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same arrival, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same %1 arrivals, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from outside at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 call per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests are sent again, with the same times between them: the last one comes %2 after the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them came from outside; now this program&apos;s client sends them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to a path that no handler serves are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last response after %1, both times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last response after %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saved no waiting to speak of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saved %2 of waiting in total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cost %2 more waiting in total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one answered both times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 answered both times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited as long as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 less in total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited %2 more in total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered all %2 requests; %3 failed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests failed both times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests failed; %4 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of these runs was forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trace keeps fewer events than they recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running: the same arrivals, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, D or ← →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W, S or + −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer, wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin, end of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the selected request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause at the time cursor, else follow now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: #7, path, state, 502, failed, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note at the selected request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse, resize, move, hide a track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move; on the ruler: measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click on the ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time cursor; drag it by its handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse or expand the track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Await and See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Await and See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a server’s event loop does: a real HTTP server runs in this program, and its timeline shows how requests block one another, or interleave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on screen was measured on real sockets, threads and clocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ime cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no worker has read it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no worker read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its client had gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abandoned: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its worker goes on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 GET %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent yet at the time cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 loop is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ready, but its loop is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ #%1 is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream call %1 starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream call %1: answer is there, the loop is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream call %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job %1 handed to the thread pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job %1: a thread takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job %1: done, the loop is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job %1: handler goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing %1 starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing %1 ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP client %1: being built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP client %1: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, but its client had gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, response sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, %1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent by client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handler starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received by client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client gave up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop held %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer for %1: a load balancer would have removed this worker at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer for %1: a load balancer would have removed this server at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer for %1: removed at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 %1, p99 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · no worker yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · worker %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · abandoned by its client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent → received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 on, unfinished after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to %1: its name must end in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to %1: it is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests at once: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests that wait for its loop: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loop is held by blocking calls for %1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loop is busy %1 % of this moment, free for the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered too late, after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a click selects the one that took longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click Send request, then once more, and watch who waits for whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in service since %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in service from %1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Upstream&lt;/b&gt;, call %1 of #%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream call %1: sent only now, the loop was held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls in service at once: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests in flight at once: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loop is free for %1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loop is busy for %1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a thread: the pool&apos;s are all busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a thread is free, the loop is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins after the time cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its worker went on for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its client had left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody waits for this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for nobody %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · abandoned by its client; its worker spent %2 more on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no request was answered in both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous, next view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection and the measured range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older events are gone: only the newest ones are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ You said %1. Measured: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ You said %1. Measured: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ends: %1 of 100 points. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict, then run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When will each request have its answer? Place the ends, then run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the ends on the timeline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both on one axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make both runs first: what was measured in them then stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds the loop and waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is suspended, the loop is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else holds the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from here on nobody saw what it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it waited in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Upstream&lt;/b&gt;, a call: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread on sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream call %1 ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson runs on the server that is built in. You watch another one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson runs on a server of its own: %1. A copy is put into a folder of yours, and started with your Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the built-in server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the example server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no worker yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: no CPython</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sockets alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A watched server has this of its own: start it with another setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a thread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loop is held by computing for %1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in use, %2 wait for a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>executor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads in use: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a thread: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the newest experiment; again: the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up is in place. Now change in the bar above what you think helps, then press “Run the challenge”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every part must fit: a time (“total &gt; 1 s”, “state:ready &gt; 100 ms”), a worker (“worker:2”), a status (“status:502”), a path (“path:/async”), a number (“#7”), a state such as “blocking”, “failed”, “open”, or a piece of the path or of the status. A minus before a part leaves out what fits it: “-health”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no health check that is known: none of its routes is called %1, and none of these answers.</source>
        <translation></translation>
    </message>
    <message>
        <source>A lesson: say what you expect, then watch what was measured.</source>
        <translation></translation>
    </message>
    <message>
        <source>before %1: kept coarse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without what is kept coarse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept coarse, in stretches of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loop was busy for %1 %, and held for %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held for %1 at a time, at worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests that ended: %1, of them failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what its loop does is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a zig-zag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of an idle time; click its mark to fold it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without a request, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a click shows all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a click folds it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>Send request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶  Send request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends one real HTTP request to the chosen handler. Send a second one before the first is answered, and see whether it has to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends many requests at once. With a blocking handler they are answered one after the other; with an async one nearly together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests a burst is. As many as there are workers are enough to stall a blocking server; everybody after them waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>♥  Health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⇄  Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats the last run&apos;s requests, at the same times, with another handler, other workers or another delay, and shows both runs on one axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls per request, pools, timeouts, health probes, and what goes wrong upstream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit scenario…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One worker more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One worker fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>●  Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeline follows now. Moving or zooming it stops that, and this brings it back; recording goes on all the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who blocked whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who blocked whom  ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows from the request whose code held the loop to those that could not go on, and the time they lost. With a request selected, only its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶❙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>❙◀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event of the selected request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event of the selected request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the run go by again, as fast as you choose. In the timeline the space bar does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the time cursor away. Everything shows again what is so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame time in the status line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenter mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Await and See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks %1, which answers at once, if a worker&apos;s loop is free to read it. Try it while a blocking request runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that is built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get to know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends each route once, alone. Afterwards it is known how each of them holds the loop by itself, and who is to blame when several run at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another path…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∿  Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps this run, so that any later one can be compared with it: the n-th arrival with the n-th one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the run on the screen below the one that was kept, on one axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a saved run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌫  Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the run, its log and all filters. The server stays as it is; the next request is #1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks %1 again and again, as a load balancer does, and draws each answer as a dot above the workers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the newest of what was tried; once more, the whole run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold idle times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ArrivalButtons</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a row below the selected one, a little later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows, at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows several times, each copy a little later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the selected rows up. Of requests at the same time, the upper one is sent first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the selected rows down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the selected rows. In the table, the Delete key does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds random arrivals: a fixed number within a time, or a rate per second. The same seed gives the same ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoes the last change of the arrivals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoes what was undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ArrivalTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, wrong: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the first of these requests is sent, from the run&apos;s start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which path is asked for, and so which handler answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests are sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart they are sent; 0 sends them all at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ArrivalsPage</name>
    <message>
        <source>Arrivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the last is sent after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no arrivals yet: add one, or some random ones.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BurstButton</name>
    <message>
        <source>Burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests a burst is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests are sent at once?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burst  %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Classroom</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ends: %1 of 100 points. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport this lesson as a web page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page of the lesson (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Comparison</name>
    <message>
        <source>%1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later with %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ComparisonTabs</name>
    <message>
        <source>Timeline or comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the timeline of the run that is in memory now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both runs of the same arrivals on one axis.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ComparisonView</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll both runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Controls</name>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many event loops serve requests, one thread each. More of them do not solve it: as many blocking requests as there are workers stall the whole server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶  Send request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶  Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>♥  Health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>♥  Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⇄  Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⇄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>♥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a picture of the timeline, as pixels or as a drawing (PNG, SVG, PDF), for slides or for a colleague who does not believe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∿  Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌫  Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌫</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DelayControl</name>
    <message>
        <source>Upstream delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the upstream takes to answer one call. Alt+Left and Alt+Right change it. Each request makes two calls, so a lone request takes twice as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream delay, roughly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream delay in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Density</name>
    <message>
        <source>%1 at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DockHeader</name>
    <message>
        <source>✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the panel. The View menu brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stretch of time that is on the screen, or the run from its begin to its end. A comparison is always shown whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For print the ground is white, and the patterns survive a black-and-white printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels a PNG has for each one of the size; SVG and PDF have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual sizes; any other can be typed below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As high as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands on the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the picture on the clipboard, as pixels and as a drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture fills this size: rows and text grow or shrink with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy embed code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts on the clipboard what shows the page in an article: an &lt;iframe&gt; that grows to the page&apos;s height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a picture (.png, .svg, .pdf), the run growing (.webp), a page to play it (.html), or a table (.csv), as the file&apos;s name ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Figure</name>
    <message>
        <source>Measured with Await and See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Await and See</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FileDesk</name>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a trace that was saved, or one of another program (Chrome Trace Event JSON).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the run as a trace file, which other viewers open as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the run under another name; a name that ends in .csv gets a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run on the screen is not saved, and would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run.trace.json.gz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces (*.json *.json.gz *.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace (*.json.gz *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests as CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events as CSV (*.events.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask again: discard unsaved runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a saved run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FlowArrows</name>
    <message>
        <source>The whole run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows lead from lane to lane: expand the tracks to see them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GhostBar</name>
    <message>
        <source>End of %1, in milliseconds of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the end to where you expect it, or use the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag this end →</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same program runs scenarios without a window, for books, slides and CI. The option --help explains each of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real HTTP server runs inside this window, and so does the slow API that its handlers call, the upstream. Time runs from left to right. Each worker is one thread with one event loop: its ribbon shows when the loop is held, and below it every request has a lane of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a handler waits in a synchronous call, the loop is held and all other requests of that worker wait with it. Where it awaits, they interleave. The sentence above the timeline says what went wrong and what to do; a click on a request says where its time went, and who took it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is simulated. What could not be measured is not drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three things to try first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Press R twice: two requests to the blocking handler. The second one is not even read before the first is done. H asks for the health check meanwhile, and gets no answer either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Press G and Return: the same requests come again, at the same times, to the async handler. Both runs stand on one axis, with the time that each request was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Add workers until nobody waits, then send one request more than there are workers. The lessons at the left take it from there, and let you predict before you see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where files go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is saved where you say: as a trace that gives the identical run back and that Perfetto and speedscope open, or as a table. Pictures and scenarios as well. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons of your own, and a copy of the last run in case of a crash: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The states of a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the built-in server all is known: every moment of a request belongs to one of the first five. A server of your own is looked at from outside, and what nobody saw is the sixth, not known: before its loop was found, where several requests may have held it, or where the system lets this program see too little. It is never a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Linux the same timeline shows a server of your own (uvicorn, gunicorn, Node, …), as it is. The program starts it, or attaches to one that runs, is its client and its slow API, and looks at it a thousand times a second: which thread waits, in which system call and for whom and, with CPython 3.11 to 3.13, at which line of your source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a test, and in CI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run can be required to be good: the exit status is 3 where it is not, and a line for each condition that is not met names the line of source that held the loop longest. With pytest:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On GitHub:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both files, and the server and the scenario that they name, are in /usr/share/await-and-see/examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it in the menu Server, or on the command line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O opens the room: phones in the same network scan the code, and each gets a page with two buttons. What they send is real, and on the timeline in their colours and names. While a loop is held, a phone hangs and says whom it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones must be in the same network as this computer, and its firewall must let the room&apos;s port in. Only the room&apos;s door listens there, and only while the room is open; the server that is measured stays on this computer. Nothing is kept after closing but the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V asks the room: the lesson&apos;s question, or when the scenario&apos;s requests will end, also while their ends are being placed. Shift+V shows what the room says above the timeline; the run says what is right. Z pauses sends, X hides all names on screen, phones and pictures, Shift+X the one of the selected request everywhere. The menu Room says whether files keep colours and names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is a web page, too: export it (Ctrl+E) as .html. It is one file without a network, plays in any browser and on a phone, and opens here again. Export copies the code that puts it into an article. From a terminal it asks before it shows (--predict) or compares two runs (--compare). “Web page…” below a lesson writes all of the lesson, as this does:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{upstream} becomes the address of the slow API, {port} a free port. What the server writes is in a panel of its own. When something changed is known to a millisecond: a bar is pale where it may have begun or ended, between two looks. Where one of several requests held the loop, that is said, as &quot;one of #2 and #3&quot;; the block &quot;Looked at from outside&quot; says what cannot be seen, and what would help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GuidePanel</name>
    <message>
        <source>What the colours mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HandlerTable</name>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency percentiles per handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long answered requests took: half of them no longer than p50, 99 of 100 no longer than p99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HandlerToggle</name>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More handlers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to write the same handler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HeldSourcePanel</name>
    <message>
        <source>Your source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is known to have held a loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1() at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ↗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens %1 in the program that you have for such files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program is known here that opens %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HistogramView</name>
    <message>
        <source>Latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 requests
Click to list them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LessonActions</name>
    <message>
        <source>What else can be done here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next thing to do in this lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LessonCourse</name>
    <message>
        <source>Done, and measured:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet. Change something and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LessonPanel</name>
    <message>
        <source>Previous lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it from a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select it and copy it into a terminal: this server answers anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured (whole run)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this lesson as a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes one file with the lesson&apos;s text, its questions and its runs, which are made anew for it: readers answer, then watch what was measured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LessonRuns</name>
    <message>
        <source>(not measured yet)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LineList</name>
    <message>
        <source>Shows only lines that contain this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the newest line as it comes. Scrolling up stops that; scrolling to the end, or this, brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what is selected, or else all lines that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server says appears here, one line per fact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: #7, 500, finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the requests&apos; UUIDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows each request&apos;s UUID, which its answer has in X-Request-Id, too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[*]Await and See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Await and See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;oom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MemoryField</name>
    <message>
        <source>Memory for a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is older than fits is kept as numbers: how each stretch of time was spent, counts, percentiles and the worst requests. The timeline says from where on it is coarse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Notes</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened here? Without a text the note goes away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NumberBox</name>
    <message>
        <source>From %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::OutputPanel</name>
    <message>
        <source>Server&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your server writes appears here, if it was started from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: GET, error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the server&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the server&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the server&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who blocked whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the run: %1. The table below tells the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What there is to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waited for long. Click a bar to see what it is made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why did %1 wait?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did %1 cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waited for nobody, and nobody for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← #%1 is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each request, its times and its states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 requests, their times and states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why it waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When does each request have its answer? Drag the end of its bar to where you expect it, or use the arrow keys; then press play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch what was measured, over what you said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You placed no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you said %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 100 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick an answer; then the run plays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the questions above; what was measured then stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it in the program: menu Lessons of await-and-see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At that address answers await-and-see, or await-and-see --serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space	Play or pause
, .	To what happened before or next
&lt; &gt;	The same of the selected request
[ ]	Slower or faster
← →	Move the view
+ −	Zoom; also Ctrl and the wheel, or two fingers
0	The whole run
↑ ↓	Select a request
F	Zoom to what is selected
Y	Who blocked whom
Esc	Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Panels</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PartitionBar</name>
    <message>
        <source>Share of each state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Picture</name>
    <message>
        <source>Await and See</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PictureDesk</name>
    <message>
        <source>await-and-see.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png *.svg *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run growing (*.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests as CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events as CSV (*.events.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the run as it grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page to play it (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embed code is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PicturePreview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the picture to a slide, a mail or a drawing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PlayBar</name>
    <message>
        <source>Time cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it plays: 0.1× is ten times as slow as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>❚❚</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PollView</name>
    <message>
        <source>%1 said %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have voted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 has voted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 said %2  ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 said %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PredictionBoard</name>
    <message>
        <source>Run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs it and draws what was measured over your guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the timeline, without a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where will the ends be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each bar begins when its request is sent. Drag its end, or use the arrow keys, to where you expect the answer. Then run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more requests come, too; these are the ones to place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PredictionRuler</name>
    <message>
        <source>Seconds since the run&apos;s begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Presenter</name>
    <message>
        <source>Esc or %1 ends the presentation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Code to scan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QuestionBox</name>
    <message>
        <source>%1, this is what was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you expect before you run it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RandomArrivalsDialog</name>
    <message>
        <source>Random arrivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed number, or as many as come when people who know nothing of one another arrive at a rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests come in a second, on average. They come in clumps, as real ones do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the run&apos;s start to the end of this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its part of all requests: with 3 here and 1 elsewhere, three of four ask for %1. 0 leaves it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrivals that are in the table go; otherwise these are added to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one handler a share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would be about %1 requests; allowed are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fixed number, spread over the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rate: so many per second on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix of handlers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same arrivals again, another one gives others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RepeatDialog</name>
    <message numerus="yes">
        <source>Repeat %n row(s)</source>
        <translation>
            <numerusform>Repeat %n row</numerusform>
            <numerusform>Repeat %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many copies of the selected rows are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long after the previous copy each copy comes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestListPanel</name>
    <message>
        <source>Show all latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists requests of every latency again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows, or else all that are listed, as tab-separated text for a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: path, #7, total &gt; 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists only requests that fit. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 earlier ones, kept as numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestPanel</name>
    <message>
        <source>Click a request in the timeline to see where its time went, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestQuery</name>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestTableModel</name>
    <message>
        <source>not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestTerm</name>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RoomActions</name>
    <message>
        <source>Open the room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones join in: a code appears, and whoever scans it sends real requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the vote and shows what the room says; once more takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones can send nothing until this is pressed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours stay, names go: on the screen, on phones, in pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the participant whose request is selected, in files, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep names in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the lesson&apos;s question, or the ends of a scenario&apos;s requests, on every phone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RoomDesk</name>
    <message>
        <source>Close room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause sends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RoomDialog</name>
    <message>
        <source>People may choose names of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else each has a colour and an animal by lot. A name can be hidden with a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address by which phones reach this computer: that of the network that they are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which the firewall of this computer has to let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones in the same network scan a code, and their requests are real ones. Only the room&apos;s door listens on the network, and only while the room is open; the server that is measured does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RoomSide</name>
    <message>
        <source>The room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones must be in the same network as this computer, and its firewall must let this port in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RoomWall</name>
    <message>
        <source>Who waits for whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same again: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Ruler</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunAgainDialog</name>
    <message>
        <source>Run again with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks stay health checks. Both runs are then shown on one axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers the same requests this time. The opposite of the last run is proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many event loops serve them. Try as many as there are requests, and one fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets the connections that wait when a loop wakes up. It matters only with several workers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the upstream takes to answer one call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunDesk</name>
    <message>
        <source>Another path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked for with GET, from the first / on:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunPanel</name>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the start, or since the run was cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun and not ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 / p99 latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the answered requests took no longer than the first, 99 of 100 no longer than the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events recorded / lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost ones would make the picture wrong: 0 is the promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame time, worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the timeline cost to paint, at worst since the program began. A screen that shows 60 pictures a second leaves 16 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events / lost (whole run)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SaveDialog</name>
    <message>
        <source>The name must end in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScenarioDesk</name>
    <message>
        <source>The present scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last run&apos;s arrivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario in the editor is not saved, and would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario editor[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Scenario editor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScenarioEditor</name>
    <message>
        <source>Arrivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in the window&apos;s title and on figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many event loops serve the requests. Each is one thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the upstream&apos;s calls the same jitter in every run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the scenario as a text file, which this editor and the command line open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes it under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a new scenario from the present set-up, from the last run, from a file, or from nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies a command that renders this scenario as a picture, for books, slides and CI. The scenario is saved first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the scenario as it is, saved or not. The editor hides, and its key brings it back unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SceneRoom</name>
    <message>
        <source>Scroll the tracks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SearchBar</name>
    <message>
        <source>Search requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: #7, path, failed, total &gt; 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter finds the next request, Shift+Enter the previous one, Escape closes. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the previous one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SeriesChart</name>
    <message>
        <source>at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ServerButton</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that is built in, or one of your own, which is watched from outside without being changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>●  Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>●  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>●  Your server: %1 · %n worker(s)</source>
        <translation>
            <numerusform>●  Your server: %1 · %n worker</numerusform>
            <numerusform>●  Your server: %1 · %n workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ServerDialog</name>
    <message>
        <source>It runs already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the process&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who listens there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is watched from outside, unchanged: this program is its client and its slow upstream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type in a terminal to start it. It ends with this program, and {port} in it stands for a port that is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which the command is started, and below which your own source is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables that are added, one a line. {upstream} stands for the address of this program&apos;s slow API: give it to the variable that names the API which your server calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed only where the server listens on several ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the slow upstream&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a variable with the address of this program&apos;s slow API; change its name to the one that your server reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which it listens, at this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number, where several share the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left running. Where it calls this program&apos;s slow API, upstream calls are seen as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder in which the server is started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on which port it listens, or its process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what starts it: &quot;uvicorn app:app --port 8000&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable is like NAME=VALUE, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes apply at once, to what is sent from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlers and server are those of your own server, and set there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Handlers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SourcePanel</name>
    <message>
        <source>Show the handler in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No handler of ours answers this path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FastAPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handler as it would be written in Python with FastAPI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asio C++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handler as it would be written in C++ with Asio.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SourceView</name>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatisticsPanel</name>
    <message>
        <source>worst %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> / s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per worker: how much of the time its loop ran callbacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per worker: how late a timer that was due then fired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a handler to see its latencies, and a bar to list its requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latencies of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run: it has too many requests to be counted until the time cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: total &gt; 1 s, worker:2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts the latencies of requests that fit. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latencies of those that fit; what happened over time is of all requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the command. It is a real server: a terminal or a browser can ask it as well, and their requests are drawn here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the timeline&apos;s last frame cost to paint, and its worst one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in flight · %2 events lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame  %1, worst %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it from a terminal:  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message>
        <source>What each worker&apos;s event loop and each request did, from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Tips</name>
    <message>
        <source>A click folds or unfolds it; the right button offers more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TrackMenu</name>
    <message>
        <source>Waiting for a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse all tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show hidden tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all tracks as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As high as there is room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::VerdictBanner</name>
    <message>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that there is to say about this run, the worst first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see #%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loop was held for long, and no pool ran out of threads for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here it will say what went wrong, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the newest %L1 requests: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who blocked whom  ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run, until %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nobody has waited so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nobody waited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest of %1 experiments: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment %1 of %2: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WatchPanel</name>
    <message>
        <source>Looked at from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the threads that run event loops, while a request is in flight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor time of this program, not of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries to within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two looks nothing is known: what changed there changed at some moment between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server&apos;s code changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs as it is, without an agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers&apos; processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that run an event loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At threads and at connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were left out. What happened since the one before is less exact there, or not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads are seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of these that the system grants: system calls with what they wait for, the kernel&apos;s functions in which threads sleep, or what the sockets tell alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which line of the server&apos;s own source holds a loop; CPython 3.11 to 3.13 can be asked from outside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WhyBox</name>
    <message>
        <source>Click a number to see that request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did it cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why did it wait?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (the whole run)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (at %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WordsPanel</name>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the timeline shows, as sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many requests to put each into words; the list of requests has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a trace of another program: it tells of no requests, so there is nothing to put into words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WorkerStrips</name>
    <message>
        <source>worker %1 at %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WrittenNote</name>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the folder with the file in the file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager answers; the file is %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
