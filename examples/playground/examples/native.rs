//! What the library answers outside the browser: a line of JSON for each of some random intakes, with the request and the reply.
//!
//! ```sh
//! cargo run --example native -- 200 > native.ndjson
//! ```

use serde_json::json;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let number = std::env::args().nth(1).ok_or("how many?")?.parse()?;
    for intake in tcm_facial_conformance::intakes(number) {
        let read: tcm_facial::Intake = serde_json::from_value(intake.clone())?;
        let decision = serde_json::to_string(&tcm_facial::Engine::standard().decide(&read))?;
        let request = json!({ "call": "decide", "intake": intake.to_string(), "language": "en" }).to_string();
        let reply = tcm_facial_playground::answer(&request);
        println!("{}", json!({ "request": request, "reply": reply, "decision": decision }));
    }
    Ok(())
}
