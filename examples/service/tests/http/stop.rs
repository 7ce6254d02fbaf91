//! How the service stops, and what it leaves in its log.

use super::service::{SAMPLE, Service};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::Duration;

#[test]
fn a_request_that_has_begun_is_answered_before_the_end() {
    let service = Service::start();
    let mut stream = TcpStream::connect(service.address()).expect("a connection");
    let length = SAMPLE.len();
    let head =
        "POST /decide HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nexpect: 100-continue\r\n";
    write!(stream, "{head}content-length: {length}\r\n\r\n").expect("the head is sent");
    // The service asks for the body: it has begun.
    let mut go_on = [0; b"HTTP/1.1 100 Continue\r\n\r\n".len()];
    stream.read_exact(&mut go_on).expect("a line");
    assert!(go_on.starts_with(b"HTTP/1.1 100"));
    service.terminate();
    while TcpStream::connect(service.address()).is_ok() {
        sleep(Duration::from_millis(10));
    }
    stream.write_all(SAMPLE.as_bytes()).expect("the body is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let (success, log) = service.wait();
    assert!(success);
    assert!(log.starts_with("POST /decide 200 "), "{log}");
}

#[test]
fn an_idle_connection_does_not_delay_the_end() {
    let service = Service::start();
    let stream = TcpStream::connect(service.address()).expect("a connection");
    assert_eq!(service.get("/health").status, 200);
    service.terminate();
    assert!(service.wait().0);
    drop(stream);
}

#[test]
fn the_log_has_nothing_of_an_intake() {
    let service = Service::start();
    let intake = r#"{ "age": 47, "concerns": [{ "concern": "dryness" }],
        "risks": { "present": [{ "risk": "other_condition", "note": "a very rare illness" }] } }"#;
    assert_eq!(service.post_json("/decide", intake).status, 200);
    assert_eq!(service.post_json("/decide?name=Li", "{ \"age\": \"a very rare illness\" }").status, 422);
    assert_eq!(service.get("/points/Yingxiang").status, 200);
    assert_eq!(service.get("/no/such/illness").status, 404);
    service.terminate();
    let log = service.wait().1;
    let lines: Vec<&str> = log
        .lines()
        .map(|line| line.rsplit_once(' ').map_or(line, |it| it.0))
        .map(|line| line.rsplit_once(' ').map_or(line, |it| it.0))
        .collect();
    assert_eq!(
        lines,
        ["POST /decide 200", "POST /decide 422", "GET /points/{name} 200", "GET - 404"],
        "{log}"
    );
}
