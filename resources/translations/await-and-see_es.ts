<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>see --help</source>
        <translation>véase --help</translation>
    </message>
    <message>
        <source>did you mean --%1?</source>
        <translation>¿quería decir --%1?</translation>
    </message>
    <message>
        <source>there is no option --%1; %2</source>
        <translation>no existe la opción --%1; %2</translation>
    </message>
    <message>
        <source>--%1 needs a value: %2</source>
        <translation>--%1 necesita un valor: %2</translation>
    </message>
    <message>
        <source>--%1 can be given only once</source>
        <translation>--%1 solo puede darse una vez</translation>
    </message>
    <message>
        <source>--%1 and --%2 exclude each other</source>
        <translation>--%1 y --%2 se excluyen mutuamente</translation>
    </message>
    <message>
        <source>--%1 works only with --headless</source>
        <translation>--%1 solo funciona con --headless</translation>
    </message>
    <message>
        <source>--%1 does not go with --%2</source>
        <translation>--%1 no es compatible con --%2</translation>
    </message>
    <message>
        <source>--open and --scenario exclude each other</source>
        <translation>--open y --scenario se excluyen mutuamente</translation>
    </message>
    <message>
        <source>--port and --upstream-port must be different</source>
        <translation>--port y --upstream-port deben ser distintos</translation>
    </message>
    <message>
        <source>--compare: %1</source>
        <translation>--compare: %1</translation>
    </message>
    <message>
        <source>--export: the ending of &quot;%1&quot; names no known format; known are %2</source>
        <translation>--export: la extensión de «%1» no corresponde a ningún formato conocido; se conocen %2</translation>
    </message>
    <message>
        <source>--bind must be an IP address like 127.0.0.1 or 0.0.0.0, not &quot;%1&quot;</source>
        <translation>--bind debe ser una dirección IP como 127.0.0.1 o 0.0.0.0, no «%1»</translation>
    </message>
    <message>
        <source>Watch a server&apos;s event loop block or interleave.</source>
        <translation>Vea cómo el bucle de eventos de un servidor se bloquea o se intercala.</translation>
    </message>
    <message>
        <source>--%1 must be a whole number from %2 to %3, not &quot;%4&quot;</source>
        <translation>--%1 debe ser un número entero de %2 a %3, no «%4»</translation>
    </message>
    <message>
        <source>Run this scenario.</source>
        <translation>Ejecuta este escenario.</translation>
    </message>
    <message>
        <source>Open a trace: Chrome Trace Event JSON, plain or .gz.</source>
        <translation>Abre una traza: Chrome Trace Event JSON, sin comprimir o .gz.</translation>
    </message>
    <message>
        <source>Run the scenario, or open the trace, without a window.</source>
        <translation>Ejecuta el escenario, o abre la traza, sin ventana.</translation>
    </message>
    <message>
        <source>Write the report as JSON to FILE or, with -, to standard output.</source>
        <translation>Escribe el informe como JSON en FILE o, con -, en la salida estándar.</translation>
    </message>
    <message>
        <source>Print the scenarios that come with the program.</source>
        <translation>Muestra los escenarios que vienen con el programa.</translation>
    </message>
    <message>
        <source>Serve without a window until Ctrl-C.</source>
        <translation>Sirve sin ventana hasta Ctrl-C.</translation>
    </message>
    <message>
        <source>The server&apos;s port.</source>
        <translation>El puerto del servidor.</translation>
    </message>
    <message>
        <source>The upstream&apos;s port.</source>
        <translation>El puerto del upstream.</translation>
    </message>
    <message>
        <source>Number of workers.</source>
        <translation>Número de workers.</translation>
    </message>
    <message>
        <source>The upstream answers after so many milliseconds.</source>
        <translation>El upstream responde al cabo de tantos milisegundos.</translation>
    </message>
    <message>
        <source>Listen on this IP address instead of 127.0.0.1.</source>
        <translation>Escucha en esta dirección IP en lugar de 127.0.0.1.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>--%1 is about pictures: add --export with a .png, .svg, .pdf or .webp file, or --frames</source>
        <translation>--%1 trata de imágenes: añada --export con un archivo .png, .svg, .pdf o .webp, o bien --frames</translation>
    </message>
    <message>
        <source>--every is about the run growing: add --frames, or --export with a .webp file</source>
        <translation>--every trata de la ejecución que crece: añada --frames, o bien --export con un archivo .webp</translation>
    </message>
    <message>
        <source>--tracks does not go with --compare: a comparison shows the requests of both runs</source>
        <translation>--tracks no va con --compare: una comparación muestra las peticiones de ambas ejecuciones</translation>
    </message>
    <message>
        <source>must be some of %1, with commas between them, not &quot;%2&quot;</source>
        <translation>debe ser algunos de %1, separados por comas, y no «%2»</translation>
    </message>
    <message>
        <source>must be width and height in pixels like 1920x1080, each from %1 to %2, not &quot;%3&quot;</source>
        <translation>debe ser ancho y alto en píxeles como 1920x1080, cada uno de %1 a %2, y no «%3»</translation>
    </message>
    <message>
        <source>must be two times, the earlier one first, like 0s..9s or 500ms..2.5s, not &quot;%1&quot;</source>
        <translation>debe ser dos tiempos, primero el anterior, como 0s..9s o 500ms..2.5s, y no «%1»</translation>
    </message>
    <message>
        <source>must be light, dark or print, not &quot;%1&quot;</source>
        <translation>debe ser light, dark o print, y no «%1»</translation>
    </message>
    <message>
        <source>--size and --scale ask for %1 million pixels, and %2 million are the most</source>
        <translation>--size y --scale piden %1 millones de píxeles, y el máximo son %2 millones</translation>
    </message>
    <message>
        <source>must be a time from 10ms to 60min like 500ms or 2s, not &quot;%1&quot;</source>
        <translation>debe ser un tiempo de 10ms a 60min como 500ms o 2s, y no «%1»</translation>
    </message>
    <message>
        <source>Size of pictures, like 1920x1080; 1600 wide and as high as needed without this option.</source>
        <translation>Tamaño de las imágenes, como 1920x1080; sin esta opción, 1600 de ancho y el alto necesario.</translation>
    </message>
    <message>
        <source>N pixels for each one of the size, 1 to 4, for sharp screens.</source>
        <translation>N píxeles por cada uno del tamaño, de 1 a 4, para pantallas nítidas.</translation>
    </message>
    <message>
        <source>Pictures show this part of the run, like 0s..9s.</source>
        <translation>Las imágenes muestran esta parte de la ejecución, como 0s..9s.</translation>
    </message>
    <message>
        <source>Colours of pictures; print survives a black-and-white printer.</source>
        <translation>Colores de las imágenes; print se distingue también en una impresora en blanco y negro.</translation>
    </message>
    <message>
        <source>What stands around pictures, of title,settings,legend,date; all but the date without this option.</source>
        <translation>Lo que acompaña a las imágenes, de title,settings,legend,date; sin esta opción, todo menos la fecha.</translation>
    </message>
    <message>
        <source>Write numbered pictures of the run growing into FOLDER.</source>
        <translation>Escribe en FOLDER imágenes numeradas de la ejecución que crece.</translation>
    </message>
    <message>
        <source>Time between two pictures of the run growing; 500ms without this option.</source>
        <translation>Tiempo entre dos imágenes de la ejecución que crece; 500ms sin esta opción.</translation>
    </message>
    <message>
        <source>The folder %1 holds %2, which this program did not make; choose another --frames.</source>
        <translation>La carpeta %1 contiene %2, que no hizo este programa; elija otra con --frames.</translation>
    </message>
    <message>
        <source>%1 is of an earlier run and cannot be removed.</source>
        <translation>%1 es de una ejecución anterior y no se puede quitar.</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 y otras %2</translation>
    </message>
    <message>
        <source>--tracks: the trace has no track &quot;%1&quot;; it has %2.</source>
        <translation>--tracks: la traza no tiene ninguna pista «%1»; tiene %2.</translation>
    </message>
    <message>
        <source>--tracks names no track of this trace; it has %1.</source>
        <translation>--tracks no nombra ninguna pista de esta traza; tiene %1.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2.</source>
        <translation>La imagen no se pudo escribir en %1: %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>No se puede crear la carpeta %1: %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to: %2.</source>
        <translation>No se puede escribir en la carpeta %1: %2.</translation>
    </message>
    <message>
        <source>Standard output cannot be written to: %1.</source>
        <translation>No se puede escribir en la salida estándar: %1.</translation>
    </message>
    <message>
        <source>--allow-host must be names like example.com,intranet.example or *, not &quot;%1&quot;</source>
        <translation>--allow-host debe ser nombres como example.com,intranet.example o *, no «%1»</translation>
    </message>
    <message>
        <source>Serve requests to these host names, and from web pages on them, as well; * for all. Others get 403, unless --bind lets other machines in.</source>
        <translation>Atender también las peticiones a estos nombres de host y las de páginas web que estén en ellos; * para todos. Los demás reciben 403, salvo que --bind deje entrar a otras máquinas.</translation>
    </message>
    <message>
        <source>Ended by %1 before all was done.</source>
        <translation>%1 puso fin al programa antes de que todo estuviera hecho.</translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot;; a scenario is given with --scenario</source>
        <translation>no existe el archivo &quot;%1&quot;; un escenario se indica con --scenario</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to no option; a scenario is given with --scenario, a trace with --open</source>
        <translation>&quot;%1&quot; no pertenece a ninguna opción; un escenario se indica con --scenario, una traza con --open</translation>
    </message>
    <message>
        <source>--%1 needs --watch: it is about a server that is started here</source>
        <translation>--%1 necesita --watch: se refiere a un servidor que se inicia aquí</translation>
    </message>
    <message>
        <source>--watch and --watch-pid exclude each other</source>
        <translation>--watch y --watch-pid se excluyen mutuamente</translation>
    </message>
    <message>
        <source>--open does not go with a watched server</source>
        <translation>--open no se combina con un servidor observado</translation>
    </message>
    <message>
        <source>--%1 is about the server that is built in, not a watched one</source>
        <translation>--%1 se refiere al servidor incorporado, no a uno observado</translation>
    </message>
    <message>
        <source>--watch-env must be like NAME=VALUE, not &quot;%1&quot;</source>
        <translation>--watch-env debe ser como NAME=VALUE, no «%1»</translation>
    </message>
    <message>
        <source>--export: %1 tells what was required: add --require</source>
        <translation>--export: %1 dice qué se exigía: añada --require</translation>
    </message>
    <message>
        <source>Start your own server by COMMAND and watch it instead of the one that is built in; it ends with this program. {upstream} in COMMAND stands for the URL of the slow API, {port} for a port.</source>
        <translation>Iniciar con COMMAND su propio servidor y observarlo en lugar del incorporado; termina con este programa. En COMMAND, {upstream} representa la URL de la API lenta y {port} un puerto.</translation>
    </message>
    <message>
        <source>Start the watched server in this folder.</source>
        <translation>Iniciar el servidor observado en esta carpeta.</translation>
    </message>
    <message>
        <source>Start the watched server with this variable, in which {upstream} and {port} stand for the same. May be repeated.</source>
        <translation>Iniciar el servidor observado con esta variable, en la que {upstream} y {port} representan lo mismo. Puede repetirse.</translation>
    </message>
    <message>
        <source>Watch the server that listens on this port; with --watch, where that one will listen.</source>
        <translation>Observar el servidor que escucha en este puerto; con --watch, donde escuchará ese.</translation>
    </message>
    <message>
        <source>Watch the server that this process is, or has below it.</source>
        <translation>Observar el servidor que es este proceso, o que tiene por debajo.</translation>
    </message>
    <message>
        <source>End with status 3 unless the run meets this, as &quot;worst loop hold &lt; 100 ms&quot; or &quot;slowest health check &lt; 50 ms&quot;. May be repeated.</source>
        <translation>Terminar con el estado 3 si la ejecución no cumple esto, como «worst loop hold &lt; 100 ms» o «slowest health check &lt; 50 ms». Puede repetirse.</translation>
    </message>
    <message>
        <source>--%1 works only with --headless and --serve</source>
        <translation>--%1 solo funciona con --headless y --serve</translation>
    </message>
    <message>
        <source>--export: --serve writes no pictures and no judgement like &quot;%1&quot;; it writes .json, .json.gz and .csv</source>
        <translation>--export: --serve no escribe imágenes ni juicios como «%1»; escribe .json, .json.gz y .csv</translation>
    </message>
    <message>
        <source>--%1 needs --room: without it no room is opened</source>
        <translation>--%1 necesita --room: sin esa opción no se abre ninguna sala</translation>
    </message>
    <message>
        <source>--room-bind must be an IP address of this computer like 192.168.1.20, not &quot;%1&quot;</source>
        <translation>--room-bind debe ser una dirección IP de este equipo como 192.168.1.20, no &quot;%1&quot;</translation>
    </message>
    <message>
        <source>--port and --room-port must be different</source>
        <translation>--port y --room-port deben ser distintos</translation>
    </message>
    <message>
        <source>Open the room at once: phones in the same network join in.</source>
        <translation>Abrir la sala desde el principio: participan los teléfonos de la misma red.</translation>
    </message>
    <message>
        <source>The room&apos;s door listens on this address of this computer; without this option where it did the last time, or on the likeliest network.</source>
        <translation>La puerta de la sala escucha en esta dirección de este equipo; sin esta opción, donde lo hizo la última vez o en la red más probable.</translation>
    </message>
    <message>
        <source>The port of the room&apos;s door; from 8080 on the first that is free without this option.</source>
        <translation>El puerto de la puerta de la sala; sin esta opción, el primero libre desde el 8080.</translation>
    </message>
    <message>
        <source>--predict is about pages: add --export with a .html file</source>
        <translation>--predict trata de páginas: añada --export con un archivo .html</translation>
    </message>
    <message>
        <source>--tracks is about pictures and pages: add --export with a .png, .svg, .pdf, .webp or .html file, or --frames</source>
        <translation>--tracks trata de imágenes y páginas: añada --export con un archivo .png, .svg, .pdf, .webp o .html, o --frames</translation>
    </message>
    <message>
        <source>--predict does not go with --compare: a comparison shows both runs</source>
        <translation>--predict no va con --compare: una comparación muestra ambas ejecuciones</translation>
    </message>
    <message>
        <source>Write the run to FILE as its ending says: .png, .svg, .pdf (a picture), .webp (the run growing), .html (a page to play it), .json or .json.gz (the trace), .csv (requests), .events.csv, .xml (what was required, as JUnit has it). With --serve what was served, at its end: a trace or tables. May be repeated.</source>
        <translation>Escribir la ejecución en FILE según su terminación: .png, .svg, .pdf (una imagen), .webp (la ejecución creciendo), .html (una página para reproducirla), .json o .json.gz (la traza), .csv (peticiones), .events.csv, .xml (lo exigido, como lo tiene JUnit). Con --serve lo servido, al final: una traza o tablas. Puede repetirse.</translation>
    </message>
    <message>
        <source>Pages (.html) show who comes when, and ask for the rest before they show what was measured.</source>
        <translation>Las páginas (.html) muestran quién llega cuándo y preguntan por el resto antes de mostrar lo medido.</translation>
    </message>
    <message>
        <source>--compare needs --scenario or --open: without one there is nothing to compare</source>
        <translation>--compare necesita --scenario o --open: sin uno de ellos no hay nada que comparar</translation>
    </message>
    <message>
        <source>Run the same arrivals again and compare; WHAT is different: handler=/all-async or workers=4,accept=one,delay=500. With --open: compare with this saved run, the baseline.</source>
        <translation>Ejecuta otra vez las mismas llegadas y compara; WHAT dice qué cambia: handler=/all-async o workers=4,accept=one,delay=500. Con --open: compara con esta ejecución guardada, la de referencia.</translation>
    </message>
    <message>
        <source>--headless needs --scenario, --lesson or --open: without one there is nothing to show</source>
        <translation>--headless necesita --scenario, --lesson u --open: sin ninguno no hay nada que mostrar</translation>
    </message>
    <message>
        <source>--lesson and --%1 exclude each other</source>
        <translation>--lesson y --%1 se excluyen</translation>
    </message>
    <message>
        <source>--predict does not go with --lesson: a lesson has its own questions</source>
        <translation>--predict no va con --lesson: una lección tiene sus propias preguntas</translation>
    </message>
    <message>
        <source>--lesson: this one runs nothing by itself</source>
        <translation>--lesson: esta no ejecuta nada por sí misma</translation>
    </message>
    <message>
        <source>Go to this lesson; without a window make its runs, which --export has as one page (.html).</source>
        <translation>Ir a esta lección; sin ventana, hacer sus ejecuciones, que --export reúne en una página (.html).</translation>
    </message>
    <message>
        <source>--lesson: put %1 into %2, and its menu has it</source>
        <translation>--lesson: ponga %1 en %2 y estará en el menú</translation>
    </message>
    <message>
        <source>Pictures and pages show only these of waiting,workers,upstream,client,probes, and of another program&apos;s trace the tracks and processes that are named.</source>
        <translation>Las imágenes y páginas muestran solo estas de waiting,workers,upstream,client,probes y, de una traza de otro programa, las pistas y procesos que se nombren.</translation>
    </message>
    <message>
        <source>Keep a run in about MB megabytes, what is older than fits as numbers; without this option 512, in the window as its settings say.</source>
        <translation>Guarda una ejecución en unos MB megabytes y lo más antiguo que no cabe, como números; sin esta opción, 512, o en la ventana lo que digan sus ajustes.</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>There is no display for a window; --headless runs a scenario without one.</source>
        <translation>No hay pantalla para una ventana; --headless ejecuta un escenario sin ella.</translation>
    </message>
    <message>
        <source>No window can be shown on %1; --headless runs a scenario without one.</source>
        <translation>No se puede mostrar ninguna ventana en %1; --headless ejecuta un escenario sin ella.</translation>
    </message>
</context>
<context>
    <name>ExampleServer</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>The run growing would be %1 pictures, and %2 are the most; choose a longer --every.</source>
        <translation>La ejecución que crece serían %1 imágenes, y %2 es el máximo; elija un --every más largo.</translation>
    </message>
    <message>
        <source>--range begins at %1, but the run ends at %2.</source>
        <translation>--range empieza en %1, pero la ejecución acaba en %2.</translation>
    </message>
    <message>
        <source>trace of another program</source>
        <translation>traza de otro programa</translation>
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
        <translation>retardo del upstream %L1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) per request</source>
        <translation>
            <numerusform>%n llamada por petición</numerusform>
            <numerusform>%n llamadas por petición</numerusform>
        </translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>watched from outside</source>
        <translation>observado desde fuera</translation>
    </message>
</context>
<context>
    <name>ForeignServer</name>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (proceso %2)</translation>
    </message>
    <message>
        <source>another user&apos;s program</source>
        <translation>un programa de otro usuario</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB: not a lesson</source>
        <translation>%1 ocupa más de 1 MiB: no es una lección</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source>there is no lesson and no file &quot;%1&quot;%2; the lessons are %3</source>
        <translation>no hay ninguna lección ni archivo «%1»%2; las lecciones son %3</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
</context>
<context>
    <name>Ports</name>
    <message>
        <source>Ports %1 and %2 are taken, so the server listens on port %3 and the upstream on port %4.</source>
        <translation>Los puertos %1 y %2 están ocupados, así que el servidor escucha en el puerto %3 y el upstream en el %4.</translation>
    </message>
    <message>
        <source>Port %1 is taken, so the server listens on port %2.</source>
        <translation>El puerto %1 está ocupado, así que el servidor escucha en el puerto %2.</translation>
    </message>
    <message>
        <source>Port %1 is taken, so the upstream listens on port %2.</source>
        <translation>El puerto %1 está ocupado, así que el upstream escucha en el puerto %2.</translation>
    </message>
    <message>
        <source>server</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>upstream</source>
        <translation>upstream</translation>
    </message>
    <message>
        <source>Port %1 for the %2 is taken; end the program that uses it or choose another port.</source>
        <translation>El puerto %1 del %2 está ocupado; cierre el programa que lo usa o elija otro puerto.</translation>
    </message>
    <message>
        <source>Port %1 for the %2 cannot be used: %3.</source>
        <translation>El puerto %1 del %2 no se puede usar: %3.</translation>
    </message>
    <message>
        <source>Another program has taken port %1, so the server listens on port %2 now.</source>
        <translation>Otro programa ha ocupado el puerto %1, por lo que el servidor escucha ahora en el puerto %2.</translation>
    </message>
    <message>
        <source>Another program has taken port %1, so the upstream listens on port %2 now.</source>
        <translation>Otro programa ha ocupado el puerto %1, por lo que el upstream escucha ahora en el puerto %2.</translation>
    </message>
    <message>
        <source>room</source>
        <translation>sala</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>in flight for %1</source>
        <translation>en curso desde hace %1</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>falló al cabo de %1</translation>
    </message>
    <message>
        <source>answered with %1 after %2</source>
        <translation>respondida con %1 al cabo de %2</translation>
    </message>
    <message>
        <source>no worker yet</source>
        <translation>aún sin worker</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>worker %1</translation>
    </message>
</context>
<context>
    <name>Requirements</name>
    <message>
        <source>Required is &quot;%1&quot;, but there was nothing to measure.</source>
        <translation>Se exige «%1», pero no había nada que medir.</translation>
    </message>
    <message>
        <source>Required is &quot;%1&quot;, and it was %2.</source>
        <translation>Se exige «%1», y fue %2.</translation>
    </message>
    <message>
        <source>Required is &quot;%1&quot;, but it was %2.</source>
        <translation>Se exige «%1», pero fue %2.</translation>
    </message>
    <message>
        <source>--require &quot;%1&quot;: %2</source>
        <translation>--require «%1»: %2</translation>
    </message>
    <message>
        <source>--require &quot;%1&quot; names nothing that is measured</source>
        <translation>--require «%1» no nombra nada que se mida</translation>
    </message>
    <message>
        <source>%1 in %2() held worker %3&apos;s loop for %4</source>
        <translation>%1, en %2(), retuvo el bucle del worker %3 durante %4</translation>
    </message>
    <message>
        <source>, in %1()</source>
        <translation>, en %1()</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> sobre %1</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 y otras %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>It was %1.</source>
        <translation>Fue %1.</translation>
    </message>
    <message>
        <source>It was %1: %2 of %3 said so.</source>
        <translation>Fue %1: lo dijeron %2 de %3.</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Nadie espera.</translation>
    </message>
    <message>
        <source>Scan the code, and send a request.</source>
        <translation>Escaneen el código y envíen una petición.</translation>
    </message>
    <message>
        <source>Nobody waits for anybody else.</source>
        <translation>Nadie espera a nadie.</translation>
    </message>
    <message>
        <source>The loop is free whenever somebody wants it: each request takes its own time, and no more.</source>
        <translation>El bucle está libre siempre que alguien lo quiere: cada petición tarda lo suyo, y nada más.</translation>
    </message>
    <message>
        <source>One waits for %1.</source>
        <translation>Una persona espera a %1.</translation>
    </message>
    <message>
        <source>%1 people wait for %2.</source>
        <translation>%1 personas esperan a %2.</translation>
    </message>
    <message>
        <source>Nobody&apos;s own request is slow: the loop is held, so nobody else can go on.</source>
        <translation>La petición de nadie es lenta: el bucle está retenido, y por eso nadie más puede seguir.</translation>
    </message>
    <message>
        <source>One worker</source>
        <translation>Un worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 workers</translation>
    </message>
    <message>
        <source>%1. Each request makes %2 calls of %3.</source>
        <translation>%1. Cada petición hace %2 llamadas de %3.</translation>
    </message>
    <message>
        <source>%1. Each request makes one call of %2.</source>
        <translation>%1. Cada petición hace una llamada de %2.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1 of %2 guesses were right.</source>
        <translation>Acertaron %1 de %2 respuestas.</translation>
    </message>
</context>
<context>
    <name>RunAgain</name>
    <message>
        <source>The beginning of this run was forgotten, because it recorded more events than are kept; so it cannot be run again.</source>
        <translation>El principio de esta ejecución se olvidó, porque registró más eventos de los que se conservan; por eso no se puede repetir.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still in flight: run them again when they have ended.</source>
        <translation>
            <numerusform>%n petición sigue en curso: repítala cuando termine.</numerusform>
            <numerusform>%n peticiones siguen en curso: repítalas cuando terminen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This run has not ended yet: run it again when it has.</source>
        <translation>Esta ejecución aún no ha terminado: repítala cuando termine.</translation>
    </message>
    <message>
        <source>There is nothing to run again yet: send a request, or run a scenario, first.</source>
        <translation>Todavía no hay nada que repetir: envíe antes una petición o ejecute un escenario.</translation>
    </message>
    <message>
        <source>This is a trace of another program, whose work cannot be run again here.</source>
        <translation>Es una traza de otro programa, cuyo trabajo no se puede repetir aquí.</translation>
    </message>
    <message>
        <source>A trace of another program has no requests that could be compared.</source>
        <translation>Una traza de otro programa no tiene peticiones que se puedan comparar.</translation>
    </message>
    <message>
        <source>There is nothing to compare: one of the two runs has no requests.</source>
        <translation>No hay nada que comparar: una de las dos ejecuciones no tiene peticiones.</translation>
    </message>
    <message>
        <source>The beginning of one of the two runs was forgotten, because it recorded more events than are kept; so they cannot be compared.</source>
        <translation>El comienzo de una de las dos ejecuciones se olvidó, porque registró más eventos de los que se guardan; por eso no se pueden comparar.</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>&quot;path&quot; is &quot;%1&quot;, which no handler serves%2; allowed are %3</source>
        <translation>&quot;path&quot; es &quot;%1&quot;, que ningún manejador atiende%2; se admiten %3</translation>
    </message>
    <message>
        <source>&quot;arrivals&quot; make %1 requests so far; allowed are %2</source>
        <translation>&quot;arrivals&quot; suma ya %1 peticiones; se admiten %2</translation>
    </message>
    <message>
        <source>with &quot;count&quot; and &quot;every_ms&quot; the last of these requests is sent after %1 ms; allowed are %2 ms</source>
        <translation>con &quot;count&quot; y &quot;every_ms&quot; la última de estas peticiones se envía a los %1 ms; se admiten %2 ms</translation>
    </message>
    <message>
        <source>a scenario needs &quot;arrivals&quot;: a list of { &quot;at_ms&quot;: …, &quot;path&quot;: … }</source>
        <translation>un escenario necesita &quot;arrivals&quot;: una lista de { &quot;at_ms&quot;: …, &quot;path&quot;: … }</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>no es JSON válido: %1</translation>
    </message>
    <message>
        <source>there is no scenario and no file &quot;%1&quot;%2; the scenarios are %3</source>
        <translation>no hay ningún escenario ni archivo &quot;%1&quot;%2; los escenarios son %3</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB: not a scenario</source>
        <translation>%1 ocupa más de %2 MiB: no es un escenario</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source> (did you mean %1?)</source>
        <translation> (¿quería decir %1?)</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a text of 1 to %1 characters</source>
        <translation>un texto de 1 a %1 caracteres</translation>
    </message>
    <message>
        <source>an object { … }</source>
        <translation>un objeto { … }</translation>
    </message>
    <message>
        <source>a list [ … ] with at least one entry</source>
        <translation>una lista [ … ] con al menos un elemento</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>una lista vacía</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>this</source>
        <translation>esto</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3</source>
        <translation>%1 debe ser %2, no %3</translation>
    </message>
    <message>
        <source>there is no key %1%2; allowed are %3</source>
        <translation>no existe la clave %1%2; se admiten %3</translation>
    </message>
    <message>
        <source>%1 occurs twice in the same object; allowed is once</source>
        <translation>%1 aparece dos veces en el mismo objeto; se admite una</translation>
    </message>
    <message>
        <source>this arrival lacks &quot;path&quot;; allowed are %1</source>
        <translation>a esta llegada le falta &quot;path&quot;; se admiten %1</translation>
    </message>
    <message>
        <source>all paths</source>
        <translation>todas las rutas</translation>
    </message>
    <message>
        <source>&quot;path&quot; is &quot;%1&quot;; a path begins with &quot;/&quot; and has neither blanks nor letters beyond ASCII</source>
        <translation>«path» es «%1»; una ruta empieza por «/» y no tiene espacios ni letras fuera de ASCII</translation>
    </message>
</context>
<context>
    <name>Variation</name>
    <message>
        <source>&quot;%1&quot; is no KEY=VALUE; allowed keys are %2</source>
        <translation>&quot;%1&quot; no es CLAVE=VALOR; se admiten las claves %2</translation>
    </message>
    <message>
        <source>&quot;handler&quot; must be a path that begins with /, not &quot;%1&quot;</source>
        <translation>&quot;handler&quot; debe ser una ruta que empiece por /, no &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the watched server&apos;s own matter: start it with another one</source>
        <translation>&quot;%1&quot; es cosa del servidor observado: inícielo con otro valor</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>The server works every request off, whoever still waits: let a call time out before its client does, and look whether the client is still there before a long step.</source>
        <translation>El servidor termina todas las peticiones, espere quien espere: haga que una llamada agote su tiempo antes que su cliente, y compruebe antes de un paso largo si el cliente sigue ahí.</translation>
    </message>
    <message>
        <source>one more request</source>
        <translation>una petición más</translation>
    </message>
    <message>
        <source>%1 more requests</source>
        <translation>%1 peticiones más</translation>
    </message>
    <message>
        <source>%1 awaits its %2 one after the other: in #%3 they took %4, and the slowest alone %5.</source>
        <translation>%1 espera sus %2 una tras otra: en #%3 tardaron %4, y la más lenta sola %5.</translation>
    </message>
    <message>
        <source>one call</source>
        <translation>una llamada</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 llamadas</translation>
    </message>
    <message>
        <source>If no call needs the answer of another, send them together (asyncio.gather) and wait only for the slowest.</source>
        <translation>Si ninguna llamada necesita la respuesta de otra, envíelas juntas (asyncio.gather) y espere solo a la más lenta.</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>ejecutor</translation>
    </message>
    <message>
        <source>thread pool</source>
        <translation>pool de hilos</translation>
    </message>
    <message>
        <source>The only thread of worker %1&apos;s %2 is busy.</source>
        <translation>El único hilo del %2 del worker %1 está ocupado.</translation>
    </message>
    <message>
        <source>The only thread of worker %1&apos;s %2 was busy.</source>
        <translation>El único hilo del %2 del worker %1 estaba ocupado.</translation>
    </message>
    <message>
        <source>All %3 threads of worker %1&apos;s %2 are busy.</source>
        <translation>Los %3 hilos del %2 del worker %1 están ocupados.</translation>
    </message>
    <message>
        <source>All %3 threads of worker %1&apos;s %2 were busy.</source>
        <translation>Los %3 hilos del %2 del worker %1 estaban ocupados.</translation>
    </message>
    <message>
        <source>%1 have waited %2 for one.</source>
        <translation>%1: %2 de espera por uno hasta ahora.</translation>
    </message>
    <message>
        <source>%1 have waited %2 for one, %3 the most: %4.</source>
        <translation>%1: %2 de espera por uno hasta ahora; la que más, %3: %4.</translation>
    </message>
    <message>
        <source>%1 waited %2 for one.</source>
        <translation>%1: %2 de espera por uno.</translation>
    </message>
    <message>
        <source>%1 waited %2 for one, %3 the most: %4.</source>
        <translation>%1: %2 de espera por uno; la que más, %3: %4.</translation>
    </message>
    <message>
        <source>Give the pool more threads, or await the calls with an async client: a call that is awaited needs no thread.</source>
        <translation>Dé más hilos al pool, o espere las llamadas (await) con un cliente asíncrono: una llamada así no necesita ningún hilo.</translation>
    </message>
    <message>
        <source>No other request had to wait for it this time.</source>
        <translation>Esta vez ninguna otra petición tuvo que esperar por ello.</translation>
    </message>
    <message>
        <source>%1 lost %2 to it.</source>
        <translation>%1: %2 perdidos por ello.</translation>
    </message>
    <message>
        <source>%1 lost %2 to it, %3 the most: %4.</source>
        <translation>%1: %2 perdidos por ello; la que más, %3: %4.</translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop has been held for %2 %3.</source>
        <translation>El bucle del worker %1 lleva retenido %2 %3.</translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop was held for %2 %3.</source>
        <translation>El bucle del worker %1 estuvo retenido %2 %3.</translation>
    </message>
    <message>
        <source>one piece</source>
        <translation>un tramo</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 tramos</translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop has been held for %2 %3, in %4 of at most %5.</source>
        <translation>El bucle del worker %1 lleva retenido %2 %3, en %4 de %5 como máximo.</translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop was held for %2 %3, in %4 of at most %5.</source>
        <translation>El bucle del worker %1 estuvo retenido %2 %3, en %4 de %5 como máximo.</translation>
    </message>
    <message>
        <source>by blocking calls</source>
        <translation>por llamadas bloqueantes</translation>
    </message>
    <message>
        <source>by computing</source>
        <translation>por cálculos</translation>
    </message>
    <message>
        <source>by building HTTP clients</source>
        <translation>por la construcción de clientes HTTP</translation>
    </message>
    <message>
        <source>by code between the calls</source>
        <translation>por código entre las llamadas</translation>
    </message>
    <message>
        <source>%1 of #%2</source>
        <translation>%1 de #%2</translation>
    </message>
    <message>
        <source>Await the calls with an async client, or make the handler a plain function: then it runs in the thread pool, and the loop stays free.</source>
        <translation>Espere las llamadas (await) con un cliente asíncrono, o haga del manejador una función normal: entonces se ejecuta en el pool de hilos y el bucle queda libre.</translation>
    </message>
    <message>
        <source>Move the computing off the loop, to a pool&apos;s thread or another process: awaiting does not help.</source>
        <translation>Saque el cálculo del bucle, a un hilo de un pool o a otro proceso: await no ayuda.</translation>
    </message>
    <message>
        <source>Build one HTTP client when the server starts, and share it between all requests.</source>
        <translation>Construya un solo cliente HTTP cuando arranca el servidor, y compártalo entre todas las peticiones.</translation>
    </message>
    <message>
        <source>Look at what the handler does between its calls, and move what takes long off the loop.</source>
        <translation>Mire qué hace el manejador entre sus llamadas, y saque del bucle lo que tarda.</translation>
    </message>
    <message>
        <source>worker %1 was free</source>
        <translation>el worker %1 estaba libre</translation>
    </message>
    <message>
        <source>one other worker was free</source>
        <translation>otro worker estaba libre</translation>
    </message>
    <message>
        <source>%1 other workers were free</source>
        <translation>otros %1 workers estaban libres</translation>
    </message>
    <message>
        <source>%1 waited %2 for worker %5 while %6.</source>
        <translation>%1: %2 de espera por el worker %5 mientras %6.</translation>
    </message>
    <message>
        <source>%1 waited %2 for worker %5 while %6, %3 the most: %4.</source>
        <translation>%1: %2 de espera por el worker %5 mientras %6; la que más, %3: %4.</translation>
    </message>
    <message>
        <source>Keep the loops free: a connection never changes its worker, however idle the others are. Accepting one connection per wakeup makes it rarer, and does not end it.</source>
        <translation>Mantenga libres los bucles: una conexión nunca cambia de worker, por desocupados que estén los demás. Aceptar una conexión cada vez lo hace más raro, pero no lo elimina.</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>este servidor</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>el worker %1</translation>
    </message>
    <message>
        <source>one failure</source>
        <translation>un fallo</translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation>%1 fallos</translation>
    </message>
    <message>
        <source>Health checks have had no answer for %1 so far: a load balancer would have removed %2 at %3, after %4, %5 apart.</source>
        <translation>Las comprobaciones de salud llevan %1 sin respuesta: un balanceador de carga habría retirado %2 en %3, tras %4 con un intervalo de %5.</translation>
    </message>
    <message>
        <source>Health checks got no answer for %1: a load balancer would have removed %2 at %3, after %4, %5 apart.</source>
        <translation>Las comprobaciones de salud quedaron %1 sin respuesta: un balanceador de carga habría retirado %2 en %3, tras %4 con un intervalo de %5.</translation>
    </message>
    <message>
        <source>It happened one time.</source>
        <translation>Ocurrió una vez.</translation>
    </message>
    <message>
        <source>It happened %1 times.</source>
        <translation>Ocurrió %1 veces.</translation>
    </message>
    <message>
        <source>See what held the loop meanwhile, and move it off: the worker was only busy, and without it the others would have had its load, too.</source>
        <translation>Vea qué retuvo el bucle entretanto, y sáquelo de ahí: el worker solo estaba ocupado, y sin él los demás habrían cargado también con lo suyo.</translation>
    </message>
    <message>
        <source>#%1 has been worked on for %2 after its client had given up.</source>
        <translation>En #%1 se lleva trabajando %2 después de que su cliente desistiera.</translation>
    </message>
    <message>
        <source>#%1 was worked on for %2 after its client had given up.</source>
        <translation>En #%1 se trabajó %2 después de que su cliente desistiera.</translation>
    </message>
    <message>
        <source>one handler</source>
        <translation>un manejador</translation>
    </message>
    <message>
        <source>%1 handlers</source>
        <translation>%1 manejadores</translation>
    </message>
    <message>
        <source>%1 have been working on for %2 together after their clients had given up.</source>
        <translation>%1 llevan en conjunto %2 trabajando después de que sus clientes desistieran.</translation>
    </message>
    <message>
        <source>%1 went on for %2 together after their clients had given up.</source>
        <translation>%1 siguieron en conjunto %2 después de que sus clientes desistieran.</translation>
    </message>
    <message>
        <source>#%1 was worked on for %2, and its answer found no reader.</source>
        <translation>En #%1 se trabajó %2, y nadie leyó su respuesta.</translation>
    </message>
    <message>
        <source>one request</source>
        <translation>una petición</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 peticiones</translation>
    </message>
    <message>
        <source>%1 were worked on for %2 together, and the answers found no reader.</source>
        <translation>%1: en conjunto %2 de trabajo, y nadie leyó las respuestas.</translation>
    </message>
    <message>
        <source>code of its own</source>
        <translation>código propio</translation>
    </message>
    <message>
        <source>inside %1, never longer than %2 at a time</source>
        <translation>en %1, nunca más de %2 seguidos</translation>
    </message>
    <message>
        <source>one other request</source>
        <translation>otra petición</translation>
    </message>
    <message>
        <source>%1 other requests</source>
        <translation>otras %1 peticiones</translation>
    </message>
    <message>
        <source>inside %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>worker %1 has been %2</source>
        <translation>el worker %1 ha estado %2</translation>
    </message>
    <message>
        <source>worker %1 was %2</source>
        <translation>el worker %1 estaba %2</translation>
    </message>
    <message>
        <source>one more worker was held, too</source>
        <translation>un worker más también estuvo retenido</translation>
    </message>
    <message>
        <source>%1 more workers were held, too</source>
        <translation>%1 workers más también estuvieron retenidos</translation>
    </message>
    <message>
        <source>#%1 has waited %2 so far</source>
        <translation>#%1 lleva esperando %2</translation>
    </message>
    <message>
        <source>#%1 waited %2</source>
        <translation>#%1 esperó %2</translation>
    </message>
    <message>
        <source>. For %1 of that %2</source>
        <translation>. Durante %1 de ese tiempo %2</translation>
    </message>
    <message>
        <source>%1, hardly any of it for another request&apos;s code.</source>
        <translation>%1, casi nada de ello por el código de otra petición.</translation>
    </message>
    <message>
        <source>%1 for a thread: the only one of its pool is busy.</source>
        <translation>%1 por un hilo: el único de su pool está ocupado.</translation>
    </message>
    <message>
        <source>%1 for a thread: the only one of its pool was busy.</source>
        <translation>%1 por un hilo: el único de su pool estaba ocupado.</translation>
    </message>
    <message>
        <source>%1 for a thread: all %2 of its pool are busy.</source>
        <translation>%1 por un hilo: los %2 de su pool están ocupados.</translation>
    </message>
    <message>
        <source>%1 for a thread: all %2 of its pool were busy.</source>
        <translation>%1 por un hilo: los %2 de su pool estaban ocupados.</translation>
    </message>
    <message>
        <source>#%1 cost %2 %3.</source>
        <translation>#%1 le costó a %2 %3.</translation>
    </message>
    <message>
        <source>It waited for no other request and for no thread.</source>
        <translation>No esperó a ninguna otra petición ni a ningún hilo.</translation>
    </message>
    <message>
        <source>Every end is where you put it.</source>
        <translation>Todos los finales están donde los puso.</translation>
    </message>
    <message>
        <source>one health check</source>
        <translation>una comprobación de salud</translation>
    </message>
    <message>
        <source>%1 health checks</source>
        <translation>%1 comprobaciones de salud</translation>
    </message>
    <message>
        <source>%1 (%2 among them)</source>
        <translation>%1 (entre ellas %2)</translation>
    </message>
    <message>
        <source>a health check</source>
        <translation>una comprobación de salud</translation>
    </message>
    <message>
        <source>the health check %1</source>
        <translation>la comprobación de salud %1</translation>
    </message>
    <message>
        <source>no loop is held</source>
        <translation>ningún bucle está retenido</translation>
    </message>
    <message>
        <source>%1 workers are held</source>
        <translation>%1 workers están retenidos</translation>
    </message>
    <message>
        <source>worker %1 is held by %2</source>
        <translation>el worker %1 está retenido por %2</translation>
    </message>
    <message>
        <source>worker %1 by %2</source>
        <translation>el worker %1 por %2</translation>
    </message>
    <message>
        <source>Nothing is in flight.</source>
        <translation>No hay nada en curso.</translation>
    </message>
    <message>
        <source>one request is in flight</source>
        <translation>una petición está en curso</translation>
    </message>
    <message>
        <source>%1 requests are in flight</source>
        <translation>%1 peticiones están en curso</translation>
    </message>
    <message>
        <source>one request waits for a loop</source>
        <translation>una petición espera un bucle</translation>
    </message>
    <message>
        <source>%1 requests wait for a loop</source>
        <translation>%1 peticiones esperan un bucle</translation>
    </message>
    <message>
        <source>no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve</source>
        <translation>ninguna,una,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce</translation>
    </message>
    <message>
        <source>.</source>
        <translation>,</translation>
    </message>
    <message>
        <source>,</source>
        <translation>.</translation>
    </message>
    <message>
        <source>less than 1 ms</source>
        <translation>menos de 1 ms</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>llamada %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>tarea %1</translation>
    </message>
    <message>
        <source>compute %1</source>
        <translation>cálculo %1</translation>
    </message>
    <message>
        <source>setup %1</source>
        <translation>preparación %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>como mínimo</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>menos de</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>más de</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactamente</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; is as it was.</source>
        <translation>El ajuste «%1» está como estaba.</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; was changed; for this challenge it has to stay as it was.</source>
        <translation>El ajuste «%1» se cambió; en este reto tiene que quedarse como estaba.</translation>
    </message>
    <message>
        <source>%1: %2, as asked for (%3).</source>
        <translation>%1: %2, como se pide (%3).</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>one setting was changed</source>
        <translation>se cambió un ajuste</translation>
    </message>
    <message>
        <source>%1 settings were changed</source>
        <translation>se cambiaron %1 ajustes</translation>
    </message>
    <message>
        <source>at most 1 change</source>
        <translation>1 cambio como máximo</translation>
    </message>
    <message>
        <source>at most %1 changes</source>
        <translation>%1 cambios como máximo</translation>
    </message>
    <message>
        <source>request</source>
        <translation>petición</translation>
    </message>
    <message>
        <source>%1 calls of %2</source>
        <translation>%1 llamadas de %2</translation>
    </message>
    <message>
        <source>latency of</source>
        <translation>latencia de</translation>
    </message>
    <message>
        <source>begin of</source>
        <translation>inicio de</translation>
    </message>
    <message>
        <source>end of</source>
        <translation>final de</translation>
    </message>
    <message>
        <source>queued of</source>
        <translation>tiempo en cola de</translation>
    </message>
    <message>
        <source>ready of</source>
        <translation>tiempo lista de</translation>
    </message>
    <message>
        <source>running of</source>
        <translation>tiempo en ejecución de</translation>
    </message>
    <message>
        <source>blocking of</source>
        <translation>tiempo bloqueando de</translation>
    </message>
    <message>
        <source>waiting of</source>
        <translation>tiempo en espera de</translation>
    </message>
    <message>
        <source>lost of</source>
        <translation>tiempo perdido de</translation>
    </message>
    <message>
        <source>pool wait of</source>
        <translation>espera al pool de</translation>
    </message>
    <message>
        <source>wasted of</source>
        <translation>trabajo en balde de</translation>
    </message>
    <message>
        <source>cost of</source>
        <translation>coste de</translation>
    </message>
    <message>
        <source>calls of</source>
        <translation>llamadas de</translation>
    </message>
    <message>
        <source>worker of</source>
        <translation>worker de</translation>
    </message>
    <message>
        <source>number of</source>
        <translation>número de</translation>
    </message>
    <message>
        <source>why</source>
        <translation>por qué</translation>
    </message>
    <message>
        <source>loop held of</source>
        <translation>bucle retenido del</translation>
    </message>
    <message>
        <source>loop lag of</source>
        <translation>retraso del bucle del</translation>
    </message>
    <message>
        <source>requests of</source>
        <translation>peticiones del</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>tiempo máximo de</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>tiempo mínimo de</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respuestas a</translation>
    </message>
    <message>
        <source>unanswered requests</source>
        <translation>peticiones sin respuesta</translation>
    </message>
    <message>
        <source>requests with</source>
        <translation>peticiones con</translation>
    </message>
    <message>
        <source>requests computing for</source>
        <translation>peticiones que calculan</translation>
    </message>
    <message>
        <source>health checks during</source>
        <translation>comprobaciones de salud durante</translation>
    </message>
    <message>
        <source>end of the run</source>
        <translation>fin de la ejecución</translation>
    </message>
    <message>
        <source>a lesson begins with its title: &quot;# One blocking call stops everybody&quot;</source>
        <translation>una lección empieza con su título: &quot;# Una llamada bloqueante detiene a todos&quot;</translation>
    </message>
    <message>
        <source>a lesson has one title; its parts begin with &quot;## &quot;</source>
        <translation>una lección tiene un solo título; sus partes empiezan con &quot;## &quot;</translation>
    </message>
    <message>
        <source>the lesson&apos;s title, &quot;# …&quot;, comes first</source>
        <translation>primero va el título de la lección, &quot;# …&quot;</translation>
    </message>
    <message>
        <source>a line that begins with &quot;- &quot; is &quot;- key: value&quot;, such as &quot;- workers: 1&quot;</source>
        <translation>una línea que empieza con &quot;- &quot; es &quot;- clave: valor&quot;, como &quot;- workers: 1&quot;</translation>
    </message>
    <message>
        <source>the file is empty; a lesson begins with its title: &quot;# One blocking call stops everybody&quot;</source>
        <translation>el archivo está vacío; una lección empieza con su título: &quot;# Una llamada bloqueante detiene a todos&quot;</translation>
    </message>
    <message>
        <source>a lesson needs a part that runs something: &quot;## Run: Run blocking&quot;</source>
        <translation>una lección necesita una parte que ejecute algo: &quot;## Run: Ejecutar bloqueante&quot;</translation>
    </message>
    <message>
        <source>there is no part &quot;%1&quot;; there are &quot;Run: …&quot;, &quot;Again: …&quot;, &quot;Compare: …&quot;, &quot;Challenge: …&quot;, &quot;Remember&quot; and &quot;Try it&quot;</source>
        <translation>no existe la parte «%1»; existen &quot;Run: …&quot;, &quot;Again: …&quot;, &quot;Compare: …&quot;, &quot;Challenge: …&quot;, &quot;Remember&quot; y &quot;Try it&quot;</translation>
    </message>
    <message>
        <source>a challenge needs a condition: &quot;- require: slowest health check &lt; 50 ms&quot;</source>
        <translation>un reto necesita una condición: &quot;- require: slowest health check &lt; 50 ms&quot;</translation>
    </message>
    <message>
        <source>this part needs a title: &quot;## Run: Run blocking&quot;</source>
        <translation>esta parte necesita un título: &quot;## Run: Ejecutar bloqueante&quot;</translation>
    </message>
    <message>
        <source>there is no &quot;## Run: …&quot; above that this part could repeat</source>
        <translation>no hay antes ningún &quot;## Run: …&quot; que esta parte pueda repetir</translation>
    </message>
    <message>
        <source>a line that begins with &quot;- &quot; belongs to a run or a challenge</source>
        <translation>una línea que empieza con &quot;- &quot; pertenece a una ejecución o a un reto</translation>
    </message>
    <message>
        <source>there is no key &quot;%1&quot; here; there are %2, %3</source>
        <translation>aquí no existe la clave «%1»; existen %2, %3</translation>
    </message>
    <message>
        <source>these choices need a &quot;- question: …&quot;</source>
        <translation>estas respuestas necesitan una &quot;- question: …&quot;</translation>
    </message>
    <message>
        <source>a question needs at least two &quot;- choice: …&quot;</source>
        <translation>una pregunta necesita al menos dos &quot;- choice: …&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number that choices could be compared with</source>
        <translation>«%1» no es un número con el que se puedan comparar las respuestas</translation>
    </message>
    <message>
        <source>this choice must be a time such as &quot;4 s&quot;, as &quot;measure&quot; is</source>
        <translation>esta respuesta debe ser un tiempo como &quot;4 s&quot;, como lo es &quot;measure&quot;</translation>
    </message>
    <message>
        <source>this choice must be a whole number, as &quot;measure&quot; is</source>
        <translation>esta respuesta debe ser un número entero, como lo es &quot;measure&quot;</translation>
    </message>
    <message>
        <source>without &quot;- measure: …&quot; a choice says when it is right: &quot;it waits if queued of #2 &gt; 0.5 s&quot;</source>
        <translation>sin &quot;- measure: …&quot; una respuesta dice cuándo es correcta: &quot;espera if queued of #2 &gt; 0.5 s&quot;</translation>
    </message>
    <message>
        <source>nothing has been measured here yet; figures come after a run</source>
        <translation>aquí todavía no se ha medido nada; las cifras van después de una ejecución</translation>
    </message>
    <message>
        <source>say which run is meant: {run 1: latency of #2}</source>
        <translation>indique a qué ejecución se refiere: {run 1: latency of #2}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, not &quot;%3&quot;</source>
        <translation>&quot;%1&quot; debe ser %2, no &quot;%3&quot;</translation>
    </message>
    <message>
        <source>a time such as &quot;0.5 s&quot; or &quot;300 ms&quot;</source>
        <translation>un tiempo como &quot;0.5 s&quot; o &quot;300 ms&quot;</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>an arrival is &quot;- at 0.3 s: /all-async&quot; or &quot;- at 0 s: 40 /all-async every 10 ms&quot;, not &quot;- %1&quot;</source>
        <translation>una llegada es &quot;- at 0.3 s: /all-async&quot; o &quot;- at 0 s: 40 /all-async every 10 ms&quot;, no &quot;- %1&quot;</translation>
    </message>
    <message>
        <source>with &quot;scenario&quot; nothing else of the run can be given but &quot;handler&quot;</source>
        <translation>con &quot;scenario&quot; no se puede indicar nada más de la ejecución que &quot;handler&quot;</translation>
    </message>
    <message>
        <source>there is no handler &quot;%1&quot;; there are paths such as &quot;/all-async&quot;</source>
        <translation>no existe el manejador &quot;%1&quot;; existen rutas como &quot;/all-async&quot;</translation>
    </message>
    <message>
        <source>a condition is &quot;at most 1 change&quot;, &quot;keep the …&quot; or a figure, &lt;, &lt;=, =, &gt;= or &gt;, and a limit</source>
        <translation>una condición es &quot;at most 1 change&quot;, &quot;keep the …&quot; o una cifra, &lt;, &lt;=, =, &gt;= o &gt;, y un límite</translation>
    </message>
    <message>
        <source>behind &quot;at most&quot; comes a number of changes such as &quot;1 change&quot;</source>
        <translation>detrás de &quot;at most&quot; va un número de cambios como &quot;1 change&quot;</translation>
    </message>
    <message>
        <source>there is no setting &quot;%1&quot;; there are %2</source>
        <translation>no existe el ajuste &quot;%1&quot;; existen %2</translation>
    </message>
    <message>
        <source>a time such as &quot;50 ms&quot;</source>
        <translation>un tiempo como &quot;50 ms&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number to compare with</source>
        <translation>&quot;%1&quot; no es un número con el que comparar</translation>
    </message>
    <message>
        <source>behind &quot;%1&quot; comes %2, not &quot;%3&quot;</source>
        <translation>detrás de &quot;%1&quot; va %2, no &quot;%3&quot;</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>a request such as &quot;#2&quot;</source>
        <translation>una petición como &quot;#2&quot;</translation>
    </message>
    <message>
        <source>a worker such as &quot;worker 1&quot;</source>
        <translation>un worker como &quot;worker 1&quot;</translation>
    </message>
    <message>
        <source>&quot;health check&quot;, &quot;request&quot; or a path such as &quot;/all-async&quot;</source>
        <translation>&quot;health check&quot;, &quot;request&quot; o una ruta como &quot;/all-async&quot;</translation>
    </message>
    <message>
        <source>calls such as &quot;2 calls of 500 ms&quot;</source>
        <translation>llamadas como &quot;2 calls of 500 ms&quot;</translation>
    </message>
    <message>
        <source>a time such as &quot;400 ms&quot;</source>
        <translation>un tiempo como &quot;400 ms&quot;</translation>
    </message>
    <message>
        <source>a number such as &quot;3 requests&quot;</source>
        <translation>un número como &quot;3 requests&quot;</translation>
    </message>
    <message>
        <source>there is no figure %1; there are %2</source>
        <translation>no existe la cifra %1; existen %2</translation>
    </message>
    <message>
        <source>behind %1 comes %2, not %3</source>
        <translation>detrás de %1 va %2, no %3</translation>
    </message>
    <message>
        <source>#%1 waited for nobody.</source>
        <translation>#%1 no esperó a nadie.</translation>
    </message>
    <message>
        <source>there is no such run as in {%1}; the lesson has %2 above this line</source>
        <translation>no existe la ejecución de {%1}; la lección tiene %2 antes de esta línea</translation>
    </message>
    <message>
        <source>a &quot;{&quot; has no &quot;}&quot; on its line</source>
        <translation>una &quot;{&quot; no tiene su &quot;}&quot; en la línea</translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop has been held for %2 in all %3.</source>
        <translation>El bucle del worker %1 lleva retenido %2 en total %3.</translation>
    </message>
    <message>
        <source>Worker %1&apos;s loop was held for %2 in all %3.</source>
        <translation>El bucle del worker %1 estuvo retenido %2 en total %3.</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>lugar %1</translation>
    </message>
    <message>
        <source>The %1 longest of %2 arrows.</source>
        <translation>Las %1 flechas más largas de %2.</translation>
    </message>
    <message>
        <source>Arrows to the request that waited longest, of %2.</source>
        <translation>Flechas hacia la petición que más esperó, de %2.</translation>
    </message>
    <message>
        <source>Arrows to the %1 requests that waited longest, of %2.</source>
        <translation>Flechas hacia las %1 peticiones que más esperaron, de %2.</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>llamadas %1</translation>
    </message>
    <message>
        <source>jobs %1</source>
        <translation>tareas %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>one health probe</source>
        <translation>una sonda de salud</translation>
    </message>
    <message>
        <source>%1 health probes</source>
        <translation>%1 sondas de salud</translation>
    </message>
    <message>
        <source>the upstream refused the connection</source>
        <translation>el upstream rechazó la conexión</translation>
    </message>
    <message>
        <source>See whether the upstream runs and listens where the calls go.</source>
        <translation>Mire si el upstream está en marcha y escucha donde van las llamadas.</translation>
    </message>
    <message>
        <source>a call to the upstream timed out</source>
        <translation>una llamada al upstream agotó su tiempo</translation>
    </message>
    <message>
        <source>See why the upstream is slow; until then, answer without it once the call&apos;s time is over.</source>
        <translation>Mire por qué el upstream es lento; hasta entonces, responda sin él cuando se acabe el tiempo de la llamada.</translation>
    </message>
    <message>
        <source>the upstream closed the connection</source>
        <translation>el upstream cerró la conexión</translation>
    </message>
    <message>
        <source>See what the upstream says in its log when it closes; repeat only calls that may be repeated.</source>
        <translation>Mire qué dice el upstream en su registro cuando cierra; repita solo las llamadas que se puedan repetir.</translation>
    </message>
    <message>
        <source>the upstream&apos;s answer was not valid HTTP</source>
        <translation>la respuesta del upstream no era HTTP válido</translation>
    </message>
    <message>
        <source>See what it is that answers at the upstream&apos;s address.</source>
        <translation>Mire qué es lo que responde en la dirección del upstream.</translation>
    </message>
    <message>
        <source>the upstream answered with status %1</source>
        <translation>el upstream respondió con el estado %1</translation>
    </message>
    <message>
        <source>See why the upstream answers so: the handlers only passed it on.</source>
        <translation>Mire por qué el upstream responde así: los manejadores solo lo transmitieron.</translation>
    </message>
    <message>
        <source>no file descriptor was left for a call to the upstream</source>
        <translation>no quedaba ningún descriptor de archivo para una llamada al upstream</translation>
    </message>
    <message>
        <source>Allow more open files (ulimit -n), or have fewer calls open at once.</source>
        <translation>Permita más archivos abiertos (ulimit -n) o tenga menos llamadas abiertas a la vez.</translation>
    </message>
    <message>
        <source>the server answered with status %1</source>
        <translation>el servidor respondió con el estado %1</translation>
    </message>
    <message>
        <source>See what the handler did, step by step, and what the log says.</source>
        <translation>Mire qué hizo el manejador, paso a paso, y qué dice el registro.</translation>
    </message>
    <message>
        <source>the server refused the connection</source>
        <translation>el servidor rechazó la conexión</translation>
    </message>
    <message>
        <source>See whether the server runs and listens where the client sends.</source>
        <translation>Mire si el servidor está en marcha y escucha donde envía el cliente.</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>el servidor cerró la conexión</translation>
    </message>
    <message>
        <source>See what the server was doing then, and what the log says.</source>
        <translation>Mire qué hacía el servidor en ese momento y qué dice el registro.</translation>
    </message>
    <message>
        <source>the server&apos;s answer was not valid HTTP</source>
        <translation>la respuesta del servidor no era HTTP válido</translation>
    </message>
    <message>
        <source>See what it is that answers at the server&apos;s address.</source>
        <translation>Mire qué es lo que responde en la dirección del servidor.</translation>
    </message>
    <message>
        <source>our client had no file descriptor left</source>
        <translation>a nuestro cliente no le quedaba ningún descriptor de archivo</translation>
    </message>
    <message>
        <source>Allow more open files (ulimit -n), or send fewer requests at once.</source>
        <translation>Permita más archivos abiertos (ulimit -n) o envíe menos peticiones a la vez.</translation>
    </message>
    <message>
        <source>our client gave up waiting</source>
        <translation>nuestro cliente dejó de esperar</translation>
    </message>
    <message>
        <source>See what the requests waited for; a longer time limit would only hide it.</source>
        <translation>Mire a qué esperaban las peticiones; un límite de tiempo mayor solo lo ocultaría.</translation>
    </message>
    <message>
        <source>the client had left before its answer</source>
        <translation>el cliente se había ido antes de su respuesta</translation>
    </message>
    <message>
        <source>See what the requests waited for: clients that have to wait for long leave.</source>
        <translation>Mire a qué esperaban las peticiones: los clientes que tienen que esperar mucho se van.</translation>
    </message>
    <message>
        <source>one time</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 veces</translation>
    </message>
    <message>
        <source>other reasons</source>
        <translation>otras razones</translation>
    </message>
    <message>
        <source>%1 of %2 requests failed</source>
        <translation>%1 de %2 peticiones fallaron</translation>
    </message>
    <message>
        <source>both requests failed</source>
        <translation>las dos peticiones fallaron</translation>
    </message>
    <message>
        <source>the only request failed</source>
        <translation>la única petición falló</translation>
    </message>
    <message>
        <source>all %1 requests failed</source>
        <translation>las %1 peticiones fallaron</translation>
    </message>
    <message>
        <source>the health probe %1</source>
        <translation>la sonda de salud %1</translation>
    </message>
    <message>
        <source>a run needs arrivals, such as &quot;- at 0 s: /all-async&quot;</source>
        <translation>una ejecución necesita llegadas, como «- at 0 s: /all-async»</translation>
    </message>
    <message>
        <source>other steps of the same request (%1)</source>
        <translation>otros pasos de la misma petición (%1)</translation>
    </message>
    <message>
        <source>other steps of these requests (%1)</source>
        <translation>otros pasos de estas peticiones (%1)</translation>
    </message>
    <message>
        <source>%1: there was nothing to measure, and the challenge asks for %2.</source>
        <translation>%1: no había nada que medir, y el reto pide %2.</translation>
    </message>
    <message>
        <source>%1: %2, but the challenge asks for %3. It is off by %4.</source>
        <translation>%1: %2, pero el reto pide %3. Faltan %4.</translation>
    </message>
    <message>
        <source>%1, but this challenge allows only %2.</source>
        <translation>%1, pero este reto solo permite %2.</translation>
    </message>
    <message>
        <source>leave as it is: %1</source>
        <translation>dejar como está: %1</translation>
    </message>
    <message>
        <source>Your largest error was with %1: you said %2, and the run measured %3.</source>
        <translation>Su mayor error fue con %1: usted dijo %2 y la ejecución midió %3.</translation>
    </message>
    <message>
        <source>%1 request with %2 each</source>
        <translation>%1 petición con %2 cada una</translation>
    </message>
    <message>
        <source>%1 requests with %2 each</source>
        <translation>%1 peticiones con %2 cada una</translation>
    </message>
    <message>
        <source>worst loop hold</source>
        <translation>peor retención del bucle</translation>
    </message>
    <message>
        <source>hold %1</source>
        <translation>retención %1</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>retenciones %1</translation>
    </message>
    <message>
        <source>%1 in %2()</source>
        <translation>%1 en %2()</translation>
    </message>
    <message>
        <source>%1 waited %2 unread.</source>
        <translation>%1 esperaron %2 sin ser leídas.</translation>
    </message>
    <message>
        <source>%1 waited %2 unread, %3 the most: %4.</source>
        <translation>%1 esperaron %2 sin ser leídas, %3 la que más: %4.</translation>
    </message>
    <message>
        <source>by a wait</source>
        <translation>por una espera</translation>
    </message>
    <message>
        <source>in %1()</source>
        <translation>en %1()</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>It was one of %1.</source>
        <translation>Fue una de %1.</translation>
    </message>
    <message>
        <source>Move the computing off the loop, to another process or with asyncio.to_thread(): awaiting does not help.</source>
        <translation>Saque el cálculo del bucle, a otro proceso o con asyncio.to_thread(): await no ayuda.</translation>
    </message>
    <message>
        <source>Await the call, for instance with an httpx.AsyncClient, make the handler a plain def, or hand the call to asyncio.to_thread().</source>
        <translation>Use await con la llamada, por ejemplo con un httpx.AsyncClient, haga del manejador un def normal o pase la llamada a asyncio.to_thread().</translation>
    </message>
    <message>
        <source>Move the computing off the loop, to a worker thread: awaiting does not help.</source>
        <translation>Saque el cálculo del bucle, a un hilo de trabajo: await no ayuda.</translation>
    </message>
    <message>
        <source>Use the call&apos;s promise form instead of the synchronous one, and await it.</source>
        <translation>Use la forma de la llamada con promesas en lugar de la síncrona, con await.</translation>
    </message>
    <message>
        <source>%1, called at %2</source>
        <translation>%1, llamada en %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>before the first part there can be &quot;- server: article.py&quot; alone</source>
        <translation>antes de la primera parte solo puede haber &quot;- server: article.py&quot;</translation>
    </message>
    <message>
        <source>there is no example &quot;%1&quot;; there is %2</source>
        <translation>no hay ningún ejemplo &quot;%1&quot;; hay %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>held line</source>
        <translation>línea retenida</translation>
    </message>
    <message>
        <source>Await asyncio.sleep() instead of time.sleep(), or make the handler a plain def.</source>
        <translation>Use asyncio.sleep() con await en lugar de time.sleep(), o haga del manejador un def normal.</translation>
    </message>
    <message>
        <source>Await asyncio.create_subprocess_exec(), make the handler a plain def, or hand the call to asyncio.to_thread().</source>
        <translation>Use asyncio.create_subprocess_exec() con await, haga del manejador un def normal o pase la llamada a asyncio.to_thread().</translation>
    </message>
    <message>
        <source>Make the handler a plain def, hand the call to asyncio.to_thread(), or use a library that can be awaited.</source>
        <translation>Haga del manejador un def normal, pase la llamada a asyncio.to_thread() o use una biblioteca que admita await.</translation>
    </message>
    <message>
        <source>&quot;- ask: the room&quot; needs a &quot;- question: …&quot;</source>
        <translation>&quot;- ask: the room&quot; necesita un &quot;- question: …&quot;</translation>
    </message>
    <message>
        <source>a question can be asked of &quot;the room&quot; alone: &quot;- ask: the room&quot;</source>
        <translation>una pregunta solo se le puede hacer a &quot;the room&quot;: &quot;- ask: the room&quot;</translation>
    </message>
    <message>
        <source>This server does not await: give it more workers, each a process of its own, so that others are served meanwhile.</source>
        <translation>Este servidor no usa await: dele más workers, cada uno un proceso propio, para que mientras tanto se atienda a los demás.</translation>
    </message>
    <message>
        <source>This server does not await: give it more threads or workers (gunicorn --threads 8, or --workers 4), so that others are served meanwhile.</source>
        <translation>Este servidor no usa await: dele más hilos o workers (gunicorn --threads 8, o --workers 4), para que mientras tanto se atienda a los demás.</translation>
    </message>
    <message>
        <source>This server does not await: give it more threads or workers, so that others are served meanwhile.</source>
        <translation>Este servidor no usa await: dele más hilos o workers, para que mientras tanto se atienda a los demás.</translation>
    </message>
    <message>
        <source>waiting for Python&apos;s lock (the GIL)</source>
        <translation>esperando el cerrojo de Python (el GIL)</translation>
    </message>
    <message>
        <source>Another thread of it computes and keeps the lock: move the computing to another process.</source>
        <translation>Otro de sus hilos calcula y retiene el cerrojo: lleve el cálculo a otro proceso.</translation>
    </message>
    <message>
        <source>%1: %2, but the challenge asks for %3.</source>
        <translation>%1: %2, pero el reto pide %3.</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>This run would have about %1 requests in flight at once, and this system&apos;s limit of open files has room for %2: send fewer, or raise the limit (ulimit -Hn).</source>
        <translation>Esta ejecución tendría unas %1 peticiones en curso a la vez, y el límite de archivos abiertos de este sistema deja sitio para %2: envíe menos o suba el límite (ulimit -Hn).</translation>
    </message>
    <message>
        <source>%1 more requests in flight are too many for this system&apos;s limit of open files; there is room for %2.</source>
        <translation>%1 peticiones más en curso son demasiadas para el límite de archivos abiertos de este sistema; queda sitio para %2.</translation>
    </message>
    <message>
        <source>The language changes once the room is closed and the program starts again.</source>
        <translation>El idioma cambia cuando la sala está cerrada y el programa se inicia de nuevo.</translation>
    </message>
</context>
<context>
    <name>app::Baseline</name>
    <message>
        <source>This run is the baseline from now on. Make another one, then choose “Compare with the baseline” in the Run menu.</source>
        <translation>Esta ejecución es desde ahora la de referencia. Haga otra y elija después «Comparar con la de referencia» en el menú Ejecutar.</translation>
    </message>
    <message>
        <source>%1 is the baseline from now on.</source>
        <translation>%1 es desde ahora la ejecución de referencia.</translation>
    </message>
</context>
<context>
    <name>app::ExampleServer</name>
    <message>
        <source>The example server needs packages of Python that are not installed: %1. Install them in one of these ways.</source>
        <translation>El servidor de ejemplo necesita paquetes de Python que no están instalados: %1. Instálelos de una de estas maneras.</translation>
    </message>
    <message>
        <source>The example server needs Python 3, which is not installed. Install it in one of these ways.</source>
        <translation>El servidor de ejemplo necesita Python 3, que no está instalado. Instálelo de una de estas maneras.</translation>
    </message>
</context>
<context>
    <name>app::ForeignServer</name>
    <message>
        <source>&quot;%1&quot; cannot be started: %2.</source>
        <translation>«%1» no se puede iniciar: %2.</translation>
    </message>
    <message>
        <source>There is no command to start.</source>
        <translation>No hay ninguna orden que iniciar.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>No existe la carpeta «%1».</translation>
    </message>
    <message>
        <source>There is no program &quot;%1&quot;.</source>
        <translation>No existe el programa «%1».</translation>
    </message>
    <message>
        <source>Port %1 is taken by %2: end it, choose another port, or watch it with --watch-port %1.</source>
        <translation>El puerto %1 está ocupado por %2: termínelo, elija otro puerto u obsérvelo con --watch-port %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; listens on several ports, %2: say which one with --watch-port.</source>
        <translation>«%1» escucha en varios puertos, %2: indique cuál con --watch-port.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; listens on port %2, not on port %3.</source>
        <translation>«%1» escucha en el puerto %2, no en el puerto %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not listen on port %2 within %3 s.</source>
        <translation>«%1» no escuchó en el puerto %2 en %3 s.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not listen on any port within %2 s.</source>
        <translation>«%1» no escuchó en ningún puerto en %2 s.</translation>
    </message>
    <message>
        <source>%1 before it listened.</source>
        <translation>%1 antes de escuchar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was ended by signal %2</source>
        <translation>«%1» fue terminado por la señal %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended with status %2</source>
        <translation>«%1» terminó con el estado %2</translation>
    </message>
    <message>
        <source>Its last lines:</source>
        <translation>Sus últimas líneas:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has ended, but process %2 (%3) that it started goes on: it is watched, and ends with this program.</source>
        <translation>«%1» ha terminado, pero el proceso %2 (%3) que inició continúa: se observa, y termina con este programa.</translation>
    </message>
</context>
<context>
    <name>app::LessonPages</name>
    <message>
        <source>Making the lesson&apos;s runs anew for the page</source>
        <translation>Repitiendo las ejecuciones de la lección para la página</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>Se exportó %1</translation>
    </message>
    <message>
        <source>The lesson&apos;s page was not written.</source>
        <translation>No se escribió la página de la lección.</translation>
    </message>
</context>
<context>
    <name>app::LessonRunner</name>
    <message>
        <source>The challenge&apos;s set-up is in place, and nothing has been sent yet. Change in the bar above what you think helps, then press “Run the challenge”.</source>
        <translation>La configuración del reto está lista y aún no se ha enviado nada. Cambie en la barra de arriba lo que crea que ayuda y pulse después «Ejecutar el reto».</translation>
    </message>
</context>
<context>
    <name>app::RoomPoll</name>
    <message>
        <source>When is the answer to request %1, %2, there?</source>
        <translation>¿Cuándo llega la respuesta a la petición %1, %2?</translation>
    </message>
    <message>
        <source>How long does the next request take?</source>
        <translation>¿Cuánto tarda la próxima petición?</translation>
    </message>
    <message>
        <source>When is each answer there?</source>
        <translation>¿Cuándo llega cada respuesta?</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>app::RunFiles</name>
    <message>
        <source>The program ended without saving its last run.</source>
        <translation>El programa terminó sin guardar su última ejecución.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>This is %1, a trace of another program.</source>
        <translation>Esto es %1, una traza de otro programa.</translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation>Esto es %1.</translation>
    </message>
    <message>
        <source>Sending a request begins a new run.</source>
        <translation>Al enviar una petición comienza una ejecución nueva.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Se guardó %1</translation>
    </message>
    <message>
        <source>Untitled run</source>
        <translation>Ejecución sin título</translation>
    </message>
    <message>
        <source>This is the run that was not saved.</source>
        <translation>Esta es la ejecución que no se guardó.</translation>
    </message>
    <message>
        <source>Writing the page</source>
        <translation>Escribiendo la página</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a run again, so the run stays: save it as a trace, too.</source>
        <translation>%1 no se puede volver a abrir como ejecución, así que la ejecución se queda: guárdela también como traza.</translation>
    </message>
    <message>
        <source>This is the beginning of %1. The rest of it is being read.</source>
        <translation>Este es el comienzo de %1. El resto se está leyendo.</translation>
    </message>
    <message>
        <source>Only the beginning of %1 was read.</source>
        <translation>Solo se leyó el comienzo de %1.</translation>
    </message>
</context>
<context>
    <name>app::ScenarioEditing</name>
    <message>
        <source>Nothing has arrived yet: send a request, or run a scenario, first.</source>
        <translation>Aún no ha llegado nada: envíe antes una petición o ejecute un escenario.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
</context>
<context>
    <name>app::ServerSwitch</name>
    <message>
        <source>The server&apos;s own %1.</source>
        <translation>%1, del propio servidor.</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Volver a iniciarlo</translation>
    </message>
    <message>
        <source>The server that is built in answers.</source>
        <translation>Responde el servidor integrado.</translation>
    </message>
    <message>
        <source>No server answers now: choose one in the Server menu.</source>
        <translation>Ahora no responde ningún servidor: elija uno en el menú Servidor.</translation>
    </message>
</context>
<context>
    <name>app::Watching</name>
    <message>
        <source>Nothing listens on port %1.</source>
        <translation>Nada escucha en el puerto %1.</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>No existe el proceso %1.</translation>
    </message>
    <message>
        <source>Process %1 listens on no port, or belongs to another user: name its port with --watch-port.</source>
        <translation>El proceso %1 no escucha en ningún puerto o es de otro usuario: indique su puerto con --watch-port.</translation>
    </message>
    <message>
        <source>Process %1 listens on several ports: say which one with --watch-port.</source>
        <translation>El proceso %1 escucha en varios puertos: indique cuál con --watch-port.</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>proceso %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>puerto %1</translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a colour, %2 an animal</extracomment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>heron</source>
        <translation>garza</translation>
    </message>
    <message>
        <source>fox</source>
        <translation>zorro</translation>
    </message>
    <message>
        <source>owl</source>
        <translation>búho</translation>
    </message>
    <message>
        <source>crab</source>
        <translation>cangrejo</translation>
    </message>
    <message>
        <source>otter</source>
        <translation>nutria</translation>
    </message>
    <message>
        <source>lynx</source>
        <translation>lince</translation>
    </message>
    <message>
        <source>hare</source>
        <translation>liebre</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>foca</translation>
    </message>
    <message>
        <source>wolf</source>
        <translation>lobo</translation>
    </message>
    <message>
        <source>bear</source>
        <translation>oso</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>ciervo</translation>
    </message>
    <message>
        <source>swan</source>
        <translation>cisne</translation>
    </message>
    <message>
        <source>crow</source>
        <translation>cuervo</translation>
    </message>
    <message>
        <source>duck</source>
        <translation>pato</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>rana</translation>
    </message>
    <message>
        <source>toad</source>
        <translation>sapo</translation>
    </message>
    <message>
        <source>newt</source>
        <translation>tritón</translation>
    </message>
    <message>
        <source>mole</source>
        <translation>topo</translation>
    </message>
    <message>
        <source>goat</source>
        <translation>cabra</translation>
    </message>
    <message>
        <source>lamb</source>
        <translation>cordero</translation>
    </message>
    <message>
        <source>pony</source>
        <translation>poni</translation>
    </message>
    <message>
        <source>yak</source>
        <translation>yak</translation>
    </message>
    <message>
        <source>ibis</source>
        <translation>ibis</translation>
    </message>
    <message>
        <source>kiwi</source>
        <translation>kiwi</translation>
    </message>
    <message>
        <source>puma</source>
        <translation>puma</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>panda</translation>
    </message>
    <message>
        <source>koala</source>
        <translation>koala</translation>
    </message>
    <message>
        <source>tiger</source>
        <translation>tigre</translation>
    </message>
    <message>
        <source>whale</source>
        <translation>ballena</translation>
    </message>
    <message>
        <source>shark</source>
        <translation>tiburón</translation>
    </message>
    <message>
        <source>squid</source>
        <translation>calamar</translation>
    </message>
    <message>
        <source>snail</source>
        <translation>caracol</translation>
    </message>
    <message>
        <source>robin</source>
        <translation>petirrojo</translation>
    </message>
    <message>
        <source>finch</source>
        <translation>pinzón</translation>
    </message>
    <message>
        <source>raven</source>
        <translation>grajo</translation>
    </message>
    <message>
        <source>eagle</source>
        <translation>águila</translation>
    </message>
    <message>
        <source>stork</source>
        <translation>cigüeña</translation>
    </message>
    <message>
        <source>crane</source>
        <translation>grulla</translation>
    </message>
    <message>
        <source>moose</source>
        <translation>alce</translation>
    </message>
    <message>
        <source>bison</source>
        <translation>bisonte</translation>
    </message>
    <message>
        <source>camel</source>
        <translation>camello</translation>
    </message>
    <message>
        <source>llama</source>
        <translation>llama</translation>
    </message>
    <message>
        <source>gecko</source>
        <translation>geco</translation>
    </message>
    <message>
        <source>lemur</source>
        <translation>lémur</translation>
    </message>
    <message>
        <source>hyena</source>
        <translation>hiena</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>cebra</translation>
    </message>
    <message>
        <source>badger</source>
        <translation>tejón</translation>
    </message>
    <message>
        <source>beaver</source>
        <translation>castor</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>handler</source>
        <translation>manejador</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>How many event loops serve, each on a thread of its own. One more request than there are workers stalls them all.</source>
        <translation>Cuántos bucles de eventos atienden, cada uno en su propio hilo. Una petición más que workers los detiene a todos.</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>workers</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Who gets the connections that wait when a loop wakes up. Taking all of them is fast, and lets one worker sit on what others could have served.</source>
        <translation>Quién recibe las conexiones que esperan cuando un bucle despierta. Tomarlas todas es rápido, y deja que un worker acapare lo que otros podrían haber atendido.</translation>
    </message>
    <message>
        <source>accept policy</source>
        <translation>forma de aceptar</translation>
    </message>
    <message>
        <source>Calls per request</source>
        <translation>Llamadas por petición</translation>
    </message>
    <message>
        <source>How many upstream calls a handler makes. A blocking one holds its loop for each of them.</source>
        <translation>Cuántas llamadas al upstream hace un manejador. Uno bloqueante retiene su bucle en cada una.</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>llamadas</translation>
    </message>
    <message>
        <source>CPU time per step</source>
        <translation>Tiempo de CPU por paso</translation>
    </message>
    <message>
        <source>How long a CPU-bound step computes. However async the handler is, nobody else runs meanwhile.</source>
        <translation>Cuánto calcula un paso limitado por la CPU. Por asíncrono que sea el manejador, nadie más avanza entretanto.</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>cálculo</translation>
    </message>
    <message>
        <source>Client set-up</source>
        <translation>Preparar el cliente</translation>
    </message>
    <message>
        <source>CPU time to build an HTTP client. Building one for every call, as many do, costs the loop that much each time.</source>
        <translation>Tiempo de CPU para construir un cliente HTTP. Construir uno por llamada, como hacen muchos, le cuesta eso al bucle cada vez.</translation>
    </message>
    <message>
        <source>client set-up</source>
        <translation>preparación del cliente</translation>
    </message>
    <message>
        <source>Call timeout</source>
        <translation>Límite por llamada</translation>
    </message>
    <message>
        <source>When a handler gives up on the upstream. Shorter than the upstream&apos;s delay, and every call fails.</source>
        <translation>Cuándo desiste un manejador del upstream. Si es menor que el retardo del upstream, fallan todas las llamadas.</translation>
    </message>
    <message>
        <source>call timeout</source>
        <translation>límite por llamada</translation>
    </message>
    <message>
        <source>Look at the upstream&apos;s status</source>
        <translation>Mirar el estado del upstream</translation>
    </message>
    <message>
        <source>looking at the status</source>
        <translation>mirar el estado</translation>
    </message>
    <message>
        <source>Thread pool threads</source>
        <translation>Hilos del pool</translation>
    </message>
    <message>
        <source>How many plain handlers run at once, per worker. The next one waits for a thread, while the loop stays free.</source>
        <translation>Cuántos manejadores normales se ejecutan a la vez, por worker. El siguiente espera un hilo, mientras el bucle queda libre.</translation>
    </message>
    <message>
        <source>thread pool</source>
        <translation>pool de hilos</translation>
    </message>
    <message>
        <source>Executor threads</source>
        <translation>Hilos del ejecutor</translation>
    </message>
    <message>
        <source>How many synchronous calls can be moved off the loop at once, per worker. There are few of them, and then calls queue for a thread.</source>
        <translation>Cuántas llamadas síncronas pueden salir del bucle a la vez, por worker. Son pocos hilos, y entonces las llamadas hacen cola.</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>ejecutor</translation>
    </message>
    <message>
        <source>Health probe every</source>
        <translation>Sonda de salud cada</translation>
    </message>
    <message>
        <source>Asks /healthcheck again and again, as a load balancer does, and shows when it would have given up on the server. The shorter the time between two probes, the sooner a held loop is noticed.</source>
        <translation>Pregunta a /healthcheck una y otra vez, como hace un balanceador de carga, y muestra cuándo habría descartado el servidor. Cuanto menos tiempo pasa entre dos sondas, antes se nota un bucle retenido.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Gives up after</source>
        <translation>Desiste a los</translation>
    </message>
    <message>
        <source>The client closes its connection. The worker does not know, and works for nobody.</source>
        <translation>El cliente cierra su conexión. El worker no lo sabe, y trabaja para nadie.</translation>
    </message>
    <message>
        <source>client timeout</source>
        <translation>límite del cliente</translation>
    </message>
    <message>
        <source>Keep connections alive</source>
        <translation>Mantener conexiones</translation>
    </message>
    <message>
        <source>The client uses its connections again. Such a connection stays with its worker, however busy that is.</source>
        <translation>El cliente reutiliza sus conexiones. Una conexión así se queda con su worker, por ocupado que esté.</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>mantener conexiones</translation>
    </message>
    <message>
        <source>Removes after failures</source>
        <translation>Retira tras fallos</translation>
    </message>
    <message>
        <source>How many health checks in a row may fail before a load balancer takes the worker out. There is none here: what one would have done is said above the timeline.</source>
        <translation>Cuántas comprobaciones de salud seguidas pueden fallar antes de que un balanceador de carga retire el worker. Aquí no hay ninguno: lo que habría hecho se dice sobre la línea de tiempo.</translation>
    </message>
    <message>
        <source>Checks every</source>
        <translation>Comprueba cada</translation>
    </message>
    <message>
        <source>How far apart its health checks are, and how long each may stay without an answer.</source>
        <translation>Con qué intervalo hace sus comprobaciones de salud, y cuánto puede quedar cada una sin respuesta.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>The jitter&apos;s random numbers begin here: the same seed gives the same delays.</source>
        <translation>Los números aleatorios del jitter empiezan aquí: la misma semilla da las mismas esperas.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Retardo</translation>
    </message>
    <message>
        <source>How long the upstream takes to answer a call.</source>
        <translation>Cuánto tarda el upstream en responder a una llamada.</translation>
    </message>
    <message>
        <source>upstream delay</source>
        <translation>retardo del upstream</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Up to this much is added to each call&apos;s delay, so that requests no longer march in step.</source>
        <translation>Hasta este tiempo se añade al retardo de cada llamada, para que las peticiones ya no marquen el paso.</translation>
    </message>
    <message>
        <source>Answers with status</source>
        <translation>Responde con estado</translation>
    </message>
    <message>
        <source>What the upstream says to every call. Whether a handler notices depends on whether it looks.</source>
        <translation>Lo que el upstream dice a cada llamada. Que un manejador lo note depende de si mira.</translation>
    </message>
    <message>
        <source>upstream answers</source>
        <translation>respuestas del upstream</translation>
    </message>
    <message>
        <source>Refuse connections</source>
        <translation>Rechazar conexiones</translation>
    </message>
    <message>
        <source>As if the upstream were down: calls fail at once, so even a blocking handler is quick.</source>
        <translation>Como si el upstream estuviera caído: las llamadas fallan al instante, así que hasta un manejador bloqueante es rápido.</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>What goes wrong with an answer. The timeline shows which call failed, and the request panel why.</source>
        <translation>Qué va mal con una respuesta. La línea de tiempo muestra qué llamada falló, y el panel de la petición por qué.</translation>
    </message>
    <message>
        <source>all that wait</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>one per wakeup</source>
        <translation>una cada vez</translation>
    </message>
    <message>
        <source>a socket per worker</source>
        <translation>un socket por worker</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>closes in the body</source>
        <translation>cierra a medias</translation>
    </message>
    <message>
        <source>garbage</source>
        <translation>basura</translation>
    </message>
    <message>
        <source>requests of your own</source>
        <translation>peticiones propias</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Comprobación de salud</translation>
    </message>
    <message>
        <source>Answers at once, if its loop is free.</source>
        <translation>Responde al instante, si su bucle está libre.</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Bloqueante</translation>
    </message>
    <message>
        <source>An async handler with a synchronous client: each call holds the loop until the upstream answers.</source>
        <translation>Un manejador asíncrono con un cliente síncrono: cada llamada retiene el bucle hasta que el upstream responde.</translation>
    </message>
    <message>
        <source>Async</source>
        <translation>Asíncrono</translation>
    </message>
    <message>
        <source>An async handler with an async client: while a call waits, the loop is free.</source>
        <translation>Un manejador asíncrono con un cliente asíncrono: mientras una llamada espera, el bucle está libre.</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>A la vez</translation>
    </message>
    <message>
        <source>Both calls at once: the request takes as long as the slower one.</source>
        <translation>Las dos llamadas a la vez: la petición tarda lo que la más lenta.</translation>
    </message>
    <message>
        <source>Thread pool</source>
        <translation>Pool de hilos</translation>
    </message>
    <message>
        <source>A plain handler: it runs on a pool&apos;s thread, so the loop stays free until the pool is full.</source>
        <translation>Un manejador normal: se ejecuta en un hilo del pool, así que el bucle queda libre hasta que el pool se llena.</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Async, but every call first builds its client, which computes on the loop.</source>
        <translation>Asíncrono, pero cada llamada construye antes su cliente, y eso calcula en el bucle.</translation>
    </message>
    <message>
        <source>Executor</source>
        <translation>Ejecutor</translation>
    </message>
    <message>
        <source>An async handler that moves each synchronous call to an executor, which has few threads.</source>
        <translation>Un manejador asíncrono que pasa cada llamada síncrona a un ejecutor, que tiene pocos hilos.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>An async handler that computes: awaiting does not help, the loop is held.</source>
        <translation>Un manejador asíncrono que calcula: await no ayuda, el bucle está retenido.</translation>
    </message>
    <message>
        <source>CPU in pool</source>
        <translation>CPU en pool</translation>
    </message>
    <message>
        <source>The same computing on a pool&apos;s thread: the loop stays free.</source>
        <translation>El mismo cálculo en un hilo del pool: el bucle queda libre.</translation>
    </message>
    <message>
        <source>Handlers answer 502 where the upstream answers anything but 200. Without it, an upstream&apos;s 500 goes unnoticed.</source>
        <translation>Los manejadores responden 502 si el upstream responde algo distinto de 200. Sin esto, un 500 del upstream pasa inadvertido.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>How many can join in. Whoever comes later is told that the room is full.</source>
        <translation>Cuántas pueden participar. A quien llega después se le dice que la sala está llena.</translation>
    </message>
    <message>
        <source>Requests in flight each</source>
        <translation>Peticiones en vuelo por persona</translation>
    </message>
    <message>
        <source>How many requests of one person may be without an answer. With 1, a phone that hangs can only wait.</source>
        <translation>Cuántas peticiones de una persona pueden estar sin respuesta. Con 1, un teléfono que se queda colgado solo puede esperar.</translation>
    </message>
    <message>
        <source>Requests a second each</source>
        <translation>Peticiones por segundo y persona</translation>
    </message>
    <message>
        <source>How often one person can send. More is refused, and not measured.</source>
        <translation>Con qué frecuencia puede enviar una persona. Lo que pase de ahí se rechaza y no se mide.</translation>
    </message>
    <message>
        <source>People per address</source>
        <translation>Personas por dirección</translation>
    </message>
    <message>
        <source>How many can join in from one network address. Raise it where a router hides all phones behind one.</source>
        <translation>Cuántas pueden participar desde una dirección de red. Auméntelo si un router oculta todos los teléfonos tras una sola.</translation>
    </message>
    <message>
        <source>Connections per address</source>
        <translation>Conexiones por dirección</translation>
    </message>
    <message>
        <source>A phone needs two or three. More than this from one address are closed at once.</source>
        <translation>Un teléfono necesita dos o tres. Las que pasen de ahí desde una misma dirección se cierran enseguida.</translation>
    </message>
    <message>
        <source>Questions a second per address</source>
        <translation>Consultas por segundo y dirección</translation>
    </message>
    <message>
        <source>What one address may ask the room&apos;s door in a second, wrong addresses among it. More is refused.</source>
        <translation>Lo que una dirección puede pedir en un segundo a la puerta de la sala, contando las direcciones equivocadas. Lo demás se rechaza.</translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>no se pudo escribir %1: %2.</translation>
    </message>
    <message>
        <source>line %1 (byte %2)</source>
        <translation>línea %1 (byte %2)</translation>
    </message>
    <message>
        <source>there is one value of more than 64 MB</source>
        <translation>hay un valor de más de 64 MB</translation>
    </message>
    <message>
        <source>the file ends too early: expected %1</source>
        <translation>el archivo acaba antes de tiempo: se esperaba %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>se esperaba %1</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>a key or }</source>
        <translation>una clave o }</translation>
    </message>
    <message>
        <source>a colon after the key</source>
        <translation>dos puntos detrás de la clave</translation>
    </message>
    <message>
        <source>[, the list of events</source>
        <translation>[, la lista de eventos</translation>
    </message>
    <message>
        <source>&quot;traceEvents&quot; must be a list: expected [</source>
        <translation>&quot;traceEvents&quot; debe ser una lista: se esperaba [</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>una clave entre comillas dobles</translation>
    </message>
    <message>
        <source>expected a key in double quotes</source>
        <translation>se esperaba una clave entre comillas dobles</translation>
    </message>
    <message>
        <source>a comma or }</source>
        <translation>una coma o }</translation>
    </message>
    <message>
        <source>expected a comma or }</source>
        <translation>se esperaba una coma o }</translation>
    </message>
    <message>
        <source>something follows the end of the trace</source>
        <translation>hay algo detrás del final de la traza</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>the end of a text, a double quote</source>
        <translation>el final de un texto, unas comillas dobles</translation>
    </message>
    <message>
        <source>expected a value</source>
        <translation>se esperaba un valor</translation>
    </message>
    <message>
        <source>the end of a list or an object</source>
        <translation>el final de una lista o de un objeto</translation>
    </message>
    <message>
        <source>it is nested more than %1 deep</source>
        <translation>está anidado a más de %1 niveles</translation>
    </message>
    <message>
        <source>expected ] or another event</source>
        <translation>se esperaba ] u otro evento</translation>
    </message>
    <message>
        <source>the file ends too early, in the middle of an event</source>
        <translation>el archivo acaba antes de tiempo, en medio de un evento</translation>
    </message>
    <message>
        <source>the file ends too early: expected ], the end of the list of events</source>
        <translation>el archivo acaba antes de tiempo: se esperaba ], el final de la lista de eventos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, not %3</source>
        <translation>&quot;%1&quot; debe ser %2, no %3</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>un número o un texto</translation>
    </message>
    <message>
        <source>a number of microseconds</source>
        <translation>un número de microsegundos</translation>
    </message>
    <message>
        <source>a time within 79 years</source>
        <translation>un tiempo de menos de 79 años</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>one letter</source>
        <translation>una letra</translation>
    </message>
    <message>
        <source>an event must be an object: expected {</source>
        <translation>un evento debe ser un objeto: se esperaba {</translation>
    </message>
    <message>
        <source>expected a whole object</source>
        <translation>se esperaba un objeto completo</translation>
    </message>
    <message>
        <source>expected a list of texts</source>
        <translation>se esperaba una lista de textos</translation>
    </message>
    <message>
        <source>expected a list of objects</source>
        <translation>se esperaba una lista de objetos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number of microseconds</source>
        <translation>&quot;%1&quot; debe ser un número de microsegundos</translation>
    </message>
    <message>
        <source>&quot;zero_ns&quot; must be a whole number of nanoseconds as a text</source>
        <translation>&quot;zero_ns&quot; debe ser un número entero de nanosegundos, como texto</translation>
    </message>
    <message>
        <source>there are too many paths</source>
        <translation>hay demasiadas rutas</translation>
    </message>
    <message>
        <source>&quot;lags_ns&quot; must be pairs of whole numbers, each with a space behind it</source>
        <translation>&quot;lags_ns&quot; debe ser pares de números enteros, cada uno con un espacio detrás</translation>
    </message>
    <message>
        <source>&quot;lags_ns&quot; has an odd number or too many of them</source>
        <translation>&quot;lags_ns&quot; tiene una cantidad impar de números o demasiados</translation>
    </message>
    <message>
        <source>&quot;lags_ns&quot; must be in order of time</source>
        <translation>&quot;lags_ns&quot; debe ir por orden de tiempo</translation>
    </message>
    <message>
        <source>it was written by a newer version of Await and See</source>
        <translation>la escribió una versión más nueva de Await and See</translation>
    </message>
    <message>
        <source>a time is more than 140 years away</source>
        <translation>hay un tiempo a más de 140 años de distancia</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from %2 to %3, not %4</source>
        <translation>&quot;%1&quot; debe ser un número entero de %2 a %3, no %4</translation>
    </message>
    <message>
        <source>an event needs &quot;ph&quot;, which says of what kind it is</source>
        <translation>un evento necesita &quot;ph&quot;, que dice de qué clase es</translation>
    </message>
    <message>
        <source>&quot;dur&quot; must not be below 0</source>
        <translation>&quot;dur&quot; no debe ser menor que 0</translation>
    </message>
    <message>
        <source>an event needs &quot;ts&quot;, the time at which it was</source>
        <translation>un evento necesita &quot;ts&quot;, el momento en que ocurrió</translation>
    </message>
    <message>
        <source>there are more than %1 events</source>
        <translation>hay más de %1 eventos</translation>
    </message>
    <message>
        <source>there are too many tracks</source>
        <translation>hay demasiadas pistas</translation>
    </message>
    <message>
        <source>there is not enough memory to read it</source>
        <translation>no hay memoria suficiente para leerlo</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>its compressed data ends too early</source>
        <translation>sus datos comprimidos acaban antes de tiempo</translation>
    </message>
    <message>
        <source>its compressed data is damaged</source>
        <translation>sus datos comprimidos están dañados</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no such value as &quot;%2&quot;</source>
        <translation>&quot;%1&quot; no admite el valor &quot;%2&quot;</translation>
    </message>
    <message>
        <source>an event of the category &quot;%1&quot; needs &quot;%2&quot; in its args</source>
        <translation>un evento de la categoría &quot;%1&quot; necesita &quot;%2&quot; en sus args</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no time that is known</source>
        <translation>&quot;%1&quot; no nombra ningún momento conocido</translation>
    </message>
    <message>
        <source>a request has too many steps</source>
        <translation>una petición tiene demasiados pasos</translation>
    </message>
    <message>
        <source>there is no such kind of change</source>
        <translation>no existe esa clase de cambio</translation>
    </message>
    <message>
        <source>an event needs &quot;ts&quot;</source>
        <translation>un evento necesita &quot;ts&quot;</translation>
    </message>
    <message>
        <source>an event needs &quot;dur&quot;, not below 0</source>
        <translation>un evento necesita &quot;dur&quot;, no menor que 0</translation>
    </message>
    <message>
        <source>the number of a request is too far from all others</source>
        <translation>el número de una petición está demasiado lejos de todos los demás</translation>
    </message>
    <message>
        <source>it is not a trace: it has no list of &quot;traceEvents&quot;</source>
        <translation>no es una traza: no tiene ninguna lista &quot;traceEvents&quot;</translation>
    </message>
    <message>
        <source>&quot;awaitAndSee&quot; must be an object</source>
        <translation>&quot;awaitAndSee&quot; debe ser un objeto</translation>
    </message>
    <message>
        <source>%1 is too large for this computer&apos;s memory.</source>
        <translation>%1 es demasiado grande para la memoria de este equipo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>No se puede abrir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is a folder; a trace file was expected.</source>
        <translation>%1 es una carpeta; se esperaba un archivo de traza.</translation>
    </message>
    <message>
        <source>%1 is no ordinary file; a trace file was expected.</source>
        <translation>%1 no es un archivo corriente; se esperaba un archivo de traza.</translation>
    </message>
    <message>
        <source>each of the &quot;workers&quot; needs &quot;worker&quot;, its number</source>
        <translation>cada uno de los &quot;workers&quot; necesita &quot;worker&quot;, su número</translation>
    </message>
    <message>
        <source>it is not valid UTF-8</source>
        <translation>no es UTF-8 válido</translation>
    </message>
    <message>
        <source>there is a comma too many</source>
        <translation>hay una coma de más</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>falta una coma</translation>
    </message>
    <message>
        <source>the end of an event is missing</source>
        <translation>falta el final de un evento</translation>
    </message>
    <message>
        <source>an event is no JSON</source>
        <translation>un evento no es JSON</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2</source>
        <translation>«%1» debe ser %2</translation>
    </message>
    <message>
        <source>a counter needs a value</source>
        <translation>un contador necesita un valor</translation>
    </message>
    <message>
        <source>a counter&apos;s value must be a number</source>
        <translation>el valor de un contador debe ser un número</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asíncrono</translation>
    </message>
    <message>
        <source>unnamed process</source>
        <translation>proceso sin nombre</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>proceso %1</translation>
    </message>
    <message>
        <source>unnamed thread</source>
        <translation>hilo sin nombre</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>hilo %1</translation>
    </message>
    <message>
        <source>trace of another program; it has no events.</source>
        <translation>traza de otro programa; no tiene eventos.</translation>
    </message>
    <message>
        <source>trace of another program; none of its %1 events can be shown.</source>
        <translation>traza de otro programa; ninguno de sus %1 eventos se puede mostrar.</translation>
    </message>
    <message>
        <source>Events that were left out: %1 (%2).</source>
        <translation>Eventos omitidos: %1 (%2).</translation>
    </message>
    <message>
        <source>Events that are shown in part: %1 (%2).</source>
        <translation>Eventos que se muestran en parte: %1 (%2).</translation>
    </message>
    <message>
        <source>The file is damaged, or not quite JSON (%1); what is whole is shown.</source>
        <translation>El archivo está dañado o no es JSON del todo (%1); se muestra lo que está entero.</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>conexión rechazada</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>conexión cerrada</translation>
    </message>
    <message>
        <source>not a valid HTTP answer</source>
        <translation>no es una respuesta HTTP válida</translation>
    </message>
    <message>
        <source>no file descriptor left</source>
        <translation>no queda ningún descriptor de archivo</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>no worker has read it yet</source>
        <translation>ningún worker la ha leído aún</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>could go on, but its loop is held</source>
        <translation>podría seguir, pero su bucle está retenido</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>holds the loop, works</source>
        <translation>retiene el bucle y trabaja</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>bloqueando</translation>
    </message>
    <message>
        <source>holds the loop, does no work</source>
        <translation>retiene el bucle y no trabaja</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>suspended; the loop is free</source>
        <translation>suspendida; el bucle está libre</translation>
    </message>
    <message>
        <source>it is not a trace: a trace in JSON begins with { or [</source>
        <translation>no es una traza: una traza en JSON empieza con { o [</translation>
    </message>
    <message>
        <source>it is written in UTF-16; a trace in JSON is in UTF-8</source>
        <translation>está escrito en UTF-16; una traza en JSON está en UTF-8</translation>
    </message>
    <message>
        <source>Events that cannot be shown, such as samples or an end without a begin: %1.</source>
        <translation>Eventos que no se pueden mostrar, como muestras o un final sin principio: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number of microseconds, not below 0</source>
        <translation>«%1» debe ser un número de microsegundos, no menor que 0</translation>
    </message>
    <message>
        <source>a holding has too many suspects</source>
        <translation>una retención tiene demasiados sospechosos</translation>
    </message>
    <message>
        <source>a holding has too many lines</source>
        <translation>una retención tiene demasiadas líneas</translation>
    </message>
    <message>
        <source>each of the &quot;watched&quot; needs &quot;worker&quot;, its number</source>
        <translation>cada elemento de «watched» necesita «worker», su número</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>nobody saw what it did</source>
        <translation>nadie vio qué hacía</translation>
    </message>
    <message>
        <source>a line of a holding has too many callers</source>
        <translation>una línea de una retención tiene demasiados llamadores</translation>
    </message>
    <message>
        <source>No process is found that listens on the port. Run this program as the server&apos;s user or as root, where /proc is not hidden.</source>
        <translation>No se encuentra ningún proceso que escuche en el puerto. Ejecute este programa como el usuario del servidor o como root, donde /proc no esté oculto.</translation>
    </message>
    <message>
        <source>What a thread waits for is only known roughly, and no line of source: this system keeps system calls and memory from everybody but a parent. Start the server from here, or set kernel.yama.ptrace_scope to 0.</source>
        <translation>Solo se sabe aproximadamente a qué espera un hilo, y ninguna línea de código: este sistema no enseña las llamadas al sistema ni la memoria más que a un proceso padre. Inicie el servidor desde aquí, o ponga kernel.yama.ptrace_scope a 0.</translation>
    </message>
    <message>
        <source>Whether a loop is free or blocked cannot be seen: the server belongs to another user. Run this program as that user or as root.</source>
        <translation>No se puede ver si un bucle está libre o bloqueado: el servidor es de otro usuario. Ejecute este programa como ese usuario o como root.</translation>
    </message>
    <message>
        <source>Which process has which connection cannot be seen: the server belongs to another user. Run this program as that user or as root.</source>
        <translation>No se puede ver qué proceso tiene qué conexión: el servidor es de otro usuario. Ejecute este programa como ese usuario o como root.</translation>
    </message>
    <message>
        <source>No line of source can be seen: the server&apos;s memory is closed to this user. Start the server from here, or run this program as root.</source>
        <translation>No se puede ver ninguna línea de código: la memoria del servidor está cerrada a este usuario. Inicie el servidor desde aquí, o ejecute este programa como root.</translation>
    </message>
    <message>
        <source>No line of source can be seen in this Python: stacks of 3.11, 3.12 and 3.13 can be read.</source>
        <translation>No se puede ver ninguna línea de código en este Python: se pueden leer las pilas de 3.11, 3.12 y 3.13.</translation>
    </message>
    <message>
        <source>Whether a request was accepted and read cannot be seen: this kernel does not answer questions about sockets (module inet_diag).</source>
        <translation>No se puede ver si una petición fue aceptada y leída: este núcleo no responde a preguntas sobre sockets (módulo inet_diag).</translation>
    </message>
    <message>
        <source>Whether a request was accepted and read cannot be seen: the server runs in another network namespace, as in a container. Start both in the same one.</source>
        <translation>No se puede ver si una petición fue aceptada y leída: el servidor está en otro espacio de nombres de red, como en un contenedor. Inicie ambos en el mismo.</translation>
    </message>
    <message>
        <source>The server has more threads than are watched: a call that one of the others waits for looks as if it was not known.</source>
        <translation>El servidor tiene más hilos de los que se miran: una llamada a la que espera uno de los demás parece no conocida.</translation>
    </message>
    <message>
        <source>The server has more processes than are watched.</source>
        <translation>El servidor tiene más procesos de los que se miran.</translation>
    </message>
    <message>
        <source>its participant left</source>
        <translation>su participante se fue</translation>
    </message>
    <message>
        <source>each of the &quot;participants&quot; needs &quot;participant&quot;, its number</source>
        <translation>cada uno de los &quot;participants&quot; necesita &quot;participant&quot;, su número</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>ámbar</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>red</source>
        <translation>carmesí</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violeta</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>turquesa</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>naranja</translation>
    </message>
    <message>
        <source>lilac</source>
        <translation>lila</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>marrón</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>indigo</source>
        <translation>índigo</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>calculando</translation>
    </message>
    <message>
        <source>holds the loop, works for long</source>
        <translation>retiene el bucle y trabaja mucho tiempo</translation>
    </message>
    <message>
        <source>waiting for a thread</source>
        <translation>espera un hilo</translation>
    </message>
    <message>
        <source>no thread of the pool has taken it yet</source>
        <translation>ningún hilo del pool la ha tomado aún</translation>
    </message>
    <message>
        <source>%1 is a web page that holds no run of this program.</source>
        <translation>%1 es una página web que no contiene ninguna ejecución de este programa.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be whole numbers from 0 on, each with a space behind it, and as many as belong together</source>
        <translation>«%1» deben ser números enteros desde 0, cada uno con un espacio detrás, y tantos como van juntos</translation>
    </message>
    <message>
        <source>&quot;past&quot; needs &quot;from&quot; and &quot;width&quot;</source>
        <translation>«past» necesita «from» y «width»</translation>
    </message>
    <message>
        <source>&quot;past_workers&quot; must be in the order of their numbers</source>
        <translation>«past_workers» debe seguir el orden de sus números</translation>
    </message>
    <message>
        <source>it holds more than 32 GB of text</source>
        <translation>contiene más de 32 GB de texto</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>Moves the time cursor to where something happened: a request is sent or read, a call begins or ends. All panels show what was so then.</source>
        <translation>Lleva el cursor de tiempo a donde pasó algo: una petición se envía o se lee, una llamada empieza o termina. Todos los paneles muestran cómo estaba todo entonces.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>worker %1</translation>
    </message>
    <message>
        <source>event loop</source>
        <translation>bucle de eventos</translation>
    </message>
    <message>
        <source>%1 event loops</source>
        <translation>%1 bucles de eventos</translation>
    </message>
    <message>
        <source>as #%1</source>
        <translation>como #%1</translation>
    </message>
    <message>
        <source>no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve</source>
        <translation>ninguna,una,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Comprobaciones de salud</translation>
    </message>
    <message>
        <source>Several handlers</source>
        <translation>Varios manejadores</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 workers</translation>
    </message>
    <message>
        <source>accepting all that wait</source>
        <translation>aceptando todas las que esperan</translation>
    </message>
    <message>
        <source>accepting one per wakeup</source>
        <translation>aceptando una cada vez que despierta</translation>
    </message>
    <message>
        <source>a socket per worker</source>
        <translation>un socket por worker</translation>
    </message>
    <message>
        <source>upstream delay %1</source>
        <translation>retardo del upstream %1</translation>
    </message>
    <message>
        <source> · the set-up was changed on the way</source>
        <translation> · la configuración cambió por el camino</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>dos veces</translation>
    </message>
    <message>
        <source>two set-ups</source>
        <translation>dos configuraciones</translation>
    </message>
    <message>
        <source>two handlers</source>
        <translation>dos manejadores</translation>
    </message>
    <message>
        <source>two numbers of workers</source>
        <translation>dos números de workers</translation>
    </message>
    <message>
        <source>two ways to accept</source>
        <translation>dos formas de aceptar</translation>
    </message>
    <message>
        <source>two upstream delays</source>
        <translation>dos retardos del upstream</translation>
    </message>
    <message>
        <source>The same arrival, %1</source>
        <translation>La misma llegada, %1</translation>
    </message>
    <message>
        <source>The same %1 arrivals, %2</source>
        <translation>Las mismas %1 llegadas, %2</translation>
    </message>
    <message>
        <source>%1 from outside at first</source>
        <translation>%1 de fuera la primera vez</translation>
    </message>
    <message>
        <source>1 call per request</source>
        <translation>1 llamada por petición</translation>
    </message>
    <message>
        <source>%1 calls per request</source>
        <translation>%1 llamadas por petición</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>The first run</source>
        <translation>La primera ejecución</translation>
    </message>
    <message>
        <source>The second run</source>
        <translation>La segunda ejecución</translation>
    </message>
    <message>
        <source>1 request is sent again.</source>
        <translation>Se vuelve a enviar 1 petición.</translation>
    </message>
    <message>
        <source>%1 requests are sent again, with the same times between them: the last one comes %2 after the first.</source>
        <translation>Se vuelven a enviar %1 peticiones, con los mismos intervalos: la última llega %2 después de la primera.</translation>
    </message>
    <message>
        <source>%1 of them came from outside; now this program&apos;s client sends them.</source>
        <translation>%1 de ellas vinieron de fuera; ahora las envía el cliente de este programa.</translation>
    </message>
    <message>
        <source>%1 to a path that no handler serves are left out.</source>
        <translation>Se omiten %1 a una ruta que ningún manejador atiende.</translation>
    </message>
    <message>
        <source>last response after %1, both times</source>
        <translation>última respuesta a los %1, ambas veces</translation>
    </message>
    <message>
        <source>last response after %1 instead of %2</source>
        <translation>última respuesta a los %1 en lugar de %2</translation>
    </message>
    <message>
        <source>%1 saved no waiting to speak of</source>
        <translation>%1 no ahorró ninguna espera digna de mención</translation>
    </message>
    <message>
        <source>%1 saved %2 of waiting in total</source>
        <translation>%1 ahorró %2 de espera en total</translation>
    </message>
    <message>
        <source>%1 cost %2 more waiting in total</source>
        <translation>%1 costó %2 más de espera en total</translation>
    </message>
    <message>
        <source>the one answered both times</source>
        <translation>la que fue respondida ambas veces</translation>
    </message>
    <message>
        <source>the %1 answered both times</source>
        <translation>las %1 respondidas ambas veces</translation>
    </message>
    <message>
        <source>%1 waited as long as before</source>
        <translation>%1 esperó tanto como antes</translation>
    </message>
    <message>
        <source>%1 waited %2 less in total</source>
        <translation>%1 esperó %2 menos en total</translation>
    </message>
    <message>
        <source>%1 waited %2 more in total</source>
        <translation>%1 esperó %2 más en total</translation>
    </message>
    <message>
        <source>%1 answered all %2 requests; %3 failed before</source>
        <translation>%1 respondió las %2 peticiones; antes fallaron %3</translation>
    </message>
    <message>
        <source>%1 of %2 requests failed both times</source>
        <translation>%1 de %2 peticiones fallaron ambas veces</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests failed; %4 before</source>
        <translation>%1: fallaron %2 de %3 peticiones; antes, %4</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>A part of these runs was forgotten</source>
        <translation>Una parte de estas ejecuciones se olvidó</translation>
    </message>
    <message>
        <source>the trace keeps fewer events than they recorded</source>
        <translation>la traza conserva menos eventos de los que registraron</translation>
    </message>
    <message>
        <source>Running: the same arrivals, %1</source>
        <translation>En marcha: las mismas llegadas, %1</translation>
    </message>
    <message>
        <source>%1 of %2 requests have ended</source>
        <translation>han terminado %1 de %2 peticiones</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>A, D or ← →</source>
        <translation>A, D o ← →</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>Antes, después</translation>
    </message>
    <message>
        <source>W, S or + −</source>
        <translation>W, S o + −</translation>
    </message>
    <message>
        <source>Closer, wider</source>
        <translation>Más cerca, más lejos</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>Scroll the tracks</source>
        <translation>Desplazar las pistas</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>Begin, end of the run</source>
        <translation>Principio, fin de la ejecución</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Fit the selected request</source>
        <translation>Ajustar a la petición elegida</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Play or pause at the time cursor, else follow now</source>
        <translation>Reproducir o pausar en el cursor de tiempo; si no, seguir el ahora</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Mayús+Tab</translation>
    </message>
    <message>
        <source>Next, previous request</source>
        <translation>Petición siguiente, anterior</translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation>Ctrl+Tab</translation>
    </message>
    <message>
        <source>Leave the timeline</source>
        <translation>Salir de la línea de tiempo</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Search: #7, path, state, 502, failed, open</source>
        <translation>Buscar: #7, ruta, estado, 502, failed, open</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Note at the selected request</source>
        <translation>Nota en la petición elegida</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Y</source>
        <translation>Ctrl+Z, Ctrl+Y</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Tecla Menú</translation>
    </message>
    <message>
        <source>Collapse, resize, move, hide a track</source>
        <translation>Plegar, cambiar de tamaño, mover, ocultar una pista</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation>Rueda, pellizco</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom en el puntero</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Arrastrar</translation>
    </message>
    <message>
        <source>Move; on the ruler: measure</source>
        <translation>Mover; en la regla: medir</translation>
    </message>
    <message>
        <source>Double click on the ruler</source>
        <translation>Doble clic en la regla</translation>
    </message>
    <message>
        <source>Time cursor; drag it by its handle</source>
        <translation>Cursor de tiempo; arrástrelo por su tirador</translation>
    </message>
    <message>
        <source>Click on a name</source>
        <translation>Clic en un nombre</translation>
    </message>
    <message>
        <source>Collapse or expand the track</source>
        <translation>Plegar o desplegar la pista</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About Await and See</source>
        <translation>Acerca de Await and See</translation>
    </message>
    <message>
        <source>Await and See</source>
        <translation>Await and See</translation>
    </message>
    <message>
        <source>Shows what a server’s event loop does: a real HTTP server runs in this program, and its timeline shows how requests block one another, or interleave.</source>
        <translation>Muestra lo que hace el bucle de eventos de un servidor: en este programa se ejecuta un servidor HTTP real, y su línea de tiempo muestra cómo las peticiones se bloquean unas a otras o se intercalan.</translation>
    </message>
    <message>
        <source>Everything on screen was measured on real sockets, threads and clocks.</source>
        <translation>Todo lo que hay en pantalla se midió en sockets, hilos y relojes reales.</translation>
    </message>
    <message>
        <source>T&amp;ime cursor</source>
        <translation>C&amp;ursor de tiempo</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Handler</source>
        <translation>&amp;Manejador</translation>
    </message>
    <message>
        <source>&amp;Scenarios</source>
        <translation>&amp;Escenarios</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2.</source>
        <translation>La imagen no se pudo escribir en %1: %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>no worker has read it yet</source>
        <translation>ningún worker la ha leído aún</translation>
    </message>
    <message>
        <source>no worker read it</source>
        <translation>ningún worker la leyó</translation>
    </message>
    <message>
        <source>its client had gone</source>
        <translation>su cliente se había ido</translation>
    </message>
    <message>
        <source>abandoned: %1</source>
        <translation>abandonada: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fallida: %1</translation>
    </message>
    <message>
        <source>its worker goes on with it</source>
        <translation>su worker sigue con ella</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 hasta ahora</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>#%1 GET %2</source>
        <translation>#%1 GET %2</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>de fuera</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>not sent yet at the time cursor</source>
        <translation>aún no enviada en el cursor de tiempo</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>path</source>
        <translation>ruta</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>worker</translation>
    </message>
    <message>
        <source>status</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>client gone</source>
        <translation>cliente ido</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 / %2 s</source>
        <translation>%1 / %2 s</translation>
    </message>
    <message>
        <source>%1 / %2 ms</source>
        <translation>%1 / %2 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 en cola</translation>
    </message>
    <message>
        <source>%1 holds the loop</source>
        <translation>%1 retiene el bucle</translation>
    </message>
    <message>
        <source>%1 loop is free</source>
        <translation>%1 el bucle está libre</translation>
    </message>
    <message>
        <source>%1 ready, but its loop is held</source>
        <translation>%1 lista, pero su bucle está retenido</translation>
    </message>
    <message>
        <source>↑ #%1 is here</source>
        <translation>↑ #%1 está aquí</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 veces</translation>
    </message>
    <message>
        <source>upstream call %1 starts</source>
        <translation>empieza la llamada %1 al upstream</translation>
    </message>
    <message>
        <source>upstream call %1: answer is there, the loop is held</source>
        <translation>llamada %1 al upstream: la respuesta está, el bucle está retenido</translation>
    </message>
    <message>
        <source>upstream call %1: %2</source>
        <translation>llamada %1 al upstream: %2</translation>
    </message>
    <message>
        <source>job %1 handed to the thread pool</source>
        <translation>tarea %1 entregada al pool de hilos</translation>
    </message>
    <message>
        <source>job %1: a thread takes it</source>
        <translation>tarea %1: la toma un hilo</translation>
    </message>
    <message>
        <source>job %1: done, the loop is held</source>
        <translation>tarea %1: hecha, el bucle está retenido</translation>
    </message>
    <message>
        <source>job %1: handler goes on</source>
        <translation>tarea %1: el manejador sigue</translation>
    </message>
    <message>
        <source>computing %1 starts</source>
        <translation>empieza el cálculo %1</translation>
    </message>
    <message>
        <source>computing %1 ends</source>
        <translation>termina el cálculo %1</translation>
    </message>
    <message>
        <source>HTTP client %1: being built</source>
        <translation>cliente HTTP %1: en construcción</translation>
    </message>
    <message>
        <source>HTTP client %1: ready</source>
        <translation>cliente HTTP %1: listo</translation>
    </message>
    <message>
        <source>finished, but its client had gone</source>
        <translation>terminada, pero su cliente se había ido</translation>
    </message>
    <message>
        <source>finished, response sent</source>
        <translation>terminada, respuesta enviada</translation>
    </message>
    <message>
        <source>finished, %1 sent</source>
        <translation>terminada, %1 enviado</translation>
    </message>
    <message>
        <source>sent by client</source>
        <translation>enviada por el cliente</translation>
    </message>
    <message>
        <source>arrived from outside</source>
        <translation>llegó de fuera</translation>
    </message>
    <message>
        <source>read by worker %1</source>
        <translation>leída por el worker %1</translation>
    </message>
    <message>
        <source>handler starts</source>
        <translation>empieza el manejador</translation>
    </message>
    <message>
        <source>received by client</source>
        <translation>recibida por el cliente</translation>
    </message>
    <message>
        <source>client gave up: %1</source>
        <translation>el cliente desistió: %1</translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation>retardo %1</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>loop held %1</source>
        <translation>bucle retenido %1</translation>
    </message>
    <message>
        <source>held %1</source>
        <translation>retenido %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>no answer for %1</source>
        <translation>sin respuesta durante %1</translation>
    </message>
    <message>
        <source>no answer for %1: a load balancer would have removed this worker at %2</source>
        <translation>sin respuesta durante %1: un balanceador de carga habría retirado este worker en %2</translation>
    </message>
    <message>
        <source>no answer for %1: a load balancer would have removed this server at %2</source>
        <translation>sin respuesta durante %1: un balanceador de carga habría retirado este servidor en %2</translation>
    </message>
    <message>
        <source>no answer for %1: removed at %2</source>
        <translation>sin respuesta durante %1: retirado en %2</translation>
    </message>
    <message>
        <source>Health probe</source>
        <translation>Sonda de salud</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 petición</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 peticiones</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>p50 %1, p99 %2</source>
        <translation>p50 %1, p99 %2</translation>
    </message>
    <message>
        <source>%1 health</source>
        <translation>%1 salud</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abandonada</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Aún no se ha enviado nada</translation>
    </message>
    <message>
        <source>%1 · no worker yet</source>
        <translation>%1 · aún sin worker</translation>
    </message>
    <message>
        <source>%1 · worker %2</source>
        <translation>%1 · worker %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 a %2: %3</translation>
    </message>
    <message>
        <source>in flight for %1</source>
        <translation>en curso desde hace %1</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>total %1</translation>
    </message>
    <message>
        <source>%1 · abandoned by its client</source>
        <translation>%1 · abandonada por su cliente</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>a worker</source>
        <translation>a un worker</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>waiting for loop</source>
        <translation>esperan el bucle</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>Upstream</translation>
    </message>
    <message>
        <source>calls in service</source>
        <translation>llamadas en servicio</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>sent → received</source>
        <translation>enviada → recibida</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>1 span</source>
        <translation>1 intervalo</translation>
    </message>
    <message>
        <source>%1 spans</source>
        <translation>%1 intervalos</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>from %1 on, unfinished after %2</source>
        <translation>desde %1, sin terminar después de %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: its name must end in %2.</source>
        <translation>La imagen no se pudo escribir en %1: su nombre debe terminar en %2.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: it is too large.</source>
        <translation>La imagen no se pudo escribir en %1: es demasiado grande.</translation>
    </message>
    <message>
        <source>%1 / %2 µs</source>
        <translation>%1 / %2 µs</translation>
    </message>
    <message>
        <source>Waiting for a worker</source>
        <translation>Esperando a un worker</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>%1 requests at once: %2</source>
        <translation>%1 peticiones a la vez: %2</translation>
    </message>
    <message>
        <source>requests that wait for its loop: %1</source>
        <translation>peticiones que esperan a su bucle: %1</translation>
    </message>
    <message>
        <source>its loop is held by blocking calls for %1, from %2 to %3</source>
        <translation>llamadas bloqueantes retienen su bucle durante %1, de %2 a %3</translation>
    </message>
    <message>
        <source>its loop is busy %1 % of this moment, free for the rest</source>
        <translation>su bucle está ocupado el %1 % de este momento y libre el resto</translation>
    </message>
    <message>
        <source>answered after %1</source>
        <translation>respondida tras %1</translation>
    </message>
    <message>
        <source>answered too late, after %1</source>
        <translation>respondida demasiado tarde, tras %1</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>aún sin respuesta</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1, en %2: %3</translation>
    </message>
    <message>
        <source>a click selects the one that took longest</source>
        <translation>un clic selecciona la que más tardó</translation>
    </message>
    <message>
        <source>Click on a note</source>
        <translation>Clic en una nota</translation>
    </message>
    <message>
        <source>Click Send request, then once more, and watch who waits for whom.</source>
        <translation>Haga clic en Enviar petición, luego otra vez, y mire quién espera a quién.</translation>
    </message>
    <message>
        <source>in service since %1: %2</source>
        <translation>en servicio desde %1: %2</translation>
    </message>
    <message>
        <source>in service from %1 to %2: %3</source>
        <translation>en servicio de %1 a %2: %3</translation>
    </message>
    <message>
        <source>&lt;b&gt;Upstream&lt;/b&gt;, call %1 of #%2</source>
        <translation>&lt;b&gt;Upstream&lt;/b&gt;, llamada %1 de #%2</translation>
    </message>
    <message>
        <source>answered with status %1</source>
        <translation>respondida con estado %1</translation>
    </message>
    <message>
        <source>upstream call %1: sent only now, the loop was held</source>
        <translation>llamada %1 al upstream: enviada solo ahora, el bucle estaba retenido</translation>
    </message>
    <message>
        <source>calls in service at once: %1</source>
        <translation>llamadas en servicio a la vez: %1</translation>
    </message>
    <message>
        <source>requests in flight at once: %1</source>
        <translation>peticiones en curso a la vez: %1</translation>
    </message>
    <message>
        <source>its loop is free for %1, from %2 to %3</source>
        <translation>su bucle está libre %1, de %2 a %3</translation>
    </message>
    <message>
        <source>its loop is busy for %1, from %2 to %3</source>
        <translation>su bucle está ocupado %1, de %2 a %3</translation>
    </message>
    <message>
        <source>waits for a thread: the pool&apos;s are all busy</source>
        <translation>espera un hilo: los del pool están todos ocupados</translation>
    </message>
    <message>
        <source>a thread is free, the loop is held</source>
        <translation>hay un hilo libre, el bucle está retenido</translation>
    </message>
    <message>
        <source>begins after the time cursor</source>
        <translation>empieza después del cursor de tiempo</translation>
    </message>
    <message>
        <source>its worker went on for %1</source>
        <translation>su worker siguió %1</translation>
    </message>
    <message>
        <source>its client had left</source>
        <translation>su cliente se había ido</translation>
    </message>
    <message>
        <source>the server was stopped</source>
        <translation>el servidor se detuvo</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>nobody waits for this: %1</source>
        <translation>nadie espera esto: %1</translation>
    </message>
    <message>
        <source>for nobody %1</source>
        <translation>para nadie %1</translation>
    </message>
    <message>
        <source>%1 · abandoned by its client; its worker spent %2 more on it</source>
        <translation>%1 · abandonada por su cliente; su worker le dedicó %2 más</translation>
    </message>
    <message>
        <source>no request was answered in both runs</source>
        <translation>ninguna petición fue respondida en ambas ejecuciones</translation>
    </message>
    <message>
        <source>Previous, next view</source>
        <translation>Vista anterior, siguiente</translation>
    </message>
    <message>
        <source>Clear the selection and the measured range</source>
        <translation>Quitar la selección y el intervalo medido</translation>
    </message>
    <message>
        <source>Change or remove it</source>
        <translation>Cambiarla o quitarla</translation>
    </message>
    <message>
        <source>older events are gone: only the newest ones are kept</source>
        <translation>los eventos anteriores ya no están: solo se conservan los más nuevos</translation>
    </message>
    <message>
        <source>Measured: %1.</source>
        <translation>Medido: %1.</translation>
    </message>
    <message>
        <source>✓ You said %1. Measured: %2.</source>
        <translation>✓ Usted dijo %1. Medido: %2.</translation>
    </message>
    <message>
        <source>✗ You said %1. Measured: %2.</source>
        <translation>✗ Usted dijo %1. Medido: %2.</translation>
    </message>
    <message>
        <source>Your ends: %1 of 100 points. %2</source>
        <translation>Sus finales: %1 de 100 puntos. %2</translation>
    </message>
    <message>
        <source>Challenge: %1</source>
        <translation>Reto: %1</translation>
    </message>
    <message>
        <source>Predict, then run</source>
        <translation>Predecir y ejecutar</translation>
    </message>
    <message>
        <source>When will each request have its answer? Place the ends, then run.</source>
        <translation>¿Cuándo tendrá cada petición su respuesta? Coloque los finales y ejecute.</translation>
    </message>
    <message>
        <source>Next: the challenge</source>
        <translation>Siguiente: el reto</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En marcha…</translation>
    </message>
    <message>
        <source>Run it once more</source>
        <translation>Ejecutar otra vez</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Volver a empezar</translation>
    </message>
    <message>
        <source>Place the ends on the timeline…</source>
        <translation>Colocar los finales…</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Ir a: %1</translation>
    </message>
    <message>
        <source>Show both on one axis</source>
        <translation>Mostrar ambas en un eje</translation>
    </message>
    <message>
        <source>Run the challenge</source>
        <translation>Ejecutar el reto</translation>
    </message>
    <message>
        <source>Start the challenge</source>
        <translation>Empezar el reto</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>Lección %1 de %2</translation>
    </message>
    <message>
        <source>Make both runs first: what was measured in them then stands here.</source>
        <translation>Haga primero ambas ejecuciones: lo que se mida en ellas aparecerá aquí.</translation>
    </message>
    <message>
        <source>it holds the loop and waits</source>
        <translation>retiene el bucle y espera</translation>
    </message>
    <message>
        <source>it is suspended, the loop is free</source>
        <translation>está suspendida, el bucle está libre</translation>
    </message>
    <message>
        <source>somebody else holds the loop</source>
        <translation>otro retiene el bucle</translation>
    </message>
    <message>
        <source>from here on nobody saw what it did</source>
        <translation>desde aquí nadie vio qué hacía</translation>
    </message>
    <message>
        <source>it goes on</source>
        <translation>sigue</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 sin saberse</translation>
    </message>
    <message>
        <source>unread %1</source>
        <translation>sin leer %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>one of %1 and %2</source>
        <translation>una de %1 y %2</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>bloqueando</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>con await</translation>
    </message>
    <message>
        <source>in a thread</source>
        <translation>en un hilo</translation>
    </message>
    <message>
        <source>not known whose</source>
        <translation>no se sabe de quién</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>pid %1</translation>
    </message>
    <message>
        <source>%1 held the loop</source>
        <translation>%1 retuvo el bucle</translation>
    </message>
    <message>
        <source>it waited in %1</source>
        <translation>esperó en %1</translation>
    </message>
    <message>
        <source>called at %1</source>
        <translation>llamada en %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Upstream&lt;/b&gt;, a call: %1</source>
        <translation>&lt;b&gt;Upstream&lt;/b&gt;, una llamada: %1</translation>
    </message>
    <message>
        <source>unread on sockets</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>upstream call %1 ends</source>
        <translation>termina la llamada %1 al upstream</translation>
    </message>
    <message>
        <source>This lesson runs on the server that is built in. You watch another one now.</source>
        <translation>Esta lección usa el servidor incorporado. Ahora usted está observando otro.</translation>
    </message>
    <message>
        <source>This lesson runs on a server of its own: %1. A copy is put into a folder of yours, and started with your Python.</source>
        <translation>Esta lección usa un servidor propio: %1. Se pone una copia en una carpeta suya y se inicia con su Python.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Back to the built-in server</source>
        <translation>Volver al servidor incorporado</translation>
    </message>
    <message>
        <source>Start the example server</source>
        <translation>Iniciar el servidor de ejemplo</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguno</translation>
    </message>
    <message>
        <source>no worker yet</source>
        <translation>aún sin worker</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conocidas</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not known: no CPython</source>
        <translation>no se sabe: no es CPython</translation>
    </message>
    <message>
        <source>system calls</source>
        <translation>llamadas al sistema</translation>
    </message>
    <message>
        <source>kernel functions</source>
        <translation>funciones del núcleo</translation>
    </message>
    <message>
        <source>sockets alone</source>
        <translation>solo sockets</translation>
    </message>
    <message>
        <source>A watched server has this of its own: start it with another setting.</source>
        <translation>Un servidor observado tiene esto por su cuenta: inícielo con otro ajuste.</translation>
    </message>
    <message>
        <source>for a thread %1</source>
        <translation>por un hilo %1</translation>
    </message>
    <message>
        <source>for a thread</source>
        <translation>por un hilo</translation>
    </message>
    <message>
        <source>its loop is held by computing for %1, from %2 to %3</source>
        <translation>un cálculo retiene su bucle durante %1, de %2 a %3</translation>
    </message>
    <message>
        <source>%1 in use, %2 wait for a thread</source>
        <translation>%1 en uso, %2 esperan un hilo</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 en uso</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>ejecutor</translation>
    </message>
    <message>
        <source>thread pool</source>
        <translation>pool de hilos</translation>
    </message>
    <message>
        <source>threads in use: %1</source>
        <translation>hilos en uso: %1</translation>
    </message>
    <message>
        <source>waiting for a thread: %1</source>
        <translation>esperan un hilo: %1</translation>
    </message>
    <message>
        <source>Fit the newest experiment; again: the whole run</source>
        <translation>Ajustar al experimento más reciente; otra vez: a toda la ejecución</translation>
    </message>
    <message>
        <source>The set-up is in place. Now change in the bar above what you think helps, then press “Run the challenge”.</source>
        <translation>La configuración está lista. Cambie ahora en la barra de arriba lo que crea que ayuda y pulse después «Ejecutar el reto».</translation>
    </message>
    <message>
        <source>Every part must fit: a time (“total &gt; 1 s”, “state:ready &gt; 100 ms”), a worker (“worker:2”), a status (“status:502”), a path (“path:/async”), a number (“#7”), a state such as “blocking”, “failed”, “open”, or a piece of the path or of the status. A minus before a part leaves out what fits it: “-health”.</source>
        <translation>Cada parte debe cumplirse: un tiempo («total &gt; 1 s», «state:ready &gt; 100 ms»), un worker («worker:2»), un código («status:502»), una ruta («path:/async»), un número («#7»), un estado como «blocking», «failed», «open», o un trozo de la ruta o del código. Un signo menos delante de una parte deja fuera lo que la cumple: «-health».</translation>
    </message>
    <message>
        <source>The server has no health check that is known: none of its routes is called %1, and none of these answers.</source>
        <translation>El servidor no tiene ninguna comprobación de salud conocida: ninguna de sus rutas se llama %1, y ninguna de estas responde.</translation>
    </message>
    <message>
        <source>A lesson: say what you expect, then watch what was measured.</source>
        <translation>Una lección: diga qué espera y luego vea lo que se midió.</translation>
    </message>
    <message>
        <source>before %1: kept coarse</source>
        <translation>antes de %1: guardado a grandes rasgos</translation>
    </message>
    <message>
        <source>without what is kept coarse</source>
        <translation>sin lo guardado a grandes rasgos</translation>
    </message>
    <message>
        <source>kept coarse, in stretches of %1</source>
        <translation>guardado a grandes rasgos, en tramos de %1</translation>
    </message>
    <message>
        <source>its loop was busy for %1 %, and held for %2 %</source>
        <translation>su bucle estuvo ocupado un %1 %, y retenido un %2 %</translation>
    </message>
    <message>
        <source>held for %1 at a time, at worst</source>
        <translation>retenido %1 seguidos, en el peor caso</translation>
    </message>
    <message>
        <source>requests that ended: %1, of them failed: %2</source>
        <translation>peticiones terminadas: %1, de ellas fallidas: %2</translation>
    </message>
    <message>
        <source>what its loop does is not known</source>
        <translation>no se sabe qué hace su bucle</translation>
    </message>
    <message>
        <source>Click on a zig-zag</source>
        <translation>Clic en un zigzag</translation>
    </message>
    <message>
        <source>Show all of an idle time; click its mark to fold it again</source>
        <translation>Mostrar todo un tiempo inactivo; un clic en su marca vuelve a plegarlo</translation>
    </message>
    <message>
        <source>%1 idle</source>
        <translation>%1 sin actividad</translation>
    </message>
    <message>
        <source>%1 without a request, from %2 to %3</source>
        <translation>%1 sin peticiones, de %2 a %3</translation>
    </message>
    <message>
        <source>a click shows all of it</source>
        <translation>un clic lo muestra entero</translation>
    </message>
    <message>
        <source>a click folds it</source>
        <translation>un clic lo pliega</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>Send request</source>
        <translation>Enviar petición</translation>
    </message>
    <message>
        <source>▶  Send request</source>
        <translation>▶  Enviar petición</translation>
    </message>
    <message>
        <source>Sends one real HTTP request to the chosen handler. Send a second one before the first is answered, and see whether it has to wait.</source>
        <translation>Envía una petición HTTP real al manejador elegido. Envíe otra antes de que la primera tenga respuesta, y vea si tiene que esperar.</translation>
    </message>
    <message>
        <source>Burst</source>
        <translation>Ráfaga</translation>
    </message>
    <message>
        <source>Sends many requests at once. With a blocking handler they are answered one after the other; with an async one nearly together.</source>
        <translation>Envía muchas peticiones a la vez. Con un manejador bloqueante se responden una tras otra; con uno asíncrono, casi juntas.</translation>
    </message>
    <message>
        <source>Size of a burst</source>
        <translation>Tamaño de la ráfaga</translation>
    </message>
    <message>
        <source>▾</source>
        <translation>▾</translation>
    </message>
    <message>
        <source>How many requests a burst is. As many as there are workers are enough to stall a blocking server; everybody after them waits.</source>
        <translation>Cuántas peticiones forman una ráfaga. Bastan tantas como workers haya para parar un servidor bloqueante; todas las demás esperan.</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Comprobación de salud</translation>
    </message>
    <message>
        <source>♥  Health check</source>
        <translation>♥  Comprobar salud</translation>
    </message>
    <message>
        <source>Health probe</source>
        <translation>Sonda de salud</translation>
    </message>
    <message>
        <source>Run again with…</source>
        <translation>Repetir con…</translation>
    </message>
    <message>
        <source>⇄  Again</source>
        <translation>⇄  Repetir</translation>
    </message>
    <message>
        <source>Repeats the last run&apos;s requests, at the same times, with another handler, other workers or another delay, and shows both runs on one axis.</source>
        <translation>Repite las peticiones de la última ejecución, en los mismos momentos, con otro manejador, otros workers u otro retardo, y muestra ambas ejecuciones en un mismo eje.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>⚙</source>
        <translation>⚙</translation>
    </message>
    <message>
        <source>Calls per request, pools, timeouts, health probes, and what goes wrong upstream.</source>
        <translation>Llamadas por petición, pools, tiempos límite, sondas de salud y lo que falla en el upstream.</translation>
    </message>
    <message>
        <source>Edit scenario…</source>
        <translation>Editar escenario…</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>Predecir antes</translation>
    </message>
    <message>
        <source>One worker more</source>
        <translation>Un worker más</translation>
    </message>
    <message>
        <source>One worker fewer</source>
        <translation>Un worker menos</translation>
    </message>
    <message>
        <source>Slower upstream</source>
        <translation>Upstream más lento</translation>
    </message>
    <message>
        <source>Faster upstream</source>
        <translation>Upstream más rápido</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>●  Live</source>
        <translation>●  En vivo</translation>
    </message>
    <message>
        <source>The timeline follows now. Moving or zooming it stops that, and this brings it back; recording goes on all the time.</source>
        <translation>La línea de tiempo sigue el ahora. Moverla o ampliarla lo detiene, y esto lo recupera; se sigue registrando todo el tiempo.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show who blocked whom</source>
        <translation>Mostrar quién bloqueó a quién</translation>
    </message>
    <message>
        <source>Show who blocked whom  ›</source>
        <translation>Mostrar quién bloqueó a quién  ›</translation>
    </message>
    <message>
        <source>Arrows from the request whose code held the loop to those that could not go on, and the time they lost. With a request selected, only its own.</source>
        <translation>Flechas desde la petición cuyo código retuvo el bucle hasta las que no pudieron seguir, y el tiempo que perdieron. Con una petición elegida, solo las suyas.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Time cursor</source>
        <translation>Cursor de tiempo</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Evento siguiente</translation>
    </message>
    <message>
        <source>▶❙</source>
        <translation>▶❙</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Evento anterior</translation>
    </message>
    <message>
        <source>❙◀</source>
        <translation>❙◀</translation>
    </message>
    <message>
        <source>Next event of the selected request</source>
        <translation>Evento siguiente de la petición elegida</translation>
    </message>
    <message>
        <source>Previous event of the selected request</source>
        <translation>Evento anterior de la petición elegida</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>▶</source>
        <translation>▶</translation>
    </message>
    <message>
        <source>Lets the run go by again, as fast as you choose. In the timeline the space bar does the same.</source>
        <translation>Vuelve a pasar la ejecución, tan rápido como usted elija. En la línea de tiempo la barra espaciadora hace lo mismo.</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Reproducir más rápido</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Reproducir más despacio</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver al ahora</translation>
    </message>
    <message>
        <source>Takes the time cursor away. Everything shows again what is so now.</source>
        <translation>Quita el cursor de tiempo. Todo vuelve a mostrar cómo está ahora.</translation>
    </message>
    <message>
        <source>Frame time in the status line</source>
        <translation>Tiempo por fotograma en la línea de estado</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>Filtrar las peticiones</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restablecer disposición</translation>
    </message>
    <message>
        <source>Presenter mode</source>
        <translation>Modo presentación</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir movimiento</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Exportar imagen…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía de uso</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About Await and See</source>
        <translation>Acerca de Await and See</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Go on in the lesson</source>
        <translation>Seguir con la lección</translation>
    </message>
    <message>
        <source>Asks %1, which answers at once, if a worker&apos;s loop is free to read it. Try it while a blocking request runs.</source>
        <translation>Pregunta a %1, que responde enseguida si el bucle de un worker está libre para leerla. Pruébelo mientras se ejecuta una petición que bloquea.</translation>
    </message>
    <message>
        <source>The server that is built in</source>
        <translation>El servidor incluido</translation>
    </message>
    <message>
        <source>Your own server…</source>
        <translation>Su propio servidor…</translation>
    </message>
    <message>
        <source>Get to know it</source>
        <translation>Conocerlo</translation>
    </message>
    <message>
        <source>Sends each route once, alone. Afterwards it is known how each of them holds the loop by itself, and who is to blame when several run at a time.</source>
        <translation>Envía cada ruta una vez, sola. Después se sabe cómo retiene el bucle cada una por sí misma, y quién tiene la culpa cuando hay varias a la vez.</translation>
    </message>
    <message>
        <source>Another path…</source>
        <translation>Otra ruta…</translation>
    </message>
    <message>
        <source>∿  Probe</source>
        <translation>∿  Sonda</translation>
    </message>
    <message>
        <source>Keep as the baseline</source>
        <translation>Guardar como referencia</translation>
    </message>
    <message>
        <source>Keeps this run, so that any later one can be compared with it: the n-th arrival with the n-th one.</source>
        <translation>Conserva esta ejecución para comparar con ella cualquier otra posterior: la llegada n con la llegada n.</translation>
    </message>
    <message>
        <source>Compare with the baseline</source>
        <translation>Comparar con la de referencia</translation>
    </message>
    <message>
        <source>Shows the run on the screen below the one that was kept, on one axis.</source>
        <translation>Muestra la ejecución de la pantalla debajo de la que se conservó, en un mismo eje.</translation>
    </message>
    <message>
        <source>Compare with a saved run…</source>
        <translation>Comparar con una ejecución guardada…</translation>
    </message>
    <message>
        <source>⌫  Clear</source>
        <translation>⌫  Borrar</translation>
    </message>
    <message>
        <source>Forgets the run, its log and all filters. The server stays as it is; the next request is #1.</source>
        <translation>Olvida la ejecución, su registro y todos los filtros. El servidor queda como está; la próxima petición es la #1.</translation>
    </message>
    <message>
        <source>Asks %1 again and again, as a load balancer does, and draws each answer as a dot above the workers.</source>
        <translation>Pide %1 una y otra vez, como un balanceador de carga, y dibuja cada respuesta como un punto encima de los workers.</translation>
    </message>
    <message>
        <source>Shows the newest of what was tried; once more, the whole run.</source>
        <translation>Muestra lo último que se probó; otra vez, toda la ejecución.</translation>
    </message>
    <message>
        <source>Fold idle times</source>
        <translation>Plegar los tiempos sin actividad</translation>
    </message>
</context>
<context>
    <name>ui::ArrivalButtons</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Adds a row below the selected one, a little later.</source>
        <translation>Añade una fila debajo de la seleccionada, un poco después.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Copies the selected rows, at the same time.</source>
        <translation>Copia las filas seleccionadas, en el mismo momento.</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Repetir…</translation>
    </message>
    <message>
        <source>Copies the selected rows several times, each copy a little later.</source>
        <translation>Copia las filas seleccionadas varias veces, cada copia un poco después.</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Moves the selected rows up. Of requests at the same time, the upper one is sent first.</source>
        <translation>Sube las filas seleccionadas. De las peticiones simultáneas se envía primero la de más arriba.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>↓</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Moves the selected rows down.</source>
        <translation>Baja las filas seleccionadas.</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Removes the selected rows. In the table, the Delete key does the same.</source>
        <translation>Quita las filas seleccionadas. En la tabla, la tecla Supr hace lo mismo.</translation>
    </message>
    <message>
        <source>Random…</source>
        <translation>Al azar…</translation>
    </message>
    <message>
        <source>Adds random arrivals: a fixed number within a time, or a rate per second. The same seed gives the same ones.</source>
        <translation>Añade llegadas al azar: un número fijo en un tiempo, o un ritmo por segundo. La misma semilla da las mismas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undoes the last change of the arrivals.</source>
        <translation>Deshace el último cambio de las llegadas.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redoes what was undone.</source>
        <translation>Rehace lo deshecho.</translation>
    </message>
</context>
<context>
    <name>ui::ArrivalTableModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, wrong: %3</source>
        <translation>%1: %2, incorrecto: %3</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>At (ms)</source>
        <translation>A los (ms)</translation>
    </message>
    <message>
        <source>When the first of these requests is sent, from the run&apos;s start.</source>
        <translation>Cuándo se envía la primera de estas peticiones, desde el principio de la ejecución.</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Manejador</translation>
    </message>
    <message>
        <source>Which path is asked for, and so which handler answers.</source>
        <translation>Qué ruta se pide, y por tanto qué manejador responde.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>How many requests are sent.</source>
        <translation>Cuántas peticiones se envían.</translation>
    </message>
    <message>
        <source>Every (ms)</source>
        <translation>Cada (ms)</translation>
    </message>
    <message>
        <source>How far apart they are sent; 0 sends them all at once.</source>
        <translation>Con qué intervalo se envían; 0 las envía todas a la vez.</translation>
    </message>
    <message>
        <source>What is wrong with the row.</source>
        <translation>Qué hay de incorrecto en la fila.</translation>
    </message>
</context>
<context>
    <name>ui::ArrivalsPage</name>
    <message>
        <source>Arrivals</source>
        <translation>Llegadas</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n petición</numerusform>
            <numerusform>%n peticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1; the last is sent after %2.</source>
        <translation>%1; la última se envía a los %2.</translation>
    </message>
    <message>
        <source>There are no arrivals yet: add one, or some random ones.</source>
        <translation>Todavía no hay llegadas: añada una, o algunas al azar.</translation>
    </message>
</context>
<context>
    <name>ui::BurstButton</name>
    <message>
        <source>Burst</source>
        <translation>Ráfaga</translation>
    </message>
    <message>
        <source>How many requests a burst is</source>
        <translation>Cuántas peticiones forman una ráfaga</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 peticiones</translation>
    </message>
    <message>
        <source>How many requests are sent at once?</source>
        <translation>¿Cuántas peticiones se envían a la vez?</translation>
    </message>
    <message>
        <source>Burst  %1</source>
        <translation>Ráfaga  %1</translation>
    </message>
</context>
<context>
    <name>ui::Classroom</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Your ends: %1 of 100 points. %2</source>
        <translation>Sus finales: %1 de 100 puntos. %2</translation>
    </message>
    <message>
        <source>E&amp;xport this lesson as a web page…</source>
        <translation>E&amp;xportar esta lección como página web…</translation>
    </message>
    <message>
        <source>Export the lesson</source>
        <translation>Exportar la lección</translation>
    </message>
    <message>
        <source>Web page of the lesson (*.html)</source>
        <translation>Página web de la lección (*.html)</translation>
    </message>
</context>
<context>
    <name>ui::Comparison</name>
    <message>
        <source>%1 earlier</source>
        <translation>%1 antes</translation>
    </message>
    <message>
        <source>%1 later with %2</source>
        <translation>%1 más tarde con %2</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonTabs</name>
    <message>
        <source>Timeline or comparison</source>
        <translation>Línea de tiempo o comparación</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Back to the timeline of the run that is in memory now.</source>
        <translation>Vuelve a la línea de tiempo de la ejecución que está ahora en memoria.</translation>
    </message>
    <message>
        <source>Both runs of the same arrivals on one axis.</source>
        <translation>Las dos ejecuciones de las mismas llegadas en un mismo eje.</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonView</name>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Scroll both runs</source>
        <translation>Desplazar ambas ejecuciones</translation>
    </message>
</context>
<context>
    <name>ui::Controls</name>
    <message>
        <source>Handler</source>
        <translation>Manejador</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>How many event loops serve requests, one thread each. More of them do not solve it: as many blocking requests as there are workers stall the whole server.</source>
        <translation>Cuántos bucles de eventos atienden peticiones, cada uno en un hilo. Añadir más no lo resuelve: tantas peticiones bloqueantes como workers paran el servidor entero.</translation>
    </message>
    <message>
        <source>Upstream delay</source>
        <translation>Retardo del upstream</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>Exportar ▾</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Retardo</translation>
    </message>
    <message>
        <source>▶  Send request</source>
        <translation>▶  Enviar petición</translation>
    </message>
    <message>
        <source>▶  Send</source>
        <translation>▶  Enviar</translation>
    </message>
    <message>
        <source>♥  Health check</source>
        <translation>♥  Comprobar salud</translation>
    </message>
    <message>
        <source>♥  Health</source>
        <translation>♥  Salud</translation>
    </message>
    <message>
        <source>⇄  Again</source>
        <translation>⇄  Repetir</translation>
    </message>
    <message>
        <source>⇄</source>
        <translation>⇄</translation>
    </message>
    <message>
        <source>♥</source>
        <translation>♥</translation>
    </message>
    <message>
        <source>Makes a picture of the timeline, as pixels or as a drawing (PNG, SVG, PDF), for slides or for a colleague who does not believe it.</source>
        <translation>Hace una imagen de la línea de tiempo, como píxeles o como dibujo (PNG, SVG, PDF), para diapositivas o para un colega que no se lo cree.</translation>
    </message>
    <message>
        <source>∿  Probe</source>
        <translation>∿  Sonda</translation>
    </message>
    <message>
        <source>∿</source>
        <translation>∿</translation>
    </message>
    <message>
        <source>⌫  Clear</source>
        <translation>⌫  Borrar</translation>
    </message>
    <message>
        <source>⌫</source>
        <translation>⌫</translation>
    </message>
</context>
<context>
    <name>ui::DelayControl</name>
    <message>
        <source>Upstream delay</source>
        <translation>Retardo del upstream</translation>
    </message>
    <message>
        <source>How long the upstream takes to answer one call. Alt+Left and Alt+Right change it. Each request makes two calls, so a lone request takes twice as long.</source>
        <translation>Cuánto tarda el upstream en responder a una llamada. Alt+Izquierda y Alt+Derecha lo cambian. Cada petición hace dos llamadas, así que una petición sola tarda el doble.</translation>
    </message>
    <message>
        <source>Upstream delay, roughly</source>
        <translation>Retardo del upstream, aproximado</translation>
    </message>
    <message>
        <source>Upstream delay in seconds</source>
        <translation>Retardo del upstream en segundos</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>ui::Density</name>
    <message>
        <source>%1 at once</source>
        <translation>%1 a la vez</translation>
    </message>
</context>
<context>
    <name>ui::DockHeader</name>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Cerrar el panel</translation>
    </message>
    <message>
        <source>Closes the panel. The View menu brings it back.</source>
        <translation>Cierra el panel. El menú Ver lo recupera.</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>The stretch of time that is on the screen, or the run from its begin to its end. A comparison is always shown whole.</source>
        <translation>El tramo de tiempo que está en la pantalla, o la ejecución de principio a fin. Una comparación se muestra siempre entera.</translation>
    </message>
    <message>
        <source>What is on the screen</source>
        <translation>Lo que está en la pantalla</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>La ejecución entera</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>For print the ground is white, and the patterns survive a black-and-white printer.</source>
        <translation>Para imprimir, el fondo es blanco y los patrones se distinguen también en blanco y negro.</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Como en la pantalla</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Impresión</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>How many pixels a PNG has for each one of the size; SVG and PDF have none.</source>
        <translation>Cuántos píxeles tiene un PNG por cada uno del tamaño; SVG y PDF no tienen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Usual sizes; any other can be typed below.</source>
        <translation>Tamaños habituales; cualquier otro se puede escribir debajo.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>el necesario</translation>
    </message>
    <message>
        <source>As high as needed</source>
        <translation>Del alto necesario</translation>
    </message>
    <message>
        <source>A slide</source>
        <translation>Una diapositiva</translation>
    </message>
    <message>
        <source>Half a slide</source>
        <translation>Media diapositiva</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeña</translation>
    </message>
    <message>
        <source>Stands on the picture.</source>
        <translation>Figura en la imagen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is written.</source>
        <translation>Cierra este diálogo; no se escribe nada.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Puts the picture on the clipboard, as pixels and as a drawing.</source>
        <translation>Pone la imagen en el portapapeles, como píxeles y como dibujo.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>The picture fills this size: rows and text grow or shrink with it.</source>
        <translation>La imagen llena este tamaño: filas y textos crecen o encogen con él.</translation>
    </message>
    <message>
        <source>Copy embed code</source>
        <translation>Copiar código de inserción</translation>
    </message>
    <message>
        <source>Puts on the clipboard what shows the page in an article: an &lt;iframe&gt; that grows to the page&apos;s height.</source>
        <translation>Pone en el portapapeles lo que muestra la página en un artículo: un &lt;iframe&gt; que crece hasta la altura de la página.</translation>
    </message>
    <message>
        <source>Writes a picture (.png, .svg, .pdf), the run growing (.webp), a page to play it (.html), or a table (.csv), as the file&apos;s name ends.</source>
        <translation>Escribe una imagen (.png, .svg, .pdf), la ejecución creciendo (.webp), una página para reproducirla (.html) o una tabla (.csv), según termine el nombre del archivo.</translation>
    </message>
</context>
<context>
    <name>ui::Figure</name>
    <message>
        <source>Measured with Await and See</source>
        <translation>Medido con Await and See</translation>
    </message>
    <message>
        <source>Await and See</source>
        <translation>Await and See</translation>
    </message>
</context>
<context>
    <name>ui::FileDesk</name>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Opens a trace that was saved, or one of another program (Chrome Trace Event JSON).</source>
        <translation>Abre una traza guardada, o una de otro programa (Chrome Trace Event JSON).</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saves the run as a trace file, which other viewers open as well.</source>
        <translation>Guarda la ejecución como archivo de traza, que otros visores también abren.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Saves the run under another name; a name that ends in .csv gets a table.</source>
        <translation>Guarda la ejecución con otro nombre; un nombre que acaba en .csv recibe una tabla.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Unsaved run</source>
        <translation>Ejecución sin guardar</translation>
    </message>
    <message>
        <source>The run on the screen is not saved, and would be lost.</source>
        <translation>La ejecución en pantalla no está guardada y se perdería.</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>Guardar la ejecución</translation>
    </message>
    <message>
        <source>run.trace.json.gz</source>
        <translation>ejecucion.trace.json.gz</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Abrir una traza</translation>
    </message>
    <message>
        <source>Traces (*.json *.json.gz *.gz)</source>
        <translation>Trazas (*.json *.json.gz *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Trace (*.json.gz *.json)</source>
        <translation>Traza (*.json.gz *.json)</translation>
    </message>
    <message>
        <source>Requests as CSV (*.csv)</source>
        <translation>Peticiones como CSV (*.csv)</translation>
    </message>
    <message>
        <source>Events as CSV (*.events.csv)</source>
        <translation>Eventos como CSV (*.events.csv)</translation>
    </message>
    <message>
        <source>Do not ask again: discard unsaved runs</source>
        <translation>No volver a preguntar: descartar las ejecuciones sin guardar</translation>
    </message>
    <message>
        <source>Compare with a saved run</source>
        <translation>Comparar con una ejecución guardada</translation>
    </message>
</context>
<context>
    <name>ui::FlowArrows</name>
    <message>
        <source>The whole run: %1</source>
        <translation>Toda la ejecución: %1</translation>
    </message>
    <message>
        <source>Arrows lead from lane to lane: expand the tracks to see them</source>
        <translation>Las flechas van de carril a carril: despliegue las pistas para verlas</translation>
    </message>
</context>
<context>
    <name>ui::GhostBar</name>
    <message>
        <source>End of %1, in milliseconds of the run</source>
        <translation>Final de %1, en milisegundos de la ejecución</translation>
    </message>
    <message>
        <source>Drag the end to where you expect it, or use the arrow keys</source>
        <translation>Arrastre el final a donde lo espera, o use las flechas</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>termina en %1</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>aún sin colocar</translation>
    </message>
    <message>
        <source>drag this end →</source>
        <translation>arrastre este final →</translation>
    </message>
</context>
<context>
    <name>ui::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Guía de uso</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>From a terminal</source>
        <translation>Desde un terminal</translation>
    </message>
    <message>
        <source>The same program runs scenarios without a window, for books, slides and CI. The option --help explains each of these:</source>
        <translation>El mismo programa ejecuta escenarios sin ventana, para libros, diapositivas y CI. La opción --help explica cada uno de estos usos:</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>Lo que se ve</translation>
    </message>
    <message>
        <source>A real HTTP server runs inside this window, and so does the slow API that its handlers call, the upstream. Time runs from left to right. Each worker is one thread with one event loop: its ribbon shows when the loop is held, and below it every request has a lane of its own.</source>
        <translation>Dentro de esta ventana funciona un servidor HTTP real, y también la API lenta a la que llaman sus manejadores, el upstream. El tiempo corre de izquierda a derecha. Cada worker es un hilo con un bucle de eventos: su cinta muestra cuándo el bucle está retenido, y debajo cada petición tiene su propio carril.</translation>
    </message>
    <message>
        <source>Where a handler waits in a synchronous call, the loop is held and all other requests of that worker wait with it. Where it awaits, they interleave. The sentence above the timeline says what went wrong and what to do; a click on a request says where its time went, and who took it.</source>
        <translation>Donde un manejador espera en una llamada síncrona, el bucle está retenido y todas las demás peticiones de ese worker esperan con él. Donde usa await, se intercalan. La frase sobre la línea de tiempo dice qué fue mal y qué hacer; un clic en una petición dice en qué se fue su tiempo y quién se lo llevó.</translation>
    </message>
    <message>
        <source>Nothing is simulated. What could not be measured is not drawn.</source>
        <translation>Nada es simulado. Lo que no se pudo medir no se dibuja.</translation>
    </message>
    <message>
        <source>Three things to try first</source>
        <translation>Tres cosas que probar primero</translation>
    </message>
    <message>
        <source>1. Press R twice: two requests to the blocking handler. The second one is not even read before the first is done. H asks for the health check meanwhile, and gets no answer either.</source>
        <translation>1. Pulse R dos veces: dos peticiones al manejador bloqueante. La segunda ni siquiera se lee antes de que acabe la primera. H pide entretanto la comprobación de salud, que tampoco obtiene respuesta.</translation>
    </message>
    <message>
        <source>2. Press G and Return: the same requests come again, at the same times, to the async handler. Both runs stand on one axis, with the time that each request was saved.</source>
        <translation>2. Pulse G e Intro: las mismas peticiones llegan otra vez, en los mismos momentos, al manejador asíncrono. Ambas ejecuciones quedan en un mismo eje, con el tiempo que se ahorró cada petición.</translation>
    </message>
    <message>
        <source>3. Add workers until nobody waits, then send one request more than there are workers. The lessons at the left take it from there, and let you predict before you see.</source>
        <translation>3. Añada workers hasta que nadie espere, y envíe entonces una petición más que workers. Las lecciones de la izquierda siguen desde ahí, y le dejan predecir antes de ver.</translation>
    </message>
    <message>
        <source>Where files go</source>
        <translation>Dónde van los archivos</translation>
    </message>
    <message>
        <source>A run is saved where you say: as a trace that gives the identical run back and that Perfetto and speedscope open, or as a table. Pictures and scenarios as well. Nothing leaves this computer.</source>
        <translation>Una ejecución se guarda donde usted diga: como traza que devuelve la ejecución idéntica y que Perfetto y speedscope abren, o como tabla. También las imágenes y los escenarios. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Lessons of your own, and a copy of the last run in case of a crash: %1</source>
        <translation>Sus propias lecciones, y una copia de la última ejecución por si hay un fallo: %1</translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation>Ajustes de la ventana: %1</translation>
    </message>
    <message>
        <source>The states of a request</source>
        <translation>Los estados de una petición</translation>
    </message>
    <message>
        <source>Of the built-in server all is known: every moment of a request belongs to one of the first five. A server of your own is looked at from outside, and what nobody saw is the sixth, not known: before its loop was found, where several requests may have held it, or where the system lets this program see too little. It is never a guess.</source>
        <translation>Del servidor incorporado se sabe todo: cada momento de una petición pertenece a uno de los cinco primeros. A un servidor suyo se lo mira desde fuera, y lo que nadie vio es el sexto, no se sabe: antes de encontrar su bucle, donde varias peticiones pudieron retenerlo, o donde el sistema deja ver demasiado poco a este programa. Nunca es una suposición.</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Su propio servidor</translation>
    </message>
    <message>
        <source>On Linux the same timeline shows a server of your own (uvicorn, gunicorn, Node, …), as it is. The program starts it, or attaches to one that runs, is its client and its slow API, and looks at it a thousand times a second: which thread waits, in which system call and for whom and, with CPython 3.11 to 3.13, at which line of your source.</source>
        <translation>En Linux la misma línea de tiempo muestra un servidor suyo (uvicorn, gunicorn, Node, …) tal como es. El programa lo inicia, o se une a uno que ya está en marcha, es su cliente y su API lenta, y lo mira mil veces por segundo: qué hilo espera, en qué llamada al sistema y a quién y, con CPython 3.11 a 3.13, en qué línea de su código.</translation>
    </message>
    <message>
        <source>In a test, and in CI</source>
        <translation>En una prueba, y en CI</translation>
    </message>
    <message>
        <source>A run can be required to be good: the exit status is 3 where it is not, and a line for each condition that is not met names the line of source that held the loop longest. With pytest:</source>
        <translation>Se puede exigir que una ejecución sea buena: el estado de salida es 3 donde no lo es, y una línea por cada condición que no se cumple nombra la línea de código que más tiempo retuvo el bucle. Con pytest:</translation>
    </message>
    <message>
        <source>On GitHub:</source>
        <translation>En GitHub:</translation>
    </message>
    <message>
        <source>Both files, and the server and the scenario that they name, are in /usr/share/await-and-see/examples.</source>
        <translation>Ambos archivos, y el servidor y el escenario que nombran, están en /usr/share/await-and-see/examples.</translation>
    </message>
    <message>
        <source>Choose it in the menu Server, or on the command line:</source>
        <translation>Elíjalo en el menú Servidor, o en la línea de órdenes:</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>La sala</translation>
    </message>
    <message>
        <source>O opens the room: phones in the same network scan the code, and each gets a page with two buttons. What they send is real, and on the timeline in their colours and names. While a loop is held, a phone hangs and says whom it waits for.</source>
        <translation>O abre la sala: los teléfonos de la misma red escanean el código, y cada uno recibe una página con dos botones. Lo que envían es de verdad, y está en la línea de tiempo con sus colores y nombres. Mientras un bucle está retenido, el teléfono se queda colgado y dice a quién espera.</translation>
    </message>
    <message>
        <source>Phones must be in the same network as this computer, and its firewall must let the room&apos;s port in. Only the room&apos;s door listens there, and only while the room is open; the server that is measured stays on this computer. Nothing is kept after closing but the run.</source>
        <translation>Los teléfonos deben estar en la misma red que este equipo, y su cortafuegos debe dejar pasar el puerto de la sala. Allí solo escucha la puerta de la sala, y solo mientras está abierta; el servidor que se mide se queda en este equipo. Al cerrar no se guarda nada más que la ejecución.</translation>
    </message>
    <message>
        <source>V asks the room: the lesson&apos;s question, or when the scenario&apos;s requests will end, also while their ends are being placed. Shift+V shows what the room says above the timeline; the run says what is right. Z pauses sends, X hides all names on screen, phones and pictures, Shift+X the one of the selected request everywhere. The menu Room says whether files keep colours and names.</source>
        <translation>V pregunta a la sala: la pregunta de la lección, o cuándo terminarán las peticiones del escenario, también mientras se colocan sus finales. Mayús+V muestra sobre la línea de tiempo lo que dice la sala; la ejecución dice qué es lo correcto. Z pausa los envíos, X oculta todos los nombres en la pantalla, los teléfonos y las imágenes, Mayús+X el de la petición seleccionada en todas partes. El menú Sala dice si los archivos guardan colores y nombres.</translation>
    </message>
    <message>
        <source>A run is a web page, too: export it (Ctrl+E) as .html. It is one file without a network, plays in any browser and on a phone, and opens here again. Export copies the code that puts it into an article. From a terminal it asks before it shows (--predict) or compares two runs (--compare). “Web page…” below a lesson writes all of the lesson, as this does:</source>
        <translation>Una ejecución es también una página web: expórtela (Ctrl+E) como .html. Es un solo archivo sin red, se reproduce en cualquier navegador y en un teléfono, y se vuelve a abrir aquí. Exportar copia el código que la pone en un artículo. Desde un terminal pregunta antes de mostrar (--predict) o compara dos ejecuciones (--compare). «Página web…», debajo de una lección, escribe la lección entera, como esto:</translation>
    </message>
    <message>
        <source>{upstream} becomes the address of the slow API, {port} a free port. What the server writes is in a panel of its own. When something changed is known to a millisecond: a bar is pale where it may have begun or ended, between two looks. Where one of several requests held the loop, that is said, as &quot;one of #2 and #3&quot;; the block &quot;Looked at from outside&quot; says what cannot be seen, and what would help.</source>
        <translation>{upstream} se convierte en la dirección de la API lenta, {port} en un puerto libre. Lo que escribe el servidor está en un panel propio. Cuándo cambió algo se sabe con una exactitud de un milisegundo: una barra es pálida donde pudo empezar o terminar, entre dos miradas. Donde una de varias peticiones retuvo el bucle, se dice así: «una de #2 y #3»; el bloque «Visto desde fuera» dice lo que no se puede ver, y qué ayudaría.</translation>
    </message>
</context>
<context>
    <name>ui::GuidePanel</name>
    <message>
        <source>What the colours mean</source>
        <translation>Qué significan los colores</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
</context>
<context>
    <name>ui::HandlerTable</name>
    <message>
        <source>max</source>
        <translation>máx</translation>
    </message>
    <message>
        <source>Latency percentiles per handler</source>
        <translation>Percentiles de latencia por manejador</translation>
    </message>
    <message>
        <source>How long answered requests took: half of them no longer than p50, 99 of 100 no longer than p99.</source>
        <translation>Cuánto tardaron las peticiones respondidas: la mitad no más que p50, 99 de cada 100 no más que p99.</translation>
    </message>
    <message>
        <source>handler</source>
        <translation>manejador</translation>
    </message>
    <message>
        <source>count</source>
        <translation>número</translation>
    </message>
</context>
<context>
    <name>ui::HandlerToggle</name>
    <message>
        <source>Handler</source>
        <translation>Manejador</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Handler: %1</source>
        <translation>Manejador: %1</translation>
    </message>
    <message>
        <source>More handlers</source>
        <translation>Más manejadores</translation>
    </message>
    <message>
        <source>More ways to write the same handler.</source>
        <translation>Más formas de escribir el mismo manejador.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>ui::HeldSourcePanel</name>
    <message>
        <source>Your source</source>
        <translation>Su código</translation>
    </message>
    <message>
        <source>No line is known to have held a loop.</source>
        <translation>No se conoce ninguna línea que retuviera un bucle.</translation>
    </message>
    <message>
        <source>The file is not here.</source>
        <translation>El archivo no está aquí.</translation>
    </message>
    <message>
        <source>%1() at %2</source>
        <translation>%1() en %2</translation>
    </message>
    <message>
        <source>%1 ↗</source>
        <translation>%1 ↗</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Opens %1 in the program that you have for such files.</source>
        <translation>Abre %1 en el programa que usted tiene para esos archivos.</translation>
    </message>
    <message>
        <source>No program is known here that opens %1.</source>
        <translation>Aquí no se conoce ningún programa que abra %1.</translation>
    </message>
</context>
<context>
    <name>ui::HistogramView</name>
    <message>
        <source>Latencies</source>
        <translation>Latencias</translation>
    </message>
    <message>
        <source>%1: %2 requests</source>
        <translation>%1: %2 peticiones</translation>
    </message>
    <message>
        <source>%1: %2 requests
Click to list them alone.</source>
        <translation>%1: %2 peticiones
Haga clic para listar solo estas.</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>ui::LessonActions</name>
    <message>
        <source>What else can be done here</source>
        <translation>Qué más se puede hacer aquí</translation>
    </message>
    <message>
        <source>The next thing to do in this lesson</source>
        <translation>Lo siguiente que hacer en esta lección</translation>
    </message>
</context>
<context>
    <name>ui::LessonCourse</name>
    <message>
        <source>Done, and measured:</source>
        <translation>Hecho, y medido:</translation>
    </message>
    <message>
        <source>Not yet. Change something and run it again.</source>
        <translation>Aún no. Cambie algo y ejecútelo otra vez.</translation>
    </message>
</context>
<context>
    <name>ui::LessonPanel</name>
    <message>
        <source>Previous lesson</source>
        <translation>Lección anterior</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Para recordar</translation>
    </message>
    <message>
        <source>Try it from a terminal</source>
        <translation>Pruébelo desde un terminal</translation>
    </message>
    <message>
        <source>Select it and copy it into a terminal: this server answers anybody</source>
        <translation>Selecciónelo y cópielo en un terminal: este servidor responde a cualquiera</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, hecho</translation>
    </message>
    <message>
        <source>%1, to do</source>
        <translation>%1, por hacer</translation>
    </message>
    <message>
        <source>Goes to this step</source>
        <translation>Va a este paso</translation>
    </message>
    <message>
        <source>Measured (whole run)</source>
        <translation>Medido (toda la ejecución)</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Página web…</translation>
    </message>
    <message>
        <source>Export this lesson as a web page</source>
        <translation>Exportar esta lección como página web</translation>
    </message>
    <message>
        <source>Writes one file with the lesson&apos;s text, its questions and its runs, which are made anew for it: readers answer, then watch what was measured.</source>
        <translation>Escribe un solo archivo con el texto de la lección, sus preguntas y sus ejecuciones, que se repiten para él: quienes leen responden y después ven lo que se midió.</translation>
    </message>
</context>
<context>
    <name>ui::LessonRuns</name>
    <message>
        <source>(not measured yet)</source>
        <translation>(aún sin medir)</translation>
    </message>
</context>
<context>
    <name>ui::LineList</name>
    <message>
        <source>Shows only lines that contain this.</source>
        <translation>Muestra solo las líneas que contienen esto.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Shows the newest line as it comes. Scrolling up stops that; scrolling to the end, or this, brings it back.</source>
        <translation>Muestra la línea más nueva según llega. Desplazarse hacia arriba lo detiene; desplazarse hasta el final, o esto, lo recupera.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies what is selected, or else all lines that are shown.</source>
        <translation>Copia lo seleccionado o, si no, todas las líneas que se muestran.</translation>
    </message>
</context>
<context>
    <name>ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What the server says appears here, one line per fact.</source>
        <translation>Aquí aparece lo que dice el servidor, una línea por hecho.</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>Seguir el registro</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrar el registro</translation>
    </message>
    <message>
        <source>Filter: #7, 500, finished</source>
        <translation>Filtro: #7, 500, finished</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copiar el registro</translation>
    </message>
    <message>
        <source>IDs</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Show the requests&apos; UUIDs</source>
        <translation>Mostrar los UUID de las peticiones</translation>
    </message>
    <message>
        <source>Shows each request&apos;s UUID, which its answer has in X-Request-Id, too.</source>
        <translation>Muestra el UUID de cada petición, que su respuesta lleva también en X-Request-Id.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lecciones</translation>
    </message>
    <message>
        <source>[*]Await and See</source>
        <translation>[*]Await and See</translation>
    </message>
    <message>
        <source>%1[*] — Await and See</source>
        <translation>%1[*] — Await and See</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>R&amp;oom</source>
        <translation>S&amp;ala</translation>
    </message>
</context>
<context>
    <name>ui::MemoryField</name>
    <message>
        <source>Memory for a run</source>
        <translation>Memoria para una ejecución</translation>
    </message>
    <message>
        <source>What is older than fits is kept as numbers: how each stretch of time was spent, counts, percentiles and the worst requests. The timeline says from where on it is coarse.</source>
        <translation>Lo más antiguo que no cabe se guarda como números: cómo se pasó cada tramo de tiempo, cantidades, percentiles y las peores peticiones. La línea de tiempo dice hasta dónde es así.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
</context>
<context>
    <name>ui::Notes</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What happened here?</source>
        <translation>¿Qué pasó aquí?</translation>
    </message>
    <message>
        <source>What happened here? Without a text the note goes away.</source>
        <translation>¿Qué pasó aquí? Sin texto, la nota desaparece.</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>Descartar el aviso</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>ui::NumberBox</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 a %2.</translation>
    </message>
</context>
<context>
    <name>ui::OutputPanel</name>
    <message>
        <source>Server&apos;s output</source>
        <translation>Salida del servidor</translation>
    </message>
    <message>
        <source>What your server writes appears here, if it was started from here.</source>
        <translation>Aquí aparece lo que escribe su servidor, si se inició desde aquí.</translation>
    </message>
    <message>
        <source>Filter: GET, error</source>
        <translation>Filtro: GET, error</translation>
    </message>
    <message>
        <source>Filter the server&apos;s output</source>
        <translation>Filtrar la salida del servidor</translation>
    </message>
    <message>
        <source>Follow the server&apos;s output</source>
        <translation>Seguir la salida del servidor</translation>
    </message>
    <message>
        <source>Copy the server&apos;s output</source>
        <translation>Copiar la salida del servidor</translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Show what was measured</source>
        <translation>Mostrar lo medido</translation>
    </message>
    <message>
        <source>Time in the run</source>
        <translation>Tiempo en la ejecución</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Who blocked whom?</source>
        <translation>¿Quién bloqueó a quién?</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Colours and keys</source>
        <translation>Colores y teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Timeline of the run: %1. The table below tells the same.</source>
        <translation>Cronología de la ejecución: %1. La tabla de abajo dice lo mismo.</translation>
    </message>
    <message>
        <source>What there is to say</source>
        <translation>Lo que hay que decir</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Nobody waited for long. Click a bar to see what it is made of.</source>
        <translation>Nadie esperó mucho. Haga clic en una barra para ver de qué se compone.</translation>
    </message>
    <message>
        <source>Why did %1 wait?</source>
        <translation>¿Por qué esperó %1?</translation>
    </message>
    <message>
        <source>What did %1 cost?</source>
        <translation>¿Qué costó %1?</translation>
    </message>
    <message>
        <source>It waited for nobody, and nobody for it.</source>
        <translation>No esperó a nadie, ni nadie la esperó.</translation>
    </message>
    <message>
        <source>Its steps</source>
        <translation>Sus pasos</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Its handler</source>
        <translation>Su manejador</translation>
    </message>
    <message>
        <source>← #%1 is here</source>
        <translation>← #%1 está aquí</translation>
    </message>
    <message>
        <source>The run as a table</source>
        <translation>La ejecución como tabla</translation>
    </message>
    <message>
        <source>Each request, its times and its states</source>
        <translation>Cada petición, sus tiempos y sus estados</translation>
    </message>
    <message>
        <source>The first %1 of %2 requests, their times and states</source>
        <translation>Las primeras %1 de %2 peticiones, sus tiempos y estados</translation>
    </message>
    <message>
        <source>request</source>
        <translation>petición</translation>
    </message>
    <message>
        <source>path</source>
        <translation>ruta</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondida</translation>
    </message>
    <message>
        <source>why it waited</source>
        <translation>por qué esperó</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>de %1 a %2: %3</translation>
    </message>
    <message>
        <source>When does each request have its answer? Drag the end of its bar to where you expect it, or use the arrow keys; then press play.</source>
        <translation>¿Cuándo tiene cada petición su respuesta? Arrastre el final de su barra adonde lo espera, o use las flechas; después pulse reproducir.</translation>
    </message>
    <message>
        <source>Watch what was measured, over what you said.</source>
        <translation>Mire lo medido sobre lo que usted dijo.</translation>
    </message>
    <message>
        <source>You placed no end.</source>
        <translation>Usted no colocó ningún final.</translation>
    </message>
    <message>
        <source>drag to its end</source>
        <translation>arrastre a su final</translation>
    </message>
    <message>
        <source>you said %1</source>
        <translation>usted dijo %1</translation>
    </message>
    <message>
        <source>%1 of 100 points</source>
        <translation>%1 de 100 puntos</translation>
    </message>
    <message>
        <source>Pick an answer; then the run plays.</source>
        <translation>Elija una respuesta; entonces se reproduce la ejecución.</translation>
    </message>
    <message>
        <source>Answer the questions above; what was measured then stands here.</source>
        <translation>Responda a las preguntas de arriba; lo que se midió aparece entonces aquí.</translation>
    </message>
    <message>
        <source>Try it in the program: menu Lessons of await-and-see.</source>
        <translation>Pruébelo en el programa: menú Lecciones de await-and-see.</translation>
    </message>
    <message>
        <source>At that address answers await-and-see, or await-and-see --serve.</source>
        <translation>En esa dirección responde await-and-see, o await-and-see --serve.</translation>
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
        <translation>Espacio	Reproducir o pausar
, .	A lo que ocurrió antes o después
&lt; &gt;	Lo mismo, de la petición seleccionada
[ ]	Más lento o más rápido
← →	Mover la vista
+ −	Acercar o alejar; también Ctrl y la rueda, o dos dedos
0	Toda la ejecución
↑ ↓	Seleccionar una petición
F	Acercar a lo seleccionado
Y	Quién bloqueó a quién
Esc	No seleccionar nada</translation>
    </message>
</context>
<context>
    <name>ui::Panels</name>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
</context>
<context>
    <name>ui::PartitionBar</name>
    <message>
        <source>Share of each state</source>
        <translation>Parte de cada estado</translation>
    </message>
</context>
<context>
    <name>ui::Picture</name>
    <message>
        <source>Await and See</source>
        <translation>Await and See</translation>
    </message>
</context>
<context>
    <name>ui::PictureDesk</name>
    <message>
        <source>await-and-see.png</source>
        <translation>await-and-see.png</translation>
    </message>
    <message>
        <source>Picture (*.png *.svg *.pdf)</source>
        <translation>Imagen (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>The run growing (*.webp)</source>
        <translation>La ejecución que crece (*.webp)</translation>
    </message>
    <message>
        <source>Requests as CSV (*.csv)</source>
        <translation>Peticiones como CSV (*.csv)</translation>
    </message>
    <message>
        <source>Events as CSV (*.events.csv)</source>
        <translation>Eventos como CSV (*.events.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>Se exportó %1</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>Drawing the run as it grows</source>
        <translation>Dibujando la ejecución mientras crece</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>La imagen está en el portapapeles</translation>
    </message>
    <message>
        <source>Web page to play it (*.html)</source>
        <translation>Página web para reproducirla (*.html)</translation>
    </message>
    <message>
        <source>The embed code is on the clipboard</source>
        <translation>El código de inserción está en el portapapeles</translation>
    </message>
</context>
<context>
    <name>ui::PicturePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Drag the picture to a slide, a mail or a drawing.</source>
        <translation>Arrastre la imagen a una diapositiva, un correo o un dibujo.</translation>
    </message>
</context>
<context>
    <name>ui::PlayBar</name>
    <message>
        <source>Time cursor</source>
        <translation>Cursor de tiempo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>How fast it plays: 0.1× is ten times as slow as it was.</source>
        <translation>A qué velocidad se reproduce: 0.1× es diez veces más lento de lo que fue.</translation>
    </message>
    <message>
        <source>❚❚</source>
        <translation>❚❚</translation>
    </message>
    <message>
        <source>▶</source>
        <translation>▶</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
</context>
<context>
    <name>ui::PollView</name>
    <message>
        <source>%1 said %2</source>
        <translation>%1 dijeron %2</translation>
    </message>
    <message>
        <source>%1 have voted</source>
        <translation>Han votado %1</translation>
    </message>
    <message>
        <source>1 has voted</source>
        <translation>Ha votado 1</translation>
    </message>
    <message>
        <source>The room says</source>
        <translation>La sala dice</translation>
    </message>
    <message>
        <source>%1 said %2  ✓</source>
        <translation>%1 dijeron %2  ✓</translation>
    </message>
    <message>
        <source>%1 of %2 said %3</source>
        <translation>%1 de %2 dijeron %3</translation>
    </message>
</context>
<context>
    <name>ui::PredictionBoard</name>
    <message>
        <source>Run it</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Runs it and draws what was measured over your guess</source>
        <translation>Lo ejecuta y dibuja lo medido sobre su predicción</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Back to the timeline, without a run</source>
        <translation>Volver a la línea de tiempo, sin ejecutar</translation>
    </message>
    <message>
        <source>Where will the ends be?</source>
        <translation>¿Dónde estarán los finales?</translation>
    </message>
    <message>
        <source>Each bar begins when its request is sent. Drag its end, or use the arrow keys, to where you expect the answer. Then run it.</source>
        <translation>Cada barra empieza cuando se envía su petición. Arrastre su final, o use las flechas, hasta donde espera la respuesta. Luego ejecute.</translation>
    </message>
    <message>
        <source>%1 more requests come, too; these are the ones to place.</source>
        <translation>También llegan %1 peticiones más; estas son las que hay que colocar.</translation>
    </message>
    <message>
        <source>sent at %1</source>
        <translation>enviada a los %1</translation>
    </message>
</context>
<context>
    <name>ui::PredictionRuler</name>
    <message>
        <source>Seconds since the run&apos;s begin</source>
        <translation>Segundos desde el principio de la ejecución</translation>
    </message>
</context>
<context>
    <name>ui::Presenter</name>
    <message>
        <source>Esc or %1 ends the presentation</source>
        <translation>Esc o %1 termina la presentación</translation>
    </message>
</context>
<context>
    <name>ui::QrCode</name>
    <message>
        <source>Code to scan</source>
        <translation>Código para escanear</translation>
    </message>
</context>
<context>
    <name>ui::QuestionBox</name>
    <message>
        <source>%1, this is what was measured</source>
        <translation>%1, esto es lo que se midió</translation>
    </message>
    <message>
        <source>Say what you expect before you run it</source>
        <translation>Diga qué espera antes de ejecutarlo</translation>
    </message>
</context>
<context>
    <name>ui::RandomArrivalsDialog</name>
    <message>
        <source>Random arrivals</source>
        <translation>Llegadas al azar</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sortear</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántas</translation>
    </message>
    <message>
        <source>A fixed number, or as many as come when people who know nothing of one another arrive at a rate.</source>
        <translation>Un número fijo, o tantas como llegan cuando personas que no se conocen entre sí acuden a un ritmo.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>How many requests come in a second, on average. They come in clumps, as real ones do.</source>
        <translation>Cuántas peticiones llegan por segundo, de media. Llegan a rachas, como las de verdad.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Durante</translation>
    </message>
    <message>
        <source>From the run&apos;s start to the end of this time.</source>
        <translation>Desde el principio de la ejecución hasta el final de este tiempo.</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Parte de %1</translation>
    </message>
    <message>
        <source>Its part of all requests: with 3 here and 1 elsewhere, three of four ask for %1. 0 leaves it out.</source>
        <translation>Su parte de todas las peticiones: con 3 aquí y 1 en otro, tres de cada cuatro piden %1. 0 lo deja fuera.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Replace the others</source>
        <translation>Sustituir las demás</translation>
    </message>
    <message>
        <source>The arrivals that are in the table go; otherwise these are added to them.</source>
        <translation>Las llegadas que hay en la tabla desaparecen; si no, estas se añaden a ellas.</translation>
    </message>
    <message>
        <source>Give at least one handler a share.</source>
        <translation>Dé una parte al menos a un manejador.</translation>
    </message>
    <message>
        <source>That would be about %1 requests; allowed are %2.</source>
        <translation>Serían unas %1 peticiones; se admiten %2.</translation>
    </message>
    <message>
        <source>%1 per second on average.</source>
        <translation>%1 por segundo de media.</translation>
    </message>
    <message>
        <source>About %1 requests.</source>
        <translation>Unas %1 peticiones.</translation>
    </message>
    <message>
        <source>a fixed number, spread over the time</source>
        <translation>un número fijo, repartido en el tiempo</translation>
    </message>
    <message>
        <source>a rate: so many per second on average</source>
        <translation>un ritmo: tantas por segundo de media</translation>
    </message>
    <message>
        <source>How many requests are added.</source>
        <translation>Cuántas peticiones se añaden.</translation>
    </message>
    <message>
        <source>Mix of handlers</source>
        <translation>Mezcla de manejadores</translation>
    </message>
    <message>
        <source>The same seed gives the same arrivals again, another one gives others.</source>
        <translation>La misma semilla vuelve a dar las mismas llegadas, otra da otras.</translation>
    </message>
</context>
<context>
    <name>ui::RepeatDialog</name>
    <message numerus="yes">
        <source>Repeat %n row(s)</source>
        <translation>
            <numerusform>Repetir %n fila</numerusform>
            <numerusform>Repetir %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>How many copies of the selected rows are added.</source>
        <translation>Cuántas copias de las filas seleccionadas se añaden.</translation>
    </message>
    <message>
        <source>Time between copies</source>
        <translation>Tiempo entre copias</translation>
    </message>
    <message>
        <source>How long after the previous copy each copy comes.</source>
        <translation>Cuánto después de la copia anterior llega cada copia.</translation>
    </message>
</context>
<context>
    <name>ui::RequestListPanel</name>
    <message>
        <source>Show all latencies</source>
        <translation>Mostrar todas las latencias</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>Filtrar las peticiones</translation>
    </message>
    <message>
        <source>Lists requests of every latency again.</source>
        <translation>Vuelve a listar peticiones de cualquier latencia.</translation>
    </message>
    <message>
        <source>Copy the requests</source>
        <translation>Copiar las peticiones</translation>
    </message>
    <message>
        <source>Copies the selected rows, or else all that are listed, as tab-separated text for a spreadsheet.</source>
        <translation>Copia las filas seleccionadas o, si no, todas las listadas, como texto separado por tabuladores para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Requests %1</source>
        <translation>Peticiones %1</translation>
    </message>
    <message>
        <source>%1  ✕</source>
        <translation>%1  ✕</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Filter: path, #7, total &gt; 1 s</source>
        <translation>Filtro: ruta, #7, total &gt; 1 s</translation>
    </message>
    <message>
        <source>Lists only requests that fit. %1</source>
        <translation>Lista solo las peticiones que cumplen. %1</translation>
    </message>
    <message>
        <source>and %1 earlier ones, kept as numbers</source>
        <translation>y %1 anteriores, guardadas como números</translation>
    </message>
</context>
<context>
    <name>ui::RequestPanel</name>
    <message>
        <source>Click a request in the timeline to see where its time went, step by step.</source>
        <translation>Haga clic en una petición de la línea de tiempo para ver en qué se fue su tiempo, paso a paso.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
</context>
<context>
    <name>ui::RequestQuery</name>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
</context>
<context>
    <name>ui::RequestTableModel</name>
    <message>
        <source>not sent yet</source>
        <translation>aún no enviada</translation>
    </message>
</context>
<context>
    <name>ui::RequestTerm</name>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>path</source>
        <translation>ruta</translation>
    </message>
</context>
<context>
    <name>ui::RoomActions</name>
    <message>
        <source>Open the room…</source>
        <translation>Abrir la sala…</translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation>Abrir la sala</translation>
    </message>
    <message>
        <source>Phones join in: a code appears, and whoever scans it sends real requests.</source>
        <translation>Los teléfonos participan: aparece un código, y quien lo escanea envía peticiones de verdad.</translation>
    </message>
    <message>
        <source>Ask the room</source>
        <translation>Preguntar a la sala</translation>
    </message>
    <message>
        <source>Reveal the votes</source>
        <translation>Revelar los votos</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Ends the vote and shows what the room says; once more takes it away.</source>
        <translation>Termina la votación y muestra lo que dice la sala; otra vez lo quita.</translation>
    </message>
    <message>
        <source>Pause sends</source>
        <translation>Pausar envíos</translation>
    </message>
    <message>
        <source>Phones can send nothing until this is pressed again.</source>
        <translation>Los teléfonos no pueden enviar nada hasta que se pulse de nuevo.</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Ocultar nombres</translation>
    </message>
    <message>
        <source>Colours stay, names go: on the screen, on phones, in pictures.</source>
        <translation>Los colores se quedan y los nombres se van: en la pantalla, en los teléfonos, en las imágenes.</translation>
    </message>
    <message>
        <source>Hide this name</source>
        <translation>Ocultar este nombre</translation>
    </message>
    <message>
        <source>Of the participant whose request is selected, in files, too.</source>
        <translation>Del participante cuya petición está seleccionada, también en los archivos.</translation>
    </message>
    <message>
        <source>Keep names in files</source>
        <translation>Guardar nombres en los archivos</translation>
    </message>
    <message>
        <source>Puts the lesson&apos;s question, or the ends of a scenario&apos;s requests, on every phone.</source>
        <translation>Pone la pregunta de la lección, o los finales de las peticiones de un escenario, en todos los teléfonos.</translation>
    </message>
</context>
<context>
    <name>ui::RoomDesk</name>
    <message>
        <source>Close room</source>
        <translation>Cerrar la sala</translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation>Abrir la sala</translation>
    </message>
    <message>
        <source>Close the room</source>
        <translation>Cerrar la sala</translation>
    </message>
    <message>
        <source>Open the room…</source>
        <translation>Abrir la sala…</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Let them send</source>
        <translation>Dejar enviar</translation>
    </message>
    <message>
        <source>Pause sends</source>
        <translation>Pausar envíos</translation>
    </message>
</context>
<context>
    <name>ui::RoomDialog</name>
    <message>
        <source>People may choose names of their own</source>
        <translation>Las personas pueden elegir su nombre</translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation>Abrir la sala</translation>
    </message>
    <message>
        <source>a free one</source>
        <translation>uno libre</translation>
    </message>
    <message>
        <source>Else each has a colour and an animal by lot. A name can be hidden with a key.</source>
        <translation>Si no, a cada una le toca un color y un animal. Un nombre se puede ocultar con una tecla.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>The address by which phones reach this computer: that of the network that they are in.</source>
        <translation>La dirección por la que los teléfonos llegan a este equipo: la de la red en la que están.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Which the firewall of this computer has to let in.</source>
        <translation>El que el cortafuegos de este equipo tiene que dejar pasar.</translation>
    </message>
    <message>
        <source>Phones in the same network scan a code, and their requests are real ones. Only the room&apos;s door listens on the network, and only while the room is open; the server that is measured does not.</source>
        <translation>Los teléfonos de la misma red escanean un código, y sus peticiones son de verdad. En la red solo escucha la puerta de la sala, y solo mientras está abierta; el servidor que se mide no.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>ui::RoomSide</name>
    <message>
        <source>The room</source>
        <translation>La sala</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>en la sala</translation>
    </message>
    <message>
        <source>wait now</source>
        <translation>esperan ahora</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>espera más larga</translation>
    </message>
    <message>
        <source>Join in</source>
        <translation>Participe</translation>
    </message>
    <message>
        <source>Phones must be in the same network as this computer, and its firewall must let this port in.</source>
        <translation>Los teléfonos deben estar en la misma red que este equipo, y su cortafuegos debe dejar pasar este puerto.</translation>
    </message>
</context>
<context>
    <name>ui::RoomWall</name>
    <message>
        <source>Who waits for whom</source>
        <translation>Quién espera a quién</translation>
    </message>
    <message>
        <source>Same again: %1</source>
        <translation>Lo mismo: %1</translation>
    </message>
</context>
<context>
    <name>ui::Ruler</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>ui::RunAgainDialog</name>
    <message>
        <source>Run again with…</source>
        <translation>Repetir con…</translation>
    </message>
    <message>
        <source>Health checks stay health checks. Both runs are then shown on one axis.</source>
        <translation>Las comprobaciones de salud siguen siéndolo. Después ambas ejecuciones se muestran en un mismo eje.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>as they were</source>
        <translation>como estaban</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Manejador</translation>
    </message>
    <message>
        <source>Who answers the same requests this time. The opposite of the last run is proposed.</source>
        <translation>Quién responde esta vez a las mismas peticiones. Se propone lo contrario de la última ejecución.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>How many event loops serve them. Try as many as there are requests, and one fewer.</source>
        <translation>Cuántos bucles de eventos las atienden. Pruebe con tantos como peticiones, y con uno menos.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Who gets the connections that wait when a loop wakes up. It matters only with several workers.</source>
        <translation>Quién recibe las conexiones que esperan cuando un bucle despierta. Solo importa con varios workers.</translation>
    </message>
    <message>
        <source>Upstream delay</source>
        <translation>Retardo del upstream</translation>
    </message>
    <message>
        <source>How long the upstream takes to answer one call.</source>
        <translation>Cuánto tarda el upstream en responder a una llamada.</translation>
    </message>
</context>
<context>
    <name>ui::RunDesk</name>
    <message>
        <source>Another path</source>
        <translation>Otra ruta</translation>
    </message>
    <message>
        <source>What is asked for with GET, from the first / on:</source>
        <translation>Lo que se pide con GET, desde la primera /:</translation>
    </message>
</context>
<context>
    <name>ui::RunPanel</name>
    <message>
        <source>This run</source>
        <translation>Esta ejecución</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Since the start, or since the run was cleared.</source>
        <translation>Desde el inicio, o desde que se vació la ejecución.</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Begun and not ended.</source>
        <translation>Empezadas y no terminadas.</translation>
    </message>
    <message>
        <source>p50 / p99 latency</source>
        <translation>Latencia p50 / p99</translation>
    </message>
    <message>
        <source>Half of the answered requests took no longer than the first, 99 of 100 no longer than the second.</source>
        <translation>La mitad de las peticiones respondidas no tardó más que lo primero; 99 de cada 100, no más que lo segundo.</translation>
    </message>
    <message>
        <source>Events recorded / lost</source>
        <translation>Eventos / perdidos</translation>
    </message>
    <message>
        <source>Lost ones would make the picture wrong: 0 is the promise.</source>
        <translation>Los perdidos falsearían la imagen: la promesa es 0.</translation>
    </message>
    <message>
        <source>Frame time, worst</source>
        <translation>Peor fotograma</translation>
    </message>
    <message>
        <source>What the timeline cost to paint, at worst since the program began. A screen that shows 60 pictures a second leaves 16 ms.</source>
        <translation>Lo que costó pintar la línea de tiempo, en el peor caso desde que empezó el programa. Una pantalla con 60 imágenes por segundo deja 16 ms.</translation>
    </message>
    <message>
        <source>Events / lost (whole run)</source>
        <translation>Eventos / perdidos (toda la ejecución)</translation>
    </message>
</context>
<context>
    <name>ui::SaveDialog</name>
    <message>
        <source>The name must end in %1.</source>
        <translation>El nombre debe terminar en %1.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder %1.</source>
        <translation>No se puede escribir nada en la carpeta %1.</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioDesk</name>
    <message>
        <source>The present scenario</source>
        <translation>El escenario actual</translation>
    </message>
    <message>
        <source>The last run&apos;s arrivals</source>
        <translation>Las llegadas de la última ejecución</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Un archivo…</translation>
    </message>
    <message>
        <source>A scenario of the program</source>
        <translation>Un escenario del programa</translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <translation>Aún no: %1.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Unsaved scenario</source>
        <translation>Escenario sin guardar</translation>
    </message>
    <message>
        <source>The scenario in the editor is not saved, and would be lost.</source>
        <translation>El escenario del editor no está guardado y se perdería.</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Guardar el escenario</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Escenarios (*.json)</translation>
    </message>
    <message>
        <source>scenario.json</source>
        <translation>escenario.json</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Abrir un escenario</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Scenario editor[*]</source>
        <translation>Editor de escenarios[*]</translation>
    </message>
    <message>
        <source>%1[*] — Scenario editor</source>
        <translation>%1[*] — Editor de escenarios</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioEditor</name>
    <message>
        <source>Arrivals</source>
        <translation>Llegadas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Parts of the scenario</source>
        <translation>Partes del escenario</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Qué muestra</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Stands in the window&apos;s title and on figures.</source>
        <translation>Aparece en el título de la ventana y en las figuras.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>How many event loops serve the requests. Each is one thread.</source>
        <translation>Cuántos bucles de eventos atienden las peticiones. Cada uno es un hilo.</translation>
    </message>
    <message>
        <source>Upstream delay</source>
        <translation>Retardo del upstream</translation>
    </message>
    <message>
        <source>Seed of the jitter</source>
        <translation>Semilla del jitter</translation>
    </message>
    <message>
        <source>The same seed gives the upstream&apos;s calls the same jitter in every run.</source>
        <translation>La misma semilla da a las llamadas del upstream el mismo jitter en cada ejecución.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Writes the scenario as a text file, which this editor and the command line open.</source>
        <translation>Escribe el escenario como archivo de texto, que abren este editor y la línea de órdenes.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Writes it under another name.</source>
        <translation>Lo escribe con otro nombre.</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Copiar línea de órdenes</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Starts a new scenario from the present set-up, from the last run, from a file, or from nothing.</source>
        <translation>Empieza un escenario nuevo con la configuración actual, con la última ejecución, con un archivo o con nada.</translation>
    </message>
    <message>
        <source>Copies a command that renders this scenario as a picture, for books, slides and CI. The scenario is saved first.</source>
        <translation>Copia una orden que dibuja este escenario como imagen, para libros, diapositivas y CI. Antes se guarda el escenario.</translation>
    </message>
    <message>
        <source>Runs the scenario as it is, saved or not. The editor hides, and its key brings it back unchanged.</source>
        <translation>Ejecuta el escenario tal como está, guardado o no. El editor se oculta, y su tecla lo trae de vuelta sin cambios.</translation>
    </message>
</context>
<context>
    <name>ui::SceneRoom</name>
    <message>
        <source>Scroll the tracks</source>
        <translation>Desplazar las pistas</translation>
    </message>
</context>
<context>
    <name>ui::SearchBar</name>
    <message>
        <source>Search requests</source>
        <translation>Buscar peticiones</translation>
    </message>
    <message>
        <source>Search: #7, path, failed, total &gt; 1 s</source>
        <translation>Buscar: #7, ruta, fallida, total &gt; 1 s</translation>
    </message>
    <message>
        <source>Enter finds the next request, Shift+Enter the previous one, Escape closes. %1</source>
        <translation>Intro busca la siguiente petición, Mayús+Intro la anterior, Escape cierra. %1</translation>
    </message>
    <message>
        <source>Find the previous one</source>
        <translation>Buscar la anterior</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Buscar la siguiente</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontradas</translation>
    </message>
</context>
<context>
    <name>ui::SeriesChart</name>
    <message>
        <source>at %1: %2</source>
        <translation>en %1: %2</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>máx %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
</context>
<context>
    <name>ui::ServerButton</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The server that is built in, or one of your own, which is watched from outside without being changed.</source>
        <translation>El servidor incluido o uno suyo, que se observa desde fuera sin cambiarlo.</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Your server: %1</source>
        <translation>Su servidor: %1</translation>
    </message>
    <message>
        <source>Starting %1 …</source>
        <translation>Iniciando %1…</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 ha terminado</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>●  Yours</source>
        <translation>●  El suyo</translation>
    </message>
    <message>
        <source>●  %1</source>
        <translation>●  %1</translation>
    </message>
    <message numerus="yes">
        <source>●  Your server: %1 · %n worker(s)</source>
        <translation>
            <numerusform>●  Su servidor: %1 · %n worker</numerusform>
            <numerusform>●  Su servidor: %1 · %n workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ServerDialog</name>
    <message>
        <source>It runs already</source>
        <translation>Ya está en marcha</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>se averigua</translation>
    </message>
    <message>
        <source>the process&apos;s</source>
        <translation>el del proceso</translation>
    </message>
    <message>
        <source>who listens there</source>
        <translation>el que escuche ahí</translation>
    </message>
    <message>
        <source>Your own server</source>
        <translation>Su propio servidor</translation>
    </message>
    <message>
        <source>It is watched from outside, unchanged: this program is its client and its slow upstream.</source>
        <translation>Se observa desde fuera, sin cambios: este programa es su cliente y su upstream lento.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Started by a command</source>
        <translation>Lo inicia un comando</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>What you type in a terminal to start it. It ends with this program, and {port} in it stands for a port that is free.</source>
        <translation>Lo que escribe en una terminal para iniciarlo. Termina con este programa, y {port} en él es un puerto libre.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>In which the command is started, and below which your own source is.</source>
        <translation>En la que se inicia el comando, y bajo la que está su propio código.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Variables that are added, one a line. {upstream} stands for the address of this program&apos;s slow API: give it to the variable that names the API which your server calls.</source>
        <translation>Variables que se añaden, una por línea. {upstream} es la dirección de la API lenta de este programa: désela a la variable que nombra la API a la que llama su servidor.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Needed only where the server listens on several ports.</source>
        <translation>Solo hace falta si el servidor escucha en varios puertos.</translation>
    </message>
    <message>
        <source>this program&apos;s</source>
        <translation>la de este programa</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Add the slow upstream&apos;s address</source>
        <translation>Añadir la dirección del upstream lento</translation>
    </message>
    <message>
        <source>Adds a variable with the address of this program&apos;s slow API; change its name to the one that your server reads.</source>
        <translation>Añade una variable con la dirección de la API lenta de este programa; cambie su nombre por el que lee su servidor.</translation>
    </message>
    <message>
        <source>On which it listens, at this computer.</source>
        <translation>En el que escucha, en este equipo.</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Its number, where several share the port.</source>
        <translation>Su número, si varios comparten el puerto.</translation>
    </message>
    <message>
        <source>It is left running. Where it calls this program&apos;s slow API, upstream calls are seen as well.</source>
        <translation>Se deja en marcha. Si llama a la API lenta de este programa, también se ven las llamadas al upstream.</translation>
    </message>
    <message>
        <source>The folder in which the server is started</source>
        <translation>La carpeta en la que se inicia el servidor</translation>
    </message>
    <message>
        <source>Say on which port it listens, or its process.</source>
        <translation>Indique en qué puerto escucha, o su proceso.</translation>
    </message>
    <message>
        <source>Say what starts it: &quot;uvicorn app:app --port 8000&quot;.</source>
        <translation>Indique qué lo inicia: &quot;uvicorn app:app --port 8000&quot;.</translation>
    </message>
    <message>
        <source>A variable is like NAME=VALUE, not &quot;%1&quot;.</source>
        <translation>Una variable es como NOMBRE=VALOR, no &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings of the run</source>
        <translation>Ajustes de la ejecución</translation>
    </message>
    <message>
        <source>Changes apply at once, to what is sent from now on.</source>
        <translation>Los cambios valen al momento, para lo que se envíe desde ahora.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Predeterminados</translation>
    </message>
    <message>
        <source>Handlers and server are those of your own server, and set there.</source>
        <translation>Los handlers y el servidor son los de su propio servidor, y se ajustan allí.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Handlers</source>
        <translation>Manejadores</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Balanceador de carga</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>Upstream</translation>
    </message>
</context>
<context>
    <name>ui::SourcePanel</name>
    <message>
        <source>Show the handler in %1</source>
        <translation>Mostrar el manejador en %1</translation>
    </message>
    <message>
        <source>No handler of ours answers this path.</source>
        <translation>Ningún manejador nuestro responde a esta ruta.</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Manejador</translation>
    </message>
    <message>
        <source>FastAPI</source>
        <translation>FastAPI</translation>
    </message>
    <message>
        <source>The handler as it would be written in Python with FastAPI.</source>
        <translation>El manejador tal como se escribiría en Python con FastAPI.</translation>
    </message>
    <message>
        <source>Asio C++</source>
        <translation>Asio C++</translation>
    </message>
    <message>
        <source>The handler as it would be written in C++ with Asio.</source>
        <translation>El manejador tal como se escribiría en C++ con Asio.</translation>
    </message>
</context>
<context>
    <name>ui::SourceView</name>
    <message>
        <source>Handler</source>
        <translation>Manejador</translation>
    </message>
</context>
<context>
    <name>ui::StatisticsPanel</name>
    <message>
        <source>worst %1</source>
        <translation>peor %1</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / s</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Loop busy</source>
        <translation>Bucle ocupado</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Retraso del bucle</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Per worker: how much of the time its loop ran callbacks.</source>
        <translation>Por worker: qué parte del tiempo ejecutó su bucle callbacks.</translation>
    </message>
    <message>
        <source>Per worker: how late a timer that was due then fired.</source>
        <translation>Por worker: con cuánto retraso saltó un temporizador que vencía entonces.</translation>
    </message>
    <message>
        <source>Choose a handler to see its latencies, and a bar to list its requests.</source>
        <translation>Elija un manejador para ver sus latencias, y una barra para listar sus peticiones.</translation>
    </message>
    <message>
        <source>Latencies</source>
        <translation>Latencias</translation>
    </message>
    <message>
        <source>Latencies of %1</source>
        <translation>Latencias de %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>media %1</translation>
    </message>
    <message>
        <source>The whole run: it has too many requests to be counted until the time cursor.</source>
        <translation>Toda la ejecución: tiene demasiadas peticiones para contarlas hasta el cursor de tiempo.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>Filter the statistics</source>
        <translation>Filtrar las estadísticas</translation>
    </message>
    <message>
        <source>Filter: total &gt; 1 s, worker:2</source>
        <translation>Filtro: total &gt; 1 s, worker:2</translation>
    </message>
    <message>
        <source>Counts the latencies of requests that fit. %1</source>
        <translation>Cuenta las latencias de las peticiones que cumplen. %1</translation>
    </message>
    <message>
        <source>Latencies of those that fit; what happened over time is of all requests.</source>
        <translation>Latencias de las que cumplen; lo que pasó en el tiempo es de todas las peticiones.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar la orden</translation>
    </message>
    <message>
        <source>Copies the command. It is a real server: a terminal or a browser can ask it as well, and their requests are drawn here too.</source>
        <translation>Copia la orden. Es un servidor real: un terminal o un navegador también pueden pedirle algo, y sus peticiones se dibujan aquí igualmente.</translation>
    </message>
    <message>
        <source>What the timeline&apos;s last frame cost to paint, and its worst one.</source>
        <translation>Lo que costó pintar el último fotograma de la línea de tiempo, y el peor.</translation>
    </message>
    <message>
        <source>Server  %1</source>
        <translation>Servidor  %1</translation>
    </message>
    <message>
        <source>Upstream  %1</source>
        <translation>Upstream  %1</translation>
    </message>
    <message>
        <source>%1 in flight · %2 events lost</source>
        <translation>%1 en curso · %2 eventos perdidos</translation>
    </message>
    <message>
        <source>Frame  %1, worst %2</source>
        <translation>Fotograma  %1, peor %2</translation>
    </message>
    <message>
        <source>Try it from a terminal:  %1</source>
        <translation>Pruébelo desde un terminal:  %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message>
        <source>What each worker&apos;s event loop and each request did, from left to right.</source>
        <translation>Lo que hicieron el bucle de eventos de cada worker y cada petición, de izquierda a derecha.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
</context>
<context>
    <name>ui::Tips</name>
    <message>
        <source>A click folds or unfolds it; the right button offers more.</source>
        <translation>Un clic la pliega o despliega; el botón derecho ofrece más.</translation>
    </message>
</context>
<context>
    <name>ui::TrackMenu</name>
    <message>
        <source>Waiting for a worker</source>
        <translation>Esperando a un worker</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>Upstream</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Health probe</source>
        <translation>Sonda de salud</translation>
    </message>
    <message>
        <source>Collapse all tracks</source>
        <translation>Plegar todas las pistas</translation>
    </message>
    <message>
        <source>Show hidden tracks</source>
        <translation>Mostrar las pistas ocultas</translation>
    </message>
    <message>
        <source>Show all tracks as usual</source>
        <translation>Mostrar todas las pistas como de costumbre</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>Desplegar %1</translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation>Plegar %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar %1</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Más alta</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Más baja</translation>
    </message>
    <message>
        <source>As high as there is room</source>
        <translation>Tan alta como quepa</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
</context>
<context>
    <name>ui::VerdictBanner</name>
    <message>
        <source>All is well</source>
        <translation>Todo va bien</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Todos los veredictos</translation>
    </message>
    <message>
        <source>All that there is to say about this run, the worst first.</source>
        <translation>Todo lo que hay que decir de esta ejecución, lo peor primero.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Click to see #%1.</source>
        <translation>Haga clic para ver #%1.</translation>
    </message>
    <message>
        <source>No loop was held for long, and no pool ran out of threads for long.</source>
        <translation>Ningún bucle estuvo retenido mucho tiempo, y ningún pool se quedó mucho tiempo sin hilos.</translation>
    </message>
    <message>
        <source>Here it will say what went wrong, and why.</source>
        <translation>Aquí dirá qué fue mal, y por qué.</translation>
    </message>
    <message>
        <source>%1 of %2 ▾</source>
        <translation>%1 de %2 ▾</translation>
    </message>
    <message>
        <source>Of the newest %L1 requests: </source>
        <translation>De las %L1 peticiones más recientes: </translation>
    </message>
    <message>
        <source>Who blocked whom  ›</source>
        <translation>Quién bloqueó a quién  ›</translation>
    </message>
    <message>
        <source>The whole run, until %1: </source>
        <translation>Toda la ejecución, hasta %1: </translation>
    </message>
    <message>
        <source>The whole run: </source>
        <translation>Toda la ejecución: </translation>
    </message>
    <message>
        <source>At %1: </source>
        <translation>En %1: </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Comprobaciones de salud</translation>
    </message>
    <message>
        <source>%1: nobody has waited so far.</source>
        <translation>%1: nadie ha esperado hasta ahora.</translation>
    </message>
    <message>
        <source>%1: nobody waited.</source>
        <translation>%1: nadie esperó.</translation>
    </message>
    <message>
        <source>Newest of %1 experiments: </source>
        <translation>El más nuevo de %1 experimentos: </translation>
    </message>
    <message>
        <source>Experiment %1 of %2: </source>
        <translation>Experimento %1 de %2: </translation>
    </message>
</context>
<context>
    <name>ui::WatchPanel</name>
    <message>
        <source>Looked at from outside</source>
        <translation>Visto desde fuera</translation>
    </message>
    <message>
        <source>Looks per second</source>
        <translation>Miradas por segundo</translation>
    </message>
    <message>
        <source>At the threads that run event loops, while a request is in flight.</source>
        <translation>A los hilos que ejecutan bucles de eventos, mientras hay una petición en curso.</translation>
    </message>
    <message>
        <source>Late looks</source>
        <translation>Miradas tardías</translation>
    </message>
    <message>
        <source>Watching costs</source>
        <translation>Mirar cuesta</translation>
    </message>
    <message>
        <source>Processor time of this program, not of the server.</source>
        <translation>Tiempo de procesador de este programa, no del servidor.</translation>
    </message>
    <message>
        <source>Boundaries to within</source>
        <translation>Límites con un margen de</translation>
    </message>
    <message>
        <source>Between two looks nothing is known: what changed there changed at some moment between them.</source>
        <translation>Entre dos miradas no se sabe nada: lo que cambió, cambió en algún momento entre ellas.</translation>
    </message>
    <message>
        <source>Server&apos;s code changed</source>
        <translation>Cambios en el código del servidor</translation>
    </message>
    <message>
        <source>It runs as it is, without an agent.</source>
        <translation>Se ejecuta tal como es, sin agente.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1 % of a core</source>
        <translation>%1 % de un núcleo</translation>
    </message>
    <message>
        <source>Workers&apos; processes</source>
        <translation>Procesos de los workers</translation>
    </message>
    <message>
        <source>Those that run an event loop.</source>
        <translation>Los que ejecutan un bucle de eventos.</translation>
    </message>
    <message>
        <source>Looks so far</source>
        <translation>Miradas hasta ahora</translation>
    </message>
    <message>
        <source>At threads and at connections.</source>
        <translation>A hilos y a conexiones.</translation>
    </message>
    <message>
        <source>They were left out. What happened since the one before is less exact there, or not known.</source>
        <translation>Se omitieron. Lo que ocurrió desde la anterior es menos exacto ahí, o no se sabe.</translation>
    </message>
    <message>
        <source>Threads are seen by</source>
        <translation>Los hilos se ven por</translation>
    </message>
    <message>
        <source>The first of these that the system grants: system calls with what they wait for, the kernel&apos;s functions in which threads sleep, or what the sockets tell alone.</source>
        <translation>Lo primero de esto que concede el sistema: las llamadas al sistema con aquello a lo que esperan, las funciones del núcleo en las que duermen los hilos, o solo lo que dicen los sockets.</translation>
    </message>
    <message>
        <source>Lines of source</source>
        <translation>Líneas de código</translation>
    </message>
    <message>
        <source>Which line of the server&apos;s own source holds a loop; CPython 3.11 to 3.13 can be asked from outside.</source>
        <translation>Qué línea del código del propio servidor retiene un bucle; a CPython 3.11 a 3.13 se le puede preguntar desde fuera.</translation>
    </message>
</context>
<context>
    <name>ui::WhyBox</name>
    <message>
        <source>Click a number to see that request.</source>
        <translation>Haga clic en un número para ver esa petición.</translation>
    </message>
    <message>
        <source>What did it cost?</source>
        <translation>¿Cuánto costó?</translation>
    </message>
    <message>
        <source>Why did it wait?</source>
        <translation>¿Por qué esperó?</translation>
    </message>
    <message>
        <source> (the whole run)</source>
        <translation> (toda la ejecución)</translation>
    </message>
    <message>
        <source> (at %1)</source>
        <translation> (en %1)</translation>
    </message>
</context>
<context>
    <name>ui::WordsPanel</name>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>The run in words</source>
        <translation>La ejecución en palabras</translation>
    </message>
    <message>
        <source>Everything that the timeline shows, as sentences</source>
        <translation>Todo lo que muestra la línea de tiempo, en frases</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>There are too many requests to put each into words; the list of requests has them all.</source>
        <translation>Son demasiadas peticiones para describir cada una; la lista de peticiones las tiene todas.</translation>
    </message>
    <message>
        <source>This is a trace of another program: it tells of no requests, so there is nothing to put into words.</source>
        <translation>Es una traza de otro programa: no habla de peticiones, así que no hay nada que poner en palabras.</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>A los %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::WorkerStrips</name>
    <message>
        <source>worker %1 at %2: %3</source>
        <translation>worker %1 en %2: %3</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>ui::WrittenNote</name>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Opens the folder with the file in the file manager.</source>
        <translation>Abre la carpeta del archivo en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>Mostrar %1 en su carpeta</translation>
    </message>
    <message>
        <source>No file manager answers; the file is %1</source>
        <translation>No responde ningún gestor de archivos; el archivo es %1</translation>
    </message>
</context>
</TS>
