'use strict';
// The primary accepts and hands every connection to its worker.
const cluster = require('cluster');

if (cluster.isPrimary) cluster.fork();
else require('./holds.js');
