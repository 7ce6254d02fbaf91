//! What each route answers.

use super::service::{SAMPLE, Service};
use serde_json::{Value, json};
use std::thread;
use tcm_facial::{Engine, Intake, render};

fn sample() -> Intake {
    serde_json::from_str(SAMPLE).expect("the sample is an intake")
}

#[test]
fn a_decision_has_the_bytes_that_the_library_gives() {
    let answer = Service::start().post_json("/decide", SAMPLE);
    assert_eq!((answer.status, answer.content_type.as_str()), (200, "application/json"));
    let decision = serde_json::to_string(&Engine::standard().decide(&sample())).expect("a decision in JSON");
    assert_eq!(answer.body, decision);
}

#[test]
fn card_and_chart_are_those_of_the_library() {
    let service = Service::start();
    let decision = Engine::standard().decide(&sample());
    let card = service.post_json("/card", SAMPLE);
    assert_eq!(card.content_type, "text/plain; charset=utf-8");
    assert_eq!(card.body, render::card(&decision).text());
    let page = service.post_accepting("/card", "text/html,*/*;q=0.8", SAMPLE);
    assert_eq!(page.content_type, "text/html; charset=utf-8");
    assert_eq!(page.body, render::card(&decision).html());
    let chart = service.post_json("/chart", SAMPLE);
    assert_eq!(chart.content_type, "image/svg+xml");
    assert_eq!(chart.body, render::chart(&decision));
}

#[test]
fn a_point_is_found_by_code_and_by_names() {
    let service = Service::start();
    for name in ["LI20", "li%2020", "Yingxiang", "%E8%BF%8E%E9%A6%99"] {
        let answer = service.get(&format!("/points/{name}"));
        assert_eq!(answer.status, 200, "{name}: {}", answer.body);
        let point = answer.json();
        assert_eq!(point["code"], "LI20");
        assert_eq!(point["depth_limit_mm"], 3);
        assert_eq!(point["zones"].as_array().map(|zones| zones.contains(&json!("nasolabial"))), Some(true));
    }
    assert_eq!(service.get("/points/LI20").json()["hazards"][0], "angular_vessels");
    assert_eq!(service.get("/points/LI4").json()["pregnancy_flag"]["tier"], "a");
    let unknown = service.get("/points/zusanly");
    assert_eq!((unknown.status, unknown.code().as_str()), (404, "unknown_point"));
    assert_eq!(unknown.json()["candidates"][0], "ST36");
    let ambiguous = service.get("/points/zhongzhu");
    assert_eq!((ambiguous.status, ambiguous.code().as_str()), (404, "ambiguous_point"));
    assert_eq!(ambiguous.json()["candidates"], json!(["KI15", "TE3"]));
}

#[test]
fn the_form_is_a_page() {
    let form = Service::start().get("/form");
    assert_eq!((form.status, form.content_type.as_str()), (200, "text/html; charset=utf-8"));
    assert!(form.body.starts_with("<!DOCTYPE html>"), "{}", &form.body[..80]);
}

#[test]
fn health_names_the_packs_that_decisions_name() {
    let service = Service::start();
    let health = service.get("/health").json();
    assert_eq!(health["status"], "ok");
    let decision: Value = service.post_json("/decide", SAMPLE).json();
    let names = |from: &Value| (from["packs"][0]["id"].clone(), from["packs"][0]["digest"].clone());
    assert!(names(&health).1.as_str().is_some_and(|digest| digest.starts_with("sha256:")));
    assert_eq!(names(&health), names(&decision));
    assert_eq!(health["schema"], decision["schema"]);
}

#[test]
fn the_formats_have_schemas() {
    let service = Service::start();
    for document in ["intake", "decision", "record"] {
        let schema = service.get(&format!("/schema/{document}"));
        assert_eq!((schema.status, schema.content_type.as_str()), (200, "application/schema+json"));
        assert_eq!(schema.json()["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
    let unknown = service.get("/schema/protocol");
    assert_eq!((unknown.status, unknown.code().as_str()), (404, "unknown_schema"));
}

#[test]
fn many_at_once_get_the_same_bytes() {
    let service = Service::start();
    let expected = service.post_json("/decide", SAMPLE).body;
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                for _ in 0..20 {
                    assert_eq!(service.post_json("/decide", SAMPLE).body, expected);
                }
            });
        }
    });
}
