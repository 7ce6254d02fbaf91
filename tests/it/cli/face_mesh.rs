//! `cargo run --example face_mesh`.

use super::{Folder, run_example, told};
use tcm_facial::face::Landmarks;

#[test]
fn it_draws_a_disc_for_each_point_that_it_names() {
    let folder = Folder::new("face_mesh");
    // Twice as large as the average face, and elsewhere.
    let face =
        Landmarks::canonical().positions().iter().map(|[x, y, _]| [400.0 + 44.0 * x, 500.0 - 44.0 * y]);
    let file = folder.file("landmarks.json", serde_json::to_string(&face.collect::<Vec<_>>()).unwrap());
    for arguments in [&[][..], &[file.as_str()]] {
        let output = run_example("face_mesh", arguments, "");
        assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
        let text = told(&output.stdout);
        let named = text.lines().filter(|line| line.contains(" within ")).count();
        let drawn =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/target/face_mesh.svg")).unwrap();
        assert!(named > 0 && named == drawn.matches("fill='#c339'").count(), "{text}");
        assert!(text.contains("LI20     left"), "{text}");
    }
    let few = folder.file("few.json", "[[0.0, 0.0]]");
    assert_ne!(run_example("face_mesh", &[&few], "").status.code(), Some(0));
}
