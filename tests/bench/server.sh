#!/usr/bin/env bash
# /healthcheck with one worker, side by side with other servers: requests per second and CPU time per request.
#   tests/bench/server.sh BUILD [SECONDS]      BUILD: a release build made with -DBUILD_TESTING=ON
# Wants Debian's wrk; nginx-light and python3-uvicorn python3-uvloop python3-httptools are left out where missing.
set -euo pipefail

bin=$1/bin
seconds=${2:-4}
port=18730
work=$(mktemp -d)
server=
trap 'stop; rm -rf "$work"' EXIT

stop() {
    if [[ -n $server ]]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; fi
    server=
}

# CPU time of a process and its children in clock ticks (proc(5), fields 14 to 17).
ticks() {
    local total=0 pid
    for pid in "$1" $(pgrep -P "$1" || true); do
        total=$((total + $(awk '{ print $14 + $15 }' "/proc/$pid/stat")))
    done
    echo "$total"
}

# measure NAME CONNECTIONS COMMAND...
measure() {
    local name=$1 connections=$2 before after requests
    shift 2
    port=$((port + 1))
    taskset -c 0 "${@//PORT/$port}" >"$work/out" 2>&1 &
    server=$!
    for _ in $(seq 100); do curl -sf "http://127.0.0.1:$port/healthcheck" >/dev/null && break || sleep 0.05; done
    taskset -c 1 wrk -t1 -c"$connections" -d1 "http://127.0.0.1:$port/healthcheck" >/dev/null
    before=$(ticks "$server")
    taskset -c 1 wrk -t1 -c"$connections" -d"$seconds" "http://127.0.0.1:$port/healthcheck" >"$work/wrk"
    after=$(ticks "$server")
    requests=$(awk '/requests in/ { print $1 }' "$work/wrk")
    printf '%-24s %4d %10.0f %8.2f\n' "$name" "$connections" "$(awk '/Requests\/sec/ { print $2 }' "$work/wrk")" \
        "$(awk -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" -v r="$requests" 'BEGIN { print t / hz / r * 1e6 }')"
    stop
    if [[ $name == ours* ]]; then sed 's/^/    /' "$work/out"; fi
}

nginx_configuration() {
    cat >"$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/nginx.pid; error_log /dev/null;
events { worker_connections 4096; }
http { access_log off; keepalive_requests 100000000;
  server { listen 127.0.0.1:$((port + 1)); default_type application/json;
    location / { add_header X-Request-Id \$request_id; return 200 '{"status":"ok"}'; } } }
CONF
}

cat >"$work/app.py" <<'PYTHON'
BODY = b'{"status":"ok"}'
async def app(scope, receive, send):
    if scope["type"] != "http":
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": BODY})
PYTHON

printf '%-24s %4s %10s %8s\n' server conn req/s us/req
for connections in 32 256; do
    measure "epoll, parses nothing" "$connections" "$bin/bench_epoll" PORT
    measure "ours, recording" "$connections" "$bin/bench_server" PORT on
    measure "ours, not recording" "$connections" "$bin/bench_server" PORT off
    measure "Beast coroutine" "$connections" "$bin/bench_beast" PORT
    if command -v nginx >/dev/null; then
        nginx_configuration
        measure "nginx" "$connections" nginx -c "$work/nginx.conf"
    else
        echo "nginx: not installed"
    fi
    if python3 -c 'import uvicorn, uvloop, httptools' 2>/dev/null; then
        measure "uvicorn, uvloop" "$connections" python3 -m uvicorn --app-dir "$work" app:app --port PORT \
            --loop uvloop --http httptools --no-access-log --log-level error
    elif /usr/bin/python3 -c 'import uvicorn, uvloop, httptools' 2>/dev/null; then
        measure "uvicorn, uvloop" "$connections" /usr/bin/python3 -m uvicorn --app-dir "$work" app:app --port PORT \
            --loop uvloop --http httptools --no-access-log --log-level error
    else
        echo "uvicorn: not installed"
    fi
done
