//! A running service, and requests to it.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The intake that the examples of the library use.
pub(crate) const SAMPLE: &str = include_str!("../../../intakes/sample.json");

pub(crate) struct Service {
    process: Child,
    _stdout: BufReader<ChildStdout>,
    url: String,
}

/// A status, a content type and a body.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: String,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("a body in JSON")
    }

    /// The code of an error, after a look at its form.
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.content_type, "application/problem+json", "{}", self.body);
        let error = self.json();
        assert_eq!(error["status"], self.status);
        assert!(error["title"].is_string() && error["detail"].is_string(), "{error}");
        error["code"].as_str().expect("a code").to_owned()
    }
}

impl Service {
    pub(crate) fn start() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_tcm-facial-service"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the service starts");
        let mut stdout = BufReader::new(process.stdout.take().expect("standard output"));
        let mut url = String::new();
        stdout.read_line(&mut url).expect("a line with the address");
        Self { process, _stdout: stdout, url: url.trim().to_owned() }
    }

    /// Such as `127.0.0.1:40001`.
    pub(crate) fn address(&self) -> &str {
        self.url.strip_prefix("http://").expect("an address")
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        answer(agent().get(format!("{}{path}", self.url)).call())
    }

    pub(crate) fn post(&self, path: &str, content_type: &str, body: &str) -> Answer {
        answer(agent().post(format!("{}{path}", self.url)).header("content-type", content_type).send(body))
    }

    pub(crate) fn post_json(&self, path: &str, body: &str) -> Answer {
        self.post(path, "application/json", body)
    }

    pub(crate) fn post_accepting(&self, path: &str, accept: &str, body: &str) -> Answer {
        let request = agent().post(format!("{}{path}", self.url));
        answer(request.header("content-type", "application/json").header("accept", accept).send(body))
    }

    /// Asks the process to stop, as a container does.
    pub(crate) fn terminate(&self) {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().expect("`kill` runs").success());
    }

    /// Waits for the end: whether it was a success, and what was logged.
    pub(crate) fn wait(mut self) -> (bool, String) {
        let mut log = String::new();
        self.process.stderr.take().expect("standard error").read_to_string(&mut log).expect("a log in UTF-8");
        (self.process.wait().expect("an exit status").success(), log)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build().into()
}

fn answer(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
    let mut response = response.expect("an answer");
    let content_type = response.headers().get("content-type").and_then(|it| it.to_str().ok());
    Answer {
        status: response.status().as_u16(),
        content_type: content_type.unwrap_or_default().to_owned(),
        body: response.body_mut().read_to_string().expect("a body in UTF-8"),
    }
}
