//! What is refused, and how.

use super::service::{Answer, SAMPLE, Service};
use serde_json::json;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};
use tcm_facial_service::{BODY_BYTES_MAX, REQUEST_TIME_MAX};

/// Sends bytes and reads until the service hangs up.
fn raw(service: &Service, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(service.address()).expect("a connection");
    stream.set_read_timeout(Some(3 * REQUEST_TIME_MAX)).expect("a time limit");
    stream.write_all(request).expect("the request is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

fn refused(answer: &Answer) -> (u16, String) {
    (answer.status, answer.code())
}

#[test]
fn every_problem_of_an_intake_has_its_pointer() {
    let intake =
        r#"{ "age": 130, "concerns": [{ "concern": "wrinkels", "zones": ["chin", "nose_tip"] }], "a/b": 1 }"#;
    let answer = Service::start().post_json("/decide", intake);
    assert_eq!(refused(&answer), (422, "invalid_intake".to_owned()));
    let error = answer.json();
    let found: Vec<_> = error["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| (&it["pointer"], &it["code"]))
        .collect();
    for expected in [
        (&json!("/age"), &json!("out_of_range")),
        (&json!("/concerns/0/concern"), &json!("unknown_code")),
        (&json!("/concerns/0/zones/1"), &json!("unknown_code")),
        (&json!("/a~1b"), &json!("unknown_field")),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {error}");
    }
    assert_eq!((found.len(), &error["omitted"]), (4, &json!(0)));
}

#[test]
fn json_of_another_shape_is_an_invalid_intake() {
    let service = Service::start();
    for body in ["[]", "null", "47", r#""intake""#] {
        let answer = service.post_json("/decide", body);
        assert_eq!(refused(&answer), (422, "invalid_intake".to_owned()), "{body}");
        assert_eq!(answer.json()["problems"][0]["pointer"], "", "{body}");
    }
}

#[test]
fn a_text_that_is_not_json_is_refused_at_its_place() {
    let service = Service::start();
    for (body, line) in [("", 1), ("{", 1), ("{ \"age\":\n 47,, }", 2), ("{} {}", 1)] {
        let answer = service.post_json("/decide", body);
        assert_eq!(refused(&answer), (400, "invalid_json".to_owned()), "{body}");
        assert_eq!(answer.json()["line"], line, "{body}");
    }
    let deep = "[".repeat(10_000);
    assert_eq!(refused(&service.post_json("/decide", &deep)), (400, "invalid_json".to_owned()));
}

#[test]
fn another_content_type_is_refused() {
    let service = Service::start();
    for content_type in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""] {
        let answer = service.post("/decide", content_type, SAMPLE);
        assert_eq!(refused(&answer), (415, "not_json".to_owned()), "{content_type}");
    }
    assert_eq!(service.post("/decide", "Application/JSON; charset=utf-8", SAMPLE).status, 200);
}

#[test]
fn a_body_beyond_the_limit_is_refused() {
    let service = Service::start();
    let padded = |length: usize| format!("{SAMPLE}{}", " ".repeat(length - SAMPLE.len()));
    assert_eq!(service.post_json("/decide", &padded(BODY_BYTES_MAX)).status, 200);
    let beyond = service.post_json("/decide", &padded(BODY_BYTES_MAX + 1));
    assert_eq!(refused(&beyond), (413, "too_large".to_owned()));
    // Without a length in front: the service counts what arrives.
    let chunk = format!("{:x}\r\n{}\r\n", BODY_BYTES_MAX + 1, " ".repeat(BODY_BYTES_MAX + 1));
    let head = "POST /decide HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n";
    let answer = raw(&service, format!("{head}{chunk}0\r\n\r\n").as_bytes());
    assert!(answer.starts_with("HTTP/1.1 413") && answer.contains("too_large"), "{answer}");
}

#[test]
fn a_body_that_does_not_come_is_given_up() {
    let service = Service::start();
    let head =
        "POST /decide HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";
    let start = Instant::now();
    let answer = raw(&service, head.as_bytes());
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("too_slow"), "{answer}");
    let waited = start.elapsed();
    assert!(waited >= REQUEST_TIME_MAX && waited < REQUEST_TIME_MAX + Duration::from_secs(10), "{waited:?}");
}

#[test]
fn unknown_routes_and_methods_are_refused() {
    let service = Service::start();
    assert_eq!(refused(&service.get("/decisions")), (404, "unknown_route".to_owned()));
    assert_eq!(refused(&service.get("/decide")), (405, "method_not_allowed".to_owned()));
    assert_eq!(refused(&service.post_json("/health", "{}")), (405, "method_not_allowed".to_owned()));
    assert_eq!(refused(&service.get("/points/%FF")), (400, "error".to_owned()));
}
