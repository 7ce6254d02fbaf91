//! `cargo run --example atlas`.

use super::{run_example, told};
use serde_json::{Value, json};

#[test]
fn the_atlas_looks_anything_up() {
    for (arguments, begins, tells) in [
        (vec!["足三里"], "ST36  Zúsānlǐ  足三里", "sea point of the stomach"),
        (vec!["UB", "60"], "BL60  Kūnlún  崑崙 (昆仑)", "named by 5 traditions"),
        (vec!["ST1"], "ST1  Chéngqì", "Off by default"),
        (vec!["ren mai"], "CV  Rèn Mài", "LU7 Lièquē 列缺, with KI6"),
        (vec!["liver"], "Liver  Gān  肝", "BL18"),
        (vec!["crows feet"], "Outer corner of the eye", "GB1, TE23, EX-HN5"),
    ] {
        let output = run_example("atlas", &arguments, "");
        let text = told(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
        assert!(text.starts_with(begins) && text.contains(tells), "{text}");
        assert!(text.contains("Not a guide to needling."), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    }
}

#[test]
fn a_name_of_nothing_or_of_too_much_is_answered_with_candidates() {
    for (name, told_names) in
        [("zhongzhu", ["KI15", "TE3"]), ("zusanly", ["ST36", "Zúsānlǐ"]), ("L4", ["LU4", "LR4"])]
    {
        let output = run_example("atlas", &[name], "");
        let complaint = told(&output.stderr);
        assert_eq!((output.status.code(), told(&output.stdout)), (Some(1), String::new()), "{complaint}");
        assert!(told_names.iter().all(|candidate| complaint.contains(candidate)), "{complaint}");
    }
    assert_eq!(run_example("atlas", &[], "").status.code(), Some(2));
}

#[test]
fn the_atlas_prints_every_point() {
    let csv = told(&run_example("atlas", &["--format", "csv"], "").stdout);
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("code,pinyin,hant,hans,english,categories"));
    assert_eq!(lines.clone().count(), 380);
    let stomach = lines.find(|line| line.starts_with("ST36,")).unwrap();
    assert_eq!(
        stomach,
        "ST36,Zúsānlǐ,足三里,足三里,Three Mile Point,he_sea;lower_he_sea;ma_danyang;four_command"
    );
    let json = run_example("atlas", &["--format", "json"], "").stdout;
    let points: Vec<Value> = serde_json::from_slice(&json).unwrap();
    assert_eq!(points.len(), 380);
    let eye = points.iter().find(|point| point["code"] == "ST1").unwrap();
    assert_eq!(
        (&eye["hazards"]["off_by_default"], &eye["hazards"]["depth_limit_mm"]),
        (&json!(true), &json!(2))
    );
    let heart: Vec<Value> =
        serde_json::from_slice(&run_example("atlas", &["heart", "--format", "json"], "").stdout).unwrap();
    assert_eq!(heart.len(), 9);
}
