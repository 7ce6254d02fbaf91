//! Measures the heap memory of an engine and of a decision, and the length of the decision's JSON.

use allocation_counter::measure;
use tcm_facial::Engine;
use tcm_facial::intake::Intake;

fn main() -> Result<(), serde_json::Error> {
    let intake: Intake = serde_json::from_str(include_str!("../../../../examples/intakes/sample.json"))?;
    let mut engine = None;
    let built = measure(|| engine = Some(Engine::standard()));
    println!(
        "standard engine: {} bytes on the heap, {} at most while it is built",
        built.bytes_current, built.bytes_max
    );
    let Some(engine) = engine else { return Ok(()) };
    drop(engine.decide(&intake));
    let mut decision = None;
    let decided = measure(|| decision = Some(engine.decide(&intake)));
    let of_its_own = decision.as_ref().map_or(0, std::mem::size_of_val);
    println!(
        "decision on the sample: {} bytes on the heap in {} allocations, {of_its_own} on the stack",
        decided.bytes_current, decided.count_total
    );
    println!("its JSON: {} bytes", serde_json::to_string(&decision)?.len());
    Ok(())
}
