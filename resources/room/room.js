"use strict";
(function () {
  // What the page says. Values stand in the places of {words}.
  var WORDS = {
    en: {
      other: "es", otherName: "Español", joining: "Joining in…", ready: "You are in.",
      hint: "Send a request. It is a real one: you see it up there, in your colour.",
      send: "Send request", health: "♥ Health check", giveUp: "Give up", history: "Your requests",
      waiting: "#{n} is waiting", running: "#{n} is being worked on", healthWaiting: "Health check #{n} is waiting",
      answered: "#{n}: answered", failed: "#{n}: {what}", sending: "On its way…",
      held: "Worker {worker} is held by #{holder}{name}{step}.", heldByMe: "Worker {worker} is held by your request{step}.",
      heldOutside: "Worker {worker} is held by #{holder}{step}.", free: "Its loop is free: it waits for the slow API.",
      unread: "No worker has read it yet.", onTheWay: "Its answer is on its way.",
      call: ", call {i}", computing: ", which computes", someone: " (somebody)", named: " ({name})",
      order: "Before you: {before}. Behind you: {behind}.",
      paused: "The speaker has paused requests.", tooOften: "That is too often. One moment, please.",
      inFlight: "Your request is still on its way.", busy: "There is no room for more requests right now.",
      full: "The room is full.", closed: "The speaker has closed the room. Thank you for joining in!",
      lost: "The connection is lost; trying again…", unknown: "The room does not know this phone any more.",
      gone: "This room is closed. Scan the code on the screen again.", gaveUp: "given up",
      refused: "The server refused the connection.", timedOut: "timed out", closedEarly: "connection closed",
      total: "{time} in all.", states: { queued: "queued", ready: "ready", running: "running", blocking: "blocking",
        waiting: "waiting", not_known: "not known" },
      voted: "Votes: {n}. The run starts when the speaker says so.", voteHint: "What do you think? Votes: {n}.",
      votesClosed: "Votes: {n}. Now look up there…", truth: "It was {answer}.", yes: "You said so!", no: "You said {said}.",
      never: "never", say: "That is my guess", change: "Change my guess to this", score: "{right} of {all} of your guesses were right.",
      yourGuess: "Your guess", sentAt: "sent at {time}", rename: "✎ name",
      nameLabel: "What should we call you here? At most 20 characters.", nameDone: "Take it",
      badName: "That name cannot be shown.", point: "."
    },
    es: {
      other: "en", otherName: "English", joining: "Entrando…", ready: "Ya está dentro.",
      hint: "Envíe una petición. Es de verdad: la verá en la pantalla, con su color.",
      send: "Enviar petición", health: "♥ Comprobar salud", giveUp: "Renunciar", history: "Sus peticiones",
      waiting: "La n.º {n} espera", running: "Se trabaja en la n.º {n}", healthWaiting: "La comprobación n.º {n} espera",
      answered: "N.º {n}: contestada", failed: "N.º {n}: {what}", sending: "En camino…",
      held: "El worker {worker} está retenido por la n.º {holder}{name}{step}.",
      heldByMe: "Su petición retiene el worker {worker}{step}.",
      heldOutside: "El worker {worker} está retenido por la n.º {holder}{step}.",
      free: "Su bucle está libre: espera a la API lenta.", unread: "Ningún worker la ha leído todavía.",
      onTheWay: "Su respuesta está en camino.", call: ", llamada {i}", computing: ", que calcula", someone: " (alguien)",
      named: " ({name})", order: "Delante de usted: {before}. Detrás: {behind}.",
      paused: "El ponente ha pausado las peticiones.", tooOften: "Demasiado a menudo. Un momento, por favor.",
      inFlight: "Su petición sigue en camino.", busy: "Ahora mismo no caben más peticiones.", full: "La sala está llena.",
      closed: "El ponente ha cerrado la sala. ¡Gracias por participar!",
      lost: "Se ha perdido la conexión; se vuelve a intentar…", unknown: "La sala ya no conoce este teléfono.",
      gone: "Esta sala está cerrada. Vuelva a escanear el código de la pantalla.", gaveUp: "abandonada",
      refused: "El servidor rechazó la conexión.", timedOut: "tiempo agotado", closedEarly: "conexión cerrada",
      total: "{time} en total.", states: { queued: "en cola", ready: "lista", running: "en marcha", blocking: "bloqueando",
        waiting: "esperando", not_known: "no se sabe" },
      voted: "Votos: {n}. Empieza cuando lo diga el ponente.", voteHint: "¿Qué cree usted? Votos: {n}.",
      votesClosed: "Votos: {n}. Ahora mire la pantalla…", truth: "Fue {answer}.", yes: "¡Usted lo dijo!", no: "Usted dijo {said}.",
      never: "nunca", say: "Eso creo", change: "Cambiar a esto", score: "Acertó {right} de {all}.",
      yourGuess: "Su respuesta", sentAt: "enviada a los {time}", rename: "✎ nombre",
      nameLabel: "¿Cómo quiere llamarse aquí? Como mucho 20 caracteres.", nameDone: "Usarlo",
      badName: "Ese nombre no se puede mostrar.", point: ","
    }
  };
  var BASE = location.pathname.replace(/\/+$/, "");
  var STEPS = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 3600];
  var calm = window.matchMedia && matchMedia("(prefers-reduced-motion: reduce)").matches;

  var language = ((navigator.language || "en").slice(0, 2) === "es" ? "es" : "en");
  var key = recall("key");
  var me = null;            // {name, colour}
  var room = {};            // what everybody is told
  var mine = { requests: [], why: null };
  var told = 0;             // when `mine` came
  var pending = null;       // {abort} while a request is out
  var votes = {};           // my answer by question
  var stream = null;
  var over = "";            // why nothing more can be done
  var spoken = "";

  function $(id) { return document.getElementById(id); }
  function add(parent, kind, name) {
    var part = parent.appendChild(document.createElement(kind));
    if (name) part.className = name;
    return part;
  }
  function words() { return WORDS[language]; }
  function say(word, values) {
    return words()[word].replace(/\{(\w+)\}/g, function (_, name) { return values && name in values ? values[name] : ""; });
  }
  function put(part, text) { if (part.textContent !== text) part.textContent = text; }
  function setText(id, text) { put($(id), text); }
  function show(id, isShown) { $(id).hidden = !isShown; }
  function recall(name) { try { return sessionStorage.getItem("room" + BASE + name) || ""; } catch (_) { return ""; } }
  function remember(name, value) { try { sessionStorage.setItem("room" + BASE + name, value); } catch (_) { /* private */ } }
  function seconds(ms) { return (Math.max(0, ms) / 1000).toFixed(1).replace(".", words().point) + "\u00a0s"; }

  function trouble(text) { setText("trouble", text); show("trouble", text !== ""); }
  var troubleTimer = 0;
  function complain(text) {
    trouble(text);
    clearTimeout(troubleTimer);
    troubleTimer = setTimeout(function () { if (!over) trouble(""); }, 4000);
  }
  // The room is closed: what was on its way has no end.
  function end(word) {
    over = word;
    if (stream) stream.close();
    clearTimeout(troubleTimer);
    trouble("");
    mine.requests = mine.requests.filter(function (request) { return request.end !== null; });
    pending = null;
    draw();
  }

  function post(verb, body, signal) {
    return fetch(BASE + "/" + verb + "/" + key, {
      method: "POST", body: JSON.stringify(body || {}), headers: { "Content-Type": "application/json" },
      cache: "no-store", credentials: "omit", signal: signal
    }).then(function (answer) {
      return answer.json().catch(function () { return {}; }).then(function (json) { return { status: answer.status, json: json }; });
    });
  }

  // Joining in, and news.
  function join() {
    setText("title", say("joining"));
    post("join").then(function (answer) {
      if (answer.status === 404) return end("gone");
      if (answer.status === 503) { complain(say("full")); return setTimeout(join, 5000); }
      if (answer.status !== 200) return setTimeout(join, 2000);
      key = answer.json.key;
      remember("key", key);
      me = answer.json;
      trouble("");
      listen();
      draw();
    }).catch(function () { trouble(say("lost")); setTimeout(join, 2000); });
  }
  function listen() {
    if (stream) stream.close();
    stream = new EventSource(BASE + "/news/" + key);
    stream.onopen = function () { if (!over) trouble(""); };
    stream.onerror = function () {
      if (over) return;
      trouble(say("lost"));
      if (stream.readyState === EventSource.CLOSED) setTimeout(function () { if (!over) join(); }, 2000);
    };
    stream.addEventListener("room", function (event) { room = JSON.parse(event.data); draw(); });
    stream.addEventListener("me", function (event) { mine = JSON.parse(event.data); told = performance.now(); draw(); });
    stream.addEventListener("closed", function () { end("closed"); });
  }

  // Sending.
  var PROBLEMS = { paused: "paused", "too often": "tooOften", "in flight": "inFlight", full: "full", busy: "busy" };
  function send(verb) {
    if (pending || over) return;
    var abort = typeof AbortController === "function" ? new AbortController() : null;
    pending = { abort: abort, verb: verb, since: performance.now(), known: newest() ? newest().n : 0 };
    if (navigator.vibrate) navigator.vibrate(15);
    draw();
    post(verb, {}, abort ? abort.signal : undefined).then(function (answer) {
      pending = null;
      if (answer.json.problem) complain(say(PROBLEMS[answer.json.problem] || "lost"));
      if (answer.status === 401) join();
      if (answer.json.request) take(answer.json.request);
      draw();
    }).catch(function () { pending = null; draw(); });
  }
  function take(request) {
    told = performance.now();
    mine.requests = mine.requests.filter(function (other) { return other.n !== request.n; }).concat([request]).slice(-8);
    mine.why = null;
  }
  function newest() { return mine.requests[mine.requests.length - 1] || null; }

  // Drawing.
  function lengthOf(request) { return request.end !== null ? request.end : request.age + performance.now() - told; }
  function fillBar(bar, request, scale) {
    var now = lengthOf(request);
    var parts = request.segments;
    while (bar.children.length > parts.length) bar.removeChild(bar.lastChild);
    parts.forEach(function (part, i) {
      var piece = bar.children[i] || add(bar, "i");
      var end = part[2] === null ? now : part[2];
      if (piece.className !== part[0]) piece.className = part[0];
      piece.style.width = Math.max(0, Math.min(100, (end - part[1]) / scale * 100)) + "%";
    });
  }
  function scaleFor(ms) {
    for (var i = 0; i < STEPS.length; i++) if (ms <= STEPS[i] * 1000) return STEPS[i] * 1000;
    return ms;
  }
  // What is written from right to left turns nothing around it.
  function isolated(name) { return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? "\u2068" + name + "\u2069" : name; }
  function reason(why) {
    if (!why || !why.kind) return "";
    var step = why.call ? say("call", { i: why.call }) : why.computes ? say("computing") : "";
    var name = why.name ? say("named", { name: isolated(why.name) }) : why.holder ? say("someone") : "";
    var text = say(why.kind, { worker: why.worker, holder: why.holder, name: name, step: step });
    if (why.before !== undefined)
      text += "\n" + say("order", { before: why.before === 0 ? "–" : why.before, behind: why.behind === 0 ? "–" : why.behind });
    return text;
  }
  function endWord(request) {
    if (request.failure) return words()[request.failure] || request.failure;
    return request.status === 200 ? "" : String(request.status);
  }
  function drawNow() {
    var request = over ? null : newest();
    var isNew = pending && (!request || request.n === pending.known && request.end !== null);
    var part = $("now");
    if (isNew || !request) {
      part.className = "now";
      setText("title", say(over || (pending ? "sending" : me ? "ready" : "joining")));
      setText("counter", "");
      show("bar", false);
      setText("why", pending || over || !me ? "" : room.paused ? say("paused") : say("hint"));
      return speak(over || pending ? say(over || "sending") : "");
    }
    var isOver = request.end !== null;
    var isGood = isOver && !request.failure && request.status < 400;
    var isHanging = !isOver && request.segments.length > 0 &&
        ["queued", "ready"].indexOf(request.segments[request.segments.length - 1][0]) >= 0;
    part.className = "now" + (isHanging ? " hangs" : isGood ? " done" : isOver ? " failed" : "");
    var title = isOver ? (isGood ? say("answered", { n: request.n }) : say("failed", { n: request.n, what: endWord(request) }))
        : say(request.health ? "healthWaiting" : isHanging ? "waiting" : "running", { n: request.n });
    setText("title", title);
    var length = lengthOf(request);
    setText("counter", seconds(length));
    show("bar", true);
    fillBar($("bar"), request, scaleFor(length));
    var text = isOver ? sums(request) : reason(mine.why);
    setText("why", text);
    speak(title + ". " + (isOver ? say("total", { time: seconds(length) }) + " " : "") + text);
  }
  function sums(request) {
    var all = {};
    request.segments.forEach(function (part) {
      all[part[0]] = (all[part[0]] || 0) + (part[2] === null ? request.end : part[2]) - part[1];
    });
    return Object.keys(all).filter(function (state) { return all[state] >= 50; })
        .map(function (state) { return words().states[state] + " " + seconds(all[state]); }).join(" · ");
  }
  // Only what is new is said, and no counting.
  function speak(text) {
    if (text === spoken) return;
    spoken = text;
    setText("spoken", text);
  }
  function drawHistory() {
    var past = mine.requests.filter(function (request) { return request.end !== null; }).slice(-6).reverse();
    show("history", past.length > 0);
    var longest = past.reduce(function (most, request) { return Math.max(most, request.end); }, 1);
    var list = $("list");
    while (list.children.length > past.length) list.removeChild(list.lastChild);
    past.forEach(function (request, i) {
      var row = list.children[i];
      if (!row) {
        row = add(list, "li");
        add(row, "span", "track");
        add(row, "span");
      }
      fillBar(row.firstChild, request, longest);
      var word = endWord(request);
      var text = (request.health ? "♥ " : "") + "#" + request.n + "  " + seconds(request.end) + (word ? "  " + word : "");
      put(row.lastChild, text);
      row.lastChild.className = word ? "bad" : "";
    });
  }
  function drawVote() {
    var ask = room.ask;
    var isAsked = Boolean(ask) && !over && (ask.open || ask.answers || votes[ask.number] !== undefined);
    if (isAsked && $("vote").hidden) setTimeout(function () { $("question").focus(); }, 0);
    show("vote", isAsked);
    show("send", !isAsked || !ask.open);
    if (!isAsked) return;
    setText("question", ask.text);
    build(ask);
    drawChoices(ask);
    drawMoments(ask);
    setText("voteNote", voteNote(ask, votes[ask.number]));
  }
  function voteNote(ask, said) {
    if (ask.open) return say(said ? "voted" : "voteHint", { n: ask.voted });
    if (!ask.answers) return say("votesClosed", { n: ask.voted });
    var truthText = ask.choices.length > 0 ? ask.answers[0].text : truthOf(ask, 0);
    var right = ask.answers.filter(function (_, i) { return isRight(ask, i); }).length;
    if (ask.answers.length > 1) return said ? say("score", { right: right, all: ask.answers.length }) : "";
    var truth = say("truth", { answer: truthText });
    return said ? truth + " " + (right ? say("yes") : say("no", { said: saidText(ask, said[0]) })) : truth;
  }
  // As the room counts: a moment is right where it is near.
  function isRight(ask, part) {
    var said = votes[ask.number], truth = ask.answers[part].choice;
    if (!said || truth === null) return false;
    var isExact = ask.choices.length > 0 || truth > ask.most || said[part] > ask.most;
    return Math.abs(said[part] - truth) <= (isExact ? 0 : ask.step);
  }
  function truthOf(ask, part) {
    var answer = ask.answers[part];
    return answer.choice === null ? answer.text : saidText(ask, answer.choice);
  }
  function saidText(ask, said) {
    if (ask.choices.length > 0) return ask.choices[said];
    return said > ask.most ? say("never") : seconds(said);
  }
  // What can be said to a question is made once.
  function build(ask) {
    if ($("vote").dataset.question === ask.number + "") return;
    $("vote").dataset.question = ask.number + "";
    $("choices").textContent = $("moments").textContent = "";
    show("choices", ask.choices.length > 0);
    ask.choices.forEach(function (_, i) {
      var button = add($("choices"), "button");
      button.type = "button";
      button.addEventListener("click", function () { vote([i]); });
    });
    $("moments").className = "moments" + (ask.moments.length === 1 ? " alone" : "");
    ask.moments.forEach(function (moment, i) { buildMoment(ask, moment, i); });
  }
  // The last step of the range is "never".
  function buildMoment(ask, moment, i) {
    var box = add($("moments"), "div", "moment");
    var line = add(box, "div", "line");
    var label = add(line, "label");
    var output = add(line, "output");
    var range = add(box, "input");
    range.type = "range";
    range.min = 0;
    range.max = ask.most + ask.step;
    range.step = ask.step;
    range.value = Math.round(ask.most / 2 / ask.step) * ask.step;
    range.id = "moment" + i;
    label.htmlFor = range.id;
    output.setAttribute("for", range.id);
    range.addEventListener("input", function () { drawMoments(room.ask); });
    var scale = add(box, "div", "scale");
    scale.setAttribute("aria-hidden", "true");
    for (var k = 0; k < 3; ++k) add(scale, "span");
    add(box, "p", "said");
  }
  function drawChoices(ask) {
    ask.choices.forEach(function (text, i) {
      var button = $("choices").children[i];
      var isChosen = Boolean(votes[ask.number]) && votes[ask.number][0] === i;
      var isTrue = Boolean(ask.answers) && ask.answers[0].choice === i;
      button.className = "big" + (isChosen ? " chosen" : "") + (isTrue ? " right" : "");
      button.disabled = !ask.open && !isChosen && !isTrue;
      button.setAttribute("aria-pressed", String(isChosen));
      put(button, text + (isChosen || isTrue ? "  ✓" : ""));
    });
  }
  function chosen(ask) {
    return ask.moments.map(function (_, i) { return Math.min(Number($("moment" + i).value), ask.most + 1); });
  }
  function drawMoments(ask) {
    var said = votes[ask.number];
    var isNew = !said || chosen(ask).some(function (value, i) { return value !== said[i]; });
    show("sayButton", ask.moments.length > 0 && ask.open);
    setText("sayButton", said ? isNew ? say("change") : say("say") + "  ✓" : say("say"));
    ask.moments.forEach(function (moment, i) {
      var box = $("moments").children[i], value = chosen(ask)[i];
      var range = $("moment" + i), scale = box.children[2], note = box.children[3];
      var shown = saidText(ask, ask.open || !said ? value : said[i]);
      put(box.querySelector("label"), moment.label || say("yourGuess"));
      put(box.querySelector("output"), shown);
      range.setAttribute("aria-valuetext", shown);
      range.hidden = scale.hidden = !ask.open;
      put(scale.firstChild, seconds(0));
      put(scale.children[1], moment.sent === null ? "" : say("sentAt", { time: seconds(moment.sent) }));
      put(scale.lastChild, say("never"));
      note.hidden = !ask.answers || ask.moments.length === 1;
      if (note.hidden) return;
      note.className = "said" + (isRight(ask, i) ? " right" : " muted");
      put(note, say("truth", { answer: truthOf(ask, i) }) + (isRight(ask, i) ? "  ✓" : ""));
    });
  }
  function vote(choices) {
    var ask = room.ask;
    if (!ask || !ask.open) return;
    post("vote", { question: ask.number, choices: choices }).then(function (answer) {
      if (answer.status === 200) votes[ask.number] = choices;
      else if (answer.status !== 409) complain(say(PROBLEMS[answer.json.problem] || "lost"));
      draw();
    }).catch(function () { complain(say("lost")); });
  }

  function draw() {
    var isOut = pending !== null;
    document.documentElement.lang = language;
    setText("language", words().otherName);
    $("language").lang = words().other;
    setText("name", me ? me.name : "…");
    if (me) $("dot").style.background = me.colour;
    setText("sendButton", say("send"));
    setText("healthButton", say("health"));
    setText("giveUpButton", say("giveUp"));
    setText("historyTitle", say("history"));
    setText("rename", say("rename"));
    setText("nameLabel", say("nameLabel"));
    setText("nameDone", say("nameDone"));
    show("rename", Boolean(me && room.names && !over));
    var isIdle = me && !isOut && !over && !room.paused;
    $("sendButton").disabled = !isIdle;
    $("healthButton").disabled = !isIdle;
    show("buttons", !over);
    show("healthButton", !isOut);
    show("giveUpButton", isOut);
    drawVote();
    drawNow();
    drawHistory();
  }

  $("sendButton").addEventListener("click", function () { send("send"); });
  $("healthButton").addEventListener("click", function () { send("health"); });
  $("giveUpButton").addEventListener("click", function () { if (pending && pending.abort) pending.abort.abort(); });
  $("language").addEventListener("click", function () { language = words().other; spoken = ""; draw(); });
  $("sayButton").addEventListener("click", function () { if (room.ask) vote(chosen(room.ask)); });
  $("rename").addEventListener("click", function () {
    show("nameForm", $("nameForm").hidden);
    $("ownName").focus();
  });
  $("nameForm").addEventListener("submit", function (event) {
    event.preventDefault();
    post("name", { name: $("ownName").value }).then(function (answer) {
      if (answer.status !== 200) return complain(say("badName"));
      me = answer.json;
      show("nameForm", false);
      draw();
    }).catch(function () { complain(say("lost")); });
  });
  setInterval(function () {
    var request = newest();
    if (document.hidden || !request || request.end !== null) return;
    drawNow();
  }, calm ? 1000 : 100);
  draw();
  join();
})();
