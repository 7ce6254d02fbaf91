//! The points of a plan on a face, from the landmarks of a face mesh.
//!
//! ```sh
//! cargo run --example face_mesh
//! cargo run --example face_mesh -- landmarks.json
//! ```
//!
//! The file has the 468 or 478 landmarks that `MediaPipe` Face Mesh finds in a picture, in pixels:
//! `[[x, y], ...]`. Without one, the average face of the mesh is used. The discs are drawn to `target/face_mesh.svg`.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use tcm_facial::atlas::PointSet;
use tcm_facial::face::{Facing, Landmarks, locate};
use tcm_facial::{Engine, Intake};

fn main() -> Result<(), Box<dyn Error>> {
    let face: Vec<[f32; 2]> = match std::env::args().nth(1) {
        Some(path) => serde_json::from_str(&fs::read_to_string(path)?)?,
        None => average_face(),
    };
    let landmarks = Landmarks::new(&face)?;
    let intake: Intake = serde_json::from_str(include_str!("intakes/sample.json"))?;
    let decision = Engine::standard().decide(&intake);
    let plan = decision.protocol().ok_or("nothing is planned")?;
    let planned: PointSet = plan.insertions().filter_map(|insertion| insertion.point()).collect();

    let mut svg = String::from(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 480 480' font-family='sans-serif' font-size='9'>\n",
    );
    svg.push_str("<rect width='480' height='480' fill='white'/>\n");
    for [x, y] in &face {
        writeln!(svg, "<circle cx='{x:.1}' cy='{y:.1}' r='0.8' fill='#bbb'/>")?;
    }
    for spot in locate(&landmarks) {
        if let (true, Facing::Camera, Some(radius)) =
            (planned.contains(spot.point()), spot.facing(), spot.radius())
        {
            let ([x, y], code) = (spot.position(), spot.point().code());
            println!("{code:8} {:8} within {radius:.0} pixels of {x:.0}, {y:.0}", spot.side().code());
            writeln!(svg, "<circle cx='{x:.1}' cy='{y:.1}' r='{radius:.1}' fill='#c339' stroke='#922'/>")?;
            writeln!(svg, "<text x='{:.1}' y='{:.1}'>{code}</text>", x + radius + 2.0, y + 3.0)?;
        }
    }
    // A practitioner finds a point by looking and feeling, never from a picture.
    svg.push_str("<text x='10' y='470'>Schematic, not for needling.</text>\n</svg>\n");
    fs::create_dir_all("target")?;
    fs::write("target/face_mesh.svg", svg)?;
    println!("Drawn to target/face_mesh.svg. Schematic, not for needling.");
    Ok(())
}

/// The average face of the mesh, as it would lie in a picture of 480 x 480 pixels, where y points down.
fn average_face() -> Vec<[f32; 2]> {
    let positions = Landmarks::canonical().positions().iter();
    positions.map(|[x, y, _]| [240.0 + 22.0 * x, 240.0 - 22.0 * y]).collect()
}
