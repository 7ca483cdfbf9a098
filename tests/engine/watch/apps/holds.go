// A server whose threads take turns at one poller: holds PORT
package main

import (
	"net/http"
	"os"
	"time"
)

func main() {
	http.HandleFunc("/sleep", func(response http.ResponseWriter, request *http.Request) {
		time.Sleep(400 * time.Millisecond)
		response.Write([]byte("{}"))
	})
	http.HandleFunc("/compute", func(response http.ResponseWriter, request *http.Request) {
		for end := time.Now().Add(400 * time.Millisecond); time.Now().Before(end); {
		}
		response.Write([]byte("{}"))
	})
	http.ListenAndServe("127.0.0.1:"+os.Args[1], nil)
}
