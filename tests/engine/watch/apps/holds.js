'use strict';
const { execSync } = require('child_process');
const http = require('http');

const [, , port, host] = process.argv;
const holdMs = 400;

const handlers = {
    '/free': (answer) => answer(),
    '/exec': (answer) => {
        execSync(`sleep ${holdMs / 1000}`);
        answer();
    },
    '/compute': (answer) => {
        for (const end = Date.now() + holdMs; Date.now() < end;);
        answer();
    },
    '/atomics': (answer) => {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, holdMs);
        answer();
    },
    '/call': (answer) => {
        http.get(process.env.UPSTREAM, (response) => response.resume().on('end', answer));
    },
};

http.createServer((request, response) => {
    (handlers[request.url] || handlers['/free'])(() => response.end('{}'));
}).listen(Number(port), host);
