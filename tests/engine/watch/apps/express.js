'use strict';
// An Express application: node express.js PORT
const { execSync } = require('child_process');
const express = require('express');

const app = express();

app.get('/exec', (request, response) => {
    execSync('sleep 0.4');
    response.json({});
});

app.get('/call', async (request, response) => {
    await fetch(process.env.UPSTREAM);
    response.json({});
});

app.listen(Number(process.argv[2]), '127.0.0.1');
