//! A minimal program: reads an intake and writes a decision.

use tcm_facial::Engine;
use tcm_facial::intake::Intake;

fn main() -> Result<(), serde_json::Error> {
    let intake: Intake = serde_json::from_reader(std::io::stdin())?;
    println!("{}", serde_json::to_string(&Engine::standard().decide(&intake))?);
    Ok(())
}
